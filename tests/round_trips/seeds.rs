//! The examples in the documents that the schemas of old releases were made from.
//!
//! They are prose, web pages and schema files, read as text: a message begins
//! where a line begins with a brace, and ends where its brackets close. Some of
//! these examples have always been wrong; `WRONG` says which, and why.

use std::fs;
use std::path::Path;

use libtest_mimic::{Failed, Trial};
use qapi_tests::releases;
use qapi_tests::test_data;
use serde_json::Value;

use crate::failed;

/// The documents, and the releases of their examples.
const DOCUMENTS: [Document; 7] = [
    Document::new("qmp-events-0.13-revamp.diff.txt", "0.13"),
    Document::new("qmp-events-1.2.txt", "1.2"),
    Document::new("qmp-readme.txt", "1.2"),
    Document::new("event-2.9.json", "2.9"),
    Document::new("event-2.9.page.txt", "2.9"),
    Document::new("event-2.10.json", "2.10"),
    Document::new("event-2.10.page.txt", "2.10"),
];

/// A document with examples.
#[derive(Clone, Copy)]
struct Document {
    name: &'static str,
    release: &'static str,
}

impl Document {
    const fn new(name: &'static str, release: &'static str) -> Self {
        Self { name, release }
    }
}

/// An example that is wrong.
struct Wrong {
    /// A part of the names of the documents that have it.
    document: &'static str,
    /// The heading above it.
    heading: &'static str,
    /// A part of the error that shows that it is wrong.
    error: &'static str,
    /// What is wrong with it.
    reason: &'static str,
}

const fn wrong(
    document: &'static str,
    heading: &'static str,
    error: &'static str,
    reason: &'static str,
) -> Wrong {
    Wrong {
        document,
        heading,
        error,
        reason,
    }
}

const WRONG: [Wrong; 10] = [
    wrong(
        "0.13",
        "STOP",
        "an example of SHUTDOWN",
        "the other event's example",
    ),
    wrong(
        "readme",
        "Simple Testing",
        "not an event",
        "a session: greeting, commands and replies",
    ),
    wrong(
        "event-2",
        "NIC_RX_FILTER_CHANGED",
        "not JSON",
        "one closing brace too many",
    ),
    wrong(
        "event-2",
        "VNC_CONNECTED",
        "missing field `websocket`",
        "older than the member",
    ),
    wrong(
        "event-2",
        "VNC_INITIALIZED",
        "missing field `websocket`",
        "older than the member",
    ),
    wrong(
        "event-2",
        "VNC_DISCONNECTED",
        "missing field `websocket`",
        "older than the member",
    ),
    wrong(
        "event-2",
        "ACPI_DEVICE_OST",
        "missing field `info`",
        "one level of nesting is missing",
    ),
    wrong(
        "event-2",
        "GUEST_PANICKED",
        "missing field `timestamp`",
        "the timestamp is missing",
    ),
    wrong(
        "event-2",
        "MEM_UNPLUG_ERROR",
        "not JSON",
        "a comma is missing",
    ),
    wrong(
        "event-2",
        "DUMP_COMPLETED",
        "missing field `timestamp`",
        "the timestamp is missing",
    ),
];

/// An example as it was found.
struct Found {
    line: usize,
    /// The heading or definition that it belongs to.
    heading: String,
    text: String,
}

/// One trial for each example, and one for each document, whose wrong examples must exist.
/// Without the documents, there is one ignored trial for each.
pub(crate) fn trials() -> Vec<Trial> {
    let Some(folder) = test_data("seeds") else {
        let ignored = |document: Document| {
            Trial::test(format!("seeds/{}", document.name), || Ok(())).with_ignored_flag(true)
        };
        return DOCUMENTS.into_iter().map(ignored).collect();
    };
    let of = |document| of_document(&folder, document);
    DOCUMENTS.into_iter().flat_map(of).collect()
}

fn of_document(folder: &Path, document: Document) -> Vec<Trial> {
    let Document { name, release } = document;
    let text = match fs::read_to_string(folder.join(name)) {
        Ok(text) => text,
        Err(error) => return vec![failed(format!("seeds/{name}"), error.to_string())],
    };
    let examples = examples(&text);
    let mut trials = vec![stale(name, &examples)];
    for found in examples {
        let title = format!("seeds/{name}/{}/{}", found.line, found.heading);
        trials.push(Trial::test(title, move || check(name, release, &found)));
    }
    trials
}

/// Fails where `WRONG` lists an example that is not in the document.
fn stale(document: &'static str, examples: &[Found]) -> Trial {
    let missing: Vec<&str> = WRONG
        .iter()
        .filter(|wrong| document.contains(wrong.document))
        .map(|wrong| wrong.heading)
        .filter(|heading| !examples.iter().any(|found| found.heading == *heading))
        .collect();
    let message = format!("listed as wrong, but not in the document: {missing:?}");
    let found = missing.is_empty() && !examples.is_empty();
    Trial::test(format!("seeds/{document}"), move || {
        if found { Ok(()) } else { Err(message.into()) }
    })
}

