// Generated from schema/facts/*/qapi/job.json by `cargo xtask generate`. Do not edit.

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
    /// `commit`: [`BlockCommit`](super::commands::BlockCommit): move data from an overlay down into its
    /// backing files.
    #[serde(rename = "commit")]
    Commit,
    /// `stream`: [`BlockStream`](super::commands::BlockStream): copy data from backing files up into an
    /// overlay.
    #[serde(rename = "stream")]
    Stream,
    /// `mirror`: [`BlockdevMirror`](super::commands::BlockdevMirror) or [`DriveMirror`](super::commands::DriveMirror): copy a disk and keep the
    /// copy up to date.
    #[serde(rename = "mirror")]
    Mirror,
    /// `backup`: [`BlockdevBackup`](super::commands::BlockdevBackup) or [`DriveBackup`](super::commands::DriveBackup): copy a disk as it was at
    /// one point in time.
    #[serde(rename = "backup")]
    Backup,
    /// `create`: [`BlockdevCreate`](super::commands::BlockdevCreate): create an image. Since QEMU 3.0.
    #[serde(rename = "create")]
    Create,
    /// `amend`: [`XBlockdevAmend`](super::commands::XBlockdevAmend): change the options of an image.
    /// Since QEMU 5.1.
    #[serde(rename = "amend")]
    Amend,
    /// `snapshot-load`: [`SnapshotLoad`](super::commands::SnapshotLoad): restore the machine to a saved state.
    /// Since QEMU 6.0.
    #[doc(alias = "snapshot-load")]
    #[serde(rename = "snapshot-load")]
    SnapshotLoad,
    /// `snapshot-save`: [`SnapshotSave`](super::commands::SnapshotSave): save the machine's state.
    /// Since QEMU 6.0.
    #[doc(alias = "snapshot-save")]
    #[serde(rename = "snapshot-save")]
    SnapshotSave,
    /// `snapshot-delete`: [`SnapshotDelete`](super::commands::SnapshotDelete): remove a saved state.
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
    /// these wait for [`JobFinalize`](commands::JobFinalize). They can still fail.
    #[serde(rename = "pending")]
    Pending,
    /// `aborting`: the job has failed or was cancelled, and is cleaning up.
    #[serde(rename = "aborting")]
    Aborting,
    /// `concluded`: the job has ended, successfully or not. If the client
    /// turned off automatic removal, its result can be queried until
    /// [`JobDismiss`](commands::JobDismiss).
    #[serde(rename = "concluded")]
    Concluded,
    /// `null`: the job is being removed, and its ID becomes free.
    #[serde(rename = "null")]
    Null,
    /// A value that is not in the schema.
    Unrecognized(String),
}

/// What a client can do to a job. If the job's state does not allow a
/// verb, the error message names it; no command takes or returns this
/// type.
///
/// Since QEMU 2.12.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Values)]
#[non_exhaustive]
pub enum JobVerb {
    /// `cancel`: [`JobCancel`](commands::JobCancel) and [`BlockJobCancel`](super::commands::BlockJobCancel); allowed from `created`
    /// to `pending`.
    #[serde(rename = "cancel")]
    Cancel,
    /// `pause`: [`JobPause`](commands::JobPause) and [`BlockJobPause`](super::commands::BlockJobPause); allowed from `created` to
    /// `standby`; the same goes for the verbs below that say nothing
    /// else.
    #[serde(rename = "pause")]
    Pause,
    /// `resume`: [`JobResume`](commands::JobResume) and [`BlockJobResume`](super::commands::BlockJobResume).
    #[serde(rename = "resume")]
    Resume,
    /// `set-speed`: [`BlockJobSetSpeed`](super::commands::BlockJobSetSpeed).
    #[doc(alias = "set-speed")]
    #[serde(rename = "set-speed")]
    SetSpeed,
    /// `complete`: [`JobComplete`](commands::JobComplete) and [`BlockJobComplete`](super::commands::BlockJobComplete); allowed in
    /// `ready` and `standby`.
    #[serde(rename = "complete")]
    Complete,
    /// `dismiss`: [`JobDismiss`](commands::JobDismiss) and [`BlockJobDismiss`](super::commands::BlockJobDismiss); allowed in
    /// `concluded`.
    #[serde(rename = "dismiss")]
    Dismiss,
    /// `finalize`: [`JobFinalize`](commands::JobFinalize) and [`BlockJobFinalize`](super::commands::BlockJobFinalize); allowed in
    /// `pending`.
    #[serde(rename = "finalize")]
    Finalize,
    /// `change`: [`BlockJobChange`](super::commands::BlockJobChange). Since QEMU 8.2.
    #[serde(rename = "change")]
    Change,
    /// A value that is not in the schema.
    Unrecognized(String),
}

