// Generated from schema/facts/11.1/qapi/block-core.json by `cargo xtask generate`. Do not edit.

//! Block core.
//!
//! Everything in the block layer that works without a guest: the graph
//! of block nodes and its drivers, images and their formats, dirty
//! bitmaps, throttling and block jobs. `qemu-storage-daemon` has
//! this module too, and `qemu-img` prints some of the types as JSON.

use crate::base;

/// How QEMU dealt with a failed disk request. For a guest's drive,
/// this depends on the options `rerror` and `werror`; for a block
/// job, on the arguments that it was started with.
///
/// Since QEMU 2.1.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Values)]
#[non_exhaustive]
pub enum BlockErrorAction {
    /// `ignore`: act as if the request had succeeded.
    #[serde(rename = "ignore")]
    Ignore,
    /// `report`: let it fail: the guest sees an error, or the job ends.
    #[serde(rename = "report")]
    Report,
    /// `stop`: stop the machine or pause the job, and try again when it
    /// continues.
    #[serde(rename = "stop")]
    Stop,
    /// A value that is not in the schema.
    Unrecognized(String),
}

/// Operation of the quorum block driver on one of its children.
///
/// Since QEMU 2.6.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Values)]
#[non_exhaustive]
pub enum QuorumOpType {
    /// `read`: reading data.
    #[serde(rename = "read")]
    Read,
    /// `write`: writing data.
    #[serde(rename = "write")]
    Write,
    /// `flush`: committing written data to stable storage.
    #[serde(rename = "flush")]
    Flush,
    /// A value that is not in the schema.
    Unrecognized(String),
}

/// Events defined in `block-core.json`.
///
/// See [`events`](super::events) for all events of the schema.
pub mod events {
    use crate::base;
    use crate::base::EventPayload;
    use super::{BlockErrorAction, QuorumOpType};
    use super::super::{IoOperationType, JobType};

    /// A format driver has found an image to be inconsistent, or has
    /// prevented a write that would have made it so.
    ///
    /// > **Note:** Before 2.2, QEMU sent this event only when [`fatal`](field@Self::fatal) would be
    /// > true.
    ///
    /// **Event** `BLOCK_IMAGE_CORRUPTED`.
    ///
    /// Since QEMU 1.7.
    ///
    /// # Examples
    ///
    /// ```json
    /// { "event": "BLOCK_IMAGE_CORRUPTED",
    ///   "data": { "device": "", "node-name": "drive", "fatal": false,
    ///             "msg": "L2 table offset 0x2a2a2a00 unaligned (L1 index: 0)" },
    ///   "timestamp": { "seconds": 1648243240, "microseconds": 906060 } }
    /// ```
    #[doc(alias = "BLOCK_IMAGE_CORRUPTED")]
    #[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
    #[non_exhaustive]
    pub struct BlockImageCorrupted {
        /// Name of the block backend that uses the image; empty if
        /// none does or it has no name.
        pub device: String,
        /// Node name of the image; absent if it has none. Since QEMU 2.4.
        #[serde(rename = "node-name", skip_serializing_if = "Option::is_none")]
        pub node_name: Option<String>,
        /// What is wrong, written for people and not meant to be parsed.
        pub msg: String,
        /// Where the offending access begins, as an offset in bytes in
        /// the file that holds the image; present if there was such an
        /// access.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub offset: Option<i64>,
        /// Length of that access in bytes.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub size: Option<i64>,
        /// True if the image is now marked as corrupt, which means that
        /// it cannot be used until it is repaired, for example with
        /// `qemu-img check`. Since QEMU 2.2.
        pub fatal: bool,
    }

    impl BlockImageCorrupted {
        /// Creates a value from its mandatory members.
        #[must_use]
        pub fn new(
            device: impl Into<String>,
            msg: impl Into<String>,
            fatal: bool,
        ) -> Self {
            Self {
                device: device.into(),
                node_name: None,
                msg: msg.into(),
                offset: None,
                size: None,
                fatal,
            }
        }

        /// Sets [`node_name`](field@Self::node_name).
        #[must_use]
        pub fn with_node_name(mut self, value: impl Into<String>) -> Self {
            self.node_name = Some(value.into());
            self
        }

        /// Sets [`offset`](field@Self::offset).
        #[must_use]
        pub fn with_offset(mut self, value: i64) -> Self {
            self.offset = Some(value);
            self
        }

