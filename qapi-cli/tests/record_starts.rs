//! How `qapi record` and `qapi mock` start: where they listen, and where a recording goes.

#![cfg(unix)]

mod common;

use std::fs::File;
use std::io::{BufRead, BufReader, Read, Write};
use std::os::unix::net::{UnixListener, UnixStream};
use std::process::{Child, Command, Stdio};

use common::{folder, run};
use tempfile::TempDir;

/// `qapi record` with this output.
fn record(folder: &TempDir, out: &[&str]) -> Child {
    Command::new(env!("CARGO_BIN_EXE_qapi"))
        .current_dir(folder.path())
        .args([
            "record",
            "--listen",
            "rec.sock",
            "--connect",
            "vm1.sock",
            "--once",
            "--out",
        ])
        .args(out)
        .stderr(Stdio::piped())
        .spawn()
        .unwrap()
}

/// Sends an event from QEMU to a client through the proxy.
fn pass(folder: &TempDir, vm: &UnixListener) {
    let client = UnixStream::connect(folder.path().join("rec.sock")).unwrap();
    let (mut server, _) = vm.accept().unwrap();
    writeln!(server, r#"{{"event": "STOP"}}"#).unwrap();
    drop(server);
    let mut received = String::new();
    BufReader::new(client).read_line(&mut received).unwrap();
    assert!(received.contains("STOP"), "{received}");
}

#[test]
fn a_fifo_is_waited_for_before_a_client_can_connect() {
    let folder = folder(&[]);
    let vm = UnixListener::bind(folder.path().join("vm1.sock")).unwrap();
    let fifo = folder.path().join("fifo");
    let made = Command::new("mkfifo").arg(&fifo).status().unwrap();
    assert!(made.success());
    let mut record = record(&folder, &["fifo", "--append"]);
    let mut said = BufReader::new(record.stderr.take().unwrap()).lines();
    let mut next = || said.next().unwrap().unwrap();
    assert_eq!(next(), "note: waiting for a reader of fifo, a FIFO");
    assert!(!folder.path().join("rec.sock").exists());
    let mut reader = File::open(fifo).unwrap();
    assert_eq!(next(), "recording: clients connect to qmp:rec.sock");
    pass(&folder, &vm);
    let mut recording = String::new();
    reader.read_to_string(&mut recording).unwrap();
    assert!(recording.contains("STOP"), "{recording}");
    assert_eq!(next(), "recorded 1 message");
    assert!(record.wait().unwrap().success());
}

#[test]
fn where_nobody_can_listen_is_told_and_left_as_it_is() {
    let folder = folder(&[("file", "text"), ("folder/file", "")]);
    let _other = UnixListener::bind(folder.path().join("taken")).unwrap();
    let long = "x".repeat(120);
    for (listen, reason) in [
        (
            "file",
            "cannot listen at qmp:file: there is a file with this name, which is not a socket",
        ),
        ("folder", "cannot listen at qmp:folder: it is a directory"),
        (
            "taken",
            "cannot listen at qmp:taken: another program listens there",
        ),
        (
            &long,
            &format!("qmp:{long}: a path of 120 bytes is too long for a socket"),
        ),
        (
            "qmp:127.0.0.1:0",
            "qmp:127.0.0.1:0: no client can connect to port 0",
        ),
        (
            "127.0.0.1:4444",
            "`127.0.0.1:4444` is neither a path nor qmp:HOST:PORT; for a path, write ./127.0.0.1:4444",
        ),
        (
            "unix:rec.sock",
            "`unix:rec.sock` is neither a path nor qmp:HOST:PORT; for a path, write ./unix:rec.sock",
        ),
    ] {
        let record = [
            "record",
            "--listen",
            listen,
            "--connect",
            "vm1",
            "--out",
            "out",
        ];
        let mock = ["mock", "11.1", "--listen", listen];
        for arguments in [&record[..], &mock] {
            let (status, _, err) = run(&folder, arguments, "");
            assert_eq!((status, err), (2, format!("error: {reason}\n")));
        }
        // The next attempt finds it missing, as this one did.
        assert!(!folder.path().join("out").exists());
    }
    let file = std::fs::read_to_string(folder.path().join("file")).unwrap();
    assert_eq!(file, "text");
    assert!(UnixStream::connect(folder.path().join("taken")).is_ok());
}

#[test]
fn a_recording_does_not_go_where_it_cannot() {
    let folder = folder(&[("folder/file", "")]);
    let _other = UnixListener::bind(folder.path().join("taken")).unwrap();
    for (out, reason) in [
        (
            "-",
            "cannot write -: a recording needs a file, or a pipe with --append",
        ),
        ("folder", "cannot write folder: it is a directory"),
        ("taken", "cannot write taken: it is a socket"),
        ("rec", "cannot write rec: it is the same as --listen"),
        ("vm1", "cannot write vm1: it is the same as --connect"),
    ] {
        for way in [None, Some("--append")] {
            let arguments = [
                "record",
                "--listen",
                "rec",
                "--connect",
                "vm1",
                "--out",
                out,
            ];
            let arguments: Vec<&str> = arguments.into_iter().chain(way).collect();
            let (status, _, err) = run(&folder, &arguments, "");
            assert_eq!((status, err), (2, format!("error: {reason}\n")));
        }
    }
}
