//! A mock of a release takes what fits, refuses what does not, and what it says fits.

use std::io::Write;
use std::time::{Duration, Instant};

use qapi_recording::{Entry, Message};
use qapi_releases::Kind;
use qapi_values::{Generator, Payload, Validator, Verdict, check_message};
use qmp_client::blocking::Transport;
use qmp_client::testing::Pipe;
use qmp_mock::{Mock, Server};
use serde_json::{Value, json};

/// The releases.
const RELEASES: [&str; 3] = ["7.2", "10.0", "11.1"];

/// How often each command is sent.
const TIMES: usize = 3;

/// One end of a connection, and what arrived on it.
struct Wire {
    pipe: Pipe,
    received: Vec<u8>,
}

impl Wire {
    fn connect(server: &Server) -> Self {
        Self {
            pipe: server.connect().unwrap(),
            received: Vec::new(),
        }
    }

    fn send(&self, message: &Value) {
        let mut rest = &*format!("{message}\n").into_bytes();
        while !rest.is_empty() {
            let written = self.pipe.write(rest, Duration::from_secs(5)).unwrap();
            rest = &rest[written..];
        }
    }

    fn receive(&mut self) -> Value {
        loop {
            if let Some(end) = self.received.iter().position(|byte| *byte == b'\n') {
                let rest = self.received.split_off(end + 1);
                let line = std::mem::replace(&mut self.received, rest);
                let line = line.strip_prefix(b"\xff").unwrap_or(&line);
                return serde_json::from_slice(line).unwrap();
            }
            let mut buffer = [0; 4096];
            let length = self.pipe.read(&mut buffer).unwrap();
            assert!(length > 0, "the connection has ended");
            self.received.write_all(&buffer[..length]).unwrap();
        }
    }

    fn ask(&mut self, message: &Value) -> Value {
        self.send(message);
        self.receive()
    }

    /// Reads the greeting, and negotiates.
    fn negotiate(&mut self) -> Value {
        let greeting = self.receive();
        assert!(greeting["QMP"].is_object(), "{greeting}");
        let enable = json!({"enable": ["oob"]});
        let ready = self.ask(&json!({"execute": "qmp_capabilities", "arguments": enable}));
        assert_eq!(ready, json!({"return": {}}));
        greeting
    }
}

fn mock(release: &str, kind: Kind) -> Mock {
    Mock::of_release(&release.parse().unwrap(), kind).unwrap()
}

#[test]
fn each_command_of_a_release_is_taken_if_it_fits_and_refused_if_not() {
    for release in RELEASES {
        let mock = mock(release, Kind::Qmp).seed(5);
        let schema = mock.schema().clone();
        let server = mock.start().unwrap();
        let mut wire = Wire::connect(&server);
        wire.negotiate();
        let mut generator = Generator::new(&schema, 7);
        let mut faults = 0;
        for (_, command) in schema.commands() {
            let name = &*command.definition.name;
            let payload = Payload::Arguments(command);
            for _ in 0..TIMES {
                let valid = generator.valid(payload).unwrap();
                let said = wire.ask(&json!({"execute": name, "arguments": valid, "id": [name]}));
                if name == "qmp_capabilities" {
                    assert_eq!(said["error"]["class"], "CommandNotFound");
                    continue;
                }
                assert_eq!(said["id"], json!([name]), "{said}");
                assert!(said.get("return").is_some(), "{release} {valid}: {said}");
                let members = said.as_object().unwrap();
                assert_eq!(check_message(&schema, members, Some(command)), []);
                if name == "quit" {
                    wire = Wire::connect(&server);
                    wire.negotiate();
                }

                let Some(fault) = generator.fault(payload, &valid) else {
                    continue;
                };
                faults += 1;
                let said = wire.ask(&json!({"execute": name, "arguments": fault.value}));
                let error = &said["error"];
                assert_eq!(
                    error["class"], "GenericError",
                    "{release} {name} {fault:?}: {said}"
                );
                let members = said.as_object().unwrap();
                assert_eq!(check_message(&schema, members, Some(command)), []);
            }
        }
        assert!(faults > 600, "{release}: {faults}");
    }
}

