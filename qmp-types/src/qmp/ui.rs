// Generated from schema/facts/*/qapi/ui.json by `cargo xtask generate`. Do not edit.

//! User interface.
//!
//! QEMU's displays, both local ones and remote ones (SPICE and VNC),
//! and the input that reaches the guest through them or through
//! commands.

use crate::base;
use super::{NetworkAddressFamily, SocketAddress};

/// Remote display protocols whose passwords can be changed.
///
/// Since QEMU 7.0.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Values)]
#[non_exhaustive]
pub enum DisplayProtocol {
    /// `vnc`: VNC, also called RFB.
    #[serde(rename = "vnc")]
    Vnc,
    /// `spice`: SPICE.
    #[serde(rename = "spice")]
    Spice,
    /// A value that is not in the schema.
    Unrecognized(String),
}

/// What happens to connected clients when the password changes.
///
/// Since QEMU 7.0.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Values)]
#[non_exhaustive]
pub enum SetPasswordAction {
    /// `keep`: they stay connected.
    #[serde(rename = "keep")]
    Keep,
    /// `fail`: if any are connected, the password is not changed.
    #[serde(rename = "fail")]
    Fail,
    /// `disconnect`: they are disconnected.
    #[serde(rename = "disconnect")]
    Disconnect,
    /// A value that is not in the schema.
    Unrecognized(String),
}

/// A new password for a display.
///
/// Since QEMU 7.0.
#[derive(base::Debug, Clone, PartialEq, Eq, Hash, base::Union)]
#[non_exhaustive]
pub struct SetPasswordOptions {
    /// Kind of display; it determines the other members.
    #[serde(flatten)]
    pub protocol: SetPasswordOptionsBranch,
    /// The new password.
    #[debug(secret)]
    pub password: String,
    /// What happens to connected clients (default: `keep`).
    /// VNC allows only `keep`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub connected: Option<SetPasswordAction>,
}

impl SetPasswordOptions {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(
        password: impl Into<String>,
        protocol: impl Into<SetPasswordOptionsBranch>,
    ) -> Self {
        Self {
            password: password.into(),
            connected: None,
            protocol: protocol.into(),
        }
    }

    /// Sets [`connected`](field@Self::connected).
    #[must_use]
    pub fn with_connected(mut self, value: SetPasswordAction) -> Self {
        self.connected = Some(value);
        self
    }
}

/// The branches of [`SetPasswordOptions`], selected by `protocol`.
///
/// A type of the schema that can occur in only one branch can be converted with `From`.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Union)]
#[serde(tag = "protocol")]
#[non_exhaustive]
pub enum SetPasswordOptionsBranch {
    /// `vnc`: VNC, also called RFB.
    ///
    /// Since QEMU 7.0.
    #[serde(rename = "vnc")]
    Vnc(SetPasswordOptionsVnc),
    /// `spice`: SPICE.
    ///
    /// Since QEMU 7.0.
    #[serde(rename = "spice")]
    Spice,
    /// A tag that is not in the schema.
    #[serde(other)]
    Unrecognized(base::UnrecognizedBranch),
}

impl From<SetPasswordOptionsVnc> for SetPasswordOptionsBranch {
    fn from(value: SetPasswordOptionsVnc) -> Self {
        Self::Vnc(value)
    }
}

/// The part of [`SetPasswordOptions`] that is specific to VNC.
///
/// Since QEMU 7.0.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct SetPasswordOptionsVnc {
    /// ID of the VNC server; if absent, the first one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub display: Option<String>,
}

impl SetPasswordOptionsVnc {
    /// Creates a value without any members.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`display`](field@Self::display).
    #[must_use]
    pub fn with_display(mut self, value: impl Into<String>) -> Self {
        self.display = Some(value.into());
        self
    }
}

/// When a display's password expires.
///
/// > **Note:** Times refer to the host's clock. Prefer the form with
/// > `+` unless the client runs on the same host.
///
/// Since QEMU 7.0.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Union)]
#[non_exhaustive]
pub struct ExpirePasswordOptions {
    /// Kind of display; it determines the other members.
    #[serde(flatten)]
    pub protocol: ExpirePasswordOptionsBranch,
    /// One of these:
    ///
    /// - `now`: the password expires at once
    /// - `never`: it does not expire
    /// - `+` and a number: that many seconds from now
    /// - a number: seconds since the epoch (1970)
    pub time: String,
}

impl ExpirePasswordOptions {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(
        time: impl Into<String>,
        protocol: impl Into<ExpirePasswordOptionsBranch>,
    ) -> Self {
        Self {
            time: time.into(),
            protocol: protocol.into(),
        }
    }
}

/// The branches of [`ExpirePasswordOptions`], selected by `protocol`.
///
/// A type of the schema that can occur in only one branch can be converted with `From`.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Union)]
#[serde(tag = "protocol")]
#[non_exhaustive]
pub enum ExpirePasswordOptionsBranch {
    /// `vnc`: VNC, also called RFB.
    ///
    /// Since QEMU 7.0.
    #[serde(rename = "vnc")]
    Vnc(ExpirePasswordOptionsVnc),
    /// `spice`: SPICE.
    ///
    /// Since QEMU 7.0.
    #[serde(rename = "spice")]
    Spice,
    /// A tag that is not in the schema.
    #[serde(other)]
    Unrecognized(base::UnrecognizedBranch),
}

impl From<ExpirePasswordOptionsVnc> for ExpirePasswordOptionsBranch {
    fn from(value: ExpirePasswordOptionsVnc) -> Self {
        Self::Vnc(value)
    }
}

/// The part of [`ExpirePasswordOptions`] that is specific to VNC.
///
/// Since QEMU 7.0.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct ExpirePasswordOptionsVnc {
    /// ID of the VNC server; if absent, the first one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub display: Option<String>,
}

impl ExpirePasswordOptionsVnc {
    /// Creates a value without any members.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`display`](field@Self::display).
    #[must_use]
    pub fn with_display(mut self, value: impl Into<String>) -> Self {
        self.display = Some(value.into());
        self
    }
}

/// Formats of image files.
///
/// Since QEMU 7.1.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Values)]
#[non_exhaustive]
pub enum ImageFormat {
    /// `ppm`: Portable Pixmap, uncompressed.
    #[serde(rename = "ppm")]
    Ppm,
    /// `png`: Portable Network Graphics; requires QEMU to be built with
    /// libpng.
    #[serde(rename = "png")]
    Png,
    /// A value that is not in the schema.
    Unrecognized(String),
}

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

/// Which side determines the position of the guest's pointer.
///
/// Only present if QEMU is built with `CONFIG_SPICE`.
///
/// Since QEMU 1.1.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Values)]
#[non_exhaustive]
pub enum SpiceQueryMouseMode {
    /// `client`: the client, which sends absolute positions; the guest needs
    /// an absolute pointing device or the SPICE agent.
    #[serde(rename = "client")]
    Client,
    /// `server`: the server, to which the client sends relative motion.
    #[serde(rename = "server")]
    Server,
    /// `unknown`: the SPICE server does not say; unused, as QEMU reports one
    /// of the others.
    #[serde(rename = "unknown")]
    Unknown,
    /// A value that is not in the schema.
    Unrecognized(String),
}

/// State of the SPICE server.
///
/// Only present if QEMU is built with `CONFIG_SPICE`.
///
/// Since QEMU 0.14.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct SpiceInfo {
    /// True if there is a SPICE server that clients can connect
    /// to; if false, no other member is meaningful.
    pub enabled: bool,
    /// True if the last migration is complete and has moved the
    /// SPICE clients as well. Since QEMU 1.4.
    pub migrated: bool,
    /// Address that the server listens on, as configured; `*` if
    /// none was.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub host: Option<String>,
    /// TCP port for channels without TLS; absent if there is none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub port: Option<i64>,
    /// TCP port for channels with TLS; absent if there is none.
    #[serde(rename = "tls-port", skip_serializing_if = "Option::is_none")]
    pub tls_port: Option<i64>,
    /// How clients must authenticate: `none`, `spice` (ticket)
    /// or `sasl`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub auth: Option<String>,
    /// Version of the SPICE library that QEMU was built
    /// with, such as `0.15.2`.
    #[serde(rename = "compiled-version", skip_serializing_if = "Option::is_none")]
    pub compiled_version: Option<String>,
    /// Which side determines the position of the pointer. Since QEMU 1.1.
    #[serde(rename = "mouse-mode")]
    pub mouse_mode: SpiceQueryMouseMode,
    /// Channels of the connected clients.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub channels: Option<Vec<SpiceChannel>>,
}

impl SpiceInfo {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(enabled: bool, migrated: bool, mouse_mode: SpiceQueryMouseMode) -> Self {
        Self {
            enabled,
            migrated,
            host: None,
            port: None,
            tls_port: None,
            auth: None,
            compiled_version: None,
            mouse_mode,
            channels: None,
        }
    }

    /// Sets [`host`](field@Self::host).
    #[must_use]
    pub fn with_host(mut self, value: impl Into<String>) -> Self {
        self.host = Some(value.into());
        self
    }

    /// Sets [`port`](field@Self::port).
    #[must_use]
    pub fn with_port(mut self, value: i64) -> Self {
        self.port = Some(value);
        self
    }

    /// Sets [`tls_port`](field@Self::tls_port).
    #[must_use]
    pub fn with_tls_port(mut self, value: i64) -> Self {
        self.tls_port = Some(value);
        self
    }

    /// Sets [`auth`](field@Self::auth).
    #[must_use]
    pub fn with_auth(mut self, value: impl Into<String>) -> Self {
        self.auth = Some(value.into());
        self
    }

    /// Sets [`compiled_version`](field@Self::compiled_version).
    #[must_use]
    pub fn with_compiled_version(mut self, value: impl Into<String>) -> Self {
        self.compiled_version = Some(value.into());
        self
    }

    /// Sets [`channels`](field@Self::channels).
    #[must_use]
    pub fn with_channels(mut self, value: Vec<SpiceChannel>) -> Self {
        self.channels = Some(value);
        self
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

/// State of the first VNC server.
///
/// Only present if QEMU is built with `CONFIG_VNC`.
///
/// Since QEMU 0.14.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct VncInfo {
    /// True if there is a VNC server and it is listening; if
    /// false, no other member is present.
    pub enabled: bool,
    /// Address that the server listens on.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub host: Option<String>,
    /// Kind of that address.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub family: Option<NetworkAddressFamily>,
    /// Port number, or the path of a UNIX domain socket. A name
    /// from the host's service database may appear in place of the
    /// number; do not rely on such names.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub service: Option<String>,
    /// How clients must authenticate: a value of [`VncPrimaryAuth`], of
    /// which QEMU uses `none`, `vnc`, `sasl` and `vencrypt`.
    /// The last is followed by `+` and the value of
    /// [`VncVencryptSubAuth`], with its hyphen replaced by `+`, as in
    /// `vencrypt+x509+sasl`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub auth: Option<String>,
    /// The connected clients.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub clients: Option<Vec<VncClientInfo>>,
}

impl VncInfo {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(enabled: bool) -> Self {
        Self {
            enabled,
            host: None,
            family: None,
            service: None,
            auth: None,
            clients: None,
        }
    }

    /// Sets [`host`](field@Self::host).
    #[must_use]
    pub fn with_host(mut self, value: impl Into<String>) -> Self {
        self.host = Some(value.into());
        self
    }

