//! What the client tells those who listen, and what it does not.

#![cfg(all(unix, feature = "tokio"))]

#[path = "../common/mod.rs"]
mod common;

mod agent;
mod jobs;
mod listener;
mod reconnect;
mod secrets;

use std::os::unix::net::UnixStream;
use std::time::Duration;

use common::{BRIEF, Checked, Peer, patient, status};
use listener::Listening;
use qmp_client::testing::Script;
use qmp_client::{Error, blocking};
use qmp_types::base::Command;
use qmp_types::qmp::commands::{DeviceDel, QueryName, QueryStatus, Stop};
use serde::Serialize;
use serde::de::{Deserialize, Deserializer, IgnoredAny};
use serde_json::{Value, json};
use tokio::runtime::{Builder, Runtime};
use tracing::{Instrument, info, info_span};

/// A time in which nothing is done.
const MOMENT: Duration = Duration::from_millis(1);

/// A stream to a peer that follows the script.
fn start(script: Script) -> (UnixStream, Peer) {
    let (ours, theirs) = UnixStream::pair().unwrap();
    (ours, script.checked_over(theirs))
}

fn for_tasks(stream: UnixStream) -> tokio::net::UnixStream {
    stream.set_nonblocking(true).unwrap();
    tokio::net::UnixStream::from_std(stream).unwrap()
}

fn runtime() -> Runtime {
    Builder::new_current_thread().enable_all().build().unwrap()
}

