//! Disks that are full, slow or hang: what passes is neither delayed nor lost.

#![cfg(unix)]

use std::fs::{File, OpenOptions};
use std::io::{self, BufRead, BufReader, Write};
use std::os::fd::OwnedFd;
use std::os::unix::net::{UnixListener, UnixStream};
use std::sync::mpsc;
use std::thread;
use std::time::Duration;

use qapi_recording::{Item, Reader};
use qmp_client::Address;
use qmp_proxy::{Proxy, Recorder, RecorderOptions, ShareOptions};

const PATIENCE: Duration = Duration::from_secs(20);
const GREETING: &str = r#"{"QMP": {"version": {}, "capabilities": []}}"#;

/// How many commands a client sends.
const COMMANDS: usize = 500;

/// The greeting, the commands with their replies, and the negotiation.
const MESSAGES: usize = 1 + 2 * (1 + COMMANDS);

/// A client and a QEMU talk through the proxy, and nothing is lost.
fn talk(shares: bool, recorder: &Recorder) {
    let folder = tempfile::tempdir().unwrap();
    let path = |name| folder.path().join(name);
    let listener = UnixListener::bind(path("server")).unwrap();
    let proxy = Proxy::bind(&Address::Unix(path("proxy"))).unwrap();
    let stream = UnixStream::connect(path("proxy")).unwrap();
    let client = proxy.accept().unwrap();
    let to = Address::Unix(path("server"));
    thread::scope(|scope| {
        scope.spawn(|| serve(&listener.accept().unwrap().0));
        scope.spawn(|| ask(stream));
        if shares {
            let result = client.share(&proxy, &to, recorder, &ShareOptions::new(), |_| {});
            result.unwrap();
        } else {
            client.serve(&to, recorder).unwrap().join();
        }
    });
}

/// QEMU: replies until the client has gone.
fn serve(mut stream: &UnixStream) {
    write!(stream, "{GREETING}\r\n").unwrap();
    for line in BufReader::new(stream).lines() {
        let command: serde_json::Value = serde_json::from_str(&line.unwrap()).unwrap();
        stream.write_all(reply(&command["id"]).as_bytes()).unwrap();
    }
}

fn reply(id: impl std::fmt::Display) -> String {
    format!("{{\"return\": {{}}, \"id\": {id}}}\r\n")
}

/// The client: each reply comes, whatever the disk does.
fn ask(mut stream: UnixStream) {
    stream.set_read_timeout(Some(PATIENCE)).unwrap();
    let mut received = BufReader::new(stream.try_clone().unwrap());
    let mut expect = |expected: &str| {
        let mut line = String::new();
        received.read_line(&mut line).unwrap();
        assert_eq!(line, expected);
    };
    expect(&format!("{GREETING}\r\n"));
    let padding = "x".repeat(1000);
    for id in 0..=COMMANDS {
        let command = match id {
            0 => format!("{{\"execute\": \"qmp_capabilities\", \"id\": {id}}}\n"),
            _ => format!("{{\"execute\": \"a\", \"{padding}\": 1, \"id\": {id}}}\n"),
        };
        stream.write_all(command.as_bytes()).unwrap();
        expect(&reply(id));
    }
}

/// How many messages are in a recording, all of whose lines are whole.
fn messages(recording: impl io::Read) -> usize {
    let items = Reader::new(BufReader::new(recording));
    let is_message = |item: io::Result<Item>| matches!(item.unwrap(), Item::Entry(_));
    items.map(|item| assert!(is_message(item))).count()
}

#[test]
fn a_full_disk_ends_the_recording_and_nothing_else() {
    for shares in [false, true] {
        let full = OpenOptions::new().write(true).open("/dev/full").unwrap();
        let (sender, told) = mpsc::channel();
        let recorder = Recorder::start(full, &RecorderOptions::new(), move |error| {
            sender.send(error.kind()).unwrap();
        });
        let recorder = recorder.unwrap();
        talk(shares, &recorder);
        let kind = told.recv_timeout(PATIENCE).unwrap();
        assert_eq!(kind, io::ErrorKind::StorageFull);
        assert!(recorder.has_stopped());
        let stopped = recorder.finish();
        assert_eq!((stopped.messages, told.try_iter().count()), (0, 0));
        assert_eq!(stopped.error.unwrap().kind(), io::ErrorKind::StorageFull);
    }
}

/// Nothing reads the pipe before the conversation is over.
#[test]
fn what_is_written_late_is_complete() {
    for shares in [false, true] {
        let (reader, writer) = io::pipe().unwrap();
        let file = File::from(OwnedFd::from(writer));
        let recorder = Recorder::start(file, &RecorderOptions::new(), |error| panic!("{error}"));
        let recorder = recorder.unwrap();
        talk(shares, &recorder);
        let written = thread::spawn(move || messages(reader));
        let stopped = recorder.finish();
        assert!(stopped.error.is_none());
        assert_eq!(stopped.messages, MESSAGES as u64, "{shares}");
        assert_eq!(written.join().unwrap(), MESSAGES);
    }
}

#[test]
fn a_disk_that_hangs_ends_the_recording_and_nothing_else() {
    for shares in [false, true] {
        let (reader, writer) = io::pipe().unwrap();
        let file = File::from(OwnedFd::from(writer));
        let options = RecorderOptions::new().backlog(100_000);
        let (sender, told) = mpsc::channel();
        let recorder = Recorder::start(file, &options, move |error| {
            sender.send(error.to_string()).unwrap();
        });
        let recorder = recorder.unwrap();
        talk(shares, &recorder);
        let reason = told.try_recv().unwrap();
        assert_eq!(reason, "messages pass faster than they can be written");
        // What was taken before is written when the disk goes on.
        let written = thread::spawn(move || messages(reader));
        let stopped = recorder.finish();
        assert!(stopped.error.is_some());
        assert!(stopped.messages > 0 && stopped.messages < MESSAGES as u64);
        assert_eq!(written.join().unwrap() as u64, stopped.messages);
    }
}
