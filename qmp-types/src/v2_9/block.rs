// Generated from schema/2.9/block.json by `cargo xtask generate`. Do not edit.

//! Block devices.

use std::fmt;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::base;

/// Operation of the quorum block driver on one of its children.
///
/// Since QEMU 2.6.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum QuorumOpType {
    /// Reading data.
    Read,
    /// Writing data.
    Write,
    /// Committing written data to stable storage.
    Flush,
    /// A value that the schema does not know.
    Unrecognized(String),
}

impl QuorumOpType {
    /// The value's name on the wire.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Read => "read",
            Self::Write => "write",
            Self::Flush => "flush",
            Self::Unrecognized(value) => value,
        }
    }
}

impl From<&str> for QuorumOpType {
    fn from(value: &str) -> Self {
        match value {
            "read" => Self::Read,
            "write" => Self::Write,
            "flush" => Self::Flush,
            _ => Self::Unrecognized(value.to_owned()),
        }
    }
}

impl fmt::Display for QuorumOpType {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.as_str())
    }
}

impl Serialize for QuorumOpType {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<'de> Deserialize<'de> for QuorumOpType {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        base::open_enum::deserialize(deserializer, "QuorumOpType")
    }
}
