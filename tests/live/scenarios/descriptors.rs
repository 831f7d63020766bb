//! File descriptors that are sent to QEMU.

use std::fs::File;
use std::thread;
use std::time::Duration;

use libtest_mimic::Failed;
use qmp_client::blocking::Client;
use qmp_client::{Address, Error, Options};
use qmp_types::qmp::commands::{AddFd, Getfd};
use serde_json::{Value, json};

use crate::Scenario;
use crate::qemu::Qemu;
use crate::system::System;

pub(crate) const SCENARIOS: [(&str, Scenario); 3] = [
    ("descriptors/missing", missing),
    ("descriptors/from many threads", from_many_threads),
    ("descriptors/from many tasks", from_many_tasks),
];

const THREADS: u64 = 12;
pub(super) const FILES: u64 = 8;
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

fn from_many_tasks(system: &System) -> Result<(), Failed> {
    let options = "-machine none -S -qmp unix:second,server=on,wait=off";
    let qemu = Qemu::start(system, options)?;
    for oob in [false, true] {
        super::tasks::run(async {
            let options = Options::new().timeout(PATIENCE).oob(oob);
            let address = Address::Unix(qemu.path("second"));
            let client = qmp_client::Client::connect_with(&address, &options).await?;
            let start = |id| {
                let file = file(&qemu, id)?;
                let added = client.execute_with_fd(&AddFd::new(), &file);
                Ok(tokio::spawn(added))
            };
            let sent: Result<Vec<_>, Failed> = (0..THREADS * FILES).map(start).collect();
            for (id, added) in (0..).zip(sent?) {
                check_file(&qemu, qemu.client(), id, added.await??.fdset_id)?;
            }
            Ok(())
        })?;
    }
    qemu.quit()
}

fn size_of(id: u64) -> u64 {
    (id + 1) * 65536
}

/// Makes a file of a size of its own, and opens it.
fn file(qemu: &Qemu, id: u64) -> Result<File, Failed> {
    let path = qemu.path(&format!("file{id}"));
    let file = File::create_new(&path)?;
    file.set_len(size_of(id))?;
    Ok(File::open(&path)?)
}

pub(super) fn add_file(qemu: &Qemu, client: &Client, id: u64) -> Result<(), Failed> {
    let added = client.execute_with_fd(&AddFd::new(), &file(qemu, id)?)?;
    check_file(qemu, client, id, added.fdset_id)
}

/// Lets QEMU tell how long the file is, and removes it.
fn check_file(qemu: &Qemu, client: &Client, id: u64, fdset: i64) -> Result<(), Failed> {
    let size = size_of(id);
    let name = format!("node{id}");
    let filename = format!("/dev/fdset/{fdset}");
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
    client.execute_json("remove-fd", &json!({"fdset-id": fdset}))?;
    std::fs::remove_file(qemu.path(&format!("file{id}")))?;
    Ok(())
}
