//! Jobs on block nodes: their states, and how they end.

use libtest_mimic::Failed;
use serde_json::{Value, json};

use crate::Scenario;
use crate::qemu::Qemu;
use crate::system::System;

pub(crate) const SCENARIOS: [(&str, Scenario); 7] = [
    ("jobs/mirror", mirror),
    ("jobs/cancelled", cancelled),
    ("jobs/finalized by hand", finalized_by_hand),
    ("jobs/failed", failed),
    ("jobs/stopped by an error", stopped_by_an_error),
    ("jobs/failed to write", failed_to_write),
    ("jobs/commit and stream", commit_and_stream),
];

/// Nodes of 16 MiB without storage: a source, one of zeroes, a target, and a source and a
/// target that fail.
pub(super) const NODES: &str = "-machine none \
    -blockdev driver=null-co,node-name=source,size=16777216,read-zeroes=off \
    -blockdev driver=null-co,node-name=zeroes,size=16777216,read-zeroes=on \
    -blockdev driver=null-co,node-name=target,size=16777216 \
    -blockdev driver=blkdebug,node-name=bad,image.driver=null-co,image.size=16777216,\
inject-error.0.event=none,inject-error.0.iotype=read,inject-error.0.errno=5 \
    -blockdev driver=blkdebug,node-name=full,image.driver=null-co,image.size=16777216,\
inject-error.0.event=none,inject-error.0.iotype=write,inject-error.0.errno=28";

/// Starts a backup of all of a node.
fn back_up(qemu: &mut Qemu, from: &str, to: &str, options: Value) -> Result<(), Failed> {
    let mut backup = json!({"job-id": "job", "device": from, "target": to, "sync": "full"});
    if let (Some(backup), Value::Object(options)) = (backup.as_object_mut(), options) {
        backup.extend(options);
    }
    qemu.execute("blockdev-backup", &backup)?;
    Ok(())
}

/// Waits until the job has a status.
fn wait_until(qemu: &mut Qemu, status: &str) -> Result<(), Failed> {
    let change = json!({"id": "job", "status": status});
    qemu.wait_with("JOB_STATUS_CHANGE", &change).map(drop)
}

fn mirror(system: &System) -> Result<(), Failed> {
    let mut qemu = Qemu::start(system, NODES)?;
    let threshold = json!({"node-name": "target", "write-threshold": 4096});
    qemu.execute("block-set-write-threshold", &threshold)?;
    let mirror = json!({"job-id": "job", "device": "zeroes", "target": "target", "sync": "full"});
    qemu.execute("blockdev-mirror", &mirror)?;
    wait_until(&mut qemu, "created")?;
    wait_until(&mut qemu, "running")?;
    qemu.wait_with("BLOCK_WRITE_THRESHOLD", &threshold)?;
    qemu.wait_with(
        "BLOCK_JOB_READY",
        &json!({"device": "job", "type": "mirror"}),
    )?;
    qemu.execute("block-job-complete", &json!({"device": "job"}))?;
    qemu.wait_with(
        "BLOCK_JOB_COMPLETED",
        &json!({"device": "job", "len": 1 << 24}),
    )?;
    wait_until(&mut qemu, "concluded")?;
    wait_until(&mut qemu, "null")?;
    qemu.quit()
}

fn cancelled(system: &System) -> Result<(), Failed> {
    let mut qemu = Qemu::start(system, NODES)?;
    back_up(&mut qemu, "source", "target", json!({"speed": 65536}))?;
    wait_until(&mut qemu, "running")?;
    qemu.execute("block-job-cancel", &json!({"device": "job", "force": true}))?;
    wait_until(&mut qemu, "aborting")?;
    qemu.wait_with(
        "BLOCK_JOB_CANCELLED",
        &json!({"device": "job", "type": "backup"}),
    )?;
    qemu.quit()
}

