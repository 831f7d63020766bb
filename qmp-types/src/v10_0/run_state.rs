// Generated from schema/10.0/run-state.json by `cargo xtask generate`. Do not edit.

//! State of the virtual machine.

use std::fmt;

use serde::de::{Error, MapAccess};
use serde::ser::SerializeMap;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::base;
use crate::base::union::Branch as _;

/// What the virtual machine is doing, or why it does nothing. Virtual
/// CPUs execute in the state [`Running`](Self::Running) only.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum RunState {
    /// A debugger has stopped the machine.
    Debug,
    /// QEMU waits for an incoming migration, or receives one.
    /// Whether the machine runs afterwards depends on the option `-S`
    /// and on the commands `stop` and `cont` given in the meantime.
    Inmigrate,
    /// The accelerator cannot execute the guest any
    /// further, for instance because KVM could not emulate an
    /// instruction.
    InternalError,
    /// A disk request failed whose error policy is to stop.
    IoError,
    /// Stopped by the command `stop`.
    Paused,
    /// Stopped since it was migrated away.
    Postmigrate,
    /// Not started yet, as the option `-S` asks.
    Prelaunch,
    /// Stopped for the last phase of an outgoing migration.
    FinishMigrate,
    /// Stopped while a snapshot is being loaded.
    RestoreVm,
    /// Virtual CPUs are executing.
    Running,
    /// Stopped while a snapshot is being saved.
    SaveVm,
    /// Shut down, while `-no-shutdown` keeps QEMU alive.
    Shutdown,
    /// The guest sleeps in the ACPI state S3.
    Suspended,
    /// Stopped by a watchdog whose action is "pause".
    Watchdog,
    /// Stopped because the guest's operating system has
    /// panicked.
    GuestPanicked,
    /// Stopped for a checkpoint of a COLO pair; needs the migration
    /// capability `x-colo`. Since QEMU 2.8.
    Colo,
    /// A value that the schema does not know.
    Unrecognized(String),
}

impl RunState {
    /// The value's name on the wire.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Debug => "debug",
            Self::Inmigrate => "inmigrate",
            Self::InternalError => "internal-error",
            Self::IoError => "io-error",
            Self::Paused => "paused",
            Self::Postmigrate => "postmigrate",
            Self::Prelaunch => "prelaunch",
            Self::FinishMigrate => "finish-migrate",
            Self::RestoreVm => "restore-vm",
            Self::Running => "running",
            Self::SaveVm => "save-vm",
            Self::Shutdown => "shutdown",
            Self::Suspended => "suspended",
            Self::Watchdog => "watchdog",
            Self::GuestPanicked => "guest-panicked",
            Self::Colo => "colo",
            Self::Unrecognized(value) => value,
        }
    }
}

impl From<&str> for RunState {
    fn from(value: &str) -> Self {
        match value {
            "debug" => Self::Debug,
            "inmigrate" => Self::Inmigrate,
            "internal-error" => Self::InternalError,
            "io-error" => Self::IoError,
            "paused" => Self::Paused,
            "postmigrate" => Self::Postmigrate,
            "prelaunch" => Self::Prelaunch,
            "finish-migrate" => Self::FinishMigrate,
            "restore-vm" => Self::RestoreVm,
            "running" => Self::Running,
            "save-vm" => Self::SaveVm,
            "shutdown" => Self::Shutdown,
            "suspended" => Self::Suspended,
            "watchdog" => Self::Watchdog,
            "guest-panicked" => Self::GuestPanicked,
            "colo" => Self::Colo,
            _ => Self::Unrecognized(value.to_owned()),
        }
    }
}

impl fmt::Display for RunState {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.as_str())
    }
}

impl Serialize for RunState {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<'de> Deserialize<'de> for RunState {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        base::open_enum::deserialize(deserializer, "RunState")
    }
}

/// Why the machine was shut down or reset.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum ShutdownCause {
    /// There is no cause; QEMU does not send this value.
    None,
    /// QEMU met an error that ends the guest's execution.
    HostError,
    /// Command `quit`.
    HostQmpQuit,
    /// Command `system_reset`.
    HostQmpSystemReset,
    /// QEMU received a signal that asks it to end, such as
    /// SIGTERM.
    HostSignal,
    /// A user's action in the display, such as closing its window.
    HostUi,
    /// The guest switched itself off, or hibernated.
    GuestShutdown,
    /// The guest rebooted itself. In [`Shutdown`](events::Shutdown), the
    /// machine's action on reboots is to shut down.
    GuestReset,
    /// The guest's operating system panicked, and the
    /// machine's action on panics is to shut down.
    GuestPanic,
    /// Only a part of the machine is reset, as some
    /// hypercalls of s390 guests demand it when they boot or dump; no
    /// event reports such a reset, and `-no-reboot` has no effect on
    /// it.
    SubsystemReset,
    /// record/replay goes back to a snapshot; QEMU does not
    /// send this value. Since QEMU 7.2.
    SnapshotLoad,
    /// A value that the schema does not know.
    Unrecognized(String),
}

