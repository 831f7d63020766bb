// Generated from schema/facts/*/qapi/machine-common.json by `cargo xtask generate`. Do not edit.

//! Common machine types.
//!
//! Types that describe the arrangement of CPUs and caches, shared by
//! several of the machine modules.

use crate::base;

/// How much host CPU time an s390x virtual CPU is meant to get when the
/// guest uses vertical polarization. The guest is told and schedules
/// accordingly; QEMU does not enforce it. Named `CpuS390Entitlement`
/// before 9.2.
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
    /// `high`: a host CPU all the time.
    #[serde(rename = "high")]
    High,
    /// A value that is not in the schema.
    Unrecognized(String),
}

/// Levels of the CPU topology. Those from [`Thread`](Self::Thread) to [`Drawer`](Self::Drawer)
/// correspond to the numbers in [`SMPConfiguration`](super::SMPConfiguration).
///
/// Since QEMU 9.2.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Values)]
#[non_exhaustive]
pub enum CpuTopologyLevel {
    /// `thread`: a thread, also called a logical processor; `threads`.
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
    /// `socket`: a socket, also called a package; `sockets`.
    #[serde(rename = "socket")]
    Socket,
    /// `book`: a book; `books`.
    #[serde(rename = "book")]
    Book,
    /// `drawer`: a drawer; `drawers`.
    #[serde(rename = "drawer")]
    Drawer,
    /// `default`: the default level of the CPU model or architecture.
    #[serde(rename = "default")]
    Default,
    /// A value that is not in the schema.
    Unrecognized(String),
}

/// CPU caches, by level and content.
///
/// Since QEMU 9.2.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Values)]
#[non_exhaustive]
pub enum CacheLevelAndType {
    /// `l1d`: level 1, data.
    #[serde(rename = "l1d")]
    L1d,
    /// `l1i`: level 1, instructions.
    #[serde(rename = "l1i")]
    L1i,
    /// `l2`: level 2, unified.
    #[serde(rename = "l2")]
    L2,
    /// `l3`: level 3, unified.
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
    /// The cache.
    pub cache: CacheLevelAndType,
    /// Topology level of the cache: all CPUs in one container of
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
    /// The caches to configure; others stay at `default`.
    pub caches: Vec<SmpCacheProperties>,
}

impl SmpCachePropertiesWrapper {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(caches: Vec<SmpCacheProperties>) -> Self {
        Self { caches }
    }
}
