//! Debug logs of libvirt.
//!
//! Each message can be in such a log several times: when it is queued and written, when it is
//! read and understood. Of these, the first is taken.

use std::borrow::Cow;
use std::collections::{HashMap, VecDeque};

use crate::{Kind, Message, dialect};

/// A line of a log.
pub(super) enum Part<'l> {
    /// It has this message of the monitor with this address.
    Message {
        connection: Cow<'l, str>,
        text: &'l str,
    },
    /// It is about something else, or repeats a message.
    Other,
}

/// What a line has of a message, and what comes before it.
const MARKERS: [(&str, &str, Logged); 5] = [
    ("QEMU_MONITOR_SEND_MSG: mon=", " msg=", Logged::Queued),
    ("QEMU_MONITOR_IO_WRITE: mon=", " buf=", Logged::Written),
    ("QEMU_MONITOR_IO_PROCESS: mon=", " buf=", Logged::Read),
    ("QEMU_MONITOR_RECV_REPLY: mon=", " reply=", Logged::Received),
    ("QEMU_MONITOR_RECV_EVENT: mon=", " event=", Logged::Received),
];

#[derive(Clone, Copy, PartialEq, Eq)]
enum Logged {
    Queued,
    Written,
    Read,
    Received,
}

/// Reads the lines of a log.
#[derive(Debug, Default)]
pub(super) struct Libvirt {
    /// What was last sent to each monitor.
    sent: HashMap<String, String>,
    /// What was last read from each monitor, as far as it is not known to be understood.
    read: HashMap<String, VecDeque<String>>,
    /// The greeting that was read last.
    greeting: String,
    /// How many bytes these have.
    bytes: usize,
    /// The monitor from which more was read at once, which is on the next lines.
    reads: Option<String>,
}

impl Libvirt {
    /// What is in a line, if it is one of libvirt's.
    pub(super) fn part<'l>(&mut self, line: &'l str, limit: usize) -> Option<Part<'l>> {
        let reads = self.reads.take();
        if line.starts_with('{') {
            let monitor = reads?;
            if !is_message(line) {
                return is_start(line).then_some(Part::Other);
            }
            self.add(&monitor, line, limit);
            self.reads = Some(monitor.clone());
            let connection = monitor.into();
            return Some(Part::Message {
                connection,
                text: line,
            });
        }
        let is_of_monitor = line.contains("QEMU_MONITOR_");
        for (marker, name, logged) in MARKERS.into_iter().filter(|_| is_of_monitor) {
            if let Some((_, rest)) = line.split_once(marker) {
                let part = rest.split_once(name);
                let new = part.filter(|(monitor, text)| self.is_new(logged, monitor, text, limit));
                return Some(new.map_or(Part::Other, |(connection, text)| Part::Message {
                    connection: connection.into(),
                    text,
                }));
            }
        }
        if let Some(text) = greeting(line) {
            if std::mem::take(&mut self.greeting) == text {
                return Some(Part::Other);
            }
            let connection = "".into();
            return Some(Part::Message { connection, text });
        }
        (is_of_monitor || names_a_function(line)).then_some(Part::Other)
    }

    /// Whether a message is not there yet.
    fn is_new(&mut self, logged: Logged, monitor: &str, text: &str, limit: usize) -> bool {
        let message = message_of(text);
        match logged {
            Logged::Queued => {}
            // It has been queued before, unless the log leaves that out. If not all of it can be
            // written, the rest is written later.
            Logged::Written => {
                let last = self.sent.get(monitor);
                if last.is_some_and(|last| last.ends_with(message)) {
                    return false;
                }
            }
            Logged::Read => return self.is_read(monitor, text, limit),
            Logged::Received => return !self.was_read(monitor, message),
        }
        self.keep(monitor, message, limit);
        let last = self.sent.insert(monitor.to_owned(), message.to_owned());
        self.bytes -= last.map_or(0, |last| monitor.len() + last.len());
        true
    }

    /// Takes the first line of what was read. What is not complete is read again with the rest.
    fn is_read(&mut self, monitor: &str, text: &str, limit: usize) -> bool {
        let last = self.read.remove(monitor).unwrap_or_default();
        let lengths = last.iter().map(|message| monitor.len() + message.len());
        self.bytes -= lengths.sum::<usize>();
        let is_whole = is_message(text);
        if is_whole {
            self.add(monitor, text, limit);
            self.reads = Some(monitor.to_owned());
        }
        is_whole
    }

    /// Remembers what was read.
    fn add(&mut self, monitor: &str, text: &str, limit: usize) {
        let message = message_of(text);
        self.keep(monitor, message, limit);
        if message.starts_with(GREETING) {
            message.clone_into(&mut self.greeting);
        }
        let read = self.read.entry(monitor.to_owned()).or_default();
        read.push_back(message.to_owned());
    }

    /// Whether a message that is understood was read before. They come in the same order.
    fn was_read(&mut self, monitor: &str, message: &str) -> bool {
        let mut read = self.read.remove(monitor).unwrap_or_default();
        let mut is_found = false;
        while !is_found && let Some(earlier) = read.pop_front() {
            self.bytes -= monitor.len() + earlier.len();
            is_found = earlier == message;
        }
        if !read.is_empty() {
            self.read.insert(monitor.to_owned(), read);
        }
        is_found
    }

    /// Makes room for a message.
    fn keep(&mut self, monitor: &str, message: &str, limit: usize) {
        let length = monitor.len() + message.len();
        self.bytes += length;
        if self.bytes > limit {
            self.sent.clear();
            self.read.clear();
            self.bytes = length;
        }
    }
}

/// A text up to its last bracket.
fn message_of(text: &str) -> &str {
    let end = text.rfind('}').map_or(text.len(), |at| at + 1);
    &text[..end]
}

/// Whether a text is a whole message of QEMU.
fn is_message(text: &str) -> bool {
    let value = dialect::read(message_of(text).as_bytes());
    let message = value.ok().and_then(Message::new);
    message.is_some_and(|message| !matches!(message.kind(), Kind::Command | Kind::OobCommand))
}

/// Whether a line is the start of a message, to which the log adds how much was read.
fn is_start(line: &str) -> bool {
    let length = line.rsplit_once(" len=").map(|(_, length)| length);
    length.is_some_and(|length| length.bytes().all(|byte| byte.is_ascii_digit()))
}

/// How a greeting begins.
const GREETING: &str = "{\"QMP\"";

/// The greeting, which is not understood as a reply, but is there as a line that was read.
fn greeting(line: &str) -> Option<&str> {
    let (_, rest) = line.split_once(" : Line [")?;
    rest.starts_with(GREETING).then_some(())?;
    rest.strip_suffix(']')
}

/// Whether a line says which function of libvirt's driver for QEMU wrote it:
/// `… : qemuMonitorSend:993 : …`.
fn names_a_function(line: &str) -> bool {
    line.split(" : ").skip(1).any(|field| {
        let Some((function, number)) = field.split_once(':') else {
            return false;
        };
        let is_number = !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit());
        is_number && function.starts_with("qemu")
    })
}
