//! What `strace` prints of the calls that move bytes.
//!
//! A call moves any part of a message, so the bytes of each file descriptor and direction are
//! put together again.

use std::collections::HashMap;

use super::escapes::unescape;
use crate::{Reason, Splitter};

/// The calls, and whether they read.
const CALLS: [(&str, bool); 8] = [
    ("read", true),
    ("recvfrom", true),
    ("recvmsg", true),
    ("readv", true),
    ("write", false),
    ("sendto", false),
    ("sendmsg", false),
    ("writev", false),
];

/// How many streams are followed at once.
const MOST_STREAMS: usize = 256;

/// What has come so far and is not complete yet.
#[derive(Debug, Default)]
pub(super) struct Strace {
    streams: HashMap<Stream, Pending>,
    /// Calls that have begun, by process.
    unfinished: HashMap<String, Call>,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash)]
struct Stream {
    descriptor: String,
    is_read: bool,
}

/// The start of a message.
#[derive(Debug)]
struct Pending {
    line: u64,
    splitter: Splitter,
}

/// A message that has passed.
pub(super) struct Passed {
    /// Where it begins.
    pub(super) line: u64,
    pub(super) connection: String,
    pub(super) result: Result<String, Reason>,
}

/// A call, as far as it is told.
#[derive(Debug)]
struct Call {
    stream: Stream,
    /// The bytes that it moves, if it moves all of them.
    bytes: Vec<u8>,
    /// Whether bytes have been left out.
    is_shortened: bool,
}

impl Strace {
    /// What this line completes, if it is one of strace's.
    pub(super) fn line(&mut self, number: u64, line: &str, limit: usize) -> Option<Vec<Passed>> {
        let (process, call) = process(line);
        let (mut call, rest) = match resumed(call) {
            Some(rest) => (self.unfinished.remove(process)?, rest),
            None => begun(call)?,
        };
        let mut passed = Vec::new();
        let rest = call.take_strings(rest);
        if rest.trim_end().ends_with("<unfinished ...>") {
            if self.unfinished.len() < MOST_STREAMS {
                self.unfinished.insert(process.to_owned(), call);
            }
            return Some(passed);
        }
        let moved = rest.rsplit_once(" = ").map(|(_, result)| result);
        let moved = moved.and_then(|result| result.split_whitespace().next()?.parse().ok());
        // A call that has failed moved nothing. It is made again.
        if !call.is_shortened {
            call.bytes.truncate(moved.unwrap_or(0));
        }
        self.take(number, &call, limit, &mut passed);
        Some(passed)
    }

    fn take(&mut self, number: u64, call: &Call, limit: usize, passed: &mut Vec<Passed>) {
        let mut pass = |line: u64, result: Result<String, Reason>| {
            passed.push(Passed {
                line,
                connection: format!("fd {}", call.stream.descriptor),
                result,
            });
        };
        let known = self.streams.remove(&call.stream);
        let mut pending = known.unwrap_or_else(|| Pending {
            line: number,
            splitter: Splitter::new(limit),
        });
        pending.splitter.push(&call.bytes, |message| {
            let line = std::mem::replace(&mut pending.line, number);
            // The others are of another protocol.
            if message.starts_with(b"{") {
                let text = String::from_utf8(message.to_vec());
                pass(line, text.map_err(|_| Reason::NotUtf8));
            }
        });
        let Some(rest) = pending.splitter.rest().filter(|rest| begins_like_one(rest)) else {
            return;
        };
        if call.is_shortened {
            pass(pending.line, Err(Reason::Shortened));
        } else if rest.len() == limit {
            pass(pending.line, Err(Reason::TooLong { limit }));
        } else if self.streams.len() < MOST_STREAMS {
            self.streams.insert(call.stream.clone(), pending);
        }
    }
}

/// Whether these bytes begin an object whose first member is one that messages have, as far as it
/// is there.
fn begins_like_one(bytes: &[u8]) -> bool {
    const MEMBERS: [&str; 10] = [
        "QMP",
        "arguments",
        "data",
        "error",
        "event",
        "exec-oob",
        "execute",
        "id",
        "return",
        "timestamp",
    ];
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
    MEMBERS.into_iter().any(is_it)
}

impl Call {
    /// Adds the strings of a call. Addresses of sockets are strings, too, but come after what
    /// is moved, or do not begin like a message. Returns what comes behind the last one.
    fn take_strings<'l>(&mut self, text: &'l str) -> &'l str {
        let mut rest = text;
        while let Some((_, literal)) = rest.split_once('"') {
            let Some(after) = unescape(literal, &mut self.bytes) else {
                break;
            };
            self.is_shortened |= after.starts_with("...");
            rest = after;
        }
        rest
    }
}

/// The process that a line is about, if it says so, and the rest.
fn process(line: &str) -> (&str, &str) {
    let line = line.trim_start();
    let tagged = line
        .strip_prefix("[pid ")
        .and_then(|rest| rest.split_once(']'));
    let (process, rest) = match tagged {
        Some((process, rest)) => (process.trim(), rest),
        None => line.split_at(line.bytes().take_while(u8::is_ascii_digit).count()),
    };
    // The time may follow.
    let is_time = |byte: &u8| byte.is_ascii_digit() || b":. ".contains(byte);
    let time = rest.bytes().take_while(is_time).count();
    (process, rest.get(time..).unwrap_or_default())
}

/// A call that begins on this line, and what is behind the descriptor.
fn begun(call: &str) -> Option<(Call, &str)> {
    let (name, rest) = call.split_once('(')?;
    let (_, is_read) = CALLS.iter().copied().find(|(known, _)| *known == name)?;
    let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
    let (descriptor, rest) = rest.split_at(digits);
    let call = Call {
        stream: Stream {
            descriptor: descriptor.to_owned(),
            is_read,
        },
        bytes: Vec::new(),
        is_shortened: false,
    };
    (digits > 0 && rest.starts_with([',', '<'])).then_some((call, rest))
}

/// What follows in a call that goes on, on this line.
fn resumed(call: &str) -> Option<&str> {
    let (name, rest) = call.strip_prefix("<... ")?.split_once(" resumed>")?;
    let is_known = CALLS.iter().any(|(known, _)| *known == name);
    is_known.then_some(rest)
}
