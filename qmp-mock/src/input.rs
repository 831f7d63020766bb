//! Reads JSON: what a client sends, as QEMU does, and the lines of a script.

use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use serde_json::{Map, Value};

/// Reads a message. QEMU takes strings in single quotes, too, and no member twice.
///
/// # Errors
///
/// If it is not JSON: what is wrong with it.
pub(crate) fn parse(text: &[u8]) -> Result<Value, String> {
    strict(&double_quoted(text)).map_err(|error| {
        let said = error.to_string();
        // Messages begin anywhere in a line, so that the place says nothing.
        said.split(" at line ").next().unwrap_or_default().into()
    })
}

/// Reads JSON in which no object has a member twice.
pub(crate) fn strict(text: &[u8]) -> serde_json::Result<Value> {
    let mut deserializer = serde_json::Deserializer::from_slice(text);
    let value = Strict.deserialize(&mut deserializer)?;
    deserializer.end()?;
    Ok(value)
}

/// The same text with double quotes around all strings.
fn double_quoted(text: &[u8]) -> Vec<u8> {
    let mut written = Vec::with_capacity(text.len());
    let mut quote = None;
    let mut is_escaped = false;
    for &byte in text {
        match (quote, byte) {
            _ if is_escaped => {
                is_escaped = false;
                // JSON does not know this escape.
                if byte == b'\'' {
                    written.pop();
                }
                written.push(byte);
                continue;
            }
            (None, b'\'' | b'"') => quote = Some(byte),
            (Some(open), close) if open == close => quote = None,
            (Some(_), b'\\') => is_escaped = true,
            (Some(b'\''), b'"') => written.push(b'\\'),
            _ => {}
        }
        let is_quote = byte == b'\'' && quote.is_none_or(|open| open == b'\'');
        written.push(if is_quote { b'"' } else { byte });
    }
    written
}

/// Reads a value in which no object has a member twice.
struct Strict;

impl<'de> DeserializeSeed<'de> for Strict {
    type Value = Value;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Value, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Strict {
    type Value = Value;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a value")
    }

    fn visit_unit<E>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_bool<E>(self, value: bool) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_i64<E>(self, value: i64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_u64<E>(self, value: u64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_f64<E>(self, value: f64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_str<E>(self, value: &str) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut elements: A) -> Result<Value, A::Error> {
        let mut values = Vec::new();
        while let Some(value) = elements.next_element_seed(Self)? {
            values.push(value);
        }
        Ok(Value::Array(values))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut members: A) -> Result<Value, A::Error> {
        let mut object = Map::new();
        while let Some(name) = members.next_key::<String>()? {
            if object.contains_key(&name) {
                return Err(A::Error::custom("duplicate key"));
            }
            let value = members.next_value_seed(Self)?;
            object.insert(name, value);
        }
        Ok(Value::Object(object))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn single_quotes_are_taken() {
        let read = |text: &str| parse(text.as_bytes()).unwrap();
        assert_eq!(read("{'a': \"it's\"}"), json!({"a": "it's"}));
        assert_eq!(read(r#"{'a': 'say "x"'}"#), json!({"a": "say \"x\""}));
        assert_eq!(
            read(r"{'a': 'it\'s', 'b': 1}"),
            json!({"a": "it's", "b": 1})
        );
        assert_eq!(
            read(r#"{"a": "\\", "b": "\""}"#),
            json!({"a": "\\", "b": "\""})
        );
    }

    #[test]
    fn what_is_not_json_is_refused() {
        for text in [
            r#"{"a": 1, "a": 2}"#,
            "{",
            "}",
            "nonsense",
            "{\"a\": }",
            "1 2",
            "\u{fffd}",
        ] {
            assert!(parse(text.as_bytes()).is_err(), "{text}");
        }
        assert_eq!(
            parse(br#"{"a": 1, "a": 2}"#),
            Err("duplicate key".to_owned())
        );
        assert!(parse(b"\"\xff\"").is_err());
        assert!(parse("[".repeat(100_000).as_bytes()).is_err());
    }
}
