//! What can go wrong.

use std::io;
use std::time::Duration;

use qapi_text::line;
use qmp_types::base::{CommandError, DecodeError, ErrorClass};

use crate::{Address, Disconnect, RawText};

/// Why there is no connection, no reply or no event.
///
/// After [`Connect`](Self::Connect), [`NotQmp`](Self::NotQmp),
/// [`GuestAgent`](Self::GuestAgent), [`NotAgent`](Self::NotAgent) and
/// [`Closed`](Self::Closed) there is no connection, unless the client
/// [reconnects](crate::Options::reconnect). After all others it can still be used.
///
/// The text of an error is one line, in which all that came from elsewhere is escaped. It
/// does not repeat its cause, which is its [`source`](std::error::Error::source). Neither it
/// nor `Debug` has [secrets](crate::redact) of JSON in it, even if a peer sends back what it
/// got.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// Connecting failed, or took too long: the kind of the cause is `TimedOut`. While a QEMU is
    /// starting, its socket is not there yet, or nobody listens: the kinds of the cause are
    /// `NotFound` and `ConnectionRefused`. A client can
    /// [wait](crate::Options::wait_for_listener) for that.
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
    /// The peer is a guest agent; see
    /// [`Options::detect_agent`](crate::Options::detect_agent).
    #[error("not a QMP server, but a guest agent")]
    GuestAgent,
    /// The peer is a QMP server, and a guest agent was expected.
    #[error("not a guest agent, but a QMP server: received {start:?}")]
    NotAgent {
        /// The start of its greeting.
        start: String,
    },
    /// The connection has ended.
    #[error("the connection ended while waiting for {}", line(awaited))]
    Closed {
        /// What the client was waiting for.
        awaited: String,
        /// Why it ended. All calls report the same reason.
        #[source]
        reason: Disconnect,
    },
    /// A command was not sent, because the connection had ended before, or the client is
    /// [reconnecting](crate::Options::reconnect).
    #[error("cannot send `{}`: not connected", line(command))]
    NotConnected {
        /// The name of the command.
        command: String,
        /// Why the connection ended; [`Disconnect::Reconnecting`] if there will be another.
        #[source]
        reason: Disconnect,
    },
    /// Something did not arrive in time. A command was sent, and may still be executed.
    #[error("timed out after {after:?} while waiting for {}", line(awaited))]
    Timeout {
        /// What the client was waiting for.
        awaited: String,
        /// How long it waited.
        after: Duration,
    },
    /// A command was not sent, because QEMU was busy with earlier ones for all of the time.
    #[error("timed out after {after:?} before `{}` could be sent: {}", line(command), busy(.behind.as_deref()))]
    NotSent {
        /// The name of the command.
        command: String,
        /// The name of the earlier command that has not been answered; none if QEMU did
        /// not read.
        behind: Option<String>,
        /// How long the client waited.
        after: Duration,
    },
    /// The guest agent does not answer. The command was not sent.
    #[error("the guest agent did not answer within {after:?}; it may not be running in the guest{}", received(.start.as_deref()))]
    NoAgent {
        /// How long the client waited.
        after: Duration,
        /// The start of the last line that arrived instead, if there is one.
        start: Option<String>,
    },
    /// A file in the guest is longer than the caller accepts.
    #[error("the file `{}` has more than {limit} bytes", line(path))]
    FileTooLong {
        /// Its path.
        path: String,
        /// How many bytes the caller accepts.
        limit: usize,
    },
    /// A file in the guest was written only in part.
    #[error("only {written} bytes of `{}` were written", line(path))]
    FileIncomplete {
        /// Its path.
        path: String,
        /// How many bytes were written.
        written: usize,
    },
    /// A command cannot be encoded as JSON.
    #[error("cannot encode the command `{}`", line(command))]
    Encode {
        /// The name of the command.
        command: String,
        /// The cause.
        source: serde_json::Error,
    },
    /// A command was not sent, because QEMU would not read it: it accepts 1024 levels of
    /// objects and arrays.
    #[error("the command `{}` is nested deeper than QEMU accepts", line(command))]
    TooDeep {
        /// The name of the command.
        command: String,
    },
    /// A reply cannot be decoded as what the command returns.
    #[error("cannot decode the reply to `{}`", line(command))]
    Decode {
        /// The name of the command.
        command: String,
        /// The reply as it arrived.
        reply: RawText,
        /// What is wrong with the reply, and where.
        source: DecodeError,
    },
    /// The reply to a command is not a QMP message, so that nobody knows what it says.
    #[error(
        "the reply to `{}` is not a QMP message: {start:?}: {}",
        line(command),
        line(reason)
    )]
    NotAMessage {
        /// The name of the command.
        command: String,
        /// The start of the line that arrived.
        start: String,
        /// What is wrong with it.
        reason: String,
    },
    /// An event cannot be decoded as what its name says.
    #[error("cannot decode the event {}", line(event))]
    DecodeEvent {
        /// The name of the event.
        event: String,
        /// The event as it arrived.
        message: RawText,
        /// What is wrong with the event, and where.
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
    /// Events were dropped while one of them was waited for, which may have been among
    /// them; see [`Options::event_limit`](crate::Options::event_limit).
    #[error("{count} events were dropped while waiting for {}", line(awaited))]
    Missed {
        /// What the client was waiting for.
        awaited: String,
        /// How many.
        count: u64,
    },
    /// The client has [reconnected](crate::Options::reconnect) while an event was waited for,
    /// which may have been sent in between.
    #[error(
        "the client has reconnected while waiting for {}, which may have been missed",
        line(awaited)
    )]
    Reconnected {
        /// What the client was waiting for.
        awaited: String,
    },
    /// A job failed.
    #[error("the job `{}` failed: {}", line(id), line(message))]
    Job {
        /// Its id.
        id: String,
        /// What QEMU says about it.
        message: String,
    },
    /// A job was cancelled.
    #[error("the job `{}` was cancelled", line(id))]
    JobCancelled {
        /// Its id.
        id: String,
    },
    /// A job is paused, because it could not read or write, and was started with an argument
    /// that lets it stop then, such as `on-target-error`. It goes on when it is
    /// [resumed](crate::blocking::Job::resume).
    #[error("the job `{}` is paused: {}", line(id), stopped(.operation.as_deref(), *.no_space))]
    JobPaused {
        /// Its id.
        id: String,
        /// What failed, `read` or `write`; none if that is not known.
        operation: Option<String>,
        /// Whether it failed because no space is left.
        no_space: bool,
    },
    /// A job is gone, and nothing says how it ended: somebody else dismissed it, or it was
    /// dismissed while there was no connection, or this is another QEMU.
    #[error("the job `{}` is gone, and it is not known how it ended", line(id))]
    JobGone {
        /// Its id.
        id: String,
    },
    /// There is no job with this id. If it was just [started](crate::blocking::Client::start_job),
    /// the id is not the one that the command has in its arguments: the job runs by that name.
    #[error("there is no job `{}`", line(id))]
    NoJob {
        /// The id.
        id: String,
    },
    /// A file descriptor cannot be sent with a command, because the connection is not a
    /// Unix socket.
    #[error(
        "cannot send a file descriptor with `{}`: the connection is not a Unix socket",
        line(command)
    )]
    NoUnixSocket {
        /// The name of the command.
        command: String,
    },
    /// A client was to [reconnect](crate::Options::reconnect) that was not connected to an
    /// address.
    #[error("cannot reconnect: the client is not connected to an address")]
    NoAddress,
    /// The connection could not be set up: an option of a socket, a thread, or a
    /// duplicate of a file descriptor.
    #[error("cannot set up the connection")]
    Setup(#[source] io::Error),
}

