// Generated from schema/2.10/misc.json by `cargo xtask generate`. Do not edit.

//! Miscellaneous.

use std::fmt;

use serde::de::MapAccess;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::base;

/// How far a dump of the guest's memory has got.
///
/// Since QEMU 2.6.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum DumpStatus {
    /// No dump was started so far.
    None,
    /// A dump is being written.
    Active,
    /// The latest dump was written in full.
    Completed,
    /// The latest dump ended with an error.
    Failed,
    /// A value that the schema does not know.
    Unrecognized(String),
}

impl DumpStatus {
    /// The value's name on the wire.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::None => "none",
            Self::Active => "active",
            Self::Completed => "completed",
            Self::Failed => "failed",
            Self::Unrecognized(value) => value,
        }
    }
}

impl From<&str> for DumpStatus {
    fn from(value: &str) -> Self {
        match value {
            "none" => Self::None,
            "active" => Self::Active,
            "completed" => Self::Completed,
            "failed" => Self::Failed,
            _ => Self::Unrecognized(value.to_owned()),
        }
    }
}

impl fmt::Display for DumpStatus {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.as_str())
    }
}

impl Serialize for DumpStatus {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<'de> Deserialize<'de> for DumpStatus {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        base::open_enum::deserialize(deserializer, "DumpStatus")
    }
}

/// Progress or outcome of the latest dump of the guest's memory. Both
/// byte counts are those before compression.
///
/// Since QEMU 2.6.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct DumpQueryResult {
    /// State of the dump.
    pub status: DumpStatus,
    /// Bytes written up to now.
    pub completed: i64,
    /// Bytes that the whole dump comprises.
    pub total: i64,
}

impl base::members::Object for DumpQueryResult {
    const EXPECTED: &'static str = "an object (DumpQueryResult)";

    fn read<'de, A: MapAccess<'de>>(
        mut object: base::members::Members<'de, A>,
    ) -> Result<Self, A::Error> {
        let mut status = None;
        let mut completed = None;
        let mut total = None;
        while object.advance()? {
            match object.name() {
                "status" => object.read(&mut status),
                "completed" => object.read(&mut completed),
                "total" => object.read(&mut total),
                _ => object.skip(),
            }?;
        }
        Ok(Self {
            status: base::members::required(status, "status")?,
            completed: base::members::required(completed, "completed")?,
            total: base::members::required(total, "total")?,
        })
    }
}

impl<'de> Deserialize<'de> for DumpQueryResult {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        base::members::deserialize(deserializer)
    }
}

impl DumpQueryResult {
    /// Has the mandatory members, and no others.
    #[must_use]
    pub fn new(status: DumpStatus, completed: i64, total: i64) -> Self {
        Self { status, completed, total }
    }
}

/// Kind of device that a hotplug slot takes.
///
/// Since QEMU 2.1.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum ACPISlotType {
    /// Memory module.
    Dimm,
    /// Logical processor. Since QEMU 2.7.
    Cpu,
    /// A value that the schema does not know.
    Unrecognized(String),
}

impl ACPISlotType {
    /// The value's name on the wire.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Dimm => "DIMM",
            Self::Cpu => "CPU",
            Self::Unrecognized(value) => value,
        }
    }
}

impl From<&str> for ACPISlotType {
    fn from(value: &str) -> Self {
        match value {
            "DIMM" => Self::Dimm,
            "CPU" => Self::Cpu,
            _ => Self::Unrecognized(value.to_owned()),
        }
    }
}

impl fmt::Display for ACPISlotType {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.as_str())
    }
}

impl Serialize for ACPISlotType {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<'de> Deserialize<'de> for ACPISlotType {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        base::open_enum::deserialize(deserializer, "ACPISlotType")
    }
}

/// What the guest last reported about a hotplug slot through the ACPI
/// method \_OST. The codes in [`source`](field@Self::source) and [`status`](field@Self::status) are listed in the
/// ACPI specification.
///
/// Since QEMU 2.1.
#[derive(Debug, Clone, PartialEq, Serialize)]
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

impl base::members::Object for ACPIOSTInfo {
    const EXPECTED: &'static str = "an object (ACPIOSTInfo)";

    fn read<'de, A: MapAccess<'de>>(
        mut object: base::members::Members<'de, A>,
    ) -> Result<Self, A::Error> {
        let mut device = None;
        let mut slot = None;
        let mut slot_type = None;
        let mut source = None;
        let mut status = None;
        while object.advance()? {
            match object.name() {
                "device" => object.read(&mut device),
                "slot" => object.read(&mut slot),
                "slot-type" => object.read(&mut slot_type),
                "source" => object.read(&mut source),
                "status" => object.read(&mut status),
                _ => object.skip(),
            }?;
        }
        Ok(Self {
            device,
            slot: base::members::required(slot, "slot")?,
            slot_type: base::members::required(slot_type, "slot-type")?,
            source: base::members::required(source, "source")?,
            status: base::members::required(status, "status")?,
        })
    }
}

impl<'de> Deserialize<'de> for ACPIOSTInfo {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        base::members::deserialize(deserializer)
    }
}

impl ACPIOSTInfo {
    /// Has the mandatory members, and no others.
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
