//! Each error and each reason for the end of a connection: its text, its cause, and what it says
//! about the command.

use std::error::Error as _;
use std::io;
use std::sync::Arc;
use std::time::Duration;

use qmp_client::{Disconnect, Error};
use qmp_types::base::{CommandError, ErrorClass};

const AFTER: Duration = Duration::from_secs(5);

fn command() -> String {
    "stop".to_owned()
}

fn io_error() -> io::Error {
    io::ErrorKind::PermissionDenied.into()
}

fn refusal() -> CommandError {
    CommandError {
        class: ErrorClass::GenericError,
        desc: "no".to_owned(),
    }
}

/// What an error is to say.
#[allow(clippy::struct_excessive_bools, reason = "each is a column of a table")]
struct Row {
    error: Error,
    text: &'static str,
    has_cause: bool,
    is_timeout: bool,
    is_closed: bool,
    may_have_been_executed: bool,
}

fn row(error: Error, text: &'static str) -> Row {
    Row {
        error,
        text,
        has_cause: false,
        is_timeout: false,
        is_closed: false,
        may_have_been_executed: false,
    }
}

impl Row {
    fn caused(self) -> Self {
        Self {
            has_cause: true,
            ..self
        }
    }

    fn timeout(self) -> Self {
        Self {
            is_timeout: true,
            ..self
        }
    }

    fn closed(self) -> Self {
        Self {
            is_closed: true,
            ..self
        }
    }

    fn executed(self) -> Self {
        Self {
            may_have_been_executed: true,
            ..self
        }
    }

    fn check(self) {
        let Self { error, text, .. } = &self;
        assert_eq!(error.to_string(), *text);
        assert_eq!(error.source().is_some(), self.has_cause, "{error:?}");
        assert_eq!(error.is_timeout(), self.is_timeout, "{error:?}");
        assert_eq!(error.is_closed(), self.is_closed, "{error:?}");
        let may_have_been = error.may_have_been_executed();
        assert_eq!(may_have_been, self.may_have_been_executed, "{error:?}");
        let is_refusal = matches!(error, Error::Command { .. });
        assert_eq!(error.class().is_some(), is_refusal, "{error:?}");
        assert_eq!(error.desc().is_some(), is_refusal, "{error:?}");
    }
}

fn about_connections() -> Vec<Row> {
    let start = || "SSH".to_owned();
    let awaited = || "x".to_owned();
    vec![
        row(Error::GuestAgent, "not a QMP server, but a guest agent"),
        row(
            Error::NotQmp { start: start() },
            r#"not a QMP server: expected a greeting, received "SSH""#,
        ),
        row(
            Error::NotAgent { start: start() },
            r#"not a guest agent, but a QMP server: received "SSH""#,
        ),
        row(
            Error::Closed {
                awaited: awaited(),
                reason: Disconnect::Dropped,
            },
            "the connection ended while waiting for x",
        )
        .caused()
        .closed()
        .executed(),
        row(
            Error::NotConnected {
                command: command(),
                reason: Disconnect::Dropped,
            },
            "cannot send `stop`: not connected",
        )
        .caused()
        .closed(),
        row(
            Error::Missed {
                awaited: awaited(),
                count: 3,
            },
            "3 events were dropped while waiting for x",
        )
        .executed(),
        row(
            Error::Reconnected { awaited: awaited() },
            "the client has reconnected while waiting for x, which may have been missed",
        )
        .executed(),
        row(
            Error::NoAddress,
            "cannot reconnect: the client is not connected to an address",
        ),
        row(Error::Setup(io_error()), "cannot set up the connection").caused(),
    ]
}

