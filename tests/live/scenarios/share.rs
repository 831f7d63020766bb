//! Several clients of one monitor, through the proxy.

use std::fs::File;
use std::sync::Arc;
use std::thread;
use std::time::Duration;

use libtest_mimic::Failed;
use qmp_client::blocking::Client;
use qmp_client::{Address, Error, Options, Received};
use qmp_proxy::{Proxy, Recorder, RecorderOptions, ShareOptions};
use serde_json::json;

use super::descriptors::{FILES, add_file};
use crate::Scenario;
use crate::qemu::Qemu;
use crate::system::System;

pub(crate) const SCENARIOS: [(&str, Scenario); 2] = [
    ("share/commands, files and events", commands),
    ("share/qemu is killed", killed),
];

const CLIENTS: u64 = 6;
const PATIENCE: Duration = Duration::from_secs(20);

/// A QEMU with a second monitor, which clients share at the socket `shared`.
fn start(system: &System) -> Result<Qemu, Failed> {
    let options = "-machine none -S -qmp unix:second,server=on,wait=off";
    let qemu = Qemu::start(system, options)?;
    drop(qemu.connect_to("second")?);
    let proxy = Proxy::bind(&Address::Unix(qemu.path("shared")))?;
    let file = File::create_new(qemu.path("shared.jsonl"))?;
    let recorder = Recorder::start(file, &RecorderOptions::new(), |_| {})?;
    let to = Address::Unix(qemu.path("second"));
    thread::spawn(move || {
        while let Ok(client) = proxy.accept() {
            let options = ShareOptions::new();
            if client
                .share(&proxy, &to, &recorder, &options, |_| {})
                .is_err()
            {
                return;
            }
        }
    });
    Ok(qemu)
}

fn connect(qemu: &Qemu, oob: bool) -> Result<Client, Failed> {
    let options = Options::new().timeout(PATIENCE).oob(oob);
    Ok(Client::over(qemu.connect_to("shared")?, &options)?)
}

/// Each client sends files, which nobody else's command takes, and hears what all do.
fn commands(system: &System) -> Result<(), Failed> {
    let qemu = start(system)?;
    let clients: Result<Vec<_>, Failed> = (0..CLIENTS)
        .map(|number| connect(&qemu, number % 2 == 0))
        .collect();
    let clients = Arc::new(clients?);
    let mut events = Vec::new();
    for client in &*clients {
        events.push(client.events());
    }
    thread::scope(|scope| {
        let work = |number| {
            let (qemu, clients) = (&qemu, &clients);
            scope.spawn(move || {
                let client = &clients[usize::try_from(number).unwrap_or_default()];
                let mut ids = (0..FILES).map(|file| number * FILES + file);
                ids.try_for_each(|id| add_file(qemu, client, id))
            })
        };
        let threads: Vec<_> = (0..CLIENTS).map(work).collect();
        for thread in threads {
            thread.join().map_err(|_| "a thread panicked")??;
        }
        Ok::<(), Failed>(())
    })?;
    clients[0].execute_json("cont", &json!({}))?;
    for events in &mut events {
        match events.recv_timeout(PATIENCE)? {
            Some(Received::Item(event)) if event.name() == "RESUME" => {}
            other => return Err(format!("{other:?}").into()),
        }
    }
    drop((events, clients));
    // When the last has gone, the monitor is free for others.
    Client::over(
        qemu.connect_to("second")?,
        &Options::new().timeout(PATIENCE),
    )?;
    let recording = std::fs::read_to_string(qemu.path("shared.jsonl"))?;
    for line in recording.lines() {
        serde_json::from_str::<serde_json::Value>(line)?;
    }
    qemu.quit()
}

/// Everybody hears of it.
fn killed(system: &System) -> Result<(), Failed> {
    let mut qemu = start(system)?;
    let (first, second) = (connect(&qemu, false)?, connect(&qemu, true)?);
    qemu.signal("KILL")?;
    for client in [first, second] {
        match client.execute_json("query-status", &json!({})) {
            Err(Error::Closed { .. } | Error::NotConnected { .. }) => {}
            other => return Err(format!("{other:?}").into()),
        }
    }
    Ok(())
}
