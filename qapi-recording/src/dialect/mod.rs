//! The JSON that QEMU reads.
//!
//! It takes more than JSON: strings in single quotes, the escape `\'`, and the byte 0 as the two
//! bytes `0xc0 0x80`. It takes less as well: no object with a member twice, and no string with what
//! is not a character. What is not a value, it skips up to where one can begin.
//!
//! ```
//! use qapi_recording::dialect;
//!
//! let command = dialect::strict(b"{'execute': 'stop'}")?;
//! assert_eq!(command, r#"{"execute": "stop"}"#);
//! assert_eq!(dialect::parse(&command)?["execute"], "stop");
//! assert!(dialect::parse(r#"{"execute": "stop", "execute": "cont"}"#).is_err());
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod framing;
mod lexer;
mod unique;

use std::borrow::Cow;
use std::str::Utf8Error;

use serde_json::de::StrRead;
use serde_json::{Deserializer, StreamDeserializer, Value};

use crate::Reason;

pub(crate) use self::framing::{Frame, Framing, has_more_values};
pub(crate) use self::unique::Unique;

/// How deep QEMU lets brackets be nested. After more, it forgets where it is.
const DEPTH: usize = 1024;

/// How deep they are read: `serde_json` goes no deeper.
pub(crate) const DEEPEST: usize = 127;

/// The byte 0 in a string, as QEMU takes and sends it.
const LONG_NUL: &[u8] = b"\xc0\x80";

/// A message as strict JSON, if it is JSON at all: with strings in double quotes. Nothing else is
/// changed.
///
/// # Errors
///
/// If it is not UTF-8.
pub fn strict(message: &[u8]) -> Result<Cow<'_, str>, Utf8Error> {
    let text = match str::from_utf8(message) {
        Ok(text) => Cow::Borrowed(text),
        Err(_) => Cow::Owned(with_escaped_nul(message)?),
    };
    if text.contains('\'') {
        return Ok(Cow::Owned(with_double_quotes(&text)));
    }
    Ok(text)
}

/// Reads strict JSON in which no object has a member twice.
///
/// # Errors
///
/// If it is not that, has more than 127 brackets in each other, or a number beyond those of [`f64`].
pub fn parse(text: &str) -> serde_json::Result<Value> {
    serde_json::from_str(text).map(|Unique(value)| value)
}

/// The values of strict JSON at the start of a text.
pub(crate) fn values(text: &str) -> StreamDeserializer<'_, StrRead<'_>, Unique> {
    Deserializer::from_str(text).into_iter()
}

/// Reads a message, whichever way it is written.
pub(crate) fn read(message: &[u8]) -> Result<Value, Reason> {
    let text = strict(message).map_err(|_| Reason::NotUtf8)?;
    parse(&text).map_err(|error| Reason::not_json(&error))
}

fn with_escaped_nul(message: &[u8]) -> Result<String, Utf8Error> {
    let mut text = Vec::with_capacity(message.len());
    let mut rest = message;
    while let Some(at) = memchr::memmem::find(rest, LONG_NUL) {
        let (before, after) = rest.split_at(at);
        text.extend_from_slice(before);
        text.extend_from_slice(b"\\u0000");
        rest = after.get(LONG_NUL.len()..).unwrap_or_default();
    }
    text.extend_from_slice(rest);
    String::from_utf8(text).map_err(|error| error.utf8_error())
}

fn with_double_quotes(text: &str) -> String {
    let mut strict = String::with_capacity(text.len() + 16);
    let mut quote = None;
    let mut characters = text.chars();
    while let Some(character) = characters.next() {
        match character {
            '\\' if quote.is_some() => match characters.next() {
                // Strict JSON knows no such escape.
                Some('\'') => strict.push('\''),
                Some(escaped) => strict.extend(['\\', escaped]),
                None => strict.push('\\'),
            },
            _ if quote == Some(character) => {
                quote = None;
                strict.push('"');
            }
            '"' if quote.is_some() => strict.push_str("\\\""),
            '"' | '\'' if quote.is_none() => {
                quote = Some(character);
                strict.push('"');
            }
            _ => strict.push(character),
        }
    }
    strict
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn single_quotes_become_double_ones() {
        for (given, expected) in [
            (r#"{"a": "it's"}"#, r#"{"a": "it's"}"#),
            (r"{'a': 'b'}", r#"{"a": "b"}"#),
            (r#"{'a"': "'\"\'"}"#, r#"{"a\"": "'\"'"}"#),
            (r"{'a': 'it\'s \\'}", r#"{"a": "it's \\"}"#),
            (r"{'a\", r#"{"a\"#),
        ] {
            assert_eq!(strict(given.as_bytes()).unwrap(), expected, "{given}");
        }
    }

    #[test]
    fn what_is_too_deep_is_told() {
        let nested = |depth: usize| "[".repeat(depth) + &"]".repeat(depth);
        assert!(parse(&nested(DEEPEST)).is_ok());
        let error = parse(&nested(DEEPEST + 1)).unwrap_err();
        assert_eq!(Reason::not_json(&error), Reason::TooDeep { limit: DEEPEST });
    }

    #[test]
    fn a_long_nul_is_the_byte_0() {
        let text = strict(b"{'a': 'b\xc0\x80c\xc0\x80'}").unwrap();
        assert_eq!(text, r#"{"a": "b\u0000c\u0000"}"#);
        assert_eq!(parse(&text).unwrap()["a"], "b\0c\0");
        assert!(strict(b"{\xff}").is_err());
    }

    /// All of it was tried on QEMU 7.2, 10.0 and 11.1.
    #[test]
    fn what_qemu_refuses_is_refused() {
        for text in [
            r#"{"a": 1, "a": 2}"#,
            r#"{"a": {"b": 1, "b": 1}}"#,
            r#"{"a": "\ud800"}"#,
            r#"{"a": "\uffff"}"#,
            "{\"a\": \"\u{fdd0}\"}",
            "{\"a\": \"\t\"}",
            r#"{"a\-b": 1}"#,
            r#"{"a": 01}"#,
            r#"{"a": 1.e1}"#,
            r#"{"a": 1,}"#,
            "{1: 2}",
            "1 2",
            "nonsense",
        ] {
            assert!(parse(text).is_err(), "{text}");
        }
        for text in [
            r#"{"a": "\ud83d\ude00"}"#,
            r#"{"a": -0}"#,
            r#"{"a": "\u0000"}"#,
            "\"x\"",
        ] {
            assert!(parse(text).is_ok(), "{text}");
        }
    }
}
