//! Examples in documentation: where they stand in a text, and their messages.

use super::Example;
use crate::source::{Span, offset};

/// A JSON message in an [`Example`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct Message<'a> {
    /// Who sends it, where an arrow says so.
    pub sender: Option<Sender>,
    /// The message, from its opening brace or bracket to the closing one; to the
    /// end of its paragraph where that is missing. Elisions (`...`) are left in.
    pub text: &'a str,
    /// Offset in the example's text of the line that the message begins on.
    pub start: usize,
}

/// Who sends a [`Message`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sender {
    /// `->`
    Client,
    /// `<-`
    Server,
}

impl Example {
    /// The messages of the example, in order: what follows an arrow, and what
    /// begins with a brace on a line of its own. Prose between them is passed
    /// over.
    #[must_use]
    pub fn messages(&self) -> Vec<Message<'_>> {
        let mut messages = Vec::new();
        let mut at = 0;
        while at < self.text.len() {
            let line = first_line(&self.text[at..]);
            let end = match message_at(&self.text, at) {
                Some(message) => {
                    messages.push(message);
                    end_of(&self.text, message.text)
                }
                None => at + line.len(),
            };
            // On to the next line; what trails a message is no message.
            at = end + first_line(&self.text[end..]).len() + 1;
        }
        messages
    }
}

fn first_line(text: &str) -> &str {
    text.split('\n').next().unwrap_or_default()
}

/// Offset in `text` of the end of its part `part`.
fn end_of(text: &str, part: &str) -> usize {
    part.as_ptr() as usize - text.as_ptr() as usize + part.len()
}

/// The message on the line that begins at `start`, if one begins there.
fn message_at(text: &str, start: usize) -> Option<Message<'_>> {
    let line = text[start..].trim_start_matches(' ');
    let (sender, rest) = if let Some(rest) = line.strip_prefix("->") {
        (Some(Sender::Client), rest)
    } else if let Some(rest) = line.strip_prefix("<-") {
        (Some(Sender::Server), rest)
    } else {
        (None, line)
    };
    let body = rest.trim_start_matches([' ', '\n']);
    if sender.is_none() && !body.starts_with('{') {
        return None;
    }
    let text = &body[..message_length(body)];
    Some(Message {
        sender,
        text,
        start,
    })
}

/// The length of a message: to where its brackets close, or else to the next
/// arrow, blank line or end.
fn message_length(body: &str) -> usize {
    let mut depth = 0_usize;
    let mut quoted = false;
    let mut escaped = false;
    for (at, c) in body.char_indices() {
        match c {
            _ if escaped => escaped = false,
            '\\' if quoted => escaped = true,
            '"' => quoted = !quoted,
            '{' | '[' if !quoted => depth += 1,
            '}' | ']' if !quoted => {
                depth = depth.saturating_sub(1);
                if depth == 0 {
                    return at + 1;
                }
            }
            '\n' if depth == 0 => return at,
            '\n' if ends_message(&body[at + 1..]) => return at,
            _ => {}
        }
    }
    body.len()
}

fn ends_message(rest: &str) -> bool {
    let line = rest.trim_start_matches(' ');
    line.starts_with("->") || line.starts_with("<-")
}

/// A line of a section's text and its place in the source.
#[derive(Debug, Clone, Copy)]
pub(super) struct Line<'a> {
    pub(super) text: &'a str,
    pub(super) span: Span,
}

impl Line<'_> {
    /// The number of spaces that the line begins with.
    pub(super) fn indent(&self) -> usize {
        self.text.len() - self.text.trim_start().len()
    }
}

/// The `.. qmp-example::` directives among the lines of a section.
pub(super) fn directives(lines: &[Line<'_>]) -> Vec<Example> {
    let mut examples: Vec<Example> = Vec::new();
    let mut start = 0;
    for (index, line) in lines.iter().enumerate() {
        // What looks like a directive inside of one is its text.
        let inside = examples
            .last()
            .is_some_and(|example| start < example.range.end);
        if !inside && line.text.trim() == ".. qmp-example::" {
            examples.push(directive(&lines[index..], start));
        }
        start += line.text.len() + 1;
    }
    examples
}

/// One directive; `start` is the offset of its line in the section's text.
fn directive(lines: &[Line<'_>], start: usize) -> Example {
    let (head, rest) = (&lines[0], &lines[1..]);
    let inside = |line: &Line<'_>| line.text.is_empty() || line.indent() > head.indent();
    let count = rest.iter().take_while(|line| inside(line)).count();
    let body = trim_blank(&rest[..count]);
    let options = body
        .iter()
        .take_while(|line| line.text.trim_start().starts_with(':'))
        .count();
    let (options, body) = body.split_at(options);
    let content = trim_blank(body);
    let title = options
        .iter()
        .find_map(|line| line.text.trim().strip_prefix(":title:"));
    let length: usize = lines[..=count].iter().map(|line| line.text.len() + 1).sum();
    Example {
        title: title.map(|title| title.trim().to_owned()),
        annotated: options.iter().any(|line| line.text.trim() == ":annotated:"),
        text: dedent(content),
        range: start..start + length - 1,
        span: content.first().unwrap_or(head).span,
    }
}

/// The lines without blank ones at either end.
pub(super) fn trim_blank<'a, 'b>(lines: &'a [Line<'b>]) -> &'a [Line<'b>] {
    let filled = |line: &Line<'_>| !line.text.is_empty();
    let Some(first) = lines.iter().position(filled) else {
        return &[];
    };
    let last = lines.iter().rposition(filled).unwrap_or(first);
    &lines[first..=last]
}

/// The least indentation of the lines that are not blank.
pub(super) fn common_indent(lines: &[Line<'_>]) -> usize {
    let filled = lines.iter().filter(|line| !line.text.is_empty());
    filled.map(Line::indent).min().unwrap_or(0)
}

fn dedent(lines: &[Line<'_>]) -> String {
    let indent = common_indent(lines);
    let texts: Vec<&str> = lines
        .iter()
        .map(|line| line.text.get(indent..).unwrap_or_default())
        .collect();
    texts.join("\n")
}

/// The whole of a section as one example, as `Example:` sections are.
pub(super) fn whole(lines: &[Line<'_>], heading: Span) -> Example {
    let content = trim_blank(lines);
    let text = dedent(content);
    Example {
        title: None,
        annotated: false,
        range: 0..text.len(),
        span: content.first().map_or(heading, |line| line.span),
        text,
    }
}

impl Example {
    /// Where in the example's text a message begins: at its bracket.
    #[must_use]
    pub fn offset_of(&self, message: &Message<'_>) -> usize {
        let rest = &self.text[message.start..];
        message.start + rest.find(message.text).unwrap_or(0)
    }

    /// The place of a message in the source, given that lines of the text are
    /// lines of the source: the line that it begins on, counted from the
    /// example's first.
    #[must_use]
    pub fn line_of(&self, message: &Message<'_>) -> u32 {
        offset(self.text[..message.start].matches('\n').count())
    }
}
