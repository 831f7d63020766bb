//! Finds the messages in a text.

mod json;
mod libvirt;
mod shell;
mod strace;

use std::collections::{HashSet, VecDeque};
use std::io::{self, BufRead};
use std::sync::Arc;

use serde_json::Value;

use self::json::{Found, Open};
use self::libvirt::Part;
use self::strace::Strace;
use crate::dialect::{self, has_more_values};
use crate::lines::Lines;
use crate::write::Written;
use crate::{Entry, Message, Problem, Reason, Sender};

/// How many bytes a message can have, unless that is said otherwise.
const LIMIT: usize = 64 << 20;

/// How many values a line, or a message over several lines, can have. The longest that QEMU
/// sends, its schema, has about fifty thousand.
const MOST_VALUES: usize = 1 << 20;

/// Reads the messages of a recording, one after the other.
///
/// It is an iterator. An error means that the input could not be read; nothing comes after
/// it.
#[derive(Debug)]
pub struct Reader<R> {
    lines: Lines<R>,
    state: State,
    is_at_end: bool,
}

/// What a [`Reader`] finds.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Item {
    /// A message.
    Entry(Entry),
    /// What looks like a message and cannot be read.
    Problem(Problem),
}

impl<R: BufRead> Reader<R> {
    /// Reads a recording. Its lines, and messages over several lines, have 64 MiB and a million
    /// values at most.
    pub fn new(input: R) -> Self {
        Self::with_limit(input, LIMIT)
    }

    /// Reads a recording whose lines, and messages over several lines, have so many bytes at
    /// most. Longer ones are [problems](Reason::TooLong).
    pub fn with_limit(input: R, limit: usize) -> Self {
        Self {
            lines: Lines::new(input, limit),
            state: State {
                limit,
                found: VecDeque::new(),
                open: None,
                typed: None,
                strace: Strace::default(),
                connections: HashSet::new(),
                other_lines: 0,
            },
            is_at_end: false,
        }
    }

    /// How many lines so far were neither part of a message nor a problem, nor blank.
    pub fn other_lines(&self) -> u64 {
        self.state.other_lines
    }
}

impl<R: BufRead> Iterator for Reader<R> {
    type Item = io::Result<Item>;

    fn next(&mut self) -> Option<io::Result<Item>> {
        loop {
            if let Some(item) = self.state.found.pop_front() {
                return Some(Ok(item));
            }
            if self.is_at_end {
                return None;
            }
            match self.lines.next() {
                Ok(Some(line)) => self.state.line(line.number, line.bytes),
                Ok(None) => {
                    self.is_at_end = true;
                    self.state.end();
                }
                Err(error) => {
                    self.is_at_end = true;
                    return Some(Err(error));
                }
            }
        }
    }
}

#[derive(Debug)]
struct State {
    limit: usize,
    found: VecDeque<Item>,
    /// A message that goes on in the next line.
    open: Option<Open>,
    /// What was typed at the prompt of `qmp-shell`. If the shell prints it as JSON, that
    /// is the same command.
    typed: Option<Entry>,
    strace: Strace,
    /// The connections, so that entries share their names.
    connections: HashSet<Arc<str>>,
    other_lines: u64,
}

impl State {
    fn line(&mut self, number: u64, bytes: Option<&[u8]>) {
        let Some(bytes) = bytes else {
            let limit = self.limit;
            self.open = None;
            return self.problem(number, Reason::TooLong { limit });
        };
        let Ok(text) = str::from_utf8(bytes) else {
            self.close();
            if memchr::memchr(b'{', bytes).is_some() {
                self.problem(number, Reason::NotUtf8);
            } else {
                self.other_lines += 1;
            }
            return;
        };
        if has_more_values(text, MOST_VALUES) {
            self.close();
            let limit = MOST_VALUES;
            return self.problem(number, Reason::TooManyValues { limit });
        }
        if self.goes_on(text) || text.trim().is_empty() {
            return;
        }
        if let Some(calls) = self.strace.line(number, text, self.limit) {
            for call in calls {
                match call.result {
                    Ok(text) => self.passed(call.line, &text, &call.connection),
                    Err(reason) => self.problem(call.line, reason),
                }
            }
        } else if let Some(part) = libvirt::part(text) {
            match part {
                Part::Message { connection, text } => self.messages(number, text, connection),
                Part::Other => self.other_lines += 1,
            }
        } else if let Some(typed) = shell::typed(text) {
            self.typed(number, typed);
        } else {
            self.messages(number, text, connection_of(text));
        }
    }

