//! Jobs: their states, and how they are followed to their end.

mod follow;
mod messages;
mod tracker;

use qmp_types::base;

pub(crate) use follow::{Events, Follower, Wait};
pub(crate) use messages::EVENTS;

/// The state of a job.
///
/// It is a type of its own, because the client does not depend on the types of any release. It
/// compares with theirs by the name on the wire:
///
/// ```
/// use qmp_client::JobStatus;
/// use qmp_types::qmp;
///
/// let (ours, theirs) = (JobStatus::Concluded, qmp::JobStatus::Concluded);
/// assert_eq!(ours.as_str(), theirs.as_str());
/// assert_eq!(ours, JobStatus::from(theirs.as_str()));
/// ```
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
