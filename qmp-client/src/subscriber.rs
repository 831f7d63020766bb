//! Those who subscribed to what arrives, and how they are woken.

#[cfg(any(feature = "tokio", all(test, loom)))]
mod waiting;

use std::sync::{Arc, PoisonError, Weak};

use crate::Disconnect;
use crate::protocol::{Delivery, Feed};
use crate::sync::{Mutex, MutexGuard};

#[cfg(feature = "tokio")]
pub(crate) use waiting::Waiting;

/// Wakes a subscriber.
pub(crate) trait Wake: Default {
    fn wake(&self);
}

/// What is kept for one subscription.
#[derive(Debug)]
pub(crate) struct Subscriber<W> {
    feed: Mutex<Feed>,
    /// Something arrived, or nothing more will.
    pub(crate) arrived: W,
}

impl<W: Wake> Subscriber<W> {
    pub(crate) fn lock(&self) -> MutexGuard<'_, Feed> {
        self.feed.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn offer(&self, delivery: &Delivery) {
        let mut feed = self.lock();
        // Nobody waits while there is something to read.
        let may_be_awaited = feed.is_empty();
        let is_taken = feed.offer(delivery);
        drop(feed);
        if may_be_awaited && is_taken {
            self.arrived.wake();
        }
    }

    fn end(&self, why: &Disconnect) {
        self.lock().end(why);
        self.arrived.wake();
    }
}

/// All subscribers of a connection.
#[derive(Debug)]
pub(crate) struct Subscribers<W>(Vec<Weak<Subscriber<W>>>);

impl<W> Default for Subscribers<W> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<W: Wake> Subscribers<W> {
    /// Adds one, for what arrives from now on, or for nothing if it has ended.
    pub(crate) fn add(&mut self, feed: Feed, end: Option<&Disconnect>) -> Arc<Subscriber<W>> {
        let subscriber = Arc::new(Subscriber {
            feed: Mutex::new(feed),
            arrived: W::default(),
        });
        if let Some(why) = end {
            subscriber.end(why);
        }
        self.0.retain(|of| of.strong_count() > 0);
        self.0.push(Arc::downgrade(&subscriber));
        subscriber
    }

    pub(crate) fn deliver(&self, delivery: &Delivery) {
        for subscriber in self.0.iter().filter_map(Weak::upgrade) {
            subscriber.offer(delivery);
        }
    }

    pub(crate) fn end(&self, why: &Disconnect) {
        for subscriber in self.0.iter().filter_map(Weak::upgrade) {
            subscriber.end(why);
        }
    }
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicUsize, Ordering};

    use super::*;
    use crate::protocol::Wanted;
    use crate::{Options, RawEvent};

    #[derive(Default)]
    struct Count(AtomicUsize);

    impl Wake for Count {
        fn wake(&self) {
            self.0.fetch_add(1, Ordering::SeqCst);
        }
    }

    #[test]
    fn a_subscriber_is_woken_once_for_all_that_waits() {
        let mut subscribers = Subscribers::<Count>::default();
        let feed = Feed::new(Wanted::Events, &Options::new());
        let subscriber = subscribers.add(feed, None);
        for woken in 1..=2 {
            for _ in 0..3 {
                subscribers.deliver(&Delivery::Event(RawEvent::new("STOP", "")));
                assert_eq!(subscriber.arrived.0.load(Ordering::SeqCst), woken);
            }
            while subscriber.lock().next().is_some() {}
        }
    }
}
