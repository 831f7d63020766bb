// Generated from schema/0.13/common.json by `cargo xtask generate`. Do not edit.

//! Common types.

use crate::base;

/// The direction of a disk request.
///
/// Since QEMU 0.13.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Values)]
#[non_exhaustive]
pub enum IoOperationType {
    /// `read`: from the image into the guest.
    #[serde(rename = "read")]
    Read,
    /// `write`: from the guest into the image.
    #[serde(rename = "write")]
    Write,
    /// A value that is not in the schema.
    Unrecognized(String),
}
