//! A mock of the release and QEMU are sent the same lines, good and bad, and must say the same.

use std::io::{BufRead, BufReader, Write};
use std::os::unix::net::UnixStream;
use std::time::Duration;

use libtest_mimic::Failed;
use qapi_releases::Kind;
use qapi_schema::Release;
use qmp_mock::Mock;
use serde_json::{Value, json};

use crate::Scenario;
use crate::qemu::Qemu;
use crate::system::System;

pub(crate) const SCENARIOS: [(&str, Scenario); 1] = [("mock/same errors", same_errors)];

/// What is sent before the negotiation, which the last line completes.
const BEFORE: [&str; 16] = [
    r#"{"execute": "query-version", "id": 1}"#,
    r#"{"execute": "no-such-command", "id": 2}"#,
    r#"{"execute": "qmp_capabilities", "arguments": {"enable": ["no-such"]}, "id": 3}"#,
    r#"{"execute": "qmp_capabilities", "arguments": {"enable": ["oob"], "x": 1}, "id": 4}"#,
    r#"{"execute": "qmp_capabilities", "arguments": {"enable": "oob"}, "id": 5}"#,
    r#"{"exec-oob": "qmp_capabilities", "id": "out-of-band"}"#,
    "[1, 2]",
    "5",
    r#""abc""#,
    r#"{"execute": 1}"#,
    r#"{"no-such": 1}"#,
    "{}",
    r#"{"execute": "qmp_capabilities", "arguments": [], "id": 6}"#,
    r#"{"execute": "qmp_capabilities", "no-such": 1, "id": 7}"#,
    r#"{"execute": }"#,
    r#"{"execute": "qmp_capabilities", "arguments": {"enable": ["oob"]}, "id": {"a": [1, null]}}"#,
];

/// What is sent after it.
const AFTER: [&str; 54] = [
    r#"{"execute": "qmp_capabilities", "id": 8}"#,
    r#"{"execute": "no-such-command", "id": 9}"#,
    r#"{"execute": "no-such-command", "arguments": {"a": 1}, "id": [1]}"#,
    r#"{"execute": "query-version", "arguments": {"a": 1}, "id": null}"#,
    r#"{"execute": "query-status"}"#,
    r#"{"execute": "query-version", "arguments": {}, "id": 0.5}"#,
    r#"{"execute": "device_del", "id": 10}"#,
    r#"{"execute": "device_del", "arguments": {}, "id": 10}"#,
    r#"{"execute": "device_del", "arguments": {"id": 1}, "id": 11}"#,
    r#"{"execute": "device_del", "arguments": {"id": null}, "id": 12}"#,
    r#"{"execute": "device_del", "arguments": {"id": "x", "y": 1}, "id": 13}"#,
    r#"{"execute": "device_del", "arguments": {"y": 1}, "id": 14}"#,
    r#"{"execute": "eject", "arguments": {"force": "yes"}, "id": 15}"#,
    r#"{"execute": "screendump", "arguments": {"filename": "x", "format": "gif"}, "id": 16}"#,
    r#"{"execute": "screendump", "arguments": {"filename": "x", "format": 5}, "id": 17}"#,
    r#"{"execute": "blockdev-add", "arguments": {"driver": "no-such", "node-name": "a"}}"#,
    r#"{"execute": "blockdev-add", "arguments": {"node-name": "a"}}"#,
    r#"{"execute": "blockdev-add", "arguments": {"driver": "qcow2", "file": 5}}"#,
    r#"{"execute": "blockdev-add", "arguments": {"driver": "qcow2", "file": {"driver": "file"}}}"#,
    r#"{"execute": "blockdev-add", "arguments": {"driver": "file", "filename": "x", "y": 1}}"#,
    r#"{"execute": "balloon", "arguments": {"value": 1.5}, "id": 18}"#,
    r#"{"execute": "balloon", "arguments": {"value": "1"}, "id": 19}"#,
    r#"{"execute": "balloon", "arguments": {"value": 99999999999999999999}, "id": 20}"#,
    r#"{"execute": "set_link", "arguments": {"name": "x", "up": 1}, "id": 21}"#,
    r#"{"execute": "migrate-set-parameters", "arguments": {"multifd-channels": 256}, "id": 22}"#,
    r#"{"execute": "migrate-set-parameters", "arguments": {"tls-creds": 5}, "id": 23}"#,
    r#"{"execute": "block_set_io_throttle", "arguments": {"bps": 1}, "id": 24}"#,
    r#"{"execute": "transaction", "arguments": {"actions": [{"type": "no-such", "data": {}}]}}"#,
    r#"{"execute": "transaction", "arguments": {"actions": [{"type": "abort"}]}, "id": 25}"#,
    r#"{"execute": "transaction", "arguments": {"actions": {}}, "id": 26}"#,
    r#"{"execute": "transaction", "arguments": {"actions": [1]}, "id": 27}"#,
    r#"{"execute": "send-key", "arguments": {"keys": [{"type": "qcode", "data": "no-such"}]}}"#,
    r#"{"execute": "device_add", "arguments": {"id": "a"}, "id": 28}"#,
    r#"{"execute": "device_add", "arguments": {"driver": 5}, "id": 29}"#,
    r#"{"execute": "query-status", "arguments": [], "id": 30}"#,
    r#"{"execute": "query-status", "arguments": null, "id": 31}"#,
    r#"{"execute": "query-status", "no-such": 1, "id": 32}"#,
    r#"{"execute": "query-status", "exec-oob": "query-status", "id": 33}"#,
    r#"{"exec-oob": "query-status", "id": 34}"#,
    r#"{"exec-oob": "no-such-command", "id": 35}"#,
    r#"{"exec-oob": 5, "id": 36}"#,
    r#"{"exec-oob": "query-yank", "id": 37}"#,
    r#"{"execute": true, "id": 38}"#,
    r#"{"execute": "", "id": 39}"#,
    r#"{"arguments": {}, "id": 40}"#,
    "null",
    "nonsense",
    "{\"execute\": \"query-status\", \"id\": 41\n}",
    r#"{"execute": "query-status" "id": 42}"#,
    r#"{"execute": "query-status", "id": 43}}"#,
    r"{'execute': 'query-status', 'id': 44}",
    r#"{"execute": "query-status", "execute": "query-status", "id": 45}"#,
    r#"{"no-such": "\x"}"#,
    r#"{"execute": "query-status", "id": 46}{"execute": "query-status", "id": 47}"#,
];

