//! What takes long: the backup.

use std::path::Path;
use std::time::Duration;

use anyhow::{Context, Result};
use qmp_client::{Client, Error, Job};
use qmp_types::qmp::MirrorSyncMode;
use qmp_types::qmp::commands::BlockdevBackup;

use crate::PATIENCE;
use crate::images::Image;

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
    let copied = follow(&mut job).await;
    if copied.is_err() {
        // If it has not ended, the image is still in use.
        let _ = job.cancel().await;
        let _ = job.finish(PATIENCE).await;
    }
    copied
}

/// Waits for the end of a job, and prints now and then how far it is.
async fn follow(job: &mut Job) -> Result<(), Error> {
    loop {
        match job.finish(Duration::from_secs(1)).await {
            Err(error) if error.is_timeout() => {}
            ended => return ended,
        }
        if let Some(progress) = job.progress().await? {
            println!("{}: {} of {}", job.id(), progress.current, progress.total);
        }
    }
}
