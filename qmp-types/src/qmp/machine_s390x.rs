// Generated from schema/facts/*/qapi/machine-s390x.json by `cargo xtask generate`. Do not edit.

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

/// How the guest wants host CPU time to be distributed.
///
/// Since QEMU 8.2.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct CpuPolarizationInfo {
    /// Polarization that the guest last requested;
    /// `horizontal` after a reset.
    pub polarization: S390CpuPolarization,
}

impl CpuPolarizationInfo {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(polarization: S390CpuPolarization) -> Self {
        Self { polarization }
    }
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
    /// accordingly, and to tell the guest with [`SetCpuTopology`](super::commands::SetCpuTopology) what each
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
    /// Use [`QomGet`](super::super::commands::QomGet) to read them from the properties of the `sclpcpi`
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

/// Commands defined in `machine-s390x.json`.
///
/// See [`commands`](super::commands) for all commands of the schema.
pub mod commands {
    use crate::base;
    use crate::base::Command;
    use super::CpuPolarizationInfo;
    use super::super::S390CpuEntitlement;

    /// Moves a virtual CPU to another place in the topology that the guest
    /// sees, or changes what else the guest is told about it. Anything
    /// absent stays as it is, except for [`entitlement`](field@Self::entitlement).
    ///
    /// Nothing changes on the host: it is up to the management application
    /// to bind CPUs accordingly. Needs KVM and the CPU feature `ctop`.
    ///
    /// **Command** `set-cpu-topology`.
    ///
    /// **Errors:**
    ///
    /// - `GenericError` if there is no such CPU or no such place, if a
    ///   socket would hold more CPUs than it can, or if the machine
    ///   does not support it
    ///
    /// **Unstable:** This command may still change.
    ///
    /// Since QEMU 8.2.
    #[doc(alias = "set-cpu-topology")]
    #[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
    #[serde(deny_unknown_fields)]
    #[non_exhaustive]
    pub struct SetCpuTopology {
        /// Core ID of the CPU.
        #[serde(rename = "core-id")]
        pub core_id: u16,
        /// Number of the socket to move it to.
        #[serde(rename = "socket-id", skip_serializing_if = "Option::is_none")]
        pub socket_id: Option<u16>,
        /// Number of the book to move it to.
        #[serde(rename = "book-id", skip_serializing_if = "Option::is_none")]
        pub book_id: Option<u16>,
        /// Number of the drawer to move it to.
        #[serde(rename = "drawer-id", skip_serializing_if = "Option::is_none")]
        pub drawer_id: Option<u16>,
        /// How much host CPU time it is meant to get; default
        /// `auto`.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub entitlement: Option<S390CpuEntitlement>,
        /// True if a host CPU will be dedicated to this one, which
        /// rules out the entitlements `low` and `medium`.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub dedicated: Option<bool>,
    }

    impl SetCpuTopology {
        /// Creates a value from its mandatory members.
        #[must_use]
        pub fn new(core_id: u16) -> Self {
            Self {
                core_id,
                socket_id: None,
                book_id: None,
                drawer_id: None,
                entitlement: None,
                dedicated: None,
            }
        }

        /// Sets [`socket_id`](field@Self::socket_id).
        #[must_use]
        pub fn with_socket_id(mut self, value: u16) -> Self {
            self.socket_id = Some(value);
            self
        }

        /// Sets [`book_id`](field@Self::book_id).
        #[must_use]
        pub fn with_book_id(mut self, value: u16) -> Self {
            self.book_id = Some(value);
            self
        }

        /// Sets [`drawer_id`](field@Self::drawer_id).
        #[must_use]
        pub fn with_drawer_id(mut self, value: u16) -> Self {
            self.drawer_id = Some(value);
            self
        }

        /// Sets [`entitlement`](field@Self::entitlement).
        #[must_use]
        pub fn with_entitlement(mut self, value: S390CpuEntitlement) -> Self {
            self.entitlement = Some(value);
            self
        }

        /// Sets [`dedicated`](field@Self::dedicated).
        #[must_use]
        pub fn with_dedicated(mut self, value: bool) -> Self {
            self.dedicated = Some(value);
            self
        }
    }

    impl Command for SetCpuTopology {
        const NAME: &'static str = "set-cpu-topology";
        const FEATURES: &'static [&'static str] = &["unstable"];
        type Ok = base::Empty;
    }

    /// Reports how the guest wants host CPU time to be distributed.
    /// [`CpuPolarizationChange`](super::events::CpuPolarizationChange) reports when that changes.
    ///
    /// **Command** `query-s390x-cpu-polarization`.
    ///
    /// **Returns** [`CpuPolarizationInfo`](super::CpuPolarizationInfo).
    ///
    /// **Unstable:** This command may still change.
    ///
    /// Since QEMU 8.2.
    #[doc(alias = "query-s390x-cpu-polarization")]
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
    #[serde(deny_unknown_fields)]
    #[non_exhaustive]
    pub struct QueryS390xCpuPolarization {}

    impl QueryS390xCpuPolarization {
        /// Creates a value without any members.
        #[must_use]
        pub fn new() -> Self {
            Self::default()
        }
    }

    impl Command for QueryS390xCpuPolarization {
        const NAME: &'static str = "query-s390x-cpu-polarization";
        const HAS_ARGUMENTS: bool = false;
        const FEATURES: &'static [&'static str] = &["unstable"];
        type Ok = CpuPolarizationInfo;
    }
}
