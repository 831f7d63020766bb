// Generated from schema/1.2/ui.json by `cargo xtask generate`. Do not edit.

//! Remote displays.

use crate::base;
use super::NetworkAddressFamily;

/// The address of one end of a VNC connection.
///
/// Since QEMU 0.13.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct VncBasicInfo {
    /// IP address in numeric form.
    pub host: String,
    /// TCP port number, written in decimal.
    pub service: String,
    /// IP version of [`host`](field@Self::host).
    pub family: NetworkAddressFamily,
}

impl VncBasicInfo {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(
        host: impl Into<String>,
        service: impl Into<String>,
        family: NetworkAddressFamily,
    ) -> Self {
        Self {
            host: host.into(),
            service: service.into(),
            family,
        }
    }
}

/// QEMU's end of a VNC connection: the socket on which it listens.
///
/// Since QEMU 0.13.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct VncServerInfo {
    /// IP address in numeric form.
    pub host: String,
    /// TCP port number, written in decimal.
    pub service: String,
    /// IP version of [`host`](field@Self::host).
    pub family: NetworkAddressFamily,
    /// How clients have to authenticate, for instance "none", "vnc",
    /// "sasl" or "vencrypt+tls+vnc".
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
    ) -> Self {
        Self {
            host: host.into(),
            service: service.into(),
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

/// Copies the members of the base, [`VncBasicInfo`].
impl From<&VncServerInfo> for VncBasicInfo {
    fn from(value: &VncServerInfo) -> Self {
        Self {
            host: value.host.clone(),
            service: value.service.clone(),
            family: value.family.clone(),
        }
    }
}

/// The client's end of a VNC connection, with the identities that the
/// client has proved.
///
/// Since QEMU 0.13.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct VncClientInfo {
    /// IP address in numeric form.
    pub host: String,
    /// TCP port number, written in decimal.
    pub service: String,
    /// IP version of [`host`](field@Self::host).
    pub family: NetworkAddressFamily,
    /// Distinguished name in the client's TLS certificate,
    /// present if the server verified one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub x509_dname: Option<String>,
    /// User name, present if the client authenticated with
    /// SASL.
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
    ) -> Self {
        Self {
            host: host.into(),
            service: service.into(),
            family,
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
        }
    }
}

/// The address of one end of a SPICE connection.
///
/// Since QEMU 0.14.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct SpiceBasicInfo {
    /// IP address in numeric form.
    pub host: String,
    /// TCP port number, written in decimal.
    pub port: String,
    /// IP version of [`host`](field@Self::host).
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

/// QEMU's end of a SPICE connection.
///
/// Since QEMU 0.14.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct SpiceServerInfo {
    /// IP address in numeric form.
    pub host: String,
    /// TCP port number, written in decimal.
    pub port: String,
    /// IP version of [`host`](field@Self::host).
    pub family: NetworkAddressFamily,
    /// How clients have to authenticate, for instance "none" or
    /// "spice".
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

