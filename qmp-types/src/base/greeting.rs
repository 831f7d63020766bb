//! What QEMU sends first on every connection.

use std::fmt;
use std::str::FromStr;

use serde::ser::SerializeMap;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::{DecodeError, from_str, object, open_enum};

/// QEMU's greeting: which release it is, and what it can do on request.
///
/// ```
/// use qmp_types::base::{Capability, Greeting};
///
/// let greeting: Greeting = r#"{"QMP": {
///     "version": {"qemu": {"micro": 0, "minor": 2, "major": 10}, "package": "v10.2.0"},
///     "capabilities": ["oob", "teleport"]}}"#.parse()?;
///
/// assert_eq!(greeting.version.qemu.to_string(), "10.2.0");
/// assert_eq!(greeting.capabilities[0], Capability::Oob);
/// assert_eq!(greeting.capabilities[1].as_str(), "teleport");
/// # Ok::<(), qmp_types::base::DecodeError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Greeting {
    /// Which release it is.
    pub version: Version,
    /// What the command `qmp_capabilities` may enable.
    pub capabilities: Vec<Capability>,
}

/// A release, and how it was built.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(expecting = "an object (a version)")]
pub struct Version {
    /// The release.
    #[serde(deserialize_with = "object")]
    pub qemu: Release,
    /// What the packager calls it; often empty.
    pub package: String,
}

/// The number of a release.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(expecting = "an object (a release)")]
pub struct Release {
    /// Of 10.2.1, the 10.
    pub major: i64,
    /// Of 10.2.1, the 2.
    pub minor: i64,
    /// Of 10.2.1, the 1. From 50 on, it is on the way to the next release.
    pub micro: i64,
}

/// Something that has to be enabled before it can be used.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Capability {
    /// Commands may be sent out-of-band.
    Oob,
    /// A capability of a later release.
    Unrecognized(String),
}

impl Capability {
    /// The capability's name on the wire.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Oob => "oob",
            Self::Unrecognized(name) => name,
        }
    }
}

impl From<&str> for Capability {
    fn from(name: &str) -> Self {
        match name {
            "oob" => Self::Oob,
            _ => Self::Unrecognized(name.to_owned()),
        }
    }
}

impl fmt::Display for Capability {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.as_str())
    }
}

impl Serialize for Capability {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<'de> Deserialize<'de> for Capability {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        open_enum::deserialize(deserializer, "Capability")
    }
}

impl fmt::Display for Release {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}.{}.{}", self.major, self.minor, self.micro)
    }
}

/// Decodes the first line that QEMU sends.
impl FromStr for Greeting {
    type Err = DecodeError;

    fn from_str(text: &str) -> Result<Self, DecodeError> {
        from_str(text)
    }
}

/// The value of the member `QMP`.
#[derive(Serialize, Deserialize)]
#[serde(expecting = "an object (a greeting)")]
struct Content<V, C> {
    #[serde(deserialize_with = "object")]
    #[serde(bound(deserialize = "V: Deserialize<'de>"))]
    version: V,
    capabilities: C,
}

impl Serialize for Greeting {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut message = serializer.serialize_map(None)?;
        let content = Content {
            version: &self.version,
            capabilities: &self.capabilities,
        };
        message.serialize_entry("QMP", &content)?;
        message.end()
    }
}

impl<'de> Deserialize<'de> for Greeting {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        #[derive(Deserialize)]
        #[serde(expecting = "an object (a greeting)")]
        struct Message {
            #[serde(rename = "QMP", deserialize_with = "object")]
            qmp: Content<Version, Vec<Capability>>,
        }
        let Message { qmp } = object(deserializer)?;
        Ok(Self {
            version: qmp.version,
            capabilities: qmp.capabilities,
        })
    }
}
