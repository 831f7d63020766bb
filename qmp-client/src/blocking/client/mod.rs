//! The handle.

mod commands;
mod connecting;
mod events;

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use qmp_types::base::Greeting;

use super::deadline::Deadline;
use super::driven::Driven;
use super::subscription::end;
use crate::protocol::{Feed, Wanted};
use crate::trace::Peer;
use crate::{Disconnect, Error, Options};

/// A handle to a connection to QEMU.
///
/// Clones share the connection. It ends when the last of them is dropped. A
/// [`WeakClient`](super::WeakClient) does not keep it open.
///
/// ```no_run
/// use std::thread;
///
/// use qmp_client::blocking::Client;
/// use qmp_types::qmp::commands::{QueryBlock, QueryCpusFast};
///
/// let client = Client::connect(&"qmp:/run/vm1.sock".parse()?)?;
/// thread::scope(|scope| {
///     let disks = scope.spawn(|| client.execute(&QueryBlock::new()));
///     let processors = client.execute(&QueryCpusFast::new());
///     println!("{:?} {processors:?}", disks.join());
/// });
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone)]
pub struct Client {
    pub(super) handle: Arc<Handle>,
    pub(super) timeout: Duration,
}

/// What is dropped with the last client.
pub(super) struct Handle {
    connection: Driven,
    peer: Peer,
    /// The first one.
    greeting: Arc<Greeting>,
    options: Options,
}

impl Client {
    /// The same connection with another timeout for commands.
    ///
    /// ```no_run
    /// use std::time::Duration;
    ///
    /// use qmp_client::blocking::Client;
    /// use qmp_types::qmp::commands::QueryStatus;
    ///
    /// let client = Client::connect(&"qmp:/run/vm1.sock".parse()?)?;
    /// let second = Duration::from_secs(1);
    /// let status = client.with_timeout(second).execute(&QueryStatus::new())?;
    /// # Ok::<(), Box<dyn std::error::Error>>(())
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

    /// Whether commands can be executed out-of-band: [`Options::oob`](crate::Options::oob) was set,
    /// and QEMU offers it.
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
    /// use qmp_client::Disconnect;
    /// use qmp_client::blocking::Client;
    /// use qmp_types::qmp::commands::Quit;
    ///
    /// let client = Client::connect(&"qmp:/run/vm1.sock".parse()?)?;
    /// client.execute(&Quit::new())?;
    /// match client.wait_for_end(Duration::from_secs(10))? {
    ///     Disconnect::Closed { .. } => println!("QEMU has exited"),
    ///     why => println!("{why}"),
    /// }
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    ///
    /// If it does not end in time: [`Error::Timeout`].
    pub fn wait_for_end(&self, timeout: Duration) -> Result<Disconnect, Error> {
        let nothing = Feed::new(Wanted::EventsNamed(Vec::new()), &self.handle.options);
        let nothing = self.handle.connection.subscribe(nothing);
        end(&nothing, Deadline::new(timeout))
    }

    /// Waits until there is no connection, and says why: it is [lost](Disconnect::Reconnecting),
    /// and the client reconnects, or it has ended. Returns at once if that is so already. A loss
    /// during the call is told even if there is another connection by then.
    ///
    /// It is for what has to happen when QEMU is gone, and not only when there is another one: to
    /// give up what is known of it, or to stop after a `quit`, for which no other one follows. If
    /// somebody may start another QEMU there at once, take a subscription before the `quit`
    /// instead, and wait for [`Received::Disconnected`](crate::Received::Disconnected).
    ///
    /// # Errors
    ///
    /// If the connection lasts for this time: [`Error::Timeout`].
    pub fn wait_disconnected(&self, timeout: Duration) -> Result<Disconnect, Error> {
        let deadline = Deadline::new(timeout);
        self.handle.connection.wait_disconnected(deadline)
    }

    /// Waits until there is a connection, if the client is
    /// [reconnecting](Options::reconnect). Otherwise it returns at once. It also does so while the
    /// client has not noticed yet that QEMU has ended: [wait for that](Self::wait_disconnected)
    /// first.
    ///
    /// ```no_run
    /// use std::time::Duration;
    ///
    /// use qmp_client::Error;
    /// use qmp_client::blocking::Client;
    /// use qmp_types::qmp::commands::QueryStatus;
    ///
    /// /// A query can be repeated. A command that changes something may have done so.
    /// fn is_running(client: &Client) -> Result<bool, Error> {
    ///     loop {
    ///         match client.execute(&QueryStatus::new()) {
    ///             Err(error) if error.is_closed() => {
    ///                 client.wait_connected(Duration::from_secs(10))?;
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
    pub fn wait_connected(&self, timeout: Duration) -> Result<(), Error> {
        let deadline = Deadline::new(timeout);
        self.handle.connection.wait_connected(deadline)
    }
}

impl fmt::Debug for Client {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Client")
            .field("address", &self.handle.peer.address())
            .field("timeout", &self.timeout)
            .field("greeting", &self.greeting())
            .field("closed", &self.closed())
            .finish_non_exhaustive()
    }
}
