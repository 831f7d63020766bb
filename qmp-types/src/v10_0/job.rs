// Generated from schema/10.0/job.json by `cargo xtask generate`. Do not edit.

//! Background jobs.

use std::fmt;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::base;

/// What a background job does.
///
/// Since QEMU 1.7.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum JobType {
    /// `block-commit`: move data from an overlay down into its
    /// backing files.
    Commit,
    /// `block-stream`: copy data from backing files up into an
    /// overlay.
    Stream,
    /// `blockdev-mirror` or `drive-mirror`: copy a disk and
    /// keep the copy up to date.
    Mirror,
    /// `blockdev-backup` or `drive-backup`: copy a disk as it
    /// was at one moment.
    Backup,
    /// `blockdev-create`: create an image. Since QEMU 3.0.
    Create,
    /// `x-blockdev-amend`: change the options of an image. Since QEMU 5.1.
    Amend,
    /// `snapshot-load`: bring the machine back to a saved
    /// state. Since QEMU 6.0.
    SnapshotLoad,
    /// `snapshot-save`: save the machine's state. Since QEMU 6.0.
    SnapshotSave,
    /// `snapshot-delete`: remove a saved state. Since QEMU 6.0.
    SnapshotDelete,
    /// A value that the schema does not know.
    Unrecognized(String),
}

impl JobType {
    /// The value's name on the wire.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Commit => "commit",
            Self::Stream => "stream",
            Self::Mirror => "mirror",
            Self::Backup => "backup",
            Self::Create => "create",
            Self::Amend => "amend",
            Self::SnapshotLoad => "snapshot-load",
            Self::SnapshotSave => "snapshot-save",
            Self::SnapshotDelete => "snapshot-delete",
            Self::Unrecognized(value) => value,
        }
    }
}

impl From<&str> for JobType {
    fn from(value: &str) -> Self {
        match value {
            "commit" => Self::Commit,
            "stream" => Self::Stream,
            "mirror" => Self::Mirror,
            "backup" => Self::Backup,
            "create" => Self::Create,
            "amend" => Self::Amend,
            "snapshot-load" => Self::SnapshotLoad,
            "snapshot-save" => Self::SnapshotSave,
            "snapshot-delete" => Self::SnapshotDelete,
            _ => Self::Unrecognized(value.to_owned()),
        }
    }
}

impl fmt::Display for JobType {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.as_str())
    }
}

impl Serialize for JobType {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<'de> Deserialize<'de> for JobType {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        base::open_enum::deserialize(deserializer, "JobType")
    }
}

/// How far a background job has come.
///
/// Since QEMU 2.12.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum JobStatus {
    /// Nowhere, not even into existence; QEMU sends this to
    /// nobody.
    Undefined,
    /// It exists, but does not work yet.
    Created,
    /// It works.
    Running,
    /// It rests in the middle of its work, by a client's wish or
    /// QEMU's own.
    Paused,
    /// It has caught up and could end, but goes on until a client
    /// completes or cancels it; mirrors do so.
    Ready,
    /// As [`Ready`](Self::Ready), but at rest.
    Standby,
    /// It is done, while other jobs of its transaction are not.
    Waiting,
    /// It is done except for the steps that take effect; where
    /// the client declined their automatic execution, these wait for
    /// `job-finalize`, and they can still fail.
    Pending,
    /// It has failed or was cancelled, and cleans up.
    Aborting,
    /// It has ended, well or not. Where the client declined
    /// its automatic removal, its result can be queried until
    /// `job-dismiss`.
    Concluded,
    /// It is being removed, and its ID becomes free.
    Null,
    /// A value that the schema does not know.
    Unrecognized(String),
}

impl JobStatus {
    /// The value's name on the wire.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Undefined => "undefined",
            Self::Created => "created",
            Self::Running => "running",
            Self::Paused => "paused",
            Self::Ready => "ready",
            Self::Standby => "standby",
            Self::Waiting => "waiting",
            Self::Pending => "pending",
            Self::Aborting => "aborting",
            Self::Concluded => "concluded",
            Self::Null => "null",
            Self::Unrecognized(value) => value,
        }
    }
}

impl From<&str> for JobStatus {
    fn from(value: &str) -> Self {
        match value {
            "undefined" => Self::Undefined,
            "created" => Self::Created,
            "running" => Self::Running,
            "paused" => Self::Paused,
            "ready" => Self::Ready,
            "standby" => Self::Standby,
            "waiting" => Self::Waiting,
            "pending" => Self::Pending,
            "aborting" => Self::Aborting,
            "concluded" => Self::Concluded,
            "null" => Self::Null,
            _ => Self::Unrecognized(value.to_owned()),
        }
    }
}

impl fmt::Display for JobStatus {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.as_str())
    }
}

impl Serialize for JobStatus {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<'de> Deserialize<'de> for JobStatus {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        base::open_enum::deserialize(deserializer, "JobStatus")
    }
}

/// The events that `job.json` defines.
///
/// All of the schema's events are in [one module](super::events).
pub mod events {
    use serde::de::MapAccess;
    use serde::{Deserialize, Deserializer, Serialize};

    use crate::base;
    use crate::base::EventPayload;
    use super::JobStatus;

    /// A background job has entered another state.
    ///
    /// > **Note:** Some states last for an instant only. By the time a
    /// > client reads this event, the job may be elsewhere, or gone.
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
    #[derive(Debug, Clone, PartialEq, Serialize)]
    pub struct JobStatusChange {
        /// The job's ID.
        pub id: String,
        /// The state entered.
        pub status: JobStatus,
    }

    impl base::members::Object for JobStatusChange {
        const EXPECTED: &'static str = "an object (JobStatusChange)";

        fn read<'de, A: MapAccess<'de>>(
            mut object: base::members::Members<'de, A>,
        ) -> Result<Self, A::Error> {
            let mut id = None;
            let mut status = None;
            while object.advance()? {
                match object.name() {
                    "id" => object.read(&mut id),
                    "status" => object.read(&mut status),
                    _ => object.skip(),
                }?;
            }
            Ok(Self {
                id: base::members::required(id, "id")?,
                status: base::members::required(status, "status")?,
            })
        }
    }

    impl<'de> Deserialize<'de> for JobStatusChange {
        fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
            base::members::deserialize(deserializer)
        }
    }

    impl JobStatusChange {
        /// Has the mandatory members, and no others.
        #[must_use]
        pub fn new(id: impl Into<String>, status: JobStatus) -> Self {
            Self { id: id.into(), status }
        }
    }

    impl EventPayload for JobStatusChange {
        const NAME: &'static str = "JOB_STATUS_CHANGE";
    }
}
