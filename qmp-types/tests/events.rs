//! The envelope of events: what is decoded, from where, and how it is encoded.
#![cfg(feature = "v11_1")]

use std::time::{Duration, UNIX_EPOCH};

use qmp_types::base::{self, Timestamp};
use qmp_types::latest::events::{EventData, Shutdown, StopEvent};
use qmp_types::latest::{Event, GuestPanicAction, GuestPanicInformation, ShutdownCause};
use serde_json::Value;
use serde_json::error::Category;

const SHUTDOWN: &str = concat!(
    r#"{"timestamp":{"seconds":1,"microseconds":2},"#,
    r#""event":"SHUTDOWN","data":{"guest":true,"reason":"guest-shutdown"}}"#,
);

fn shutdown() -> Event {
    Event {
        data: EventData::Shutdown(Shutdown::new(true, ShutdownCause::GuestShutdown)),
        timestamp: Timestamp {
            seconds: 1,
            microseconds: 2,
        },
    }
}

/// Puts an event's name and data into an envelope.
fn envelope(event: &str, data: &str) -> String {
    format!(r#"{{"timestamp":{{"seconds":1,"microseconds":2}},"event":"{event}"{data}}}"#)
}

#[test]
fn members_come_in_any_order() {
    let members = [
        r#""timestamp":{"microseconds":2,"seconds":1}"#,
        r#""event":"SHUTDOWN""#,
        r#""data":{"guest":true,"reason":"guest-shutdown"}"#,
        r#""later":[{"data":1}]"#,
    ];
    for first in 0..4 {
        for second in (0..4).filter(|&second| second != first) {
            for third in (0..4).filter(|&third| third != first && third != second) {
                let fourth = 6 - first - second - third;
                let order = [first, second, third, fourth].map(|index| members[index]);
                let text = format!("{{{}}}", order.join(","));
                assert_eq!(text.parse::<Event>().unwrap(), shutdown(), "{text}");
            }
        }
    }
}

#[test]
fn a_host_without_a_clock_has_no_time() {
    let time = |seconds, microseconds| {
        let timestamp = Timestamp {
            seconds,
            microseconds,
        };
        timestamp.system_time()
    };
    let expected = UNIX_EPOCH + Duration::from_micros(1_000_002);
    assert_eq!(time(1, 2), Some(expected));
    assert_eq!(time(-1, -1), None);
    assert_eq!(time(i64::MAX, i64::MAX), None);
}

#[test]
fn every_source_of_json_will_do() {
    let value: Value = serde_json::from_str(SHUTDOWN).unwrap();
    assert_eq!(
        base::from_slice::<Event>(SHUTDOWN.as_bytes()).unwrap(),
        shutdown()
    );
    assert_eq!(serde_json::from_str::<Event>(SHUTDOWN).unwrap(), shutdown());
    assert_eq!(
        serde_json::from_reader::<_, Event>(SHUTDOWN.as_bytes()).unwrap(),
        shutdown()
    );
    // A value has its members in alphabetical order: `data` comes first.
    assert_eq!(
        serde_json::from_value::<Event>(value.clone()).unwrap(),
        shutdown()
    );
    assert_eq!(
        serde_json::from_str::<Event>(&value.to_string()).unwrap(),
        shutdown()
    );
    let reader = value.to_string();
    assert_eq!(
        serde_json::from_reader::<_, Event>(reader.as_bytes()).unwrap(),
        shutdown()
    );
    // The name has an escape in it, so it cannot be borrowed.
    let escaped = SHUTDOWN.replace("SHUTDOWN", "SHUT\\u0044OWN");
    assert_eq!(serde_json::from_str::<Event>(&escaped).unwrap(), shutdown());
}

/// QEMU's own layout is decoded by a shorter way, which must lead to the same place.
#[test]
fn nearly_the_layout_of_qemu_is_as_good_as_any() {
    const DATA: &str = r#", "data": {"reason": "guest-shutdown", "guest": true}"#;
    let line = concat!(
        r#"{"timestamp": {"seconds": 1, "microseconds": 2}, "#,
        r#""event": "SHUTDOWN", "data": {"reason": "guest-shutdown", "guest": true}}"#,
    );
    assert_eq!(line.parse(), Ok(shutdown()));
    assert_eq!(format!("{line}\r\n").parse(), Ok(shutdown()));
    let nearly = [
        ("1,", "-1,"),
        ("1,", "0,"),
        ("1,", "-0,"),
        ("1,", "01,"),
        ("1,", "+1,"),
        ("1,", "1.0,"),
        ("1,", "9223372036854775807,"),
        ("1,", "9223372036854775808,"),
        ("1,", "10000000000000000000000,"),
        ("1,", ","),
        ("2}", "2, \"later\": 3}"),
        ("SHUTDOWN", "SHUT\\u0044OWN"),
        ("SHUTDOWN", "SHUTDOWN "),
        ("SHUTDOWN", "STOP"),
        ("SHUTDOWN", "LATER"),
        (DATA, ""),
        (DATA, ", \"data\": "),
        ("true}", "true}, \"later\": {}"),
        ("true}", "true}, \"event\": \"STOP\""),
        ("true}", "true}, \"data\": {\"guest\": true}"),
        (DATA, ", \"data\": [true]"),
        ("true}}", "true}"),
        ("true}}", "true}}}"),
        ("true}}", "true}}\u{a0}"),
        ("true}}", "true}} {}"),
    ];
    for (from, to) in nearly {
        let text = line.replacen(from, to, 1);
        assert_ne!(text, line);
        assert_eq!(text.parse::<Event>(), base::from_str(&text), "{text}");
    }
}

#[test]
fn encoding_is_what_qemu_sends() {
    assert_eq!(serde_json::to_string(&shutdown()).unwrap(), SHUTDOWN);
    let text = r#"{"timestamp":{"seconds":-1,"microseconds":-1},"event":"STOP"}"#;
    let event: Event = text.parse().unwrap();
    assert_eq!(event.data, EventData::Stop(StopEvent::new()));
    assert_eq!([event.name(), event.data.name()], [StopEvent::NAME; 2]);
    assert_eq!(serde_json::to_string(&event).unwrap(), text);
}

#[test]
fn data_of_an_event_without_members_is_an_object() {
    for data in ["", r#","data":{}"#, r#","data":{"a":[]}"#] {
        let event: Event = envelope("STOP", data).parse().unwrap();
        assert_eq!(event.data, EventData::Stop(StopEvent::new()));
    }
}

/// Decodes and encodes; the same text must come out, to the letter.
#[track_caller]
fn survives(text: &str) {
    let event: Event = text.parse().unwrap();
    assert_eq!(serde_json::to_string(&event).unwrap(), text);
}

/// Members that lose something if they are taken for more than text: digits,
/// the order of members, members that have the same name.
const TRICKY: &str = concat!(
    r#""z":12345678901234567890123456,"a":1.10,"m":1E+2,"a":[ {"d":-0,"c":0.1e1} ],"#,
    r#""e":{"\u0062":null,"a":"\/é","\u0062":true}"#,
);

#[test]
fn an_unknown_event_survives() {
    survives(&envelope("LATER", ""));
    for data in [
        "null",
        "12345678901234567890123456",
        "1.10",
        r#"[1,[],"\u0041"]"#,
        "{}",
    ] {
        survives(&envelope("LATER", &format!(r#","data":{data}"#)));
    }
    survives(&envelope("LATER", &format!(r#","data":{{{TRICKY}}}"#)));
}

#[test]
fn an_unknown_event_survives_with_its_data_in_front() {
    let time = r#""timestamp":{"seconds":1,"microseconds":2}"#;
    let text = format!(r#"{{"data":{{{TRICKY}}},{time},"event":"LATER"}}"#);
    let event: Event = text.parse().unwrap();
    assert_eq!(
        serde_json::to_string(&event).unwrap(),
        envelope("LATER", &format!(r#","data":{{{TRICKY}}}"#))
    );
}

#[test]
fn unknown_values_of_enums_and_tags_survive() {
    let panicked = |data: &str| envelope("GUEST_PANICKED", &format!(r#","data":{data}"#));
    survives(&panicked(r#"{"action":"reboot"}"#));
    survives(&panicked(
        r#"{"action":"pause","info":{"type":"mainframe"}}"#,
    ));
    let info = format!(r#"{{"type":"mainframe",{TRICKY}}}"#);
    survives(&panicked(&format!(r#"{{"action":"pause","info":{info}}}"#)));
    // A tag that comes late moves to the front; all else stays as it is.
    let late = format!(r#"{{{TRICKY},"type":"mainframe"}}"#);
    let late = panicked(&format!(r#"{{"action":"pause","info":{late}}}"#));
    let event: Event = late.parse().unwrap();
    assert_eq!(
        serde_json::to_string(&event).unwrap(),
        panicked(&format!(r#"{{"action":"pause","info":{info}}}"#))
    );
}

#[test]
fn unknown_values_are_told_apart_from_known_ones() {
    let text = envelope(
        "GUEST_PANICKED",
        r#","data":{"action":"reboot","info":{"psw":1,"type":"mainframe"}}"#,
    );
    let EventData::GuestPanicked(panicked) = text.parse::<Event>().unwrap().data else {
        panic!("another event");
    };
    assert_eq!(
        panicked.action,
        GuestPanicAction::Unrecognized("reboot".to_owned())
    );
    let Some(GuestPanicInformation::Unrecognized(branch)) = panicked.info else {
        panic!("another branch");
    };
    assert_eq!(branch.tag, "mainframe");
    let [(name, value)] = &branch.members[..] else {
        panic!("other members");
    };
    assert_eq!((&**name, value.as_str()), ("psw", "1"));
}

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

/// What has no floating-point number in it can be compared and hashed through and through.
#[test]
fn what_keeps_anything_is_eq_and_hash() {
    fn is<T: Eq + std::hash::Hash>() {}
    is::<base::Json>();
    is::<base::Event<base::UnrecognizedEvent>>();
    is::<base::UnrecognizedBranch>();
    is::<base::Reply<base::Empty>>();
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
