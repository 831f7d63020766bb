//! The messages about jobs, as far as they matter here.

use qmp_types::base::{self, Command, Empty};
use serde::{Deserialize, Serialize};

use super::{JobProgress, JobStatus};

/// The events that tell about jobs.
pub(crate) const EVENTS: [&str; 4] = [
    "JOB_STATUS_CHANGE",
    "BLOCK_JOB_COMPLETED",
    "BLOCK_JOB_CANCELLED",
    "BLOCK_JOB_ERROR",
];

#[derive(Deserialize)]
pub(super) struct JobEvent {
    pub(super) data: EventData,
}

/// The members of all these events.
#[derive(Deserialize)]
pub(super) struct EventData {
    #[serde(alias = "device")]
    pub(super) id: String,
    pub(super) status: Option<JobStatus>,
    pub(super) error: Option<String>,
    /// `read` or `write`, of one that failed.
    pub(super) operation: Option<String>,
    /// What QEMU does then, such as `stop`.
    pub(super) action: Option<String>,
}

#[derive(Serialize)]
pub(super) struct QueryJobs {}

#[derive(Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) struct JobInfo {
    pub(super) id: String,
    pub(super) status: JobStatus,
    current_progress: i64,
    total_progress: i64,
    pub(super) error: Option<String>,
}

impl JobInfo {
    pub(super) fn progress(self) -> JobProgress {
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

#[derive(Serialize)]
pub(super) struct QueryBlockJobs {}

#[derive(Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) struct BlockJobInfo {
    /// Its id.
    pub(super) device: String,
    pub(super) io_status: IoStatus,
}

/// What became of reads and writes.
#[derive(Debug, PartialEq, base::Values)]
pub(super) enum IoStatus {
    #[serde(rename = "ok")]
    Ok,
    #[serde(rename = "failed")]
    Failed,
    #[serde(rename = "nospace")]
    NoSpace,
    Unrecognized(String),
}

impl Command for QueryBlockJobs {
    const NAME: &'static str = "query-block-jobs";
    const HAS_ARGUMENTS: bool = false;
    type Ok = Vec<BlockJobInfo>;
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
    JobDismiss "job-dismiss"
    JobFinalize "job-finalize"
    JobResume "job-resume"
}
