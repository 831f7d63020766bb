// Generated from schema/facts/11.1/qapi/migration.json by `cargo xtask generate`. Do not edit.

//! Migration.
//!
//! Moving a running guest to another QEMU, on the same host or on
//! another, or saving it to a file. The source sends RAM and device
//! state while the guest runs, then stops it to send the rest, and the
//! destination carries on from there. This module also measures and
//! limits how fast a guest dirties its memory, and saves and restores
//! snapshots.

use crate::base;

/// State of a migration.
///
/// Since QEMU 2.3.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Values)]
#[non_exhaustive]
pub enum MigrationStatus {
    /// `none`: no migration has been started yet.
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
    /// `active`: memory and device state are being sent to the destination.
    #[serde(rename = "active")]
    Active,
    /// `postcopy-device`: postcopy has begun, but the destination is still
    /// loading its devices and has not run the guest yet. If the
    /// migration fails now, the source can carry on. Reported only if
    /// there is a return path from the destination to the source.
    /// Since QEMU 10.2.
    #[doc(alias = "postcopy-device")]
    #[serde(rename = "postcopy-device")]
    PostcopyDevice,
    /// `postcopy-active`: the guest has moved to the destination, which is
    /// fetching the pages that it still lacks from the source. Since QEMU 2.5.
    #[doc(alias = "postcopy-active")]
    #[serde(rename = "postcopy-active")]
    PostcopyActive,
    /// `postcopy-paused`: the connection broke during postcopy. Both sides
    /// keep what they have until the migration is recovered; without
    /// recovery, the guest is lost. Since QEMU 3.0.
    #[doc(alias = "postcopy-paused")]
    #[serde(rename = "postcopy-paused")]
    PostcopyPaused,
    /// `postcopy-recover-setup`: a paused postcopy migration is about to be
    /// recovered, and a new connection is being made. Since QEMU 9.1.
    #[doc(alias = "postcopy-recover-setup")]
    #[serde(rename = "postcopy-recover-setup")]
    PostcopyRecoverSetup,
    /// `postcopy-recover`: the new connection is established, and the two
    /// sides are working out which pages are still missing. Since QEMU 3.0.
    #[doc(alias = "postcopy-recover")]
    #[serde(rename = "postcopy-recover")]
    PostcopyRecover,
    /// `completed`: everything has arrived.
    #[serde(rename = "completed")]
    Completed,
    /// `failing`: the migration has hit an error and is cleaning up; [`Failed`](Self::Failed)
    /// comes next. Since QEMU 11.0.
    #[serde(rename = "failing")]
    Failing,
    /// `failed`: the migration ended with an error.
    #[serde(rename = "failed")]
    Failed,
    /// `colo`: the primary and the secondary machine are kept in step by
    /// frequent checkpoints; reached only if the capability `x-colo`
    /// is set. Since QEMU 2.8.
    #[serde(rename = "colo")]
    Colo,
    /// `pre-switchover`: the source has stopped the guest and is waiting for
    /// `migrate-continue`; reached only if the capability
    /// `pause-before-switchover` is set. Since QEMU 2.11.
    #[doc(alias = "pre-switchover")]
    #[serde(rename = "pre-switchover")]
    PreSwitchover,
    /// `device`: the guest is stopped, and the rest of its state, mainly
    /// that of its devices, is being sent. Since 10.0, every migration
    /// passes through this state; in earlier releases, only one that
    /// `pause-before-switchover` had paused does. Since QEMU 2.11.
    #[serde(rename = "device")]
    Device,
    /// `wait-unplug`: the source has asked the guest to release the primary
    /// devices of its failover pairs, and is waiting for it to do so.
    /// Since QEMU 4.2.
    #[doc(alias = "wait-unplug")]
    #[serde(rename = "wait-unplug")]
    WaitUnplug,
    /// A value that is not in the schema.
    Unrecognized(String),
}

/// Role of a machine in COLO (COarse-grained LOck-stepping), where a
/// second machine stands ready to take over from the first.
///
/// Since QEMU 2.8.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Values)]
#[non_exhaustive]
pub enum COLOMode {
    /// `none`: COLO is not in use.
    #[serde(rename = "none")]
    None,
    /// `primary`: the machine whose output is used.
    #[serde(rename = "primary")]
    Primary,
    /// `secondary`: the machine that stands ready.
    #[serde(rename = "secondary")]
    Secondary,
    /// A value that is not in the schema.
    Unrecognized(String),
}

/// Why COLO ended.
///
/// Since QEMU 3.1.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Values)]
#[non_exhaustive]
pub enum COLOExitReason {
    /// `none`: it has not ended; reported only by `query-colo-status`, never
    /// by an event.
    #[serde(rename = "none")]
    None,
    /// `request`: a client requested the failover.
    #[serde(rename = "request")]
    Request,
    /// `error`: QEMU encountered an error, such as a lost connection.
    #[serde(rename = "error")]
    Error,
    /// `processing`: a failover is under way. Since QEMU 4.0.
    #[serde(rename = "processing")]
    Processing,
    /// A value that is not in the schema.
    Unrecognized(String),
}

