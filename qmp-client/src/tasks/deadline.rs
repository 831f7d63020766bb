//! The clock of tokio.

use std::pin::Pin;
use std::task::{Context, Poll};
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

/// Wakes a task at one time after the other.
#[derive(Default)]
pub(super) struct Timer(Option<Pin<Box<Sleep>>>);

impl Timer {
    /// Ready when it is this time, by the clock of a runtime.
    pub(super) fn poll(
        &mut self,
        at: Instant,
        runtime: &Runtime,
        context: &mut Context<'_>,
    ) -> Poll<()> {
        let timer = self.0.get_or_insert_with(|| {
            let _inside = runtime.enter();
            Box::pin(time::sleep_until(at))
        });
        if timer.deadline() != at {
            timer.as_mut().reset(at);
        }
        timer.as_mut().poll(context)
    }
}

/// Waits, by the clock of a runtime.
pub(super) fn sleep(runtime: &Runtime, time: Duration) -> Sleep {
    let _inside = runtime.enter();
    time::sleep(time)
}
