//! How a client comes to be.

use std::sync::Arc;

use super::{Client, Handle};
use crate::blocking::connect::connect;
use crate::blocking::connection::Connection;
use crate::blocking::deadline::Deadline;
use crate::blocking::driven::Driven;
use crate::blocking::{Subscription, Transport};
use crate::decode::Items;
use crate::protocol::{Feed, Session, Wanted};
use crate::target::{Plan, Target};
use crate::trace::Peer;
use crate::{Address, Error, Listener, Options, RawEvent};

impl Client {
    /// Connects with the default [`Options`], reads the greeting and negotiates.
    ///
    /// # Errors
    ///
    /// If connecting fails, if the peer is not a QMP server, or if the negotiation fails. While
    /// another client is connected to this monitor of QEMU, there is
    /// [no greeting](Error::NoGreeting).
    pub fn connect(address: &Address) -> Result<Self, Error> {
        Self::connect_with(address, &Options::new())
    }

    /// Connects, reads the greeting and negotiates.
    ///
    /// # Errors
    ///
    /// Those of [`connect`](Self::connect).
    pub fn connect_with(address: &Address, options: &Options) -> Result<Self, Error> {
        let (client, _) = Self::connect_with_events(address, options)?;
        Ok(client)
    }

    /// The same, with a subscription to all events from the first byte on. QEMU can send
    /// events during the negotiation, and even before the greeting.
    ///
    /// # Errors
    ///
    /// Those of [`connect`](Self::connect).
    pub fn connect_with_events(
        address: &Address,
        options: &Options,
    ) -> Result<(Self, Subscription<RawEvent>), Error> {
        Self::reach(Target::new(address, options), options)
    }

    /// Waits until a QEMU connects, reads the greeting and negotiates. If the client
    /// [reconnects](Options::reconnect), it takes the next one who connects: a QEMU has to have the
    /// [socket](crate::Listener) for itself then.
    ///
    /// ```no_run
    /// use std::os::unix::net::UnixListener;
    ///
    /// use qmp_client::blocking::Client;
    /// use qmp_client::{Options, Reconnect};
    ///
    /// // For `-chardev socket,id=qmp,path=/run/manager.sock,reconnect-ms=1000 -qmp chardev:qmp`.
    /// let listener = UnixListener::bind("/run/manager.sock")?;
    /// let options = Options::new().reconnect(Reconnect::new());
    /// let client = Client::accept(listener, &options)?;
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    ///
    /// Those of [`connect`](Self::connect), and if nobody connects in time.
    pub fn accept(listener: impl Into<Listener>, options: &Options) -> Result<Self, Error> {
        let (client, _) = Self::accept_with_events(listener, options)?;
        Ok(client)
    }

    /// The same, with a subscription to all events from the first byte on.
    ///
    /// # Errors
    ///
    /// Those of [`accept`](Self::accept).
    pub fn accept_with_events(
        listener: impl Into<Listener>,
        options: &Options,
    ) -> Result<(Self, Subscription<RawEvent>), Error> {
        Self::reach(Target::next_of(listener.into(), options), options)
    }

    fn reach(target: Target, options: &Options) -> Result<(Self, Subscription<RawEvent>), Error> {
        let deadline = Deadline::new(options.connect_timeout);
        let peer = Peer::at("qmp", &target.address, options.name.clone());
        let transport = connect(&target, &peer, deadline)?;
        let plan = Plan::new(target, options);
        Self::start(transport, peer, options, plan, deadline)
    }

    /// Reads the greeting and negotiates over an existing connection.
    ///
    /// A QEMU that is started can be given one end of a pair of sockets as its standard input,
    /// with `-chardev socket,id=qmp,fd=0 -qmp chardev:qmp`. If it does not start, the
    /// connection ends at once.
    ///
    /// # Errors
    ///
    /// Those of [`connect`](Self::connect).
    pub fn over(transport: impl Transport, options: &Options) -> Result<Self, Error> {
        let (client, _) = Self::over_with_events(transport, options)?;
        Ok(client)
    }

    /// The same, with a subscription to all events from the first byte on.
    ///
    /// # Errors
    ///
    /// Those of [`connect`](Self::connect).
    pub fn over_with_events(
        transport: impl Transport,
        options: &Options,
    ) -> Result<(Self, Subscription<RawEvent>), Error> {
        let deadline = Deadline::new(options.connect_timeout);
        if options.reconnect.is_some() {
            return Err(Error::NoAddress);
        }
        let peer = Peer::connected("qmp", options.name.clone());
        Self::start(Box::new(transport), peer, options, None, deadline)
    }

    fn start(
        transport: Box<dyn Transport>,
        peer: Peer,
        options: &Options,
        plan: Option<Plan>,
        deadline: Deadline,
    ) -> Result<(Self, Subscription<RawEvent>), Error> {
        let session = Session::new(options.oob, peer.clone()).reconnecting(plan.is_some());
        let connection = Arc::new(Connection::new(transport, session));
        let events = connection.subscribe(Feed::new(Wanted::Events, options));
        let reader = Driven::start(connection, options.line_limit);
        let mut connection = reader.map_err(Error::Setup)?;
        let greeting = connection.negotiate(deadline, options.silence());
        let greeting = greeting.inspect_err(|error| peer.not_connected(error))?;
        if let Some(plan) = plan {
            connection.reconnect(plan).map_err(Error::Setup)?;
        }
        let client = Self {
            timeout: options.timeout,
            handle: Arc::new(Handle {
                connection,
                peer,
                greeting,
                options: options.clone(),
            }),
        };
        Ok((client, Subscription::new(events, Items::raw_events())))
    }
}