impl Error {
    /// Whether the time was up: the same may succeed later, or with more time.
    #[must_use]
    pub fn is_timeout(&self) -> bool {
        match self {
            Self::Timeout { .. } | Self::NotSent { .. } | Self::NoAgent { .. } => true,
            Self::Connect { source, .. } => source.kind() == io::ErrorKind::TimedOut,
            _ => false,
        }
    }

    /// Whether the connection has ended. No later call will succeed, unless the client
    /// [reconnects](crate::Options::reconnect).
    #[must_use]
    pub fn is_closed(&self) -> bool {
        matches!(self, Self::Closed { .. } | Self::NotConnected { .. })
    }

    /// Whether the command that failed may have been executed, or may still be.
    ///
    /// False means that it was not: it was not sent, or QEMU has refused it. Then what was made
    /// for it can be removed, and the command can be sent again. True means that nobody can rule
    /// it out: a reply did not arrive in time or cannot be read, or a job has failed. With
    /// [`Closed`](Self::Closed) it is always true, even if the command waited in the client.
    ///
    /// What takes several commands, such as a job or a file in a guest, fails with the error of
    /// one of them, and this is about that one.
    ///
    /// ```
    /// use std::{fs, path::Path};
    ///
    /// use qmp_client::Error;
    ///
    /// /// Removes an image if QEMU does not use it.
    /// fn clean_up(plugged_in: Result<(), Error>, image: &Path) -> Result<(), Error> {
    ///     if let Err(error) = &plugged_in
    ///         && !error.may_have_been_executed()
    ///     {
    ///         let _ = fs::remove_file(image);
    ///     }
    ///     plugged_in
    /// }
    /// ```
    #[must_use]
    pub fn may_have_been_executed(&self) -> bool {
        match self {
            Self::Connect { .. }
            | Self::NotQmp { .. }
            | Self::GuestAgent
            | Self::NotAgent { .. }
            | Self::NoAgent { .. }
            | Self::NotSent { .. }
            | Self::NotConnected { .. }
            | Self::NoAddress
            | Self::Encode { .. }
            | Self::TooDeep { .. }
            | Self::NoUnixSocket { .. }
            | Self::Setup(_)
            | Self::Command { .. } => false,
            Self::Closed { .. }
            | Self::Timeout { .. }
            | Self::Decode { .. }
            | Self::NotAMessage { .. }
            | Self::DecodeEvent { .. }
            | Self::Missed { .. }
            | Self::Reconnected { .. }
            | Self::Job { .. }
            | Self::JobCancelled { .. }
            | Self::JobPaused { .. }
            | Self::JobGone { .. }
            | Self::NoJob { .. }
            | Self::FileTooLong { .. }
            | Self::FileIncomplete { .. } => true,
        }
    }

