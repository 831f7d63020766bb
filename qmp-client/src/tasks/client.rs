//! The handle.

use std::fmt;
#[cfg(unix)]
use std::os::fd::AsFd;
use std::pin::Pin;
use std::sync::Arc;
use std::time::Duration;

use qmp_types::base::{AnyEvent, Command, Event, EventPayload, Greeting, Json};
use serde::de::DeserializeOwned;
use serde_json::Value;
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::runtime::Handle as Runtime;
use tokio::time::Instant;

use super::Subscription;
use super::call::Execution;
use super::connect::{connect, runtime};
use super::connection::Connection;
use super::deadline::{Deadline, sleep};
use super::driven::Driven;
use super::driver::Driver;
use super::handle::Handle;
use super::stream::Stream;
use super::subscription::end;
use crate::decode::Items;
use crate::exchange;
use crate::execute::{Execute, within};
use crate::job::EVENTS;
use crate::protocol::{Feed, Id, Outgoing, Session, Wanted};
use crate::target::{Plan, Target};
use crate::trace::Peer;
use crate::{Address, Disconnect, Error, Notice, Options, RawEvent};

/// A handle to a connection to QEMU, for tasks of tokio.
///
/// It is cloned, or shared by reference, and any number of tasks execute commands at once.
/// Clones share the connection, which ends when the last of them is dropped. A
/// [`WeakClient`](super::WeakClient) does not keep it open. The connection has a task
/// of its own, in the runtime in which it was made, which has to go on. The runtime needs its
/// drivers for input, output and time: without that for time, connecting panics. Calls can be
/// awaited in any other runtime, too, and outside of all.
///
/// All names are those of [`blocking::Client`](crate::blocking::Client), which does the same
/// for threads. There is one difference: a call that is dropped or whose time is up leaves
/// the connection sound. If its command was already written in part, the task of the
/// connection writes the rest, and the reply is a [late one](Notice::LateReply). If nothing
/// was written, it is not sent.
///
/// ```no_run
/// use qmp_client::Client;
/// use qmp_types::qmp::commands::{QueryBlock, QueryCpusFast};
///
/// # async fn example() -> Result<(), Box<dyn std::error::Error>> {
/// let client = Client::connect(&"qmp:/run/vm1.sock".parse()?).await?;
/// let disks = tokio::spawn(client.execute(&QueryBlock::new()));
/// let processors = client.execute(&QueryCpusFast::new()).await?;
/// println!("{:?} {processors:?}", disks.await?);
/// # Ok(())
/// # }
/// ```
#[derive(Clone)]
pub struct Client {
    pub(super) handle: Arc<Handle>,
    pub(super) timeout: Duration,
}

impl Client {
    /// Connects with the default [`Options`], reads the greeting and negotiates.
    ///
    /// # Errors
    ///
    /// If connecting fails, if the peer is not a QMP server, if the negotiation fails, or
    /// outside of a runtime. While another client is connected to this monitor of QEMU, there is
    /// [no greeting](Error::NoGreeting).
    pub async fn connect(address: &Address) -> Result<Self, Error> {
        Self::connect_with(address, &Options::new()).await
    }

    /// Connects, reads the greeting and negotiates.
    ///
    /// # Errors
    ///
    /// Those of [`connect`](Self::connect).
    pub async fn connect_with(address: &Address, options: &Options) -> Result<Self, Error> {
        let (client, _) = Self::connect_with_events(address, options).await?;
        Ok(client)
    }

    /// The same, with a subscription to all events from the first byte on. QEMU can send
    /// events during the negotiation, and even before the greeting.
    ///
    /// # Errors
    ///
    /// Those of [`connect`](Self::connect).
    pub async fn connect_with_events(
        address: &Address,
        options: &Options,
    ) -> Result<(Self, Subscription<RawEvent>), Error> {
        let runtime = runtime()?;
        let deadline = Deadline::new(options.connect_timeout);
        let peer = Peer::at("qmp", address);
        let target = Target::new(address, options);
        let stream = connect(&target, &peer, deadline, &runtime).await?;
        let plan = Plan::new(target, options);
        Self::start(stream, peer, options, plan, deadline, &runtime).await
    }

