//! Errors: the text, the cause, and what they say about the command.

use std::collections::BTreeSet;
use std::error::Error as _;
use std::io;

use qmp_types::base::{DecodeError, Greeting};

use super::{AFTER, command, io_error, refusal};
use crate::{Address, Awaited, Disconnect, Error, RawText};

variants! {
    ERRORS, name_of_error of Error:
    Connect NoGreeting NotNegotiated NotQmp GuestAgent NotAgent Closed NotConnected NotReconnected
    Timeout NotSent HalfWritten NoOob NoAgent Program FileTooLong FileIncomplete Encode TooDeep Decode NotAMessage DecodeEvent Command Missed Reconnected Job
    JobCancelled JobPaused JobReady JobGone NoJob NoUnixSocket NoAddress Descriptor Setup
}

fn decode_error() -> DecodeError {
    "1".parse::<Greeting>().unwrap_err()
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

fn about_connecting() -> Vec<Row> {
    let start = || "SSH".to_owned();
    let connect = |source| Error::Connect {
        address: Address::Unix("/run/vm1.sock".into()),
        source,
    };
    vec![
        row(connect(io_error()), "cannot connect to qmp:/run/vm1.sock")
            .caused()
            .closed(),
        row(
            connect(io::ErrorKind::TimedOut.into()),
            "cannot connect to qmp:/run/vm1.sock",
        )
        .caused()
        .closed()
        .timeout(),
        row(
            Error::NoGreeting {
                after: AFTER,
                start: None,
            },
            "no greeting arrived within 5s; another client may be connected, as QEMU serves one \
             at a time, or QEMU is stopped, or it expects TLS",
        )
        .closed()
        .timeout(),
        row(
            Error::NoGreeting {
                after: AFTER,
                start: Some(start()),
            },
            r#"no greeting arrived within 5s; received an incomplete message: "SSH""#,
        )
        .closed()
        .timeout(),
        row(
            Error::NotNegotiated { after: AFTER },
            "the server greeted, but did not answer `qmp_capabilities` within 5s",
        )
        .closed()
        .timeout(),
        row(Error::GuestAgent, "not a QMP server, but a guest agent").closed(),
        row(
            Error::NotQmp { start: start() },
            r#"not a QMP server: expected a greeting, received "SSH""#,
        )
        .closed(),
        row(
            Error::NotAgent { start: start() },
            r#"not a guest agent, but a QMP server: received "SSH""#,
        )
        .closed(),
    ]
}

fn about_connections() -> Vec<Row> {
    let awaited = || Awaited::Event("x".to_owned());
    vec![
        row(
            Error::NotReconnected {
                after: AFTER,
                reason: Disconnect::Reconnecting {
                    why: Box::new(Disconnect::Closed { start: None }),
                    attempt: None,
                },
            },
            "the client has not reconnected within 5s",
        )
        .caused()
        .closed()
        .timeout(),
        row(
            Error::Closed {
                awaited: awaited(),
                reason: Disconnect::Dropped,
            },
            "the connection ended while waiting for x",
        )
        .caused()
        .closed(),
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
            Error::Timeout {
                awaited: awaited(),
                after: AFTER,
            },
            "timed out after 5s while waiting for x",
        )
        .timeout(),
        row(
            Error::DecodeEvent {
                event: "STOP".to_owned(),
                message: RawText::event("1"),
                source: decode_error(),
            },
            "cannot decode the event STOP",
        )
        .caused(),
        row(
            Error::Missed {
                awaited: awaited(),
                count: 3,
            },
            "3 events were dropped while waiting for x",
        ),
        row(
            Error::Reconnected { awaited: awaited() },
            "the client has reconnected while waiting for x, which may have been missed",
        ),
        row(
            Error::NoAddress,
            "cannot reconnect: the client was made over a stream",
        )
        .closed(),
        row(Error::Setup(io_error()), "cannot set up the connection")
            .caused()
            .closed(),
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
            "timed out after 5s before `stop` could be sent: the peer may not be reading",
        )
        .timeout(),
        row(
            Error::HalfWritten {
                command: command(),
                written: 3,
                length: 9,
                after: AFTER,
            },
            "timed out after 5s when 3 of the 9 bytes of `stop` were written, which ends the \
             connection; the peer is not reading",
        )
        .timeout()
        .closed(),
        row(
            Error::NoOob { command: command() },
            "cannot execute `stop` out-of-band: that takes `Options::oob`, and a server that \
             offers it",
        ),
        row(
            Error::NoAgent {
                after: AFTER,
                start: None,
            },
            "the guest agent did not answer within 5s; it may not be running in the guest, or \
             another client may be connected",
        )
        .timeout(),
        row(
            Error::TooDeep { command: command() },
            "the command `stop` is nested deeper than QEMU accepts",
        ),
        row(
            Error::Encode {
                command: command(),
                source: serde_json::from_str::<u8>("x").unwrap_err(),
            },
            "cannot encode the command `stop`",
        )
        .caused(),
        row(
            Error::Decode {
                command: command(),
                reply: RawText::reply_to("stop", "1".to_owned()),
                source: decode_error(),
            },
            "cannot decode the reply to `stop`",
        )
        .caused()
        .executed(),
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
            Error::JobReady { id: id() },
            "the job `job0` is ready, and does not end before it is completed or cancelled",
        )
        .executed(),
        row(
            Error::JobGone { id: id() },
            "the job `job0` is gone, and it is not known how it ended",
        )
        .executed(),
        row(Error::NoJob { id: id() }, "there is no job `job0`").executed(),
        row(
            Error::Program {
                path: "/bin/sleep".to_owned(),
                pid: 7,
                source: Box::new(Error::Timeout {
                    awaited: Awaited::reply("guest-exec-status"),
                    after: AFTER,
                }),
            },
            "the program `/bin/sleep` was started in the guest as process 7, and its end is not known",
        )
        .caused()
        .timeout()
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

/// What is waited for decides.
#[test]
fn an_error_knows_whether_a_command_was_sent() {
    let text = || "x".to_owned();
    let awaited = [
        (Awaited::reply("stop"), true),
        (Awaited::Started(text()), true),
        (Awaited::Event(text()), false),
        (Awaited::Connection(text()), false),
    ];
    for (awaited, is_of_command) in awaited {
        let errors = [
            Error::Closed {
                awaited: awaited.clone(),
                reason: Disconnect::Dropped,
            },
            Error::Timeout {
                awaited: awaited.clone(),
                after: AFTER,
            },
            Error::Missed {
                awaited: awaited.clone(),
                count: 1,
            },
            Error::Reconnected { awaited },
        ];
        for error in errors {
            assert_eq!(error.may_have_been_executed(), is_of_command, "{error:?}");
        }
    }
}

#[test]
fn each_error_says_what_it_is() {
    let rows = [
        about_connecting(),
        about_connections(),
        about_commands(),
        about_jobs_and_files(),
    ];
    let mut names = BTreeSet::new();
    for row in rows.into_iter().flatten() {
        names.insert(name_of_error(&row.error));
        row.check();
    }
    assert_eq!(names, ERRORS.iter().copied().collect());
}
