// Generated from schema/2.9/event.json by `cargo xtask generate`. Do not edit.

//! Events.
//!
//! Where the machine stands: it runs, stops, sleeps, is reset or shut
//! down. And what befalls its devices and memory, its displays'
//! clients, its dumps, and its migration to another host.

/// Events defined in `event.json`.
///
/// See [`events`](super::events) for all events of the schema.
pub mod events {
    use crate::base;
    use crate::base::EventPayload;
    use super::super::{
        ACPIOSTInfo, DumpQueryResult, GuestPanicAction, GuestPanicInformation,
        MigrationStatus, QuorumOpType, SpiceBasicInfo, SpiceChannel, SpiceServerInfo,
        VncBasicInfo, VncClientInfo, VncServerInfo, WatchdogExpirationAction,
    };

    /// The machine has shut down, by the guest's doing or the host's, and
    /// QEMU is going to exit. Under `-no-reboot` a reset ends in this
    /// event too, in place of [`Reset`].
    ///
    /// > **Note:** Under `-no-shutdown` QEMU does not exit but stops the
    /// > machine: [`Stop`] follows.
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

    /// The guest was asked to power down, as by the power button of a PC.
    /// Typical origins are the command `system_powerdown` and a watchdog
    /// with the action `shutdown`.
    ///
    /// > **Note:** The guest may take its time, or ignore the request.
    /// > [`Shutdown`] tells that it complied.
    ///
    /// **Event** `POWERDOWN`.
    ///
    /// Since QEMU 0.12.
    ///
    /// # Examples
    ///
    /// ```json
    /// { "event": "POWERDOWN",
    ///   "timestamp": { "seconds": 1267040730, "microseconds": 682951 } }
    /// ```
    #[doc(alias = "POWERDOWN")]
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
    pub struct Powerdown {}

    impl Powerdown {
        /// Creates a value without any members.
        #[must_use]
        pub fn new() -> Self {
            Self::default()
        }
    }

    impl Powerdown {
        /// The event's name on the wire.
        pub const NAME: &'static str = "POWERDOWN";
    }

    impl EventPayload for Powerdown {
        const NAME: &'static str = Self::NAME;
    }

    /// The machine was reset, by the guest's doing or the host's.
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

    /// The machine no longer runs: its virtual CPUs are stopped. Besides
    /// the command `stop`, an I/O error, a watchdog, a guest panic or a
    /// migration can be the cause, among others. [`Resume`] tells when the
    /// machine runs again.
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

    /// The machine runs, for the first time or again after [`Stop`].
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

    /// The guest has put the machine to sleep with its memory preserved:
    /// suspend to RAM, ACPI state S3. [`Wakeup`] tells the end of the sleep.
    ///
    /// **Event** `SUSPEND`.
    ///
    /// Since QEMU 1.1.
    ///
    /// # Examples
    ///
    /// ```json
    /// { "event": "SUSPEND",
    ///   "timestamp": { "seconds": 1344456160, "microseconds": 309119 } }
    /// ```
    #[doc(alias = "SUSPEND")]
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
    pub struct Suspend {}

    impl Suspend {
        /// Creates a value without any members.
        #[must_use]
        pub fn new() -> Self {
            Self::default()
        }
    }

    impl Suspend {
        /// The event's name on the wire.
        pub const NAME: &'static str = "SUSPEND";
    }

    impl EventPayload for Suspend {
        const NAME: &'static str = Self::NAME;
    }

    /// The guest has written its memory to disk and switches the machine
    /// off: hibernation, ACPI state S4.
    ///
    /// > **Note:** To QEMU this is a shutdown: [`Shutdown`] follows.
    ///
    /// **Event** `SUSPEND_DISK`.
    ///
    /// Since QEMU 1.2.
    ///
    /// # Examples
    ///
    /// ```json
    /// { "event": "SUSPEND_DISK",
    ///   "timestamp": { "seconds": 1344456160, "microseconds": 309119 } }
    /// ```
    #[doc(alias = "SUSPEND_DISK")]
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
    pub struct SuspendDisk {}

