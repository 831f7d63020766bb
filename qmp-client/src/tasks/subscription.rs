//! Subscriptions: events and notices, in the order in which they arrived.

use std::fmt;
use std::future::poll_fn;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll, ready};
use std::time::Duration;

use futures_core::Stream;
use futures_core::stream::FusedStream;
use qmp_types::base::Event;
use tokio::runtime::Handle as Runtime;

use super::deadline::Deadline;
use crate::decode::Items;
use crate::exchange::not_ended;
use crate::subscriber::{Subscriber, Waiting};
use crate::{Disconnect, Error, RawEvent, Received};

/// Why the connection ended, for a subscriber that wants nothing else.
pub(super) async fn end(
    subscriber: &Subscriber<Waiting>,
    deadline: Deadline,
    runtime: &Runtime,
) -> Result<Disconnect, Error> {
    let end = async {
        loop {
            if let Err(why) = poll_fn(|context| subscriber.poll_next(context)).await {
                return why;
            }
        }
    };
    let why = deadline.limit(runtime, end).await;
    why.ok_or_else(|| not_ended(deadline.after))
}

/// Events or notices since the subscription was made, in the order of arrival.
///
/// A subscription keeps [a limited number](crate::Options::event_limit) of them until they
/// are read. It does not keep the connection open: it ends when the last
/// [`Client`](super::Client) is dropped.
///
/// [`recv`](Self::recv) waits for the next one. A subscription is also a [`Stream`] of what
/// `recv` returns. Its last item is the error that says why the connection has ended. An event that
/// does not match the schema is an error as well, but others can follow it.
///
/// ```no_run
/// use qmp_client::{Client, Received};
/// use tokio_stream::{StreamExt, StreamMap};
///
/// # async fn example() -> Result<(), Box<dyn std::error::Error>> {
/// let mut clients = Vec::new();
/// let mut events = StreamMap::new();
/// for name in ["vm1", "vm2"] {
///     let client = Client::connect(&format!("qmp:/run/{name}.sock").parse()?).await?;
///     events.insert(name, client.events());
///     clients.push(client);
/// }
/// // Until all connections have ended.
/// while let Some((name, received)) = events.next().await {
///     match received {
///         Ok(Received::Item(event)) => println!("{name}: {}", event.name()),
///         Ok(other) => println!("{name}: {other:?}, so its state may have changed"),
///         Err(error) => println!("{name}: {error}"),
///     }
/// }
/// # Ok(())
/// # }
/// ```
///
/// A future of a subscription can be dropped, as `tokio::select!` does. Nothing is lost but
/// what [`wait_for_map`](Self::wait_for_map) or [`wait_for`](Subscription::<Event<D>>::wait_for) had
/// skipped.
pub struct Subscription<T> {
    subscriber: Arc<Subscriber<Waiting>>,
    items: Items<T>,
    /// Whose clock it uses.
    runtime: Runtime,
    /// Whether the end was an item of the stream.
    is_over: bool,
}

impl<T> Subscription<T> {
    pub(super) fn new(
        subscriber: Arc<Subscriber<Waiting>>,
        items: Items<T>,
        runtime: Runtime,
    ) -> Self {
        Self {
            subscriber,
            items,
            runtime,
            is_over: false,
        }
    }

    /// What is next, however long that takes.
    ///
    /// ```no_run
    /// use qmp_client::{Client, Error, Received};
    /// use qmp_types::qmp::EventData;
    ///
    /// /// Prints what happens, and returns why there is nothing more to come.
    /// async fn watch(client: &Client) -> Error {
    ///     let mut events = client.subscribe_to::<EventData>(["STOP", "RESUME", "SHUTDOWN"]);
    ///     loop {
    ///         match events.recv().await {
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
    pub async fn recv(&mut self) -> Result<Received<T>, Error> {
        poll_fn(|context| self.poll_recv(context)).await
    }

    /// The same, but `None` if nothing arrives in time. With a timeout of zero, only what is
    /// there already is returned.
    ///
    /// # Errors
    ///
    /// Those of [`recv`](Self::recv).
    pub async fn recv_timeout(&mut self, timeout: Duration) -> Result<Option<Received<T>>, Error> {
        self.recv_until(Deadline::new(timeout)).await
    }

    pub(super) async fn recv_until(
        &mut self,
        deadline: Deadline,
    ) -> Result<Option<Received<T>>, Error> {
        let received = poll_fn(|context| self.poll_recv(context));
        deadline.limit(&self.runtime, received).await.transpose()
    }

    fn poll_recv(&self, context: &Context<'_>) -> Poll<Result<Received<T>, Error>> {
        loop {
            let next = ready!(self.subscriber.poll_next(context));
            if let Some(received) = self.items.read(next) {
                return Poll::Ready(received);
            }
        }
    }

    /// Waits for the first thing that the function finds in what arrives. What is before it is
    /// skipped.
    /// [`Client::subscribe_to`](super::Client::subscribe_to) has an example.
    ///
    /// # Errors
    ///
    /// If nothing is found in time, if something was [missed](Error::Missed), if an event does
    /// not match the schema, or if the connection has ended.
    pub async fn wait_for_map<R>(
        &mut self,
        mut find: impl FnMut(T) -> Option<R>,
        timeout: Duration,
    ) -> Result<R, Error> {
        let deadline = Deadline::new(timeout);
        loop {
            let read = self.recv_until(deadline).await?;
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
        self.wait_for_map(find, timeout).await
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
        self.wait_for_map(find, timeout).await
    }
}

impl<T> Stream for Subscription<T> {
    type Item = Result<Received<T>, Error>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        if self.is_over {
            return Poll::Ready(None);
        }
        let received = ready!(self.poll_recv(context));
        self.is_over = matches!(&received, Err(error) if error.is_closed());
        Poll::Ready(Some(received))
    }
}

impl<T> FusedStream for Subscription<T> {
    fn is_terminated(&self) -> bool {
        self.is_over
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
