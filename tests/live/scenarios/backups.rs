//! The example that backs up with dirty bitmaps: what it writes, and how it fails.
//!
//! `qemu-img` creates the disks, and reads the backups.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::thread;
use std::time::Duration;

use libtest_mimic::Failed;
use qmp_client::blocking::Client;
use qmp_types::qmp::JobStatus;
use qmp_types::qmp::commands::{
    BlockDirtyBitmapRemove, HumanMonitorCommand, QueryJobs, QueryNamedBlockNodes,
};
use qmp_types::qmp::events::JobStatusChange;
use tempfile::TempDir;

use self::incremental_backup::{Failure, export, full, incremental, with_causes};
use crate::Scenario;
use crate::qemu::Qemu;
use crate::system::System;

#[path = "../../../qmp-client/examples/incremental_backup/main.rs"]
#[allow(dead_code, reason = "it is a program of its own, too")]
mod incremental_backup;

pub(crate) const SCENARIOS: [(&str, Scenario); 6] = [
    ("backups/a chain", chain),
    ("backups/an export", an_export),
    ("backups/a target that is full", full_target),
    ("backups/QEMU shuts down", shut_down),
    ("backups/QEMU is killed", killed),
    ("backups/what cannot work", refused),
];

/// The program that the tests need besides QEMU.
pub(crate) const TOOL: &str = "qemu-img";

const BLOCK: usize = 64 << 10;

/// The size of each disk, in blocks.
const BLOCKS: usize = 64;

/// Options of a file of which 1 MiB a second can be read.
const SLOW: &str = "file.driver=throttle,file.throttle-group=slow,\
    file.file.driver=file,file.file.filename";

const PATIENCE: Duration = Duration::from_secs(20);

/// Two disks, and what must be in them.
struct Disks {
    folder: TempDir,
    contents: [Vec<u8>; 2],
}

