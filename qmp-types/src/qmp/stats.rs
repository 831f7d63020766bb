// Generated from schema/facts/*/qapi/stats.json by `cargo xtask generate`. Do not edit.

//! Statistics.
//!
//! Statistics that the kernel's KVM and QEMU keep about the running
//! machine. [`QueryStatsSchemas`](commands::QueryStatsSchemas) lists them; [`QueryStats`](commands::QueryStats) returns
//! their values.

use crate::base;

/// How the value of a statistic behaves.
///
/// Since QEMU 7.1.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Values)]
#[non_exhaustive]
pub enum StatsType {
    /// `cumulative`: a counter, which never decreases.
    #[serde(rename = "cumulative")]
    Cumulative,
    /// `instant`: a momentary value, which may rise and fall.
    #[serde(rename = "instant")]
    Instant,
    /// `peak`: the highest value reached so far, which never decreases.
    #[serde(rename = "peak")]
    Peak,
    /// `linear-histogram`: a list of counters, one for each interval of some
    /// quantity; all intervals have the same width.
    #[doc(alias = "linear-histogram")]
    #[serde(rename = "linear-histogram")]
    LinearHistogram,
    /// `log2-histogram`: a list of counters, one for each interval of some
    /// quantity; each interval ends at the next power of two.
    #[doc(alias = "log2-histogram")]
    #[serde(rename = "log2-histogram")]
    Log2Histogram,
    /// A value that is not in the schema.
    Unrecognized(String),
}

/// Unit of a statistic.
///
/// Since QEMU 7.1.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Values)]
#[non_exhaustive]
pub enum StatsUnit {
    /// `bytes`: bytes.
    #[serde(rename = "bytes")]
    Bytes,
    /// `seconds`: seconds.
    #[serde(rename = "seconds")]
    Seconds,
    /// `cycles`: processor clock cycles.
    #[serde(rename = "cycles")]
    Cycles,
    /// `boolean`: no unit: the value is true or false.
    #[serde(rename = "boolean")]
    Boolean,
    /// A value that is not in the schema.
    Unrecognized(String),
}

/// Provider of a statistic.
///
/// Since QEMU 7.1.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Values)]
#[non_exhaustive]
pub enum StatsProvider {
    /// `kvm`: KVM in the host's kernel; needs Linux 5.14. Since QEMU 7.1.
    #[serde(rename = "kvm")]
    Kvm,
    /// `cryptodev`: QEMU, for the backends of crypto devices. Since QEMU 8.0.
    #[serde(rename = "cryptodev")]
    Cryptodev,
    /// A value that is not in the schema.
    Unrecognized(String),
}

/// What a statistic applies to.
///
/// Since QEMU 7.1.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Values)]
#[non_exhaustive]
pub enum StatsTarget {
    /// `vm`: the machine, or the QEMU process, as a whole.
    #[serde(rename = "vm")]
    Vm,
    /// `vcpu`: a virtual CPU.
    #[serde(rename = "vcpu")]
    Vcpu,
    /// `cryptodev`: a backend of a crypto device. Since QEMU 8.0.
    #[serde(rename = "cryptodev")]
    Cryptodev,
    /// A value that is not in the schema.
    Unrecognized(String),
}

/// Which statistics of a provider to return.
///
/// Since QEMU 7.1.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct StatsRequest {
    /// The provider.
    pub provider: StatsProvider,
    /// Names of the statistics; all those of the provider if absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub names: Option<Vec<String>>,
}

impl StatsRequest {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(provider: StatsProvider) -> Self {
        Self { provider, names: None }
    }

    /// Sets [`names`](field@Self::names).
    #[must_use]
    pub fn with_names(mut self, value: Vec<String>) -> Self {
        self.names = Some(value);
        self
    }
}

/// Virtual CPUs whose statistics to return.
///
/// Since QEMU 7.1.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct StatsVCPUFilter {
    /// QOM paths of the virtual CPUs; all of them if absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub vcpus: Option<Vec<String>>,
}

impl StatsVCPUFilter {
    /// Creates a value without any members.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`vcpus`](field@Self::vcpus).
    #[must_use]
    pub fn with_vcpus(mut self, value: Vec<String>) -> Self {
        self.vcpus = Some(value);
        self
    }
}

