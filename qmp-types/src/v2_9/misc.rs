// Generated from schema/2.9/misc.json by `cargo xtask generate`. Do not edit.

//! Miscellaneous.

use crate::base;

/// How far a dump of the guest's memory has got.
///
/// Since QEMU 2.6.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Values)]
#[non_exhaustive]
pub enum DumpStatus {
    /// `none`: no dump was started so far.
    #[serde(rename = "none")]
    None,
    /// `active`: a dump is being written.
    #[serde(rename = "active")]
    Active,
    /// `completed`: the latest dump was written in full.
    #[serde(rename = "completed")]
    Completed,
    /// `failed`: the latest dump ended with an error.
    #[serde(rename = "failed")]
    Failed,
    /// A value that is not in the schema.
    Unrecognized(String),
}

/// Progress or outcome of the latest dump of the guest's memory. Both
/// byte counts are those before compression.
///
/// Since QEMU 2.6.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct DumpQueryResult {
    /// State of the dump.
    pub status: DumpStatus,
    /// Bytes written up to now.
    pub completed: i64,
    /// Bytes that the whole dump comprises.
    pub total: i64,
}

impl DumpQueryResult {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(status: DumpStatus, completed: i64, total: i64) -> Self {
        Self { status, completed, total }
    }
}

/// Kind of device that a hotplug slot takes.
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

/// What the guest last reported about a hotplug slot through the ACPI
/// method \_OST. The codes in [`source`](field@Self::source) and [`status`](field@Self::status) are listed in the
/// ACPI specification.
///
/// Since QEMU 2.1.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct ACPIOSTInfo {
    /// ID of the device in the slot; absent if the slot is empty
    /// or its device has no ID.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub device: Option<String>,
    /// Number of the slot, in decimal; slots of another [`slot_type`](field@Self::slot_type)
    /// may have the same one.
    pub slot: String,
    /// What the slot takes.
    #[serde(rename = "slot-type")]
    pub slot_type: ACPISlotType,
    /// Code of the notification or operation reported on, which is
    /// the first argument of \_OST.
    pub source: i64,
    /// Code of the result, which is the second argument of \_OST;
    /// 0 stands for success.
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
