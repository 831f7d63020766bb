//! Follows the jobs that a transaction starts.

use std::time::Duration;

use qmp_client::blocking::{Client, Job, Subscription};
use qmp_client::{Error, JobProgress, JobStatus, Received};
use qmp_types::base::Event;
use qmp_types::qmp::commands::Transaction;
use qmp_types::qmp::events::Shutdown;

use super::{Context, Failure};

/// How long QEMU may take for what is usually done at once.
pub(crate) const PATIENCE: Duration = Duration::from_secs(30);

/// The time between two reports of the progress.
const PAUSE: Duration = Duration::from_secs(1);

/// Jobs that were started at the same moment. They do not dismiss themselves.
pub(crate) struct Group {
    jobs: Vec<Job>,
    shutdowns: Subscription<Event<Shutdown>>,
}

impl Group {
    /// Starts the jobs with these ids.
    pub(crate) fn start(
        vm: &Client,
        ids: impl IntoIterator<Item = String>,
        transaction: &Transaction,
    ) -> Result<Self, Failure> {
        let shutdowns = vm.subscribe::<Shutdown>();
        let ids: Vec<String> = ids.into_iter().collect();
        let jobs = vm.start_jobs(&ids, transaction);
        if let Err(error) = &jobs
            && error.may_have_been_executed()
        {
            // They may run all the same.
            for id in &ids {
                let _ = cancel(vm, id);
            }
        }
        let jobs = jobs.or_failure(|| "cannot start the jobs".to_owned())?;
        Ok(Self { jobs, shutdowns })
    }

    /// The ids of the jobs.
    pub(crate) fn ids(&self) -> impl Iterator<Item = &str> {
        self.jobs.iter().map(Job::id)
    }

    /// Waits until all of them have ended. Who is to blame is told, not who was cancelled
    /// for that.
    pub(crate) fn finish(&mut self) -> Result<(), Failure> {
        let mut failed = None;
        for job in &mut self.jobs {
            match (finish(job), &failed) {
                (Ok(()), _) | (Err(Error::JobCancelled { .. }), Some(_)) => {}
                (Err(error), _) => failed = Some(error),
            }
        }
        let Some(error) = failed else {
            return Ok(());
        };
        Err(error).or_failure(|| self.interrupted())
    }

    /// Makes sure that none of them has ended.
    pub(crate) fn check(&mut self) -> Result<(), Failure> {
        for job in &mut self.jobs {
            let ended = match job.progress() {
                Ok(Some(progress)) if progress.status != JobStatus::Concluded => continue,
                Ok(_) => finish(job),
                Err(error) => Err(error),
            };
            let id = job.id().to_owned();
            ended.or_failure(|| self.interrupted())?;
            return Err(Failure::new(format!("the job `{id}` has ended")));
        }
        Ok(())
    }

    /// What has happened to the jobs.
    fn interrupted(&mut self) -> String {
        match self.shutdowns.recv_timeout(Duration::ZERO) {
            Ok(Some(Received::Item(event))) => {
                format!("QEMU has shut down ({})", event.data.reason)
            }
            _ => "the jobs did not complete".to_owned(),
        }
    }
}

/// Waits until a job has ended, however long that takes, and says how far it is. A QEMU that does
/// not answer is an error.
fn finish(job: &mut Job) -> Result<(), Error> {
    let id = job.id().to_owned();
    let print = |progress: JobProgress| {
        println!("{id}: {} of {}", progress.current, progress.total);
    };
    job.finish_with(PAUSE, print, Duration::MAX)
}

/// Cancels a job if it has not ended, and waits for its end.
pub(crate) fn cancel(vm: &Client, id: &str) -> Result<(), Error> {
    let mut job = vm.follow_job(id);
    if job.progress()?.is_none() {
        return Ok(());
    }
    match job.cancel() {
        // It has ended, and is yet to be dismissed.
        Err(Error::Command { .. }) => {}
        other => other?,
    }
    match job.finish(PATIENCE) {
        Err(Error::JobCancelled { .. } | Error::Job { .. }) => Ok(()),
        other => other,
    }
}
