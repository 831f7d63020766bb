//! One connection for many threads, with and without out-of-band execution.

use std::thread;
use std::time::Duration;

use libtest_mimic::Failed;
use qmp_client::blocking::{Client, Subscription};
use qmp_client::{Error, Options, RawEvent, Received};
use qmp_types::qmp::commands::{Cont, QomGet, Stop};
use serde_json::{Value, json};

use crate::Scenario;
use crate::qemu::Qemu;
use crate::system::System;

pub(crate) const SCENARIOS: [(&str, Scenario); 2] = [
    ("threads/replies and events", replies_and_events),
    ("threads/deep command", deep_command),
];

const THREADS: usize = 50;
const COMMANDS: usize = 40;
const PATIENCE: Duration = Duration::from_secs(20);

/// Clients of a second socket of this QEMU: first one without out-of-band execution, then
/// one with it.
fn with_clients(
    system: &System,
    run: impl Fn(&Client, Subscription<RawEvent>) -> Result<(), Failed>,
) -> Result<(), Failed> {
    let second = "-machine none -S -qmp unix:second,server=on,wait=off";
    let qemu = Qemu::start(system, second)?;
    for oob in [false, true] {
        let options = Options::new()
            .timeout(PATIENCE)
            .oob(oob)
            .event_limit(10_000);
        let stream = qemu.connect_to("second")?;
        let (client, events) = Client::over_with_events(stream, &options)?;
        if client.oob() != oob {
            return Err("out-of-band execution was not enabled".into());
        }
        run(&client, events)?;
    }
    qemu.quit()
}

/// Each thread has its own property, and reads it again and again, while another one stops
/// and continues the machine. Each gets its own value, and no event is lost.
fn replies_and_events(system: &System) -> Result<(), Failed> {
    with_clients(system, |client, mut events| {
        for number in 0..THREADS {
            let id = format!("o{number}");
            let size = 4096 * (number + 1);
            let memory = json!({"qom-type": "memory-backend-ram", "id": id, "size": size});
            client.execute_json("object-add", &memory)?;
        }
        thread::scope(|scope| {
            let asking = (0..THREADS).map(|number| scope.spawn(move || ask(client, number)));
            let asking: Vec<_> = asking.collect();
            for _ in 0..COMMANDS {
                client.execute(&Cont::new())?;
                client.execute(&Stop::new())?;
            }
            for asked in asking {
                asked.join().map_err(|_| "a thread panicked")??;
            }
            Ok::<(), Failed>(())
        })?;
        for _ in 0..COMMANDS {
            for name in ["RESUME", "STOP"] {
                match events.recv_timeout(PATIENCE)? {
                    Some(Received::Item(event)) if event.name() == name => {}
                    other => return Err(format!("{other:?} instead of {name}").into()),
                }
            }
        }
        for number in 0..THREADS {
            client.execute_json("object-del", &json!({"id": format!("o{number}")}))?;
        }
        match client.notice_count() {
            0 => Ok(()),
            count => Err(format!("{count} notices").into()),
        }
    })
}

fn ask(client: &Client, number: usize) -> Result<(), Failed> {
    let get = QomGet::new(format!("/objects/o{number}"), "size");
    for _ in 0..COMMANDS {
        let size = client.execute(&get)?;
        if size != json!(4096 * (number + 1)) {
            return Err(format!("thread {number} received {size}").into());
        }
    }
    Ok(())
}

/// QEMU may abort if a command is nested too deep, so that it is not sent. One that is just
/// deep enough is answered.
fn deep_command(system: &System) -> Result<(), Failed> {
    with_clients(system, |client, _| {
        let set = |levels| {
            let deep = (0..levels).fold(Value::Null, |inner, _| json!([inner]));
            let arguments = json!({"path": "/machine", "property": "type", "value": deep});
            client.execute_json("qom-set", &arguments)
        };
        // The message and its arguments are the first two levels.
        match (set(1022), set(1023)) {
            (Err(Error::Command { .. }), Err(Error::TooDeep { .. })) => {}
            other => return Err(format!("{other:?}").into()),
        }
        client.execute(&Stop::new())?;
        match client.notice_count() {
            0 => Ok(()),
            count => Err(format!("{count} notices").into()),
        }
    })
}
