//! A small VM manager: it starts a QEMU, plugs in a disk, a vCPU and memory, backs the disk up,
//! takes a snapshot, unplugs the disk, and shuts the machine down. Ctrl-C or SIGTERM ends it
//! early.
//!
//! `cargo run --example manager --features tokio -- qemu-system-x86_64 FOLDER SECONDS [PROXY]`
//!
//! The images and the log of QEMU are made in the folder. The guest has so many seconds to
//! power off. With the socket of a proxy, QEMU listens at `FOLDER/qmp` for it.

mod backup;
mod devices;
mod images;
mod jobs;
mod process;
mod signals;
mod watch;

use std::env::args_os;
use std::ffi::OsString;
use std::path::Path;
use std::process::ExitCode;
use std::time::Duration;

use anyhow::{Context, Result, anyhow, bail};
use qmp_client::Client;
use qmp_types::qmp::commands::Cont;

use process::Process;
use signals::Signals;

/// How long QEMU has for anything that does not depend on the guest's good will.
const PATIENCE: Duration = Duration::from_secs(20);

const USAGE: &str = "usage: manager QEMU FOLDER SECONDS [PROXY]";

#[tokio::main(flavor = "current_thread")]
async fn main() -> ExitCode {
    match manage().await {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            // With its causes.
            eprintln!("manager: {error:#}");
            ExitCode::FAILURE
        }
    }
}

/// Runs a machine from its start to its end, whatever happens in between.
async fn manage() -> Result<()> {
    let arguments: Vec<OsString> = args_os().skip(1).collect();
    let [qemu, folder, seconds, proxy @ ..] = &arguments[..] else {
        bail!("{USAGE}");
    };
    let proxy = match proxy {
        [] => None,
        [proxy] => Some(proxy.as_os_str()),
        _ => bail!("{USAGE}"),
    };
    let seconds = seconds.to_str().and_then(|seconds| seconds.parse().ok());
    let grace = Duration::from_secs(seconds.context("SECONDS is not a number")?);
    let folder = Path::new(folder);

    let mut signals = Signals::new()?;
    let (mut process, vm, events) = Process::start(qemu, folder, proxy).await?;
    let watch = tokio::spawn(watch::print(events, vm.clone()));
    let worked = tokio::select! {
        worked = work(&vm, folder) => worked,
        () = signals.next() => Err(anyhow!("interrupted")),
    };
    let ended = process.shut_down(&vm, grace, &mut signals).await;
    watch.await.context("cannot watch the machine")?;
    process::both(worked, ended)
}

/// What is done with the machine while it runs.
async fn work(vm: &Client, folder: &Path) -> Result<()> {
    let running = vm.execute(&Cont::new()).await;
    running.context("cannot let the guest run")?;
    println!("started QEMU {}", vm.greeting().version.qemu);

    let mut disk = devices::plug_in_disk(vm, folder).await?;
    println!("plugged in a disk");
    let vcpus = devices::plug_in_vcpu(vm).await?;
    println!("plugged in a vCPU: there are {vcpus}");
    let memory = devices::plug_in_memory(vm, 128 << 20).await?;
    println!("plugged in memory: there are {} MiB", memory >> 20);

    backup::back_up(vm, folder).await?;
    println!("backed up the disk");
    let mut overlay = images::take_snapshot(vm, folder).await?;
    println!("took a snapshot of the disk");

    devices::unplug(vm, "disk").await?;
    overlay.close().await?;
    disk.close().await?;
    println!("unplugged the disk");
    Ok(())
}
