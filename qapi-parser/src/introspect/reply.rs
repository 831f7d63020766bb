//! A reply whose entries name only what there is, and what may be wrong with one.

use std::collections::HashMap;
use std::fmt;

use qapi_schema::introspect::{Entry, Meta};

use crate::LoadError;

/// Why a text is not a reply to `query-qmp-schema` that describes a schema.
///
/// Its `Debug` form is its text with all causes.
#[derive(thiserror::Error)]
#[non_exhaustive]
pub enum IntrospectionError {
    /// The text is not JSON, or not of the reply's form.
    #[error("not a reply to query-qmp-schema")]
    Form(#[from] serde_json::Error),
    /// The reply contradicts itself or lacks something.
    #[error("the reply's entry `{name}` {reason}")]
    Entry {
        /// The name of the entry that is at fault.
        name: String,
        /// What is wrong with it, as the rest of a sentence.
        reason: String,
    },
    /// What the reply says is against the rules of schemas.
    #[error("the reply does not describe a valid schema")]
    Schema(#[from] LoadError),
}

impl fmt::Debug for IntrospectionError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        qapi_schema::error::fmt_with_causes(self, formatter)
    }
}

/// The entries of a reply, of which each names only what there is.
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

    /// The type of this name. Every name in the reply has one.
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

/// Something is wrong with an entry: the reason is the rest of a sentence.
pub(super) fn wrong(entry: &Entry, reason: &str) -> IntrospectionError {
    IntrospectionError::Entry {
        name: entry.name.clone(),
        reason: reason.to_owned(),
    }
}
