// Generated from schema/facts/*/qapi/misc.json by `cargo xtask generate`. Do not edit.

//! Stopping and resuming the machine, file descriptors for QEMU, the
//! human monitor, I/O threads, options of the command line, and more.

use crate::base;

/// What the machine is called.
///
/// Since QEMU 0.14.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct NameInfo {
    /// The name given by the option `-name`; absent if there is
    /// none.
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
/// in place of the main thread. Before it sleeps, it polls for a while
/// to see whether there is work, and adapts this time to the load.
///
/// Since QEMU 2.0.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct IOThreadInfo {
    /// ID of the object.
    pub id: String,
    /// ID of the thread in the host.
    #[serde(rename = "thread-id")]
    pub thread_id: i64,
    /// Longest time to poll, in nanoseconds; 0 if it does not
    /// poll. Since QEMU 2.9.
    #[serde(rename = "poll-max-ns")]
    pub poll_max_ns: i64,
    /// Factor by which the polling time grows when it was too
    /// short; 0 stands for the default, 2. Since QEMU 2.9.
    #[serde(rename = "poll-grow")]
    pub poll_grow: i64,
    /// Divisor by which the polling time shrinks when it was
    /// too long; 0 stands for the default, which before 11.1 is to drop
    /// to zero at once. Since QEMU 2.9.
    #[serde(rename = "poll-shrink")]
    pub poll_shrink: i64,
    /// How strongly the polling time is smoothed: the
    /// greater, the less the time counts that the latest event took to
    /// come; 1 or more. Since QEMU 11.1.
    ///
    /// Mandatory wherever it exists.
    #[serde(rename = "poll-weight", skip_serializing_if = "Option::is_none")]
    pub poll_weight: Option<i64>,
    /// How many requests to submit at a time to the host's
    /// asynchronous I/O at most; 0 leaves it to QEMU. Since QEMU 6.1.
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

/// What [`AddFd`](commands::AddFd) has added.
///
/// Since QEMU 1.2.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct AddfdInfo {
    /// Number of the set with the file descriptor.
    #[serde(rename = "fdset-id")]
    pub fdset_id: i64,
    /// The file descriptor's number in QEMU; only good for [`RemoveFd`](commands::RemoveFd).
    pub fd: i64,
}

impl AddfdInfo {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(fdset_id: i64, fd: i64) -> Self {
        Self { fdset_id, fd }
    }
}

/// A file descriptor in a set.
///
/// Since QEMU 1.2.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct FdsetFdInfo {
    /// Its number in QEMU.
    pub fd: i64,
    /// Text that the client gave to [`AddFd`](commands::AddFd); absent if it gave
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

/// A set of file descriptors.
///
/// Since QEMU 1.2.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct FdsetInfo {
    /// Number of the set.
    #[serde(rename = "fdset-id")]
    pub fdset_id: i64,
    /// The file descriptors in it, without duplicates that QEMU uses.
    pub fds: Vec<FdsetFdInfo>,
}

impl FdsetInfo {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(fdset_id: i64, fds: Vec<FdsetFdInfo>) -> Self {
        Self { fdset_id, fds }
    }
}

/// What the value of a parameter looks like in the command line.
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
    /// `number`: a number that is an integer and not negative.
    #[serde(rename = "number")]
    Number,
    /// `size`: a number of bytes, to which a suffix may be appended: `K`
    /// for KiB, `M` for MiB, `G` for GiB, `T` for TiB, `P` for
    /// PiB, `E` for EiB.
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
    /// What its value looks like.
    pub r#type: CommandLineParameterType,
    /// Explanation for people; absent if there is none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub help: Option<String>,
    /// Value if the parameter is not given; absent if none is
    /// recorded, which does not mean that there is none. Since QEMU 2.1.
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

