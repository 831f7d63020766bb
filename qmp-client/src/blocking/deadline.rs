//! The clock of the system.

use std::sync::PoisonError;
use std::time::{Duration, Instant};

use crate::deadline::{self, Clock};
use crate::sync::{Condvar, MutexGuard, now};

pub(super) type Deadline = deadline::Deadline<Instant>;

impl Clock for Instant {
    fn now() -> Self {
        now()
    }

    fn later(self, time: Duration) -> Option<Self> {
        self.checked_add(time)
    }

    fn since(self, earlier: Self) -> Duration {
        self.saturating_duration_since(earlier)
    }
}

impl Deadline {
    /// Waits to be woken, or for the deadline.
    pub(super) fn wait<'g, T>(
        self,
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
