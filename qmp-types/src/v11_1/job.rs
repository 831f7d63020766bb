// Generated from schema/facts/11.1/qapi/job.json by `cargo xtask generate`. Do not edit.

//! Background jobs.
//!
//! Work that continues after the command that started it has returned.
//! These commands are for jobs of all kinds; the older ones, named
//! `block-job-…`, are for block jobs only.

use crate::base;

/// What a background job does.
///
/// Since QEMU 1.7.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Values)]
#[non_exhaustive]
pub enum JobType {
    /// `commit`: `block-commit`: move data from an overlay down into its
    /// backing files.
    #[serde(rename = "commit")]
    Commit,
    /// `stream`: `block-stream`: copy data from backing files up into an
    /// overlay.
    #[serde(rename = "stream")]
    Stream,
    /// `mirror`: `blockdev-mirror` or `drive-mirror`: copy a disk and keep the
    /// copy up to date.
    #[serde(rename = "mirror")]
    Mirror,
    /// `backup`: `blockdev-backup` or `drive-backup`: copy a disk as it was at
    /// one point in time.
    #[serde(rename = "backup")]
    Backup,
    /// `create`: `blockdev-create`: create an image. Since QEMU 3.0.
    #[serde(rename = "create")]
    Create,
    /// `amend`: `x-blockdev-amend`: change the options of an image.
    /// Since QEMU 5.1.
    #[serde(rename = "amend")]
    Amend,
    /// `snapshot-load`: [`SnapshotLoad`](Self::SnapshotLoad): restore the machine to a saved state.
    /// Since QEMU 6.0.
    #[doc(alias = "snapshot-load")]
    #[serde(rename = "snapshot-load")]
    SnapshotLoad,
    /// `snapshot-save`: [`SnapshotSave`](Self::SnapshotSave): save the machine's state.
    /// Since QEMU 6.0.
    #[doc(alias = "snapshot-save")]
    #[serde(rename = "snapshot-save")]
    SnapshotSave,
    /// `snapshot-delete`: [`SnapshotDelete`](Self::SnapshotDelete): remove a saved state.
    /// Since QEMU 6.0.
    #[doc(alias = "snapshot-delete")]
    #[serde(rename = "snapshot-delete")]
    SnapshotDelete,
    /// A value that is not in the schema.
    Unrecognized(String),
}

/// State of a background job.
///
/// Since QEMU 2.12.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Values)]
#[non_exhaustive]
pub enum JobStatus {
    /// `undefined`: the job does not exist yet; QEMU never sends this to a
    /// client.
    #[serde(rename = "undefined")]
    Undefined,
    /// `created`: the job exists, but has not started to work.
    #[serde(rename = "created")]
    Created,
    /// `running`: the job is at work.
    #[serde(rename = "running")]
    Running,
    /// `paused`: the job has stopped in the middle of its work, at the
    /// request of a client or of QEMU itself.
    #[serde(rename = "paused")]
    Paused,
    /// `ready`: the job has caught up and could end, but continues until a
    /// client completes or cancels it; mirrors do this.
    #[serde(rename = "ready")]
    Ready,
    /// `standby`: like [`Ready`](Self::Ready), but paused.
    #[serde(rename = "standby")]
    Standby,
    /// `waiting`: the job is done, but other jobs of its transaction are not.
    #[serde(rename = "waiting")]
    Waiting,
    /// `pending`: the job is done except for the steps that make its work
    /// take effect. If the client turned off automatic finalization,
    /// these wait for `job-finalize`. They can still fail.
    #[serde(rename = "pending")]
    Pending,
    /// `aborting`: the job has failed or was cancelled, and is cleaning up.
    #[serde(rename = "aborting")]
    Aborting,
    /// `concluded`: the job has ended, successfully or not. If the client
    /// turned off automatic removal, its result can be queried until
    /// `job-dismiss`.
    #[serde(rename = "concluded")]
    Concluded,
    /// `null`: the job is being removed, and its ID becomes free.
    #[serde(rename = "null")]
    Null,
    /// A value that is not in the schema.
    Unrecognized(String),
}

/// Events defined in `job.json`.
///
/// See [`events`](super::events) for all events of the schema.
pub mod events {
    use crate::base;
    use crate::base::EventPayload;
    use super::JobStatus;

    /// A background job has entered a new state.
    ///
    /// > **Note:** Some states last only for an instant. By the time a
    /// > client reads this event, the job may be in another state, or
    /// > gone.
    ///
    /// **Event** `JOB_STATUS_CHANGE`.
    ///
    /// Since QEMU 3.0.
    ///
    /// # Examples
    ///
    /// ```json
    /// { "event": "JOB_STATUS_CHANGE",
    ///   "data": { "id": "backup_1", "status": "concluded" },
    ///   "timestamp": { "seconds": 1265044230, "microseconds": 450486 } }
    /// ```
    #[doc(alias = "JOB_STATUS_CHANGE")]
    #[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
    #[non_exhaustive]
    pub struct JobStatusChange {
        /// The job's ID.
        pub id: String,
        /// The job's new state.
        pub status: JobStatus,
    }

    impl JobStatusChange {
        /// Creates a value from its mandatory members.
        #[must_use]
        pub fn new(id: impl Into<String>, status: JobStatus) -> Self {
            Self { id: id.into(), status }
        }
    }

    impl JobStatusChange {
        /// The event's name on the wire.
        pub const NAME: &'static str = "JOB_STATUS_CHANGE";
    }

    impl EventPayload for JobStatusChange {
        const NAME: &'static str = Self::NAME;
    }
}
