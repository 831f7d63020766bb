// Generated from schema/1.2/misc.json by `cargo xtask generate`. Do not edit.

//! Miscellaneous.

/// Events defined in `misc.json`.
///
/// See [`events`](super::events) for all events of the schema.
pub mod events {
    use crate::base;
    use crate::base::EventPayload;

    /// The guest has set its real-time clock.
    ///
    /// > **Note:** This event is rate-limited. It comes at most once a
    /// > second, with the latest value.
    ///
    /// **Event** `RTC_CHANGE`.
    ///
    /// Since QEMU 0.13.
    ///
    /// # Examples
    ///
    /// ```json
    /// { "event": "RTC_CHANGE",
    ///   "data": { "offset": 78 },
    ///   "timestamp": { "seconds": 1267020223, "microseconds": 435656 } }
    /// ```
    #[doc(alias = "RTC_CHANGE")]
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
    pub struct RtcChange {
        /// Seconds by which that clock is now ahead of where
        /// `-rtc base` had it, negative if it is behind. Unless set
        /// otherwise, that base is the host's UTC time.
        pub offset: i64,
    }

    impl RtcChange {
        /// Creates a value from its mandatory members.
        #[must_use]
        pub fn new(offset: i64) -> Self {
            Self { offset }
        }
    }

    impl RtcChange {
        /// The event's name on the wire.
        pub const NAME: &'static str = "RTC_CHANGE";
    }

    impl EventPayload for RtcChange {
        const NAME: &'static str = Self::NAME;
    }
}
