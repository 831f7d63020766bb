//! Text that arrived, as people and logs see it.

use std::fmt;
use std::ops::Deref;

use crate::redact;

/// A message as it arrived. It is a [`str`]; `Debug` shows it [without secrets](redact).
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct RawText(Box<str>);

impl RawText {
    pub(crate) fn new(text: impl Into<Box<str>>) -> Self {
        Self(text.into())
    }

    /// The text, unchanged.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl Deref for RawText {
    type Target = str;

    fn deref(&self) -> &str {
        &self.0
    }
}

/// The text without secrets, escaped where a terminal would take it for a command.
impl fmt::Debug for RawText {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&shown(&self.0))
    }
}

/// A message for a log: without secrets, escaped.
pub(crate) fn shown(message: &str) -> String {
    qapi_text::json(redact::message(message).text.into_owned())
}

/// How much of a line is shown, in characters.
const START: usize = 60;

/// The start of a line, for a message. A peer may send back what it got, so the secrets in
/// JSON are masked.
pub(crate) fn start_of(line: &[u8]) -> String {
    let json = str::from_utf8(line).ok().and_then(redact::json);
    let line = json.as_ref().map_or(line, |text| text.as_bytes());
    // A character has four bytes at most.
    let text = String::from_utf8_lossy(line.get(..4 * START).unwrap_or(line));
    let mut start: String = text.chars().take(START).collect();
    if start.len() < line.len() && start.len() < text.len() {
        start.push('…');
    }
    start
}
