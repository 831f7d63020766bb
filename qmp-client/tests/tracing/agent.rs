//! What is told of the guest agent, the same in both faces.

use std::thread;
use std::time::Duration;

use qmp_client::guest::Program;
use qmp_client::testing::Script;
use qmp_client::{Error, GuestAgent};
use qmp_types::guest_agent::commands::{GuestPing, GuestShutdown};
use serde_json::{Value, json};
use tokio::time::timeout;
use tracing::info_span;

use crate::common::agent::{Face, Tasks, Threads};
use crate::common::agent::{in_a_hurry, patient};
use crate::common::{BRIEF, Checked, LONG, in_both_faces};
use crate::listener::Listening;
use crate::runtime;
use crate::secrets::{SECRET, commands, is_clean};

in_both_faces! {
    commands_are_traced
    a_command_whose_turn_does_not_come
    files_that_are_closed_later_are_told
    commands_do_not_tell_secrets
    files_and_programs_do_not_tell_secrets
    errors_do_not_tell_secrets
}

/// The secret as base64.
const BASE64: &str = "aHVudGVyMg==";

/// An agent that has given a sign of life.
fn alive() -> Script {
    Script::new().synchronize()
}

/// A command of a script, after a sign of life.
fn answers(script: Script, command: &str, value: Value) -> Script {
    script.synchronize().expect(command).reply(value)
}

fn failed(why: &str) -> String {
    format!(" otel.status_code=\"ERROR\" error.type=\"{why}\"")
}

/// Checks which commands have ended, and how.
#[track_caller]
fn check_commands(expected: &[(&str, String)]) {
    let ended = Listening::lines("qmp.command rpc.method=");
    assert_eq!(ended.len(), expected.len(), "{ended:?}");
    for (line, (name, end)) in ended.iter().zip(expected) {
        let start = format!("{name} rpc.system.name=\"qga\" otel.kind=\"client\"");
        assert!(line.starts_with(&start) && line.ends_with(end), "{line}");
        let has_failed = |text: &str| text.contains("error.type");
        assert_eq!(has_failed(line), has_failed(end), "{line}");
    }
}

fn ok() -> String {
    String::new()
}

