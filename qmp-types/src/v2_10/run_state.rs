// Generated from schema/2.10/run-state.json by `cargo xtask generate`. Do not edit.

//! State of the virtual machine.

use crate::base;

/// What QEMU does when the guest lets a watchdog timer run out.
///
/// Since QEMU 2.1.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Values)]
#[non_exhaustive]
pub enum WatchdogExpirationAction {
    /// `reset`: reset the machine.
    #[serde(rename = "reset")]
    Reset,
    /// `shutdown`: ask the guest to power down, as `system_powerdown`
    /// does; it is up to the guest whether and when it complies.
    #[serde(rename = "shutdown")]
    Shutdown,
    /// `poweroff`: end the QEMU process at once, without [`Shutdown`](super::events::Shutdown).
    #[serde(rename = "poweroff")]
    Poweroff,
    /// `pause`: stop the machine.
    #[serde(rename = "pause")]
    Pause,
    /// `debug`: print a message on QEMU's standard error and carry on.
    #[serde(rename = "debug")]
    Debug,
    /// `none`: carry on.
    #[serde(rename = "none")]
    None,
    /// `inject-nmi`: send a non-maskable interrupt to the first virtual CPU,
    /// on x86 to all of them. Since QEMU 2.4.
    #[doc(alias = "inject-nmi")]
    #[serde(rename = "inject-nmi")]
    InjectNmi,
    /// A value that is not in the schema.
    Unrecognized(String),
}

/// What QEMU does when the guest's operating system panics.
///
/// Since QEMU 2.1.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Values)]
#[non_exhaustive]
pub enum GuestPanicAction {
    /// `pause`: stop the machine.
    #[serde(rename = "pause")]
    Pause,
    /// `poweroff`: shut the machine down. Since QEMU 2.8.
    #[serde(rename = "poweroff")]
    Poweroff,
    /// A value that is not in the schema.
    Unrecognized(String),
}

/// Interface through which the guest described its panic.
///
/// Since QEMU 2.9.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Values)]
#[non_exhaustive]
pub enum GuestPanicInformationType {
    /// `hyper-v`: crash registers of the Hyper-V interface.
    #[doc(alias = "hyper-v")]
    #[serde(rename = "hyper-v")]
    HyperV,
    /// A value that is not in the schema.
    Unrecognized(String),
}

/// The guest's own description of its panic.
///
/// The tag is `type`: the interface that delivered the description; it decides on
/// the other members.
///
/// Since QEMU 2.9.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Union)]
#[serde(tag = "type")]
#[non_exhaustive]
pub enum GuestPanicInformation {
    /// `hyper-v`: crash registers of the Hyper-V interface.
    #[doc(alias = "hyper-v")]
    #[serde(rename = "hyper-v")]
    HyperV(GuestPanicInformationHyperV),
    /// A tag that is not in the schema.
    #[serde(other)]
    Unrecognized(base::UnrecognizedBranch),
}

impl From<GuestPanicInformationHyperV> for GuestPanicInformation {
    fn from(value: GuestPanicInformationHyperV) -> Self {
        Self::HyperV(value)
    }
}

/// Contents of the crash registers that Hyper-V offers to its guests.
/// QEMU passes the values on without interpreting them.
///
/// Since QEMU 2.9.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
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

impl GuestPanicInformationHyperV {
    /// Creates a value from its mandatory members.
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
