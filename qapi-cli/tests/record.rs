//! `qapi record`, and what is done with a recording: one story, as the README tells it.

#![cfg(unix)]

mod common;

use std::io::{BufRead, BufReader, Lines, Write};
use std::os::unix::fs::PermissionsExt;
use std::os::unix::net::{UnixListener, UnixStream};
use std::process::{Child, ChildStderr, Command, Stdio};
use std::thread;

use common::{folder, run};
use tempfile::TempDir;

/// What QEMU 5.2 and a client said.
const SESSION: [(&str, &str); 4] = [
    (
        "",
        r#"{"QMP": {"version": {"qemu": {"major": 5, "minor": 2, "micro": 0}, "package": ""}, "capabilities": ["oob"]}}"#,
    ),
    (r#"{"execute": "qmp_capabilities"}"#, r#"{"return": {}}"#),
    (
        r#"{"execute": "object-add", "arguments": {"qom-type": "rng-random", "id": "r", "props": {"filename": "/dev/urandom"}}}"#,
        r#"{"return": {}}"#,
    ),
    (
        r#"{"execute": "query-status"}"#,
        r#"{"return": {"status": "running", "singlestep": false, "running": true}}"#,
    ),
];

const ARGUMENTS: [&str; 7] = [
    "record",
    "--listen",
    "rec.sock",
    "--connect",
    "vm1.sock",
    "--out",
    "session.jsonl",
];

/// `qapi record`, and what it says.
fn start(folder: &TempDir, option: &str) -> (Child, Lines<BufReader<ChildStderr>>) {
    let mut record = Command::new(env!("CARGO_BIN_EXE_qapi"))
        .current_dir(folder.path())
        .args(ARGUMENTS)
        .arg(option)
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let said = BufReader::new(record.stderr.take().unwrap());
    (record, said.lines())
}

#[test]
fn a_session_is_recorded_and_one_command_says_what_concerns_it() {
    let folder = folder(&[]);
    let listener = UnixListener::bind(folder.path().join("vm1.sock")).unwrap();
    let qemu = thread::spawn(move || {
        let (stream, _) = listener.accept().unwrap();
        let mut lines = BufReader::new(stream.try_clone().unwrap()).lines();
        for (command, reply) in SESSION {
            if !command.is_empty() {
                assert_eq!(lines.next().unwrap().unwrap(), command);
            }
            writeln!(&stream, "{reply}").unwrap();
        }
    });
    let (mut record, mut said) = start(&folder, "--once");
    let first = said.next().unwrap().unwrap();
    assert_eq!(first, "recording: clients connect to qmp:rec.sock");

    let client = UnixStream::connect(folder.path().join("rec.sock")).unwrap();
    let mut lines = BufReader::new(client.try_clone().unwrap()).lines();
    for (command, reply) in SESSION {
        if !command.is_empty() {
            writeln!(&client, "{command}").unwrap();
        }
        assert_eq!(lines.next().unwrap().unwrap(), reply);
    }
    drop((client, lines));
    qemu.join().unwrap();
    assert!(record.wait().unwrap().success());
    assert_eq!(said.next().unwrap().unwrap(), "recorded 7 messages");

    let metadata = std::fs::metadata(folder.path().join("session.jsonl")).unwrap();
    assert_eq!(metadata.permissions().mode() & 0o077, 0);

    let used_by = ["diff", "5.2", "11.1", "--used-by", "session.jsonl"];
    let (status, out, _) = run(&folder, &used_by, "");
    assert_eq!(status, 0);
    let readme = concat!(env!("CARGO_MANIFEST_DIR"), "/../README.md");
    let readme = std::fs::read_to_string(readme).unwrap();
    let refused = out.split("\n\n").next().unwrap();
    assert!(readme.contains(refused), "not in the README:\n{out}");
    let others = "5.2 to 11.1: 2 breaking (1 refused), 1 risky, 0 compatible; left out: ";
    assert!(out.contains(others), "{out}");
    let failing = [&used_by[..], &["--fail-on", "breaking"]].concat();
    assert_eq!(run(&folder, &failing, "").0, 1);

    let (status, out, _) = run(&folder, &["validate", "11.1", "session.jsonl"], "");
    assert_eq!(status, 1);
    let refused = "error: `object-add`: arguments.props: there is no such member
  --> session.jsonl:4
  = note: it is in QEMU 2.0 to 5.2
  = note: the recorded QEMU accepted it
";
    assert!(out.starts_with(refused), "{out}");
    let (status, _, err) = run(&folder, &["validate", "5.2", "session.jsonl"], "");
    assert_eq!((status, &*err), (0, "read 3 commands, 0 events\n"));

    let (status, _, err) = run(&folder, &[&ARGUMENTS[..], &["--once"]].concat(), "");
    let exists = "error: session.jsonl exists already; use --append to add to it\n";
    assert_eq!((status, &*err), (2, exists));
}

/// The example `manager` of `qmp-client`, recorded with QEMU 7.2.
#[test]
fn the_upgrade_of_a_manager_is_as_the_readme_says() {
    let root = concat!(env!("CARGO_MANIFEST_DIR"), "/..");
    let readme = std::fs::read_to_string(format!("{root}/README.md")).unwrap();
    let recording = format!("{root}/tests/live/recordings/manager-7.2.jsonl");
    let recording = std::fs::read_to_string(recording).unwrap();
    let folder = folder(&[("manager.jsonl", &recording)]);
    for (arguments, expected) in [
        (&["diff", "7.2..11.1", "--used-by", "manager.jsonl"][..], 0),
        (&["history", "--used-by", "manager.jsonl"], 0),
        (&["validate", "11.1", "manager.jsonl"], 1),
    ] {
        let (status, out, _) = run(&folder, arguments, "");
        assert_eq!(status, expected, "{arguments:?}");
        // The README has the beginning of what is longer.
        let shown = match arguments[0] {
            "diff" => &*out,
            "history" => out.split("\n\n1.0 to 11.1: ").next().unwrap(),
            _ => &out[out.find("error: reply to `query-status`").unwrap()..],
        };
        assert!(
            readme.contains(shown),
            "{arguments:?} is not in the README:\n{shown}"
        );
    }
}

#[test]
fn a_proxy_that_is_killed_leaves_a_recording_and_ends_both_sides() {
    let folder = folder(&[]);
    let listener = UnixListener::bind(folder.path().join("vm1.sock")).unwrap();
    let (mut record, mut said) = start(&folder, "--append");
    said.next().unwrap().unwrap();
    let client = UnixStream::connect(folder.path().join("rec.sock")).unwrap();
    let (server, _) = listener.accept().unwrap();
    let mut received = BufReader::new(client).lines();
    let event = r#"{"event": "STOP", "timestamp": {"seconds": 1, "microseconds": 1}}"#;
    for _ in 0..1000 {
        writeln!(&server, "{event}").unwrap();
        assert_eq!(received.next().unwrap().unwrap(), event);
    }
    record.kill().unwrap();
    record.wait().unwrap();
    // Both hear of it at once.
    assert!(received.next().is_none_or(|line| line.is_err()));
    assert!(
        BufReader::new(server)
            .lines()
            .next()
            .is_none_or(|line| line.is_err())
    );
    let recording = std::fs::read_to_string(folder.path().join("session.jsonl")).unwrap();
    // It can have been killed in the middle of the last line.
    let (lines, _) = recording.rsplit_once('\n').unwrap();
    for line in lines.lines() {
        serde_json::from_str::<serde_json::Value>(line).unwrap();
    }
    // The socket that it left behind is replaced.
    let (mut again, mut said) = start(&folder, "--append");
    assert!(said.next().unwrap().unwrap().starts_with("recording: "));
    again.kill().unwrap();
    again.wait().unwrap();
}

#[test]
fn what_cannot_be_connected_is_told() {
    let folder = folder(&[]);
    let arguments = |listen| {
        [
            "record",
            "--listen",
            listen,
            "--connect",
            "none",
            "--out",
            "out.jsonl",
            "--append",
        ]
    };
    let (status, _, err) = run(&folder, &arguments("missing/rec"), "");
    assert_eq!(status, 2);
    assert!(
        err.starts_with("error: cannot listen at qmp:missing/rec: No such file"),
        "{err}"
    );
    let (status, _, err) = run(&folder, &arguments("qmp:"), "");
    assert_eq!(status, 2);
    assert!(err.starts_with("error: "), "{err}");
}

#[test]
fn what_would_be_recorded_onto_itself_is_refused() {
    let folder = folder(&[]);
    let refused = |listen, connect| {
        let places = [
            "--listen",
            listen,
            "--connect",
            connect,
            "--out",
            "session.jsonl",
        ];
        let (status, _, err) = run(
            &folder,
            &[&["record", "--append"], &places[..]].concat(),
            "",
        );
        assert!(!folder.path().join("rec.sock").exists());
        assert_eq!(status, 2);
        err
    };
    for (listen, connect) in [
        ("rec.sock", "qmp:./rec.sock"),
        ("qmp:127.0.0.1:4599", "qmp:127.0.0.1:4599"),
        ("qmp:0.0.0.0:4599", "qmp:127.0.0.1:4599"),
    ] {
        let err = refused(listen, connect);
        let same = format!("error: cannot connect to {connect}: it is the same as --listen\n");
        assert_eq!(err, same);
    }
}

#[test]
fn lists_are_used_too() {
    let list = "# what we use\nquery-status return.singlestep\n\nquery-block/ret-type/nope\n";
    let folder = folder(&[
        ("used.txt", list),
        ("bad.txt", "a b c d\n"),
        ("log", "{}\n"),
        (
            "mixed",
            "stop\n{\"execute\": \"query-name\"}\neject arguments.id\n",
        ),
    ]);
    let (status, out, err) = run(
        &folder,
        &["diff", "5.2", "11.1", "--used-by", "used.txt"],
        "",
    );
    assert_eq!(status, 0);
    assert!(out.starts_with(
        "query-status\n  breaking    return.singlestep: mandatory member removed (used at used.txt:2)\n"
    ), "{out}");
    let warning =
        "warning: used.txt:4: QEMU 5.2 has no `query-block/ret-type/nope`, so it is left out\n";
    assert_eq!(err, warning);
    let (status, _, err) = run(
        &folder,
        &["diff", "5.2", "11.1", "--used-by", "bad.txt"],
        "",
    );
    assert_eq!(status, 2);
    let nothing = "note: bad.txt: 1 line is something else\n\
                   error: bad.txt contains no QMP messages, and is not a list of commands, events \
                   and paths\n";
    assert_eq!(err, nothing);
    let typo = ["diff", "5.2", "11.1", "--used-by", "-"];
    let (status, out, err) = run(&folder, &typo, "query-nothing\n");
    let told = "warning: -:1: QEMU 5.2 has no `query-nothing`, so it is left out\n\
                error: QEMU 5.2 has nothing of what standard input lists\n";
    assert_eq!((status, &*out, &*err), (2, "", told));
    let (status, _, err) = run(
        &folder,
        &typo,
        "{\"return\": {}}\n{\"execute\": \"stop\"}\n",
    );
    let told = "note: 1 reply answers no recorded command, and is left out\n";
    assert_eq!((status, &*err), (0, told));
    let (status, _, err) = run(&folder, &["diff", "5.2", "11.1", "--used-by", "mixed"], "");
    let told = "error: mixed:2: a list of commands, events and paths has no messages; put them \
                into a file of their own\n";
    assert_eq!((status, &*err), (2, told));
    let (status, _, err) = run(&folder, &["diff", "5.2", "11.1", "--used-by", "log"], "");
    assert_eq!(status, 2);
    assert!(
        err.contains("error: log contains no QMP messages, "),
        "{err}"
    );
}

#[test]
fn what_uses_nothing_is_an_error() {
    let folder = folder(&[("empty", ""), ("comments", "# later\n\n")]);
    for command in [["diff", "5.2", "11.1"], ["history", "5.2", "11.1"]] {
        for name in ["empty", "comments"] {
            let arguments = [&command[..], &["--used-by", name]].concat();
            let (status, out, err) = run(&folder, &arguments, "");
            let error = match name {
                "empty" => "error: empty is empty\n".to_owned(),
                _ => format!("error: {name} contains no messages, commands, events or paths\n"),
            };
            assert_eq!((status, out.as_str(), err), (2, "", error));
        }
    }
}
