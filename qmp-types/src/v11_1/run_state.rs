// Generated from schema/facts/11.1/qapi/run-state.json by `cargo xtask generate`. Do not edit.

//! State of the machine.
//!
//! Whether the machine is running, asleep or stopped, and why; what
//! QEMU does when the guest reboots, shuts down, panics or lets a
//! watchdog expire; and host memory failures.

use crate::base;

/// What the virtual machine is doing, or why it is stopped. Virtual
/// CPUs execute only in the state [`Running`](Self::Running).
///
/// Since QEMU 0.14.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Values)]
#[non_exhaustive]
pub enum RunState {
    /// `debug`: a debugger has stopped the machine.
    #[serde(rename = "debug")]
    Debug,
    /// `inmigrate`: QEMU is waiting for an incoming migration or receiving
    /// one. Whether the machine runs afterwards depends on the option
    /// `-S` and on any [`Stop`](super::commands::Stop) and [`Cont`](super::commands::Cont) commands sent in the meantime.
    #[serde(rename = "inmigrate")]
    Inmigrate,
    /// `internal-error`: the accelerator cannot continue to execute the
    /// guest, for instance because KVM could not emulate an instruction.
    #[doc(alias = "internal-error")]
    #[serde(rename = "internal-error")]
    InternalError,
    /// `io-error`: a disk request failed, and its error policy is to stop
    /// the machine.
    #[doc(alias = "io-error")]
    #[serde(rename = "io-error")]
    IoError,
    /// `paused`: stopped by the command [`Stop`](super::commands::Stop).
    #[serde(rename = "paused")]
    Paused,
    /// `postmigrate`: stopped after it was migrated away.
    #[serde(rename = "postmigrate")]
    Postmigrate,
    /// `prelaunch`: not started yet because of the option `-S`.
    #[serde(rename = "prelaunch")]
    Prelaunch,
    /// `finish-migrate`: stopped for the last phase of an outgoing migration.
    #[doc(alias = "finish-migrate")]
    #[serde(rename = "finish-migrate")]
    FinishMigrate,
    /// `restore-vm`: stopped while a snapshot is being loaded.
    #[doc(alias = "restore-vm")]
    #[serde(rename = "restore-vm")]
    RestoreVm,
    /// `running`: virtual CPUs are executing.
    #[serde(rename = "running")]
    Running,
    /// `save-vm`: stopped while a snapshot is being saved or the guest's
    /// memory dumped.
    #[doc(alias = "save-vm")]
    #[serde(rename = "save-vm")]
    SaveVm,
    /// `shutdown`: shut down, but `-no-shutdown` keeps QEMU running.
    #[serde(rename = "shutdown")]
    Shutdown,
    /// `suspended`: the guest is asleep in ACPI state S3.
    #[serde(rename = "suspended")]
    Suspended,
    /// `watchdog`: stopped by a watchdog whose action is `pause`.
    #[serde(rename = "watchdog")]
    Watchdog,
    /// `guest-panicked`: stopped because the guest's operating system has
    /// panicked.
    #[doc(alias = "guest-panicked")]
    #[serde(rename = "guest-panicked")]
    GuestPanicked,
    /// `colo`: stopped for a checkpoint of a COLO pair; needs the migration
    /// capability `x-colo`. Since QEMU 2.8.
    #[serde(rename = "colo")]
    Colo,
    /// A value that is not in the schema.
    Unrecognized(String),
}

