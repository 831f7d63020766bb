//! Secrets that are sent are nowhere to be seen.

use std::fmt::Debug;

use qmp_client::testing::Script;
use qmp_client::{Client, Error, Received, blocking};
use qmp_types::qmp::commands::QueryStatus;
use serde_json::{Value, json};

use crate::common::{LONG, patient};
use crate::listener::Listening;
use crate::{for_tasks, runtime, start};

pub(crate) const SECRET: &str = "hunter2";

/// Commands with a secret in them, or in the reply.
pub(crate) fn commands() -> Vec<(&'static str, Value)> {
    let url = format!("https://me:{SECRET}@host/disk");
    vec![
        (
            "set_password",
            json!({"protocol": "vnc", "password": SECRET}),
        ),
        ("change-vnc-password", json!({"password": SECRET})),
        ("block_passwd", json!({"device": "d", "password": SECRET})),
        (
            "change",
            json!({"device": "vnc", "target": "password", "arg": SECRET}),
        ),
        (
            "object-add",
            json!({"qom-type": "secret", "id": "s", "data": SECRET}),
        ),
        (
            "object-add",
            json!({"qom-type": "secret", "id": "s", "props": {"data": SECRET}}),
        ),
        (
            "human-monitor-command",
            json!({"command-line": format!("set_password vnc {SECRET}")}),
        ),
        (
            "qom-set",
            json!({"path": "/s", "property": "data", "value": SECRET}),
        ),
        ("qom-get", json!({"path": "/s", "property": "data"})),
        ("qom-list-get", json!({"paths": ["/s"]})),
        (
            "sev-inject-launch-secret",
            json!({"packet-header": "h", "secret": SECRET}),
        ),
        (
            "send-key",
            json!({"keys": [{"type": "qcode", "data": SECRET}]}),
        ),
        ("ringbuf-write", json!({"device": "r", "data": SECRET})),
        (
            "blockdev-add",
            json!({"driver": "https", "filename": url, "cookie": SECRET}),
        ),
        ("x-vendor", json!({"X_Admin_Password": SECRET})),
        (
            "guest-set-user-password",
            json!({"username": "u", "password": SECRET}),
        ),
        (
            "guest-exec",
            json!({"path": "p", "arg": [SECRET], "env": [SECRET], "input-data": SECRET}),
        ),
        ("guest-file-write", json!({"handle": 1, "buf-b64": SECRET})),
    ]
}

/// What a nasty peer replies to a command: what it got.
fn reply(command: &str, arguments: &Value) -> Value {
    match command {
        "qom-get" | "human-monitor-command" => json!(SECRET),
        "qom-list-get" => json!([{"properties": [{"name": "data", "value": SECRET}]}]),
        _ => arguments.clone(),
    }
}

/// A peer that sends it all back, in replies, events, notices and glued to what is no message.
fn nasty() -> Script {
    let mut script = Script::new().greet();
    for (command, arguments) in commands() {
        let echo = json!({"execute": command, "arguments": arguments});
        script = script
            .expect_with(command, arguments.clone())
            .event("ECHO", arguments.clone())
            .reply(reply(command, &arguments))
            .send(&json!({"return": arguments, "id": 1000}).to_string())
            .send(&echo.to_string());
    }
    script
}

#[track_caller]
pub(crate) fn is_clean(shown: &impl Debug) {
    let shown = format!("{shown:?}{shown:#?}");
    assert!(!shown.contains(SECRET), "{shown}");
}

/// Nothing that was said has a secret in it, but all has been said.
#[track_caller]
fn is_log_clean() {
    is_clean(&Listening::log());
    let sent = Listening::lines("qmp.command: TRACE sending");
    assert_eq!(sent.len(), commands().len());
    assert!(
        sent.iter()
            .all(|line| line.contains("***") || line.contains("qom-"))
    );
}

