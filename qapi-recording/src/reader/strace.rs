//! What `strace` prints of the calls that move bytes.
//!
//! A call moves any part of a message, so the bytes of each file descriptor and direction are
//! put together again.

use std::collections::HashMap;

use super::escapes::unescape;
use super::streams::{Passed, Stream, Streams};
use crate::Reason;

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

/// How many processes are followed at once.
const MOST_PROCESSES: usize = 256;

/// What has come so far and is not complete yet.
#[derive(Debug, Default)]
pub(super) struct Strace {
    pub(super) streams: Streams,
    /// Calls that have begun, by process.
    unfinished: HashMap<String, Call>,
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
            if self.unfinished.len() < MOST_PROCESSES {
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
        let Call { stream, bytes, .. } = &call;
        self.streams
            .push(stream, number, bytes, limit, |of| passed.push(of));
        if call.is_shortened {
            passed.extend(self.streams.take(stream, Reason::Shortened));
        }
        Some(passed)
    }
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
            connection: format!("fd {descriptor}"),
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
