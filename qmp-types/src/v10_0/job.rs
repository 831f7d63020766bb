// Generated from schema/facts/10.0/qapi/job.json by `cargo xtask generate`. Do not edit.

//! Work that goes on after the command which started it has returned.
//!
//! These commands are for jobs of all kinds; those named
//! `block-job-…` are older and for block jobs only.

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
    /// one moment.
    #[serde(rename = "backup")]
    Backup,
    /// `create`: `blockdev-create`: create an image. Since QEMU 3.0.
    #[serde(rename = "create")]
    Create,
    /// `amend`: `x-blockdev-amend`: change the options of an image.
    /// Since QEMU 5.1.
    #[serde(rename = "amend")]
    Amend,
    /// `snapshot-load`: [`SnapshotLoad`](Self::SnapshotLoad): bring the machine back to a saved
    /// state. Since QEMU 6.0.
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

/// How far a background job has come.
///
/// Since QEMU 2.12.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Values)]
#[non_exhaustive]
pub enum JobStatus {
    /// `undefined`: nowhere, not even into existence; QEMU sends this to
    /// nobody.
    #[serde(rename = "undefined")]
    Undefined,
    /// `created`: it exists, but does not work yet.
    #[serde(rename = "created")]
    Created,
    /// `running`: it works.
    #[serde(rename = "running")]
    Running,
    /// `paused`: it rests in the middle of its work, by a client's wish or
    /// QEMU's own.
    #[serde(rename = "paused")]
    Paused,
    /// `ready`: it has caught up and could end, but goes on until a client
    /// completes or cancels it; mirrors do so.
    #[serde(rename = "ready")]
    Ready,
    /// `standby`: as [`Ready`](Self::Ready), but at rest.
    #[serde(rename = "standby")]
    Standby,
    /// `waiting`: it is done, while other jobs of its transaction are not.
    #[serde(rename = "waiting")]
    Waiting,
    /// `pending`: it is done except for the steps that take effect; where
    /// the client declined their automatic execution, these wait for
    /// `job-finalize`, and they can still fail.
    #[serde(rename = "pending")]
    Pending,
    /// `aborting`: it has failed or was cancelled, and cleans up.
    #[serde(rename = "aborting")]
    Aborting,
    /// `concluded`: it has ended, well or not. Where the client declined
    /// its automatic removal, its result can be queried until
    /// `job-dismiss`.
    #[serde(rename = "concluded")]
    Concluded,
    /// `null`: it is being removed, and its ID becomes free.
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

    /// A background job has entered another state.
    ///
    /// > **Note:** Some states last for an instant only. By the time a
    /// > client reads this event, the job may be elsewhere, or gone.
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
        /// The state entered.
        pub status: JobStatus,
    }

    impl JobStatusChange {
        /// Creates a value from its mandatory members.
        #[must_use]
        pub fn new(id: impl Into<String>, status: JobStatus) -> Self {
            Self { id: id.into(), status }
        }
    }

    impl EventPayload for JobStatusChange {
        const NAME: &'static str = "JOB_STATUS_CHANGE";
    }
}
