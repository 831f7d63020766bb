// Generated from schema/10.0/char.json by `cargo xtask generate`. Do not edit.

//! Character devices.

/// The events that `char.json` defines.
///
/// All of the schema's events are in [one module](super::events).
pub mod events {
    use serde::de::MapAccess;
    use serde::{Deserialize, Deserializer, Serialize};

    use crate::base;
    use crate::base::EventPayload;

    /// A program in the guest has opened or closed a virtio-serial port,
    /// for instance the guest agent as it starts or ends.
    ///
    /// > **Note:** This event is rate-limited, each [`id`](field@Self::id) by itself: one per
    /// > second at most, the newest state being sent when the second is
    /// > over.
    ///
    /// Since QEMU 2.1.
    ///
    /// # Examples
    ///
    /// ```json
    /// { "event": "VSERPORT_CHANGE",
    ///   "data": { "id": "channel0", "open": true },
    ///   "timestamp": { "seconds": 1401385907, "microseconds": 422329 } }
    /// ```
    #[doc(alias = "VSERPORT_CHANGE")]
    #[derive(Debug, Clone, PartialEq, Serialize)]
    pub struct VserportChange {
        /// Device ID of the port; a port without an ID sends no event.
        pub id: String,
        /// True if the port is now open in the guest.
        pub open: bool,
    }

    impl base::members::Object for VserportChange {
        const EXPECTED: &'static str = "an object (VserportChange)";

        fn read<'de, A: MapAccess<'de>>(
            mut object: base::members::Members<'de, A>,
        ) -> Result<Self, A::Error> {
            let mut id = None;
            let mut open = None;
            while object.advance()? {
                match object.name() {
                    "id" => object.read(&mut id),
                    "open" => object.read(&mut open),
                    _ => object.skip(),
                }?;
            }
            Ok(Self {
                id: base::members::required(id, "id")?,
                open: base::members::required(open, "open")?,
            })
        }
    }

    impl<'de> Deserialize<'de> for VserportChange {
        fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
            base::members::deserialize(deserializer)
        }
    }

    impl VserportChange {
        /// Has the mandatory members, and no others.
        #[must_use]
        pub fn new(id: impl Into<String>, open: bool) -> Self {
            Self { id: id.into(), open }
        }
    }

    impl EventPayload for VserportChange {
        const NAME: &'static str = "VSERPORT_CHANGE";
    }
}
