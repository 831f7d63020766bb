// Generated from schema/11.1/machine-s390x.json by `cargo xtask generate`. Do not edit.

//! IBM Z machines.

use std::fmt;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::base;

/// How an s390x guest wants its virtual CPUs to be served with time on
/// the host's CPUs.
///
/// Since QEMU 8.2.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum S390CpuPolarization {
    /// All of them alike.
    Horizontal,
    /// Each by its entitlement, so that some get more than
    /// others.
    Vertical,
    /// A value that the schema does not know.
    Unrecognized(String),
}

impl S390CpuPolarization {
    /// The value's name on the wire.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Horizontal => "horizontal",
            Self::Vertical => "vertical",
            Self::Unrecognized(value) => value,
        }
    }
}

impl From<&str> for S390CpuPolarization {
    fn from(value: &str) -> Self {
        match value {
            "horizontal" => Self::Horizontal,
            "vertical" => Self::Vertical,
            _ => Self::Unrecognized(value.to_owned()),
        }
    }
}

impl fmt::Display for S390CpuPolarization {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.as_str())
    }
}

impl Serialize for S390CpuPolarization {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<'de> Deserialize<'de> for S390CpuPolarization {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        base::open_enum::deserialize(deserializer, "S390CpuPolarization")
    }
}

/// The events that `machine-s390x.json` defines.
///
/// All of the schema's events are in [one module](super::events).
pub mod events {
    use serde::de::MapAccess;
    use serde::{Deserialize, Deserializer, Serialize};

    use crate::base;
    use crate::base::EventPayload;
    use super::S390CpuPolarization;

    /// The guest has asked for another polarization of its virtual CPUs, by
    /// the instruction PTF. QEMU itself schedules nothing: it is up to the
    /// manager to share out the host's CPUs accordingly, and to tell the
    /// guest with `set-cpu-topology` what each CPU got.
    ///
    /// **Unstable:** This event may still change.
    ///
    /// Since QEMU 8.2.
    ///
    /// # Examples
    ///
    /// ```json
    /// { "event": "CPU_POLARIZATION_CHANGE",
    ///   "data": { "polarization": "horizontal" },
    ///   "timestamp": { "seconds": 1401385907, "microseconds": 422329 } }
    /// ```
    #[doc(alias = "CPU_POLARIZATION_CHANGE")]
    #[derive(Debug, Clone, PartialEq, Serialize)]
    pub struct CpuPolarizationChange {
        /// What the guest asked for.
        pub polarization: S390CpuPolarization,
    }

    impl base::members::Object for CpuPolarizationChange {
        const EXPECTED: &'static str = "an object (CpuPolarizationChange)";

        fn read<'de, A: MapAccess<'de>>(
            mut object: base::members::Members<'de, A>,
        ) -> Result<Self, A::Error> {
            let mut polarization = None;
            while object.advance()? {
                match object.name() {
                    "polarization" => object.read(&mut polarization),
                    _ => object.skip(),
                }?;
            }
            Ok(Self {
                polarization: base::members::required(polarization, "polarization")?,
            })
        }
    }

    impl<'de> Deserialize<'de> for CpuPolarizationChange {
        fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
            base::members::deserialize(deserializer)
        }
    }

    impl CpuPolarizationChange {
        /// Has the mandatory members, and no others.
        #[must_use]
        pub fn new(polarization: S390CpuPolarization) -> Self {
            Self { polarization }
        }
    }

    impl EventPayload for CpuPolarizationChange {
        const NAME: &'static str = "CPU_POLARIZATION_CHANGE";
    }

    /// The guest's operating system has said what it is: its type, name and
    /// level and the like, known on s390x as Control-Program
    /// Identification. `qom-get` reads them from the properties of the
    /// `sclpcpi` device.
    ///
    /// **Unstable:** This event may still change.
    ///
    /// Since QEMU 10.2.
    ///
    /// # Examples
    ///
    /// ```json
    /// { "event": "SCLP_CPI_INFO_AVAILABLE",
    ///   "timestamp": { "seconds": 1401385907, "microseconds": 422329 } }
    /// ```
    #[doc(alias = "SCLP_CPI_INFO_AVAILABLE")]
    #[derive(Debug, Clone, PartialEq, Default, Serialize)]
    pub struct SclpCpiInfoAvailable {}

    impl base::members::Object for SclpCpiInfoAvailable {
        const EXPECTED: &'static str = "an object (SclpCpiInfoAvailable)";

        fn read<'de, A: MapAccess<'de>>(
            mut object: base::members::Members<'de, A>,
        ) -> Result<Self, A::Error> {
            while object.advance()? {
                object.skip()?;
            }
            Ok(Self {})
        }
    }

    impl<'de> Deserialize<'de> for SclpCpiInfoAvailable {
        fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
            base::members::deserialize(deserializer)
        }
    }

    impl EventPayload for SclpCpiInfoAvailable {
        const NAME: &'static str = "SCLP_CPI_INFO_AVAILABLE";
    }
}
