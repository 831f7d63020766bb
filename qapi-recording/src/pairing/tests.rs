//! Which reply answers which command.

use serde_json::json;

use super::*;
use crate::{Item, Message, Reader};

/// The lines that answer each other.
fn pairs(log: &str) -> (Vec<(Option<u64>, u64)>, Counts) {
    pairs_of(&mut Pairing::new(), log)
}

fn pairs_of(pairing: &mut Pairing, log: &str) -> (Vec<(Option<u64>, u64)>, Counts) {
    let mut pairs = Vec::new();
    for item in Reader::new(log.as_bytes()) {
        let Item::Entry(entry) = item.unwrap() else {
            continue;
        };
        if let Step::Reply { command, reply, .. } = pairing.push(entry) {
            pairs.push((command.map(|command| command.line), reply.line));
        }
    }
    (pairs, pairing.counts())
}

#[test]
fn replies_have_the_id_of_their_command() {
    let log = r#"{"execute": "a", "id": 1}
        {"exec-oob": "b", "id": {"x": [2]}}
        {"execute": "c", "id": "1"}
        {"return": {}, "id": {"x": [2]}}
        {"error": {"class": "GenericError", "desc": ""}}
        {"return": {}, "id": "1"}
        {"return": {}, "id": 1}"#;
    let (pairs, counts) = pairs(log);
    assert_eq!(pairs, [(Some(2), 4), (None, 5), (Some(3), 6), (Some(1), 7)]);
    assert_eq!((counts.answered, counts.unexpected_replies), (3, 1));
    assert_eq!(counts.unanswered(), 0);
}

#[test]
fn replies_without_ids_are_in_order() {
    let log = r#"{"execute": "a"}
        {"execute": "b"}
        {"return": {}}
        {"return": {}}
        {"return": {}}"#;
    let (pairs, _) = pairs(log);
    assert_eq!(pairs, [(Some(1), 3), (Some(2), 4), (None, 5)]);
}

/// What QEMU 7.2 and 11.1 reply to such lines.
#[test]
fn errors_for_input_that_is_not_a_command_are_not_replies_to_commands() {
    let log = r#"{"execute": "a"}
        hello, world
        [1, 2]
        {}
        {"execute": "b"}
        {"execute": "c"}
        {"return": {}}
        {"error": {"class": "GenericError", "desc": "JSON parse error, invalid keyword 'hello'"}}
        {"error": {"class": "GenericError", "desc": "2:6: JSON parse error, expecting value"}}
        {"error": {"class": "GenericError", "desc": "QMP input must be a JSON object"}}
        {"error": {"class": "GenericError", "desc": "QMP input lacks member 'execute'"}}
        {"error": {"class": "GenericError", "desc": "json: JSON parse error, expecting value"}}
        {"return": {}}
        {"return": {}}"#;
    let (pairs, counts) = pairs(log);
    let errors = [8, 9, 10, 11].map(|line| (None, line));
    assert_eq!(pairs[..5], [&[(Some(1), 7)], &errors[..]].concat());
    assert_eq!(pairs[5..], [(Some(5), 12), (Some(6), 13), (None, 14)]);
    assert_eq!((counts.input_errors, counts.unexpected_replies), (4, 1));
    assert_eq!(counts.unanswered(), 0);
}

#[test]
fn connections_are_apart_and_a_greeting_begins_anew() {
    let log = r#"mon=0x1 {"execute": "a", "id": 1}
        mon=0x2 {"execute": "b", "id": 1}
        mon=0x2 {"return": {}, "id": 1}
        mon=0x2 {"execute": "b", "id": 2}
        mon=0x2 {"QMP": {}}
        mon=0x2 {"return": {}, "id": 2}
        mon=0x1 {"return": {}, "id": 1}"#;
    let (pairs, counts) = pairs(log);
    assert_eq!(pairs, [(Some(2), 3), (None, 6), (Some(1), 7)]);
    assert_eq!(counts.unanswered(), 1);
}

/// As `socat` sends what it is given, and does not wait for the greeting.
#[test]
fn commands_before_the_first_greeting_are_answered_after_it() {
    let log = r#"{"execute": "qmp_capabilities"}
        {"execute": "a"}
        {"QMP": {}}
        {"return": {}}
        {"execute": "b"}
        {"return": {}}
        {"QMP": {}}
        {"return": {}}"#;
    let (pairs, counts) = pairs(log);
    assert_eq!(pairs, [(Some(1), 4), (Some(2), 6), (None, 8)]);
    assert_eq!(counts.unanswered(), 1);
}