/// Events defined in `migration.json`.
///
/// See [`events`](super::events) for all events of the schema.
pub mod events {
    use crate::base;
    use crate::base::EventPayload;
    use super::{COLOExitReason, COLOMode, MigrationStatus};

    /// A migration has entered another state. Source and destination each
    /// report their own view of it.
    ///
    /// > **Note:** QEMU sends this event only while the migration capability
    /// > `events` is enabled.
    ///
    /// **Event** `MIGRATION`.
    ///
    /// Since QEMU 2.4.
    ///
    /// # Examples
    ///
    /// ```json
    /// {"timestamp": {"seconds": 1432121972, "microseconds": 744001},
    ///  "event": "MIGRATION",
    ///  "data": {"status": "completed"} }
    /// ```
    #[doc(alias = "MIGRATION")]
    #[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
    #[non_exhaustive]
    pub struct Migration {
        /// The state entered.
        pub status: MigrationStatus,
    }

    impl Migration {
        /// Creates a value from its mandatory members.
        #[must_use]
        pub fn new(status: MigrationStatus) -> Self {
            Self { status }
        }
    }

    impl Migration {
        /// The event's name on the wire.
        pub const NAME: &'static str = "MIGRATION";
    }

    impl EventPayload for Migration {
        const NAME: &'static str = Self::NAME;
    }

    /// The source of a migration has synchronized the bitmap of dirty pages
    /// and begins another pass over the guest's memory.
    ///
    /// > **Note:** QEMU sends this event only while the migration capability
    /// > `events` is enabled.
    ///
    /// **Event** `MIGRATION_PASS`.
    ///
    /// Since QEMU 2.6.
    ///
    /// # Examples
    ///
    /// ```json
    /// { "timestamp": {"seconds": 1449669631, "microseconds": 239225},
    ///    "event": "MIGRATION_PASS", "data": {"pass": 2} }
    /// ```
    #[doc(alias = "MIGRATION_PASS")]
    #[derive(
        Debug,
        Clone,
        Copy,
        PartialEq,
        Eq,
        Hash,
        base::Serialize,
        base::Deserialize
    )]
    #[non_exhaustive]
    pub struct MigrationPass {
        /// Number of the pass, starting at 1.
        pub pass: i64,
    }

    impl MigrationPass {
        /// Creates a value from its mandatory members.
        #[must_use]
        pub fn new(pass: i64) -> Self {
            Self { pass }
        }
    }

    impl MigrationPass {
        /// The event's name on the wire.
        pub const NAME: &'static str = "MIGRATION_PASS";
    }

    impl EventPayload for MigrationPass {
        const NAME: &'static str = Self::NAME;
    }

    /// COLO has ended on this side: the machine is no longer kept in step
    /// with its counterpart.
    ///
    /// > **Note:** After an error, neither side takes over by itself. The
    /// > management application must choose one and send
    /// > `x-colo-lost-heartbeat` to it.
    ///
    /// **Event** `COLO_EXIT`.
    ///
    /// Since QEMU 3.1.
    ///
    /// # Examples
    ///
    /// ```json
    /// { "timestamp": {"seconds": 2032141960, "microseconds": 417172},
    ///   "event": "COLO_EXIT", "data": {"mode": "primary", "reason": "request" } }
    /// ```
    #[doc(alias = "COLO_EXIT")]
    #[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
    #[non_exhaustive]
    pub struct ColoExit {
        /// Role that this machine had.
        pub mode: COLOMode,
        /// Why it ended.
        pub reason: COLOExitReason,
    }

    impl ColoExit {
        /// Creates a value from its mandatory members.
        #[must_use]
        pub fn new(mode: COLOMode, reason: COLOExitReason) -> Self {
            Self { mode, reason }
        }
    }

    impl ColoExit {
        /// The event's name on the wire.
        pub const NAME: &'static str = "COLO_EXIT";
    }

    impl EventPayload for ColoExit {
        const NAME: &'static str = Self::NAME;
    }

    /// The source of a migration that is starting has asked the guest to
    /// release the primary device of a failover pair, which cannot migrate.
    /// The migration waits for that in the state `wait-unplug`. QEMU
    /// keeps the unplugged device in reserve, and plugs it back in if the
    /// migration fails.
    ///
    /// **Event** `UNPLUG_PRIMARY`.
    ///
    /// Since QEMU 4.2.
    ///
    /// # Examples
    ///
    /// ```json
    /// { "event": "UNPLUG_PRIMARY",
    ///   "data": { "device-id": "hostdev0" },
    ///   "timestamp": { "seconds": 1265044230, "microseconds": 450486 } }
    /// ```
    #[doc(alias = "UNPLUG_PRIMARY")]
    #[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
    #[non_exhaustive]
    pub struct UnplugPrimary {
        /// ID of the primary device.
        #[serde(rename = "device-id")]
        pub device_id: String,
    }

    impl UnplugPrimary {
        /// Creates a value from its mandatory members.
        #[must_use]
        pub fn new(device_id: impl Into<String>) -> Self {
            Self {
                device_id: device_id.into(),
            }
        }
    }

    impl UnplugPrimary {
        /// The event's name on the wire.
        pub const NAME: &'static str = "UNPLUG_PRIMARY";
    }

    impl EventPayload for UnplugPrimary {
        const NAME: &'static str = Self::NAME;
    }
}
