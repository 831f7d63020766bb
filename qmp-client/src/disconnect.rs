//! Why a connection ended.

use std::io;
use std::sync::Arc;
use std::time::Duration;

use qapi_text::line;
use qmp_types::base::CommandError;

use crate::Error;

/// Why a connection can no longer be used. It is kept, and each later call reports it.
///
/// The text is one line, in which all that came from elsewhere is escaped. It does not
/// repeat its cause, which is its [`source`](std::error::Error::source).
#[derive(Debug, Clone, thiserror::Error)]
#[non_exhaustive]
pub enum Disconnect {
    /// The peer closed it, as QEMU does when it exits.
    #[error("the peer closed it{}", within(.start.as_deref()))]
    Closed {
        /// The start of the incomplete line, if there is one.
        start: Option<String>,
    },
    /// Reading or writing failed.
    #[error("reading or writing failed")]
    Io(#[source] Arc<io::Error>),
    /// The first line is not a greeting.
    #[error("not a QMP server: expected a greeting, received {start:?}")]
    NotQmp {
        /// The start of the line.
        start: String,
    },
    /// It is a guest agent; see [`Options::detect_agent`](crate::Options::detect_agent).
    #[error("not a QMP server, but a guest agent")]
    GuestAgent,
    /// The first line is the greeting of a QMP server, and a guest agent was expected.
    #[error("not a guest agent, but a QMP server: received {start:?}")]
    NotAgent {
        /// The start of the line.
        start: String,
    },
    /// QEMU refused the negotiation.
    #[error("the command `qmp_capabilities` failed")]
    Refused(#[source] CommandError),
    /// A line is longer than [`Options::line_limit`](crate::Options::line_limit).
    #[error("received a line of more than {limit} bytes")]
    LineTooLong {
        /// The limit, in bytes.
        limit: usize,
    },
    /// Only a part of a command was written, so that nothing can be written after it.
    #[error(
        "{written} of the {length} bytes of `{}` were written after {after:?}; the peer is not reading",
        line(command)
    )]
    HalfWritten {
        /// The name of the command.
        command: String,
        /// How many bytes of it were written.
        written: usize,
        /// How many bytes it has, with the end of the line.
        length: usize,
        /// How long that took.
        after: Duration,
    },
    /// The client is [reconnecting](crate::Options::reconnect).
    #[error("{why}; the client is reconnecting")]
    Reconnecting {
        /// Why the connection ended.
        why: Box<Self>,
        /// Why the last attempt failed, if there was one.
        #[source]
        attempt: Option<Arc<Error>>,
    },
    /// The client has given up [reconnecting](crate::Options::reconnect).
    #[error("{why}; reconnecting failed for {after:?}")]
    NotReconnected {
        /// Why the connection ended.
        why: Box<Self>,
        /// After which time it gave up.
        after: Duration,
        /// Why the last attempt failed.
        #[source]
        attempt: Option<Arc<Error>>,
    },
    /// The last handle was dropped.
    #[error("the last client was dropped")]
    Dropped,
    /// The task of the connection was stopped, as its runtime was.
    #[cfg(feature = "tokio")]
    #[error("the task of the connection was stopped")]
    TaskStopped,
}

impl Disconnect {
    pub(crate) fn io(error: io::Error) -> Self {
        match error.kind() {
            // A process that exits before it has read all commands resets the connection.
            io::ErrorKind::BrokenPipe | io::ErrorKind::ConnectionReset => {
                Self::Closed { start: None }
            }
            _ => Self::Io(Arc::new(error)),
        }
    }

    /// Whether there is no other connection after this, even if the client reconnects.
    pub(crate) fn is_final(&self) -> bool {
        match self {
            Self::Dropped | Self::NotReconnected { .. } => true,
            #[cfg(feature = "tokio")]
            Self::TaskStopped => true,
            _ => false,
        }
    }
}

fn within(start: Option<&str>) -> String {
    start.map_or_else(String::new, |start| {
        format!(" in the middle of the line {start:?}")
    })
}
