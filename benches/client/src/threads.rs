//! `qmp_client::blocking::Client`, with a thread for each connection.

use std::path::Path;
use std::thread;
use std::time::Instant;

use qmp_client::blocking::Client;
use qmp_client::{Address, Options, Received};
use qmp_types::qmp::EventData;
use qmp_types::qmp::commands::{Cont, QueryQmpSchema, QueryStatus, Stop};

use crate::Failure;
use crate::figures::{Figures, Meter, nanoseconds};
use crate::work::{BURST, COMMANDS, EVENTS, Work};

pub fn run(work: Work, socket: &Path) -> Result<Figures, Failure> {
    let mut meter = Meter::new(work);
    let options = Options::new().oob(true);
    let mut clients = Vec::new();
    for _ in 0..work.connections() {
        let address = Address::Unix(socket.to_owned());
        clients.push(Client::connect_with(&address, &options)?);
    }
    meter.connected();
    let mut latencies = Vec::with_capacity(work.messages());
    if let Work::Turns | Work::Schema | Work::Flood = work {
        for client in &clients {
            latencies.extend(perform(work, client)?);
        }
        return Ok(meter.done(latencies));
    }
    thread::scope(|scope| {
        let begin = |client| scope.spawn(move || perform(work, client));
        let threads: Vec<_> = clients.iter().map(begin).collect();
        for thread in threads {
            let ended = thread.join().map_err(|_| "a thread panicked")?;
            latencies.extend(ended?);
        }
        Ok(meter.done(latencies))
    })
}

fn perform(work: Work, client: &Client) -> Result<Vec<u64>, Failure> {
    let mut latencies = Vec::new();
    let times = if work == Work::Commands { COMMANDS } else { 1 };
    for _ in 0..times {
        let start = Instant::now();
        match work {
            Work::Turns | Work::Commands => drop(client.execute(&QueryStatus::new())?),
            Work::Burst => burst(client)?,
            Work::Events => storm(client)?,
            Work::Schema => drop(client.execute(&QueryQmpSchema::new())?),
            Work::Flood => {
                let _unread = client.events();
                client.execute(&Stop::new())?;
            }
        }
        latencies.push(nanoseconds(start));
    }
    Ok(latencies)
}

/// As many threads at once would take most of the time to start.
fn burst(client: &Client) -> Result<(), Failure> {
    for _ in 0..BURST {
        client.execute(&QueryStatus::new())?;
    }
    Ok(())
}

fn storm(client: &Client) -> Result<(), Failure> {
    let mut events = client.events();
    client.execute(&Cont::new())?;
    for _ in 0..EVENTS {
        let Received::Item(event) = events.recv()? else {
            return Err("events are missing".into());
        };
        event.decode::<EventData>()?;
    }
    Ok(())
}
