//! JSON objects in a line of text.

use std::sync::Arc;

use serde_json::Value;

use crate::brackets::Brackets;
use crate::write::Written;
use crate::{Message, Reason};

/// What is found in a text.
pub(super) enum Found<'t> {
    /// A JSON object.
    Value {
        value: Value,
        /// Whether it is the text, marks aside.
        is_alone: bool,
    },
    /// The start of an object that is not complete.
    Open(&'t str),
    /// What should be a message and is not JSON.
    Invalid(Reason),
}

/// A message over several lines.
#[derive(Debug)]
pub(super) struct Open {
    /// Its first line.
    pub(super) line: u64,
    pub(super) connection: Arc<str>,
    pub(super) text: String,
    brackets: Brackets,
}

impl Open {
    pub(super) fn new(line: u64, connection: &str, text: &str) -> Self {
        let mut open = Self {
            line,
            connection: connection.into(),
            text: String::new(),
            brackets: Brackets::default(),
        };
        open.push(text);
        open
    }

    /// Adds a line. True if the last bracket is closed then.
    pub(super) fn push(&mut self, line: &str) -> bool {
        self.text.push_str(line);
        self.text.push('\n');
        // A closing bracket is the last byte of a message, or else the line is no message.
        line.bytes().fold(false, |_, byte| self.brackets.push(byte))
    }
}

/// The JSON objects of a text.
pub(super) fn find(text: &str) -> impl Iterator<Item = Found<'_>> {
    let mut rest = text;
    std::iter::from_fn(move || {
        loop {
            let (before, object) = split(rest)?;
            rest = "";
            let is_alone = is_mark(before);
            let mut values = serde_json::Deserializer::from_str(object).into_iter::<Value>();
            match values.next()? {
                Ok(value) => {
                    rest = object.get(values.byte_offset()..).unwrap_or_default();
                    return Some(Found::Value { value, is_alone });
                }
                Err(error) if is_alone && error.is_eof() => return Some(Found::Open(object)),
                Err(error) if is_alone => {
                    // Its lines are not those of the recording.
                    let reason = error
                        .to_string()
                        .replace(" at line 1 column ", " at column ");
                    return Some(Found::Invalid(Reason::NotJson { reason }));
                }
                Err(error) if error.is_eof() => return None,
                // A bracket among words. A message may come after it.
                Err(error) => rest = object.get(error.column().max(1)..).unwrap_or_default(),
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
    let mut values = serde_json::Deserializer::from_str(object).into_iter::<Value>();
    let Some(Ok(mut value)) = values.next() else {
        return false;
    };
    Written::read(&mut value).is_some() || Message::new(value).is_some()
}

/// What is before the first object, and the rest. In an object, a string or the end follows.
fn split(text: &str) -> Option<(&str, &str)> {
    let braces = text.match_indices('{').map(|(at, _)| at);
    let mut braces = braces.filter(|at| {
        let inside = text[at + 1..].trim_start();
        inside.is_empty() || inside.starts_with(['"', '}'])
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
