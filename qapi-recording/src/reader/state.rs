//! What has been read of a recording so far.

use std::collections::{HashSet, VecDeque};
use std::sync::Arc;

use serde_json::Value;

use super::Item;
use super::json::{self, Found, Goes, Open};
use super::libvirt::{Libvirt, Part};
use super::screen;
use super::shell::{self, Shell};
use super::socat::Socat;
use super::strace::Strace;
use super::streams::Passed;
use super::wrapped::{self, Inner, Inside, Parts};
use crate::dialect::{self, Unique, has_more_values};
use crate::splitter::RESET;
use crate::write::Written;
use crate::{Entry, Message, Problem, Reason, Sender};

/// How many values a line, or a message over several lines, can have. The longest that QEMU
/// sends, its schema, has about fifty thousand.
const MOST_VALUES: usize = 1 << 20;

/// How many logs a line can be in: that of a program in that of its container, for example.
const MOST_LOGS: usize = 4;

#[derive(Debug)]
pub(super) struct State {
    limit: usize,
    pub(super) found: VecDeque<Item>,
    /// A message that goes on in the next line.
    open: Option<Open>,
    /// What was typed at the prompt of `qmp-shell`, and on which line. If the shell prints it as
    /// JSON, that is the same command.
    typed: Option<(u64, Result<Message, Reason>)>,
    shell: Shell,
    strace: Strace,
    socat: Socat,
    libvirt: Libvirt,
    /// Lines that logs have split.
    parts: Parts,
    /// The connections, so that entries share their names.
    connections: HashSet<Arc<str>>,
    pub(super) other_lines: u64,
}

/// Where a text is.
#[derive(Debug, Clone, Copy)]
struct Place {
    line: u64,
    /// How many logs it is in.
    logs: usize,
}

impl State {
    pub(super) fn new(limit: usize) -> Self {
        Self {
            limit,
            found: VecDeque::new(),
            open: None,
            typed: None,
            shell: Shell::default(),
            strace: Strace::default(),
            socat: Socat::default(),
            libvirt: Libvirt::default(),
            parts: Parts::default(),
            connections: HashSet::new(),
            other_lines: 0,
        }
    }

    /// Takes a line; none if it is too long.
    pub(super) fn line(&mut self, line: u64, bytes: Option<&[u8]>) {
        if let Some(bytes) = bytes {
            return self.bytes(Place { line, logs: 0 }, bytes);
        }
        let limit = self.limit;
        self.close();
        self.problem(line, Reason::TooLong { limit });
    }

    /// Takes the end of the recording.
    pub(super) fn end(&mut self) {
        for (line, text) in self.parts.take() {
            self.lines(Place { line, logs: 0 }, &text);
        }
        self.close();
        let mut cut = self.strace.streams.take_all();
        cut.extend(self.socat.streams.take_all());
        self.passed(cut);
        self.flush_typed();
    }

    fn bytes(&mut self, place: Place, bytes: &[u8]) {
        let Ok(text) = str::from_utf8(bytes) else {
            return self.not_utf8(place, bytes);
        };
        if let Err(reason) = check_values(text) {
            self.close();
            return self.problem(place.line, reason);
        }
        let text = screen::shown(text);
        match wrapped::after_time(&text).filter(|_| place.logs < MOST_LOGS) {
            Some(inner) => self.logged(place, Ok(inner)),
            None => self.text(place, &text),
        }
    }

    /// Takes a line that is not UTF-8.
    fn not_utf8(&mut self, place: Place, bytes: &[u8]) {
        let mut parts = bytes.split(|byte| *byte == RESET);
        if let Some(first) = parts.next().filter(|first| first.len() < bytes.len()) {
            self.bytes(place, first);
            for part in parts {
                self.close();
                self.bytes(place, part);
            }
            return;
        }
        self.close();
        if memchr::memchr(b'{', bytes).is_some() {
            self.problem(place.line, Reason::NotUtf8);
        } else {
            self.other_lines += 1;
        }
    }

    /// Takes what is in a line of a log.
    fn logged(&mut self, place: Place, inner: Result<Inner<'_>, Reason>) {
        let line = inner.and_then(|inner| self.parts.push(place.line, inner, self.limit));
        match line {
            Ok(Some((line, text))) => self.lines(Place { line, ..place }, &text),
            Ok(None) => {}
            Err(reason) => {
                self.close();
                self.problem(place.line, reason);
            }
        }
    }

    /// Takes what is in a value. False if that is no line of a log.
    fn log_line(&mut self, place: Place, value: &Value) -> bool {
        if let Some(inner) = wrapped::of_json(value) {
            self.logged(place, inner);
            return true;
        }
        let inside = wrapped::inside(value);
        for Inside { value, .. } in &inside {
            if let Some(text) = value.as_str() {
                self.lines(place, text.as_bytes());
            } else if let Some(message) = Message::new((*value).clone()) {
                self.entry(Entry::new(place.line, "", message));
            }
        }
        !inside.is_empty()
    }

    /// Takes lines that are in a log.
    fn lines(&mut self, place: Place, text: &[u8]) {
        let logs = place.logs + 1;
        if logs > MOST_LOGS {
            self.other_lines += 1;
            return;
        }
        let place = Place { logs, ..place };
        let text = text.strip_suffix(b"\n").unwrap_or(text);
        for line in text.split(|byte| *byte == b'\n') {
            self.bytes(place, line.strip_suffix(b"\r").unwrap_or(line));
        }
    }

