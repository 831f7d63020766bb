// Generated from schema/2.10/migration.json by `cargo xtask generate`. Do not edit.

//! Migration.

use crate::base;

/// How far a migration has got.
///
/// Since QEMU 2.3.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Values)]
#[non_exhaustive]
pub enum MigrationStatus {
    /// `none`: no migration was started so far.
    #[serde(rename = "none")]
    None,
    /// `setup`: connecting and preparing the transfer.
    #[serde(rename = "setup")]
    Setup,
    /// `cancelling`: `migrate_cancel` was accepted and is taking effect.
    #[serde(rename = "cancelling")]
    Cancelling,
    /// `cancelled`: the migration ended because it was cancelled.
    #[serde(rename = "cancelled")]
    Cancelled,
    /// `active`: memory and device state are on their way to the destination.
    #[serde(rename = "active")]
    Active,
    /// `postcopy-active`: the guest has moved to the destination, which
    /// fetches the pages still missing from the source. Since QEMU 2.5.
    #[doc(alias = "postcopy-active")]
    #[serde(rename = "postcopy-active")]
    PostcopyActive,
    /// `completed`: everything has arrived.
    #[serde(rename = "completed")]
    Completed,
    /// `failed`: the migration ended with an error.
    #[serde(rename = "failed")]
    Failed,
    /// `colo`: primary and secondary machine are kept in step by frequent
    /// checkpoints; reached only where the `x-colo` capability is set.
    /// Since QEMU 2.8.
    #[serde(rename = "colo")]
    Colo,
    /// A value that is not in the schema.
    Unrecognized(String),
}
