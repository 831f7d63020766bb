// Generated from schema/facts/*/qapi/error.json by `cargo xtask generate`. Do not edit.

//! Error classes.
//!
//! The reply to a failed command has an object `error` with two
//! members: `class`, for programs, and `desc`, for people.

use crate::base;

/// Class of an error, by which a program can tell what went wrong.
/// Most errors have the class `GenericError`. The others are kept
/// for compatibility, and no new ones are added.
///
/// Since QEMU 1.2.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Values)]
#[non_exhaustive]
pub enum QapiErrorClass {
    /// `GenericError`: any error other than those below.
    GenericError,
    /// `CommandNotFound`: there is no such command, or it cannot be used now
    /// because [`QmpCapabilities`](super::commands::QmpCapabilities) has to come first or [`CompatPolicy`](super::CompatPolicy)
    /// forbids it.
    CommandNotFound,
    /// `DeviceNotActive`: something exists but is not in use, such as the
    /// balloon device or a display; or there is no block job with that
    /// name.
    DeviceNotActive,
    /// `DeviceNotFound`: there is no device, block backend or the like with
    /// that name.
    DeviceNotFound,
    /// `KVMMissingCap`: the host's KVM lacks a capability that the command
    /// needs.
    #[serde(rename = "KVMMissingCap")]
    KvmMissingCap,
    /// A value that is not in the schema.
    Unrecognized(String),
}
