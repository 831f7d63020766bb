// Generated from schema/0.13/sockets.json by `cargo xtask generate`. Do not edit.

//! Sockets.

use crate::base;

/// Which version of the Internet Protocol an address belongs to.
///
/// Since QEMU 0.13.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Values)]
#[non_exhaustive]
pub enum NetworkAddressFamily {
    /// `ipv4`: version 4.
    #[serde(rename = "ipv4")]
    Ipv4,
    /// `ipv6`: version 6.
    #[serde(rename = "ipv6")]
    Ipv6,
    /// A value that is not in the schema.
    Unrecognized(String),
}
