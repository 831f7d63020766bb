//! A client talks to servers, good and bad ones: threads that follow a script at the other
//! end of a pair of sockets.

use std::error::Error as _;
use std::io::{BufRead, BufReader, ErrorKind, Read as _, Write};
use std::net::TcpListener;
use std::os::unix::net::{UnixListener, UnixStream};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

use qmp_client::{Address, Client, Error, Options};
use qmp_types::base::{Command, Empty, ErrorClass, UnrecognizedEvent};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

const GREETING: &str = r#"{"QMP": {"version": {"qemu": {"micro": 0, "minor": 2, "major": 10}, "package": ""}, "capabilities": ["oob"]}}"#;
const STOP: &str = r#"{"timestamp": {"seconds": 1700000000, "microseconds": 5}, "event": "STOP"}"#;

/// One step of a server.
#[derive(Clone, Copy)]
enum Step {
    /// Reads a line, which must start with this.
    Read(&'static str),
    /// Sends a line.
    Line(&'static str),
    /// Sends bytes.
    Bytes(&'static [u8]),
    /// Does nothing for a while.
    Wait(Duration),
    /// Leaves the connection open until the client closes it.
    Stay,
}

use Step::{Bytes, Line, Read, Stay, Wait};

/// The first steps of a good server.
const NEGOTIATION: [Step; 3] = [
    Line(GREETING),
    Read(r#"{"execute":"qmp_capabilities","id":1}"#),
    Line(r#"{"return": {}, "id": 1}"#),
];

#[derive(Serialize)]
struct QueryStatus {}

#[derive(Debug, PartialEq, Deserialize)]
struct StatusInfo {
    running: bool,
}

impl Command for QueryStatus {
    const NAME: &'static str = "query-status";
    const HAS_ARGUMENTS: bool = false;
    type Ok = StatusInfo;
}

#[derive(Serialize)]
struct MigratePause {}

impl Command for MigratePause {
    const NAME: &'static str = "migrate-pause";
    const HAS_ARGUMENTS: bool = false;
    const ALLOW_OOB: bool = true;
    type Ok = Empty;
}

/// Follows the script.
fn serve(stream: UnixStream, script: &[Step]) {
    let mut reader = BufReader::new(stream.try_clone().unwrap());
    let mut writer = stream;
    for step in script {
        match *step {
            Read(start) => {
                let mut line = String::new();
                reader.read_line(&mut line).unwrap();
                assert!(line.starts_with(start), "{line:?} instead of {start:?}");
            }
            Line(line) => writeln!(writer, "{line}\r").unwrap(),
            Bytes(bytes) => writer.write_all(bytes).unwrap(),
            Wait(time) => thread::sleep(time),
            Stay => {
                let _ = reader.read_to_end(&mut Vec::new());
            }
        }
    }
}

fn server(script: Vec<Step>) -> (UnixStream, JoinHandle<()>) {
    let (ours, theirs) = UnixStream::pair().unwrap();
    (ours, thread::spawn(move || serve(theirs, &script)))
}

/// Options for tests in which nothing times out, even on a busy machine.
fn patient() -> Options {
    let long = Duration::from_secs(20);
    Options::new().connect_timeout(long).timeout(long)
}

/// Options for tests of timeouts.
fn impatient() -> Options {
    let brief = Duration::from_millis(200);
    Options::new().connect_timeout(brief).timeout(brief)
}

/// Connects to a server with this script.
fn meet(options: &Options, script: &[Step]) -> Result<Client, Error> {
    let (stream, _) = server(script.to_vec());
    options.over(stream)
}

/// A client whose server continues with this script after the negotiation.
fn client(options: &Options, script: &[Step]) -> Client {
    meet(options, &[&NEGOTIATION, script].concat()).unwrap()
}

/// The result of `query-status` if this is the answer.
fn ask(options: &Options, answer: &[Step]) -> Result<StatusInfo, Error> {
    let read = [Read(r#"{"execute":"query-status","id":2}"#)];
    client(options, &[&read, answer].concat()).execute(&QueryStatus {})
}

/// Checks the text of an error and its causes.
#[track_caller]
fn says(error: &Error, words: &str) {
    let mut text = error.to_string();
    let mut cause = error.source();
    while let Some(error) = cause {
        text = format!("{text}: {error}");
        cause = error.source();
    }
    assert!(text.contains(words), "{text}");
}

#[test]
fn a_command_is_answered() {
    let status = ask(
        &patient(),
        &[Line(r#"{"return": {"running": true}, "id": 2}"#)],
    )
    .unwrap();
    assert_eq!(status, StatusInfo { running: true });
}

#[test]
fn the_greeting_is_kept() {
    let client = client(&patient(), &[]);
    assert_eq!(client.greeting().version.qemu.to_string(), "10.2.0");
    assert!(!client.oob());
}

#[test]
fn a_command_without_a_type_is_sent_with_its_arguments() {
    let request = r#"{"execute":"device_del","arguments":{"id":"a"},"id":2}"#;
    let mut client = client(
        &patient(),
        &[Read(request), Line(r#"{"id": 2, "return": [1.50]}"#)],
    );
    let reply = client.execute_json("device_del", &json!({"id": "a"}));
    assert_eq!(reply.unwrap().as_str(), "[1.50]");
}

#[test]
fn events_are_kept_in_order() {
    let powerdown = r#"{"timestamp": {"seconds": -1, "microseconds": -1}, "event": "POWERDOWN"}"#;
    let mut client = client(
        &patient(),
        &[
            Read(""),
            Line(STOP),
            Line(powerdown),
            Line(r#"{"return": {"running": false}, "id": 2}"#),
            Line(STOP),
            Stay,
        ],
    );
    client.execute(&QueryStatus {}).unwrap();
    let mut next = || client.next_event(Duration::from_millis(100)).unwrap();

    let stop = next().unwrap();
    assert_eq!((stop.name(), stop.as_str()), ("STOP", STOP));
    let decoded = stop.decode::<UnrecognizedEvent>().unwrap();
    assert_eq!(decoded.timestamp.seconds, 1_700_000_000);
    assert_eq!(next().unwrap().name(), "POWERDOWN");
    assert_eq!(next().unwrap().name(), "STOP");
    assert_eq!(next(), None);
}

#[test]
fn events_may_come_before_the_greeting() {
    let mut client = meet(&patient(), &[&[Line(STOP)], &NEGOTIATION[..]].concat()).unwrap();
    let event = client.next_event(Duration::ZERO).unwrap();
    assert_eq!(event.unwrap().name(), "STOP");
}

#[test]
fn a_partial_line_survives_a_timeout() {
    let (start, rest) = STOP.split_at(30);
    let mut client = client(
        &patient(),
        &[
            Bytes(start.as_bytes()),
            Wait(Duration::from_millis(120)),
            Line(rest),
            Stay,
        ],
    );
    let brief = Duration::from_millis(20);
    assert_eq!(client.next_event(brief).unwrap(), None);
    assert_eq!(client.next_event(Duration::ZERO).unwrap(), None);
    let event = client.next_event(Duration::from_secs(10)).unwrap();
    assert_eq!(event.unwrap().as_str(), STOP);
}

#[test]
fn out_of_band_is_enabled_where_it_is_offered() {
    let (stream, _) = server(vec![
        Line(GREETING),
        Read(r#"{"execute":"qmp_capabilities","arguments":{"enable":["oob"]},"id":1}"#),
        Line(r#"{"return": {}, "id": 1}"#),
        Read(r#"{"exec-oob":"migrate-pause","id":2}"#),
        Line(r#"{"return": {}, "id": 2}"#),
    ]);
    let mut client = patient().oob(true).over(stream).unwrap();
    assert!(client.oob());
    assert_eq!(client.execute_oob(&MigratePause {}).unwrap(), Empty {});

    let old = r#"{"QMP": {"version": {"qemu": {"micro": 0, "minor": 6, "major": 2}, "package": ""}, "capabilities": []}}"#;
    let (stream, _) = server([&[Line(old)], &NEGOTIATION[1..]].concat());
    assert!(!patient().oob(true).over(stream).unwrap().oob());
}

#[test]
fn a_late_reply_is_not_taken_for_another() {
    let mut client = client(
        &impatient(),
        &[
            Read(r#"{"execute":"query-status","id":2}"#),
            Read(r#"{"execute":"query-status","id":3}"#),
            Line(r#"{"return": {"running": false}, "id": 2}"#),
            Line(r#"{"return": {"running": true}, "id": 3}"#),
            Read(""),
            Wait(Duration::from_millis(250)),
            Line(r#"{"return": {"running": true}, "id": 4}"#),
            Line(STOP),
            Stay,
        ],
    );
    let error = client.execute(&QueryStatus {}).unwrap_err();
    says(
        &error,
        "timed out after 200ms while waiting for the reply to `query-status`",
    );
    assert!(client.execute(&QueryStatus {}).unwrap().running);

    // The late reply comes while an event is waited for.
    client.execute(&QueryStatus {}).unwrap_err();
    let event = client.next_event(Duration::from_secs(10)).unwrap();
    assert_eq!(event.unwrap().name(), "STOP");
}

#[test]
fn a_failed_command_is_an_error_with_its_class() {
    let answer = r#"{"id": 2, "error": {"class": "CommandNotFound", "desc": "no such thing"}}"#;
    let error = ask(&patient(), &[Line(answer)]).unwrap_err();
    says(
        &error,
        "the command `query-status` failed: no such thing (CommandNotFound)",
    );
    let answer = r#"{"id": 2, "error": {"class": "TooMuch", "desc": "no", "more": 1}}"#;
    let Error::Command { source, .. } = ask(&patient(), &[Line(answer)]).unwrap_err() else {
        panic!("not the command's error");
    };
    assert_eq!(source.class, ErrorClass::Unrecognized("TooMuch".into()));
}

#[test]
fn an_error_without_an_id_belongs_to_the_last_request() {
    let answer = r#"{"error": {"class": "GenericError", "desc": "JSON parse error"}}"#;
    says(
        &ask(&patient(), &[Line(answer)]).unwrap_err(),
        "`query-status` failed: JSON parse error",
    );
}

#[test]
fn a_refused_negotiation_is_an_error() {
    let refusal = r#"{"id": 1, "error": {"class": "GenericError", "desc": "not today"}}"#;
    let error = meet(&patient(), &[Line(GREETING), Read(""), Line(refusal)]).unwrap_err();
    says(&error, "`qmp_capabilities` failed: not today");
}

#[test]
fn a_server_without_a_greeting_is_not_a_qmp_server() {
    let error = meet(&patient(), &[Bytes(b"SSH-2.0-OpenSSH_9.2p1\r\n"), Stay]).unwrap_err();
    assert_eq!(
        error.to_string(),
        r#"not a QMP server: expected a greeting, received "SSH-2.0-OpenSSH_9.2p1""#
    );
    for line in [
        r#"{"return": {}}"#,
        r#"{"QMP": {"version": 10}}"#,
        "[]",
        "7",
    ] {
        let error = meet(&patient(), &[Line(line), Stay]).unwrap_err();
        assert!(
            matches!(&error, Error::NotQmp { start } if start == line),
            "{error}"
        );
    }
    let error = meet(&patient(), &[Bytes(&[0xff; 1000]), Bytes(b"\n")]).unwrap_err();
    let Error::NotQmp { start } = error else {
        panic!("{error}");
    };
    assert_eq!(start, "\u{fffd}".repeat(60) + "…");
}

#[test]
fn a_silent_server_times_out() {
    let before = Instant::now();
    let error = meet(&impatient(), &[Stay]).unwrap_err();
    assert_eq!(
        error.to_string(),
        "timed out after 200ms while waiting for the greeting"
    );
    assert!(before.elapsed() < Duration::from_secs(5));

    says(
        &meet(&impatient(), &[Line(GREETING), Stay]).unwrap_err(),
        "waiting for the reply to `qmp_capabilities`",
    );
    says(
        &ask(&impatient(), &[Stay]).unwrap_err(),
        "timed out after 200ms",
    );
}

#[test]
fn events_do_not_prolong_the_wait_for_a_reply() {
    let event_and_pause = [Line(STOP), Wait(Duration::from_millis(50))];
    let error = ask(&impatient(), &event_and_pause.repeat(20)).unwrap_err();
    assert!(matches!(error, Error::Timeout { .. }), "{error}");
}

#[test]
fn a_closed_connection_is_reported() {
    says(
        &meet(&patient(), &[]).unwrap_err(),
        "closed while waiting for the greeting",
    );
    let start = r#"{"QMP": {"version""#;
    says(
        &meet(&patient(), &[Bytes(start.as_bytes())]).unwrap_err(),
        r#"closed while waiting for the greeting, in the middle of the line "{\"QMP\": {\"version\"""#,
    );
    says(
        &ask(&patient(), &[Bytes(br#"{"return": {"run"#)]).unwrap_err(),
        "while waiting for the reply to `query-status`, in the middle",
    );
    let mut client = client(&patient(), &[Line(STOP)]);
    let wait = Duration::from_secs(10);
    assert!(client.next_event(wait).unwrap().is_some());
    says(
        &client.next_event(wait).unwrap_err(),
        "closed while waiting for an event",
    );
    says(
        &client.execute(&QueryStatus {}).unwrap_err(),
        "closed while waiting for the reply",
    );
}

#[test]
fn what_is_not_a_message_is_refused() {
    let error = ask(&patient(), &[Line(r#"{"return": {"running": tru"#)]).unwrap_err();
    says(
        &error,
        r#"not a QMP message: "{\"return\": {\"running\": tru""#,
    );
    let error = ask(&patient(), &[Bytes(b"{\"return\": \"\xff\"}\n")]).unwrap_err();
    says(&error, "invalid utf-8");
}

#[test]
fn a_wrong_reply_is_an_error_at_the_member() {
    let error = ask(
        &patient(),
        &[Line(r#"{"return": {"running": 1}, "id": 2}"#)],
    )
    .unwrap_err();
    says(
        &error,
        "cannot decode the reply to `query-status`: return.running: invalid type",
    );
    let error = ask(&patient(), &[Line(r#"{"id": 2}"#)]).unwrap_err();
    says(&error, "missing field `return`");
}

#[test]
fn a_reply_to_something_else_is_refused() {
    let error = ask(
        &patient(),
        &[Line(r#"{"return": {"running": true}, "id": "x"}"#)],
    )
    .unwrap_err();
    says(
        &error,
        r#"received a reply with the unknown id `"x"` while waiting for the reply to `query-status`"#,
    );
    let error = ask(&patient(), &[Line(r#"{"return": {"running": true}}"#)]).unwrap_err();
    says(&error, "received a reply with no id");
    let error = client(&patient(), &[Line(r#"{"return": {}, "id": 2}"#)])
        .next_event(Duration::from_secs(10))
        .unwrap_err();
    says(&error, "while waiting for an event");
}

#[test]
fn a_line_may_be_long_but_not_too_long() {
    let limited = |line: &'static str| {
        let (stream, _) = server([&NEGOTIATION[..], &[Line(line)]].concat());
        let mut client = patient()
            .line_limit(GREETING.len() + 1)
            .over(stream)
            .unwrap();
        client.next_event(Duration::from_secs(10))
    };
    assert!(limited(STOP).unwrap().is_some());
    let long: &'static str = Box::leak(" ".repeat(300).into_boxed_str());
    assert!(matches!(limited(long), Err(Error::LineTooLong { .. })));
}

#[test]
fn connections_are_over_unix_and_tcp() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("qmp");
    let listener = UnixListener::bind(&path).unwrap();
    let serving = thread::spawn(move || serve(listener.accept().unwrap().0, &NEGOTIATION));
    Client::connect(&Address::Unix(path)).unwrap();
    serving.join().unwrap();

    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = listener.local_addr().unwrap().port();
    let serving = thread::spawn(move || {
        let mut stream = listener.accept().unwrap().0;
        writeln!(stream, "{GREETING}\n{{\"return\": {{}}, \"id\": 1}}").unwrap();
        let mut request = String::new();
        BufReader::new(stream).read_line(&mut request).unwrap();
        serde_json::from_str::<Value>(&request).unwrap()
    });
    let address: Address = format!("qmp:localhost:{port}").parse().unwrap();
    Client::connect(&address).unwrap();
    assert_eq!(serving.join().unwrap()["execute"], "qmp_capabilities");
}

#[test]
fn connecting_fails_if_nobody_listens() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("qmp");
    let error = Client::connect(&Address::Unix(path.clone())).unwrap_err();
    let Error::Connect { address, source } = &error else {
        panic!("{error}");
    };
    assert_eq!(
        (address, source.kind()),
        (&Address::Unix(path.clone()), ErrorKind::NotFound)
    );
    says(
        &error,
        &format!("cannot connect to qmp:{}: ", path.display()),
    );

    let port = {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        listener.local_addr().unwrap().port()
    };
    let host = "127.0.0.1".to_owned();
    let error = Client::connect(&Address::Tcp { host, port }).unwrap_err();
    says(&error, &format!("cannot connect to qmp:127.0.0.1:{port}: "));
}