fn check(document: &str, release: &str, found: &Found) -> Result<(), Failed> {
    let listed = WRONG
        .iter()
        .find(|wrong| document.contains(wrong.document) && found.heading == wrong.heading);
    let message = match (judge(release, found), listed) {
        (Ok(()), None) => return Ok(()),
        (Err(problem), Some(wrong)) if problem.contains(wrong.error) => return Ok(()),
        (Err(problem), None) => problem,
        (Ok(()), Some(wrong)) => format!("is correct, but listed as wrong: {}", wrong.reason),
        (Err(problem), Some(wrong)) => {
            format!(
                "listed as wrong ({}), but wrong for another reason: {problem}",
                wrong.reason
            )
        }
    };
    Err(message.into())
}

fn judge(release: &str, found: &Found) -> Result<(), String> {
    let sent: Value =
        serde_json::from_str(&found.text).map_err(|error| format!("not JSON: {error}"))?;
    if sent.get("event").is_none() {
        return Err("not an event".to_owned());
    }
    let module = releases::named(release).ok_or("no such release")?;
    let event = module.round_trip(&found.text)?;
    let names = found.heading.split(", ").collect::<Vec<_>>();
    if event.encoded != sent {
        Err(format!("became {}", event.encoded))
    } else if event.debug.contains("Unrecognized") {
        Err(format!("not in the schema: {}", event.debug))
    } else if !found.heading.is_empty() && !names.contains(&event.name.as_str()) {
        Err(format!("an example of {}", event.name))
    } else {
        Ok(())
    }
}

fn examples(document: &str) -> Vec<Found> {
    // In a web page, each line of the text is followed by a line with a bar.
    let numbered = document.lines().enumerate();
    let (numbers, lines): (Vec<usize>, Vec<&str>) = numbered
        .filter(|(_, line)| line.trim() != "|")
        .map(|(index, line)| (index + 1, strip(line)))
        .unzip();
    let mut examples = Vec::new();
    let mut heading = String::new();
    let mut at = 0;
    while at < lines.len() {
        if let Some(name) = heading_at(&lines, at) {
            heading = name;
        }
        let body = without_arrow(lines[at]);
        let is_message = body
            .strip_prefix('{')
            .is_some_and(|rest| rest.trim_start().starts_with('"'));
        let count = if is_message { length(&lines[at..]) } else { 1 };
        if is_message {
            let rest = &lines[at + 1..at + count];
            examples.push(Found {
                line: numbers[at],
                heading: heading.clone(),
                text: format!("{body}\n{}", rest.join("\n")),
            });
        }
        at += count;
    }
    examples
}

/// A line without the marks of a patch, a comment or a web page. A line that a patch
/// removes is empty.
fn strip(line: &str) -> &str {
    if line.starts_with('-') && !line.starts_with("---") {
        return "";
    }
    let line = line.strip_prefix('+').unwrap_or(line);
    let line = line.strip_prefix('#').unwrap_or(line);
    line.trim_end_matches('|').trim()
}

/// The name in an underlined line, or in the first line of a comment.
fn heading_at(lines: &[&str], at: usize) -> Option<String> {
    let underlined = lines.get(at + 1)?.starts_with("---");
    let line = lines[at];
    let comment = line
        .strip_prefix('@')
        .filter(|_| at > 0 && lines[at - 1] == "#");
    match comment.and_then(|name| name.strip_suffix(':')) {
        Some(name) => Some(name.to_owned()),
        None => (underlined && !line.is_empty()).then(|| line.to_owned()),
    }
}

fn without_arrow(line: &str) -> &str {
    let rest = line.strip_prefix("<-").or_else(|| line.strip_prefix("->"));
    rest.unwrap_or(line).trim_start()
}

/// The number of lines of the message that starts on the first one. It ends where its
/// brackets close; lines with surplus brackets are part of it.
fn length(lines: &[&str]) -> usize {
    let mut depth = 0_i32;
    for (index, line) in lines.iter().enumerate() {
        let count = |wanted: [char; 2]| line.matches(wanted).count();
        depth += i32::try_from(count(['{', '['])).unwrap_or(0);
        depth -= i32::try_from(count(['}', ']'])).unwrap_or(0);
        if depth <= 0 {
            let more = &lines[index + 1..];
            let surplus = more.iter().take_while(|line| {
                !line.is_empty() && line.chars().all(|c| matches!(c, '}' | ']'))
            });
            return index + 1 + surplus.count();
        }
    }
    lines.len()
}
