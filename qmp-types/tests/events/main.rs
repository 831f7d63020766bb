//! The envelope of events: what is decoded, from where, and how it is encoded.
#![cfg(feature = "v11_1")]

mod errors;

use std::time::{Duration, UNIX_EPOCH};

use qmp_types::base::{self, Timestamp};
use qmp_types::latest::events::{EventData, Shutdown, StopEvent};
use qmp_types::latest::{Event, GuestPanicAction, GuestPanicInformation, ShutdownCause};
use serde_json::Value;

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

/// What has no floating-point number in it can be compared and hashed through and through.
#[test]
fn what_keeps_anything_is_eq_and_hash() {
    fn is<T: Eq + std::hash::Hash>() {}
    is::<base::Json>();
    is::<base::Event<base::UnrecognizedEvent>>();
    is::<base::UnrecognizedBranch>();
    is::<base::Reply<base::Empty>>();
}
