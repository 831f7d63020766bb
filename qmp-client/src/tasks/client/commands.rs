//! Commands of a client.

#[cfg(unix)]
use std::os::fd::AsFd;
use std::time::Duration;

use qmp_types::base::{Command, Json};
use serde::de::DeserializeOwned;
use serde_json::Value;
use tokio::time::Instant;

use super::Client;
use crate::execute::{Execute, within};
use crate::protocol::{Id, Kind, Outgoing};
use crate::tasks::call::Execution;
use crate::tasks::deadline::{Deadline, sleep};
use crate::{Error, exchange};

impl Client {
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
    /// Those of [`execute`](Self::execute). QEMU rejects commands that do not support this. If
    /// [`oob`](Self::oob) is false, none is sent: [`Error::NoOob`].
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
        let id = self.new_id();
        self.run(exchange::json(command, arguments, Kind::InBand, id))
    }

    /// Sends a command out-of-band for which there is no type.
    ///
    /// # Errors
    ///
    /// Those of [`execute_oob`](Self::execute_oob).
    pub fn execute_json_oob(
        &self,
        command: &str,
        arguments: &Value,
    ) -> impl Future<Output = Result<Json, Error>> + use<> {
        let id = self.new_id();
        self.run(exchange::json(command, arguments, Kind::OutOfBand, id))
    }

    /// Sends a command together with a file descriptor, as `getfd` and `add-fd` need it.
    /// QEMU gets a duplicate of it, which is made now.
    ///
    /// If the command takes no file descriptor, QEMU keeps it until a `getfd` or an `add-fd` comes
    /// without one, which takes it.
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
    /// to an [`Address`](crate::Address) that is, or a `UnixStream` of tokio that was given to
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
