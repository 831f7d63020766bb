//! Jobs that the client follows to their end.

use std::time::Duration;

use libtest_mimic::Failed;
use qmp_client::{Address, Error, JobProgress, JobStatus};
use qmp_types::qmp::commands::{BlockdevBackup, BlockdevCreate, BlockdevMirror};
use qmp_types::qmp::{
    BlockdevCreateOptions, BlockdevCreateOptionsFile, BlockdevOnError, MirrorSyncMode,
};

use super::jobs::NODES;
use crate::Scenario;
use crate::qemu::Qemu;
use crate::system::System;

pub(crate) const SCENARIOS: [(&str, Scenario); 9] = [
    ("job ends/automatic or not", automatic_or_not),
    ("job ends/failed", failed),
    ("job ends/cancelled", cancelled),
    ("job ends/completed", completed),
    ("job ends/ready", ready),
    ("job ends/followed after its start", followed_later),
    ("job ends/not of a block device", generic),
    ("job ends/after a pause for an error", after_a_pause),
    ("job ends/followed by tasks", followed_by_tasks),
];

const PATIENCE: Duration = Duration::from_secs(20);

fn backup(from: &str) -> BlockdevBackup {
    BlockdevBackup::new(from, MirrorSyncMode::Full, "target").with_job_id("job")
}

/// The ways in which a job can end.
const WAYS: [(bool, bool); 4] = [(true, true), (true, false), (false, true), (false, false)];

/// Whether a job is as it should be after it has tried to write where no space is left.
fn is_paused_without_space<T>(result: Result<T, Error>) -> Result<(), Failed> {
    match result {
        Err(Error::JobPaused {
            operation: Some(operation),
            no_space: true,
            ..
        }) if operation == "write" => Ok(()),
        Err(other) => Err(other.into()),
        Ok(_) => Err("it is not paused".into()),
    }
}

/// A backup to a node on which no space is left.
fn backup_to_full() -> BlockdevBackup {
    let backup = BlockdevBackup::new("source", MirrorSyncMode::Full, "full");
    let backup = backup.with_job_id("job").with_speed(1 << 20);
    backup.with_on_target_error(BlockdevOnError::Enospc)
}

fn after_a_pause(system: &System) -> Result<(), Failed> {
    let qemu = Qemu::start(system, NODES)?;
    let mut job = qemu.client().start_job("job", &backup_to_full())?;
    for _ in 0..3 {
        is_paused_without_space(job.finish(PATIENCE))?;
        // It is told once.
        match job.finish(Duration::ZERO) {
            Err(error) if error.is_timeout() => {}
            other => return Err(format!("{other:?}").into()),
        }
        job.resume()?;
    }
    is_paused_without_space(job.wait_ready(PATIENCE))?;
    job.cancel()?;
    is_cancelled(job.finish(PATIENCE))?;
    qemu.quit()
}

fn automatic_or_not(system: &System) -> Result<(), Failed> {
    let qemu = Qemu::start(system, NODES)?;
    // One after the other with the same id: events of one are not those of the next.
    for _ in 0..5 {
        for (finalize, dismiss) in WAYS {
            let backup = backup("source");
            let backup = backup
                .with_auto_finalize(finalize)
                .with_auto_dismiss(dismiss);
            qemu.client().start_job("job", &backup)?.finish(PATIENCE)?;
        }
    }
    qemu.quit()
}

fn failed(system: &System) -> Result<(), Failed> {
    let qemu = Qemu::start(system, NODES)?;
    for (finalize, dismiss) in WAYS {
        let backup = backup("bad");
        let backup = backup
            .with_auto_finalize(finalize)
            .with_auto_dismiss(dismiss);
        match qemu.client().start_job("job", &backup)?.finish(PATIENCE) {
            Err(Error::Job { message, .. }) if message == "Input/output error" => {}
            other => return Err(format!("{other:?}").into()),
        }
    }
    qemu.quit()
}

fn cancelled(system: &System) -> Result<(), Failed> {
    let qemu = Qemu::start(system, NODES)?;
    for (finalize, dismiss) in WAYS {
        let backup = backup("source").with_speed(65536);
        let backup = backup
            .with_auto_finalize(finalize)
            .with_auto_dismiss(dismiss);
        let mut job = qemu.client().start_job("job", &backup)?;
        let progress = job.progress()?.ok_or("the job is gone")?;
        if progress.status != JobStatus::Running || progress.total <= 0 {
            return Err(format!("{progress:?}").into());
        }
        job.cancel()?;
        is_cancelled(job.finish(PATIENCE))?;
    }
    qemu.quit()
}

fn completed(system: &System) -> Result<(), Failed> {
    let qemu = Qemu::start(system, NODES)?;
    for (finalize, dismiss) in WAYS {
        let mirror = BlockdevMirror::new("zeroes", "target", MirrorSyncMode::Full);
        let mirror = mirror.with_job_id("job");
        let mirror = mirror
            .with_auto_finalize(finalize)
            .with_auto_dismiss(dismiss);
        let mut job = qemu.client().start_job("job", &mirror)?;
        if !job.wait_ready(PATIENCE)? {
            return Err("the mirror ended".into());
        }
        job.complete()?;
        job.finish(PATIENCE)?;
    }
    let mut job = qemu.client().start_job("job", &backup("source"))?;
    if job.wait_ready(PATIENCE)? {
        return Err("a backup is never ready".into());
    }
    job.finish(PATIENCE)?;
    qemu.quit()
}

