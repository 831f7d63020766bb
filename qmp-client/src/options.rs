//! How a connection is made and used.

use std::time::Duration;

use crate::{Address, Client, Error, Stream};

/// How to connect, and how long to wait for what.
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
    /// The defaults, as said at each option.
    pub fn new() -> Self {
        Self::default()
    }

    /// How long connecting may take, and each step of the negotiation; 10 seconds
    /// by default. A QEMU talks to one client at a time, and lets others wait
    /// without a greeting.
    pub fn connect_timeout(mut self, timeout: Duration) -> Self {
        self.connect_timeout = timeout;
        self
    }

    /// How long the reply to a command may take; a minute by default.
    /// [`Duration::MAX`] is for ever.
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.timeout = timeout;
        self
    }

    /// Whether out-of-band execution is enabled, if the QEMU offers it; it is not
    /// by default. [`Client::oob`] says what became of it.
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
    /// If there is no connection, if no QMP server is at its other end, and if that
    /// one refuses the negotiation.
    pub fn connect(&self, address: &Address) -> Result<Client, Error> {
        let connected = Stream::connect(address, self.connect_timeout);
        let stream = connected.map_err(|source| Error::Connect {
            address: address.clone(),
            source,
        })?;
        self.over(stream)
    }

    /// Reads the greeting and negotiates over a connection that is there already.
    ///
    /// # Errors
    ///
    /// Those of [`connect`](Self::connect).
    pub fn over(&self, stream: impl Into<Stream>) -> Result<Client, Error> {
        Client::negotiate(stream.into(), self)
    }
}