/// An option of the command line.
///
/// Since QEMU 1.5.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct CommandLineOptionInfo {
    /// Name by which QEMU knows the option; mostly that of the
    /// command line without the hyphen, but `smp-opts` for `-smp`,
    /// for example.
    pub option: String,
    /// Its parameters; empty if it takes anything, as
    /// `-device` does.
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
    /// > reports that it is set.
    ///
    /// > **Note:** This event is rate-limited: at most one per second, the
    /// > newest value being sent when the second is over.
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
        /// clock that `-rtc base` describes; negative if it is behind.
        /// Each value stands for itself: successive ones do not add up.
        pub offset: i64,
        /// QOM path of the clock's device. Since QEMU 7.0.
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

    impl EventPayload for RtcChange {
        const NAME: &'static str = "RTC_CHANGE";
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
        /// ID of the server's object.
        #[serde(rename = "vfu-id")]
        pub vfu_id: String,
        /// QOM path of the server's object; ends in [`vfu_id`](field@Self::vfu_id).
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

    impl EventPayload for VfuClientHangup {
        const NAME: &'static str = "VFU_CLIENT_HANGUP";
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
    /// connected itself.
    ///
    /// The connection is a file descriptor that [`Getfd`] or [`GetWin32Socket`]
    /// has put into this monitor. QEMU takes it over, and closes it if the
    /// command fails.
    ///
    /// **Command** `add_client`.
    ///
    /// **Errors:**
    ///
    /// - `GenericError` if there is no such file descriptor, if it is not
    ///   a socket, or if nobody serves [`protocol`](field@Self::protocol)
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
        /// Who serves the client: `vnc`, `spice`,
        /// `@dbus-display` (since 7.0), or the ID of a chardev with a
        /// listening socket.
        pub protocol: String,
        /// Name of the file descriptor, which must be a socket.
        pub fdname: String,
        /// True to let the client in without authentication; for VNC
        /// and SPICE only; the default is false.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub skipauth: Option<bool>,
        /// True to encrypt the connection by TLS; for SPICE only; the
        /// default is false.
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

    /// Returns the machine's name.
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

    /// Returns the I/O threads.
    ///
    /// **Command** `query-iothreads`.
    ///
    /// **Returns** an array of [`IOThreadInfo`](super::IOThreadInfo): One element for each object of type `iothread`. The main
    /// thread is not among them.
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

    /// Stops the machine: its virtual CPUs and its clocks. [`StopEvent`](super::super::events::StopEvent) tells
    /// when that is done. A machine that is stopped already stays so, and
    /// that is no error.
    ///
    /// > **Note:** While a migration comes in, this decides that the machine
    /// > is not started behind it, as `-S` would.
    ///
    /// > **Note:** A guest that sleeps in the ACPI state S3 is stopped as
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

    /// Lets the machine run, be it for the first time or again. [`Resume`](super::super::events::Resume)
    /// tells when it does. If it runs already, nothing happens, and that
    /// is no error.
    ///
    /// > **Note:** While a migration comes in, this decides that the machine
    /// > is started behind it, in spite of `-S`.
    ///
    /// > **Note:** A guest that was stopped in its ACPI sleep S3 goes back to
    /// > sleep, unless it was woken or reset meanwhile. (Since 9.0)
    ///
    /// **Command** `cont`.
    ///
    /// **Errors:**
    ///
    /// - `GenericError` if the machine cannot run on as it is: it needs
    ///   [`SystemReset`](super::super::commands::SystemReset) first, a dump of its memory or the last phase of
    ///   an outgoing migration is in progress, or a block node cannot
    ///   be used, for instance since another QEMU holds the lock on its
    ///   image
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

    /// Creates the machine, and lets QEMU leave the state in which the
    /// option `--preconfig` holds it: before it creates the machine, so
    /// that clients can still configure it.
    ///
    /// **Command** `x-exit-preconfig`.
    ///
    /// **Errors:**
    ///
    /// - `GenericError` if the machine has been created already
    ///
    /// May be sent before the machine is created.
    ///
    /// **Unstable:** This is an experiment.
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

    /// Executes a command of HMP, the human monitor.
    ///
    /// Use this for debugging only, or where QMP has no command for the
    /// purpose. Commands of HMP and what they print may change in any
    /// release.
    ///
    /// > **Note:** Each command starts anew: what an earlier one has set up
    /// > in the monitor, as HMP's `getfd` does, is not there. Commands
    /// > that ask the user for input do not work.
    ///
    /// **Command** `human-monitor-command`.
    ///
    /// **Returns:** What the command prints, error messages included: a command
    /// of HMP that fails is not an error of this one.
    ///
    /// **Errors:**
    ///
    /// - `GenericError` if there is no virtual CPU [`cpu_index`](field@Self::cpu_index)
    ///
    /// **Feature `savevm-monitor-nodes`:** HMP's `savevm` leaves block nodes alone
    /// that [`BlockdevAdd`](super::super::commands::BlockdevAdd) or `-blockdev` created, if other nodes use
    /// them. This makes the command work together with `-blockdev`.
    /// Since QEMU 4.2.
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
        /// The command with its arguments, as one would type it.
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

    /// Gives QEMU a file descriptor, and a name under which later commands
    /// on this monitor can refer to it. The file descriptor comes along
    /// with the command, by SCM_RIGHTS, over a Unix socket.
    ///
    /// A command that uses the file descriptor takes it over: the name is
    /// then gone. If nobody uses it, [`Closefd`] closes it.
    ///
    /// **Command** `getfd`.
    ///
    /// **Errors:**
    ///
    /// - `GenericError` if no file descriptor came along, or if the name
    ///   begins with a digit
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
        /// The name, which must not begin with a digit. If it stands
        /// for another file descriptor already, that one is closed.
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

    /// Gives QEMU a socket, and a name under which later commands on this
    /// monitor can refer to it. This is what [`Getfd`] is on other hosts:
    /// QEMU gets a file descriptor for the socket.
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
        /// fills in for the process of QEMU, in base64.
        pub info: String,
        /// The name, which must not begin with a digit. If it stands
        /// for another file descriptor already, that one is closed.
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

    /// Closes a file descriptor that [`Getfd`] or [`GetWin32Socket`] has put
    /// into this monitor, and that no command has taken over.
    ///
    /// **Command** `closefd`.
    ///
    /// **Errors:**
    ///
    /// - `GenericError` if there is none of that name
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

    /// Puts a file descriptor into a set. It comes along with the command,
    /// by SCM_RIGHTS, over a Unix socket.
    ///
    /// Wherever QEMU opens a file, the name `/dev/fdset/` with the number
    /// of a set stands for a file descriptor of that set: the one whose
    /// access mode (reading, writing or both) is what QEMU needs. QEMU
    /// uses a duplicate of it. The sets are common to all monitors.
    ///
    /// > **Note:** Before 9.1, QEMU closes the file descriptors of sets that
    /// > are not in use when the last client of a QMP monitor disconnects
    /// > while the machine runs.
    ///
    /// **Command** `add-fd`.
    ///
    /// **Returns** [`AddfdInfo`](super::AddfdInfo).
    ///
    /// **Errors:**
    ///
    /// - `GenericError` if no file descriptor came along, or if [`fdset_id`](field@Self::fdset_id)
    ///   is negative
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
        /// Number of the set, 0 or more; the set is created if there
        /// is none. If absent, a new set with the lowest number that is
        /// free is created.
        #[serde(rename = "fdset-id", skip_serializing_if = "Option::is_none")]
        pub fdset_id: Option<i64>,
        /// Text that [`QueryFdsets`] returns with the file descriptor;
        /// it means nothing to QEMU.
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

    /// Takes a file descriptor, or all of them, out of a set and closes it.
    /// Duplicates that QEMU uses stay open. A set disappears when it is
    /// empty and no duplicate of it is in use.
    ///
    /// > **Note:** Before 9.1, a machine that does not run keeps the file
    /// > descriptors open until later.
    ///
    /// **Command** `remove-fd`.
    ///
    /// **Errors:**
    ///
    /// - `GenericError` if there is no such set or file descriptor
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
        /// Number of the set.
        #[serde(rename = "fdset-id")]
        pub fdset_id: i64,
        /// The file descriptor, as [`AddFd`] returned it; all of the set if
        /// absent.
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

    /// Returns the sets of file descriptors that [`AddFd`] has filled, or the
    /// option `-add-fd`. They are common to all monitors.
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

    /// Returns options of the command line and their parameters.
    ///
    /// > **Note:** This covers only options whose parameters QEMU keeps in a
    /// > certain kind of table (QemuOpts), and for some of these the
    /// > parameters are missing. That an option or a parameter is absent
    /// > proves nothing.
    ///
    /// **Command** `query-command-line-options`.
    ///
    /// **Returns** an array of [`CommandLineOptionInfo`](super::CommandLineOptionInfo).
    ///
    /// **Errors:**
    ///
    /// - `GenericError` if [`option`](field@Self::option) is not known
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
        /// Name of the one option to describe, as in
        /// [`CommandLineOptionInfo`](super::CommandLineOptionInfo); all that are known if absent.
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
