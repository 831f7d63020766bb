//! How `qapi record` ends: with a signal, and when one of the three parties is killed.

#![cfg(unix)]

mod common;

use std::fs::File;
use std::io::{BufRead, BufReader, Lines, Read, Write};
use std::os::unix::net::{UnixListener, UnixStream};
use std::os::unix::process::ExitStatusExt;
use std::process::{Child, ChildStderr, Command, Stdio};
use std::time::{Duration, Instant};

use common::{folder, run};
use tempfile::TempDir;

const PATIENCE: Duration = Duration::from_secs(20);
const GREETING: &str = r#"{"QMP": {"version": {}, "capabilities": []}}"#;
const EVENT: &str = r#"{"event": "STOP", "timestamp": {"seconds": 1, "microseconds": 1}}"#;

/// `qapi record` between a client and a QEMU, and what it says.
struct Scene {
    folder: TempDir,
    record: Child,
    said: Lines<BufReader<ChildStderr>>,
    client: UnixStream,
    server: UnixStream,
}

impl Scene {
    fn new(share: bool) -> Self {
        let program = format!("exec '{}' \"$@\"", env!("CARGO_BIN_EXE_qapi"));
        Self::with_shell(&program, share)
    }

    /// Starts it with a script.
    fn with_shell(script: &str, share: bool) -> Self {
        let folder = folder(&[]);
        let listener = UnixListener::bind(folder.path().join("vm1.sock")).unwrap();
        let arguments = "record --listen rec.sock --connect vm1.sock --out session.jsonl";
        let mut record = Command::new("sh")
            .current_dir(folder.path())
            .args(["-c", script, "sh"])
            .args(arguments.split(' '))
            .args(share.then_some("--share"))
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let mut said = BufReader::new(record.stderr.take().unwrap()).lines();
        // A FIFO is told of before.
        let listens = |line: std::io::Result<String>| line.unwrap().starts_with("recording: ");
        assert!(said.by_ref().any(listens));
        let client = UnixStream::connect(folder.path().join("rec.sock")).unwrap();
        let (server, _) = listener.accept().unwrap();
        for stream in [&client, &server] {
            stream.set_read_timeout(Some(PATIENCE)).unwrap();
            stream.set_write_timeout(Some(PATIENCE)).unwrap();
        }
        let mut scene = Self {
            folder,
            record,
            said,
            client,
            server,
        };
        scene.pass(GREETING);
        if share {
            expect(
                &scene.server,
                "{\"execute\": \"qmp_capabilities\", \"id\": 0}\n",
            );
            say(&scene.server, "{\"return\": {}, \"id\": 0}\n");
            say(&scene.client, "{\"execute\": \"qmp_capabilities\"}\n");
            expect(&scene.client, "{\"return\": {}}\r\n");
        }
        scene
    }

    /// Sends a message from QEMU to the client.
    fn pass(&mut self, message: &str) {
        say(&self.server, &format!("{message}\r\n"));
        expect(&self.client, &format!("{message}\r\n"));
    }

    fn signal(&self, signal: &str) {
        let pid = self.record.id().to_string();
        let kill = Command::new("kill").args([signal, &pid]).status();
        assert!(kill.unwrap().success());
    }

    /// The lines of the recording, which are whole.
    fn recorded(&self) -> Vec<serde_json::Value> {
        let text = std::fs::read_to_string(self.folder.path().join("session.jsonl")).unwrap();
        assert!(text.is_empty() || text.ends_with('\n'), "{text}");
        let lines = text.lines();
        lines
            .map(|line| serde_json::from_str(line).unwrap())
            .collect()
    }

    fn has_socket(&self) -> bool {
        self.folder.path().join("rec.sock").exists()
    }

    /// Waits for a line of what it says.
    fn wait_for(&mut self, text: &str) {
        let found = self.said.by_ref().any(|line| line.unwrap().contains(text));
        assert!(found, "{text}");
    }
}

impl Drop for Scene {
    fn drop(&mut self) {
        let _ = self.record.kill();
        let _ = self.record.wait();
    }
}

fn say(mut stream: &UnixStream, text: &str) {
    stream.write_all(text.as_bytes()).unwrap();
}

