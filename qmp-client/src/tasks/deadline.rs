//! Until when to wait.

use std::time::Duration;

use tokio::time::{self, Instant};

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
        let at = Instant::now().checked_add(after);
        Self { at, after }
    }

    /// What comes of the future; `None` if the time is up before.
    pub(super) async fn limit<F: Future>(self, future: F) -> Option<F::Output> {
        match self.at {
            None => Some(future.await),
            Some(at) => time::timeout_at(at, future).await.ok(),
        }
    }
}
