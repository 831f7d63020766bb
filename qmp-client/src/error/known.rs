//! What an error says about the command and the connection.

use std::io;
use std::sync::Arc;

use qmp_types::base::ErrorClass;

use super::{Awaited, Disconnect, Error};

impl Error {
    /// Whether the time was up: the same may succeed later, or with more time.
    #[must_use]
    pub fn is_timeout(&self) -> bool {
        match self {
            Self::Timeout { .. }
            | Self::NotSent { .. }
            | Self::HalfWritten { .. }
            | Self::NoGreeting { .. }
            | Self::NotNegotiated { .. }
            | Self::NotReconnected { .. }
            | Self::NoAgent { .. } => true,
            Self::Connect { source, .. } => source.kind() == io::ErrorKind::TimedOut,
            Self::Program { source, .. } => source.is_timeout(),
            _ => false,
        }
    }

    /// Whether there is no connection: connecting failed, or the connection has ended. Unless
    /// the client [reconnects](crate::Options::reconnect), nothing will succeed without a new
    /// one.
    ///
    /// It is true for all errors with which connecting fails but [`NoAgent`](Self::NoAgent).
    /// That can also be the error of a later call, and the agent may answer the next one.
    #[must_use]
    pub fn is_closed(&self) -> bool {
        match self {
            Self::Connect { .. }
            | Self::NoGreeting { .. }
            | Self::NotNegotiated { .. }
            | Self::NotQmp { .. }
            | Self::GuestAgent
            | Self::NotAgent { .. }
            | Self::NoAddress
            | Self::Setup(_)
            | Self::Closed { .. }
            | Self::NotReconnected { .. }
            | Self::HalfWritten { .. }
            | Self::NotConnected { .. } => true,
            Self::Program { source, .. } => source.is_closed(),
            Self::Timeout { .. }
            | Self::NotSent { .. }
            | Self::NoAgent { .. }
            | Self::NoOob { .. }
            | Self::FileTooLong { .. }
            | Self::FileIncomplete { .. }
            | Self::Encode { .. }
            | Self::TooDeep { .. }
            | Self::Decode { .. }
            | Self::NotAMessage { .. }
            | Self::DecodeEvent { .. }
            | Self::Command { .. }
            | Self::Missed { .. }
            | Self::Reconnected { .. }
            | Self::Job { .. }
            | Self::JobCancelled { .. }
            | Self::JobPaused { .. }
            | Self::JobReady { .. }
            | Self::JobGone { .. }
            | Self::NoJob { .. }
            | Self::NoUnixSocket { .. }
            | Self::Descriptor { .. } => false,
        }
    }

    /// Whether the command that failed may have been executed, or may still be.
    ///
    /// False means that it was not: it was not sent, or QEMU has refused it. Then what was made
    /// for it can be removed, and the command can be sent again. True means that nobody can rule
    /// it out: a reply did not arrive in time or cannot be read. It is about what was sent: a
    /// command that still waited in the client when the connection ended is
    /// [`NotConnected`](Self::NotConnected).
    ///
    /// What takes several commands, such as a job or a file in a guest, fails with the error of
    /// one of them, and this is about that one. If the error is about the job itself, it is true:
    /// the command that started the job was executed.
    ///
    /// Errors of connecting and of subscriptions are about no command, and false. They say
    /// nothing about a command that was executed before.
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
            | Self::NoGreeting { .. }
            | Self::NotNegotiated { .. }
            | Self::NotQmp { .. }
            | Self::GuestAgent
            | Self::NotAgent { .. }
            | Self::NoAgent { .. }
            | Self::NotSent { .. }
            | Self::NotConnected { .. }
            | Self::NotReconnected { .. }
            | Self::NoAddress
            | Self::HalfWritten { .. }
            | Self::NoOob { .. }
            | Self::Encode { .. }
            | Self::TooDeep { .. }
            | Self::NoUnixSocket { .. }
            | Self::Descriptor { .. }
            | Self::Setup(_)
            | Self::DecodeEvent { .. }
            | Self::Command { .. } => false,
            Self::Closed { awaited, .. }
            | Self::Timeout { awaited, .. }
            | Self::Missed { awaited, .. }
            | Self::Reconnected { awaited } => awaited.is_of_command(),
            Self::Decode { .. }
            | Self::NotAMessage { .. }
            | Self::Job { .. }
            | Self::JobCancelled { .. }
            | Self::JobPaused { .. }
            | Self::JobReady { .. }
            | Self::JobGone { .. }
            | Self::NoJob { .. }
            | Self::Program { .. }
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

    /// What QEMU says about why the command failed, if it does.
    ///
    /// Nearly all errors are of the class [`GenericError`](ErrorClass::GenericError), and this
    /// is then all there is to tell them apart. It is meant for people: releases differ in it,
    /// and the system's own words can be in it. So look for the shortest part that says it, and
    /// take care that your program does without if it is not there. Often there is a command
    /// that answers the question: `query-named-block-nodes` says whether a node exists.
    ///
    /// ```
    /// use qmp_client::Error;
    ///
    /// /// Whether the image is used by somebody else, who has locked it.
    /// fn is_locked(error: &Error) -> bool {
    ///     error.desc().is_some_and(|desc| desc.contains("lock"))
    /// }
    /// ```
    #[must_use]
    pub fn desc(&self) -> Option<&str> {
        match self {
            Self::Command { source, .. } => Some(&source.desc),
            _ => None,
        }
    }

    /// The error for whoever was waiting for something when the connection ended.
    pub(crate) fn closed(awaited: Awaited, reason: Disconnect) -> Self {
        match reason {
            Disconnect::NotQmp { start } => Self::NotQmp { start },
            Disconnect::GuestAgent => Self::GuestAgent,
            Disconnect::NotAgent { start } => Self::NotAgent { start },
            reason => Self::Closed { awaited, reason },
        }
    }
}

impl Disconnect {
    /// Writing has failed.
    pub(crate) fn writing(error: io::Error) -> Self {
        match error.kind() {
            // A process that exits before it has read all commands resets the connection.
            io::ErrorKind::BrokenPipe | io::ErrorKind::ConnectionReset => {
                Self::Closed { start: None }
            }
            _ => Self::Write(Arc::new(error)),
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
