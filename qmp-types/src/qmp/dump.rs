// Generated from schema/facts/*/qapi/dump.json by `cargo xtask generate`. Do not edit.

//! Dump of the guest's memory.
//!
//! Saving the guest's memory to a file, for analysis with crash or
//! another debugger.

use crate::base;

/// Format of a dump of the guest's memory. QEMU may have been compiled
/// without some formats, and the guest's architecture may rule out
/// others; [`QueryDumpGuestMemoryCapability`](commands::QueryDumpGuestMemoryCapability) reports which are
/// available.
///
/// The kdump formats are compressed, and store all pages that hold
/// nothing but zeros as one. The flattened formats can be written to a
/// pipe, but not every tool reads them directly: `makedumpfile -R`
/// converts a flattened file to a raw one.
///
/// Since QEMU 2.0.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Values)]
#[non_exhaustive]
pub enum DumpGuestMemoryFormat {
    /// `elf`: an ELF core file, not compressed.
    #[serde(rename = "elf")]
    Elf,
    /// `kdump-zlib`: flattened kdump file, compressed with zlib.
    #[doc(alias = "kdump-zlib")]
    #[serde(rename = "kdump-zlib")]
    KdumpZlib,
    /// `kdump-lzo`: flattened kdump file, compressed with LZO.
    #[doc(alias = "kdump-lzo")]
    #[serde(rename = "kdump-lzo")]
    KdumpLzo,
    /// `kdump-snappy`: flattened kdump file, compressed with Snappy.
    #[doc(alias = "kdump-snappy")]
    #[serde(rename = "kdump-snappy")]
    KdumpSnappy,
    /// `kdump-raw-zlib`: like `kdump-zlib`, but not flattened; needs a
    /// file in which QEMU can seek. Since QEMU 8.2.
    #[doc(alias = "kdump-raw-zlib")]
    #[serde(rename = "kdump-raw-zlib")]
    KdumpRawZlib,
    /// `kdump-raw-lzo`: like `kdump-lzo`, but not flattened; needs a file
    /// in which QEMU can seek. Since QEMU 8.2.
    #[doc(alias = "kdump-raw-lzo")]
    #[serde(rename = "kdump-raw-lzo")]
    KdumpRawLzo,
    /// `kdump-raw-snappy`: like `kdump-snappy`, but not flattened; needs a
    /// file in which QEMU can seek. Since QEMU 8.2.
    #[doc(alias = "kdump-raw-snappy")]
    #[serde(rename = "kdump-raw-snappy")]
    KdumpRawSnappy,
    /// `win-dmp`: a complete crash dump, as written by Windows itself. The
    /// guest must run Windows on x86 and have a driver that places the
    /// dump header in the `vmcoreinfo` device. Since QEMU 3.0.
    ///
    /// **Feature `allowed-by-guest`:** Value [`WinDmp`](Self::WinDmp) is offered and accepted only once
    /// the guest has placed the header of a Windows dump in the
    /// `vmcoreinfo` device. Without this feature, QEMU may offer it
    /// even if the dump would fail.
    #[doc(alias = "win-dmp")]
    #[serde(rename = "win-dmp")]
    WinDmp,
    /// A value that is not in the schema.
    Unrecognized(String),
}

/// State of a dump of the guest's memory.
///
/// Since QEMU 2.6.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Values)]
#[non_exhaustive]
pub enum DumpStatus {
    /// `none`: no dump has been started yet.
    #[serde(rename = "none")]
    None,
    /// `active`: a dump is being written.
    #[serde(rename = "active")]
    Active,
    /// `completed`: the latest dump was written completely.
    #[serde(rename = "completed")]
    Completed,
    /// `failed`: the latest dump ended with an error.
    #[serde(rename = "failed")]
    Failed,
    /// A value that is not in the schema.
    Unrecognized(String),
}

/// Progress or outcome of the latest dump of the guest's memory. Both
/// byte counts are before compression.
///
/// Since QEMU 2.6.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct DumpQueryResult {
    /// State of the dump.
    pub status: DumpStatus,
    /// Bytes written so far.
    pub completed: i64,
    /// Total size of the dump in bytes.
    pub total: i64,
}

impl DumpQueryResult {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(status: DumpStatus, completed: i64, total: i64) -> Self {
        Self { status, completed, total }
    }
}

