//! Subscriptions: events and notices, in the order in which they arrived.

use std::fmt;
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use qmp_types::base::{Event, EventPayload};

use super::deadline::Deadline;
use crate::decode::Decode;
use crate::protocol::{Delivery, Feed};
use crate::{Disconnect, Error, RawEvent, Received};

/// What is kept for one subscription.
#[derive(Debug)]
pub(super) struct Subscriber {
    feed: Mutex<Feed>,
    arrived: Condvar,
}

impl Subscriber {
    pub(super) fn new(feed: Feed) -> Self {
        Self {
            feed: Mutex::new(feed),
            arrived: Condvar::new(),
        }
    }

    fn lock(&self) -> MutexGuard<'_, Feed> {
        self.feed.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(super) fn offer(&self, delivery: &Delivery) {
        if self.lock().offer(delivery) {
            self.arrived.notify_one();
        }
    }

    pub(super) fn end(&self, why: &Disconnect) {
        self.lock().end(why);
        self.arrived.notify_one();
    }

    /// What is next; `None` if the time is up.
    fn next(&self, deadline: Deadline) -> Result<Option<Received<Delivery>>, Disconnect> {
        let mut feed = self.lock();
        loop {
            if let Some(next) = feed.take() {
                return Ok(Some(next));
            }
            if let Some(why) = feed.ended() {
                return Err(why.clone());
            }
            if deadline.left().is_none() {
                return Ok(None);
            }
            feed = deadline.wait(&self.arrived, feed);
        }
    }
}

/// Events or notices since the subscription was made, in the order of arrival.
///
/// A subscription keeps [a limited number](crate::Options::event_limit) of them until they
/// are read. It does not keep the connection open: it ends when the last
/// [`Client`](super::Client) is dropped.
pub struct Subscription<T> {
    subscriber: Arc<Subscriber>,
    /// What it waits for, in messages.
    awaited: String,
    decode: Decode<T>,
}

impl<T> Subscription<T> {
    pub(super) fn new(subscriber: Arc<Subscriber>, awaited: &str, decode: Decode<T>) -> Self {
        Self {
            subscriber,
            awaited: awaited.to_owned(),
            decode,
        }
    }

    /// What is next; `None` if nothing arrives in time. With a timeout of zero, only what is
    /// there already is returned.
    ///
    /// ```no_run
    /// use std::time::Duration;
    ///
    /// use qmp_client::Received;
    /// use qmp_client::blocking::Client;
    ///
    /// let client = Client::connect(&"qmp:/run/vm1.sock".parse()?)?;
    /// let mut events = client.events();
    /// while let Some(received) = events.next(Duration::from_secs(5))? {
    ///     match received {
    ///         Received::Item(event) => println!("{}", event.name()),
    ///         other => println!("{other:?}: ask QEMU for its state again"),
    ///     }
    /// }
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    ///
    /// If an event does not match the schema, after which others can be read; or if the
    /// connection has ended, and all that arrived before that was read.
    pub fn next(&mut self, timeout: Duration) -> Result<Option<Received<T>>, Error> {
        self.next_until(Deadline::new(timeout))
    }

    fn next_until(&mut self, deadline: Deadline) -> Result<Option<Received<T>>, Error> {
        let next = self.subscriber.next(deadline);
        match next.map_err(|why| Error::closed(self.awaited.clone(), why))? {
            None => Ok(None),
            Some(Received::Missed(count)) => Ok(Some(Received::Missed(count))),
            Some(Received::Item(delivery)) => {
                let decoded = (self.decode)(delivery);
                decoded.map(|item| item.map(Received::Item))
            }
        }
    }

    fn wait_until(
        &mut self,
        mut is_wanted: impl FnMut(&T) -> bool,
        timeout: Duration,
    ) -> Result<T, Error> {
        let deadline = Deadline::new(timeout);
        loop {
            match self.next_until(deadline)? {
                Some(Received::Item(item)) if is_wanted(&item) => return Ok(item),
                Some(Received::Item(_)) => {}
                Some(Received::Missed(count)) => {
                    let awaited = self.awaited.clone();
                    return Err(Error::Missed { awaited, count });
                }
                None => {
                    let awaited = self.awaited.clone();
                    let after = timeout;
                    return Err(Error::Timeout { awaited, after });
                }
            }
        }
    }
}

impl Subscription<RawEvent> {
    /// Waits for an event. Those before it are skipped.
    ///
    /// # Errors
    ///
    /// If it does not arrive in time, if events were [missed](Error::Missed), or if the
    /// connection has ended.
    pub fn wait_for(
        &mut self,
        is_wanted: impl FnMut(&RawEvent) -> bool,
        timeout: Duration,
    ) -> Result<RawEvent, Error> {
        self.wait_until(is_wanted, timeout)
    }
}

impl<E: EventPayload> Subscription<Event<E>> {
    /// Waits for an event. Those before it are skipped.
    ///
    /// There is no race if the subscription is made before the command that leads to the
    /// event is executed:
    ///
    /// ```no_run
    /// use std::time::Duration;
    ///
    /// use qmp_client::blocking::Client;
    /// use qmp_types::qmp::MirrorSyncMode;
    /// use qmp_types::qmp::commands::BlockdevBackup;
    /// use qmp_types::qmp::events::BlockJobCompleted;
    ///
    /// # fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// let client = Client::connect(&"qmp:/run/vm1.sock".parse()?)?;
    /// let backup = BlockdevBackup::new("disk1", MirrorSyncMode::Full, "target1");
    ///
    /// let mut completions = client.subscribe::<BlockJobCompleted>();
    /// client.execute(&backup.with_job_id("job0"))?;
    /// let hour = Duration::from_secs(3600);
    /// let completed = completions.wait_for(|event| event.device == "job0", hour)?;
    /// println!("backed up, with the error {:?}", completed.data.error);
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    ///
    /// If it does not arrive in time, if events were [missed](Error::Missed), if one does
    /// not match the schema, or if the connection has ended.
    pub fn wait_for(
        &mut self,
        mut is_wanted: impl FnMut(&E) -> bool,
        timeout: Duration,
    ) -> Result<Event<E>, Error> {
        self.wait_until(|event| is_wanted(&event.data), timeout)
    }
}

impl<T> fmt::Debug for Subscription<T> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut debug = formatter.debug_struct("Subscription");
        debug
            .field("awaited", &self.awaited)
            .finish_non_exhaustive()
    }
}
