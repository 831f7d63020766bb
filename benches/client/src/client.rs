//! A client, and how it is measured.

use std::path::Path;
use std::sync::Arc;
use std::time::Instant;

use futures::future::try_join_all;
use tokio::task::JoinSet;

use crate::Failure;
use crate::figures::{Figures, Meter, nanoseconds};
use crate::work::{BURST, COMMANDS, Work};

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