    /// Sets [`family`](field@Self::family).
    #[must_use]
    pub fn with_family(mut self, value: NetworkAddressFamily) -> Self {
        self.family = Some(value);
        self
    }

    /// Sets [`service`](field@Self::service).
    #[must_use]
    pub fn with_service(mut self, value: impl Into<String>) -> Self {
        self.service = Some(value.into());
        self
    }

    /// Sets [`auth`](field@Self::auth).
    #[must_use]
    pub fn with_auth(mut self, value: impl Into<String>) -> Self {
        self.auth = Some(value.into());
        self
    }

    /// Sets [`clients`](field@Self::clients).
    #[must_use]
    pub fn with_clients(mut self, value: Vec<VncClientInfo>) -> Self {
        self.clients = Some(value);
        self
    }
}

/// How a VNC client must authenticate. QEMU itself uses `none`,
/// `vnc`, `sasl` and `vencrypt`; the other values are there for
/// completeness.
///
/// Only present if QEMU is built with `CONFIG_VNC`.
///
/// Since QEMU 2.3.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Values)]
#[non_exhaustive]
pub enum VncPrimaryAuth {
    /// `none`: no authentication.
    #[serde(rename = "none")]
    None,
    /// `vnc`: the VNC password, by the weak method that VNC has had from the
    /// start.
    #[serde(rename = "vnc")]
    Vnc,
    /// `ra2`: RealVNC's method with RSA and AES.
    #[serde(rename = "ra2")]
    Ra2,
    /// `ra2ne`: like [`Ra2`](Self::Ra2), but with no encryption afterwards.
    #[serde(rename = "ra2ne")]
    Ra2ne,
    /// `tight`: a method of TightVNC.
    #[serde(rename = "tight")]
    Tight,
    /// `ultra`: a method of UltraVNC.
    #[serde(rename = "ultra")]
    Ultra,
    /// `tls`: an old method with TLS.
    #[serde(rename = "tls")]
    Tls,
    /// `vencrypt`: a method of VeNCrypt, usually with TLS; see
    /// [`VncVencryptSubAuth`].
    #[serde(rename = "vencrypt")]
    Vencrypt,
    /// `sasl`: SASL without TLS.
    #[serde(rename = "sasl")]
    Sasl,
    /// A value that is not in the schema.
    Unrecognized(String),
}

/// How a VNC client must authenticate with VeNCrypt.
///
/// With `tls-`, TLS encrypts the connection, but neither end proves
/// its identity. With `x509-`, the server has a certificate, and may
/// require one from the client. QEMU itself does not use the values
/// with `plain`.
///
/// Only present if QEMU is built with `CONFIG_VNC`.
///
/// Since QEMU 2.3.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Values)]
#[non_exhaustive]
pub enum VncVencryptSubAuth {
    /// `plain`: user name and password, without TLS.
    #[serde(rename = "plain")]
    Plain,
    /// `tls-none`: anonymous TLS, nothing else.
    #[doc(alias = "tls-none")]
    #[serde(rename = "tls-none")]
    TlsNone,
    /// `x509-none`: TLS with certificates, nothing else.
    #[doc(alias = "x509-none")]
    #[serde(rename = "x509-none")]
    X509None,
    /// `tls-vnc`: anonymous TLS and the VNC password.
    #[doc(alias = "tls-vnc")]
    #[serde(rename = "tls-vnc")]
    TlsVnc,
    /// `x509-vnc`: TLS with certificates and the VNC password.
    #[doc(alias = "x509-vnc")]
    #[serde(rename = "x509-vnc")]
    X509Vnc,
    /// `tls-plain`: anonymous TLS, user name and password.
    #[doc(alias = "tls-plain")]
    #[serde(rename = "tls-plain")]
    TlsPlain,
    /// `x509-plain`: TLS with certificates, user name and password.
    #[doc(alias = "x509-plain")]
    #[serde(rename = "x509-plain")]
    X509Plain,
    /// `tls-sasl`: anonymous TLS and SASL.
    #[doc(alias = "tls-sasl")]
    #[serde(rename = "tls-sasl")]
    TlsSasl,
    /// `x509-sasl`: TLS with certificates and SASL.
    #[doc(alias = "x509-sasl")]
    #[serde(rename = "x509-sasl")]
    X509Sasl,
    /// A value that is not in the schema.
    Unrecognized(String),
}

/// A socket that a VNC server listens on.
///
/// Only present if QEMU is built with `CONFIG_VNC`.
///
/// Since QEMU 2.9.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct VncServerInfo2 {
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
    /// How clients must authenticate there.
    pub auth: VncPrimaryAuth,
    /// VeNCrypt method; present if [`auth`](field@Self::auth) is `vencrypt`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub vencrypt: Option<VncVencryptSubAuth>,
}

impl VncServerInfo2 {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(
        host: impl Into<String>,
        service: impl Into<String>,
        family: NetworkAddressFamily,
        websocket: bool,
        auth: VncPrimaryAuth,
    ) -> Self {
        Self {
            host: host.into(),
            service: service.into(),
            family,
            websocket,
            auth,
            vencrypt: None,
        }
    }

    /// Sets [`vencrypt`](field@Self::vencrypt).
    #[must_use]
    pub fn with_vencrypt(mut self, value: VncVencryptSubAuth) -> Self {
        self.vencrypt = Some(value);
        self
    }
}

/// Copies the members of the base, [`VncBasicInfo`].
impl From<&VncServerInfo2> for VncBasicInfo {
    fn from(value: &VncServerInfo2) -> Self {
        Self {
            host: value.host.clone(),
            service: value.service.clone(),
            family: value.family.clone(),
            websocket: value.websocket,
        }
    }
}

/// State of a VNC server.
///
/// Only present if QEMU is built with `CONFIG_VNC`.
///
/// Since QEMU 2.3.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct VncInfo2 {
    /// ID of the server.
    pub id: String,
    /// Sockets that the server listens on, both plain ones and
    /// those for WebSocket; empty if it does not listen.
    pub server: Vec<VncServerInfo2>,
    /// The connected clients.
    pub clients: Vec<VncClientInfo>,
    /// How clients of the plain sockets must authenticate.
    pub auth: VncPrimaryAuth,
    /// VeNCrypt method; present if [`auth`](field@Self::auth) is `vencrypt`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub vencrypt: Option<VncVencryptSubAuth>,
    /// ID of the display device that the server shows; absent if
    /// it is not bound to one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub display: Option<String>,
}

impl VncInfo2 {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(
        id: impl Into<String>,
        server: Vec<VncServerInfo2>,
        clients: Vec<VncClientInfo>,
        auth: VncPrimaryAuth,
    ) -> Self {
        Self {
            id: id.into(),
            server,
            clients,
            auth,
            vencrypt: None,
            display: None,
        }
    }

    /// Sets [`vencrypt`](field@Self::vencrypt).
    #[must_use]
    pub fn with_vencrypt(mut self, value: VncVencryptSubAuth) -> Self {
        self.vencrypt = Some(value);
        self
    }

    /// Sets [`display`](field@Self::display).
    #[must_use]
    pub fn with_display(mut self, value: impl Into<String>) -> Self {
        self.display = Some(value.into());
        self
    }
}

/// A pointing device of the guest.
///
/// Since QEMU 0.14.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct MouseInfo {
    /// Kind of device, such as `QEMU PS/2 Mouse`.
    pub name: String,
    /// Number of the device, as used by the command `mouse_set`
    /// of the human monitor.
    pub index: i64,
    /// True if this device receives the pointer input of a
    /// display.
    pub current: bool,
    /// True if the device takes absolute positions, as a tablet
    /// does; false if it takes relative motion.
    pub absolute: bool,
}

impl MouseInfo {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(
        name: impl Into<String>,
        index: i64,
        current: bool,
        absolute: bool,
    ) -> Self {
        Self {
            name: name.into(),
            index,
            current,
            absolute,
        }
    }
}