    impl SuspendDisk {
        /// Creates a value without any members.
        #[must_use]
        pub fn new() -> Self {
            Self::default()
        }
    }

    impl SuspendDisk {
        /// The event's name on the wire.
        pub const NAME: &'static str = "SUSPEND_DISK";
    }

    impl EventPayload for SuspendDisk {
        const NAME: &'static str = Self::NAME;
    }

    /// The guest was woken from the sleep that [`Suspend`] announced, and runs
    /// again.
    ///
    /// **Event** `WAKEUP`.
    ///
    /// Since QEMU 1.1.
    ///
    /// # Examples
    ///
    /// ```json
    /// { "event": "WAKEUP",
    ///   "timestamp": { "seconds": 1344522075, "microseconds": 745528 } }
    /// ```
    #[doc(alias = "WAKEUP")]
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
    pub struct Wakeup {}

    impl Wakeup {
        /// Creates a value without any members.
        #[must_use]
        pub fn new() -> Self {
            Self::default()
        }
    }

    impl Wakeup {
        /// The event's name on the wire.
        pub const NAME: &'static str = "WAKEUP";
    }

    impl EventPayload for Wakeup {
        const NAME: &'static str = Self::NAME;
    }

    /// The guest has set its real-time clock.
    ///
    /// > **Note:** This event is rate-limited: one per second at most, the
    /// > newest value being sent when the second is over.
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
        /// Seconds by which the real-time clock is now ahead of the
        /// clock that `-rtc base` describes; negative if it is behind.
        /// Each value stands for itself: successive ones do not add up.
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

    /// The guest has let the timer of its watchdog device run out.
    ///
    /// > **Note:** Another event tells that the response took effect: [`Reset`]
    /// > after the action "reset", [`Stop`] after "pause". After "shutdown"
    /// > it is [`Powerdown`], and [`Shutdown`] once the guest complies.
    ///
    /// > **Note:** This event is rate-limited: one per second at most, the
    /// > newest action being sent when the second is over.
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
        /// How QEMU responds.
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

    /// A device is gone, and its ID is free for another one. Where an
    /// unplug needs the guest's consent, `device_del` only requests it;
    /// this event tells that the guest released the device. A guest may
    /// also eject a device unasked.
    ///
    /// **Event** `DEVICE_DELETED`.
    ///
    /// Since QEMU 1.5.
    ///
    /// # Examples
    ///
    /// ```json
    /// { "event": "DEVICE_DELETED",
    ///   "data": { "device": "virtio-net-pci-0",
    ///             "path": "/machine/peripheral/virtio-net-pci-0" },
    ///   "timestamp": { "seconds": 1265044230, "microseconds": 450486 } }
    /// ```
    #[doc(alias = "DEVICE_DELETED")]
    #[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
    #[non_exhaustive]
    pub struct DeviceDeleted {
        /// ID of the device; absent if it had none.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub device: Option<String>,
        /// QOM path that the device had.
        pub path: String,
    }

    impl DeviceDeleted {
        /// Creates a value from its mandatory members.
        #[must_use]
        pub fn new(path: impl Into<String>) -> Self {
            Self {
                device: None,
                path: path.into(),
            }
        }

        /// Sets [`device`](field@Self::device).
        #[must_use]
        pub fn with_device(mut self, value: impl Into<String>) -> Self {
            self.device = Some(value.into());
            self
        }
    }

    impl DeviceDeleted {
        /// The event's name on the wire.
        pub const NAME: &'static str = "DEVICE_DELETED";
    }

    impl EventPayload for DeviceDeleted {
        const NAME: &'static str = Self::NAME;
    }

    /// The guest has changed the receive filter of a network interface: its
    /// MAC addresses, VLANs or modes.
    ///
    /// > **Note:** An interface stays silent after this event until
    /// > `query-rx-filter` has read its filter.
    ///
    /// **Event** `NIC_RX_FILTER_CHANGED`.
    ///
    /// Since QEMU 1.6.
    ///
    /// # Examples
    ///
    /// ```json
    /// { "event": "NIC_RX_FILTER_CHANGED",
    ///   "data": { "name": "vnet0",
    ///             "path": "/machine/peripheral/vnet0/virtio-backend" },
    ///   "timestamp": { "seconds": 1368697518, "microseconds": 326866 } }
    /// ```
    #[doc(alias = "NIC_RX_FILTER_CHANGED")]
    #[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
    #[non_exhaustive]
    pub struct NicRxFilterChanged {
        /// Name of the interface's net client; absent if it has none.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub name: Option<String>,
        /// QOM path of the device.
        pub path: String,
    }

