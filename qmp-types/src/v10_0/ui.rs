// Generated from schema/facts/10.0/qapi/ui.json by `cargo xtask generate`. Do not edit.

//! User interface.
//!
//! QEMU's displays, both local ones and remote ones (SPICE and VNC),
//! and the input that reaches the guest through them or through
//! commands.

use crate::base;
use super::NetworkAddressFamily;

/// One end of a SPICE channel's network connection.
///
/// Only present if QEMU is built with `CONFIG_SPICE`.
///
/// Since QEMU 2.1.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct SpiceBasicInfo {
    /// Numeric address.
    pub host: String,
    /// Port number, in decimal.
    pub port: String,
    /// Kind of address.
    pub family: NetworkAddressFamily,
}

impl SpiceBasicInfo {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(
        host: impl Into<String>,
        port: impl Into<String>,
        family: NetworkAddressFamily,
    ) -> Self {
        Self {
            host: host.into(),
            port: port.into(),
            family,
        }
    }
}

/// The server's end of a SPICE channel.
///
/// Only present if QEMU is built with `CONFIG_SPICE`.
///
/// Since QEMU 2.1.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct SpiceServerInfo {
    /// Numeric address.
    pub host: String,
    /// Port number, in decimal.
    pub port: String,
    /// Kind of address.
    pub family: NetworkAddressFamily,
    /// How clients must authenticate: `none`, `spice` (ticket)
    /// or `sasl`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub auth: Option<String>,
}

impl SpiceServerInfo {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(
        host: impl Into<String>,
        port: impl Into<String>,
        family: NetworkAddressFamily,
    ) -> Self {
        Self {
            host: host.into(),
            port: port.into(),
            family,
            auth: None,
        }
    }

    /// Sets [`auth`](field@Self::auth).
    #[must_use]
    pub fn with_auth(mut self, value: impl Into<String>) -> Self {
        self.auth = Some(value.into());
        self
    }
}

/// Copies the members of the base, [`SpiceBasicInfo`].
impl From<&SpiceServerInfo> for SpiceBasicInfo {
    fn from(value: &SpiceServerInfo) -> Self {
        Self {
            host: value.host.clone(),
            port: value.port.clone(),
            family: value.family.clone(),
        }
    }
}

/// The client's end of an established SPICE channel.
///
/// Only present if QEMU is built with `CONFIG_SPICE`.
///
/// Since QEMU 0.14.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct SpiceChannel {
    /// Numeric address.
    pub host: String,
    /// Port number, in decimal.
    pub port: String,
    /// Kind of address.
    pub family: NetworkAddressFamily,
    /// Number of the session, shared by all its channels.
    #[serde(rename = "connection-id")]
    pub connection_id: i64,
    /// Number of the channel's type in the SPICE protocol.
    /// Each session has one channel of type 1, the main channel. To
    /// follow sessions, it is enough to watch that one.
    #[serde(rename = "channel-type")]
    pub channel_type: i64,
    /// Distinguishes channels of the same type, such as the
    /// displays of a guest with several monitors; counts from 0.
    #[serde(rename = "channel-id")]
    pub channel_id: i64,
    /// True if the channel is protected by TLS.
    pub tls: bool,
}

impl SpiceChannel {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(
        host: impl Into<String>,
        port: impl Into<String>,
        family: NetworkAddressFamily,
        connection_id: i64,
        channel_type: i64,
        channel_id: i64,
        tls: bool,
    ) -> Self {
        Self {
            host: host.into(),
            port: port.into(),
            family,
            connection_id,
            channel_type,
            channel_id,
            tls,
        }
    }
}

/// Copies the members of the base, [`SpiceBasicInfo`].
impl From<&SpiceChannel> for SpiceBasicInfo {
    fn from(value: &SpiceChannel) -> Self {
        Self {
            host: value.host.clone(),
            port: value.port.clone(),
            family: value.family.clone(),
        }
    }
}

/// One end of a VNC connection.
///
/// Only present if QEMU is built with `CONFIG_VNC`.
///
/// Since QEMU 2.1.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct VncBasicInfo {
    /// Address; empty for a UNIX domain socket.
    pub host: String,
    /// Port number, or the path of a UNIX domain socket. A name
    /// from the host's service database may appear in place of the
    /// number; do not rely on such names.
    pub service: String,
    /// Kind of address.
    pub family: NetworkAddressFamily,
    /// True if the connection goes through the WebSocket
    /// listener. Since QEMU 2.3.
    pub websocket: bool,
}

impl VncBasicInfo {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(
        host: impl Into<String>,
        service: impl Into<String>,
        family: NetworkAddressFamily,
        websocket: bool,
    ) -> Self {
        Self {
            host: host.into(),
            service: service.into(),
            family,
            websocket,
        }
    }
}

/// The server's end of a VNC connection.
///
/// Only present if QEMU is built with `CONFIG_VNC`.
///
/// Since QEMU 2.1.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct VncServerInfo {
    /// Address; empty for a UNIX domain socket.
    pub host: String,
    /// Port number, or the path of a UNIX domain socket. A name
    /// from the host's service database may appear in place of the
    /// number; do not rely on such names.
    pub service: String,
    /// Kind of address.
    pub family: NetworkAddressFamily,
    /// True if the connection goes through the WebSocket
    /// listener. Since QEMU 2.3.
    pub websocket: bool,
    /// How clients of the plain listener (not the WebSocket one)
    /// must authenticate, for instance `none`, `vnc` or `sasl`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub auth: Option<String>,
}

