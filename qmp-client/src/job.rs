//! Jobs: their states, as events and `query-jobs` tell them.

use qmp_types::base::{self, Command, DecodeError, Empty};
use serde::{Deserialize, Serialize};

use crate::{Error, RawEvent, RawText};

/// The state of a job.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Values)]
#[non_exhaustive]
pub enum JobStatus {
    /// It exists, and has not started.
    #[serde(rename = "created")]
    Created,
    /// It is running.
    #[serde(rename = "running")]
    Running,
    /// It pauses.
    #[serde(rename = "paused")]
    Paused,
    /// It goes on until it is completed, as a mirror whose target is up to date.
    #[serde(rename = "ready")]
    Ready,
    /// It is ready, and pauses.
    #[serde(rename = "standby")]
    Standby,
    /// Its work is done. It waits for others in its transaction.
    #[serde(rename = "waiting")]
    Waiting,
    /// Its work is done. It waits to be finalized.
    #[serde(rename = "pending")]
    Pending,
    /// It has failed or was cancelled, and cleans up.
    #[serde(rename = "aborting")]
    Aborting,
    /// It has ended. It waits to be dismissed.
    #[serde(rename = "concluded")]
    Concluded,
    /// It is gone.
    #[serde(rename = "null")]
    Null,
    /// A state of another release.
    Unrecognized(String),
}

/// How far a job is.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct JobProgress {
    /// Its state.
    pub status: JobStatus,
    /// How much is done, in a unit of the job's own.
    pub current: i64,
    /// An estimate of how much there is to do in all, in the same unit. It can change.
    pub total: i64,
}

/// The events that tell about jobs.
pub(crate) const EVENTS: [&str; 3] = [
    "JOB_STATUS_CHANGE",
    "BLOCK_JOB_COMPLETED",
    "BLOCK_JOB_CANCELLED",
];

/// What is known about one job.
#[derive(Debug)]
pub(crate) struct Tracker {
    id: String,
    /// None before the job has been created.
    status: Option<JobStatus>,
    /// How it ended, if that is known.
    ending: Option<Ending>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum Ending {
    Completed,
    Failed(String),
    Cancelled,
}

#[derive(Deserialize)]
struct JobEvent {
    data: EventData,
}

/// The members of all these events, as far as they matter.
#[derive(Deserialize)]
struct EventData {
    #[serde(alias = "device")]
    id: String,
    status: Option<JobStatus>,
    error: Option<String>,
}

impl Tracker {
    /// Follows a job that is yet to be started. Events before its creation are those of an
    /// earlier job with its id.
    pub(crate) fn new(id: &str) -> Self {
        Self {
            id: id.to_owned(),
            status: None,
            ending: None,
        }
    }

    pub(crate) fn id(&self) -> &str {
        &self.id
    }

    pub(crate) fn status(&self) -> Option<&JobStatus> {
        self.status.as_ref()
    }

    /// Takes one of the [`EVENTS`].
    pub(crate) fn event(&mut self, event: &RawEvent) -> Result<(), Error> {
        let decoded: Result<JobEvent, DecodeError> = base::from_str(event.as_str());
        let JobEvent { data } = decoded.map_err(|source| Error::DecodeEvent {
            event: event.name().to_owned(),
            message: RawText::new(event.as_str()),
            source,
        })?;
        let is_new = data.status == Some(JobStatus::Created);
        if data.id != self.id || (self.status.is_none() && !is_new) {
            return Ok(());
        }
        match (event.name(), data.error) {
            ("BLOCK_JOB_CANCELLED", _) => self.ending = Some(Ending::Cancelled),
            ("BLOCK_JOB_COMPLETED", None) => self.ending = Some(Ending::Completed),
            ("BLOCK_JOB_COMPLETED", Some(error)) => self.ending = Some(Ending::Failed(error)),
            _ => self.status = data.status.or(self.status.take()),
        }
        Ok(())
    }

