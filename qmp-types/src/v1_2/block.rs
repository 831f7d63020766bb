// Generated from schema/1.2/block.json by `cargo xtask generate`. Do not edit.

//! Removable media.

/// Events defined in `block.json`.
///
/// See [`events`](super::events) for all events of the schema.
pub mod events {
    use crate::base;
    use crate::base::EventPayload;

    /// The tray of a removable drive has opened or closed.
    ///
    /// The guest moves it, or the monitor. To change the medium, the
    /// monitor opens the tray, unless it is open, and closes it again, with
    /// an event for each movement.
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
    ///             "tray-open": true },
    ///   "timestamp": { "seconds": 1265044230, "microseconds": 450486 } }
    /// ```
    #[doc(alias = "DEVICE_TRAY_MOVED")]
    #[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
    #[non_exhaustive]
    pub struct DeviceTrayMoved {
        /// Name of the drive, as `query-block` lists it.
        pub device: String,
        /// Where the tray is now: out (true) or in (false).
        #[serde(rename = "tray-open")]
        pub tray_open: bool,
    }

    impl DeviceTrayMoved {
        /// Creates a value from its mandatory members.
        #[must_use]
        pub fn new(device: impl Into<String>, tray_open: bool) -> Self {
            Self {
                device: device.into(),
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
}
