// Generated from schema/facts/*/storage-daemon/qapi/../../qapi/job.json by `cargo xtask generate`. Do not edit.

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
    /// one moment.
    #[serde(rename = "backup")]
    Backup,
    /// `create`: [`BlockdevCreate`](super::commands::BlockdevCreate): create an image. Since QEMU 3.0.
    #[serde(rename = "create")]
    Create,
    /// `amend`: [`XBlockdevAmend`](super::commands::XBlockdevAmend): change the options of an image.
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
    /// [`JobFinalize`](commands::JobFinalize), and they can still fail.
    #[serde(rename = "pending")]
    Pending,
    /// `aborting`: it has failed or was cancelled, and cleans up.
    #[serde(rename = "aborting")]
    Aborting,
    /// `concluded`: it has ended, well or not. Where the client declined
    /// its automatic removal, its result can be queried until
    /// [`JobDismiss`](commands::JobDismiss).
    #[serde(rename = "concluded")]
    Concluded,
    /// `null`: it is being removed, and its ID becomes free.
    #[serde(rename = "null")]
    Null,
    /// A value that is not in the schema.
    Unrecognized(String),
}

/// What a client can do to a job. QEMU names the verb in the error
/// message if the job's state does not allow it; no command takes or
/// returns it.
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
    /// `standby`, as are the verbs for which nothing else is said.
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
    /// How far it has come.
    pub status: JobStatus,
    /// The work done so far. It never decreases and has
    /// no unit: only its ratio to [`total_progress`](field@Self::total_progress) means something.
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

/// Events defined in `../../qapi/job.json`.
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

/// Commands defined in `../../qapi/job.json`.
///
/// See [`commands`](super::commands) for all commands of the schema.
pub mod commands {
    use crate::base;
    use crate::base::Command;
    use super::JobInfo;

    /// Asks a job to rest.
    ///
    /// The command returns at once; the job rests as soon as it can, which
    /// [`JobStatusChange`](super::events::JobStatusChange) tells. The state is then `paused`, or
    /// `standby` if it was `ready`. [`JobResume`] lets the job go on,
    /// and so does [`JobCancel`], for it to end.
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

    /// Lets a paused job go on. The command returns at once.
    /// [`JobStatusChange`](super::events::JobStatusChange) tells when the job works again, which it does not
    /// as long as QEMU has a reason of its own to pause it.
    ///
    /// Of a block job that an I/O error paused, this also clears the error
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

    /// Asks a job to give up.
    ///
    /// The command returns at once; the job ends as soon as it can, which
    /// [`JobStatusChange`](super::events::JobStatusChange) tells. Normally it passes through `aborting`.
    /// A job that was about to end may still succeed: then it enters
    /// `pending` instead.
    ///
    /// > **Note:** A mirror in the state `ready` gives up as well. To end
    /// > it with a complete copy of the disk, but without switching over
    /// > to it, use [`BlockJobCancel`](super::super::commands::BlockJobCancel) with `force` as false.
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
    /// meanwhile, and then replaces the original by the copy, so that the
    /// guest uses the copy only.
    ///
    /// Mirrors in this sense are the jobs of [`DriveMirror`](super::super::commands::DriveMirror) and
    /// [`BlockdevMirror`](super::super::commands::BlockdevMirror), and that of [`BlockCommit`](super::super::commands::BlockCommit) if it commits the node
    /// that the guest writes to. They must be in the state `ready`,
    /// which [`BlockJobReady`](super::super::events::BlockJobReady) announces, or `standby`.
    ///
    /// [`BlockJobCompleted`](super::super::events::BlockJobCompleted) and [`JobStatusChange`](super::events::JobStatusChange) tell the end of the job.
    /// They may come before or after the reply to this command.
    ///
    /// **Command** `job-complete`.
    ///
    /// **Errors:**
    ///
    /// - `GenericError` if there is no such job, if it is not such a
    ///   mirror, if its state does not allow it, or if the copy's
    ///   backing file cannot be opened. An I/O error later on is
    ///   handled as the job was told when it was started.
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

    /// Removes a job that has ended, and with it its result. Its ID
    /// becomes free.
    ///
    /// This is for jobs that were started with `auto-dismiss` as false,
    /// and for those whose kind has no such option: `create`, `amend`
    /// and the kinds that deal with snapshots. QEMU removes the others
    /// itself.
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

    /// Lets the work of a job take effect, and that of all other jobs in
    /// its transaction, such as a change to the graph of block nodes.
    ///
    /// This is for jobs that were started with `auto-finalize` as false;
    /// others do it themselves. One command is enough for a whole
    /// transaction.
    ///
    /// **Command** `job-finalize`.
    ///
    /// **Errors:**
    ///
    /// - `GenericError` if there is no such job, or if its state is not
    ///   `pending`, which it is only when all jobs of the transaction
    ///   are done
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

    /// Returns the background jobs.
    ///
    /// **Command** `query-jobs`.
    ///
    /// **Returns** an array of [`JobInfo`](super::JobInfo): All jobs that clients know of, which includes those that
    /// have ended and wait for [`JobDismiss`].
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
