//! The example that plugs devices in and out: what it does to a machine whose guest never
//! answers, and how it fails.

use std::fs::File;
use std::os::unix::net::UnixStream;
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use libtest_mimic::Failed;
use qapi_releases::Kind;
use qmp_client::testing::{Conversation, Script};
use qmp_client::{Client, Options};
use qmp_types::qmp::commands::{
    Closefd, HumanMonitorCommand, QomList, QueryChardev, QueryFdsets, QueryHotpluggableCpus,
    QueryMemoryDevices, QueryNamedBlockNodes, QueryStatus,
};
use serde_json::json;
use tempfile::TempDir;

use self::hotplug::unplug::Unplugged;
use self::hotplug::watch::State;
use self::hotplug::{Machine, connection, migration, power, watch};
use super::tasks::run;
use crate::Scenario;
use crate::qemu::Qemu;
use crate::recording::Recording;
use crate::system::System;

#[path = "../../../qmp-client/examples/hotplug/main.rs"]
#[allow(dead_code, reason = "it is a program of its own, too")]
mod hotplug;

pub(crate) const SCENARIOS: [(&str, Scenario); 8] = [
    ("hotplug/the program", program),
    ("hotplug/a guest that does not answer", no_answer),
    ("hotplug/a guest that refuses", refusal),
    ("hotplug/a device that may be there", uncertain),
    ("hotplug/what cannot be plugged in", failures),
    ("hotplug/what cannot be saved", not_saved),
    ("hotplug/a watchdog", watchdog),
    ("hotplug/killed", killed),
];

const PATIENCE: Duration = Duration::from_secs(20);

/// How long a guest is waited for that will not answer.
const GRACE: Duration = Duration::from_millis(300);

const MIB: u64 = 1 << 20;

/// There are machines with a PCI bridge, and some with root ports.
const MACHINES: [&str; 2] = [
    "-machine pc -device pci-bridge,id=bridge,chassis_nr=1",
    "-machine q35 -device pcie-root-port,id=port1,chassis=1 \
     -device pcie-root-port,id=port2,chassis=2",
];

/// What all machines have, besides a second socket.
const OPTIONS: &str = "-S -smp 1,maxcpus=4 -m size=64M,slots=2,maxmem=1G \
    -device virtio-serial-pci -qmp unix:hotplug,server=on,wait=off";

fn start(system: &System, machine: &str) -> Result<Qemu, Failed> {
    Qemu::start(system, &format!("{machine} {OPTIONS}"))
}

/// A disk in the folder of a QEMU.
fn disk(qemu: &Qemu) -> Result<File, Failed> {
    let disk = File::create_new(qemu.path("disk"))?;
    disk.set_len(MIB)?;
    let disk = File::options()
        .read(true)
        .write(true)
        .open(qemu.path("disk"));
    Ok(disk?)
}

async fn connect(qemu: &Qemu) -> Result<Arc<Machine>, Failed> {
    // As a connection that somebody else has made.
    let stream = qemu.connect("hotplug")?;
    let (vm, _) = connection::over(stream, PATIENCE).await.map_err(failed)?;
    Ok(Arc::new(Machine::new(vm)))
}

#[allow(clippy::needless_pass_by_value, reason = "as map_err passes it")]
fn failed(error: anyhow::Error) -> Failed {
    format!("{error:#}").into()
}

fn expect<T>(result: anyhow::Result<T>, parts: &[&str]) -> Result<(), Failed> {
    let message = match result {
        Ok(_) => return Err(format!("it succeeded instead of {parts:?}").into()),
        Err(error) => format!("{error:#}"),
    };
    println!("{message}");
    match parts.iter().find(|part| !message.contains(**part)) {
        None => Ok(()),
        Some(part) => Err(format!("{message:?} without {part:?}").into()),
    }
}

