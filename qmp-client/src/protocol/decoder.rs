//! Bytes become lines, and lines become messages.

use std::borrow::Cow;
use std::io;
use std::str::Utf8Error;
use std::sync::Arc;

use qmp_types::base;
use serde::Deserialize;
use serde::de::IgnoredAny;
use serde_json::value::RawValue;

use crate::text::start_of;
use crate::{Disconnect, RawEvent};

/// Makes messages of the bytes that arrive, however they are cut.
#[derive(Debug)]
pub(crate) struct Decoder {
    /// The part of a line that has arrived.
    partial: Vec<u8>,
    layout: Layout,
    /// Whether a message was complete.
    has_begun: bool,
    /// How many bytes a line may have, and a message.
    limit: usize,
}

/// How messages are laid out. The first line of a connection tells it: a peer that sends one line
/// for each message cannot make them disappear with a stray brace.
#[derive(Debug)]
enum Layout {
    /// Nothing has arrived.
    Unknown,
    /// Each line is one.
    Lines,
    /// Each goes from a line that is only a brace to the next one, as a monitor with `pretty=on`
    /// sends them. The lines of one that is not complete are joined here, without indentation: no
    /// string of JSON goes over the end of a line.
    Spread(Vec<u8>),
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
            layout: Layout::Unknown,
            has_begun: false,
            limit,
        }
    }

    /// Takes bytes off the front, up to the end of a message; `None` if all were taken and
    /// none is complete.
    pub(crate) fn next(&mut self, bytes: &mut &[u8]) -> Result<Option<Message>, Disconnect> {
        while let Some(line) = self.next_line(bytes)? {
            if let Some(message) = self.layout.message(line) {
                self.has_begun = true;
                return Ok(Some(Message::new(message)));
            }
            if let Layout::Spread(joined) = &self.layout
                && joined.len() > self.limit
            {
                return Err(Disconnect::LineTooLong { limit: self.limit });
            }
        }
        Ok(None)
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
        Disconnect::Closed {
            start: self.incomplete(),
        }
    }

    /// The start of the first message, if it has arrived only in part.
    pub(crate) fn incomplete_first(&self) -> Option<String> {
        if self.has_begun {
            None
        } else {
            self.incomplete()
        }
    }

    /// The start of the message that has arrived only in part, if there is one.
    fn incomplete(&self) -> Option<String> {
        let joined = match &self.layout {
            Layout::Spread(joined) if !joined.is_empty() => joined,
            _ => &self.partial,
        };
        (!joined.is_empty()).then(|| start_of(joined))
    }
}

impl Layout {
    /// The message that ends with this line, if one does.
    fn message<'b>(&mut self, line: Cow<'b, [u8]>) -> Option<Cow<'b, [u8]>> {
        if let Self::Unknown = self {
            *self = if *line == *b"{" {
                Self::Spread(Vec::new())
            } else {
                Self::Lines
            };
        }
        match self {
            Self::Spread(joined) if !joined.is_empty() || *line == *b"{" => {
                joined.extend(line.trim_ascii_start());
                (*line == *b"}").then(|| Cow::Owned(std::mem::take(joined)))
            }
            _ => Some(line),
        }
    }
}

/// The members that tell messages apart. Values are skipped, or kept as text, so that no
/// nesting is too deep.
#[derive(Deserialize)]
struct Members<'l> {
    #[serde(borrow)]
    event: Option<Name<'l>>,
    #[serde(rename = "QMP")]
    greeting: Option<IgnoredAny>,
    error: Option<IgnoredAny>,
    #[serde(borrow)]
    id: Option<&'l RawValue>,
}

#[derive(Deserialize)]
#[serde(transparent)]
struct Name<'l>(#[serde(borrow)] Cow<'l, str>);

impl Message {
    fn new(line: Cow<'_, [u8]>) -> Self {
        let line = match text(line) {
            Ok(line) => line,
            Err(invalid) => return invalid,
        };
        if let Some(name) = base::event_name(&line) {
            return Self::Event(RawEvent::new(name, &line));
        }
        // Serde takes arrays for structs, too.
        if !line.trim_start().starts_with('{') {
            return Self::invalid(&line, "a message is an object".to_owned());
        }
        let members: Members<'_> = match base::from_str(&line) {
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

    /// What a message is taken for.
    fn kind(text: &str) -> String {
        match Message::new(Cow::Borrowed(text.as_bytes())) {
            Message::Event(event) => format!("the event {}", event.name()),
            Message::Invalid { .. } => "invalid".to_owned(),
            Message::Greeting(_) | Message::Reply(_) => "another message".to_owned(),
        }
    }

    /// There is a shorter way for such events. A space in front of them leads to the other one.
    #[test]
    fn events_in_the_layout_of_qemu_are_known_like_any_others() {
        for data in ["", r#", "data": {"a": "\n", "b": [-1.5, null]}"#] {
            let line = format!(
                r#"{{"timestamp": {{"seconds": 10, "microseconds": 2}}, "event": "STOP"{data}}}"#
            );
            for place in 0..line.len() {
                for inserted in ["", " ", "0", "-", "a", ",", ":", "\"", "\\", "[", "}", "\t"] {
                    for end in [place, place + 1] {
                        let mut changed = line.clone();
                        changed.replace_range(place..end, inserted);
                        let other = kind(&format!(" {changed}"));
                        assert_eq!(kind(&changed), other, "{changed}");
                    }
                }
            }
        }
    }
}
