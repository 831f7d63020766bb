//! How a client comes to be.

use std::pin::Pin;
use std::sync::Arc;

use tokio::io::{AsyncRead, AsyncWrite};
use tokio::runtime::Handle as Runtime;

use super::Client;
use crate::decode::Items;
use crate::protocol::{Feed, Session, Wanted};
use crate::target::{Plan, Target};
use crate::tasks::Subscription;
use crate::tasks::connect::{connect, runtime};
use crate::tasks::connection::Connection;
use crate::tasks::deadline::Deadline;
use crate::tasks::driven::Driven;
use crate::tasks::driver::Driver;
use crate::tasks::handle::Handle;
use crate::tasks::stream::Stream;
use crate::trace::Peer;
use crate::{Address, Error, Listener, Options, RawEvent};

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
        Self::reach(Target::new(address, options), options).await
    }

    /// Waits until a QEMU connects, reads the greeting and negotiates. If the client
    /// [reconnects](Options::reconnect), it takes the next one who connects: a QEMU has to have the
    /// [socket](crate::Listener) for itself then. A listener of tokio has `into_std`.
    ///
    /// ```no_run
    /// use std::os::unix::net::UnixListener;
    ///
    /// use qmp_client::{Client, Options, Reconnect};
    ///
    /// # async fn example() -> Result<(), Box<dyn std::error::Error>> {
    /// // For `-chardev socket,id=qmp,path=/run/manager.sock,reconnect-ms=1000 -qmp chardev:qmp`.
    /// let listener = UnixListener::bind("/run/manager.sock")?;
    /// let options = Options::new().reconnect(Reconnect::new());
    /// let client = Client::accept(listener, &options).await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    ///
    /// Those of [`connect`](Self::connect), and if nobody connects in time.
    pub async fn accept(listener: impl Into<Listener>, options: &Options) -> Result<Self, Error> {
        let (client, _) = Self::accept_with_events(listener, options).await?;
        Ok(client)
    }

    /// The same, with a subscription to all events from the first byte on.
    ///
    /// # Errors
    ///
    /// Those of [`accept`](Self::accept).
    pub async fn accept_with_events(
        listener: impl Into<Listener>,
        options: &Options,
    ) -> Result<(Self, Subscription<RawEvent>), Error> {
        Self::reach(Target::next_of(listener.into(), options), options).await
    }

    async fn reach(
        target: Target,
        options: &Options,
    ) -> Result<(Self, Subscription<RawEvent>), Error> {
        let runtime = runtime()?;
        let deadline = Deadline::new(options.connect_timeout);
        let peer = Peer::at("qmp", &target.address, options.name.clone());
        let stream = connect(&target, &peer, deadline, &runtime).await?;
        let plan = Plan::new(target, options);
        Self::start(stream, peer, options, plan, deadline, &runtime).await
    }

    /// Reads the greeting and negotiates over an existing connection.
    ///
    /// ```no_run
    /// use qmp_client::{Client, Options};
    /// use tokio::net::TcpStream;
    ///
    /// # async fn example() -> Result<(), Box<dyn std::error::Error>> {
    /// // With options of its own, or with TLS around it.
    /// let stream = TcpStream::connect("host:4444").await?;
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
        let peer = Peer::connected("qmp", options.name.clone());
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
}
