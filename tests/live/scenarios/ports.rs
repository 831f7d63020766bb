//! What a guest does by writing to ports.

use libtest_mimic::Failed;
use serde_json::json;

use crate::Scenario;
use crate::ports::Machine;
use crate::system::System;

pub(crate) const SCENARIOS: [(&str, Scenario); 8] = [
    ("ports/panic", panic),
    ("ports/shutdown", shutdown),
    ("ports/watchdog", watchdog),
    ("ports/clock", clock),
    ("ports/reset", reset),
    ("ports/sleep", sleep),
    ("ports/power off", power_off),
    ("ports/hotplug status", hotplug_status),
];

const PVPANIC: u16 = 0x505;
const IB700_ENABLE: u16 = 0x443;
const CLOCK_REGISTER: u16 = 0x70;
const CLOCK_VALUE: u16 = 0x71;
const KEYBOARD_CONTROLLER: u16 = 0x64;
const RESET_CONTROL: u16 = 0xcf9;
const MEMORY_HOTPLUG: u16 = 0xa00;

fn panic(system: &System) -> Result<(), Failed> {
    let options = "-machine pc -device pvpanic -action panic=none";
    let mut machine = Machine::start(system, options)?;
    machine.outb(PVPANIC, 1)?;
    machine.wait("GUEST_PANICKED")?;
    machine.outb(PVPANIC, 2)?;
    machine.wait("GUEST_CRASHLOADED")?;
    machine.into_qemu().quit()?;

    let options = "-machine pc -device pvpanic -action panic=pause";
    let mut machine = Machine::start(system, options)?;
    machine.outb(PVPANIC, 1)?;
    machine.wait_with("GUEST_PANICKED", &json!({"action": "pause"}))?;
    machine.wait("STOP")?;
    machine.into_qemu().quit()
}

/// The guest reports that it shuts down on purpose, not because of a crash.
fn shutdown(system: &System) -> Result<(), Failed> {
    let options = "-machine pc -device pvpanic";
    let mut machine = Machine::start(system, options)?;
    if !machine.is_since(9, 1) {
        return Ok(());
    }
    machine.outb(PVPANIC, 4)?;
    machine.wait("GUEST_PVSHUTDOWN")?;
    machine.wait_with("SHUTDOWN", &json!({"guest": true}))?;
    machine.into_qemu().ended()
}

fn watchdog(system: &System) -> Result<(), Failed> {
    let options = "-machine pc -device ib700 -action watchdog=none";
    let mut machine = Machine::start(system, options)?;
    // The shortest time that it can wait is none at all.
    machine.outb(IB700_ENABLE, 0xf)?;
    machine.wait_with("WATCHDOG", &json!({"action": "none"}))?;
    machine.into_qemu().quit()
}

fn clock(system: &System) -> Result<(), Failed> {
    let mut machine = Machine::start(system, "-machine pc -rtc base=2026-01-02T03:04:00")?;
    // The year of the century.
    machine.outb(CLOCK_REGISTER, 9)?;
    machine.outb(CLOCK_VALUE, 0x27)?;
    machine.wait("RTC_CHANGE")?;
    machine.into_qemu().quit()
}

fn reset(system: &System) -> Result<(), Failed> {
    let mut machine = Machine::start(system, "-machine pc")?;
    machine.outb(KEYBOARD_CONTROLLER, 0xfe)?;
    machine.wait_with("RESET", &json!({"guest": true}))?;
    machine.outb(RESET_CONTROL, 0b110)?;
    machine.wait_with("RESET", &json!({"guest": true}))?;
    machine.into_qemu().quit()
}

fn sleep(system: &System) -> Result<(), Failed> {
    let mut machine = Machine::start(system, "-machine pc")?;
    enter(&mut machine, Sleep::ToMemory)?;
    machine.wait("SUSPEND")?;
    machine.run("system_wakeup")?;
    machine.wait("WAKEUP")?;
    enter(&mut machine, Sleep::ToDisk)?;
    machine.wait("SUSPEND_DISK")?;
    machine.wait_with("SHUTDOWN", &json!({"guest": true}))?;
    machine.into_qemu().ended()
}

fn power_off(system: &System) -> Result<(), Failed> {
    let mut machine = Machine::start(system, "-machine pc")?;
    enter(&mut machine, Sleep::Off)?;
    machine.wait_with("SHUTDOWN", &json!({"guest": true}))?;
    machine.into_qemu().ended()
}

/// The sleep states of the machine, with their numbers in the chipset.
#[derive(Clone, Copy)]
enum Sleep {
    Off = 0,
    ToMemory = 1,
    ToDisk = 2,
}

/// Writes to the ACPI control register of the PIIX4, after mapping it.
fn enter(machine: &mut Machine, state: Sleep) -> Result<(), Failed> {
    const SLOT: u32 = 1;
    const FUNCTION: u32 = 3;
    const BASE_REGISTER: u32 = 0x40;
    const ENABLE_REGISTER: u32 = 0x80;
    const BASE: u16 = 0xb000;
    const CONTROL: u16 = BASE + 4;
    const SLEEP: u16 = 1 << 13;

    machine.write_config(SLOT, FUNCTION, BASE_REGISTER, u32::from(BASE) | 1)?;
    machine.write_config(SLOT, FUNCTION, ENABLE_REGISTER, 1)?;
    machine.outw(CONTROL, SLEEP | (state as u16) << 10)
}

/// What a guest reports about a memory module that was plugged or is to be unplugged.
fn hotplug_status(system: &System) -> Result<(), Failed> {
    let options = "-machine pc -m 64,slots=2,maxmem=1G";
    let mut machine = Machine::start(system, options)?;
    let [slot, event, status] = [0, 4, 8].map(|register| MEMORY_HOTPLUG + register);
    machine.outl(slot, 1)?;
    machine.outl(event, 3)?;
    machine.outl(status, 0x84)?;
    let info = json!({"slot": "1", "slot-type": "DIMM", "source": 3, "status": 0x84});
    machine.wait_with("ACPI_DEVICE_OST", &json!({"info": info}))?;
    machine.into_qemu().quit()
}
