//! Messages over several lines, as a monitor with `pretty=on` sends them.

use super::*;

const GREETING: &[u8] = b"{\r\n    \"QMP\": {\r\n        \"version\": {\r\n            \
    \"qemu\": {\r\n                \"micro\": 0,\r\n                \"minor\": 2,\r\n                \
    \"major\": 10\r\n            },\r\n            \"package\": \"}\"\r\n        },\r\n        \
    \"capabilities\": [\r\n        ]\r\n    }\r\n}\r\n";
const NEGOTIATED: &[u8] = b"{\r\n    \"return\": {\r\n    },\r\n    \"id\": 1\r\n}\r\n";
const ANSWERED: &[u8] = b"{\r\n    \"return\": \"{  } \",\r\n    \"id\": 2\r\n}\r\n";

#[test]
fn messages_go_from_brace_to_brace() {
    let bytes = [GREETING, NEGOTIATED, ANSWERED].concat();
    let asked = GREETING.len() + NEGOTIATED.len();
    for cut in 0..asked {
        let mut talk = Talk::new(false);
        talk.bytes(&bytes[..cut]);
        talk.bytes(&bytes[cut..asked]);
        talk.ask("a");
        talk.bytes(&bytes[asked..]);
        talk.logged(&[
            r#"> {"execute":"qmp_capabilities","id":1}"#,
            "> a 2",
            r#"2 {"return": "{  } ","id": 2}"#,
        ]);
    }
}

#[test]
fn one_line_is_a_message_where_others_are_spread() {
    let mut talk = Talk::new(false);
    talk.bytes(&[GREETING, NEGOTIATED].concat());
    talk.log.clear();
    talk.lines(&[STOP, "}", "{", r#""event": "RESUME","#, STOP]);
    talk.logged(&[
        "event STOP",
        "notice not a QMP message: \"}\": a message is an object",
    ]);
}

/// Otherwise a stray brace would take all that comes after it.
#[test]
fn a_brace_is_a_line_where_others_are_lines() {
    let mut talk = Talk::ready();
    talk.lines(&["{", STOP]);
    assert!(talk.log.starts_with("notice not a QMP message: \"{\""));
    assert!(talk.log.ends_with("event STOP\n"), "{}", talk.log);
}

#[test]
fn the_limit_is_that_of_a_message() {
    let mut talk = Talk::new(false);
    talk.bytes(b"{\n");
    for _ in 0..1000 {
        talk.bytes(b"    1\n");
    }
    assert_eq!(talk.end(), "received a line of more than 1000 bytes");
}

#[test]
fn an_end_in_the_middle_is_told() {
    let mut talk = Talk::new(false);
    talk.bytes(&GREETING[..20]);
    let why = talk.decoder.closed().to_string();
    assert_eq!(
        why,
        r#"the peer closed it in the middle of the line "{\"QMP\": {""#
    );
}
