// Generated from schema/facts/*/qapi/misc.json by `cargo xtask generate`. Do not edit.

//! Miscellanea.
//!
//! Stopping and resuming the machine, file descriptors, the human
//! monitor, I/O threads, command line options, and more.

use crate::base;

/// The name of the machine.
///
/// Since QEMU 0.14.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct NameInfo {
    /// The name set by the option `-name`; absent if there is none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
}

impl NameInfo {
    /// Creates a value without any members.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`name`](field@Self::name).
    #[must_use]
    pub fn with_name(mut self, value: impl Into<String>) -> Self {
        self.name = Some(value.into());
        self
    }
}

/// An I/O thread: an object of type `iothread`, which serves devices
/// in place of the main thread. Before it goes to sleep, it polls for
/// work for a while, and adapts this polling time to the load.
///
/// Since QEMU 2.0.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct IOThreadInfo {
    /// ID of the object.
    pub id: String,
    /// ID of the thread on the host.
    #[serde(rename = "thread-id")]
    pub thread_id: i64,
    /// Maximum polling time in nanoseconds; 0 if it does not
    /// poll. Since QEMU 2.9.
    #[serde(rename = "poll-max-ns")]
    pub poll_max_ns: i64,
    /// Factor by which the polling time grows when it was too
    /// short; 0 means the default, 2. Since QEMU 2.9.
    #[serde(rename = "poll-grow")]
    pub poll_grow: i64,
    /// Divisor by which the polling time shrinks when it was
    /// too long; 0 means the default, which before 11.1 is to drop to
    /// zero at once. Since QEMU 2.9.
    #[serde(rename = "poll-shrink")]
    pub poll_shrink: i64,
    /// How strongly the polling time is smoothed: the greater
    /// the value, the less weight the arrival time of the latest event
    /// has; 1 or more. Since QEMU 11.1.
    ///
    /// Mandatory wherever it exists.
    #[serde(rename = "poll-weight", skip_serializing_if = "Option::is_none")]
    pub poll_weight: Option<i64>,
    /// Maximum number of requests to submit to the host's
    /// asynchronous I/O at a time; 0 leaves this to QEMU. Since QEMU 6.1.
    #[serde(rename = "aio-max-batch")]
    pub aio_max_batch: i64,
}

impl IOThreadInfo {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(
        id: impl Into<String>,
        thread_id: i64,
        poll_max_ns: i64,
        poll_grow: i64,
        poll_shrink: i64,
        aio_max_batch: i64,
    ) -> Self {
        Self {
            id: id.into(),
            thread_id,
            poll_max_ns,
            poll_grow,
            poll_shrink,
            poll_weight: None,
            aio_max_batch,
        }
    }

    /// Sets [`poll_weight`](field@Self::poll_weight).
    #[must_use]
    pub fn with_poll_weight(mut self, value: i64) -> Self {
        self.poll_weight = Some(value);
        self
    }
}

/// Result of [`AddFd`](commands::AddFd).
///
/// Since QEMU 1.2.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct AddfdInfo {
    /// Number of the fdset with the file descriptor.
    #[serde(rename = "fdset-id")]
    pub fdset_id: i64,
    /// The file descriptor's number in QEMU; useful only for
    /// [`RemoveFd`](commands::RemoveFd).
    pub fd: i64,
}

impl AddfdInfo {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(fdset_id: i64, fd: i64) -> Self {
        Self { fdset_id, fd }
    }
}

/// A file descriptor in an fdset.
///
/// Since QEMU 1.2.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct FdsetFdInfo {
    /// Its number in QEMU.
    pub fd: i64,
    /// Text that the client passed to [`AddFd`](commands::AddFd); absent if there is
    /// none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub opaque: Option<String>,
}

impl FdsetFdInfo {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(fd: i64) -> Self {
        Self { fd, opaque: None }
    }

    /// Sets [`opaque`](field@Self::opaque).
    #[must_use]
    pub fn with_opaque(mut self, value: impl Into<String>) -> Self {
        self.opaque = Some(value.into());
        self
    }
}

/// An fdset, that is, a set of file descriptors.
///
/// Since QEMU 1.2.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct FdsetInfo {
    /// Number of the fdset.
    #[serde(rename = "fdset-id")]
    pub fdset_id: i64,
    /// The file descriptors in it, excluding duplicates that QEMU
    /// uses.
    pub fds: Vec<FdsetFdInfo>,
}

