//! Text that arrived, as people and logs see it.

use std::fmt;
use std::ops::Deref;

use qmp_types::base::{CommandError, DecodeError, Reply};
use serde::de::DeserializeOwned;

use crate::redact::{self, Redacted};

/// A message as it arrived. It is a [`str`]; `Debug` shows it [without secrets](redact).
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct RawText(Box<Raw>);

/// What is boxed to keep errors small.
#[derive(Clone, PartialEq, Eq, Hash)]
struct Raw {
    text: Box<str>,
    /// Whether it is a reply, and what it returns may be a secret as a whole.
    is_secret_reply: bool,
}

impl RawText {
    pub(crate) fn event(text: &str) -> Self {
        Self(Box::new(Raw {
            text: text.into(),
            is_secret_reply: false,
        }))
    }

    pub(crate) fn reply_to(command: &str, text: String) -> Self {
        Self(Box::new(Raw {
            text: text.into(),
            is_secret_reply: redact::has_secret_reply(command),
        }))
    }

    /// The text, unchanged.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0.text
    }
}

impl Deref for RawText {
    type Target = str;

    fn deref(&self) -> &str {
        &self.0.text
    }
}

/// The text without secrets, escaped where a terminal would take it for a command.
impl fmt::Debug for RawText {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&if self.0.is_secret_reply {
            escaped(redact::secret_reply(&self.0.text))
        } else {
            shown(&self.0.text)
        })
    }
}

/// A message for a log: without secrets, escaped.
pub(crate) fn shown(message: &str) -> String {
    escaped(redact::message(message))
}

fn escaped(redacted: Redacted<'_>) -> String {
    qapi_text::json(redacted.text.into_owned())
}

/// How much of a line is shown, in characters.
const START: usize = 60;

/// The start of a line, for a message. A peer may send back what it got, and what it returns
/// may be what was secret, so that is masked.
pub(crate) fn start_of(line: &[u8]) -> String {
    // A character has four bytes at most.
    let start = line.get(..4 * START).unwrap_or(line);
    let text = String::from_utf8_lossy(start);
    shortened(&redact::start(&text), start.len() < line.len())
}

/// The start of a part of a message.
pub(crate) fn start_of_json(text: &str) -> String {
    shortened(&redact::message(text).text, false)
}

/// As many characters as are shown, and a sign if there are more.
fn shortened(text: &str, is_cut: bool) -> String {
    let mut start: String = text.chars().take(START).collect();
    if is_cut || start.len() < text.len() {
        start.push('…');
    }
    start
}

/// A reply. What is wrong with it is told without the values in it, and what QEMU says about
/// an error without passwords.
pub(crate) fn reply<T: DeserializeOwned>(line: &str) -> Result<Reply<T>, DecodeError> {
    let Reply { result, id } = line.parse().map_err(DecodeError::without_values)?;
    let result = result.map_err(|CommandError { class, desc }| CommandError {
        class,
        desc: redact::sentence(&desc).into_owned(),
    });
    Ok(Reply { result, id })
}
