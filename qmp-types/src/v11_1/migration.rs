// Generated from schema/facts/11.1/qapi/migration.json by `cargo xtask generate`. Do not edit.

//! Moving a running guest to another QEMU, on the same host or another
//! one, or saving it to a file.
//!
//! The source sends RAM and device state while the guest runs, stops it
//! for the rest, and the destination carries on. The module also
//! measures and limits how fast a guest dirties its memory, and saves
//! and restores snapshots.

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
    /// `postcopy-device`: postcopy has begun, but the destination still
    /// loads its devices and has not run the guest so far. Should the
    /// migration fail now, the source can carry on. Reported only
    /// where the destination has a return path to the source. Since QEMU 10.2.
    #[doc(alias = "postcopy-device")]
    #[serde(rename = "postcopy-device")]
    PostcopyDevice,
    /// `postcopy-active`: the guest has moved to the destination, which
    /// fetches the pages still missing from the source. Since QEMU 2.5.
    #[doc(alias = "postcopy-active")]
    #[serde(rename = "postcopy-active")]
    PostcopyActive,
    /// `postcopy-paused`: the connection broke during postcopy. Both sides
    /// hold what they have until the migration is recovered; without
    /// recovery the guest is lost. Since QEMU 3.0.
    #[doc(alias = "postcopy-paused")]
    #[serde(rename = "postcopy-paused")]
    PostcopyPaused,
    /// `postcopy-recover-setup`: a paused postcopy migration is about to be
    /// recovered, and a new connection is being made. Since QEMU 9.1.
    #[doc(alias = "postcopy-recover-setup")]
    #[serde(rename = "postcopy-recover-setup")]
    PostcopyRecoverSetup,
    /// `postcopy-recover`: the new connection is there, and the two sides
    /// work out which pages are still missing. Since QEMU 3.0.
    #[doc(alias = "postcopy-recover")]
    #[serde(rename = "postcopy-recover")]
    PostcopyRecover,
    /// `completed`: everything has arrived.
    #[serde(rename = "completed")]
    Completed,
    /// `failing`: an error has ended the migration, and what it had set up
    /// is being taken down; [`Failed`](Self::Failed) comes next. Since QEMU 11.0.
    #[serde(rename = "failing")]
    Failing,
    /// `failed`: the migration ended with an error.
    #[serde(rename = "failed")]
    Failed,
    /// `colo`: primary and secondary machine are kept in step by frequent
    /// checkpoints; reached only where the `x-colo` capability is set.
    /// Since QEMU 2.8.
    #[serde(rename = "colo")]
    Colo,
    /// `pre-switchover`: the source has stopped the guest and waits for
    /// `migrate-continue`; reached only where the capability
    /// `pause-before-switchover` is set. Since QEMU 2.11.
    #[doc(alias = "pre-switchover")]
    #[serde(rename = "pre-switchover")]
    PreSwitchover,
    /// `device`: the guest is stopped, and the rest of its state is sent,
    /// that of its devices above all. Since 10.0 every migration
    /// passes through here, before then only one that
    /// `pause-before-switchover` had paused. Since QEMU 2.11.
    #[serde(rename = "device")]
    Device,
    /// `wait-unplug`: the source has asked the guest to release the primary
    /// devices of its failover pairs, and waits for it. Since QEMU 4.2.
    #[doc(alias = "wait-unplug")]
    #[serde(rename = "wait-unplug")]
    WaitUnplug,
    /// A value that is not in the schema.
    Unrecognized(String),
}

/// Part that a machine plays in COLO (COarse-grained LOck-stepping),
/// where a second machine stands ready to take over from the first.
///
/// Since QEMU 2.8.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Values)]
#[non_exhaustive]
pub enum COLOMode {
    /// `none`: COLO is not in use.
    #[serde(rename = "none")]
    None,
    /// `primary`: the machine whose output counts.
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
    /// `none`: it has not ended; no event says so, only `query-colo-status`.
    #[serde(rename = "none")]
    None,
    /// `request`: a client asked for the failover.
    #[serde(rename = "request")]
    Request,
    /// `error`: QEMU met with an error, such as a lost connection.
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

    impl EventPayload for Migration {
        const NAME: &'static str = "MIGRATION";
    }

    /// The source of a migration has fetched the bitmap of dirtied pages
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
        /// Number of the pass, the first one being 1.
        pub pass: i64,
    }

    impl MigrationPass {
        /// Creates a value from its mandatory members.
        #[must_use]
        pub fn new(pass: i64) -> Self {
            Self { pass }
        }
    }

    impl EventPayload for MigrationPass {
        const NAME: &'static str = "MIGRATION_PASS";
    }

    /// COLO has ended on this side: the machine is no longer kept in step
    /// with its counterpart.
    ///
    /// > **Note:** After an error neither side takes over by itself. It is
    /// > up to the manager to choose one and send it
    /// > `x-colo-lost-heartbeat`.
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
        /// Part that this machine played.
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

    impl EventPayload for ColoExit {
        const NAME: &'static str = "COLO_EXIT";
    }

    /// As a migration starts, its source unplugs the primary device of a
    /// failover pair, which could not migrate: the guest has been asked to
    /// release it.
    ///
    /// In the state `wait-unplug` the migration waits for that. QEMU
    /// keeps the device in reserve and plugs it in again should the
    /// migration fail.
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

    impl EventPayload for UnplugPrimary {
        const NAME: &'static str = "UNPLUG_PRIMARY";
    }
}