#[test]
fn threads_do_not_tell_secrets() {
    let _listening = Listening::start();
    let (stream, peer) = start(nasty());
    let client = blocking::Client::over(stream, &patient()).unwrap();
    let (mut events, mut notices) = (client.events(), client.notices());
    for (command, arguments) in commands() {
        client.execute_json(command, &arguments).unwrap();
        is_clean(&client);
    }
    peer.finish().unwrap();
    for _ in commands() {
        is_clean(&events.recv_timeout(LONG).unwrap());
    }
    for _ in 0..2 * commands().len() {
        let Some(Received::Item(notice)) = notices.recv_timeout(LONG).unwrap() else {
            panic!("there is no notice");
        };
        is_clean(&(&notice, notice.to_string()));
    }
    is_clean(&client);
    drop(client);
    is_log_clean();
}

#[test]
fn tasks_do_not_tell_secrets() {
    let _listening = Listening::start();
    let (stream, peer) = start(nasty());
    runtime().block_on(async {
        let client = Client::over(for_tasks(stream), &patient()).await.unwrap();
        for (command, arguments) in commands() {
            client.execute_json(command, &arguments).await.unwrap();
            is_clean(&client);
        }
    });
    drop(peer);
    is_log_clean();
}

#[test]
fn errors_do_not_tell_secrets() {
    let _listening = Listening::start();
    let echo = json!({"password": SECRET, "running": SECRET.len()});
    let script = Script::new().greet().expect("query-status").reply(echo);
    let (stream, _peer) = start(script);
    let client = blocking::Client::over(stream, &patient()).unwrap();
    let error = client.execute(&QueryStatus::new()).unwrap_err();
    assert!(matches!(&error, Error::Decode { reply, .. } if reply.contains(SECRET)));
    is_clean(&error);
}

/// What a command that is answered in this way fails with. It is not QMP that comes.
fn failure(command: &str, line: &str) -> Error {
    let script = Script::new().greet().expect(command);
    let script = script.send(line).close();
    let (stream, _peer) = start(script);
    let client = blocking::Client::over(stream, &patient()).unwrap();
    let arguments = json!({"path": "/s", "property": "data"});
    client.execute_json(command, &arguments).unwrap_err()
}

/// The error and its causes, for people and for programmers.
#[track_caller]
fn is_error_clean(error: &Error) {
    is_clean(error);
    let mut cause: Option<&dyn std::error::Error> = Some(error);
    while let Some(of) = cause {
        is_clean(&(of, of.to_string()));
        cause = of.source();
    }
}

#[test]
fn lines_that_are_no_messages_do_not_tell_secrets() {
    let _listening = Listening::start();
    for line in [
        r#"{"return": "hunter2", "id": 2"#,
        r#"{"return": hunter2}"#,
        r#"{"property": "data", "value": "hunter2", "x""#,
        r#"{"value": "hunter2"#,
        r#"{"event": "E", "data": {"password": "hunter2"#,
        r#"x{"return": "hunter2"}"#,
        r#""hunter2""#,
        r#"["hunter2"]"#,
        "set_password vnc hunter2",
    ] {
        is_error_clean(&failure("qom-get", line));
    }
}

#[test]
fn replies_that_do_not_fit_do_not_tell_secrets() {
    let _listening = Listening::start();
    for (command, line) in [
        (
            "qom-get",
            r#"{"return": "hunter2", "id": 2, "error": {"class": "C", "desc": "d"}}"#,
        ),
        (
            "human-monitor-command",
            r#"{"return": "hunter2", "id": 2, "error": {"class": "C", "desc": "d"}}"#,
        ),
        ("qom-get", r#"{"error": "hunter2", "id": 2}"#),
        (
            "x",
            r#"{"error": {"class": "C", "desc": "cannot open 'https://me:hunter2@host/d'"}, "id": 2}"#,
        ),
    ] {
        let error = failure(command, line);
        is_error_clean(&error);
        let is_raw = matches!(&error, Error::Decode { reply, .. } if reply.contains(SECRET));
        assert!(is_raw || error.desc().is_some_and(|desc| desc == "cannot open '***'"));
    }
}
