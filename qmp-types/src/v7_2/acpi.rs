// Generated from schema/facts/7.2/qapi/acpi.json by `cargo xtask generate`. Do not edit.

//! ACPI.
//!
//! Additional ACPI tables for the guest, and the guest's reports on the
//! results of hotplug requests.

use crate::base;

/// Kind of device that a hotplug slot accepts.
///
/// Since QEMU 2.1.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Values)]
#[non_exhaustive]
pub enum ACPISlotType {
    /// `DIMM`: memory module.
    #[serde(rename = "DIMM")]
    Dimm,
    /// `CPU`: logical processor. Since QEMU 2.7.
    #[serde(rename = "CPU")]
    Cpu,
    /// A value that is not in the schema.
    Unrecognized(String),
}

/// The guest's last report about a hotplug slot through the ACPI method
/// \_OST. The ACPI specification lists the codes in [`source`](field@Self::source) and
/// [`status`](field@Self::status).
///
/// Since QEMU 2.1.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct ACPIOSTInfo {
    /// ID of the device in the slot; absent if the slot is empty
    /// or its device has no ID.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub device: Option<String>,
    /// Number of the slot, in decimal; slots with another [`slot_type`](field@Self::slot_type)
    /// may have the same number.
    pub slot: String,
    /// Kind of device that the slot accepts.
    #[serde(rename = "slot-type")]
    pub slot_type: ACPISlotType,
    /// Code of the notification or operation that the report is
    /// about: the first argument of \_OST.
    pub source: i64,
    /// Code of the result: the second argument of \_OST; 0 means
    /// success.
    pub status: i64,
}

impl ACPIOSTInfo {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(
        slot: impl Into<String>,
        slot_type: ACPISlotType,
        source: i64,
        status: i64,
    ) -> Self {
        Self {
            device: None,
            slot: slot.into(),
            slot_type,
            source,
            status,
        }
    }

    /// Sets [`device`](field@Self::device).
    #[must_use]
    pub fn with_device(mut self, value: impl Into<String>) -> Self {
        self.device = Some(value.into());
        self
    }
}

/// Events defined in `acpi.json`.
///
/// See [`events`](super::events) for all events of the schema.
pub mod events {
    use crate::base;
    use crate::base::EventPayload;
    use super::ACPIOSTInfo;

    /// The guest has called the ACPI method \_OST of a hotplug slot, to
    /// report the result of plugging or unplugging a device there.
    ///
    /// **Event** `ACPI_DEVICE_OST`.
    ///
    /// Since QEMU 2.1.
    ///
    /// # Examples
    ///
    /// ```json
    /// { "event": "ACPI_DEVICE_OST",
    ///   "data": { "info": { "device": "d1", "slot": "0",
    ///                       "slot-type": "DIMM", "source": 1, "status": 0 } },
    ///   "timestamp": { "seconds": 1265044230, "microseconds": 450486 } }
    /// ```
    #[doc(alias = "ACPI_DEVICE_OST")]
    #[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
    #[non_exhaustive]
    pub struct AcpiDeviceOst {
        /// The slot and the report.
        pub info: ACPIOSTInfo,
    }

    impl AcpiDeviceOst {
        /// Creates a value from its mandatory members.
        #[must_use]
        pub fn new(info: ACPIOSTInfo) -> Self {
            Self { info }
        }
    }

    impl AcpiDeviceOst {
        /// The event's name on the wire.
        pub const NAME: &'static str = "ACPI_DEVICE_OST";
    }

    impl EventPayload for AcpiDeviceOst {
        const NAME: &'static str = Self::NAME;
    }
}