fn finalized_by_hand(system: &System) -> Result<(), Failed> {
    let mut qemu = Qemu::start(system, NODES)?;
    let by_hand = json!({"auto-finalize": false, "auto-dismiss": false});
    back_up(&mut qemu, "source", "target", by_hand)?;
    qemu.wait_with("BLOCK_JOB_PENDING", &json!({"id": "job", "type": "backup"}))?;
    qemu.execute("job-finalize", &json!({"id": "job"}))?;
    wait_until(&mut qemu, "concluded")?;
    qemu.execute("job-dismiss", &json!({"id": "job"}))?;
    wait_until(&mut qemu, "null")?;
    qemu.quit()
}

fn failed(system: &System) -> Result<(), Failed> {
    let mut qemu = Qemu::start(system, NODES)?;
    back_up(&mut qemu, "bad", "target", Value::Null)?;
    let error = json!({"device": "job", "operation": "read", "action": "report"});
    qemu.wait_with("BLOCK_JOB_ERROR", &error)?;
    let completed = qemu.wait_with("BLOCK_JOB_COMPLETED", &json!({"device": "job"}))?;
    if !completed["error"].is_string() {
        return Err(format!("without an error: {completed}").into());
    }
    qemu.quit()
}

fn stopped_by_an_error(system: &System) -> Result<(), Failed> {
    let mut qemu = Qemu::start(system, NODES)?;
    back_up(
        &mut qemu,
        "bad",
        "target",
        json!({"on-source-error": "stop"}),
    )?;
    qemu.wait_with("BLOCK_JOB_ERROR", &json!({"action": "stop"}))?;
    wait_until(&mut qemu, "paused")?;
    qemu.execute("block-job-cancel", &json!({"device": "job", "force": true}))?;
    qemu.wait("BLOCK_JOB_CANCELLED")?;
    qemu.quit()
}

fn failed_to_write(system: &System) -> Result<(), Failed> {
    let mut qemu = Qemu::start(system, NODES)?;
    back_up(
        &mut qemu,
        "source",
        "full",
        json!({"on-target-error": "ignore"}),
    )?;
    let error = json!({"operation": "write", "action": "ignore"});
    qemu.wait_with("BLOCK_JOB_ERROR", &error)?;
    qemu.quit()
}

/// Two images, one on top of the other. The upper one is committed to the lower one, and
/// streamed back.
fn commit_and_stream(system: &System) -> Result<(), Failed> {
    let mut qemu = Qemu::start(system, "-machine none")?;
    for node in ["lower", "upper"] {
        create_image(&mut qemu, node)?;
    }
    let lower = json!({"driver": "qcow2", "node-name": "base", "file": "lower"});
    qemu.execute("blockdev-add", &lower)?;
    let upper = json!({"driver": "qcow2", "node-name": "top", "file": "upper", "backing": "base"});
    qemu.execute("blockdev-add", &upper)?;

    qemu.execute("block-commit", &json!({"job-id": "job", "device": "top"}))?;
    qemu.wait_with(
        "BLOCK_JOB_READY",
        &json!({"device": "job", "type": "commit"}),
    )?;
    qemu.execute("job-cancel", &json!({"id": "job"}))?;
    wait_until(&mut qemu, "null")?;

    qemu.execute("block-stream", &json!({"job-id": "job", "device": "top"}))?;
    qemu.wait_with(
        "BLOCK_JOB_COMPLETED",
        &json!({"device": "job", "type": "stream"}),
    )?;
    qemu.quit()
}

/// Makes an empty image, and a node for its file.
pub(crate) fn create_image(qemu: &mut Qemu, name: &str) -> Result<(), Failed> {
    std::fs::write(qemu.path(name), "")?;
    let file = json!({"driver": "file", "node-name": name, "filename": name});
    qemu.execute("blockdev-add", &file)?;
    let image = json!({"driver": "qcow2", "file": name, "size": 1 << 20});
    qemu.execute(
        "blockdev-create",
        &json!({"job-id": "job", "options": image}),
    )?;
    wait_until(qemu, "concluded")?;
    qemu.execute("job-dismiss", &json!({"id": "job"}))?;
    wait_until(qemu, "null")
}
