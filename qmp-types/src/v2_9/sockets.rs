// Generated from schema/2.9/sockets.json by `cargo xtask generate`. Do not edit.

//! Sockets.

use std::fmt;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::base;

/// Kind of address at one end of a connection.
///
/// Since QEMU 2.1.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum NetworkAddressFamily {
    /// Internet Protocol version 4.
    Ipv4,
    /// Internet Protocol version 6.
    Ipv6,
    /// UNIX domain socket.
    Unix,
    /// AF_VSOCK, the transport between a guest and its host. Since QEMU 2.8.
    Vsock,
    /// A family without a value of its own here.
    Unknown,
    /// A value that the schema does not know.
    Unrecognized(String),
}

impl NetworkAddressFamily {
    /// The value's name on the wire.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Ipv4 => "ipv4",
            Self::Ipv6 => "ipv6",
            Self::Unix => "unix",
            Self::Vsock => "vsock",
            Self::Unknown => "unknown",
            Self::Unrecognized(value) => value,
        }
    }
}

impl From<&str> for NetworkAddressFamily {
    fn from(value: &str) -> Self {
        match value {
            "ipv4" => Self::Ipv4,
            "ipv6" => Self::Ipv6,
            "unix" => Self::Unix,
            "vsock" => Self::Vsock,
            "unknown" => Self::Unknown,
            _ => Self::Unrecognized(value.to_owned()),
        }
    }
}

impl fmt::Display for NetworkAddressFamily {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.as_str())
    }
}

impl Serialize for NetworkAddressFamily {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<'de> Deserialize<'de> for NetworkAddressFamily {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        base::open_enum::deserialize(deserializer, "NetworkAddressFamily")
    }
}
