// Generated from schema/1.2/machine.json by `cargo xtask generate`. Do not edit.

//! Machine.

/// Events defined in `machine.json`.
///
/// See [`events`](super::events) for all events of the schema.
pub mod events {
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
    /// **Event** `BALLOON_CHANGE`.
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
    #[derive(
        Debug,
        Clone,
        Copy,
        PartialEq,
        Eq,
        Hash,
        base::Serialize,
        base::Deserialize
    )]
    #[non_exhaustive]
    pub struct BalloonChange {
        /// Bytes of memory that the balloon leaves to the guest, the
        /// same number that `query-balloon` returns under that name.
        pub actual: i64,
    }

    impl BalloonChange {
        /// Creates a value from its mandatory members.
        #[must_use]
        pub fn new(actual: i64) -> Self {
            Self { actual }
        }
    }

    impl BalloonChange {
        /// The event's name on the wire.
        pub const NAME: &'static str = "BALLOON_CHANGE";
    }

    impl EventPayload for BalloonChange {
        const NAME: &'static str = Self::NAME;
    }
}