    /// Reads the greeting and negotiates over an existing connection.
    ///
    /// ```no_run
    /// use qmp_client::{Client, Options};
    /// use tokio::net::UnixListener;
    ///
    /// # async fn example() -> Result<(), Box<dyn std::error::Error>> {
    /// // For `qemu-system-x86_64 -qmp unix:/run/manager.sock …`, which connects.
    /// let (stream, _) = UnixListener::bind("/run/manager.sock")?.accept().await?;
    /// let client = Client::over(stream, &Options::new()).await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// A QEMU that is started can also be given one end of a pair of sockets as its standard
    /// input, with `-chardev socket,id=qmp,fd=0 -qmp chardev:qmp`. If it does not start, the
    /// connection ends at once. The example `manager` does so. The standard output and input of
    /// a child are one connection with
    /// [`join`](https://docs.rs/tokio/latest/tokio/io/fn.join.html).
    ///
    /// # Errors
    ///
    /// Those of [`connect`](Self::connect).
    pub async fn over(
        stream: impl AsyncRead + AsyncWrite + Send + 'static,
        options: &Options,
    ) -> Result<Self, Error> {
        let (client, _) = Self::over_with_events(stream, options).await?;
        Ok(client)
    }

    /// The same, with a subscription to all events from the first byte on.
    ///
    /// # Errors
    ///
    /// Those of [`connect`](Self::connect).
    pub async fn over_with_events(
        stream: impl AsyncRead + AsyncWrite + Send + 'static,
        options: &Options,
    ) -> Result<(Self, Subscription<RawEvent>), Error> {
        let runtime = runtime()?;
        let deadline = Deadline::new(options.connect_timeout);
        if options.reconnect.is_some() {
            return Err(Error::NoAddress);
        }
        let peer = Peer::connected("qmp");
        Self::start(Box::pin(stream), peer, options, None, deadline, &runtime).await
    }

    async fn start(
        stream: Pin<Box<dyn Stream>>,
        peer: Peer,
        options: &Options,
        plan: Option<Plan>,
        deadline: Deadline,
        runtime: &Runtime,
    ) -> Result<(Self, Subscription<RawEvent>), Error> {
        let session = Session::new(options.oob, peer.clone()).reconnecting(plan.is_some());
        let connection = Arc::new(Connection::new(session, runtime.clone()));
        let events = connection.subscribe(Feed::new(Wanted::Events, options));
        #[cfg(unix)]
        let can_send_fds = stream.can_send_fds();
        let driver = Driver::new(connection, options.line_limit, stream);
        let connection = Driven::start(driver, plan);
        let greeting = connection.negotiate(deadline, options.silence()).await;
        let greeting = greeting.inspect_err(|error| peer.not_connected(error))?;
        let client = Self {
            timeout: options.timeout,
            handle: Arc::new(Handle {
                connection,
                peer,
                greeting,
                options: options.clone(),
                #[cfg(unix)]
                can_send_fds,
            }),
        };
        let events = Subscription::new(events, Items::raw_events(), runtime.clone());
        Ok((client, events))
    }

    /// The same connection with another timeout for commands.
    ///
    /// ```no_run
    /// use std::time::Duration;
    ///
    /// use qmp_client::Client;
    /// use qmp_types::qmp::commands::QueryStatus;
    ///
    /// # async fn example() -> Result<(), Box<dyn std::error::Error>> {
    /// let client = Client::connect(&"qmp:/run/vm1.sock".parse()?).await?;
    /// let second = Duration::from_secs(1);
    /// let status = client.with_timeout(second).execute(&QueryStatus::new()).await?;
    /// # Ok(())
    /// # }
    /// ```
    #[must_use]
    pub fn with_timeout(&self, timeout: Duration) -> Self {
        Self {
            handle: Arc::clone(&self.handle),
            timeout,
        }
    }

    /// The greeting: the release of this QEMU, and its capabilities. If the client
    /// [reconnects](Options::reconnect), it is that of the present connection or of the last
    /// one.
    #[must_use]
    pub fn greeting(&self) -> Arc<Greeting> {
        let greeting = self.handle.connection.greeting();
        greeting.unwrap_or_else(|| Arc::clone(&self.handle.greeting))
    }

