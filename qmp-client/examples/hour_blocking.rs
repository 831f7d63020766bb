//! An hour of a virtual machine, with threads: a QEMU is started, a disk is plugged in, backed up
//! while the guest uses it, and unplugged, and the guest is powered off.
//!
//! `cargo run --example hour_blocking -- qemu-system-x86_64 disk.raw copy.raw`
//!
//! Both images exist, and have the same size.

use std::os::fd::OwnedFd;
use std::os::unix::net::UnixStream;
use std::process::Command;
use std::thread;
use std::time::Duration;

use anyhow::{Context, Result, bail, ensure};
use qmp_client::blocking::{Client, Subscription};
use qmp_client::{JobProgress, Options, RawEvent, Received};
use qmp_types::qmp::commands::{
    BlockdevAdd, BlockdevBackup, BlockdevDel, Cont, DeviceAdd, DeviceDel, Quit, SystemPowerdown,
};
use qmp_types::qmp::events::{DeviceDeleted, Shutdown};
use qmp_types::qmp::{
    BlockdevOptions, BlockdevOptionsBranch, BlockdevOptionsFile, BlockdevOptionsRaw, EventData,
    MirrorSyncMode,
};

/// The guest waits for `cont`. The connection is the standard input of QEMU.
const OPTIONS: &str = "-S -machine pc -m 256M -nodefaults -display none -device virtio-scsi-pci,id=scsi \
                       -chardev socket,id=qmp,fd=0 -qmp chardev:qmp";

const SECOND: Duration = Duration::from_secs(1);
const MINUTE: Duration = Duration::from_secs(60);
const HOUR: Duration = Duration::from_secs(3600);

fn main() -> Result<()> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [qemu, disk, copy] = &arguments[..] else {
        bail!("usage: hour_blocking QEMU DISK COPY");
    };
    run(qemu, disk, copy, MINUTE)
}

/// Runs a QEMU from its start to its end. The guest has so long to power off.
pub fn run(qemu: &str, disk: &str, copy: &str, grace: Duration) -> Result<()> {
    // One end for QEMU: there is no socket to wait for.
    let (ours, theirs) = UnixStream::pair()?;
    let mut command = Command::new(qemu);
    command.args(OPTIONS.split_whitespace());
    command.stdin(OwnedFd::from(theirs));
    let mut child = command.spawn().context("cannot start QEMU")?;
    // It has the other end of the connection, which QEMU alone is to have.
    drop(command);

    let options = Options::new().connect_timeout(MINUTE).timeout(MINUTE);
    let (vm, events) = match Client::over_with_events(ours, &options) {
        Ok(connected) => connected,
        Err(error) => {
            let _ = child.kill();
            let _ = child.wait();
            return Err(error).context("cannot talk to QEMU");
        }
    };
    println!("started QEMU {}", vm.greeting().version.qemu);
    let watch = thread::spawn(|| watch(events));

    let worked = work(&vm, disk, copy);
    let ended = shut_down(&vm, grace);
    if ended.is_err() {
        child.kill().context("cannot kill QEMU")?;
    }
    let status = child.wait().context("cannot wait for QEMU")?;
    if watch.join().is_err() {
        bail!("cannot watch the machine");
    }
    worked.and(ended)?;
    ensure!(status.success(), "QEMU ended with {status}");
    Ok(())
}

/// Prints what happens until QEMU has ended.
fn watch(events: Subscription<RawEvent>) {
    for received in events {
        match received {
            Ok(Received::Item(event)) => match event.decode::<EventData>() {
                Ok(event) => println!("{:?}", event.data),
                Err(error) => println!("{error}"),
            },
            // Some were missed.
            Ok(missed) => println!("{missed:?}"),
            Err(error) => println!("{error:#}", error = anyhow::Error::from(error)),
        }
    }
}

/// What is done with the machine while it runs.
pub fn work(vm: &Client, disk: &str, copy: &str) -> Result<()> {
    vm.execute(&Cont::new())?;
    vm.execute(&image("disk", disk))?;
    let device = DeviceAdd::new("scsi-hd")
        .with_id("disk0")
        .with_bus("scsi.0");
    vm.execute(&device.with("drive", "disk"))?;

    let backed_up = back_up(vm, copy).context("cannot back up the disk");
    let unplugged = unplug(vm, "disk0").context("cannot unplug the disk");
    backed_up.and(unplugged)?;
    vm.execute(&BlockdevDel::new("disk"))?;
    Ok(())
}

/// The command that opens an image.
fn image(node: &str, path: &str) -> BlockdevAdd {
    let file = BlockdevOptionsBranch::File(BlockdevOptionsFile::new(path));
    let raw = BlockdevOptionsRaw::new(BlockdevOptions::new(file));
    BlockdevAdd::new(BlockdevOptions::new(raw).with_node_name(node))
}

fn back_up(vm: &Client, copy: &str) -> Result<()> {
    vm.execute(&image("copy", copy))?;
    let backup = BlockdevBackup::new("disk", MirrorSyncMode::Full, "copy");
    let mut job = vm.start_job("backup", &backup.with_job_id("backup"))?;
    let print = |progress: JobProgress| println!("{} of {}", progress.current, progress.total);
    let finished = job.finish_with(SECOND, print, HOUR);
    if finished.is_err() {
        // Unless it has ended, it still uses the image.
        let _ = job.cancel();
        let _ = job.finish(MINUTE);
    }
    vm.execute(&BlockdevDel::new("copy"))?;
    Ok(finished?)
}

/// Unplugs a device, which is gone when the guest has released it.
fn unplug(vm: &Client, id: &str) -> Result<()> {
    // Before the command, so that the event cannot be missed.
    let mut deletions = vm.subscribe::<DeviceDeleted>();
    vm.execute(&DeviceDel::new(id))?;
    let is_it = |event: &DeviceDeleted| event.device.as_deref() == Some(id);
    deletions.wait_for(is_it, MINUTE)?;
    Ok(())
}

/// Asks the guest to power off, and ends QEMU if it does not.
fn shut_down(vm: &Client, grace: Duration) -> Result<()> {
    let mut shutdowns = vm.subscribe::<Shutdown>();
    vm.execute(&SystemPowerdown::new())?;
    if shutdowns.wait_for(|_| true, grace).is_err() {
        println!("the guest has not powered off");
        match vm.execute(&Quit::new()) {
            Err(error) if !error.is_closed() => return Err(error.into()),
            _ => {}
        }
    }
    println!("QEMU has ended: {}", vm.wait_for_end(MINUTE)?);
    Ok(())
}