/// Keys of a keyboard, for [`SendKey`](commands::SendKey) and [`InputSendEvent`](commands::InputSendEvent).
///
/// A value stands for a position. Most names are those of the key at
/// that position on a US keyboard; which character it produces depends
/// on the guest's keyboard layout.
///
/// Since QEMU 1.3.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Values)]
#[non_exhaustive]
pub enum QKeyCode {
    /// `unmapped`: no key, for input that a display could not translate.
    /// Since QEMU 2.0.
    #[serde(rename = "unmapped")]
    Unmapped,
    /// `shift`: left Shift key.
    #[serde(rename = "shift")]
    Shift,
    /// `shift_r`: right Shift key.
    #[serde(rename = "shift_r")]
    ShiftR,
    /// `alt`: left Alt key, Option on a Mac.
    #[serde(rename = "alt")]
    Alt,
    /// `alt_r`: right Alt key, AltGr on many keyboards.
    #[serde(rename = "alt_r")]
    AltR,
    /// `ctrl`: left Ctrl key.
    #[serde(rename = "ctrl")]
    Ctrl,
    /// `ctrl_r`: right Ctrl key.
    #[serde(rename = "ctrl_r")]
    CtrlR,
    /// `menu`: Menu key on some multimedia keyboards; the one next to the
    /// right Ctrl key of a PC keyboard is [`Compose`](Self::Compose).
    #[serde(rename = "menu")]
    Menu,
    /// `esc`: Escape key, in the upper left corner.
    #[serde(rename = "esc")]
    Esc,
    /// `1`: `1` and `!`, in the top row.
    #[serde(rename = "1")]
    _1,
    /// `2`: `2` and `@`, in the top row.
    #[serde(rename = "2")]
    _2,
    /// `3`: `3` and `#`, in the top row.
    #[serde(rename = "3")]
    _3,
    /// `4`: `4` and `$`, in the top row.
    #[serde(rename = "4")]
    _4,
    /// `5`: `5` and `%`, in the top row.
    #[serde(rename = "5")]
    _5,
    /// `6`: `6` and `^`, in the top row.
    #[serde(rename = "6")]
    _6,
    /// `7`: `7` and `&`, in the top row.
    #[serde(rename = "7")]
    _7,
    /// `8`: `8` and `*`, in the top row.
    #[serde(rename = "8")]
    _8,
    /// `9`: `9` and `(`, in the top row.
    #[serde(rename = "9")]
    _9,
    /// `0`: `0` and `)`, in the top row.
    #[serde(rename = "0")]
    _0,
    /// `minus`: `-` and `_`, right of `0`.
    #[serde(rename = "minus")]
    Minus,
    /// `equal`: `=` and `+`, left of the Backspace key.
    #[serde(rename = "equal")]
    Equal,
    /// `backspace`: Backspace key, at the right end of the top row.
    #[serde(rename = "backspace")]
    Backspace,
    /// `tab`: Tab key, left of `Q`.
    #[serde(rename = "tab")]
    Tab,
    /// `q`: letter `Q`, in the upper row of letters.
    #[serde(rename = "q")]
    Q,
    /// `w`: letter `W`, in the upper row of letters.
    #[serde(rename = "w")]
    W,
    /// `e`: letter `E`, in the upper row of letters.
    #[serde(rename = "e")]
    E,
    /// `r`: letter `R`, in the upper row of letters.
    #[serde(rename = "r")]
    R,
    /// `t`: letter `T`, in the upper row of letters.
    #[serde(rename = "t")]
    T,
    /// `y`: letter `Y`, in the upper row of letters.
    #[serde(rename = "y")]
    Y,
    /// `u`: letter `U`, in the upper row of letters.
    #[serde(rename = "u")]
    U,
    /// `i`: letter `I`, in the upper row of letters.
    #[serde(rename = "i")]
    I,
    /// `o`: letter `O`, in the upper row of letters.
    #[serde(rename = "o")]
    O,
    /// `p`: letter `P`, in the upper row of letters.
    #[serde(rename = "p")]
    P,
    /// `bracket_left`: `[` and `{`, right of `P`.
    #[serde(rename = "bracket_left")]
    BracketLeft,
    /// `bracket_right`: `]` and `}`, second to the right of `P`.
    #[serde(rename = "bracket_right")]
    BracketRight,
    /// `ret`: main Enter key.
    #[serde(rename = "ret")]
    Ret,
    /// `a`: letter `A`, in the middle row of letters.
    #[serde(rename = "a")]
    A,
    /// `s`: letter `S`, in the middle row of letters.
    #[serde(rename = "s")]
    S,
    /// `d`: letter `D`, in the middle row of letters.
    #[serde(rename = "d")]
    D,
    /// `f`: letter `F`, in the middle row of letters.
    #[serde(rename = "f")]
    F,
    /// `g`: letter `G`, in the middle row of letters.
    #[serde(rename = "g")]
    G,
    /// `h`: letter `H`, in the middle row of letters.
    #[serde(rename = "h")]
    H,
    /// `j`: letter `J`, in the middle row of letters.
    #[serde(rename = "j")]
    J,
    /// `k`: letter `K`, in the middle row of letters.
    #[serde(rename = "k")]
    K,
    /// `l`: letter `L`, in the middle row of letters.
    #[serde(rename = "l")]
    L,
    /// `semicolon`: `;` and `:`, right of `L`.
    #[serde(rename = "semicolon")]
    Semicolon,
    /// `apostrophe`: apostrophe and double quote, second to the right of
    /// `L`.
    #[serde(rename = "apostrophe")]
    Apostrophe,
    /// `grave_accent`: grave accent and `~`, left of `1`.
    #[serde(rename = "grave_accent")]
    GraveAccent,
    /// `backslash`: backslash and `|`, near the Enter key.
    #[serde(rename = "backslash")]
    Backslash,
    /// `z`: letter `Z`, in the lower row of letters.
    #[serde(rename = "z")]
    Z,
    /// `x`: letter `X`, in the lower row of letters.
    #[serde(rename = "x")]
    X,
    /// `c`: letter `C`, in the lower row of letters.
    #[serde(rename = "c")]
    C,
    /// `v`: letter `V`, in the lower row of letters.
    #[serde(rename = "v")]
    V,
    /// `b`: letter `B`, in the lower row of letters.
    #[serde(rename = "b")]
    B,
    /// `n`: letter `N`, in the lower row of letters.
    #[serde(rename = "n")]
    N,
    /// `m`: letter `M`, in the lower row of letters.
    #[serde(rename = "m")]
    M,
    /// `comma`: `,` and `<`, right of `M`.
    #[serde(rename = "comma")]
    Comma,
    /// `dot`: `.` and `>`, second to the right of `M`.
    #[serde(rename = "dot")]
    Dot,
    /// `slash`: `/` and `?`, left of the right Shift key.
    #[serde(rename = "slash")]
    Slash,
    /// `asterisk`: `*` on the numeric keypad, like [`KpMultiply`](Self::KpMultiply).
    #[serde(rename = "asterisk")]
    Asterisk,
    /// `spc`: space bar.
    #[serde(rename = "spc")]
    Spc,
    /// `caps_lock`: Caps Lock key, left of `A`.
    #[serde(rename = "caps_lock")]
    CapsLock,
    /// `f1`: function key F1.
    #[serde(rename = "f1")]
    F1,
    /// `f2`: function key F2.
    #[serde(rename = "f2")]
    F2,
    /// `f3`: function key F3.
    #[serde(rename = "f3")]
    F3,
    /// `f4`: function key F4.
    #[serde(rename = "f4")]
    F4,
    /// `f5`: function key F5.
    #[serde(rename = "f5")]
    F5,
    /// `f6`: function key F6.
    #[serde(rename = "f6")]
    F6,
    /// `f7`: function key F7.
    #[serde(rename = "f7")]
    F7,
    /// `f8`: function key F8.
    #[serde(rename = "f8")]
    F8,
    /// `f9`: function key F9.
    #[serde(rename = "f9")]
    F9,
    /// `f10`: function key F10.
    #[serde(rename = "f10")]
    F10,
    /// `num_lock`: Num Lock key on the numeric keypad.
    #[serde(rename = "num_lock")]
    NumLock,
    /// `scroll_lock`: Scroll Lock key.
    #[serde(rename = "scroll_lock")]
    ScrollLock,
    /// `kp_divide`: `/` on the numeric keypad.
    #[serde(rename = "kp_divide")]
    KpDivide,
    /// `kp_multiply`: `*` on the numeric keypad.
    #[serde(rename = "kp_multiply")]
    KpMultiply,
    /// `kp_subtract`: `-` on the numeric keypad.
    #[serde(rename = "kp_subtract")]
    KpSubtract,
    /// `kp_add`: `+` on the numeric keypad.
    #[serde(rename = "kp_add")]
    KpAdd,
    /// `kp_enter`: Enter key on the numeric keypad.
    #[serde(rename = "kp_enter")]
    KpEnter,
    /// `kp_decimal`: decimal point on the numeric keypad, or Delete without
    /// Num Lock.
    #[serde(rename = "kp_decimal")]
    KpDecimal,
    /// `sysrq`: same as [`Print`](Self::Print): QEMU replaces one by the other, and there is
    /// no longer any reason to use it.
    #[serde(rename = "sysrq")]
    Sysrq,
    /// `kp_0`: `0` on the numeric keypad, or Insert without Num Lock.
    #[serde(rename = "kp_0")]
    Kp0,
    /// `kp_1`: `1` on the numeric keypad, or End without Num Lock.
    #[serde(rename = "kp_1")]
    Kp1,
    /// `kp_2`: `2` on the numeric keypad, or Down without Num Lock.
    #[serde(rename = "kp_2")]
    Kp2,
    /// `kp_3`: `3` on the numeric keypad, or Page Down without Num Lock.
    #[serde(rename = "kp_3")]
    Kp3,
    /// `kp_4`: `4` on the numeric keypad, or Left without Num Lock.
    #[serde(rename = "kp_4")]
    Kp4,
    /// `kp_5`: `5` on the numeric keypad.
    #[serde(rename = "kp_5")]
    Kp5,
    /// `kp_6`: `6` on the numeric keypad, or Right without Num Lock.
    #[serde(rename = "kp_6")]
    Kp6,
    /// `kp_7`: `7` on the numeric keypad, or Home without Num Lock.
    #[serde(rename = "kp_7")]
    Kp7,
    /// `kp_8`: `8` on the numeric keypad, or Up without Num Lock.
    #[serde(rename = "kp_8")]
    Kp8,
    /// `kp_9`: `9` on the numeric keypad, or Page Up without Num Lock.
    #[serde(rename = "kp_9")]
    Kp9,
    /// `less`: `<` and `>` on European keyboards, right of the left
    /// Shift key.
    #[serde(rename = "less")]
    Less,
    /// `f11`: function key F11.
    #[serde(rename = "f11")]
    F11,
    /// `f12`: function key F12.
    #[serde(rename = "f12")]
    F12,
    /// `print`: Print Screen key; with Alt, SysRq.
    #[serde(rename = "print")]
    Print,
    /// `home`: Home key, which goes to the start of a line.
    #[serde(rename = "home")]
    Home,
    /// `pgup`: Page Up key.
    #[serde(rename = "pgup")]
    Pgup,
    /// `pgdn`: Page Down key.
    #[serde(rename = "pgdn")]
    Pgdn,
    /// `end`: End key, which goes to the end of a line.
    #[serde(rename = "end")]
    End,
    /// `left`: left arrow.
    #[serde(rename = "left")]
    Left,
    /// `up`: up arrow.
    #[serde(rename = "up")]
    Up,
    /// `down`: down arrow.
    #[serde(rename = "down")]
    Down,
    /// `right`: right arrow.
    #[serde(rename = "right")]
    Right,
    /// `insert`: Insert key.
    #[serde(rename = "insert")]
    Insert,
    /// `delete`: Delete key, next to Insert.
    #[serde(rename = "delete")]
    Delete,
    /// `stop`: Stop key, on the left of a Sun keyboard.
    #[serde(rename = "stop")]
    Stop,
    /// `again`: Again key, which repeats; on the left of a Sun keyboard.
    #[serde(rename = "again")]
    Again,
    /// `props`: Props key, for properties; on the left of a Sun keyboard.
    #[serde(rename = "props")]
    Props,
    /// `undo`: Undo key, on the left of a Sun keyboard.
    #[serde(rename = "undo")]
    Undo,
    /// `front`: Front key, which raises a window; on the left of a Sun
    /// keyboard.
    #[serde(rename = "front")]
    Front,
    /// `copy`: Copy key, on the left of a Sun keyboard.
    #[serde(rename = "copy")]
    Copy,
    /// `open`: Open key, on the left of a Sun keyboard.
    #[serde(rename = "open")]
    Open,
    /// `paste`: Paste key, on the left of a Sun keyboard.
    #[serde(rename = "paste")]
    Paste,
    /// `find`: Find key, on the left of a Sun keyboard.
    #[serde(rename = "find")]
    Find,
    /// `cut`: Cut key, on the left of a Sun keyboard.
    #[serde(rename = "cut")]
    Cut,
    /// `lf`: line feed key, which some old keyboards have.
    #[serde(rename = "lf")]
    Lf,
    /// `help`: Help key on Sun and Apple keyboards.
    #[serde(rename = "help")]
    Help,
    /// `meta_l`: left Windows key, Command on a Mac.
    #[serde(rename = "meta_l")]
    MetaL,
    /// `meta_r`: right Windows key, Command on a Mac.
    #[serde(rename = "meta_r")]
    MetaR,
    /// `compose`: Menu key next to the right Ctrl key of a PC keyboard,
    /// Compose on a Sun keyboard.
    #[serde(rename = "compose")]
    Compose,
    /// `pause`: Pause key; with Ctrl, Break. Since QEMU 2.0.
    #[serde(rename = "pause")]
    Pause,
    /// `ro`: key left of the right Shift key on Japanese and Brazilian
    /// keyboards. Since QEMU 2.4.
    #[serde(rename = "ro")]
    Ro,
    /// `hiragana`: Hiragana key on Japanese keyboards. Since QEMU 2.9.
    #[serde(rename = "hiragana")]
    Hiragana,
    /// `henkan`: Henkan key on Japanese keyboards, for conversion.
    /// Since QEMU 2.9.
    #[serde(rename = "henkan")]
    Henkan,
    /// `yen`: Yen key on Japanese keyboards, left of Backspace.
    /// Since QEMU 2.9.
    #[serde(rename = "yen")]
    Yen,
    /// `muhenkan`: Muhenkan key on Japanese keyboards, for no conversion.
    /// Since QEMU 2.12.
    #[serde(rename = "muhenkan")]
    Muhenkan,
    /// `katakanahiragana`: key on Japanese keyboards that toggles Katakana
    /// and Hiragana. Since QEMU 2.12.
    #[serde(rename = "katakanahiragana")]
    Katakanahiragana,
    /// `kp_comma`: `,` on the numeric keypad, on Brazilian keyboards.
    /// Since QEMU 2.4.
    #[serde(rename = "kp_comma")]
    KpComma,
    /// `kp_equals`: `=` on the numeric keypad, on Apple keyboards.
    /// Since QEMU 2.6.
    #[serde(rename = "kp_equals")]
    KpEquals,
    /// `power`: turns the machine off. Since QEMU 2.6.
    #[serde(rename = "power")]
    Power,
    /// `sleep`: puts the machine to sleep. Since QEMU 2.10.
    #[serde(rename = "sleep")]
    Sleep,
    /// `wake`: wakes the machine up. Since QEMU 2.10.
    #[serde(rename = "wake")]
    Wake,
    /// `audionext`: next track. Since QEMU 2.10.
    #[serde(rename = "audionext")]
    Audionext,
    /// `audioprev`: previous track. Since QEMU 2.10.
    #[serde(rename = "audioprev")]
    Audioprev,
    /// `audiostop`: stops playback. Since QEMU 2.10.
    #[serde(rename = "audiostop")]
    Audiostop,
    /// `audioplay`: starts or pauses playback. Since QEMU 2.10.
    #[serde(rename = "audioplay")]
    Audioplay,
    /// `audiomute`: turns sound off and on. Since QEMU 2.10.
    #[serde(rename = "audiomute")]
    Audiomute,
    /// `volumeup`: turns the volume up. Since QEMU 2.10.
    #[serde(rename = "volumeup")]
    Volumeup,
    /// `volumedown`: turns the volume down. Since QEMU 2.10.
    #[serde(rename = "volumedown")]
    Volumedown,
    /// `mediaselect`: starts the media player. Since QEMU 2.10.
    #[serde(rename = "mediaselect")]
    Mediaselect,
    /// `mail`: starts the mail program. Since QEMU 2.10.
    #[serde(rename = "mail")]
    Mail,
    /// `calculator`: starts the calculator. Since QEMU 2.10.
    #[serde(rename = "calculator")]
    Calculator,
    /// `computer`: shows the files on the machine. Since QEMU 2.10.
    #[serde(rename = "computer")]
    Computer,
    /// `ac_home`: home page in the browser. Since QEMU 2.10.
    #[serde(rename = "ac_home")]
    AcHome,
    /// `ac_back`: previous page in the browser. Since QEMU 2.10.
    #[serde(rename = "ac_back")]
    AcBack,
    /// `ac_forward`: next page in the browser. Since QEMU 2.10.
    #[serde(rename = "ac_forward")]
    AcForward,
    /// `ac_refresh`: reloads the page in the browser. Since QEMU 2.10.
    #[serde(rename = "ac_refresh")]
    AcRefresh,
    /// `ac_bookmarks`: bookmarks in the browser. Since QEMU 2.10.
    #[serde(rename = "ac_bookmarks")]
    AcBookmarks,
    /// `lang1`: Hangul key on Korean keyboards. Since QEMU 6.1.
    #[serde(rename = "lang1")]
    Lang1,
    /// `lang2`: Hanja key on Korean keyboards. Since QEMU 6.1.
    #[serde(rename = "lang2")]
    Lang2,
    /// `f13`: function key F13, which few keyboards have. Since QEMU 8.0.
    #[serde(rename = "f13")]
    F13,
    /// `f14`: function key F14, which few keyboards have. Since QEMU 8.0.
    #[serde(rename = "f14")]
    F14,
    /// `f15`: function key F15, which few keyboards have. Since QEMU 8.0.
    #[serde(rename = "f15")]
    F15,
    /// `f16`: function key F16, which few keyboards have. Since QEMU 8.0.
    #[serde(rename = "f16")]
    F16,
    /// `f17`: function key F17, which few keyboards have. Since QEMU 8.0.
    #[serde(rename = "f17")]
    F17,
    /// `f18`: function key F18, which few keyboards have. Since QEMU 8.0.
    #[serde(rename = "f18")]
    F18,
    /// `f19`: function key F19, which few keyboards have. Since QEMU 8.0.
    #[serde(rename = "f19")]
    F19,
    /// `f20`: function key F20, which few keyboards have. Since QEMU 8.0.
    #[serde(rename = "f20")]
    F20,
    /// `f21`: function key F21, which few keyboards have. Since QEMU 8.0.
    #[serde(rename = "f21")]
    F21,
    /// `f22`: function key F22, which few keyboards have. Since QEMU 8.0.
    #[serde(rename = "f22")]
    F22,
    /// `f23`: function key F23, which few keyboards have. Since QEMU 8.0.
    #[serde(rename = "f23")]
    F23,
    /// `f24`: function key F24, which few keyboards have. Since QEMU 8.0.
    #[serde(rename = "f24")]
    F24,
    /// A value that is not in the schema.
    Unrecognized(String),
}

