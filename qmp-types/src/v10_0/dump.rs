// Generated from schema/facts/10.0/qapi/dump.json by `cargo xtask generate`. Do not edit.

//! Saving the guest's memory to a file, for crash or another debugger.

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

/// Events defined in `dump.json`.
///
/// See [`events`](super::events) for all events of the schema.
pub mod events {
    use crate::base;
    use crate::base::EventPayload;
    use super::DumpQueryResult;

    /// A dump of the guest's memory has ended, successfully or not. To
    /// clients that let `dump-guest-memory` detach, it tells the outcome.
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
        /// Description of the error, written for people and not meant
        /// to be parsed; present only if the dump failed.
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

    impl EventPayload for DumpCompleted {
        const NAME: &'static str = "DUMP_COMPLETED";
    }
}
