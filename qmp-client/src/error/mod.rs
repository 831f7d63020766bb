//! What can go wrong.
//!
//! An [`Error`] has the [`Disconnect`] in it that is its reason, and the other way round: so
//! they are here together.

mod awaited;
mod known;
#[cfg(test)]
mod tests;
mod words;

use std::io;
use std::sync::Arc;
use std::time::Duration;

use qapi_text::line;
use qmp_types::base::{CommandError, DecodeError};

pub use self::awaited::Awaited;
use self::words::{busy, events, instead, received, stopped, with_causes, within};
use crate::deadline::rounded;
use crate::{Address, RawText};

/// Why there is no connection, no reply or no event.
///
/// After an error that [is closed](Self::is_closed) there is no connection, unless the client
/// [reconnects](crate::Options::reconnect). After all others it can still be used.
///
/// The text of an error is one line, in which all that came from elsewhere is escaped. It
/// does not repeat its cause, which is its [`source`](std::error::Error::source). Neither it
/// nor `Debug` nor a cause has [secrets](crate::redact) in it that can be told by the names of
/// their members or by their form, even if a peer sends back what it got. Only the [`RawText`]
/// of a reply has all of it, for whoever asks for [its text](RawText::as_str).
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// Connecting failed, or took too long: the kind of the cause is `TimedOut`, as it is if nobody
    /// [connected](crate::blocking::Client::accept) here. While a QEMU is starting, its socket is
    /// not there yet, or nobody listens: the kinds of the cause are `NotFound` and
    /// `ConnectionRefused`. A client can [wait](crate::Options::wait_for_listener) for that.
    #[error("cannot connect to {}", line(address))]
    Connect {
        /// The address.
        address: Address,
        /// The cause.
        source: io::Error,
    },
    /// No greeting arrived in time. QEMU serves one client of a monitor at a time: most likely
    /// another client is connected, and this one would get its greeting when that one leaves.
    /// A QEMU that is stopped, or busy with something long, does not greet either, and neither does
    /// one that expects TLS: see [`over`](crate::blocking::Client::over). A line that
    /// is no greeting is [`NotQmp`](Self::NotQmp) or [`GuestAgent`](Self::GuestAgent). If something
    /// arrived that has no end, it is most likely not a QMP server.
    #[error("no greeting arrived within {:?}{}", rounded(*after), instead(.start.as_deref()))]
    NoGreeting {
        /// How long the client waited.
        after: Duration,
        /// The start of what arrived, if something did.
        start: Option<String>,
    },
    /// The server has greeted, but has not answered the negotiation in time.
    #[error("the server greeted, but did not answer `qmp_capabilities` within {:?}", rounded(*after))]
    NotNegotiated {
        /// How long the client waited, for the greeting and for the answer.
        after: Duration,
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
        awaited: Awaited,
        /// Why it ended. All calls report the same reason.
        #[source]
        reason: Disconnect,
    },
    /// A command was not sent, because the connection had ended before, or ended while the
    /// command waited for its turn, or the client is
    /// [reconnecting](crate::Options::reconnect). If a part of it was sent, that is too little
    /// to be executed.
    #[error("cannot send `{}`: not connected", line(command))]
    NotConnected {
        /// The name of the command.
        command: String,
        /// Why the connection ended; [`Disconnect::Reconnecting`] if there will be another.
        #[source]
        reason: Disconnect,
    },
    /// Something did not arrive in time. If that is a [reply](Awaited::Reply), the command was
    /// sent, and may still be executed.
    #[error("timed out after {:?} while waiting for {}", rounded(*after), line(awaited))]
    Timeout {
        /// What the client was waiting for.
        awaited: Awaited,
        /// How long it waited.
        after: Duration,
    },
    /// The client has not [reconnected](crate::Options::reconnect) in time. It goes on trying.
    #[error("the client has not reconnected within {:?}", rounded(*after))]
    NotReconnected {
        /// How long the caller waited.
        after: Duration,
        /// Why there is no connection.
        #[source]
        reason: Disconnect,
    },
    /// A command was not sent, because QEMU or the guest agent was busy with earlier ones for all
    /// of the time, or because there was no time.
    #[error("timed out after {:?} before `{}` could be sent: {}", rounded(*after), line(command), busy(.behind.as_deref()))]
    NotSent {
        /// The name of the command.
        command: String,
        /// The name of the earlier command that has not been answered; none if nobody read, or
        /// there was no time.
        behind: Option<String>,
        /// How long the client waited.
        after: Duration,
    },
    /// Only a part of a command was written when the time was up, too little to be executed. It
    /// ends the connection, because QEMU would take what comes next for the rest of it: later
    /// calls are [`NotConnected`](Self::NotConnected). The client for tasks goes on writing
    /// after the time of a call, and has no such error.
    #[error(
        "timed out after {:?} when {written} of the {length} bytes of `{}` were written, which ends the connection; the peer is not reading",
        rounded(*after),
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
    /// A command was not sent, because it can only be executed out-of-band if that is enabled:
    /// it takes [`Options::oob`](crate::Options::oob), and a server that offers it.
    #[error(
        "cannot execute `{}` out-of-band: that takes `Options::oob`, and a server that offers it",
        line(command)
    )]
    NoOob {
        /// The name of the command.
        command: String,
    },
    /// The guest agent does not answer: there is none, or its socket serves another client. The
    /// command was not sent. While an earlier command has not been answered, the agent may only be
    /// busy: that is [`NotSent`](Self::NotSent).
    #[error("the guest agent did not answer within {:?}; it may not be running in the guest, or another client may be connected{}", rounded(*after), received(.start.as_deref()))]
    NoAgent {
        /// How long the client waited.
        after: Duration,
        /// The start of the last line that arrived instead, if there is one.
        start: Option<String>,
    },
    /// A program in the guest was started, and it is not known how it ended: because its time was
    /// up, or for another reason, which is the cause. It may still run.
    #[error(
        "the program `{}` was started in the guest as process {pid}, and its end is not known",
        line(path)
    )]
    Program {
        /// Its path.
        path: String,
        /// By this number `guest-exec-status` tells how it is.
        pid: i64,
        /// The cause.
        source: Box<Self>,
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
        /// What is wrong with the reply, and where, without the values in it.
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
        /// What is wrong with the event, and where, without the values in it.
        source: DecodeError,
    },
    /// QEMU replied that the command failed. Passwords that can be told by their form, such as
    /// one in a URL or in a message that is repeated, are masked.
    #[error("the command `{}` failed", line(command))]
    Command {
        /// The name of the command.
        command: String,
        /// The error that QEMU sent.
        source: CommandError,
    },
    /// Events were dropped while one of them was waited for, which may have been among
    /// them; see [`Options::event_limit`](crate::Options::event_limit).
    #[error("{} dropped while waiting for {}", events(*.count), line(awaited))]
    Missed {
        /// What the client was waiting for.
        awaited: Awaited,
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
        awaited: Awaited,
    },
    /// A job failed.
    #[error("the job `{}` failed: {}", line(id), line(message))]
    Job {
        /// Its id.
        id: String,
        /// What QEMU says about it.
        message: String,
    },
    /// A job was cancelled, by somebody or because another one of its
    /// [group](crate::blocking::Client::start_jobs) failed. If the events that tell it were missed,
    /// a read or write that failed with `ECANCELED` looks the same: QEMU has one text for both.
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
    /// A job has become ready, and does not end before it is
    /// [completed](crate::blocking::Job::complete) or cancelled. It is told once.
    #[error(
        "the job `{}` is ready, and does not end before it is completed or cancelled",
        line(id)
    )]
    JobReady {
        /// Its id.
        id: String,
    },
    /// A job is gone, and nothing says how it ended: somebody else dismissed it, it was dismissed
    /// while there was no connection, it was at its end when it was first
    /// [followed](crate::blocking::Client::follow_job), or this is another QEMU.
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
    /// A client was to [reconnect](crate::Options::reconnect) that was made over a stream.
    #[error("cannot reconnect: the client was made over a stream")]
    NoAddress,
    /// A command was not sent, because the file descriptor that goes with it cannot be
    /// duplicated.
    #[error("cannot duplicate the file descriptor for `{}`", line(command))]
    Descriptor {
        /// The name of the command.
        command: String,
        /// The cause.
        source: io::Error,
    },
    /// The connection could not be set up: an option of a socket, or a thread.
    #[error("cannot set up the connection")]
    Setup(#[source] io::Error),
}

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
    /// Reading failed.
    #[error("reading failed")]
    Read(#[source] Arc<io::Error>),
    /// Writing failed.
    #[error("writing failed")]
    Write(#[source] Arc<io::Error>),
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
        "{written} of the {length} bytes of `{}` were written after {:?}; the peer is not reading",
        line(command),
        rounded(*after)
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
    #[error("{}; the client is reconnecting", with_causes(why))]
    Reconnecting {
        /// Why the connection ended. The text has its causes, too.
        why: Box<Self>,
        /// Why the last attempt failed, if there was one.
        #[source]
        attempt: Option<Arc<Error>>,
    },
    /// The client has given up [reconnecting](crate::Options::reconnect).
    #[error("{}; reconnecting failed for {:?}", with_causes(why), rounded(*after))]
    NotReconnected {
        /// Why the connection ended. The text has its causes, too.
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