/// How a key is specified.
///
/// Since QEMU 1.3.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Values)]
#[non_exhaustive]
pub enum KeyValueKind {
    /// `number`: by its scan code.
    #[serde(rename = "number")]
    Number,
    /// `qcode`: by a value of [`QKeyCode`].
    #[serde(rename = "qcode")]
    Qcode,
    /// A value that is not in the schema.
    Unrecognized(String),
}

/// A key of a keyboard.
///
/// The tag is `type`: how the key is specified; it determines the contents of
/// `data`.
///
/// Since QEMU 1.3.
#[derive(base::Debug, Clone, PartialEq, Eq, Hash, base::Union)]
#[serde(tag = "type", content = "data")]
#[non_exhaustive]
pub enum KeyValue {
    /// `number`: by its scan code.
    #[serde(rename = "number")]
    #[debug(secret)]
    Number(i64),
    /// `qcode`: by a value of [`QKeyCode`].
    #[serde(rename = "qcode")]
    #[debug(secret)]
    Qcode(QKeyCode),
    /// A tag that is not in the schema.
    #[serde(other)]
    Unrecognized(base::UnrecognizedBranch),
}

impl From<QKeyCode> for KeyValue {
    fn from(value: QKeyCode) -> Self {
        Self::Qcode(value)
    }
}

/// Buttons of a pointing device. A step of a wheel is a press and
/// release of a button.
///
/// Since QEMU 2.0.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Values)]
#[non_exhaustive]
pub enum InputButton {
    /// `left`: left button.
    #[serde(rename = "left")]
    Left,
    /// `middle`: middle button, often the wheel.
    #[serde(rename = "middle")]
    Middle,
    /// `right`: right button.
    #[serde(rename = "right")]
    Right,
    /// `wheel-up`: one step of the wheel, away from the user.
    #[doc(alias = "wheel-up")]
    #[serde(rename = "wheel-up")]
    WheelUp,
    /// `wheel-down`: one step of the wheel, towards the user.
    #[doc(alias = "wheel-down")]
    #[serde(rename = "wheel-down")]
    WheelDown,
    /// `side`: front one of the two side buttons. Since QEMU 2.9.
    #[serde(rename = "side")]
    Side,
    /// `extra`: rear one of the two side buttons. Since QEMU 2.9.
    #[serde(rename = "extra")]
    Extra,
    /// `wheel-left`: one step of the horizontal wheel, to the left.
    ///
    /// Since QEMU 7.0.
    #[doc(alias = "wheel-left")]
    #[serde(rename = "wheel-left")]
    WheelLeft,
    /// `wheel-right`: one step of the horizontal wheel, to the right.
    ///
    /// Since QEMU 7.0.
    #[doc(alias = "wheel-right")]
    #[serde(rename = "wheel-right")]
    WheelRight,
    /// `touch`: contact with the screen of a touch device. Since QEMU 8.1.
    #[serde(rename = "touch")]
    Touch,
    /// A value that is not in the schema.
    Unrecognized(String),
}

/// Axes along which a pointing device moves.
///
/// Since QEMU 2.0.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Values)]
#[non_exhaustive]
pub enum InputAxis {
    /// `x`: from left to right.
    #[serde(rename = "x")]
    X,
    /// `y`: from top to bottom.
    #[serde(rename = "y")]
    Y,
    /// A value that is not in the schema.
    Unrecognized(String),
}

/// What happens to a contact with a multi-touch screen.
///
/// Since QEMU 8.1.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Values)]
#[non_exhaustive]
pub enum InputMultiTouchType {
    /// `begin`: a finger touches the screen.
    #[serde(rename = "begin")]
    Begin,
    /// `update`: the finger is still there; its position may follow.
    #[serde(rename = "update")]
    Update,
    /// `end`: the finger leaves the screen.
    #[serde(rename = "end")]
    End,
    /// `cancel`: the contact should be disregarded.
    #[serde(rename = "cancel")]
    Cancel,
    /// `data`: position of the finger along one axis.
    #[serde(rename = "data")]
    Data,
    /// A value that is not in the schema.
    Unrecognized(String),
}

/// A key is pressed or released.
///
/// Since QEMU 2.0.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct InputKeyEvent {
    /// The key.
    pub key: KeyValue,
    /// True if it is pressed, false if it is released.
    pub down: bool,
}

impl InputKeyEvent {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(key: impl Into<KeyValue>, down: bool) -> Self {
        Self { key: key.into(), down }
    }
}

/// A button of a pointing device is pressed or released.
///
/// Since QEMU 2.0.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct InputBtnEvent {
    /// The button.
    pub button: InputButton,
    /// True if it is pressed, false if it is released.
    pub down: bool,
}

impl InputBtnEvent {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(button: InputButton, down: bool) -> Self {
        Self { button, down }
    }
}

/// A pointing device moves along one axis.
///
/// Since QEMU 2.0.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct InputMoveEvent {
    /// The axis.
    pub axis: InputAxis,
    /// For an absolute position, from 0 (left or top) to 32767
    /// (right or bottom); for relative motion, the number of steps,
    /// negative for left or up.
    pub value: i64,
}

impl InputMoveEvent {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(axis: InputAxis, value: i64) -> Self {
        Self { axis, value }
    }
}

/// Something happens to a contact with a multi-touch screen.
///
/// Since QEMU 8.1.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct InputMultiTouchEvent {
    /// What happens.
    pub r#type: InputMultiTouchType,
    /// Number of the finger, from 0.
    pub slot: i64,
    /// Number of the contact; stays the same while it lasts.
    #[serde(rename = "tracking-id")]
    pub tracking_id: i64,
    /// Axis that [`value`](field@Self::value) refers to; meaningful only if [`type`](field@Self::type) is
    /// `data`.
    pub axis: InputAxis,
    /// Position from 0 (left or top) to 32767 (right or bottom);
    /// meaningful only if [`type`](field@Self::type) is `data`.
    pub value: i64,
}

impl InputMultiTouchEvent {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(
        r#type: InputMultiTouchType,
        slot: i64,
        tracking_id: i64,
        axis: InputAxis,
        value: i64,
    ) -> Self {
        Self {
            r#type,
            slot,
            tracking_id,
            axis,
            value,
        }
    }
}

/// Kinds of input.
///
/// Since QEMU 2.0.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Values)]
#[non_exhaustive]
pub enum InputEventKind {
    /// `key`: key of a keyboard.
    #[serde(rename = "key")]
    Key,
    /// `btn`: button of a pointing device.
    #[serde(rename = "btn")]
    Btn,
    /// `rel`: relative motion, as from a mouse.
    #[serde(rename = "rel")]
    Rel,
    /// `abs`: absolute position, as from a tablet.
    #[serde(rename = "abs")]
    Abs,
    /// `mtt`: contact with a multi-touch screen. Since QEMU 8.1.
    #[serde(rename = "mtt")]
    Mtt,
    /// A value that is not in the schema.
    Unrecognized(String),
}

