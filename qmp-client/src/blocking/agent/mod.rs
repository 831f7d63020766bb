//! The guest agent.

mod channel;

use std::fmt;
use std::sync::Arc;
use std::thread;
use std::time::{Duration, Instant};

use qmp_types::base::{Command, Json};
use serde_json::Value;

use self::channel::Channel;
use super::Transport;
use super::block_on::block_on;
use super::connect::connect;
use super::deadline::Deadline;
use crate::execute::Execute;
use crate::guest::{self, AgentCommand, Output, Program, Shared};
use crate::target::Target;
use crate::trace::Peer;
use crate::{Address, AgentOptions, Disconnect, Error};

/// A handle to a connection to the agent in a guest, `qemu-ga`.
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
/// Clones share the connection, which ends when the last of them is dropped.
///
/// ```no_run
/// use qmp_client::blocking::GuestAgent;
/// use qmp_client::guest::Program;
/// use qmp_types::guest_agent::commands::{GuestGetHostName, GuestShutdown};
///
/// let agent = GuestAgent::connect(&"qmp:/run/vm1-agent.sock".parse()?)?;
/// println!("{}", agent.execute(&GuestGetHostName::new())?.host_name);
///
/// let release = agent.read_file("/etc/os-release", 1 << 20)?;
/// println!("{}", String::from_utf8_lossy(&release));
///
/// let output = agent.run(&Program::new("/bin/sync"))?;
/// assert!(output.succeeded());
/// agent.execute(&GuestShutdown::new())?;
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Freezing
///
/// A `guest-fsfreeze-freeze` whose time was up may still be executed. So what it freezes is
/// thawed in any case, as soon as the agent takes a command again:
///
/// ```no_run
/// use qmp_client::Error;
/// use qmp_client::blocking::GuestAgent;
/// use qmp_types::guest_agent::commands::{GuestFsfreezeFreeze, GuestFsfreezeThaw};
///
/// /// Freezes the file systems of the guest while a snapshot is taken.
/// fn freeze(agent: &GuestAgent, snapshot: impl FnOnce()) -> Result<(), Error> {
///     let frozen = agent.execute(&GuestFsfreezeFreeze::new());
///     if frozen.is_ok() {
///         snapshot();
///     }
///     loop {
///         match agent.execute(&GuestFsfreezeThaw::new()) {
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
    /// If connecting fails, or if the agent [does not answer](Error::NoAgent).
    pub fn connect(address: &Address) -> Result<Self, Error> {
        Self::connect_with(address, &AgentOptions::new())
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
    pub fn connect_with(address: &Address, options: &AgentOptions) -> Result<Self, Error> {
        let deadline = Deadline::new(options.0.connect_timeout);
        let peer = Peer::at("qga", address, options.0.name.clone());
        let target = Target::of_agent(address, options);
        let transport = connect(&target, &peer, deadline)?;
        Self::start(transport, peer, options, deadline)
    }

    /// Checks that the agent responds over an existing connection.
    ///
    /// # Errors
    ///
    /// Those of [`connect`](Self::connect).
    pub fn over(transport: impl Transport, options: &AgentOptions) -> Result<Self, Error> {
        let deadline = Deadline::new(options.0.connect_timeout);
        Self::start(
            Box::new(transport),
            Peer::connected("qga", options.0.name.clone()),
            options,
            deadline,
        )
    }

    fn start(
        transport: Box<dyn Transport>,
        peer: Peer,
        options: &AgentOptions,
        deadline: Deadline,
    ) -> Result<Self, Error> {
        let shared = Shared::new(peer);
        let channel = Channel::start(transport, shared.clone(), options, deadline)?;
        Ok(Self {
            channel: Arc::new(channel),
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

    /// Sends a command and waits for its reply.
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
    pub fn execute<C: Command>(&self, command: &C) -> Result<C::Ok, Error> {
        let command = AgentCommand::new(command, &self.shared.peer)?;
        self.channel.execute(command, self.deadline())
    }

    /// Sends a command for which there is no type. If the arguments are null, they are left
    /// out. There must be a reply.
    ///
    /// # Errors
    ///
    /// Those of [`execute`](Self::execute).
    pub fn execute_json(&self, command: &str, arguments: &Value) -> Result<Json, Error> {
        let command = AgentCommand::json(command, arguments, &self.shared.peer)?;
        self.channel.execute(command, self.deadline())
    }

    /// Reads a file in the guest, which may have so many bytes. The timeout is for all of
    /// it.
    ///
    /// # Errors
    ///
    /// If it is [longer](Error::FileTooLong), or a command fails.
    pub fn read_file(&self, path: &str, limit: usize) -> Result<Vec<u8>, Error> {
        block_on(guest::read_file(self, &self.shared.left_open, path, limit))
    }

    /// Writes a file in the guest. What it contained before is lost. The timeout is for all
    /// of it.
    ///
    /// # Errors
    ///
    /// If it cannot be written, or [only in part](Error::FileIncomplete).
    pub fn write_file(&self, path: &str, content: &[u8]) -> Result<(), Error> {
        block_on(guest::write_file(
            self,
            &self.shared.left_open,
            path,
            content,
        ))
    }

    /// Runs a program in the guest and waits until it has ended. The timeout is for all of
    /// it. The agent does not tell when a program ends, so it is asked, twice a second or
    /// more often.
    ///
    /// ```no_run
    /// use std::time::Duration;
    ///
    /// use qmp_client::blocking::GuestAgent;
    /// use qmp_client::guest::Program;
    ///
    /// let agent = GuestAgent::connect(&"qmp:/run/vm1-agent.sock".parse()?)?;
    /// let update = Program::new("/usr/bin/apt-get").args(["-y", "upgrade"]);
    /// let output = agent.with_timeout(Duration::from_secs(1800)).run(&update)?;
    /// println!("{:?}: {}", output.status, String::from_utf8_lossy(&output.stdout));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    ///
    /// If it cannot be started, or does not end in time: it then runs on, and the error has its
    /// [pid](Error::Program). That it ended with another status than 0 is not an error.
    pub fn run(&self, program: &Program) -> Result<Output, Error> {
        block_on(guest::run_program(self, program))
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
        let command = AgentCommand::new(command, &self.shared.peer)?;
        self.channel.execute(command, deadline)
    }

    async fn pause(&self, time: Duration) {
        thread::sleep(time);
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
