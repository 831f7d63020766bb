//! The handle.

mod commands;
mod connecting;
mod events;

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use qmp_types::base::Greeting;

use super::deadline::Deadline;
use super::handle::Handle;
use super::subscription::end;
use crate::protocol::{Feed, Wanted};
use crate::{Disconnect, Error};

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
/// for threads. What differs is a call that is dropped or whose time is up: it always leaves the
/// connection sound. If its command was already written in part, the task of the connection
/// writes the rest, and the reply is a [late one](crate::Notice::LateReply). If nothing was
/// written, it is not sent.
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
    /// [reconnects](crate::Options::reconnect), it is that of the present connection or of the last
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
    /// [reconnects](crate::Options::reconnect), that is when it has given up.
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
    /// from the call on is told even if there is another connection by then.
    ///
    /// It is for what has to happen when QEMU is gone, and not only when there is another one: to
    /// give up what is known of it, or to stop after a `quit`, for which no other one follows. Call
    /// it before the command that ends QEMU, and await it afterwards: somebody may start another
    /// QEMU there at once.
    ///
    /// The future holds no handle: the connection ends while it waits, if the last client is
    /// dropped. So a task beside the others can tell when QEMU comes and goes:
    ///
    /// ```no_run
    /// use std::time::Duration;
    ///
    /// use qmp_client::WeakClient;
    ///
    /// /// Until the last client is dropped, or has given up.
    /// async fn watch(name: &str, weak: WeakClient) {
    ///     while let Some(client) = weak.upgrade() {
    ///         let lost = client.wait_disconnected(Duration::MAX);
    ///         drop(client);
    ///         if let Ok(why) = lost.await {
    ///             println!("{name} is gone: {why}");
    ///         }
    ///         let Some(client) = weak.upgrade() else { return };
    ///         let back = client.wait_connected(Duration::MAX);
    ///         drop(client);
    ///         if back.await.is_err() {
    ///             return;
    ///         }
    ///         println!("{name} is back");
    ///     }
    /// }
    /// ```
    ///
    /// # Errors
    ///
    /// If the connection lasts for this time: [`Error::Timeout`].
    pub fn wait_disconnected(
        &self,
        timeout: Duration,
    ) -> impl Future<Output = Result<Disconnect, Error>> + use<> {
        let connection = Arc::clone(&self.handle.connection);
        let losses = connection.losses();
        connection.wait_disconnected(losses, Deadline::new(timeout))
    }

    /// Waits until there is a connection, if the client is
    /// [reconnecting](crate::Options::reconnect). Otherwise it returns at once. It also does so while
    /// the client has not noticed yet that QEMU has ended: [wait for that](Self::wait_disconnected)
    /// first. The future holds no handle.
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
    pub fn wait_connected(
        &self,
        timeout: Duration,
    ) -> impl Future<Output = Result<(), Error>> + use<> {
        Arc::clone(&self.handle.connection).wait_connected(Deadline::new(timeout))
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
