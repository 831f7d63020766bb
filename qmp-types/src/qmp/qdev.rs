// Generated from schema/facts/*/qapi/qdev.json by `cargo xtask generate`. Do not edit.

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
    /// needs the guest's consent, [`DeviceDel`](super::commands::DeviceDel) only requests it; this event
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
    /// > Silence after [`DeviceDel`](super::commands::DeviceDel) does not mean that the unplug
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

/// Commands defined in `qdev.json`.
///
/// See [`commands`](super::commands) for all commands of the schema.
pub mod commands {
    use crate::base;
    use crate::base::Command;
    use super::super::ObjectPropertyInfo;

    /// Lists the properties of a device type. To find out, QEMU creates a
    /// device of the type without plugging it in.
    ///
    /// **Command** `device-list-properties`.
    ///
    /// **Returns** an array of [`ObjectPropertyInfo`](super::super::ObjectPropertyInfo): The properties. A device may acquire more properties
    /// during its life, which are not in the list.
    ///
    /// **Errors:**
    ///
    /// - `DeviceNotFound` if there is no such type
    /// - `GenericError` if the type is not a device type, or is abstract
    ///
    /// Since QEMU 1.2.
    #[doc(alias = "device-list-properties")]
    #[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
    #[serde(deny_unknown_fields)]
    #[non_exhaustive]
    pub struct DeviceListProperties {
        /// Name of the type, as in `-device` or [`DeviceAdd`].
        pub typename: String,
    }

    impl DeviceListProperties {
        /// Creates a value from its mandatory members.
        #[must_use]
        pub fn new(typename: impl Into<String>) -> Self {
            Self { typename: typename.into() }
        }
    }

    impl Command for DeviceListProperties {
        const NAME: &'static str = "device-list-properties";
        type Ok = Vec<ObjectPropertyInfo>;
    }

    /// Creates a device and plugs it in. Pass its properties as additional
    /// arguments of the command; [`DeviceListProperties`] lists those of the
    /// type.
    ///
    /// A running guest is notified of the device if its bus supports that.
    /// The command does not wait for the guest to use it.
    ///
    /// **Command** `device_add`.
    ///
    /// **Errors:**
    ///
    /// - `DeviceNotFound` if [`bus`](field@Self::bus) is a path through a device that does
    ///   not exist
    /// - `GenericError` if there is no such type or bus, if the bus is
    ///   full or does not allow hotplug, if a property is wrong, if the
    ///   device cannot be created, or during a migration
    ///
    /// **Feature `json-cli`:** The option `-device` accepts this command's arguments
    /// as a JSON object.
    ///
    /// **Feature `json-cli-hotplug`:** A device created by `-device` with JSON can be
    /// unplugged completely. Without this feature, QEMU keeps a
    /// reference to it.
    ///
    /// Since QEMU 0.13.
    ///
    /// # Examples
    ///
    /// Request:
    ///
    /// ```json
    /// { "execute": "device_add",
    ///   "arguments": { "driver": "e1000", "id": "net1",
    ///                  "bus": "pci.0",
    ///                  "mac": "52:54:00:12:34:56" } }
    /// ```
    ///
    /// Reply:
    ///
    /// ```json
    /// { "return": {} }
    /// ```
    #[doc(alias = "device_add")]
    #[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
    #[non_exhaustive]
    pub struct DeviceAdd {
        /// Name of the device type.
        pub driver: String,
        /// Name or path of the bus to plug the device into. If absent,
        /// QEMU uses the first one of the right type that has room.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub bus: Option<String>,
        /// ID for the device, which no other device may have. If absent,
        /// the device has none, and only its QOM path identifies it.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub id: Option<String>,
        /// Arguments that the schema does not name. Which ones there are, and what they
        /// mean, depends on the others.
        #[serde(flatten)]
        pub other_arguments: serde_json::Map<String, serde_json::Value>,
    }

    impl DeviceAdd {
        /// Creates a value from its mandatory members.
        #[must_use]
        pub fn new(driver: impl Into<String>) -> Self {
            Self {
                driver: driver.into(),
                bus: None,
                id: None,
                other_arguments: serde_json::Map::new(),
            }
        }

        /// Sets [`bus`](field@Self::bus).
        #[must_use]
        pub fn with_bus(mut self, value: impl Into<String>) -> Self {
            self.bus = Some(value.into());
            self
        }

        /// Sets [`id`](field@Self::id).
        #[must_use]
        pub fn with_id(mut self, value: impl Into<String>) -> Self {
            self.id = Some(value.into());
            self
        }

