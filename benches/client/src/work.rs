//! What each client does, and how it is measured.

use std::path::Path;
use std::str::FromStr;
use std::sync::Arc;
use std::time::Instant;

use futures::future::try_join_all;
use tokio::task::JoinSet;

use crate::Failure;
use crate::figures::{Figures, Meter, nanoseconds};

/// How many connections there are.
pub const CONNECTIONS: usize = 1000;

/// How many commands one after another on each connection.
pub const COMMANDS: usize = 50;

/// How many commands at once on each connection.
pub const BURST: usize = 32;

/// How many events in the storm on each connection.
pub const EVENTS: usize = 200;

/// How long the events are, all together, that arrive before one reply.
pub const FLOOD: usize = 64 << 20;

/// What is done with the connections.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Work {
    /// A command on one connection after another.
    Turns,
    /// Commands one after another on each connection, and on all connections at once.
    Commands,
    /// Many commands at once on each connection.
    Burst,
    /// A storm of events on each connection, each of which is decoded.
    Events,
    /// A large reply on one connection after another, which is decoded.
    Schema,
    /// Many events before one reply, on a single connection, which nobody reads.
    Flood,
}

impl Work {
    pub const ALL: [Self; 6] = [
        Self::Turns,
        Self::Commands,
        Self::Burst,
        Self::Events,
        Self::Schema,
        Self::Flood,
    ];

    pub fn name(self) -> &'static str {
        match self {
            Self::Turns => "turns",
            Self::Commands => "commands",
            Self::Burst => "burst",
            Self::Events => "events",
            Self::Schema => "schema",
            Self::Flood => "flood",
        }
    }

    /// What the figures are for.
    pub fn description(self) -> &'static str {
        match self {
            Self::Turns => "a command on one connection after another",
            Self::Commands => "commands one after another, on all connections at once",
            Self::Burst => "32 commands at once on each connection; each time is that of all 32",
            Self::Events => "200 events on each connection, decoded; each time is that of all 200",
            Self::Schema => "a reply of 220 kB on one connection after another, decoded",
            Self::Flood => {
                "64 MiB of events before the reply to one command; the memory of the process"
            }
        }
    }

    pub fn connections(self) -> usize {
        match self {
            Self::Flood => 1,
            _ => CONNECTIONS,
        }
    }

    /// How many messages arrive.
    pub fn messages(self) -> usize {
        match self {
            Self::Turns | Self::Schema => CONNECTIONS,
            Self::Commands => CONNECTIONS * COMMANDS,
            Self::Burst => CONNECTIONS * BURST,
            Self::Events => CONNECTIONS * EVENTS,
            Self::Flood => 1,
        }
    }
}

impl FromStr for Work {
    type Err = Failure;

    fn from_str(name: &str) -> Result<Self, Failure> {
        let mut all = Self::ALL.into_iter();
        let found = all.find(|work| work.name() == name);
        found.ok_or_else(|| format!("there is no work {name}").into())
    }
}

/// A client with one connection.
pub trait Client: Send + Sync + Sized + 'static {
    fn connect(socket: &Path) -> impl Future<Output = Result<Self, Failure>> + Send;

    /// Executes `query-status`.
    fn status(&self) -> impl Future<Output = Result<(), Failure>> + Send;

    /// Executes `query-qmp-schema`.
    fn schema(&self) -> impl Future<Output = Result<(), Failure>> + Send;

    /// Executes `cont`, which starts a storm, and decodes its events.
    fn storm(&self) -> impl Future<Output = Result<(), Failure>> + Send;

    /// Executes `stop`, before whose reply a flood arrives.
    fn flood(&self) -> impl Future<Output = Result<(), Failure>> + Send;

    /// Executes `query-status` many times at once.
    fn burst(&self) -> impl Future<Output = Result<(), Failure>> + Send {
        async {
            try_join_all((0..BURST).map(|_| self.status())).await?;
            Ok(())
        }
    }
}

/// Measures a client.
pub fn run<C: Client>(work: Work, socket: &Path) -> Result<Figures, Failure> {
    let mut runtime = tokio::runtime::Builder::new_current_thread();
    runtime.enable_all().build()?.block_on(async {
        let mut meter = Meter::new(work);
        let mut clients = Vec::new();
        for _ in 0..work.connections() {
            clients.push(Arc::new(C::connect(socket).await?));
        }
        meter.connected();
        let latencies = perform(work, &clients).await?;
        Ok(meter.done(latencies))
    })
}

/// Does the work; returns how long each command took, in nanoseconds.
async fn perform<C: Client>(work: Work, clients: &[Arc<C>]) -> Result<Vec<u64>, Failure> {
    let mut latencies = Vec::with_capacity(work.messages());
    if let Work::Turns | Work::Schema | Work::Flood = work {
        for client in clients {
            let start = Instant::now();
            match work {
                Work::Turns => client.status().await?,
                Work::Schema => client.schema().await?,
                _ => client.flood().await?,
            }
            latencies.push(nanoseconds(start));
        }
        return Ok(latencies);
    }
    let mut tasks = JoinSet::new();
    for client in clients {
        let client = Arc::clone(client);
        tasks.spawn(async move { all_at_once(work, &*client).await });
    }
    while let Some(task) = tasks.join_next().await {
        latencies.extend(task??);
    }
    Ok(latencies)
}

async fn all_at_once<C: Client>(work: Work, client: &C) -> Result<Vec<u64>, Failure> {
    let mut latencies = Vec::new();
    let times = if work == Work::Commands { COMMANDS } else { 1 };
    for _ in 0..times {
        let start = Instant::now();
        match work {
            Work::Commands => client.status().await?,
            Work::Burst => client.burst().await?,
            _ => client.storm().await?,
        }
        latencies.push(nanoseconds(start));
    }
    Ok(latencies)
}