/// Commands that end in all ways, events and notices.
fn script() -> Script {
    Script::new()
        .greet()
        .event("STOP", json!({"text": "\u{9b}"}))
        .expect("query-status")
        .reply(status(true))
        .send(r#"{"return": "hunter2", "id": "hunter2"}"#)
        .expect("device_del")
        .fail("Device\u{9b}", "no \u{9b} 'https://me:hunter2@host/d'")
        .expect("query-name")
        .reply(json!(7))
        .expect("slow")
        .pause(4 * BRIEF)
        .reply(json!({}))
        .expect("stop")
        .close()
}

/// Checks what was said during the script.
#[track_caller]
fn check_log() {
    let start = |name: &str, id: u64| {
        format!(
            " rpc.method={name} id={id} rpc.system.name=\"qmp\" otel.kind=\"client\" \
             (within another)"
        )
    };
    let end = |error: &str| format!(" otel.status_code=\"ERROR\" error.type={error}");
    let commands = [
        start("query-status", 2),
        start("device_del", 3) + &end(r"Device\u{9b}"),
        start("query-name", 4) + &end("\"invalid_reply\""),
        start("slow", 5) + &end("\"timeout\""),
        start("cont", 6) + &end("\"not_sent\""),
        start("stop", 7) + &end("\"closed\""),
    ];
    let mut ended = Listening::lines("qmp.command ");
    // That of a command without a reply in time ends when the reply is there.
    ended.sort_by_key(|line| commands.iter().position(|of| *of == format!(" {line}")));
    assert_eq!(ended, commands.map(|line| line.trim_start().to_owned()));

    let messages = Listening::lines("qmp.connection: DEBUG ");
    assert_eq!(
        messages,
        [
            "connected qemu=10.2.0",
            "event name=STOP",
            "the connection ended reason=\"the peer closed it\""
        ]
    );
    let notices = Listening::lines("qmp.connection: WARN ");
    assert_eq!(
        notices,
        [
            "nobody waits for a reply",
            "a reply came too late about=slow id=5"
        ]
    );
    let ends = Listening::lines("qmp.command: DEBUG ");
    assert_eq!(ends.len(), 6);
    assert_eq!(ends[0], "the command succeeded");
    assert_eq!(ends[1], r"the command failed desc=no \u{9b} '***'");
    assert!(ends[2..].iter().all(|end| end == "the command failed"));
    let span = " rpc.system.name=\"qmp\" (follows another)";
    assert_eq!(Listening::lines("qmp.connection ").len(), 1);
    assert_eq!(Listening::lines("qmp.connection")[..].last().unwrap(), span);

    let bodies = Listening::lines("qmp.command: TRACE ");
    let expected = [
        r#"sending body={"execute":"query-status","id":2}"#,
        r#"received body={"id":2,"return":{"running":true,"status":"running"}}"#,
        r#"sending body={"execute":"device_del","arguments":{"id":"disk1"},"id":3}"#,
        r#"received body={"error":{"class":"Device\u009b","desc":"***"},"id":3}"#,
    ];
    assert_eq!(bodies[..4], expected);
    // Neither without its reply, nor with a late one, and that of `cont` was not sent.
    assert_eq!(
        bodies[6..8],
        [
            r#"sending body={"execute":"slow","id":5}"#,
            r#"received body={"id":5,"return":{}}"#,
        ]
    );
    assert_eq!(bodies[8..], [r#"sending body={"execute":"stop","id":7}"#]);
    // What is not at the level of bodies has nothing of them.
    let without_bodies = |line: &String| line.contains("TRACE") || !line.contains("hunter2");
    assert!(Listening::log().iter().all(without_bodies));
    let escaped = |line: &String| !line.chars().any(char::is_control);
    assert!(Listening::log().iter().all(escaped));
}

#[test]
fn threads_are_traced() {
    let _listening = Listening::start();
    let (stream, peer) = start(script());
    let peer = peer.not_qmp("control characters, and replies that do not fit");
    info_span!(target: "test", "manager").in_scope(|| {
        let client = blocking::Client::over(stream, &patient()).unwrap();
        client.execute(&QueryStatus::new()).unwrap();
        client.execute(&DeviceDel::new("disk1")).unwrap_err();
        client.execute(&QueryName::new()).unwrap_err();
        let brief = client.with_timeout(BRIEF);
        brief.execute_json("slow", &Value::Null).unwrap_err();
        let error = client
            .with_timeout(MOMENT)
            .execute_json("cont", &Value::Null)
            .unwrap_err();
        assert!(matches!(error, Error::NotSent { .. }), "{error}");
        client.execute(&Stop::new()).unwrap_err();
    });
    peer.finish().unwrap();
    check_log();
}

#[test]
fn tasks_are_traced_the_same() {
    let _listening = Listening::start();
    let (stream, peer) = start(script());
    let peer = peer.not_qmp("control characters, and replies that do not fit");
    let session = async {
        let client = qmp_client::Client::over(for_tasks(stream), &patient()).await;
        let client = client.unwrap();
        client.execute(&QueryStatus::new()).await.unwrap();
        client.execute(&DeviceDel::new("disk1")).await.unwrap_err();
        client.execute(&QueryName::new()).await.unwrap_err();
        let brief = client.with_timeout(BRIEF);
        brief.execute_json("slow", &Value::Null).await.unwrap_err();
        let error = client
            .with_timeout(MOMENT)
            .execute_json("cont", &Value::Null)
            .await
            .unwrap_err();
        assert!(matches!(error, Error::NotSent { .. }), "{error}");
        client.execute(&Stop::new()).await.unwrap_err();
    };
    runtime().block_on(session.instrument(info_span!(target: "test", "manager")));
    peer.finish().unwrap();
    check_log();
}

/// A command whose reply tells where it is decoded.
#[derive(Serialize)]
struct Probe {}

impl Command for Probe {
    const NAME: &'static str = "stop";
    type Ok = Telling;
}

struct Telling;

impl<'de> Deserialize<'de> for Telling {
    fn deserialize<D: Deserializer<'de>>(value: D) -> Result<Self, D::Error> {
        info!(target: "test", "decoding");
        IgnoredAny::deserialize(value).map(|_| Self)
    }
}

/// Whatever a call does is in its span, and nothing else is.
#[test]
fn a_span_is_that_of_its_call_alone() {
    let _listening = Listening::start();
    let script = || {
        Script::new()
            .greet()
            .expect("stop")
            .pause(BRIEF)
            .reply(json!({}))
    };
    let (stream, _peer) = start(script());
    let client = blocking::Client::over(stream, &patient()).unwrap();
    client.execute(&Probe {}).unwrap();
    let (stream, _peer) = start(script());
    runtime().block_on(async {
        let client = qmp_client::Client::over(for_tasks(stream), &patient()).await;
        let client = client.unwrap();
        let other = async {
            tokio::task::yield_now().await;
            info!(target: "test", "meanwhile");
        };
        let (result, ()) = tokio::join!(client.execute(&Probe {}), other);
        result.unwrap();
    });
    assert_eq!(Listening::lines("qmp.command: INFO "), ["decoding"; 2]);
    assert_eq!(Listening::lines("nowhere: INFO "), ["meanwhile"]);
}

#[test]
fn calls_that_are_dropped_are_told() {
    let _listening = Listening::start();
    let (stream, _peer) = start(Script::new().greet().stall());
    runtime().block_on(async {
        let options = patient().oob(true);
        let client = qmp_client::Client::over(for_tasks(stream), &options).await;
        let client = client.unwrap();
        drop(client.execute(&Stop::new()));
        let call = client.execute_oob(&QueryStatus::new());
        tokio::time::timeout(BRIEF, call).await.unwrap_err();
    });
    let ended = Listening::lines("qmp.command ");
    assert_eq!(ended.len(), 2);
    for (line, is_oob) in ended.iter().zip([false, true]) {
        assert!(line.ends_with("error.type=\"dropped\""), "{line}");
        assert_eq!(line.contains("oob=true"), is_oob, "{line}");
    }
    let messages = Listening::lines("qmp.command: DEBUG ");
    assert_eq!(messages, ["the call was dropped"; 2]);
    let messages = Listening::lines("qmp.connection: DEBUG the connection ended");
    assert_eq!(messages, [" reason=\"the last client was dropped\""]);
}

#[test]
fn addresses_and_failures_to_connect_are_told() {
    let _listening = Listening::start();
    let address = "qmp:/nowhere/\u{9b}.sock".parse().unwrap();
    blocking::Client::connect(&address).unwrap_err();
    let connecting = qmp_client::Client::connect(&address);
    runtime().block_on(connecting).unwrap_err();
    blocking::GuestAgent::connect(&address).unwrap_err();
    let connecting = qmp_client::GuestAgent::connect(&address);
    runtime().block_on(connecting).unwrap_err();
    let messages = Listening::lines("qmp.connection: DEBUG ");
    let expected = ["connecting", "cannot connect reason=No such file"].repeat(4);
    assert_eq!(messages.len(), expected.len());
    assert!(
        messages
            .iter()
            .zip(&expected)
            .all(|(line, start)| line.starts_with(start))
    );
    for (line, protocol) in Listening::lines("qmp.connection ")
        .iter()
        .zip(["qmp", "qmp", "qga", "qga"])
    {
        let fields =
            format!("rpc.system.name=\"{protocol}\" server.address=/nowhere/\\u{{9b}}.sock");
        assert_eq!(*line, fields);
    }
}

/// Connections without an address are told apart by it.
#[test]
fn a_name_is_with_all_that_is_told_of_a_connection() {
    // Whether the client asks what was lost depends on when the line arrives.
    let script = || {
        let script = Script::new().greet().send("nonsense");
        script.expect("query-status").reply(status(true)).stall()
    };
    let options = patient().name("vm\u{9b}17");
    let check = |run: &dyn Fn(UnixStream)| {
        let _listening = Listening::start();
        let (stream, peer) = start(script());
        run(stream);
        peer.not_qmp("nonsense").finish().unwrap();
        let log = Listening::log();
        let named = |start: &str| {
            let mut lines = log.iter().filter(|line| line.starts_with(start));
            lines.any(|line| line.contains(r"connection.name=vm\u{9b}17"))
        };
        assert!(named("qmp.connection "), "{log:#?}");
        assert!(named("qmp.command "), "{log:#?}");
        assert!(named("qmp.connection: WARN "), "{log:#?}");
    };
    check(&|stream| {
        let client = blocking::Client::over(stream, &options).unwrap();
        client.execute(&QueryStatus::new()).unwrap();
    });
    check(&|stream| {
        runtime().block_on(async {
            let client = qmp_client::Client::over(for_tasks(stream), &options);
            let status = client.await.unwrap().execute(&QueryStatus::new());
            status.await.unwrap();
        });
    });
}
