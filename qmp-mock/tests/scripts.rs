//! What a script says is done.

mod common;

use std::time::{Duration, Instant};

use common::{PATIENCE, client, execute, mock, next};
use qmp_client::blocking::Client;
use qmp_mock::SCRIPT_SCHEMA;
use qmp_types::base::ErrorClass;
use serde_json::{Value, json};

#[test]
fn rules_are_used_in_turn_and_by_their_arguments() {
    let script = r#"
        {"on": {"execute": "query-status"}, "reply": {"status": "prelaunch", "running": false}}
        {"on": {"execute": "query-status"}, "reply": {"status": "running", "running": true}}
        {"on": {"execute": "device_del", "arguments": {"id": "a"}}, "error": {"class": "DeviceNotFound", "desc": "no a"}}
        {"on": {"execute": "device_del"}, "reply": {}}
    "#;
    let server = mock().script(script).unwrap().start().unwrap();
    let client = client(&server);
    let status = [(); 3].map(|()| execute(&client, "query-status", &Value::Null));
    let status = status.map(|status| status["status"].clone());
    assert_eq!(status, ["prelaunch", "running", "running"]);
    let error = client
        .execute_json("device_del", &json!({"id": "a"}))
        .unwrap_err();
    assert_eq!(error.class(), Some(&ErrorClass::DeviceNotFound));
    execute(&client, "device_del", &json!({"id": "b"}));
    let received = server.received();
    let sent: Vec<&Value> = received.iter().map(|of| &of.message["execute"]).collect();
    assert_eq!(sent[0], "qmp_capabilities");
    assert_eq!(sent[4..], ["device_del", "device_del"]);
    assert_eq!(received[5].message["arguments"], json!({"id": "b"}));
}

#[test]
fn events_come_to_all_after_a_command_and_at_a_time() {
    let script = r#"
        {"at": 0.05, "event": "POWERDOWN"}
        {"on": {"execute": "stop"}, "then": [{"after": 0.2, "event": "RESUME"}, {"event": "STOP"}]}
    "#;
    let server = mock().script(script).unwrap().start().unwrap();
    let (one, other) = (client(&server), client(&server));
    let mut events = [&one, &other].map(Client::events);
    let timed = events.each_mut().map(next);
    assert_eq!(timed, ["POWERDOWN", "POWERDOWN"]);
    let start = Instant::now();
    execute(&one, "stop", &Value::Null);
    for events in &mut events {
        assert_eq!([next(events), next(events)], ["STOP", "RESUME"]);
    }
    assert!(start.elapsed() >= Duration::from_millis(200));
}

#[test]
fn a_connection_ends_where_the_script_says_so() {
    let script = r#"{"on": {"execute": "quit"}, "then": [{"event": "SHUTDOWN", "data": {"guest": false, "reason": "host-qmp-quit"}}, {"close": true}]}"#;
    let server = mock().script(script).unwrap().start().unwrap();
    let client = client(&server);
    let mut events = client.events();
    execute(&client, "quit", &Value::Null);
    assert_eq!(next(&mut events), "SHUTDOWN");
    let error = events.recv_timeout(PATIENCE).unwrap_err();
    assert!(matches!(error, qmp_client::Error::Closed { .. }), "{error}");
}

#[test]
fn what_does_not_fit_is_refused_unless_it_is_wanted() {
    let script = "\n{\"on\": {\"execute\": \"query-name\"}, \"reply\": {\"name\": 1}}";
    let problems = mock().script(script).unwrap_err();
    assert_eq!(
        problems.to_string(),
        "line 2: reply to `query-name`: return.name: expected a string, found a number"
    );
    let server = mock().unchecked_script(script).unwrap().start().unwrap();
    let reply = execute(&client(&server), "query-name", &Value::Null);
    assert_eq!(reply, json!({"name": 1}));

    let recording = "{\"execute\": \"query-name\"}\n{\"return\": {\"name\": 1}}\n";
    let error = mock().replies(recording.as_bytes()).unwrap_err();
    assert!(error.to_string().starts_with("line 2: "), "{error}");
    let allowed = mock().unchecked_replies(recording.as_bytes());
    assert!(allowed.is_ok());
}

