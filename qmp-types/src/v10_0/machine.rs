// Generated from schema/facts/10.0/qapi/machine.json by `cargo xtask generate`. Do not edit.

//! The machine that QEMU emulates: machine types, CPUs and CPU models,
//! memory, NUMA, resets, and information for debugging.

/// Events defined in `machine.json`.
///
/// See [`events`](super::events) for all events of the schema.
pub mod events {
    use crate::base;
    use crate::base::EventPayload;

    /// The guest has inflated or deflated its memory balloon, on its own or
    /// in response to a `balloon` command.
    ///
    /// > **Note:** This event is rate-limited: at most one per second, and
    /// > the newest value is sent when the second is over.
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
        /// Bytes of memory left to the guest, that is, its RAM minus
        /// the balloon; the same value as `actual` from `query-balloon`.
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

    /// A guest with an `hv-balloon` device has reported on its memory.
    /// It does so about once a second if the device has the property
    /// `status-report=on`.
    ///
    /// > **Note:** This event is rate-limited: at most one per second, and
    /// > the newest report is sent when the second is over.
    /// > `query-hv-balloon-status-report` returns that report too.
    ///
    /// **Event** `HV_BALLOON_STATUS_REPORT`.
    ///
    /// Since QEMU 8.2.
    ///
    /// # Examples
    ///
    /// ```json
    /// { "event": "HV_BALLOON_STATUS_REPORT",
    ///   "data": { "committed": 816640000, "available": 3333054464 },
    ///   "timestamp": { "seconds": 1600295492, "microseconds": 661044 } }
    /// ```
    #[doc(alias = "HV_BALLOON_STATUS_REPORT")]
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
    pub struct HvBalloonStatusReport {
        /// Bytes that the guest uses, or that it cannot use because
        /// the balloon holds them or they are offline.
        pub committed: u64,
        /// Bytes that the guest could still allocate.
        pub available: u64,
    }

    impl HvBalloonStatusReport {
        /// Creates a value from its mandatory members.
        #[must_use]
        pub fn new(committed: u64, available: u64) -> Self {
            Self { committed, available }
        }
    }

    impl HvBalloonStatusReport {
        /// The event's name on the wire.
        pub const NAME: &'static str = "HV_BALLOON_STATUS_REPORT";
    }

    impl EventPayload for HvBalloonStatusReport {
        const NAME: &'static str = Self::NAME;
    }

    /// A memory device now gives the guest more or less memory. This
    /// applies to virtio-mem devices, where the guest takes and returns
    /// memory block by block to reach the requested size.
    ///
    /// > **Note:** This event is rate-limited for each [`qom_path`](field@Self::qom_path) separately:
    /// > at most one per second, and the newest size is sent when the
    /// > second is over.
    ///
    /// **Event** `MEMORY_DEVICE_SIZE_CHANGE`.
    ///
    /// Since QEMU 5.1.
    ///
    /// # Examples
    ///
    /// ```json
    /// { "event": "MEMORY_DEVICE_SIZE_CHANGE",
    ///   "data": { "id": "vm0", "size": 1073741824,
    ///             "qom-path": "/machine/unattached/device[2]" },
    ///   "timestamp": { "seconds": 1588168529, "microseconds": 201316 } }
    /// ```
    #[doc(alias = "MEMORY_DEVICE_SIZE_CHANGE")]
    #[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
    #[non_exhaustive]
    pub struct MemoryDeviceSizeChange {
        /// ID of the device; absent if it has none.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub id: Option<String>,
        /// Number of bytes that the device now gives the guest.
        pub size: u64,
        /// QOM path of the device. Since QEMU 6.2.
        #[serde(rename = "qom-path")]
        pub qom_path: String,
    }

    impl MemoryDeviceSizeChange {
        /// Creates a value from its mandatory members.
        #[must_use]
        pub fn new(size: u64, qom_path: impl Into<String>) -> Self {
            Self {
                id: None,
                size,
                qom_path: qom_path.into(),
            }
        }

        /// Sets [`id`](field@Self::id).
        #[must_use]
        pub fn with_id(mut self, value: impl Into<String>) -> Self {
            self.id = Some(value.into());
            self
        }
    }

    impl MemoryDeviceSizeChange {
        /// The event's name on the wire.
        pub const NAME: &'static str = "MEMORY_DEVICE_SIZE_CHANGE";
    }

    impl EventPayload for MemoryDeviceSizeChange {
        const NAME: &'static str = Self::NAME;
    }
}

/// Commands defined in `machine.json`.
///
/// See [`commands`](super::commands) for all commands of the schema.
pub mod commands {
    use crate::base;
    use crate::base::Command;

    /// Resets the machine, like the reset button of a PC. The guest is not
    /// asked, and loses whatever it has not written to disk.
    ///
    /// > **Note:** The reset takes place after the command has returned.
    /// > [`Reset`](super::super::events::Reset) reports when it is done. If QEMU was told to shut down
    /// > instead of rebooting, it sends [`Shutdown`](super::super::events::Shutdown) instead.
    ///
    /// **Command** `system_reset`.
    ///
    /// Since QEMU 0.14.
    ///
    /// # Examples
    ///
    /// Request:
    ///
    /// ```json
    /// { "execute": "system_reset" }
    /// ```
    ///
    /// Reply:
    ///
    /// ```json
    /// { "return": {} }
    /// ```
    #[doc(alias = "system_reset")]
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
    pub struct SystemReset {}

    impl SystemReset {
        /// Creates a value without any members.
        #[must_use]
        pub fn new() -> Self {
            Self::default()
        }
    }

    impl Command for SystemReset {
        const NAME: &'static str = "system_reset";
        const HAS_ARGUMENTS: bool = false;
        type Ok = base::Empty;
    }

    /// Asks the guest to power down, like the power button of a PC.
    ///
    /// > **Note:** Success means only that the request was made, which
    /// > [`Powerdown`](super::super::events::Powerdown) reports too. The guest may take its time, ask its
    /// > user, or ignore the request. [`Shutdown`](super::super::events::Shutdown) shows that it has
    /// > complied.
    ///
    /// **Command** `system_powerdown`.
    ///
    /// Since QEMU 0.14.
    ///
    /// # Examples
    ///
    /// Request:
    ///
    /// ```json
    /// { "execute": "system_powerdown" }
    /// ```
    ///
    /// Reply:
    ///
    /// ```json
    /// { "return": {} }
    /// ```
    #[doc(alias = "system_powerdown")]
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
    pub struct SystemPowerdown {}

    impl SystemPowerdown {
        /// Creates a value without any members.
        #[must_use]
        pub fn new() -> Self {
            Self::default()
        }
    }

    impl Command for SystemPowerdown {
        const NAME: &'static str = "system_powerdown";
        const HAS_ARGUMENTS: bool = false;
        type Ok = base::Empty;
    }
}