    /// Whether commands can be executed out-of-band.
    #[must_use]
    pub fn oob(&self) -> bool {
        self.handle.connection.oob()
    }

    /// Why the connection has ended, if it has. If the client reconnects,
    /// [`Disconnect::Reconnecting`] says so.
    #[must_use]
    pub fn closed(&self) -> Option<Disconnect> {
        self.handle.connection.closed()
    }

    /// Waits for the end of the connection, and says why it ended. If the client
    /// [reconnects](Options::reconnect), that is when it has given up.
    ///
    /// ```no_run
    /// use std::time::Duration;
    ///
    /// use qmp_client::{Client, Disconnect};
    /// use qmp_types::qmp::commands::Quit;
    ///
    /// # async fn example() -> Result<(), Box<dyn std::error::Error>> {
    /// let client = Client::connect(&"qmp:/run/vm1.sock".parse()?).await?;
    /// client.execute(&Quit::new()).await?;
    /// match client.wait_for_end(Duration::from_secs(10)).await? {
    ///     Disconnect::Closed { .. } => println!("QEMU has exited"),
    ///     why => println!("{why}"),
    /// }
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// The future holds no handle: the connection ends while it waits, if the last client is
    /// dropped.
    ///
    /// # Errors
    ///
    /// If it does not end in time: [`Error::Timeout`].
    pub fn wait_for_end(
        &self,
        timeout: Duration,
    ) -> impl Future<Output = Result<Disconnect, Error>> + use<> {
        let nothing = Feed::new(Wanted::EventsNamed(Vec::new()), &self.handle.options);
        let nothing = self.handle.connection.subscribe(nothing);
        let deadline = Deadline::new(timeout);
        let runtime = self.handle.connection.runtime().clone();
        async move { end(&nothing, deadline, &runtime).await }
    }

    /// Waits until there is no connection, and says why: it is [lost](Disconnect::Reconnecting),
    /// and the client reconnects, or it has ended. Returns at once if that is so already. A loss
    /// is told even if there is another connection by then.
    ///
    /// It is for what has to happen when QEMU is gone, and not only when there is another one: to
    /// give up what is known of it, or to stop after a `quit`, for which no other one follows.
    ///
    /// # Errors
    ///
    /// If the connection lasts for this time: [`Error::Timeout`].
    pub async fn wait_disconnected(&self, timeout: Duration) -> Result<Disconnect, Error> {
        let deadline = Deadline::new(timeout);
        self.handle.connection.wait_disconnected(deadline).await
    }

    /// Waits until there is a connection, if the client is
    /// [reconnecting](Options::reconnect). Otherwise it returns at once.
    ///
    /// ```no_run
    /// use std::time::Duration;
    ///
    /// use qmp_client::{Client, Error};
    /// use qmp_types::qmp::commands::QueryStatus;
    ///
    /// /// A query can be repeated. A command that changes something may have done so.
    /// async fn is_running(client: &Client) -> Result<bool, Error> {
    ///     loop {
    ///         match client.execute(&QueryStatus::new()).await {
    ///             Err(error) if error.is_closed() => {
    ///                 client.wait_connected(Duration::from_secs(10)).await?;
    ///             }
    ///             reply => return Ok(reply?.running),
    ///         }
    ///     }
    /// }
    /// ```
    ///
    /// # Errors
    ///
    /// If there is none in time, or if there will be none: the connection has ended, and the
    /// client does not reconnect or has given up.
    pub async fn wait_connected(&self, timeout: Duration) -> Result<(), Error> {
        let deadline = Deadline::new(timeout);
        self.handle.connection.wait_connected(deadline).await
    }

    /// Sends a command and waits for its reply. Nothing is sent before the future is polled.
    /// The future is a handle itself, and borrows nothing.
    ///
    /// While QEMU takes no more commands, it waits for its turn; see
    /// [`Options::oob`](crate::Options::oob). A command that timed out is still QEMU's: its
    /// turn ends when QEMU replies.
    ///
    /// If QEMU sends an error without an id, or a line that is not a message, the client
    /// also sends `query-version`. QEMU answers in order, so that it is then clear whether
    /// a command has lost its reply, and which.
    ///
    /// # Errors
    ///
    /// If the command fails, if its reply does not arrive in time or does not match the
    /// schema, or if the connection ends.
    pub fn execute<C: Command>(
        &self,
        command: &C,
    ) -> impl Future<Output = Result<C::Ok, Error>> + use<C> {
        self.run(exchange::in_band(command, self.new_id()))
    }

