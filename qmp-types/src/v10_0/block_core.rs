// Generated from schema/10.0/block-core.json by `cargo xtask generate`. Do not edit.

//! Block layer.

use std::fmt;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::base;

/// How QEMU dealt with a failed disk request. For a guest's drive the
/// options `rerror` and `werror` decide, for a block job the
/// arguments that it was started with.
///
/// Since QEMU 2.1.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum BlockErrorAction {
    /// Act as if the request had succeeded.
    Ignore,
    /// Let it fail: the guest sees an error, or the job ends.
    Report,
    /// Stop the machine, or put the job to rest, and try again when
    /// it continues.
    Stop,
    /// A value that the schema does not know.
    Unrecognized(String),
}

impl BlockErrorAction {
    /// The value's name on the wire.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Ignore => "ignore",
            Self::Report => "report",
            Self::Stop => "stop",
            Self::Unrecognized(value) => value,
        }
    }
}

impl From<&str> for BlockErrorAction {
    fn from(value: &str) -> Self {
        match value {
            "ignore" => Self::Ignore,
            "report" => Self::Report,
            "stop" => Self::Stop,
            _ => Self::Unrecognized(value.to_owned()),
        }
    }
}

impl fmt::Display for BlockErrorAction {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.as_str())
    }
}

impl Serialize for BlockErrorAction {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<'de> Deserialize<'de> for BlockErrorAction {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        base::open_enum::deserialize(deserializer, "BlockErrorAction")
    }
}

/// Operation of the quorum block driver on one of its children.
///
/// Since QEMU 2.6.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum QuorumOpType {
    /// Reading data.
    Read,
    /// Writing data.
    Write,
    /// Committing written data to stable storage.
    Flush,
    /// A value that the schema does not know.
    Unrecognized(String),
}

impl QuorumOpType {
    /// The value's name on the wire.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Read => "read",
            Self::Write => "write",
            Self::Flush => "flush",
            Self::Unrecognized(value) => value,
        }
    }
}

impl From<&str> for QuorumOpType {
    fn from(value: &str) -> Self {
        match value {
            "read" => Self::Read,
            "write" => Self::Write,
            "flush" => Self::Flush,
            _ => Self::Unrecognized(value.to_owned()),
        }
    }
}

impl fmt::Display for QuorumOpType {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.as_str())
    }
}

impl Serialize for QuorumOpType {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<'de> Deserialize<'de> for QuorumOpType {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        base::open_enum::deserialize(deserializer, "QuorumOpType")
    }
}

/// The events that `block-core.json` defines.
///
/// All of the schema's events are in [one module](super::events).
pub mod events {
    use serde::de::MapAccess;
    use serde::{Deserialize, Deserializer, Serialize};

    use crate::base;
    use crate::base::EventPayload;
    use super::{BlockErrorAction, QuorumOpType};
    use super::super::{IoOperationType, JobType};

    /// A format driver has found an image to be inconsistent, or has
    /// prevented a write that would have made it so.
    ///
    /// > **Note:** Before 2.2, QEMU sent this event only where [`fatal`](field@Self::fatal) would
    /// > be true.
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
    #[derive(Debug, Clone, PartialEq, Serialize)]
    pub struct BlockImageCorrupted {
        /// Name of the block backend that uses the image; empty if
        /// none does or it has no name.
        pub device: String,
        /// Node name of the image; absent if it has none. Since QEMU 2.4.
        #[serde(rename = "node-name", skip_serializing_if = "Option::is_none")]
        pub node_name: Option<String>,
        /// What is wrong, written for people and not meant to be parsed.
        pub msg: String,
        /// Where the offending access begins, in bytes of the file
        /// that holds the image; present if there was such an access.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub offset: Option<i64>,
        /// Length of that access in bytes.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub size: Option<i64>,
        /// True if the image is from now on marked as corrupt: it
        /// cannot be used until it is repaired, as with `qemu-img check`.
        /// Since QEMU 2.2.
        pub fatal: bool,
    }

    impl base::members::Object for BlockImageCorrupted {
        const EXPECTED: &'static str = "an object (BlockImageCorrupted)";