/// A line to which the mock says something else than QEMU.
struct Difference {
    line: &'static str,
    /// The first major release that says something else.
    since: i64,
    reason: &'static str,
}

const PARSER: &str = "QEMU's parser of JSON says in its own words what it expected";

const DIFFERENCES: [Difference; 7] = [
    every(r#"{"execute": }"#, PARSER),
    every("nonsense", PARSER),
    every(r#"{"execute": "query-status" "id": 42}"#, PARSER),
    every(r#"{"execute": "query-status", "id": 43}}"#, PARSER),
    every(r#"{"no-such": "\x"}"#, PARSER),
    Difference {
        line: AFTER[51],
        since: 11,
        reason: "since 11, the place comes first",
    },
    every(
        r#"{"execute": "device_add", "arguments": {"driver": 5}, "id": 29}"#,
        "arguments that QEMU checks in code of its own are refused in other words",
    ),
];

const fn every(line: &'static str, reason: &'static str) -> Difference {
    Difference {
        line,
        since: 0,
        reason,
    }
}

/// Sends each line, and returns what is said to it, without events. The first is the greeting.
fn said_to(stream: &UnixStream) -> Result<Vec<Vec<Value>>, Failed> {
    stream.set_read_timeout(Some(Duration::from_secs(20)))?;
    let mut lines = BufReader::new(stream).lines();
    let mut next = || -> Result<Value, Failed> {
        let line = lines.next().ok_or("the connection has ended")??;
        Ok(serde_json::from_str(&line)?)
    };
    let mut said = vec![vec![next()?]];
    for (number, line) in BEFORE.iter().chain(&AFTER).enumerate() {
        // To this, both say an error at any time, with the id.
        let end = json!(format!("end {number}"));
        let marker = json!({"end": 1, "id": end});
        (&*stream).write_all(format!("{line}\n{marker}\n").as_bytes())?;
        let mut replies = Vec::new();
        loop {
            let reply = next()?;
            if reply["id"] == end {
                break;
            }
            if reply.get("event").is_none() {
                replies.push(reply);
            }
        }
        said.push(replies);
    }
    Ok(said)
}

/// What must be the same of a message: what is returned is random.
fn comparable(message: &Value) -> Value {
    let mut message = message.clone();
    if let Some(returned) = message.get_mut("return") {
        returned.take();
    }
    if let Some(version) = message.pointer_mut("/QMP/version") {
        // The mock is of the first release of a series, and of no distribution.
        version["package"].take();
        version["qemu"]["micro"].take();
    }
    message
}

fn same_errors(system: &System) -> Result<(), Failed> {
    let second = "-machine none -qmp unix:second,server=on,wait=off";
    let qemu = Qemu::start(system, second)?;
    let version = qemu.client().greeting().version.qemu;
    let release: Release = format!("{}.{}", version.major, version.minor).parse()?;
    let mock = Mock::of_release(&release, Kind::Qmp)?.start()?;
    let (ours, theirs) = UnixStream::pair()?;
    mock.serve(theirs)?;

    let of_qemu = said_to(&qemu.connect_to("second")?)?;
    let of_mock = said_to(&ours)?;
    let mut wrong = Vec::new();
    let lines = ["the greeting"].into_iter().chain(BEFORE).chain(AFTER);
    for ((line, qemu), mock) in lines.zip(of_qemu).zip(of_mock) {
        let [qemu, mock] = [qemu, mock].map(|all| all.iter().map(comparable).collect::<Vec<_>>());
        let is_known = |known: &&Difference| known.line == line && known.since <= version.major;
        match DIFFERENCES.iter().find(is_known) {
            None if qemu != mock => {
                wrong.push(format!("{line}\n  QEMU: {qemu:?}\n  mock: {mock:?}"));
            }
            Some(known) if qemu == mock => {
                wrong.push(format!("{line}\n  is the same, although {}", known.reason));
            }
            Some(_) if classes(&qemu) != classes(&mock) => {
                wrong.push(format!("{line}\n  QEMU: {qemu:?}\n  mock: {mock:?}"));
            }
            _ => {}
        }
    }
    if wrong.is_empty() {
        Ok(())
    } else {
        Err(wrong.join("\n").into())
    }
}

/// The classes of errors; null for what is returned.
fn classes(messages: &[Value]) -> Vec<Value> {
    let class = |message: &Value| message["error"]["class"].clone();
    messages.iter().map(class).collect()
}