impl ShutdownCause {
    /// The value's name on the wire.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::None => "none",
            Self::HostError => "host-error",
            Self::HostQmpQuit => "host-qmp-quit",
            Self::HostQmpSystemReset => "host-qmp-system-reset",
            Self::HostSignal => "host-signal",
            Self::HostUi => "host-ui",
            Self::GuestShutdown => "guest-shutdown",
            Self::GuestReset => "guest-reset",
            Self::GuestPanic => "guest-panic",
            Self::SubsystemReset => "subsystem-reset",
            Self::SnapshotLoad => "snapshot-load",
            Self::Unrecognized(value) => value,
        }
    }
}

impl From<&str> for ShutdownCause {
    fn from(value: &str) -> Self {
        match value {
            "none" => Self::None,
            "host-error" => Self::HostError,
            "host-qmp-quit" => Self::HostQmpQuit,
            "host-qmp-system-reset" => Self::HostQmpSystemReset,
            "host-signal" => Self::HostSignal,
            "host-ui" => Self::HostUi,
            "guest-shutdown" => Self::GuestShutdown,
            "guest-reset" => Self::GuestReset,
            "guest-panic" => Self::GuestPanic,
            "subsystem-reset" => Self::SubsystemReset,
            "snapshot-load" => Self::SnapshotLoad,
            _ => Self::Unrecognized(value.to_owned()),
        }
    }
}

impl fmt::Display for ShutdownCause {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.as_str())
    }
}

impl Serialize for ShutdownCause {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<'de> Deserialize<'de> for ShutdownCause {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        base::open_enum::deserialize(deserializer, "ShutdownCause")
    }
}

/// Whether the machine runs, and if not, why.
///
/// Since QEMU 0.14.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct StatusInfo {
    /// True if virtual CPUs execute, that is, if [`status`](field@Self::status) is
    /// "running".
    pub running: bool,
    /// The machine's state.
    pub status: RunState,
}

impl base::members::Object for StatusInfo {
    const EXPECTED: &'static str = "an object (StatusInfo)";

    fn read<'de, A: MapAccess<'de>>(
        mut object: base::members::Members<'de, A>,
    ) -> Result<Self, A::Error> {
        let mut running = None;
        let mut status = None;
        while object.advance()? {
            match object.name() {
                "running" => object.read(&mut running),
                "status" => object.read(&mut status),
                _ => object.skip(),
            }?;
        }
        Ok(Self {
            running: base::members::required(running, "running")?,
            status: base::members::required(status, "status")?,
        })
    }
}

impl<'de> Deserialize<'de> for StatusInfo {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        base::members::deserialize(deserializer)
    }
}

impl StatusInfo {
    /// Has the mandatory members, and no others.
    #[must_use]
    pub fn new(running: bool, status: RunState) -> Self {
        Self { running, status }
    }
}

/// What QEMU does when the guest lets a watchdog timer run out.
///
/// Since QEMU 2.1.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum WatchdogAction {
    /// Reset the machine.
    Reset,
    /// Ask the guest to power down, as `system_powerdown`
    /// does; it is up to the guest whether and when it complies.
    Shutdown,
    /// End the QEMU process at once, without [`Shutdown`](events::Shutdown).
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

impl WatchdogAction {
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

impl From<&str> for WatchdogAction {
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

impl fmt::Display for WatchdogAction {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.as_str())
    }
}

impl Serialize for WatchdogAction {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<'de> Deserialize<'de> for WatchdogAction {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        base::open_enum::deserialize(deserializer, "WatchdogAction")
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
    /// Carry on. Since QEMU 5.0.
    Run,
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
            Self::Run => "run",
            Self::Unrecognized(value) => value,
        }
    }
}

impl From<&str> for GuestPanicAction {
    fn from(value: &str) -> Self {
        match value {
            "pause" => Self::Pause,
            "poweroff" => Self::Poweroff,
            "run" => Self::Run,
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
    /// State in which an s390 CPU can do nothing more. Since QEMU 2.12.
    S390,
    /// A value that the schema does not know.
    Unrecognized(String),
}

impl GuestPanicInformationType {
    /// The value's name on the wire.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::HyperV => "hyper-v",
            Self::S390 => "s390",
            Self::Unrecognized(value) => value,
        }
    }
}