impl FdsetInfo {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(fdset_id: i64, fds: Vec<FdsetFdInfo>) -> Self {
        Self { fdset_id, fds }
    }
}

/// Form of a parameter's value on the command line.
///
/// Since QEMU 1.5.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Values)]
#[non_exhaustive]
pub enum CommandLineParameterType {
    /// `string`: any text.
    #[serde(rename = "string")]
    String,
    /// `boolean`: `on` or `off`.
    #[serde(rename = "boolean")]
    Boolean,
    /// `number`: a non-negative integer.
    #[serde(rename = "number")]
    Number,
    /// `size`: a number of bytes, with an optional suffix: `K` for KiB,
    /// `M` for MiB, `G` for GiB, `T` for TiB, `P` for PiB,
    /// `E` for EiB.
    #[serde(rename = "size")]
    Size,
    /// A value that is not in the schema.
    Unrecognized(String),
}

/// A parameter of an option.
///
/// Since QEMU 1.5.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct CommandLineParameterInfo {
    /// Name of the parameter.
    pub name: String,
    /// Form of its value.
    pub r#type: CommandLineParameterType,
    /// human-readable explanation; absent if there is none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub help: Option<String>,
    /// Value if the parameter is not given; absent if no default
    /// is recorded, which does not mean that there is none. Since QEMU 2.1.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub default: Option<String>,
}

impl CommandLineParameterInfo {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(name: impl Into<String>, r#type: CommandLineParameterType) -> Self {
        Self {
            name: name.into(),
            r#type,
            help: None,
            default: None,
        }
    }

    /// Sets [`help`](field@Self::help).
    #[must_use]
    pub fn with_help(mut self, value: impl Into<String>) -> Self {
        self.help = Some(value.into());
        self
    }

    /// Sets [`default`](field@Self::default).
    #[must_use]
    pub fn with_default(mut self, value: impl Into<String>) -> Self {
        self.default = Some(value.into());
        self
    }
}

/// A command line option.
///
/// Since QEMU 1.5.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct CommandLineOptionInfo {
    /// QEMU's name for the option; usually the one on the command
    /// line without the hyphen, but `smp-opts` for `-smp`, for
    /// example.
    pub option: String,
    /// Its parameters; empty if it accepts any parameter, like
    /// `-device`.
    pub parameters: Vec<CommandLineParameterInfo>,
}

impl CommandLineOptionInfo {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(
        option: impl Into<String>,
        parameters: Vec<CommandLineParameterInfo>,
    ) -> Self {
        Self {
            option: option.into(),
            parameters,
        }
    }
}

/// Events defined in `misc.json`.
///
/// See [`events`](super::events) for all events of the schema.
pub mod events {
    use crate::base;
    use crate::base::EventPayload;

    /// The guest has set its real-time clock.
    ///
    /// > **Note:** Not every machine has such a clock, and not every clock
    /// > reports when it is set.
    ///
    /// > **Note:** This event is rate-limited: at most one per second, and
    /// > the newest value is sent when the second is over.
    ///
    /// **Event** `RTC_CHANGE`.
    ///
    /// Since QEMU 0.13.
    ///
    /// # Examples
    ///
    /// ```json
    /// { "event": "RTC_CHANGE",
    ///   "data": { "offset": 78,
    ///             "qom-path": "/machine/unattached/device[9]" },
    ///   "timestamp": { "seconds": 1267020223, "microseconds": 435656 } }
    /// ```
    #[doc(alias = "RTC_CHANGE")]
    #[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
    #[non_exhaustive]
    pub struct RtcChange {
        /// Seconds by which the real-time clock is now ahead of the
        /// clock set by `-rtc base`; negative if it is behind. Each
        /// value is absolute: do not add up successive ones.
        pub offset: i64,
        /// QOM path of the clock device. Since QEMU 7.0.
        ///
        /// Mandatory wherever it exists.
        #[serde(rename = "qom-path", skip_serializing_if = "Option::is_none")]
        pub qom_path: Option<String>,
    }

    impl RtcChange {
        /// Creates a value from its mandatory members.
        #[must_use]
        pub fn new(offset: i64) -> Self {
            Self { offset, qom_path: None }
        }

        /// Sets [`qom_path`](field@Self::qom_path).
        #[must_use]
        pub fn with_qom_path(mut self, value: impl Into<String>) -> Self {
            self.qom_path = Some(value.into());
            self
        }
    }

    impl RtcChange {
        /// The event's name on the wire.
        pub const NAME: &'static str = "RTC_CHANGE";
    }

