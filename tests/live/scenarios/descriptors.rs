//! File descriptors that are sent to QEMU.

use std::fs::File;
use std::thread;
use std::time::Duration;

use libtest_mimic::Failed;
use qmp_client::blocking::Client;
use qmp_client::{Error, Options};
use qmp_types::qmp::commands::{AddFd, Getfd};
use serde_json::{Value, json};

use crate::Scenario;
use crate::qemu::Qemu;
use crate::system::System;

pub(crate) const SCENARIOS: [(&str, Scenario); 2] = [
    ("descriptors/missing", missing),
    ("descriptors/from many threads", from_many_threads),
];

const THREADS: u64 = 12;
const FILES: u64 = 8;
const PATIENCE: Duration = Duration::from_secs(20);

/// A command without its descriptor fails, so the others had one.
fn missing(system: &System) -> Result<(), Failed> {
    let qemu = Qemu::start(system, "-machine none")?;
    let file = File::open("/dev/null")?;
    let client = qemu.client();
    client.execute_with_fd(&Getfd::new("a"), &file)?;
    match client.execute(&Getfd::new("b")) {
        Err(Error::Command { .. }) => qemu.quit(),
        other => Err(format!("{other:?}").into()),
    }
}

/// Each file has a size of its own, by which it is recognized, with out-of-band execution
/// and without.
fn from_many_threads(system: &System) -> Result<(), Failed> {
    let options = "-machine none -S -qmp unix:second,server=on,wait=off";
    let qemu = Qemu::start(system, options)?;
    for oob in [false, true] {
        let options = Options::new().timeout(PATIENCE).oob(oob);
        let client = Client::over(qemu.connect_to("second")?, &options)?;
        thread::scope(|scope| {
            let send = |thread| {
                let (qemu, client) = (&qemu, &client);
                scope.spawn(move || {
                    let ids = (0..FILES).map(|file| thread * FILES + file);
                    ids.into_iter()
                        .try_for_each(|id| add_file(qemu, client, id))
                })
            };
            let threads: Vec<_> = (0..THREADS).map(send).collect();
            for thread in threads {
                thread.join().map_err(|_| "a thread panicked")??;
            }
            Ok::<(), Failed>(())
        })?;
    }
    qemu.quit()
}

/// Opens a file of a size of its own, and lets QEMU tell how long it is.
fn add_file(qemu: &Qemu, client: &Client, id: u64) -> Result<(), Failed> {
    let size = (id + 1) * 65536;
    let path = qemu.path(&format!("file{id}"));
    let file = File::create_new(&path)?;
    file.set_len(size)?;
    let file = File::open(&path)?;
    let added = client.execute_with_fd(&AddFd::new(), &file)?;

    let name = format!("node{id}");
    let filename = format!("/dev/fdset/{}", added.fdset_id);
    let node = json!({
        "driver": "file", "node-name": name, "filename": filename,
        "read-only": true, "locking": "off",
    });
    client.execute_json("blockdev-add", &node)?;
    let nodes = client.execute_json("query-named-block-nodes", &json!({"flat": true}))?;
    let nodes: Value = nodes.to_value()?;
    let found = nodes.as_array().into_iter().flatten();
    let found = found.filter(|node| node["node-name"] == *name);
    let sizes: Vec<_> = found.map(|node| &node["image"]["virtual-size"]).collect();
    if sizes != [&json!(size)] {
        return Err(format!("{name} has {sizes:?} bytes instead of {size}").into());
    }
    client.execute_json("blockdev-del", &json!({"node-name": name}))?;
    client.execute_json("remove-fd", &json!({"fdset-id": added.fdset_id}))?;
    std::fs::remove_file(path)?;
    Ok(())
}
