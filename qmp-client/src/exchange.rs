//! What the clients have in common: how a command becomes a request, and what becomes of it.

use std::borrow::Cow;
#[cfg(unix)]
use std::os::fd::BorrowedFd;
use std::time::Duration;

use qmp_types::base::{Command, Request};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::decode;
use crate::protocol::{Id, Instead, Kind, Outgoing, Session, Withdrawn, is_too_deep};
use crate::trace::{About, Call, Peer, Traced};
use crate::{Awaited, Disconnect, Error};

/// How many bytes most requests have at most. Many of them can wait.
const USUAL: usize = 64;

/// How a request was answered.
pub(crate) enum Answer {
    /// With this message.
    Reply(String),
    /// It will not be.
    Lost(Instead),
}

/// Why somebody no longer waits.
pub(crate) enum Stop {
    /// This was the time.
    TimeIsUp(Duration),
    Ended(Disconnect),
}

/// The request for a command.
pub(crate) fn in_band<C: Command>(command: &C, id: Id) -> Result<Outgoing, Error> {
    request(C::NAME, Kind::InBand, id, &Request::new(command).id(id.0))
}

/// The request for a command that is executed out-of-band.
pub(crate) fn out_of_band<C: Command>(command: &C, id: Id) -> Result<Outgoing, Error> {
    let message = Request::new(command).out_of_band().id(id.0);
    request(C::NAME, Kind::OutOfBand, id, &message)
}

/// The request for a command with a file descriptor, of which QEMU gets a duplicate.
#[cfg(unix)]
pub(crate) fn with_fd<C: Command>(
    command: &C,
    fd: BorrowedFd<'_>,
    id: Id,
) -> Result<Outgoing, Error> {
    let fd = fd.try_clone_to_owned();
    let fd = fd.map_err(|source| Error::Descriptor {
        command: C::NAME.to_owned(),
        source,
    })?;
    let request = in_band(command, id)?;
    Ok(Outgoing {
        descriptor: Some(fd),
        ..request
    })
}

/// The error if there is nothing that could send the file descriptor for a command.
#[cfg(unix)]
pub(crate) fn check_socket<C: Command>(can_send_fds: bool) -> Result<(), Error> {
    if can_send_fds {
        return Ok(());
    }
    let command = C::NAME.to_owned();
    Err(Error::NoUnixSocket { command })
}

/// The request for a command without a type. Arguments that are null are left out.
pub(crate) fn json(
    command: &str,
    arguments: &Value,
    kind: Kind,
    id: Id,
) -> Result<Outgoing, Error> {
    #[derive(Serialize)]
    #[serde(rename_all = "kebab-case")]
    struct Sent<'s> {
        #[serde(skip_serializing_if = "Option::is_none")]
        execute: Option<&'s str>,
        #[serde(skip_serializing_if = "Option::is_none")]
        exec_oob: Option<&'s str>,
        #[serde(skip_serializing_if = "Value::is_null")]
        arguments: &'s Value,
        id: u64,
    }
    let is_oob = kind == Kind::OutOfBand;
    let message = Sent {
        execute: (!is_oob).then_some(command),
        exec_oob: is_oob.then_some(command),
        arguments,
        id: id.0,
    };
    request(command.to_owned(), kind, id, &message)
}

fn request(
    command: impl Into<Cow<'static, str>>,
    kind: Kind,
    id: Id,
    message: &impl Serialize,
) -> Result<Outgoing, Error> {
    let command = command.into();
    Ok(Outgoing {
        id,
        kind,
        line: encode(&command, message)?,
        command,
        descriptor: None,
        traced: Traced::default(),
    })
}

/// Begins to execute the command of a request, for `tracing`.
pub(crate) fn begin(peer: &Peer, mut request: Outgoing) -> (Outgoing, Call) {
    let about = About {
        id: request.id.0,
        is_oob: request.kind == Kind::OutOfBand,
    };
    let call = peer.call(&request.command, Some(about));
    request.traced = call.traced();
    (request, call)
}