impl From<&str> for GuestPanicInformationType {
    fn from(value: &str) -> Self {
        match value {
            "hyper-v" => Self::HyperV,
            "s390" => Self::S390,
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
    /// State in which an s390 CPU can do nothing more. Since QEMU 2.12.
    S390(GuestPanicInformationS390),
    /// A tag that the schema does not know.
    Unrecognized(base::UnrecognizedBranch),
}

impl base::union::Branch for GuestPanicInformation {
    fn tag(&self) -> &str {
        match self {
            Self::HyperV(_) => "hyper-v",
            Self::S390(_) => "s390",
            Self::Unrecognized(branch) => branch.tag(),
        }
    }

    fn deserialize_members<'de, D: Deserializer<'de>>(
        tag: &str,
        members: D,
    ) -> Result<Self, D::Error> {
        match tag {
            "hyper-v" => Deserialize::deserialize(members).map(Self::HyperV),
            "s390" => Deserialize::deserialize(members).map(Self::S390),
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
            Self::S390(members) => base::union::serialize_members(members, object),
            Self::Unrecognized(branch) => branch.serialize_members(object),
        }
    }
}

impl From<GuestPanicInformationHyperV> for GuestPanicInformation {
    fn from(value: GuestPanicInformationHyperV) -> Self {
        Self::HyperV(value)
    }
}

impl From<GuestPanicInformationS390> for GuestPanicInformation {
    fn from(value: GuestPanicInformationS390) -> Self {
        Self::S390(value)
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
    /// code here, Linux an error number.
    pub arg1: u64,
    /// Register HV_X64_MSR_CRASH_P1; in Windows, parameter 1 of the
    /// bug check; in Linux, the identity of the system with the
    /// kernel's version.
    pub arg2: u64,
    /// Register HV_X64_MSR_CRASH_P2; in Windows, parameter 2 of the
    /// bug check; in Linux, the instruction pointer.
    pub arg3: u64,
    /// Register HV_X64_MSR_CRASH_P3; in Windows, parameter 3 of the
    /// bug check; in Linux, RAX on x86 and the stack pointer on Arm.
    pub arg4: u64,
    /// Register HV_X64_MSR_CRASH_P4; in Windows, parameter 4 of the
    /// bug check; in Linux on x86, the stack pointer.
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

/// Why an s390 CPU cannot go on. The PSW, the program status word,
/// holds a CPU's state and the address of its next instruction; a "new
/// PSW" is the one that an interrupt loads.
///
/// Since QEMU 2.12.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum S390CrashReason {
    /// QEMU does not know.
    Unknown,
    /// The CPU waits with all interrupts masked, which is
    /// how operating systems there halt on a fatal error.
    DisabledWait,
    /// The new PSW for external interrupts does not mask
    /// them, so that a pending timer interrupts without end.
    ExtintLoop,
    /// Loading the new PSW for program interrupts causes a
    /// program interrupt itself.
    PgmintLoop,
    /// The new PSW for program interrupts points to something
    /// that is not an instruction.
    OpintLoop,
    /// A value that the schema does not know.
    Unrecognized(String),
}

impl S390CrashReason {
    /// The value's name on the wire.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Unknown => "unknown",
            Self::DisabledWait => "disabled-wait",
            Self::ExtintLoop => "extint-loop",
            Self::PgmintLoop => "pgmint-loop",
            Self::OpintLoop => "opint-loop",
            Self::Unrecognized(value) => value,
        }
    }
}

impl From<&str> for S390CrashReason {
    fn from(value: &str) -> Self {
        match value {
            "unknown" => Self::Unknown,
            "disabled-wait" => Self::DisabledWait,
            "extint-loop" => Self::ExtintLoop,
            "pgmint-loop" => Self::PgmintLoop,
            "opint-loop" => Self::OpintLoop,
            _ => Self::Unrecognized(value.to_owned()),
        }
    }
}

impl fmt::Display for S390CrashReason {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.as_str())
    }
}

impl Serialize for S390CrashReason {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<'de> Deserialize<'de> for S390CrashReason {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        base::open_enum::deserialize(deserializer, "S390CrashReason")
    }
}

/// State of an s390 CPU that can do nothing more.
///
/// Since QEMU 2.12.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct GuestPanicInformationS390 {
    /// The CPU's core number.
    pub core: u32,
    /// First half of the program status word, which has the
    /// control bits.
    #[serde(rename = "psw-mask")]
    pub psw_mask: u64,
    /// Second half, the instruction's address.
    #[serde(rename = "psw-addr")]
    pub psw_addr: u64,
    /// What brought the CPU there.
    pub reason: S390CrashReason,
}

impl base::members::Object for GuestPanicInformationS390 {
    const EXPECTED: &'static str = "an object (GuestPanicInformationS390)";

    fn read<'de, A: MapAccess<'de>>(
        mut object: base::members::Members<'de, A>,
    ) -> Result<Self, A::Error> {
        let mut core = None;
        let mut psw_mask = None;
        let mut psw_addr = None;
        let mut reason = None;
        while object.advance()? {
            match object.name() {
                "core" => object.read(&mut core),
                "psw-mask" => object.read(&mut psw_mask),
                "psw-addr" => object.read(&mut psw_addr),
                "reason" => object.read(&mut reason),
                _ => object.skip(),
            }?;
        }
        Ok(Self {
            core: base::members::required(core, "core")?,
            psw_mask: base::members::required(psw_mask, "psw-mask")?,
            psw_addr: base::members::required(psw_addr, "psw-addr")?,
            reason: base::members::required(reason, "reason")?,
        })
    }
}

impl<'de> Deserialize<'de> for GuestPanicInformationS390 {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        base::members::deserialize(deserializer)
    }
}

impl GuestPanicInformationS390 {
    /// Has the mandatory members, and no others.
    #[must_use]
    pub fn new(
        core: u32,
        psw_mask: u64,
        psw_addr: u64,
        reason: S390CrashReason,
    ) -> Self {
        Self {
            core,
            psw_mask,
            psw_addr,
            reason,
        }
    }
}

/// Whose memory is broken.
///
/// Since QEMU 5.2.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum MemoryFailureRecipient {
    /// QEMU's own.
    Hypervisor,
    /// The guest's.
    Guest,
    /// A value that the schema does not know.
    Unrecognized(String),
}

impl MemoryFailureRecipient {
    /// The value's name on the wire.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Hypervisor => "hypervisor",
            Self::Guest => "guest",
            Self::Unrecognized(value) => value,
        }
    }
}

