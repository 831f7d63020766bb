//! Conversations as byte strings.

mod reconnect;
mod spread;

use std::fmt::Write as _;

use super::{Decoder, Delivery, Id, Instead, Kind, Outcome, Outgoing, Session, Withdrawn};
use crate::Disconnect;
use crate::trace::{Peer, Traced};

const GREETING: &str = r#"{"QMP": {"version": {"qemu": {"micro": 0, "minor": 2, "major": 10}, "package": ""}, "capabilities": ["oob"]}}"#;
const STOP: &str = r#"{"timestamp": {"seconds": 1, "microseconds": 5}, "event": "STOP"}"#;
const NEGOTIATED: &str = r#"{"return": {}, "id": 1}"#;

/// A protocol whose outcomes and requests are written down.
struct Talk {
    decoder: Decoder,
    session: Session,
    log: String,
}

impl Talk {
    fn new(oob: bool) -> Self {
        Self {
            decoder: Decoder::new(1000),
            session: Session::new(oob, Peer::connected("qmp", None)),
            log: String::new(),
        }
    }

    /// After the negotiation.
    fn ready() -> Self {
        let mut talk = Self::new(false);
        talk.lines(&[GREETING, NEGOTIATED]);
        assert!(talk.session.is_negotiated());
        talk.log.clear();
        talk
    }

    fn lines(&mut self, lines: &[&str]) {
        for line in lines {
            self.bytes(format!("{line}\r\n").as_bytes());
        }
    }

    fn bytes(&mut self, mut bytes: &[u8]) {
        loop {
            match self.decoder.next(&mut bytes) {
                Ok(Some(message)) => {
                    let outcome = self.session.receive(message);
                    self.note(outcome);
                    self.write();
                }
                Ok(None) => return,
                Err(why) => return self.session.break_off(why),
            }
        }
    }

    fn note(&mut self, outcome: Outcome) {
        let log = &mut self.log;
        let written = match outcome {
            Outcome::Nothing | Outcome::Changed => Ok(()),
            Outcome::Reconnected | Outcome::Delivery(Delivery::Reconnected) => {
                writeln!(log, "reconnected")
            }
            Outcome::Delivery(Delivery::Disconnected(why)) => writeln!(log, "lost: {why}"),
            Outcome::Delivery(Delivery::Event(event)) => writeln!(log, "event {}", event.name()),
            Outcome::Delivery(Delivery::Notice(notice)) => writeln!(log, "notice {notice}"),
            Outcome::Reply { id, line } => writeln!(log, "{} {line}", id.0),
            Outcome::Lost { ids, instead } => match instead {
                Instead::Error(error) => writeln!(log, "{ids:?} unread: {error}"),
                Instead::Line { start, .. } => writeln!(log, "{ids:?} got {start}"),
            },
        };
        written.unwrap();
    }

    /// Writes what can be written.
    fn write(&mut self) {
        while let Some(request) = self.session.take() {
            let line = String::from_utf8(request.line).unwrap();
            write!(self.log, "> {line}").unwrap();
        }
    }

    fn ask(&mut self, command: &str) -> Id {
        let id = self.session.new_id();
        self.session.push(Outgoing {
            id,
            kind: Kind::InBand,
            command: command.to_owned().into(),
            line: format!("{command} {}\n", id.0).into_bytes(),
            descriptor: None,
            traced: Traced::default(),
        });
        self.write();
        id
    }

    #[track_caller]
    fn logged(&mut self, expected: &[&str]) {
        let log = std::mem::take(&mut self.log);
        assert_eq!(log.lines().collect::<Vec<_>>(), expected);
    }

    fn end(&self) -> String {
        self.session
            .end()
            .map_or_else(String::new, ToString::to_string)
    }
}

/// Bytes with all kinds of lines, in which requests 2 and 3 are answered.
fn conversation() -> Vec<u8> {
    let mut bytes = Vec::new();
    for line in [
        STOP.as_bytes(),
        GREETING.as_bytes(),
        NEGOTIATED.as_bytes(),
        b"",
        b"{\"return\": \"\xff\", \"id\": 2}",
        b"{\"return\": 5, \"id\": 2}\r",
        b"nonsense",
        STOP.as_bytes(),
        GREETING.as_bytes(),
        br#"{"id": 3, "error": {"class": "GenericError", "desc": "no"}}"#,
        br#"{"return": 5, "id": 3}"#,
    ] {
        bytes.extend(line);
        bytes.push(b'\n');
    }
    bytes
}

