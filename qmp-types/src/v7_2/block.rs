// Generated from schema/facts/7.2/qapi/block.json by `cargo xtask generate`. Do not edit.

//! Block devices.
//!
//! Disks and drives as the guest sees them: geometry, removable media
//! and their trays, persistent reservations, I/O limits and I/O
//! statistics.

/// Events defined in `block.json`.
///
/// See [`events`](super::events) for all events of the schema.
pub mod events {
    use crate::base;
    use crate::base::EventPayload;

    /// The tray of a drive with removable media has opened or closed,
    /// because of the guest or of a command. Drives without a visible
    /// tray, such as floppy drives, are treated as if they had one.
    ///
    /// **Event** `DEVICE_TRAY_MOVED`.
    ///
    /// Since QEMU 1.1.
    ///
    /// # Examples
    ///
    /// ```json
    /// { "event": "DEVICE_TRAY_MOVED",
    ///   "data": { "device": "ide1-cd0",
    ///             "id": "/machine/unattached/device[22]",
    ///             "tray-open": true
    ///   },
    ///   "timestamp": { "seconds": 1265044230, "microseconds": 450486 } }
    /// ```
    #[doc(alias = "DEVICE_TRAY_MOVED")]
    #[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
    #[non_exhaustive]
    pub struct DeviceTrayMoved {
        /// Name of the drive's block backend; empty if it has none.
        pub device: String,
        /// ID of the device or, where it has none, its QOM path. Since QEMU 2.8.
        pub id: String,
        /// True if the tray is now open.
        #[serde(rename = "tray-open")]
        pub tray_open: bool,
    }

    impl DeviceTrayMoved {
        /// Creates a value from its mandatory members.
        #[must_use]
        pub fn new(
            device: impl Into<String>,
            id: impl Into<String>,
            tray_open: bool,
        ) -> Self {
            Self {
                device: device.into(),
                id: id.into(),
                tray_open,
            }
        }
    }

    impl DeviceTrayMoved {
        /// The event's name on the wire.
        pub const NAME: &'static str = "DEVICE_TRAY_MOVED";
    }

    impl EventPayload for DeviceTrayMoved {
        const NAME: &'static str = Self::NAME;
    }

    /// A manager of SCSI persistent reservations has connected to its
    /// helper or lost it; the helper is the privileged process that carries
    /// out the guest's reservations.
    ///
    /// > **Note:** A client can restart a lost helper. Until it does, the
    /// > guest's reservation commands fail.
    ///
    /// **Event** `PR_MANAGER_STATUS_CHANGED`.
    ///
    /// Since QEMU 3.0.
    ///
    /// # Examples
    ///
    /// ```json
    /// { "event": "PR_MANAGER_STATUS_CHANGED",
    ///   "data": { "id": "pr-helper0",
    ///             "connected": true
    ///   },
    ///   "timestamp": { "seconds": 1519840375, "microseconds": 450486 } }
    /// ```
    #[doc(alias = "PR_MANAGER_STATUS_CHANGED")]
    #[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
    #[non_exhaustive]
    pub struct PrManagerStatusChanged {
        /// ID of the manager object.
        pub id: String,
        /// True if the helper is now connected.
        pub connected: bool,
    }

    impl PrManagerStatusChanged {
        /// Creates a value from its mandatory members.
        #[must_use]
        pub fn new(id: impl Into<String>, connected: bool) -> Self {
            Self { id: id.into(), connected }
        }
    }

    impl PrManagerStatusChanged {
        /// The event's name on the wire.
        pub const NAME: &'static str = "PR_MANAGER_STATUS_CHANGED";
    }

    impl EventPayload for PrManagerStatusChanged {
        const NAME: &'static str = Self::NAME;
    }
}
