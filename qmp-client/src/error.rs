//! What can go wrong, in words that say what happened.

use std::fmt;
use std::io;
use std::time::Duration;

use qmp_types::base::{CommandError, DecodeError};
use serde_json::Value;

use crate::Address;
use crate::lines::NoLine;

/// How much of a line is shown, in characters.
const START: usize = 60;

/// Why there is no connection, or no answer.
///
/// After [`Command`](Self::Command), [`Decode`](Self::Decode) and
/// [`Timeout`](Self::Timeout) the connection can still be used.
#[derive(Debug)]
#[non_exhaustive]
pub enum Error {
    /// There is no connection to this address.
    Connect {
        /// Where it should have gone.
        address: Address,
        /// Why it did not.
        source: io::Error,
    },
    /// The first line is not a greeting.
    NotQmp {
        /// How the line begins.
        start: String,
    },
    /// The connection was closed.
    Closed {
        /// What had not come by then.
        awaited: String,
        /// How the line begins in the middle of which it was closed.
        start: Option<String>,
    },
    /// It took too long.
    Timeout {
        /// What did not come.
        awaited: String,
        /// After how long it was given up.
        after: Duration,
    },
    /// A line is longer than the limit; see [`Options::line_limit`](crate::Options::line_limit).
    LineTooLong {
        /// The limit, in bytes.
        limit: usize,
    },
    /// A line is no message of QMP's.
    NotAMessage {
        /// How the line begins.
        start: String,
        /// What is wrong with it.
        reason: String,
    },
    /// A reply has come that nothing was sent for.
    UnexpectedReply {
        /// What had been sent, if anything.
        awaited: String,
        /// The reply's id.
        id: Option<Value>,
    },
    /// A command cannot be written as JSON.
    Encode {
        /// The command's name.
        command: String,
        /// Why not.
        source: serde_json::Error,
    },
    /// A reply is not what the command returns.
    Decode {
        /// The command's name.
        command: String,
        /// What is wrong with it, and where.
        source: DecodeError,
    },
    /// QEMU answered that the command failed.
    Command {
        /// The command's name.
        command: String,
        /// What it answered.
        source: CommandError,
    },
    /// Reading or writing failed.
    Io(io::Error),
}

impl Error {
    /// The error for a line that has not come.
    pub(crate) fn no_line(why: NoLine, awaited: &str, after: Duration, limit: usize) -> Self {
        let awaited = awaited.to_owned();
        match why {
            NoLine::Timeout => Self::Timeout { awaited, after },
            NoLine::Closed(partial) => Self::Closed {
                awaited,
                start: (!partial.is_empty()).then(|| start_of(&partial)),
            },
            NoLine::TooLong => Self::LineTooLong { limit },
            NoLine::Io(error) => Self::Io(error),
        }
    }
}

/// The start of a line, to be shown.
pub(crate) fn start_of(line: &[u8]) -> String {
    // A character has four bytes at most.
    let text = String::from_utf8_lossy(&line[..line.len().min(4 * START)]);
    let mut start: String = text.chars().take(START).collect();
    if start.len() < line.len() && start.len() < text.len() {
        start.push('…');
    }
    start
}

impl fmt::Display for Error {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Connect { address, source } => {
                write!(formatter, "cannot connect to {address}: {source}")
            }
            Self::NotQmp { start } => write!(
                formatter,
                "this is no QMP server: instead of a greeting it sent {start:?}"
            ),
            Self::Closed { awaited, start } => match start {
                Some(start) => write!(
                    formatter,
                    "the connection was closed in the middle of a line ({start:?}), \
                     before {awaited} had come"
                ),
                None => write!(
                    formatter,
                    "the connection was closed before {awaited} had come"
                ),
            },
            Self::Timeout { awaited, after } => {
                write!(formatter, "{awaited} did not come within {after:?}")
            }
            Self::LineTooLong { limit } => {
                write!(
                    formatter,
                    "a line has more than {limit} bytes, which is the limit"
                )
            }
            Self::NotAMessage { start, reason } => {
                write!(formatter, "{start:?} is no QMP message: {reason}")
            }
            Self::UnexpectedReply { awaited, id } => {
                write!(formatter, "while waiting for {awaited}, a reply came ")?;
                match id {
                    Some(id) => write!(formatter, "to another request, of the id {id}"),
                    None => formatter.write_str("that has no id"),
                }
            }
            Self::Encode { command, source } => {
                write!(formatter, "`{command}` cannot be written as JSON: {source}")
            }
            Self::Decode { command, source } => write!(
                formatter,
                "the reply to `{command}` is not what it should be: {source}"
            ),
            Self::Command { command, source } => {
                write!(formatter, "`{command}` failed: {source}")
            }
            Self::Io(error) => write!(formatter, "the connection failed: {error}"),
        }
    }
}

// What is below is said above: whoever shows the chain of causes would show it twice.
impl std::error::Error for Error {}
