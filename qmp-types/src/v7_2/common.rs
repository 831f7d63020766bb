// Generated from schema/facts/7.2/qapi/common.json by `cargo xtask generate`. Do not edit.

//! Common types.
//!
//! Types used by several modules.

use crate::base;

/// Direction of an I/O request.
///
/// Since QEMU 2.1.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Values)]
#[non_exhaustive]
pub enum IoOperationType {
    /// `read`: a read.
    #[serde(rename = "read")]
    Read,
    /// `write`: a write, or any other request that is not a read, such as a
    /// flush.
    #[serde(rename = "write")]
    Write,
    /// A value that is not in the schema.
    Unrecognized(String),
}

/// A string as the only member of an object, for places where QAPI
/// accepts only objects.
///
/// Since QEMU 1.2.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct String_ {
    /// The string.
    pub str: String,
}

impl String_ {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(str: impl Into<String>) -> Self {
        Self { str: str.into() }
    }
}