/// Why the machine was shut down or reset.
///
/// Since QEMU 4.0.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Values)]
#[non_exhaustive]
pub enum ShutdownCause {
    /// `none`: there is no cause; QEMU does not send this value.
    #[serde(rename = "none")]
    None,
    /// `host-error`: QEMU encountered an error that ends the guest's
    /// execution.
    #[doc(alias = "host-error")]
    #[serde(rename = "host-error")]
    HostError,
    /// `host-qmp-quit`: the command [`Quit`](super::commands::Quit).
    #[doc(alias = "host-qmp-quit")]
    #[serde(rename = "host-qmp-quit")]
    HostQmpQuit,
    /// `host-qmp-system-reset`: the command [`SystemReset`](super::commands::SystemReset). In [`Shutdown`](events::Shutdown), it
    /// means that the machine's reboot action is to shut down.
    #[doc(alias = "host-qmp-system-reset")]
    #[serde(rename = "host-qmp-system-reset")]
    HostQmpSystemReset,
    /// `host-signal`: QEMU received a signal that tells it to terminate,
    /// such as SIGTERM.
    #[doc(alias = "host-signal")]
    #[serde(rename = "host-signal")]
    HostSignal,
    /// `host-ui`: a user's action in the display, such as closing its window.
    #[doc(alias = "host-ui")]
    #[serde(rename = "host-ui")]
    HostUi,
    /// `guest-shutdown`: the guest switched itself off, or hibernated.
    #[doc(alias = "guest-shutdown")]
    #[serde(rename = "guest-shutdown")]
    GuestShutdown,
    /// `guest-reset`: the guest rebooted itself. In [`Shutdown`](events::Shutdown), it means
    /// that the machine's reboot action is to shut down.
    #[doc(alias = "guest-reset")]
    #[serde(rename = "guest-reset")]
    GuestReset,
    /// `guest-panic`: the guest's operating system panicked, and the
    /// machine's panic action is to shut down.
    #[doc(alias = "guest-panic")]
    #[serde(rename = "guest-panic")]
    GuestPanic,
    /// `subsystem-reset`: only part of the machine is reset, as requested by
    /// some hypercalls of s390 guests that boot or dump; no event
    /// reports such a reset, and `-no-reboot` has no effect on it.
    #[doc(alias = "subsystem-reset")]
    #[serde(rename = "subsystem-reset")]
    SubsystemReset,
    /// `snapshot-load`: record/replay goes back to a snapshot; QEMU does not
    /// send this value. Since QEMU 7.2.
    #[doc(alias = "snapshot-load")]
    #[serde(rename = "snapshot-load")]
    SnapshotLoad,
    /// A value that is not in the schema.
    Unrecognized(String),
}

/// Whether the machine is running and, if not, why.
///
/// Since QEMU 0.14.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct StatusInfo {
    /// True if virtual CPUs are executing, that is, if [`status`](field@Self::status) is
    /// `running`.
    pub running: bool,
    /// The machine's state.
    pub status: RunState,
}

impl StatusInfo {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(running: bool, status: RunState) -> Self {
        Self { running, status }
    }
}

/// What QEMU does when the guest lets a watchdog timer expire.
///
/// Since QEMU 2.1.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Values)]
#[non_exhaustive]
pub enum WatchdogAction {
    /// `reset`: reset the machine.
    #[serde(rename = "reset")]
    Reset,
    /// `shutdown`: ask the guest to power down, like [`SystemPowerdown`](super::commands::SystemPowerdown); the
    /// guest decides whether and when it complies.
    #[serde(rename = "shutdown")]
    Shutdown,
    /// `poweroff`: terminate the QEMU process at once, without [`Shutdown`](events::Shutdown).
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
    /// `inject-nmi`: send a non-maskable interrupt to the first virtual CPU
    /// or, on x86, to all of them. Since QEMU 2.4.
    #[doc(alias = "inject-nmi")]
    #[serde(rename = "inject-nmi")]
    InjectNmi,
    /// A value that is not in the schema.
    Unrecognized(String),
}

/// What QEMU does about a panic of the guest's operating system, as
/// reported in events.
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
    /// `run`: carry on. Since QEMU 5.0.
    #[serde(rename = "run")]
    Run,
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
    /// `s390`: s390 CPU state in which the CPU can do nothing more.
    /// Since QEMU 2.12.
    #[serde(rename = "s390")]
    S390,
    /// `tdx`: request of an Intel TDX guest to report a fatal error.
    /// Since QEMU 10.1.
    #[serde(rename = "tdx")]
    Tdx,
    /// `sev`: request of an AMD SEV-ES guest to be terminated.
    /// Since QEMU 11.0.
    #[serde(rename = "sev")]
    Sev,
    /// A value that is not in the schema.
    Unrecognized(String),
}

/// The guest's own description of its panic.
///
/// The tag is `type`: the interface that delivered the description, which
/// determines the other members.
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
    /// `s390`: s390 CPU state in which the CPU can do nothing more.
    /// Since QEMU 2.12.
    #[serde(rename = "s390")]
    S390(GuestPanicInformationS390),
    /// `tdx`: request of an Intel TDX guest to report a fatal error.
    /// Since QEMU 10.1.
    #[serde(rename = "tdx")]
    Tdx(GuestPanicInformationTdx),
    /// `sev`: request of an AMD SEV-ES guest to be terminated.
    /// Since QEMU 11.0.
    #[serde(rename = "sev")]
    Sev(GuestPanicInformationSev),
    /// A tag that is not in the schema.
    #[serde(other)]
    Unrecognized(base::UnrecognizedBranch),
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

