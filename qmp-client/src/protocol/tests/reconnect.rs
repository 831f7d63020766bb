//! What a session keeps for the next connection, and what it forgets.

use std::time::Duration;

use super::*;
use crate::Error;

const NEWER: &str = r#"{"QMP": {"version": {"qemu": {"micro": 0, "minor": 1, "major": 11}, "package": ""}, "capabilities": []}}"#;

/// A session after its negotiation, with two requests.
fn two_requests() -> Talk {
    let mut talk = Talk::new(true);
    talk.session = Session::new(true, Peer::connected("qmp", None)).reconnecting(true);
    talk.lines(&[GREETING, NEGOTIATED]);
    talk.ask("a");
    talk.ask("b");
    talk.log.clear();
    talk
}

/// The same after the peer has closed the connection.
fn lost() -> Talk {
    let mut talk = two_requests();
    let why = talk.decoder.closed();
    talk.session.break_off(why);
    talk
}

fn closed(talk: &Talk) -> String {
    talk.session
        .closed()
        .map_or_else(String::new, ToString::to_string)
}

fn release(talk: &Talk) -> String {
    let greeting = talk.session.greeting().unwrap();
    greeting.version.qemu.to_string()
}

impl Talk {
    /// Begins another connection.
    fn renew(&mut self) {
        assert!(self.session.renew());
        self.decoder = Decoder::new(1000);
    }
}