impl VncServerInfo {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(
        host: impl Into<String>,
        service: impl Into<String>,
        family: NetworkAddressFamily,
        websocket: bool,
    ) -> Self {
        Self {
            host: host.into(),
            service: service.into(),
            family,
            websocket,
            auth: None,
        }
    }

    /// Sets [`auth`](field@Self::auth).
    #[must_use]
    pub fn with_auth(mut self, value: impl Into<String>) -> Self {
        self.auth = Some(value.into());
        self
    }
}

/// Copies the members of the base, [`VncBasicInfo`].
impl From<&VncServerInfo> for VncBasicInfo {
    fn from(value: &VncServerInfo) -> Self {
        Self {
            host: value.host.clone(),
            service: value.service.clone(),
            family: value.family.clone(),
            websocket: value.websocket,
        }
    }
}

/// The client's end of a VNC connection, with the client's
/// authenticated identity.
///
/// Only present if QEMU is built with `CONFIG_VNC`.
///
/// Since QEMU 0.14.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct VncClientInfo {
    /// Address; empty for a UNIX domain socket.
    pub host: String,
    /// Port number, or the path of a UNIX domain socket. A name
    /// from the host's service database may appear in place of the
    /// number; do not rely on such names.
    pub service: String,
    /// Kind of address.
    pub family: NetworkAddressFamily,
    /// True if the connection goes through the WebSocket
    /// listener. Since QEMU 2.3.
    pub websocket: bool,
    /// Distinguished Name in the client's X.509 certificate;
    /// absent if the client presented none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub x509_dname: Option<String>,
    /// Name with which the client logged in through SASL;
    /// absent if it did not.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sasl_username: Option<String>,
}

impl VncClientInfo {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(
        host: impl Into<String>,
        service: impl Into<String>,
        family: NetworkAddressFamily,
        websocket: bool,
    ) -> Self {
        Self {
            host: host.into(),
            service: service.into(),
            family,
            websocket,
            x509_dname: None,
            sasl_username: None,
        }
    }

    /// Sets [`x509_dname`](field@Self::x509_dname).
    #[must_use]
    pub fn with_x509_dname(mut self, value: impl Into<String>) -> Self {
        self.x509_dname = Some(value.into());
        self
    }

    /// Sets [`sasl_username`](field@Self::sasl_username).
    #[must_use]
    pub fn with_sasl_username(mut self, value: impl Into<String>) -> Self {
        self.sasl_username = Some(value.into());
        self
    }
}

/// Copies the members of the base, [`VncBasicInfo`].
impl From<&VncClientInfo> for VncBasicInfo {
    fn from(value: &VncClientInfo) -> Self {
        Self {
            host: value.host.clone(),
            service: value.service.clone(),
            family: value.family.clone(),
            websocket: value.websocket,
        }
    }
}

/// Events defined in `ui.json`.
///
/// See [`events`](super::events) for all events of the schema.
pub mod events {
    use crate::base;
    use crate::base::EventPayload;
    use super::{
        SpiceBasicInfo, SpiceChannel, SpiceServerInfo, VncBasicInfo, VncClientInfo,
        VncServerInfo,
    };

    /// A SPICE client has connected a channel. A client's session consists
    /// of several channels, each with its own connection and events.
    ///
    /// **Event** `SPICE_CONNECTED`.
    ///
    /// Only present if QEMU is built with `CONFIG_SPICE`.
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

    /// A SPICE channel is ready for use: the handshake is complete, and the
    /// client has authenticated if required.
    ///
    /// **Event** `SPICE_INITIALIZED`.
    ///
    /// Only present if QEMU is built with `CONFIG_SPICE`.
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

    /// A SPICE channel has been disconnected.
    ///
    /// **Event** `SPICE_DISCONNECTED`.
    ///
    /// Only present if QEMU is built with `CONFIG_SPICE`.
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
    /// Only present if QEMU is built with `CONFIG_SPICE`.
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

    /// A VNC client has opened a connection.
    ///
    /// > **Note:** The client has yet to authenticate, so this event does not
    /// > identify it; [`VncInitialized`] does.
    ///
    /// **Event** `VNC_CONNECTED`.
    ///
    /// Only present if QEMU is built with `CONFIG_VNC`.
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

    /// A VNC client has authenticated, if required, and its session begins.
    ///
    /// **Event** `VNC_INITIALIZED`.
    ///
    /// Only present if QEMU is built with `CONFIG_VNC`.
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
        /// The client's end, with its authenticated identity.
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

    /// A VNC client's connection has ended, whether or not it ever reached
    /// [`VncInitialized`].
    ///
    /// **Event** `VNC_DISCONNECTED`.
    ///
    /// Only present if QEMU is built with `CONFIG_VNC`.
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
        /// The client's end, with its authenticated identity, if any.
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
}