    /// The class of the error that QEMU replied with, if it did: then it has refused the
    /// command, or could not do what it asks for.
    ///
    /// ```
    /// use qmp_client::Error;
    /// use qmp_types::base::ErrorClass;
    ///
    /// /// Unplugging succeeds if the device is not there.
    /// fn gone(result: Result<(), Error>) -> Result<(), Error> {
    ///     match result {
    ///         Err(error) if error.class() == Some(&ErrorClass::DeviceNotFound) => Ok(()),
    ///         other => other,
    ///     }
    /// }
    /// ```
    #[must_use]
    pub fn class(&self) -> Option<&ErrorClass> {
        match self {
            Self::Command { source, .. } => Some(&source.class),
            _ => None,
        }
    }

    /// The error for whoever was waiting for something when the connection ended.
    pub(crate) fn closed(awaited: String, reason: Disconnect) -> Self {
        match reason {
            Disconnect::NotQmp { start } => Self::NotQmp { start },
            Disconnect::GuestAgent => Self::GuestAgent,
            Disconnect::NotAgent { start } => Self::NotAgent { start },
            reason => Self::Closed { awaited, reason },
        }
    }
}

fn busy(behind: Option<&str>) -> String {
    match behind {
        Some(command) => format!("`{}` has not been answered", line(command)),
        None => "the peer is not reading".to_owned(),
    }
}

fn stopped(operation: Option<&str>, no_space: bool) -> String {
    let failed = format!("a {} failed", line(operation.unwrap_or("read or a write")));
    if no_space {
        format!("{failed}, because no space is left")
    } else {
        failed
    }
}

fn received(start: Option<&str>) -> String {
    start.map_or_else(String::new, |start| format!(": received {start:?}"))
}
