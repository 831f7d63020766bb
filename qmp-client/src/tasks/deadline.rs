//! The clock of tokio.

use std::time::Duration;

use tokio::runtime::Handle as Runtime;
use tokio::time::{self, Instant, Sleep};

use crate::deadline::{self, Clock};

pub(super) type Deadline = deadline::Deadline<Instant>;

impl Clock for Instant {
    fn now() -> Self {
        Self::now()
    }

    fn later(self, time: Duration) -> Option<Self> {
        self.checked_add(time)
    }

    fn since(self, earlier: Self) -> Duration {
        self.saturating_duration_since(earlier)
    }
}

impl Deadline {
    /// What comes of the future; `None` if the time is up before. The runtime, which has the
    /// clock, can be another one than that of the caller, who may have none.
    pub(super) async fn limit<F: Future>(self, runtime: &Runtime, future: F) -> Option<F::Output> {
        let Some(at) = self.at else {
            return Some(future.await);
        };
        let limited = {
            let _inside = runtime.enter();
            time::timeout_at(at, future)
        };
        limited.await.ok()
    }
}

/// Waits, by the clock of a runtime.
pub(super) fn sleep(runtime: &Runtime, time: Duration) -> Sleep {
    let _inside = runtime.enter();
    time::sleep(time)
}
