// Generated from schema/facts/10.0/qapi/machine-target.json by `cargo xtask generate`. Do not edit.

//! Target-dependent machine features.
//!
//! Commands and types that exist only in QEMU builds for some
//! architectures. Most of what was here has moved to other modules.

use crate::base;

/// How an s390x guest wants host CPU time to be distributed among its
/// virtual CPUs. Named `CpuS390Polarization` before 9.2.
///
/// Only present if QEMU is built with `TARGET_S390X`.
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

/// Events defined in `machine-target.json`.
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
    /// Only present if QEMU is built with `TARGET_S390X` and `CONFIG_KVM`.
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
}
