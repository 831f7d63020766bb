// Generated from schema/facts/11.1/qapi/common.json by `cargo xtask generate`. Do not edit.

//! Types that several modules use.

use crate::base;

/// Direction of an I/O request.
///
/// Since QEMU 2.1.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Values)]
#[non_exhaustive]
pub enum IoOperationType {
    /// `read`: reading data.
    #[serde(rename = "read")]
    Read,
    /// `write`: writing data, or anything else that is not reading it, such
    /// as a flush.
    #[serde(rename = "write")]
    Write,
    /// A value that is not in the schema.
    Unrecognized(String),
}
