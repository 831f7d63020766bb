//! What commands make the machine do.

use libtest_mimic::Failed;
use serde_json::json;

use crate::Scenario;
use crate::qemu::Qemu;
use crate::system::System;

pub(crate) const SCENARIOS: [(&str, Scenario); 5] = [
    ("machine/run state", run_state),
    ("machine/unplugged device", unplugged_device),
    ("machine/tray", tray),
    ("machine/dump", dump),
    ("machine/memory failure", memory_failure),
];

fn run_state(system: &System) -> Result<(), Failed> {
    let mut qemu = Qemu::start(system, "-machine q35 -S")?;
    qemu.run("cont")?;
    qemu.wait("RESUME")?;
    qemu.run("stop")?;
    qemu.wait("STOP")?;
    qemu.run("system_reset")?;
    qemu.wait_with("RESET", &json!({"guest": false}))?;
    qemu.run("system_powerdown")?;
    qemu.wait("POWERDOWN")?;
    qemu.quit()
}

fn unplugged_device(system: &System) -> Result<(), Failed> {
    let devices = "-device piix3-usb-uhci -device usb-tablet,id=tablet -device usb-mouse";
    let mut qemu = Qemu::start(system, &format!("-machine pc -S {devices}"))?;
    qemu.execute("device_del", &json!({"id": "tablet"}))?;
    let path = "/machine/peripheral/tablet";
    qemu.wait_with("DEVICE_DELETED", &json!({"device": "tablet", "path": path}))?;
    qemu.quit()
}

fn tray(system: &System) -> Result<(), Failed> {
    let mut qemu = Qemu::start(system, "-machine pc -S -device ide-cd,id=cd")?;
    qemu.execute("blockdev-open-tray", &json!({"id": "cd"}))?;
    qemu.wait_with("DEVICE_TRAY_MOVED", &json!({"id": "cd", "tray-open": true}))?;
    qemu.execute("blockdev-close-tray", &json!({"id": "cd"}))?;
    qemu.wait_with(
        "DEVICE_TRAY_MOVED",
        &json!({"id": "cd", "tray-open": false}),
    )?;
    qemu.quit()
}

fn dump(system: &System) -> Result<(), Failed> {
    // The second device is full.
    for (protocol, status) in [("file:dump", "completed"), ("file:/dev/full", "failed")] {
        let mut qemu = Qemu::start(system, "-machine pc -S -m 2")?;
        let dump = json!({"paging": false, "protocol": protocol, "detach": true});
        qemu.execute("dump-guest-memory", &dump)?;
        qemu.wait_with("DUMP_COMPLETED", &json!({"result": {"status": status}}))?;
        qemu.quit()?;
    }
    Ok(())
}

/// The host reports memory failures to the guest as machine checks: one that can be
/// corrected, and one that an unprepared guest does not survive.
fn memory_failure(system: &System) -> Result<(), Failed> {
    let mut qemu = Qemu::start(system, "-machine q35 -S -cpu qemu64")?;
    for (status, action) in [(0x9d, "inject"), (0xbd, "reset")] {
        // Processor, bank, status, global status, address, and what it means.
        qemu.monitor(&format!("mce 0 9 {status:#x}00000000000000 0 0x1000 0x8c"))?;
        let failure = json!({"recipient": "guest", "action": action});
        qemu.wait_with("MEMORY_FAILURE", &failure)?;
    }
    qemu.wait_with("RESET", &json!({"guest": true}))?;
    qemu.quit()
}
