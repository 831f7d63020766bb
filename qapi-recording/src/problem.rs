//! What cannot be read.

use std::fmt;

use crate::Sender;
use crate::dialect::DEEPEST;

/// Something in a recording that looks like a message and cannot be read. The rest can.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Problem {
    /// The number of the line; the first has the number 1.
    pub line: u64,
    /// Who sent it, if that is known.
    pub sender: Option<Sender>,
    /// What is wrong.
    pub reason: Reason,
}

impl Problem {
    /// Whether it may be a command, so that not all is known of what the client sent.
    #[must_use]
    pub fn may_be_a_command(&self) -> bool {
        self.sender != Some(Sender::Server) && self.reason != Reason::NotAMessage
    }
}

/// Why something is not a message.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Reason {
    /// The line is not UTF-8.
    NotUtf8,
    /// The line, or a message over several lines, is longer than is read.
    TooLong {
        /// How many bytes are read.
        limit: usize,
    },
    /// The message, or all on its line, has more values than are read.
    TooManyValues {
        /// How many values are read.
        limit: usize,
    },
    /// The message has more objects and arrays in each other than are read.
    TooDeep {
        /// How many are read.
        limit: usize,
    },
    /// It ends before its last bracket is closed.
    Incomplete,
    /// It is not JSON.
    NotJson {
        /// What is wrong with it.
        reason: String,
    },
    /// It is not JSON, and was masked, because it may have secrets in it.
    Masked,
    /// It is JSON, but not a message of QMP.
    NotAMessage,
    /// `strace` has left out the end of the message.
    Shortened,
    /// `journalctl` has left out the text of an entry.
    NotInJournal,
    /// A command of `qmp-shell` that cannot be taken apart.
    NotACommand {
        /// What is wrong with it.
        reason: String,
    },
}

impl Reason {
    pub(crate) fn not_json(error: &serde_json::Error) -> Self {
        let reason = error.to_string();
        if reason.starts_with("recursion limit exceeded") {
            return Self::TooDeep { limit: DEEPEST };
        }
        // Its lines are not those of the recording.
        let reason = reason.replace(" at line 1 column ", " at column ");
        Self::NotJson { reason }
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "line {}: {}", self.line, self.reason)
    }
}

impl fmt::Display for Reason {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotUtf8 => formatter.write_str("the message is not valid UTF-8"),
            Self::TooLong { limit } => {
                write!(formatter, "the message is longer than {limit} bytes")
            }
            Self::TooManyValues { limit } => {
                write!(formatter, "the message has more than {limit} values")
            }
            Self::TooDeep { limit } => {
                write!(
                    formatter,
                    "the message has more than {limit} levels of objects and arrays"
                )
            }
            Self::Incomplete => formatter.write_str("the message is not complete"),
            Self::NotJson { reason } => {
                write!(formatter, "the message is not valid JSON: {reason}")
            }
            Self::Masked => formatter
                .write_str("this is not JSON; it is masked, because it may have secrets in it"),
            Self::NotAMessage => formatter.write_str("this is JSON, but not a QMP message"),
            Self::Shortened => formatter
                .write_str("strace has left out the end of the message; run it with a larger `-s`"),
            Self::NotInJournal => {
                formatter.write_str("journalctl has left out the text; run it with `--all`")
            }
            Self::NotACommand { reason } => {
                write!(formatter, "this is not a command of qmp-shell: {reason}")
            }
        }
    }
}