impl From<GuestPanicInformationTdx> for GuestPanicInformation {
    fn from(value: GuestPanicInformationTdx) -> Self {
        Self::Tdx(value)
    }
}

impl From<GuestPanicInformationSev> for GuestPanicInformation {
    fn from(value: GuestPanicInformationSev) -> Self {
        Self::Sev(value)
    }
}

/// Contents of the crash registers that Hyper-V provides to its guests.
/// QEMU passes the values on without interpreting them.
///
/// Since QEMU 2.9.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
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

/// Why an s390 CPU cannot continue. The PSW (program status word)
/// holds a CPU's state and the address of its next instruction; a "new
/// PSW" is the one that an interrupt loads.
///
/// Since QEMU 2.12.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Values)]
#[non_exhaustive]
pub enum S390CrashReason {
    /// `unknown`: QEMU does not know.
    #[serde(rename = "unknown")]
    Unknown,
    /// `disabled-wait`: the CPU is waiting with all interrupts masked, which
    /// is how s390 operating systems halt on a fatal error.
    #[doc(alias = "disabled-wait")]
    #[serde(rename = "disabled-wait")]
    DisabledWait,
    /// `extint-loop`: the new PSW for external interrupts does not mask
    /// them, so that a pending timer interrupt recurs endlessly.
    #[doc(alias = "extint-loop")]
    #[serde(rename = "extint-loop")]
    ExtintLoop,
    /// `pgmint-loop`: loading the new PSW for program interrupts itself
    /// causes a program interrupt.
    #[doc(alias = "pgmint-loop")]
    #[serde(rename = "pgmint-loop")]
    PgmintLoop,
    /// `opint-loop`: the new PSW for program interrupts points to something
    /// that is not an instruction.
    #[doc(alias = "opint-loop")]
    #[serde(rename = "opint-loop")]
    OpintLoop,
    /// A value that is not in the schema.
    Unrecognized(String),
}

/// State of an s390 CPU that can do nothing more.
///
/// Since QEMU 2.12.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct GuestPanicInformationS390 {
    /// The CPU's core number.
    pub core: u32,
    /// First half of the program status word, with the control
    /// bits.
    #[serde(rename = "psw-mask")]
    pub psw_mask: u64,
    /// Second half, with the instruction address.
    #[serde(rename = "psw-addr")]
    pub psw_addr: u64,
    /// Why the CPU is in this state.
    pub reason: S390CrashReason,
}

impl GuestPanicInformationS390 {
    /// Creates a value from its mandatory members.
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

/// Fatal error that an Intel TDX guest has reported with TDVMCALL
/// ReportFatalError.
///
/// Since QEMU 10.1.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct GuestPanicInformationTdx {
    /// The guest's error number.
    #[serde(rename = "error-code")]
    pub error_code: u32,
    /// Text that came with the call. The guest is free to put
    /// anything here, so do not trust it.
    pub message: String,
    /// Guest physical address of a page in which the guest left a
    /// longer, null-terminated text; present if the guest says that
    /// there is one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub gpa: Option<u64>,
}

impl GuestPanicInformationTdx {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(error_code: u32, message: impl Into<String>) -> Self {
        Self {
            error_code,
            message: message.into(),
            gpa: None,
        }
    }

    /// Sets [`gpa`](field@Self::gpa).
    #[must_use]
    pub fn with_gpa(mut self, value: u64) -> Self {
        self.gpa = Some(value);
        self
    }
}

/// Request for termination that an AMD SEV-ES guest has written to its
/// GHCB register.
///
/// Since QEMU 11.0.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct GuestPanicInformationSev {
    /// Reason code set, that is, who defines the meaning of [`code`](field@Self::code); 0
    /// is the GHCB specification itself.
    pub set: u32,
    /// The reason, a number within that set.
    pub code: u32,
}

impl GuestPanicInformationSev {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(set: u32, code: u32) -> Self {
        Self { set, code }
    }
}

/// Whose memory has failed.
///
/// Since QEMU 5.2.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Values)]
#[non_exhaustive]
pub enum MemoryFailureRecipient {
    /// `hypervisor`: QEMU's own.
    #[serde(rename = "hypervisor")]
    Hypervisor,
    /// `guest`: the guest's.
    #[serde(rename = "guest")]
    Guest,
    /// A value that is not in the schema.
    Unrecognized(String),
}