fn log_of(parts: &[&[u8]]) -> String {
    let mut talk = Talk::new(true);
    let mut is_asked = false;
    for part in parts {
        talk.bytes(part);
        if talk.session.is_negotiated() && !is_asked {
            is_asked = true;
            talk.ask("a");
            talk.ask("b");
        }
    }
    talk.log
}

#[test]
fn bytes_cut_anywhere_are_the_same_messages() {
    let bytes = conversation();
    let end = bytes.len();
    let negotiated = bytes.windows(2).position(|two| two == b"\n\n").unwrap() + 1;
    let whole = log_of(&[&bytes[..negotiated], &bytes[negotiated..]]);
    let lines: Vec<&str> = whole.lines().collect();
    assert_eq!(lines.len(), 12, "{whole}");
    for cut in 0..end {
        let (low, high) = (negotiated.min(cut), negotiated.max(cut));
        let cut_there = log_of(&[&bytes[..low], &bytes[low..high], &bytes[high..]]);
        assert_eq!(cut_there, whole, "cut at {cut}");
    }
    let single: Vec<&[u8]> = bytes.chunks(1).collect();
    assert_eq!(log_of(&single), whole);
}

#[test]
fn the_negotiation_is_done_without_being_asked() {
    let mut talk = Talk::new(true);
    talk.lines(&[STOP, GREETING]);
    talk.logged(&[
        "event STOP",
        r#"> {"execute":"qmp_capabilities","arguments":{"enable":["oob"]},"id":1}"#,
    ]);
    assert!(!talk.session.is_negotiated());
    talk.lines(&[STOP, NEGOTIATED]);
    talk.logged(&["event STOP"]);
    assert!(talk.session.is_negotiated() && talk.session.oob());
    let version = &talk.session.greeting().unwrap().version;
    assert_eq!(version.qemu.to_string(), "10.2.0");
}