    impl NicRxFilterChanged {
        /// Creates a value from its mandatory members.
        #[must_use]
        pub fn new(path: impl Into<String>) -> Self {
            Self {
                name: None,
                path: path.into(),
            }
        }

        /// Sets [`name`](field@Self::name).
        #[must_use]
        pub fn with_name(mut self, value: impl Into<String>) -> Self {
            self.name = Some(value.into());
            self
        }
    }

    impl NicRxFilterChanged {
        /// The event's name on the wire.
        pub const NAME: &'static str = "NIC_RX_FILTER_CHANGED";
    }

    impl EventPayload for NicRxFilterChanged {
        const NAME: &'static str = Self::NAME;
    }

    /// A VNC client has opened a connection.
    ///
    /// > **Note:** Authentication is still to come, hence nothing here says
    /// > who the client is; [`VncInitialized`] does.
    ///
    /// **Event** `VNC_CONNECTED`.
    ///
    /// Since QEMU 0.13.
    ///
    /// # Examples
    ///
    /// ```json
    /// { "event": "VNC_CONNECTED",
    ///   "data": {
    ///         "server": { "auth": "sasl", "family": "ipv4", "websocket": false,
    ///                     "service": "5901", "host": "0.0.0.0" },
    ///         "client": { "family": "ipv4", "service": "58425",
    ///                     "host": "127.0.0.1", "websocket": false } },
    ///   "timestamp": { "seconds": 1262976601, "microseconds": 975795 } }
    /// ```
    #[doc(alias = "VNC_CONNECTED")]
    #[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
    #[non_exhaustive]
    pub struct VncConnected {
        /// The server's end.
        pub server: VncServerInfo,
        /// The client's end.
        pub client: VncBasicInfo,
    }

    impl VncConnected {
        /// Creates a value from its mandatory members.
        #[must_use]
        pub fn new(server: VncServerInfo, client: VncBasicInfo) -> Self {
            Self { server, client }
        }
    }

    impl VncConnected {
        /// The event's name on the wire.
        pub const NAME: &'static str = "VNC_CONNECTED";
    }

    impl EventPayload for VncConnected {
        const NAME: &'static str = Self::NAME;
    }

    /// A VNC client has authenticated itself, if it had to, and its session
    /// begins.
    ///
    /// **Event** `VNC_INITIALIZED`.
    ///
    /// Since QEMU 0.13.
    ///
    /// # Examples
    ///
    /// ```json
    /// { "event": "VNC_INITIALIZED",
    ///   "data": {
    ///         "server": { "auth": "sasl", "family": "ipv4", "websocket": false,
    ///                     "service": "5901", "host": "0.0.0.0"},
    ///         "client": { "family": "ipv4", "service": "46089", "websocket": false,
    ///                     "host": "127.0.0.1", "sasl_username": "luiz" } },
    ///   "timestamp": { "seconds": 1263475302, "microseconds": 150772 } }
    /// ```
    #[doc(alias = "VNC_INITIALIZED")]
    #[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
    #[non_exhaustive]
    pub struct VncInitialized {
        /// The server's end.
        pub server: VncServerInfo,
        /// The client's end, with the identity it proved.
        pub client: VncClientInfo,
    }

    impl VncInitialized {
        /// Creates a value from its mandatory members.
        #[must_use]
        pub fn new(server: VncServerInfo, client: VncClientInfo) -> Self {
            Self { server, client }
        }
    }

    impl VncInitialized {
        /// The event's name on the wire.
        pub const NAME: &'static str = "VNC_INITIALIZED";
    }

    impl EventPayload for VncInitialized {
        const NAME: &'static str = Self::NAME;
    }

