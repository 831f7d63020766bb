// Generated from schema/facts/11.1/qapi/misc.json by `cargo xtask generate`. Do not edit.

//! Miscellanea.
//!
//! Stopping and resuming the machine, file descriptors, the human
//! monitor, I/O threads, command line options, and more.

/// Events defined in `misc.json`.
///
/// See [`events`](super::events) for all events of the schema.
pub mod events {
    use crate::base;
    use crate::base::EventPayload;

    /// The guest has set its real-time clock.
    ///
    /// > **Note:** Not every machine has such a clock, and not every clock
    /// > reports when it is set.
    ///
    /// > **Note:** This event is rate-limited: at most one per second, and
    /// > the newest value is sent when the second is over.
    ///
    /// **Event** `RTC_CHANGE`.
    ///
    /// Since QEMU 0.13.
    ///
    /// # Examples
    ///
    /// ```json
    /// { "event": "RTC_CHANGE",
    ///   "data": { "offset": 78,
    ///             "qom-path": "/machine/unattached/device[9]" },
    ///   "timestamp": { "seconds": 1267020223, "microseconds": 435656 } }
    /// ```
    #[doc(alias = "RTC_CHANGE")]
    #[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
    #[non_exhaustive]
    pub struct RtcChange {
        /// Seconds by which the real-time clock is now ahead of the
        /// clock set by `-rtc base`; negative if it is behind. Each
        /// value is absolute: do not add up successive ones.
        pub offset: i64,
        /// QOM path of the clock device. Since QEMU 7.0.
        #[serde(rename = "qom-path")]
        pub qom_path: String,
    }

    impl RtcChange {
        /// Creates a value from its mandatory members.
        #[must_use]
        pub fn new(offset: i64, qom_path: impl Into<String>) -> Self {
            Self {
                offset,
                qom_path: qom_path.into(),
            }
        }
    }

    impl RtcChange {
        /// The event's name on the wire.
        pub const NAME: &'static str = "RTC_CHANGE";
    }

    impl EventPayload for RtcChange {
        const NAME: &'static str = Self::NAME;
    }

    /// The client of a vfio-user server has closed its connection. Such a
    /// server lets another program, the client, use a PCI device that this
    /// QEMU emulates.
    ///
    /// **Event** `VFU_CLIENT_HANGUP`.
    ///
    /// Since QEMU 7.1.
    ///
    /// # Examples
    ///
    /// ```json
    /// { "event": "VFU_CLIENT_HANGUP",
    ///   "data": { "vfu-id": "vfu1",
    ///             "vfu-qom-path": "/objects/vfu1",
    ///             "dev-id": "sas1",
    ///             "dev-qom-path": "/machine/peripheral/sas1" },
    ///   "timestamp": { "seconds": 1265044230, "microseconds": 450486 } }
    /// ```
    #[doc(alias = "VFU_CLIENT_HANGUP")]
    #[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
    #[non_exhaustive]
    pub struct VfuClientHangup {
        /// ID of the server object.
        #[serde(rename = "vfu-id")]
        pub vfu_id: String,
        /// QOM path of the server object; ends in [`vfu_id`](field@Self::vfu_id).
        #[serde(rename = "vfu-qom-path")]
        pub vfu_qom_path: String,
        /// ID of the PCI device.
        #[serde(rename = "dev-id")]
        pub dev_id: String,
        /// QOM path of the PCI device.
        #[serde(rename = "dev-qom-path")]
        pub dev_qom_path: String,
    }

    impl VfuClientHangup {
        /// Creates a value from its mandatory members.
        #[must_use]
        pub fn new(
            vfu_id: impl Into<String>,
            vfu_qom_path: impl Into<String>,
            dev_id: impl Into<String>,
            dev_qom_path: impl Into<String>,
        ) -> Self {
            Self {
                vfu_id: vfu_id.into(),
                vfu_qom_path: vfu_qom_path.into(),
                dev_id: dev_id.into(),
                dev_qom_path: dev_qom_path.into(),
            }
        }
    }

    impl VfuClientHangup {
        /// The event's name on the wire.
        pub const NAME: &'static str = "VFU_CLIENT_HANGUP";
    }

    impl EventPayload for VfuClientHangup {
        const NAME: &'static str = Self::NAME;
    }
}

/// Commands defined in `misc.json`.
///
/// See [`commands`](super::commands) for all commands of the schema.
pub mod commands {
    use crate::base;
    use crate::base::Command;

    /// Stops the machine: its virtual CPUs and its clocks. [`StopEvent`](super::super::events::StopEvent) reports
    /// when that is done. If the machine is already stopped, this does
    /// nothing, and is not an error.
    ///
    /// > **Note:** During an incoming migration, this keeps the machine from
    /// > being started afterwards, as `-S` would.
    ///
    /// > **Note:** A guest that is asleep in ACPI state S3 is stopped as
    /// > well, and the machine's state becomes `paused`. (Since 9.0)
    ///
    /// **Command** `stop`.
    ///
    /// **Errors:**
    ///
    /// - `GenericError` if a dump of the guest's memory is in progress
    ///
    /// Since QEMU 0.14.
    ///
    /// # Examples
    ///
    /// Request:
    ///
    /// ```json
    /// { "execute": "stop" }
    /// ```
    ///
    /// Reply:
    ///
    /// ```json
    /// { "return": {} }
    /// ```
    #[doc(alias = "stop")]
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
    #[serde(deny_unknown_fields)]
    #[non_exhaustive]
    pub struct Stop {}

    impl Stop {
        /// Creates a value without any members.
        #[must_use]
        pub fn new() -> Self {
            Self::default()
        }
    }

    impl Command for Stop {
        const NAME: &'static str = "stop";
        const HAS_ARGUMENTS: bool = false;
        type Ok = base::Empty;
    }

    /// Starts or resumes the machine. [`Resume`](super::super::events::Resume) reports when it is running.
    /// If it is already running, this does nothing, and is not an error.
    ///
    /// > **Note:** During an incoming migration, this causes the machine to
    /// > be started afterwards, in spite of `-S`.
    ///
    /// > **Note:** A guest that was stopped while asleep in ACPI state S3
    /// > goes back to sleep, unless it has been woken or reset in the
    /// > meantime. (Since 9.0)
    ///
    /// **Command** `cont`.
    ///
    /// **Errors:**
    ///
    /// - `GenericError` if the machine cannot run in its current state:
    ///   it needs [`SystemReset`](super::super::commands::SystemReset) first, a dump of its memory or the last
    ///   phase of an outgoing migration is in progress, or a block node
    ///   cannot be used, for instance because another QEMU holds the
    ///   lock on its image
    ///
    /// Since QEMU 0.14.
    ///
    /// # Examples
    ///
    /// Request:
    ///
    /// ```json
    /// { "execute": "cont" }
    /// ```
    ///
    /// Reply:
    ///
    /// ```json
    /// { "return": {} }
    /// ```
    #[doc(alias = "cont")]
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
    #[serde(deny_unknown_fields)]
    #[non_exhaustive]
    pub struct Cont {}

    impl Cont {
        /// Creates a value without any members.
        #[must_use]
        pub fn new() -> Self {
            Self::default()
        }
    }

    impl Command for Cont {
        const NAME: &'static str = "cont";
        const HAS_ARGUMENTS: bool = false;
        type Ok = base::Empty;
    }
}
