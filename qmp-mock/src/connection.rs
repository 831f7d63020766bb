//! One client, as the mock sees it.

use std::time::Duration;

use qapi_recording::Splitter;

use crate::faults::Faults;

/// One client.
#[derive(Debug)]
pub(crate) struct Connection {
    splitter: Splitter,
    /// Whether it has negotiated.
    pub(crate) is_ready: bool,
    pub(crate) has_oob: bool,
    /// When the last of its commands is executed.
    pub(crate) busy_until: Duration,
    sent_bytes: u64,
    sent_messages: u64,
}

/// Bytes that are to be sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Sending {
    pub(crate) connection: u64,
    pub(crate) bytes: Vec<u8>,
    /// It is an event, which need not be sent to a client that does not read.
    pub(crate) is_event: bool,
    /// The connection ends with them.
    pub(crate) is_last: bool,
}

impl Connection {
    pub(crate) fn new(splitter: Splitter, is_ready: bool) -> Self {
        Self {
            splitter,
            is_ready,
            has_oob: false,
            busy_until: Duration::ZERO,
            sent_bytes: 0,
            sent_messages: 0,
        }
    }

    /// The messages that these bytes complete.
    pub(crate) fn split(&mut self, bytes: &[u8]) -> Vec<Vec<u8>> {
        let mut texts = Vec::new();
        self.splitter.push(bytes, |text| texts.push(text.to_vec()));
        texts
    }

    /// What is sent of a message, which can be cut.
    pub(crate) fn send(
        &mut self,
        connection: u64,
        mut bytes: Vec<u8>,
        is_event: bool,
        faults: &Faults,
    ) -> Sending {
        let mut is_last = false;
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
            is_event,
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
            is_event: false,
            is_last: true,
        }
    }
}
