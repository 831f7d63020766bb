//! Options of a connection.

use std::sync::Arc;
use std::time::Duration;

use crate::Reconnect;

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
    pub(crate) name: Option<Arc<str>>,
    pub(crate) connect_timeout: Duration,
    pub(crate) timeout: Duration,
    pub(crate) oob: bool,
    pub(crate) detect_agent: bool,
    pub(crate) line_limit: usize,
    pub(crate) event_limit: usize,
    pub(crate) reconnect: Option<Reconnect>,
    pub(crate) wait_for_listener: bool,
    pub(crate) tcp_keepalive: Option<Duration>,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            name: None,
            connect_timeout: Duration::from_secs(10),
            timeout: Duration::from_secs(60),
            oob: false,
            detect_agent: false,
            line_limit: 64 << 20,
            event_limit: 1024,
            reconnect: None,
            wait_for_listener: false,
            tcp_keepalive: Some(Duration::from_secs(60)),
        }
    }
}

impl Options {
    /// The default options.
    pub fn new() -> Self {
        Self::default()
    }

    /// A name for the connection, such as that of the machine; none by default. All that the client
    /// tells `tracing` has it, as `connection.name`: so several connections without an address
    /// can be told apart.
    pub fn name(mut self, name: &str) -> Self {
        self.name = Some(name.into());
        self
    }

    /// How long connecting may take, the negotiation included; 10 seconds by default. QEMU
    /// talks to one client at a time. Others wait for the greeting. With zero, connecting fails.
    pub fn connect_timeout(mut self, timeout: Duration) -> Self {
        self.connect_timeout = timeout;
        self
    }

    /// Whether to wait, within [`connect_timeout`](Self::connect_timeout), until somebody listens;
    /// not by default. For a QEMU that was just started: its socket is not there yet, or refuses
    /// connections.
    ///
    /// A QEMU that ends before it listens is not noticed, and one that ends before it greets is an
    /// error at once. Look at the process, too; or give it one end of a pair of sockets, so that
    /// there is nothing to wait for: see [`over`](crate::blocking::Client::over).
    ///
    /// ```no_run
    /// use std::process::Command;
    ///
    /// use qmp_client::Options;
    /// use qmp_client::blocking::Client;
    ///
    /// let qemu = Command::new("qemu-system-x86_64")
    ///     .args(["-qmp", "unix:/run/vm1.sock,server=on,wait=off"])
    ///     .spawn()?;
    /// let options = Options::new().wait_for_listener(true);
    /// let client = Client::connect_with(&"qmp:/run/vm1.sock".parse()?, &options)?;
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn wait_for_listener(mut self, wait: bool) -> Self {
        self.wait_for_listener = wait;
        self
    }

    /// After how long a TCP peer is lost that no longer responds, because its host or the network
    /// is gone; a minute by default. `None` means never. A Unix socket needs no such time.
    ///
    /// While nothing is sent, the system asks the peer's for a sign of life, from half of this
    /// time on. On Linux, it is also the time within which the peer's system takes what is sent:
    /// a peer that reads nothing for so long is lost, too, once a command is larger than the
    /// room that is left. Systems know times from 6 seconds to 9 hours. A stream that is given to
    /// [`over`](crate::blocking::Client::over) keeps its own options.
    ///
    /// ```
    /// use std::time::Duration;
    ///
    /// use qmp_client::Options;
    ///
    /// let options = Options::new().tcp_keepalive(Duration::from_secs(20));
    /// ```
    pub fn tcp_keepalive(mut self, after: impl Into<Option<Duration>>) -> Self {
        self.tcp_keepalive = after.into();
        self
    }

    /// How long a command may take, from the call to the reply; a minute by default.
    /// [`Duration::MAX`] means forever. With zero, nothing is sent:
    /// [`Error::NotSent`](crate::Error::NotSent).
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