    /// The connection of a VNC client has ended, whether or not it got as
    /// far as [`VncInitialized`].
    ///
    /// **Event** `VNC_DISCONNECTED`.
    ///
    /// Since QEMU 0.13.
    ///
    /// # Examples
    ///
    /// ```json
    /// { "event": "VNC_DISCONNECTED",
    ///   "data": {
    ///         "server": { "auth": "sasl", "family": "ipv4", "websocket": false,
    ///                     "service": "5901", "host": "0.0.0.0" },
    ///         "client": { "family": "ipv4", "service": "58425", "websocket": false,
    ///                     "host": "127.0.0.1", "sasl_username": "luiz" } },
    ///   "timestamp": { "seconds": 1262976601, "microseconds": 975795 } }
    /// ```
    #[doc(alias = "VNC_DISCONNECTED")]
    #[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
    #[non_exhaustive]
    pub struct VncDisconnected {
        /// The server's end.
        pub server: VncServerInfo,
        /// The client's end, with the identity it proved, if any.
        pub client: VncClientInfo,
    }

    impl VncDisconnected {
        /// Creates a value from its mandatory members.
        #[must_use]
        pub fn new(server: VncServerInfo, client: VncClientInfo) -> Self {
            Self { server, client }
        }
    }

    impl VncDisconnected {
        /// The event's name on the wire.
        pub const NAME: &'static str = "VNC_DISCONNECTED";
    }

    impl EventPayload for VncDisconnected {
        const NAME: &'static str = Self::NAME;
    }

    /// A SPICE client has connected a channel. Its session consists of
    /// several channels, each of which has a connection and events of its
    /// own.
    ///
    /// **Event** `SPICE_CONNECTED`.
    ///
    /// Since QEMU 0.14.
    ///
    /// # Examples
    ///
    /// ```json
    /// { "timestamp": {"seconds": 1290688046, "microseconds": 388707},
    ///   "event": "SPICE_CONNECTED",
    ///   "data": {
    ///     "server": { "port": "5920", "family": "ipv4", "host": "127.0.0.1"},
    ///     "client": {"port": "52873", "family": "ipv4", "host": "127.0.0.1"}
    /// }}
    /// ```
    #[doc(alias = "SPICE_CONNECTED")]
    #[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
    #[non_exhaustive]
    pub struct SpiceConnected {
        /// The server's end.
        pub server: SpiceBasicInfo,
        /// The client's end.
        pub client: SpiceBasicInfo,
    }

    impl SpiceConnected {
        /// Creates a value from its mandatory members.
        #[must_use]
        pub fn new(server: SpiceBasicInfo, client: SpiceBasicInfo) -> Self {
            Self { server, client }
        }
    }

    impl SpiceConnected {
        /// The event's name on the wire.
        pub const NAME: &'static str = "SPICE_CONNECTED";
    }

    impl EventPayload for SpiceConnected {
        const NAME: &'static str = Self::NAME;
    }

    /// A SPICE channel is ready for use: both ends have shaken hands, and
    /// the client has authenticated itself if it had to.
    ///
    /// **Event** `SPICE_INITIALIZED`.
    ///
    /// Since QEMU 0.14.
    ///
    /// # Examples
    ///
    /// ```json
    /// { "timestamp": {"seconds": 1290688046, "microseconds": 417172},
    ///   "event": "SPICE_INITIALIZED",
    ///   "data": {"server": {"auth": "spice", "port": "5921",
    ///                       "family": "ipv4", "host": "127.0.0.1"},
    ///            "client": {"port": "49004", "family": "ipv4", "channel-type": 3,
    ///                       "connection-id": 1804289383, "host": "127.0.0.1",
    ///                       "channel-id": 0, "tls": true}
    /// }}
    /// ```
    #[doc(alias = "SPICE_INITIALIZED")]
    #[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
    #[non_exhaustive]
    pub struct SpiceInitialized {
        /// The server's end.
        pub server: SpiceServerInfo,
        /// The client's end, with the channel's type and session.
        pub client: SpiceChannel,
    }

    impl SpiceInitialized {
        /// Creates a value from its mandatory members.
        #[must_use]
        pub fn new(server: SpiceServerInfo, client: SpiceChannel) -> Self {
            Self { server, client }
        }
    }