    impl EventPayload for RtcChange {
        const NAME: &'static str = Self::NAME;
    }

    /// The client of a vfio-user server has closed its connection. Such a
    /// server lets another program, the client, use a PCI device that this
    /// QEMU emulates.
    ///
    /// **Event** `VFU_CLIENT_HANGUP`.
    ///
    /// Since QEMU 7.1.
    ///
    /// # Examples
    ///
    /// ```json
    /// { "event": "VFU_CLIENT_HANGUP",
    ///   "data": { "vfu-id": "vfu1",
    ///             "vfu-qom-path": "/objects/vfu1",
    ///             "dev-id": "sas1",
    ///             "dev-qom-path": "/machine/peripheral/sas1" },
    ///   "timestamp": { "seconds": 1265044230, "microseconds": 450486 } }
    /// ```
    #[doc(alias = "VFU_CLIENT_HANGUP")]
    #[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
    #[non_exhaustive]
    pub struct VfuClientHangup {
        /// ID of the server object.
        #[serde(rename = "vfu-id")]
        pub vfu_id: String,
        /// QOM path of the server object; ends in [`vfu_id`](field@Self::vfu_id).
        #[serde(rename = "vfu-qom-path")]
        pub vfu_qom_path: String,
        /// ID of the PCI device.
        #[serde(rename = "dev-id")]
        pub dev_id: String,
        /// QOM path of the PCI device.
        #[serde(rename = "dev-qom-path")]
        pub dev_qom_path: String,
    }

    impl VfuClientHangup {
        /// Creates a value from its mandatory members.
        #[must_use]
        pub fn new(
            vfu_id: impl Into<String>,
            vfu_qom_path: impl Into<String>,
            dev_id: impl Into<String>,
            dev_qom_path: impl Into<String>,
        ) -> Self {
            Self {
                vfu_id: vfu_id.into(),
                vfu_qom_path: vfu_qom_path.into(),
                dev_id: dev_id.into(),
                dev_qom_path: dev_qom_path.into(),
            }
        }
    }

    impl VfuClientHangup {
        /// The event's name on the wire.
        pub const NAME: &'static str = "VFU_CLIENT_HANGUP";
    }

    impl EventPayload for VfuClientHangup {
        const NAME: &'static str = Self::NAME;
    }
}

/// Commands defined in `misc.json`.
///
/// See [`commands`](super::commands) for all commands of the schema.
pub mod commands {
    use crate::base;
    use crate::base::Command;
    use super::{AddfdInfo, CommandLineOptionInfo, FdsetInfo, IOThreadInfo, NameInfo};

    /// Hands a client's connection over to QEMU, as if the client had
    /// connected directly. The connection is a file descriptor that was
    /// passed to this monitor with [`Getfd`] or [`GetWin32Socket`]. QEMU takes
    /// it over, and closes it if the command fails.
    ///
    /// **Command** `add_client`.
    ///
    /// **Errors:**
    ///
    /// - `GenericError` if there is no such file descriptor, if it is not
    ///   a socket, or if the [`protocol`](field@Self::protocol) service is not available
    ///
    /// Since QEMU 0.14.
    ///
    /// # Examples
    ///
    /// Request:
    ///
    /// ```json
    /// { "execute": "add_client", "arguments": { "protocol": "vnc",
    ///                                           "fdname": "myclient" } }
    /// ```
    ///
    /// Reply:
    ///
    /// ```json
    /// { "return": {} }
    /// ```
    #[doc(alias = "add_client")]
    #[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
    #[serde(deny_unknown_fields)]
    #[non_exhaustive]
    pub struct AddClient {
        /// Service for the client: `vnc`, `spice`,
        /// `@dbus-display` (since 7.0), or the ID of a chardev with a
        /// listening socket.
        pub protocol: String,
        /// Name of the file descriptor, which must be a socket.
        pub fdname: String,
        /// If true, let the client in without authentication; only
        /// for VNC and SPICE; default false.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub skipauth: Option<bool>,
        /// If true, encrypt the connection with TLS; only for SPICE;
        /// default false.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub tls: Option<bool>,
    }

    impl AddClient {
        /// Creates a value from its mandatory members.
        #[must_use]
        pub fn new(protocol: impl Into<String>, fdname: impl Into<String>) -> Self {
            Self {
                protocol: protocol.into(),
                fdname: fdname.into(),
                skipauth: None,
                tls: None,
            }
        }

        /// Sets [`skipauth`](field@Self::skipauth).
        #[must_use]
        pub fn with_skipauth(mut self, value: bool) -> Self {
            self.skipauth = Some(value);
            self
        }