/// The client's end of a SPICE connection, with the channel that the
/// connection carries.
///
/// Since QEMU 0.14.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct SpiceChannel {
    /// IP address in numeric form.
    pub host: String,
    /// TCP port number, written in decimal.
    pub port: String,
    /// IP version of [`host`](field@Self::host).
    pub family: NetworkAddressFamily,
    /// The session, a number that all its channels share.
    #[serde(rename = "connection-id")]
    pub connection_id: i64,
    /// What the channel is for, as numbered by the SPICE
    /// protocol. Type 1 is the main channel, of which each session has
    /// exactly one: watching that alone is enough to follow sessions.
    #[serde(rename = "channel-type")]
    pub channel_type: i64,
    /// Tells channels of one type apart. Counts from 0; with
    /// several displays, say, there are several display channels.
    #[serde(rename = "channel-id")]
    pub channel_id: i64,
    /// True if the channel runs over TLS.
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

    /// The VNC server has accepted a connection.
    ///
    /// Nothing has been negotiated yet. If authentication succeeds,
    /// [`VncInitialized`] comes next; otherwise [`VncDisconnected`] does.
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
    ///       "server": { "auth": "sasl", "family": "ipv4",
    ///                   "service": "5901", "host": "0.0.0.0" },
    ///       "client": { "family": "ipv4", "service": "58425",
    ///                   "host": "127.0.0.1" } },
    ///   "timestamp": { "seconds": 1262976601, "microseconds": 975795 } }
    /// ```
    #[doc(alias = "VNC_CONNECTED")]
    #[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
    #[non_exhaustive]
    pub struct VncConnected {
        /// Where QEMU listens, and how it authenticates clients.
        pub server: VncServerInfo,
        /// Where the connection comes from. Who is behind it is not
        /// known at this point.
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

    /// A VNC connection has ended.
    ///
    /// Each [`VncConnected`] is matched by one of these, whether or not
    /// there was a [`VncInitialized`] in between.
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
    ///       "server": { "auth": "sasl", "family": "ipv4",
    ///                   "service": "5901", "host": "0.0.0.0" },
    ///       "client": { "family": "ipv4", "service": "58425",
    ///                   "host": "127.0.0.1", "sasl_username": "luiz" } },
    ///   "timestamp": { "seconds": 1262976601, "microseconds": 975795 } }
    /// ```
    #[doc(alias = "VNC_DISCONNECTED")]
    #[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
    #[non_exhaustive]
    pub struct VncDisconnected {
        /// Where QEMU listens, and how it authenticates clients.
        pub server: VncServerInfo,
        /// The client, as it was last reported.
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

    /// A VNC client has passed whatever authentication is asked for, and
    /// its session starts.
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
    ///       "server": { "auth": "sasl", "family": "ipv4",
    ///                   "service": "5901", "host": "0.0.0.0" },
    ///       "client": { "family": "ipv4", "service": "46089",
    ///                   "host": "127.0.0.1", "sasl_username": "luiz" } },
    ///   "timestamp": { "seconds": 1263475302, "microseconds": 150772 } }
    /// ```
    #[doc(alias = "VNC_INITIALIZED")]
    #[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
    #[non_exhaustive]
    pub struct VncInitialized {
        /// Where QEMU listens, and how it authenticated the client.
        pub server: VncServerInfo,
        /// Where the client is, and who it turned out to be.
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

    /// A SPICE client has connected.
    ///
    /// Clients open a connection for each channel, so a session begins with
    /// several of these.
    ///
    /// **Event** `SPICE_CONNECTED`.
    ///
    /// Since QEMU 0.14.
    ///
    /// # Examples
    ///
    /// ```json
    /// { "timestamp": { "seconds": 1290688046, "microseconds": 388707 },
    ///   "event": "SPICE_CONNECTED",
    ///   "data": {
    ///       "server": { "port": "5920", "family": "ipv4",
    ///                   "host": "127.0.0.1" },
    ///       "client": { "port": "52873", "family": "ipv4",
    ///                   "host": "127.0.0.1" } } }
    /// ```
    #[doc(alias = "SPICE_CONNECTED")]
    #[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
    #[non_exhaustive]
    pub struct SpiceConnected {
        /// QEMU's end of the connection.
        pub server: SpiceBasicInfo,
        /// The client's end. The channel that it is meant for is
        /// known with [`SpiceInitialized`].
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

    /// A SPICE connection has ended, and with it the channel that it
    /// carried.
    ///
    /// **Event** `SPICE_DISCONNECTED`.
    ///
    /// Since QEMU 0.14.
    ///
    /// # Examples
    ///
    /// ```json
    /// { "timestamp": { "seconds": 1290688046, "microseconds": 388707 },
    ///   "event": "SPICE_DISCONNECTED",
    ///   "data": {
    ///       "server": { "port": "5920", "family": "ipv4",
    ///                   "host": "127.0.0.1" },
    ///       "client": { "port": "52873", "family": "ipv4",
    ///                   "host": "127.0.0.1" } } }
    /// ```
    #[doc(alias = "SPICE_DISCONNECTED")]
    #[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
    #[non_exhaustive]
    pub struct SpiceDisconnected {
        /// QEMU's end of the connection.
        pub server: SpiceBasicInfo,
        /// The client's end, at the address that [`SpiceConnected`]
        /// gave.
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

    /// A SPICE channel is ready for use: its handshake is done and the
    /// client has passed whatever authentication is asked for.
    ///
    /// **Event** `SPICE_INITIALIZED`.
    ///
    /// Since QEMU 0.14.
    ///
    /// # Examples
    ///
    /// ```json
    /// { "timestamp": { "seconds": 1290688046, "microseconds": 417172 },
    ///   "event": "SPICE_INITIALIZED",
    ///   "data": {
    ///       "server": { "auth": "spice", "port": "5921",
    ///                   "family": "ipv4", "host": "127.0.0.1" },
    ///       "client": { "port": "49004", "family": "ipv4",
    ///                   "channel-type": 3,
    ///                   "connection-id": 1804289383,
    ///                   "host": "127.0.0.1",
    ///                   "channel-id": 0, "tls": true } } }
    /// ```
    #[doc(alias = "SPICE_INITIALIZED")]
    #[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
    #[non_exhaustive]
    pub struct SpiceInitialized {
        /// QEMU's end, and how it authenticated the client.
        pub server: SpiceServerInfo,
        /// The client's end, and which channel of which session it is.
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
}
