// Generated from schema/7.2/common.json by `cargo xtask generate`. Do not edit.

//! Common types.

use std::fmt;

use serde::de::MapAccess;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::base;

/// Direction of an I/O request.
///
/// Since QEMU 2.1.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum IoOperationType {
    /// Reading data.
    Read,
    /// Writing data, or anything else that is not reading it, such
    /// as a flush.
    Write,
    /// A value that the schema does not know.
    Unrecognized(String),
}

impl IoOperationType {
    /// The value's name on the wire.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Read => "read",
            Self::Write => "write",
            Self::Unrecognized(value) => value,
        }
    }
}

impl From<&str> for IoOperationType {
    fn from(value: &str) -> Self {
        match value {
            "read" => Self::Read,
            "write" => Self::Write,
            _ => Self::Unrecognized(value.to_owned()),
        }
    }
}

impl fmt::Display for IoOperationType {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.as_str())
    }
}

impl Serialize for IoOperationType {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<'de> Deserialize<'de> for IoOperationType {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        base::open_enum::deserialize(deserializer, "IoOperationType")
    }
}

/// A string as the only member of an object, for places where QAPI
/// takes nothing but objects.
///
/// Since QEMU 1.2.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct String_ {
    /// The string.
    pub str: String,
}

impl base::members::Object for String_ {
    const EXPECTED: &'static str = "an object (String_)";

    fn read<'de, A: MapAccess<'de>>(
        mut object: base::members::Members<'de, A>,
    ) -> Result<Self, A::Error> {
        let mut str = None;
        while object.advance()? {
            match object.name() {
                "str" => object.read(&mut str),
                _ => object.skip(),
            }?;
        }
        Ok(Self {
            str: base::members::required(str, "str")?,
        })
    }
}

impl<'de> Deserialize<'de> for String_ {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        base::members::deserialize(deserializer)
    }
}

impl String_ {
    /// Has the mandatory members, and no others.
    #[must_use]
    pub fn new(str: impl Into<String>) -> Self {
        Self { str: str.into() }
    }
}
