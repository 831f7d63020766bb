//! Several clients of one QEMU.

#![cfg(unix)]

use std::fs::File;
use std::io::{self, BufRead, BufReader, Lines, Read, Write};
use std::net::Shutdown;
use std::os::unix::net::{UnixListener, UnixStream};
use std::path::PathBuf;
use std::sync::Arc;
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

use qapi_recording::{Item, Reader};
use qmp_client::Address;
use qmp_proxy::{Proxy, Recorder, RecorderOptions, ShareOptions};
use tempfile::TempDir;

const PATIENCE: Duration = Duration::from_secs(20);
const GREETING: &str = r#"{"QMP": {"version": {}, "capabilities": ["oob"]}}"#;
const NEGOTIATE: &str = r#"{"execute": "qmp_capabilities"}"#;

/// A socket, line by line.
struct Talk {
    stream: UnixStream,
    lines: Lines<BufReader<UnixStream>>,
}

impl Talk {
    fn new(stream: UnixStream) -> Self {
        stream.set_read_timeout(Some(PATIENCE)).unwrap();
        stream.set_write_timeout(Some(PATIENCE)).unwrap();
        let lines = BufReader::new(stream.try_clone().unwrap()).lines();
        Self { stream, lines }
    }

    #[track_caller]
    fn say(&self, line: &str) {
        // At once: the other side may not wait for the end of the line.
        (&self.stream)
            .write_all(format!("{line}\n").as_bytes())
            .unwrap();
    }

    #[track_caller]
    fn hear(&mut self) -> String {
        self.lines.next().unwrap().unwrap()
    }

    #[track_caller]
    fn expect(&mut self, line: &str) {
        assert_eq!(self.hear(), line);
    }

    /// Hears that the other side has ended.
    #[track_caller]
    fn expect_end(&mut self) {
        match self.lines.next() {
            None => {}
            Some(Err(error)) => assert_eq!(error.kind(), io::ErrorKind::ConnectionReset),
            Some(Ok(line)) => panic!("{line}"),
        }
    }
}

/// A proxy that serves until it is closed, and what is behind it.
struct Place {
    folder: TempDir,
    server: UnixListener,
    proxy: Arc<Proxy>,
    recorder: Arc<Recorder>,
    serving: JoinHandle<Vec<String>>,
}

impl Place {
    fn new(options: ShareOptions) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let path = |name| folder.path().join(name);
        let server = UnixListener::bind(path("server")).unwrap();
        let proxy = Arc::new(Proxy::bind(&Address::Unix(path("proxy"))).unwrap());
        let file = File::create_new(path("recording")).unwrap();
        let recorder = Recorder::start(file, &RecorderOptions::new(), |error| panic!("{error}"));
        let recorder = Arc::new(recorder.unwrap());
        let to = Address::Unix(path("server"));
        let (sharing, recording) = (Arc::clone(&proxy), Arc::clone(&recorder));
        // What it was told, and why sessions ended.
        let serving = thread::spawn(move || {
            let mut told = Vec::new();
            while let Ok(client) = sharing.accept() {
                let shared = client.share(&sharing, &to, &recording, &options, |notice| {
                    told.push(notice.to_string());
                });
                told.extend(shared.err().map(|error| error.to_string()));
            }
            told
        });
        Self {
            folder,
            server,
            proxy,
            recorder,
            serving,
        }
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn join(&self) -> Talk {
        Talk::new(UnixStream::connect(self.path("proxy")).unwrap())
    }

    /// A client that has negotiated.
    fn client(&self) -> Talk {
        let mut client = self.join();
        client.expect(GREETING);
        client.say(NEGOTIATE);
        client.expect("{\"return\": {}}");
        client
    }

    /// QEMU, which has greeted and negotiated.
    fn qemu(&self) -> Talk {
        let mut server = Talk::new(self.server.accept().unwrap().0);
        server.say(GREETING);
        let negotiation = server.hear();
        assert!(
            negotiation.contains("\"enable\": [\"oob\"]"),
            "{negotiation}"
        );
        server.say("{\"return\": {}, \"id\": 0}");
        server
    }

    /// The first client, and QEMU.
    fn start(&self) -> (Talk, Talk) {
        let mut client = self.join();
        let server = self.qemu();
        client.expect(GREETING);
        client.say(NEGOTIATE);
        client.expect("{\"return\": {}}");
        (client, server)
    }