/// Which statistics to return.
///
/// Since QEMU 7.1.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Union)]
#[non_exhaustive]
pub struct StatsFilter {
    /// What they apply to, which determines the other members.
    #[serde(flatten)]
    pub target: StatsFilterBranch,
    /// The providers and, for each, the statistics; everything
    /// from all providers if absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub providers: Option<Vec<StatsRequest>>,
}

impl StatsFilter {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(target: impl Into<StatsFilterBranch>) -> Self {
        Self {
            providers: None,
            target: target.into(),
        }
    }

    /// Sets [`providers`](field@Self::providers).
    #[must_use]
    pub fn with_providers(mut self, value: Vec<StatsRequest>) -> Self {
        self.providers = Some(value);
        self
    }
}

/// The branches of [`StatsFilter`], selected by `target`.
///
/// A type of the schema that can occur in only one branch can be converted with `From`.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Union)]
#[serde(tag = "target")]
#[non_exhaustive]
pub enum StatsFilterBranch {
    /// `vcpu`: a virtual CPU.
    #[serde(rename = "vcpu")]
    Vcpu(StatsVCPUFilter),
    /// `vm`: the machine, or the QEMU process, as a whole.
    #[serde(rename = "vm")]
    Vm,
    /// `cryptodev`: a backend of a crypto device. Since QEMU 8.0.
    #[serde(rename = "cryptodev")]
    Cryptodev,
    /// A tag that is not in the schema.
    #[serde(other)]
    Unrecognized(base::UnrecognizedBranch),
}

impl From<StatsVCPUFilter> for StatsFilterBranch {
    fn from(value: StatsVCPUFilter) -> Self {
        Self::Vcpu(value)
    }
}

/// Value of a statistic.
///
/// Since QEMU 7.1.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Alternate)]
#[non_exhaustive]
pub enum StatsValue {
    /// A single number.
    #[json(number)]
    Scalar(u64),
    /// True or false, for statistics with the unit `boolean`.
    #[json(boolean)]
    Boolean(bool),
    /// The counters of a histogram, from the lowest interval to the
    /// highest.
    #[json(array)]
    List(Vec<u64>),
}

impl From<u64> for StatsValue {
    fn from(value: u64) -> Self {
        Self::Scalar(value)
    }
}

impl From<bool> for StatsValue {
    fn from(value: bool) -> Self {
        Self::Boolean(value)
    }
}

impl From<Vec<u64>> for StatsValue {
    fn from(value: Vec<u64>) -> Self {
        Self::List(value)
    }
}

/// A statistic.
///
/// Since QEMU 7.1.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct Stats {
    /// Its name, as in [`StatsSchemaValue`].
    pub name: String,
    /// Its current value, in the unit given by [`QueryStatsSchemas`](commands::QueryStatsSchemas).
    pub value: StatsValue,
}

impl Stats {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(name: impl Into<String>, value: impl Into<StatsValue>) -> Self {
        Self {
            name: name.into(),
            value: value.into(),
        }
    }
}

/// Statistics from one provider for one object.
///
/// Since QEMU 7.1.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct StatsResult {
    /// The provider.
    pub provider: StatsProvider,
    /// QOM path of the object; absent if it has none, like the
    /// machine as a whole.
    #[serde(rename = "qom-path", skip_serializing_if = "Option::is_none")]
    pub qom_path: Option<String>,
    /// The statistics.
    pub stats: Vec<Stats>,
}

impl StatsResult {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(provider: StatsProvider, stats: Vec<Stats>) -> Self {
        Self {
            provider,
            qom_path: None,
            stats,
        }
    }

    /// Sets [`qom_path`](field@Self::qom_path).
    #[must_use]
    pub fn with_qom_path(mut self, value: impl Into<String>) -> Self {
        self.qom_path = Some(value.into());
        self
    }
}