impl From<&str> for MemoryFailureRecipient {
    fn from(value: &str) -> Self {
        match value {
            "hypervisor" => Self::Hypervisor,
            "guest" => Self::Guest,
            _ => Self::Unrecognized(value.to_owned()),
        }
    }
}

impl fmt::Display for MemoryFailureRecipient {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.as_str())
    }
}

impl Serialize for MemoryFailureRecipient {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<'de> Deserialize<'de> for MemoryFailureRecipient {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        base::open_enum::deserialize(deserializer, "MemoryFailureRecipient")
    }
}

/// What QEMU does about broken memory.
///
/// Since QEMU 5.2.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum MemoryFailureAction {
    /// Nothing, as nobody needs the data at the moment.
    Ignore,
    /// Tell the guest, which has its machine check handling
    /// enabled, by a machine check exception.
    Inject,
    /// End the QEMU process: it cannot go on without the data.
    Fatal,
    /// Reset the machine, as the guest has no means to handle the
    /// failure.
    Reset,
    /// A value that the schema does not know.
    Unrecognized(String),
}

impl MemoryFailureAction {
    /// The value's name on the wire.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Ignore => "ignore",
            Self::Inject => "inject",
            Self::Fatal => "fatal",
            Self::Reset => "reset",
            Self::Unrecognized(value) => value,
        }
    }
}

impl From<&str> for MemoryFailureAction {
    fn from(value: &str) -> Self {
        match value {
            "ignore" => Self::Ignore,
            "inject" => Self::Inject,
            "fatal" => Self::Fatal,
            "reset" => Self::Reset,
            _ => Self::Unrecognized(value.to_owned()),
        }
    }
}

impl fmt::Display for MemoryFailureAction {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.as_str())
    }
}

impl Serialize for MemoryFailureAction {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<'de> Deserialize<'de> for MemoryFailureAction {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        base::open_enum::deserialize(deserializer, "MemoryFailureAction")
    }
}

/// More about a memory failure.
///
/// Since QEMU 5.2.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct MemoryFailureFlags {
    /// True if the failure was met by an access to the
    /// data; false if it was found otherwise, as by a scrubber in the
    /// background, so that it can wait.
    #[serde(rename = "action-required")]
    pub action_required: bool,
    /// True if an earlier failure was still being handled.
    pub recursive: bool,
}

impl base::members::Object for MemoryFailureFlags {
    const EXPECTED: &'static str = "an object (MemoryFailureFlags)";

    fn read<'de, A: MapAccess<'de>>(
        mut object: base::members::Members<'de, A>,
    ) -> Result<Self, A::Error> {
        let mut action_required = None;
        let mut recursive = None;
        while object.advance()? {
            match object.name() {
                "action-required" => object.read(&mut action_required),
                "recursive" => object.read(&mut recursive),
                _ => object.skip(),
            }?;
        }
        Ok(Self {
            action_required: base::members::required(
                action_required,
                "action-required",
            )?,
            recursive: base::members::required(recursive, "recursive")?,
        })
    }
}

impl<'de> Deserialize<'de> for MemoryFailureFlags {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        base::members::deserialize(deserializer)
    }
}

impl MemoryFailureFlags {
    /// Has the mandatory members, and no others.
    #[must_use]
    pub fn new(action_required: bool, recursive: bool) -> Self {
        Self { action_required, recursive }
    }
}

/// The events that `run-state.json` defines.
///
/// All of the schema's events are in [one module](super::events).
pub mod events {
    use serde::de::MapAccess;
    use serde::{Deserialize, Deserializer, Serialize};

    use crate::base;
    use crate::base::EventPayload;
    use super::{
        GuestPanicAction, GuestPanicInformation, MemoryFailureAction, MemoryFailureFlags,
        MemoryFailureRecipient, ShutdownCause, WatchdogAction,
    };

    /// The machine has shut down, by the guest's doing or the host's, and
    /// QEMU is going to exit.
    ///
    /// > **Note:** Under `-no-shutdown` QEMU does not exit but stops the
    /// > machine: [`Stop`] follows.
    ///
    /// Since QEMU 0.12.
    ///
    /// # Examples
    ///
    /// ```json
    /// { "event": "SHUTDOWN",
    ///   "data": { "guest": true, "reason": "guest-shutdown" },
    ///   "timestamp": { "seconds": 1267040730, "microseconds": 682951 } }
    /// ```
    #[doc(alias = "SHUTDOWN")]
    #[derive(Debug, Clone, PartialEq, Serialize)]
    pub struct Shutdown {
        /// True if the cause lies in the guest, false if it lies in the
        /// host; [`reason`](field@Self::reason) says more. Since QEMU 2.10.
        pub guest: bool,
        /// The cause. Since QEMU 4.0.
        pub reason: ShutdownCause,
    }

    impl base::members::Object for Shutdown {
        const EXPECTED: &'static str = "an object (Shutdown)";

        fn read<'de, A: MapAccess<'de>>(
            mut object: base::members::Members<'de, A>,
        ) -> Result<Self, A::Error> {
            let mut guest = None;
            let mut reason = None;
            while object.advance()? {
                match object.name() {
                    "guest" => object.read(&mut guest),
                    "reason" => object.read(&mut reason),
                    _ => object.skip(),
                }?;
            }
            Ok(Self {
                guest: base::members::required(guest, "guest")?,
                reason: base::members::required(reason, "reason")?,
            })
        }
    }

