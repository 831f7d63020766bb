//! Commands that are read: an argument that the schema does not have is an error, as it is
//! for QEMU. In what QEMU sends, unknown members are skipped instead.
//!
//! The arguments are decoded as usual. What they become is then encoded again and held
//! against the text: a member that is not there any more was skipped on the way, however
//! deep it is.

use serde::de::{DeserializeSeed, Error};
use serde::{Deserializer, Serialize};
use serde_json::Value;
use serde_json::de::StrRead;

use super::path;
use super::text::RawText;

/// Reads the arguments of a command by `read`. Fails if there are any that it skips.
pub fn deserialize<'de, T, D>(
    deserializer: D,
    read: fn(&mut serde_json::Deserializer<StrRead<'_>>) -> serde_json::Result<T>,
) -> Result<T, D::Error>
where
    T: Serialize,
    D: Deserializer<'de>,
{
    let text = RawText.deserialize(deserializer)?;
    let command = read(&mut serde_json::Deserializer::from_str(&text))
        .map_err(|error| path::locate("", &text, &error))?;
    let given: Value = serde_json::from_str(&text).map_err(D::Error::custom)?;
    let known = serde_json::to_value(&command).map_err(D::Error::custom)?;
    match unknown(&given, &known) {
        Some(path) => Err(path::within(&path, "unknown argument")),
        None => Ok(command),
    }
}

/// The path of the first member of a value that another one lacks.
fn unknown(given: &Value, known: &Value) -> Option<String> {
    match (given, known) {
        (Value::Object(given), Value::Object(known)) => given.iter().find_map(|(name, value)| {
            let step = path::segment(name);
            match known.get(name) {
                None => Some(step),
                Some(known) => unknown(value, known).map(|inner| path::join(&step, &inner)),
            }
        }),
        (Value::Array(given), Value::Array(known)) => {
            let mut pairs = given.iter().zip(known).enumerate();
            pairs.find_map(|(index, (given, known))| {
                let inner = unknown(given, known)?;
                Some(path::join(&format!("[{index}]"), &inner))
            })
        }
        _ => None,
    }
}
