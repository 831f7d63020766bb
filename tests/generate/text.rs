//! JSON texts as QEMU or others may write them: members in any order, and characters escaped
//! that do not need to be.

use std::fmt::Write;

use fastrand::Rng;
use serde_json::Value;

/// A text of a value, on one line.
pub(crate) fn of(value: &Value, rng: &mut Rng) -> String {
    let mut text = String::new();
    write(value, rng, &mut text);
    text
}

fn write(value: &Value, rng: &mut Rng, text: &mut String) {
    match value {
        Value::Array(elements) => {
            text.push('[');
            for (index, value) in elements.iter().enumerate() {
                text.push_str(if index == 0 { "" } else { ", " });
                write(value, rng, text);
            }
            text.push(']');
        }
        Value::Object(members) => {
            let mut members: Vec<_> = members.iter().collect();
            rng.shuffle(&mut members);
            text.push('{');
            for (index, (name, value)) in members.into_iter().enumerate() {
                text.push_str(if index == 0 { "" } else { ", " });
                string(name, rng, text);
                text.push_str(": ");
                write(value, rng, text);
            }
            text.push('}');
        }
        Value::String(value) => string(value, rng, text),
        _ => text.push_str(&value.to_string()),
    }
}

fn string(value: &str, rng: &mut Rng, text: &mut String) {
    let plain = Value::from(value).to_string();
    if rng.u8(0..4) > 0 {
        text.push_str(&plain);
        return;
    }
    text.push('"');
    for unit in value.encode_utf16() {
        let _ = write!(text, "\\u{unit:04x}");
    }
    text.push('"');
}
