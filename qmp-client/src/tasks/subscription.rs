//! Subscriptions: events and notices, in the order in which they arrived.

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use qmp_types::base::Event;
use tokio::runtime::Handle as Runtime;
use tokio::sync::Notify;

use super::deadline::Deadline;
use crate::decode::Items;
use crate::exchange::not_ended;
use crate::protocol::Delivery;
use crate::subscriber::{Subscriber, Wake};
use crate::{Disconnect, Error, RawEvent, Received};

impl Wake for Notify {
    fn wake(&self) {
        self.notify_one();
    }
}

/// What is next, as soon as it is there.
async fn wait(subscriber: &Subscriber<Notify>) -> Result<Received<Delivery>, Disconnect> {
    loop {
        let next = subscriber.lock().next();
        match next {
            Some(next) => return next,
            None => subscriber.arrived.notified().await,
        }
    }
}

/// Why the connection ended, for a subscriber that wants nothing else.
pub(super) async fn end(
    subscriber: &Subscriber<Notify>,
    deadline: Deadline,
    runtime: &Runtime,
) -> Result<Disconnect, Error> {
    loop {
        match deadline.limit(runtime, wait(subscriber)).await {
            Some(Err(why)) => return Ok(why),
            Some(Ok(_)) => {}
            None => return Err(not_ended(deadline.after)),
        }
    }
}

/// Events or notices since the subscription was made, in the order of arrival.
///
/// A subscription keeps [a limited number](crate::Options::event_limit) of them until they
/// are read. It does not keep the connection open: it ends when the last
/// [`Client`](super::Client) is dropped.
///
/// A future of a subscription can be dropped, as `tokio::select!` does. Nothing is lost but
/// what [`find_map`](Self::find_map) or [`wait_for`](Subscription::<Event<D>>::wait_for) had
/// skipped.
pub struct Subscription<T> {
    subscriber: Arc<Subscriber<Notify>>,
    items: Items<T>,
    /// Whose clock it uses.
    runtime: Runtime,
}

impl<T> Subscription<T> {
    pub(super) fn new(
        subscriber: Arc<Subscriber<Notify>>,
        items: Items<T>,
        runtime: Runtime,
    ) -> Self {
        Self {
            subscriber,
            items,
            runtime,
        }
    }

    /// What is next; `None` if nothing arrives in time. With a timeout of zero, only what is
    /// there already is returned. [`Duration::MAX`] means forever.
    ///
    /// ```no_run
    /// use std::time::Duration;
    ///
    /// use qmp_client::{Client, Received};
    ///
    /// # async fn example() -> Result<(), Box<dyn std::error::Error>> {
    /// let client = Client::connect(&"qmp:/run/vm1.sock".parse()?).await?;
    /// let mut events = client.events();
    /// // However long it takes. The end of the connection is an error.
    /// while let Some(received) = events.next(Duration::MAX).await? {
    ///     match received {
    ///         Received::Item(event) => println!("{}", event.name()),
    ///         other => println!("{other:?}: ask QEMU for its state again"),
    ///     }
    /// }
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    ///
    /// If an event does not match the schema, after which others can be read; or if the
    /// connection has ended, and all that arrived before that was read.
    pub async fn next(&mut self, timeout: Duration) -> Result<Option<Received<T>>, Error> {
        // What is there already needs no look at the clock.
        let next = self.subscriber.lock().next();
        if next.is_some() {
            return self.items.read(next);
        }
        self.next_until(Deadline::new(timeout)).await
    }

    pub(super) async fn next_until(
        &mut self,
        deadline: Deadline,
    ) -> Result<Option<Received<T>>, Error> {
        let next = deadline.limit(&self.runtime, wait(&self.subscriber));
        self.items.read(next.await)
    }

    /// The first thing that the function finds in what arrives. What is before it is skipped.
    /// [`Client::subscribe_to`](super::Client::subscribe_to) has an example.
    ///
    /// # Errors
    ///
    /// If nothing is found in time, if something was [missed](Error::Missed), if an event does
    /// not match the schema, or if the connection has ended.
    pub async fn find_map<R>(
        &mut self,
        mut find: impl FnMut(T) -> Option<R>,
        timeout: Duration,
    ) -> Result<R, Error> {
        let deadline = Deadline::new(timeout);
        loop {
            let read = self.next_until(deadline).await?;
            if let Some(found) = self.items.pick(read, &mut find, timeout)? {
                return Ok(found);
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
    pub async fn wait_for(
        &mut self,
        mut is_wanted: impl FnMut(&RawEvent) -> bool,
        timeout: Duration,
    ) -> Result<RawEvent, Error> {
        let find = move |event| is_wanted(&event).then_some(event);
        self.find_map(find, timeout).await
    }
}

impl<D> Subscription<Event<D>> {
    /// Waits for an event. Those before it are skipped.
    ///
    /// There is no race if the subscription is made before the command that leads to the
    /// event is executed:
    ///
    /// ```no_run
    /// use std::time::Duration;
    ///
    /// use qmp_client::Client;
    /// use qmp_types::qmp::commands::DeviceDel;
    /// use qmp_types::qmp::events::DeviceDeleted;
    ///
    /// # async fn example() -> Result<(), Box<dyn std::error::Error>> {
    /// let client = Client::connect(&"qmp:/run/vm1.sock".parse()?).await?;
    /// let mut deletions = client.subscribe::<DeviceDeleted>();
    /// client.execute(&DeviceDel::new("disk1")).await?;
    /// let is_it = |event: &DeviceDeleted| event.device.as_deref() == Some("disk1");
    /// deletions.wait_for(is_it, Duration::from_secs(60)).await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// A job has more ends than one event: follow it with
    /// [`start_job`](super::Client::start_job).
    ///
    /// # Errors
    ///
    /// If it does not arrive in time, if events were [missed](Error::Missed), if one does
    /// not match the schema, or if the connection has ended.
    pub async fn wait_for(
        &mut self,
        mut is_wanted: impl FnMut(&D) -> bool,
        timeout: Duration,
    ) -> Result<Event<D>, Error> {
        let find = move |event: Event<D>| is_wanted(&event.data).then_some(event);
        self.find_map(find, timeout).await
    }
}

impl<T> fmt::Debug for Subscription<T> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut debug = formatter.debug_struct("Subscription");
        debug
            .field("awaited", &self.items.awaited)
            .finish_non_exhaustive()
    }
}
