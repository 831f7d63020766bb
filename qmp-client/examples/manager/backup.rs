//! The backup, which takes long.

use std::path::Path;
use std::time::Duration;

use anyhow::{Context, Result};
use qmp_client::{Client, Error};
use qmp_types::qmp::MirrorSyncMode;
use qmp_types::qmp::commands::BlockdevBackup;

use crate::images::Image;
use crate::jobs;

/// How long a backup may take.
const HOUR: Duration = Duration::from_secs(3600);

/// Copies the disk to another image while the guest uses it.
pub(crate) async fn back_up(vm: &Client, folder: &Path) -> Result<()> {
    let mut copy = Image::create(vm, folder, "copy", None).await?;
    match copy_disk(vm).await.context("cannot back up the disk") {
        Ok(()) => {
            copy.keep();
            copy.close().await
        }
        Err(error) => {
            copy.discard().await;
            Err(error)
        }
    }
}

async fn copy_disk(vm: &Client) -> Result<(), Error> {
    let backup = BlockdevBackup::new("disk", MirrorSyncMode::Full, "copy").with_job_id("backup");
    let mut job = vm.start_job("backup", &backup).await?;
    jobs::finish(&mut job, HOUR).await
}
