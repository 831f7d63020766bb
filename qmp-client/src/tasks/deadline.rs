//! The clock of tokio.

use std::future::poll_fn;
use std::pin::{Pin, pin};
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
    /// What comes of the future; `None` if the time is up before. If it is up already, only
    /// what is there at once counts: the timer would be late by up to a millisecond. The
    /// runtime, which has the clock, can be another one than that of the caller, who may have
    /// none.
    pub(super) async fn limit<F: Future>(self, runtime: &Runtime, future: F) -> Option<F::Output> {
        let Some(at) = self.at else {
            return Some(future.await);
        };
        if self.left().is_none() {
            return at_once(future).await;
        }
        let limited = {
            let _inside = runtime.enter();
            time::timeout_at(at, future)
        };
        limited.await.ok()
    }
}

/// What comes of the future without waiting.
async fn at_once<F: Future>(future: F) -> Option<F::Output> {
    let mut future = pin!(future);
    poll_fn(|context| match future.as_mut().poll(context) {
        Poll::Ready(output) => Poll::Ready(Some(output)),
        Poll::Pending => Poll::Ready(None),
    })
    .await
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
