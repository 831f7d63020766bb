//! What a mock does on request: what a script says, what goes wrong, who is told.

use std::time::{Duration, Instant};

use qapi_releases::Kind;
use qapi_values::{Mismatch, check_message};
use qmp_client::blocking::{Client, Transport};
use qmp_client::{Options, RawEvent, Received};
use qmp_mock::{Failure, Faults, Mock, SCRIPT_SCHEMA, Server};
use qmp_types::base::ErrorClass;
use serde_json::{Value, json};

/// How long anything may take.
const PATIENCE: Duration = Duration::from_secs(10);

fn mock() -> Mock {
    Mock::of_release(&"11.1".parse().unwrap(), Kind::Qmp).unwrap()
}

fn client(server: &Server) -> Client {
    Client::over(server.connect().unwrap(), &Options::new()).unwrap()
}

fn execute(client: &Client, command: &str, arguments: &Value) -> Value {
    let reply = client.execute_json(command, arguments).unwrap();
    reply.to_value().unwrap()
}

/// The next event that is not missed.
fn next(client: &mut qmp_client::blocking::Subscription<RawEvent>) -> String {
    match client.recv_timeout(PATIENCE).unwrap() {
        Some(Received::Item(event)) => event.name().to_owned(),
        other => panic!("{other:?}"),
    }
}

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
        (
            r#"{"at": 1, "at": 1}"#,
            "an object has a member twice, before column 14",
        ),
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
fn a_recording_has_replies() {
    let recording = r#"{"execute": "query-status"}"#;
    let error = mock().replies(recording.as_bytes()).unwrap_err();
    assert_eq!(
        error.to_string(),
        "the recording has no replies to commands"
    );
    assert!(mock().unchecked_replies(recording.as_bytes()).is_err());
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

#[test]
fn replies_are_delayed_and_stay_in_order() {
    let delay = Duration::from_millis(20)..=Duration::from_millis(60);
    let server = mock().faults(Faults::new().delay(delay)).start().unwrap();
    let client = Client::over(server.connect().unwrap(), &Options::new().oob(true)).unwrap();
    let start = Instant::now();
    execute(&client, "query-name", &Value::Null);
    assert!(start.elapsed() >= Duration::from_millis(20));
}

/// Everything that arrives after these lines until the end of the connection.
fn all_that_arrives(server: &Server, lines: &[u8]) -> Vec<u8> {
    let pipe = server.connect().unwrap();
    pipe.write(lines, PATIENCE).unwrap();
    let mut all = Vec::new();
    let mut buffer = [0; 4096];
    loop {
        match pipe.read(&mut buffer).unwrap() {
            0 => return all,
            length => all.extend(&buffer[..length]),
        }
    }
}

const NEGOTIATION: &[u8] = b"{\"execute\": \"qmp_capabilities\"}\n";

#[test]
fn connections_are_cut() {
    let cut = |faults| mock().faults(faults).start().unwrap();
    let server = cut(Faults::new().cut_after_bytes(20));
    assert_eq!(all_that_arrives(&server, NEGOTIATION).len(), 20);
    // The next client fares no better.
    assert_eq!(all_that_arrives(&server, NEGOTIATION).len(), 20);

    let server = cut(Faults::new().cut_after_messages(1));
    let all = String::from_utf8(all_that_arrives(&server, NEGOTIATION)).unwrap();
    let (greeting, rest) = all.split_once("\r\n").unwrap();
    assert!(greeting.starts_with("{\"QMP\""), "{greeting}");
    assert_eq!(rest, "{\"return");
}

#[test]
fn replies_and_events_have_what_a_later_release_may_send() {
    let script = r#"{"on": {"execute": "stop"}, "then": [{"event": "RESET", "data": {"guest": false, "reason": "host-error"}}]}"#;
    let kinds = [
        (Faults::new().new_members(1.0), "x-new-member"),
        (Faults::new().new_values(1.0), "new-value"),
    ];
    for (faults, name) in kinds {
        let mock = mock().script(script).unwrap().faults(faults);
        let schema = mock.schema().clone();
        let server = mock.start().unwrap();
        let client = client(&server);
        let mut events = client.events();
        let status = execute(&client, "query-status", &Value::Null);
        assert!(status.to_string().contains(name), "{status}");
        let (_, command) = schema.command("query-status").unwrap();
        let reply = json!({"return": status});
        let found = check_message(&schema, reply.as_object().unwrap(), Some(command));
        assert!(
            !found.is_empty() && found.iter().all(Mismatch::is_unrecognized),
            "{found:?}"
        );
        execute(&client, "stop", &Value::Null);
        let Some(Received::Item(event)) = events.recv_timeout(PATIENCE).unwrap() else {
            panic!("no event");
        };
        assert!(event.as_str().contains(name), "{event:?}");
    }
}

#[test]
fn commands_fail_as_often_as_is_said() {
    let some = Failure::of_class("DeviceNotActive").share(0.3);
    let one = Failure::of_class("KVMMissingCap").command("stop");
    let server = mock()
        .faults(Faults::new().fail(one).fail(some))
        .start()
        .unwrap();
    let client = client(&server);
    let fails = |command| client.execute_json(command, &Value::Null).err();
    let class = fails("stop").and_then(|error| error.class().cloned());
    assert_eq!(class, Some(ErrorClass::KvmMissingCap));
    let failed = (0..100).filter_map(|_| fails("query-name"));
    let failed: Vec<_> = failed.map(|error| error.class().cloned()).collect();
    assert!((15..=45).contains(&failed.len()), "{}", failed.len());
    assert!(
        failed
            .iter()
            .all(|class| *class == Some(ErrorClass::DeviceNotActive))
    );
}

#[test]
fn a_build_has_only_what_is_in_it() {
    let schema = qapi_releases::load(&"11.1".parse().unwrap(), Kind::Qmp).unwrap();
    let build = qapi_schema::Build::defining(["CONFIG_POSIX", "CONFIG_LINUX"]);
    let server = Mock::of_build(&schema, &build).unwrap().start().unwrap();
    let client = client(&server);
    let spice = client
        .execute_json("query-spice", &Value::Null)
        .unwrap_err();
    assert_eq!(spice.class(), Some(&ErrorClass::CommandNotFound));
    let entries = execute(&client, "query-qmp-schema", &Value::Null).to_string();
    assert!(!entries.contains("query-spice") && entries.contains("query-status"));
}

#[test]
fn a_client_that_does_not_read_keeps_nobody_waiting() {
    let server = mock().start().unwrap();
    let flood = server.connect().unwrap();
    flood.write(NEGOTIATION, PATIENCE).unwrap();
    let command = b"{\"execute\": \"query-qmp-schema\"}\n".repeat(100);
    let brief = Duration::from_millis(100);
    // Until it is not read any more.
    while flood.write(&command, brief).is_ok() {}
    let start = Instant::now();
    execute(&client(&server), "query-name", &Value::Null);
    assert!(start.elapsed() < PATIENCE);
}

#[test]
fn whatever_is_sent_it_goes_on() {
    const PARTS: [&[u8]; 12] = [
        b"{",
        b"}",
        b"[",
        b"]",
        b"\"",
        b"'",
        b"\\",
        b"\xff\0",
        b"\n",
        b": ,",
        b"\"execute\"",
        b"1e999",
    ];
    let server = mock().start().unwrap();
    let mut rng = fastrand::Rng::with_seed(1);
    for _ in 0..300 {
        let pipe = server.connect().unwrap();
        let parts = (0..rng.usize(1..60)).map(|_| PARTS[rng.usize(0..PARTS.len())]);
        let text: Vec<u8> = parts.flatten().copied().collect();
        pipe.write(&text, PATIENCE).unwrap();
        let mut greeting = [0; 8];
        assert_eq!(pipe.read(&mut greeting).unwrap(), 8);
    }
    server.wait_for_clients(300);
    execute(&client(&server), "query-name", &Value::Null);
}

#[test]
fn a_client_that_does_not_wait_is_answered() {
    let server = mock().start().unwrap();
    let pipe = server.connect().unwrap();
    let commands = [
        NEGOTIATION,
        &b"{\"execute\": \"query-name\"}\n".repeat(1000),
        b"{}\n",
    ];
    pipe.write(&commands.concat(), PATIENCE).unwrap();
    let mut all = Vec::new();
    let mut buffer = [0; 4096];
    while !all.ends_with(b"lacks member 'execute'\"}}\r\n") {
        let length = pipe.read(&mut buffer).unwrap();
        all.extend(&buffer[..length]);
    }
    let lines = String::from_utf8(all).unwrap();
    assert_eq!(lines.lines().count(), 1003);
}

#[test]
fn the_end_of_the_mock_is_the_end_of_its_connections() {
    let server = mock().start().unwrap();
    let client = client(&server);
    drop(server);
    assert!(client.execute_json("query-name", &Value::Null).is_err());
}

/// The names of commands without arguments.
const QUERIES: [&str; 25] = [
    "query-status",
    "query-version",
    "query-commands",
    "query-name",
    "query-uuid",
    "query-kvm",
    "query-block",
    "query-blockstats",
    "query-chardev",
    "query-cpus-fast",
    "query-iothreads",
    "query-memdev",
    "query-memory-size-summary",
    "query-mice",
    "query-migrate",
    "query-migrate-capabilities",
    "query-migrate-parameters",
    "query-named-block-nodes",
    "query-block-jobs",
    "query-jobs",
    "query-pci",
    "query-rx-filter",
    "query-tpm",
    "query-vnc",
    "query-qmp-schema",
];

#[test]
fn threads_complete_a_session() {
    let server = mock().start().unwrap();
    let client = client(&server);
    for name in QUERIES.iter().chain(&QUERIES) {
        client.execute_json(name, &Value::Null).unwrap();
    }
    assert_eq!(server.received().len(), 51);
}

#[tokio::test]
async fn tasks_complete_a_session() {
    let server = mock().start().unwrap();
    let pipe = server.connect().unwrap();
    let client = qmp_client::Client::over(pipe, &Options::new())
        .await
        .unwrap();
    for name in QUERIES.iter().chain(&QUERIES) {
        client.execute_json(name, &Value::Null).await.unwrap();
    }
    assert_eq!(server.received().len(), 51);
}
