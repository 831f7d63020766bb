// Generated from schema/facts/*/qapi/acpi.json by `cargo xtask generate`. Do not edit.

//! ACPI.
//!
//! Additional ACPI tables for the guest, and the guest's reports on the
//! results of hotplug requests.

use crate::base;

/// Arguments of the option `-acpitable`, which gives the guest an
/// additional ACPI table. The table's contents come from the files in
/// [`file`](field@Self::file) or [`data`](field@Self::data); using both is an error.
///
/// The other members set fields of the table's header, which the ACPI
/// specification defines under "System Description Table Header". A
/// field that is not set keeps its value from the files ([`file`](field@Self::file)), or
/// gets a default that is built into QEMU ([`data`](field@Self::data)). A string that is
/// too long for its field is truncated without a warning; one that is
/// too short is padded with zero bytes.
///
/// Since QEMU 1.5.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct AcpiTableOptions {
    /// Signature: the four characters that identify the kind of table.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sig: Option<String>,
    /// Revision of the table format.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rev: Option<u8>,
    /// ID of the machine's manufacturer, up to six characters.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub oem_id: Option<String>,
    /// The manufacturer's ID for the table, up to eight
    /// characters.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub oem_table_id: Option<String>,
    /// The manufacturer's revision of the table.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub oem_rev: Option<u32>,
    /// ID of the tool that created the table, up to four
    /// characters.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub asl_compiler_id: Option<String>,
    /// That tool's revision.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub asl_compiler_rev: Option<u32>,
    /// Names of one or more files, separated by colons. Joined in
    /// this order, they form a complete table, including its header.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub file: Option<String>,
    /// Names of one or more files, separated by colons. Joined in
    /// this order, they form a table without its header.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub data: Option<String>,
}

impl AcpiTableOptions {
    /// Creates a value without any members.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`sig`](field@Self::sig).
    #[must_use]
    pub fn with_sig(mut self, value: impl Into<String>) -> Self {
        self.sig = Some(value.into());
        self
    }

    /// Sets [`rev`](field@Self::rev).
    #[must_use]
    pub fn with_rev(mut self, value: u8) -> Self {
        self.rev = Some(value);
        self
    }

    /// Sets [`oem_id`](field@Self::oem_id).
    #[must_use]
    pub fn with_oem_id(mut self, value: impl Into<String>) -> Self {
        self.oem_id = Some(value.into());
        self
    }

    /// Sets [`oem_table_id`](field@Self::oem_table_id).
    #[must_use]
    pub fn with_oem_table_id(mut self, value: impl Into<String>) -> Self {
        self.oem_table_id = Some(value.into());
        self
    }

    /// Sets [`oem_rev`](field@Self::oem_rev).
    #[must_use]
    pub fn with_oem_rev(mut self, value: u32) -> Self {
        self.oem_rev = Some(value);
        self
    }

    /// Sets [`asl_compiler_id`](field@Self::asl_compiler_id).
    #[must_use]
    pub fn with_asl_compiler_id(mut self, value: impl Into<String>) -> Self {
        self.asl_compiler_id = Some(value.into());
        self
    }

    /// Sets [`asl_compiler_rev`](field@Self::asl_compiler_rev).
    #[must_use]
    pub fn with_asl_compiler_rev(mut self, value: u32) -> Self {
        self.asl_compiler_rev = Some(value);
        self
    }

    /// Sets [`file`](field@Self::file).
    #[must_use]
    pub fn with_file(mut self, value: impl Into<String>) -> Self {
        self.file = Some(value.into());
        self
    }

    /// Sets [`data`](field@Self::data).
    #[must_use]
    pub fn with_data(mut self, value: impl Into<String>) -> Self {
        self.data = Some(value.into());
        self
    }
}

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

/// Commands defined in `acpi.json`.
///
/// See [`commands`](super::commands) for all commands of the schema.
pub mod commands {
    use crate::base;
    use crate::base::Command;
    use super::ACPIOSTInfo;

    /// Returns the guest's last report about each hotplug slot for memory
    /// and processors.
    ///
    /// **Command** `query-acpi-ospm-status`.
    ///
    /// **Returns** an array of [`ACPIOSTInfo`](super::ACPIOSTInfo): One element for each slot, including empty ones. If the
    /// guest has not reported anything yet, `source` and `status`
    /// are 0.
    ///
    /// **Errors:**
    ///
    /// - `GenericError` if the machine does not emulate ACPI hardware
    ///
    /// Since QEMU 2.1.
    ///
    /// # Examples
    ///
    /// Request:
    ///
    /// ```json
    /// { "execute": "query-acpi-ospm-status" }
    /// ```
    ///
    /// Reply:
    ///
    /// ```json
    /// { "return": [ { "device": "d1", "slot": "0", "slot-type": "DIMM", "source": 1, "status": 0},
    ///               { "slot": "1", "slot-type": "DIMM", "source": 0, "status": 0},
    ///               { "slot": "2", "slot-type": "DIMM", "source": 0, "status": 0},
    ///               { "slot": "3", "slot-type": "DIMM", "source": 0, "status": 0}
    /// ]}
    /// ```
    #[doc(alias = "query-acpi-ospm-status")]
    #[derive(
        Debug,
        Clone,
        Copy,
        PartialEq,
        Eq,
        Hash,
        Default,
        base::Serialize,
        base::Deserialize
    )]
    #[serde(deny_unknown_fields)]
    #[non_exhaustive]
    pub struct QueryAcpiOspmStatus {}

    impl QueryAcpiOspmStatus {
        /// Creates a value without any members.
        #[must_use]
        pub fn new() -> Self {
            Self::default()
        }
    }

    impl Command for QueryAcpiOspmStatus {
        const NAME: &'static str = "query-acpi-ospm-status";
        const HAS_ARGUMENTS: bool = false;
        type Ok = Vec<ACPIOSTInfo>;
    }
}
