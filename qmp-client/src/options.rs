//! Options of a connection.

use std::time::Duration;

use crate::{Address, Client, Error, Stream};

/// How to connect, and how long to wait.
///
/// ```no_run
/// use std::time::Duration;
///
/// use qmp_client::Options;
///
/// let client = Options::new()
///     .timeout(Duration::from_secs(300))
///     .oob(true)
///     .connect(&"qmp:/run/vm1.sock".parse()?)?;
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone)]
#[must_use]
pub struct Options {
    pub(crate) connect_timeout: Duration,
    pub(crate) timeout: Duration,
    pub(crate) oob: bool,
    pub(crate) line_limit: usize,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            connect_timeout: Duration::from_secs(10),
            timeout: Duration::from_secs(60),
            oob: false,
            line_limit: 64 << 20,
        }
    }
}

impl Options {
    /// The default options.
    pub fn new() -> Self {
        Self::default()
    }

    /// How long connecting may take, and each step of the negotiation; 10 seconds by
    /// default. QEMU talks to one client at a time. Others wait for the greeting.
    pub fn connect_timeout(mut self, timeout: Duration) -> Self {
        self.connect_timeout = timeout;
        self
    }

    /// How long to wait for the reply to a command; a minute by default.
    /// [`Duration::MAX`] means forever.
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.timeout = timeout;
        self
    }

    /// Whether to enable out-of-band execution if QEMU offers it; not by default.
    /// [`Client::oob`] tells whether it is enabled.
    pub fn oob(mut self, oob: bool) -> Self {
        self.oob = oob;
        self
    }

    /// How many bytes a line may have; 64 MiB by default.
    pub fn line_limit(mut self, bytes: usize) -> Self {
        self.line_limit = bytes;
        self
    }

    /// Connects, reads the greeting and negotiates.
    ///
    /// # Errors
    ///
    /// If connecting fails, if the peer is not a QMP server, or if the negotiation
    /// fails.
    pub fn connect(&self, address: &Address) -> Result<Client, Error> {
        let connected = Stream::connect(address, self.connect_timeout);
        let stream = connected.map_err(|source| Error::Connect {
            address: address.clone(),
            source,
        })?;
        self.over(stream)
    }

    /// Reads the greeting and negotiates over an existing connection.
    ///
    /// # Errors
    ///
    /// Those of [`connect`](Self::connect).
    pub fn over(&self, stream: impl Into<Stream>) -> Result<Client, Error> {
        Client::negotiate(stream.into(), self)
    }
}
