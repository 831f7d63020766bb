// Generated from schema/facts/*/qapi/machine-common.json by `cargo xtask generate`. Do not edit.

//! Types for the arrangement of CPUs and caches, which more than one of
//! the modules on machines need.

use crate::base;

/// How much time on the host's CPUs a virtual CPU of s390x is meant to
/// get when the guest uses vertical polarization.
///
/// The guest learns of it and schedules accordingly; QEMU does not
/// enforce it. Named `CpuS390Entitlement` before 9.2.
///
/// Since QEMU 8.2.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Values)]
#[non_exhaustive]
pub enum S390CpuEntitlement {
    /// `auto`: [`Medium`](Self::Medium), or [`High`](Self::High) if the CPU is dedicated.
    #[serde(rename = "auto")]
    Auto,
    /// `low`: less than its share.
    #[serde(rename = "low")]
    Low,
    /// `medium`: its share.
    #[serde(rename = "medium")]
    Medium,
    /// `high`: a CPU of the host all the time.
    #[serde(rename = "high")]
    High,
    /// A value that is not in the schema.
    Unrecognized(String),
}

/// Levels in the arrangement of CPUs. Those from [`Thread`](Self::Thread) to [`Drawer`](Self::Drawer)
/// correspond to the numbers in [`SMPConfiguration`](super::SMPConfiguration).
///
/// Since QEMU 9.2.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Values)]
#[non_exhaustive]
pub enum CpuTopologyLevel {
    /// `thread`: a thread, also called logical processor; `threads`.
    #[serde(rename = "thread")]
    Thread,
    /// `core`: a core; `cores`.
    #[serde(rename = "core")]
    Core,
    /// `module`: a module; `modules`.
    #[serde(rename = "module")]
    Module,
    /// `cluster`: a cluster; `clusters`.
    #[serde(rename = "cluster")]
    Cluster,
    /// `die`: a die; `dies`.
    #[serde(rename = "die")]
    Die,
    /// `socket`: a socket, also called package; `sockets`.
    #[serde(rename = "socket")]
    Socket,
    /// `book`: a book; `books`.
    #[serde(rename = "book")]
    Book,
    /// `drawer`: a drawer; `drawers`.
    #[serde(rename = "drawer")]
    Drawer,
    /// `default`: the level that the CPU model or the architecture has
    /// anyway.
    #[serde(rename = "default")]
    Default,
    /// A value that is not in the schema.
    Unrecognized(String),
}

/// Caches of a CPU, by level and content.
///
/// Since QEMU 9.2.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Values)]
#[non_exhaustive]
pub enum CacheLevelAndType {
    /// `l1d`: level 1, for data.
    #[serde(rename = "l1d")]
    L1d,
    /// `l1i`: level 1, for instructions.
    #[serde(rename = "l1i")]
    L1i,
    /// `l2`: level 2, for both.
    #[serde(rename = "l2")]
    L2,
    /// `l3`: level 3, for both.
    #[serde(rename = "l3")]
    L3,
    /// A value that is not in the schema.
    Unrecognized(String),
}

/// Which CPUs share a cache.
///
/// Since QEMU 9.2.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct SmpCacheProperties {
    /// The cache in question.
    pub cache: CacheLevelAndType,
    /// The level at which it is: all CPUs in one container of
    /// this level share it.
    pub topology: CpuTopologyLevel,
}

impl SmpCacheProperties {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(cache: CacheLevelAndType, topology: CpuTopologyLevel) -> Self {
        Self { cache, topology }
    }
}

/// Value of the machine property `smp-cache`.
///
/// Since QEMU 9.2.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct SmpCachePropertiesWrapper {
    /// The caches for which it says something; others stay at
    /// `default`.
    pub caches: Vec<SmpCacheProperties>,
}

impl SmpCachePropertiesWrapper {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(caches: Vec<SmpCacheProperties>) -> Self {
        Self { caches }
    }
}
