//! One client, as the mock sees it.

use std::time::Duration;

use crate::faults::Faults;

/// One client.
#[derive(Debug)]
pub(crate) struct Connection {
    /// Whether it has negotiated.
    pub(crate) is_ready: bool,
    pub(crate) has_oob: bool,
    /// When the last of its commands is executed.
    pub(crate) busy_until: Duration,
    sent_bytes: u64,
    sent_messages: u64,
}

/// What bytes are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    Greeting,
    /// The answer to something that was received. It has no bytes if a command has no reply.
    Reply,
    /// It need not be sent to a client that does not read.
    Event,
    /// The end, which has no bytes.
    End,
}

/// Bytes that are to be sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Sending {
    pub(crate) connection: u64,
    pub(crate) bytes: Vec<u8>,
    pub(crate) kind: Kind,
    /// The connection ends with them.
    pub(crate) is_last: bool,
}

impl Connection {
    pub(crate) fn new(is_ready: bool) -> Self {
        Self {
            is_ready,
            has_oob: false,
            busy_until: Duration::ZERO,
            sent_bytes: 0,
            sent_messages: 0,
        }
    }

    /// What is sent of a message, which can be cut.
    pub(crate) fn send(
        &mut self,
        connection: u64,
        mut bytes: Vec<u8>,
        kind: Kind,
        faults: &Faults,
    ) -> Sending {
        let mut is_last = false;
        if bytes.is_empty() {
            return Sending {
                connection,
                bytes,
                kind,
                is_last,
            };
        }
        if faults
            .cut_after_messages
            .is_some_and(|most| self.sent_messages >= most)
        {
            bytes.truncate(bytes.len() / 2);
            is_last = true;
        }
        if let Some(most) = faults.cut_after_bytes {
            let left = usize::try_from(most.saturating_sub(self.sent_bytes)).unwrap_or(usize::MAX);
            is_last |= left <= bytes.len();
            bytes.truncate(left);
        }
        self.sent_bytes += bytes.len() as u64;
        self.sent_messages += 1;
        Sending {
            connection,
            bytes,
            kind,
            is_last,
        }
    }
}

impl Sending {
    /// The end of a connection.
    pub(crate) fn end(connection: u64) -> Self {
        Self {
            connection,
            bytes: Vec::new(),
            kind: Kind::End,
            is_last: true,
        }
    }
}
