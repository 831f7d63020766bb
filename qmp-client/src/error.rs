//! What can go wrong.

use std::error::Error as StdError;
use std::io;
use std::time::Duration;

use qapi_text::line;
use qmp_types::base::{CommandError, DecodeError};
use serde_json::Value;

use crate::Address;
use crate::lines::NoLine;

/// How much of a line is shown, in characters.
const START: usize = 60;

/// Why there is no connection or no reply.
///
/// After [`Command`](Self::Command), [`Decode`](Self::Decode), [`Encode`](Self::Encode)
/// and [`Timeout`](Self::Timeout) the connection can still be used.
///
/// The text of an error is one line, in which all that came from elsewhere is escaped. It
/// does not repeat its cause, which is its
/// [`source`](StdError::source).
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// Connecting failed.
    #[error("cannot connect to {}", line(address))]
    Connect {
        /// The address.
        address: Address,
        /// The cause.
        source: io::Error,
    },
    /// The first line is not a greeting.
    #[error("not a QMP server: expected a greeting, received {start:?}")]
    NotQmp {
        /// The start of the line.
        start: String,
    },
    /// The connection was closed.
    #[error("the connection was closed while waiting for {}{}", line(awaited), within(.start.as_deref()))]
    Closed {
        /// What the client was waiting for.
        awaited: String,
        /// The start of the incomplete line, if there is one.
        start: Option<String>,
    },
    /// Something did not arrive in time.
    #[error("timed out after {after:?} while waiting for {}", line(awaited))]
    Timeout {
        /// What the client was waiting for.
        awaited: String,
        /// How long it waited.
        after: Duration,
    },
    /// A line is longer than [`Options::line_limit`](crate::Options::line_limit).
    #[error("received a line of more than {limit} bytes")]
    LineTooLong {
        /// The limit, in bytes.
        limit: usize,
    },
    /// A line is not a QMP message.
    #[error("not a QMP message: {start:?}")]
    NotAMessage {
        /// The start of the line.
        start: String,
        /// The cause.
        source: Box<dyn StdError + Send + Sync>,
    },
    /// A reply arrived to something that was not sent.
    #[error("received a reply with {} while waiting for {}", line(id_text(.id.as_ref())), line(awaited))]
    UnexpectedReply {
        /// What the client was waiting for.
        awaited: String,
        /// The id of the reply.
        id: Option<Value>,
    },
    /// A command cannot be encoded as JSON.
    #[error("cannot encode the command `{}`", line(command))]
    Encode {
        /// The name of the command.
        command: String,
        /// The cause.
        source: serde_json::Error,
    },
    /// A reply cannot be decoded as what the command returns.
    #[error("cannot decode the reply to `{}`", line(command))]
    Decode {
        /// The name of the command.
        command: String,
        /// What is wrong with the reply, and where.
        source: DecodeError,
    },
    /// QEMU replied that the command failed.
    #[error("the command `{}` failed", line(command))]
    Command {
        /// The name of the command.
        command: String,
        /// The error that QEMU sent.
        source: CommandError,
    },
    /// Reading or writing failed.
    #[error("the connection failed")]
    Io(#[source] io::Error),
}

impl Error {
    /// The error for a line that did not arrive.
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

fn within(start: Option<&str>) -> String {
    start.map_or_else(String::new, |start| {
        format!(", in the middle of the line {start:?}")
    })
}

fn id_text(id: Option<&Value>) -> String {
    id.map_or_else(|| "no id".to_owned(), |id| format!("the unknown id `{id}`"))
}

/// The start of a line, for a message.
pub(crate) fn start_of(line: &[u8]) -> String {
    // A character has four bytes at most.
    let text = String::from_utf8_lossy(&line[..line.len().min(4 * START)]);
    let mut start: String = text.chars().take(START).collect();
    if start.len() < line.len() && start.len() < text.len() {
        start.push('…');
    }
    start
}
