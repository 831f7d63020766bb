//! Debug logs of libvirt.
//!
//! Each message is in such a log several times: when it is queued and written, when it is
//! read and understood. Of these, one is taken.

use serde_json::Value;

/// A line of a log.
pub(super) enum Part<'l> {
    /// It has this message of the monitor with this address.
    Message { connection: &'l str, text: &'l str },
    /// It is about something else, or repeats a message.
    Other,
}

/// What comes before a message that is taken.
const MARKERS: [(&str, &str); 3] = [
    ("QEMU_MONITOR_SEND_MSG: mon=", " msg="),
    ("QEMU_MONITOR_RECV_REPLY: mon=", " reply="),
    ("QEMU_MONITOR_RECV_EVENT: mon=", " event="),
];

/// What is in a line, if it is one of libvirt's.
pub(super) fn part(line: &str) -> Option<Part<'_>> {
    // Another program's log, or a message.
    if line.starts_with('{') {
        return None;
    }
    for (marker, name) in MARKERS {
        if let Some((_, rest)) = line.split_once(marker) {
            let part = rest.split_once(name);
            return Some(
                part.map_or(Part::Other, |(connection, text)| Part::Message {
                    connection,
                    text,
                }),
            );
        }
    }
    if let Some(text) = greeting(line) {
        let connection = "";
        return Some(Part::Message { connection, text });
    }
    (line.contains("QEMU_MONITOR_") || names_a_function(line)).then_some(Part::Other)
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

/// The line of libvirt's log that another program has put into its own log, which is JSON, as
/// `KubeVirt` does.
pub(super) fn wrapped(value: &Value) -> Option<&str> {
    let log = value.get("msg")?.as_str()?;
    log.contains("QEMU_MONITOR_").then_some(log)
}
