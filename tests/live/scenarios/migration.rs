//! Migration: to a file, to another QEMU, and into lock-step with one (COLO).

use libtest_mimic::Failed;
use serde_json::json;

use crate::Scenario;
use crate::qemu::Qemu;
use crate::system::System;

pub(crate) const SCENARIOS: [(&str, Scenario); 4] = [
    ("migration/to a file", to_a_file),
    ("migration/to nowhere", to_nowhere),
    ("migration/to another QEMU", to_another),
    ("migration/lock-step", lock_step),
];

fn start(system: &System, options: &str, capabilities: &[&str]) -> Result<Qemu, Failed> {
    let mut qemu = Qemu::start(system, &format!("-machine pc -m 64 -S {options}"))?;
    let enabled: Vec<_> = capabilities
        .iter()
        .map(|name| json!({"capability": name, "state": true}))
        .collect();
    let capabilities = json!({"capabilities": enabled});
    qemu.execute("migrate-set-capabilities", &capabilities)?;
    Ok(qemu)
}

/// A machine, and one that waits for it.
fn pair(system: &System, capabilities: &[&str]) -> Result<(Qemu, Qemu), Failed> {
    let mut source = start(system, "", capabilities)?;
    let mut target = start(system, "-incoming defer", capabilities)?;
    let uri = format!("unix:{}", target.path("migration").display());
    target.execute("migrate-incoming", &json!({"uri": uri}))?;
    source.execute("migrate", &json!({"uri": uri}))?;
    Ok((source, target))
}

fn wait_until(qemu: &mut Qemu, status: &str) -> Result<(), Failed> {
    qemu.wait_with("MIGRATION", &json!({"status": status}))
        .map(drop)
}

fn to_a_file(system: &System) -> Result<(), Failed> {
    let mut qemu = start(system, "", &["events"])?;
    qemu.execute("migrate", &json!({"uri": "exec:cat >migrated"}))?;
    wait_until(&mut qemu, "setup")?;
    qemu.wait("MIGRATION_PASS")?;
    wait_until(&mut qemu, "completed")?;
    qemu.quit()
}

fn to_nowhere(system: &System) -> Result<(), Failed> {
    let mut qemu = start(system, "", &["events"])?;
    qemu.execute("migrate", &json!({"uri": "exec:false"}))?;
    wait_until(&mut qemu, "failed")?;
    qemu.quit()
}

fn to_another(system: &System) -> Result<(), Failed> {
    let (mut source, mut target) = pair(system, &["events"])?;
    wait_until(&mut source, "completed")?;
    wait_until(&mut target, "completed")?;
    target.run("cont")?;
    target.wait("RESUME")?;
    source.quit()?;
    target.quit()
}

/// Two QEMUs run the same machine, until both are told that the other is gone. Each may
/// notice that first, so the reason is one or the other.
fn lock_step(system: &System) -> Result<(), Failed> {
    // Later releases require the return path, but earlier ones fail with it.
    let (mut source, mut target) = pair(system, &["events", "x-colo"])
        .or_else(|_| pair(system, &["events", "return-path", "x-colo"]))?;
    wait_until(&mut source, "colo")?;
    source.wait("RESUME")?;
    wait_until(&mut target, "colo")?;
    target.wait("RESUME")?;
    source.run("x-colo-lost-heartbeat")?;
    source.wait_with("COLO_EXIT", &json!({"mode": "primary"}))?;
    target.run("x-colo-lost-heartbeat")?;
    target.wait_with("COLO_EXIT", &json!({"mode": "secondary"}))?;
    source.quit()?;
    target.quit()
}
