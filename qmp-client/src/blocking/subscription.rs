//! Subscriptions: events and notices, in the order in which they arrived.

use std::fmt;
use std::iter::FusedIterator;
use std::sync::Arc;
use std::time::Duration;

use qmp_types::base::Event;

use super::deadline::Deadline;
use crate::decode::Items;
use crate::exchange::not_ended;
use crate::protocol::Delivery;
use crate::subscriber::{Subscriber, Wake};
use crate::sync::Condvar;
use crate::{Disconnect, Error, RawEvent, Received};

impl Wake for Condvar {
    fn wake(&self) {
        self.notify_one();
    }
}

/// What is next; `None` if the time is up.
pub(super) fn wait(
    subscriber: &Subscriber<Condvar>,
    deadline: Deadline,
) -> Option<Result<Received<Delivery>, Disconnect>> {
    let mut feed = subscriber.lock();
    loop {
        if let Some(next) = feed.next() {
            return Some(next);
        }
        deadline.left()?;
        feed = deadline.wait(&subscriber.arrived, feed);
    }
}

/// Why the connection ended, for a subscriber that wants nothing else.
pub(super) fn end(
    subscriber: &Subscriber<Condvar>,
    deadline: Deadline,
) -> Result<Disconnect, Error> {
    loop {
        match wait(subscriber, deadline) {
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
/// [`recv`](Self::recv) waits for the next one. A subscription is also an iterator over what
/// `recv` returns. Its last item is the error that says why the connection has ended. An event that
/// does not match the schema is an error as well, but others can follow it.
///
/// ```no_run
/// use qmp_client::Received;
/// use qmp_client::blocking::Client;
/// use qmp_types::qmp::EventData;
///
/// let client = Client::connect(&"qmp:/run/vm1.sock".parse()?)?;
/// // Until the connection has ended.
/// for received in client.subscribe_to::<EventData>(["STOP", "RESUME", "SHUTDOWN"]) {
///     match received {
///         Ok(Received::Item(event)) => println!("{}", event.name()),
///         Ok(other) => println!("{other:?}: ask QEMU for its state again"),
///         Err(error) => println!("{error}"),
///     }
/// }
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub struct Subscription<T> {
    subscriber: Arc<Subscriber<Condvar>>,
    items: Items<T>,
    /// Whether the end was an item of the iterator.
    is_over: bool,
}

impl<T> Subscription<T> {
    pub(super) fn new(subscriber: Arc<Subscriber<Condvar>>, items: Items<T>) -> Self {
        Self {
            subscriber,
            items,
            is_over: false,
        }
    }

    /// What is next, however long that takes.
    ///
    /// ```no_run
    /// use qmp_client::blocking::Client;
    /// use qmp_client::{Error, Received};
    /// use qmp_types::qmp::EventData;
    ///
    /// /// Prints what happens, and returns why there is nothing more to come.
    /// fn watch(client: &Client) -> Error {
    ///     let mut events = client.subscribe_to::<EventData>(["STOP", "RESUME", "SHUTDOWN"]);
    ///     loop {
    ///         match events.recv() {
    ///             Ok(Received::Item(event)) => println!("{}", event.name()),
    ///             Ok(other) => println!("{other:?}: ask QEMU for its state again"),
    ///             Err(end) if end.is_closed() => return end,
    ///             // Only this event cannot be decoded.
    ///             Err(error) => println!("{error}"),
    ///         }
    ///     }
    /// }
    /// ```
    ///
    /// # Errors
    ///
    /// - If an event does not match the schema: [`Error::DecodeEvent`]. What comes after it can
    ///   be received.
    /// - If the connection has ended, and all that arrived before that was received:
    ///   [`Error::Closed`]. Every later call returns it, too.
    pub fn recv(&mut self) -> Result<Received<T>, Error> {
        loop {
            if let Some(received) = self.recv_timeout(Duration::MAX)? {
                return Ok(received);
            }
        }
    }

    /// The same, but `None` if nothing arrives in time. With a timeout of zero, only what is
    /// there already is returned.
    ///
    /// # Errors
    ///
    /// Those of [`recv`](Self::recv).
    pub fn recv_timeout(&mut self, timeout: Duration) -> Result<Option<Received<T>>, Error> {
        self.recv_until(Deadline::new(timeout))
    }

    pub(super) fn recv_until(&mut self, deadline: Deadline) -> Result<Option<Received<T>>, Error> {
        while let Some(next) = wait(&self.subscriber, deadline) {
            if let Some(received) = self.items.read(next) {
                return received.map(Some);
            }
        }
        Ok(None)
    }

    /// Waits for the first thing that the function finds in what arrives. What is before it is
    /// skipped.
    /// [`Client::subscribe_to`](super::Client::subscribe_to) has an example.
    ///
    /// # Errors
    ///
    /// If nothing is found in time, if something was [missed](Error::Missed), if an event does
    /// not match the schema, or if the connection has ended.
    pub fn wait_for_map<R>(
        &mut self,
        mut find: impl FnMut(T) -> Option<R>,
        timeout: Duration,
    ) -> Result<R, Error> {
        let deadline = Deadline::new(timeout);
        loop {
            let read = self.recv_until(deadline)?;
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
    pub fn wait_for(
        &mut self,
        mut is_wanted: impl FnMut(&RawEvent) -> bool,
        timeout: Duration,
    ) -> Result<RawEvent, Error> {
        let find = |event| is_wanted(&event).then_some(event);
        self.wait_for_map(find, timeout)
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
    /// use qmp_client::blocking::Client;
    /// use qmp_types::qmp::commands::DeviceDel;
    /// use qmp_types::qmp::events::DeviceDeleted;
    ///
    /// # fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// let client = Client::connect(&"qmp:/run/vm1.sock".parse()?)?;
    /// let mut deletions = client.subscribe::<DeviceDeleted>();
    /// client.execute(&DeviceDel::new("disk1"))?;
    /// let is_it = |event: &DeviceDeleted| event.device.as_deref() == Some("disk1");
    /// deletions.wait_for(is_it, Duration::from_secs(60))?;
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
    pub fn wait_for(
        &mut self,
        mut is_wanted: impl FnMut(&D) -> bool,
        timeout: Duration,
    ) -> Result<Event<D>, Error> {
        let find = |event: Event<D>| is_wanted(&event.data).then_some(event);
        self.wait_for_map(find, timeout)
    }
}

impl<T> Iterator for Subscription<T> {
    type Item = Result<Received<T>, Error>;

    fn next(&mut self) -> Option<Self::Item> {
        if self.is_over {
            return None;
        }
        let received = self.recv();
        self.is_over = matches!(&received, Err(error) if error.is_closed());
        Some(received)
    }
}

impl<T> FusedIterator for Subscription<T> {}

impl<T> fmt::Debug for Subscription<T> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut debug = formatter.debug_struct("Subscription");
        debug
            .field("awaited", &self.items.awaited)
            .finish_non_exhaustive()
    }
}
