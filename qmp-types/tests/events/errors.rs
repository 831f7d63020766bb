//! What is refused, with which words, and where.

use qmp_types::base;
use qmp_types::latest::Event;
use serde_json::error::Category;

use super::{envelope, survives};

/// The error for a text, without its position.
#[track_caller]
fn refused(text: &str) -> String {
    let error = text.parse::<Event>().unwrap_err();
    let message = error.to_string();
    let position = format!(" at line {} column {}", error.line(), error.column());
    message.strip_suffix(&position).unwrap().to_owned()
}

#[test]
fn errors_in_the_envelope_name_the_member() {
    let time = r#""timestamp":{"seconds":1,"microseconds":2}"#;
    for (text, message) in [
        (
            r#"{"event":"STOP"}"#.to_owned(),
            "missing field `timestamp`",
        ),
        (format!("{{{time}}}"), "missing field `event`"),
        ("{}".to_owned(), "missing field `event`"),
        (
            format!(r#"{{{time},"event":1}}"#),
            "event: invalid type: integer `1`, expected a string (an event's name)",
        ),
        (
            format!(r#"{{"event":"STOP","event":"STOP",{time}}}"#),
            "duplicate field `event`",
        ),
        (
            format!(r#"{{{time},"event":"STOP",{time}}}"#),
            "duplicate field `timestamp`",
        ),
        (
            format!(r#"{{{time},"event":"STOP","data":{{}},"data":{{}}}}"#),
            "duplicate field `data`",
        ),
        (
            format!(r#"{{"data":1,"data":1,"event":"STOP",{time}}}"#),
            "duplicate field `data`",
        ),
        (
            r#"{"timestamp":{"seconds":1},"event":"STOP"}"#.to_owned(),
            "timestamp: missing field `microseconds`",
        ),
        (
            r#"{"timestamp":{"seconds":"now","microseconds":0},"event":"STOP"}"#.to_owned(),
            r#"timestamp.seconds: invalid type: string "now", expected i64"#,
        ),
        (
            "[]".to_owned(),
            "invalid type: sequence, expected an object (an event)",
        ),
        (
            r#"{"timestamp":[1,2],"event":"STOP"}"#.to_owned(),
            "timestamp: invalid type: sequence, expected an object (a timestamp)",
        ),
        (
            r#"{"timestamp":null,"event":"STOP"}"#.to_owned(),
            "timestamp: invalid type: null, expected an object (a timestamp)",
        ),
        (
            format!(r#"{{{time},"event":"STOP"}}}}"#),
            "trailing characters",
        ),
        (
            format!(r#"{{{time},"event":"STOP"}} {{}}"#),
            "trailing characters",
        ),
    ] {
        assert_eq!(refused(&text), message, "{text}");
    }
}

/// Data is refused with a message, before and behind the event's name.
#[track_caller]
fn refused_wherever_it_stands(event: &str, data: &str, message: &str) {
    let text = envelope(event, &format!(r#","data":{data}"#));
    assert_eq!(refused(&text), message, "{text}");
    let time = r#""timestamp":{"seconds":1,"microseconds":2}"#;
    let text = format!(r#"{{"data": {data} , {time}, "event":"{event}"}}"#);
    assert_eq!(refused(&text), message, "{text}");
    let text = format!("{{\n  \"data\":\n{data}\n,\"event\":\"{event}\" , {time}\n}}\n");
    assert_eq!(refused(&text), message, "{text}");
}

#[test]
fn errors_in_the_data_name_the_member() {
    for (event, data, message) in [
        ("SHUTDOWN", "{}", "data: missing field `guest`"),
        (
            "SHUTDOWN",
            r#"{"host":true}"#,
            "data: missing field `guest`",
        ),
        (
            "SHUTDOWN",
            r#"{"guest":"x"}"#,
            r#"data.guest: invalid type: string "x", expected a boolean"#,
        ),
        (
            "SHUTDOWN",
            r#"{"guest":null}"#,
            "data.guest: invalid type: null, expected a boolean",
        ),
        (
            "SHUTDOWN",
            r#"{"guest":true,"guest":true}"#,
            "data: duplicate field `guest`",
        ),
        (
            "RTC_CHANGE",
            r#"{"offset":9223372036854775808}"#,
            "data.offset: invalid value: integer `9223372036854775808`, expected i64",
        ),
        (
            "RTC_CHANGE",
            r#"{"offset":1.5}"#,
            "data.offset: invalid type: floating point `1.5`, expected i64",
        ),
        (
            "DEVICE_DELETED",
            r#"{"path":"a","device":null}"#,
            "data.device: invalid type: null, expected a string",
        ),
        (
            "GUEST_PANICKED",
            r#"{"action":"pause","info":{"arg1":1,"type":"hyper-v","arg2":-1}}"#,
            "data.info.arg2: invalid value: integer `-1`, expected u64",
        ),
        (
            "GUEST_PANICKED",
            r#"{"action":"pause","info":{"type":"hyper-v","arg1":1}}"#,
            "data.info: missing field `arg2`",
        ),
        (
            "WATCHDOG",
            r#"{"action":["reset"]}"#,
            "data.action: invalid type: sequence, expected a string (a value of WatchdogAction)",
        ),
        (
            "WATCHDOG",
            "3",
            "data: invalid type: integer `3`, expected an object (Watchdog)",
        ),
    ] {
        refused_wherever_it_stands(event, data, message);
    }
    for event in ["SHUTDOWN", "RTC_CHANGE", "GUEST_PANICKED"] {
        let text = envelope(event, "");
        let empty = envelope(event, r#","data":{}"#);
        assert_eq!(refused(&text), refused(&empty));
        assert!(refused(&text).starts_with("data: missing field `"));
    }
}

#[test]
fn what_is_no_object_is_refused() {
    for (event, data, message) in [
        (
            "SHUTDOWN",
            "[true]",
            "data: invalid type: sequence, expected an object (Shutdown)",
        ),
        (
            "VNC_INITIALIZED",
            r#"{"server":["a","b","ipv4",true],"client":{}}"#,
            "data.server: invalid type: sequence, expected an object (VncServerInfo)",
        ),
        (
            "DUMP_COMPLETED",
            r#"{"result":["completed",1,1],"error":"x"}"#,
            "data.result: invalid type: sequence, expected an object (DumpQueryResult)",
        ),
        (
            "GUEST_PANICKED",
            r#"{"action":"pause","info":["hyper-v",1,2,3,4,5]}"#,
            "data.info: invalid type: sequence, expected an object (GuestPanicInformation)",
        ),
        (
            "STOP",
            "5",
            "data: invalid type: integer `5`, expected an object",
        ),
        (
            "STOP",
            "[1]",
            "data: invalid type: sequence, expected an object",
        ),
        (
            "STOP",
            "[]",
            "data: invalid type: sequence, expected an object",
        ),
        (
            "STOP",
            "null",
            "data: invalid type: null, expected an object",
        ),
    ] {
        refused_wherever_it_stands(event, data, message);
    }
}

#[test]
fn elements_of_arrays_are_counted() {
    let text = r#"{"a b": [{"x": [[], [1, "2"]]}]}"#;
    let error = base::from_str::<std::collections::BTreeMap<String, Vec<Nested>>>(text);
    let error = error.unwrap_err();
    assert_eq!(error.path(), r#""a b"[0].x[1][1]"#);
    assert_eq!(error.message(), r#"invalid type: string "2", expected i64"#);
}

#[test]
fn what_fails_may_stand_right_behind_punctuation() {
    for (text, path) in [
        ("[[]]", "[0]"),
        ("[1,[]]", "[1]"),
        ("[1,{}]", "[1]"),
        ("[{}]", "[0]"),
    ] {
        assert_eq!(base::from_str::<Vec<i64>>(text).unwrap_err().path(), path);
    }
}

#[derive(Debug, serde::Deserialize)]
struct Nested {
    #[allow(dead_code, reason = "only decoded")]
    x: Vec<Vec<i64>>,
}

#[test]
fn a_position_is_that_of_the_error() {
    let text = "{\n\"event\": \"SHUTDOWN\",\n\"data\": {\"guest\": \"é\"}}";
    let error = text.parse::<Event>().unwrap_err();
    assert_eq!((error.line(), error.column()), (3, 22));
    assert_eq!(error.path(), "data.guest");
}

#[test]
fn a_text_that_is_cut_off_is_an_error_wherever_that_is() {
    let text = envelope(
        "GUEST_PANICKED",
        r#","data":{"action":"pause","info":{"type":"hyper-v","arg1":1,"arg2":2,"arg3":3,"arg4":4,"arg5":5}}"#,
    );
    assert!(text.parse::<Event>().is_ok());
    for end in 0..text.len() {
        let error = text[..end].parse::<Event>().unwrap_err();
        assert!(error.message().starts_with("EOF while parsing"), "{error}");
        assert_eq!(error.category(), Category::Eof);
    }
    let end = text.find("-v").unwrap();
    assert_eq!(
        text[..end].parse::<Event>().unwrap_err().path(),
        "data.info.type"
    );
}

#[test]
fn what_a_later_release_sends_may_be_nested_deep() {
    let deep = "[".repeat(1_000) + &"]".repeat(1_000);
    survives(&envelope("LATER", &format!(r#","data":{deep}"#)));
    let info = format!(r#"{{"type":"mainframe","a":{deep}}}"#);
    let data = format!(r#","data":{{"action":"pause","info":{info}}}"#);
    survives(&envelope("GUEST_PANICKED", &data));
    let time = r#""timestamp":{"seconds":1,"microseconds":2}"#;
    let text = format!(r#"{{"data":{deep},{time},"event":"LATER"}}"#);
    assert!(text.parse::<Event>().is_ok());
    // Not so in front of a tag.
    let info = format!(r#"{{"a":{deep},"type":"mainframe"}}"#);
    let data = format!(r#"{{"action":"pause","info":{info}}}"#);
    let message = "data.info.a: recursion limit exceeded";
    refused_wherever_it_stands("GUEST_PANICKED", &data, message);
}

#[test]
fn noise_is_refused_without_a_panic() {
    for text in [
        "",
        "\u{feff}{}",
        "{\"event\"",
        "nul",
        "{\"a\\",
        "{\"\\ud800\":1}",
        "{1:2}",
        "\"",
        "{\"data\":}",
        "[[[",
        "{]",
    ] {
        assert!(text.parse::<Event>().is_err(), "{text}");
    }
    assert!(base::from_slice::<Event>(b"{\"event\":\"\xff\"}").is_err());
    assert!("[".repeat(100_000).parse::<Event>().is_err());
    assert!("{\"x\":".repeat(100_000).parse::<Event>().is_err());
}

/// The time it takes grows with the text, not with its square.
#[test]
fn where_a_deep_text_is_cut_off_is_found_quickly() {
    let levels = 1 << 20;
    let error = base::from_str::<base::Json>(&"[".repeat(levels)).unwrap_err();
    assert_eq!(error.path().len(), levels * "[0]".len());
}
