//! JSON objects in a line of text.

use std::sync::Arc;

use serde_json::Value;

use super::python::{self, Bytes};
use crate::dialect::{self, Frame, Framing, Unique};
use crate::write::Written;
use crate::{Kind, Message, Reason, Sender};

/// What is found in a text.
pub(super) enum Found<'t> {
    /// A JSON object.
    Value {
        value: Value,
        /// Whether it must be a message: it is the text, marks aside.
        is_meant: bool,
    },
    /// The start of an object that is not complete.
    Open { text: &'t str, is_meant: bool },
    /// What should be a message and is not JSON.
    Invalid {
        reason: Reason,
        sender: Option<Sender>,
    },
}

/// An object over several lines.
#[derive(Debug)]
pub(super) struct Open {
    /// Its first line.
    pub(super) line: u64,
    pub(super) connection: Arc<str>,
    pub(super) text: String,
    pub(super) is_meant: bool,
    /// How many lines it has so far.
    pub(super) lines: u64,
    framing: Framing,
}

/// Whether an object goes on in a line.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Goes {
    On,
    ToItsEnd,
    /// The line is not part of it.
    NotOn,
}

impl Open {
    pub(super) fn new(line: u64, connection: &str, is_meant: bool) -> Self {
        Self {
            line,
            connection: connection.into(),
            text: String::new(),
            is_meant,
            lines: 0,
            framing: Framing::default(),
        }
    }

    /// Adds a line, if it is the first one or can be part of it.
    pub(super) fn push(&mut self, line: &str) -> Goes {
        let is_first = self.text.is_empty();
        if !is_first && !self.can_be_followed_by(line) {
            return Goes::NotOn;
        }
        let mut framing = self.framing.clone();
        // A string ends on its line, or else it has been cut.
        let bytes = Bytes::new(line).chain([b'\n']);
        let mut frames = bytes.filter_map(|byte| framing.push(byte));
        let goes = match frames.find(|frame| *frame != Frame::Opens) {
            Some(Frame::Breaks) => Goes::NotOn,
            Some(_) => Goes::ToItsEnd,
            None => Goes::On,
        };
        if is_first || goes != Goes::NotOn {
            self.framing = framing;
            self.text.push_str(line);
            self.text.push('\n');
            self.lines += 1;
        }
        goes
    }

    /// Whether a line can come next: it has no words, and begins with a name where a member begins.
    fn can_be_followed_by(&self, line: &str) -> bool {
        let text = self.text.trim_end();
        let is_at_member =
            text.ends_with('{') || (text.ends_with(',') && !self.framing.is_in_array());
        let begins_object = line.trim_start().starts_with('{');
        !(python::has_words(line) || begins_object && is_at_member)
    }

    pub(super) fn sender(&self) -> Option<Sender> {
        sender(&self.text)
    }

    /// Whether it must be told if it cannot be read.
    pub(super) fn is_told(&self) -> bool {
        self.is_meant || is_like_message(&self.text)
    }
}

/// The JSON objects of a text. `may_be_meant` is false if it is known that the text has others
/// than messages.
pub(super) fn find(text: &str, may_be_meant: bool) -> impl Iterator<Item = Found<'_>> {
    let mut rest = text;
    std::iter::from_fn(move || {
        loop {
            let (before, object) = split(rest)?;
            rest = "";
            let is_meant = may_be_meant && is_mark(before) && is_meant(object);
            match Read::new(object) {
                Read::Value { value, end } => {
                    rest = object.get(end..).unwrap_or_default();
                    return Some(Found::Value { value, is_meant });
                }
                Read::Open => {
                    let text = object;
                    return Some(Found::Open { text, is_meant });
                }
                Read::Invalid { reason, end } => {
                    let (read, after) = object.split_at_checked(end).unwrap_or((object, ""));
                    if is_meant || is_like_message(read) {
                        let sender = sender(object);
                        return Some(Found::Invalid { reason, sender });
                    }
                    // A bracket among words. A message may come after it.
                    rest = after;
                }
            }
        }
    })
}

