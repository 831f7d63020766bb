// Generated from schema/2.9/block.json by `cargo xtask generate`. Do not edit.

//! Block devices.

use crate::base;

/// Operation of the quorum block driver on one of its children.
///
/// Since QEMU 2.6.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Values)]
#[non_exhaustive]
pub enum QuorumOpType {
    /// `read`: reading data.
    #[serde(rename = "read")]
    Read,
    /// `write`: writing data.
    #[serde(rename = "write")]
    Write,
    /// `flush`: committing written data to stable storage.
    #[serde(rename = "flush")]
    Flush,
    /// A value that is not in the schema.
    Unrecognized(String),
}