        /// Sets [`tls`](field@Self::tls).
        #[must_use]
        pub fn with_tls(mut self, value: bool) -> Self {
            self.tls = Some(value);
            self
        }
    }

    impl Command for AddClient {
        const NAME: &'static str = "add_client";
        type Ok = base::Empty;
    }

    /// Returns the name of the machine.
    ///
    /// **Command** `query-name`.
    ///
    /// **Returns** [`NameInfo`](super::NameInfo).
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
    /// { "execute": "query-name" }
    /// ```
    ///
    /// Reply:
    ///
    /// ```json
    /// { "return": { "name": "qemu-name" } }
    /// ```
    #[doc(alias = "query-name")]
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
    pub struct QueryName {}

    impl QueryName {
        /// Creates a value without any members.
        #[must_use]
        pub fn new() -> Self {
            Self::default()
        }
    }

    impl Command for QueryName {
        const NAME: &'static str = "query-name";
        const HAS_ARGUMENTS: bool = false;
        const ALLOW_PRECONFIG: bool = true;
        type Ok = NameInfo;
    }

    /// Lists the I/O threads.
    ///
    /// **Command** `query-iothreads`.
    ///
    /// **Returns** an array of [`IOThreadInfo`](super::IOThreadInfo): One element for each object of type `iothread`. The main
    /// thread is not included.
    ///
    /// May be sent before the machine is created.
    ///
    /// Since QEMU 2.0.
    ///
    /// # Examples
    ///
    /// Request:
    ///
    /// ```json
    /// { "execute": "query-iothreads" }
    /// ```
    ///
    /// Reply:
    ///
    /// ```json
    /// { "return": [
    ///       {
    ///          "id":"iothread0",
    ///          "thread-id":3134,
    ///          "poll-max-ns":32768,
    ///          "poll-grow":0,
    ///          "poll-shrink":0,
    ///          "poll-weight":3,
    ///          "aio-max-batch":0
    ///       },
    ///       {
    ///          "id":"iothread1",
    ///          "thread-id":3135,
    ///          "poll-max-ns":32768,
    ///          "poll-grow":0,
    ///          "poll-shrink":0,
    ///          "poll-weight":3,
    ///          "aio-max-batch":0
    ///       }
    ///    ]
    /// }
    /// ```
    #[doc(alias = "query-iothreads")]
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
    pub struct QueryIothreads {}

    impl QueryIothreads {
        /// Creates a value without any members.
        #[must_use]
        pub fn new() -> Self {
            Self::default()
        }
    }

    impl Command for QueryIothreads {
        const NAME: &'static str = "query-iothreads";
        const HAS_ARGUMENTS: bool = false;
        const ALLOW_PRECONFIG: bool = true;
        type Ok = Vec<IOThreadInfo>;
    }

    /// Stops the machine: its virtual CPUs and its clocks. [`StopEvent`](super::super::events::StopEvent) reports
    /// when that is done. If the machine is already stopped, this does
    /// nothing, and is not an error.
    ///
    /// > **Note:** During an incoming migration, this keeps the machine from
    /// > being started afterwards, as `-S` would.
    ///
    /// > **Note:** A guest that is asleep in ACPI state S3 is stopped as
    /// > well, and the machine's state becomes `paused`. (Since 9.0)
    ///
    /// **Command** `stop`.
    ///
    /// **Errors:**
    ///
    /// - `GenericError` if a dump of the guest's memory is in progress
    ///
    /// Since QEMU 0.14.
    ///
    /// # Examples
    ///
    /// Request:
    ///
    /// ```json
    /// { "execute": "stop" }
    /// ```
    ///
    /// Reply:
    ///
    /// ```json
    /// { "return": {} }
    /// ```
    #[doc(alias = "stop")]
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
    pub struct Stop {}

    impl Stop {
        /// Creates a value without any members.
        #[must_use]
        pub fn new() -> Self {
            Self::default()
        }
    }

    impl Command for Stop {
        const NAME: &'static str = "stop";
        const HAS_ARGUMENTS: bool = false;
        type Ok = base::Empty;
    }

