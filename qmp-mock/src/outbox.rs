//! What is still to be written to a client.

use std::collections::VecDeque;
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};

use crate::connection::Kind;

/// How many bytes may wait before nothing more is read from the client.
const FULL: usize = 1 << 20;

/// How many messages of a client may wait for their replies. QEMU takes as many.
const UNANSWERED: usize = 8;

/// How many bytes may wait before a client that does not read misses events.
const OVERFULL: usize = 16 << 20;

/// What is still to be written to a client.
#[derive(Debug, Default)]
pub(crate) struct Outbox {
    content: Mutex<Content>,
    changed: Condvar,
}

#[derive(Debug, Default)]
struct Content {
    parts: VecDeque<Vec<u8>>,
    bytes: usize,
    /// How many messages have no reply yet.
    unanswered: usize,
    is_closed: bool,
}

impl Outbox {
    fn lock(&self) -> MutexGuard<'_, Content> {
        self.content.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Adds bytes. Events are not added if too much waits.
    pub(crate) fn push(&self, bytes: Vec<u8>, kind: Kind) {
        let mut content = self.lock();
        if kind == Kind::Reply {
            content.unanswered = content.unanswered.saturating_sub(1);
        }
        let is_full = kind == Kind::Event && content.bytes >= OVERFULL;
        if !content.is_closed && !is_full && !bytes.is_empty() {
            content.bytes += bytes.len();
            content.parts.push_back(bytes);
        }
        self.changed.notify_all();
    }

    /// Nothing more will be added.
    pub(crate) fn close(&self) {
        self.lock().is_closed = true;
        self.changed.notify_all();
    }

    /// Waits for bytes; `None` if there will be none.
    pub(crate) fn pop(&self) -> Option<Vec<u8>> {
        let is_waiting = |content: &mut Content| content.parts.is_empty() && !content.is_closed;
        let waited = self.changed.wait_while(self.lock(), is_waiting);
        waited
            .unwrap_or_else(PoisonError::into_inner)
            .parts
            .pop_front()
    }

    /// So many bytes were written.
    pub(crate) fn written(&self, bytes: usize) {
        let mut content = self.lock();
        content.bytes = content.bytes.saturating_sub(bytes);
        self.changed.notify_all();
    }

    /// Waits until there is room for the reply to one more message, and counts it.
    pub(crate) fn expect_reply(&self) {
        let is_full = |content: &mut Content| {
            let is_full = content.bytes >= FULL || content.unanswered >= UNANSWERED;
            is_full && !content.is_closed
        };
        let waited = self.changed.wait_while(self.lock(), is_full);
        waited.unwrap_or_else(PoisonError::into_inner).unanswered += 1;
    }
}