    /// Takes what QEMU says about it; none if it is gone.
    pub(crate) fn update(&mut self, info: Option<JobInfo>) {
        let Some(info) = info else {
            self.status = Some(JobStatus::Null);
            return;
        };
        if info.status == JobStatus::Concluded && self.ending.is_none() {
            self.ending = Some(info.error.map_or(Ending::Completed, Ending::Failed));
        }
        self.status = Some(info.status);
    }

    /// How it ended.
    pub(crate) fn result(self) -> Result<(), Error> {
        let id = self.id;
        match self.ending {
            Some(Ending::Completed) => Ok(()),
            Some(Ending::Failed(message)) => Err(Error::Job { id, message }),
            Some(Ending::Cancelled) => Err(Error::JobCancelled { id }),
            None => Err(Error::JobGone { id }),
        }
    }
}

#[derive(Serialize)]
pub(crate) struct QueryJobs {}

#[derive(Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) struct JobInfo {
    pub(crate) id: String,
    status: JobStatus,
    current_progress: i64,
    total_progress: i64,
    error: Option<String>,
}

impl JobInfo {
    pub(crate) fn progress(self) -> JobProgress {
        JobProgress {
            status: self.status,
            current: self.current_progress,
            total: self.total_progress,
        }
    }
}

impl Command for QueryJobs {
    const NAME: &'static str = "query-jobs";
    const HAS_ARGUMENTS: bool = false;
    type Ok = Vec<JobInfo>;
}

macro_rules! commands_on_a_job {
    ($($name:ident $wire:literal)*) => {$(
        #[derive(Serialize)]
        pub(crate) struct $name<'i> {
            pub(crate) id: &'i str,
        }

        impl Command for $name<'_> {
            const NAME: &'static str = $wire;
            type Ok = Empty;
        }
    )*};
}

commands_on_a_job! {
    JobCancel "job-cancel"
    JobComplete "job-complete"
    JobFinalize "job-finalize"
    JobDismiss "job-dismiss"
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;

    fn after(events: &[(&str, Value)]) -> Tracker {
        let mut tracker = Tracker::new("job");
        for (name, data) in events {
            let line = json!({"event": name, "data": data}).to_string();
            tracker.event(&RawEvent::new(name, line)).unwrap();
        }
        tracker
    }

    fn status(id: &str, status: &str) -> (&'static str, Value) {
        ("JOB_STATUS_CHANGE", json!({"id": id, "status": status}))
    }

    #[test]
    fn only_events_of_this_job_count() {
        let tracker = after(&[
            status("job", "null"),
            status("other", "created"),
            status("job", "created"),
            status("other", "running"),
            ("BLOCK_JOB_CANCELLED", json!({"device": "other"})),
        ]);
        assert_eq!(tracker.status(), Some(&JobStatus::Created));
        assert!(matches!(tracker.result(), Err(Error::JobGone { .. })));
        assert_eq!(after(&[status("job", "null")]).status(), None);
    }

    #[test]
    fn events_tell_how_it_ended() {
        let ended = |name, data| after(&[status("job", "created"), (name, data)]).result();
        let completed = json!({"device": "job", "type": "backup"});
        assert!(ended("BLOCK_JOB_COMPLETED", completed.clone()).is_ok());
        let cancelled = ended("BLOCK_JOB_CANCELLED", completed);
        assert!(matches!(cancelled, Err(Error::JobCancelled { .. })));
        let failed = json!({"device": "job", "error": "no room"});
        let failed = ended("BLOCK_JOB_COMPLETED", failed).unwrap_err();
        assert_eq!(failed.to_string(), "the job `job` failed: no room");
    }

    #[test]
    fn a_state_of_a_later_release_is_kept() {
        let tracker = after(&[status("job", "created"), status("job", "dreaming")]);
        let dreaming = JobStatus::Unrecognized("dreaming".to_owned());
        assert_eq!(tracker.status(), Some(&dreaming));
    }
}
