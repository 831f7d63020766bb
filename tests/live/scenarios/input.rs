//! What a client sends that is not a command, and the errors for it.

use std::fs::File;
use std::io::{BufRead, BufReader, Write};
use std::os::unix::net::UnixStream;

use libtest_mimic::Failed;
use qapi_recording::{Item, Pairing, Reader, Step};
use qmp_client::Address;
use qmp_proxy::{Proxy, Recorder, RecorderOptions, ShareOptions};

use crate::Scenario;
use crate::qemu::Qemu;
use crate::system::System;

pub(crate) const SCENARIOS: [(&str, Scenario); 2] = [
    ("input/recorded", |system| {
        is_told_from_commands(system, false)
    }),
    ("input/recorded while shared", |system| {
        is_told_from_commands(system, true)
    }),
];

/// What is not a command. QEMU has one error for some of them, several for others.
const INPUTS: [&[u8]; 28] = [
    b"garbage",
    b"several words; and more",
    b"{\n{\"execute\": \"query-uuid\"}\n}",
    b"{\"execute\": \"query-uuid\"\n{\"execute\": \"query-uuid\"}\n}",
    b"{\"execute\": \"query-uuid",
    b"{\"execute\": \"query-\xff\xfe\"}",
    "é".as_bytes(),
    b"[]",
    b"}",
    b"{}",
    b"{\"execute\": 5}",
    b"{\"execute\": \"query-uuid\",}",
    b"\"query-uuid\"",
    b"1",
    b"[{\"execute\": \"query-uuid\"}]",
    b"{\"foo\": 1}",
    b"{\"foo\": 1, \"id\": 7}",
    b"{'foo': 1}",
    b"{\"event\": \"STOP\"}",
    b"{\"return\": {}}",
    b"{\"arguments\": 1}",
    b"{\"execute\": 5, \"id\": 7}",
    b"{\"execute\": null}",
    b"{\"execute\": \"query-uuid\", \"execute\": \"query-uuid\"}",
    b"{\"execute\": \"query-uuid\", \"arguments\": {\"a\": 1, \"a\": 2}}",
    b"{\"execute\": \"query-uuid\", \"id\": \"\\ud800\"}",
    b"{\"execute\": \"query-uuid\", \"id\": \"\\uffff\"}",
    b"don't {\"execute\": \"query-uuid\"}",
];

/// Commands as QEMU reads them, too.
const COMMANDS: [&[u8]; 7] = [
    b"{'execute': 'query-uuid'}",
    b"{\"execute\": 'query-uuid', 'id': 'it\\'s \"mine\"'}",
    b"{'execute':\n'query-\\u0075uid', \"id\": \"\xc0\x80\"}",
    b"garbage {\"execute\": \"query-uuid\"}",
    b"GARBAGE 'x {\"execute\": \"query-uuid\"}",
    b"{\"execute\": \xff{\"execute\": \"query-uuid\"}",
    b"{] {\"execute\": \"query-uuid\"}",
];

/// Each command has its own reply, although neither has an id and all are sent at once.
fn is_told_from_commands(system: &System, shares: bool) -> Result<(), Failed> {
    let qemu = Qemu::start(system, "-machine none -qmp unix:second,server=on,wait=off")?;
    drop(qemu.connect_to("second")?);
    let proxy = Proxy::bind(&Address::Unix(qemu.path("proxy")))?;
    let file = File::create_new(qemu.path("input.jsonl"))?;
    let recorder = Recorder::start(file, &RecorderOptions::new().redact(false), |_| {})?;
    let stream = UnixStream::connect(qemu.path("proxy"))?;
    let client = proxy.accept()?;
    let to = Address::Unix(qemu.path("second"));
    std::thread::scope(|scope| {
        let talks = scope.spawn(move || talk(&stream));
        if shares {
            client.share(&proxy, &to, &recorder, &ShareOptions::new(), |_| {})?;
        } else {
            client.serve(&to, &recorder)?.join();
        }
        talks.join().map_err(|_| "the client panicked")?
    })?;
    let stopped = recorder.finish();
    if let Some(error) = stopped.error {
        return Err(error.into());
    }
    check(File::open(qemu.path("input.jsonl"))?)?;
    qemu.quit()
}

/// Sends it all, without waiting for the greeting, and reads until each command has a reply.
fn talk(mut stream: &UnixStream) -> Result<(), Failed> {
    let mut lines = BufReader::new(stream).lines();
    let mut text = b"{\"execute\": \"qmp_capabilities\"}\n".to_vec();
    for input in INPUTS.iter().chain(&COMMANDS) {
        text.extend(b"{\"execute\": \"query-status\"}{\"execute\": \"query-name\"}\n");
        text.extend(*input);
        text.push(b'\n');
    }
    text.extend(b"{\"execute\": \"query-version\"}\n");
    stream.write_all(&text)?;
    while let Some(line) = lines.next().transpose()? {
        if line.contains("\"return\"") && line.contains("\"package\"") {
            return Ok(());
        }
    }
    Err("QEMU has ended the connection".into())
}

fn check(recording: File) -> Result<(), Failed> {
    let mut pairing = Pairing::new();
    for item in Reader::new(BufReader::new(recording)) {
        let Item::Entry(entry) = item? else {
            continue;
        };
        if let Step::Reply {
            command: Some(command),
            reply,
            ..
        } = pairing.push(entry)
        {
            let has = |name| reply.message.members()["return"].get(name).is_some();
            let fits = match command.message.name() {
                Some("query-status") => has("running"),
                Some("query-uuid") => has("UUID"),
                Some("query-version") => has("package"),
                _ => reply.message.members()["return"] == serde_json::json!({}),
            };
            if !fits {
                return Err(format!("{} for {}", reply.message, command.message).into());
            }
        }
    }
    let counts = pairing.counts();
    let pairs = INPUTS.len() + COMMANDS.len();
    let commands = u64::try_from(2 + 2 * pairs + COMMANDS.len())?;
    if (counts.commands, counts.answered) != (commands, commands)
        || counts.unexpected_replies > 0
        || counts.input_errors < u64::try_from(INPUTS.len())?
    {
        return Err(format!("{counts:?}").into());
    }
    Ok(())
}
