// Generated from schema/facts/11.1/qapi/machine-s390x.json by `cargo xtask generate`. Do not edit.

//! s390x machines.
//!
//! Features that only s390x machines have: the CPU topology that the
//! guest sees, and what the guest reports about itself.

use crate::base;

/// How an s390x guest wants host CPU time to be distributed among its
/// virtual CPUs. Named `CpuS390Polarization` before 9.2.
///
/// Since QEMU 8.2.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Values)]
#[non_exhaustive]
pub enum S390CpuPolarization {
    /// `horizontal`: equally.
    #[serde(rename = "horizontal")]
    Horizontal,
    /// `vertical`: to each according to its entitlement, so that some get
    /// more than others.
    #[serde(rename = "vertical")]
    Vertical,
    /// A value that is not in the schema.
    Unrecognized(String),
}

/// Events defined in `machine-s390x.json`.
///
/// See [`events`](super::events) for all events of the schema.
pub mod events {
    use crate::base;
    use crate::base::EventPayload;
    use super::S390CpuPolarization;

    /// The guest has requested another polarization of its virtual CPUs
    /// with the instruction PTF. QEMU itself schedules nothing: it is up
    /// to the management application to allocate the host's CPUs
    /// accordingly, and to tell the guest with `set-cpu-topology` what each
    /// CPU got.
    ///
    /// **Event** `CPU_POLARIZATION_CHANGE`.
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
    #[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
    #[non_exhaustive]
    pub struct CpuPolarizationChange {
        /// Polarization that the guest requested.
        pub polarization: S390CpuPolarization,
    }

    impl CpuPolarizationChange {
        /// Creates a value from its mandatory members.
        #[must_use]
        pub fn new(polarization: S390CpuPolarization) -> Self {
            Self { polarization }
        }
    }

    impl CpuPolarizationChange {
        /// The event's name on the wire.
        pub const NAME: &'static str = "CPU_POLARIZATION_CHANGE";
    }

    impl EventPayload for CpuPolarizationChange {
        const NAME: &'static str = Self::NAME;
    }

    /// The guest's operating system has identified itself: its type, name,
    /// level and so on, known on s390x as Control-Program Identification.
    /// Use `qom-get` to read them from the properties of the `sclpcpi`
    /// device.
    ///
    /// **Event** `SCLP_CPI_INFO_AVAILABLE`.
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
    pub struct SclpCpiInfoAvailable {}

    impl SclpCpiInfoAvailable {
        /// Creates a value without any members.
        #[must_use]
        pub fn new() -> Self {
            Self::default()
        }
    }

    impl SclpCpiInfoAvailable {
        /// The event's name on the wire.
        pub const NAME: &'static str = "SCLP_CPI_INFO_AVAILABLE";
    }

    impl EventPayload for SclpCpiInfoAvailable {
        const NAME: &'static str = Self::NAME;
    }
}
