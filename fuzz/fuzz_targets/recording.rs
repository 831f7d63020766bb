//! Reads a recording, pairs and validates its messages, and asks which of the changes between two
//! schemas concern the client.
#![no_main]

use std::sync::LazyLock;

use libfuzzer_sys::fuzz_target;
use qapi_diff::{NamedSchema, Report, Usage, compare};
use qapi_parser::{Loader, Memory, Schema};
use qapi_recording::{Entry, Item, Reader, Record, Time, Writer};
use qapi_values::{Tally, Validator};

/// How long a message may be. Inputs are longer, so that this is met.
const LIMIT: usize = 4096;

static OLD: LazyLock<Schema> = LazyLock::new(|| load(include_str!("recording/old.json")));
static NEW: LazyLock<Schema> = LazyLock::new(|| load(include_str!("recording/new.json")));
static REPORT: LazyLock<Report> = LazyLock::new(|| compare(old(), new()));

fuzz_target!(|bytes: &[u8]| {
    let mut lines = bytes.split(|byte| *byte == b'\n').count() as u64;
    let mut entries = Vec::new();
    for item in Reader::with_limit(bytes, LIMIT) {
        match item.expect("memory can be read") {
            Item::Entry(entry) => entries.push(entry),
            Item::Problem(problem) => {
                assert!((1..=lines).contains(&problem.line));
                assert!(!problem.reason.to_string().is_empty());
            }
            other => panic!("{other:?}"),
        }
    }
    lines += 1;
    for entry in &entries {
        assert!((1..lines).contains(&entry.line), "{entry:?}");
        check_written(entry);
    }
    validate(&entries);
    check_usage(&entries);
});

/// A message that is written is read again.
fn check_written(entry: &Entry) {
    let mut recording = Vec::new();
    let time = Time {
        seconds: 1,
        microseconds: 2,
    };
    let text = entry.message.to_string();
    let record = Record::new(time, 7, entry.message.sender(), &text);
    Writer::new(&mut recording)
        .write(&record)
        .expect("memory can be written");
    let read = Reader::new(&*recording).next();
    let Some(Ok(Item::Entry(read))) = read else {
        panic!("{read:?} instead of {text}");
    };
    assert_eq!(read.message, entry.message);
    assert_eq!((&*read.connection, read.time), ("7", Some(time)));
}

fn validate(entries: &[Entry]) {
    let mut validator = Validator::new(&OLD);
    let mut tally = Tally::new();
    for entry in entries {
        for remark in validator.push(entry.clone()) {
            assert!(!remark.to_string().is_empty());
            tally.add(remark, 0);
        }
    }
    for remark in validator.finish() {
        tally.add(remark, 0);
    }
    let counts = validator.counts();
    assert_eq!(
        counts.commands,
        counts.answered + counts.silent + counts.unanswered()
    );
    let sent = counts.greetings + counts.commands + counts.events;
    let received = counts.answered + counts.unexpected_replies + counts.input_errors;
    assert_eq!(sent + received, entries.len() as u64);
}

/// Each finding is in the report, or among those that are left out.
fn check_usage(entries: &[Entry]) {
    let mut usage = Usage::of_comparison(&OLD, &NEW);
    for entry in entries {
        usage.record("recording", entry.clone());
    }
    usage.end("recording");
    let all = REPORT.findings.len();
    let report = usage.apply(REPORT.clone());
    let others = report.used_by.as_ref().expect("it is about use").others;
    let others = others.breaking + others.risky + others.compatible;
    assert_eq!(report.findings.len() + others, all);
    assert!(report.findings.iter().all(|found| found.concern.is_some()));
    assert!(!report.text(80).is_empty());
    report.json().expect("a report is JSON");
}

fn old() -> NamedSchema<'static> {
    NamedSchema::new(&OLD, "10.0")
}

fn new() -> NamedSchema<'static> {
    NamedSchema::new(&NEW, "10.1")
}

fn load(text: &str) -> Schema {
    let files = Memory::new().file("main.json", text);
    let loaded = Loader::new().reader(files).load("main.json");
    loaded.expect("the schema is valid")
}
