//! What is not known of a client, and what else limits the meaning of a report, in each format.

mod common;

use qapi_diff::history::{History, history};
use qapi_diff::{NamedSchema, Note, Report, Usage, compare};
use qapi_parser::{Loader, Memory, Schema};
use qapi_recording::{Item, Reader};

fn load(text: &str) -> Schema {
    let files = Memory::new().file("main.json", text);
    Loader::new().reader(files).load("main.json").unwrap()
}

/// The comparison and the history of two schemas, for a client with a recording of this name.
fn reports(name: &str, log: &str, notes: &[Note]) -> (Report, History) {
    let old = load("{ 'command': 'eject' } { 'command': 'stop' }");
    let new = load("{ 'command': 'eject' }");
    let schemas = [NamedSchema::new(&old, "9.0"), NamedSchema::new(&new, "9.1")];
    let mut compared = Usage::of_comparison(&old, &new);
    let mut in_history = Usage::of_history(&schemas);
    for item in Reader::new(log.as_bytes()) {
        if let Item::Entry(entry) = item.unwrap() {
            compared.record(name, entry.clone());
            in_history.record(name, entry);
        }
    }
    compared.end(name);
    in_history.end(name);
    for note in notes {
        compared.note(note.clone());
        in_history.note(note.clone());
    }
    let report = compared.apply(compare(schemas[0], schemas[1]));
    let history = in_history.apply(history(&schemas));
    common::check_schema_of_report(&report).unwrap();
    common::check_schema(History::JSON_SCHEMA, &history.json().unwrap()).unwrap();
    (report, history)
}

/// Each format, on one line.
fn formats(report: &Report, history: &History) -> Vec<String> {
    let formats = [
        report.text(80),
        report.short(),
        report.github(),
        report.markdown(),
        report.html(),
        report.json().unwrap(),
        history.text(80),
        history.markdown(),
        history.html(),
        history.json().unwrap(),
    ];
    let lines = formats.map(|text| text.split_whitespace().collect::<Vec<_>>().join(" "));
    lines.to_vec()
}

#[test]
fn notes_are_in_each_format() {
    let words = "this is a note about all of it, and longer than one line of a terminal is";
    let notes = [Note::new(words), Note::at("log", 7, "about a line")];
    let (report, history) = reports("log", r#"{"execute": "eject"}"#, &notes);
    for text in formats(&report, &history) {
        assert!(text.contains(words), "{text}");
        assert!(text.contains("about a line"), "{text}");
    }
}

/// The name of a file is no markup.
#[test]
fn a_recording_without_a_command_is_told_as_text() {
    let (report, history) = reports("<b>*.log", r#"{"event": "STOP"}"#, &[]);
    assert!(report.text(200).contains("found in <b>*.log"));
    assert!(history.text(200).contains("found in <b>*.log"));
    for text in [report.markdown(), history.markdown()] {
        assert!(text.contains(r"found in \<b\>\*.log"), "{text}");
    }
    for text in [report.html(), history.html()] {
        assert!(text.contains("found in &lt;b&gt;*.log"), "{text}");
    }
}

/// A thousand are shown, and the others counted.
#[test]
fn what_else_is_refused_is_counted() {
    let entry = |number| format!("{{\"execute\": \"x{number}\"}}\n");
    let log: String = (0..1003).map(entry).collect();
    let (report, history) = reports("log", &log, &[]);
    let at_least = "at least 1000 breaking (1000 refused)";
    assert!(report.summary_words().starts_with(at_least));
    let more = "Not shown: 3 more commands are refused, for other reasons.";
    for text in [history.text(200), history.markdown(), history.html()] {
        assert!(text.contains(more), "{text}");
    }
    let (_, history) = reports("log", r#"{"execute": "x"}"#, &[]);
    assert!(!history.text(200).contains("more command"));
}
