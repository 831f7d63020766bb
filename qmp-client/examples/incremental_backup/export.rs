//! Shows the disks of one moment to an NBD client, without a copy of them.

use std::path::Path;

use qmp_client::blocking::Client;
use qmp_types::qmp::commands::{BlockExportAdd, NbdServerStart, Transaction};
use qmp_types::qmp::{
    BlockDirtyBitmapAdd, BlockDirtyBitmapMerge, BlockExportOptions, BlockExportOptionsNbd,
    BlockdevBackup, MirrorSyncMode, UnixSocketAddress,
};

use super::backup::{bitmap_of, job, job_id};
use super::disks::find_disks;
use super::images::Image;
use super::jobs::Group;
use super::undo::{Added, Undo};
use super::{Context, Failure};

/// The bitmap of an export, which does not change any more.
const FROZEN: &str = "export";

/// Exports the disks by their names, with the bitmap `export` of what has changed since the
/// last backup in a folder, until a reader has ended.
///
/// What the guest overwrites in the meantime is kept in images next to the socket.
pub(crate) fn export(
    vm: &Client,
    socket: &Path,
    folder: &Path,
    read: impl FnOnce() -> Result<(), Failure>,
) -> Result<(), Failure> {
    let bitmap = bitmap_of(folder)?;
    let disks = find_disks(vm)?;
    let mut undo = Undo::new(vm);
    let mut actions = Vec::new();
    let mut exports = Vec::new();
    for (number, disk) in disks.iter().enumerate() {
        disk.check_bitmap(&bitmap)?;
        let node = format!("export{number}");
        let overwritten = Image {
            node: &node,
            path: &socket.with_file_name(format!("{}.overwritten.qcow2", disk.name)),
            size: disk.size,
            backing_file: None,
            backing: disk.node.as_str().into(),
        };
        overwritten.add(vm, &mut undo)?;

        let frozen = BlockDirtyBitmapAdd::new(&disk.node, FROZEN).with_disabled(true);
        let known = vec![bitmap.as_str().into()];
        actions.push(frozen.into());
        actions.push(BlockDirtyBitmapMerge::new(&disk.node, FROZEN, known).into());
        let keep = BlockdevBackup::new(&disk.node, MirrorSyncMode::None, &node);
        actions.push(job(keep, disk));

        let nbd = BlockExportOptionsNbd::new().with_name(&disk.name);
        let nbd = nbd.with_bitmaps(vec![FROZEN.into()]);
        exports.push(BlockExportOptions::new(format!("nbd{number}"), node, nbd));
    }
    let transaction = Transaction::new(actions);
    let mut group = Group::start(vm, disks.iter().map(job_id), &transaction)?;
    for disk in disks {
        let name = FROZEN.to_owned();
        undo.add(Added::Bitmap {
            node: disk.node,
            name,
        });
    }
    undo.add_jobs(group.ids());

    let cannot = || format!("cannot export the disks on {}", socket.display());
    let path = socket
        .to_str()
        .ok_or_else(|| Failure::new("the path is not UTF-8"));
    let address = UnixSocketAddress::new(path.or_failure(cannot)?);
    let started = vm.execute(&NbdServerStart::new(address));
    undo.add_with(Added::NbdServer, &started);
    started.or_failure(cannot)?;
    for options in exports {
        let id = options.id.clone();
        let exported = vm.execute(&BlockExportAdd::new(options));
        undo.add_with(Added::Export(id), &exported);
        exported.or_failure(cannot)?;
    }
    let has_read = read();
    // If the jobs have ended, it may have read later data.
    group.check()?;
    has_read
}