    impl SpiceInitialized {
        /// The event's name on the wire.
        pub const NAME: &'static str = "SPICE_INITIALIZED";
    }

    impl EventPayload for SpiceInitialized {
        const NAME: &'static str = Self::NAME;
    }

    /// The connection of a SPICE channel has ended.
    ///
    /// **Event** `SPICE_DISCONNECTED`.
    ///
    /// Since QEMU 0.14.
    ///
    /// # Examples
    ///
    /// ```json
    /// { "timestamp": {"seconds": 1290688046, "microseconds": 388707},
    ///   "event": "SPICE_DISCONNECTED",
    ///   "data": {
    ///     "server": { "port": "5920", "family": "ipv4", "host": "127.0.0.1"},
    ///     "client": {"port": "52873", "family": "ipv4", "host": "127.0.0.1"}
    /// }}
    /// ```
    #[doc(alias = "SPICE_DISCONNECTED")]
    #[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
    #[non_exhaustive]
    pub struct SpiceDisconnected {
        /// The server's end.
        pub server: SpiceBasicInfo,
        /// The client's end.
        pub client: SpiceBasicInfo,
    }

    impl SpiceDisconnected {
        /// Creates a value from its mandatory members.
        #[must_use]
        pub fn new(server: SpiceBasicInfo, client: SpiceBasicInfo) -> Self {
            Self { server, client }
        }
    }

    impl SpiceDisconnected {
        /// The event's name on the wire.
        pub const NAME: &'static str = "SPICE_DISCONNECTED";
    }

    impl EventPayload for SpiceDisconnected {
        const NAME: &'static str = Self::NAME;
    }

    /// The SPICE server on the source of a migration has handed its client
    /// over to the destination.
    ///
    /// **Event** `SPICE_MIGRATE_COMPLETED`.
    ///
    /// Since QEMU 1.3.
    ///
    /// # Examples
    ///
    /// ```json
    /// { "timestamp": {"seconds": 1290688046, "microseconds": 417172},
    ///   "event": "SPICE_MIGRATE_COMPLETED" }
    /// ```
    #[doc(alias = "SPICE_MIGRATE_COMPLETED")]
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
    pub struct SpiceMigrateCompleted {}

    impl SpiceMigrateCompleted {
        /// Creates a value without any members.
        #[must_use]
        pub fn new() -> Self {
            Self::default()
        }
    }

    impl SpiceMigrateCompleted {
        /// The event's name on the wire.
        pub const NAME: &'static str = "SPICE_MIGRATE_COMPLETED";
    }

    impl EventPayload for SpiceMigrateCompleted {
        const NAME: &'static str = Self::NAME;
    }

    /// A migration has entered another state. Source and destination each
    /// report their own view of it.
    ///
    /// > **Note:** QEMU sends this event only while the migration capability
    /// > `events` is enabled.
    ///
    /// **Event** `MIGRATION`.
    ///
    /// Since QEMU 2.4.
    ///
    /// # Examples
    ///
    /// ```json
    /// {"timestamp": {"seconds": 1432121972, "microseconds": 744001},
    ///  "event": "MIGRATION",
    ///  "data": {"status": "completed"} }
    /// ```
    #[doc(alias = "MIGRATION")]
    #[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
    #[non_exhaustive]
    pub struct Migration {
        /// The state entered.
        pub status: MigrationStatus,
    }

    impl Migration {
        /// Creates a value from its mandatory members.
        #[must_use]
        pub fn new(status: MigrationStatus) -> Self {
            Self { status }
        }
    }

    impl Migration {
        /// The event's name on the wire.
        pub const NAME: &'static str = "MIGRATION";
    }

    impl EventPayload for Migration {
        const NAME: &'static str = Self::NAME;
    }

