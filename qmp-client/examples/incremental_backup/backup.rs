//! Full and incremental backups, which are the images of a chain.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::{SystemTime, UNIX_EPOCH};

use qmp_client::blocking::Client;
use qmp_types::qmp::commands::Transaction;
use qmp_types::qmp::{
    ActionCompletionMode, BitmapSyncMode, BlockDirtyBitmapAdd, BlockdevBackup, BlockdevRefOrNull,
    MirrorSyncMode, TransactionAction, TransactionProperties,
};

use super::disks::{Disk, find_disks};
use super::images::Image;
use super::jobs::Group;
use super::undo::{Added, Undo};
use super::{Context, Failure};

/// The file in the folder of a chain that names its bitmap.
const BITMAP: &str = "bitmap";

/// Starts a chain in a folder that is empty, or does not exist.
pub(crate) fn full(vm: &Client, folder: &Path) -> Result<(), Failure> {
    let cannot = || format!("cannot use the folder {}", folder.display());
    fs::create_dir_all(folder).or_failure(cannot)?;
    if fs::read_dir(folder).or_failure(cannot)?.next().is_some() {
        return Err(Failure::new("it is not empty")).or_failure(cannot);
    }
    let disks = find_disks(vm)?;
    let now = SystemTime::now().duration_since(UNIX_EPOCH);
    let bitmap = format!("backup-{}", now.unwrap_or_default().as_secs());

    let mut undo = Undo::new(vm);
    let file = folder.join(BITMAP);
    undo.add(Added::File(file.clone()));
    fs::write(&file, &bitmap).or_failure(cannot)?;
    add_bitmaps(vm, &mut undo, &disks, &bitmap)?;
    let mut actions = Vec::new();
    for (number, disk) in disks.iter().enumerate() {
        let path = image(folder, disk, 0);
        let target = add_target(vm, &mut undo, number, disk, &path, None)?;
        let backup = BlockdevBackup::new(&disk.node, MirrorSyncMode::Full, target);
        // From the moment of the backup on, it has all changes.
        let backup = backup
            .with_bitmap(&bitmap)
            .with_bitmap_mode(BitmapSyncMode::OnSuccess);
        actions.push(job(backup, disk));
    }
    finish(start(vm, &disks, actions)?, undo)
}

/// Adds a bitmap to all disks, or to none.
fn add_bitmaps(
    vm: &Client,
    undo: &mut Undo<'_>,
    disks: &[Disk],
    name: &str,
) -> Result<(), Failure> {
    let add = |disk: &Disk| {
        let add = BlockDirtyBitmapAdd::new(&disk.node, name);
        TransactionAction::from(add.with_persistent(true))
    };
    let added = vm.execute(&Transaction::new(disks.iter().map(add).collect()));
    for disk in disks {
        let (node, name) = (disk.node.clone(), name.to_owned());
        undo.add_with(Added::Bitmap { node, name }, &added);
    }
    added.or_failure(|| format!("cannot add the bitmap `{name}`"))?;
    Ok(())
}

/// Continues a chain with what has changed.
pub(crate) fn incremental(vm: &Client, folder: &Path) -> Result<(), Failure> {
    let bitmap = bitmap_of(folder)?;
    let disks = find_disks(vm)?;
    let mut undo = Undo::new(vm);
    let mut actions = Vec::new();
    for (number, disk) in disks.iter().enumerate() {
        disk.check_bitmap(&bitmap)?;
        let (last, path) = next_image(folder, disk)?;
        let target = add_target(vm, &mut undo, number, disk, &path, Some(&last))?;
        let backup = BlockdevBackup::new(&disk.node, MirrorSyncMode::Incremental, target);
        actions.push(job(backup.with_bitmap(&bitmap), disk));
    }
    finish(start(vm, &disks, actions)?, undo)
}

/// The bitmap that belongs to the chain in a folder.
pub(crate) fn bitmap_of(folder: &Path) -> Result<String, Failure> {
    let bitmap = fs::read_to_string(folder.join(BITMAP));
    bitmap.or_failure(|| format!("there is no full backup in {}", folder.display()))
}

/// The action that starts a job for a disk.
pub(crate) fn job(backup: BlockdevBackup, disk: &Disk) -> TransactionAction {
    let backup = backup.with_job_id(job_id(disk)).with_auto_dismiss(false);
    backup.into()
}

pub(crate) fn job_id(disk: &Disk) -> String {
    format!("backup-{}", disk.name)
}

/// Starts a [`job`] for each disk. If one fails, the others are cancelled.
fn start(vm: &Client, disks: &[Disk], actions: Vec<TransactionAction>) -> Result<Group, Failure> {
    let grouped = ActionCompletionMode::Grouped;
    let properties = TransactionProperties::new().with_completion_mode(grouped);
    let transaction = Transaction::new(actions).with_properties(properties);
    Group::start(vm, disks.iter().map(job_id), &transaction)
}

fn finish(mut group: Group, mut undo: Undo<'_>) -> Result<(), Failure> {
    undo.add_jobs(group.ids());
    group.finish()?;
    undo.keep_results();
    Ok(())
}

/// Adds the image for the backup of a disk. Nothing is read from its backing file.
fn add_target(
    vm: &Client,
    undo: &mut Undo<'_>,
    number: usize,
    disk: &Disk,
    path: &Path,
    backing_file: Option<&str>,
) -> Result<String, Failure> {
    let node = format!("backup{number}");
    let image = Image {
        node: &node,
        path,
        size: disk.size,
        backing_file,
        backing: BlockdevRefOrNull::Null,
    };
    image.add(vm, undo)?;
    Ok(node)
}

/// The name of the last image of a chain, and the path of the next one.
fn next_image(folder: &Path, disk: &Disk) -> Result<(String, PathBuf), Failure> {
    let mut length = 0;
    while image(folder, disk, length).exists() {
        length += 1;
    }
    let next = image(folder, disk, length);
    match length.checked_sub(1) {
        Some(last) => Ok((file_name(disk, last), next)),
        None => Err(Failure::new(format!("{} is missing", next.display()))),
    }
}

fn image(folder: &Path, disk: &Disk, index: usize) -> PathBuf {
    folder.join(file_name(disk, index))
}

fn file_name(disk: &Disk, index: usize) -> String {
    format!("{}.{index}.qcow2", disk.name)
}
