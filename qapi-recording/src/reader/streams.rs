//! Streams of bytes that a recording has in parts.

use std::collections::HashMap;

use super::json;
use crate::{Kind, Reason, Sender, Splitter};

/// How many streams are followed at once.
const MOST_STREAMS: usize = 256;

/// What has come so far of each stream and is not complete yet.
#[derive(Debug, Default)]
pub(super) struct Streams(HashMap<Stream, Pending>);

/// One direction of a connection.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(super) struct Stream {
    pub(super) connection: String,
    pub(super) is_read: bool,
}

/// The start of a message.
#[derive(Debug)]
struct Pending {
    line: u64,
    splitter: Splitter,
}

/// A message that has passed.
#[derive(Debug)]
pub(super) struct Passed {
    /// Where it begins.
    pub(super) line: u64,
    pub(super) connection: String,
    /// Who sent it, if it is not complete and it says so.
    pub(super) sender: Option<Sender>,
    pub(super) result: Result<String, Reason>,
}

impl Streams {
    /// Takes bytes that are on this line, and calls a function for each message that they
    /// complete.
    pub(super) fn push(
        &mut self,
        stream: &Stream,
        line: u64,
        bytes: &[u8],
        limit: usize,
        mut passed: impl FnMut(Passed),
    ) {
        let mut pass = |line: u64, result: Result<String, Reason>| {
            let connection = stream.connection.clone();
            passed(Passed {
                line,
                connection,
                sender: None,
                result,
            });
        };
        let mut pending = self.0.remove(stream).unwrap_or_else(|| Pending {
            line,
            splitter: Splitter::new(limit),
        });
        pending.splitter.push(bytes, |message| {
            let begins = std::mem::replace(&mut pending.line, line);
            // The others are of another protocol.
            if message.starts_with(b"{") {
                let text = String::from_utf8(message.to_vec());
                pass(begins, text.map_err(|_| Reason::NotUtf8));
            }
        });
        let rest = pending.splitter.rest().filter(|rest| begins_like_one(rest));
        match rest {
            Some(rest) if rest.len() == limit => pass(pending.line, Err(Reason::TooLong { limit })),
            Some(_) if self.0.len() < MOST_STREAMS => {
                self.0.insert(stream.clone(), pending);
            }
            _ => {}
        }
    }

    /// Gives up on what is not complete of a stream.
    pub(super) fn take(&mut self, stream: &Stream, reason: Reason) -> Option<Passed> {
        let pending = self.0.remove(stream)?;
        let start = str::from_utf8(pending.splitter.rest()?).unwrap_or_default();
        Some(Passed {
            line: pending.line,
            connection: stream.connection.clone(),
            sender: json::sender(start),
            result: Err(reason),
        })
    }

    /// Gives up on what is not complete, because the recording ends.
    pub(super) fn take_all(&mut self) -> Vec<Passed> {
        let streams: Vec<Stream> = self.0.keys().cloned().collect();
        let each = streams.iter();
        let mut cut: Vec<_> = each
            .filter_map(|stream| self.take(stream, Reason::Incomplete))
            .collect();
        cut.sort_by_key(|passed| passed.line);
        cut
    }
}

/// Whether these bytes begin an object whose first member is one that messages have, as far as it
/// is there.
fn begins_like_one(bytes: &[u8]) -> bool {
    const OTHERS: [&str; 4] = ["arguments", "data", "id", "timestamp"];

    /// How many bytes tell it. They are looked at again with each part that arrives.
    const START: usize = 256;

    let bytes = bytes.get(..START).unwrap_or(bytes);
    let Some(inside) = bytes.strip_prefix(b"{").map(<[u8]>::trim_ascii_start) else {
        return false;
    };
    let is_quote = |byte: &u8| b"\"'".contains(byte);
    let Some((_, quoted)) = inside.split_first().filter(|(first, _)| is_quote(first)) else {
        return inside.is_empty();
    };
    let mut parts = quoted.splitn(2, is_quote);
    let name = parts.next().unwrap_or_default();
    let is_whole = parts.next().is_some();
    let is_it = |member: &str| {
        let member = member.as_bytes();
        member == name || (!is_whole && member.starts_with(name))
    };
    let members = Kind::ALL.into_iter().map(Kind::member);
    members.chain(OTHERS).any(is_it)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_message_can_come_byte_by_byte() {
        let mut streams = Streams::default();
        let stream = Stream {
            connection: String::new(),
            is_read: true,
        };
        let text = format!("{{{}\"event\": \"STOP\"}}", " ".repeat(100_000));
        let mut found = Vec::new();
        for byte in text.as_bytes() {
            streams.push(&stream, 1, &[*byte], 1 << 20, |passed| found.push(passed));
        }
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].result, Ok(text));
    }
}
