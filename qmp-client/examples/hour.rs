//! An hour of a virtual machine, with tasks: a QEMU is started, a disk is plugged in, backed up
//! while the guest uses it, and unplugged, and the guest is powered off.
//!
//! `cargo run --example hour --features tokio -- qemu-system-x86_64 disk.raw copy.raw`
//!
//! Both images exist, and have the same size.

use std::os::fd::OwnedFd;
use std::os::unix::net::UnixStream as StdStream;
use std::time::Duration;

use anyhow::{Context, Result, bail, ensure};
use qmp_client::{Client, JobProgress, Options, RawEvent, Received, Subscription};
use qmp_types::qmp::commands::{
    BlockdevAdd, BlockdevBackup, BlockdevDel, Cont, DeviceAdd, DeviceDel, Quit, SystemPowerdown,
};
use qmp_types::qmp::events::{DeviceDeleted, Shutdown};
use qmp_types::qmp::{
    BlockdevOptions, BlockdevOptionsBranch, BlockdevOptionsFile, BlockdevOptionsRaw, EventData,
    MirrorSyncMode,
};
use tokio::net::UnixStream;
use tokio::process::Command;

/// The guest waits for `cont`. The connection is the standard input of QEMU.
const OPTIONS: &str = "-S -machine pc -m 256M -nodefaults -display none -device virtio-scsi-pci,id=scsi \
                       -chardev socket,id=qmp,fd=0 -qmp chardev:qmp";

const SECOND: Duration = Duration::from_secs(1);
const MINUTE: Duration = Duration::from_secs(60);
const HOUR: Duration = Duration::from_secs(3600);

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<()> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [qemu, disk, copy] = &arguments[..] else {
        bail!("usage: hour QEMU DISK COPY");
    };
    run(qemu, disk, copy, MINUTE).await
}

/// Runs a QEMU from its start to its end. The guest has so long to power off.
pub async fn run(qemu: &str, disk: &str, copy: &str, grace: Duration) -> Result<()> {
    // One end for QEMU: there is no socket to wait for.
    let (ours, theirs) = StdStream::pair()?;
    ours.set_nonblocking(true)?;
    let mut command = Command::new(qemu);
    command.args(OPTIONS.split_whitespace());
    command.stdin(OwnedFd::from(theirs)).kill_on_drop(true);
    let mut child = command.spawn().context("cannot start QEMU")?;
    // It has the other end of the connection, which QEMU alone is to have.
    drop(command);

    let options = Options::new().connect_timeout(MINUTE).timeout(MINUTE);
    let stream = UnixStream::from_std(ours)?;
    let (vm, events) = Client::over_with_events(stream, &options).await?;
    println!("started QEMU {}", vm.greeting().version.qemu);
    let watch = tokio::spawn(watch(events));

    let worked = work(&vm, disk, copy).await;
    let ended = shut_down(&vm, grace).await;
    if ended.is_err() {
        child.kill().await.context("cannot kill QEMU")?;
    }
    let status = child.wait().await.context("cannot wait for QEMU")?;
    watch.await?;
    worked.and(ended)?;
    ensure!(status.success(), "QEMU ended with {status}");
    Ok(())
}

/// Prints what happens until QEMU has ended.
async fn watch(mut events: Subscription<RawEvent>) {
    loop {
        match events.recv().await {
            Ok(Received::Item(event)) => match event.decode::<EventData>() {
                Ok(event) => println!("{:?}", event.data),
                Err(error) => println!("{error}"),
            },
            // Some were missed.
            Ok(missed) => println!("{missed:?}"),
            Err(error) => return println!("{error:#}", error = anyhow::Error::from(error)),
        }
    }
}

/// What is done with the machine while it runs.
pub async fn work(vm: &Client, disk: &str, copy: &str) -> Result<()> {
    vm.execute(&Cont::new()).await?;
    vm.execute(&image("disk", disk)).await?;
    let device = DeviceAdd::new("scsi-hd")
        .with_id("disk0")
        .with_bus("scsi.0");
    vm.execute(&device.with("drive", "disk")).await?;

    let backed_up = back_up(vm, copy).await.context("cannot back up the disk");
    let unplugged = unplug(vm, "disk0").await.context("cannot unplug the disk");
    backed_up.and(unplugged)?;
    vm.execute(&BlockdevDel::new("disk")).await?;
    Ok(())
}

/// The command that opens an image.
fn image(node: &str, path: &str) -> BlockdevAdd {
    let file = BlockdevOptionsBranch::File(BlockdevOptionsFile::new(path));
    let raw = BlockdevOptionsRaw::new(BlockdevOptions::new(file));
    BlockdevAdd::new(BlockdevOptions::new(raw).with_node_name(node))
}

async fn back_up(vm: &Client, copy: &str) -> Result<()> {
    vm.execute(&image("copy", copy)).await?;
    let backup = BlockdevBackup::new("disk", MirrorSyncMode::Full, "copy");
    let mut job = vm
        .start_job("backup", &backup.with_job_id("backup"))
        .await?;
    let print = |progress: JobProgress| println!("{} of {}", progress.current, progress.total);
    let finished = job.finish_with(SECOND, print, HOUR).await;
    if finished.is_err() {
        // Unless it has ended, it still uses the image.
        let _ = job.cancel().await;
        let _ = job.finish(MINUTE).await;
    }
    vm.execute(&BlockdevDel::new("copy")).await?;
    Ok(finished?)
}

/// Unplugs a device, which is gone when the guest has released it.
async fn unplug(vm: &Client, id: &str) -> Result<()> {
    // Before the command, so that the event cannot be missed.
    let mut deletions = vm.subscribe::<DeviceDeleted>();
    vm.execute(&DeviceDel::new(id)).await?;
    let is_it = |event: &DeviceDeleted| event.device.as_deref() == Some(id);
    deletions.wait_for(is_it, MINUTE).await?;
    Ok(())
}

/// Asks the guest to power off, and ends QEMU if it does not.
async fn shut_down(vm: &Client, grace: Duration) -> Result<()> {
    let mut shutdowns = vm.subscribe::<Shutdown>();
    vm.execute(&SystemPowerdown::new()).await?;
    if shutdowns.wait_for(|_| true, grace).await.is_err() {
        println!("the guest has not powered off");
        match vm.execute(&Quit::new()).await {
            Err(error) if !error.is_closed() => return Err(error.into()),
            _ => {}
        }
    }
    println!("QEMU has ended: {}", vm.wait_for_end(MINUTE).await?);
    Ok(())
}
