// Generated from schema/0.13/run-state.json by `cargo xtask generate`. Do not edit.

//! Run state.

/// Events defined in `run-state.json`.
///
/// See [`events`](super::events) for all events of the schema.
pub mod events {
    use crate::base;
    use crate::base::EventPayload;

    /// The machine is off and QEMU is about to exit.
    ///
    /// Either the guest powered the machine off or the host brought QEMU
    /// down, for instance with a signal. The event does not say which.
    ///
    /// > **Note:** Under `-no-shutdown` a guest that powers off does not
    /// > take QEMU with it. The VM is paused instead, which sends a
    /// > [`Stop`] event after this one.
    ///
    /// **Event** `SHUTDOWN`.
    ///
    /// Since QEMU 0.12.
    ///
    /// # Examples
    ///
    /// ```json
    /// { "event": "SHUTDOWN",
    ///   "timestamp": { "seconds": 1267040730, "microseconds": 682951 } }
    /// ```
    #[doc(alias = "SHUTDOWN")]
    #[derive(
        Debug,
        Clone,
        Copy,
        PartialEq,
        Eq,
        Hash,
        Default,
        base::Serialize,
        base::Deserialize
    )]
    #[non_exhaustive]
    pub struct Shutdown {}

    impl Shutdown {
        /// Creates a value without any members.
        #[must_use]
        pub fn new() -> Self {
            Self::default()
        }
    }

    impl Shutdown {
        /// The event's name on the wire.
        pub const NAME: &'static str = "SHUTDOWN";
    }

    impl EventPayload for Shutdown {
        const NAME: &'static str = Self::NAME;
    }

    /// The machine goes through a reset: its devices return to their
    /// power-on state and the guest boots anew. Guest and host can both
    /// bring this about.
    ///
    /// > **Note:** Under `-no-reboot` a reset turns into a shutdown, so
    /// > [`Shutdown`] is what gets sent.
    ///
    /// **Event** `RESET`.
    ///
    /// Since QEMU 0.12.
    ///
    /// # Examples
    ///
    /// ```json
    /// { "event": "RESET",
    ///   "timestamp": { "seconds": 1267041653, "microseconds": 9518 } }
    /// ```
    #[doc(alias = "RESET")]
    #[derive(
        Debug,
        Clone,
        Copy,
        PartialEq,
        Eq,
        Hash,
        Default,
        base::Serialize,
        base::Deserialize
    )]
    #[non_exhaustive]
    pub struct Reset {}

    impl Reset {
        /// Creates a value without any members.
        #[must_use]
        pub fn new() -> Self {
            Self::default()
        }
    }

    impl Reset {
        /// The event's name on the wire.
        pub const NAME: &'static str = "RESET";
    }

    impl EventPayload for Reset {
        const NAME: &'static str = Self::NAME;
    }

    /// The VM has gone from running to stopped: no VCPU executes guest
    /// code any more.
    ///
    /// The cause can be the `stop` command, a disk error (see
    /// [`BlockIoError`](super::super::events::BlockIoError)), a debugger, a [`Shutdown`] under `-no-shutdown`
    /// or the last phase of an outgoing migration. The event does not say
    /// which.
    ///
    /// **Event** `STOP`.
    ///
    /// Since QEMU 0.12.
    ///
    /// # Examples
    ///
    /// ```json
    /// { "event": "STOP",
    ///   "timestamp": { "seconds": 1267041730, "microseconds": 281295 } }
    /// ```
    #[doc(alias = "STOP")]
    #[derive(
        Debug,
        Clone,
        Copy,
        PartialEq,
        Eq,
        Hash,
        Default,
        base::Serialize,
        base::Deserialize
    )]
    #[non_exhaustive]
    pub struct Stop {}

    impl Stop {
        /// Creates a value without any members.
        #[must_use]
        pub fn new() -> Self {
            Self::default()
        }
    }

    impl Stop {
        /// The event's name on the wire.
        pub const NAME: &'static str = "STOP";
    }

    impl EventPayload for Stop {
        const NAME: &'static str = Self::NAME;
    }
}