#[test]
fn a_mock_of_another_kind_does_the_same() {
    for kind in [Kind::GuestAgent, Kind::StorageDaemon] {
        let mock = mock("11.1", kind);
        let schema = mock.schema().clone();
        let server = mock.start().unwrap();
        let mut wire = Wire::connect(&server);
        if kind == Kind::StorageDaemon {
            wire.negotiate();
        }
        let mut generator = Generator::new(&schema, 7);
        for (_, command) in schema.commands() {
            let name = &*command.definition.name;
            if name == "qmp_capabilities" || !command.flags.success_response {
                continue;
            }
            let arguments = generator.valid(Payload::Arguments(command)).unwrap();
            let said = wire.ask(&json!({"execute": name, "arguments": arguments}));
            assert!(said.get("return").is_some(), "{arguments}: {said}");
            let members = said.as_object().unwrap();
            assert_eq!(check_message(&schema, members, Some(command)), []);
            if name == "quit" {
                wire = Wire::connect(&server);
                wire.negotiate();
            }
        }
    }
}

#[test]
fn everything_that_passes_fits_the_schema() {
    let mock = mock("11.1", Kind::Qmp).random_events(Duration::from_millis(1));
    let schema = mock.schema().clone();
    let server = mock.start().unwrap();
    let mut wire = Wire::connect(&server);
    let mut validator = Validator::new(&schema);
    let mut findings = Vec::new();
    let mut push = |message: Value| {
        let message = Message::new(message).unwrap();
        findings.extend(validator.push(Entry::new(1, "0", message)));
    };
    push(wire.negotiate());
    let mut events = 0;
    for _ in 0..200 {
        let command = json!({"execute": "query-block"});
        push(command.clone());
        wire.send(&command);
        loop {
            let said = wire.receive();
            let is_event = said.get("event").is_some();
            push(said);
            if !is_event {
                break;
            }
            events += 1;
        }
        std::thread::sleep(Duration::from_millis(1));
    }
    assert!(events > 50, "{events}");
    findings.retain(|finding| matches!(finding.verdict, Verdict::Mismatch(_)));
    assert_eq!(findings, []);
}

#[test]
fn the_same_seed_says_the_same() {
    let say = |seed| {
        let server = mock("10.0", Kind::Qmp).seed(seed).start().unwrap();
        let mut wire = Wire::connect(&server);
        wire.negotiate();
        let names = ["query-block", "query-chardev", "query-migrate"];
        names.map(|name| wire.ask(&json!({"execute": name})))
    };
    assert_eq!(say(1), say(1));
    assert_ne!(say(1), say(2));
}

#[test]
fn what_describes_the_schema_is_true_to_it() {
    let release = "11.1";
    let mock = mock(release, Kind::Qmp);
    let schema = mock.schema().clone();
    let server = mock.start().unwrap();
    let mut wire = Wire::connect(&server);
    let greeting = wire.negotiate();
    let version = wire.ask(&json!({"execute": "query-version"}));
    assert_eq!(version["return"], greeting["QMP"]["version"]);
    assert_eq!(
        version["return"]["qemu"],
        json!({"major": 11, "minor": 1, "micro": 0})
    );
    let commands = wire.ask(&json!({"execute": "query-commands"}));
    assert_eq!(
        commands["return"].as_array().unwrap().len(),
        schema.commands().count()
    );

    let start = Instant::now();
    let reply = wire.ask(&json!({"execute": "query-qmp-schema"}));
    let took = start.elapsed();
    let entries = qapi_schema::introspect::Introspection::new().of(&schema);
    assert_eq!(reply["return"], serde_json::to_value(entries).unwrap());
    assert!(took < Duration::from_secs(1), "{took:?}");
}
