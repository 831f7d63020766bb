//! How much is explored.

use super::super::Kind;

/// What a peer may do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Peer {
    /// It answers what it has read, and in QEMU's order. A few of its answers cannot be
    /// read, or have no id.
    Orderly,
    /// It sends what it wants to, whatever it has read.
    Hostile,
}

/// Who takes part, and how often something happens.
#[derive(Debug, Clone)]
pub(super) struct Scope {
    pub(super) peer: Peer,
    pub(super) oob: bool,
    /// Those who ask once.
    pub(super) callers: Vec<Kind>,
    /// How many of the callers send a file descriptor, the first ones.
    pub(super) descriptors: usize,
    /// Commands that were sent before, for which nobody waits any longer.
    pub(super) given_up: Vec<Kind>,
    /// How many lines are without an id, or cannot be read.
    pub(super) bad_lines: u8,
    /// How many events there are, and greetings after the first one.
    pub(super) others: u8,
    /// How often the peer closes a connection that is followed by another one.
    pub(super) losses: u8,
}

impl Scope {
    pub(super) fn new(peer: Peer) -> Self {
        Self {
            peer,
            oob: false,
            callers: Vec::new(),
            descriptors: 0,
            given_up: Vec::new(),
            bad_lines: 0,
            others: 0,
            losses: 0,
        }
    }

    pub(super) fn bad_lines(self, bad_lines: u8) -> Self {
        Self { bad_lines, ..self }
    }

    pub(super) fn others(self, others: u8) -> Self {
        Self { others, ..self }
    }

    pub(super) fn losses(self, losses: u8) -> Self {
        Self { losses, ..self }
    }

    pub(super) fn oob(self) -> Self {
        Self { oob: true, ..self }
    }

    pub(super) fn callers(self, kinds: &[Kind]) -> Self {
        let callers = kinds.to_vec();
        Self { callers, ..self }
    }

    #[cfg(unix)]
    pub(super) fn descriptors(self, descriptors: usize) -> Self {
        Self {
            descriptors,
            ..self
        }
    }

    pub(super) fn given_up(self, kind: Kind, count: usize) -> Self {
        let given_up = vec![kind; count];
        Self { given_up, ..self }
    }
}
