//! The guest agent.

mod channel;

use std::fmt;
use std::pin::Pin;
use std::sync::Arc;
use std::time::Duration;

use qmp_types::base::{Command, Json};
use serde::de::DeserializeOwned;
use serde_json::Value;
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::runtime::Handle as Runtime;
use tokio::time::Instant;

use self::channel::Channel;
use super::connect::{connect, runtime};
use super::deadline::{Deadline, sleep};
use super::stream::Stream;
use crate::execute::Execute;
use crate::guest::{self, AgentCommand, Output, Program, Shared};
use crate::target::Target;
use crate::trace::Peer;
use crate::{Address, AgentOptions, Disconnect, Error};

/// A handle to a connection to the agent in a guest, `qemu-ga`, for tasks of tokio.
///
/// The socket is that of the character device behind the port `org.qemu.guest_agent.0`, or
/// one on which the agent itself listens. Commands can be those of
/// `qmp_types::guest_agent`, behind the feature `guest_agent` of that crate.
///
/// The agent takes one command at a time. Others wait for their turn, within their timeouts.
/// A guest without an agent does not say so: a command that is written to it waits there,
/// and is executed when an agent starts. So the client first asks the agent for a sign of
/// life with `guest-sync-delimited`, each time. Until it has answered, no command is sent.
/// The connection can be used after every timeout: what arrives late is dropped.
///
/// The guest is not trusted. All that it sends is limited, in size and in time.
///
/// Clones share the connection, which ends when the last of them is dropped. It has no task of
/// its own, and uses the runtime in which it was made, which has to go on. Calls can be awaited
/// in any other runtime, too, and outside of all.
///
/// All names are those of [`blocking::GuestAgent`](crate::blocking::GuestAgent), which does the
/// same for threads. A call can be dropped, which is as if its time were up: a command of
/// which only a part was written is not executed, and a file that is left open is closed before
/// the next command.
///
/// ```no_run
/// use qmp_client::GuestAgent;
/// use qmp_client::guest::Program;
/// use qmp_types::guest_agent::commands::{GuestGetHostName, GuestShutdown};
///
/// # async fn example() -> Result<(), Box<dyn std::error::Error>> {
/// let agent = GuestAgent::connect(&"qmp:/run/vm1-agent.sock".parse()?).await?;
/// println!("{}", agent.execute(&GuestGetHostName::new()).await?.host_name);
///
/// let release = agent.read_file("/etc/os-release", 1 << 20).await?;
/// println!("{}", String::from_utf8_lossy(&release));
///
/// let output = agent.run(&Program::new("/bin/sync")).await?;
/// assert!(output.succeeded());
/// agent.execute(&GuestShutdown::new()).await?;
/// # Ok(())
/// # }
/// ```
///
/// # Freezing
///
/// A `guest-fsfreeze-freeze` whose time was up may still be executed. So what it freezes is
/// thawed in any case, as soon as the agent takes a command again:
///
/// ```no_run
/// use qmp_client::{Error, GuestAgent};
/// use qmp_types::guest_agent::commands::{GuestFsfreezeFreeze, GuestFsfreezeThaw};
///
/// /// Freezes the file systems of the guest while a snapshot is taken.
/// async fn freeze(agent: &GuestAgent, snapshot: impl AsyncFnOnce()) -> Result<(), Error> {
///     let frozen = agent.execute(&GuestFsfreezeFreeze::new()).await;
///     if frozen.is_ok() {
///         snapshot().await;
///     }
///     loop {
///         match agent.execute(&GuestFsfreezeThaw::new()).await {
///             // The agent is busy or not running. Each attempt waits for the timeout.
///             Err(error) if error.is_timeout() => println!("{error}"),
///             thawed => return frozen.and(thawed).map(drop),
///         }
///     }
/// }
/// ```
#[derive(Clone)]
pub struct GuestAgent {
    channel: Arc<Channel>,
    shared: Shared,
    timeout: Duration,
}

impl GuestAgent {
    /// Connects with the default [`AgentOptions`], and checks that the agent responds.
    ///
    /// # Errors
    ///
    /// If connecting fails, if the agent [does not answer](Error::NoAgent), or outside of a
    /// runtime.
    pub async fn connect(address: &Address) -> Result<Self, Error> {
        Self::connect_with(address, &AgentOptions::new()).await
    }

    /// Connects, and checks that the agent responds.
    ///
    /// The agent has [`connect_timeout`](AgentOptions::connect_timeout) to give it, here and
    /// before each command. `guest-file-read` can return up to 48 MiB, which are 64 MiB as
    /// base64: a [line](AgentOptions::line_limit) of a little more than the default.
    ///
    /// # Errors
    ///
    /// Those of [`connect`](Self::connect).
    pub async fn connect_with(address: &Address, options: &AgentOptions) -> Result<Self, Error> {
        let runtime = runtime()?;
        let deadline = Deadline::new(options.0.connect_timeout);
        let peer = Peer::at("qga", address, options.0.name.clone());
        let target = Target::of_agent(address, options);
        let stream = connect(&target, &peer, deadline, &runtime).await?;
        Self::start(stream, peer, options, deadline, runtime).await
    }

    /// Checks that the agent responds over an existing connection.
    ///
    /// # Errors
    ///
    /// Those of [`connect`](Self::connect).
    pub async fn over(
        stream: impl AsyncRead + AsyncWrite + Send + 'static,
        options: &AgentOptions,
    ) -> Result<Self, Error> {
        let runtime = runtime()?;
        let deadline = Deadline::new(options.0.connect_timeout);
        let peer = Peer::connected("qga", options.0.name.clone());
        Self::start(Box::pin(stream), peer, options, deadline, runtime).await
    }