fn about_commands() -> Vec<Row> {
    vec![
        row(
            Error::NotSent {
                command: command(),
                behind: None,
                after: AFTER,
            },
            "timed out after 5s before `stop` could be sent: the peer is not reading",
        )
        .timeout(),
        row(
            Error::NoAgent {
                after: AFTER,
                start: None,
            },
            "the guest agent did not answer within 5s; it may not be running in the guest",
        )
        .timeout(),
        row(
            Error::TooDeep { command: command() },
            "the command `stop` is nested deeper than QEMU accepts",
        ),
        row(
            Error::NotAMessage {
                command: command(),
                start: "x".to_owned(),
                reason: "no object".to_owned(),
            },
            r#"the reply to `stop` is not a QMP message: "x": no object"#,
        )
        .executed(),
        row(
            Error::Command {
                command: command(),
                source: refusal(),
            },
            "the command `stop` failed",
        )
        .caused(),
        row(
            Error::Descriptor {
                command: command(),
                source: io_error(),
            },
            "cannot duplicate the file descriptor for `stop`",
        )
        .caused(),
        row(
            Error::NoUnixSocket { command: command() },
            "cannot send a file descriptor with `stop`: the connection is not a Unix socket",
        ),
    ]
}

fn about_jobs_and_files() -> Vec<Row> {
    let id = || "job0".to_owned();
    let path = || "/f".to_owned();
    vec![
        row(
            Error::Job {
                id: id(),
                message: "no room".to_owned(),
            },
            "the job `job0` failed: no room",
        )
        .executed(),
        row(
            Error::JobCancelled { id: id() },
            "the job `job0` was cancelled",
        )
        .executed(),
        row(
            Error::JobPaused {
                id: id(),
                operation: None,
                no_space: true,
            },
            "the job `job0` is paused: a read or a write failed, because no space is left",
        )
        .executed(),
        row(
            Error::JobGone { id: id() },
            "the job `job0` is gone, and it is not known how it ended",
        )
        .executed(),
        row(
            Error::FileTooLong {
                path: path(),
                limit: 7,
            },
            "the file `/f` has more than 7 bytes",
        )
        .executed(),
        row(
            Error::FileIncomplete {
                path: path(),
                written: 7,
            },
            "only 7 bytes of `/f` were written",
        )
        .executed(),
    ]
}

#[test]
fn each_error_says_what_it_is() {
    let rows = [
        about_connections(),
        about_commands(),
        about_jobs_and_files(),
    ];
    for row in rows.into_iter().flatten() {
        row.check();
    }
}

/// The text with all causes.
fn chain(error: &dyn std::error::Error) -> String {
    let mut text = error.to_string();
    let mut cause = error.source();
    while let Some(error) = cause {
        text = format!("{text} < {error}");
        cause = error.source();
    }
    text
}

#[test]
fn each_reason_says_its_causes() {
    let why = || Box::new(Disconnect::Read(Arc::new(io_error())));
    let attempt = || Some(Arc::new(Error::Setup(io_error())));
    for (reason, text) in [
        (Disconnect::Closed { start: None }, "the peer closed it"),
        (
            Disconnect::Read(Arc::new(io_error())),
            "reading failed < permission denied",
        ),
        (
            Disconnect::Write(Arc::new(io_error())),
            "writing failed < permission denied",
        ),
        (
            Disconnect::Refused(refusal()),
            "the command `qmp_capabilities` failed < no (GenericError)",
        ),
        (
            Disconnect::LineTooLong { limit: 9 },
            "received a line of more than 9 bytes",
        ),
        (
            Disconnect::Reconnecting {
                why: why(),
                attempt: attempt(),
            },
            "reading failed: permission denied; the client is reconnecting \
             < cannot set up the connection < permission denied",
        ),
        (
            Disconnect::NotReconnected {
                why: why(),
                after: AFTER,
                attempt: attempt(),
            },
            "reading failed: permission denied; reconnecting failed for 5s \
             < cannot set up the connection < permission denied",
        ),
        (Disconnect::Dropped, "the last client was dropped"),
    ] {
        assert_eq!(chain(&reason), text);
    }
}
