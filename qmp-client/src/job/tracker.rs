//! What events and replies tell about one job.

use qmp_types::base;

use super::JobStatus;
use super::messages::{IoStatus, JobEvent, JobInfo};
use crate::{Error, RawEvent, redact};

/// What is known about one job.
#[derive(Debug)]
pub(super) struct Tracker {
    id: String,
    /// Whether it has been created. Events before that are those of an earlier job with its id.
    is_created: bool,
    /// None before anything says it.
    status: Option<JobStatus>,
    /// What may have made it pause, until somebody has been told.
    failure: Option<Failure>,
    /// How it ended, if that is known.
    ending: Option<Ending>,
}

/// A read or a write failed, and QEMU pauses the job for that.
#[derive(Debug)]
struct Failure {
    /// Which of both, if that is known.
    operation: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum Ending {
    Completed,
    Failed(String),
    Cancelled,
}

/// The error of a job that was cancelled: the system's words for `ECANCELED`, which QEMU repeats.
const CANCELLED: &str = "operation canceled";

impl Ending {
    /// The one that `query-jobs` tells, where nothing else shows that a job was cancelled.
    fn told(error: Option<String>) -> Self {
        match error {
            None => Self::Completed,
            Some(error) if error.eq_ignore_ascii_case(CANCELLED) => Self::Cancelled,
            Some(error) => Self::Failed(error),
        }
    }
}

impl Tracker {
    /// Follows a job that is yet to be started.
    pub(super) fn new(id: &str) -> Self {
        Self {
            id: id.to_owned(),
            is_created: false,
            status: None,
            failure: None,
            ending: None,
        }
    }

    /// Follows a job that was started before the first event that is taken.
    pub(super) fn started(id: &str) -> Self {
        Self {
            is_created: true,
            ..Self::new(id)
        }
    }

    pub(super) fn id(&self) -> &str {
        &self.id
    }

    pub(super) fn status(&self) -> Option<&JobStatus> {
        self.status.as_ref()
    }

    /// Whether it is gone. Later events are those of another job with its id.
    pub(super) fn is_gone(&self) -> bool {
        self.status == Some(JobStatus::Null)
    }

    /// Takes one of the [`EVENTS`](super::messages::EVENTS).
    pub(super) fn event(&mut self, event: &RawEvent) -> Result<(), Error> {
        let decoded = base::from_str::<JobEvent>(event.as_str());
        let JobEvent { data } = decoded.map_err(|source| event.not_decoded(source))?;
        if data.id != self.id || self.is_gone() {
            return Ok(());
        }
        self.is_created |= data.status == Some(JobStatus::Created);
        if !self.is_created {
            return Ok(());
        }
        match (event.name(), data.error) {
            ("BLOCK_JOB_CANCELLED", _) => self.ending = Some(Ending::Cancelled),
            ("BLOCK_JOB_COMPLETED", None) => self.ending = Some(Ending::Completed),
            ("BLOCK_JOB_COMPLETED", Some(error)) => self.ending = Some(Ending::Failed(error)),
            ("BLOCK_JOB_ERROR", _) => {
                if data.action.as_deref() == Some("stop") {
                    let operation = data.operation;
                    self.failure = Some(Failure { operation });
                }
            }
            _ => self.status = data.status.or(self.status.take()),
        }
        Ok(())
    }

    /// Takes what QEMU says about it.
    pub(super) fn update(&mut self, info: JobInfo) {
        if info.status == JobStatus::Concluded && self.ending.is_none() {
            self.ending = Some(Ending::told(info.error));
        }
        self.is_created = true;
        self.status = Some(info.status);
    }

    /// QEMU no longer has it.
    pub(super) fn gone(&mut self) {
        self.status = Some(JobStatus::Null);
    }

    /// Events were missed. One of them may have told of a failure.
    pub(super) fn suspect_failure(&mut self) {
        let operation = None;
        self.failure.get_or_insert(Failure { operation });
    }

    /// Whether it may be paused because of a failure that nobody has been told of.
    pub(super) fn may_have_failed(&self) -> bool {
        use JobStatus::{Paused, Standby};
        self.failure.is_some() && matches!(self.status, Some(Paused | Standby))
    }

    /// The error for the failure, once: none if it was resumed meanwhile.
    pub(super) fn failure(&mut self, status: &IoStatus) -> Option<Error> {
        let failure = self.failure.take()?;
        (*status != IoStatus::Ok).then(|| Error::JobPaused {
            id: self.id.clone(),
            operation: failure.operation,
            no_space: *status == IoStatus::NoSpace,
        })
    }

    /// How it ended.
    pub(super) fn result(&self) -> Result<(), Error> {
        let id = self.id.clone();
        match &self.ending {
            Some(Ending::Completed) => Ok(()),
            Some(Ending::Failed(message)) => {
                let message = redact::sentence(message).into_owned();
                Err(Error::Job { id, message })
            }
            Some(Ending::Cancelled) => Err(Error::JobCancelled { id }),
            None => Err(Error::JobGone { id }),
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;

    fn after(events: &[(&str, Value)]) -> Tracker {
        let mut tracker = Tracker::new("job");
        for (name, data) in events {
            let line = json!({"event": name, "data": data}).to_string();
            tracker.event(&RawEvent::new(name, &line)).unwrap();
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
