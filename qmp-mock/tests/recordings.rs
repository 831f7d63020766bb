//! What was recorded is said again.

mod common;

use std::time::{Duration, Instant};

use common::{NEGOTIATION, PATIENCE, client, execute, mock, next};
use qmp_client::blocking::Transport;
use serde_json::{Value, json};

/// A machine is stopped and looked at, and a device leaves it a second later.
const SESSION: &str = r#"
{"time": {"seconds": 9, "microseconds": 0}, "connection": 1, "sender": "server", "message": {"event": "SUSPEND", "timestamp": {"seconds": 9, "microseconds": 0}}}
{"time": {"seconds": 9, "microseconds": 1}, "connection": 1, "sender": "client", "message": {"execute": "stop", "id": 1}}
{"time": {"seconds": 9, "microseconds": 2}, "connection": 1, "sender": "server", "message": {"event": "STOP", "timestamp": {"seconds": 9, "microseconds": 2}}}
{"time": {"seconds": 9, "microseconds": 3}, "connection": 1, "sender": "server", "message": {"return": {}, "id": 1}}
{"time": {"seconds": 9, "microseconds": 4}, "connection": 1, "sender": "client", "message": {"execute": "device_del", "arguments": {"id": "disk1"}, "id": 2}}
{"time": {"seconds": 9, "microseconds": 900000}, "connection": 1, "sender": "server", "message": {"return": {}, "id": 2}}
{"time": {"seconds": 9, "microseconds": 900001}, "connection": 1, "sender": "client", "message": {"execute": "query-status", "id": 3}}
{"time": {"seconds": 9, "microseconds": 900002}, "connection": 1, "sender": "server", "message": {"return": {"status": "paused", "running": false}, "id": 3}}
{"time": {"seconds": 9, "microseconds": 900003}, "connection": 2, "sender": "client", "message": {"execute": "cont", "id": 1}}
{"time": {"seconds": 10, "microseconds": 1}, "connection": 1, "sender": "server", "message": {"event": "DEVICE_DELETED", "data": {"device": "disk1", "path": "/machine/peripheral/disk1"}, "timestamp": {"seconds": 10, "microseconds": 0}}}
{"time": {"seconds": 10, "microseconds": 2}, "connection": 2, "sender": "server", "message": {"return": {}, "id": 1}}
"#;

/// The next lines of a mock.
fn lines(stream: &impl Transport, count: usize) -> Vec<Value> {
    let (mut bytes, mut part) = (Vec::new(), [0; 1024]);
    while bytes.split(|byte| *byte == b'\n').count() <= count {
        let length = stream.read(&mut part).unwrap();
        bytes.extend_from_slice(&part[..length]);
    }
    let text = String::from_utf8(bytes).unwrap();
    text.lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect()
}

#[test]
fn recorded_events_come_before_or_after_the_reply_as_they_did() {
    let mock = mock().replies(SESSION.as_bytes()).unwrap();
    let server = mock.start().unwrap();
    let stream = server.connect().unwrap();
    let send = |request: &Value| {
        let line = format!("{request}\n");
        stream.write(line.as_bytes(), PATIENCE).unwrap();
    };
    send(&json!({"execute": "qmp_capabilities"}));
    lines(&stream, 2);

    send(&json!({"execute": "stop"}));
    let said = lines(&stream, 2);
    assert_eq!(said[0]["event"], "STOP");
    assert_eq!(said[1]["return"], json!({}));

    // The event of another device does not come, nor any after the query and the command of another client.
    let start = Instant::now();
    for name in ["disk2", "disk1"] {
        send(&json!({"execute": "device_del", "arguments": {"id": name}}));
    }
    send(&json!({"execute": "query-status"}));
    send(&json!({"execute": "cont"}));
    let said = lines(&stream, 5);
    assert!(said[..4].iter().all(|reply| reply["return"].is_object()));
    assert_eq!(said[4]["event"], "DEVICE_DELETED");
    assert_eq!(said[4]["data"]["device"], "disk1");
    assert!(start.elapsed() >= Duration::from_millis(90));
}

#[test]
fn events_that_were_recorded_after_the_negotiation_come_after_it() {
    let session = r#"
        {"execute": "qmp_capabilities"}
        {"return": {}}
        {"execute": "query-name"}
        {"return": {}}
        {"event": "POWERDOWN", "timestamp": {"seconds": 9, "microseconds": 0}}
    "#;
    let server = mock().replies(session.as_bytes()).unwrap().start().unwrap();
    for _ in 0..2 {
        let stream = server.connect().unwrap();
        stream.write(NEGOTIATION, PATIENCE).unwrap();
        let said = lines(&stream, 3);
        assert_eq!(said[1]["return"], json!({}));
        assert_eq!(said[2]["event"], "POWERDOWN");
    }
}

/// A client that negotiates twice is refused the second time. That is about it alone.
#[test]
fn a_negotiation_that_was_refused_does_not_keep_others_from_theirs() {
    let session = r#"
        {"execute": "qmp_capabilities"}
        {"error": {"class": "CommandNotFound", "desc": "negotiated already"}}
        {"execute": "stop"}
        {"return": {}}
    "#;
    let server = mock().replies(session.as_bytes()).unwrap().start().unwrap();
    execute(&client(&server), "stop", &Value::Null);
}

#[test]
fn a_script_decides_what_happens_after_a_recorded_reply() {
    let script = r#"{"on": {"execute": "stop"}, "then": [{"event": "POWERDOWN"}]}"#;
    let mock = mock().replies(SESSION.as_bytes()).unwrap();
    let server = mock.script(script).unwrap().start().unwrap();
    let client = client(&server);
    let mut events = client.events();
    execute(&client, "stop", &Value::Null);
    assert_eq!(next(&mut events), "POWERDOWN");
}

#[test]
fn recorded_events_must_fit() {
    let recording = r#"{"execute": "stop"}
        {"event": "STOP", "data": {"x": 1}}
        {"return": {}}"#;
    let error = mock().replies(recording.as_bytes()).unwrap_err();
    let text = error.to_string();
    assert!(text.contains("line 2: event `STOP`: data.x: "), "{text}");
    assert!(mock().unchecked_replies(recording.as_bytes()).is_ok());
}

#[test]
fn a_recording_has_replies() {
    let recording = r#"{"execute": "query-status"}"#;
    let error = mock().replies(recording.as_bytes()).unwrap_err();
    assert_eq!(
        error.to_string(),
        "the recording has no replies to commands"
    );
    assert!(mock().unchecked_replies(recording.as_bytes()).is_err());
}
