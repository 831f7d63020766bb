// Generated from schema/1.2/sockets.json by `cargo xtask generate`. Do not edit.

//! Sockets.

use std::fmt;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::base;

/// Which version of the Internet Protocol an address belongs to.
///
/// Since QEMU 0.13.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum NetworkAddressFamily {
    /// Version 4.
    Ipv4,
    /// Version 6.
    Ipv6,
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
            Self::Unrecognized(value) => value,
        }
    }
}

impl From<&str> for NetworkAddressFamily {
    fn from(value: &str) -> Self {
        match value {
            "ipv4" => Self::Ipv4,
            "ipv6" => Self::Ipv6,
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
