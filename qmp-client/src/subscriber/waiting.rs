//! How a task waits for what arrives.

#[cfg(all(test, loom))]
mod orders;
#[cfg(test)]
mod tests;

use std::sync::PoisonError;
use std::task::{Context, Poll, Waker};

use super::{Subscriber, Wake};
use crate::protocol::Delivery;
use crate::sync::{Mutex, MutexGuard};
use crate::{Disconnect, Received};

/// The task that has looked last and found nothing, until it is woken.
#[derive(Debug, Default)]
pub(crate) struct Waiting(Mutex<Option<Waker>>);

impl Waiting {
    fn lock(&self) -> MutexGuard<'_, Option<Waker>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Wake for Waiting {
    fn wake(&self) {
        let waker = self.lock().take();
        if let Some(waker) = waker {
            waker.wake();
        }
    }
}

impl Subscriber<Waiting> {
    /// What is next. If there is nothing, the task is woken when there is.
    pub(crate) fn poll_next(
        &self,
        context: &Context<'_>,
    ) -> Poll<Result<Received<Delivery>, Disconnect>> {
        let mut feed = self.lock();
        if let Some(next) = feed.next() {
            return Poll::Ready(next);
        }
        // Nothing arrives between the look and this, because the feed is locked.
        let before = self.arrived.lock().replace(context.waker().clone());
        drop(feed);
        // A task that is dropped with its last waker may drop other handles of the connection.
        drop(before);
        Poll::Pending
    }
}
