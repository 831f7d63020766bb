// Generated from schema/2.10/ui.json by `cargo xtask generate`. Do not edit.

//! Remote display.

use serde::{Deserialize, Serialize};

use crate::base;
use super::NetworkAddressFamily;

/// One end of a SPICE channel's network connection.
///
/// Since QEMU 2.1.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(expecting = "an object (SpiceBasicInfo)")]
pub struct SpiceBasicInfo {
    /// Numeric address.
    pub host: String,
    /// Port number, in decimal.
    pub port: String,
    /// Kind of address.
    pub family: NetworkAddressFamily,
}

/// The server's end of a SPICE channel.
///
/// Since QEMU 2.1.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(expecting = "an object (SpiceServerInfo)")]
pub struct SpiceServerInfo {
    /// Numeric address.
    pub host: String,
    /// Port number, in decimal.
    pub port: String,
    /// Kind of address.
    pub family: NetworkAddressFamily,
    /// How clients have to authenticate: 'none', 'spice' (ticket) or
    /// 'sasl'.
    #[serde(
        default,
        deserialize_with = "base::present",
        skip_serializing_if = "Option::is_none"
    )]
    pub auth: Option<String>,
}

/// The client's end of an established SPICE channel.
///
/// Since QEMU 0.14.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(expecting = "an object (SpiceChannel)")]
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

/// One end of a VNC connection.
///
/// Since QEMU 2.1.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(expecting = "an object (VncBasicInfo)")]
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

/// The server's end of a VNC connection.
///
/// Since QEMU 2.1.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(expecting = "an object (VncServerInfo)")]
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
    #[serde(
        default,
        deserialize_with = "base::present",
        skip_serializing_if = "Option::is_none"
    )]
    pub auth: Option<String>,
}

/// The client's end of a VNC connection, with the identity that the
/// client has proved.
///
/// Since QEMU 0.14.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(expecting = "an object (VncClientInfo)")]
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
    #[serde(
        default,
        deserialize_with = "base::present",
        skip_serializing_if = "Option::is_none"
    )]
    pub x509_dname: Option<String>,
    /// Name that the client logged in with through SASL;
    /// present if it did so.
    #[serde(
        default,
        deserialize_with = "base::present",
        skip_serializing_if = "Option::is_none"
    )]
    pub sasl_username: Option<String>,
}
