//! Options of a connection.

use std::time::Duration;

use crate::reconnect::{Attempts, Plan};
use crate::{Address, Reconnect};

/// How long to wait, and how much to keep.
///
/// ```no_run
/// use std::time::Duration;
///
/// use qmp_client::Options;
/// use qmp_client::blocking::Client;
///
/// let options = Options::new().timeout(Duration::from_secs(300)).oob(true);
/// let client = Client::connect_with(&"qmp:/run/vm1.sock".parse()?, &options)?;
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone)]
#[must_use]
pub struct Options {
    pub(crate) connect_timeout: Duration,
    pub(crate) timeout: Duration,
    pub(crate) oob: bool,
    pub(crate) detect_agent: bool,
    pub(crate) line_limit: usize,
    pub(crate) event_limit: usize,
    pub(crate) reconnect: Option<Reconnect>,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            connect_timeout: Duration::from_secs(10),
            timeout: Duration::from_secs(60),
            oob: false,
            detect_agent: false,
            line_limit: 64 << 20,
            event_limit: 1024,
            reconnect: None,
        }
    }
}

impl Options {
    /// The default options.
    pub fn new() -> Self {
        Self::default()
    }

    /// How long connecting may take, the negotiation included; 10 seconds by default. QEMU
    /// talks to one client at a time. Others wait for the greeting.
    pub fn connect_timeout(mut self, timeout: Duration) -> Self {
        self.connect_timeout = timeout;
        self
    }

    /// How long a command may take, from the call to the reply; a minute by default.
    /// [`Duration::MAX`] means forever.
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.timeout = timeout;
        self
    }

    /// Whether to enable out-of-band execution if QEMU offers it; not by default.
    ///
    /// With it, QEMU takes eight commands before it has answered the first. Without it, it
    /// takes one, and others wait in the client. What is executed out-of-band does not count,
    /// but waits, too, while eight such commands are unanswered.
    pub fn oob(mut self, oob: bool) -> Self {
        self.oob = oob;
        self
    }

    /// Whether to find out that the peer is a guest agent; not by default. For programs that
    /// are told by people where to connect.
    ///
    /// A guest agent does not greet, and neither does a QEMU that talks to another client. So
    /// without this, connecting to an agent is a timeout. With it, a peer that has not greeted
    /// after a fifth of [`connect_timeout`](Self::connect_timeout) is sent
    /// `guest-sync-delimited`. If an agent answers, connecting fails with
    /// [`Error::GuestAgent`](crate::Error::GuestAgent). A QMP server reads it after it has
    /// greeted, and refuses it; the client counts two [notices](crate::Notice) then.
    pub fn detect_agent(mut self, detect: bool) -> Self {
        self.detect_agent = detect;
        self
    }

    /// After how long a peer that has not greeted is asked whether it is a guest agent.
    pub(crate) fn silence(&self) -> Option<Duration> {
        self.detect_agent.then_some(self.connect_timeout / 5)
    }

    /// How many bytes a line may have; 64 MiB by default. A longer one ends the connection.
    pub fn line_limit(mut self, bytes: usize) -> Self {
        self.line_limit = bytes;
        self
    }

    /// How many events each subscription keeps until they are read; 1024 by default, and
    /// one at least. They are also dropped if all together they are longer than a line may
    /// be. The oldest are dropped first, and the subscription says
    /// [how many](crate::Received::Missed).
    pub fn event_limit(mut self, events: usize) -> Self {
        self.event_limit = events;
        self
    }

    /// Reconnects when the connection has ended; not by default.
    ///
    /// - Whoever waits for a reply when the connection ends hears of it
    ///   [at once](crate::Error::Closed). The command may have been executed or not, and is
    ///   not sent again.
    /// - Until there is another connection, commands fail [at once](crate::Error::NotConnected).
    ///   `wait_connected` of a client waits for it.
    /// - Subscriptions last. They are told [where](crate::Received::Reconnected) events may be
    ///   missing. When the client gives up, they end.
    /// - Greeting and capabilities are negotiated again, and can be others.
    ///
    /// A client that was not made with an address [cannot](crate::Error::NoAddress) reconnect.
    /// A [`GuestAgent`](crate::blocking::GuestAgent) does not.
    ///
    /// ```no_run
    /// use std::time::Duration;
    ///
    /// use qmp_client::blocking::Client;
    /// use qmp_client::{Options, Received, Reconnect};
    ///
    /// let options = Options::new().reconnect(Reconnect::new());
    /// let client = Client::connect_with(&"qmp:/run/vm1.sock".parse()?, &options)?;
    /// let mut events = client.events();
    /// while let Some(received) = events.next(Duration::MAX)? {
    ///     match received {
    ///         Received::Item(event) => println!("{}", event.name()),
    ///         Received::Reconnected => println!("this is {}", client.greeting().version.qemu),
    ///         other => println!("{other:?}"),
    ///     }
    /// }
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn reconnect(mut self, reconnect: Reconnect) -> Self {
        self.reconnect = Some(reconnect);
        self
    }

    /// How to connect to this address again; none if the client does not reconnect.
    pub(crate) fn plan(&self, address: &Address) -> Option<Plan> {
        Some(Plan {
            address: address.clone(),
            attempts: Attempts::new(self.reconnect.as_ref()?),
            connect_timeout: self.connect_timeout,
            line_limit: self.line_limit,
        })
    }
}
