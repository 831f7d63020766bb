//! What takes long: the backup.

use std::path::Path;
use std::time::Duration;

use anyhow::{Context, Result};
use qmp_client::{Client, Error, Job, JobProgress};
use qmp_types::qmp::MirrorSyncMode;
use qmp_types::qmp::commands::BlockdevBackup;

use crate::PATIENCE;
use crate::images::Image;

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
    finish(&mut job, HOUR).await
}

/// Waits for the end of a job, and prints now and then how far it is. If it has not ended in
/// time, it is cancelled, so that it no longer uses an image.
pub(crate) async fn finish(job: &mut Job, timeout: Duration) -> Result<(), Error> {
    let id = job.id().to_owned();
    let print = |progress: JobProgress| {
        println!("{id}: {} of {}", progress.current, progress.total);
    };
    let finished = job
        .finish_with(Duration::from_secs(1), print, timeout)
        .await;
    if finished.is_err() {
        let _ = job.cancel().await;
        let _ = job.finish(PATIENCE).await;
    }
    finished
}