/// The message for a command, with the end of the line.
pub(crate) fn encode(command: &str, message: &impl Serialize) -> Result<Vec<u8>, Error> {
    let mut line = Vec::with_capacity(USUAL);
    serde_json::to_writer(&mut line, message).map_err(|source| Error::Encode {
        command: command.to_owned(),
        source,
    })?;
    if is_too_deep(&line) {
        let command = command.to_owned();
        return Err(Error::TooDeep { command });
    }
    line.push(b'\n');
    Ok(line)
}

/// What the command returned.
pub(crate) fn returned<T: DeserializeOwned>(command: &str, answer: Answer) -> Result<T, Error> {
    match answer {
        Answer::Reply(line) => decode::reply(command, line),
        Answer::Lost(instead) => Err(decode::lost(command, instead)),
    }
}

/// Fails if a request cannot be taken now.
pub(crate) fn check(session: &Session, request: &Outgoing) -> Result<(), Error> {
    let command = || request.command.to_string();
    if let Some(why) = session.refusal() {
        return Err(refused(command(), why));
    }
    if request.kind == Kind::OutOfBand && !session.oob() {
        return Err(Error::NoOob { command: command() });
    }
    Ok(())
}

/// The error for a command that is not taken, because the connection has ended.
pub(crate) fn refused(command: String, why: &Disconnect) -> Error {
    let reason = why.clone();
    Error::NotConnected { command, reason }
}

/// The error for a command that was not answered.
pub(crate) fn unanswered(command: String, stop: Stop, withdrawn: Withdrawn) -> Error {
    let awaited = || Awaited::reply(&command);
    match (stop, withdrawn) {
        (
            _,
            Withdrawn::HalfWritten {
                written,
                length,
                after,
            },
        ) => Error::HalfWritten {
            command,
            written,
            length,
            after,
        },
        (Stop::Ended(why), Withdrawn::Sent) => Error::closed(awaited(), why),
        (Stop::Ended(why), Withdrawn::Unsent { .. }) => refused(command, &why),
        (Stop::TimeIsUp(after), Withdrawn::Sent) => Error::Timeout {
            awaited: awaited(),
            after,
        },
        (Stop::TimeIsUp(after), Withdrawn::Unsent { behind }) => Error::NotSent {
            command,
            behind,
            after,
        },
    }
}

/// The error if a connection does not end in this time.
pub(crate) fn not_ended(after: Duration) -> Error {
    Error::Timeout {
        awaited: Awaited::Connection("the end of the connection".to_owned()),
        after,
    }
}

/// What is waited for while there is no connection.
const RECONNECTION: &str = "the client to reconnect";

/// What comes of waiting until requests are taken; none if it is to go on.
pub(crate) fn reconnected(session: &Session) -> Option<Result<(), Error>> {
    match session.refusal() {
        None => Some(Ok(())),
        Some(_) if session.may_reconnect() => None,
        Some(why) => Some(Err(Error::closed(
            Awaited::Connection(RECONNECTION.to_owned()),
            why.clone(),
        ))),
    }
}

/// What comes of it when the time is up.
pub(crate) fn reconnected_in_time(session: &Session, after: Duration) -> Result<(), Error> {
    match session.refusal() {
        None => Ok(()),
        Some(why) => Err(Error::NotReconnected {
            after,
            reason: why.clone(),
        }),
    }
}

/// The error for a negotiation that came to nothing.
pub(crate) fn not_negotiated(session: &Session, stop: Stop) -> Error {
    match stop {
        Stop::TimeIsUp(after) | Stop::Ended(Disconnect::HalfWritten { after, .. }) => {
            if session.has_greeted() {
                Error::NotNegotiated { after }
            } else {
                let start = session.greeting_start().map(str::to_owned);
                Error::NoGreeting { after, start }
            }
        }
        Stop::Ended(why) => Error::closed(session.awaited(), why),
    }
}
