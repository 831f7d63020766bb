// Generated from schema/facts/7.2/qapi/qdev.json by `cargo xtask generate`. Do not edit.

//! Devices.
//!
//! Plugging and unplugging guest devices.

/// Events defined in `qdev.json`.
///
/// See [`events`](super::events) for all events of the schema.
pub mod events {
    use crate::base;
    use crate::base::EventPayload;

    /// A device is gone, and its ID is free for another one. If unplugging
    /// needs the guest's consent, `device_del` only requests it; this event
    /// reports that the guest has released the device. A guest may also
    /// eject a device on its own.
    ///
    /// > **Note:** A device may consist of several devices. For a
    /// > virtio-net-pci, the virtio device inside it is reported too,
    /// > before the whole device and without [`device`](field@Self::device).
    ///
    /// **Event** `DEVICE_DELETED`.
    ///
    /// Since QEMU 1.5.
    ///
    /// # Examples
    ///
    /// ```json
    /// { "event": "DEVICE_DELETED",
    ///   "data": { "device": "virtio-net-pci-0",
    ///             "path": "/machine/peripheral/virtio-net-pci-0" },
    ///   "timestamp": { "seconds": 1265044230, "microseconds": 450486 } }
    /// ```
    #[doc(alias = "DEVICE_DELETED")]
    #[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
    #[non_exhaustive]
    pub struct DeviceDeleted {
        /// ID of the device; absent if it had none.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub device: Option<String>,
        /// QOM path that the device had.
        pub path: String,
    }

    impl DeviceDeleted {
        /// Creates a value from its mandatory members.
        #[must_use]
        pub fn new(path: impl Into<String>) -> Self {
            Self {
                device: None,
                path: path.into(),
            }
        }

        /// Sets [`device`](field@Self::device).
        #[must_use]
        pub fn with_device(mut self, value: impl Into<String>) -> Self {
            self.device = Some(value.into());
            self
        }
    }

    impl DeviceDeleted {
        /// The event's name on the wire.
        pub const NAME: &'static str = "DEVICE_DELETED";
    }

    impl EventPayload for DeviceDeleted {
        const NAME: &'static str = Self::NAME;
    }

    /// An unplug failed: the guest reported that it could not release the
    /// device, which stays in place.
    ///
    /// > **Note:** Not every kind of hotplug lets a guest report a failure.
    /// > Silence after `device_del` does not mean that the unplug
    /// > succeeded; only [`DeviceDeleted`] does.
    ///
    /// **Event** `DEVICE_UNPLUG_GUEST_ERROR`.
    ///
    /// Since QEMU 6.2.
    ///
    /// # Examples
    ///
    /// ```json
    /// { "event": "DEVICE_UNPLUG_GUEST_ERROR",
    ///   "data": { "device": "core1",
    ///             "path": "/machine/peripheral/core1" },
    ///   "timestamp": { "seconds": 1615570772, "microseconds": 202844 } }
    /// ```
    #[doc(alias = "DEVICE_UNPLUG_GUEST_ERROR")]
    #[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
    #[non_exhaustive]
    pub struct DeviceUnplugGuestError {
        /// ID of the device; absent if it has none.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub device: Option<String>,
        /// QOM path of the device.
        pub path: String,
    }

    impl DeviceUnplugGuestError {
        /// Creates a value from its mandatory members.
        #[must_use]
        pub fn new(path: impl Into<String>) -> Self {
            Self {
                device: None,
                path: path.into(),
            }
        }

        /// Sets [`device`](field@Self::device).
        #[must_use]
        pub fn with_device(mut self, value: impl Into<String>) -> Self {
            self.device = Some(value.into());
            self
        }
    }

    impl DeviceUnplugGuestError {
        /// The event's name on the wire.
        pub const NAME: &'static str = "DEVICE_UNPLUG_GUEST_ERROR";
    }

    impl EventPayload for DeviceUnplugGuestError {
        const NAME: &'static str = Self::NAME;
    }
}
