//! The schemas that are compared, and what they are called.

use qapi_schema::text::Text;
use qapi_schema::{Origin, Release, Schema};
use serde::Serialize;

/// A schema, and what reports call it.
#[derive(Debug, Clone, Copy)]
pub struct NamedSchema<'s> {
    /// The schema.
    pub schema: &'s Schema,
    /// What reports call it.
    pub name: &'s str,
}

impl<'s> NamedSchema<'s> {
    /// A schema, which reports call by this name.
    #[must_use]
    pub fn new(schema: &'s Schema, name: &'s str) -> Self {
        Self { schema, name }
    }
}

/// What a report says about a schema itself.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct SchemaInfo {
    /// Its name.
    pub name: Text,
    /// Where it comes from.
    pub origin: Origin,
}

impl SchemaInfo {
    pub(crate) fn of(named: NamedSchema<'_>) -> Self {
        Self {
            name: named.name.into(),
            origin: named.schema.origin(),
        }
    }

    /// What sentences call it: `QEMU 7.2`, if its name is a release, or else its name.
    #[must_use]
    pub fn title(&self) -> Text {
        match self.name.unescaped().parse::<Release>() {
            Ok(release) => format!("QEMU {release}").into(),
            Err(_) => self.name.clone(),
        }
    }
}

/// One of the two sides of a comparison.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Side {
    /// The schema that clients were written for.
    Old,
    /// The schema that they meet.
    New,
}

impl Side {
    pub(crate) const fn other(self) -> Self {
        match self {
            Self::Old => Self::New,
            Self::New => Self::Old,
        }
    }

    /// The word for it.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Old => "OLD",
            Self::New => "NEW",
        }
    }
}