    /// How many bytes a line may have, or a message that is spread over several lines, as a monitor
    /// with `pretty=on` sends it; 64 MiB by default. A longer one ends the connection.
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
    /// - Whoever waits for a reply, an event or a job when the connection ends hears of it
    ///   [at once](crate::Error::Closed). A command may have been executed or not, and is
    ///   not sent again.
    /// - Until there is another connection, commands fail [at once](crate::Error::NotConnected).
    ///   `wait_connected` of a client waits for it.
    /// - Subscriptions last. They are told [at once](crate::Received::Disconnected) that a connection
    ///   was lost, and [where](crate::Received::Reconnected) there is another one. When the
    ///   client gives up, they end.
    /// - It is for connections that were there once. The first one has to be tried again by the
    ///   caller, as here: with [`wait_for_listener`](Self::wait_for_listener), too, a QEMU that ends
    ///   before it greets is an error at once.
    /// - Greeting and capabilities are negotiated again, and can be others.
    ///
    /// A client that was made over a stream [cannot](crate::Error::NoAddress) reconnect. One that
    /// [accepts](crate::blocking::Client::accept) takes the next one who connects.
    ///
    /// ```no_run
    /// use std::thread;
    /// use std::time::Duration;
    ///
    /// use qmp_client::blocking::Client;
    /// use qmp_client::{Options, Received, Reconnect};
    ///
    /// let options = Options::new().reconnect(Reconnect::new());
    /// let address = "qmp:/run/vm1.sock".parse()?;
    /// let client = loop {
    ///     match Client::connect_with(&address, &options) {
    ///         Ok(client) => break client,
    ///         Err(error) => println!("{error}"),
    ///     }
    ///     thread::sleep(Duration::from_secs(1));
    /// };
    /// for received in client.events() {
    ///     // It is an error when the client has given up.
    ///     match received? {
    ///         Received::Item(event) => println!("{}", event.name()),
    ///         Received::Disconnected(why) => println!("QEMU is gone: {why}"),
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
}

/// The options of a connection to a guest agent: those of [`Options`] that it has.
///
/// An agent has no events, takes one command at a time, and is not connected to again: after an
/// end, make another [`GuestAgent`](crate::blocking::GuestAgent).
///
/// ```no_run
/// use std::time::Duration;
///
/// use qmp_client::AgentOptions;
/// use qmp_client::blocking::GuestAgent;
///
/// let options = AgentOptions::new().timeout(Duration::from_secs(300));
/// let agent = GuestAgent::connect_with(&"qmp:/run/vm1-agent.sock".parse()?, &options)?;
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, Default)]
#[must_use]
pub struct AgentOptions(pub(crate) Options);

impl AgentOptions {
    /// The default options.
    pub fn new() -> Self {
        Self::default()
    }

    /// A [name](Options::name) for the connection; none by default.
    pub fn name(self, name: &str) -> Self {
        Self(self.0.name(name))
    }

    /// How long connecting may take, and how long the agent may take to give a sign of life
    /// before each command; 10 seconds by default.
    pub fn connect_timeout(self, timeout: Duration) -> Self {
        Self(self.0.connect_timeout(timeout))
    }

    /// Whether to wait until somebody [listens](Options::wait_for_listener); not by default.
    pub fn wait_for_listener(self, wait: bool) -> Self {
        Self(self.0.wait_for_listener(wait))
    }

    /// After how long a TCP peer is [lost](Options::tcp_keepalive) that no longer responds; a
    /// minute by default.
    pub fn tcp_keepalive(self, after: impl Into<Option<Duration>>) -> Self {
        Self(self.0.tcp_keepalive(after))
    }

    /// How long a command may take, and what takes several of them; a minute by default.
    /// [`Duration::MAX`] means forever. With zero, nothing is sent.
    pub fn timeout(self, timeout: Duration) -> Self {
        Self(self.0.timeout(timeout))
    }

    /// How many bytes a line may have; 64 MiB by default. A longer one ends the connection.
    pub fn line_limit(self, bytes: usize) -> Self {
        Self(self.0.line_limit(bytes))
    }
}