    /// Sends a command out-of-band: QEMU executes it at once, even while an earlier command
    /// is still running, for example one that timed out.
    ///
    /// # Errors
    ///
    /// Those of [`execute`](Self::execute). QEMU rejects commands that do not support
    /// this, and all of them if [`oob`](Self::oob) is false.
    pub fn execute_oob<C: Command>(
        &self,
        command: &C,
    ) -> impl Future<Output = Result<C::Ok, Error>> + use<C> {
        self.run(exchange::out_of_band(command, self.new_id()))
    }

    /// Sends a command for which there is no type. If the arguments are null, they are left
    /// out.
    ///
    /// ```no_run
    /// use qmp_client::Client;
    /// use serde_json::json;
    ///
    /// # async fn example() -> Result<(), Box<dyn std::error::Error>> {
    /// let client = Client::connect(&"qmp:/run/vm1.sock".parse()?).await?;
    /// client.execute_json("device_del", &json!({"id": "disk1"})).await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    ///
    /// Those of [`execute`](Self::execute).
    pub fn execute_json(
        &self,
        command: &str,
        arguments: &Value,
    ) -> impl Future<Output = Result<Json, Error>> + use<> {
        self.run(exchange::json(command, arguments, self.new_id()))
    }

    /// Sends a command together with a file descriptor, as `getfd` and `add-fd` need it.
    /// QEMU gets a duplicate of it, which is made now.
    ///
    /// ```no_run
    /// use std::fs::File;
    ///
    /// use qmp_client::Client;
    /// use qmp_types::qmp::commands::AddFd;
    ///
    /// # async fn example() -> Result<(), Box<dyn std::error::Error>> {
    /// let client = Client::connect(&"qmp:/run/vm1.sock".parse()?).await?;
    /// let disk = File::open("/srv/disk.img")?;
    /// let added = client.execute_with_fd(&AddFd::new(), &disk).await?;
    /// println!("/dev/fdset/{}", added.fdset_id);
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    ///
    /// Those of [`execute`](Self::execute), and if the connection is not a Unix socket: one
    /// to an [`Address`] that is, or a `UnixStream` of tokio that was given to
    /// [`over`](Self::over) as it is.
    #[cfg(unix)]
    pub fn execute_with_fd<C: Command>(
        &self,
        command: &C,
        // Not generic, because the future would then borrow it.
        fd: &dyn AsFd,
    ) -> impl Future<Output = Result<C::Ok, Error>> + use<C> {
        let socket = exchange::check_socket::<C>(self.handle.can_send_fds);
        self.run(socket.and_then(|()| exchange::with_fd(command, fd.as_fd(), self.new_id())))
    }

    /// Subscribes to all events from now on.
    #[must_use]
    pub fn events(&self) -> Subscription<RawEvent> {
        self.subscription(Wanted::Events, Items::raw_events())
    }

    /// Subscribes to the events with these names from now on.
    ///
    /// ```no_run
    /// use qmp_client::Client;
    ///
    /// # async fn example() -> Result<(), Box<dyn std::error::Error>> {
    /// let client = Client::connect(&"qmp:/run/vm1.sock".parse()?).await?;
    /// let mut states = client.events_named(["STOP", "RESUME", "SHUTDOWN"]);
    /// # Ok(())
    /// # }
    /// ```
    #[must_use]
    pub fn events_named<N: Into<String>>(
        &self,
        names: impl IntoIterator<Item = N>,
    ) -> Subscription<RawEvent> {
        let names: Vec<String> = names.into_iter().map(Into::into).collect();
        let items = Items::raw_events_named(&names);
        self.subscription(Wanted::EventsNamed(names), items)
    }

    /// Subscribes to the events of one kind from now on;
    /// [`Subscription::wait_for`](Subscription::<Event<D>>::wait_for) has an example.
    #[must_use]
    pub fn subscribe<E>(&self) -> Subscription<Event<E>>
    where
        E: EventPayload + DeserializeOwned,
    {
        let wanted = Wanted::EventsNamed(vec![E::NAME.to_owned()]);
        self.subscription(wanted, Items::events())
    }