/// Nothing that was made for a device is left.
async fn check_clean(vm: &Client) -> Result<(), Failed> {
    let nodes = vm.execute(&QueryNamedBlockNodes::new()).await?;
    let sets = vm.execute(&QueryFdsets::new()).await?;
    let objects = vm.execute(&QomList::new("/objects")).await?;
    let objects = objects.into_iter().map(|object| object.name);
    let objects: Vec<_> = objects.filter(|name| name.contains("backend")).collect();
    let chardevs = vm.execute(&QueryChardev::new()).await?;
    let chardevs = chardevs.iter().map(|chardev| &*chardev.label);
    let chardevs: Vec<_> = chardevs.filter(|label| label.contains("backend")).collect();
    // Earlier releases keep the file descriptors while the machine is stopped.
    let release = vm.greeting().version.qemu;
    let keeps_fds = (release.major, release.minor) < (9, 1);
    let has_fd = vm.execute(&Closefd::new("net-fd")).await.is_ok();
    let is_clean = nodes.is_empty() && (keeps_fds || sets.is_empty()) && objects.is_empty();
    if is_clean && chardevs.is_empty() && !has_fd {
        Ok(())
    } else {
        Err(format!("{nodes:?} {sets:?} {objects:?} {chardevs:?} {has_fd} are left").into())
    }
}

/// It begins before there is a QEMU, and ends with it.
fn program(system: &System) -> Result<(), Failed> {
    for machine in MACHINES {
        let folder = TempDir::with_prefix("qemu-hotplug-")?;
        let path = |name: &str| folder.path().join(name).display().to_string();
        File::create(path("disk"))?.set_len(MIB)?;
        let (disk, port, saved) = (path("disk"), path("port"), path("saved"));
        let address = format!("qmp:{}", path("hotplug"));
        let hotplug = std::thread::spawn(move || {
            run(async {
                let arguments = [&*address, "2", "128", &disk, &port, &saved];
                hotplug::run(&arguments, GRACE).await.map_err(failed)
            })
        });
        std::thread::sleep(Duration::from_millis(200));
        let saved = path("saved");
        let qemu = Qemu::start_in(system, &format!("{machine} {OPTIONS}"), folder)?;
        hotplug.join().map_err(|_| "it panicked")??;
        if std::fs::metadata(saved)?.len() < MIB / 4 {
            return Err("the machine is not saved".into());
        }
        qemu.ended()?;
    }
    Ok(())
}

/// Devices that a guest has to release stay until the machine is reset, and memory and vCPUs
/// for longer; one that it does not have to release is gone.
fn no_answer(system: &System) -> Result<(), Failed> {
    for options in MACHINES {
        let qemu = start(system, options)?;
        let disk = disk(&qemu)?;
        run(async {
            let machine = connect(&qemu).await?;
            let vm = machine.vm().clone();
            let (cable, _switch) = UnixStream::pair()?;
            let (port, network) = (qemu.path("port"), &cable);
            let plugged = tokio::join!(
                machine.plug_vcpus(2),
                machine.plug_memory("memory", 128 * MIB),
                machine.plug_disk("disk", &disk),
                machine.plug_network("net", "52:54:00:12:34:56", network),
                machine.plug_port("port", &port),
            );
            let (vcpus, memory, disk, network, port) = plugged;
            memory.and(disk).and(network).map_err(failed)?;
            if vcpus.map_err(failed)? != 2 || !port.map_err(failed)? {
                return Err("not all is plugged in".into());
            }
            check_plugged(&vm).await?;

            // Asking again is no error.
            for _ in 0..2 {
                for (id, unplugged) in machine.unplug_all(GRACE).await {
                    let expected = match &*id {
                        "port" => Unplugged::Gone,
                        _ => Unplugged::NoAnswer,
                    };
                    match unplugged {
                        Ok(unplugged) if unplugged == expected => {}
                        // Some releases say so until the firmware is ready for it.
                        Err(error) if id.starts_with("vcpu") => {
                            expect::<()>(Err(error), &["not supported"])?;
                        }
                        other => return Err(format!("{id}: {other:?}").into()),
                    }
                }
            }
            machine.reset().await.map_err(failed)?;
            let left = machine.plugged(|_| true);
            if left != ["memory", "vcpu-0-1-0", "vcpu-0-2-0"] {
                return Err(format!("{left:?} are left").into());
            }
            let gone = machine.unplug("disk", GRACE).await.map_err(failed)?;
            if gone != Unplugged::Gone {
                return Err(format!("what is gone is {gone:?}").into());
            }
            power::shut_down(&vm, GRACE).await.map_err(failed)
        })?;
        qemu.ended()?;
    }
    Ok(())
}

