//! Commands of a client.

#[cfg(unix)]
use std::os::fd::AsFd;
use std::thread;
use std::time::{Duration, Instant};

use qmp_types::base::{Command, Json};
use serde::de::DeserializeOwned;
use serde_json::Value;

use super::Client;
use crate::blocking::deadline::Deadline;
use crate::execute::{Execute, within};
use crate::protocol::{Id, Kind, Outgoing};
use crate::{Error, exchange};

impl Client {
    /// Sends a command and waits for its reply.
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
    pub fn execute<C: Command>(&self, command: &C) -> Result<C::Ok, Error> {
        self.run(C::NAME, |id| exchange::in_band(command, id))
    }

    /// Sends a command out-of-band: QEMU executes it at once, even while an earlier command
    /// is still running, for example one that timed out.
    ///
    /// # Errors
    ///
    /// Those of [`execute`](Self::execute). QEMU rejects commands that do not support this. If
    /// [`oob`](Self::oob) is false, none is sent: [`Error::NoOob`].
    pub fn execute_oob<C: Command>(&self, command: &C) -> Result<C::Ok, Error> {
        self.run(C::NAME, |id| exchange::out_of_band(command, id))
    }

    /// Sends a command for which there is no type. If the arguments are null, they are left
    /// out.
    ///
    /// ```no_run
    /// use qmp_client::blocking::Client;
    /// use serde_json::json;
    ///
    /// let client = Client::connect(&"qmp:/run/vm1.sock".parse()?)?;
    /// client.execute_json("device_del", &json!({"id": "disk1"}))?;
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    ///
    /// Those of [`execute`](Self::execute).
    pub fn execute_json(&self, command: &str, arguments: &Value) -> Result<Json, Error> {
        self.run(command, |id| {
            exchange::json(command, arguments, Kind::InBand, id)
        })
    }

    /// Sends a command out-of-band for which there is no type.
    ///
    /// # Errors
    ///
    /// Those of [`execute_oob`](Self::execute_oob).
    pub fn execute_json_oob(&self, command: &str, arguments: &Value) -> Result<Json, Error> {
        self.run(command, |id| {
            exchange::json(command, arguments, Kind::OutOfBand, id)
        })
    }

    /// Sends a command together with a file descriptor, as `getfd` and `add-fd` need it.
    /// QEMU gets a duplicate of it.
    ///
    /// If the command takes no file descriptor, QEMU keeps it until a `getfd` or an `add-fd` comes
    /// without one, which takes it.
    ///
    /// ```no_run
    /// use std::fs::File;
    ///
    /// use qmp_client::blocking::Client;
    /// use qmp_types::qmp::commands::AddFd;
    ///
    /// let client = Client::connect(&"qmp:/run/vm1.sock".parse()?)?;
    /// let disk = File::open("/srv/disk.img")?;
    /// let added = client.execute_with_fd(&AddFd::new(), &disk)?;
    /// println!("/dev/fdset/{}", added.fdset_id);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    ///
    /// Those of [`execute`](Self::execute), and if the connection is not a Unix socket.
    #[cfg(unix)]
    pub fn execute_with_fd<C: Command>(&self, command: &C, fd: &dyn AsFd) -> Result<C::Ok, Error> {
        exchange::check_socket::<C>(self.handle.connection.transport().can_send_fds())?;
        self.run(C::NAME, |id| exchange::with_fd(command, fd.as_fd(), id))
    }

    /// Sends a command and decodes the reply.
    fn run<T: DeserializeOwned>(
        &self,
        command: &str,
        request: impl FnOnce(Id) -> Result<Outgoing, Error>,
    ) -> Result<T, Error> {
        let connection = &self.handle.connection;
        let request = request(connection.new_id())?;
        let (request, mut call) = exchange::begin(&self.handle.peer, request);
        let result = call.in_scope(|| {
            let answer = connection.call(request, Deadline::new(self.timeout))?;
            exchange::returned(command, answer)
        });
        call.end(result)
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
        let executed = self.with_timeout(left).execute(command);
        executed.map_err(|error| within(deadline.after, error))
    }

    async fn pause(&self, time: Duration) {
        thread::sleep(time);
    }
}
