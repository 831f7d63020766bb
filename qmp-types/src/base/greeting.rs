//! What QEMU sends first on every connection.

use std::fmt;
use std::str::FromStr;

use serde::ser::SerializeMap;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::{DecodeError, from_str};
use crate::base;

/// QEMU's greeting: its release, and what it can do on request.
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
    /// What the command `qmp_capabilities` can enable.
    pub capabilities: Vec<Capability>,
}

/// A release, and how it was built.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[serde(expecting = "an object (a version)")]
pub struct Version {
    /// The release.
    pub qemu: Release,
    /// The packager's name for it; often empty.
    pub package: String,
}

/// The number of a release.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, base::Serialize, base::Deserialize,
)]
#[serde(expecting = "an object (a release)")]
pub struct Release {
    /// Of 10.2.1, the 10.
    pub major: i64,
    /// Of 10.2.1, the 2.
    pub minor: i64,
    /// Of 10.2.1, the 1. From 50 on, this is a development version of the next release.
    pub micro: i64,
}

/// Something that has to be enabled before it can be used.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Values)]
pub enum Capability {
    /// Commands may be sent out-of-band.
    #[serde(rename = "oob")]
    Oob,
    /// A capability of a later release.
    Unrecognized(String),
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

/// The only member of the message.
#[derive(base::Deserialize)]
#[serde(expecting = "an object (a greeting)")]
struct Message {
    #[serde(rename = "QMP")]
    qmp: Content,
}

/// What is in it.
#[derive(base::Deserialize)]
#[serde(expecting = "an object (a greeting)")]
struct Content {
    version: Version,
    capabilities: Vec<Capability>,
}

impl Serialize for Greeting {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        #[derive(Serialize)]
        struct Content<'g> {
            version: &'g Version,
            capabilities: &'g [Capability],
        }
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
        let Message { qmp } = Message::deserialize(deserializer)?;
        Ok(Self {
            version: qmp.version,
            capabilities: qmp.capabilities,
        })
    }
}