/// What [`DumpGuestMemory`](commands::DumpGuestMemory) supports for this guest.
///
/// Since QEMU 2.0.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct DumpGuestMemoryCapability {
    /// The formats that it accepts; `elf` is always one of them.
    pub formats: Vec<DumpGuestMemoryFormat>,
}

impl DumpGuestMemoryCapability {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(formats: Vec<DumpGuestMemoryFormat>) -> Self {
        Self { formats }
    }
}

/// Events defined in `dump.json`.
///
/// See [`events`](super::events) for all events of the schema.
pub mod events {
    use crate::base;
    use crate::base::EventPayload;
    use super::DumpQueryResult;

    /// A dump of the guest's memory has ended, successfully or not. This
    /// tells clients that used [`DumpGuestMemory`](super::commands::DumpGuestMemory) with `detach` how it
    /// ended.
    ///
    /// **Event** `DUMP_COMPLETED`.
    ///
    /// Since QEMU 2.6.
    ///
    /// # Examples
    ///
    /// ```json
    /// { "event": "DUMP_COMPLETED",
    ///   "data": { "result": { "total": 1090650112, "status": "completed",
    ///                         "completed": 1090650112 } },
    ///   "timestamp": { "seconds": 1648244171, "microseconds": 950316 } }
    /// ```
    #[doc(alias = "DUMP_COMPLETED")]
    #[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
    #[non_exhaustive]
    pub struct DumpCompleted {
        /// Final state of the dump.
        pub result: DumpQueryResult,
        /// human-readable description of the error, not meant to be
        /// parsed; present only if the dump failed.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub error: Option<String>,
    }

    impl DumpCompleted {
        /// Creates a value from its mandatory members.
        #[must_use]
        pub fn new(result: DumpQueryResult) -> Self {
            Self { result, error: None }
        }

        /// Sets [`error`](field@Self::error).
        #[must_use]
        pub fn with_error(mut self, value: impl Into<String>) -> Self {
            self.error = Some(value.into());
            self
        }
    }

    impl DumpCompleted {
        /// The event's name on the wire.
        pub const NAME: &'static str = "DUMP_COMPLETED";
    }

    impl EventPayload for DumpCompleted {
        const NAME: &'static str = Self::NAME;
    }
}

/// Commands defined in `dump.json`.
///
/// See [`commands`](super::commands) for all commands of the schema.
pub mod commands {
    use crate::base;
    use crate::base::Command;
    use super::{DumpGuestMemoryCapability, DumpGuestMemoryFormat, DumpQueryResult};

    /// Writes the guest's memory and the state of its virtual CPUs to a
    /// file. A running machine is stopped during the dump, in the state
    /// `save-vm`, and resumed afterwards. No migration can start in the
    /// meantime. [`DumpCompleted`](super::events::DumpCompleted) reports the end.
    ///
    /// **Command** `dump-guest-memory`.
    ///
    /// **Errors:**
    ///
    /// - `GenericError` if a dump or a migration is in progress, if the
    ///   arguments conflict, if QEMU cannot dump guests of this
    ///   architecture, at least not in this format, or if the file
    ///   cannot be written
    ///
    /// Since QEMU 1.2.
    ///
    /// # Examples
    ///
    /// Request:
    ///
    /// ```json
    /// { "execute": "dump-guest-memory",
    ///   "arguments": { "paging": false, "protocol": "fd:dump" } }
    /// ```
    ///
    /// Reply:
    ///
    /// ```json
    /// { "return": {} }
    /// ```
    #[doc(alias = "dump-guest-memory")]
    #[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
    #[serde(deny_unknown_fields)]
    #[non_exhaustive]
    pub struct DumpGuestMemory {
        /// If true, record the virtual addresses to which the guest's
        /// page tables map the memory, so that gdb can read the dump. This
        /// may take gigabytes of the host's memory if the guest is large or
        /// has malicious page tables. It relies on page tables that a
        /// crashed guest may have corrupted, finds none while the guest is
        /// in real mode, as in ACPI sleep, and is available only for x86
        /// guests.
        pub paging: bool,
        /// Where to write: `file:` with the name of a file, which
        /// is created or overwritten, or `fd:` with the name of a file
        /// descriptor from [`Getfd`](super::super::commands::Getfd).
        pub protocol: String,
        /// If true, return as soon as the dump has started;
        /// [`QueryDump`] then reports its progress. If false, which is the
        /// default, the command returns when the dump is complete, and QEMU
        /// executes no other command until then. Since QEMU 2.6.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub detach: Option<bool>,
        /// Guest physical address of the first byte to dump. Needs
        /// [`length`](field@Self::length). If both are absent, all memory is dumped.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub begin: Option<i64>,
        /// Number of bytes to dump, not 0. Needs [`begin`](field@Self::begin).
        #[serde(skip_serializing_if = "Option::is_none")]
        pub length: Option<i64>,
        /// Format of the dump; default `elf`. Other formats cannot
        /// be combined with [`begin`](field@Self::begin), [`length`](field@Self::length) or true [`paging`](field@Self::paging). Since QEMU 2.0.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub format: Option<DumpGuestMemoryFormat>,
    }