    /// Subscribes to the events with these names from now on, as events of a schema: usually
    /// its `EventData`.
    ///
    /// ```no_run
    /// use std::time::Duration;
    ///
    /// use qmp_client::Client;
    /// use qmp_types::qmp::EventData;
    /// use qmp_types::qmp::commands::DeviceDel;
    /// use qmp_types::qmp::events::{DeviceDeleted, DeviceUnplugGuestError};
    ///
    /// # async fn example() -> Result<(), Box<dyn std::error::Error>> {
    /// let client = Client::connect(&"qmp:/run/vm1.sock".parse()?).await?;
    /// let names = [DeviceDeleted::NAME, DeviceUnplugGuestError::NAME];
    /// let mut answers = client.subscribe_to::<EventData>(names);
    /// client.execute(&DeviceDel::new("disk1")).await?;
    /// let is_it = |device: Option<String>| device.as_deref() == Some("disk1");
    /// let is_gone = answers.find_map(
    ///     |event| match event.data {
    ///         EventData::DeviceDeleted(event) => is_it(event.device).then_some(true),
    ///         EventData::DeviceUnplugGuestError(event) => is_it(event.device).then_some(false),
    ///         _ => None,
    ///     },
    ///     Duration::from_secs(10),
    /// );
    /// println!("unplugged: {}", is_gone.await?);
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// An event that does not match the schema is an error of the subscription. One with a
    /// name that the schema does not know is not: `EventData` has a variant for it.
    #[must_use]
    pub fn subscribe_to<D: AnyEvent>(
        &self,
        names: impl IntoIterator<Item: Into<String>>,
    ) -> Subscription<Event<D>> {
        let names: Vec<String> = names.into_iter().map(Into::into).collect();
        let items = Items::events_of(&names);
        self.subscription(Wanted::EventsNamed(names), items)
    }

    /// Subscribes to notices from now on: what should not happen, but does no harm.
    #[must_use]
    pub fn notices(&self) -> Subscription<Notice> {
        self.subscription(Wanted::Notices, Items::notices())
    }

    /// How many notices there have been, whether anybody subscribed to them or not.
    #[must_use]
    pub fn notice_count(&self) -> u64 {
        self.handle.connection.notice_count()
    }

    /// Subscribes to the events that tell about jobs.
    pub(super) fn job_events(&self, id: &str) -> Subscription<RawEvent> {
        let wanted = Wanted::EventsNamed(EVENTS.map(str::to_owned).into());
        self.subscription(wanted, Items::job_events(id))
    }

    fn subscription<T>(&self, wanted: Wanted, items: Items<T>) -> Subscription<T> {
        let feed = Feed::new(wanted, &self.handle.options);
        let connection = &self.handle.connection;
        Subscription::new(
            connection.subscribe(feed),
            items,
            connection.runtime().clone(),
        )
    }

    fn new_id(&self) -> Id {
        self.handle.connection.new_id()
    }

    /// Sends a request, if it could be encoded, and decodes the reply. The time begins now.
    fn run<T: DeserializeOwned>(&self, request: Result<Outgoing, Error>) -> Execution<T> {
        Execution::new(&self.handle, request, Deadline::new(self.timeout))
    }
}

impl Execute for Client {
    type Clock = Instant;

    fn deadline(&self) -> Deadline {
        Deadline::new(self.timeout)
    }

    async fn execute_until<C: Command>(
        &self,
        command: &C,
        deadline: Deadline,
    ) -> Result<C::Ok, Error> {
        let left = deadline.left().unwrap_or_default();
        let executed = self.with_timeout(left).execute(command).await;
        executed.map_err(|error| within(deadline.after, error))
    }

    async fn pause(&self, time: Duration) {
        sleep(self.handle.connection.runtime(), time).await;
    }
}

impl fmt::Debug for Client {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Client")
            .field("address", &self.handle.peer.address())
            .field("timeout", &self.timeout)
            .field("greeting", &self.handle.greeting)
            .field("closed", &self.closed())
            .finish_non_exhaustive()
    }
}
