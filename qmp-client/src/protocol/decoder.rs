//! Bytes become lines, and lines become messages.

use std::borrow::Cow;
use std::io;
use std::str::Utf8Error;
use std::sync::Arc;

use qmp_types::base::{self, DecodeError};
use serde::Deserialize;
use serde::de::IgnoredAny;
use serde_json::value::RawValue;

use super::glance;
use crate::text::start_of;
use crate::{Disconnect, RawEvent};

/// Makes messages of the bytes that arrive, however they are cut.
#[derive(Debug)]
pub(crate) struct Decoder {
    /// The part of a line that has arrived.
    partial: Vec<u8>,
    /// How many bytes a line may have.
    limit: usize,
}

/// A message, parsed just enough to know what it is.
#[derive(Debug)]
pub(crate) enum Message {
    /// An event.
    Event(RawEvent),
    /// A greeting, as it arrived.
    Greeting(String),
    /// A reply.
    Reply(RawReply),
    /// A line that is not a message.
    Invalid {
        /// The line.
        line: Vec<u8>,
        /// What is wrong with it.
        reason: String,
    },
}

/// A reply, as it arrived.
#[derive(Debug)]
pub(crate) struct RawReply {
    pub(crate) id: Option<RawId>,
    /// Whether it is an error.
    pub(crate) is_error: bool,
    /// The whole message.
    pub(crate) line: String,
}

/// The id of a reply.
#[derive(Debug)]
pub(crate) enum RawId {
    Number(u64),
    /// The JSON text of anything else.
    Other(String),
}

impl RawId {
    fn new(id: &RawValue) -> Self {
        let number = id.get().parse();
        number.map_or_else(|_| Self::Other(id.get().to_owned()), Self::Number)
    }
}

impl Decoder {
    pub(crate) fn new(limit: usize) -> Self {
        Self {
            partial: Vec::new(),
            limit,
        }
    }

    /// Takes bytes off the front, up to the end of a message; `None` if all were taken and
    /// none is complete.
    pub(crate) fn next(&mut self, bytes: &mut &[u8]) -> Result<Option<Message>, Disconnect> {
        Ok(self.next_line(bytes)?.map(Message::new))
    }

    /// The same for a line, whatever is in it. Empty ones are skipped. Only one that arrived
    /// in parts is copied.
    pub(crate) fn next_line<'b>(
        &mut self,
        bytes: &mut &'b [u8],
    ) -> Result<Option<Cow<'b, [u8]>>, Disconnect> {
        while !bytes.is_empty() {
            let end = memchr::memchr(b'\n', bytes);
            let (taken, rest) = bytes.split_at(end.unwrap_or(bytes.len()));
            if self.partial.len() + taken.len() > self.limit {
                self.partial = Vec::new();
                return Err(Disconnect::LineTooLong { limit: self.limit });
            }
            if end.is_none() {
                self.partial.extend(taken);
                *bytes = rest;
                break;
            }
            *bytes = rest.get(1..).unwrap_or_default();
            let line = self.finish_line(taken);
            if !line.is_empty() {
                return Ok(Some(line));
            }
        }
        Ok(None)
    }

    /// The line that ends with these bytes.
    fn finish_line<'b>(&mut self, end: &'b [u8]) -> Cow<'b, [u8]> {
        if self.partial.is_empty() {
            return Cow::Borrowed(end.strip_suffix(b"\r").unwrap_or(end));
        }
        let mut line = std::mem::take(&mut self.partial);
        line.extend(end);
        line.pop_if(|last| *last == b'\r');
        Cow::Owned(line)
    }

    /// Why the connection ended, if reading failed now.
    pub(crate) fn failed(&self, error: io::Error) -> Disconnect {
        match error.kind() {
            // A process that exits before it has read all commands resets the connection.
            io::ErrorKind::ConnectionReset => self.closed(),
            _ => Disconnect::Read(Arc::new(error)),
        }
    }

    /// Why the connection ended, if the peer closed it now.
    pub(crate) fn closed(&self) -> Disconnect {
        let start = (!self.partial.is_empty()).then(|| start_of(&self.partial));
        Disconnect::Closed { start }
    }
}

/// The members that tell messages apart. Values are skipped, or kept as text, so that no
/// nesting is too deep.
#[derive(Debug, Default, Deserialize)]
struct Members<'l> {
    #[serde(borrow)]
    event: Option<Name<'l>>,
    #[serde(rename = "QMP")]
    greeting: Option<IgnoredAny>,
    error: Option<IgnoredAny>,
    #[serde(borrow)]
    id: Option<&'l RawValue>,
}

#[derive(Debug, Deserialize)]
#[serde(transparent)]
struct Name<'l>(#[serde(borrow)] Cow<'l, str>);

impl<'l> Members<'l> {
    fn of(line: &'l str) -> Result<Self, DecodeError> {
        Self::at_a_glance(line).map_or_else(|| base::from_str(line), Ok)
    }

