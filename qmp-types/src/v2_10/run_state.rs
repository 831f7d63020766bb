// Generated from schema/2.10/run-state.json by `cargo xtask generate`. Do not edit.

//! State of the virtual machine.

use std::fmt;

use serde::de::{Error, MapAccess};
use serde::ser::SerializeMap;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::base;
use crate::base::union::Branch as _;

/// What QEMU does when the guest lets a watchdog timer run out.
///
/// Since QEMU 2.1.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum WatchdogExpirationAction {
    /// Reset the machine.
    Reset,
    /// Ask the guest to power down, as `system_powerdown`
    /// does; it is up to the guest whether and when it complies.
    Shutdown,
    /// End the QEMU process at once, without [`Shutdown`](super::events::Shutdown).
    Poweroff,
    /// Stop the machine.
    Pause,
    /// Print a message on QEMU's standard error and carry on.
    Debug,
    /// Carry on.
    None,
    /// Send a non-maskable interrupt to the first virtual CPU,
    /// on x86 to all of them. Since QEMU 2.4.
    InjectNmi,
    /// A value that the schema does not know.
    Unrecognized(String),
}

impl WatchdogExpirationAction {
    /// The value's name on the wire.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Reset => "reset",
            Self::Shutdown => "shutdown",
            Self::Poweroff => "poweroff",
            Self::Pause => "pause",
            Self::Debug => "debug",
            Self::None => "none",
            Self::InjectNmi => "inject-nmi",
            Self::Unrecognized(value) => value,
        }
    }
}

impl From<&str> for WatchdogExpirationAction {
    fn from(value: &str) -> Self {
        match value {
            "reset" => Self::Reset,
            "shutdown" => Self::Shutdown,
            "poweroff" => Self::Poweroff,
            "pause" => Self::Pause,
            "debug" => Self::Debug,
            "none" => Self::None,
            "inject-nmi" => Self::InjectNmi,
            _ => Self::Unrecognized(value.to_owned()),
        }
    }
}

impl fmt::Display for WatchdogExpirationAction {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.as_str())
    }
}

impl Serialize for WatchdogExpirationAction {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<'de> Deserialize<'de> for WatchdogExpirationAction {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        base::open_enum::deserialize(deserializer, "WatchdogExpirationAction")
    }
}

/// What QEMU does when the guest's operating system panics.
///
/// Since QEMU 2.1.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum GuestPanicAction {
    /// Stop the machine.
    Pause,
    /// Shut the machine down. Since QEMU 2.8.
    Poweroff,
    /// A value that the schema does not know.
    Unrecognized(String),
}

impl GuestPanicAction {
    /// The value's name on the wire.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Pause => "pause",
            Self::Poweroff => "poweroff",
            Self::Unrecognized(value) => value,
        }
    }
}

impl From<&str> for GuestPanicAction {
    fn from(value: &str) -> Self {
        match value {
            "pause" => Self::Pause,
            "poweroff" => Self::Poweroff,
            _ => Self::Unrecognized(value.to_owned()),
        }
    }
}

impl fmt::Display for GuestPanicAction {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.as_str())
    }
}

impl Serialize for GuestPanicAction {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<'de> Deserialize<'de> for GuestPanicAction {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        base::open_enum::deserialize(deserializer, "GuestPanicAction")
    }
}

/// Interface through which the guest described its panic.
///
/// Since QEMU 2.9.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum GuestPanicInformationType {
    /// Crash registers of the Hyper-V interface.
    HyperV,
    /// A value that the schema does not know.
    Unrecognized(String),
}

impl GuestPanicInformationType {
    /// The value's name on the wire.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::HyperV => "hyper-v",
            Self::Unrecognized(value) => value,
        }
    }
}

impl From<&str> for GuestPanicInformationType {
    fn from(value: &str) -> Self {
        match value {
            "hyper-v" => Self::HyperV,
            _ => Self::Unrecognized(value.to_owned()),
        }
    }
}

impl fmt::Display for GuestPanicInformationType {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.as_str())
    }
}

impl Serialize for GuestPanicInformationType {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<'de> Deserialize<'de> for GuestPanicInformationType {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        base::open_enum::deserialize(deserializer, "GuestPanicInformationType")
    }
}

