//! What is still to be written to a client.

use std::collections::VecDeque;
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};

/// How many bytes may wait before nothing more is read from the client.
const FULL: usize = 1 << 20;

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
    is_closed: bool,
}

impl Outbox {
    fn lock(&self) -> MutexGuard<'_, Content> {
        self.content.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Adds bytes. Those that `may_be_dropped` are not added if too many wait.
    pub(crate) fn push(&self, bytes: Vec<u8>, may_be_dropped: bool) {
        let mut content = self.lock();
        let is_full = may_be_dropped && content.bytes >= OVERFULL;
        if !content.is_closed && !is_full {
            content.bytes += bytes.len();
            content.parts.push_back(bytes);
            self.changed.notify_all();
        }
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

    /// Waits until there is room for replies.
    pub(crate) fn wait_for_room(&self) {
        let is_full = |content: &mut Content| content.bytes >= FULL && !content.is_closed;
        drop(self.changed.wait_while(self.lock(), is_full));
    }
}
