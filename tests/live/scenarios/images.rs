//! Block nodes that are corrupted, disagree, or are exported.

use std::fs::File;
use std::os::unix::fs::FileExt;

use libtest_mimic::Failed;
use serde_json::{Value, json};

use super::jobs::create_image;
use crate::Scenario;
use crate::qemu::Qemu;
use crate::system::System;

pub(crate) const SCENARIOS: [(&str, Scenario); 4] = [
    ("images/corrupted", corrupted),
    ("images/quorum disagrees", quorum_disagrees),
    ("images/quorum fails", quorum_fails),
    ("images/export", export),
];

/// Reads from a node, and ignores the result.
fn read(qemu: &mut Qemu, node: &str) -> Result<(), Failed> {
    qemu.monitor(&format!("qemu-io {node} \"read 0 512\""))
        .map(drop)
}

/// An image whose first table entry points to an impossible place.
fn corrupted(system: &System) -> Result<(), Failed> {
    const L1_TABLE_OFFSET: u64 = 40;
    const UNALIGNED: u64 = 1 << 63 | 0x4_0200;

    let mut qemu = Qemu::start(system, "-machine none")?;
    create_image(&mut qemu, "image")?;
    let file = File::options()
        .read(true)
        .write(true)
        .open(qemu.path("image"))?;
    let mut table = [0; 8];
    file.read_exact_at(&mut table, L1_TABLE_OFFSET)?;
    file.write_all_at(&UNALIGNED.to_be_bytes(), u64::from_be_bytes(table))?;

    let node = json!({"driver": "qcow2", "node-name": "node", "file": "image"});
    qemu.execute("blockdev-add", &node)?;
    read(&mut qemu, "node")?;
    let event = json!({"node-name": "node", "fatal": true});
    qemu.wait_with("BLOCK_IMAGE_CORRUPTED", &event)?;
    qemu.quit()
}

fn quorum(children: [Value; 3]) -> Value {
    let children = Vec::from(children);
    json!({"driver": "quorum", "node-name": "quorum", "vote-threshold": 2, "children": children})
}

fn quorum_disagrees(system: &System) -> Result<(), Failed> {
    let mut qemu = Qemu::start(system, "-machine none")?;
    std::fs::write(qemu.path("other"), vec![7; 1 << 16])?;
    let zeroes = json!({"driver": "null-co", "size": 1 << 16, "read-zeroes": true});
    let other = json!({"driver": "file", "node-name": "other", "filename": "other"});
    let node = quorum([zeroes.clone(), zeroes, other]);
    qemu.execute("blockdev-add", &node)?;
    read(&mut qemu, "quorum")?;
    let event = json!({"node-name": "other", "type": "read"});
    qemu.wait_with("QUORUM_REPORT_BAD", &event)?;
    qemu.quit()
}

fn quorum_fails(system: &System) -> Result<(), Failed> {
    let mut qemu = Qemu::start(system, "-machine none")?;
    let good = json!({"driver": "null-co", "size": 1 << 16});
    let error = json!({"event": "none", "iotype": "read", "errno": 5});
    let bad = json!({"driver": "blkdebug", "image": good, "inject-error": [error]});
    let node = quorum([bad.clone(), bad, good]);
    qemu.execute("blockdev-add", &node)?;
    read(&mut qemu, "quorum")?;
    qemu.wait_with("QUORUM_REPORT_BAD", &json!({"type": "read"}))?;
    qemu.wait_with("QUORUM_FAILURE", &json!({"reference": "quorum"}))?;
    qemu.quit()
}

fn export(system: &System) -> Result<(), Failed> {
    let mut qemu = Qemu::start(
        system,
        "-machine none -blockdev driver=null-co,node-name=node",
    )?;
    let address = json!({"type": "unix", "data": {"path": "nbd"}});
    qemu.execute("nbd-server-start", &json!({"addr": address}))?;
    let export = json!({"type": "nbd", "id": "export", "node-name": "node"});
    qemu.execute("block-export-add", &export)?;
    qemu.execute("block-export-del", &json!({"id": "export"}))?;
    qemu.wait_with("BLOCK_EXPORT_DELETED", &json!({"id": "export"}))?;
    qemu.quit()
}
