// Generated from schema/facts/10.0/qapi/common.json by `cargo xtask generate`. Do not edit.

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