/// A background job.
///
/// Since QEMU 3.0.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct JobInfo {
    /// The job's ID.
    pub id: String,
    /// What it does.
    pub r#type: JobType,
    /// Its state.
    pub status: JobStatus,
    /// The work done so far. It never decreases and has
    /// no unit: only its ratio to [`total_progress`](field@Self::total_progress) is meaningful.
    #[serde(rename = "current-progress")]
    pub current_progress: i64,
    /// The value that [`current_progress`](field@Self::current_progress) is expected to
    /// have when the work is done. It may rise and fall in the
    /// meantime.
    #[serde(rename = "total-progress")]
    pub total_progress: i64,
    /// Why the job failed, written for people and not meant to be
    /// parsed. A job in the state `concluded` without this member
    /// has succeeded.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub error: Option<String>,
}

impl JobInfo {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(
        id: impl Into<String>,
        r#type: JobType,
        status: JobStatus,
        current_progress: i64,
        total_progress: i64,
    ) -> Self {
        Self {
            id: id.into(),
            r#type,
            status,
            current_progress,
            total_progress,
            error: None,
        }
    }

    /// Sets [`error`](field@Self::error).
    #[must_use]
    pub fn with_error(mut self, value: impl Into<String>) -> Self {
        self.error = Some(value.into());
        self
    }
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

/// Commands defined in `job.json`.
///
/// See [`commands`](super::commands) for all commands of the schema.
pub mod commands {
    use crate::base;
    use crate::base::Command;
    use super::JobInfo;

    /// Asks a job to pause. The command returns at once; the job pauses as
    /// soon as it can, and sends [`JobStatusChange`](super::events::JobStatusChange) when it has. Its state
    /// is then `paused`, or `standby` if it was `ready`. [`JobResume`]
    /// lets the job continue. [`JobCancel`] also wakes it up, so that it can
    /// end.
    ///
    /// **Command** `job-pause`.
    ///
    /// **Errors:**
    ///
    /// - `GenericError` if there is no such job, if a client has paused
    ///   it already, or if its state does not allow it, see [`JobVerb`](super::JobVerb)
    ///
    /// Since QEMU 3.0.
    #[doc(alias = "job-pause")]
    #[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
    #[serde(deny_unknown_fields)]
    #[non_exhaustive]
    pub struct JobPause {
        /// The job's ID.
        pub id: String,
    }

    impl JobPause {
        /// Creates a value from its mandatory members.
        #[must_use]
        pub fn new(id: impl Into<String>) -> Self {
            Self { id: id.into() }
        }
    }

    impl Command for JobPause {
        const NAME: &'static str = "job-pause";
        type Ok = base::Empty;
    }

    /// Lets a paused job continue. The command returns at once.
    /// [`JobStatusChange`](super::events::JobStatusChange) is sent when the job is at work again, which it
    /// is not while QEMU has a reason of its own to keep it paused.
    ///
    /// If an I/O error paused a block job, this also clears the job's error
    /// status.
    ///
    /// **Command** `job-resume`.
    ///
    /// **Errors:**
    ///
    /// - `GenericError` if there is no such job, if no client and no I/O
    ///   error has paused it, or if its state does not allow it, see
    ///   [`JobVerb`](super::JobVerb)
    ///
    /// Since QEMU 3.0.
    #[doc(alias = "job-resume")]
    #[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
    #[serde(deny_unknown_fields)]
    #[non_exhaustive]
    pub struct JobResume {
        /// The job's ID.
        pub id: String,
    }

    impl JobResume {
        /// Creates a value from its mandatory members.
        #[must_use]
        pub fn new(id: impl Into<String>) -> Self {
            Self { id: id.into() }
        }
    }

    impl Command for JobResume {
        const NAME: &'static str = "job-resume";
        type Ok = base::Empty;
    }

    /// Asks a job to give up. The command returns at once; the job ends as
    /// soon as it can, and sends [`JobStatusChange`](super::events::JobStatusChange). Normally it passes
    /// through `aborting`. A job that was about to end may still
    /// succeed; it then enters `pending` instead.
    ///
    /// > **Note:** This makes even a mirror in the state `ready` give up.
    /// > To end it with a complete copy of the disk, but without
    /// > switching over to the copy, use [`BlockJobCancel`](super::super::commands::BlockJobCancel) with `force`
    /// > set to false.
    ///
    /// **Command** `job-cancel`.
    ///
    /// **Errors:**
    ///
    /// - `GenericError` if there is no such job, or if its state does not
    ///   allow it, see [`JobVerb`](super::JobVerb)
    ///
    /// Since QEMU 3.0.
    #[doc(alias = "job-cancel")]
    #[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
    #[serde(deny_unknown_fields)]
    #[non_exhaustive]
    pub struct JobCancel {
        /// The job's ID.
        pub id: String,
    }

    impl JobCancel {
        /// Creates a value from its mandatory members.
        #[must_use]
        pub fn new(id: impl Into<String>) -> Self {
            Self { id: id.into() }
        }
    }

