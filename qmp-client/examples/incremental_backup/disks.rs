//! The disks that can be backed up.

use qmp_client::blocking::Client;
use qmp_types::qmp::commands::QueryBlock;
use qmp_types::qmp::{BlockDeviceInfo, BlockDirtyInfo, BlockInfo};

use super::{Context, Failure};

/// A disk that can be backed up.
#[derive(Debug, Clone)]
pub(crate) struct Disk {
    /// The name of its backups: the same whenever the machine is started.
    pub(crate) name: String,
    pub(crate) node: String,
    pub(crate) size: u64,
    bitmaps: Vec<BlockDirtyInfo>,
}

/// A disk of the machine.
#[derive(Debug)]
pub(crate) enum Found {
    Disk(Disk),
    Skipped { name: String, reason: &'static str },
}

/// All disks of the machine.
pub(crate) fn find(vm: &Client) -> Result<Vec<Found>, Failure> {
    let blocks = vm.execute(&QueryBlock::new());
    let blocks = blocks.or_failure(|| "cannot list the disks".to_owned())?;
    Ok(blocks.into_iter().map(look_at).collect())
}

/// Those that can be backed up, of which there is one at least.
pub(crate) fn find_disks(vm: &Client) -> Result<Vec<Disk>, Failure> {
    let found = find(vm)?.into_iter();
    let disks: Vec<Disk> = found
        .filter_map(|found| match found {
            Found::Disk(disk) => Some(disk),
            Found::Skipped { .. } => None,
        })
        .collect();
    if disks.is_empty() {
        return Err(Failure::new("there is no disk that can be backed up"));
    }
    Ok(disks)
}

fn look_at(block: BlockInfo) -> Found {
    let BlockInfo {
        device,
        qdev,
        inserted,
        ..
    } = block;
    let node = inserted
        .as_ref()
        .and_then(|medium| medium.node_name.clone());
    // QEMU makes up names that start with `#`. They are other ones next time.
    let names = [Some(device), node.filter(|node| !node.starts_with('#'))];
    let name = names.into_iter().flatten().find(|name| !name.is_empty());
    let skipped = |reason| Found::Skipped {
        name: name.clone().or(qdev).unwrap_or_default(),
        reason,
    };
    match (&name, inserted) {
        (_, None) => skipped("there is no medium"),
        (None, _) => skipped("it has no name of its own"),
        (Some(name), Some(medium)) => match disk(name, medium) {
            Ok(disk) => Found::Disk(disk),
            Err(reason) => skipped(reason),
        },
    }
}

fn disk(name: &str, medium: BlockDeviceInfo) -> Result<Disk, &'static str> {
    if medium.ro {
        return Err("it is read-only");
    }
    if medium.drv != "qcow2" {
        return Err("only qcow2 images keep a bitmap");
    }
    Ok(Disk {
        name: name.to_owned(),
        node: medium.node_name.ok_or("it has no node")?,
        size: u64::try_from(medium.image.virtual_size).map_err(|_| "its size is negative")?,
        bitmaps: medium.dirty_bitmaps.unwrap_or_default(),
    })
}

impl Disk {
    /// The names of its bitmaps.
    pub(crate) fn bitmaps(&self) -> impl Iterator<Item = &str> {
        self.bitmaps
            .iter()
            .filter_map(|bitmap| bitmap.name.as_deref())
    }

    /// Makes sure that a bitmap knows all changes since it was added.
    pub(crate) fn check_bitmap(&self, name: &str) -> Result<(), Failure> {
        let has_name = |bitmap: &&BlockDirtyInfo| bitmap.name.as_deref() == Some(name);
        let reason = match self.bitmaps.iter().find(has_name) {
            None => "is missing",
            Some(bitmap) if bitmap.inconsistent == Some(true) => "was not saved",
            Some(bitmap) if bitmap.busy => "is in use",
            Some(bitmap) if !bitmap.recording => "is disabled",
            Some(_) => return Ok(()),
        };
        Err(Failure::new(format!(
            "the bitmap `{name}` of the disk `{}` {reason}",
            self.name
        )))
    }
}