        fn read<'de, A: MapAccess<'de>>(
            mut object: base::members::Members<'de, A>,
        ) -> Result<Self, A::Error> {
            let mut device = None;
            let mut node_name = None;
            let mut msg = None;
            let mut offset = None;
            let mut size = None;
            let mut fatal = None;
            while object.advance()? {
                match object.name() {
                    "device" => object.read(&mut device),
                    "node-name" => object.read(&mut node_name),
                    "msg" => object.read(&mut msg),
                    "offset" => object.read(&mut offset),
                    "size" => object.read(&mut size),
                    "fatal" => object.read(&mut fatal),
                    _ => object.skip(),
                }?;
            }
            Ok(Self {
                device: base::members::required(device, "device")?,
                node_name,
                msg: base::members::required(msg, "msg")?,
                offset,
                size,
                fatal: base::members::required(fatal, "fatal")?,
            })
        }
    }

    impl<'de> Deserialize<'de> for BlockImageCorrupted {
        fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
            base::members::deserialize(deserializer)
        }
    }

    impl BlockImageCorrupted {
        /// Has the mandatory members, and no others.
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

    impl EventPayload for BlockImageCorrupted {
        const NAME: &'static str = "BLOCK_IMAGE_CORRUPTED";
    }

    /// The host could not carry out a disk request of the guest's.
    ///
    /// > **Note:** After the action "stop", [`Stop`](super::super::events::Stop) follows.
    ///
    /// > **Note:** This event is rate-limited, each [`qom_path`](field@Self::qom_path) by itself: one
    /// > per second at most, the newest error being sent when the second
    /// > is over.
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
    #[derive(Debug, Clone, PartialEq, Serialize)]
    pub struct BlockIoError {
        /// QOM path of the guest's device; empty if the request did
        /// not come from one. Since QEMU 9.2.
        #[serde(rename = "qom-path")]
        pub qom_path: String,
        /// Name of the drive's block backend; empty if it has none.
        pub device: String,
        /// Name of the topmost block node of the drive, while a
        /// node below may have failed; absent if the drive has no medium.
        /// Since QEMU 2.8.
        #[serde(rename = "node-name", skip_serializing_if = "Option::is_none")]
        pub node_name: Option<String>,
        /// Whether the guest was reading or writing.
        pub operation: IoOperationType,
        /// What became of the request.
        pub action: BlockErrorAction,
        /// True if the host's storage is full; present for drives
        /// for which `query-block` shows `io-status`. Since QEMU 2.2.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub nospace: Option<bool>,
        /// What the host's operating system says, written for people
        /// and not meant to be parsed. Since QEMU 2.2.
        pub reason: String,
    }

    impl base::members::Object for BlockIoError {
        const EXPECTED: &'static str = "an object (BlockIoError)";

        fn read<'de, A: MapAccess<'de>>(
            mut object: base::members::Members<'de, A>,
        ) -> Result<Self, A::Error> {
            let mut qom_path = None;
            let mut device = None;
            let mut node_name = None;
            let mut operation = None;
            let mut action = None;
            let mut nospace = None;
            let mut reason = None;
            while object.advance()? {
                match object.name() {
                    "qom-path" => object.read(&mut qom_path),
                    "device" => object.read(&mut device),
                    "node-name" => object.read(&mut node_name),
                    "operation" => object.read(&mut operation),
                    "action" => object.read(&mut action),
                    "nospace" => object.read(&mut nospace),
                    "reason" => object.read(&mut reason),
                    _ => object.skip(),
                }?;
            }
            Ok(Self {
                qom_path: base::members::required(qom_path, "qom-path")?,
                device: base::members::required(device, "device")?,
                node_name,
                operation: base::members::required(operation, "operation")?,
                action: base::members::required(action, "action")?,
                nospace,
                reason: base::members::required(reason, "reason")?,
            })
        }
    }

    impl<'de> Deserialize<'de> for BlockIoError {
        fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
            base::members::deserialize(deserializer)
        }
    }

    impl BlockIoError {
        /// Has the mandatory members, and no others.
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

    impl EventPayload for BlockIoError {
        const NAME: &'static str = "BLOCK_IO_ERROR";
    }

    /// A block job has ended by itself, done or failed.
    ///
    /// > **Note:** A mirror that is cancelled after [`BlockJobReady`] ends in
    /// > this event too, unless the cancellation was forced.
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
    #[derive(Debug, Clone, PartialEq, Serialize)]
    pub struct BlockJobCompleted {
        /// What the job did.
        pub r#type: JobType,
        /// ID of the job; by default the name of the block backend
        /// that it worked on.
        pub device: String,
        /// What [`offset`](field@Self::offset) comes to when the work is done. The unit is the
        /// job's affair; most jobs count bytes.
        pub len: i64,
        /// How far the job got: equal to [`len`](field@Self::len) if it succeeded, short
        /// of it if it failed.
        pub offset: i64,
        /// The most bytes per second that the job was allowed, 0 for no
        /// limit.
        pub speed: i64,
        /// Why the job failed, written for people and not meant to be
        /// parsed; absent if it succeeded.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub error: Option<String>,
    }

    impl base::members::Object for BlockJobCompleted {
        const EXPECTED: &'static str = "an object (BlockJobCompleted)";

        fn read<'de, A: MapAccess<'de>>(
            mut object: base::members::Members<'de, A>,
        ) -> Result<Self, A::Error> {
            let mut r#type = None;
            let mut device = None;
            let mut len = None;
            let mut offset = None;
            let mut speed = None;
            let mut error = None;
            while object.advance()? {
                match object.name() {
                    "type" => object.read(&mut r#type),
                    "device" => object.read(&mut device),
                    "len" => object.read(&mut len),
                    "offset" => object.read(&mut offset),
                    "speed" => object.read(&mut speed),
                    "error" => object.read(&mut error),
                    _ => object.skip(),
                }?;
            }
            Ok(Self {
                r#type: base::members::required(r#type, "type")?,
                device: base::members::required(device, "device")?,
                len: base::members::required(len, "len")?,
                offset: base::members::required(offset, "offset")?,
                speed: base::members::required(speed, "speed")?,
                error,
            })
        }
    }

    impl<'de> Deserialize<'de> for BlockJobCompleted {
        fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
            base::members::deserialize(deserializer)
        }
    }

    impl BlockJobCompleted {
        /// Has the mandatory members, and no others.
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

    impl EventPayload for BlockJobCompleted {
        const NAME: &'static str = "BLOCK_JOB_COMPLETED";
    }

    /// A block job has ended because a client cancelled it, or because
    /// another job of its transaction failed.
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
    #[derive(Debug, Clone, PartialEq, Serialize)]
    pub struct BlockJobCancelled {
        /// What the job did.
        pub r#type: JobType,
        /// ID of the job; by default the name of the block backend
        /// that it worked on.
        pub device: String,
        /// What [`offset`](field@Self::offset) would have come to.
        pub len: i64,
        /// How far the job got.
        pub offset: i64,
        /// The most bytes per second that the job was allowed, 0 for no
        /// limit.
        pub speed: i64,
    }

    impl base::members::Object for BlockJobCancelled {
        const EXPECTED: &'static str = "an object (BlockJobCancelled)";

        fn read<'de, A: MapAccess<'de>>(
            mut object: base::members::Members<'de, A>,
        ) -> Result<Self, A::Error> {
            let mut r#type = None;
            let mut device = None;
            let mut len = None;
            let mut offset = None;
            let mut speed = None;
            while object.advance()? {
                match object.name() {
                    "type" => object.read(&mut r#type),
                    "device" => object.read(&mut device),
                    "len" => object.read(&mut len),
                    "offset" => object.read(&mut offset),
                    "speed" => object.read(&mut speed),
                    _ => object.skip(),
                }?;
            }
            Ok(Self {
                r#type: base::members::required(r#type, "type")?,
                device: base::members::required(device, "device")?,
                len: base::members::required(len, "len")?,
                offset: base::members::required(offset, "offset")?,
                speed: base::members::required(speed, "speed")?,
            })
        }
    }

    impl<'de> Deserialize<'de> for BlockJobCancelled {
        fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
            base::members::deserialize(deserializer)
        }
    }

    impl BlockJobCancelled {
        /// Has the mandatory members, and no others.
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

    impl EventPayload for BlockJobCancelled {
        const NAME: &'static str = "BLOCK_JOB_CANCELLED";
    }

    /// A disk request of a block job has failed.
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
    #[derive(Debug, Clone, PartialEq, Serialize)]
    pub struct BlockJobError {
        /// ID of the job; by default the name of the block backend
        /// that it works on.
        pub device: String,
        /// Whether the job was reading or writing.
        pub operation: IoOperationType,
        /// How the job responds. After "report" it fails; after
        /// "stop" it rests until `job-resume`, while the machine goes on.
        pub action: BlockErrorAction,
    }

    impl base::members::Object for BlockJobError {
        const EXPECTED: &'static str = "an object (BlockJobError)";

        fn read<'de, A: MapAccess<'de>>(
            mut object: base::members::Members<'de, A>,
        ) -> Result<Self, A::Error> {
            let mut device = None;
            let mut operation = None;
            let mut action = None;
            while object.advance()? {
                match object.name() {
                    "device" => object.read(&mut device),
                    "operation" => object.read(&mut operation),
                    "action" => object.read(&mut action),
                    _ => object.skip(),
                }?;
            }
            Ok(Self {
                device: base::members::required(device, "device")?,
                operation: base::members::required(operation, "operation")?,
                action: base::members::required(action, "action")?,
            })
        }
    }

    impl<'de> Deserialize<'de> for BlockJobError {
        fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
            base::members::deserialize(deserializer)
        }
    }

    impl BlockJobError {
        /// Has the mandatory members, and no others.
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

    impl EventPayload for BlockJobError {
        const NAME: &'static str = "BLOCK_JOB_ERROR";
    }

    /// A block job has caught up and waits for a client to end it, as
    /// mirrors do, and commits of the image in use. Until then it carries
    /// over what the guest writes.
    ///
    /// > **Note:** [`BlockJobError`] revokes this: the job announces itself
    /// > anew once it has caught up again.
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
    #[derive(Debug, Clone, PartialEq, Serialize)]
    pub struct BlockJobReady {
        /// What the job does.
        pub r#type: JobType,
        /// ID of the job; by default the name of the block backend
        /// that it works on.
        pub device: String,
        /// What [`offset`](field@Self::offset) comes to when nothing is left to be done; it
        /// grows as the guest writes.
        pub len: i64,
        /// How far the job has come.
        pub offset: i64,
        /// The most bytes per second that the job is allowed, 0 for no
        /// limit.
        pub speed: i64,
    }

    impl base::members::Object for BlockJobReady {
        const EXPECTED: &'static str = "an object (BlockJobReady)";

        fn read<'de, A: MapAccess<'de>>(
            mut object: base::members::Members<'de, A>,
        ) -> Result<Self, A::Error> {
            let mut r#type = None;
            let mut device = None;
            let mut len = None;
            let mut offset = None;
            let mut speed = None;
            while object.advance()? {
                match object.name() {
                    "type" => object.read(&mut r#type),
                    "device" => object.read(&mut device),
                    "len" => object.read(&mut len),
                    "offset" => object.read(&mut offset),
                    "speed" => object.read(&mut speed),
                    _ => object.skip(),
                }?;
            }
            Ok(Self {
                r#type: base::members::required(r#type, "type")?,
                device: base::members::required(device, "device")?,
                len: base::members::required(len, "len")?,
                offset: base::members::required(offset, "offset")?,
                speed: base::members::required(speed, "speed")?,
            })
        }
    }

    impl<'de> Deserialize<'de> for BlockJobReady {
        fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
            base::members::deserialize(deserializer)
        }
    }

    impl BlockJobReady {
        /// Has the mandatory members, and no others.
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

    impl EventPayload for BlockJobReady {
        const NAME: &'static str = "BLOCK_JOB_READY";
    }

    /// A block job is done but for the steps that take effect, and waits
    /// for `job-finalize` because it was told not to take them by itself.
    /// In a transaction, this comes when all jobs have got that far.
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
    #[derive(Debug, Clone, PartialEq, Serialize)]
    pub struct BlockJobPending {
        /// What the job does.
        pub r#type: JobType,
        /// ID of the job.
        pub id: String,
    }

    impl base::members::Object for BlockJobPending {
        const EXPECTED: &'static str = "an object (BlockJobPending)";

        fn read<'de, A: MapAccess<'de>>(
            mut object: base::members::Members<'de, A>,
        ) -> Result<Self, A::Error> {
            let mut r#type = None;
            let mut id = None;
            while object.advance()? {
                match object.name() {
                    "type" => object.read(&mut r#type),
                    "id" => object.read(&mut id),
                    _ => object.skip(),
                }?;
            }
            Ok(Self {
                r#type: base::members::required(r#type, "type")?,
                id: base::members::required(id, "id")?,
            })
        }
    }

    impl<'de> Deserialize<'de> for BlockJobPending {
        fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
            base::members::deserialize(deserializer)
        }
    }

    impl BlockJobPending {
        /// Has the mandatory members, and no others.
        #[must_use]
        pub fn new(r#type: JobType, id: impl Into<String>) -> Self {
            Self { r#type, id: id.into() }
        }
    }

    impl EventPayload for BlockJobPending {
        const NAME: &'static str = "BLOCK_JOB_PENDING";
    }

    /// A write has gone beyond the mark that a client set on a block node
    /// by `block-set-write-threshold`. Who provides storage as it is
    /// needed does well to add some now, before the guest runs out of it.
    ///
    /// > **Note:** Each mark is reported once. To hear of further growth,
    /// > set another one.
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
    #[derive(Debug, Clone, PartialEq, Serialize)]
    pub struct BlockWriteThreshold {
        /// Name of the node.
        #[serde(rename = "node-name")]
        pub node_name: String,
        /// Bytes by which the end of the write lies beyond
        /// the mark.
        #[serde(rename = "amount-exceeded")]
        pub amount_exceeded: u64,
        /// The mark: an offset in bytes.
        #[serde(rename = "write-threshold")]
        pub write_threshold: u64,
    }

    impl base::members::Object for BlockWriteThreshold {
        const EXPECTED: &'static str = "an object (BlockWriteThreshold)";

        fn read<'de, A: MapAccess<'de>>(
            mut object: base::members::Members<'de, A>,
        ) -> Result<Self, A::Error> {
            let mut node_name = None;
            let mut amount_exceeded = None;
            let mut write_threshold = None;
            while object.advance()? {
                match object.name() {
                    "node-name" => object.read(&mut node_name),
                    "amount-exceeded" => object.read(&mut amount_exceeded),
                    "write-threshold" => object.read(&mut write_threshold),
                    _ => object.skip(),
                }?;
            }
            Ok(Self {
                node_name: base::members::required(node_name, "node-name")?,
                amount_exceeded: base::members::required(
                    amount_exceeded,
                    "amount-exceeded",
                )?,
                write_threshold: base::members::required(
                    write_threshold,
                    "write-threshold",
                )?,
            })
        }
    }

    impl<'de> Deserialize<'de> for BlockWriteThreshold {
        fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
            base::members::deserialize(deserializer)
        }
    }

    impl BlockWriteThreshold {
        /// Has the mandatory members, and no others.
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

    impl EventPayload for BlockWriteThreshold {
        const NAME: &'static str = "BLOCK_WRITE_THRESHOLD";
    }

    /// A request to a quorum block device has failed because too few of its
    /// children carried it out, or too few agreed on the data.
    ///
    /// > **Note:** This event is rate-limited: one per second at most, the
    /// > newest failure being sent when the second is over.
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
    #[derive(Debug, Clone, PartialEq, Serialize)]
    pub struct QuorumFailure {
        /// Name of the quorum's block backend or, where it has
        /// none, its node name.
        pub reference: String,
        /// First sector of the request; a sector is 512 bytes.
        #[serde(rename = "sector-num")]
        pub sector_num: i64,
        /// Length of the request, in sectors.
        #[serde(rename = "sectors-count")]
        pub sectors_count: i64,
    }

    impl base::members::Object for QuorumFailure {
        const EXPECTED: &'static str = "an object (QuorumFailure)";

        fn read<'de, A: MapAccess<'de>>(
            mut object: base::members::Members<'de, A>,
        ) -> Result<Self, A::Error> {
            let mut reference = None;
            let mut sector_num = None;
            let mut sectors_count = None;
            while object.advance()? {
                match object.name() {
                    "reference" => object.read(&mut reference),
                    "sector-num" => object.read(&mut sector_num),
                    "sectors-count" => object.read(&mut sectors_count),
                    _ => object.skip(),
                }?;
            }
            Ok(Self {
                reference: base::members::required(reference, "reference")?,
                sector_num: base::members::required(sector_num, "sector-num")?,
                sectors_count: base::members::required(sectors_count, "sectors-count")?,
            })
        }
    }

    impl<'de> Deserialize<'de> for QuorumFailure {
        fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
            base::members::deserialize(deserializer)
        }
    }

    impl QuorumFailure {
        /// Has the mandatory members, and no others.
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

    impl EventPayload for QuorumFailure {
        const NAME: &'static str = "QUORUM_FAILURE";
    }

    /// One child of a quorum block device has failed an operation, or has
    /// returned data that the other children outvoted. The request as a
    /// whole may have succeeded; [`QuorumFailure`] tells if it did not.
    ///
    /// > **Note:** This event is rate-limited, each [`node_name`](field@Self::node_name) by itself: one
    /// > per second at most, the newest report being sent when the second
    /// > is over.
    ///
    /// Since QEMU 2.0.
    ///
    /// # Examples
    ///
    /// **Read operation**
    ///
    /// ```json
    /// { "event": "QUORUM_REPORT_BAD",
    ///   "data": { "node-name": "node0", "sector-num": 345435, "sectors-count": 5,
    ///             "type": "read" },
    ///   "timestamp": { "seconds": 1344522075, "microseconds": 745528 } }
    /// ```
    ///
    /// **Flush operation**
    ///
    /// ```json
    /// { "event": "QUORUM_REPORT_BAD",
    ///   "data": { "node-name": "node0", "sector-num": 0, "sectors-count": 2097120,
    ///             "type": "flush", "error": "Broken pipe" },
    ///   "timestamp": { "seconds": 1456406829, "microseconds": 291763 } }
    /// ```
    #[doc(alias = "QUORUM_REPORT_BAD")]
    #[derive(Debug, Clone, PartialEq, Serialize)]
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
        /// First sector concerned; a sector is 512 bytes.
        #[serde(rename = "sector-num")]
        pub sector_num: i64,
        /// Number of sectors concerned.
        #[serde(rename = "sectors-count")]
        pub sectors_count: i64,
    }

    impl base::members::Object for QuorumReportBad {
        const EXPECTED: &'static str = "an object (QuorumReportBad)";

        fn read<'de, A: MapAccess<'de>>(
            mut object: base::members::Members<'de, A>,
        ) -> Result<Self, A::Error> {
            let mut r#type = None;
            let mut error = None;
            let mut node_name = None;
            let mut sector_num = None;
            let mut sectors_count = None;
            while object.advance()? {
                match object.name() {
                    "type" => object.read(&mut r#type),
                    "error" => object.read(&mut error),
                    "node-name" => object.read(&mut node_name),
                    "sector-num" => object.read(&mut sector_num),
                    "sectors-count" => object.read(&mut sectors_count),
                    _ => object.skip(),
                }?;
            }
            Ok(Self {
                r#type: base::members::required(r#type, "type")?,
                error,
                node_name: base::members::required(node_name, "node-name")?,
                sector_num: base::members::required(sector_num, "sector-num")?,
                sectors_count: base::members::required(sectors_count, "sectors-count")?,
            })
        }
    }

    impl<'de> Deserialize<'de> for QuorumReportBad {
        fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
            base::members::deserialize(deserializer)
        }
    }

    impl QuorumReportBad {
        /// Has the mandatory members, and no others.
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

    impl EventPayload for QuorumReportBad {
        const NAME: &'static str = "QUORUM_REPORT_BAD";
    }
}
