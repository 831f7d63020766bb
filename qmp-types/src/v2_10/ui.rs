// Generated from schema/2.10/ui.json by `cargo xtask generate`. Do not edit.

//! Remote display.

use serde::de::MapAccess;
use serde::{Deserialize, Deserializer, Serialize};

use crate::base;
use super::NetworkAddressFamily;

/// One end of a SPICE channel's network connection.
///
/// Since QEMU 2.1.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct SpiceBasicInfo {
    /// Numeric address.
    pub host: String,
    /// Port number, in decimal.
    pub port: String,
    /// Kind of address.
    pub family: NetworkAddressFamily,
}

impl base::members::Object for SpiceBasicInfo {
    const EXPECTED: &'static str = "an object (SpiceBasicInfo)";

    fn read<'de, A: MapAccess<'de>>(
        mut object: base::members::Members<'de, A>,
    ) -> Result<Self, A::Error> {
        let mut host = None;
        let mut port = None;
        let mut family = None;
        while object.advance()? {
            match object.name() {
                "host" => object.read(&mut host),
                "port" => object.read(&mut port),
                "family" => object.read(&mut family),
                _ => object.skip(),
            }?;
        }
        Ok(Self {
            host: base::members::required(host, "host")?,
            port: base::members::required(port, "port")?,
            family: base::members::required(family, "family")?,
        })
    }
}

impl<'de> Deserialize<'de> for SpiceBasicInfo {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        base::members::deserialize(deserializer)
    }
}

impl SpiceBasicInfo {
    /// Has the mandatory members, and no others.
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
#[derive(Debug, Clone, PartialEq, Serialize)]
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

impl base::members::Object for SpiceServerInfo {
    const EXPECTED: &'static str = "an object (SpiceServerInfo)";

    fn read<'de, A: MapAccess<'de>>(
        mut object: base::members::Members<'de, A>,
    ) -> Result<Self, A::Error> {
        let mut host = None;
        let mut port = None;
        let mut family = None;
        let mut auth = None;
        while object.advance()? {
            match object.name() {
                "host" => object.read(&mut host),
                "port" => object.read(&mut port),
                "family" => object.read(&mut family),
                "auth" => object.read(&mut auth),
                _ => object.skip(),
            }?;
        }
        Ok(Self {
            host: base::members::required(host, "host")?,
            port: base::members::required(port, "port")?,
            family: base::members::required(family, "family")?,
            auth,
        })
    }
}

impl<'de> Deserialize<'de> for SpiceServerInfo {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        base::members::deserialize(deserializer)
    }
}

impl SpiceServerInfo {
    /// Has the mandatory members, and no others.
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

/// The members of its base [`SpiceBasicInfo`].
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
#[derive(Debug, Clone, PartialEq, Serialize)]
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

impl base::members::Object for SpiceChannel {
    const EXPECTED: &'static str = "an object (SpiceChannel)";

    fn read<'de, A: MapAccess<'de>>(
        mut object: base::members::Members<'de, A>,
    ) -> Result<Self, A::Error> {
        let mut host = None;
        let mut port = None;
        let mut family = None;
        let mut connection_id = None;
        let mut channel_type = None;
        let mut channel_id = None;
        let mut tls = None;
        while object.advance()? {
            match object.name() {
                "host" => object.read(&mut host),
                "port" => object.read(&mut port),
                "family" => object.read(&mut family),
                "connection-id" => object.read(&mut connection_id),
                "channel-type" => object.read(&mut channel_type),
                "channel-id" => object.read(&mut channel_id),
                "tls" => object.read(&mut tls),
                _ => object.skip(),
            }?;
        }
        Ok(Self {
            host: base::members::required(host, "host")?,
            port: base::members::required(port, "port")?,
            family: base::members::required(family, "family")?,
            connection_id: base::members::required(connection_id, "connection-id")?,
            channel_type: base::members::required(channel_type, "channel-type")?,
            channel_id: base::members::required(channel_id, "channel-id")?,
            tls: base::members::required(tls, "tls")?,
        })
    }
}

impl<'de> Deserialize<'de> for SpiceChannel {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        base::members::deserialize(deserializer)
    }
}