    /// `None` if it has to be parsed to know them, or to know that it is not a message.
    fn at_a_glance(line: &'l str) -> Option<Self> {
        let mut found = Self::default();
        glance::members(line, |name, value| {
            let is_first = match name {
                "event" | "QMP" | "error" | "id" if value == "null" => return None,
                "event" => {
                    let name = value.strip_prefix('"')?.strip_suffix('"')?;
                    found.event.replace(Name(name.into())).is_none()
                }
                "QMP" => found.greeting.replace(IgnoredAny).is_none(),
                "error" => found.error.replace(IgnoredAny).is_none(),
                "id" => found
                    .id
                    .replace(serde_json::from_str(value).ok()?)
                    .is_none(),
                _ => true,
            };
            is_first.then_some(())
        })?;
        Some(found)
    }
}

impl Message {
    fn new(line: Cow<'_, [u8]>) -> Self {
        let line = match text(line) {
            Ok(line) => line,
            Err(invalid) => return invalid,
        };
        // Serde takes arrays for structs, too.
        if !line.trim_start().starts_with('{') {
            return Self::invalid(&line, "a message is an object".to_owned());
        }
        let members = match Members::of(&line) {
            Ok(members) => members,
            Err(error) => return Self::invalid(&line, error.without_values().to_string()),
        };
        if let Some(Name(name)) = members.event {
            return Self::Event(RawEvent::new(&name, &line));
        }
        if members.greeting.is_some() {
            return Self::Greeting(line.into_owned());
        }
        let id = members.id.map(RawId::new);
        let is_error = members.error.is_some();
        let line = line.into_owned();
        Self::Reply(RawReply { id, is_error, line })
    }

    fn invalid(line: &str, reason: String) -> Self {
        let line = line.as_bytes().to_vec();
        Self::Invalid { line, reason }
    }
}

/// The text of a line, or the message that it has none.
fn text(line: Cow<'_, [u8]>) -> Result<Cow<'_, str>, Message> {
    let invalid = |line: Vec<u8>, error: Utf8Error| Message::Invalid {
        line,
        reason: error.to_string(),
    };
    match line {
        Cow::Borrowed(line) => match str::from_utf8(line) {
            Ok(text) => Ok(Cow::Borrowed(text)),
            Err(error) => Err(invalid(line.to_vec(), error)),
        },
        Cow::Owned(line) => match String::from_utf8(line) {
            Ok(text) => Ok(Cow::Owned(text)),
            Err(error) => {
                let reason = error.utf8_error();
                Err(invalid(error.into_bytes(), reason))
            }
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const LINES: [&str; 4] = [
        r#"{"timestamp": {"seconds": 17, "microseconds": -1}, "event": "STOP", "data": {"a": [{}, "b", 0, []], "c": {"d": 1.50}}}"#,
        r#"{"return": {"running": true, "status": null, "x": [false, -20]}, "id": 3}"#,
        r#"{"id": "a", "error": {"class": "GenericError", "desc": "é"}}"#,
        r#"{"QMP": {"version": {}, "capabilities": ["oob"]}}"#,
    ];

    /// What the parser says, if it takes the line.
    fn parsed(line: &str) -> Option<String> {
        let members: Members<'_> = serde_json::from_str(line).ok()?;
        Some(format!("{members:?}"))
    }

    #[test]
    fn messages_as_qemu_writes_them_are_known_at_a_glance() {
        for line in LINES {
            let members = Members::at_a_glance(line).map(|members| format!("{members:?}"));
            assert!(members.is_some(), "{line}");
            assert_eq!(members, parsed(line));
        }
    }

    #[test]
    fn whatever_is_known_at_a_glance_is_what_the_parser_says() {
        let parts = [
            "",
            "\"",
            "{",
            "}",
            "[",
            "]",
            ",",
            ", ",
            ":",
            ": ",
            " ",
            "0",
            "7",
            "-",
            ".",
            "e",
            "\\",
            "\\u0041",
            "\n",
            "null",
            "true",
            "\"a\"",
            "\"a\": 1, ",
            "\"event\": \"A\", ",
            "\"event\": null, ",
            "\"event\": 1, ",
            "\"id\": 1, ",
            "\"error\": {}, ",
            "\"QMP\": 1, ",
        ];
        let mut known = 0;
        for line in LINES {
            let places = || {
                line.char_indices()
                    .map(|(place, _)| place)
                    .chain([line.len()])
            };
            for (start, part) in places().flat_map(|start| parts.map(|part| (start, part))) {
                for end in places().filter(|end| (start..start + 3).contains(end)) {
                    let edited = format!("{}{part}{}", &line[..start], &line[end..]);
                    if let Some(members) = Members::at_a_glance(&edited) {
                        known += 1;
                        assert_eq!(parsed(&edited), Some(format!("{members:?}")), "{edited}");
                    }
                }
            }
        }
        assert!(known > 1000, "{known}");
    }

    #[test]
    fn what_is_nested_deeply_is_left_to_the_parser() {
        let line = |depth| {
            format!(
                "{{\"event\": \"A\", \"data\": {}{}}}",
                "[".repeat(depth),
                "]".repeat(depth)
            )
        };
        assert!(Members::at_a_glance(&line(30)).is_some());
        assert!(Members::at_a_glance(&line(10_000)).is_none());
        assert!(Members::of(&line(10_000)).is_ok());
    }
}
