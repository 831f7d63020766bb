//! One set of types for all releases since 6.2, with the QEMU that is there: no reply fails.

#![allow(
    clippy::wildcard_imports,
    reason = "all names can be imported together"
)]

use std::time::Duration;

use libtest_mimic::Failed;
use qapi_tests::for_each_qmp_query;
use qmp_client::Error;
use qmp_types::base::{Command, QueryCapabilities};
use qmp_types::qmp::commands::*;
use qmp_types::qmp::*;
use serde_json::json;

use crate::Scenario;
use crate::qemu::Qemu;
use crate::system::System;

pub(crate) const SCENARIOS: [(&str, Scenario); 4] = [
    ("range/replies", replies),
    ("range/hot-plug and backup", hot_plug_and_backup),
    ("range/capabilities", capabilities),
    (
        "range/an argument of some releases",
        argument_of_some_releases,
    ),
];

const PATIENCE: Duration = Duration::from_secs(20);

/// A machine with something to tell: disks, networks, character devices, NUMA nodes, USB.
const MACHINE: &str = "-machine q35 -m 256M -smp 2 -device virtio-scsi-pci,id=scsi \
    -object memory-backend-ram,id=m0,size=128M -object memory-backend-ram,id=m1,size=128M \
    -numa node,memdev=m0,cpus=0 -numa node,memdev=m1,cpus=1 \
    -blockdev driver=null-co,node-name=n0,size=16777216,read-zeroes=on \
    -blockdev driver=raw,node-name=f0,file=n0 -device scsi-hd,drive=f0,id=d0 \
    -drive if=none,id=cd,media=cdrom -device ide-cd,drive=cd \
    -netdev user,id=u0 -device virtio-net-pci,netdev=u0 \
    -netdev hubport,id=h0,hubid=0 \
    -chardev null,id=c0 -device virtio-serial-pci -device virtserialport,chardev=c0 \
    -chardev ringbuf,id=c1 -serial chardev:c1 \
    -device qemu-xhci -device usb-tablet -device usb-kbd \
    -object iothread,id=io0 -object rng-random,id=rng,filename=/dev/urandom \
    -device virtio-rng-pci,rng=rng -device virtio-balloon-pci,id=balloon";

/// Every command without mandatory arguments that does no harm.
fn replies(system: &System) -> Result<(), Failed> {
    let qemu = Qemu::start(system, MACHINE)?;
    let mut failures = Vec::new();
    let mut answered = 0;
    macro_rules! ask {
        ($($name:ident)*) => {$(
            match qemu.client().execute(&$name::new()) {
                Ok(_) => answered += 1,
                // This build lacks the command, or the machine what it asks about.
                Err(Error::Command { .. }) => {}
                Err(error) => failures.push(format!(
                    "{}: {}", $name::NAME, qapi_tests::with_causes(&error)
                )),
            }
        )*};
    }
    #[allow(deprecated, reason = "deprecated commands are sent, too")]
    {
        for_each_qmp_query!(ask);
    }
    if !failures.is_empty() {
        return Err(failures.join("\n").into());
    }
    if answered < 60 {
        return Err(format!("only {answered} commands were answered").into());
    }
    println!("range/replies: {answered} commands were answered");
    qemu.quit()
}

/// Plugs in a disk, backs it up, waits for the end of the job, and looks at all nodes.
fn hot_plug_and_backup(system: &System) -> Result<(), Failed> {
    let mut qemu = Qemu::start(system, MACHINE)?;
    let disk = |name| {
        let null = BlockdevOptionsNull::new()
            .with_size(1 << 24)
            .with_read_zeroes(true);
        let null = BlockdevOptionsBranch::NullCo(null);
        BlockdevAdd::new(BlockdevOptions::new(null).with_node_name(name))
    };
    qemu.send(&disk("disk1"))?;
    qemu.send(&disk("target1"))?;
    let device = DeviceAdd::new("scsi-hd")
        .with_id("plugged")
        .with("drive", "disk1");
    qemu.send(&device)?;
    let backup = BlockdevBackup::new("disk1", MirrorSyncMode::Full, "target1").with_job_id("b1");
    qemu.send(&backup)?;
    qemu.wait_with("BLOCK_JOB_COMPLETED", &json!({"device": "b1"}))?;
    let disks = qemu.send(&QueryBlock::new())?;
    let is_plugged = disks
        .iter()
        .any(|disk| disk.qdev.as_deref() == Some("plugged"));
    let nodes = qemu.send(&QueryNamedBlockNodes::new())?;
    let has_target = nodes
        .iter()
        .any(|node| node.node_name.as_deref() == Some("target1"));
    if !(is_plugged && has_target) {
        return Err("the disk or its backup is not listed".into());
    }
    qemu.quit()
}

/// What QEMU says that it has.
fn capabilities(system: &System) -> Result<(), Failed> {
    let mut qemu = Qemu::start(system, "-machine none")?;
    let has = qemu.send(&QueryCapabilities)?;
    for path in [
        "blockdev-add arguments.driver=qcow2.file",
        "blockdev-add/arg-type/+file/filename",
        "query-status return.status=paused",
        "BLOCK_JOB_COMPLETED data.error",
        "blockdev-add arguments.node-name",
    ] {
        if !has.has(path)? {
            return Err(format!("{path} is missing").into());
        }
    }
    for path in ["no-such-command", "query-status return.no-such-member"] {
        if has.has(path)? {
            return Err(format!("{path} is there").into());
        }
    }
    // Since 8.2.
    let is_there = has.has("blockdev-add/arg-type/+virtio-blk-vfio-pci/path")?
        || !has.has("blockdev-add/arg-type/+virtio-blk-vfio-pci")?;
    if !is_there {
        return Err("a branch without its member".into());
    }
    qemu.quit()
}

/// What the README says: an argument is given if this QEMU takes it.
fn argument_of_some_releases(system: &System) -> Result<(), Failed> {
    let qemu = Qemu::start(system, MACHINE)?;
    let vm = qemu.client();
    let null = BlockdevOptionsNull::new().with_size(1 << 24);
    let null = BlockdevOptionsBranch::NullCo(null);
    let copy = BlockdevOptions::new(null).with_node_name("copy");
    vm.execute(&BlockdevAdd::new(copy))?;

    let capabilities = vm.execute(&QueryCapabilities)?;
    let mut backup = BlockdevBackup::new("f0", MirrorSyncMode::Full, "copy").with_job_id("backup");
    if capabilities.has("blockdev-backup arguments.discard-source")? {
        backup = backup.with_discard_source(true);
    }
    vm.start_job("backup", &backup)?.finish(PATIENCE)?;

    let release = vm.greeting().version.qemu;
    if backup.discard_source.is_some() != ((release.major, release.minor) >= (9, 1)) {
        return Err(format!("{release}: {:?}", backup.discard_source).into());
    }
    qemu.quit()
}
