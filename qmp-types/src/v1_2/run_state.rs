// Generated from schema/1.2/run-state.json by `cargo xtask generate`. Do not edit.

//! Run state.

use crate::base;

/// What QEMU does when the guest fails to feed its watchdog, as chosen
/// with `-watchdog-action`.
///
/// Since QEMU 0.13.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Values)]
#[non_exhaustive]
pub enum WatchdogExpirationAction {
    /// `reset`: reset the machine.
    #[serde(rename = "reset")]
    Reset,
    /// `shutdown`: press the power button, as `system_powerdown` does.
    #[serde(rename = "shutdown")]
    Shutdown,
    /// `poweroff`: exit on the spot.
    #[serde(rename = "poweroff")]
    Poweroff,
    /// `pause`: stop the VM.
    #[serde(rename = "pause")]
    Pause,
    /// `debug`: print a line on QEMU's standard error.
    #[serde(rename = "debug")]
    Debug,
    /// `none`: leave it at the event.
    #[serde(rename = "none")]
    None,
    /// A value that is not in the schema.
    Unrecognized(String),
}

/// Events defined in `run-state.json`.
///
/// See [`events`](super::events) for all events of the schema.
pub mod events {
    use crate::base;
    use crate::base::EventPayload;
    use super::WatchdogExpirationAction;

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
    /// [`BlockIoError`](super::super::events::BlockIoError)), a [`Watchdog`], a debugger, a [`Shutdown`] under
    /// `-no-shutdown` or the last phase of an outgoing migration. The
    /// event does not say which; `query-status` does.
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

    /// The VM has gone from stopped to running.
    ///
    /// This is how a [`Stop`] ends. A machine that was started with `-S`
    /// sends it when it is first let go, and the destination of a migration
    /// when it takes the guest over.
    ///
    /// **Event** `RESUME`.
    ///
    /// Since QEMU 0.12.
    ///
    /// # Examples
    ///
    /// ```json
    /// { "event": "RESUME",
    ///   "timestamp": { "seconds": 1271770767, "microseconds": 582542 } }
    /// ```
    #[doc(alias = "RESUME")]
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
    pub struct Resume {}

    impl Resume {
        /// Creates a value without any members.
        #[must_use]
        pub fn new() -> Self {
            Self::default()
        }
    }

    impl Resume {
        /// The event's name on the wire.
        pub const NAME: &'static str = "RESUME";
    }

    impl EventPayload for Resume {
        const NAME: &'static str = Self::NAME;
    }

    /// The guest has let the timer of its watchdog device run out.
    ///
    /// > **Note:** Action "reset" leads to a [`Reset`] event and "pause" to a
    /// > [`Stop`]. Action "shutdown" leads to a [`Shutdown`], but only once
    /// > the guest has obeyed. Action "poweroff" ends QEMU without one.
    ///
    /// > **Note:** This event is rate-limited. It comes at most once a
    /// > second, with the latest action.
    ///
    /// **Event** `WATCHDOG`.
    ///
    /// Since QEMU 0.13.
    ///
    /// # Examples
    ///
    /// ```json
    /// { "event": "WATCHDOG",
    ///   "data": { "action": "reset" },
    ///   "timestamp": { "seconds": 1267061043, "microseconds": 959568 } }
    /// ```
    #[doc(alias = "WATCHDOG")]
    #[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
    #[non_exhaustive]
    pub struct Watchdog {
        /// What QEMU does about it, right after sending the event.
        pub action: WatchdogExpirationAction,
    }

    impl Watchdog {
        /// Creates a value from its mandatory members.
        #[must_use]
        pub fn new(action: WatchdogExpirationAction) -> Self {
            Self { action }
        }
    }

    impl Watchdog {
        /// The event's name on the wire.
        pub const NAME: &'static str = "WATCHDOG";
    }

    impl EventPayload for Watchdog {
        const NAME: &'static str = Self::NAME;
    }
}