/// Whether a line, from its start on, begins with a complete message, so that it is not part
/// of another.
pub(super) fn begins_message(line: &str) -> bool {
    let Some((before, object)) = split(line) else {
        return false;
    };
    let is_indented = !before.is_empty() && before.trim().is_empty();
    if is_indented || !is_mark(before) {
        return false;
    }
    let Read::Value { mut value, .. } = Read::new(object) else {
        return false;
    };
    Written::read(&mut value).is_some() || Message::new(value).is_some()
}

/// What begins with a bracket.
enum Read {
    Value {
        value: Value,
        end: usize,
    },
    Open,
    Invalid {
        reason: Reason,
        /// Where to go on.
        end: usize,
    },
}

impl Read {
    fn new(object: &str) -> Self {
        let mut values = dialect::values(object);
        let error = match values.next() {
            Some(Ok(Unique(value))) => {
                let end = values.byte_offset();
                return Self::Value { value, end };
            }
            Some(Err(error)) => error,
            None => return Self::Open,
        };
        if error.is_eof() {
            return Self::Open;
        }
        let end = offset(object, &error);
        if object.as_bytes().get(end.saturating_sub(1)) == Some(&b'\'') {
            return Self::with_single_quotes(object);
        }
        Self::Invalid {
            reason: Reason::not_json(&error),
            end,
        }
    }

    /// Reads what is no strict JSON, but as QEMU takes it or Python prints it.
    fn with_single_quotes(object: &str) -> Self {
        let mut framing = Framing::default();
        let mut json = Vec::new();
        for byte in Bytes::new(object) {
            json.push(byte);
            if let Some(Frame::Closes | Frame::Breaks) = framing.push(byte) {
                let end = json.len();
                return match dialect::read(&json) {
                    Ok(value) => Self::Value { value, end },
                    Err(reason) => Self::Invalid { reason, end },
                };
            }
        }
        Self::Open
    }
}

/// How many bytes have been read when an error was found.
fn offset(text: &str, error: &serde_json::Error) -> usize {
    let lines = text
        .split_inclusive('\n')
        .take(error.line().saturating_sub(1));
    let before: usize = lines.map(str::len).sum();
    before + error.column().max(1)
}

/// What is before the first object, and the rest. In an object, a string or the end follows.
fn split(text: &str) -> Option<(&str, &str)> {
    let braces = text.match_indices('{').map(|(at, _)| at);
    let mut braces = braces.filter(|at| {
        let inside = text[at + 1..].trim_start();
        inside.is_empty() || inside.starts_with(['"', '\'', '}'])
    });
    let at = braces.next()?;
    Some(text.split_at(at))
}

/// Whether this is what people and programs put before a message: nothing, an arrow, a
/// prompt.
fn is_mark(before: &str) -> bool {
    const MARKS: [&str; 10] = ["", "->", "<-", ">", "<", ">>>", "<<<", "(QEMU)", "C:", "S:"];
    MARKS.contains(&before.trim())
}

/// Whether what begins an object must be a message. Python, too, prints single quotes.
fn is_meant(object: &str) -> bool {
    let is_quoted = object[1..].trim_start().starts_with('\'');
    !is_quoted || sender(object) == Some(Sender::Client)
}

/// Whether what begins an object has what makes it a message, or a command.
pub(super) fn is_like_message(object: &str) -> bool {
    let names_command = |quote| {
        let kinds = [Kind::Command, Kind::OobCommand].into_iter();
        let mut names = kinds.map(|kind| format!("{quote}{}{quote}", kind.member()));
        names.any(|name| memchr::memmem::find(object.as_bytes(), name.as_bytes()).is_some())
    };
    sender(object).is_some() || ['"', '\''].into_iter().any(names_command)
}

/// Who sends what begins like this, as far as its first member says.
pub(super) fn sender(object: &str) -> Option<Sender> {
    let inside = object.strip_prefix('{')?.trim_start();
    let name = inside.strip_prefix(['"', '\''])?;
    let name = name.split(['"', '\'']).next()?;
    match name {
        "timestamp" => return Some(Sender::Server),
        "arguments" => return Some(Sender::Client),
        _ => {}
    }
    let kind = Kind::ALL.into_iter().find(|kind| kind.member() == name)?;
    Some(kind.sender())
}