/// Input for the guest.
///
/// The tag is `type`: kind of input; it determines the contents of `data`.
///
/// Since QEMU 2.0.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Union)]
#[serde(tag = "type", content = "data")]
#[non_exhaustive]
pub enum InputEvent {
    /// `key`: key of a keyboard.
    #[serde(rename = "key")]
    Key(InputKeyEvent),
    /// `btn`: button of a pointing device.
    #[serde(rename = "btn")]
    Btn(InputBtnEvent),
    /// `rel`: relative motion, as from a mouse.
    #[serde(rename = "rel")]
    Rel(InputMoveEvent),
    /// `abs`: absolute position, as from a tablet.
    #[serde(rename = "abs")]
    Abs(InputMoveEvent),
    /// `mtt`: contact with a multi-touch screen. Since QEMU 8.1.
    #[serde(rename = "mtt")]
    Mtt(InputMultiTouchEvent),
    /// A tag that is not in the schema.
    #[serde(other)]
    Unrecognized(base::UnrecognizedBranch),
}

impl From<InputKeyEvent> for InputEvent {
    fn from(value: InputKeyEvent) -> Self {
        Self::Key(value)
    }
}

impl From<InputBtnEvent> for InputEvent {
    fn from(value: InputBtnEvent) -> Self {
        Self::Btn(value)
    }
}

impl From<InputMultiTouchEvent> for InputEvent {
    fn from(value: InputMultiTouchEvent) -> Self {
        Self::Mtt(value)
    }
}

/// Options of a display of type `gtk`.
///
/// Since QEMU 2.12.
#[derive(Debug, Clone, Copy, PartialEq, Default, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct DisplayGTK {
    /// If true, guest and host share the clipboard (default:
    /// false). Since QEMU 11.1.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub clipboard: Option<bool>,
    /// If true, the keyboard is grabbed as soon as the
    /// pointer is in the window (default: false).
    #[serde(rename = "grab-on-hover", skip_serializing_if = "Option::is_none")]
    pub grab_on_hover: Option<bool>,
    /// If true, the picture is scaled to the size of the
    /// window; if false, the window is as large as the picture. The
    /// default is true for display devices that tell the guest the size
    /// of the window, such as virtio-gpu, and false for others. Since QEMU 3.1.
    #[serde(rename = "zoom-to-fit", skip_serializing_if = "Option::is_none")]
    pub zoom_to_fit: Option<bool>,
    /// If true, the tabs of the displays and text consoles are
    /// shown from the start (default: false). Since QEMU 7.1.
    #[serde(rename = "show-tabs", skip_serializing_if = "Option::is_none")]
    pub show_tabs: Option<bool>,
    /// If false, the menu bar is hidden (default: true). Since QEMU 7.2.
    #[serde(rename = "show-menubar", skip_serializing_if = "Option::is_none")]
    pub show_menubar: Option<bool>,
    /// If true, both axes are scaled alike (default:
    /// true). Since QEMU 10.1.
    #[serde(rename = "keep-aspect-ratio", skip_serializing_if = "Option::is_none")]
    pub keep_aspect_ratio: Option<bool>,
    /// Factor by which the picture is enlarged (default: 1.0). Since QEMU 10.1.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub scale: Option<f64>,
}

impl DisplayGTK {
    /// Creates a value without any members.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`clipboard`](field@Self::clipboard).
    #[must_use]
    pub fn with_clipboard(mut self, value: bool) -> Self {
        self.clipboard = Some(value);
        self
    }

    /// Sets [`grab_on_hover`](field@Self::grab_on_hover).
    #[must_use]
    pub fn with_grab_on_hover(mut self, value: bool) -> Self {
        self.grab_on_hover = Some(value);
        self
    }

    /// Sets [`zoom_to_fit`](field@Self::zoom_to_fit).
    #[must_use]
    pub fn with_zoom_to_fit(mut self, value: bool) -> Self {
        self.zoom_to_fit = Some(value);
        self
    }

    /// Sets [`show_tabs`](field@Self::show_tabs).
    #[must_use]
    pub fn with_show_tabs(mut self, value: bool) -> Self {
        self.show_tabs = Some(value);
        self
    }

    /// Sets [`show_menubar`](field@Self::show_menubar).
    #[must_use]
    pub fn with_show_menubar(mut self, value: bool) -> Self {
        self.show_menubar = Some(value);
        self
    }

    /// Sets [`keep_aspect_ratio`](field@Self::keep_aspect_ratio).
    #[must_use]
    pub fn with_keep_aspect_ratio(mut self, value: bool) -> Self {
        self.keep_aspect_ratio = Some(value);
        self
    }

    /// Sets [`scale`](field@Self::scale).
    #[must_use]
    pub fn with_scale(mut self, value: f64) -> Self {
        self.scale = Some(value);
        self
    }
}

/// Options of a display of type `egl-headless`.
///
/// Since QEMU 3.1.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct DisplayEGLHeadless {
    /// Device file of the GPU to use, such as
    /// `/dev/dri/renderD128` (default: the first one that works).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rendernode: Option<String>,
}

impl DisplayEGLHeadless {
    /// Creates a value without any members.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`rendernode`](field@Self::rendernode).
    #[must_use]
    pub fn with_rendernode(mut self, value: impl Into<String>) -> Self {
        self.rendernode = Some(value.into());
        self
    }
}

/// Options of a display of type `dbus`.
///
/// Since QEMU 7.0.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct DisplayDBus {
    /// Device file of the GPU to use, such as
    /// `/dev/dri/renderD128` (default: the first one that works).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rendernode: Option<String>,
    /// Address of the D-Bus bus to use (default: the session bus).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub addr: Option<String>,
    /// If true, no bus is used; clients connect through the command
    /// [`AddClient`](super::commands::AddClient) (default: false). An error with [`addr`](field@Self::addr).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub p2p: Option<bool>,
    /// ID of an audiodev of type `dbus` whose sound is part of
    /// the display.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub audiodev: Option<String>,
}

impl DisplayDBus {
    /// Creates a value without any members.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`rendernode`](field@Self::rendernode).
    #[must_use]
    pub fn with_rendernode(mut self, value: impl Into<String>) -> Self {
        self.rendernode = Some(value.into());
        self
    }

    /// Sets [`addr`](field@Self::addr).
    #[must_use]
    pub fn with_addr(mut self, value: impl Into<String>) -> Self {
        self.addr = Some(value.into());
        self
    }

    /// Sets [`p2p`](field@Self::p2p).
    #[must_use]
    pub fn with_p2p(mut self, value: bool) -> Self {
        self.p2p = Some(value);
        self
    }

    /// Sets [`audiodev`](field@Self::audiodev).
    #[must_use]
    pub fn with_audiodev(mut self, value: impl Into<String>) -> Self {
        self.audiodev = Some(value.into());
        self
    }
}

/// Whether and how a display uses OpenGL.
///
/// Since QEMU 3.0.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Values)]
#[non_exhaustive]
pub enum DisplayGLMode {
    /// `off`: no OpenGL.
    #[serde(rename = "off")]
    Off,
    /// `on`: either of the following, depending on the host.
    #[serde(rename = "on")]
    On,
    /// `core`: desktop OpenGL, in its core profile.
    #[serde(rename = "core")]
    Core,
    /// `es`: OpenGL ES, for embedded systems.
    #[serde(rename = "es")]
    Es,
    /// A value that is not in the schema.
    Unrecognized(String),
}

/// Options of a display of type `curses`.
///
/// Since QEMU 4.0.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct DisplayCurses {
    /// Character set of the guest's text mode (default:
    /// `CP437`).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub charset: Option<String>,
}

impl DisplayCurses {
    /// Creates a value without any members.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`charset`](field@Self::charset).
    #[must_use]
    pub fn with_charset(mut self, value: impl Into<String>) -> Self {
        self.charset = Some(value.into());
        self
    }
}

/// Options of a display of type `cocoa`.
///
/// Since QEMU 7.0.
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
pub struct DisplayCocoa {
    /// If true, the left Command key goes to the guest;
    /// if false, it is left to the host, for Command-Tab and the like
    /// (default: true).
    #[serde(rename = "left-command-key", skip_serializing_if = "Option::is_none")]
    pub left_command_key: Option<bool>,
    /// If true, key combinations that macOS would use itself go
    /// to the guest (default: false). The user must allow this in the
    /// accessibility settings.
    #[serde(rename = "full-grab", skip_serializing_if = "Option::is_none")]
    pub full_grab: Option<bool>,
    /// If true, Option and Command are swapped, so that Alt
    /// and the Windows key are where they are on PC keyboards (default:
    /// false).
    #[serde(rename = "swap-opt-cmd", skip_serializing_if = "Option::is_none")]
    pub swap_opt_cmd: Option<bool>,
    /// If true, the picture is scaled to the size of the
    /// window; if false, the window is as large as the picture
    /// (default: false). Since QEMU 8.2.
    #[serde(rename = "zoom-to-fit", skip_serializing_if = "Option::is_none")]
    pub zoom_to_fit: Option<bool>,
    /// If true, a scaled picture is smoothed (default:
    /// false). Since QEMU 9.0.
    #[serde(rename = "zoom-interpolation", skip_serializing_if = "Option::is_none")]
    pub zoom_interpolation: Option<bool>,
}

impl DisplayCocoa {
    /// Creates a value without any members.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`left_command_key`](field@Self::left_command_key).
    #[must_use]
    pub fn with_left_command_key(mut self, value: bool) -> Self {
        self.left_command_key = Some(value);
        self
    }

    /// Sets [`full_grab`](field@Self::full_grab).
    #[must_use]
    pub fn with_full_grab(mut self, value: bool) -> Self {
        self.full_grab = Some(value);
        self
    }

    /// Sets [`swap_opt_cmd`](field@Self::swap_opt_cmd).
    #[must_use]
    pub fn with_swap_opt_cmd(mut self, value: bool) -> Self {
        self.swap_opt_cmd = Some(value);
        self
    }

    /// Sets [`zoom_to_fit`](field@Self::zoom_to_fit).
    #[must_use]
    pub fn with_zoom_to_fit(mut self, value: bool) -> Self {
        self.zoom_to_fit = Some(value);
        self
    }

    /// Sets [`zoom_interpolation`](field@Self::zoom_interpolation).
    #[must_use]
    pub fn with_zoom_interpolation(mut self, value: bool) -> Self {
        self.zoom_interpolation = Some(value);
        self
    }
}

/// Keys to hold for commands to the display itself. With `G`, for
/// instance, they release the pointer.
///
/// Since QEMU 7.1.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Values)]
#[non_exhaustive]
pub enum HotKeyMod {
    /// `lctrl-lalt`: left Ctrl and left Alt.
    #[doc(alias = "lctrl-lalt")]
    #[serde(rename = "lctrl-lalt")]
    LctrlLalt,
    /// `lshift-lctrl-lalt`: left Shift, left Ctrl and left Alt.
    #[doc(alias = "lshift-lctrl-lalt")]
    #[serde(rename = "lshift-lctrl-lalt")]
    LshiftLctrlLalt,
    /// `rctrl`: right Ctrl.
    #[serde(rename = "rctrl")]
    Rctrl,
    /// A value that is not in the schema.
    Unrecognized(String),
}

/// Options of a display of type `sdl`.
///
/// Since QEMU 7.1.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct DisplaySDL {
    /// Keys to hold for commands to the display (default:
    /// `lctrl-lalt`).
    #[serde(rename = "grab-mod", skip_serializing_if = "Option::is_none")]
    pub grab_mod: Option<HotKeyMod>,
}

