//! Plugs a disk into a virtual machine while it runs, and backs the disk up:
//! `cargo run --example backup -- qmp:/run/vm1.sock disk.raw copy.raw`.

#![allow(
    clippy::wildcard_imports,
    reason = "all names can be imported together"
)]

use std::error::Error;
use std::time::Duration;

use qmp_client::blocking::Client;
use qmp_types::base::ErrorClass;
use qmp_types::qmp::commands::*;
use qmp_types::qmp::events::BlockJobCompleted;
use qmp_types::qmp::*;

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [address, disk, copy] = &arguments[..] else {
        return Err("usage: backup ADDRESS DISK COPY".into());
    };
    back_up(&Client::connect(&address.parse()?)?, disk, copy)
}

/// Adds a disk with this image, and copies it to another image of the same size.
pub fn back_up(vm: &Client, disk: &str, copy: &str) -> Result<(), Box<dyn Error>> {
    // A machine that was started with `-S` waits for this.
    if vm.execute(&QueryStatus::new())?.status == RunState::Prelaunch {
        vm.execute(&Cont::new())?;
    }

    for (node, path) in [("disk", disk), ("copy", copy)] {
        let file = BlockdevOptionsBranch::File(BlockdevOptionsFile::new(path));
        let raw = BlockdevOptionsRaw::new(BlockdevOptions::new(file));
        let image = BlockdevOptions::new(BlockdevOptionsBranch::Raw(raw)).with_node_name(node);
        vm.execute(&BlockdevAdd::new(image))?;
    }
    let device = DeviceAdd::new("virtio-blk-pci").with_id("disk0");
    vm.execute(&device.with("drive", "disk"))?;

    let backup = BlockdevBackup::new("disk", MirrorSyncMode::Full, "copy");
    let mut completions = vm.subscribe::<BlockJobCompleted>();
    vm.execute(&backup.with_job_id("backup"))?;
    let minute = Duration::from_secs(60);
    let completed = completions.wait_for(|job| job.device == "backup", minute)?;
    if let Some(error) = completed.data.error {
        return Err(format!("the backup failed: {error}").into());
    }

    vm.execute(&BlockdevDel::new("copy"))?;
    match vm.execute(&DeviceDel::new("disk1")) {
        Ok(_) => println!("the second disk is being unplugged"),
        Err(error) if error.class() == Some(&ErrorClass::DeviceNotFound) => {
            println!("there is no second disk");
        }
        Err(error) => return Err(error.into()),
    }
    Ok(())
}
