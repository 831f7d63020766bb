// Generated from schema/2.9/sockets.json by `cargo xtask generate`. Do not edit.

//! Sockets.

use crate::base;

/// Kind of address at one end of a connection.
///
/// Since QEMU 2.1.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Values)]
#[non_exhaustive]
pub enum NetworkAddressFamily {
    /// `ipv4`: Internet Protocol version 4.
    #[serde(rename = "ipv4")]
    Ipv4,
    /// `ipv6`: Internet Protocol version 6.
    #[serde(rename = "ipv6")]
    Ipv6,
    /// `unix`: UNIX domain socket.
    #[serde(rename = "unix")]
    Unix,
    /// `vsock`: AF_VSOCK, the transport between a guest and its host.
    /// Since QEMU 2.8.
    #[serde(rename = "vsock")]
    Vsock,
    /// `unknown`: a family without a value of its own here.
    #[serde(rename = "unknown")]
    Unknown,
    /// A value that is not in the schema.
    Unrecognized(String),
}