impl DisplaySDL {
    /// Creates a value without any members.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`grab_mod`](field@Self::grab_mod).
    #[must_use]
    pub fn with_grab_mod(mut self, value: HotKeyMod) -> Self {
        self.grab_mod = Some(value);
        self
    }
}

/// Types of local displays.
///
/// Since QEMU 2.12.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Values)]
#[non_exhaustive]
pub enum DisplayType {
    /// `default`: the first of `gtk`, `sdl` and `cocoa` that QEMU was
    /// built with. If there is none, QEMU starts a VNC server.
    #[serde(rename = "default")]
    Default,
    /// `none`: no display; the guest still has its display devices.
    #[serde(rename = "none")]
    None,
    /// `gtk`: GTK window.
    ///
    /// Only present if QEMU is built with `CONFIG_GTK`.
    #[serde(rename = "gtk")]
    Gtk,
    /// `sdl`: SDL 2 window.
    ///
    /// Only present if QEMU is built with `CONFIG_SDL`.
    #[serde(rename = "sdl")]
    Sdl,
    /// `egl-headless`: no window, but OpenGL on a GPU of the host. The
    /// picture can be seen through SPICE or VNC. Since QEMU 3.1.
    ///
    /// Only present if QEMU is built with `CONFIG_OPENGL` or (with `CONFIG_OPENGL` and `CONFIG_GBM`).
    #[doc(alias = "egl-headless")]
    #[serde(rename = "egl-headless")]
    EglHeadless,
    /// `curses`: text in the terminal; shows the text mode of a VGA device,
    /// and nothing in graphics mode.
    ///
    /// Only present if QEMU is built with `CONFIG_CURSES`.
    #[serde(rename = "curses")]
    Curses,
    /// `cocoa`: macOS window.
    ///
    /// Only present if QEMU is built with `CONFIG_COCOA`.
    #[serde(rename = "cocoa")]
    Cocoa,
    /// `spice-app`: SPICE server, plus the SPICE client of the host's
    /// desktop. Serial ports and monitors appear in the client too.
    /// Since QEMU 4.0.
    ///
    /// Only present if QEMU is built with `CONFIG_SPICE`.
    #[doc(alias = "spice-app")]
    #[serde(rename = "spice-app")]
    SpiceApp,
    /// `dbus`: D-Bus service, for a separate client. Since QEMU 7.0.
    ///
    /// Only present if QEMU is built with `CONFIG_DBUS_DISPLAY`.
    #[serde(rename = "dbus")]
    Dbus,
    /// A value that is not in the schema.
    Unrecognized(String),
}

/// A local display.
///
/// Since QEMU 2.12.
#[derive(Debug, Clone, PartialEq, base::Union)]
#[non_exhaustive]
pub struct DisplayOptions {
    /// Type of the display; it determines the other members.
    #[serde(flatten)]
    pub r#type: DisplayOptionsBranch,
    /// If true, the display starts in full-screen mode
    /// (default: false).
    #[serde(rename = "full-screen", skip_serializing_if = "Option::is_none")]
    pub full_screen: Option<bool>,
    /// If true, QEMU quits when its window is closed
    /// (default: true).
    #[serde(rename = "window-close", skip_serializing_if = "Option::is_none")]
    pub window_close: Option<bool>,
    /// If true, the host's pointer is shown over the window
    /// even if the guest draws its own (default: false). Since QEMU 5.0.
    #[serde(rename = "show-cursor", skip_serializing_if = "Option::is_none")]
    pub show_cursor: Option<bool>,
    /// Whether and how to use OpenGL (default: `off`).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub gl: Option<DisplayGLMode>,
}

impl DisplayOptions {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(r#type: impl Into<DisplayOptionsBranch>) -> Self {
        Self {
            full_screen: None,
            window_close: None,
            show_cursor: None,
            gl: None,
            r#type: r#type.into(),
        }
    }

    /// Sets [`full_screen`](field@Self::full_screen).
    #[must_use]
    pub fn with_full_screen(mut self, value: bool) -> Self {
        self.full_screen = Some(value);
        self
    }

    /// Sets [`window_close`](field@Self::window_close).
    #[must_use]
    pub fn with_window_close(mut self, value: bool) -> Self {
        self.window_close = Some(value);
        self
    }

    /// Sets [`show_cursor`](field@Self::show_cursor).
    #[must_use]
    pub fn with_show_cursor(mut self, value: bool) -> Self {
        self.show_cursor = Some(value);
        self
    }

    /// Sets [`gl`](field@Self::gl).
    #[must_use]
    pub fn with_gl(mut self, value: DisplayGLMode) -> Self {
        self.gl = Some(value);
        self
    }
}

/// The branches of [`DisplayOptions`], selected by `type`.
///
/// A type of the schema that can occur in only one branch can be converted with `From`.
#[derive(Debug, Clone, PartialEq, base::Union)]
#[serde(tag = "type")]
#[non_exhaustive]
pub enum DisplayOptionsBranch {
    /// `gtk`: GTK window.
    ///
    /// Only present if QEMU is built with `CONFIG_GTK`.
    #[serde(rename = "gtk")]
    Gtk(DisplayGTK),
    /// `cocoa`: macOS window.
    ///
    /// Only present if QEMU is built with `CONFIG_COCOA`.
    #[serde(rename = "cocoa")]
    Cocoa(DisplayCocoa),
    /// `curses`: text in the terminal; shows the text mode of a VGA device,
    /// and nothing in graphics mode.
    ///
    /// Only present if QEMU is built with `CONFIG_CURSES`.
    #[serde(rename = "curses")]
    Curses(DisplayCurses),
    /// `egl-headless`: no window, but OpenGL on a GPU of the host. The
    /// picture can be seen through SPICE or VNC. Since QEMU 3.1.
    ///
    /// Only present if QEMU is built with `CONFIG_OPENGL` or (with `CONFIG_OPENGL` and `CONFIG_GBM`).
    #[doc(alias = "egl-headless")]
    #[serde(rename = "egl-headless")]
    EglHeadless(DisplayEGLHeadless),
    /// `dbus`: D-Bus service, for a separate client. Since QEMU 7.0.
    ///
    /// Only present if QEMU is built with `CONFIG_DBUS_DISPLAY`.
    #[serde(rename = "dbus")]
    Dbus(DisplayDBus),
    /// `sdl`: SDL 2 window.
    ///
    /// Only present if QEMU is built with `CONFIG_SDL`.
    #[serde(rename = "sdl")]
    Sdl(DisplaySDL),
    /// `default`: the first of `gtk`, `sdl` and `cocoa` that QEMU was
    /// built with. If there is none, QEMU starts a VNC server.
    #[serde(rename = "default")]
    Default,
    /// `none`: no display; the guest still has its display devices.
    #[serde(rename = "none")]
    None,
    /// `spice-app`: SPICE server, plus the SPICE client of the host's
    /// desktop. Serial ports and monitors appear in the client too.
    /// Since QEMU 4.0.
    ///
    /// Only present if QEMU is built with `CONFIG_SPICE`.
    #[doc(alias = "spice-app")]
    #[serde(rename = "spice-app")]
    SpiceApp,
    /// A tag that is not in the schema.
    #[serde(other)]
    Unrecognized(base::UnrecognizedBranch),
}

impl From<DisplayGTK> for DisplayOptionsBranch {
    fn from(value: DisplayGTK) -> Self {
        Self::Gtk(value)
    }
}

impl From<DisplayCocoa> for DisplayOptionsBranch {
    fn from(value: DisplayCocoa) -> Self {
        Self::Cocoa(value)
    }
}

impl From<DisplayCurses> for DisplayOptionsBranch {
    fn from(value: DisplayCurses) -> Self {
        Self::Curses(value)
    }
}

impl From<DisplayEGLHeadless> for DisplayOptionsBranch {
    fn from(value: DisplayEGLHeadless) -> Self {
        Self::EglHeadless(value)
    }
}

impl From<DisplayDBus> for DisplayOptionsBranch {
    fn from(value: DisplayDBus) -> Self {
        Self::Dbus(value)
    }
}

impl From<DisplaySDL> for DisplayOptionsBranch {
    fn from(value: DisplaySDL) -> Self {
        Self::Sdl(value)
    }
}

/// Displays for [`DisplayReload`](commands::DisplayReload).
///
/// Since QEMU 6.0.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Values)]
#[non_exhaustive]
pub enum DisplayReloadType {
    /// `vnc`: the first VNC server.
    #[serde(rename = "vnc")]
    Vnc,
    /// A value that is not in the schema.
    Unrecognized(String),
}

/// What a VNC server should reload.
///
/// Since QEMU 6.0.
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
pub struct DisplayReloadOptionsVNC {
    /// If true, the TLS certificates and keys are reloaded; if
    /// false, nothing happens (default: false).
    #[serde(rename = "tls-certs", skip_serializing_if = "Option::is_none")]
    pub tls_certs: Option<bool>,
}

impl DisplayReloadOptionsVNC {
    /// Creates a value without any members.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`tls_certs`](field@Self::tls_certs).
    #[must_use]
    pub fn with_tls_certs(mut self, value: bool) -> Self {
        self.tls_certs = Some(value);
        self
    }
}

/// What a display should reload.
///
/// The tag is `type`: which display; it determines the other members.
///
/// Since QEMU 6.0.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Union)]
#[serde(tag = "type")]
#[non_exhaustive]
pub enum DisplayReloadOptions {
    /// `vnc`: the first VNC server.
    #[serde(rename = "vnc")]
    Vnc(DisplayReloadOptionsVNC),
    /// A tag that is not in the schema.
    #[serde(other)]
    Unrecognized(base::UnrecognizedBranch),
}

impl From<DisplayReloadOptionsVNC> for DisplayReloadOptions {
    fn from(value: DisplayReloadOptionsVNC) -> Self {
        Self::Vnc(value)
    }
}

/// Displays for [`DisplayUpdate`](commands::DisplayUpdate).
///
/// Since QEMU 7.1.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Values)]
#[non_exhaustive]
pub enum DisplayUpdateType {
    /// `vnc`: the first VNC server.
    #[serde(rename = "vnc")]
    Vnc,
    /// A value that is not in the schema.
    Unrecognized(String),
}

/// What to change in a VNC server.
///
/// Since QEMU 7.1.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct DisplayUpdateOptionsVNC {
    /// Addresses to listen on, in place of the present ones;
    /// those for WebSocket stay. If absent, nothing is changed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub addresses: Option<Vec<SocketAddress>>,
}

impl DisplayUpdateOptionsVNC {
    /// Creates a value without any members.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`addresses`](field@Self::addresses).
    #[must_use]
    pub fn with_addresses(mut self, value: Vec<SocketAddress>) -> Self {
        self.addresses = Some(value);
        self
    }
}

/// What to change in a display.
///
/// The tag is `type`: which display; it determines the other members.
///
/// Since QEMU 7.1.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Union)]
#[serde(tag = "type")]
#[non_exhaustive]
pub enum DisplayUpdateOptions {
    /// `vnc`: the first VNC server.
    #[serde(rename = "vnc")]
    Vnc(DisplayUpdateOptionsVNC),
    /// A tag that is not in the schema.
    #[serde(other)]
    Unrecognized(base::UnrecognizedBranch),
}