/// The guest's own description of its panic.
///
/// The tag is `type`: the interface that delivered the description; it decides on
/// the other members.
///
/// Since QEMU 2.9.
#[derive(Debug, Clone, PartialEq)]
pub enum GuestPanicInformation {
    /// Crash registers of the Hyper-V interface.
    HyperV(GuestPanicInformationHyperV),
    /// A tag that the schema does not know.
    Unrecognized(base::UnrecognizedBranch),
}

impl base::union::Branch for GuestPanicInformation {
    fn tag(&self) -> &str {
        match self {
            Self::HyperV(_) => "hyper-v",
            Self::Unrecognized(branch) => branch.tag(),
        }
    }

    fn deserialize_members<'de, D: Deserializer<'de>>(
        tag: &str,
        members: D,
    ) -> Result<Self, D::Error> {
        match tag {
            "hyper-v" => Deserialize::deserialize(members).map(Self::HyperV),
            _ => {
                base::UnrecognizedBranch::deserialize_members(tag, members)
                    .map(Self::Unrecognized)
            }
        }
    }

    fn serialize_members<M: SerializeMap>(
        &self,
        object: &mut M,
    ) -> Result<(), M::Error> {
        match self {
            Self::HyperV(members) => base::union::serialize_members(members, object),
            Self::Unrecognized(branch) => branch.serialize_members(object),
        }
    }
}

impl From<GuestPanicInformationHyperV> for GuestPanicInformation {
    fn from(value: GuestPanicInformationHyperV) -> Self {
        Self::HyperV(value)
    }
}

impl base::union::Union for GuestPanicInformation {
    const NAME: &'static str = "GuestPanicInformation";
    const TAG: &'static str = "type";
    type Base = ();
    type Branch = Self;

    fn assemble<E: Error>((): (), branch: Self) -> Result<Self, E> {
        Ok(branch)
    }
}

impl Serialize for GuestPanicInformation {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut object = serializer.serialize_map(None)?;
        object.serialize_entry("type", self.tag())?;
        self.serialize_members(&mut object)?;
        object.end()
    }
}

impl<'de> Deserialize<'de> for GuestPanicInformation {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        base::union::deserialize(deserializer)
    }
}

/// Contents of the crash registers that Hyper-V offers to its guests.
/// QEMU passes the values on without interpreting them.
///
/// Since QEMU 2.9.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct GuestPanicInformationHyperV {
    /// Register HV_X64_MSR_CRASH_P0; Windows stores its bug check
    /// code here.
    pub arg1: u64,
    /// Register HV_X64_MSR_CRASH_P1; in Windows, parameter 1 of the
    /// bug check.
    pub arg2: u64,
    /// Register HV_X64_MSR_CRASH_P2; in Windows, parameter 2 of the
    /// bug check.
    pub arg3: u64,
    /// Register HV_X64_MSR_CRASH_P3; in Windows, parameter 3 of the
    /// bug check.
    pub arg4: u64,
    /// Register HV_X64_MSR_CRASH_P4; in Windows, parameter 4 of the
    /// bug check.
    pub arg5: u64,
}

impl base::members::Object for GuestPanicInformationHyperV {
    const EXPECTED: &'static str = "an object (GuestPanicInformationHyperV)";

    fn read<'de, A: MapAccess<'de>>(
        mut object: base::members::Members<'de, A>,
    ) -> Result<Self, A::Error> {
        let mut arg1 = None;
        let mut arg2 = None;
        let mut arg3 = None;
        let mut arg4 = None;
        let mut arg5 = None;
        while object.advance()? {
            match object.name() {
                "arg1" => object.read(&mut arg1),
                "arg2" => object.read(&mut arg2),
                "arg3" => object.read(&mut arg3),
                "arg4" => object.read(&mut arg4),
                "arg5" => object.read(&mut arg5),
                _ => object.skip(),
            }?;
        }
        Ok(Self {
            arg1: base::members::required(arg1, "arg1")?,
            arg2: base::members::required(arg2, "arg2")?,
            arg3: base::members::required(arg3, "arg3")?,
            arg4: base::members::required(arg4, "arg4")?,
            arg5: base::members::required(arg5, "arg5")?,
        })
    }
}

impl<'de> Deserialize<'de> for GuestPanicInformationHyperV {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        base::members::deserialize(deserializer)
    }
}

impl GuestPanicInformationHyperV {
    /// Has the mandatory members, and no others.
    #[must_use]
    pub fn new(arg1: u64, arg2: u64, arg3: u64, arg4: u64, arg5: u64) -> Self {
        Self {
            arg1,
            arg2,
            arg3,
            arg4,
            arg5,
        }
    }
}
