//! `qapi mock`: a QEMU that is not there.

#![cfg(unix)]

mod common;

use std::io::{BufRead, BufReader, Write};
use std::net::TcpListener;
use std::os::unix::net::UnixStream;
use std::path::Path;
use std::process::{Child, Command, Stdio};

use common::{folder, qapi};
use serde_json::Value;

/// A mock, and where it listens.
struct Mock {
    child: Child,
}

impl Mock {
    /// Starts a mock, and waits until it listens.
    fn start(folder: &Path, arguments: &[&str]) -> Self {
        let mut child = Command::new(env!("CARGO_BIN_EXE_qapi"))
            .current_dir(folder)
            .arg("mock")
            .args(arguments)
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let mut said = String::new();
        let mut stderr = BufReader::new(child.stderr.take().unwrap());
        stderr.read_line(&mut said).unwrap();
        assert!(said.starts_with("mock: clients connect to qmp:"), "{said}");
        Self { child }
    }

    /// Sends a signal, and waits for the end.
    fn end(mut self, signal: &str) -> Option<i32> {
        let pid = self.child.id().to_string();
        Command::new("kill").args([signal, &pid]).status().unwrap();
        self.child.wait().unwrap().code()
    }
}

/// Sends lines, and returns a line for each, and the greeting.
fn talk<S>(stream: &S, lines: &[&str]) -> Vec<Value>
where
    for<'s> &'s S: std::io::Read + Write,
{
    let mut said = BufReader::new(stream).lines();
    let mut next = || serde_json::from_str(&said.next().unwrap().unwrap()).unwrap();
    let mut writer = stream;
    let mut received = vec![next()];
    for line in lines {
        writeln!(writer, "{line}").unwrap();
        received.push(next());
    }
    received
}

const NEGOTIATION: &str = r#"{"execute": "qmp_capabilities"}"#;

const SCRIPT: &str = r#"
{"on": {"execute": "query-status"}, "reply": {"status": "paused", "running": false}}
{"on": {"execute": "device_del", "arguments": {"id": "disk1"}}, "error": {"class": "DeviceNotFound", "desc": "there is no disk1"}}
"#;

#[test]
fn several_clients_are_served_until_a_signal_comes() {
    let folder = folder(&[("scenario.jsonl", SCRIPT)]);
    let path = folder.path();
    let mock = [
        "11.1",
        "--listen",
        "mock.sock",
        "--script",
        "scenario.jsonl",
    ];
    for signal in ["-INT", "-TERM", "-HUP"] {
        let mock = Mock::start(path, &mock);
        let open = UnixStream::connect(path.join("mock.sock")).unwrap();
        for _ in 0..2 {
            let stream = UnixStream::connect(path.join("mock.sock")).unwrap();
            let status = r#"{"execute": "query-status", "id": 1}"#;
            let unplug = r#"{"execute": "device_del", "arguments": {"id": "disk1"}}"#;
            let said = talk(&stream, &[NEGOTIATION, status, unplug]);
            assert_eq!(said[0]["QMP"]["version"]["qemu"]["major"], 11);
            assert_eq!(said[2]["return"]["status"], "paused");
            assert_eq!(said[2]["id"], 1);
            assert_eq!(said[3]["error"]["class"], "DeviceNotFound");
        }
        assert_eq!(mock.end(signal), Some(0));
        assert!(!path.join("mock.sock").exists());
        drop(open);
    }
}

#[test]
fn it_ends_with_the_first_client_if_that_is_wanted() {
    let folder = folder(&[]);
    let port = TcpListener::bind("127.0.0.1:0")
        .unwrap()
        .local_addr()
        .unwrap();
    let address = format!("qmp:{port}");
    let mut mock = Mock::start(folder.path(), &["7.2", "--listen", &address, "--once"]);
    let stream = std::net::TcpStream::connect(port).unwrap();
    let said = talk(&stream, &[NEGOTIATION]);
    assert_eq!(said[1], serde_json::json!({"return": {}}));
    drop(stream);
    assert_eq!(mock.child.wait().unwrap().code(), Some(0));
}

