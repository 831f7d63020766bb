// Generated from schema/0.13/block-core.json by `cargo xtask generate`. Do not edit.

//! Block layer.

use std::fmt;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::base;

/// How QEMU dealt with a failed disk request. The drive's options
/// `rerror` and `werror` decide.
///
/// Since QEMU 0.13.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum BlockErrorAction {
    /// The guest is told that the request went through.
    Ignore,
    /// The request fails, and the guest sees it fail.
    Report,
    /// The VM is paused and the request kept, to be tried again when
    /// the VM continues.
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

/// The events that `block-core.json` defines.
///
/// All of the schema's events are in [one module](super::events).
pub mod events {
    use serde::de::MapAccess;
    use serde::{Deserialize, Deserializer, Serialize};

    use crate::base;
    use crate::base::EventPayload;
    use super::BlockErrorAction;
    use super::super::IoOperationType;

    /// The host could not carry out a disk request of the guest's.
    ///
    /// > **Note:** With [`action`](field@Self::action) "stop" the VM is about to be paused, so a
    /// > [`Stop`](super::super::events::Stop) event is on its way.
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
    #[derive(Debug, Clone, PartialEq, Serialize)]
    pub struct BlockIoError {
        /// Name of the drive, as `query-block` lists it.
        pub device: String,
        /// Whether the guest was reading or writing.
        pub operation: IoOperationType,
        /// What became of the request.
        pub action: BlockErrorAction,
    }

    impl base::members::Object for BlockIoError {
        const EXPECTED: &'static str = "an object (BlockIoError)";

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

    impl<'de> Deserialize<'de> for BlockIoError {
        fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
            base::members::deserialize(deserializer)
        }
    }

    impl BlockIoError {
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

    impl EventPayload for BlockIoError {
        const NAME: &'static str = "BLOCK_IO_ERROR";
    }
}