    impl Command for JobCancel {
        const NAME: &'static str = "job-cancel";
        type Ok = base::Empty;
    }

    /// Lets a mirror that has caught up finish. It copies what was written
    /// in the meantime, and then replaces the original with the copy, so
    /// that the guest uses only the copy.
    ///
    /// Here, mirrors are the jobs of [`DriveMirror`](super::super::commands::DriveMirror) and [`BlockdevMirror`](super::super::commands::BlockdevMirror),
    /// and also that of [`BlockCommit`](super::super::commands::BlockCommit) if it commits the node that the guest
    /// writes to. They must be in the state `ready`, which
    /// [`BlockJobReady`](super::super::events::BlockJobReady) announces, or `standby`.
    ///
    /// [`BlockJobCompleted`](super::super::events::BlockJobCompleted) and [`JobStatusChange`](super::events::JobStatusChange) report the end of the
    /// job. They may arrive before or after the reply to this command.
    ///
    /// **Command** `job-complete`.
    ///
    /// **Errors:**
    ///
    /// - `GenericError` if there is no such job, if it is not such a
    ///   mirror, if its state does not allow it, or if the copy's
    ///   backing file cannot be opened. A later I/O error is handled
    ///   as specified when the job was started.
    ///
    /// Since QEMU 3.0.
    #[doc(alias = "job-complete")]
    #[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
    #[serde(deny_unknown_fields)]
    #[non_exhaustive]
    pub struct JobComplete {
        /// The job's ID.
        pub id: String,
    }

    impl JobComplete {
        /// Creates a value from its mandatory members.
        #[must_use]
        pub fn new(id: impl Into<String>) -> Self {
            Self { id: id.into() }
        }
    }

    impl Command for JobComplete {
        const NAME: &'static str = "job-complete";
        type Ok = base::Empty;
    }

    /// Removes a job that has ended, along with its result. Its ID becomes
    /// free.
    ///
    /// This is for jobs that were started with `auto-dismiss` set to
    /// false, and for the kinds that have no such option: `create`,
    /// `amend` and the snapshot jobs. QEMU removes all others
    /// automatically.
    ///
    /// **Command** `job-dismiss`.
    ///
    /// **Errors:**
    ///
    /// - `GenericError` if there is no such job, or if its state is not
    ///   `concluded`
    ///
    /// Since QEMU 3.0.
    #[doc(alias = "job-dismiss")]
    #[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
    #[serde(deny_unknown_fields)]
    #[non_exhaustive]
    pub struct JobDismiss {
        /// The job's ID.
        pub id: String,
    }

    impl JobDismiss {
        /// Creates a value from its mandatory members.
        #[must_use]
        pub fn new(id: impl Into<String>) -> Self {
            Self { id: id.into() }
        }
    }

    impl Command for JobDismiss {
        const NAME: &'static str = "job-dismiss";
        type Ok = base::Empty;
    }

    /// Makes the work of a job and of all other jobs in its transaction
    /// take effect, for example by changing the graph of block nodes. This
    /// is for jobs that were started with `auto-finalize` set to false;
    /// others do it themselves. One command is enough for a whole
    /// transaction.
    ///
    /// **Command** `job-finalize`.
    ///
    /// **Errors:**
    ///
    /// - `GenericError` if there is no such job, or if its state is not
    ///   `pending`; it enters that state only when all jobs of the
    ///   transaction are done
    ///
    /// Since QEMU 3.0.
    #[doc(alias = "job-finalize")]
    #[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
    #[serde(deny_unknown_fields)]
    #[non_exhaustive]
    pub struct JobFinalize {
        /// The job's ID, or that of any job in the transaction.
        pub id: String,
    }

    impl JobFinalize {
        /// Creates a value from its mandatory members.
        #[must_use]
        pub fn new(id: impl Into<String>) -> Self {
            Self { id: id.into() }
        }
    }

    impl Command for JobFinalize {
        const NAME: &'static str = "job-finalize";
        type Ok = base::Empty;
    }

    /// Lists the background jobs.
    ///
    /// **Command** `query-jobs`.
    ///
    /// **Returns** an array of [`JobInfo`](super::JobInfo): All jobs that clients can see, including those that have
    /// ended and are waiting for [`JobDismiss`].
    ///
    /// Since QEMU 3.0.
    #[doc(alias = "query-jobs")]
    #[derive(
        Debug,
        Clone,
        Copy,
        PartialEq,
        Eq,
        Hash,
        Default,
        base::Serialize,
        base::Deserialize
    )]
    #[serde(deny_unknown_fields)]
    #[non_exhaustive]
    pub struct QueryJobs {}

    impl QueryJobs {
        /// Creates a value without any members.
        #[must_use]
        pub fn new() -> Self {
            Self::default()
        }
    }

    impl Command for QueryJobs {
        const NAME: &'static str = "query-jobs";
        const HAS_ARGUMENTS: bool = false;
        type Ok = Vec<JobInfo>;
    }
}
