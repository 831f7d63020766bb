//! Plugs vCPUs, memory, a disk, a network card and a serial port into a machine that runs, as
//! a container runtime does; unplugs them, saves the machine to a file, and shuts it down.
//!
//! ```sh
//! hotplug qmp:/run/vm1.sock VCPUS MIB DISK PORT SAVED
//! ```
//!
//! QEMU may still be starting. With `-` for the address, the connection is standard input. The
//! disk is a raw image, which QEMU does not open: it is passed file descriptors. PORT is the
//! socket of the serial port.

pub(crate) mod connection;
mod devices;
mod machine;
pub(crate) mod migration;
mod plugged;
pub(crate) mod power;
pub(crate) mod unplug;
pub(crate) mod watch;

use std::fs::File;
use std::os::unix::net::UnixStream;
use std::path::Path;
use std::process::ExitCode;
use std::sync::Arc;
use std::time::Duration;

use anyhow::{Context, Result, bail};

pub(crate) use machine::Machine;

/// How long QEMU has for what does not depend on the guest.
pub(crate) const PATIENCE: Duration = Duration::from_secs(20);

/// How long the guest has to release a device, or to power off.
const GRACE: Duration = Duration::from_secs(10);

#[tokio::main(flavor = "current_thread")]
async fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match run(&arguments, GRACE).await {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("hotplug: {error:#}");
            ExitCode::FAILURE
        }
    }
}

/// What is plugged in, and where the machine is saved.
struct Wanted<'a> {
    vcpus: usize,
    memory: u64,
    disk: File,
    port: &'a Path,
    saved: File,
}

pub(crate) async fn run(arguments: &[&str], grace: Duration) -> Result<()> {
    let [address, vcpus, mib, disk, port, saved] = arguments else {
        bail!("usage: hotplug ADDRESS VCPUS MIB DISK PORT SAVED");
    };
    let mib: u64 = mib.parse().context("MIB is not a number")?;
    let disk = File::options().read(true).write(true).open(disk);
    // For writing only, as QEMU opens it.
    let saved = File::options().write(true).create_new(true).open(saved);
    let wanted = Wanted {
        vcpus: vcpus.parse().context("VCPUS is not a number")?,
        memory: mib << 20,
        disk: disk.context("cannot open the disk")?,
        port: Path::new(port),
        saved: saved.context("cannot create the file for the machine")?,
    };

    let (vm, events) = connection::connect(address, PATIENCE).await?;
    let (watchdog, mut state) = watch::start(&vm, events, grace);
    let machine = Arc::new(Machine::new(vm));
    println!("{}", machine.has().await?);

    let worked = tokio::select! {
        worked = work(&machine, &wanted, grace) => worked,
        bad = watch::until_bad(&mut state) => Err(bad),
    };
    let ended = power::shut_down(machine.vm(), grace).await;
    watchdog.abort();
    match (worked, ended) {
        (Err(error), Err(also)) => Err(error.context(format!("{also:#}"))),
        (worked, ended) => worked.and(ended),
    }
}

async fn work(machine: &Arc<Machine>, wanted: &Wanted<'_>, grace: Duration) -> Result<()> {
    // The other end would be that of a switch.
    let (cable, _switch) = UnixStream::pair()?;
    // All at once, and each to its end, so that nothing is left half done.
    let plugged = tokio::join!(
        machine.plug_vcpus(wanted.vcpus),
        machine.plug_memory("memory", wanted.memory),
        machine.plug_disk("disk", &wanted.disk),
        machine.plug_network("net", "52:54:00:12:34:56", &cable),
        machine.plug_port("port", wanted.port),
    );
    let (vcpus, memory, disk, network, port) = plugged;
    println!("plugged in {} vCPUs", vcpus?);
    memory.and(disk).and(network)?;
    println!("plugged in memory, a disk and a network card");
    println!("there is a serial port: {}", port?);

    for (id, unplugged) in machine.unplug_all(grace).await {
        match unplugged {
            Ok(outcome) => println!("{id}: {outcome}"),
            Err(error) => println!("{error:#}"),
        }
    }
    machine.reset().await?;
    println!("left in the machine: {:?}", machine.plugged(|_| true));

    power::pause(machine.vm()).await?;
    let bytes = migration::save(machine.vm(), &wanted.saved, PATIENCE).await?;
    println!("saved the machine: {bytes} bytes of memory");
    Ok(())
}
