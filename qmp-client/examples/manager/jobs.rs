//! Jobs, and how far they are.

use std::time::Duration;

use qmp_client::{Error, Job, JobProgress};

use crate::PATIENCE;

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
