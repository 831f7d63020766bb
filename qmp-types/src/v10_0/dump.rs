// Generated from schema/10.0/dump.json by `cargo xtask generate`. Do not edit.

//! Memory dumps.

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

/// The events that `dump.json` defines.
///
/// All of the schema's events are in [one module](super::events).
pub mod events {
    use serde::de::MapAccess;
    use serde::{Deserialize, Deserializer, Serialize};

    use crate::base;
    use crate::base::EventPayload;
    use super::DumpQueryResult;

    /// A dump of the guest's memory has ended, successfully or not. To
    /// clients that let `dump-guest-memory` detach, it tells the outcome.
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
    #[derive(Debug, Clone, PartialEq, Serialize)]
    pub struct DumpCompleted {
        /// Final state of the dump.
        pub result: DumpQueryResult,
        /// Description of the error, written for people and not meant
        /// to be parsed; present only if the dump failed.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub error: Option<String>,
    }

    impl base::members::Object for DumpCompleted {
        const EXPECTED: &'static str = "an object (DumpCompleted)";

        fn read<'de, A: MapAccess<'de>>(
            mut object: base::members::Members<'de, A>,
        ) -> Result<Self, A::Error> {
            let mut result = None;
            let mut error = None;
            while object.advance()? {
                match object.name() {
                    "result" => object.read(&mut result),
                    "error" => object.read(&mut error),
                    _ => object.skip(),
                }?;
            }
            Ok(Self {
                result: base::members::required(result, "result")?,
                error,
            })
        }
    }

    impl<'de> Deserialize<'de> for DumpCompleted {
        fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
            base::members::deserialize(deserializer)
        }
    }

    impl DumpCompleted {
        /// Has the mandatory members, and no others.
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
