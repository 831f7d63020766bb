//! Reply -> schema: the reply is checked, its types get names, and it is written as the
//! text of a schema, which is then loaded like any other.

use qapi_schema::introspect::Entry;
use qapi_schema::{Origin, Schema};
use serde::Deserialize;

use super::reply::{IntrospectionError, Refusal, Reply};
use super::transcript::{self, Value};
use super::{names, text};
use crate::{Loader, Memory};

/// The name of the schema's only file.
const FILE: &str = "qmp.json";

/// The schema that a reply to `query-qmp-schema` describes. The reply may be the list
/// that QEMU returns, the whole message that contains it, or part of a recorded conversation:
/// of all that was sent and received, marks and prompts included.
///
/// A reply does not contain the names of types. They are named after the place where
/// they are used: `BlockIoErrorData`, `QueryStatusReturn`. These names do not depend on
/// the numbers in the reply. If a `known` schema is given, types get their names from
/// it, wherever it agrees with the reply on what a type is.
///
/// # Errors
///
/// If the text contains no such reply, if the reply is incomplete or contradicts itself,
/// or if the schema would not be valid. If QEMU replied with an error, that error.
///
/// # Examples
///
/// ```
/// let reply = r#"{"return": [
///     {"name": "query-status", "meta-type": "command", "arg-type": "0", "ret-type": "1"},
///     {"name": "0", "meta-type": "object", "members": []},
///     {"name": "1", "meta-type": "object", "members": [{"name": "running", "type": "bool"}]},
///     {"name": "bool", "meta-type": "builtin", "json-type": "boolean"}]}"#;
/// let schema = qapi_parser::introspect::schema(reply.as_bytes(), None)?;
/// assert!(schema.lookup("QueryStatusReturn").is_some());
/// # Ok::<(), qapi_parser::introspect::IntrospectionError>(())
/// ```
pub fn schema(reply: &[u8], known: Option<&Schema>) -> Result<Schema, IntrospectionError> {
    let entries = entries(reply)?;
    let reply = Reply::new(&entries)?;
    let names = names::names(&reply, known);
    let text = text::text(&reply, &names)?;
    let files = Memory::new().file(FILE, text);
    let schema = Loader::new().reader(files).load(FILE)?;
    Ok(schema.with_origin(Origin::Introspection))
}

/// Reads the entries of a reply to `query-qmp-schema`: the list that QEMU returns, the whole
/// message that contains it, or a conversation in which it occurs.
///
/// # Errors
///
/// If the text does not contain such a reply, or if the reply does not have its form. If QEMU
/// replied with an error instead, that error.
pub fn entries(text: &[u8]) -> Result<Vec<Entry>, IntrospectionError> {
    match transcript::values(text).find(Value::has_entries) {
        Some(reply) => parse(&reply, entries_of),
        None => without_entries(text),
    }
}

/// What a text says that contains no entries.
fn without_entries(text: &[u8]) -> Result<Vec<Entry>, IntrospectionError> {
    let mut values = transcript::values(text);
    if let (Some(only), None) = (values.next(), values.next()) {
        let parsed = parse(&only, entries_of);
        if parsed.is_ok() || only.json.starts_with(b"[") {
            return parsed;
        }
    }
    let mut unreadable = None;
    for value in transcript::values(text) {
        match other(value.json) {
            Ok(Other { error: Some(error) }) => return Err(IntrospectionError::Refused(error)),
            Ok(Other { error: None }) => {}
            Err(_) => unreadable = Some(value),
        }
    }
    match unreadable.map(|value| parse(&value, other)) {
        Some(Err(error)) => Err(error),
        _ => Err(IntrospectionError::Missing),
    }
}

/// Parses a value of a text with this function.
fn parse<T>(
    value: &Value<'_>,
    read: fn(&[u8]) -> serde_json::Result<T>,
) -> Result<T, IntrospectionError> {
    let parsed = read(value.json).or_else(|_| {
        // Once more with all that is before it, so that the error says where in the text it is.
        let blank = |byte: &u8| if *byte == b'\n' { b'\n' } else { b' ' };
        let mut text: Vec<u8> = value.before.iter().map(blank).collect();
        text.extend(value.json);
        read(&text)
    });
    parsed.map_err(IntrospectionError::Form)
}

/// The entries of the list that QEMU returns, or of the whole message.
fn entries_of(json: &[u8]) -> serde_json::Result<Vec<Entry>> {
    #[derive(Deserialize)]
    #[serde(expecting = "an object with the member `return`")]
    struct Message {
        #[serde(rename = "return")]
        entries: Vec<Entry>,
    }
    if json.trim_ascii_start().starts_with(b"[") {
        serde_json::from_slice(json)
    } else {
        serde_json::from_slice::<Message>(json).map(|message| message.entries)
    }
}

fn other(json: &[u8]) -> serde_json::Result<Other> {
    serde_json::from_slice(json)
}

/// Any other message.
#[derive(Deserialize)]
struct Other {
    #[serde(default)]
    error: Option<Refusal>,
}
