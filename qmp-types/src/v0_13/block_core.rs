// Generated from schema/0.13/block-core.json by `cargo xtask generate`. Do not edit.

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
}
