// Generated from tests/golden_range/qapi-schema.json by `BLESS=1 cargo test -p qemu-qapi-codegen --test golden`. Do not edit.

//! Disks.

use ::qmp_types::base;

/// How a disk is used.
///
/// Since QEMU 1.0.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Values)]
pub enum DiskAccess {
    /// `ro`: for reading.
    #[serde(rename = "ro")]
    Ro,
    /// `none`: not at all. Since QEMU 9.0.
    #[serde(rename = "none")]
    None,
    /// `rw`
    #[serde(rename = "rw")]
    Rw,
    /// A value that is not in the schema.
    Unrecognized(String),
}

/// A disk.
///
/// Since QEMU 1.0.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
pub struct DiskInfo {
    /// Its name.
    pub id: String,
    /// How it is used.
    pub mode: DiskAccess,
    /// Its size in bytes.
    pub size: i128,
    /// The disks that it consists of. Since QEMU 10.0.
    ///
    /// Mandatory wherever it exists.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub children: Option<Vec<String>>,
    /// How many cylinders it has.
    ///
    /// Removed after QEMU 7.2. Mandatory wherever it exists.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cylinders: Option<i64>,
}

impl DiskInfo {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(id: impl Into<String>, mode: DiskAccess, size: i128) -> Self {
        Self {
            id: id.into(),
            mode,
            size,
            children: None,
            cylinders: None,
        }
    }

    /// Sets [`children`](field@Self::children).
    #[must_use]
    pub fn with_children(mut self, value: Vec<String>) -> Self {
        self.children = Some(value);
        self
    }

    /// Sets [`cylinders`](field@Self::cylinders).
    #[must_use]
    pub fn with_cylinders(mut self, value: i64) -> Self {
        self.cylinders = Some(value);
        self
    }
}

/// Starts a job.
///
/// **Command** `disk-job-start`.
///
/// Since QEMU 1.0.
///
/// # The type `DiskJobStart`
///
/// What to start.
///
/// Since QEMU 9.0.
#[doc(alias = "disk-job-start")]
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DiskJobStart {
    /// The disk.
    pub id: String,
    /// How fast, or how it is limited.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub speed: Option<SpeedOrGroup>,
}

impl DiskJobStart {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(id: impl Into<String>) -> Self {
        Self { id: id.into(), speed: None }
    }

    /// Sets [`speed`](field@Self::speed).
    #[must_use]
    pub fn with_speed(mut self, value: impl Into<SpeedOrGroup>) -> Self {
        self.speed = Some(value.into());
        self
    }
}

/// A limit.
///
/// Since QEMU 9.0.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Alternate)]
pub enum SpeedOrGroup {
    /// Bytes a second.
    #[json(number)]
    Speed(i64),
    /// A group that shares one.
    ///
    /// Since QEMU 10.2.
    #[json(string)]
    Group(String),
}

impl From<i64> for SpeedOrGroup {
    fn from(value: i64) -> Self {
        Self::Speed(value)
    }
}

impl From<String> for SpeedOrGroup {
    fn from(value: String) -> Self {
        Self::Group(value)
    }
}

impl From<&str> for SpeedOrGroup {
    fn from(value: &str) -> Self {
        Self::Group(value.to_owned())
    }
}

/// What a job does.
///
/// Since QEMU 9.1.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Values)]
pub enum DiskJobType {
    /// `copy`
    #[serde(rename = "copy")]
    Copy,
    /// `check`
    #[serde(rename = "check")]
    Check,
    /// A value that is not in the schema.
    Unrecognized(String),
}

/// A copy.
///
/// Since QEMU 9.1.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default, base::Serialize, base::Deserialize)]
pub struct DiskJobCopy {
    /// Where to.
    ///
    /// Mandatory since QEMU 10.2.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub target: Option<String>,
}

impl DiskJobCopy {
    /// Creates a value without any members.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`target`](field@Self::target).
    #[must_use]
    pub fn with_target(mut self, value: impl Into<String>) -> Self {
        self.target = Some(value.into());
        self
    }
}

/// A job.
///
/// Since QEMU 1.0.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Union)]
pub struct DiskJob {
    /// What it does.
    #[serde(flatten)]
    pub r#type: DiskJobBranch,
    /// How far it is.
    pub progress: i64,
}

impl DiskJob {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(progress: i64, r#type: impl Into<DiskJobBranch>) -> Self {
        Self {
            progress,
            r#type: r#type.into(),
        }
    }
}

