// Generated from schema/2.9/ui.json by `cargo xtask generate`. Do not edit.

//! Remote display.

use crate::base;
use super::NetworkAddressFamily;

/// One end of a SPICE channel's network connection.
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
    /// How clients have to authenticate: 'none', 'spice' (ticket) or
    /// 'sasl'.
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
    /// Number of the session, shared by all of its channels.
    #[serde(rename = "connection-id")]
    pub connection_id: i64,
    /// Number of the channel's type in the SPICE protocol.
    /// Each session has one channel of type 1, the main channel: it
    /// suffices to watch that one in order to follow sessions.
    #[serde(rename = "channel-type")]
    pub channel_type: i64,
    /// Tells channels of the same type apart, such as the
    /// displays of a guest with several monitors; counts from 0.
    #[serde(rename = "channel-id")]
    pub channel_id: i64,
    /// True if TLS protects the channel.
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
/// Since QEMU 2.1.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct VncBasicInfo {
    /// Address; empty for a UNIX domain socket.
    pub host: String,
    /// Port number, or the path of a UNIX domain socket. The
    /// host's service database may put a name in place of the number;
    /// do not rely on such names.
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
/// Since QEMU 2.1.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct VncServerInfo {
    /// Address; empty for a UNIX domain socket.
    pub host: String,
    /// Port number, or the path of a UNIX domain socket. The
    /// host's service database may put a name in place of the number;
    /// do not rely on such names.
    pub service: String,
    /// Kind of address.
    pub family: NetworkAddressFamily,
    /// True if the connection goes through the WebSocket
    /// listener. Since QEMU 2.3.
    pub websocket: bool,
    /// How clients of the plain listener, not of the WebSocket one,
    /// have to authenticate; for instance 'none', 'vnc' or 'sasl'.
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

/// The client's end of a VNC connection, with the identity that the
/// client has proved.
///
/// Since QEMU 0.14.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct VncClientInfo {
    /// Address; empty for a UNIX domain socket.
    pub host: String,
    /// Port number, or the path of a UNIX domain socket. The
    /// host's service database may put a name in place of the number;
    /// do not rely on such names.
    pub service: String,
    /// Kind of address.
    pub family: NetworkAddressFamily,
    /// True if the connection goes through the WebSocket
    /// listener. Since QEMU 2.3.
    pub websocket: bool,
    /// Distinguished Name in the client's X.509 certificate;
    /// present if it presented one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub x509_dname: Option<String>,
    /// Name that the client logged in with through SASL;
    /// present if it did so.
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
