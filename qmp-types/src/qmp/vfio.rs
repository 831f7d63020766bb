// Generated from schema/facts/*/qapi/vfio.json by `cargo xtask generate`. Do not edit.

//! Host devices that are passed through to the guest.

use crate::base;

/// Migration state of a host device that is passed through. The states
/// are those of the kernel's VFIO interface.
///
/// Since QEMU 9.1.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Values)]
#[non_exhaustive]
pub enum QapiVfioMigrationState {
    /// `stop`: it is stopped.
    #[serde(rename = "stop")]
    Stop,
    /// `running`: it is running normally.
    #[serde(rename = "running")]
    Running,
    /// `stop-copy`: it is stopped, and QEMU can fetch its state.
    #[doc(alias = "stop-copy")]
    #[serde(rename = "stop-copy")]
    StopCopy,
    /// `resuming`: it is stopped, and QEMU can load state into it.
    #[serde(rename = "resuming")]
    Resuming,
    /// `running-p2p`: it is running, but starts no transfers to other
    /// devices, so that these can be stopped or started safely.
    #[doc(alias = "running-p2p")]
    #[serde(rename = "running-p2p")]
    RunningP2p,
    /// `pre-copy`: it is running normally, and QEMU can already fetch state,
    /// which may change again afterwards.
    #[doc(alias = "pre-copy")]
    #[serde(rename = "pre-copy")]
    PreCopy,
    /// `pre-copy-p2p`: like [`PreCopy`](Self::PreCopy), but without transfers to other
    /// devices.
    #[doc(alias = "pre-copy-p2p")]
    #[serde(rename = "pre-copy-p2p")]
    PreCopyP2p,
    /// `pre-copy-p2p-prepare`: QEMU is about to put it into [`PreCopyP2p`](Self::PreCopyP2p),
    /// which may fail and lead to another state instead. Since QEMU 11.0.
    #[doc(alias = "pre-copy-p2p-prepare")]
    #[serde(rename = "pre-copy-p2p-prepare")]
    PreCopyP2pPrepare,
    /// A value that is not in the schema.
    Unrecognized(String),
}

/// Events defined in `vfio.json`.
///
/// See [`events`](super::events) for all events of the schema.
pub mod events {
    use crate::base;
    use crate::base::EventPayload;
    use super::QapiVfioMigrationState;

    /// A host device that is passed through has entered another migration
    /// state.
    ///
    /// > **Note:** QEMU sends this event only for devices that have the
    /// > property `migration-events=on`.
    ///
    /// **Event** `VFIO_MIGRATION`.
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
    #[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
    #[non_exhaustive]
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

    impl VfioMigration {
        /// Creates a value from its mandatory members.
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

    impl VfioMigration {
        /// The event's name on the wire.
        pub const NAME: &'static str = "VFIO_MIGRATION";
    }

    impl EventPayload for VfioMigration {
        const NAME: &'static str = Self::NAME;
    }
}
