// Generated from schema/7.2/migration.json by `cargo xtask generate`. Do not edit.

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
    /// The connection broke during postcopy. Both sides
    /// hold what they have until the migration is recovered; without
    /// recovery the guest is lost. Since QEMU 3.0.
    PostcopyPaused,
    /// The new connection is there, and the two sides
    /// work out which pages are still missing. Since QEMU 3.0.
    PostcopyRecover,
    /// Everything has arrived.
    Completed,
    /// The migration ended with an error.
    Failed,
    /// Primary and secondary machine are kept in step by frequent
    /// checkpoints; reached only where the `x-colo` capability is set.
    /// Since QEMU 2.8.
    Colo,
    /// The source has stopped the guest and waits for
    /// `migrate-continue`; reached only where the capability
    /// `pause-before-switchover` is set. Since QEMU 2.11.
    PreSwitchover,
    /// The guest is stopped, and the rest of its state is sent,
    /// that of its devices above all; reached only where the capability
    /// `pause-before-switchover` is set. Since QEMU 2.11.
    Device,
    /// The source has asked the guest to release the primary
    /// devices of its failover pairs, and waits for it. Since QEMU 4.2.
    WaitUnplug,
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
            Self::PostcopyPaused => "postcopy-paused",
            Self::PostcopyRecover => "postcopy-recover",
            Self::Completed => "completed",
            Self::Failed => "failed",
            Self::Colo => "colo",
            Self::PreSwitchover => "pre-switchover",
            Self::Device => "device",
            Self::WaitUnplug => "wait-unplug",
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
            "postcopy-paused" => Self::PostcopyPaused,
            "postcopy-recover" => Self::PostcopyRecover,
            "completed" => Self::Completed,
            "failed" => Self::Failed,
            "colo" => Self::Colo,
            "pre-switchover" => Self::PreSwitchover,
            "device" => Self::Device,
            "wait-unplug" => Self::WaitUnplug,
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

/// Part that a machine plays in COLO (COarse-grained LOck-stepping),
/// where a second machine stands ready to take over from the first.
///
/// Since QEMU 2.8.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum COLOMode {
    /// COLO is not in use.
    None,
    /// The machine whose output counts.
    Primary,
    /// The machine that stands ready.
    Secondary,
    /// A value that the schema does not know.
    Unrecognized(String),
}

impl COLOMode {
    /// The value's name on the wire.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::None => "none",
            Self::Primary => "primary",
            Self::Secondary => "secondary",
            Self::Unrecognized(value) => value,
        }
    }
}

impl From<&str> for COLOMode {
    fn from(value: &str) -> Self {
        match value {
            "none" => Self::None,
            "primary" => Self::Primary,
            "secondary" => Self::Secondary,
            _ => Self::Unrecognized(value.to_owned()),
        }
    }
}

impl fmt::Display for COLOMode {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.as_str())
    }
}

impl Serialize for COLOMode {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<'de> Deserialize<'de> for COLOMode {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        base::open_enum::deserialize(deserializer, "COLOMode")
    }
}

/// Why COLO ended.
///
/// Since QEMU 3.1.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum COLOExitReason {
    /// It has not ended; no event says so, only
    /// `query-colo-status`.
    None,
    /// A client asked for the failover.
    Request,
    /// QEMU met with an error, such as a lost connection.
    Error,
    /// A failover is under way. Since QEMU 4.0.
    Processing,
    /// A value that the schema does not know.
    Unrecognized(String),
}

impl COLOExitReason {
    /// The value's name on the wire.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::None => "none",
            Self::Request => "request",
            Self::Error => "error",
            Self::Processing => "processing",
            Self::Unrecognized(value) => value,
        }
    }
}

impl From<&str> for COLOExitReason {
    fn from(value: &str) -> Self {
        match value {
            "none" => Self::None,
            "request" => Self::Request,
            "error" => Self::Error,
            "processing" => Self::Processing,
            _ => Self::Unrecognized(value.to_owned()),
        }
    }
}

impl fmt::Display for COLOExitReason {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.as_str())
    }
}

impl Serialize for COLOExitReason {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<'de> Deserialize<'de> for COLOExitReason {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        base::open_enum::deserialize(deserializer, "COLOExitReason")
    }
}

/// The events that `migration.json` defines.
///
/// All of the schema's events are in [one module](super::events).
pub mod events {
    use serde::de::MapAccess;
    use serde::{Deserialize, Deserializer, Serialize};

    use crate::base;
    use crate::base::EventPayload;
    use super::{COLOExitReason, COLOMode, MigrationStatus};

