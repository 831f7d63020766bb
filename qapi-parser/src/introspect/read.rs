//! Reply -> schema: the reply is checked, its types get names, and what it says is
//! written down as schema text, which is then loaded as any other.

use std::collections::HashMap;
use std::error::Error;
use std::fmt;

use serde::Deserialize;

use super::reply::{Entry, Meta};
use super::{names, text};
use crate::{LoadError, Loader, Memory, Schema};

/// What the schema's one file is called.
const FILE: &str = "qmp.json";

/// Why there is no schema in a text that should be a reply to `query-qmp-schema`.
#[derive(Debug)]
#[non_exhaustive]
pub enum IntrospectionError {
    /// The text is not JSON, or not of the reply's form.
    Form(serde_json::Error),
    /// The reply contradicts itself or lacks something.
    Entry {
        /// The name of the entry that is at fault.
        name: String,
        /// What is wrong with it, as the rest of a sentence.
        reason: String,
    },
    /// What the reply says is against the rules of schemas.
    Schema(LoadError),
}

impl fmt::Display for IntrospectionError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Form(error) => write!(formatter, "no reply to query-qmp-schema: {error}"),
            Self::Entry { name, reason } => {
                write!(formatter, "the reply's entry `{name}` {reason}")
            }
            Self::Schema(error) => {
                write!(formatter, "the reply tells of no valid schema:\n{error}")
            }
        }
    }
}

impl Error for IntrospectionError {}

/// The schema that a reply to `query-qmp-schema` tells of: the list that QEMU
/// returns, or the whole message with it.
///
/// Types of which the reply hides the name are called by where they are used:
/// `BlockIoErrorData`, `QueryStatusReturn`. Those names do not depend on the numbers
/// in the reply. With a schema that is known, types get the names that they have
/// there, wherever the two agree on what a type is.
///
/// # Errors
///
/// If the text is no such reply, if something in it is missing or contradicts the
/// rest, or if the schema would not be valid.
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
    let schema = Loader::new().reader(files).load(FILE);
    schema.map_err(IntrospectionError::Schema)
}

/// Reads the entries of a reply: the list that `query-qmp-schema` returns, or the
/// whole message with it.
///
/// # Errors
///
/// If the text is not JSON, or not of that form.
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

/// The entries of a reply, of which each names only what there is.
pub(super) struct Reply<'e> {
    pub(super) entries: &'e [Entry],
    types: HashMap<&'e str, &'e Entry>,
}

impl<'e> Reply<'e> {
    fn new(entries: &'e [Entry]) -> Result<Self, IntrospectionError> {
        let mut types = HashMap::new();
        for entry in entries.iter().filter(|entry| entry.is_type()) {
            if types.insert(entry.name.as_str(), entry).is_some() {
                return Err(entry.wrong("is there twice"));
            }
        }
        let reply = Self { entries, types };
        for entry in entries {
            reply.check(entry)?;
        }
        Ok(reply)
    }

    /// The type of this name. Every name in the reply has one.
    pub(super) fn ty(&self, name: &str) -> Option<&'e Entry> {
        self.types.get(name).copied()
    }

    fn check(&self, entry: &Entry) -> Result<(), IntrospectionError> {
        for name in entry.type_names() {
            if self.ty(name).is_none() {
                return Err(entry.wrong(&format!("uses the type `{name}`, which is not there")));
            }
        }
        let is_object = |name: &str| {
            let meta = self.ty(name).map(|ty| &ty.meta);
            matches!(meta, Some(Meta::Object { .. }))
        };
        match &entry.meta {
            Meta::Command { arg_type, .. } | Meta::Event { arg_type } if !is_object(arg_type) => {
                Err(entry.wrong("has arguments that are no object"))
            }
            Meta::Object { tag, variants, .. } if tag.is_some() != variants.is_some() => {
                Err(entry.wrong("has only one of `tag` and `variants`"))
            }
            Meta::Object {
                variants: Some(variants),
                ..
            } if !variants.iter().all(|branch| is_object(&branch.type_name)) => {
                Err(entry.wrong("has a variant that is no object"))
            }
            _ => Ok(()),
        }
    }
}

impl Entry {
    /// Whether it is a type rather than a command or an event.
    #[must_use]
    pub fn is_type(&self) -> bool {
        !matches!(self.meta, Meta::Command { .. } | Meta::Event { .. })
    }

    /// The names of the types that it refers to, in the order of the entry.
    #[must_use]
    pub fn type_names(&self) -> Vec<&str> {
        match &self.meta {
            Meta::Builtin { .. } | Meta::Enum { .. } => Vec::new(),
            Meta::Array { element_type } => vec![element_type],
            Meta::Object {
                members, variants, ..
            } => {
                let members = members.iter().map(|member| &*member.type_name);
                let variants = variants.iter().flatten().map(|branch| &*branch.type_name);
                members.chain(variants).collect()
            }
            Meta::Alternate { members } => members.iter().map(|of| &*of.type_name).collect(),
            Meta::Command {
                arg_type, ret_type, ..
            } => vec![arg_type, ret_type],
            Meta::Event { arg_type } => vec![arg_type],
        }
    }

    pub(super) fn wrong(&self, reason: &str) -> IntrospectionError {
        IntrospectionError::Entry {
            name: self.name.clone(),
            reason: reason.to_owned(),
        }
    }
}