/// The branches of [`DiskJob`], selected by `type`.
///
/// A type of the schema that can occur in only one branch can be converted with `From`.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Union)]
#[serde(tag = "type")]
pub enum DiskJobBranch {
    /// `copy`
    ///
    /// Since QEMU 10.2.
    #[serde(rename = "copy")]
    Copy(DiskJobCopy),
    /// `check`
    ///
    /// Since QEMU 10.2.
    #[serde(rename = "check")]
    Check,
    /// A tag that is not in the schema.
    #[serde(other)]
    Unrecognized(base::UnrecognizedBranch),
}

impl From<DiskJobCopy> for DiskJobBranch {
    fn from(value: DiskJobCopy) -> Self {
        Self::Copy(value)
    }
}

/// Events defined in `qapi-schema.json`.
///
/// See [`events`](super::events) for all events of the schema.
pub mod events {
    use ::qmp_types::base;
    use ::qmp_types::base::EventPayload;

    /// There is no room left.
    ///
    /// **Event** `DISK_FULL`.
    ///
    /// Since QEMU 1.0.
    #[doc(alias = "DISK_FULL")]
    #[derive(
        Debug,
        Clone,
        PartialEq,
        Eq,
        Hash,
        Default,
        base::Serialize,
        base::Deserialize
    )]
    pub struct DiskFull {
        /// The disk.
        ///
        /// Since QEMU 10.2. Mandatory wherever it exists.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub id: Option<String>,
    }

    impl DiskFull {
        /// Creates a value without any members.
        #[must_use]
        pub fn new() -> Self {
            Self::default()
        }

        /// Sets [`id`](field@Self::id).
        #[must_use]
        pub fn with_id(mut self, value: impl Into<String>) -> Self {
            self.id = Some(value.into());
            self
        }
    }

    impl DiskFull {
        /// The event's name on the wire.
        pub const NAME: &'static str = "DISK_FULL";
    }

    impl EventPayload for DiskFull {
        const NAME: &'static str = Self::NAME;
    }

    /// A disk is gone.
    ///
    /// **Event** `DISK_EJECTED`.
    ///
    /// Since QEMU 2.0.
    ///
    /// Removed after QEMU 7.2.
    #[doc(alias = "DISK_EJECTED")]
    #[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
    pub struct DiskEjected {
        /// Not documented in the schema.
        pub id: String,
    }

    impl DiskEjected {
        /// Creates a value from its mandatory members.
        #[must_use]
        pub fn new(id: impl Into<String>) -> Self {
            Self { id: id.into() }
        }
    }

    impl DiskEjected {
        /// The event's name on the wire.
        pub const NAME: &'static str = "DISK_EJECTED";
    }

    impl EventPayload for DiskEjected {
        const NAME: &'static str = Self::NAME;
    }
}

/// Commands defined in `qapi-schema.json`.
///
/// See [`commands`](super::commands) for all commands of the schema.
pub mod commands {
    use ::qmp_types::base;
    use ::qmp_types::base::Command;
    use super::{DiskInfo, DiskJob};

    #[doc(inline)]
    pub use super::DiskJobStart;

    /// Lists the disks.
    ///
    /// **Command** `query-disks`.
    ///
    /// **Returns** an array of [`DiskInfo`](super::DiskInfo).
    ///
    /// Since QEMU 1.0.
    #[doc(alias = "query-disks")]
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
    pub struct QueryDisks {}

    impl QueryDisks {
        /// Creates a value without any members.
        #[must_use]
        pub fn new() -> Self {
            Self::default()
        }
    }

    impl Command for QueryDisks {
        const NAME: &'static str = "query-disks";
        const HAS_ARGUMENTS: bool = false;
        type Ok = Vec<DiskInfo>;
    }

    impl Command for DiskJobStart {
        const NAME: &'static str = "disk-job-start";
        type Ok = base::Empty;
    }

    /// Tells about the job.
    ///
    /// **Command** `query-disk-job`.
    ///
    /// **Returns** [`DiskJob`](super::DiskJob).
    ///
    /// Since QEMU 1.0.
    #[doc(alias = "query-disk-job")]
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
    pub struct QueryDiskJob {}

    impl QueryDiskJob {
        /// Creates a value without any members.
        #[must_use]
        pub fn new() -> Self {
            Self::default()
        }
    }

    impl Command for QueryDiskJob {
        const NAME: &'static str = "query-disk-job";
        const HAS_ARGUMENTS: bool = false;
        type Ok = DiskJob;
    }
}
