//! The examples of a documentation comment: one code block a message.

use qapi_schema::doc::{Doc, Example, Message, Section, Sender};

use super::blocks::{self, fenced};
use super::inline;
use super::links::Links;

/// All examples of a comment under a heading of their own.
pub(super) fn section(doc: &Doc, links: &Links<'_>) -> Option<String> {
    let examples: Vec<_> = doc
        .examples()
        .map(|example| markdown(example, links))
        .collect();
    (!examples.is_empty()).then(|| format!("# Examples\n\n{}", examples.join("\n\n")))
}

/// The text of a section without the examples in it.
pub(super) fn without(section: &Section) -> String {
    let mut text = String::new();
    let mut at = 0;
    for example in &section.examples {
        text.push_str(section.text.get(at..example.range.start).unwrap_or(""));
        at = example.range.end;
    }
    text.push_str(section.text.get(at..).unwrap_or(""));
    text
}

fn markdown(example: &Example, links: &Links<'_>) -> String {
    let mut parts = Vec::new();
    if let Some(title) = &example.title {
        parts.push(format!("**{}**", inline::markdown(title, links)));
    }
    let messages = example.messages();
    if messages.is_empty() {
        parts.push(fenced("text", &example.text));
    }
    let is_alone = messages.len() < 2;
    let mut at = 0;
    for message in &messages {
        let Some(start) = offset_in(&example.text, message) else {
            continue;
        };
        parts.extend(prose(example.text.get(at..message.start), links));
        if !is_alone {
            parts.extend(label(message).map(str::to_owned));
        }
        parts.push(fenced("json", &dedent(&example.text, start, message.text)));
        at = start + message.text.len();
    }
    if at > 0 {
        parts.extend(prose(example.text.get(at..), links));
    }
    parts.join("\n\n")
}

/// What a message is, by who sends it and by its first telling key.
fn label(message: &Message<'_>) -> Option<&'static str> {
    if message.sender? == Sender::Client {
        return Some("Request:");
    }
    let labels = [
        ("\"return\"", "Reply:"),
        ("\"error\"", "Error reply:"),
        ("\"event\"", "Event:"),
        ("\"QMP\"", "Greeting:"),
    ];
    let found = labels.iter().filter_map(|(key, label)| {
        let at = message.text.find(key)?;
        Some((at, *label))
    });
    let first = found.min_by_key(|(at, _)| *at);
    Some(first.map_or("QEMU sends:", |(_, label)| label))
}

/// What is said between messages.
fn prose(text: Option<&str>, links: &Links<'_>) -> Option<String> {
    let text = text?.trim();
    (!text.is_empty()).then(|| blocks::markdown(text, links))
}

/// Where the message's brace stands in the example; its start is the arrow.
fn offset_in(text: &str, message: &Message<'_>) -> Option<usize> {
    let behind = text.get(message.start..)?;
    behind.find(message.text).map(|at| message.start + at)
}

/// A message whose further lines are indented as if it began at the line's start.
fn dedent(text: &str, start: usize, message: &str) -> String {
    let column = text[..start]
        .chars()
        .rev()
        .take_while(|&char| char != '\n')
        .count();
    let cut = |line: &str| {
        let blanks = line.len() - line.trim_start().len();
        line[blanks.min(column)..].trim_end().to_owned()
    };
    let mut lines = message.lines();
    let first = lines.next().unwrap_or_default().trim_end().to_owned();
    let lines: Vec<_> = std::iter::once(first).chain(lines.map(cut)).collect();
    lines.join("\n")
}