impl Disks {
    fn create() -> Result<Self, Failed> {
        let folder = TempDir::with_prefix("qemu-backups-")?;
        let contents = [vec![b'a'; BLOCK * BLOCKS], vec![b'b'; BLOCK * BLOCKS]];
        let disks = Self { folder, contents };
        for (number, content) in disks.contents.iter().enumerate() {
            let raw = disks.path("raw");
            fs::write(&raw, content)?;
            let image = disks.path(&format!("disk{number}.qcow2"));
            convert(&["-f", "raw", "-O", "qcow2"], &raw, &image)?;
        }
        Ok(disks)
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// A machine with the disks, and a CD drive without a disc. Nothing runs in it.
    fn start(&self, system: &System) -> Result<Qemu, Failed> {
        self.start_with(system, "file.driver=file,file.filename")
    }

    /// The same, with other options for the files of the disks.
    fn start_with(&self, system: &System, file: &str) -> Result<Qemu, Failed> {
        let disk = |number| {
            let path = self.path(&format!("disk{number}.qcow2"));
            format!("{file}={}", path.display())
        };
        let options = format!(
            "-machine pc -S -object throttle-group,id=slow,x-bps-read=1048576 \
             -blockdev driver=qcow2,node-name=disk0,{} \
             -device virtio-blk-pci,drive=disk0,id=d0 \
             -drive if=none,id=disk1,format=qcow2,{} \
             -device virtio-blk-pci,drive=disk1,id=d1 \
             -drive if=none,id=cd,media=cdrom -device ide-cd,drive=cd",
            disk(0),
            disk(1)
        );
        Qemu::start(system, &options)
    }

    /// Writes to some blocks of a disk, as its guest would.
    fn write(
        &mut self,
        vm: &Client,
        disk: usize,
        blocks: &[usize],
        byte: u8,
    ) -> Result<(), Failed> {
        for block in blocks {
            let from = block * BLOCK;
            let pattern = match byte {
                0 => "-z".to_owned(),
                byte => format!("-P {byte}"),
            };
            let device = format!("/machine/peripheral/d{disk}/virtio-backend");
            let write = format!("qemu-io -d {device} \"write {pattern} {from} {BLOCK}\"");
            let printed = vm.execute(&HumanMonitorCommand::new(write))?;
            if !printed.is_empty() {
                return Err(printed.into());
            }
            self.contents[disk][from..from + BLOCK].fill(byte);
        }
        Ok(())
    }

    /// Compares the disks with images of theirs.
    fn compare(&self, folder: &Path, suffix: &str) -> Result<(), Failed> {
        for (number, content) in self.contents.iter().enumerate() {
            let image = folder.join(format!("disk{number}.{suffix}"));
            let raw = self.path("raw");
            convert(&["-f", "qcow2", "-O", "raw"], &image, &raw)?;
            if fs::read(raw)? != *content {
                return Err(format!("{} has another content", image.display()).into());
            }
        }
        Ok(())
    }
}

fn convert(formats: &[&str], from: &Path, to: &Path) -> Result<(), Failed> {
    let mut convert = Command::new(TOOL);
    convert.arg("convert").args(formats).arg(from).arg(to);
    output(&mut convert).map(drop)
}

/// What a program prints.
fn output(command: &mut Command) -> Result<String, Failed> {
    let output = command
        .output()
        .map_err(|error| format!("{TOOL}: {error}"))?;
    if !output.status.success() {
        let error = String::from_utf8_lossy(&output.stderr);
        return Err(format!("{command:?}: {error}").into());
    }
    Ok(String::from_utf8(output.stdout)?)
}

fn done(result: Result<(), Failure>) -> Result<(), Failed> {
    result.map_err(|failure| with_causes(&failure).into())
}

/// Nothing but the disks and their bitmaps is left.
fn check_clean(vm: &Client, bitmaps: usize) -> Result<(), Failed> {
    let jobs = vm.execute(&QueryJobs::new())?;
    if !jobs.is_empty() {
        return Err(format!("{jobs:?}").into());
    }
    let nodes = vm.execute(&QueryNamedBlockNodes::new())?;
    let mut found = 0;
    for node in nodes {
        let name = node.node_name.unwrap_or_default();
        if !(name.starts_with("disk") || name.starts_with('#')) {
            return Err(format!("the node {name} is left").into());
        }
        found += node.dirty_bitmaps.unwrap_or_default().len();
    }
    if found == bitmaps {
        Ok(())
    } else {
        Err(format!("there are {found} bitmaps").into())
    }
}

/// The files in a folder.
fn files(folder: &Path) -> Result<Vec<String>, Failed> {
    let mut names = Vec::new();
    for entry in fs::read_dir(folder)? {
        names.push(entry?.file_name().display().to_string());
    }
    names.sort();
    Ok(names)
}

/// The text of a failure.
fn failure(result: Result<(), Failure>) -> Result<String, Failed> {
    match result {
        Ok(()) => Err("it succeeded".into()),
        Err(failure) => Ok(with_causes(&failure)),
    }
}

fn expect(message: &str, parts: &[&str]) -> Result<(), Failed> {
    println!("{message}");
    match parts.iter().find(|part| !message.contains(**part)) {
        None => Ok(()),
        Some(part) => Err(format!("{message:?} without {part:?}").into()),
    }
}

/// Backs up again and again, also after the machine was started again: the bitmaps are kept.
fn chain(system: &System) -> Result<(), Failed> {
    let mut disks = Disks::create()?;
    let folder = disks.path("chain");
    let qemu = disks.start(system)?;
    disks.write(qemu.client(), 0, &[1, 2, 3], b'1')?;
    done(full(qemu.client(), &folder))?;
    disks.compare(&folder, "0.qcow2")?;

    disks.write(qemu.client(), 0, &[2, 9], b'2')?;
    disks.write(qemu.client(), 0, &[3], 0)?;
    qemu.quit()?;
    let qemu = disks.start(system)?;
    check_clean(qemu.client(), 2)?;
    disks.write(qemu.client(), 1, &[63], b'3')?;
    done(incremental(qemu.client(), &folder))?;
    disks.compare(&folder, "1.qcow2")?;
    let changed = fs::metadata(folder.join("disk0.1.qcow2"))?.len();
    if changed > fs::metadata(folder.join("disk0.0.qcow2"))?.len() / 4 {
        return Err(format!("the incremental backup has {changed} bytes").into());
    }

    done(incremental(qemu.client(), &folder))?;
    disks.write(qemu.client(), 0, &[2], b'4')?;
    done(incremental(qemu.client(), &folder))?;
    disks.compare(&folder, "3.qcow2")?;
    check_clean(qemu.client(), 2)?;
    qemu.quit()
}

/// A reader sees the disks as they were, although the guest writes, and what has changed.
fn an_export(system: &System) -> Result<(), Failed> {
    let mut disks = Disks::create()?;
    let (folder, socket) = (disks.path("chain"), disks.path("nbd"));
    let qemu = disks.start(system)?;
    let vm = qemu.client();
    done(full(vm, &folder))?;
    disks.write(vm, 0, &[5, 6, 20], b'5')?;

    let mut read = Ok(());
    let mut later = Disks {
        folder: TempDir::new()?,
        contents: disks.contents.clone(),
    };
    let exported = export(vm, &socket, &folder, || {
        read = later
            .write(vm, 0, &[6, 7], b'6')
            .and_then(|()| later.write(vm, 1, &[0], 0))
            .and_then(|()| read_export(&disks, &socket));
        Ok(())
    });
    done(exported)?;
    read?;
    check_clean(vm, 2)?;
    if files(disks.folder.path())? != ["chain", "disk0.qcow2", "disk1.qcow2", "raw"] {
        return Err(format!("{:?}", files(disks.folder.path())?).into());
    }

    // The export does not change the chain.
    disks.contents = later.contents;
    done(incremental(vm, &folder))?;
    disks.compare(&folder, "1.qcow2")?;

    let failing = export(vm, &socket, &folder, || Err(Failure::new("no space left")));
    expect(&failure(failing)?, &["no space left"])?;
    check_clean(vm, 2)?;
    qemu.quit()
}

fn read_export(disks: &Disks, socket: &Path) -> Result<(), Failed> {
    for (number, content) in disks.contents.iter().enumerate() {
        let address = format!("nbd+unix:///disk{number}?socket={}", socket.display());
        let raw = disks.path("raw");
        convert(&["-f", "raw", "-O", "raw"], Path::new(&address), &raw)?;
        if fs::read(raw)? != *content {
            return Err(format!("the export of disk{number} has another content").into());
        }
    }
    let bitmap = format!(
        "driver=nbd,export=disk0,server.type=unix,server.path={},\
         x-dirty-bitmap=qemu:dirty-bitmap:export",
        socket.display()
    );
    let mut map = Command::new(TOOL);
    map.args(["map", "--output=json", "--image-opts", &bitmap]);
    let map: serde_json::Value = serde_json::from_str(&output(&mut map)?)?;
    // What is dirty has no data, says this option.
    let is_dirty = |extent: &&serde_json::Value| extent["data"] == false;
    let block = |value: &serde_json::Value| value.as_u64().map(|bytes| bytes / (64 << 10));
    let dirty: Vec<_> = map
        .as_array()
        .into_iter()
        .flatten()
        .filter(is_dirty)
        .map(|extent| (block(&extent["start"]), block(&extent["length"])))
        .collect();
    if dirty != [(Some(5), Some(2)), (Some(20), Some(1))] {
        return Err(format!("{dirty:?} has changed").into());
    }
    Ok(())
}

/// One target cannot be written to the end, so that both jobs end, and nothing is left.
fn full_target(system: &System) -> Result<(), Failed> {
    let disks = Disks::create()?;
    let folder = disks.path("chain");
    let limited = disks.path("limited");
    // Files may have 2 MiB. A process that does not ignore the signal dies of it.
    let script = format!(
        "#!/bin/sh\ntrap '' XFSZ\nulimit -f 4096\nexec {} \"$@\"\n",
        system.program.display()
    );
    write_program(&limited, &script)?;
    let limited = System {
        program: limited,
        has_spice: system.has_spice,
    };
    let qemu = disks.start(&limited)?;
    let failed = failure(full(qemu.client(), &folder))?;
    expect(
        &failed,
        &["the job `backup-disk", "` failed: File too large"],
    )?;
    check_clean(qemu.client(), 0)?;
    if !files(&folder)?.is_empty() {
        return Err(format!("{:?} are left", files(&folder)?).into());
    }
    qemu.quit()
}

fn write_program(path: &Path, script: &str) -> Result<(), Failed> {
    use std::os::unix::fs::PermissionsExt;
    fs::write(path, script)?;
    fs::set_permissions(path, fs::Permissions::from_mode(0o755))?;
    Ok(())
}

/// What came of a backup during which QEMU was ended.
struct Interrupted {
    backup: Result<(), Failure>,
    qemu: Qemu,
}

/// Ends QEMU during a full backup. If that fails, no files are left of it.
fn interrupted(
    system: &System,
    end: impl FnOnce(&mut Qemu) -> Result<(), Failed>,
) -> Result<Interrupted, Failed> {
    let disks = Disks::create()?;
    let folder = disks.path("chain");
    let mut qemu = disks.start_with(system, SLOW)?;
    let vm = qemu.client().clone();
    let mut changes = vm.subscribe::<JobStatusChange>();
    let backup = thread::scope(|scope| {
        let backup = scope.spawn(|| full(&vm, &folder));
        let is_running =
            |job: &JobStatusChange| job.id == "backup-disk1" && job.status == JobStatus::Running;
        changes.wait_for(is_running, PATIENCE)?;
        end(&mut qemu)?;
        Ok::<_, Failed>(backup.join().map_err(|_| "it panicked")?)
    })?;
    if backup.is_err() && !files(&folder)?.is_empty() {
        return Err(format!("{:?} are left", files(&folder)?).into());
    }
    Ok(Interrupted { backup, qemu })
}

/// A QEMU that quits lets go of the limit on reads. The jobs can then complete before it has
/// exited; those of 11.1 do.
fn shut_down(system: &System) -> Result<(), Failed> {
    let Interrupted { backup, qemu } = interrupted(system, |qemu| qemu.run("quit").map(drop))?;
    if backup.is_err() {
        let message = failure(backup)?;
        expect(&message, &["QEMU has shut down (host-qmp-quit): "])?;
    }
    qemu.ended()
}

fn killed(system: &System) -> Result<(), Failed> {
    let kill = |qemu: &mut Qemu| {
        // The jobs can be running before QEMU has replied to the command that starts them, but
        // it replies to that first.
        qemu.run("query-status")?;
        qemu.signal("KILL")
    };
    let message = failure(interrupted(system, kill)?.backup)?;
    expect(
        &message,
        &["the jobs did not complete: ", "the peer closed it"],
    )
}

/// What is wrong is said before anything is changed.
fn refused(system: &System) -> Result<(), Failed> {
    let disks = Disks::create()?;
    let folder = disks.path("chain");
    let qemu = disks.start(system)?;
    let vm = qemu.client();
    let none = failure(incremental(vm, &folder))?;
    expect(&none, &["there is no full backup in ", "No such file"])?;
    let used = failure(full(vm, disks.folder.path()))?;
    expect(&used, &["cannot use the folder ", "it is not empty"])?;

    done(full(vm, &folder))?;
    let bitmap = fs::read_to_string(folder.join("bitmap"))?;
    let remove = BlockDirtyBitmapRemove::new("disk0", &bitmap);
    vm.execute(&remove)?;
    let lost = failure(incremental(vm, &folder))?;
    expect(
        &lost,
        &["the bitmap `backup-", "of the disk `disk0` is missing"],
    )?;
    let lost = failure(export(vm, &disks.path("nbd"), &folder, || Ok(())))?;
    expect(&lost, &["of the disk `disk0` is missing"])?;
    check_clean(vm, 1)?;
    qemu.quit()
}