    fn text(&mut self, place: Place, text: &str) {
        let line = place.line;
        if let Some(passed) = self.socat.line(line, text, self.limit) {
            self.close();
            return self.passed(passed);
        }
        if self.goes_on(place, text) || text.trim().is_empty() {
            return;
        }
        if let Some(passed) = self.strace.line(line, text, self.limit) {
            self.passed(passed);
        } else if let Some(inner) = wrapped::quoted(text) {
            self.lines(place, &inner);
        } else if let Some(part) = self.libvirt.part(text, self.limit) {
            match part {
                Part::Message { connection, text } => self.messages(place, text, &connection, true),
                Part::Other => self.other_lines += 1,
            }
        } else if let Some(typed) = self.shell.typed(text) {
            self.typed(line, typed);
        } else if shell::is_refusal(text) {
            self.other_lines += 1 + u64::from(self.typed.take().is_some());
        } else {
            // Another program's log has other objects, too.
            let may_be_meant = place.logs == 0;
            self.messages(place, text, connection_of(text), may_be_meant);
        }
    }

    /// Whether the line belongs to the message that is open.
    fn goes_on(&mut self, place: Place, text: &str) -> bool {
        if self.open.is_none() {
            return false;
        }
        if text.starts_with('{')
            && let Some(Ok(Unique(value))) = dialect::values(text).next()
            && self.log_line(place, &value)
        {
            return true;
        }
        // A message that begins here is not part of another, which has been cut.
        if text.trim().is_empty() || json::begins_message(text) {
            self.close();
            return false;
        }
        let Some(open) = &mut self.open else {
            return false;
        };
        if open.text.len() + text.len() > self.limit {
            let limit = self.limit;
            self.give_up(Reason::TooLong { limit });
            return true;
        }
        match open.push(text) {
            Goes::On => {}
            Goes::ToItsEnd => {
                if let Some(open) = self.open.take() {
                    let place = Place {
                        line: open.line,
                        ..place
                    };
                    self.messages(place, &open.text, &open.connection, open.is_meant);
                }
            }
            Goes::NotOn => {
                self.close();
                return false;
            }
        }
        true
    }

    /// The message that is open does not go on.
    fn close(&mut self) {
        self.give_up(Reason::Incomplete);
    }

    /// Gives up on the message that is open, if there is one.
    fn give_up(&mut self, reason: Reason) {
        match self.open.take() {
            Some(open) if open.is_told() => self.problem_of(open.sender(), open.line, reason),
            Some(open) => self.other_lines += open.lines,
            None => {}
        }
    }

    /// Takes the messages of a text, and what opens one.
    fn messages(&mut self, place: Place, text: &str, connection: &str, may_be_meant: bool) {
        if let Err(reason) = check_values(text) {
            return self.problem(place.line, reason);
        }
        let mut any = false;
        for found in json::find(text, may_be_meant) {
            any = true;
            match found {
                Found::Value { value, is_meant } => self.value(place, value, connection, is_meant),
                Found::Open { text, is_meant } => {
                    let mut open = Open::new(place.line, connection, is_meant);
                    let goes = open.push(text);
                    self.open = Some(open);
                    if goes != Goes::On {
                        self.close();
                    }
                }
                Found::Invalid { reason, sender } => self.problem_of(sender, place.line, reason),
            }
        }
        if !any {
            self.other_lines += 1;
        }
    }

    /// Takes what has passed, which can be of another protocol.
    fn passed(&mut self, passed: Vec<Passed>) {
        for Passed {
            line,
            connection,
            sender,
            result,
        } in passed
        {
            let value = result.and_then(|text| {
                check_values(&text)?;
                match dialect::read(text.as_bytes()) {
                    Err(_) if !json::is_like_message(&text) => Ok(Value::Null),
                    read => read,
                }
            });
            match value.map(Message::new) {
                Ok(Some(message)) => self.entry(Entry::new(line, &connection, message)),
                Ok(None) => self.other_lines += 1,
                Err(reason) => self.problem_of(sender, line, reason),
            }
        }
    }

    /// Takes a JSON value.
    fn value(&mut self, place: Place, mut value: Value, connection: &str, is_meant: bool) {
        let line = place.line;
        if let Some(written) = Written::read(&mut value) {
            return match written.message {
                Ok(message) => self.entry(Entry {
                    time: written.time,
                    masked: written.masked,
                    ..Entry::new(line, &written.connection, message)
                }),
                Err(reason) => self.problem_of(Some(written.sender), line, reason),
            };
        }
        if self.log_line(place, &value) {
            return;
        }
        match Message::new(value) {
            Some(message) => self.entry(Entry::new(line, connection, message)),
            None if is_meant => self.problem(line, Reason::NotAMessage),
            None => self.other_lines += 1,
        }
    }

    fn entry(&mut self, mut entry: Entry) {
        entry.connection = self.connection(&entry.connection);
        self.typed.take_if(|(_, typed)| {
            typed
                .as_ref()
                .is_ok_and(|typed| shell::is_same(typed, &entry))
        });
        self.flush_typed();
        self.found.push_back(Item::Entry(entry));
    }

    fn typed(&mut self, line: u64, typed: Result<Option<Message>, Reason>) {
        self.flush_typed();
        match typed.transpose() {
            Some(typed) => self.typed = Some((line, typed)),
            None => self.other_lines += 1,
        }
    }

    fn flush_typed(&mut self) {
        let Some((line, typed)) = self.typed.take() else {
            return;
        };
        match typed {
            Ok(message) => self
                .found
                .push_back(Item::Entry(Entry::new(line, "", message))),
            Err(reason) => self.problem(line, reason),
        }
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

/// Whether a text has no more values than are read.
fn check_values(text: &str) -> Result<(), Reason> {
    let limit = MOST_VALUES;
    if has_more_values(text, limit) {
        return Err(Reason::TooManyValues { limit });
    }
    Ok(())
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
