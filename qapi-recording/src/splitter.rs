//! Finds the messages in a stream of bytes.

use crate::brackets::Brackets;

/// What the guest agent sends before the reply to a synchronization.
pub(crate) const DELIMITER: u8 = 0xff;

/// Finds the messages in a stream of bytes, as it comes.
///
/// A message ends with its last bracket, as QEMU sees it; no line end needs to follow. What
/// does not begin with a bracket is taken up to the end of its line, and so is a message whose
/// string does not end there.
///
/// ```
/// use qapi_recording::Splitter;
///
/// let mut splitter = Splitter::new(1000);
/// let mut found = Vec::new();
/// for part in [&b"{\"a\": \"}"[..], b"\"} {\"b\"", b": {}}\r\nquit\r\n"] {
///     splitter.push(part, |message| found.push(message.to_vec()));
/// }
/// assert_eq!(found, [&b"{\"a\": \"}\"}"[..], b"{\"b\": {}}", b"quit"]);
/// ```
#[derive(Debug)]
pub struct Splitter {
    limit: usize,
    message: Vec<u8>,
    state: State,
}

#[derive(Debug)]
enum State {
    Between,
    Message(Brackets),
    /// No message: it goes on to the end of the line.
    Line,
}

impl Splitter {
    /// Before the first byte. Of a message longer than this, only so many bytes are kept.
    #[must_use]
    pub fn new(limit: usize) -> Self {
        Self {
            limit,
            message: Vec::new(),
            state: State::Between,
        }
    }

    /// Takes the next bytes, and calls a function for each message that they complete.
    pub fn push(&mut self, bytes: &[u8], mut found: impl FnMut(&[u8])) {
        for byte in bytes {
            if let State::Between = self.state {
                self.state = match *byte {
                    b'{' => State::Message(Brackets::default()),
                    DELIMITER => continue,
                    _ if byte.is_ascii_whitespace() => continue,
                    _ => State::Line,
                };
            }
            if self.message.len() < self.limit {
                self.message.push(*byte);
            }
            let is_complete = match &mut self.state {
                State::Between => false,
                State::Message(brackets) => brackets.push(*byte),
                State::Line => *byte == b'\n',
            };
            if is_complete {
                found(self.message.trim_ascii());
                self.message.clear();
                self.state = State::Between;
            }
        }
    }

    /// The start of a message that is not complete, if there is one.
    #[must_use]
    pub fn rest(&self) -> Option<&[u8]> {
        (!self.message.is_empty()).then_some(&self.message)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bracket_in_single_quotes_ends_nothing() {
        let mut found = Vec::new();
        let text = br#"{'a': '}"'}{"b": "}'"}"#;
        Splitter::new(1000).push(text, |message| found.push(message.to_vec()));
        assert_eq!(found, [&br#"{'a': '}"'}"#[..], br#"{"b": "}'"}"#]);
    }

    #[test]
    fn a_string_ends_with_its_line() {
        let mut found = Vec::new();
        let text = b"{\"a\": {\"b\\\n{\"c\": 1}";
        Splitter::new(1000).push(text, |message| found.push(message.to_vec()));
        assert_eq!(found, [&br#"{"a": {"b\"#[..], br#"{"c": 1}"#]);
    }
}