        /// Adds one of the [`other_arguments`](field@Self::other_arguments).
        ///
        /// Do not add an argument that has a field of its own: it would be sent twice.
        #[must_use]
        pub fn with(
            mut self,
            name: impl Into<String>,
            value: impl Into<serde_json::Value>,
        ) -> Self {
            self.other_arguments.insert(name.into(), value.into());
            self
        }

        /// Adds all members of an object to the [`other_arguments`](field@Self::other_arguments): a
        /// `serde_json::Map`, or anything else that is an object in JSON.
        ///
        /// What was decoded as a struct has only the members that the struct knows. If all of
        /// them matter, decode it as a map.
        ///
        /// Do not add an argument that has a field of its own: it would be sent twice.
        ///
        /// # Errors
        ///
        /// If it cannot be encoded, or is not an object.
        pub fn extend_with(
            mut self,
            object: &impl base::serde::Serialize,
        ) -> Result<Self, serde_json::Error> {
            let members: serde_json::Map<_, _> = serde_json::from_value(
                serde_json::to_value(object)?,
            )?;
            self.other_arguments.extend(members);
            Ok(self)
        }
    }

    impl Command for DeviceAdd {
        const NAME: &'static str = "device_add";
        const FEATURES: &'static [&'static str] = &["json-cli", "json-cli-hotplug"];
        type Ok = base::Empty;
    }

    /// Unplugs a device. If the guest has to agree, as with PCI, the
    /// command only asks the guest to release the device, and succeeds.
    /// [`DeviceDeleted`](super::events::DeviceDeleted) reports when the device is gone.
    /// [`DeviceUnplugGuestError`](super::events::DeviceUnplugGuestError) reports that the guest refused, but not
    /// every guest that refuses says so. A reset of the machine completes
    /// a pending unplug of a PCI device. On x86 machines, it does not do
    /// so for memory and CPUs.
    ///
    /// **Command** `device_del`.
    ///
    /// **Errors:**
    ///
    /// - `DeviceNotFound` if there is no such device
    /// - `GenericError` if the device or its bus does not allow
    ///   unplugging, if the guest has already been asked, or during a
    ///   migration
    ///
    /// Since QEMU 0.14.
    ///
    /// # Examples
    ///
    /// Request:
    ///
    /// ```json
    /// { "execute": "device_del",
    ///   "arguments": { "id": "net1" } }
    /// ```
    ///
    /// Reply:
    ///
    /// ```json
    /// { "return": {} }
    /// ```
    ///
    /// Request:
    ///
    /// ```json
    /// { "execute": "device_del",
    ///   "arguments": { "id": "/machine/peripheral-anon/device[0]" } }
    /// ```
    ///
    /// Reply:
    ///
    /// ```json
    /// { "return": {} }
    /// ```
    #[doc(alias = "device_del")]
    #[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
    #[serde(deny_unknown_fields)]
    #[non_exhaustive]
    pub struct DeviceDel {
        /// ID or QOM path of the device.
        pub id: String,
    }

    impl DeviceDel {
        /// Creates a value from its mandatory members.
        #[must_use]
        pub fn new(id: impl Into<String>) -> Self {
            Self { id: id.into() }
        }
    }

    impl Command for DeviceDel {
        const NAME: &'static str = "device_del";
        type Ok = base::Empty;
    }

    /// Makes a change to a device's configuration on the host, such as a
    /// new disk size, visible to the guest. QEMU fetches the configuration
    /// from the backend and notifies the guest.
    ///
    /// Only vhost-user-blk supports this.
    ///
    /// **Command** `device-sync-config`.
    ///
    /// **Errors:**
    ///
    /// - `GenericError` if there is no such device, if the device does
    ///   not support this, or during a migration
    ///
    /// **Unstable:** This command is experimental.
    ///
    /// Since QEMU 9.2.
    #[doc(alias = "device-sync-config")]
    #[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
    #[serde(deny_unknown_fields)]
    #[non_exhaustive]
    pub struct DeviceSyncConfig {
        /// ID or QOM path of the device.
        pub id: String,
    }

    impl DeviceSyncConfig {
        /// Creates a value from its mandatory members.
        #[must_use]
        pub fn new(id: impl Into<String>) -> Self {
            Self { id: id.into() }
        }
    }

    impl Command for DeviceSyncConfig {
        const NAME: &'static str = "device-sync-config";
        const FEATURES: &'static [&'static str] = &["unstable"];
        type Ok = base::Empty;
    }
}