    /// Whether the line belongs to the message that is open.
    fn goes_on(&mut self, text: &str) -> bool {
        let Some(open) = &mut self.open else {
            return false;
        };
        // A message that begins here is not part of another, which has been cut.
        let is_of_a_log = || libvirt::part(text).is_some() || shell::typed(text).is_some();
        if text.trim().is_empty() || json::begins_message(text) || is_of_a_log() {
            self.close();
            return false;
        }
        if open.text.len() + text.len() > self.limit {
            let limit = self.limit;
            self.give_up(Reason::TooLong { limit });
            return true;
        }
        if open.push(text)
            && let Some(open) = self.open.take()
        {
            self.messages(open.line, &open.text, &open.connection);
        }
        true
    }

    /// The message that is open does not go on.
    fn close(&mut self) {
        self.give_up(Reason::Incomplete);
    }

    /// Gives up on the message that is open, if there is one.
    fn give_up(&mut self, reason: Reason) {
        if let Some(open) = self.open.take() {
            self.problem_of(open.sender(), open.line, reason);
        }
    }

    fn end(&mut self) {
        self.close();
        self.flush_typed();
    }

    /// Takes the messages of a text, and what opens one.
    fn messages(&mut self, number: u64, text: &str, connection: &str) {
        if has_more_values(text, MOST_VALUES) {
            let limit = MOST_VALUES;
            return self.problem(number, Reason::TooManyValues { limit });
        }
        let mut any = false;
        for found in json::find(text) {
            any = true;
            match found {
                Found::Value { value, is_meant } => {
                    self.value(number, value, connection, is_meant);
                }
                Found::Open(rest) => {
                    self.open = Some(Open::new(number, connection, rest));
                }
                Found::Invalid { reason, sender } => self.problem_of(sender, number, reason),
            }
        }
        if !any {
            self.other_lines += 1;
        }
    }

    /// Takes an object that a call has moved, which can be one of another protocol.
    fn passed(&mut self, line: u64, text: &str, connection: &str) {
        if has_more_values(text, MOST_VALUES) {
            let limit = MOST_VALUES;
            return self.problem(line, Reason::TooManyValues { limit });
        }
        let value = dialect::read(text.as_bytes()).ok();
        match value.and_then(Message::new) {
            Some(message) => self.entry(Entry::new(line, connection, message)),
            None => self.other_lines += 1,
        }
    }

    /// Takes a JSON value.
    fn value(&mut self, line: u64, mut value: Value, connection: &str, is_meant: bool) {
        if let Some(written) = Written::read(&mut value) {
            match written.message {
                Ok(message) => self.entry(Entry {
                    time: written.time,
                    masked: written.masked,
                    ..Entry::new(line, &written.connection, message)
                }),
                Err(reason) => self.problem_of(Some(written.sender), line, reason),
            }
        } else if let Some(log) = libvirt::wrapped(&value) {
            match libvirt::part(log) {
                Some(Part::Message { connection, text }) => {
                    self.messages(line, text, connection);
                }
                _ => self.other_lines += 1,
            }
        } else if let Some(message) = Message::new(value) {
            self.entry(Entry::new(line, connection, message));
        } else if is_meant {
            self.problem(line, Reason::NotAMessage);
        } else {
            self.other_lines += 1;
        }
    }

    fn entry(&mut self, mut entry: Entry) {
        entry.connection = self.connection(&entry.connection);
        if self
            .typed
            .take_if(|typed| shell::is_same(typed, &entry))
            .is_none()
        {
            self.flush_typed();
        }
        self.found.push_back(Item::Entry(entry));
    }

    fn typed(&mut self, line: u64, typed: Result<Option<Message>, Reason>) {
        self.flush_typed();
        match typed {
            Ok(Some(message)) => {
                self.typed = Some(Entry::new(line, "", message));
            }
            Ok(None) => self.other_lines += 1,
            Err(reason) => self.problem(line, reason),
        }
    }

    fn flush_typed(&mut self) {
        self.found.extend(self.typed.take().map(Item::Entry));
    }

    fn connection(&mut self, name: &str) -> Arc<str> {
        /// Names of connections beyond these are not shared.
        const MOST: usize = 1024;

        if let Some(known) = self.connections.get(name) {
            return Arc::clone(known);
        }
        let name: Arc<str> = name.into();
        if self.connections.len() < MOST {
            self.connections.insert(Arc::clone(&name));
        }
        name
    }

    fn problem(&mut self, line: u64, reason: Reason) {
        self.problem_of(None, line, reason);
    }

    fn problem_of(&mut self, sender: Option<Sender>, line: u64, reason: Reason) {
        self.flush_typed();
        self.found.push_back(Item::Problem(Problem {
            line,
            sender,
            reason,
        }));
    }
}

/// The connection that a line names before its message, as logs of libvirt and traces of QEMU
/// do: `mon=0x…` or `mon 0x…`.
fn connection_of(text: &str) -> &str {
    let before = text.split('{').next().unwrap_or_default();
    let Some((_, name)) = before
        .split_once("mon=")
        .or_else(|| before.split_once("mon "))
    else {
        return "";
    };
    let name = name.split_whitespace().next().unwrap_or_default();
    if name.starts_with("0x") { name } else { "" }
}
