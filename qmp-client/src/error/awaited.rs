//! What an error says was waited for.

use std::fmt;

/// What was waited for and did not come.
///
/// The text is what the error says, such as "the reply to `stop`".
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Awaited {
    /// The reply to a command. Enough of the command was sent for QEMU to execute it.
    Reply {
        /// The name of the command.
        command: String,
    },
    /// What a command has started, which was executed: a job, or a program in a guest.
    Started(String),
    /// An event, or a notice.
    Event(String),
    /// Something about the connection, such as the greeting or the end.
    Connection(String),
}

impl Awaited {
    pub(crate) fn reply(command: &str) -> Self {
        let command = command.to_owned();
        Self::Reply { command }
    }

    /// Whether it comes of a command that may have been executed.
    pub(super) fn is_of_command(&self) -> bool {
        matches!(self, Self::Reply { .. } | Self::Started(_))
    }
}

impl fmt::Display for Awaited {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Reply { command } => write!(formatter, "the reply to `{command}`"),
            Self::Started(what) | Self::Event(what) | Self::Connection(what) => {
                formatter.write_str(what)
            }
        }
    }
}
