//! What the hub makes of messages: bytes in, bytes out.

use std::fs::File;
use std::os::fd::OwnedFd;

use super::hub::{AT_ONCE, Broken, COMMAND_LIMIT, Hub, Output};

const GREETING: &str = r#"{"QMP": {"version": {}, "capabilities": ["oob"]}}"#;
const NEGOTIATE: &str = r#"{"execute": "qmp_capabilities"}"#;
const NEGOTIATE_OOB: &str =
    r#"{"execute": "qmp_capabilities", "arguments": {"enable": ["oob"]}, "id": "n"}"#;

/// A hub, and what it has to be told.
struct Scene {
    hub: Hub,
}

impl Scene {
    /// A QEMU that has been negotiated with, and clients 1 and 2, which have, too.
    fn new() -> Self {
        let mut scene = Self { hub: Hub::new() };
        scene.hub.join(1);
        scene.hub.join(2);
        assert!(scene.server(r#"{"event": "RESUME"}"#).is_empty());
        let greeted = scene.server(GREETING);
        assert_eq!(
            greeted,
            [
                r#"S {"execute": "qmp_capabilities", "arguments": {"enable": ["oob"]}, "id": 0}"#
                    .to_owned(),
                format!("1 {GREETING}"),
                format!("2 {GREETING}"),
            ]
        );
        assert!(scene.server(r#"{"return": {}, "id": 0}"#).is_empty());
        assert_eq!(scene.client(1, NEGOTIATE), [r#"1 {"return": {}}"#]);
        let negotiated = scene.client(2, NEGOTIATE_OOB);
        assert_eq!(negotiated, [r#"2 {"return": {}, "id": "n"}"#]);
        scene
    }

    fn client(&mut self, client: u64, message: &str) -> Vec<String> {
        self.hub.client_says(client, message.as_bytes(), Vec::new());
        self.outputs()
    }

    fn client_with(&mut self, client: u64, message: &str, files: usize) -> Vec<String> {
        let open = |_| OwnedFd::from(File::open("/dev/null").unwrap());
        let files = (0..files).map(open).collect();
        self.hub.client_says(client, message.as_bytes(), files);
        self.outputs()
    }

    fn server(&mut self, message: &str) -> Vec<String> {
        self.hub.server_says(message.as_bytes()).unwrap();
        self.outputs()
    }

    fn outputs(&mut self) -> Vec<String> {
        let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).trim_end().to_owned();
        let outputs = self.hub.take_outputs().into_iter();
        let words = outputs.map(|output| match output {
            Output::ToServer { bytes, descriptors } if descriptors.is_empty() => {
                format!("S {}", text(&bytes))
            }
            Output::ToServer { bytes, descriptors } => {
                format!("S {} with {}", text(&bytes), descriptors.len())
            }
            Output::ToClient { client, bytes } => format!("{client} {}", text(&bytes)),
        });
        words.collect()
    }
}

#[test]
fn ids_come_back_as_they_were() {
    let mut scene = Scene::new();
    for (number, id) in [
        r#""a""#,
        "1",
        "1.50",
        "null",
        r#"{"x":  [1, {}]}"#,
        "18446744073709551616",
    ]
    .iter()
    .enumerate()
    {
        let number = number + 1;
        let client = u64::try_from(1 + number % 2).unwrap();
        let command =
            format!(r#"{{"id": {id}, "execute": "a", "arguments": {{"x":1.0,"id":  5}}}}"#);
        assert_eq!(
            scene.client(client, &command),
            [format!(
                r#"S {{"execute": "a", "arguments": {{"x":1.0,"id":  5}}, "id": {number}}}"#
            )]
        );
        assert_eq!(
            scene.server(&format!(
                r#"{{"return": {{"id":7, "y":1.0}}, "id": {number}}}"#
            )),
            [format!(
                r#"{client} {{"return": {{"id":7, "y":1.0}}, "id": {id}}}"#
            )]
        );
    }
}

#[test]
fn clients_with_the_same_id_are_kept_apart() {
    let mut scene = Scene::new();
    let command = r#"{"execute": "a", "id": 1}"#;
    assert_eq!(scene.client(1, command), [r#"S {"execute": "a", "id": 1}"#]);
    assert_eq!(scene.client(2, command), [r#"S {"execute": "a", "id": 2}"#]);
    let first = scene.server(r#"{"return": 1, "id": 1}"#);
    assert_eq!(first, [r#"1 {"return": 1, "id": 1}"#]);
    let second = scene.server(r#"{"error": {"class": "C", "desc": "d"}, "id": 2}"#);
    assert_eq!(
        second,
        [r#"2 {"error": {"class": "C", "desc": "d"}, "id": 1}"#]
    );
}

#[test]
fn commands_without_ids_are_answered_in_order_and_what_the_proxy_answers_too() {
    let mut scene = Scene::new();
    scene.client(1, r#"{"execute": "a"}"#);
    assert!(scene.client(1, "{\"execute\": }").is_empty());
    scene.client(1, r#"{"execute": "b"}"#);
    assert!(scene.client(1, r#"{"exec-oob": "c", "id": 9}"#).is_empty());
    let first = scene.server(r#"{"return": "a", "id": 1}"#);
    assert_eq!(first.len(), 2, "{first:?}");
    assert_eq!(first[0], r#"1 {"return": "a"}"#);
    assert!(
        first[1].starts_with(r#"1 {"error": {"class": "GenericError", "desc": "JSON parse error"#)
    );
    let second = scene.server(r#"{"return": "b", "id": 2}"#);
    assert_eq!(
        second,
        [
            r#"1 {"return": "b"}"#,
            r#"1 {"error": {"class": "GenericError", "desc": "QMP input member 'exec-oob' is unexpected"}, "id": 9}"#
        ]
    );
    assert!(scene.hub.is_idle(1));
}

#[test]
fn what_is_executed_out_of_band_overtakes() {
    let mut scene = Scene::new();
    for number in 1..=20 {
        scene.client(1, &format!(r#"{{"execute": "a{number}"}}"#));
    }
    // QEMU's queue is as long as it may be, and still there is room for this.
    let sent = scene.client(2, r#"{"exec-oob": "b", "id": 5}"#);
    assert_eq!(sent, [r#"S {"exec-oob": "b", "id": 21}"#]);
    let reply = scene.server(r#"{"return": {}, "id": 21}"#);
    assert_eq!(reply, [r#"2 {"return": {}, "id": 5}"#]);
}

#[test]
fn qemu_gets_no_more_than_it_reads_and_clients_take_turns() {
    let mut scene = Scene::new();
    let mut sent = Vec::new();
    for number in 1..=20 {
        sent.extend(scene.client(1, &format!(r#"{{"execute": "a{number}"}}"#)));
    }
    assert_eq!(sent.len(), AT_ONCE);
    assert!(!scene.hub.takes_more_from(1) && scene.hub.takes_more_from(2));
    sent.extend(scene.client(2, r#"{"execute": "b1"}"#));
    sent.extend(scene.client(2, r#"{"execute": "b2"}"#));
    for number in 1..=7 {
        sent.extend(
            scene
                .server(&format!(r#"{{"return": {{}}, "id": {number}}}"#))
                .into_iter()
                .filter(|output| output.starts_with('S')),
        );
    }
    let names: Vec<&str> = sent
        .iter()
        .map(|output| output.split('"').nth(3).unwrap())
        .collect();
    assert_eq!(names[7..11], ["b1", "a8", "b2", "a9"]);
}

#[test]
fn file_descriptors_are_alone_with_their_command() {
    let mut scene = Scene::new();
    let getfd = r#"{"execute": "getfd"}"#;
    scene.client(1, r#"{"execute": "a"}"#);
    assert!(scene.client_with(1, getfd, 2).is_empty());
    // QEMU has no file descriptors for this one yet, and this client's turn was before.
    assert_eq!(
        scene.client(2, getfd),
        [r#"S {"execute": "getfd", "id": 3}"#]
    );
    assert!(scene.client(2, r#"{"execute": "b"}"#).is_empty());
    scene.server(r#"{"return": {}, "id": 1}"#);
    let next = scene.server(r#"{"return": {}, "id": 3}"#);
    assert_eq!(next[1..], [r#"S {"execute": "getfd", "id": 2} with 2"#]);
    let next = scene.server(r#"{"return": {}, "id": 2}"#);
    assert_eq!(next[1..], [r#"S {"execute": "b", "id": 4}"#]);
}

#[test]
fn all_that_have_negotiated_see_events() {
    let mut scene = Scene::new();
    scene.hub.join(3);
    assert_eq!(scene.outputs(), [format!("3 {GREETING}")]);
    let event = r#"{"timestamp":  {"seconds": 1, "microseconds": 2}, "event": "STOP"}"#;
    let seen = [format!("1 {event}"), format!("2 {event}")];
    assert_eq!(scene.server(event), seen);
    // What is unknown is no reply to anybody.
    assert_eq!(scene.server(r#"{"news": 1}"#).len(), 2);
}

#[test]
fn each_client_negotiates_for_itself() {
    let mut scene = Scene::new();
    scene.hub.join(3);
    scene.outputs();
    for (command, expected) in [
        (r#"{"execute": "stop", "id": 1}"#, "CommandNotFound"),
        (r#"{"exec-oob": "qmp_capabilities"}"#, "GenericError"),
        (r#"{"id": 1}"#, "GenericError"),
        (
            r#"{"execute": "qmp_capabilities", "arguments": {"enable": ["x"]}}"#,
            "GenericError",
        ),
        (
            r#"{"execute": "qmp_capabilities", "arguments": {"x": 1}}"#,
            "GenericError",
        ),
        (
            r#"{"execute": "qmp_capabilities", "arguments": 1}"#,
            "GenericError",
        ),
        (
            "{'execute': 'qmp_capabilities', 'id': 'x'}",
            "\"return\": {}, \"id\": \"x\"",
        ),
    ] {
        let answers = scene.client(3, command);
        assert_eq!(answers.len(), 1);
        assert!(answers[0].contains(expected), "{answers:?}");
    }
    // The second time, QEMU says what it thinks of it.
    assert!(scene.client(3, NEGOTIATE)[0].starts_with("S "));
}

#[test]
fn a_client_that_goes_disturbs_nobody() {
    let mut scene = Scene::new();
    for _ in 0..20 {
        scene.client(1, r#"{"execute": "a"}"#);
    }
    scene.client(2, r#"{"execute": "b"}"#);
    scene.hub.leave(1);
    // The eight that wait are dropped, and those that QEMU has are answered to nobody.
    for number in 1..=7 {
        let outputs = scene.server(&format!(r#"{{"return": {{}}, "id": {number}}}"#));
        let expected: &[&str] = match number {
            1 => &[r#"S {"execute": "b", "id": 21}"#],
            _ => &[],
        };
        assert_eq!(outputs, expected, "{number}");
    }
    let reply = scene.server(r#"{"return": {}, "id": 21}"#);
    assert_eq!(reply, [r#"2 {"return": {}}"#]);
}

#[test]
fn an_error_without_an_id_is_for_the_oldest_command() {
    let mut scene = Scene::new();
    scene.client(
        1,
        r#"{"execute": "a", "arguments": {"x": 1, "x": 2}, "id": 5}"#,
    );
    scene.client(2, r#"{"execute": "b"}"#);
    let error = scene.server(r#"{"error": {"class": "GenericError", "desc": "duplicate key"}}"#);
    assert_eq!(
        error,
        [r#"1 {"error": {"class": "GenericError", "desc": "duplicate key"}, "id": 5}"#]
    );
    let reply = scene.server(r#"{"return": {}, "id": 2}"#);
    assert_eq!(reply, [r#"2 {"return": {}}"#]);
}

#[test]
fn what_would_confuse_qemu_is_answered_by_the_proxy() {
    let mut scene = Scene::new();
    let long = format!(r#"{{"execute": "{}"}}"#, "x".repeat(COMMAND_LIMIT));
    for message in [
        "{]",
        "quit",
        "[]",
        "\"x\"",
        "{\"a\": 01}",
        "{\"a\": tru}",
        &long,
    ] {
        let answers = scene.client(1, message);
        assert_eq!(answers.len(), 1, "{message:.40}");
        assert!(answers[0].starts_with("1 {\"error\""), "{answers:?}");
    }
    for message in ["[]", "\"x\""] {
        let answers = scene.client(1, message);
        assert!(
            answers[0].contains("QMP input must be a JSON object"),
            "{answers:?}"
        );
    }
    scene.hub.client_says(1, b"{\"a\": \"\xff\"}", Vec::new());
    assert!(scene.outputs()[0].starts_with("1 {\"error\""));
}

#[test]
fn what_is_not_qmp_is_found_out() {
    for message in ["{\"return\": {}}", "SSH-2.0", "[]", "{\"QMP\": 1}"] {
        let mut hub = Hub::new();
        let result = hub.server_says(message.as_bytes());
        assert_eq!(result, Err(Broken::NotQmp), "{message}");
    }
    let mut hub = Hub::new();
    hub.server_says(b"{\"QMP\": {}}").unwrap();
    let refused = b"{\"error\": {\"class\": \"CommandNotFound\", \"desc\": \"\"}, \"id\": 0}";
    assert_eq!(hub.server_says(refused), Err(Broken::NotNegotiated));
}
