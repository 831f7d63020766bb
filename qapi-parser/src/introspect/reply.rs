//! A reply that has been checked, and the errors of one that has not passed.

use std::collections::HashMap;
use std::fmt;
use std::io;

use qapi_schema::diagnostic::Problems;
use qapi_schema::introspect::{Entry, Meta};
use qapi_schema::text::line;
use serde::Deserialize;
use serde_json::error::Category;

use crate::LoadError;

/// Why a text cannot be read as a reply to `query-qmp-schema`.
///
/// Its `Debug` form is its text with all causes.
#[derive(thiserror::Error)]
#[non_exhaustive]
pub enum IntrospectionError {
    /// The text is not JSON, or does not have the form of a reply.
    #[error("not a reply to query-qmp-schema: {}", in_words(.0))]
    Form(serde_json::Error),
    /// The text contains messages, but no reply to `query-qmp-schema`.
    #[error("this is a conversation without a reply to query-qmp-schema, not a schema")]
    Missing,
    /// QEMU replied with an error.
    #[error("QEMU replied with an error: {0}")]
    Refused(Refusal),
    /// The reply contradicts itself or is incomplete.
    #[error("the reply's entry `{}` {}", line(name), line(reason))]
    Entry {
        /// The name of the entry that is wrong.
        name: String,
        /// What is wrong with it; completes the sentence that begins with the name.
        reason: String,
    },
    /// The schema that the reply describes is not valid.
    #[error("the reply does not describe a valid schema")]
    Schema(#[source] Problems),
    /// The schema that the reply describes could not be read, which does not happen.
    #[error("the reply cannot be read")]
    Read(#[source] io::Error),
}

/// Where the form of a text is wrong, and how, in the words of JSON.
fn in_words(error: &serde_json::Error) -> String {
    /// Words of serde, and what JSON calls it.
    const WORDS: [(&str, &str); 6] = [
        ("missing field", "missing member"),
        ("duplicate field", "duplicate member"),
        ("unknown variant", "unknown value"),
        ("invalid type: map", "invalid type: object"),
        ("invalid type: sequence", "invalid type: array"),
        ("expected a sequence", "expected an array"),
    ];

    let place = format!("line {}, column {}", error.line(), error.column());
    match error.classify() {
        Category::Eof => format!("{place}: the JSON is not complete"),
        Category::Syntax | Category::Io => format!("{place}: this is not JSON"),
        Category::Data => {
            let said = error.to_string();
            let reason = said
                .rsplit_once(" at line ")
                .map_or(&*said, |(said, _)| said);
            let replace = |said: String, (from, to): (&str, &str)| said.replacen(from, to, 1);
            let reason = WORDS.into_iter().fold(reason.to_owned(), replace);
            format!("{place}: {reason}")
        }
    }
}

impl From<LoadError> for IntrospectionError {
    fn from(error: LoadError) -> Self {
        match error {
            LoadError::Invalid(problems) => Self::Schema(problems),
            LoadError::Read { source, .. } => Self::Read(source),
        }
    }
}

impl fmt::Debug for IntrospectionError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        qapi_schema::error::fmt_with_causes(self, formatter)
    }
}

/// The error with which QEMU replied.
///
/// Its text has no control characters, whatever QEMU sent.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(expecting = "an object (an error)")]
#[non_exhaustive]
pub struct Refusal {
    /// The class of the error, such as `CommandNotFound`.
    pub class: String,
    /// QEMU's description of it.
    pub desc: String,
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { class, desc } = self;
        write!(f, "{} ({})", line(desc), line(class))
    }
}

/// The entries of a reply. Every type that they refer to exists.
pub(super) struct Reply<'e> {
    pub(super) entries: &'e [Entry],
    types: HashMap<&'e str, &'e Entry>,
}

impl<'e> Reply<'e> {
    pub(super) fn new(entries: &'e [Entry]) -> Result<Self, IntrospectionError> {
        let mut types = HashMap::new();
        for entry in entries.iter().filter(|entry| entry.is_type()) {
            if types.insert(entry.name.as_str(), entry).is_some() {
                return Err(wrong(entry, "appears twice"));
            }
        }
        let reply = Self { entries, types };
        for entry in entries {
            reply.check(entry)?;
        }
        Ok(reply)
    }

    /// The type with this name. Every name that an entry refers to has one.
    pub(super) fn ty(&self, name: &str) -> Option<&'e Entry> {
        self.types.get(name).copied()
    }

    fn check(&self, entry: &Entry) -> Result<(), IntrospectionError> {
        for name in entry.type_names() {
            if self.ty(name).is_none() {
                return Err(wrong(
                    entry,
                    &format!("uses the type `{name}`, which the reply does not contain"),
                ));
            }
        }
        let is_object = |name: &str| {
            let meta = self.ty(name).map(|ty| &ty.meta);
            matches!(meta, Some(Meta::Object { .. }))
        };
        match &entry.meta {
            Meta::Command { arg_type, .. } | Meta::Event { arg_type } if !is_object(arg_type) => {
                Err(wrong(entry, "has an `arg-type` that is not an object"))
            }
            Meta::Object { tag, variants, .. } if tag.is_some() != variants.is_some() => {
                Err(wrong(entry, "has only one of `tag` and `variants`"))
            }
            Meta::Object {
                variants: Some(variants),
                ..
            } if !variants.iter().all(|branch| is_object(&branch.type_name)) => {
                Err(wrong(entry, "has a variant that is not an object"))
            }
            _ => Ok(()),
        }
    }
}

/// The error of an entry. The reason completes the sentence that begins with its name.
pub(super) fn wrong(entry: &Entry, reason: &str) -> IntrospectionError {
    IntrospectionError::Entry {
        name: entry.name.clone(),
        reason: reason.to_owned(),
    }
}