/// What QEMU does about a memory failure.
///
/// Since QEMU 5.2.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Values)]
#[non_exhaustive]
pub enum MemoryFailureAction {
    /// `ignore`: do nothing, since the data is not needed at the moment.
    #[serde(rename = "ignore")]
    Ignore,
    /// `inject`: report the failure to the guest, which has machine check
    /// handling enabled, with a machine check exception.
    #[serde(rename = "inject")]
    Inject,
    /// `fatal`: terminate the QEMU process, which cannot continue without
    /// the data.
    #[serde(rename = "fatal")]
    Fatal,
    /// `reset`: reset the machine, since the guest cannot handle the failure.
    #[serde(rename = "reset")]
    Reset,
    /// A value that is not in the schema.
    Unrecognized(String),
}

/// Details of a memory failure.
///
/// Since QEMU 5.2.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct MemoryFailureFlags {
    /// True if the failure was hit by an access to the
    /// data; false if it was found in another way, for example by a
    /// background scrubber, so that handling it can wait.
    #[serde(rename = "action-required")]
    pub action_required: bool,
    /// True if an earlier failure was still being handled.
    pub recursive: bool,
}

impl MemoryFailureFlags {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(action_required: bool, recursive: bool) -> Self {
        Self { action_required, recursive }
    }
}

/// Events defined in `run-state.json`.
///
/// See [`events`](super::events) for all events of the schema.
pub mod events {
    use crate::base;
    use crate::base::EventPayload;
    use super::{
        GuestPanicAction, GuestPanicInformation, MemoryFailureAction, MemoryFailureFlags,
        MemoryFailureRecipient, ShutdownCause, WatchdogAction,
    };

    /// The machine has shut down, because of either the guest or the host,
    /// and QEMU is about to exit.
    ///
    /// > **Note:** With `-no-shutdown`, QEMU does not exit, but stops the
    /// > machine: [`StopEvent`] follows.
    ///
    /// **Event** `SHUTDOWN`.
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
    #[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
    #[non_exhaustive]
    pub struct Shutdown {
        /// True if the guest caused the shutdown, false if the host
        /// did; [`reason`](field@Self::reason) has details. Since QEMU 2.10.
        pub guest: bool,
        /// The cause. Since QEMU 4.0.
        pub reason: ShutdownCause,
    }

    impl Shutdown {
        /// Creates a value from its mandatory members.
        #[must_use]
        pub fn new(guest: bool, reason: ShutdownCause) -> Self {
            Self { guest, reason }
        }
    }

    impl Shutdown {
        /// The event's name on the wire.
        pub const NAME: &'static str = "SHUTDOWN";
    }

    impl EventPayload for Shutdown {
        const NAME: &'static str = Self::NAME;
    }

    /// The guest was asked to power down, as if by the power button of a
    /// PC. Typical causes are the command [`SystemPowerdown`](super::super::commands::SystemPowerdown) and a watchdog
    /// with the action `shutdown`.
    ///
    /// > **Note:** The guest may take its time or ignore the request.
    /// > [`Shutdown`] shows that it has complied.
    ///
    /// **Event** `POWERDOWN`.
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
    #[non_exhaustive]
    pub struct Powerdown {}

    impl Powerdown {
        /// Creates a value without any members.
        #[must_use]
        pub fn new() -> Self {
            Self::default()
        }
    }

    impl Powerdown {
        /// The event's name on the wire.
        pub const NAME: &'static str = "POWERDOWN";
    }

    impl EventPayload for Powerdown {
        const NAME: &'static str = Self::NAME;
    }

    /// The machine was reset, by either the guest or the host.
    ///
    /// **Event** `RESET`.
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
    #[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
    #[non_exhaustive]
    pub struct Reset {
        /// True if the guest caused the reset, for example by rebooting
        /// or by letting its watchdog expire; false if the host did, for
        /// example with the command [`SystemReset`](super::super::commands::SystemReset). Since QEMU 2.10.
        pub guest: bool,
        /// The cause. Since QEMU 4.0.
        pub reason: ShutdownCause,
    }

    impl Reset {
        /// Creates a value from its mandatory members.
        #[must_use]
        pub fn new(guest: bool, reason: ShutdownCause) -> Self {
            Self { guest, reason }
        }
    }

    impl Reset {
        /// The event's name on the wire.
        pub const NAME: &'static str = "RESET";
    }