async fn check_plugged(vm: &Client) -> Result<(), Failed> {
    let vcpus = vm.execute(&QueryHotpluggableCpus::new()).await?;
    let vcpus = vcpus.iter().filter(|place| place.qom_path.is_some());
    let memory = vm.execute(&QueryMemoryDevices::new()).await?;
    let nodes = vm.execute(&QueryNamedBlockNodes::new()).await?;
    let networks = vm
        .execute(&HumanMonitorCommand::new("info network"))
        .await?;
    if !networks.contains("socket: fd=") {
        return Err(networks.into());
    }
    match (vcpus.count(), memory.len(), nodes.len()) {
        (3, 1, 2) => Ok(()),
        other => Err(format!("there are {other:?} vCPUs, memories and nodes").into()),
    }
}

/// The script says what a QEMU of the release could say.
fn validate(conversation: &Conversation) -> Result<(), Failed> {
    let text = conversation.as_str();
    Recording::validate(text.as_bytes(), Kind::Qmp).map_err(|error| error.to_string().into())
}

/// The guest has refused, and said so. No QEMU here has such a guest.
fn refusal(_: &System) -> Result<(), Failed> {
    let refused = json!({"device": "disk", "path": "/machine/peripheral/disk"});
    let other = json!({"path": "/machine/peripheral/disk/virtio-backend"});
    let script = Script::new().greet();
    let script = script.expect_with("device_del", json!({"id": "disk"}));
    let script = script.reply(json!({})).event("DEVICE_DELETED", other);
    let script = script.event("DEVICE_UNPLUG_GUEST_ERROR", refused);
    let script = script.expect("qom-list");
    let script = script.reply(json!([{"name": "disk", "type": "child<virtio-blk-pci>"}]));
    let (stream, peer) = script.start();
    run(async {
        let machine = Machine::new(Client::over(stream, &Options::new()).await?);
        match machine.unplug("disk", PATIENCE).await.map_err(failed)? {
            Unplugged::Refused => Ok(()),
            other => Err(format!("{other:?}").into()),
        }
    })?;
    validate(&peer.finish()?)
}

/// QEMU answers too late, so that nobody knows whether there is a device. What was made for it
/// is removed when somebody unplugs it.
fn uncertain(_: &System) -> Result<(), Failed> {
    let script = Script::new().greet().expect("query-memory-devices");
    let script = script.reply(json!([])).expect("object-add");
    let script = script.reply(json!({})).expect("device_add");
    let script = script.pause(2 * GRACE).fail("GenericError", "no slot");
    let script = script.expect("device_del");
    let script = script.fail("DeviceNotFound", "Device 'memory' not found");
    let script = script.expect_with("object-del", json!({"id": "memory-backend"}));
    let (stream, peer) = script.reply(json!({})).start();
    run(async {
        let client = Client::over(stream, &Options::new()).await?;
        let machine = Machine::new(client.with_timeout(GRACE));
        let late = machine.plug_memory("memory", 128 * MIB).await;
        expect(late, &["timed out", "the reply to `device_add`"])?;
        tokio::time::sleep(2 * GRACE).await;
        match machine.unplug("memory", GRACE).await.map_err(failed)? {
            Unplugged::Gone => Ok(()),
            other => Err(format!("{other:?}").into()),
        }
    })?;
    validate(&peer.finish()?)
}

/// Each step of each device fails, and nothing is left.
fn failures(system: &System) -> Result<(), Failed> {
    let qemu = start(system, MACHINES[1])?;
    let disk = disk(&qemu)?;
    run(async {
        let machine = connect(&qemu).await?;
        let vm = machine.vm().clone();
        let odd = machine.plug_memory("memory", 100 * MIB).await;
        expect(odd, &["not a multiple of 134217728"])?;
        let much = machine.plug_memory("memory", 4096 * MIB).await;
        expect(
            much,
            &["4294967296 bytes of memory: the command `device_add` failed"],
        )?;
        check_clean(&vm).await?;

        let read_only = File::open(qemu.path("disk"))?;
        let read_only = machine.plug_disk("disk", &read_only).await;
        expect(
            read_only,
            &["the disk `disk`: the command `blockdev-add` failed"],
        )?;
        check_clean(&vm).await?;
        let (cable, _switch) = UnixStream::pair()?;
        let no_socket = machine.plug_network("net", "52:54:00:12:34:56", &disk);
        expect(no_socket.await, &["the command `netdev_add` failed"])?;
        check_clean(&vm).await?;
        let no_mac = machine.plug_network("net", "nonsense", &cable);
        expect(no_mac.await, &["the command `device_add` failed"])?;
        check_clean(&vm).await?;
        let no_folder = machine.plug_port("port", Path::new("/nowhere/port")).await;
        expect(
            no_folder,
            &["the command `chardev-add` failed", "/nowhere/port"],
        )?;
        check_clean(&vm).await?;

        for id in ["disk1", "disk2"] {
            machine.plug_disk(id, &disk).await.map_err(failed)?;
        }
        expect(machine.plug_disk("disk3", &disk).await, &["has a place"])?;
        if machine.plug_vcpus(10).await.map_err(failed)? != 3 {
            return Err("not all places for vCPUs are used".into());
        }
        power::shut_down(&vm, GRACE).await.map_err(failed)
    })?;
    qemu.ended()
}

