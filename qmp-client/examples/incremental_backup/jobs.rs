//! Follows the jobs that a transaction starts.

use std::time::Duration;

use qmp_client::blocking::{Client, Subscription};
use qmp_client::{Error, RawEvent, Received};
use qmp_types::base::EventPayload;
use qmp_types::qmp::commands::{JobCancel, JobDismiss, QueryJobs, Transaction};
use qmp_types::qmp::events::{
    BlockJobCancelled, BlockJobCompleted, BlockJobError, JobStatusChange, Shutdown,
};
use qmp_types::qmp::{EventData, JobInfo, JobStatus, ShutdownCause};

use super::{Context, Failure};

/// How long QEMU may take for what is usually done at once.
pub(crate) const PATIENCE: Duration = Duration::from_secs(30);

/// The time between two reports of the progress.
const PAUSE: Duration = Duration::from_secs(1);

const EVENTS: [&str; 5] = [
    JobStatusChange::NAME,
    BlockJobCompleted::NAME,
    BlockJobCancelled::NAME,
    BlockJobError::NAME,
    Shutdown::NAME,
];

/// Jobs that were started at the same moment. They do not dismiss themselves.
pub(crate) struct Group<'v> {
    vm: &'v Client,
    events: Subscription<RawEvent>,
    jobs: Vec<Job>,
    /// Why QEMU is about to end, if it is.
    shutdown: Option<ShutdownCause>,
}

struct Job {
    id: String,
    has_ended: bool,
    /// Why it failed on its own.
    error: Option<String>,
    /// Whether it was cancelled, as the others are if one fails.
    is_cancelled: bool,
}

impl<'v> Group<'v> {
    /// Starts the jobs with these ids.
    pub(crate) fn start(
        vm: &'v Client,
        ids: impl IntoIterator<Item = String>,
        transaction: &Transaction,
    ) -> Result<Self, Failure> {
        let events = vm.events_named(EVENTS);
        let started = vm.execute(transaction);
        started.or_failure(|| "cannot start the jobs".to_owned())?;
        let job = |id| Job {
            id,
            has_ended: false,
            error: None,
            is_cancelled: false,
        };
        Ok(Self {
            vm,
            events,
            jobs: ids.into_iter().map(job).collect(),
            shutdown: None,
        })
    }

    /// The ids of the jobs.
    pub(crate) fn ids(&self) -> impl Iterator<Item = &str> {
        self.jobs.iter().map(|job| job.id.as_str())
    }

    /// Waits until all of them have ended.
    pub(crate) fn finish(&mut self) -> Result<(), Failure> {
        while self.jobs.iter().any(|job| !job.has_ended) {
            if self.advance(PAUSE)? {
                continue;
            }
            let jobs = self.vm.execute(&QueryJobs::new());
            for info in jobs.or_failure(|| self.lost())? {
                self.update(&info);
            }
        }
        self.failures()
    }

    /// Makes sure that all of them are still running.
    pub(crate) fn check(&mut self) -> Result<(), Failure> {
        while self.advance(Duration::ZERO)? {}
        self.failures()?;
        match self.jobs.iter().find(|job| job.has_ended) {
            None => Ok(()),
            Some(job) => Err(Failure::new(format!("the job `{}` has ended", job.id))),
        }
    }

    /// Takes the next event. If there is none, or if some were missed, it is time to ask.
    fn advance(&mut self, timeout: Duration) -> Result<bool, Failure> {
        match self.events.next(timeout).or_failure(|| self.lost())? {
            Some(Received::Item(event)) => {
                let decoded = event.decode::<EventData>();
                self.take(decoded.or_failure(|| self.lost())?.data);
                Ok(true)
            }
            _ => Ok(false),
        }
    }

    fn take(&mut self, event: EventData) {
        match event {
            EventData::Shutdown(event) => self.shutdown = Some(event.reason),
            EventData::BlockJobError(event) => {
                println!("{}: a {} has failed", event.device, event.operation);
            }
            EventData::BlockJobCompleted(event) => {
                self.change(&event.device, |job| job.error = event.error);
            }
            EventData::BlockJobCancelled(event) => {
                self.change(&event.device, |job| job.is_cancelled = true);
            }
            EventData::JobStatusChange(event) => {
                let has_ended = event.status == JobStatus::Concluded;
                self.change(&event.id, |job| job.has_ended |= has_ended);
            }
            _ => {}
        }
    }

    fn update(&mut self, info: &JobInfo) {
        self.change(&info.id, |job| {
            let (done, total) = (info.current_progress, info.total_progress);
            println!("{}: {done} of {total} bytes", job.id);
            if info.status == JobStatus::Concluded {
                job.has_ended = true;
                if !job.is_cancelled && job.error.is_none() {
                    job.error.clone_from(&info.error);
                }
            }
        });
    }

    fn change(&mut self, id: &str, change: impl FnOnce(&mut Job)) {
        if let Some(job) = self.jobs.iter_mut().find(|job| job.id == id) {
            change(job);
        }
    }

    /// Why they failed. A job that was cancelled is only told if no other one has failed.
    fn failures(&self) -> Result<(), Failure> {
        let failed = |job: &Job| Some(format!("`{}` failed: {}", job.id, job.error.as_ref()?));
        let failed: Vec<String> = self.jobs.iter().filter_map(failed).collect();
        let failure = match self.jobs.iter().find(|job| job.is_cancelled) {
            _ if !failed.is_empty() => format!("the job {}", failed.join("; ")),
            Some(job) => format!("the job `{}` was cancelled", job.id),
            None => return Ok(()),
        };
        let failure = Err(Failure::new(failure));
        match self.shutdown {
            Some(_) => failure.or_failure(|| self.lost()),
            None => failure,
        }
    }

    /// What has happened if there is no connection any more.
    fn lost(&self) -> String {
        match &self.shutdown {
            Some(cause) => format!("QEMU has shut down ({cause})"),
            None => "cannot follow the jobs".to_owned(),
        }
    }
}

/// Cancels a job if it has not ended, waits for its end, and dismisses it.
pub(crate) fn cancel(vm: &Client, id: &str) -> Result<(), Error> {
    let mut changes = vm.subscribe::<JobStatusChange>();
    let jobs = vm.execute(&QueryJobs::new())?;
    let Some(job) = jobs.into_iter().find(|job| job.id == id) else {
        return Ok(());
    };
    if job.status != JobStatus::Concluded {
        match vm.execute(&JobCancel::new(id)) {
            // It has ended in the meantime.
            Err(Error::Command { .. }) => {}
            other => other.map(drop)?,
        }
        let concluded = |job: &JobStatusChange| job.id == id && job.status == JobStatus::Concluded;
        changes.wait_for(concluded, PATIENCE)?;
    }
    vm.execute(&JobDismiss::new(id)).map(drop)
}
