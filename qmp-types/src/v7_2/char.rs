// Generated from schema/facts/7.2/qapi/char.json by `cargo xtask generate`. Do not edit.

//! A character device, or chardev, is the host's end of a stream of
//! bytes, such as a socket, a file or a terminal. Its frontend is a
//! device of the guest or a monitor of QEMU.

/// Events defined in `char.json`.
///
/// See [`events`](super::events) for all events of the schema.
pub mod events {
    use crate::base;
    use crate::base::EventPayload;

    /// A program in the guest has opened or closed a virtio-serial port,
    /// for instance the guest agent as it starts or ends.
    ///
    /// > **Note:** This event is rate-limited separately for each [`id`](field@Self::id): at
    /// > most one per second, and the newest state is sent when the
    /// > second is over.
    ///
    /// **Event** `VSERPORT_CHANGE`.
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
    #[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
    #[non_exhaustive]
    pub struct VserportChange {
        /// Device ID of the port; ports without an ID send no event.
        pub id: String,
        /// True if the port is now open in the guest.
        pub open: bool,
    }

    impl VserportChange {
        /// Creates a value from its mandatory members.
        #[must_use]
        pub fn new(id: impl Into<String>, open: bool) -> Self {
            Self { id: id.into(), open }
        }
    }

    impl VserportChange {
        /// The event's name on the wire.
        pub const NAME: &'static str = "VSERPORT_CHANGE";
    }

    impl EventPayload for VserportChange {
        const NAME: &'static str = Self::NAME;
    }
}
