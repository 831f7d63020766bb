// Generated from schema/facts/7.2/qapi/dump.json by `cargo xtask generate`. Do not edit.

//! Dump of the guest's memory.
//!
//! Saving the guest's memory to a file, for analysis with crash or
//! another debugger.

use crate::base;

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

/// Events defined in `dump.json`.
///
/// See [`events`](super::events) for all events of the schema.
pub mod events {
    use crate::base;
    use crate::base::EventPayload;
    use super::DumpQueryResult;

    /// A dump of the guest's memory has ended, successfully or not. This
    /// tells clients that used `dump-guest-memory` with `detach` how it
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