    impl<'de> Deserialize<'de> for Shutdown {
        fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
            base::members::deserialize(deserializer)
        }
    }

    impl Shutdown {
        /// Has the mandatory members, and no others.
        #[must_use]
        pub fn new(guest: bool, reason: ShutdownCause) -> Self {
            Self { guest, reason }
        }
    }

    impl EventPayload for Shutdown {
        const NAME: &'static str = "SHUTDOWN";
    }

    /// The guest was asked to power down, as by the power button of a PC.
    /// Typical origins are the command `system_powerdown` and a watchdog
    /// with the action "shutdown".
    ///
    /// > **Note:** The guest may take its time, or ignore the request.
    /// > [`Shutdown`] tells that it complied.
    ///
    /// Since QEMU 0.12.
    ///
    /// # Examples
    ///
    /// ```json
    /// { "event": "POWERDOWN",
    ///   "timestamp": { "seconds": 1267040730, "microseconds": 682951 } }
    /// ```
    #[doc(alias = "POWERDOWN")]
    #[derive(Debug, Clone, PartialEq, Default, Serialize)]
    pub struct Powerdown {}

    impl base::members::Object for Powerdown {
        const EXPECTED: &'static str = "an object (Powerdown)";

        fn read<'de, A: MapAccess<'de>>(
            mut object: base::members::Members<'de, A>,
        ) -> Result<Self, A::Error> {
            while object.advance()? {
                object.skip()?;
            }
            Ok(Self {})
        }
    }

    impl<'de> Deserialize<'de> for Powerdown {
        fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
            base::members::deserialize(deserializer)
        }
    }

    impl EventPayload for Powerdown {
        const NAME: &'static str = "POWERDOWN";
    }

    /// The machine was reset, by the guest's doing or the host's.
    ///
    /// Since QEMU 0.12.
    ///
    /// # Examples
    ///
    /// ```json
    /// { "event": "RESET",
    ///   "data": { "guest": false, "reason": "guest-reset" },
    ///   "timestamp": { "seconds": 1267041653, "microseconds": 9518 } }
    /// ```
    #[doc(alias = "RESET")]
    #[derive(Debug, Clone, PartialEq, Serialize)]
    pub struct Reset {
        /// True if the guest caused the reset, as by rebooting itself
        /// or by letting its watchdog run out; false if the host did, as by
        /// the command `system_reset`. Since QEMU 2.10.
        pub guest: bool,
        /// The cause. Since QEMU 4.0.
        pub reason: ShutdownCause,
    }

    impl base::members::Object for Reset {
        const EXPECTED: &'static str = "an object (Reset)";

        fn read<'de, A: MapAccess<'de>>(
            mut object: base::members::Members<'de, A>,
        ) -> Result<Self, A::Error> {
            let mut guest = None;
            let mut reason = None;
            while object.advance()? {
                match object.name() {
                    "guest" => object.read(&mut guest),
                    "reason" => object.read(&mut reason),
                    _ => object.skip(),
                }?;
            }
            Ok(Self {
                guest: base::members::required(guest, "guest")?,
                reason: base::members::required(reason, "reason")?,
            })
        }
    }

    impl<'de> Deserialize<'de> for Reset {
        fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
            base::members::deserialize(deserializer)
        }
    }

    impl Reset {
        /// Has the mandatory members, and no others.
        #[must_use]
        pub fn new(guest: bool, reason: ShutdownCause) -> Self {
            Self { guest, reason }
        }
    }

    impl EventPayload for Reset {
        const NAME: &'static str = "RESET";
    }

    /// The machine no longer runs: its virtual CPUs are stopped. Besides
    /// the command `stop`, an I/O error, a watchdog, a guest panic or a
    /// migration can be the cause, among others; `query-status` tells
    /// which. [`Resume`] tells when the machine runs again.
    ///
    /// Since QEMU 0.12.
    ///
    /// # Examples
    ///
    /// ```json
    /// { "event": "STOP",
    ///   "timestamp": { "seconds": 1267041730, "microseconds": 281295 } }
    /// ```
    #[doc(alias = "STOP")]
    #[derive(Debug, Clone, PartialEq, Default, Serialize)]
    pub struct Stop {}

    impl base::members::Object for Stop {
        const EXPECTED: &'static str = "an object (Stop)";

        fn read<'de, A: MapAccess<'de>>(
            mut object: base::members::Members<'de, A>,
        ) -> Result<Self, A::Error> {
            while object.advance()? {
                object.skip()?;
            }
            Ok(Self {})
        }
    }

    impl<'de> Deserialize<'de> for Stop {
        fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
            base::members::deserialize(deserializer)
        }
    }

    impl EventPayload for Stop {
        const NAME: &'static str = "STOP";
    }

    /// The machine runs, for the first time or again after [`Stop`].
    ///
    /// Since QEMU 0.12.
    ///
    /// # Examples
    ///
    /// ```json
    /// { "event": "RESUME",
    ///   "timestamp": { "seconds": 1271770767, "microseconds": 582542 } }
    /// ```
    #[doc(alias = "RESUME")]
    #[derive(Debug, Clone, PartialEq, Default, Serialize)]
    pub struct Resume {}

    impl base::members::Object for Resume {
        const EXPECTED: &'static str = "an object (Resume)";

        fn read<'de, A: MapAccess<'de>>(
            mut object: base::members::Members<'de, A>,
        ) -> Result<Self, A::Error> {
            while object.advance()? {
                object.skip()?;
            }
            Ok(Self {})
        }
    }

    impl<'de> Deserialize<'de> for Resume {
        fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
            base::members::deserialize(deserializer)
        }
    }

    impl EventPayload for Resume {
        const NAME: &'static str = "RESUME";
    }

    /// The guest has put the machine to sleep with its memory preserved:
    /// suspend to RAM, ACPI state S3. [`Wakeup`] tells the end of the sleep.
    ///
    /// Since QEMU 1.1.
    ///
    /// # Examples
    ///
    /// ```json
    /// { "event": "SUSPEND",
    ///   "timestamp": { "seconds": 1344456160, "microseconds": 309119 } }
    /// ```
    #[doc(alias = "SUSPEND")]
    #[derive(Debug, Clone, PartialEq, Default, Serialize)]
    pub struct Suspend {}

    impl base::members::Object for Suspend {
        const EXPECTED: &'static str = "an object (Suspend)";

        fn read<'de, A: MapAccess<'de>>(
            mut object: base::members::Members<'de, A>,
        ) -> Result<Self, A::Error> {
            while object.advance()? {
                object.skip()?;
            }
            Ok(Self {})
        }
    }

    impl<'de> Deserialize<'de> for Suspend {
        fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
            base::members::deserialize(deserializer)
        }
    }

    impl EventPayload for Suspend {
        const NAME: &'static str = "SUSPEND";
    }

    /// The guest has written its memory to disk and switches the machine
    /// off: hibernation, ACPI state S4.
    ///
    /// > **Note:** To QEMU this is a shutdown: [`Shutdown`] follows.
    ///
    /// Since QEMU 1.2.
    ///
    /// # Examples
    ///
    /// ```json
    /// { "event": "SUSPEND_DISK",
    ///   "timestamp": { "seconds": 1344456160, "microseconds": 309119 } }
    /// ```
    #[doc(alias = "SUSPEND_DISK")]
    #[derive(Debug, Clone, PartialEq, Default, Serialize)]
    pub struct SuspendDisk {}

    impl base::members::Object for SuspendDisk {
        const EXPECTED: &'static str = "an object (SuspendDisk)";

        fn read<'de, A: MapAccess<'de>>(
            mut object: base::members::Members<'de, A>,
        ) -> Result<Self, A::Error> {
            while object.advance()? {
                object.skip()?;
            }
            Ok(Self {})
        }
    }

    impl<'de> Deserialize<'de> for SuspendDisk {
        fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
            base::members::deserialize(deserializer)
        }
    }

    impl EventPayload for SuspendDisk {
        const NAME: &'static str = "SUSPEND_DISK";
    }

    /// The guest was woken from the sleep that [`Suspend`] announced, and runs
    /// again.
    ///
    /// Since QEMU 1.1.
    ///
    /// # Examples
    ///
    /// ```json
    /// { "event": "WAKEUP",
    ///   "timestamp": { "seconds": 1344522075, "microseconds": 745528 } }
    /// ```
    #[doc(alias = "WAKEUP")]
    #[derive(Debug, Clone, PartialEq, Default, Serialize)]
    pub struct Wakeup {}

    impl base::members::Object for Wakeup {
        const EXPECTED: &'static str = "an object (Wakeup)";

        fn read<'de, A: MapAccess<'de>>(
            mut object: base::members::Members<'de, A>,
        ) -> Result<Self, A::Error> {
            while object.advance()? {
                object.skip()?;
            }
            Ok(Self {})
        }
    }

    impl<'de> Deserialize<'de> for Wakeup {
        fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
            base::members::deserialize(deserializer)
        }
    }

    impl EventPayload for Wakeup {
        const NAME: &'static str = "WAKEUP";
    }

    /// The guest has let the timer of its watchdog device run out.
    ///
    /// > **Note:** Another event tells that the response took effect: [`Reset`]
    /// > after the action "reset", [`Stop`] after "pause". After "shutdown"
    /// > it is [`Powerdown`], and [`Shutdown`] once the guest complies.
    ///
    /// > **Note:** This event is rate-limited: one per second at most, the
    /// > newest action being sent when the second is over.
    ///
    /// Since QEMU 0.13.
    ///
    /// # Examples
    ///
    /// ```json
    /// { "event": "WATCHDOG",
    ///   "data": { "action": "reset" },
    ///   "timestamp": { "seconds": 1267061043, "microseconds": 959568 } }
    /// ```
    #[doc(alias = "WATCHDOG")]
    #[derive(Debug, Clone, PartialEq, Serialize)]
    pub struct Watchdog {
        /// How QEMU responds.
        pub action: WatchdogAction,
    }

    impl base::members::Object for Watchdog {
        const EXPECTED: &'static str = "an object (Watchdog)";

        fn read<'de, A: MapAccess<'de>>(
            mut object: base::members::Members<'de, A>,
        ) -> Result<Self, A::Error> {
            let mut action = None;
            while object.advance()? {
                match object.name() {
                    "action" => object.read(&mut action),
                    _ => object.skip(),
                }?;
            }
            Ok(Self {
                action: base::members::required(action, "action")?,
            })
        }
    }

    impl<'de> Deserialize<'de> for Watchdog {
        fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
            base::members::deserialize(deserializer)
        }
    }

    impl Watchdog {
        /// Has the mandatory members, and no others.
        #[must_use]
        pub fn new(action: WatchdogAction) -> Self {
            Self { action }
        }
    }

    impl EventPayload for Watchdog {
        const NAME: &'static str = "WATCHDOG";
    }

    /// The guest's operating system has reported a panic, for instance
    /// through the pvpanic device.
    ///
    /// > **Note:** [`Stop`] follows after the action "pause", [`Shutdown`] after
    /// > "poweroff".
    ///
    /// Since QEMU 1.5.
    ///
    /// # Examples
    ///
    /// ```json
    /// { "event": "GUEST_PANICKED",
    ///   "data": { "action": "pause" },
    ///   "timestamp": { "seconds": 1648245231, "microseconds": 900001 } }
    /// ```
    ///
    /// **Windows guest with Hyper-V crash registers**
    ///
    /// ```json
    /// { "event": "GUEST_PANICKED",
    ///   "data": { "action": "pause",
    ///             "info": { "type": "hyper-v",
    ///                       "arg1": 209,
    ///                       "arg2": 18446691302038134784,
    ///                       "arg3": 2,
    ///                       "arg4": 0,
    ///                       "arg5": 18446735277662773936 } },
    ///   "timestamp": { "seconds": 1648245231, "microseconds": 900001 } }
    /// ```
    #[doc(alias = "GUEST_PANICKED")]
    #[derive(Debug, Clone, PartialEq, Serialize)]
    pub struct GuestPanicked {
        /// How QEMU responds.
        pub action: GuestPanicAction,
        /// What the guest says about the panic; absent if the interface
        /// used conveys nothing but the fact. Since QEMU 2.9.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub info: Option<GuestPanicInformation>,
    }

    impl base::members::Object for GuestPanicked {
        const EXPECTED: &'static str = "an object (GuestPanicked)";

        fn read<'de, A: MapAccess<'de>>(
            mut object: base::members::Members<'de, A>,
        ) -> Result<Self, A::Error> {
            let mut action = None;
            let mut info = None;
            while object.advance()? {
                match object.name() {
                    "action" => object.read(&mut action),
                    "info" => object.read(&mut info),
                    _ => object.skip(),
                }?;
            }
            Ok(Self {
                action: base::members::required(action, "action")?,
                info,
            })
        }
    }

    impl<'de> Deserialize<'de> for GuestPanicked {
        fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
            base::members::deserialize(deserializer)
        }
    }

    impl GuestPanicked {
        /// Has the mandatory members, and no others.
        #[must_use]
        pub fn new(action: GuestPanicAction) -> Self {
            Self { action, info: None }
        }

        /// Sets [`info`](field@Self::info).
        #[must_use]
        pub fn with_info(mut self, value: impl Into<GuestPanicInformation>) -> Self {
            self.info = Some(value.into());
            self
        }
    }

    impl EventPayload for GuestPanicked {
        const NAME: &'static str = "GUEST_PANICKED";
    }

    /// The guest's operating system has panicked, but takes care of it by
    /// itself: it starts a kernel that it has loaded for this purpose, for
    /// instance in order to save a dump.
    ///
    /// Since QEMU 5.0.
    ///
    /// # Examples
    ///
    /// ```json
    /// { "event": "GUEST_CRASHLOADED",
    ///   "data": { "action": "run" },
    ///   "timestamp": { "seconds": 1648245259, "microseconds": 893771 } }
    /// ```
    #[doc(alias = "GUEST_CRASHLOADED")]
    #[derive(Debug, Clone, PartialEq, Serialize)]
    pub struct GuestCrashloaded {
        /// How QEMU responds; always "run" so far.
        pub action: GuestPanicAction,
        /// What the guest says about the panic; absent if the interface
        /// used conveys nothing but the fact.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub info: Option<GuestPanicInformation>,
    }

    impl base::members::Object for GuestCrashloaded {
        const EXPECTED: &'static str = "an object (GuestCrashloaded)";

        fn read<'de, A: MapAccess<'de>>(
            mut object: base::members::Members<'de, A>,
        ) -> Result<Self, A::Error> {
            let mut action = None;
            let mut info = None;
            while object.advance()? {
                match object.name() {
                    "action" => object.read(&mut action),
                    "info" => object.read(&mut info),
                    _ => object.skip(),
                }?;
            }
            Ok(Self {
                action: base::members::required(action, "action")?,
                info,
            })
        }
    }

    impl<'de> Deserialize<'de> for GuestCrashloaded {
        fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
            base::members::deserialize(deserializer)
        }
    }

    impl GuestCrashloaded {
        /// Has the mandatory members, and no others.
        #[must_use]
        pub fn new(action: GuestPanicAction) -> Self {
            Self { action, info: None }
        }

        /// Sets [`info`](field@Self::info).
        #[must_use]
        pub fn with_info(mut self, value: impl Into<GuestPanicInformation>) -> Self {
            self.info = Some(value.into());
            self
        }
    }

    impl EventPayload for GuestCrashloaded {
        const NAME: &'static str = "GUEST_CRASHLOADED";
    }

    /// The guest has switched itself off by way of the pvpanic device, as
    /// guests can do that have no ACPI.
    ///
    /// > **Note:** [`Shutdown`] follows, with the reason "guest-shutdown".
    ///
    /// Since QEMU 9.1.
    ///
    /// # Examples
    ///
    /// ```json
    /// { "event": "GUEST_PVSHUTDOWN",
    ///   "timestamp": { "seconds": 1648245259, "microseconds": 893771 } }
    /// ```
    #[doc(alias = "GUEST_PVSHUTDOWN")]
    #[derive(Debug, Clone, PartialEq, Default, Serialize)]
    pub struct GuestPvshutdown {}

    impl base::members::Object for GuestPvshutdown {
        const EXPECTED: &'static str = "an object (GuestPvshutdown)";

        fn read<'de, A: MapAccess<'de>>(
            mut object: base::members::Members<'de, A>,
        ) -> Result<Self, A::Error> {
            while object.advance()? {
                object.skip()?;
            }
            Ok(Self {})
        }
    }

    impl<'de> Deserialize<'de> for GuestPvshutdown {
        fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
            base::members::deserialize(deserializer)
        }
    }

    impl EventPayload for GuestPvshutdown {
        const NAME: &'static str = "GUEST_PVSHUTDOWN";
    }

    /// The host's hardware has found memory of this QEMU to be broken.
    ///
    /// Since QEMU 5.2.
    ///
    /// # Examples
    ///
    /// ```json
    /// { "event": "MEMORY_FAILURE",
    ///   "data": { "recipient": "hypervisor",
    ///             "action": "fatal",
    ///             "flags": { "action-required": false,
    ///                        "recursive": false } },
    ///   "timestamp": { "seconds": 1267061043, "microseconds": 959568 } }
    /// ```
    #[doc(alias = "MEMORY_FAILURE")]
    #[derive(Debug, Clone, PartialEq, Serialize)]
    pub struct MemoryFailure {
        /// Whose memory it is.
        pub recipient: MemoryFailureRecipient,
        /// How QEMU responds.
        pub action: MemoryFailureAction,
        /// More about the failure.
        pub flags: MemoryFailureFlags,
    }

    impl base::members::Object for MemoryFailure {
        const EXPECTED: &'static str = "an object (MemoryFailure)";

        fn read<'de, A: MapAccess<'de>>(
            mut object: base::members::Members<'de, A>,
        ) -> Result<Self, A::Error> {
            let mut recipient = None;
            let mut action = None;
            let mut flags = None;
            while object.advance()? {
                match object.name() {
                    "recipient" => object.read(&mut recipient),
                    "action" => object.read(&mut action),
                    "flags" => object.read(&mut flags),
                    _ => object.skip(),
                }?;
            }
            Ok(Self {
                recipient: base::members::required(recipient, "recipient")?,
                action: base::members::required(action, "action")?,
                flags: base::members::required(flags, "flags")?,
            })
        }
    }

    impl<'de> Deserialize<'de> for MemoryFailure {
        fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
            base::members::deserialize(deserializer)
        }
    }

    impl MemoryFailure {
        /// Has the mandatory members, and no others.
        #[must_use]
        pub fn new(
            recipient: MemoryFailureRecipient,
            action: MemoryFailureAction,
            flags: MemoryFailureFlags,
        ) -> Self {
            Self { recipient, action, flags }
        }
    }

    impl EventPayload for MemoryFailure {
        const NAME: &'static str = "MEMORY_FAILURE";
    }
}