/// Description of a statistic.
///
/// The unit may be scaled: a value v means v times [`base`](field@Self::base) to the power
/// of [`exponent`](field@Self::exponent), in [`unit`](field@Self::unit). Nanoseconds, for example, have the unit
/// `seconds`, the base 10 and the exponent -9.
///
/// Since QEMU 7.1.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct StatsSchemaValue {
    /// Its name; statistics with another provider or target may have
    /// the same name.
    pub name: String,
    /// How its value behaves.
    pub r#type: StatsType,
    /// Its unit; absent if it simply counts something.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub unit: Option<StatsUnit>,
    /// 10 or 2; absent if [`exponent`](field@Self::exponent) is 0.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub base: Option<i8>,
    /// Power of [`base`](field@Self::base) by which the unit is scaled; 0 if it is
    /// not scaled.
    pub exponent: i16,
    /// Width of the intervals of a linear histogram; absent
    /// if it is not one.
    #[serde(rename = "bucket-size", skip_serializing_if = "Option::is_none")]
    pub bucket_size: Option<u32>,
}

impl StatsSchemaValue {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(name: impl Into<String>, r#type: StatsType, exponent: i16) -> Self {
        Self {
            name: name.into(),
            r#type,
            unit: None,
            base: None,
            exponent,
            bucket_size: None,
        }
    }

    /// Sets [`unit`](field@Self::unit).
    #[must_use]
    pub fn with_unit(mut self, value: StatsUnit) -> Self {
        self.unit = Some(value);
        self
    }

    /// Sets [`base`](field@Self::base).
    #[must_use]
    pub fn with_base(mut self, value: i8) -> Self {
        self.base = Some(value);
        self
    }

    /// Sets [`bucket_size`](field@Self::bucket_size).
    #[must_use]
    pub fn with_bucket_size(mut self, value: u32) -> Self {
        self.bucket_size = Some(value);
        self
    }
}

/// The statistics that one provider has for one kind of target.
///
/// Since QEMU 7.1.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct StatsSchema {
    /// The provider.
    pub provider: StatsProvider,
    /// What the statistics apply to.
    pub target: StatsTarget,
    /// The statistics.
    pub stats: Vec<StatsSchemaValue>,
}

impl StatsSchema {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(
        provider: StatsProvider,
        target: StatsTarget,
        stats: Vec<StatsSchemaValue>,
    ) -> Self {
        Self { provider, target, stats }
    }
}

/// Commands defined in `stats.json`.
///
/// See [`commands`](super::commands) for all commands of the schema.
pub mod commands {
    use crate::base;
    use crate::base::Command;
    use super::{StatsFilter, StatsProvider, StatsResult, StatsSchema};

    /// Returns the values of statistics.
    ///
    /// **Command** `query-stats`.
    ///
    /// **Returns** an array of [`StatsResult`](super::StatsResult): One element for each provider and object, such as a virtual
    /// CPU.
    ///
    /// Since QEMU 7.1.
    #[doc(alias = "query-stats")]
    #[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
    #[serde(transparent, deny_unknown_fields)]
    pub struct QueryStats(pub StatsFilter);

    impl QueryStats {
        /// Creates a value from its members.
        #[must_use]
        pub fn new(members: StatsFilter) -> Self {
            Self(members)
        }
    }

    impl Command for QueryStats {
        const NAME: &'static str = "query-stats";
        type Ok = Vec<StatsResult>;
    }

    /// Lists the available statistics.
    ///
    /// > **Note:** The usual deprecation period does not apply to statistics:
    /// > in the next release, one may be gone, have another name, or
    /// > count something else. Those from KVM also depend on the host's
    /// > kernel. Such changes are meant to be rare.
    ///
    /// **Command** `query-stats-schemas`.
    ///
    /// **Returns** an array of [`StatsSchema`](super::StatsSchema).
    ///
    /// Since QEMU 7.1.
    #[doc(alias = "query-stats-schemas")]
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
    #[serde(deny_unknown_fields)]
    #[non_exhaustive]
    pub struct QueryStatsSchemas {
        /// The provider; all of them if absent.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub provider: Option<StatsProvider>,
    }

    impl QueryStatsSchemas {
        /// Creates a value without any members.
        #[must_use]
        pub fn new() -> Self {
            Self::default()
        }

        /// Sets [`provider`](field@Self::provider).
        #[must_use]
        pub fn with_provider(mut self, value: StatsProvider) -> Self {
            self.provider = Some(value);
            self
        }
    }

    impl Command for QueryStatsSchemas {
        const NAME: &'static str = "query-stats-schemas";
        type Ok = Vec<StatsSchema>;
    }
}
