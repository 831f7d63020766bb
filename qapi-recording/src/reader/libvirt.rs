//! Debug logs of libvirt.
//!
//! Each message can be in such a log several times: when it is queued and written, when it is
//! read and understood. Of these, one is taken.

use std::collections::HashMap;

/// A line of a log.
pub(super) enum Part<'l> {
    /// It has this message of the monitor with this address.
    Message { connection: &'l str, text: &'l str },
    /// It is about something else, or repeats a message.
    Other,
}

/// What a line has of a message, and what comes before it.
const MARKERS: [(&str, &str, Logged); 4] = [
    ("QEMU_MONITOR_SEND_MSG: mon=", " msg=", Logged::Queued),
    ("QEMU_MONITOR_IO_WRITE: mon=", " buf=", Logged::Written),
    ("QEMU_MONITOR_RECV_REPLY: mon=", " reply=", Logged::Received),
    ("QEMU_MONITOR_RECV_EVENT: mon=", " event=", Logged::Received),
];

#[derive(Clone, Copy, PartialEq, Eq)]
enum Logged {
    Queued,
    Written,
    Received,
}

/// Reads the lines of a log.
#[derive(Debug, Default)]
pub(super) struct Libvirt {
    /// What was last sent to each monitor.
    sent: HashMap<String, String>,
    /// How many bytes these have.
    bytes: usize,
}

impl Libvirt {
    /// What is in a line, if it is one of libvirt's.
    pub(super) fn part<'l>(&mut self, line: &'l str, limit: usize) -> Option<Part<'l>> {
        // A message.
        if line.starts_with('{') {
            return None;
        }
        let is_of_monitor = line.contains("QEMU_MONITOR_");
        for (marker, name, logged) in MARKERS.into_iter().filter(|_| is_of_monitor) {
            if let Some((_, rest)) = line.split_once(marker) {
                let part = rest.split_once(name);
                let new = part.filter(|(monitor, text)| self.is_new(logged, monitor, text, limit));
                return Some(new.map_or(Part::Other, |(connection, text)| Part::Message {
                    connection,
                    text,
                }));
            }
        }
        if let Some(text) = greeting(line) {
            let connection = "";
            return Some(Part::Message { connection, text });
        }
        (is_of_monitor || names_a_function(line)).then_some(Part::Other)
    }

    /// Whether a message is not there yet. What is written has been queued before, unless the log
    /// leaves that out. If not all of it can be written, the rest is written later.
    fn is_new(&mut self, logged: Logged, monitor: &str, text: &str, limit: usize) -> bool {
        if logged == Logged::Received {
            return true;
        }
        let end = text.rfind('}').map_or(text.len(), |at| at + 1);
        let message = &text[..end];
        let last = self.sent.get(monitor);
        if logged == Logged::Written && last.is_some_and(|last| last.ends_with(message)) {
            return false;
        }
        self.bytes += monitor.len() + message.len();
        if self.bytes > limit {
            self.sent.clear();
            self.bytes = monitor.len() + message.len();
        }
        let last = self.sent.insert(monitor.to_owned(), message.to_owned());
        self.bytes -= last.map_or(0, |last| monitor.len() + last.len());
        true
    }
}

/// The greeting, which is only there as the line that was read.
fn greeting(line: &str) -> Option<&str> {
    let (_, rest) = line.split_once(" : Line [")?;
    rest.starts_with("{\"QMP\"").then_some(())?;
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