    /// Starts or resumes the machine. [`Resume`](super::super::events::Resume) reports when it is running.
    /// If it is already running, this does nothing, and is not an error.
    ///
    /// > **Note:** During an incoming migration, this causes the machine to
    /// > be started afterwards, in spite of `-S`.
    ///
    /// > **Note:** A guest that was stopped while asleep in ACPI state S3
    /// > goes back to sleep, unless it has been woken or reset in the
    /// > meantime. (Since 9.0)
    ///
    /// **Command** `cont`.
    ///
    /// **Errors:**
    ///
    /// - `GenericError` if the machine cannot run in its current state:
    ///   it needs [`SystemReset`](super::super::commands::SystemReset) first, a dump of its memory or the last
    ///   phase of an outgoing migration is in progress, or a block node
    ///   cannot be used, for instance because another QEMU holds the
    ///   lock on its image
    ///
    /// Since QEMU 0.14.
    ///
    /// # Examples
    ///
    /// Request:
    ///
    /// ```json
    /// { "execute": "cont" }
    /// ```
    ///
    /// Reply:
    ///
    /// ```json
    /// { "return": {} }
    /// ```
    #[doc(alias = "cont")]
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
    pub struct Cont {}

    impl Cont {
        /// Creates a value without any members.
        #[must_use]
        pub fn new() -> Self {
            Self::default()
        }
    }

    impl Command for Cont {
        const NAME: &'static str = "cont";
        const HAS_ARGUMENTS: bool = false;
        type Ok = base::Empty;
    }

    /// Leaves the state in which the option `--preconfig` holds QEMU, and
    /// creates the machine. Until then, clients can still configure the
    /// machine.
    ///
    /// **Command** `x-exit-preconfig`.
    ///
    /// **Errors:**
    ///
    /// - `GenericError` if the machine has already been created
    ///
    /// May be sent before the machine is created.
    ///
    /// **Unstable:** This command is experimental.
    ///
    /// Since QEMU 3.0.
    ///
    /// # Examples
    ///
    /// Request:
    ///
    /// ```json
    /// { "execute": "x-exit-preconfig" }
    /// ```
    ///
    /// Reply:
    ///
    /// ```json
    /// { "return": {} }
    /// ```
    #[doc(alias = "x-exit-preconfig")]
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
    pub struct XExitPreconfig {}

    impl XExitPreconfig {
        /// Creates a value without any members.
        #[must_use]
        pub fn new() -> Self {
            Self::default()
        }
    }