impl From<DisplayUpdateOptionsVNC> for DisplayUpdateOptions {
    fn from(value: DisplayUpdateOptionsVNC) -> Self {
        Self::Vnc(value)
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

/// Commands defined in `ui.json`.
///
/// See [`commands`](super::commands) for all commands of the schema.
pub mod commands {
    use crate::base;
    use crate::base::Command;
    use super::{
        DisplayOptions, DisplayReloadOptions, DisplayUpdateOptions,
        ExpirePasswordOptions, ImageFormat, InputEvent, KeyValue, MouseInfo,
        SetPasswordOptions, SpiceInfo, VncInfo, VncInfo2,
    };

    /// Sets the password that clients of a remote display must give. The
    /// server must already be configured to use passwords.
    ///
    /// **Command** `set_password`.
    ///
    /// **Errors:**
    ///
    /// - `DeviceNotActive` if `protocol` is `spice` and there is no
    ///   SPICE server
    /// - `GenericError` if there is no such VNC server, if it does not
    ///   use passwords, or if `connected` is not allowed
    ///
    /// Since QEMU 0.14.
    ///
    /// # Examples
    ///
    /// Request:
    ///
    /// ```json
    /// { "execute": "set_password", "arguments": { "protocol": "vnc",
    ///                                             "password": "secret" } }
    /// ```
    ///
    /// Reply:
    ///
    /// ```json
    /// { "return": {} }
    /// ```
    #[doc(alias = "set_password")]
    #[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
    #[serde(transparent, deny_unknown_fields)]
    pub struct SetPassword(pub SetPasswordOptions);

    impl SetPassword {
        /// Creates a value from its members.
        #[must_use]
        pub fn new(members: SetPasswordOptions) -> Self {
            Self(members)
        }
    }

    impl Command for SetPassword {
        const NAME: &'static str = "set_password";
        type Ok = base::Empty;
    }

    /// Sets when the password of a remote display expires. After that, the
    /// display lets nobody in; connected clients stay connected.
    ///
    /// **Command** `expire_password`.
    ///
    /// **Errors:**
    ///
    /// - `DeviceNotActive` if `protocol` is `spice` and there is no
    ///   SPICE server
    /// - `GenericError` if there is no such VNC server, or if `time` has
    ///   any other form
    ///
    /// Since QEMU 0.14.
    ///
    /// # Examples
    ///
    /// Request:
    ///
    /// ```json
    /// { "execute": "expire_password", "arguments": { "protocol": "vnc",
    ///                                                "time": "+60" } }
    /// ```
    ///
    /// Reply:
    ///
    /// ```json
    /// { "return": {} }
    /// ```
    #[doc(alias = "expire_password")]
    #[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
    #[serde(transparent, deny_unknown_fields)]
    pub struct ExpirePassword(pub ExpirePasswordOptions);

    impl ExpirePassword {
        /// Creates a value from its members.
        #[must_use]
        pub fn new(members: ExpirePasswordOptions) -> Self {
            Self(members)
        }
    }

    impl Command for ExpirePassword {
        const NAME: &'static str = "expire_password";
        type Ok = base::Empty;
    }

    /// Saves the picture on one of the guest's displays to a file.
    ///
    /// **Command** `screendump`.
    ///
    /// **Errors:**
    ///
    /// - `DeviceNotFound` if there is no device [`device`](field@Self::device)
    /// - `GenericError` if there is no such display, if it shows nothing
    ///   yet, or if the file cannot be written
    ///
    /// Since QEMU 0.14.
    ///
    /// # Examples
    ///
    /// Request:
    ///
    /// ```json
    /// { "execute": "screendump",
    ///   "arguments": { "filename": "/tmp/image" } }
    /// ```
    ///
    /// Reply:
    ///
    /// ```json
    /// { "return": {} }
    /// ```
    #[doc(alias = "screendump")]
    #[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
    #[serde(deny_unknown_fields)]
    #[non_exhaustive]
    pub struct Screendump {
        /// File to write; created or overwritten.
        pub filename: String,
        /// ID of the display device; if absent, the first display is
        /// taken. Since QEMU 2.12.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub device: Option<String>,
        /// Number of the device's output, counted from 0 (default: 0);
        /// an error without [`device`](field@Self::device). Since QEMU 2.12.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub head: Option<i64>,
        /// Format of the file (default: `ppm`). Since QEMU 7.1.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub format: Option<ImageFormat>,
    }

    impl Screendump {
        /// Creates a value from its mandatory members.
        #[must_use]
        pub fn new(filename: impl Into<String>) -> Self {
            Self {
                filename: filename.into(),
                device: None,
                head: None,
                format: None,
            }
        }

        /// Sets [`device`](field@Self::device).
        #[must_use]
        pub fn with_device(mut self, value: impl Into<String>) -> Self {
            self.device = Some(value.into());
            self
        }

        /// Sets [`head`](field@Self::head).
        #[must_use]
        pub fn with_head(mut self, value: i64) -> Self {
            self.head = Some(value);
            self
        }

        /// Sets [`format`](field@Self::format).
        #[must_use]
        pub fn with_format(mut self, value: ImageFormat) -> Self {
            self.format = Some(value);
            self
        }
    }

    impl Command for Screendump {
        const NAME: &'static str = "screendump";
        type Ok = base::Empty;
    }

    /// Gets the state of the SPICE server and its clients.
    ///
    /// **Command** `query-spice`.
    ///
    /// **Returns** [`SpiceInfo`](super::SpiceInfo).
    ///
    /// Only present if QEMU is built with `CONFIG_SPICE`.
    ///
    /// Since QEMU 0.14.
    ///
    /// # Examples
    ///
    /// Request:
    ///
    /// ```json
    /// { "execute": "query-spice" }
    /// ```
    ///
    /// Reply:
    ///
    /// ```json
    /// { "return": {
    ///       "enabled": true,
    ///       "auth": "spice",
    ///       "port": 5920,
    ///       "migrated":false,
    ///       "tls-port": 5921,
    ///       "host": "0.0.0.0",
    ///       "mouse-mode":"client",
    ///       "channels": [
    ///          {
    ///             "port": "54924",
    ///             "family": "ipv4",
    ///             "channel-type": 1,
    ///             "connection-id": 1804289383,
    ///             "host": "127.0.0.1",
    ///             "channel-id": 0,
    ///             "tls": true
    ///          },
    ///          {
    ///             "port": "36710",
    ///             "family": "ipv4",
    ///             "channel-type": 4,
    ///             "connection-id": 1804289383,
    ///             "host": "127.0.0.1",
    ///             "channel-id": 0,
    ///             "tls": false
    ///          }
    ///       ]
    ///    }
    /// }
    /// ```
    #[doc(alias = "query-spice")]
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
    pub struct QuerySpice {}

    impl QuerySpice {
        /// Creates a value without any members.
        #[must_use]
        pub fn new() -> Self {
            Self::default()
        }
    }

    impl Command for QuerySpice {
        const NAME: &'static str = "query-spice";
        const HAS_ARGUMENTS: bool = false;
        type Ok = SpiceInfo;
    }

    /// Gets the state of the first VNC server. Use [`QueryVncServers`] to
    /// get all of them.
    ///
    /// **Command** `query-vnc`.
    ///
    /// **Returns** [`VncInfo`](super::VncInfo).
    ///
    /// Only present if QEMU is built with `CONFIG_VNC`.
    ///
    /// Since QEMU 0.14.
    ///
    /// # Examples
    ///
    /// Request:
    ///
    /// ```json
    /// { "execute": "query-vnc" }
    /// ```
    ///
    /// Reply:
    ///
    /// ```json
    /// { "return": {
    ///       "enabled":true,
    ///       "host":"0.0.0.0",
    ///       "service":"50402",
    ///       "auth":"vnc",
    ///       "family":"ipv4",
    ///       "clients":[
    ///          {
    ///             "host":"127.0.0.1",
    ///             "service":"50401",
    ///             "family":"ipv4",
    ///             "websocket":false
    ///          }
    ///       ]
    ///    }
    /// }
    /// ```
    #[doc(alias = "query-vnc")]
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
    pub struct QueryVnc {}

    impl QueryVnc {
        /// Creates a value without any members.
        #[must_use]
        pub fn new() -> Self {
            Self::default()
        }
    }

    impl Command for QueryVnc {
        const NAME: &'static str = "query-vnc";
        const HAS_ARGUMENTS: bool = false;
        type Ok = VncInfo;
    }

    /// Gets the state of all VNC servers.
    ///
    /// **Command** `query-vnc-servers`.
    ///
    /// **Returns** an array of [`VncInfo2`](super::VncInfo2): One entry for each server; empty if there is none.
    ///
    /// Only present if QEMU is built with `CONFIG_VNC`.
    ///
    /// Since QEMU 2.3.
    #[doc(alias = "query-vnc-servers")]
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
    pub struct QueryVncServers {}

    impl QueryVncServers {
        /// Creates a value without any members.
        #[must_use]
        pub fn new() -> Self {
            Self::default()
        }
    }

    impl Command for QueryVncServers {
        const NAME: &'static str = "query-vnc-servers";
        const HAS_ARGUMENTS: bool = false;
        type Ok = Vec<VncInfo2>;
    }

    /// Sets the password of the first VNC server. [`SetPassword`] can do the
    /// same for any of them.
    ///
    /// > **Note:** Connected clients stay connected.
    ///
    /// **Command** `change-vnc-password`.
    ///
    /// **Errors:**
    ///
    /// - `GenericError` if there is no VNC server, or if it does not use
    ///   passwords
    ///
    /// Only present if QEMU is built with `CONFIG_VNC`.
    ///
    /// Since QEMU 1.1.
    #[doc(alias = "change-vnc-password")]
    #[derive(
        base::Debug,
        Clone,
        PartialEq,
        Eq,
        Hash,
        base::Serialize,
        base::Deserialize
    )]
    #[serde(deny_unknown_fields)]
    #[non_exhaustive]
    pub struct ChangeVncPassword {
        /// The new password. An empty string is a password like any
        /// other; it does not lock clients out.
        #[debug(secret)]
        pub password: String,
    }

    impl ChangeVncPassword {
        /// Creates a value from its mandatory members.
        #[must_use]
        pub fn new(password: impl Into<String>) -> Self {
            Self { password: password.into() }
        }
    }

    impl Command for ChangeVncPassword {
        const NAME: &'static str = "change-vnc-password";
        type Ok = base::Empty;
    }

    /// Lists the guest's pointing devices.
    ///
    /// **Command** `query-mice`.
    ///
    /// **Returns** an array of [`MouseInfo`](super::MouseInfo).
    ///
    /// Since QEMU 0.14.
    ///
    /// # Examples
    ///
    /// Request:
    ///
    /// ```json
    /// { "execute": "query-mice" }
    /// ```
    ///
    /// Reply:
    ///
    /// ```json
    /// { "return": [
    ///       {
    ///          "name":"QEMU Microsoft Mouse",
    ///          "index":0,
    ///          "current":false,
    ///          "absolute":false
    ///       },
    ///       {
    ///          "name":"QEMU PS/2 Mouse",
    ///          "index":1,
    ///          "current":true,
    ///          "absolute":true
    ///       }
    ///    ]
    /// }
    /// ```
    #[doc(alias = "query-mice")]
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
    pub struct QueryMice {}

    impl QueryMice {
        /// Creates a value without any members.
        #[must_use]
        pub fn new() -> Self {
            Self::default()
        }
    }

    impl Command for QueryMice {
        const NAME: &'static str = "query-mice";
        const HAS_ARGUMENTS: bool = false;
        type Ok = Vec<MouseInfo>;
    }

