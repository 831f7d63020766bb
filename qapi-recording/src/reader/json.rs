//! JSON objects in a line of text.

use std::sync::Arc;

use serde_json::Value;

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
    Open(&'t str),
    /// What should be a message and is not JSON.
    Invalid {
        reason: Reason,
        sender: Option<Sender>,
    },
}

/// A message over several lines.
#[derive(Debug)]
pub(super) struct Open {
    /// Its first line.
    pub(super) line: u64,
    pub(super) connection: Arc<str>,
    pub(super) text: String,
    framing: Framing,
}

impl Open {
    pub(super) fn new(line: u64, connection: &str, text: &str) -> Self {
        let mut open = Self {
            line,
            connection: connection.into(),
            text: String::new(),
            framing: Framing::default(),
        };
        open.push(text);
        open
    }

    /// Adds a line. True if the last bracket is closed then.
    pub(super) fn push(&mut self, line: &str) -> bool {
        self.text.push_str(line);
        self.text.push('\n');
        // A closing bracket is the last byte of a message, or else the line is no message.
        for byte in line.bytes() {
            self.framing.push(byte);
        }
        self.framing.depth() == 0
    }

    pub(super) fn sender(&self) -> Option<Sender> {
        sender(&self.text)
    }
}

/// The JSON objects of a text.
pub(super) fn find(text: &str) -> impl Iterator<Item = Found<'_>> {
    let mut rest = text;
    std::iter::from_fn(move || {
        loop {
            let (before, object) = split(rest)?;
            rest = "";
            let is_meant = is_mark(before) && is_meant(object);
            match Read::new(object) {
                Read::Value { value, end } => {
                    rest = object.get(end..).unwrap_or_default();
                    return Some(Found::Value { value, is_meant });
                }
                Read::Open if is_meant => return Some(Found::Open(object)),
                Read::Open => return None,
                Read::Invalid { reason, .. } if is_meant => {
                    let sender = sender(object);
                    return Some(Found::Invalid { reason, sender });
                }
                // A bracket among words. A message may come after it.
                Read::Invalid { end, .. } => rest = object.get(end..).unwrap_or_default(),
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

    /// Reads what is no strict JSON.
    fn with_single_quotes(object: &str) -> Self {
        let mut framing = Framing::default();
        let mut frames = object.bytes().map(|byte| framing.push(byte));
        let ends = |frame: &Option<Frame>| matches!(frame, Some(Frame::Closes | Frame::Breaks));
        let Some(end) = frames.position(|frame| ends(&frame)) else {
            return Self::Open;
        };
        let end = end + 1;
        let object = object.get(..end).unwrap_or(object);
        match dialect::read(object.as_bytes()) {
            Ok(value) => Self::Value { value, end },
            Err(reason) => Self::Invalid { reason, end },
        }
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

/// Who sends what begins like this, as far as its first member says.
fn sender(object: &str) -> Option<Sender> {
    let inside = object.strip_prefix('{')?.trim_start();
    let name = inside.strip_prefix(['"', '\''])?;
    let name = name.split(['"', '\'']).next()?;
    if name == "timestamp" {
        return Some(Sender::Server);
    }
    let kind = Kind::ALL.into_iter().find(|kind| kind.member() == name)?;
    Some(kind.sender())
}