    /// The source of a migration has fetched the bitmap of dirtied pages
    /// and begins another pass over the guest's memory.
    ///
    /// > **Note:** QEMU sends this event only while the migration capability
    /// > `events` is enabled.
    ///
    /// **Event** `MIGRATION_PASS`.
    ///
    /// Since QEMU 2.6.
    ///
    /// # Examples
    ///
    /// ```json
    /// { "timestamp": {"seconds": 1449669631, "microseconds": 239225},
    ///   "event": "MIGRATION_PASS", "data": {"pass": 2} }
    /// ```
    #[doc(alias = "MIGRATION_PASS")]
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
    pub struct MigrationPass {
        /// Number of the pass, the first one being 1.
        pub pass: i64,
    }

    impl MigrationPass {
        /// Creates a value from its mandatory members.
        #[must_use]
        pub fn new(pass: i64) -> Self {
            Self { pass }
        }
    }

    impl MigrationPass {
        /// The event's name on the wire.
        pub const NAME: &'static str = "MIGRATION_PASS";
    }

    impl EventPayload for MigrationPass {
        const NAME: &'static str = Self::NAME;
    }

    /// The guest has called the ACPI method \_OST of a hotplug slot, to
    /// report how it fared with plugging or unplugging a device there.
    ///
    /// **Event** `ACPI_DEVICE_OST`.
    ///
    /// Since QEMU 2.1.
    ///
    /// # Examples
    ///
    /// ```json
    /// { "event": "ACPI_DEVICE_OST",
    ///   "data": { "info": { "device": "d1", "slot": "0",
    ///                       "slot-type": "DIMM", "source": 1, "status": 0 } },
    ///   "timestamp": { "seconds": 1265044230, "microseconds": 450486 } }
    /// ```
    #[doc(alias = "ACPI_DEVICE_OST")]
    #[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
    #[non_exhaustive]
    pub struct AcpiDeviceOst {
        /// The slot and the report.
        pub info: ACPIOSTInfo,
    }

    impl AcpiDeviceOst {
        /// Creates a value from its mandatory members.
        #[must_use]
        pub fn new(info: ACPIOSTInfo) -> Self {
            Self { info }
        }
    }

    impl AcpiDeviceOst {
        /// The event's name on the wire.
        pub const NAME: &'static str = "ACPI_DEVICE_OST";
    }

    impl EventPayload for AcpiDeviceOst {
        const NAME: &'static str = Self::NAME;
    }

    /// The guest has inflated or deflated its memory balloon, of its own
    /// accord or to follow a `balloon` command.
    ///
    /// > **Note:** This event is rate-limited: one per second at most, the
    /// > newest value being sent when the second is over.
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
        /// Bytes of memory left to the guest, which is its RAM less
        /// the balloon; the same value as [`actual`](field@Self::actual) from `query-balloon`.
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

    /// The guest's operating system has reported a panic, for instance
    /// through the pvpanic device.
    ///
    /// > **Note:** QEMU announces the action "pause" and stops the machine.
    /// > Unless `-no-shutdown` is in force, it then sends this event
    /// > again, with "poweroff", and [`Shutdown`] follows.
    ///
    /// **Event** `GUEST_PANICKED`.
    ///
    /// Since QEMU 1.5.
    ///
    /// # Examples
    ///
    /// ```json
    /// { "event": "GUEST_PANICKED",
    ///   "data": { "action": "pause" },
    ///   "timestamp": { "seconds": 1648245231, "microseconds": 900001 } }
    /// ```
    ///
    /// **Windows guest with Hyper-V crash registers**
    ///
    /// ```json
    /// { "event": "GUEST_PANICKED",
    ///   "data": { "action": "pause",
    ///             "info": { "type": "hyper-v",
    ///                       "arg1": 209,
    ///                       "arg2": 18446691302038134784,
    ///                       "arg3": 2,
    ///                       "arg4": 0,
    ///                       "arg5": 18446735277662773936 } },
    ///   "timestamp": { "seconds": 1648245231, "microseconds": 900001 } }
    /// ```
    #[doc(alias = "GUEST_PANICKED")]
    #[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
    #[non_exhaustive]
    pub struct GuestPanicked {
        /// How QEMU responds.
        pub action: GuestPanicAction,
        /// What the guest says about the panic; absent if the interface
        /// used conveys nothing but the fact. Since QEMU 2.9.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub info: Option<GuestPanicInformation>,
    }