#[track_caller]
fn expect(mut stream: &UnixStream, text: &str) {
    let mut bytes = vec![0; text.len()];
    stream.read_exact(&mut bytes).unwrap();
    assert_eq!(String::from_utf8_lossy(&bytes), text);
}

/// The other side has ended. It need not have read everything.
#[track_caller]
fn expect_end(mut stream: &UnixStream) {
    let mut rest = [0; 100];
    match stream.read(&mut rest) {
        Ok(length) => assert_eq!(length, 0, "{:?}", String::from_utf8_lossy(&rest)),
        Err(error) => assert_eq!(error.kind(), std::io::ErrorKind::ConnectionReset),
    }
}

#[test]
fn a_signal_completes_the_recording() {
    let signals = ["-INT", "-TERM", "-HUP"];
    for (signal, share) in signals.iter().flat_map(|of| [(of, false), (of, true)]) {
        let mut scene = Scene::new(share);
        for _ in 0..1000 {
            scene.pass(EVENT);
        }
        // In the middle of a command.
        say(&scene.client, "{\"execute\": \"st");
        if !share {
            expect(&scene.server, "{\"execute\": \"st");
        }
        std::thread::sleep(Duration::from_millis(if share { 50 } else { 0 }));
        scene.signal(signal);
        assert_eq!(scene.record.wait().unwrap().code(), Some(0));
        expect_end(&scene.client);
        expect_end(&scene.server);
        let recorded = scene.recorded();
        let start = if share { 3 } else { 1 };
        assert_eq!(recorded.len(), start + 1000 + 1, "{share}");
        assert_eq!(recorded[start + 1000]["cut"], true);
        scene.wait_for(&format!("recorded {} messages", recorded.len()));
        assert!(!scene.has_socket());
    }
}

#[test]
fn a_hangup_that_is_ignored_ends_nothing() {
    let ignoring = format!("trap '' HUP; exec '{}' \"$@\"", env!("CARGO_BIN_EXE_qapi"));
    let mut scene = Scene::with_shell(&ignoring, false);
    scene.signal("-HUP");
    for _ in 0..1000 {
        scene.pass(EVENT);
    }
    scene.signal("-TERM");
    assert_eq!(scene.record.wait().unwrap().code(), Some(0));
    assert_eq!(scene.recorded().len(), 1001);
}

/// A recording in a pipe that nobody reads yet, so that it cannot be completed.
fn scene_that_hangs(share: bool) -> Scene {
    let program = env!("CARGO_BIN_EXE_qapi");
    let pipe =
        format!("mkfifo session.jsonl; exec 3<>session.jsonl; exec '{program}' \"$@\" --append");
    let mut scene = Scene::with_shell(&pipe, share);
    // More than a pipe takes.
    for _ in 0..1000 {
        scene.pass(EVENT);
    }
    scene
}

#[test]
fn signals_that_come_together_are_one() {
    for share in [false, true] {
        let mut scene = scene_that_hangs(share);
        let pipe = File::open(scene.folder.path().join("session.jsonl")).unwrap();
        for signal in ["-TERM", "-TERM", "-HUP"] {
            scene.signal(signal);
        }
        let recorded = BufReader::new(pipe).lines().count();
        assert_eq!(recorded, if share { 1003 } else { 1001 });
        assert_eq!(scene.record.wait().unwrap().code(), Some(0));
        scene.wait_for(&format!("recorded {recorded} messages"));
    }
}

#[test]
fn a_later_signal_ends_a_recording_that_hangs() {
    for share in [false, true] {
        let mut scene = scene_that_hangs(share);
        let start = Instant::now();
        let ended = loop {
            scene.signal("-TERM");
            if let Some(ended) = scene.record.try_wait().unwrap() {
                break ended;
            }
            assert!(start.elapsed() < PATIENCE);
            std::thread::sleep(Duration::from_millis(50));
        };
        assert!(start.elapsed() >= Duration::from_secs(1));
        assert_eq!(ended.signal(), Some(15));
    }
}

