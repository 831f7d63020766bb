//! The clock of tokio.

use std::time::Duration;

use tokio::time::{self, Instant};

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

    async fn sleep(time: Duration) {
        time::sleep(time).await;
    }
}

impl Deadline {
    /// What comes of the future; `None` if the time is up before.
    pub(super) async fn limit<F: Future>(self, future: F) -> Option<F::Output> {
        match self.at {
            None => Some(future.await),
            Some(at) => time::timeout_at(at, future).await.ok(),
        }
    }
}