    impl EventPayload for Reset {
        const NAME: &'static str = Self::NAME;
    }

    /// The machine is no longer running: its virtual CPUs are stopped. The
    /// cause may be the command [`Stop`](super::super::commands::Stop), an I/O error, a watchdog, a guest
    /// panic, a migration or something else; [`QueryStatus`](super::commands::QueryStatus) reports which.
    /// [`Resume`] reports when the machine runs again.
    ///
    /// **Event** `STOP`.
    ///
    /// Named `StopEvent` because `Stop` is the command `stop`.
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
    #[non_exhaustive]
    pub struct StopEvent {}

    impl StopEvent {
        /// Creates a value without any members.
        #[must_use]
        pub fn new() -> Self {
            Self::default()
        }
    }

    impl StopEvent {
        /// The event's name on the wire.
        pub const NAME: &'static str = "STOP";
    }

    impl EventPayload for StopEvent {
        const NAME: &'static str = Self::NAME;
    }

    /// The machine is running, for the first time or again after [`StopEvent`].
    ///
    /// **Event** `RESUME`.
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
    #[non_exhaustive]
    pub struct Resume {}

    impl Resume {
        /// Creates a value without any members.
        #[must_use]
        pub fn new() -> Self {
            Self::default()
        }
    }

    impl Resume {
        /// The event's name on the wire.
        pub const NAME: &'static str = "RESUME";
    }

    impl EventPayload for Resume {
        const NAME: &'static str = Self::NAME;
    }

    /// The guest has put the machine to sleep with its memory preserved:
    /// suspend to RAM, ACPI state S3. [`Wakeup`] reports when it wakes up.
    ///
    /// **Event** `SUSPEND`.
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
    #[non_exhaustive]
    pub struct Suspend {}

    impl Suspend {
        /// Creates a value without any members.
        #[must_use]
        pub fn new() -> Self {
            Self::default()
        }
    }

    impl Suspend {
        /// The event's name on the wire.
        pub const NAME: &'static str = "SUSPEND";
    }

    impl EventPayload for Suspend {
        const NAME: &'static str = Self::NAME;
    }

    /// The guest has written its memory to disk and is switching the
    /// machine off: hibernation, ACPI state S4.
    ///
    /// > **Note:** To QEMU this is a shutdown: [`Shutdown`] follows.
    ///
    /// **Event** `SUSPEND_DISK`.
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
    #[non_exhaustive]
    pub struct SuspendDisk {}

    impl SuspendDisk {
        /// Creates a value without any members.
        #[must_use]
        pub fn new() -> Self {
            Self::default()
        }
    }

    impl SuspendDisk {
        /// The event's name on the wire.
        pub const NAME: &'static str = "SUSPEND_DISK";
    }

    impl EventPayload for SuspendDisk {
        const NAME: &'static str = Self::NAME;
    }

    /// The guest was woken from the sleep that [`Suspend`] reported, and is
    /// running again.
    ///
    /// **Event** `WAKEUP`.
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
    #[non_exhaustive]
    pub struct Wakeup {}

    impl Wakeup {
        /// Creates a value without any members.
        #[must_use]
        pub fn new() -> Self {
            Self::default()
        }
    }

    impl Wakeup {
        /// The event's name on the wire.
        pub const NAME: &'static str = "WAKEUP";
    }

    impl EventPayload for Wakeup {
        const NAME: &'static str = Self::NAME;
    }

    /// The guest has let the timer of its watchdog device expire.
    ///
    /// > **Note:** Another event reports that the action took effect: [`Reset`]
    /// > for `reset` and [`StopEvent`] for `pause`. For `shutdown`, it is
    /// > [`Powerdown`], then [`Shutdown`] once the guest complies.
    ///
    /// > **Note:** This event is rate-limited: at most one per second, and
    /// > the newest action is sent when the second is over.
    ///
    /// **Event** `WATCHDOG`.
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
    #[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
    #[non_exhaustive]
    pub struct Watchdog {
        /// How QEMU responds.
        pub action: WatchdogAction,
    }

    impl Watchdog {
        /// Creates a value from its mandatory members.
        #[must_use]
        pub fn new(action: WatchdogAction) -> Self {
            Self { action }
        }
    }

    impl Watchdog {
        /// The event's name on the wire.
        pub const NAME: &'static str = "WATCHDOG";
    }

    impl EventPayload for Watchdog {
        const NAME: &'static str = Self::NAME;
    }