#[test]
fn a_signal_ends_it_while_nobody_is_connected() {
    for options in [&[][..], &["--once"], &["--share"]] {
        let folder = folder(&[]);
        let mut record = Command::new(env!("CARGO_BIN_EXE_qapi"))
            .current_dir(folder.path())
            .args(["record", "--listen", "rec.sock", "--connect", "vm1.sock"])
            .args(["--out", "session.jsonl"])
            .args(options)
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let mut said = BufReader::new(record.stderr.take().unwrap()).lines();
        // A FIFO is told of before.
        let listens = |line: std::io::Result<String>| line.unwrap().starts_with("recording: ");
        assert!(said.by_ref().any(listens));
        let pid = record.id().to_string();
        Command::new("kill").args(["-TERM", &pid]).status().unwrap();
        assert_eq!(record.wait().unwrap().code(), Some(0), "{options:?}");
        let rest: Vec<_> = said.map(Result::unwrap).collect();
        assert_eq!(rest, ["recorded 0 messages"], "{options:?}");
        assert!(!folder.path().join("rec.sock").exists());
    }
}

/// The client and QEMU are processes that are killed in the middle of a message.
#[test]
fn whoever_is_killed_nobody_hangs_and_the_recording_says_what_was_cut() {
    for share in [false, true] {
        let mut scene = Scene::new(share);
        scene.pass(EVENT);
        // What a process that is killed leaves to others is the end of its connections.
        let mut party = holder(&scene.client);
        say(&scene.client, "{\"execute\": \"device_add\", \"argum");
        kill_with(&mut party, &mut scene.client);
        expect_server_end(&scene, share);
        let last = last_of(&mut scene, "client");
        assert_eq!(last["cut"], true, "{share}");

        let mut scene = Scene::new(share);
        scene.pass(EVENT);
        let mut party = holder(&scene.server);
        say(&scene.server, "{\"return\": {\"status\"");
        if !share {
            expect(&scene.client, "{\"return\": {\"status\"");
        }
        kill_with(&mut party, &mut scene.server);
        expect_end(&scene.client);
        if !share {
            assert_eq!(last_of(&mut scene, "server")["cut"], true);
        }

        let mut scene = Scene::new(share);
        for _ in 0..1000 {
            scene.pass(EVENT);
        }
        scene.record.kill().unwrap();
        scene.record.wait().unwrap();
        expect_end(&scene.client);
        expect_end(&scene.server);
        let path = scene.folder.path().join("session.jsonl");
        let (status, _, err) = run(
            &scene.folder,
            &["validate", "11.1", path.to_str().unwrap()],
            "",
        );
        assert!(status < 2, "{err}");
    }
}

/// A process that holds a connection.
fn holder(stream: &UnixStream) -> Child {
    let stream = std::os::fd::OwnedFd::from(stream.try_clone().unwrap());
    Command::new("sleep")
        .arg("1000")
        .stdin(stream)
        .spawn()
        .unwrap()
}

/// Kills the process that alone holds the connection.
fn kill_with(party: &mut Child, stream: &mut UnixStream) {
    // This process gives up its own end.
    *stream = UnixStream::pair().unwrap().0;
    party.kill().unwrap();
    party.wait().unwrap();
}

fn expect_server_end(scene: &Scene, share: bool) {
    if !share {
        expect(&scene.server, "{\"execute\": \"device_add\", \"argum");
    }
    expect_end(&scene.server);
}

/// The last message of a side, when the recording is complete.
fn last_of(scene: &mut Scene, sender: &str) -> serde_json::Value {
    scene.signal("-TERM");
    assert_eq!(scene.record.wait().unwrap().code(), Some(0));
    let recorded = scene.recorded().into_iter();
    let mut of_sender = recorded.filter(|line| line["sender"] == sender);
    of_sender.next_back().unwrap()
}

#[test]
fn a_file_that_may_not_grow_ends_the_recording_and_nothing_else() {
    for share in [false, true] {
        let limited = format!("ulimit -f 8; exec '{}' \"$@\"", env!("CARGO_BIN_EXE_qapi"));
        let mut scene = Scene::with_shell(&limited, share);
        for _ in 0..1000 {
            scene.pass(EVENT);
        }
        scene.wait_for("error: the recording ends here: ");
        for _ in 0..1000 {
            scene.pass(EVENT);
        }
        scene.signal("-TERM");
        assert_eq!(scene.record.wait().unwrap().code(), Some(1));
        assert!(scene.recorded().len() > 10);
    }
}