impl SpiceChannel {
    /// Has the mandatory members, and no others.
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

/// The members of its base [`SpiceBasicInfo`].
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
#[derive(Debug, Clone, PartialEq, Serialize)]
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

impl base::members::Object for VncBasicInfo {
    const EXPECTED: &'static str = "an object (VncBasicInfo)";

    fn read<'de, A: MapAccess<'de>>(
        mut object: base::members::Members<'de, A>,
    ) -> Result<Self, A::Error> {
        let mut host = None;
        let mut service = None;
        let mut family = None;
        let mut websocket = None;
        while object.advance()? {
            match object.name() {
                "host" => object.read(&mut host),
                "service" => object.read(&mut service),
                "family" => object.read(&mut family),
                "websocket" => object.read(&mut websocket),
                _ => object.skip(),
            }?;
        }
        Ok(Self {
            host: base::members::required(host, "host")?,
            service: base::members::required(service, "service")?,
            family: base::members::required(family, "family")?,
            websocket: base::members::required(websocket, "websocket")?,
        })
    }
}

impl<'de> Deserialize<'de> for VncBasicInfo {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        base::members::deserialize(deserializer)
    }
}

impl VncBasicInfo {
    /// Has the mandatory members, and no others.
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
#[derive(Debug, Clone, PartialEq, Serialize)]
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

impl base::members::Object for VncServerInfo {
    const EXPECTED: &'static str = "an object (VncServerInfo)";

    fn read<'de, A: MapAccess<'de>>(
        mut object: base::members::Members<'de, A>,
    ) -> Result<Self, A::Error> {
        let mut host = None;
        let mut service = None;
        let mut family = None;
        let mut websocket = None;
        let mut auth = None;
        while object.advance()? {
            match object.name() {
                "host" => object.read(&mut host),
                "service" => object.read(&mut service),
                "family" => object.read(&mut family),
                "websocket" => object.read(&mut websocket),
                "auth" => object.read(&mut auth),
                _ => object.skip(),
            }?;
        }
        Ok(Self {
            host: base::members::required(host, "host")?,
            service: base::members::required(service, "service")?,
            family: base::members::required(family, "family")?,
            websocket: base::members::required(websocket, "websocket")?,
            auth,
        })
    }
}

impl<'de> Deserialize<'de> for VncServerInfo {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        base::members::deserialize(deserializer)
    }
}

impl VncServerInfo {
    /// Has the mandatory members, and no others.
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

/// The members of its base [`VncBasicInfo`].
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
#[derive(Debug, Clone, PartialEq, Serialize)]
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

impl base::members::Object for VncClientInfo {
    const EXPECTED: &'static str = "an object (VncClientInfo)";

    fn read<'de, A: MapAccess<'de>>(
        mut object: base::members::Members<'de, A>,
    ) -> Result<Self, A::Error> {
        let mut host = None;
        let mut service = None;
        let mut family = None;
        let mut websocket = None;
        let mut x509_dname = None;
        let mut sasl_username = None;
        while object.advance()? {
            match object.name() {
                "host" => object.read(&mut host),
                "service" => object.read(&mut service),
                "family" => object.read(&mut family),
                "websocket" => object.read(&mut websocket),
                "x509_dname" => object.read(&mut x509_dname),
                "sasl_username" => object.read(&mut sasl_username),
                _ => object.skip(),
            }?;
        }
        Ok(Self {
            host: base::members::required(host, "host")?,
            service: base::members::required(service, "service")?,
            family: base::members::required(family, "family")?,
            websocket: base::members::required(websocket, "websocket")?,
            x509_dname,
            sasl_username,
        })
    }
}

impl<'de> Deserialize<'de> for VncClientInfo {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        base::members::deserialize(deserializer)
    }
}

impl VncClientInfo {
    /// Has the mandatory members, and no others.
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

/// The members of its base [`VncBasicInfo`].
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
