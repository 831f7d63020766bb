//! Locks and time: those of the standard library, but for tests that try all orders in which
//! threads can run.

#[cfg(not(all(test, loom)))]
mod real {
    pub(crate) use std::sync::{Condvar, Mutex, MutexGuard};
    use std::time::Instant;

    pub(crate) fn now() -> Instant {
        Instant::now()
    }
}

#[cfg(all(test, loom))]
mod real {
    use std::sync::OnceLock;
    use std::time::{Duration, Instant};

    use loom::sync::atomic::{AtomicBool, Ordering};
    pub(crate) use loom::sync::{Condvar, Mutex, MutexGuard};

    loom::lazy_static! {
        static ref IS_TOMORROW: AtomicBool = AtomicBool::new(false);
    }

    /// The time stands still until [`sleep`].
    pub(crate) fn now() -> Instant {
        static TODAY: OnceLock<Instant> = OnceLock::new();
        let today = *TODAY.get_or_init(Instant::now);
        if IS_TOMORROW.load(Ordering::SeqCst) {
            today + Duration::from_secs(24 * 60 * 60)
        } else {
            today
        }
    }

    /// Lets a day go by. It wakes nobody.
    pub(crate) fn sleep() {
        IS_TOMORROW.store(true, Ordering::SeqCst);
    }
}

#[cfg(all(test, loom))]
pub(crate) use real::sleep;
pub(crate) use real::{Condvar, Mutex, MutexGuard, now};