#[test]
fn what_goes_wrong_has_a_heading_of_its_own() {
    let output = qapi(&folder(&[]), &["mock", "--help"], "");
    let out = String::from_utf8(output.stdout).unwrap();
    let (other, faults) = out.split_once("What goes wrong:").unwrap();
    assert!(
        faults.contains("--delay") && !faults.contains("--strict"),
        "{out}"
    );
    assert!(other.contains("--strict"), "{out}");
}

#[test]
fn what_goes_wrong_is_said_with_options() {
    let folder = folder(&[]);
    let path = folder.path();
    let arguments = [
        "11.1",
        "--listen",
        "mock.sock",
        "--seed",
        "3",
        "--delay",
        "0.01..0.02",
    ];
    let faults = [
        "--fail",
        "stop=DeviceNotFound",
        "--fail",
        "*=GenericError:0",
        "--new-values",
        "1",
    ];
    let mock = Mock::start(path, &[&arguments[..], &faults].concat());
    let stream = UnixStream::connect(path.join("mock.sock")).unwrap();
    let (stop, status) = (r#"{"execute": "stop"}"#, r#"{"execute": "query-status"}"#);
    let said = talk(&stream, &[NEGOTIATION, stop, status]);
    assert_eq!(said[2]["error"]["class"], "DeviceNotFound");
    let status = said[3]["return"]["status"].as_str().unwrap();
    assert!(status.starts_with("new-value-"), "{status}");
    assert_eq!(mock.end("-INT"), Some(0));

    for (option, value, reason) in [
        (
            "--fail",
            "halt=GenericError",
            "--fail: there is no command `halt`",
        ),
        ("--fail", "stop", "expected COMMAND=CLASS"),
        (
            "--fail",
            "stop=genericerror",
            "--fail: there is no error class `genericerror`; did you mean `GenericError`? \
             (--allow-mismatches allows it)",
        ),
        ("--fail", "*=", "--fail: there is no error class ``"),
        (
            "--delay",
            "2..1",
            "the second number is smaller than the first",
        ),
        (
            "--delay",
            "5-1",
            "expected a number of seconds, such as 0.5, or two: 0.1..2",
        ),
        (
            "--cut-after-bytes",
            "-1",
            "expected a whole number from 0 to ",
        ),
        ("--seed", "", "expected a whole number from 0 to "),
        ("--new-values", "2", "expected a number from 0 to 1"),
        ("--random-events", "-1", "expected a number of seconds"),
    ] {
        let option = format!("{option}={value}");
        let output = qapi(
            &folder,
            &["mock", "11.1", "--listen", "mock.sock", &option],
            "",
        );
        assert_eq!(output.status.code(), Some(2), "{option}");
        let said = String::from_utf8(output.stderr).unwrap();
        assert!(said.contains(reason), "{said}");
    }
}

/// A later QEMU may have classes of errors that no schema has yet, and any version.
#[test]
fn what_no_release_has_can_be_tried() {
    let folder = folder(&[]);
    let arguments = ["11.1", "--listen", "mock.sock", "--fail", "stop=NewError"];
    let new = ["--allow-mismatches", "--version-number", "99.1"];
    let mock = Mock::start(folder.path(), &[&arguments[..], &new].concat());
    let stream = UnixStream::connect(folder.path().join("mock.sock")).unwrap();
    let said = talk(&stream, &[NEGOTIATION, r#"{"execute": "stop"}"#]);
    assert_eq!(said[0]["QMP"]["version"]["qemu"]["major"], 99);
    assert_eq!(said[2]["error"]["class"], "NewError");
    assert_eq!(mock.end("-INT"), Some(0));
}

#[test]
fn a_connection_can_end_before_its_first_byte() {
    let folder = folder(&[]);
    let arguments = ["11.1", "--listen", "mock.sock", "--cut-after-bytes", "0"];
    let mock = Mock::start(folder.path(), &arguments);
    let mut stream = UnixStream::connect(folder.path().join("mock.sock")).unwrap();
    let mut said = Vec::new();
    std::io::Read::read_to_end(&mut stream, &mut said).unwrap();
    assert_eq!(said, b"");
    assert_eq!(mock.end("-INT"), Some(0));
}

#[test]
fn what_can_be_allowed_is_said() {
    let session = "{\"execute\": \"query-name\"}\n{\"return\": {\"name\": 1}}\n";
    let line = r#"{"on": {"execute": "query-name"}, "reply": {"name": 1}}"#;
    let files = [
        ("session", session),
        ("script", line),
        ("wrong", "nonsense"),
    ];
    let folder = folder(&files);
    let note = "note: with --allow-mismatches, it is used as it is\n";
    for arguments in [["--replies", "session"], ["--script", "script"]] {
        let err = refusal(&folder, &arguments, "");
        assert!(err.ends_with(note), "{err}");
    }
    let err = refusal(&folder, &["--script", "wrong"], "");
    assert!(!err.contains(note), "{err}");
    let many = folder.path().join("many");
    std::fs::write(&many, format!("{line}\n").repeat(102)).unwrap();
    let err = refusal(&folder, &["--script", "many"], "");
    assert!(err.contains("\nmany: 2 more errors\n"), "{err}");
    assert_eq!(err.lines().count(), 102);
}

/// The example in the README at the root.
#[test]
fn the_script_of_the_readme_is_followed() {
    let readme = concat!(env!("CARGO_MANIFEST_DIR"), "/../README.md");
    let readme = std::fs::read_to_string(readme).unwrap();
    let (_, after) = readme.split_once("--script scenario.jsonl\n").unwrap();
    let (_, script) = after.split_once("```json\n").unwrap();
    let (script, after) = script.split_once("```").unwrap();
    let folder = folder(&[("scenario.jsonl", script)]);
    let mut arguments = [
        "11.1",
        "--listen",
        "mock.sock",
        "--script",
        "scenario.jsonl",
    ];
    let mock = Mock::start(folder.path(), &arguments);
    let stream = UnixStream::connect(folder.path().join("mock.sock")).unwrap();
    let unplug = r#"{"execute": "device_del", "arguments": {"id": "disk1"}}"#;
    let mut said = BufReader::new(&stream).lines();
    let mut next = || said.next().unwrap().unwrap();
    next();
    writeln!(&stream, "{NEGOTIATION}\n{unplug}").unwrap();
    assert_eq!([next(), next()], [r#"{"return": {}}"#; 2]);
    assert!(next().contains("DEVICE_DELETED"));
    assert_eq!(mock.end("-INT"), Some(0));

    arguments[0] = "5.2";
    let output = qapi(&folder, &[&["mock"], &arguments[..]].concat(), "");
    let shown = String::from_utf8(output.stderr).unwrap();
    assert!(
        !shown.is_empty() && after.contains(&shown),
        "not in the README:\n{shown}"
    );
}

#[test]
fn a_script_that_does_not_fit_is_refused_with_its_place() {
    let script = r#"
{"on": {"execute": "query-status"}, "reply": {"status": "stopped", "running": false}}
{"on": {"execute": "device-del"}}
{"on": {"execute": "stop"}, "then": [{"after": 1, "event": "STOP", "date": {}}]}
{"at": 1, "event": "RESET", "data": {"guest": true}}
"#;
    let folder = folder(&[("s.jsonl", script)]);
    let arguments = [
        "mock",
        "11.1",
        "--listen",
        "mock.sock",
        "--script",
        "s.jsonl",
    ];
    let output = qapi(&folder, &arguments, "");
    assert_eq!(output.status.code(), Some(1));
    let said = String::from_utf8(output.stderr).unwrap();
    let lines: Vec<&str> = said.lines().collect();
    assert_eq!(
        lines,
        [
            "s.jsonl:2: error: reply to `query-status`: return.status: \"stopped\" is not a value of `RunState`",
            "s.jsonl:3: error: there is no command `device-del`; did you mean `device_del`?",
            "s.jsonl:4: error: an element of `then` cannot have a member `date`, only `after`, `event`, `data`, `close`",
            "s.jsonl:5: error: event `RESET`: data: `reason` is missing",
        ]
    );
    assert!(!folder.path().join("mock.sock").exists());
}

#[test]
fn a_mock_of_a_guest_agent_answers_its_client() {
    let folder = folder(&[]);
    let path = folder.path();
    let arguments = ["11.1", "--schema", "qga", "--listen", "qga.sock"];
    let mock = Mock::start(path, &arguments);
    let stream = UnixStream::connect(path.join("qga.sock")).unwrap();
    let agent = qmp_client::blocking::GuestAgent::over(stream, &qmp_client::AgentOptions::new());
    let agent = agent.unwrap();
    let info = agent.execute_json("guest-info", &Value::Null).unwrap();
    let info: Value = info.to_value().unwrap();
    assert_eq!(info["version"], "11.1.0");
    drop(agent);
    assert_eq!(mock.end("-INT"), Some(0));
}

#[test]
fn replies_come_from_a_recording() {
    let session = r#"{"execute": "query-name", "id": 1}
{"return": {"name": "vm1"}, "id": 1}
{"execute": "query-name", "id": 2}
{"return": {"name": "vm2"}, "id": 2}
"#;
    let folder = folder(&[("session.jsonl", session)]);
    let path = folder.path();
    let arguments = [
        "11.1",
        "--listen",
        "mock.sock",
        "--replies",
        "session.jsonl",
    ];
    let mock = Mock::start(path, &arguments);
    let stream = UnixStream::connect(path.join("mock.sock")).unwrap();
    let name = r#"{"execute": "query-name"}"#;
    let said = talk(&stream, &[NEGOTIATION, name, name, name]);
    let names: Vec<&Value> = said[2..]
        .iter()
        .map(|said| &said["return"]["name"])
        .collect();
    assert_eq!(names, ["vm1", "vm2", "vm2"]);
    assert_eq!(mock.end("-INT"), Some(0));
}

/// What a mock says that does not start with these arguments.
fn refusal(folder: &tempfile::TempDir, arguments: &[&str], input: &str) -> String {
    let mock = ["mock", "11.1", "--listen", "mock.sock"];
    let (status, _, err) = common::run(folder, &[&mock[..], arguments].concat(), input);
    assert_ne!(status, 0);
    err
}

#[test]
fn a_script_or_a_recording_can_be_standard_input() {
    let folder = folder(&[]);
    let script = r#"{"on": {"execute": "stp"}}"#;
    let err = refusal(&folder, &["--script", "-"], script);
    let error = "-:1: error: there is no command `stp`; did you mean `stop`?\n";
    assert!(err.starts_with(error), "{err}");
    let recording = "{\"execute\": \"stop\"}\n{\"return\": 5}\n";
    let err = refusal(&folder, &["--replies", "-"], recording);
    assert!(err.starts_with("-:2: error: reply to `stop`: "), "{err}");
    let err = refusal(&folder, &["--replies", "-", "--script", "-"], "");
    let error = "error: standard input (`-`) can be given only once\n";
    assert_eq!(err, error);
}

#[test]
fn a_file_that_says_nothing_is_an_error() {
    let folder = folder(&[("empty", "\n"), ("log", "nothing\n")]);
    std::fs::write(
        folder.path().join("latin1"),
        b"{\"at\": 1}\n{\"at\": \xe9}\n",
    )
    .unwrap();
    for (arguments, error) in [
        (["--script", "empty"], "empty: the script is empty"),
        (["--script", "latin1"], "latin1:2: this is not UTF-8"),
        (
            ["--replies", "empty"],
            "empty: the recording has no replies to commands",
        ),
        (
            ["--replies", "log"],
            "log: the recording has no replies to commands",
        ),
    ] {
        let err = refusal(&folder, &arguments, "");
        assert_eq!(err, format!("error: {error}\n"));
    }
}

#[test]
fn random_events_leave_time_for_others() {
    let folder = folder(&[]);
    for pause in ["0", "0.0009"] {
        let err = refusal(&folder, &["--random-events", pause], "");
        assert!(
            err.contains("expected at least 0.001, a millisecond"),
            "{err}"
        );
    }
}