        /// Sets [`size`](field@Self::size).
        #[must_use]
        pub fn with_size(mut self, value: i64) -> Self {
            self.size = Some(value);
            self
        }
    }

    impl BlockImageCorrupted {
        /// The event's name on the wire.
        pub const NAME: &'static str = "BLOCK_IMAGE_CORRUPTED";
    }

    impl EventPayload for BlockImageCorrupted {
        const NAME: &'static str = Self::NAME;
    }

    /// The host could not carry out a disk request from the guest.
    ///
    /// > **Note:** If [`action`](field@Self::action) is `stop`, the event [`StopEvent`](super::super::events::StopEvent) follows.
    ///
    /// > **Note:** Since 9.2, this event is rate-limited for each [`qom_path`](field@Self::qom_path)
    /// > separately: at most one is sent per second, and the newest error
    /// > follows when the second is over. After 10.2, errors with the
    /// > action `stop` are exempt: all of them are sent.
    ///
    /// **Event** `BLOCK_IO_ERROR`.
    ///
    /// Since QEMU 0.13.
    ///
    /// # Examples
    ///
    /// ```json
    /// { "event": "BLOCK_IO_ERROR",
    ///   "data": { "qom-path": "/machine/unattached/device[0]",
    ///             "device": "ide0-hd1",
    ///             "node-name": "#block212",
    ///             "operation": "write",
    ///             "action": "stop",
    ///             "reason": "No space left on device" },
    ///   "timestamp": { "seconds": 1265044230, "microseconds": 450486 } }
    /// ```
    #[doc(alias = "BLOCK_IO_ERROR")]
    #[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
    #[non_exhaustive]
    pub struct BlockIoError {
        /// QOM path of the guest's device; empty if the request did
        /// not come from one. Since QEMU 9.2.
        #[serde(rename = "qom-path")]
        pub qom_path: String,
        /// Name of the drive's block backend; empty if it has none.
        pub device: String,
        /// Name of the topmost block node of the drive, although
        /// the failure may be in a node below it; absent if the drive has
        /// no medium. Since QEMU 2.8.
        #[serde(rename = "node-name", skip_serializing_if = "Option::is_none")]
        pub node_name: Option<String>,
        /// Whether the guest was reading or writing.
        pub operation: IoOperationType,
        /// How QEMU dealt with the failed request.
        pub action: BlockErrorAction,
        /// True if the host's storage is full; present for drives for
        /// which `query-block` shows `io-status`. Since QEMU 2.2.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub nospace: Option<bool>,
        /// What the host's operating system says about the error,
        /// written for people and not meant to be parsed. Since QEMU 2.2.
        pub reason: String,
    }

    impl BlockIoError {
        /// Creates a value from its mandatory members.
        #[must_use]
        pub fn new(
            qom_path: impl Into<String>,
            device: impl Into<String>,
            operation: IoOperationType,
            action: BlockErrorAction,
            reason: impl Into<String>,
        ) -> Self {
            Self {
                qom_path: qom_path.into(),
                device: device.into(),
                node_name: None,
                operation,
                action,
                nospace: None,
                reason: reason.into(),
            }
        }

        /// Sets [`node_name`](field@Self::node_name).
        #[must_use]
        pub fn with_node_name(mut self, value: impl Into<String>) -> Self {
            self.node_name = Some(value.into());
            self
        }

        /// Sets [`nospace`](field@Self::nospace).
        #[must_use]
        pub fn with_nospace(mut self, value: bool) -> Self {
            self.nospace = Some(value);
            self
        }
    }

    impl BlockIoError {
        /// The event's name on the wire.
        pub const NAME: &'static str = "BLOCK_IO_ERROR";
    }

    impl EventPayload for BlockIoError {
        const NAME: &'static str = Self::NAME;
    }