fn commands_are_traced<F: Face>() {
    let _listening = Listening::start();
    let script = answers(alive(), "guest-ping", json!({})).synchronize();
    let script = script.expect("guest-x").fail("GenericError", "no");
    let script = script.synchronize().expect("guest-shutdown").close();
    let (stream, peer) = script.checked();
    let error = " otel.status_code=\"ERROR\" error.type=GenericError".to_owned();
    let mut expected = vec![("guest-ping", ok()), ("guest-x", error)];
    info_span!(target: "test", "manager").in_scope(|| {
        let agent = F::over(stream, &patient().connect_timeout(LONG)).unwrap();
        agent.execute(&GuestPing::new()).unwrap();
        agent.execute_json("guest-x", &Value::Null).unwrap_err();
        // A span ends with its command, not with the next one.
        check_commands(&expected);
        agent.execute(&GuestShutdown::new()).unwrap();
    });
    peer.finish().unwrap();
    expected.push(("guest-shutdown", ok()));
    check_commands(&expected);
    let ended = Listening::lines("qmp.command ");
    assert!(ended.iter().all(|line| line.contains("(within another)")));

    let sync = r#"sending body={"execute":"guest-sync-delimited","#;
    let bodies = Listening::lines("qmp.command: TRACE ");
    assert!(bodies[0].starts_with(sync));
    // The agent cannot read the byte before it, and what it says about that is no reply.
    assert!(bodies[1].starts_with("dropped body={\"error\":"));
    assert!(bodies[2].starts_with("received body={\"return\":"));
    assert_eq!(bodies[3], r#"sending body={"execute":"guest-ping"}"#);
    assert_eq!(bodies[4], r#"received body={"return":{}}"#);
    // The first sign of life is no command of the caller's.
    let bodies = Listening::lines("manager: TRACE ");
    assert!(bodies.len() == 3 && bodies[0].starts_with(sync));
    let ends = Listening::lines("qmp.command: DEBUG ");
    let [ok, failed] = ["the command succeeded", "the command failed desc=no"];
    assert_eq!(ends, [ok, failed, ok]);
    let messages = Listening::lines("qmp.connection: DEBUG ");
    assert_eq!(messages[0], "connected");
    assert!(messages[1].starts_with("the connection ended"));
    assert_eq!(messages.len(), 2);
    let connections = Listening::lines("qmp.connection ");
    assert_eq!(connections, ["rpc.system.name=\"qga\" (follows another)"]);
}

fn a_command_whose_turn_does_not_come<F: Face>() {
    let _listening = Listening::start();
    let (stream, _peer) = alive()
        .synchronize()
        .expect("guest-fsfreeze-freeze")
        .checked();
    let agent = F::over(stream, &patient()).unwrap();
    thread::scope(|scope| {
        let first = agent.with_timeout(4 * BRIEF);
        scope.spawn(move || first.execute_json("guest-fsfreeze-freeze", &Value::Null));
        thread::sleep(BRIEF);
        let ping = agent.with_timeout(BRIEF);
        let error = ping.execute(&GuestPing::new()).unwrap_err();
        assert!(matches!(error, Error::NotSent { .. }), "{error}");
    });
    drop(agent);
    check_commands(&[
        ("guest-ping", failed("not_sent")),
        ("guest-fsfreeze-freeze", failed("timeout")),
    ]);
    let messages = Listening::lines("qmp.connection: DEBUG the connection ended");
    assert_eq!(messages, [" reason=\"the last client was dropped\""]);
}

fn files_that_are_closed_later_are_told<F: Face>() {
    let _listening = Listening::start();
    let script = answers(alive(), "guest-file-open", json!(7));
    let script = answers(script, "guest-file-read", json!([])).synchronize();
    // Longer than the client waits.
    let script = script
        .expect("guest-file-close")
        .pause(Duration::from_millis(1100));
    let script = answers(script.reply(json!({})), "guest-file-close", json!({}));
    let (stream, peer) = script.expect("guest-ping").reply(json!({})).checked();
    let peer = peer.not_qmp("a reply that does not fit");
    let agent = F::over(stream, &patient()).unwrap();
    agent.read_file("/f", 2).unwrap_err();
    agent.execute(&GuestPing::new()).unwrap();
    peer.finish().unwrap();
    check_commands(&[
        ("guest-file-open", ok()),
        ("guest-file-read", failed("invalid_reply")),
        ("guest-file-close", failed("timeout")),
        ("guest-file-close", " (within another)".to_owned()),
        ("guest-ping", ok()),
    ]);
}

#[test]
fn calls_that_are_dropped_are_told() {
    let _listening = Listening::start();
    let (stream, _peer) = alive().stall().checked();
    runtime().block_on(async {
        let agent = GuestAgent::over(stream, &patient()).await.unwrap();
        drop(agent.execute(&GuestPing::new()));
        let waiting = async {
            let under_way = timeout(BRIEF, agent.execute_json("guest-x", &Value::Null));
            let in_turn = timeout(BRIEF, agent.execute_json("guest-y", &Value::Null));
            tokio::join!(under_way, in_turn)
        };
        let (under_way, in_turn) = waiting.await;
        under_way.unwrap_err();
        in_turn.unwrap_err();
    });
    let dropped = || " error.type=\"dropped\"".to_owned();
    // The agent could still reply to the one that was under way.
    check_commands(&[
        ("guest-ping", dropped()),
        ("guest-y", dropped()),
        ("guest-x", dropped()),
    ]);
    let messages = Listening::lines("qmp.command: DEBUG ");
    assert_eq!(messages, ["the call was dropped"; 3]);
}

fn commands_do_not_tell_secrets<F: Face>() {
    let _listening = Listening::start();
    let is_for_guests = |(command, _): &(&str, Value)| command.starts_with("guest");
    let commands: Vec<_> = commands().into_iter().filter(is_for_guests).collect();
    let mut script = alive();
    for (command, arguments) in &commands {
        let script_so_far = script.synchronize().send(&arguments.to_string());
        script = script_so_far.expect(command).reply(arguments.clone());
    }
    let (stream, peer) = script.checked();
    let _peer = peer.not_qmp("arguments sent back as replies");
    let agent = F::over(stream, &patient()).unwrap();
    for (command, arguments) in &commands {
        // What comes before the reply may be taken for it.
        if let Err(error) = agent.execute_json(command, arguments) {
            is_clean(&(error.to_string(), error));
        }
    }
    is_clean(&agent);
    drop(agent);
    is_log_clean();
    let sent = Listening::lines("qmp.command: TRACE sending");
    let masked = sent.iter().filter(|line| line.contains("***"));
    assert_eq!(masked.count(), commands.len());
}

#[track_caller]
fn is_log_clean() {
    let log = Listening::log();
    is_clean(&log);
    let has_base64 = |line: &String| line.contains(BASE64.trim_end_matches('='));
    assert!(!log.iter().any(has_base64), "{log:#?}");
}

fn files_and_programs_do_not_tell_secrets<F: Face>() {
    let _listening = Listening::start();
    let open = |script| answers(script, "guest-file-open", json!(7));
    let close = |script| answers(script, "guest-file-close", json!({}));
    let part = json!({"count": SECRET.len(), "buf-b64": BASE64, "eof": true});
    let written = json!({"count": SECRET.len(), "eof": false});
    let script = close(answers(open(alive()), "guest-file-write", written));
    let script = close(answers(open(script), "guest-file-read", part));
    let script = answers(script, "guest-exec", json!({"pid": 5}));
    let end = json!({"exited": true, "exitcode": 0, "out-data": BASE64, "err-data": BASE64});
    let (stream, peer) = answers(script, "guest-exec-status", end).checked();
    let agent = F::over(stream, &patient()).unwrap();
    agent.write_file("/f", SECRET.as_bytes()).unwrap();
    assert_eq!(agent.read_file("/f", 100).unwrap(), SECRET.as_bytes());
    let program = Program::new("p").arg(SECRET).env("PASSWORD", SECRET);
    let program = program.input(SECRET);
    is_clean(&program);
    assert_eq!(agent.run(&program).unwrap().stdout, SECRET.as_bytes());
    drop(agent);
    peer.finish().unwrap();
    is_log_clean();
    for (direction, messages) in [("sending", 2), ("received", 2)] {
        let bodies = Listening::lines(&format!("qmp.command: TRACE {direction}"));
        let masked = bodies.iter().filter(|line| line.contains("***"));
        assert_eq!(masked.count(), messages, "{bodies:#?}");
    }
}

fn errors_do_not_tell_secrets<F: Face>() {
    let _listening = Listening::start();
    let part = json!({"count": 7, "buf-b64": BASE64, "password": SECRET, "eof": "no"});
    let script = answers(alive(), "guest-file-open", json!(7));
    let script = answers(script, "guest-file-read", part);
    let (stream, peer) = answers(script, "guest-file-close", json!({})).checked();
    let peer = peer.not_qmp("a reply that does not fit");
    let agent = F::over(stream, &patient()).unwrap();
    let error = agent.read_file("/f", 100).unwrap_err();
    assert!(matches!(&error, Error::Decode { reply, .. } if reply.contains(BASE64)));
    let shown = format!("{error} {error:?}");
    assert!(
        !shown.contains(BASE64) && !shown.contains(SECRET),
        "{shown}"
    );
    peer.finish().unwrap();

    let echo = json!({"password": SECRET}).to_string();
    let (stream, peer) = Script::new().send(&echo).stall().checked();
    let _peer = peer.not_qmp("not a message");
    let error = F::over(stream, &in_a_hurry()).unwrap_err();
    assert!(matches!(&error, Error::NoAgent { start: Some(_), .. }));
    is_clean(&(error.to_string(), error));
    is_log_clean();
}
