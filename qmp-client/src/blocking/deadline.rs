//! Until when to wait.

use std::sync::PoisonError;
use std::time::{Duration, Instant};

use crate::sync::{Condvar, MutexGuard, now};

/// The end of a wait, however many steps it has.
#[derive(Debug, Clone, Copy)]
pub(super) struct Deadline {
    /// `None` means never.
    at: Option<Instant>,
    /// How long it is from the start.
    pub(super) after: Duration,
}

impl Deadline {
    /// After this time; never, if that is too far ahead to be represented.
    pub(super) fn new(after: Duration) -> Self {
        let at = now().checked_add(after);
        Self { at, after }
    }

    /// The time that is left; `None` if it is up.
    pub(super) fn left(&self) -> Option<Duration> {
        match self.at {
            None => Some(Duration::MAX),
            Some(at) => at
                .checked_duration_since(now())
                .filter(|left| !left.is_zero()),
        }
    }

    /// Waits to be woken, or for the deadline.
    pub(super) fn wait<'g, T>(
        &self,
        condvar: &Condvar,
        guard: MutexGuard<'g, T>,
    ) -> MutexGuard<'g, T> {
        match (self.at, self.left()) {
            (None, _) => condvar.wait(guard).unwrap_or_else(PoisonError::into_inner),
            (Some(_), None) => guard,
            (Some(_), Some(left)) => {
                let woken = condvar.wait_timeout(guard, left);
                woken.unwrap_or_else(PoisonError::into_inner).0
            }
        }
    }
}