#[test]
fn out_of_band_is_enabled_only_if_it_is_wanted_and_offered() {
    let mut talk = Talk::new(true);
    talk.lines(&[&GREETING.replace("\"oob\"", "")]);
    talk.logged(&[r#"> {"execute":"qmp_capabilities","id":1}"#]);
    assert!(!talk.session.oob());
    let mut talk = Talk::new(false);
    talk.lines(&[GREETING]);
    talk.logged(&[r#"> {"execute":"qmp_capabilities","id":1}"#]);
}

#[test]
fn a_refused_negotiation_is_the_end() {
    let mut talk = Talk::new(false);
    let refusal = r#"{"id": 1, "error": {"class": "GenericError", "desc": "not today"}}"#;
    talk.lines(&[GREETING, refusal]);
    assert!(
        matches!(talk.session.end(), Some(Disconnect::Refused(error)) if error.desc == "not today")
    );
}

#[test]
fn what_does_not_begin_with_a_greeting_is_not_qmp() {
    let odd = [
        ("SSH-2.0", "SSH-2.0"),
        (r#"{"return": {}}"#, r#"{"return": "***"}"#),
        (r#"{"QMP": {"version": 10}}"#, r#"{"QMP": {"version": 10}}"#),
        ("[]", "[]"),
        ("7", "7"),
    ];
    for (line, shown) in odd {
        let mut talk = Talk::new(false);
        talk.lines(&[line]);
        let start = format!("not a QMP server: expected a greeting, received {shown:?}");
        assert_eq!(talk.end(), start);
    }
    let mut talk = Talk::new(false);
    talk.bytes(&[&[0xff; 900], &b"\n"[..]].concat());
    assert!(
        talk.end()
            .ends_with(&format!("{}…\"", "\u{fffd}".repeat(60)))
    );
}

#[test]
fn a_guest_agent_is_known_by_its_answer() {
    let asked = || {
        let mut talk = Talk::new(false);
        talk.session.ask_agent();
        let asked = talk.session.take().unwrap();
        assert_eq!(asked.line, super::agent::sync(1));
        talk
    };
    let unread = r#"{"error": {"class": "GenericError", "desc": "unread"}}"#;
    let mut talk = asked();
    talk.lines(&[unread]);
    talk.bytes(b"\xff{\"return\": 1}\n");
    assert_eq!(talk.end(), "not a QMP server, but a guest agent");
    let mut talk = asked();
    talk.lines(&[r#"{"return": 1}"#]);
    assert!(talk.end().starts_with("not a QMP server: expected"));
    let mut talk = Talk::new(false);
    talk.bytes(b"\xff{\"return\": 1}\n");
    assert!(talk.end().starts_with("not a QMP server: expected"));

    // One that greets late has refused the question, and is not asked again.
    let mut talk = asked();
    talk.lines(&[
        GREETING,
        unread,
        unread,
        NEGOTIATED.replace('1', "2").as_str(),
    ]);
    assert!(talk.session.is_negotiated());
    talk.session.ask_agent();
    assert!(talk.session.take().is_none());
}

#[test]
fn replies_find_their_requests_in_any_order() {
    let mut talk = Talk::ready();
    talk.session.push(Outgoing {
        id: Id(7),
        kind: Kind::OutOfBand,
        command: "oob".into(),
        line: b"oob 7\n".to_vec(),
        descriptor: None,
        traced: Traced::default(),
    });
    talk.ask("a");
    talk.lines(&[r#"{"return": 1, "id": 2}"#, r#"{"id": 7, "return": 2}"#]);
    talk.logged(&[
        "> oob 7",
        "> a 2",
        r#"2 {"return": 1, "id": 2}"#,
        r#"7 {"id": 7, "return": 2}"#,
    ]);
}

#[test]
fn the_next_request_is_written_when_the_one_before_is_answered() {
    let mut talk = Talk::ready();
    talk.ask("a");
    talk.ask("b");
    talk.logged(&["> a 2"]);
    talk.lines(&[r#"{"return": 1, "id": 2}"#]);
    talk.logged(&[r#"2 {"return": 1, "id": 2}"#, "> b 3"]);
}

#[test]
fn a_late_reply_is_told_and_makes_room() {
    let mut talk = Talk::ready();
    let late = talk.ask("a");
    assert_eq!(talk.session.withdraw(late), Withdrawn::Sent);
    talk.ask("b");
    talk.logged(&["> a 2"]);
    talk.lines(&[r#"{"return": 1, "id": 2}"#]);
    talk.logged(&[
        "notice `a`, with the id 2, succeeded after its timeout",
        "> b 3",
    ]);
}

#[test]
fn unexpected_lines_cost_nothing_else() {
    let mut talk = Talk::ready();
    talk.ask("a");
    talk.lines(&[
        r#"{"return": 1, "id": "2"}"#,
        r#"{"return": 1, "id": 99}"#,
        r#"{"return": 1}"#,
        r#"{"return": 1, "id": null}"#,
        r#"{"return": 1, "id": {"deep": [2]}}"#,
        r#"{"event": 7}"#,
        r#"{"id": 2, "id": 2}"#,
        r#"["STOP", null, null, null]"#,
        GREETING,
    ]);
    talk.bytes(b"{\"return\": \"\xff\", \"id\": 2}\n");
    // The probe is one, too.
    assert_eq!(talk.log.lines().count(), 12, "{}", talk.log);
    assert_eq!(talk.log.matches("notice ").count(), 10, "{}", talk.log);
    assert_eq!(talk.session.notice_count(), 10);
    talk.log.clear();
    talk.lines(&[r#"{"return": 1, "id": 2}"#]);
    talk.logged(&[r#"2 {"return": 1, "id": 2}"#]);
    // Answered once.
    talk.lines(&[r#"{"return": 1, "id": 2}"#]);
    assert!(
        talk.log.starts_with("notice a reply with the id `2`"),
        "{}",
        talk.log
    );
}

const NO_ID: &str = r#"{"error": {"class": "GenericError", "desc": "JSON parse error"}}"#;
const TOLD: &str = "notice an error without an id: JSON parse error (GenericError)";
const PROBE: &str = r#"> {"execute":"query-version","id":3}"#;

#[test]
fn an_error_without_an_id_is_that_of_the_request_which_is_skipped() {
    let mut talk = Talk::ready();
    talk.ask("a");
    talk.lines(&[NO_ID, NO_ID]);
    talk.logged(&["> a 2", TOLD, PROBE, TOLD]);
    talk.ask("b");
    talk.lines(&[r#"{"return": {}, "id": 3}"#]);
    talk.logged(&["[Id(2)] unread: JSON parse error (GenericError)", "> b 4"]);
}

#[test]
fn an_error_without_an_id_is_not_that_of_a_request_which_is_answered() {
    let mut talk = Talk::ready();
    talk.ask("a");
    talk.lines(&[
        NO_ID,
        r#"{"return": 1, "id": 2}"#,
        r#"{"return": {}, "id": 3}"#,
    ]);
    talk.logged(&[
        "> a 2",
        TOLD,
        PROBE,
        r#"2 {"return": 1, "id": 2}"#,
        "[] unread: JSON parse error (GenericError)",
    ]);
    // Nobody waits, so that nothing has to be found out.
    talk.lines(&[NO_ID]);
    talk.logged(&[TOLD]);
}

#[test]
fn a_reply_that_is_not_a_message_is_that_of_the_request_which_is_skipped() {
    let mut talk = Talk::ready();
    talk.ask("a");
    let infinite = r#"{"return": inf, "id": 2}"#;
    talk.lines(&[infinite, r#"{"return": {}, "id": 3}"#]);
    let log = std::mem::take(&mut talk.log);
    assert!(
        log.ends_with(&format!("{PROBE}\n[Id(2)] got {{***\n")),
        "{log}"
    );
    // There is room again.
    talk.ask("b");
    talk.logged(&["> b 4"]);
}

#[test]
fn an_error_without_an_id_can_be_that_of_the_negotiation() {
    let mut talk = Talk::new(false);
    talk.lines(&[GREETING, NO_ID, r#"{"return": {}, "id": 2}"#]);
    assert!(matches!(talk.session.end(), Some(Disconnect::Refused(_))));
}

#[test]
fn a_line_may_have_as_many_bytes_as_the_limit() {
    let mut talk = Talk::ready();
    talk.bytes(&[b' '; 1000]);
    talk.bytes(b"\n");
    assert_eq!(talk.end(), "");
    talk.bytes(&[b' '; 1001]);
    assert_eq!(talk.end(), "received a line of more than 1000 bytes");
    // It is the end, and its reason stays.
    talk.lines(&["", STOP]);
    talk.session.break_off(Disconnect::Dropped);
    assert!(!talk.log.contains("STOP"));
    assert_eq!(talk.end(), "received a line of more than 1000 bytes");
}

#[test]
fn an_endless_line_is_not_kept() {
    let mut talk = Talk::ready();
    for _ in 0..10_000 {
        let mut bytes = &[b'x'; 4096][..];
        let _ = talk.decoder.next(&mut bytes);
        assert!(bytes.len() == 4096 && talk.decoder.closed().to_string() == "the peer closed it");
    }
}

#[test]
fn deep_nesting_is_no_problem() {
    let mut talk = Talk::ready();
    talk.decoder = Decoder::new(10 << 20);
    talk.ask("a");
    talk.log.clear();
    let (open, close) = ("[".repeat(1 << 20), "]".repeat(1 << 20));
    for line in [
        format!(r#"{{"return": 1, "id": {open}{close}}}"#),
        format!(r#"{{"return": 1, "id": {open}"#),
        open.clone(),
        "{\"event\":".repeat(1 << 17),
        format!(r#"{{"QMP": {open}{close}}}"#),
    ] {
        talk.lines(&[&line]);
    }
    assert_eq!(talk.log.matches("notice").count(), 5);
    assert!(talk.log.len() < 2000);
    let reply = format!(r#"{{"return": {open}{close}, "id": 2}}"#);
    talk.lines(&[&reply]);
    assert!(talk.log.ends_with(&format!("2 {reply}\n")));
}

#[test]
fn what_is_not_sent_is_hopeless_once_nothing_can_be_sent() {
    let mut talk = Talk::ready();
    let (a, b) = (talk.ask("a"), talk.ask("b"));
    talk.session
        .stop_sending(Disconnect::Closed { start: None });
    assert!(talk.session.hopeless(Some(b)).is_some());
    assert!(talk.session.hopeless(Some(a)).is_none());
    talk.log.clear();
    talk.lines(&[r#"{"return": 1, "id": 2}"#, STOP]);
    talk.logged(&[r#"2 {"return": 1, "id": 2}"#, "event STOP"]);
    assert!(talk.session.turn().is_none());
}

#[test]
fn the_start_of_a_line_is_known_at_the_end() {
    let mut talk = Talk::ready();
    talk.bytes(br#"{"return": {"#);
    let end = r#"the peer closed it in the middle of the line "{\"return\": \"***\"""#;
    assert_eq!(talk.decoder.closed().to_string(), end);
}