/// Lines, and whether they are those of a script.
const LINES: [(&str, bool); 24] = [
    (r#"{"on": {"execute": "stop"}}"#, true),
    (r#"{"on": {"execute": "stop"}, "reply": {}}"#, true),
    (
        r#"{"on": {"execute": "stop"}, "reply": {}, "error": {"class": "GenericError", "desc": ""}}"#,
        false,
    ),
    (
        r#"{"on": {"execute": "stop"}, "error": {"class": "GenericError"}}"#,
        false,
    ),
    (r#"{"on": {"execute": "stop"}, "then": []}"#, true),
    (
        r#"{"on": {"execute": "stop"}, "then": [{"event": "STOP"}]}"#,
        true,
    ),
    (
        r#"{"on": {"execute": "stop"}, "then": [{"close": true}]}"#,
        true,
    ),
    (
        r#"{"on": {"execute": "stop"}, "then": [{"close": true, "event": "STOP"}]}"#,
        false,
    ),
    (
        r#"{"on": {"execute": "stop"}, "then": [{"after": 1}]}"#,
        false,
    ),
    (
        r#"{"on": {"execute": "stop"}, "then": [{"after": -1, "event": "STOP"}]}"#,
        false,
    ),
    (r#"{"on": {"execute": "stop"}, "event": "STOP"}"#, false),
    (r#"{"on": {"execute": "stop"}, "replies": {}}"#, false),
    (r#"{"on": {"execute": "stop", "id": 1}}"#, false),
    (r#"{"at": 1, "event": "STOP"}"#, true),
    (r#"{"at": 1, "event": "STOP", "reply": {}}"#, false),
    (r#"{"at": 1}"#, false),
    (r#"{"event": "STOP"}"#, false),
    ("5", false),
    (r#"{"at": 1, "event": "STOP", "data": null}"#, false),
    (r#"{"at": 1e300, "event": "STOP"}"#, false),
    (
        r#"[{"execute": "stop"}, {}, null, [], null, null, null]"#,
        false,
    ),
    (r#"{"on": ["stop", {}]}"#, false),
    (
        r#"{"on": {"execute": "stop"}, "error": ["GenericError", ""]}"#,
        false,
    ),
    (
        r#"{"on": {"execute": "stop"}, "then": [[1, "STOP", null, false]]}"#,
        false,
    ),
];

#[test]
fn what_is_wrong_with_a_script_is_said_in_words() {
    let on = r#"{"on": {"execute": "stop"}"#;
    for (line, expected) in [
        ("nonsense", "the line cannot be read as JSON, at column 2"),
        (on, "the JSON is not complete"),
        (r#"{"at": 1, "at": 1}"#, "duplicate key, before column 14"),
        ("5", "the line is not an object"),
        (
            r#"{"rply": {}}"#,
            "the line cannot have a member `rply`, only `on`, `reply`, `error`, `then`, `at`, `event`, `data`",
        ),
        (r#"{"on": {}}"#, "`execute` is missing in `on`"),
        (r#"{"on": {"execute": 5}}"#, "`execute` is not a string"),
        (
            r#"{"on": {"execute": "stop", "arguments": []}}"#,
            "`arguments` is not an object",
        ),
        (
            &format!(r#"{on}, "error": {{"class": "A"}}}}"#),
            "`desc` is missing in `error`",
        ),
        (
            &format!(r#"{on}, "then": {{}}}}"#),
            "`then` is not an array",
        ),
        (
            &format!(r#"{on}, "then": [{{"close": 1}}]}}"#),
            "`close` is not `true` or `false`",
        ),
        (
            &format!(r#"{on}, "then": [{{"close": true, "x": 1}}]}}"#),
            "an element of `then` cannot have a member `x`, only `after`, `event`, `data`, `close`",
        ),
        (
            r#"{"at": 1e300, "event": "STOP"}"#,
            "`at` is not a number of seconds from 0 to 31536000, a year",
        ),
    ] {
        let problems = mock().script(&format!("\n{line}\n")).unwrap_err();
        assert_eq!(
            problems.to_string(),
            format!("line 2: {expected}"),
            "{line}"
        );
    }
}

#[test]
fn scripts_are_as_their_json_schema_says() {
    let mut compiler = boon::Compiler::new();
    let schema = serde_json::from_str(SCRIPT_SCHEMA).unwrap();
    compiler.add_resource("script.json", schema).unwrap();
    let mut schemas = boon::Schemas::new();
    let schema = compiler.compile("script.json", &mut schemas).unwrap();
    for (line, is_valid) in LINES {
        let value: Value = serde_json::from_str(line).unwrap();
        assert_eq!(schemas.validate(&value, schema).is_ok(), is_valid, "{line}");
        assert_eq!(mock().script(line).is_ok(), is_valid, "{line}");
    }
}