/// The commands that `run-state.json` defines.
///
/// All of the schema's commands are in [one module](super::commands).
pub mod commands {
    use serde::de::MapAccess;
    use serde::{Deserialize, Deserializer, Serialize};

    use crate::base;
    use crate::base::Command;
    use super::StatusInfo;

    /// Ask for the state of the machine.
    ///
    /// **Returns** [`StatusInfo`](super::StatusInfo): The state at this moment. Events such as [`Stop`](super::events::Stop) and [`Resume`](super::events::Resume)
    /// tell how it changes.
    ///
    /// May be sent before the machine is built.
    ///
    /// Since QEMU 0.14.
    ///
    /// # Examples
    ///
    /// Request:
    ///
    /// ```json
    /// { "execute": "query-status" }
    /// ```
    ///
    /// Reply:
    ///
    /// ```json
    /// { "return": { "running": true,
    ///               "status": "running" } }
    /// ```
    #[doc(alias = "query-status")]
    #[derive(Debug, Clone, PartialEq, Default, Serialize)]
    pub struct QueryStatus {}

    impl base::members::Object for QueryStatus {
        const EXPECTED: &'static str = "an object (QueryStatus)";

        fn read<'de, A: MapAccess<'de>>(
            mut object: base::members::Members<'de, A>,
        ) -> Result<Self, A::Error> {
            while object.advance()? {
                object.skip()?;
            }
            Ok(Self {})
        }
    }

    impl<'de> Deserialize<'de> for QueryStatus {
        fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
            base::members::deserialize(deserializer)
        }
    }

    impl Command for QueryStatus {
        const NAME: &'static str = "query-status";
        const HAS_ARGUMENTS: bool = false;
        const ALLOW_PRECONFIG: bool = true;
        type Ok = StatusInfo;
    }
}