    impl GuestPanicked {
        /// Creates a value from its mandatory members.
        #[must_use]
        pub fn new(action: GuestPanicAction) -> Self {
            Self { action, info: None }
        }

        /// Sets [`info`](field@Self::info).
        #[must_use]
        pub fn with_info(mut self, value: impl Into<GuestPanicInformation>) -> Self {
            self.info = Some(value.into());
            self
        }
    }

    impl GuestPanicked {
        /// The event's name on the wire.
        pub const NAME: &'static str = "GUEST_PANICKED";
    }

    impl EventPayload for GuestPanicked {
        const NAME: &'static str = Self::NAME;
    }

    /// A request to a quorum block device has failed because too few of its
    /// children carried it out, or too few agreed on the data.
    ///
    /// > **Note:** This event is rate-limited: one per second at most, the
    /// > newest failure being sent when the second is over.
    ///
    /// **Event** `QUORUM_FAILURE`.
    ///
    /// Since QEMU 2.0.
    ///
    /// # Examples
    ///
    /// ```json
    /// { "event": "QUORUM_FAILURE",
    ///   "data": { "reference": "usr1", "sector-num": 345435, "sectors-count": 5 },
    ///   "timestamp": { "seconds": 1344522075, "microseconds": 745528 } }
    /// ```
    #[doc(alias = "QUORUM_FAILURE")]
    #[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
    #[non_exhaustive]
    pub struct QuorumFailure {
        /// Name of the quorum's block device or, where it has none,
        /// its node name.
        pub reference: String,
        /// First sector of the request; a sector is 512 bytes.
        #[serde(rename = "sector-num")]
        pub sector_num: i64,
        /// Length of the request, in sectors.
        #[serde(rename = "sectors-count")]
        pub sectors_count: i64,
    }

    impl QuorumFailure {
        /// Creates a value from its mandatory members.
        #[must_use]
        pub fn new(
            reference: impl Into<String>,
            sector_num: i64,
            sectors_count: i64,
        ) -> Self {
            Self {
                reference: reference.into(),
                sector_num,
                sectors_count,
            }
        }
    }

    impl QuorumFailure {
        /// The event's name on the wire.
        pub const NAME: &'static str = "QUORUM_FAILURE";
    }

    impl EventPayload for QuorumFailure {
        const NAME: &'static str = Self::NAME;
    }

    /// One child of a quorum block device has failed an operation, or has
    /// returned data that the other children outvoted. The request as a
    /// whole may have succeeded; [`QuorumFailure`] tells if it did not.
    ///
    /// > **Note:** This event is rate-limited, each [`node_name`](field@Self::node_name) by itself: one
    /// > per second at most, the newest report being sent when the second
    /// > is over.
    ///
    /// **Event** `QUORUM_REPORT_BAD`.
    ///
    /// Since QEMU 2.0.
    ///
    /// # Examples
    ///
    /// **Read operation**
    ///
    /// ```json
    /// { "event": "QUORUM_REPORT_BAD",
    ///   "data": { "node-name": "node0", "sector-num": 345435, "sectors-count": 5,
    ///             "type": "read" },
    ///   "timestamp": { "seconds": 1344522075, "microseconds": 745528 } }
    /// ```
    ///
    /// **Flush operation**
    ///
    /// ```json
    /// { "event": "QUORUM_REPORT_BAD",
    ///   "data": { "node-name": "node0", "sector-num": 0, "sectors-count": 2097120,
    ///             "type": "flush", "error": "Broken pipe" },
    ///   "timestamp": { "seconds": 1456406829, "microseconds": 291763 } }
    /// ```
    #[doc(alias = "QUORUM_REPORT_BAD")]
    #[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
    #[non_exhaustive]
    pub struct QuorumReportBad {
        /// What the child was asked to do. Since QEMU 2.6.
        pub r#type: QuorumOpType,
        /// Description of the error, written for people and not meant
        /// to be parsed; absent if the child was merely outvoted.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub error: Option<String>,
        /// Node name of the child.
        #[serde(rename = "node-name")]
        pub node_name: String,
        /// First sector concerned; a sector is 512 bytes.
        #[serde(rename = "sector-num")]
        pub sector_num: i64,
        /// Number of sectors concerned.
        #[serde(rename = "sectors-count")]
        pub sectors_count: i64,
    }

