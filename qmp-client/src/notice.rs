//! What a peer sends that a client survives, but that should not happen.

use std::fmt;

use qapi_text::line;
use qmp_types::base::CommandError;

/// Something that arrived and is not an event, nor the reply to a command that is waited
/// for. The connection goes on.
///
/// The text is one line, in which all that came from elsewhere is escaped.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Notice {
    /// A line that is not a QMP message. It was skipped.
    InvalidLine {
        /// The start of the line.
        start: String,
        /// What is wrong with it.
        reason: String,
    },
    /// The reply to a command for which nobody waits any longer.
    LateReply {
        /// The name of the command.
        command: String,
        /// The id that the client gave it, as in its span.
        id: u64,
        /// Whether the command succeeded.
        succeeded: bool,
    },
    /// A reply to something that was not sent, or that has been answered.
    UnexpectedReply {
        /// The id of the reply, as JSON.
        id: Option<String>,
        /// The start of the line.
        start: String,
    },
    /// An error that does not say to which command it belongs. QEMU sends it for a request
    /// that it cannot read.
    ErrorWithoutId(CommandError),
    /// Another greeting. It has been ignored.
    SecondGreeting {
        /// The start of the line.
        start: String,
    },
}

impl fmt::Display for Notice {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::InvalidLine { start, reason } => {
                write!(f, "not a QMP message: {start:?}: {}", line(reason))
            }
            Self::LateReply {
                command,
                id,
                succeeded,
            } => {
                let outcome = if *succeeded { "succeeded" } else { "failed" };
                let command = line(command);
                write!(
                    f,
                    "`{command}`, with the id {id}, {outcome} after its timeout"
                )
            }
            Self::UnexpectedReply { id: None, start } => {
                write!(f, "a reply without an id: {start:?}")
            }
            Self::UnexpectedReply {
                id: Some(id),
                start,
            } => write!(
                f,
                "a reply with the id `{}`, which matches no pending command: {start:?}",
                line(id)
            ),
            Self::ErrorWithoutId(error) => write!(f, "an error without an id: {error}"),
            Self::SecondGreeting { start } => write!(f, "another greeting: {start:?}"),
        }
    }
}
