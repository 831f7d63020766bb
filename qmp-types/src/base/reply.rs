//! Replies to commands: a value or an error.

use std::fmt;
use std::marker::PhantomData;
use std::str::FromStr;

use qapi_text::line;
use serde::de::{Error, IgnoredAny, MapAccess, Visitor};
use serde::ser::SerializeMap;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use serde_json::Value;

use super::{DecodeError, from_str};
use crate::base;

/// The reply to a command that returns a `T`.
///
/// ```
/// use qmp_types::base::{Empty, ErrorClass, Reply};
///
/// let reply: Reply<Vec<String>> = r#"{"return": ["a"], "id": 7}"#.parse()?;
/// assert_eq!(reply.result.unwrap(), ["a"]);
/// assert_eq!(reply.id, Some(7.into()));
///
/// let reply: Reply<Empty> =
///     r#"{"error": {"class": "DeviceNotFound", "desc": "Device 'cd1' not found"}}"#.parse()?;
/// let error = reply.result.unwrap_err();
/// assert_eq!(error.class, ErrorClass::DeviceNotFound);
/// assert_eq!(error.to_string(), "Device 'cd1' not found (DeviceNotFound)");
/// # Ok::<(), qmp_types::base::DecodeError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Reply<T> {
    /// What the command returned, or why it failed.
    pub result: Result<T, CommandError>,
    /// The id of the request, if it had one.
    pub id: Option<Value>,
}

/// Why a command failed.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[serde(expecting = "an object (an error)")]
pub struct CommandError {
    /// The class of the error; nearly always
    /// [`GenericError`](ErrorClass::GenericError).
    pub class: ErrorClass,
    /// What went wrong, for people to read.
    pub desc: String,
}

/// The classes of errors in QMP.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Values)]
pub enum ErrorClass {
    /// Any error that has no class of its own.
    GenericError,
    /// There is no such command, or it is not available at this time.
    CommandNotFound,
    /// The device is not in use.
    DeviceNotActive,
    /// There is no such device.
    DeviceNotFound,
    /// KVM is too old (`KVMMissingCap`).
    #[serde(rename = "KVMMissingCap")]
    KvmMissingCap,
    /// Any other class, of an older or a later release.
    Unrecognized(String),
}

/// On one line. What QEMU sent is escaped where a terminal or a log would take it for a
/// command.
impl fmt::Display for CommandError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (desc, class) = (line(&self.desc), line(&self.class));
        write!(formatter, "{desc} ({class})")
    }
}

impl std::error::Error for CommandError {}

/// Decodes one message, such as a line that QEMU sent.
impl<T: for<'de> Deserialize<'de>> FromStr for Reply<T> {
    type Err = DecodeError;

    fn from_str(text: &str) -> Result<Self, DecodeError> {
        from_str(text)
    }
}

impl<T: Serialize> Serialize for Reply<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut message = serializer.serialize_map(None)?;
        match &self.result {
            Ok(value) => message.serialize_entry("return", value)?,
            Err(error) => message.serialize_entry("error", error)?,
        }
        if let Some(id) = &self.id {
            message.serialize_entry("id", id)?;
        }
        message.end()
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Reply<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(Message(PhantomData))
    }
}

struct Message<T>(PhantomData<T>);

#[derive(Deserialize)]
#[serde(field_identifier, rename_all = "lowercase")]
enum Field {
    Return,
    Error,
    Id,
    #[serde(other)]
    Other,
}

impl<'de, T: Deserialize<'de>> Visitor<'de> for Message<T> {
    type Value = Reply<T>;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("an object (a reply)")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Reply<T>, A::Error> {
        let mut result = None;
        let mut id = None;
        while let Some(field) = map.next_key()? {
            match field {
                Field::Return | Field::Error if result.is_some() => {
                    return Err(A::Error::custom("more than one of `return` and `error`"));
                }
                Field::Return => result = Some(Ok(map.next_value()?)),
                Field::Error => result = Some(Err(map.next_value()?)),
                Field::Id if id.is_some() => return Err(A::Error::duplicate_field("id")),
                Field::Id => id = Some(map.next_value()?),
                Field::Other => {
                    map.next_value::<IgnoredAny>()?;
                }
            }
        }
        let result = result.ok_or_else(|| A::Error::missing_field("return"))?;
        Ok(Reply { result, id })
    }
}

#[cfg(test)]
mod tests {
    use super::{CommandError, ErrorClass};

    #[test]
    fn an_error_is_one_line_that_is_harmless() {
        let error = CommandError {
            class: ErrorClass::Unrecognized("New\u{9b}Class".to_owned()),
            desc: "Pas de périphérique\n\u{1b}[2J".to_owned(),
        };
        assert_eq!(
            error.to_string(),
            r"Pas de périphérique\n\u{1b}[2J (New\u{9b}Class)"
        );
    }
}
