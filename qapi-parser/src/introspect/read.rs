//! Reply -> schema: the reply is checked, its types get names, and it is written as the
//! text of a schema, which is then loaded like any other.

use qapi_schema::introspect::Entry;
use qapi_schema::{Origin, Schema};
use serde::Deserialize;

use super::reply::{IntrospectionError, Reply};
use super::{names, text};
use crate::{Loader, Memory};

/// The name of the schema's only file.
const FILE: &str = "qmp.json";

/// The schema that a reply to `query-qmp-schema` describes. The reply may be the list
/// that QEMU returns, or the whole message that contains it.
///
/// A reply does not contain the names of types. They are named after the place where
/// they are used: `BlockIoErrorData`, `QueryStatusReturn`. These names do not depend on
/// the numbers in the reply. If a `known` schema is given, types get their names from
/// it, wherever it agrees with the reply on what a type is.
///
/// # Errors
///
/// If the text is not such a reply, if the reply is incomplete or contradicts itself,
/// or if the schema would not be valid.
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

/// Reads the entries of a reply to `query-qmp-schema`. The reply may be the list that
/// QEMU returns, or the whole message that contains it.
///
/// # Errors
///
/// If the text is not JSON, or not such a reply.
pub fn entries(reply: &[u8]) -> Result<Vec<Entry>, IntrospectionError> {
    #[derive(Deserialize)]
    #[serde(expecting = "an object with the member `return`")]
    struct Message {
        #[serde(rename = "return")]
        entries: Vec<Entry>,
    }
    let is_list = reply.trim_ascii_start().starts_with(b"[");
    if is_list {
        serde_json::from_slice(reply)
    } else {
        serde_json::from_slice::<Message>(reply).map(|message| message.entries)
    }
    .map_err(IntrospectionError::Form)
}