    /// Press keys on the guest's keyboard in the given order, and release
    /// them in reverse order.
    ///
    /// The command does not wait until this is done. While the guest is
    /// not running, keys are dropped without an error.
    ///
    /// **Command** `send-key`.
    ///
    /// **Errors:**
    ///
    /// - `GenericError` if [`keys`](field@Self::keys) contains a code that is not in [`QKeyCode`](super::QKeyCode)
    ///
    /// Since QEMU 1.3.
    ///
    /// # Examples
    ///
    /// Request:
    ///
    /// ```json
    /// { "execute": "send-key",
    ///   "arguments": { "keys": [ { "type": "qcode", "data": "ctrl" },
    ///                            { "type": "qcode", "data": "alt" },
    ///                            { "type": "qcode", "data": "delete" } ] } }
    /// ```
    ///
    /// Reply:
    ///
    /// ```json
    /// { "return": {} }
    /// ```
    #[doc(alias = "send-key")]
    #[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
    #[serde(deny_unknown_fields)]
    #[non_exhaustive]
    pub struct SendKey {
        /// The keys; several make a combination such as Ctrl-Alt-Delete.
        pub keys: Vec<KeyValue>,
        /// Delay after each press and each release, in milliseconds
        /// of guest time. If it is 0 or absent, the delay is 10
        /// milliseconds, although QEMU's manual says 100.
        #[serde(rename = "hold-time", skip_serializing_if = "Option::is_none")]
        pub hold_time: Option<i64>,
    }

    impl SendKey {
        /// Creates a value from its mandatory members.
        #[must_use]
        pub fn new(keys: Vec<KeyValue>) -> Self {
            Self { keys, hold_time: None }
        }

        /// Sets [`hold_time`](field@Self::hold_time).
        #[must_use]
        pub fn with_hold_time(mut self, value: i64) -> Self {
            self.hold_time = Some(value);
            self
        }
    }

    impl Command for SendKey {
        const NAME: &'static str = "send-key";
        type Ok = base::Empty;
    }

    /// Sends input to the guest, as if it came from a display.
    ///
    /// An input device can be bound to a display by its properties
    /// `display` and `head`. With [`device`](field@Self::device), input goes to the device of
    /// its kind that is bound to that display or, if there is none, to an
    /// unbound one. Without [`device`](field@Self::device), it goes to an unbound one.
    ///
    /// > **Note:** In the QOM tree, displays are `/backend/console[N]`.
    /// > The properties `device` and `head` tell which is which.
    ///
    /// **Command** `input-send-event`.
    ///
    /// **Errors:**
    ///
    /// - `DeviceNotFound` if there is no device [`device`](field@Self::device)
    /// - `GenericError` if the guest is not running, or if it has no
    ///   device for one of the events; nothing is sent then
    ///
    /// Since QEMU 2.6.
    ///
    /// # Examples
    ///
    /// Request:
    ///
    /// ```json
    /// { "execute": "input-send-event",
    ///  "arguments": { "device": "video0",
    ///                 "events": [ { "type": "btn",
    ///                 "data" : { "down": true, "button": "left" } } ] } }
    /// ```
    ///
    /// Reply:
    ///
    /// ```json
    /// { "return": {} }
    /// ```
    ///
    /// Request:
    ///
    /// ```json
    /// { "execute": "input-send-event",
    ///  "arguments": { "device": "video0",
    ///                 "events": [ { "type": "btn",
    ///                 "data" : { "down": false, "button": "left" } } ] } }
    /// ```
    ///
    /// Reply:
    ///
    /// ```json
    /// { "return": {} }
    /// ```
    ///
    /// Request:
    ///
    /// ```json
    /// { "execute": "input-send-event",
    ///   "arguments": { "events": [
    ///      { "type": "key", "data" : { "down": true,
    ///        "key": {"type": "qcode", "data": "ctrl" } } },
    ///      { "type": "key", "data" : { "down": true,
    ///        "key": {"type": "qcode", "data": "alt" } } },
    ///      { "type": "key", "data" : { "down": true,
    ///        "key": {"type": "qcode", "data": "delete" } } } ] } }
    /// ```
    ///
    /// Reply:
    ///
    /// ```json
    /// { "return": {} }
    /// ```
    ///
    /// Request:
    ///
    /// ```json
    /// { "execute": "input-send-event" ,
    /// "arguments": { "events": [
    ///             { "type": "abs", "data" : { "axis": "x", "value" : 20000 } },
    ///             { "type": "abs", "data" : { "axis": "y", "value" : 400 } } ] } }
    /// ```
    ///
    /// Reply:
    ///
    /// ```json
    /// { "return": {} }
    /// ```
    #[doc(alias = "input-send-event")]
    #[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
    #[serde(deny_unknown_fields)]
    #[non_exhaustive]
    pub struct InputSendEvent {
        /// ID of the display device.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub device: Option<String>,
        /// Number of its output, counted from 0 (default: 0); ignored
        /// without [`device`](field@Self::device).
        #[serde(skip_serializing_if = "Option::is_none")]
        pub head: Option<i64>,
        /// What to send, in order. The guest's devices get all of it
        /// before they are told that it is complete, so a change of both
        /// axes is a single motion.
        pub events: Vec<InputEvent>,
    }

    impl InputSendEvent {
        /// Creates a value from its mandatory members.
        #[must_use]
        pub fn new(events: Vec<InputEvent>) -> Self {
            Self {
                device: None,
                head: None,
                events,
            }
        }

        /// Sets [`device`](field@Self::device).
        #[must_use]
        pub fn with_device(mut self, value: impl Into<String>) -> Self {
            self.device = Some(value.into());
            self
        }

        /// Sets [`head`](field@Self::head).
        #[must_use]
        pub fn with_head(mut self, value: i64) -> Self {
            self.head = Some(value);
            self
        }
    }

    impl Command for InputSendEvent {
        const NAME: &'static str = "input-send-event";
        type Ok = base::Empty;
    }

    /// Gets the options of the local display, as given with `-display`.
    ///
    /// **Command** `query-display-options`.
    ///
    /// **Returns** [`DisplayOptions`](super::DisplayOptions).
    ///
    /// Since QEMU 3.1.
    #[doc(alias = "query-display-options")]
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
    pub struct QueryDisplayOptions {}

    impl QueryDisplayOptions {
        /// Creates a value without any members.
        #[must_use]
        pub fn new() -> Self {
            Self::default()
        }
    }

    impl Command for QueryDisplayOptions {
        const NAME: &'static str = "query-display-options";
        const HAS_ARGUMENTS: bool = false;
        type Ok = DisplayOptions;
    }

    /// Haves a display reload files that have changed. Existing
    /// connections are not affected.
    ///
    /// **Command** `display-reload`.
    ///
    /// **Errors:**
    ///
    /// - `GenericError` if there is no VNC server, if it does not use
    ///   TLS, or if the files cannot be used
    ///
    /// Since QEMU 6.0.
    ///
    /// # Examples
    ///
    /// Request:
    ///
    /// ```json
    /// { "execute": "display-reload",
    ///   "arguments": { "type": "vnc", "tls-certs": true  } }
    /// ```
    ///
    /// Reply:
    ///
    /// ```json
    /// { "return": {} }
    /// ```
    #[doc(alias = "display-reload")]
    #[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
    #[serde(transparent, deny_unknown_fields)]
    pub struct DisplayReload(pub DisplayReloadOptions);

    impl DisplayReload {
        /// Creates a value from its members.
        #[must_use]
        pub fn new(members: impl Into<DisplayReloadOptions>) -> Self {
            Self(members.into())
        }
    }

    impl Command for DisplayReload {
        const NAME: &'static str = "display-reload";
        type Ok = base::Empty;
    }

    /// Changes the configuration of a display. Connected clients stay
    /// connected.
    ///
    /// **Command** `display-update`.
    ///
    /// **Errors:**
    ///
    /// - `GenericError` if there is no VNC server, or if it cannot listen
    ///   on an address. In that case, it no longer listens on the old
    ///   ones either.
    ///
    /// Since QEMU 7.1.
    ///
    /// # Examples
    ///
    /// Request:
    ///
    /// ```json
    /// { "execute": "display-update",
    ///   "arguments": { "type": "vnc", "addresses":
    ///                  [ { "type": "inet", "host": "0.0.0.0",
    ///                      "port": "5901" } ] } }
    /// ```
    ///
    /// Reply:
    ///
    /// ```json
    /// { "return": {} }
    /// ```
    #[doc(alias = "display-update")]
    #[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
    #[serde(transparent, deny_unknown_fields)]
    pub struct DisplayUpdate(pub DisplayUpdateOptions);

    impl DisplayUpdate {
        /// Creates a value from its members.
        #[must_use]
        pub fn new(members: impl Into<DisplayUpdateOptions>) -> Self {
            Self(members.into())
        }
    }

    impl Command for DisplayUpdate {
        const NAME: &'static str = "display-update";
        type Ok = base::Empty;
    }

    /// Tells the SPICE server where its clients should go once the guest
    /// has been migrated. They connect there on their own.
    ///
    /// **Command** `client_migrate_info`.
    ///
    /// **Errors:**
    ///
    /// - `DeviceNotActive` if there is no SPICE server
    /// - `GenericError` if [`protocol`](field@Self::protocol) is not `spice`, if no port is
    ///   present, or if the SPICE server fails
    ///
    /// Since QEMU 0.14.
    ///
    /// # Examples
    ///
    /// Request:
    ///
    /// ```json
    /// { "execute": "client_migrate_info",
    ///   "arguments": { "protocol": "spice",
    ///                  "hostname": "virt42.lab.kraxel.org",
    ///                  "port": 1234 } }
    /// ```
    ///
    /// Reply:
    ///
    /// ```json
    /// { "return": {} }
    /// ```
    #[doc(alias = "client_migrate_info")]
    #[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
    #[serde(deny_unknown_fields)]
    #[non_exhaustive]
    pub struct ClientMigrateInfo {
        /// Must be `spice`.
        pub protocol: String,
        /// Host name or address of the destination.
        pub hostname: String,
        /// TCP port there for channels without TLS.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub port: Option<i64>,
        /// TCP port there for channels with TLS; at least one of the
        /// two ports must be present.
        #[serde(rename = "tls-port", skip_serializing_if = "Option::is_none")]
        pub tls_port: Option<i64>,
        /// Subject that the clients must find in the
        /// destination's certificate; by default, they check the host name.
        #[serde(rename = "cert-subject", skip_serializing_if = "Option::is_none")]
        pub cert_subject: Option<String>,
    }

    impl ClientMigrateInfo {
        /// Creates a value from its mandatory members.
        #[must_use]
        pub fn new(protocol: impl Into<String>, hostname: impl Into<String>) -> Self {
            Self {
                protocol: protocol.into(),
                hostname: hostname.into(),
                port: None,
                tls_port: None,
                cert_subject: None,
            }
        }

        /// Sets [`port`](field@Self::port).
        #[must_use]
        pub fn with_port(mut self, value: i64) -> Self {
            self.port = Some(value);
            self
        }

        /// Sets [`tls_port`](field@Self::tls_port).
        #[must_use]
        pub fn with_tls_port(mut self, value: i64) -> Self {
            self.tls_port = Some(value);
            self
        }

        /// Sets [`cert_subject`](field@Self::cert_subject).
        #[must_use]
        pub fn with_cert_subject(mut self, value: impl Into<String>) -> Self {
            self.cert_subject = Some(value.into());
            self
        }
    }

    impl Command for ClientMigrateInfo {
        const NAME: &'static str = "client_migrate_info";
        type Ok = base::Empty;
    }
}