/// Nobody has to wait for all of the time to learn that a job waits to be completed.
fn ready(system: &System) -> Result<(), Failed> {
    let mut qemu = Qemu::start(system, NODES)?;
    let mirror = BlockdevMirror::new("zeroes", "target", MirrorSyncMode::Full);
    let mirror = mirror.with_job_id("job");
    let mut job = qemu.client().start_job("job", &mirror)?;
    is_ready(job.finish(PATIENCE))?;
    let mut same = qemu.client().follow_job("job");
    is_ready(same.finish(PATIENCE))?;
    match job.finish(Duration::from_millis(100)) {
        Err(error @ Error::Timeout { .. }) if error.to_string().contains("is ready") => {}
        other => return Err(format!("{other:?}").into()),
    }
    job.complete()?;
    job.finish(PATIENCE)?;

    let mut job = qemu.client().start_job("job", &mirror)?;
    qemu.wait("BLOCK_JOB_READY")?;
    job.cancel()?;
    is_cancelled(job.finish(PATIENCE))?;
    qemu.quit()
}

/// Another handle learns the same as the one that has started the job.
fn followed_later(system: &System) -> Result<(), Failed> {
    let qemu = Qemu::start(system, NODES)?;
    let client = qemu.client();
    for (finalize, dismiss) in WAYS {
        let mirror = BlockdevMirror::new("zeroes", "target", MirrorSyncMode::Full);
        let mirror = mirror.with_job_id("job").with_auto_finalize(finalize);
        let mirror = mirror.with_auto_dismiss(dismiss);
        let start = || -> Result<_, Error> {
            let mut first = client.start_job("job", &mirror)?;
            first.wait_ready(PATIENCE)?;
            Ok((first, client.follow_job("job")))
        };
        let (_, mut job) = start()?;
        job.complete()?;
        job.finish(PATIENCE)?;

        let (mut first, mut job) = start()?;
        job.cancel()?;
        is_cancelled(job.finish(PATIENCE))?;
        is_cancelled(first.finish(PATIENCE))?;
    }
    // It ends before anybody waits for that.
    client.execute(&backup("source").with_speed(16 << 20))?;
    let mut job = client.follow_job("job");
    while job.progress()?.is_some() {}
    job.finish(PATIENCE)?;
    // It has ended before it is followed.
    let backup = backup("source").with_speed(65536).with_auto_dismiss(false);
    let job = client.start_job("job", &backup)?;
    job.cancel()?;
    let is_concluded = |job: JobProgress| job.status == JobStatus::Concluded;
    while !job.progress()?.is_some_and(is_concluded) {}
    is_cancelled(client.follow_job("job").finish(PATIENCE))?;
    qemu.quit()
}

fn is_cancelled(result: Result<(), Error>) -> Result<(), Failed> {
    match result {
        Err(Error::JobCancelled { .. }) => Ok(()),
        other => Err(format!("{other:?}").into()),
    }
}

fn is_ready(result: Result<(), Error>) -> Result<(), Failed> {
    match result {
        Err(Error::JobReady { .. }) => Ok(()),
        other => Err(format!("{other:?}").into()),
    }
}

/// Creating an image is a job that no event but `JOB_STATUS_CHANGE` tells about.
fn generic(system: &System) -> Result<(), Failed> {
    let qemu = Qemu::start(system, NODES)?;
    let create = |name: &str| {
        let file = BlockdevCreateOptionsFile::new(name, 1 << 20);
        BlockdevCreate::new("job", BlockdevCreateOptions::File(file))
    };
    let mut job = qemu.client().start_job("job", &create("image"))?;
    job.finish(PATIENCE)?;
    let mut job = qemu.client().start_job("job", &create("missing/image"))?;
    match job.finish(PATIENCE) {
        Err(Error::Job { message, .. }) if message.contains("missing/image") => {}
        other => return Err(format!("{other:?}").into()),
    }
    qemu.quit()
}

fn followed_by_tasks(system: &System) -> Result<(), Failed> {
    let options = format!("{NODES} -qmp unix:second,server=on,wait=off");
    let qemu = Qemu::start(system, &options)?;
    super::tasks::run(async {
        let client = qmp_client::Client::connect(&Address::Unix(qemu.path("second"))).await?;
        for (finalize, dismiss) in WAYS {
            let start = async |backup: BlockdevBackup| {
                let backup = backup.with_auto_finalize(finalize);
                client
                    .start_job("job", &backup.with_auto_dismiss(dismiss))
                    .await
            };
            start(backup("source")).await?.finish(PATIENCE).await?;
            match start(backup("bad")).await?.finish(PATIENCE).await {
                Err(Error::Job { message, .. }) if message == "Input/output error" => {}
                other => return Err(format!("{other:?}").into()),
            }
            let mut job = start(backup_to_full()).await?;
            is_paused_without_space(job.finish(PATIENCE).await)?;
            job.resume().await?;
            is_paused_without_space(job.wait_ready(PATIENCE).await)?;
            job.cancel().await?;
            is_cancelled(job.finish(PATIENCE).await)?;
        }
        let mirror = BlockdevMirror::new("zeroes", "target", MirrorSyncMode::Full);
        let mirror = mirror.with_job_id("job");
        let mut job = client.start_job("job", &mirror).await?;
        is_ready(job.finish(PATIENCE).await)?;
        job.complete().await?;
        job.finish(PATIENCE).await?;
        let mut job = client.start_job("job", &mirror).await?;
        if !job.wait_ready(PATIENCE).await? {
            return Err("the mirror ended".into());
        }
        job.complete().await?;
        job.finish(PATIENCE).await?;
        Ok(())
    })?;
    qemu.quit()
}
