// Generated from schema/facts/*/qapi/replay.json by `cargo xtask generate`. Do not edit.

//! Record and replay.
//!
//! Recording what the guest does, so that QEMU can replay it exactly,
//! instruction by instruction.

use crate::base;

/// Whether QEMU records or replays what the guest does.
///
/// Since QEMU 2.5.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Values)]
#[non_exhaustive]
pub enum ReplayMode {
    /// `none`: neither.
    #[serde(rename = "none")]
    None,
    /// `record`: it records everything that makes one run of the guest
    /// differ from another, such as input and interrupts, in a log.
    #[serde(rename = "record")]
    Record,
    /// `play`: it takes these things from a log to replay a run.
    #[serde(rename = "play")]
    Play,
    /// A value that is not in the schema.
    Unrecognized(String),
}

/// State of record and replay.
///
/// Since QEMU 5.2.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct ReplayInfo {
    /// Whether QEMU records or replays.
    pub mode: ReplayMode,
    /// Name of the log; absent if [`mode`](field@Self::mode) is `none`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub filename: Option<String>,
    /// Number of instructions that the guest has executed so far.
    pub icount: i64,
}

impl ReplayInfo {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(mode: ReplayMode, icount: i64) -> Self {
        Self {
            mode,
            filename: None,
            icount,
        }
    }

    /// Sets [`filename`](field@Self::filename).
    #[must_use]
    pub fn with_filename(mut self, value: impl Into<String>) -> Self {
        self.filename = Some(value.into());
        self
    }
}

/// Commands defined in `replay.json`.
///
/// See [`commands`](super::commands) for all commands of the schema.
pub mod commands {
    use crate::base;
    use crate::base::Command;
    use super::ReplayInfo;

    /// Returns the state of record and replay.
    ///
    /// **Command** `query-replay`.
    ///
    /// **Returns** [`ReplayInfo`](super::ReplayInfo): The state. The number of instructions is useful for
    /// [`ReplayBreak`] and [`ReplaySeek`].
    ///
    /// Since QEMU 5.2.
    ///
    /// # Examples
    ///
    /// Request:
    ///
    /// ```json
    /// { "execute": "query-replay" }
    /// ```
    ///
    /// Reply:
    ///
    /// ```json
    /// { "return": { "mode": "play", "filename": "log.rr", "icount": 220414 } }
    /// ```
    #[doc(alias = "query-replay")]
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
    pub struct QueryReplay {}

    impl QueryReplay {
        /// Creates a value without any members.
        #[must_use]
        pub fn new() -> Self {
            Self::default()
        }
    }

    impl Command for QueryReplay {
        const NAME: &'static str = "query-replay";
        const HAS_ARGUMENTS: bool = false;
        type Ok = ReplayInfo;
    }

    /// Stops the machine when the replay reaches a certain instruction.
    /// [`StopEvent`](super::super::events::StopEvent) is sent then. There is only one such breakpoint: a new one
    /// replaces the old one.
    ///
    /// **Command** `replay-break`.
    ///
    /// **Errors:**
    ///
    /// - `GenericError` if QEMU is not replaying, or if the instruction
    ///   is in the past
    ///
    /// Since QEMU 5.2.
    ///
    /// # Examples
    ///
    /// Request:
    ///
    /// ```json
    /// { "execute": "replay-break", "arguments": { "icount": 220414 } }
    /// ```
    ///
    /// Reply:
    ///
    /// ```json
    /// { "return": {} }
    /// ```
    #[doc(alias = "replay-break")]
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
    pub struct ReplayBreak {
        /// The instruction, by its number from the beginning of the
        /// run; it must not have been executed yet.
        pub icount: i64,
    }

    impl ReplayBreak {
        /// Creates a value from its mandatory members.
        #[must_use]
        pub fn new(icount: i64) -> Self {
            Self { icount }
        }
    }

    impl Command for ReplayBreak {
        const NAME: &'static str = "replay-break";
        type Ok = base::Empty;
    }

    /// Removes the breakpoint set by [`ReplayBreak`]. If there is none, this
    /// does nothing.
    ///
    /// **Command** `replay-delete-break`.
    ///
    /// **Errors:**
    ///
    /// - `GenericError` if QEMU is not replaying
    ///
    /// Since QEMU 5.2.
    ///
    /// # Examples
    ///
    /// Request:
    ///
    /// ```json
    /// { "execute": "replay-delete-break" }
    /// ```
    ///
    /// Reply:
    ///
    /// ```json
    /// { "return": {} }
    /// ```
    #[doc(alias = "replay-delete-break")]
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
    pub struct ReplayDeleteBreak {}

    impl ReplayDeleteBreak {
        /// Creates a value without any members.
        #[must_use]
        pub fn new() -> Self {
            Self::default()
        }
    }

    impl Command for ReplayDeleteBreak {
        const NAME: &'static str = "replay-delete-break";
        const HAS_ARGUMENTS: bool = false;
        type Ok = base::Empty;
    }

    /// Goes to a certain instruction of the replay. QEMU loads the closest
    /// snapshot before it if that is needed or saves time, runs the
    /// machine, and stops it at the instruction. [`StopEvent`](super::super::events::StopEvent) reports that it has
    /// got there.
    ///
    /// **Command** `replay-seek`.
    ///
    /// **Errors:**
    ///
    /// - `GenericError` if QEMU is not replaying, or if the instruction
    ///   is in the past and there is no snapshot before it
    ///
    /// Since QEMU 5.2.
    ///
    /// # Examples
    ///
    /// Request:
    ///
    /// ```json
    /// { "execute": "replay-seek", "arguments": { "icount": 220414 } }
    /// ```
    ///
    /// Reply:
    ///
    /// ```json
    /// { "return": {} }
    /// ```
    #[doc(alias = "replay-seek")]
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
    pub struct ReplaySeek {
        /// The instruction, by its number from the beginning of the
        /// run.
        pub icount: i64,
    }

    impl ReplaySeek {
        /// Creates a value from its mandatory members.
        #[must_use]
        pub fn new(icount: i64) -> Self {
            Self { icount }
        }
    }

    impl Command for ReplaySeek {
        const NAME: &'static str = "replay-seek";
        type Ok = base::Empty;
    }
}