    /// A block job has ended: it has done its work, or it has failed. If
    /// it was cancelled, [`BlockJobCancelled`] is sent instead.
    ///
    /// > **Note:** A mirror that is cancelled after [`BlockJobReady`] also
    /// > ends with this event, unless the cancellation was forced.
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
        /// What the job did.
        pub r#type: JobType,
        /// ID of the job; by default, the name of the block backend
        /// that it worked on.
        pub device: String,
        /// Value of [`offset`](field@Self::offset) when the work is done. The unit depends on
        /// the job; most jobs count bytes.
        pub len: i64,
        /// How far the job got: equal to [`len`](field@Self::len) if it succeeded, short
        /// of it if it failed.
        pub offset: i64,
        /// Speed limit of the job in bytes per second; 0 for no limit.
        pub speed: i64,
        /// Why the job failed, written for people and not meant to be
        /// parsed; absent if it succeeded.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub error: Option<String>,
    }

    impl BlockJobCompleted {
        /// Creates a value from its mandatory members.
        #[must_use]
        pub fn new(
            r#type: JobType,
            device: impl Into<String>,
            len: i64,
            offset: i64,
            speed: i64,
        ) -> Self {
            Self {
                r#type,
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

    /// A block job has ended because a client cancelled it, or because
    /// another job of its transaction failed.
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
        /// What the job did.
        pub r#type: JobType,
        /// ID of the job; by default, the name of the block backend
        /// that it worked on.
        pub device: String,
        /// Value that [`offset`](field@Self::offset) would have reached.
        pub len: i64,
        /// How far the job got.
        pub offset: i64,
        /// Speed limit of the job in bytes per second; 0 for no limit.
        pub speed: i64,
    }

    impl BlockJobCancelled {
        /// Creates a value from its mandatory members.
        #[must_use]
        pub fn new(
            r#type: JobType,
            device: impl Into<String>,
            len: i64,
            offset: i64,
            speed: i64,
        ) -> Self {
            Self {
                r#type,
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

    /// A disk request of a block job has failed.
    ///
    /// The event does not tell the error. If the job fails of it,
    /// [`BlockJobCompleted`] has it; if the job pauses, `io-status` in the
    /// reply to `query-block-jobs` is `nospace` or `failed`.
    ///
    /// **Event** `BLOCK_JOB_ERROR`.
    ///
    /// Since QEMU 1.3.
    ///
    /// # Examples
    ///
    /// ```json
    /// { "event": "BLOCK_JOB_ERROR",
    ///   "data": { "device": "ide0-hd1",
    ///             "operation": "write",
    ///             "action": "stop" },
    ///   "timestamp": { "seconds": 1265044230, "microseconds": 450486 } }
    /// ```
    #[doc(alias = "BLOCK_JOB_ERROR")]
    #[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
    #[non_exhaustive]
    pub struct BlockJobError {
        /// ID of the job; by default, the name of the block backend
        /// that it works on.
        pub device: String,
        /// Whether the job was reading or writing.
        pub operation: IoOperationType,
        /// How the job responds. With `report`, it fails; with
        /// `stop`, it pauses until `job-resume`, while the machine keeps
        /// running.
        pub action: BlockErrorAction,
    }

    impl BlockJobError {
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

    impl BlockJobError {
        /// The event's name on the wire.
        pub const NAME: &'static str = "BLOCK_JOB_ERROR";
    }

    impl EventPayload for BlockJobError {
        const NAME: &'static str = Self::NAME;
    }

    /// A block job has caught up and is waiting for a client to end it, as
    /// mirrors and commits of the image in use do. Until then, it
    /// continues to copy what the guest writes.
    ///
    /// > **Note:** [`BlockJobError`] revokes this: the job sends this event
    /// > again once it has caught up again.
    ///
    /// **Event** `BLOCK_JOB_READY`.
    ///
    /// Since QEMU 1.3.
    ///
    /// # Examples
    ///
    /// ```json
    /// { "event": "BLOCK_JOB_READY",
    ///   "data": { "device": "drive0", "type": "mirror", "speed": 0,
    ///             "len": 2097152, "offset": 2097152 },
    ///   "timestamp": { "seconds": 1265044230, "microseconds": 450486 } }
    /// ```
    #[doc(alias = "BLOCK_JOB_READY")]
    #[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
    #[non_exhaustive]
    pub struct BlockJobReady {
        /// What the job does.
        pub r#type: JobType,
        /// ID of the job; by default, the name of the block backend
        /// that it works on.
        pub device: String,
        /// Value of [`offset`](field@Self::offset) when nothing is left to be done; it grows as
        /// the guest writes.
        pub len: i64,
        /// How far the job has got.
        pub offset: i64,
        /// Speed limit of the job in bytes per second; 0 for no limit.
        pub speed: i64,
    }

    impl BlockJobReady {
        /// Creates a value from its mandatory members.
        #[must_use]
        pub fn new(
            r#type: JobType,
            device: impl Into<String>,
            len: i64,
            offset: i64,
            speed: i64,
        ) -> Self {
            Self {
                r#type,
                device: device.into(),
                len,
                offset,
                speed,
            }
        }
    }

    impl BlockJobReady {
        /// The event's name on the wire.
        pub const NAME: &'static str = "BLOCK_JOB_READY";
    }

    impl EventPayload for BlockJobReady {
        const NAME: &'static str = Self::NAME;
    }

    /// A block job is done except for the steps that make its work take
    /// effect, and is waiting for `job-finalize` because it was told not to
    /// take these steps by itself. In a transaction, this event is sent
    /// when all jobs have got that far.
    ///
    /// **Event** `BLOCK_JOB_PENDING`.
    ///
    /// Since QEMU 2.12.
    ///
    /// # Examples
    ///
    /// ```json
    /// { "event": "BLOCK_JOB_PENDING",
    ///   "data": { "type": "mirror", "id": "backup_1" },
    ///   "timestamp": { "seconds": 1265044230, "microseconds": 450486 } }
    /// ```
    #[doc(alias = "BLOCK_JOB_PENDING")]
    #[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
    #[non_exhaustive]
    pub struct BlockJobPending {
        /// What the job does.
        pub r#type: JobType,
        /// ID of the job.
        pub id: String,
    }

    impl BlockJobPending {
        /// Creates a value from its mandatory members.
        #[must_use]
        pub fn new(r#type: JobType, id: impl Into<String>) -> Self {
            Self { r#type, id: id.into() }
        }
    }

    impl BlockJobPending {
        /// The event's name on the wire.
        pub const NAME: &'static str = "BLOCK_JOB_PENDING";
    }

    impl EventPayload for BlockJobPending {
        const NAME: &'static str = Self::NAME;
    }

    /// A write has gone beyond the threshold that a client set on a block
    /// node with `block-set-write-threshold`. If you provide storage only
    /// as it is needed, add some now, before the guest runs out of it.
    ///
    /// > **Note:** Each threshold is reported only once. To learn of further
    /// > growth, set another one.
    ///
    /// **Event** `BLOCK_WRITE_THRESHOLD`.
    ///
    /// Since QEMU 2.3.
    ///
    /// # Examples
    ///
    /// ```json
    /// { "event": "BLOCK_WRITE_THRESHOLD",
    ///   "data": { "node-name": "node0", "amount-exceeded": 65536,
    ///             "write-threshold": 17179869184 },
    ///   "timestamp": { "seconds": 1265044230, "microseconds": 450486 } }
    /// ```
    #[doc(alias = "BLOCK_WRITE_THRESHOLD")]
    #[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
    #[non_exhaustive]
    pub struct BlockWriteThreshold {
        /// Name of the node.
        #[serde(rename = "node-name")]
        pub node_name: String,
        /// Number of bytes by which the end of the write lies
        /// beyond the threshold.
        #[serde(rename = "amount-exceeded")]
        pub amount_exceeded: u64,
        /// The threshold: an offset in bytes.
        #[serde(rename = "write-threshold")]
        pub write_threshold: u64,
    }

    impl BlockWriteThreshold {
        /// Creates a value from its mandatory members.
        #[must_use]
        pub fn new(
            node_name: impl Into<String>,
            amount_exceeded: u64,
            write_threshold: u64,
        ) -> Self {
            Self {
                node_name: node_name.into(),
                amount_exceeded,
                write_threshold,
            }
        }
    }

    impl BlockWriteThreshold {
        /// The event's name on the wire.
        pub const NAME: &'static str = "BLOCK_WRITE_THRESHOLD";
    }

    impl EventPayload for BlockWriteThreshold {
        const NAME: &'static str = Self::NAME;
    }

    /// A read or write of a quorum block device has failed because too few
    /// of its children carried it out, or too few agreed on the data.
    ///
    /// Failed flushes do not cause it, nor do reads with the pattern
    /// `fifo`.
    ///
    /// > **Note:** This event is rate-limited: at most one is sent per
    /// > second, and the newest failure follows when the second is over.
    ///
    /// **Event** `QUORUM_FAILURE`.
    ///
    /// Since QEMU 2.0.
    ///
    /// # Examples
    ///
    /// ```json
    /// { "event": "QUORUM_FAILURE",
    ///   "data": { "reference": "usr1", "sector-num": 345435, "sectors-count": 5 },
    ///   "timestamp": { "seconds": 1344522075, "microseconds": 745528 } }
    /// ```
    #[doc(alias = "QUORUM_FAILURE")]
    #[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
    #[non_exhaustive]
    pub struct QuorumFailure {
        /// Name of the quorum's block backend or, if it has none,
        /// its node name.
        pub reference: String,
        /// First sector of the request; a sector is 512 bytes.
        #[serde(rename = "sector-num")]
        pub sector_num: i64,
        /// Length of the request, in sectors.
        #[serde(rename = "sectors-count")]
        pub sectors_count: i64,
    }

    impl QuorumFailure {
        /// Creates a value from its mandatory members.
        #[must_use]
        pub fn new(
            reference: impl Into<String>,
            sector_num: i64,
            sectors_count: i64,
        ) -> Self {
            Self {
                reference: reference.into(),
                sector_num,
                sectors_count,
            }
        }
    }

    impl QuorumFailure {
        /// The event's name on the wire.
        pub const NAME: &'static str = "QUORUM_FAILURE";
    }

    impl EventPayload for QuorumFailure {
        const NAME: &'static str = Self::NAME;
    }

    /// One child of a quorum block device has failed an operation, or has
    /// returned data that the other children outvoted. The request as a
    /// whole may have succeeded; [`QuorumFailure`] is sent if a read or write
    /// did not.
    ///
    /// > **Note:** This event is rate-limited for each [`node_name`](field@Self::node_name) separately:
    /// > at most one is sent per second, and the newest report follows
    /// > when the second is over.
    ///
    /// **Event** `QUORUM_REPORT_BAD`.
    ///
    /// Since QEMU 2.0.
    ///
    /// # Examples
    ///
    /// ```json
    /// { "event": "QUORUM_REPORT_BAD",
    ///   "data": { "node-name": "node0", "sector-num": 345435, "sectors-count": 5,
    ///             "type": "read" },
    ///   "timestamp": { "seconds": 1344522075, "microseconds": 745528 } }
    /// ```
    ///
    /// ```json
    /// { "event": "QUORUM_REPORT_BAD",
    ///   "data": { "node-name": "node0", "sector-num": 0, "sectors-count": 2097120,
    ///             "type": "flush", "error": "Broken pipe" },
    ///   "timestamp": { "seconds": 1456406829, "microseconds": 291763 } }
    /// ```
    #[doc(alias = "QUORUM_REPORT_BAD")]
    #[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
    #[non_exhaustive]
    pub struct QuorumReportBad {
        /// What the child was asked to do. Since QEMU 2.6.
        pub r#type: QuorumOpType,
        /// Description of the error, written for people and not meant
        /// to be parsed; absent if the child was merely outvoted.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub error: Option<String>,
        /// Node name of the child.
        #[serde(rename = "node-name")]
        pub node_name: String,
        /// First sector affected; a sector is 512 bytes.
        /// Meaningless for a flush, which affects the whole child.
        #[serde(rename = "sector-num")]
        pub sector_num: i64,
        /// Number of sectors affected; also meaningless for a
        /// flush.
        #[serde(rename = "sectors-count")]
        pub sectors_count: i64,
    }

    impl QuorumReportBad {
        /// Creates a value from its mandatory members.
        #[must_use]
        pub fn new(
            r#type: QuorumOpType,
            node_name: impl Into<String>,
            sector_num: i64,
            sectors_count: i64,
        ) -> Self {
            Self {
                r#type,
                error: None,
                node_name: node_name.into(),
                sector_num,
                sectors_count,
            }
        }

        /// Sets [`error`](field@Self::error).
        #[must_use]
        pub fn with_error(mut self, value: impl Into<String>) -> Self {
            self.error = Some(value.into());
            self
        }
    }

    impl QuorumReportBad {
        /// The event's name on the wire.
        pub const NAME: &'static str = "QUORUM_REPORT_BAD";
    }

    impl EventPayload for QuorumReportBad {
        const NAME: &'static str = Self::NAME;
    }
}