    /// A migration has entered another state. Source and destination each
    /// report their own view of it.
    ///
    /// > **Note:** QEMU sends this event only while the migration capability
    /// > `events` is enabled.
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
    #[derive(Debug, Clone, PartialEq, Serialize)]
    pub struct Migration {
        /// The state entered.
        pub status: MigrationStatus,
    }

    impl base::members::Object for Migration {
        const EXPECTED: &'static str = "an object (Migration)";

        fn read<'de, A: MapAccess<'de>>(
            mut object: base::members::Members<'de, A>,
        ) -> Result<Self, A::Error> {
            let mut status = None;
            while object.advance()? {
                match object.name() {
                    "status" => object.read(&mut status),
                    _ => object.skip(),
                }?;
            }
            Ok(Self {
                status: base::members::required(status, "status")?,
            })
        }
    }

    impl<'de> Deserialize<'de> for Migration {
        fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
            base::members::deserialize(deserializer)
        }
    }

    impl Migration {
        /// Has the mandatory members, and no others.
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
    /// Since QEMU 2.6.
    ///
    /// # Examples
    ///
    /// ```json
    /// { "timestamp": {"seconds": 1449669631, "microseconds": 239225},
    ///    "event": "MIGRATION_PASS", "data": {"pass": 2} }
    /// ```
    #[doc(alias = "MIGRATION_PASS")]
    #[derive(Debug, Clone, PartialEq, Serialize)]
    pub struct MigrationPass {
        /// Number of the pass, the first one being 1.
        pub pass: i64,
    }

    impl base::members::Object for MigrationPass {
        const EXPECTED: &'static str = "an object (MigrationPass)";

        fn read<'de, A: MapAccess<'de>>(
            mut object: base::members::Members<'de, A>,
        ) -> Result<Self, A::Error> {
            let mut pass = None;
            while object.advance()? {
                match object.name() {
                    "pass" => object.read(&mut pass),
                    _ => object.skip(),
                }?;
            }
            Ok(Self {
                pass: base::members::required(pass, "pass")?,
            })
        }
    }

    impl<'de> Deserialize<'de> for MigrationPass {
        fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
            base::members::deserialize(deserializer)
        }
    }

    impl MigrationPass {
        /// Has the mandatory members, and no others.
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
    /// Since QEMU 3.1.
    ///
    /// # Examples
    ///
    /// ```json
    /// { "timestamp": {"seconds": 2032141960, "microseconds": 417172},
    ///   "event": "COLO_EXIT", "data": {"mode": "primary", "reason": "request" } }
    /// ```
    #[doc(alias = "COLO_EXIT")]
    #[derive(Debug, Clone, PartialEq, Serialize)]
    pub struct ColoExit {
        /// Part that this machine played.
        pub mode: COLOMode,
        /// Why it ended.
        pub reason: COLOExitReason,
    }

    impl base::members::Object for ColoExit {
        const EXPECTED: &'static str = "an object (ColoExit)";

        fn read<'de, A: MapAccess<'de>>(
            mut object: base::members::Members<'de, A>,
        ) -> Result<Self, A::Error> {
            let mut mode = None;
            let mut reason = None;
            while object.advance()? {
                match object.name() {
                    "mode" => object.read(&mut mode),
                    "reason" => object.read(&mut reason),
                    _ => object.skip(),
                }?;
            }
            Ok(Self {
                mode: base::members::required(mode, "mode")?,
                reason: base::members::required(reason, "reason")?,
            })
        }
    }

    impl<'de> Deserialize<'de> for ColoExit {
        fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
            base::members::deserialize(deserializer)
        }
    }

    impl ColoExit {
        /// Has the mandatory members, and no others.
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
    /// release it. In the state `wait-unplug` the migration waits for that.
    /// QEMU keeps the device in reserve and plugs it in again should the
    /// migration fail.
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
    #[derive(Debug, Clone, PartialEq, Serialize)]
    pub struct UnplugPrimary {
        /// ID of the primary device.
        #[serde(rename = "device-id")]
        pub device_id: String,
    }

    impl base::members::Object for UnplugPrimary {
        const EXPECTED: &'static str = "an object (UnplugPrimary)";

        fn read<'de, A: MapAccess<'de>>(
            mut object: base::members::Members<'de, A>,
        ) -> Result<Self, A::Error> {
            let mut device_id = None;
            while object.advance()? {
                match object.name() {
                    "device-id" => object.read(&mut device_id),
                    _ => object.skip(),
                }?;
            }
            Ok(Self {
                device_id: base::members::required(device_id, "device-id")?,
            })
        }
    }

    impl<'de> Deserialize<'de> for UnplugPrimary {
        fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
            base::members::deserialize(deserializer)
        }
    }

    impl UnplugPrimary {
        /// Has the mandatory members, and no others.
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