    async fn start(
        stream: Pin<Box<dyn Stream>>,
        peer: Peer,
        options: &AgentOptions,
        deadline: Deadline,
        runtime: Runtime,
    ) -> Result<Self, Error> {
        let shared = Shared::new(peer);
        let channel = Channel::start(stream, shared.clone(), options, deadline, runtime);
        Ok(Self {
            channel: Arc::new(channel.await?),
            shared,
            timeout: options.0.timeout,
        })
    }

    /// The same connection with another timeout for commands, and for what takes several of
    /// them.
    #[must_use]
    pub fn with_timeout(&self, timeout: Duration) -> Self {
        Self {
            timeout,
            ..self.clone()
        }
    }

    /// Why the connection has ended, if it has and a call has noticed that: nobody looks
    /// between two calls.
    #[must_use]
    pub fn closed(&self) -> Option<Disconnect> {
        self.shared.end().cloned()
    }

    /// Sends a command and waits for its reply. Nothing is sent before the future is polled.
    /// The future is a handle itself, and borrows nothing.
    ///
    /// Some commands have no reply if they succeed, such as `guest-shutdown`
    /// ([`Command::SUCCESS_RESPONSE`] is false). They have succeeded when the agent is
    /// ready for another command, when the connection ends, or when no error has arrived
    /// within [`connect_timeout`](AgentOptions::connect_timeout).
    ///
    /// # Errors
    ///
    /// If the agent does not answer, if the command fails, if its reply does not arrive in
    /// time or does not match the schema, or if the connection ends.
    pub fn execute<C: Command>(
        &self,
        command: &C,
    ) -> impl Future<Output = Result<C::Ok, Error>> + use<C> {
        self.send(
            AgentCommand::new(command, &self.shared.peer),
            self.deadline(),
        )
    }

    /// Sends a command for which there is no type. If the arguments are null, they are left
    /// out. There must be a reply.
    ///
    /// # Errors
    ///
    /// Those of [`execute`](Self::execute).
    pub fn execute_json(
        &self,
        command: &str,
        arguments: &Value,
    ) -> impl Future<Output = Result<Json, Error>> + use<> {
        let command = AgentCommand::json(command, arguments, &self.shared.peer);
        self.send(command, self.deadline())
    }

    /// Sends a command, if it could be encoded.
    fn send<T: DeserializeOwned>(
        &self,
        command: Result<AgentCommand, Error>,
        deadline: Deadline,
    ) -> impl Future<Output = Result<T, Error>> + use<T> {
        let channel = Arc::clone(&self.channel);
        async move { channel.execute(command?, deadline).await }
    }

    /// Reads a file in the guest, which may have so many bytes. The timeout is for all of
    /// it.
    ///
    /// # Errors
    ///
    /// If it is [longer](Error::FileTooLong), or a command fails.
    pub async fn read_file(&self, path: &str, limit: usize) -> Result<Vec<u8>, Error> {
        guest::read_file(self, &self.shared.left_open, path, limit).await
    }

    /// Writes a file in the guest. What it contained before is lost. The timeout is for all
    /// of it.
    ///
    /// # Errors
    ///
    /// If it cannot be written, or [only in part](Error::FileIncomplete).
    pub async fn write_file(&self, path: &str, content: &[u8]) -> Result<(), Error> {
        guest::write_file(self, &self.shared.left_open, path, content).await
    }

    /// Runs a program in the guest and waits until it has ended. The timeout is for all of
    /// it. The agent does not tell when a program ends, so it is asked, twice a second or
    /// more often.
    ///
    /// ```no_run
    /// use std::time::Duration;
    ///
    /// use qmp_client::GuestAgent;
    /// use qmp_client::guest::Program;
    ///
    /// # async fn example() -> Result<(), Box<dyn std::error::Error>> {
    /// let agent = GuestAgent::connect(&"qmp:/run/vm1-agent.sock".parse()?).await?;
    /// let update = Program::new("/usr/bin/apt-get").args(["-y", "upgrade"]);
    /// let output = agent.with_timeout(Duration::from_secs(1800)).run(&update).await?;
    /// println!("{:?}: {}", output.status, String::from_utf8_lossy(&output.stdout));
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    ///
    /// If it cannot be started, or does not end in time: it then runs on, and the error has its
    /// [pid](Error::Program). That it ended with another status than 0 is not an error.
    pub async fn run(&self, program: &Program) -> Result<Output, Error> {
        guest::run_program(self, program).await
    }
}

impl Execute for GuestAgent {
    type Clock = Instant;

    fn deadline(&self) -> Deadline {
        Deadline::new(self.timeout)
    }

    async fn execute_until<C: Command>(
        &self,
        command: &C,
        deadline: Deadline,
    ) -> Result<C::Ok, Error> {
        self.send(AgentCommand::new(command, &self.shared.peer), deadline)
            .await
    }

    async fn pause(&self, time: Duration) {
        sleep(self.channel.runtime(), time).await;
    }
}

impl fmt::Debug for GuestAgent {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("GuestAgent")
            .field("address", &self.shared.peer.address())
            .field("timeout", &self.timeout)
            .field("closed", &self.closed())
            .finish_non_exhaustive()
    }
}