    /// Ends it. Returns what it told, and what is in the recording.
    fn end(self) -> (Vec<String>, Vec<String>) {
        self.proxy.close();
        let told = self.serving.join().unwrap();
        assert!(self.recorder.stop().error.is_none());
        let file = File::open(self.folder.path().join("recording")).unwrap();
        let items = Reader::new(BufReader::new(file));
        let words = items.map(|item| match item.unwrap() {
            Item::Entry(entry) => format!("{} {}", entry.connection, entry.message),
            Item::Problem(problem) => problem.to_string(),
            other => format!("{other:?}"),
        });
        (told, words.collect())
    }
}

/// The id in the text of a command.
fn id(command: &str) -> &str {
    command.rsplit(": ").next().unwrap().trim_end_matches('}')
}

#[test]
fn clients_share_a_qemu_and_the_recording_tells_them_apart() {
    let place = Place::new(ShareOptions::new());
    let (mut first, mut server) = place.start();
    // QEMU has said all this before.
    let mut second = place.client();
    first.say(r#"{"execute": "stop", "id": "x"}"#);
    let stop = server.hear();
    second.say(r#"{"execute": "query-status", "id": "x"}"#);
    let query = server.hear();
    let event = r#"{"event": "STOP", "timestamp": {"seconds": 1, "microseconds": 1}}"#;
    server.say(event);
    server.say(&format!("{{\"return\": {{}}, \"id\": {}}}", id(&stop)));
    server.say(&format!("{{\"return\": 1, \"id\": {}}}", id(&query)));
    first.expect(event);
    first.expect(r#"{"return": {}, "id": "x"}"#);
    second.expect(event);
    second.expect(r#"{"return": 1, "id": "x"}"#);
    drop((first, second));
    server.expect_end();
    let (told, mut recorded) = place.end();
    assert!(told.is_empty(), "{told:?}");
    recorded.sort_by_key(|line| line.split(' ').next().map(str::to_owned));
    let lines = |connection, rest: &[&str]| {
        let start = [
            r#"{"QMP":{"capabilities":["oob"],"version":{}}}"#,
            r#"{"execute":"qmp_capabilities"}"#,
            r#"{"return":{}}"#,
        ];
        let lines = start.iter().chain(rest);
        lines
            .map(|line| format!("{connection} {line}"))
            .collect::<Vec<_>>()
    };
    let event = r#"{"event":"STOP","timestamp":{"microseconds":1,"seconds":1}}"#;
    let stop = r#"{"execute":"stop","id":"x"}"#;
    let query = r#"{"execute":"query-status","id":"x"}"#;
    let mut expected = lines(1, &[stop, event, r#"{"id":"x","return":{}}"#]);
    expected.extend(lines(2, &[query, event, r#"{"id":"x","return":1}"#]));
    assert_eq!(recorded, expected);
}

#[test]
fn a_client_that_goes_while_its_command_is_executed_disturbs_nobody() {
    let place = Place::new(ShareOptions::new());
    let (first, mut server) = place.start();
    let mut second = place.client();
    first.say(r#"{"execute": "slow"}"#);
    let slow = server.hear();
    second.say(r#"{"execute": "a"}"#);
    let other = server.hear();
    // In the middle of a command.
    (&first.stream).write_all(b"{\"execute\": \"").unwrap();
    drop(first);
    server.say(&format!("{{\"return\": {{}}, \"id\": {}}}", id(&slow)));
    server.say(&format!("{{\"return\": 2, \"id\": {}}}", id(&other)));
    second.expect("{\"return\": 2}");
    drop(second);
    server.expect_end();
    let (_, recorded) = place.end();
    assert!(
        recorded
            .iter()
            .any(|line| line.ends_with("the message is not complete")),
        "{recorded:#?}"
    );
}

#[test]
fn a_client_that_does_not_read_is_cut_off_and_delays_nobody() {
    let place = Place::new(ShareOptions::new().backlog(1 << 20));
    let (mut first, server) = place.start();
    let lazy = place.client();
    let event = format!(
        r#"{{"event": "X", "data": "{}", "timestamp": {{"seconds": 1, "microseconds": 1}}}}"#,
        "x".repeat(100_000)
    );
    let start = Instant::now();
    for _ in 0..100 {
        server.say(&event);
        first.expect(&event);
    }
    assert!(start.elapsed() < PATIENCE / 2);
    // It still has what the system has taken for it.
    let mut rest = Vec::new();
    let _ = (&lazy.stream).read_to_end(&mut rest);
    assert!(rest.len() < 100 * event.len());
    drop(first);
    let (told, _) = place.end();
    assert_eq!(
        told,
        ["the client of connection 2 does not read, and is cut off"]
    );
}

#[test]
fn when_qemu_ends_all_clients_hear_of_it_and_the_next_one_is_another() {
    let place = Place::new(ShareOptions::new());
    let (mut first, mut server) = place.start();
    let mut second = place.client();
    first.say(r#"{"execute": "quit"}"#);
    let quit = server.hear();
    server.say(&format!("{{\"return\": {{}}, \"id\": {}}}", id(&quit)));
    drop(server);
    first.expect("{\"return\": {}}");
    first.expect_end();
    second.expect_end();
    // The clients need not have gone for that.
    let (third, mut server) = place.start();
    third.say(r#"{"execute": "a", "id": 1}"#);
    server.hear();
    drop(third);
    server.expect_end();
    place.end();
}

#[test]
fn a_client_that_only_sends_gets_its_replies() {
    let place = Place::new(ShareOptions::new());
    let (mut first, mut server) = place.start();
    first.say(r#"{"execute": "a"}"#);
    first.stream.shutdown(Shutdown::Write).unwrap();
    let command = server.hear();
    thread::sleep(Duration::from_millis(50));
    server.say(&format!("{{\"return\": {{}}, \"id\": {}}}", id(&command)));
    first.expect("{\"return\": {}}");
    first.expect_end();
    server.expect_end();
    place.end();
}

/// QEMU 7.2 and 11.1 have as many errors.
#[test]
fn each_byte_that_resets_is_answered() {
    let place = Place::new(ShareOptions::new());
    let (mut client, mut server) = place.start();
    for (bytes, errors) in [
        (&b"\xff"[..], 1),
        (b"\xff \xff\n", 2),
        (b"x\xff", 2),
        (b"{\"a\xff", 1),
        (b"{\"a\"\xff\xff", 2),
    ] {
        (&client.stream).write_all(bytes).unwrap();
        for _ in 0..errors {
            let error = client.hear();
            let start = r#"{"error": {"class": "GenericError", "desc": "JSON parse error, "#;
            assert!(error.starts_with(start), "{error}");
        }
        client.say(r#"{"execute": "stop"}"#);
        let stop = server.hear();
        server.say(&format!("{{\"return\": {{}}, \"id\": {}}}", id(&stop)));
        client.expect(r#"{"return": {}}"#);
    }
}

#[test]
fn what_is_not_qemu_is_told() {
    let place = Place::new(ShareOptions::new());
    let mut client = place.join();
    let mut server = Talk::new(place.server.accept().unwrap().0);
    server.say("SSH-2.0");
    client.expect_end();
    server.expect_end();
    let (told, _) = place.end();
    assert_eq!(told, ["what listens there does not speak QMP"]);
}

#[test]
fn a_client_without_pause_does_not_keep_out_another() {
    let place = Place::new(ShareOptions::new());
    let (first, mut server) = place.start();
    let answering = thread::spawn(move || {
        while let Some(Ok(command)) = server.lines.next() {
            let reply = format!("{{\"return\": {{}}, \"id\": {}}}\n", id(&command));
            if (&server.stream).write_all(reply.as_bytes()).is_err() {
                return;
            }
        }
    });
    let sending = first.stream.try_clone().unwrap();
    let sender = thread::spawn(move || {
        let line = "{\"execute\": \"busy\"}\n".repeat(1000);
        while (&sending).write_all(line.as_bytes()).is_ok() {}
    });
    let receiving = first.stream.try_clone().unwrap();
    let receiver = thread::spawn(move || io::copy(&mut &receiving, &mut io::sink()));
    let mut second = place.client();
    for _ in 0..100 {
        let start = Instant::now();
        second.say(r#"{"execute": "a"}"#);
        second.expect("{\"return\": {}}");
        assert!(start.elapsed() < Duration::from_secs(5));
    }
    first.stream.shutdown(Shutdown::Both).unwrap();
    drop((first, second));
    sender.join().unwrap();
    let _ = receiver.join().unwrap();
    answering.join().unwrap();
    place.end();
}