    impl QuorumReportBad {
        /// Creates a value from its mandatory members.
        #[must_use]
        pub fn new(
            r#type: QuorumOpType,
            node_name: impl Into<String>,
            sector_num: i64,
            sectors_count: i64,
        ) -> Self {
            Self {
                r#type,
                error: None,
                node_name: node_name.into(),
                sector_num,
                sectors_count,
            }
        }

        /// Sets [`error`](field@Self::error).
        #[must_use]
        pub fn with_error(mut self, value: impl Into<String>) -> Self {
            self.error = Some(value.into());
            self
        }
    }

    impl QuorumReportBad {
        /// The event's name on the wire.
        pub const NAME: &'static str = "QUORUM_REPORT_BAD";
    }

    impl EventPayload for QuorumReportBad {
        const NAME: &'static str = Self::NAME;
    }

    /// A program in the guest has opened or closed a virtio-serial port,
    /// for instance the guest agent as it starts or ends.
    ///
    /// > **Note:** This event is rate-limited, each [`id`](field@Self::id) by itself: one per
    /// > second at most, the newest state being sent when the second is
    /// > over.
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
        /// Device ID of the port.
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

    /// A memory device could not be unplugged and stays in place.
    ///
    /// **Event** `MEM_UNPLUG_ERROR`.
    ///
    /// Since QEMU 2.4.
    ///
    /// # Examples
    ///
    /// ```json
    /// { "event": "MEM_UNPLUG_ERROR",
    ///   "data": { "device": "dimm1",
    ///             "msg": "acpi: device unplug for unsupported device"
    ///   },
    ///   "timestamp": { "seconds": 1265044230, "microseconds": 450486 } }
    /// ```
    #[doc(alias = "MEM_UNPLUG_ERROR")]
    #[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
    #[non_exhaustive]
    pub struct MemUnplugError {
        /// ID of the device.
        pub device: String,
        /// Reason, written for people.
        pub msg: String,
    }

    impl MemUnplugError {
        /// Creates a value from its mandatory members.
        #[must_use]
        pub fn new(device: impl Into<String>, msg: impl Into<String>) -> Self {
            Self {
                device: device.into(),
                msg: msg.into(),
            }
        }
    }

    impl MemUnplugError {
        /// The event's name on the wire.
        pub const NAME: &'static str = "MEM_UNPLUG_ERROR";
    }

    impl EventPayload for MemUnplugError {
        const NAME: &'static str = Self::NAME;
    }

    /// A dump of the guest's memory has ended, successfully or not. To
    /// clients that let `dump-guest-memory` detach, it tells the outcome.
    ///
    /// **Event** `DUMP_COMPLETED`.
    ///
    /// Since QEMU 2.6.
    ///
    /// # Examples
    ///
    /// ```json
    /// { "event": "DUMP_COMPLETED",
    ///   "data": { "result": { "total": 1090650112, "status": "completed",
    ///                         "completed": 1090650112 } },
    ///   "timestamp": { "seconds": 1648244171, "microseconds": 950316 } }
    /// ```
    #[doc(alias = "DUMP_COMPLETED")]
    #[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
    #[non_exhaustive]
    pub struct DumpCompleted {
        /// Final state of the dump.
        pub result: DumpQueryResult,
        /// Description of the error, written for people and not meant
        /// to be parsed; present only if the dump failed.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub error: Option<String>,
    }

    impl DumpCompleted {
        /// Creates a value from its mandatory members.
        #[must_use]
        pub fn new(result: DumpQueryResult) -> Self {
            Self { result, error: None }
        }

        /// Sets [`error`](field@Self::error).
        #[must_use]
        pub fn with_error(mut self, value: impl Into<String>) -> Self {
            self.error = Some(value.into());
            self
        }
    }

    impl DumpCompleted {
        /// The event's name on the wire.
        pub const NAME: &'static str = "DUMP_COMPLETED";
    }

    impl EventPayload for DumpCompleted {
        const NAME: &'static str = Self::NAME;
    }
}