#[test]
fn requests_are_forgotten_and_ids_go_on() {
    let mut talk = lost();
    assert!(talk.session.final_end().is_none() && talk.session.turn().is_none());
    talk.renew();
    talk.lines(&[GREETING]);
    talk.logged(&[r#"> {"execute":"qmp_capabilities","arguments":{"enable":["oob"]},"id":4}"#]);
    // QEMU can have been executing the first request. Its reply belongs to nobody.
    talk.lines(&[r#"{"return": 1, "id": 2}"#, r#"{"return": {}, "id": 4}"#]);
    let notice = "notice a reply with the id `2`, which matches no pending command: \
                  \"{\\\"return\\\": 0, \\\"id\\\": 2}\"";
    talk.logged(&[notice, "reconnected"]);
    assert_eq!(closed(&talk), "");
    talk.ask("c");
    talk.logged(&["> c 5"]);
    assert_eq!(talk.session.notice_count(), 1);
}

#[test]
fn events_of_another_connection_come_after_the_word_that_it_is_another() {
    let mut talk = lost();
    talk.renew();
    let event = r#"{"event": "STOP", "timestamp": {"seconds": 1, "microseconds": 1}}"#;
    talk.lines(&[event, GREETING, event]);
    let negotiation = r#"> {"execute":"qmp_capabilities","arguments":{"enable":["oob"]},"id":4}"#;
    talk.logged(&[negotiation]);
    talk.lines(&[r#"{"return": {}, "id": 4}"#, event]);
    talk.logged(&["reconnected", "event STOP"]);
}

#[test]
fn what_is_put_back_too_late_is_not_sent_again() {
    let mut talk = two_requests();
    talk.lines(&[r#"{"return": 1, "id": 2}"#]);
    talk.log.clear();
    talk.ask("c");
    talk.lines(&[r#"{"return": 1, "id": 3}"#]);
    let late = Outgoing {
        id: Id(4),
        kind: Kind::InBand,
        command: "c".into(),
        line: b"c 4\n".to_vec(),
        descriptor: None,
        traced: Traced::default(),
    };
    talk.session.break_off(Disconnect::LineTooLong { limit: 1 });
    talk.session.put_back(late, 0);
    talk.session
        .stop_sending(Disconnect::Closed { start: None });
    talk.renew();
    talk.log.clear();
    talk.lines(&[NEWER, r#"{"return": {}, "id": 5}"#]);
    talk.logged(&[r#"> {"execute":"qmp_capabilities","id":5}"#, "reconnected"]);
    assert!(talk.session.refusal().is_none());
}

#[test]
fn a_loss_is_told_once_until_there_is_another_connection() {
    let mut talk = lost();
    let why = talk.session.take_loss().unwrap().to_string();
    assert_eq!(why, "the peer closed it; the client is reconnecting");
    talk.renew();
    talk.session.break_off(Disconnect::Closed { start: None });
    assert!(talk.session.take_loss().is_none());
    talk.renew();
    talk.lines(&[NEWER, r#"{"return": {}, "id": 4}"#]);
    talk.session.break_off(Disconnect::Closed { start: None });
    assert!(talk.session.take_loss().is_some());
}

#[test]
fn what_cannot_be_sent_is_told_that_the_client_reconnects() {
    let mut talk = two_requests();
    talk.session
        .stop_sending(Disconnect::Closed { start: None });
    let told = "the peer closed it; the client is reconnecting";
    assert_eq!(closed(&talk), told);
    talk.session
        .stop_receiving(Disconnect::Closed { start: None });
    assert_eq!(closed(&talk), told);
}

#[test]
fn the_last_greeting_is_told_until_there_is_another() {
    let mut talk = lost();
    for _ in 0..2 {
        assert_eq!(release(&talk), "10.2.0");
        assert!(talk.session.oob());
        talk.renew();
        talk.lines(&[NEWER]);
        assert_eq!(
            talk.session.awaited().to_string(),
            "the reply to `qmp_capabilities`"
        );
        talk.session.break_off(Disconnect::Closed { start: None });
    }
    talk.renew();
    assert_eq!(talk.session.awaited().to_string(), "the greeting");
    talk.lines(&[NEWER, r#"{"return": {}, "id": 6}"#]);
    assert_eq!(release(&talk), "11.1.0");
    assert!(!talk.session.oob());
}

#[test]
fn between_connections_it_says_why() {
    let mut talk = lost();
    let why = "the peer closed it; the client is reconnecting";
    assert_eq!(closed(&talk), why);
    for first in ["SSH-2.0", "[]"] {
        talk.renew();
        talk.lines(&[first]);
        assert!(matches!(
            talk.session.end(),
            Some(Disconnect::NotQmp { start }) if start == first
        ));
        assert!(talk.session.final_end().is_none());
        assert!(talk.session.refusal().is_some());
        assert_eq!(closed(&talk), why);
    }
    talk.session.attempt_failed(Error::NoAddress);
    let attempt = talk.session.closed().and_then(std::error::Error::source);
    assert!(attempt.unwrap().to_string().starts_with("cannot reconnect"));

    talk.session.give_up(Duration::from_secs(5));
    let why = "the peer closed it; reconnecting failed for 5s";
    assert_eq!(
        (talk.end(), closed(&talk)),
        (why.to_owned(), why.to_owned())
    );
    assert_eq!(release(&talk), "10.2.0");
    assert!(!talk.session.renew());
}

#[test]
fn some_ends_are_final() {
    let is_final = |talk: &Talk| talk.session.final_end().is_some();
    // There has been no connection.
    let mut talk = Talk::new(false);
    talk.session = Session::new(false, Peer::connected("qmp", None)).reconnecting(true);
    talk.lines(&[GREETING]);
    talk.session.break_off(Disconnect::Closed { start: None });
    assert!(is_final(&talk));

    let mut talk = Talk::ready();
    talk.session.break_off(Disconnect::Closed { start: None });
    assert!(is_final(&talk));

    // Nobody is there any longer.
    let mut talk = lost();
    talk.session.break_off(Disconnect::Dropped);
    assert!(is_final(&talk) && !talk.session.renew());
    let mut talk = lost();
    talk.renew();
    talk.session.break_off(Disconnect::Dropped);
    assert!(is_final(&talk) && !talk.session.renew());
    talk.session.give_up(Duration::ZERO);
    assert_eq!(talk.end(), "the last client was dropped");
}

/// A file that was to be sent is closed when its caller hears of the end.
#[cfg(unix)]
#[test]
fn descriptors_are_dropped_with_the_connection() {
    use std::io::Read;
    use std::os::unix::net::UnixStream;

    let mut talk = two_requests();
    let (sent, mut other) = UnixStream::pair().unwrap();
    talk.session.push(Outgoing {
        id: Id(9),
        kind: Kind::InBand,
        command: "getfd".into(),
        line: Vec::new(),
        descriptor: Some(sent.into()),
        traced: Traced::default(),
    });
    other.set_nonblocking(true).unwrap();
    assert!(other.read(&mut [0]).is_err());
    talk.session.break_off(Disconnect::Closed { start: None });
    let ended = talk.session.ended(Id(9)).unwrap();
    assert_ne!(ended.withdrawn, Withdrawn::Sent);
    assert_eq!(other.read(&mut [0]).unwrap(), 0);
}

#[test]
fn whoever_waits_hears_whether_the_request_was_sent() {
    let mut talk = two_requests();
    let ids = (0..7).map(|_| talk.ask("c"));
    let last = ids.last().unwrap();
    talk.session.break_off(Disconnect::Closed { start: None });
    let sent = talk.session.ended(Id(2)).unwrap();
    let unsent = talk.session.ended(last).unwrap();
    assert_eq!(sent.withdrawn, Withdrawn::Sent);
    assert_eq!(sent.why.to_string(), "the peer closed it");
    assert!(matches!(unsent.withdrawn, Withdrawn::Unsent { .. }));
    let why = "the peer closed it; the client is reconnecting";
    assert_eq!(unsent.why.to_string(), why);
}
