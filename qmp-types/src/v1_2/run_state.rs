// Generated from schema/1.2/run-state.json by `cargo xtask generate`. Do not edit.

//! Run state.

use std::fmt;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::base;

/// What QEMU does when the guest fails to feed its watchdog, as chosen
/// with `-watchdog-action`.
///
/// Since QEMU 0.13.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum WatchdogExpirationAction {
    /// Reset the machine.
    Reset,
    /// Press the power button, as `system_powerdown` does.
    Shutdown,
    /// Exit on the spot.
    Poweroff,
    /// Stop the VM.
    Pause,
    /// Print a line on QEMU's standard error.
    Debug,
    /// Leave it at the event.
    None,
    /// A value that the schema does not know.
    Unrecognized(String),
}

impl WatchdogExpirationAction {
    /// The value's name on the wire.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Reset => "reset",
            Self::Shutdown => "shutdown",
            Self::Poweroff => "poweroff",
            Self::Pause => "pause",
            Self::Debug => "debug",
            Self::None => "none",
            Self::Unrecognized(value) => value,
        }
    }
}

impl From<&str> for WatchdogExpirationAction {
    fn from(value: &str) -> Self {
        match value {
            "reset" => Self::Reset,
            "shutdown" => Self::Shutdown,
            "poweroff" => Self::Poweroff,
            "pause" => Self::Pause,
            "debug" => Self::Debug,
            "none" => Self::None,
            _ => Self::Unrecognized(value.to_owned()),
        }
    }
}

impl fmt::Display for WatchdogExpirationAction {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.as_str())
    }
}

impl Serialize for WatchdogExpirationAction {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<'de> Deserialize<'de> for WatchdogExpirationAction {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        base::open_enum::deserialize(deserializer, "WatchdogExpirationAction")
    }
}

/// The events that `run-state.json` defines.
///
/// All of the schema's events are in [one module](super::events).
pub mod events {
    use serde::de::MapAccess;
    use serde::{Deserialize, Deserializer, Serialize};

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
    /// Since QEMU 0.12.
    ///
    /// # Examples
    ///
    /// ```json
    /// { "event": "SHUTDOWN",
    ///   "timestamp": { "seconds": 1267040730, "microseconds": 682951 } }
    /// ```
    #[doc(alias = "SHUTDOWN")]
    #[derive(Debug, Clone, PartialEq, Default, Serialize)]
    pub struct Shutdown {}

    impl base::members::Object for Shutdown {
        const EXPECTED: &'static str = "an object (Shutdown)";

        fn read<'de, A: MapAccess<'de>>(
            mut object: base::members::Members<'de, A>,
        ) -> Result<Self, A::Error> {
            while object.advance()? {
                object.skip()?;
            }
            Ok(Self {})
        }
    }

    impl<'de> Deserialize<'de> for Shutdown {
        fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
            base::members::deserialize(deserializer)
        }
    }

    impl EventPayload for Shutdown {
        const NAME: &'static str = "SHUTDOWN";
    }

    /// The machine goes through a reset: its devices return to their
    /// power-on state and the guest boots anew. Guest and host can both
    /// bring this about.
    ///
    /// > **Note:** Under `-no-reboot` a reset turns into a shutdown, so
    /// > [`Shutdown`] is what gets sent.
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
    #[derive(Debug, Clone, PartialEq, Default, Serialize)]
    pub struct Reset {}

    impl base::members::Object for Reset {
        const EXPECTED: &'static str = "an object (Reset)";

        fn read<'de, A: MapAccess<'de>>(
            mut object: base::members::Members<'de, A>,
        ) -> Result<Self, A::Error> {
            while object.advance()? {
                object.skip()?;
            }
            Ok(Self {})
        }
    }

    impl<'de> Deserialize<'de> for Reset {
        fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
            base::members::deserialize(deserializer)
        }
    }

    impl EventPayload for Reset {
        const NAME: &'static str = "RESET";
    }

    /// The VM has gone from running to stopped: no VCPU executes guest
    /// code any more.
    ///
    /// The cause can be the `stop` command, a disk error (see
    /// [`BlockIoError`](super::super::events::BlockIoError)), a [`Watchdog`], a debugger, a [`Shutdown`] under
    /// `-no-shutdown` or the last phase of an outgoing migration. The
    /// event does not say which; `query-status` does.
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
    #[derive(Debug, Clone, PartialEq, Default, Serialize)]
    pub struct Stop {}

    impl base::members::Object for Stop {
        const EXPECTED: &'static str = "an object (Stop)";

        fn read<'de, A: MapAccess<'de>>(
            mut object: base::members::Members<'de, A>,
        ) -> Result<Self, A::Error> {
            while object.advance()? {
                object.skip()?;
            }
            Ok(Self {})
        }
    }

    impl<'de> Deserialize<'de> for Stop {
        fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
            base::members::deserialize(deserializer)
        }
    }

    impl EventPayload for Stop {
        const NAME: &'static str = "STOP";
    }

    /// The VM has gone from stopped to running.
    ///
    /// This is how a [`Stop`] ends. A machine that was started with `-S`
    /// sends it when it is first let go, and the destination of a migration
    /// when it takes the guest over.
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
    #[derive(Debug, Clone, PartialEq, Default, Serialize)]
    pub struct Resume {}

    impl base::members::Object for Resume {
        const EXPECTED: &'static str = "an object (Resume)";

        fn read<'de, A: MapAccess<'de>>(
            mut object: base::members::Members<'de, A>,
        ) -> Result<Self, A::Error> {
            while object.advance()? {
                object.skip()?;
            }
            Ok(Self {})
        }
    }

    impl<'de> Deserialize<'de> for Resume {
        fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
            base::members::deserialize(deserializer)
        }
    }

    impl EventPayload for Resume {
        const NAME: &'static str = "RESUME";
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
    #[derive(Debug, Clone, PartialEq, Serialize)]
    pub struct Watchdog {
        /// What QEMU does about it, right after sending the event.
        pub action: WatchdogExpirationAction,
    }

    impl base::members::Object for Watchdog {
        const EXPECTED: &'static str = "an object (Watchdog)";

        fn read<'de, A: MapAccess<'de>>(
            mut object: base::members::Members<'de, A>,
        ) -> Result<Self, A::Error> {
            let mut action = None;
            while object.advance()? {
                match object.name() {
                    "action" => object.read(&mut action),
                    _ => object.skip(),
                }?;
            }
            Ok(Self {
                action: base::members::required(action, "action")?,
            })
        }
    }

    impl<'de> Deserialize<'de> for Watchdog {
        fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
            base::members::deserialize(deserializer)
        }
    }

    impl Watchdog {
        /// Has the mandatory members, and no others.
        #[must_use]
        pub fn new(action: WatchdogExpirationAction) -> Self {
            Self { action }
        }
    }

    impl EventPayload for Watchdog {
        const NAME: &'static str = "WATCHDOG";
    }
}