/// The machine cannot be saved, but goes on, and can be saved later.
fn not_saved(system: &System) -> Result<(), Failed> {
    let qemu = start(system, MACHINES[0])?;
    File::create_new(qemu.path("saved"))?;
    run(async {
        let machine = connect(&qemu).await?;
        let vm = machine.vm();
        let read_only = File::open(qemu.path("saved"))?;
        let saved = migration::save(vm, &read_only, PATIENCE).await;
        expect(saved, &["cannot save the machine: "])?;
        check_clean(vm).await?;
        let file = File::create(qemu.path("saved"))?;
        migration::save(vm, &file, PATIENCE).await.map_err(failed)?;
        check_clean(vm).await?;
        power::shut_down(vm, GRACE).await.map_err(failed)
    })?;
    qemu.ended()
}

/// It is told by events, and asks when it has missed some.
fn watchdog(system: &System) -> Result<(), Failed> {
    let mut qemu = start(system, MACHINES[0])?;
    run(async {
        let address = qmp_client::Address::Unix(qemu.path("hotplug"));
        let options = Options::new().event_limit(2);
        let (vm, events) = Client::connect_with_events(&address, &options).await?;
        // So many that the watchdog has missed most of them before it begins.
        for _ in 0..5 {
            vm.execute_json("cont", &json!(null)).await?;
            vm.execute_json("stop", &json!(null)).await?;
        }
        let (watchdog, mut state) = watch::start(&vm, events, Duration::from_secs(1));
        vm.execute_json("cont", &json!(null)).await?;
        wait(&mut state, |state| *state == State::Running).await?;
        vm.execute_json("stop", &json!(null)).await?;
        wait(&mut state, |state| *state == State::Stopped).await?;
        qemu.signal("STOP")?;
        wait(&mut state, |state| *state == State::Stuck).await?;
        qemu.signal("CONT")?;
        wait(&mut state, |state| *state == State::Stopped).await?;
        power::shut_down(&vm, GRACE).await.map_err(failed)?;
        let ended = State::Ended("host-qmp-quit".to_owned());
        wait(&mut state, |state| *state == ended).await?;
        Ok(watchdog.await?)
    })?;
    qemu.ended()
}

async fn wait(
    state: &mut tokio::sync::watch::Receiver<State>,
    is_wanted: impl FnMut(&State) -> bool,
) -> Result<(), Failed> {
    let waited = tokio::time::timeout(PATIENCE, state.wait_for(is_wanted)).await;
    waited.map_err(|_| "the state has not changed")??;
    Ok(())
}

/// All who wait are told.
fn killed(system: &System) -> Result<(), Failed> {
    let mut qemu = start(system, MACHINES[0])?;
    let disk = disk(&qemu)?;
    run(async {
        let machine = connect(&qemu).await?;
        machine.plug_disk("disk", &disk).await.map_err(failed)?;
        let unplugging = Arc::clone(&machine);
        let unplugging = tokio::spawn(async move { unplugging.unplug("disk", PATIENCE).await });
        machine.vm().execute(&QueryStatus::new()).await?;
        tokio::time::sleep(GRACE).await;
        qemu.signal("KILL")?;
        expect(
            unplugging.await?,
            &["cannot unplug `disk`: the connection ended"],
        )?;
        let late = machine.plug_memory("memory", 128 * MIB).await;
        expect(late, &["not connected", "closed"])?;
        power::shut_down(machine.vm(), GRACE).await.map_err(failed)
    })
}
