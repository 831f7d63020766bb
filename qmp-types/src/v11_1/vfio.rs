// Generated from schema/11.1/vfio.json by `cargo xtask generate`. Do not edit.

//! VFIO devices.

use std::fmt;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::base;

/// Where a host device that is passed through stands in migration. The
/// states are those of the kernel's VFIO interface.
///
/// Since QEMU 9.1.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum QapiVfioMigrationState {
    /// It stands still.
    Stop,
    /// It works as normal.
    Running,
    /// It stands still, and QEMU can fetch its state.
    StopCopy,
    /// It stands still, and QEMU can load state into it.
    Resuming,
    /// It works, but starts no transfers to other devices,
    /// so that these can be stopped or started safely.
    RunningP2p,
    /// It works as normal, and QEMU can already fetch state,
    /// which may change again afterwards.
    PreCopy,
    /// As [`PreCopy`](Self::PreCopy), but without transfers to other devices.
    PreCopyP2p,
    /// QEMU is about to put it into [`PreCopyP2p`](Self::PreCopyP2p),
    /// which may fail and lead to another state instead. Since QEMU 11.0.
    PreCopyP2pPrepare,
    /// A value that the schema does not know.
    Unrecognized(String),
}

impl QapiVfioMigrationState {
    /// The value's name on the wire.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Stop => "stop",
            Self::Running => "running",
            Self::StopCopy => "stop-copy",
            Self::Resuming => "resuming",
            Self::RunningP2p => "running-p2p",
            Self::PreCopy => "pre-copy",
            Self::PreCopyP2p => "pre-copy-p2p",
            Self::PreCopyP2pPrepare => "pre-copy-p2p-prepare",
            Self::Unrecognized(value) => value,
        }
    }
}

impl From<&str> for QapiVfioMigrationState {
    fn from(value: &str) -> Self {
        match value {
            "stop" => Self::Stop,
            "running" => Self::Running,
            "stop-copy" => Self::StopCopy,
            "resuming" => Self::Resuming,
            "running-p2p" => Self::RunningP2p,
            "pre-copy" => Self::PreCopy,
            "pre-copy-p2p" => Self::PreCopyP2p,
            "pre-copy-p2p-prepare" => Self::PreCopyP2pPrepare,
            _ => Self::Unrecognized(value.to_owned()),
        }
    }
}

impl fmt::Display for QapiVfioMigrationState {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.as_str())
    }
}

impl Serialize for QapiVfioMigrationState {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<'de> Deserialize<'de> for QapiVfioMigrationState {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        base::open_enum::deserialize(deserializer, "QapiVfioMigrationState")
    }
}

/// The events that `vfio.json` defines.
///
/// All of the schema's events are in [one module](super::events).
pub mod events {
    use serde::de::MapAccess;
    use serde::{Deserialize, Deserializer, Serialize};

    use crate::base;
    use crate::base::EventPayload;
    use super::QapiVfioMigrationState;

    /// A host device that is passed through has entered another state of
    /// its migration.
    ///
    /// > **Note:** QEMU sends this event only for devices that have the
    /// > property `migration-events=on`.
    ///
    /// Since QEMU 9.1.
    ///
    /// # Examples
    ///
    /// ```json
    /// { "timestamp": { "seconds": 1713771323, "microseconds": 212268 },
    ///   "event": "VFIO_MIGRATION",
    ///   "data": {
    ///       "device-id": "vfio_dev1",
    ///       "qom-path": "/machine/peripheral/vfio_dev1",
    ///       "device-state": "stop" } }
    /// ```
    #[doc(alias = "VFIO_MIGRATION")]
    #[derive(Debug, Clone, PartialEq, Serialize)]
    pub struct VfioMigration {
        /// ID of the device; empty if it has none.
        #[serde(rename = "device-id")]
        pub device_id: String,
        /// QOM path of the device.
        #[serde(rename = "qom-path")]
        pub qom_path: String,
        /// The state entered.
        #[serde(rename = "device-state")]
        pub device_state: QapiVfioMigrationState,
    }

    impl base::members::Object for VfioMigration {
        const EXPECTED: &'static str = "an object (VfioMigration)";

        fn read<'de, A: MapAccess<'de>>(
            mut object: base::members::Members<'de, A>,
        ) -> Result<Self, A::Error> {
            let mut device_id = None;
            let mut qom_path = None;
            let mut device_state = None;
            while object.advance()? {
                match object.name() {
                    "device-id" => object.read(&mut device_id),
                    "qom-path" => object.read(&mut qom_path),
                    "device-state" => object.read(&mut device_state),
                    _ => object.skip(),
                }?;
            }
            Ok(Self {
                device_id: base::members::required(device_id, "device-id")?,
                qom_path: base::members::required(qom_path, "qom-path")?,
                device_state: base::members::required(device_state, "device-state")?,
            })
        }
    }

    impl<'de> Deserialize<'de> for VfioMigration {
        fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
            base::members::deserialize(deserializer)
        }
    }

    impl VfioMigration {
        /// Has the mandatory members, and no others.
        #[must_use]
        pub fn new(
            device_id: impl Into<String>,
            qom_path: impl Into<String>,
            device_state: QapiVfioMigrationState,
        ) -> Self {
            Self {
                device_id: device_id.into(),
                qom_path: qom_path.into(),
                device_state,
            }
        }
    }

    impl EventPayload for VfioMigration {
        const NAME: &'static str = "VFIO_MIGRATION";
    }
}
