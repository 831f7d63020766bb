//! Finds the messages in a stream of bytes.

use crate::dialect::{Frame, Framing};

/// What makes QEMU forget what is not complete. Clients of the guest agent send it before a
/// synchronization, and the agent before its reply.
pub const RESET: u8 = 0xff;

/// Finds the messages in a stream of bytes, as it comes.
///
/// An object or an array ends with its last bracket, as QEMU sees it; no line end needs to follow.
/// All else, and what turns out to be no JSON, is taken up to the end of its line, or to where an
/// object or an array begins. The byte [`RESET`] ends what is not complete. Where nothing is
/// incomplete, it is a message of its own, as QEMU answers it with an error.
///
/// ```
/// use qapi_recording::Splitter;
///
/// let mut splitter = Splitter::new(1000);
/// let mut found = Vec::new();
/// for part in [&b"{\"a\": \"}\"} stop! {\"b\""[..], b": {}}\r\nquit\r\n"] {
///     splitter.push(part, |message| found.push(message.to_vec()));
/// }
/// assert_eq!(found, [&b"{\"a\": \"}\"}"[..], b"stop!", b"{\"b\": {}}", b"quit"]);
/// ```
#[derive(Debug)]
pub struct Splitter {
    limit: usize,
    message: Vec<u8>,
    framing: Framing,
}

impl Splitter {
    /// Before the first byte. Of a message longer than this, only so many bytes are kept.
    #[must_use]
    pub fn new(limit: usize) -> Self {
        Self {
            limit,
            message: Vec::new(),
            framing: Framing::default(),
        }
    }

    /// Takes the next bytes, and calls a function for each message that they complete.
    pub fn push(&mut self, bytes: &[u8], mut found: impl FnMut(&[u8])) {
        for byte in bytes {
            let is_alone = *byte == RESET && !self.framing.is_within();
            let frame = self.framing.push(*byte);
            if frame == Some(Frame::Opens) || is_alone {
                self.complete(&mut found);
            }
            let is_between = byte.is_ascii_whitespace();
            if self.message.len() < self.limit && !(self.message.is_empty() && is_between) {
                self.message.push(*byte);
            }
            let ends_line = *byte == b'\n' || *byte == RESET;
            if frame == Some(Frame::Closes) || (ends_line && self.framing.depth() == 0) {
                self.complete(&mut found);
            }
        }
    }

    /// The start of a message that is not complete, if there is one.
    #[must_use]
    pub fn rest(&self) -> Option<&[u8]> {
        (!self.message.is_empty()).then_some(&self.message)
    }

    fn complete(&mut self, found: &mut impl FnMut(&[u8])) {
        if !self.message.is_empty() {
            found(self.message.trim_ascii());
            self.message.clear();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn split(bytes: &[u8]) -> Vec<String> {
        let mut found = Vec::new();
        Splitter::new(1000).push(bytes, |message| {
            found.push(String::from_utf8_lossy(message).into_owned());
        });
        found
    }

    #[test]
    fn a_bracket_in_single_quotes_ends_nothing() {
        let found = split(br#"{'a': '}"'}{"b": "}'"}"#);
        assert_eq!(found, [r#"{'a': '}"'}"#, r#"{"b": "}'"}"#]);
    }

    #[test]
    fn a_string_ends_with_its_line() {
        let found = split(b"{\"a\": {\"b\\\n{\"c\": 1}");
        assert_eq!(found, [r#"{"a": {"b\"#, r#"{"c": 1}"#]);
    }

    /// QEMU 7.2, 10.0 and 11.1 execute what is in an element of its own here, and nothing else.
    #[test]
    fn a_command_begins_where_qemu_finds_it() {
        for (bytes, expected) in [
            (&b"garbage {1}\n"[..], &["garbage", "{1}"][..]),
            (b"garbage{1}\n", &["garbage", "{1}"]),
            (b"GARBAGE 'x {1}\n", &["GARBAGE 'x", "{1}"]),
            (b"gar bage, x: {1}\n", &["gar bage, x:", "{1}"]),
            (b"don't {1}\n", &["don't {1}"]),
            (b"\"x {1}\n", &["\"x {1}"]),
            (b"-n 'x {1}\n", &["-n 'x", "{1}"]),
            (b"01 'x {1}\n", &["01 'x", "{1}"]),
            (b"-1.5e+3 'x {1}\n", &["-1.5e+3 'x {1}"]),
            (b"} {1}\n", &["}", "{1}"]),
            (b"[} {1}\n", &["[}", "{1}"]),
            (b"{] {1}\n", &["{]", "{1}"]),
            (b"{\"a\": # {1}\n", &["{\"a\": #", "{1}"]),
            (b"{\"a\": True, {1}\n", &["{\"a\": True,", "{1}"]),
            (b"{\"a\"\n{1}\n}\n", &["{\"a\"\n{1}\n}"]),
            (b"[{1},\n{2}]\n", &["[{1},\n{2}]"]),
            (
                b"\xff{1} \xff\xff\n",
                &["\u{fffd}", "{1}", "\u{fffd}", "\u{fffd}"],
            ),
            (b"{\"a\xff{1}", &["{\"a\u{fffd}", "{1}"]),
            (b"{\"a\"\xff'{1}", &["{\"a\"\u{fffd}", "'", "{1}"]),
            (b"x\xff'{1}", &["x", "\u{fffd}", "'", "{1}"]),
            (b"'x\xff\xff{1}", &["'x\u{fffd}", "\u{fffd}", "{1}"]),
            (b"-\xff{1}", &["-\u{fffd}", "{1}"]),
            (b"\xfe\xff{1}", &["\u{fffd}", "\u{fffd}", "{1}"]),
        ] {
            assert_eq!(split(bytes), expected, "{}", bytes.escape_ascii());
        }
        let deep = [&b"[".repeat(1025)[..], b"{1}"].concat();
        assert_eq!(split(&deep), ["[".repeat(1000), "{1}".to_owned()]);
    }
}