    /// The guest's operating system has reported a panic, for instance
    /// through the pvpanic device.
    ///
    /// > **Note:** [`StopEvent`] follows after the action `pause`, [`Shutdown`] after
    /// > `poweroff`.
    ///
    /// **Event** `GUEST_PANICKED`.
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
    #[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
    #[non_exhaustive]
    pub struct GuestPanicked {
        /// How QEMU responds.
        pub action: GuestPanicAction,
        /// The guest's description of the panic; absent if the interface
        /// that it used provides none. Since QEMU 2.9.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub info: Option<GuestPanicInformation>,
    }

    impl GuestPanicked {
        /// Creates a value from its mandatory members.
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

    impl GuestPanicked {
        /// The event's name on the wire.
        pub const NAME: &'static str = "GUEST_PANICKED";
    }

    impl EventPayload for GuestPanicked {
        const NAME: &'static str = Self::NAME;
    }

    /// The guest's operating system has panicked, but handles this itself:
    /// it starts a kernel that it has loaded for this purpose, for instance
    /// to save a dump.
    ///
    /// **Event** `GUEST_CRASHLOADED`.
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
    #[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
    #[non_exhaustive]
    pub struct GuestCrashloaded {
        /// How QEMU responds; always `run` so far.
        pub action: GuestPanicAction,
        /// The guest's description of the panic; absent if the interface
        /// that it used provides none.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub info: Option<GuestPanicInformation>,
    }

    impl GuestCrashloaded {
        /// Creates a value from its mandatory members.
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

    impl GuestCrashloaded {
        /// The event's name on the wire.
        pub const NAME: &'static str = "GUEST_CRASHLOADED";
    }

    impl EventPayload for GuestCrashloaded {
        const NAME: &'static str = Self::NAME;
    }

    /// The guest has switched itself off through the pvpanic device, as
    /// guests without ACPI can do.
    ///
    /// > **Note:** [`Shutdown`] follows, with the reason `guest-shutdown`.
    ///
    /// **Event** `GUEST_PVSHUTDOWN`.
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
    #[non_exhaustive]
    pub struct GuestPvshutdown {}

    impl GuestPvshutdown {
        /// Creates a value without any members.
        #[must_use]
        pub fn new() -> Self {
            Self::default()
        }
    }

    impl GuestPvshutdown {
        /// The event's name on the wire.
        pub const NAME: &'static str = "GUEST_PVSHUTDOWN";
    }

    impl EventPayload for GuestPvshutdown {
        const NAME: &'static str = Self::NAME;
    }

    /// The host's hardware has detected an error in memory used by this
    /// QEMU.
    ///
    /// **Event** `MEMORY_FAILURE`.
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
    #[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
    #[non_exhaustive]
    pub struct MemoryFailure {
        /// Whose memory it is.
        pub recipient: MemoryFailureRecipient,
        /// How QEMU responds.
        pub action: MemoryFailureAction,
        /// Details of the failure.
        pub flags: MemoryFailureFlags,
    }

    impl MemoryFailure {
        /// Creates a value from its mandatory members.
        #[must_use]
        pub fn new(
            recipient: MemoryFailureRecipient,
            action: MemoryFailureAction,
            flags: MemoryFailureFlags,
        ) -> Self {
            Self { recipient, action, flags }
        }
    }

    impl MemoryFailure {
        /// The event's name on the wire.
        pub const NAME: &'static str = "MEMORY_FAILURE";
    }

    impl EventPayload for MemoryFailure {
        const NAME: &'static str = Self::NAME;
    }
}

/// Commands defined in `run-state.json`.
///
/// See [`commands`](super::commands) for all commands of the schema.
pub mod commands {
    use crate::base;
    use crate::base::Command;
    use super::StatusInfo;

    /// Returns the state of the machine.
    ///
    /// **Command** `query-status`.
    ///
    /// **Returns** [`StatusInfo`](super::StatusInfo): The current state. Events such as [`StopEvent`](super::events::StopEvent) and [`Resume`](super::events::Resume) report
    /// how it changes.
    ///
    /// May be sent before the machine is created.
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
    pub struct QueryStatus {}

    impl QueryStatus {
        /// Creates a value without any members.
        #[must_use]
        pub fn new() -> Self {
            Self::default()
        }
    }

    impl Command for QueryStatus {
        const NAME: &'static str = "query-status";
        const HAS_ARGUMENTS: bool = false;
        const ALLOW_PRECONFIG: bool = true;
        type Ok = StatusInfo;
    }
}