    impl Command for XExitPreconfig {
        const NAME: &'static str = "x-exit-preconfig";
        const HAS_ARGUMENTS: bool = false;
        const ALLOW_PRECONFIG: bool = true;
        const FEATURES: &'static [&'static str] = &["unstable"];
        type Ok = base::Empty;
    }

    /// Executes an HMP (human monitor) command.
    ///
    /// Use this only for debugging, or if QMP has no command for the
    /// purpose. HMP commands and their output may change in any release.
    ///
    /// > **Note:** Each command starts afresh: anything that an earlier one
    /// > set up in the monitor, as HMP's `getfd` does, is gone.
    /// > Commands that ask the user for input do not work.
    ///
    /// **Command** `human-monitor-command`.
    ///
    /// **Returns:** The output of the command, including error messages: if the
    /// HMP command fails, this command still succeeds.
    ///
    /// **Errors:**
    ///
    /// - `GenericError` if there is no virtual CPU [`cpu_index`](field@Self::cpu_index)
    ///
    /// **Feature `savevm-monitor-nodes`:** HMP's `savevm` ignores block nodes created
    /// by [`BlockdevAdd`](super::super::commands::BlockdevAdd) or `-blockdev` if other nodes use them. This
    /// makes `savevm` work with `-blockdev`. Since QEMU 4.2.
    ///
    /// Since QEMU 0.14.
    ///
    /// # Examples
    ///
    /// Request:
    ///
    /// ```json
    /// { "execute": "human-monitor-command",
    ///   "arguments": { "command-line": "info kvm" } }
    /// ```
    ///
    /// Reply:
    ///
    /// ```json
    /// { "return": "kvm support: enabled\r\n" }
    /// ```
    #[doc(alias = "human-monitor-command")]
    #[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
    #[serde(deny_unknown_fields)]
    #[non_exhaustive]
    pub struct HumanMonitorCommand {
        /// The command with its arguments, as a user would type
        /// it.
        #[serde(rename = "command-line")]
        pub command_line: String,
        /// Number of the virtual CPU that commands such as `info registers` act on; the first one if absent.
        #[serde(rename = "cpu-index", skip_serializing_if = "Option::is_none")]
        pub cpu_index: Option<i64>,
    }

    impl HumanMonitorCommand {
        /// Creates a value from its mandatory members.
        #[must_use]
        pub fn new(command_line: impl Into<String>) -> Self {
            Self {
                command_line: command_line.into(),
                cpu_index: None,
            }
        }

        /// Sets [`cpu_index`](field@Self::cpu_index).
        #[must_use]
        pub fn with_cpu_index(mut self, value: i64) -> Self {
            self.cpu_index = Some(value);
            self
        }
    }

    impl Command for HumanMonitorCommand {
        const NAME: &'static str = "human-monitor-command";
        const FEATURES: &'static [&'static str] = &["savevm-monitor-nodes"];
        type Ok = String;
    }

    /// Pass QEMU a file descriptor, and a name by which later commands on
    /// this monitor can refer to it. Send the file descriptor along with
    /// the command, as SCM_RIGHTS over a UNIX domain socket.
    ///
    /// A command that uses the file descriptor takes it over, and the name
    /// is then gone. If no command uses it, close it with [`Closefd`].
    ///
    /// **Command** `getfd`.
    ///
    /// **Errors:**
    ///
    /// - `GenericError` if no file descriptor was sent along, or if the
    ///   name begins with a digit
    ///
    /// Since QEMU 0.14.
    ///
    /// # Examples
    ///
    /// Request:
    ///
    /// ```json
    /// { "execute": "getfd", "arguments": { "fdname": "fd1" } }
    /// ```
    ///
    /// Reply:
    ///
    /// ```json
    /// { "return": {} }
    /// ```
    #[doc(alias = "getfd")]
    #[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
    #[serde(deny_unknown_fields)]
    #[non_exhaustive]
    pub struct Getfd {
        /// The name, which must not begin with a digit. If it already
        /// refers to another file descriptor, that one is closed.
        pub fdname: String,
    }

    impl Getfd {
        /// Creates a value from its mandatory members.
        #[must_use]
        pub fn new(fdname: impl Into<String>) -> Self {
            Self { fdname: fdname.into() }
        }
    }

    impl Command for Getfd {
        const NAME: &'static str = "getfd";
        type Ok = base::Empty;
    }

    /// Pass QEMU a socket, and a name by which later commands on this
    /// monitor can refer to it. This is the equivalent of [`Getfd`] on other
    /// hosts: QEMU gets a file descriptor for the socket.
    ///
    /// **Command** `get-win32-socket`.
    ///
    /// **Errors:**
    ///
    /// - `GenericError` if [`info`](field@Self::info) is not such a structure, if the socket
    ///   cannot be opened, or if the name begins with a digit
    ///
    /// Only present if QEMU is built with `CONFIG_WIN32`.
    ///
    /// Since QEMU 8.0.
    ///
    /// # Examples
    ///
    /// Request:
    ///
    /// ```json
    /// { "execute": "get-win32-socket",
    ///   "arguments": { "info": "abcd123..", "fdname": "skclient" } }
    /// ```
    ///
    /// Reply:
    ///
    /// ```json
    /// { "return": {} }
    /// ```
    #[doc(alias = "get-win32-socket")]
    #[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
    #[serde(deny_unknown_fields)]
    #[non_exhaustive]
    pub struct GetWin32Socket {
        /// The WSAPROTOCOL_INFOW structure that WSADuplicateSocketW()
        /// fills in for the QEMU process, in base64.
        pub info: String,
        /// The name, which must not begin with a digit. If it already
        /// refers to another file descriptor, that one is closed.
        pub fdname: String,
    }

    impl GetWin32Socket {
        /// Creates a value from its mandatory members.
        #[must_use]
        pub fn new(info: impl Into<String>, fdname: impl Into<String>) -> Self {
            Self {
                info: info.into(),
                fdname: fdname.into(),
            }
        }
    }

    impl Command for GetWin32Socket {
        const NAME: &'static str = "get-win32-socket";
        type Ok = base::Empty;
    }

    /// Closes a file descriptor that was passed to this monitor with [`Getfd`]
    /// or [`GetWin32Socket`] and that no command has taken over.
    ///
    /// **Command** `closefd`.
    ///
    /// **Errors:**
    ///
    /// - `GenericError` if there is no file descriptor of that name
    ///
    /// Since QEMU 0.14.
    ///
    /// # Examples
    ///
    /// Request:
    ///
    /// ```json
    /// { "execute": "closefd", "arguments": { "fdname": "fd1" } }
    /// ```
    ///
    /// Reply:
    ///
    /// ```json
    /// { "return": {} }
    /// ```
    #[doc(alias = "closefd")]
    #[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
    #[serde(deny_unknown_fields)]
    #[non_exhaustive]
    pub struct Closefd {
        /// Its name.
        pub fdname: String,
    }

    impl Closefd {
        /// Creates a value from its mandatory members.
        #[must_use]
        pub fn new(fdname: impl Into<String>) -> Self {
            Self { fdname: fdname.into() }
        }
    }

    impl Command for Closefd {
        const NAME: &'static str = "closefd";
        type Ok = base::Empty;
    }

    /// Adds a file descriptor to an fdset, which is a set of file
    /// descriptors. Send the file descriptor along with the command, as
    /// SCM_RIGHTS over a UNIX domain socket.
    ///
    /// Wherever QEMU opens a file, the name `/dev/fdset/` followed by the
    /// number of an fdset stands for a file descriptor of that fdset: the
    /// one with the access mode (reading, writing or both) that QEMU needs.
    /// QEMU uses a duplicate of it. All monitors share the fdsets.
    ///
    /// > **Note:** Before 9.1, QEMU closes the file descriptors of unused
    /// > fdsets when the last QMP client disconnects while the machine is
    /// > running.
    ///
    /// **Command** `add-fd`.
    ///
    /// **Returns** [`AddfdInfo`](super::AddfdInfo).
    ///
    /// **Errors:**
    ///
    /// - `GenericError` if no file descriptor was sent along, or if
    ///   [`fdset_id`](field@Self::fdset_id) is negative
    ///
    /// Since QEMU 1.2.
    ///
    /// # Examples
    ///
    /// Request:
    ///
    /// ```json
    /// { "execute": "add-fd", "arguments": { "fdset-id": 1 } }
    /// ```
    ///
    /// Reply:
    ///
    /// ```json
    /// { "return": { "fdset-id": 1, "fd": 3 } }
    /// ```
    #[doc(alias = "add-fd")]
    #[derive(
        Debug,
        Clone,
        PartialEq,
        Eq,
        Hash,
        Default,
        base::Serialize,
        base::Deserialize
    )]
    #[serde(deny_unknown_fields)]
    #[non_exhaustive]
    pub struct AddFd {
        /// Number of the fdset, 0 or more; the fdset is created if
        /// it does not exist. If absent, a new fdset with the lowest free
        /// number is created.
        #[serde(rename = "fdset-id", skip_serializing_if = "Option::is_none")]
        pub fdset_id: Option<i64>,
        /// Text that [`QueryFdsets`] returns with the file descriptor;
        /// QEMU ignores it.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub opaque: Option<String>,
    }

    impl AddFd {
        /// Creates a value without any members.
        #[must_use]
        pub fn new() -> Self {
            Self::default()
        }

        /// Sets [`fdset_id`](field@Self::fdset_id).
        #[must_use]
        pub fn with_fdset_id(mut self, value: i64) -> Self {
            self.fdset_id = Some(value);
            self
        }

        /// Sets [`opaque`](field@Self::opaque).
        #[must_use]
        pub fn with_opaque(mut self, value: impl Into<String>) -> Self {
            self.opaque = Some(value.into());
            self
        }
    }

    impl Command for AddFd {
        const NAME: &'static str = "add-fd";
        type Ok = AddfdInfo;
    }

    /// Removes a file descriptor, or all of them, from an fdset and closes
    /// it. Duplicates that QEMU uses stay open. An fdset disappears once
    /// it is empty and none of its duplicates is in use.
    ///
    /// > **Note:** Before 9.1, if the machine is not running, the file
    /// > descriptors are not closed until later.
    ///
    /// **Command** `remove-fd`.
    ///
    /// **Errors:**
    ///
    /// - `GenericError` if there is no such fdset or file descriptor
    ///
    /// Since QEMU 1.2.
    ///
    /// # Examples
    ///
    /// Request:
    ///
    /// ```json
    /// { "execute": "remove-fd", "arguments": { "fdset-id": 1, "fd": 3 } }
    /// ```
    ///
    /// Reply:
    ///
    /// ```json
    /// { "return": {} }
    /// ```
    #[doc(alias = "remove-fd")]
    #[derive(
        Debug,
        Clone,
        Copy,
        PartialEq,
        Eq,
        Hash,
        base::Serialize,
        base::Deserialize
    )]
    #[serde(deny_unknown_fields)]
    #[non_exhaustive]
    pub struct RemoveFd {
        /// Number of the fdset.
        #[serde(rename = "fdset-id")]
        pub fdset_id: i64,
        /// The file descriptor, as returned by [`AddFd`]; all in the fdset
        /// if absent.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub fd: Option<i64>,
    }

    impl RemoveFd {
        /// Creates a value from its mandatory members.
        #[must_use]
        pub fn new(fdset_id: i64) -> Self {
            Self { fdset_id, fd: None }
        }

        /// Sets [`fd`](field@Self::fd).
        #[must_use]
        pub fn with_fd(mut self, value: i64) -> Self {
            self.fd = Some(value);
            self
        }
    }

    impl Command for RemoveFd {
        const NAME: &'static str = "remove-fd";
        type Ok = base::Empty;
    }

    /// Lists the fdsets created with [`AddFd`] or the option `-add-fd`.
    /// All monitors share them.
    ///
    /// **Command** `query-fdsets`.
    ///
    /// **Returns** an array of [`FdsetInfo`](super::FdsetInfo).
    ///
    /// Since QEMU 1.2.
    ///
    /// # Examples
    ///
    /// Request:
    ///
    /// ```json
    /// { "execute": "query-fdsets" }
    /// ```
    ///
    /// Reply:
    ///
    /// ```json
    /// { "return": [
    ///     {
    ///       "fds": [
    ///         {
    ///           "fd": 30,
    ///           "opaque": "rdonly:/path/to/file"
    ///         },
    ///         {
    ///           "fd": 24,
    ///           "opaque": "rdwr:/path/to/file"
    ///         }
    ///       ],
    ///       "fdset-id": 1
    ///     },
    ///     {
    ///       "fds": [
    ///         {
    ///           "fd": 28
    ///         },
    ///         {
    ///           "fd": 29
    ///         }
    ///       ],
    ///       "fdset-id": 0
    ///     }
    ///   ]
    /// }
    /// ```
    #[doc(alias = "query-fdsets")]
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
    pub struct QueryFdsets {}

    impl QueryFdsets {
        /// Creates a value without any members.
        #[must_use]
        pub fn new() -> Self {
            Self::default()
        }
    }

    impl Command for QueryFdsets {
        const NAME: &'static str = "query-fdsets";
        const HAS_ARGUMENTS: bool = false;
        type Ok = Vec<FdsetInfo>;
    }

    /// Lists command line options and their parameters.
    ///
    /// > **Note:** This covers only options whose parameters QEMU keeps in a
    /// > certain kind of table (QemuOpts), and for some of these the
    /// > parameters are missing. The absence of an option or a parameter
    /// > proves nothing.
    ///
    /// **Command** `query-command-line-options`.
    ///
    /// **Returns** an array of [`CommandLineOptionInfo`](super::CommandLineOptionInfo).
    ///
    /// **Errors:**
    ///
    /// - `GenericError` if [`option`](field@Self::option) is unknown
    ///
    /// May be sent before the machine is created.
    ///
    /// Since QEMU 1.5.
    ///
    /// # Examples
    ///
    /// Request:
    ///
    /// ```json
    /// { "execute": "query-command-line-options",
    ///   "arguments": { "option": "option-rom" } }
    /// ```
    ///
    /// Reply:
    ///
    /// ```json
    /// { "return": [
    ///      {
    ///          "parameters": [
    ///              {
    ///                  "name": "romfile",
    ///                  "type": "string"
    ///              },
    ///              {
    ///                  "name": "bootindex",
    ///                  "type": "number"
    ///              }
    ///          ],
    ///          "option": "option-rom"
    ///      }
    ///   ]
    /// }
    /// ```
    #[doc(alias = "query-command-line-options")]
    #[derive(
        Debug,
        Clone,
        PartialEq,
        Eq,
        Hash,
        Default,
        base::Serialize,
        base::Deserialize
    )]
    #[serde(deny_unknown_fields)]
    #[non_exhaustive]
    pub struct QueryCommandLineOptions {
        /// Name of the option to describe, as in
        /// [`CommandLineOptionInfo`](super::CommandLineOptionInfo); all known options if absent.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub option: Option<String>,
    }

    impl QueryCommandLineOptions {
        /// Creates a value without any members.
        #[must_use]
        pub fn new() -> Self {
            Self::default()
        }

        /// Sets [`option`](field@Self::option).
        #[must_use]
        pub fn with_option(mut self, value: impl Into<String>) -> Self {
            self.option = Some(value.into());
            self
        }
    }

    impl Command for QueryCommandLineOptions {
        const NAME: &'static str = "query-command-line-options";
        const ALLOW_PRECONFIG: bool = true;
        type Ok = Vec<CommandLineOptionInfo>;
    }
}
