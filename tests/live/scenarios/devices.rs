//! What a guest does with virtio devices.

use libtest_mimic::Failed;
use serde_json::json;

use crate::Scenario;
use crate::ports::Machine;
use crate::qemu::Qemu;
use crate::system::System;
use crate::virtio::Virtio;

pub(crate) const SCENARIOS: [(&str, Scenario); 7] = [
    ("devices/balloon", balloon),
    ("devices/receive filter", receive_filter),
    ("devices/serial port", serial_port),
    ("devices/memory", memory),
    ("devices/disk error", disk_error),
    ("devices/failover", failover),
    ("devices/odd arguments", odd_arguments),
];

/// The guest reports how much memory it has given back.
fn balloon(system: &System) -> Result<(), Failed> {
    const ACTUAL: u64 = 4;

    let options = "-machine pc -m 64 -device virtio-balloon-pci,addr=4";
    let mut machine = Machine::start(system, options)?;
    let mut balloon = Virtio::negotiate(&mut machine, 0)?;
    balloon.start(0)?;
    balloon.set_device(ACTUAL, &16_u32.to_le_bytes())?;
    let left = (64 << 20) - 16 * 4096;
    machine.wait_with("BALLOON_CHANGE", &json!({"actual": left}))?;
    machine.into_qemu().quit()
}

/// The guest turns promiscuous mode on.
fn receive_filter(system: &System) -> Result<(), Failed> {
    const CONTROL_QUEUE: u64 = 1 << 17;
    const RECEIVE_MODE: u64 = 1 << 18;

    let options = "-machine pc -device virtio-net-pci,addr=4,id=net";
    let mut machine = Machine::start(system, options)?;
    let mut card = Virtio::negotiate(&mut machine, CONTROL_QUEUE | RECEIVE_MODE)?;
    card.start(2)?;
    card.send(&[&[0, 0], &[1]], 1)?;
    machine.wait_with("NIC_RX_FILTER_CHANGED", &json!({"name": "net"}))?;
    machine.into_qemu().quit()
}

/// A program of the guest opens a port.
fn serial_port(system: &System) -> Result<(), Failed> {
    const MULTIPORT: u64 = 1 << 1;
    const PORT: [u8; 4] = [1, 0, 0, 0];
    const OPEN: [u8; 4] = [6, 0, 1, 0];

    let devices = "-device virtio-serial-pci,addr=4 -device virtserialport,nr=1,id=port";
    let mut machine = Machine::start(system, &format!("-machine pc {devices}"))?;
    let mut serial = Virtio::negotiate(&mut machine, MULTIPORT)?;
    serial.start(3)?;
    serial.send(&[&PORT, &OPEN], 0)?;
    machine.wait_with("VSERPORT_CHANGE", &json!({"id": "port", "open": true}))?;
    machine.into_qemu().quit()
}

/// The guest accepts the memory that it is offered.
fn memory(system: &System) -> Result<(), Failed> {
    const PLUG: [u8; 8] = [0; 8];
    const BLOCKS: [u8; 8] = [2, 0, 0, 0, 0, 0, 0, 0];

    let options = "-machine pc -m 64,slots=1,maxmem=1G \
        -object memory-backend-ram,id=ram,size=128M \
        -device virtio-mem-pci,addr=4,id=mem,memdev=ram,block-size=2M,requested-size=4M";
    let mut machine = Machine::start(system, options)?;
    let property = json!({"path": "/machine/peripheral/mem", "property": "memaddr"});
    let address = machine.execute("qom-get", &property)?;
    let address = address.as_u64().ok_or("no address")?.to_le_bytes();
    let mut device = Virtio::negotiate(&mut machine, 0)?;
    device.start(0)?;
    device.send(&[&PLUG, &address, &BLOCKS], 10)?;
    let size = json!({"id": "mem", "size": 4 << 20});
    machine.wait_with("MEMORY_DEVICE_SIZE_CHANGE", &size)?;
    machine.into_qemu().quit()
}

/// The guest reads from a broken disk.
fn disk_error(system: &System) -> Result<(), Failed> {
    const READ: [u8; 16] = [0; 16];
    const SECTOR_AND_STATUS: usize = 513;

    for (policy, action) in [("report", "report"), ("stop", "stop"), ("ignore", "ignore")] {
        let options = format!(
            "-machine pc -blockdev driver=null-co,node-name=null \
             -blockdev driver=blkdebug,node-name=bad,image=null,inject-error.0.event=none,\
             inject-error.0.iotype=read,inject-error.0.errno=5 \
             -device virtio-blk-pci,addr=4,drive=bad,rerror={policy}"
        );
        let mut machine = Machine::start(system, &options)?;
        let mut disk = Virtio::negotiate(&mut machine, 0)?;
        disk.start(0)?;
        disk.send(&[&READ], SECTOR_AND_STATUS)?;
        let error = json!({"node-name": "bad", "operation": "read", "action": action});
        machine.wait_with("BLOCK_IO_ERROR", &error)?;
        if action == "stop" {
            machine.wait("STOP")?;
        }
        machine.into_qemu().quit()?;
    }
    Ok(())
}

/// The guest pairs two network cards, one of which migration takes away.
fn failover(system: &System) -> Result<(), Failed> {
    const STANDBY: u64 = 1 << 62;

    let options = "-machine q35 \
        -device virtio-net-pci,addr=4,id=standby,failover=on,mac=52:54:00:12:34:56 \
        -device pcie-root-port,addr=5,id=root,chassis=1 \
        -device e1000e,bus=root,id=primary,failover_pair_id=standby,mac=52:54:00:12:34:56";
    let mut machine = Machine::start(system, options)?;
    Virtio::negotiate(&mut machine, STANDBY)?;
    machine.wait_with("FAILOVER_NEGOTIATED", &json!({"device-id": "standby"}))?;
    machine.execute("migrate", &json!({"uri": "exec:cat >migrated"}))?;
    machine.wait_with("UNPLUG_PRIMARY", &json!({"device-id": "primary"}))?;
    machine.run("migrate_cancel")?;
    // QEMU 7.2 may abort if it exits while the device is still being unplugged, so it is killed.
    Ok(())
}

/// QEMU passes over an id that is no string, and the recording of it fits. A driver that is none is
/// an error.
fn odd_arguments(system: &System) -> Result<(), Failed> {
    let mut qemu = Qemu::start(system, "-machine pc -m 64")?;
    for odd in [
        json!(5),
        json!(true),
        json!(null),
        json!([]),
        json!({"a": 1}),
    ] {
        let device = json!({"driver": "virtio-rng-pci", "id": odd});
        qemu.execute("device_add", &device)?;
        let error = qemu.execute("device_add", &json!({"driver": odd}));
        if error.is_ok() {
            return Err(format!("{odd} was taken for a driver").into());
        }
    }
    qemu.quit()
}
