//! How clients are served, whatever they send.

mod common;

use std::time::{Duration, Instant};

use common::{NEGOTIATION, PATIENCE, client, execute, mock};
use qapi_releases::Kind;
use qmp_client::blocking::Transport;
use qmp_client::{Error, Options};
use qmp_mock::Mock;
use qmp_types::base::ErrorClass;
use qmp_types::qmp::commands::SnapshotSave;
use serde_json::Value;

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

/// QEMU and its guest agent have as many errors.
#[test]
fn each_byte_that_resets_is_answered() {
    let server = mock().start().unwrap();
    let pipe = server.connect().unwrap();
    let bytes = [NEGOTIATION, b"\xff \xff\nx\xff{\"a\xff{}\n"].concat();
    pipe.write(&bytes, PATIENCE).unwrap();
    let mut all = Vec::new();
    let mut buffer = [0; 4096];
    while !all.ends_with(b"lacks member 'execute'\"}}\r\n") {
        let length = pipe.read(&mut buffer).unwrap();
        all.extend(&buffer[..length]);
    }
    let text = String::from_utf8(all).unwrap();
    assert_eq!(text.matches("JSON parse error").count(), 5, "{text}");
}

#[test]
fn the_end_of_the_mock_is_the_end_of_its_connections() {
    let server = mock().start().unwrap();
    let client = client(&server);
    drop(server);
    assert!(client.execute_json("query-name", &Value::Null).is_err());
}

#[test]
fn a_job_that_no_script_tells_of_is_not_there() {
    let server = mock().start().unwrap();
    let save = SnapshotSave::new("job0", "tag0", "disk0", Vec::new());
    let mut job = client(&server).start_job("job0", &save).unwrap();
    let error = job.finish(PATIENCE).unwrap_err();
    assert!(matches!(error, Error::NoJob { .. }), "{error}");
}

#[test]
fn quit_ends_the_connection_and_the_next_client_is_served() {
    let server = mock().start().unwrap();
    for _ in 0..2 {
        let client = client(&server);
        execute(&client, "quit", &Value::Null);
        client.wait_for_end(PATIENCE).unwrap();
    }
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
