// Generated from schema/2.10/migration.json by `cargo xtask generate`. Do not edit.

//! Migration.

use std::fmt;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::base;

/// How far a migration has got.
///
/// Since QEMU 2.3.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum MigrationStatus {
    /// No migration was started so far.
    None,
    /// Connecting and preparing the transfer.
    Setup,
    /// `migrate_cancel` was accepted and is taking effect.
    Cancelling,
    /// The migration ended because it was cancelled.
    Cancelled,
    /// Memory and device state are on their way to the destination.
    Active,
    /// The guest has moved to the destination, which
    /// fetches the pages still missing from the source. Since QEMU 2.5.
    PostcopyActive,
    /// Everything has arrived.
    Completed,
    /// The migration ended with an error.
    Failed,
    /// Primary and secondary machine are kept in step by frequent
    /// checkpoints; reached only where the `x-colo` capability is set.
    /// Since QEMU 2.8.
    Colo,
    /// A value that the schema does not know.
    Unrecognized(String),
}

impl MigrationStatus {
    /// The value's name on the wire.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::None => "none",
            Self::Setup => "setup",
            Self::Cancelling => "cancelling",
            Self::Cancelled => "cancelled",
            Self::Active => "active",
            Self::PostcopyActive => "postcopy-active",
            Self::Completed => "completed",
            Self::Failed => "failed",
            Self::Colo => "colo",
            Self::Unrecognized(value) => value,
        }
    }
}

impl From<&str> for MigrationStatus {
    fn from(value: &str) -> Self {
        match value {
            "none" => Self::None,
            "setup" => Self::Setup,
            "cancelling" => Self::Cancelling,
            "cancelled" => Self::Cancelled,
            "active" => Self::Active,
            "postcopy-active" => Self::PostcopyActive,
            "completed" => Self::Completed,
            "failed" => Self::Failed,
            "colo" => Self::Colo,
            _ => Self::Unrecognized(value.to_owned()),
        }
    }
}

impl fmt::Display for MigrationStatus {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.as_str())
    }
}

impl Serialize for MigrationStatus {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<'de> Deserialize<'de> for MigrationStatus {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        base::open_enum::deserialize(deserializer, "MigrationStatus")
    }
}
