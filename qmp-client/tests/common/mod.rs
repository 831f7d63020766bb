//! What the tests have in common.

#![allow(
    dead_code,
    unreachable_pub,
    unused_imports,
    unused_macros,
    reason = "not every test uses all of it"
)]

pub mod agent;
pub mod checked;
#[cfg(unix)]
pub mod host;
pub mod job;

use std::error::Error as _;
use std::time::{Duration, Instant};

pub use checked::{Checked, Peer};
use qmp_client::blocking::{Client, Subscription};
use qmp_client::testing::Script;
use qmp_client::{Error, Options, RawEvent, Received};
use serde_json::{Value, json};

/// Makes tests of functions that are generic over the face that they test, once for each.
macro_rules! in_both_faces {
    ($($test:ident)*) => {
        mod threads {
            $(#[test]
            fn $test() {
                super::$test::<super::Threads>();
            })*
        }

        #[cfg(feature = "tokio")]
        mod tasks {
            $(#[test]
            fn $test() {
                super::$test::<super::Tasks>();
            })*
        }
    };
}
pub(crate) use in_both_faces;

/// A runtime in which a test waits for what is asynchronous.
#[cfg(feature = "tokio")]
pub fn runtime() -> tokio::runtime::Runtime {
    let mut runtime = tokio::runtime::Builder::new_current_thread();
    runtime.enable_all().build().unwrap()
}

pub const GREETING: &str = r#"{"QMP": {"version": {"qemu": {"micro": 0, "minor": 2, "major": 10}, "package": ""}, "capabilities": ["oob"]}}"#;
/// Of a later release, without out-of-band execution.
pub const NEWER: &str = r#"{"QMP": {"version": {"qemu": {"micro": 0, "minor": 1, "major": 11}, "package": ""}, "capabilities": []}}"#;
pub const STOP: &str =
    r#"{"timestamp": {"seconds": 1700000000, "microseconds": 5}, "event": "STOP"}"#;

/// What a subscription is told of a connection that was closed, and of the next one.
pub const LOSS: [&str; 2] = [
    "Disconnected: the peer closed it; the client is reconnecting",
    "Reconnected",
];

/// What a subscription has next, but for what is in an item.
pub fn told<T>(received: Option<Received<T>>) -> String {
    match received {
        None => "None".to_owned(),
        Some(Received::Item(_)) => "Item".to_owned(),
        Some(Received::Missed(count)) => format!("Missed: {count}"),
        Some(Received::Disconnected(why)) => format!("Disconnected: {why}"),
        Some(Received::Reconnected) => "Reconnected".to_owned(),
        Some(_) => "another variant".to_owned(),
    }
}

/// A time in which everything happens, even on a busy machine.
pub const LONG: Duration = Duration::from_secs(20);

/// A time after which a test of a timeout goes on.
pub const BRIEF: Duration = Duration::from_millis(150);

/// The reply to `query-status`.
pub fn status(running: bool) -> Value {
    let status = if running { "running" } else { "paused" };
    json!({"running": running, "status": status})
}

/// The reply to `query-version`.
pub fn version() -> Value {
    json!({"qemu": {"major": 10, "minor": 2, "micro": 0}, "package": ""})
}

/// What `ringbuf-write` takes: as much as is wanted.
pub fn ring_data(text: &str) -> Value {
    json!({"device": "ring", "data": text})
}

/// Options for tests in which nothing times out.
pub fn patient() -> Options {
    Options::new().connect_timeout(LONG).timeout(LONG)
}

/// Options for tests in which a command times out.
pub fn impatient() -> Options {
    patient().timeout(BRIEF)
}

/// Options for tests in which connecting times out.
pub fn in_a_hurry() -> Options {
    patient().connect_timeout(BRIEF)
}

/// Connects to a peer that follows the script.
pub fn meet(options: &Options, script: Script) -> (Result<Client, Error>, Peer) {
    let (stream, peer) = script.checked();
    (Client::over(stream, options), peer)
}

/// A client whose peer continues with this after the negotiation.
pub fn ready(options: &Options, script: impl FnOnce(Script) -> Script) -> (Client, Peer) {
    let (client, peer) = meet(options, script(Script::new().greet()));
    (client.unwrap(), peer)
}

/// The next event, which must be one.
#[track_caller]
pub fn next(events: &mut Subscription<RawEvent>) -> RawEvent {
    match events.recv_timeout(LONG).unwrap() {
        Some(Received::Item(event)) => event,
        other => panic!("{other:?} instead of an event"),
    }
}

/// Checks the text of an error and its causes.
#[track_caller]
pub fn says(error: &Error, words: &str) {
    let text = text(error);
    assert!(text.contains(words), "{text}");
}

/// An error with its causes.
pub fn text(error: &Error) -> String {
    let mut text = error.to_string();
    let mut cause = error.source();
    while let Some(error) = cause {
        text = format!("{text}: {error}");
        cause = error.source();
    }
    text
}

/// Checks that something takes no longer than a test of a timeout may.
#[track_caller]
pub fn in_time<T>(run: impl FnOnce() -> T) -> T {
    let start = Instant::now();
    let result = run();
    let taken = start.elapsed();
    assert!(taken < LONG / 2, "it took {taken:?}");
    result
}

/// A peer that greets, negotiates and answers `query-status`, of which only so many bytes
/// arrive before it closes, and whether that is all of it; none if there are not so many.
pub fn cut_session(cut: usize) -> Option<(Script, bool)> {
    let reply = json!({"return": status(true), "id": 2});
    let negotiated = r#"{"return": {}, "id": 1}"#;
    let parts = [
        (None, format!("{GREETING}\r\n")),
        (
            Some("qmp_capabilities"),
            format!("{negotiated}\r\n{STOP}\r\n"),
        ),
        (Some("query-status"), format!("{reply}\r\n")),
    ];
    let (mut script, mut left) = (Script::new(), cut);
    for (command, text) in parts {
        script = match command {
            Some(command) => script.expect(command),
            None => script,
        };
        let Some(head) = text.as_bytes().get(..left) else {
            script = script.send_bytes(text.as_bytes());
            left -= text.len();
            continue;
        };
        let is_all = command == Some("query-status") && left == text.len();
        return Some((script.send_bytes(head).close(), is_all));
    }
    None
}

/// A process that greets, negotiates, and returns nothing to each command; and the other end
/// of its connection.
#[cfg(unix)]
pub fn process() -> (std::os::unix::net::UnixStream, Process) {
    use std::os::fd::OwnedFd;

    let (ours, theirs) = std::os::unix::net::UnixStream::pair().unwrap();
    let reply = r#"s/.*"id":\([0-9]*\).*/{"return": {}, "id": \1}/"#;
    let script = format!("echo '{GREETING}'; exec sed -u '{reply}'");
    let child = std::process::Command::new("sh")
        .args(["-c", &script])
        .stdin(OwnedFd::from(theirs.try_clone().unwrap()))
        .stdout(OwnedFd::from(theirs))
        .spawn();
    (ours, Process(child.unwrap()))
}

/// A process that is killed when it is dropped.
#[cfg(unix)]
pub struct Process(std::process::Child);

#[cfg(unix)]
impl Process {
    /// Sends it the signal with this name.
    pub fn signal(&self, name: &str) {
        let id = self.0.id().to_string();
        let kill = std::process::Command::new("kill")
            .args(["-s", name, &id])
            .status();
        assert!(kill.unwrap().success());
    }
}

#[cfg(unix)]
impl Drop for Process {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}