    impl DumpGuestMemory {
        /// Creates a value from its mandatory members.
        #[must_use]
        pub fn new(paging: bool, protocol: impl Into<String>) -> Self {
            Self {
                paging,
                protocol: protocol.into(),
                detach: None,
                begin: None,
                length: None,
                format: None,
            }
        }

        /// Sets [`detach`](field@Self::detach).
        #[must_use]
        pub fn with_detach(mut self, value: bool) -> Self {
            self.detach = Some(value);
            self
        }

        /// Sets [`begin`](field@Self::begin).
        #[must_use]
        pub fn with_begin(mut self, value: i64) -> Self {
            self.begin = Some(value);
            self
        }

        /// Sets [`length`](field@Self::length).
        #[must_use]
        pub fn with_length(mut self, value: i64) -> Self {
            self.length = Some(value);
            self
        }

        /// Sets [`format`](field@Self::format).
        #[must_use]
        pub fn with_format(mut self, value: DumpGuestMemoryFormat) -> Self {
            self.format = Some(value);
            self
        }
    }

    impl Command for DumpGuestMemory {
        const NAME: &'static str = "dump-guest-memory";
        type Ok = base::Empty;
    }

    /// Reports the progress of the latest dump of the guest's memory, or
    /// how it ended.
    ///
    /// **Command** `query-dump`.
    ///
    /// **Returns** [`DumpQueryResult`](super::DumpQueryResult).
    ///
    /// Since QEMU 2.6.
    ///
    /// # Examples
    ///
    /// Request:
    ///
    /// ```json
    /// { "execute": "query-dump" }
    /// ```
    ///
    /// Reply:
    ///
    /// ```json
    /// { "return": { "status": "active", "completed": 1024000,
    ///               "total": 2048000 } }
    /// ```
    #[doc(alias = "query-dump")]
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
    pub struct QueryDump {}

    impl QueryDump {
        /// Creates a value without any members.
        #[must_use]
        pub fn new() -> Self {
            Self::default()
        }
    }

    impl Command for QueryDump {
        const NAME: &'static str = "query-dump";
        const HAS_ARGUMENTS: bool = false;
        type Ok = DumpQueryResult;
    }

    /// Lists the formats that [`DumpGuestMemory`] can write.
    ///
    /// **Command** `query-dump-guest-memory-capability`.
    ///
    /// **Returns** [`DumpGuestMemoryCapability`](super::DumpGuestMemoryCapability).
    ///
    /// Since QEMU 2.0.
    ///
    /// # Examples
    ///
    /// Request:
    ///
    /// ```json
    /// { "execute": "query-dump-guest-memory-capability" }
    /// ```
    ///
    /// Reply:
    ///
    /// ```json
    /// { "return": { "formats":
    ///               ["elf", "kdump-zlib", "kdump-lzo", "kdump-snappy"] } }
    /// ```
    #[doc(alias = "query-dump-guest-memory-capability")]
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
    pub struct QueryDumpGuestMemoryCapability {}

    impl QueryDumpGuestMemoryCapability {
        /// Creates a value without any members.
        #[must_use]
        pub fn new() -> Self {
            Self::default()
        }
    }

    impl Command for QueryDumpGuestMemoryCapability {
        const NAME: &'static str = "query-dump-guest-memory-capability";
        const HAS_ARGUMENTS: bool = false;
        type Ok = DumpGuestMemoryCapability;
    }
}