/// What QEMU 7.2, 10.0 and 11.1 reply to such objects.
#[test]
fn errors_for_objects_without_a_command_are_not_replies_to_commands() {
    let log = r#"{"execute": "a"}
        {"execute": "b", "bar": 1}
        {"execute": "c", "arguments": 1}
        {"execute": "d", "arguments": {}, "id": 7}
        {"error": {"class": "GenericError", "desc": "QMP input member 'foo' is unexpected"}}
        {"error": {"class": "GenericError", "desc": "QMP input member 'execute' must be a string"}}
        {"error": {"class": "GenericError", "desc": "QMP input member 'arguments' must be an object"}}
        {"return": {}}
        {"error": {"class": "GenericError", "desc": "QMP input member 'bar' is unexpected"}}
        {"error": {"class": "GenericError", "desc": "QMP input member 'arguments' must be an object"}}
        {"error": {"class": "GenericError", "desc": "QMP input member 'event' is unexpected"}, "id": 7}
        {"error": {"class": "GenericError", "desc": "QMP input lacks member 'execute'"}, "id": 7}
        {"error": {"class": "GenericError", "desc": "JSON parse error, expecting value"}, "id": 7}"#;
    let (pairs, counts) = pairs(log);
    let errors = [5, 6, 7].map(|line| (None, line));
    assert_eq!(pairs[..3], errors);
    let answered = [(Some(1), 8), (Some(2), 9), (Some(3), 10)];
    assert_eq!(
        pairs[3..],
        [&answered[..], &[(None, 11), (None, 12), (Some(4), 13)]].concat()
    );
    assert_eq!((counts.input_errors, counts.unexpected_replies), (5, 0));
}

#[test]
fn commands_that_are_never_answered_do_not_pile_up() {
    let mut pairing = Pairing::new();
    let log = "{\"execute\": \"a\"}\n".repeat(3 * MOST);
    for item in Reader::new(log.as_bytes()) {
        if let Ok(Item::Entry(entry)) = item {
            pairing.push(entry);
        }
    }
    assert_eq!(pairing.waiting[""].len(), MOST);
    assert_eq!(pairing.order.len(), MOST);
}

#[test]
fn connections_do_not_pile_up() {
    let mut pairing = Pairing::new();
    let mut given_up = 0;
    let many = 2 * MOST_BYTES as u64 / 1000;
    for line in 1..=many {
        let message = json!({"execute": "a", "arguments": {"text": "x".repeat(1000)}});
        let message = Message::new(message).unwrap();
        let step = pairing.push(Entry::new(line, &line.to_string(), message));
        let Step::Command { unanswered, .. } = step else {
            panic!("{step:?}");
        };
        given_up += unanswered.len();
        assert!(pairing.bytes <= MOST_BYTES);
    }
    assert!(given_up > 0);
    assert_eq!(pairing.waiting.len(), pairing.order.len());
    assert_eq!(pairing.take_unanswered().len() + given_up, many as usize);
    assert_eq!(pairing.bytes, 0);
    assert_eq!(pairing.counts().unanswered(), many);
}

#[test]
fn commands_without_replies_are_passed_over() {
    let log = r#"{"execute": "guest-suspend-ram"}
        {"execute": "guest-ping"}
        {"return": {}}
        {"execute": "guest-shutdown"}
        {"error": {"class": "GenericError", "desc": ""}}
        {"execute": "guest-shutdown", "id": 1}
        {"execute": "guest-ping", "id": 2}
        {"return": {}, "id": 2}
        {"execute": "guest-shutdown"}"#;
    let silent = ["guest-suspend-ram", "guest-shutdown"].map(str::to_owned);
    let mut pairing = Pairing::with_silent_commands(silent);
    let (pairs, counts) = pairs_of(&mut pairing, log);
    assert_eq!(pairs, [(Some(2), 3), (Some(4), 5), (Some(7), 8)]);
    assert_eq!((counts.answered, counts.silent), (3, 2));
    assert_eq!(pairing.take_unanswered().len(), 1);
    assert_eq!(pairing.counts().unanswered(), 0);
}
