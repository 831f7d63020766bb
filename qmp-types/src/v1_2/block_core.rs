// Generated from schema/1.2/block-core.json by `cargo xtask generate`. Do not edit.

//! Block layer.

use crate::base;

/// How QEMU dealt with a failed disk request. The drive's options
/// `rerror` and `werror` decide.
///
/// Since QEMU 0.13.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Values)]
#[non_exhaustive]
pub enum BlockErrorAction {
    /// `ignore`: the guest is told that the request went through.
    #[serde(rename = "ignore")]
    Ignore,
    /// `report`: the request fails, and the guest sees it fail.
    #[serde(rename = "report")]
    Report,
    /// `stop`: the VM is paused and the request kept, to be tried again when
    /// the VM continues.
    #[serde(rename = "stop")]
    Stop,
    /// A value that is not in the schema.
    Unrecognized(String),
}

/// Events defined in `block-core.json`.
///
/// See [`events`](super::events) for all events of the schema.
pub mod events {
    use crate::base;
    use crate::base::EventPayload;
    use super::BlockErrorAction;
    use super::super::IoOperationType;

    /// The host could not carry out a disk request of the guest's.
    ///
    /// > **Note:** With [`action`](field@Self::action) "stop" the VM is about to be paused, so a
    /// > [`Stop`](super::super::events::Stop) event is on its way.
    ///
    /// **Event** `BLOCK_IO_ERROR`.
    ///
    /// Since QEMU 0.13.
    ///
    /// # Examples
    ///
    /// ```json
    /// { "event": "BLOCK_IO_ERROR",
    ///   "data": { "device": "ide0-hd1",
    ///             "operation": "write",
    ///             "action": "stop" },
    ///   "timestamp": { "seconds": 1265044230, "microseconds": 450486 } }
    /// ```
    #[doc(alias = "BLOCK_IO_ERROR")]
    #[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
    #[non_exhaustive]
    pub struct BlockIoError {
        /// Name of the drive, as `query-block` lists it.
        pub device: String,
        /// Whether the guest was reading or writing.
        pub operation: IoOperationType,
        /// What became of the request.
        pub action: BlockErrorAction,
    }

    impl BlockIoError {
        /// Creates a value from its mandatory members.
        #[must_use]
        pub fn new(
            device: impl Into<String>,
            operation: IoOperationType,
            action: BlockErrorAction,
        ) -> Self {
            Self {
                device: device.into(),
                operation,
                action,
            }
        }
    }

    impl BlockIoError {
        /// The event's name on the wire.
        pub const NAME: &'static str = "BLOCK_IO_ERROR";
    }

    impl EventPayload for BlockIoError {
        const NAME: &'static str = Self::NAME;
    }

    /// A block job has ended by itself, done or failed. It is no longer
    /// listed by `query-block-jobs`.
    ///
    /// **Event** `BLOCK_JOB_COMPLETED`.
    ///
    /// Since QEMU 1.1.
    ///
    /// # Examples
    ///
    /// ```json
    /// { "event": "BLOCK_JOB_COMPLETED",
    ///   "data": { "type": "stream", "device": "virtio-disk0",
    ///             "len": 10737418240, "offset": 10737418240,
    ///             "speed": 0 },
    ///   "timestamp": { "seconds": 1267061043, "microseconds": 959568 } }
    /// ```
    #[doc(alias = "BLOCK_JOB_COMPLETED")]
    #[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
    #[non_exhaustive]
    pub struct BlockJobCompleted {
        /// Kind of job: "stream" copies data from the backing files into
        /// the image.
        pub r#type: String,
        /// Name of the drive that the job worked on.
        pub device: String,
        /// What [`offset`](field@Self::offset) comes to when the job is done. A "stream" job
        /// counts bytes.
        pub len: i64,
        /// How far the job got: equal to [`len`](field@Self::len) if it succeeded, short
        /// of it if it failed.
        pub offset: i64,
        /// The most bytes per second that the job was allowed, 0 for
        /// no limit.
        pub speed: i64,
        /// Why the job failed, worded for people. Absent if the job
        /// succeeded. Programs go by that alone: the wording is not fixed.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub error: Option<String>,
    }

    impl BlockJobCompleted {
        /// Creates a value from its mandatory members.
        #[must_use]
        pub fn new(
            r#type: impl Into<String>,
            device: impl Into<String>,
            len: i64,
            offset: i64,
            speed: i64,
        ) -> Self {
            Self {
                r#type: r#type.into(),
                device: device.into(),
                len,
                offset,
                speed,
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

    impl BlockJobCompleted {
        /// The event's name on the wire.
        pub const NAME: &'static str = "BLOCK_JOB_COMPLETED";
    }

    impl EventPayload for BlockJobCompleted {
        const NAME: &'static str = Self::NAME;
    }

    /// A block job has ended because it was told to. The command
    /// `block-job-cancel` merely asks for that and returns; this event
    /// says that it has happened.
    ///
    /// **Event** `BLOCK_JOB_CANCELLED`.
    ///
    /// Since QEMU 1.1.
    ///
    /// # Examples
    ///
    /// ```json
    /// { "event": "BLOCK_JOB_CANCELLED",
    ///   "data": { "type": "stream", "device": "virtio-disk0",
    ///             "len": 10737418240, "offset": 134217728,
    ///             "speed": 0 },
    ///   "timestamp": { "seconds": 1267061043, "microseconds": 959568 } }
    /// ```
    #[doc(alias = "BLOCK_JOB_CANCELLED")]
    #[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
    #[non_exhaustive]
    pub struct BlockJobCancelled {
        /// Kind of job, as in [`BlockJobCompleted`].
        pub r#type: String,
        /// Name of the drive that the job worked on.
        pub device: String,
        /// What [`offset`](field@Self::offset) would have come to. A "stream" job counts bytes.
        pub len: i64,
        /// How far the job had got.
        pub offset: i64,
        /// The most bytes per second that the job was allowed, 0 for
        /// no limit.
        pub speed: i64,
    }

    impl BlockJobCancelled {
        /// Creates a value from its mandatory members.
        #[must_use]
        pub fn new(
            r#type: impl Into<String>,
            device: impl Into<String>,
            len: i64,
            offset: i64,
            speed: i64,
        ) -> Self {
            Self {
                r#type: r#type.into(),
                device: device.into(),
                len,
                offset,
                speed,
            }
        }
    }

    impl BlockJobCancelled {
        /// The event's name on the wire.
        pub const NAME: &'static str = "BLOCK_JOB_CANCELLED";
    }

    impl EventPayload for BlockJobCancelled {
        const NAME: &'static str = Self::NAME;
    }
}
