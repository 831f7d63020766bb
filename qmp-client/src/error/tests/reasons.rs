//! Reasons for the end of a connection: the text, with all causes.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::{AFTER, command, io_error, refusal};
use crate::{Disconnect, Error};

variants! {
    REASONS, name_of_reason of Disconnect:
    Closed Read Write NotQmp GuestAgent NotAgent Refused LineTooLong HalfWritten Reconnecting
    NotReconnected Dropped #[cfg(feature = "tokio")] TaskStopped
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

fn reasons() -> Vec<(Disconnect, &'static str)> {
    let start = || "SSH".to_owned();
    let why = || Box::new(Disconnect::Read(Arc::new(io_error())));
    let attempt = || Some(Arc::new(Error::Setup(io_error())));
    vec![
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
            Disconnect::NotQmp { start: start() },
            r#"not a QMP server: expected a greeting, received "SSH""#,
        ),
        (
            Disconnect::GuestAgent,
            "not a QMP server, but a guest agent",
        ),
        (
            Disconnect::NotAgent { start: start() },
            r#"not a guest agent, but a QMP server: received "SSH""#,
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
            Disconnect::HalfWritten {
                command: command(),
                written: 3,
                length: 9,
                after: AFTER,
            },
            "3 of the 9 bytes of `stop` were written after 5s; the peer is not reading",
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
        #[cfg(feature = "tokio")]
        (
            Disconnect::TaskStopped,
            "the task of the connection was stopped",
        ),
    ]
}

#[test]
fn each_reason_says_its_causes() {
    let mut names = BTreeSet::new();
    for (reason, text) in reasons() {
        names.insert(name_of_reason(&reason));
        assert_eq!(chain(&reason), text);
    }
    assert_eq!(names, REASONS.iter().copied().collect());
}
