// Generated from schema/1.2/machine.json by `cargo xtask generate`. Do not edit.

//! Machine.

/// The events that `machine.json` defines.
///
/// All of the schema's events are in [one module](super::events).
pub mod events {
    use serde::de::MapAccess;
    use serde::{Deserialize, Deserializer, Serialize};

    use crate::base;
    use crate::base::EventPayload;

    /// The guest has inflated or deflated its memory balloon.
    ///
    /// On the way to the target that the `balloon` command set, a guest
    /// can take several steps, each of which counts as a change.
    ///
    /// > **Note:** This event is rate-limited. It comes at most once a
    /// > second, with the latest value.
    ///
    /// Since QEMU 1.2.
    ///
    /// # Examples
    ///
    /// ```json
    /// { "event": "BALLOON_CHANGE",
    ///   "data": { "actual": 944766976 },
    ///   "timestamp": { "seconds": 1267020223, "microseconds": 435656 } }
    /// ```
    #[doc(alias = "BALLOON_CHANGE")]
    #[derive(Debug, Clone, PartialEq, Serialize)]
    pub struct BalloonChange {
        /// Bytes of memory that the balloon leaves to the guest, the
        /// same number that `query-balloon` returns under that name.
        pub actual: i64,
    }

    impl base::members::Object for BalloonChange {
        const EXPECTED: &'static str = "an object (BalloonChange)";

        fn read<'de, A: MapAccess<'de>>(
            mut object: base::members::Members<'de, A>,
        ) -> Result<Self, A::Error> {
            let mut actual = None;
            while object.advance()? {
                match object.name() {
                    "actual" => object.read(&mut actual),
                    _ => object.skip(),
                }?;
            }
            Ok(Self {
                actual: base::members::required(actual, "actual")?,
            })
        }
    }

    impl<'de> Deserialize<'de> for BalloonChange {
        fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
            base::members::deserialize(deserializer)
        }
    }

    impl BalloonChange {
        /// Has the mandatory members, and no others.
        #[must_use]
        pub fn new(actual: i64) -> Self {
            Self { actual }
        }
    }

    impl EventPayload for BalloonChange {
        const NAME: &'static str = "BALLOON_CHANGE";
    }
}
