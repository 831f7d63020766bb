//! What is promised of something: the axis beside the severity.

use qapi_parser::schema::{Feature, has_feature};
use serde::Serialize;

use super::Wire;

/// What OLD promised of that which a finding is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Default)]
#[serde(rename_all = "lowercase")]
#[non_exhaustive]
pub enum Lifecycle {
    /// It was to stay.
    #[default]
    Stable,
    /// It was deprecated, and is still there.
    Deprecated,
    /// It was deprecated, and now it is gone, as announced.
    Expected,
    /// It was unstable, or reachable only by way of something unstable: it might change
    /// at any time. Before QEMU 6.2 the name said so: `x-…`.
    Unstable,
}

impl Lifecycle {
    /// The word for it.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Stable => "stable",
            Self::Deprecated => "deprecated",
            Self::Expected => "expected",
            Self::Unstable => "unstable",
        }
    }
}

impl Wire<'_> {
    /// What is promised of something with this name and these feature flags.
    pub(crate) fn lifecycle(&self, name: &str, features: &[Feature]) -> Lifecycle {
        if self.is_unstable(name, features) {
            Lifecycle::Unstable
        } else if has_feature(features, "deprecated") {
            Lifecycle::Deprecated
        } else {
            Lifecycle::Stable
        }
    }

    pub(crate) fn is_unstable(&self, name: &str, features: &[Feature]) -> bool {
        let by_name = !self.flags_unstable && name.starts_with("x-");
        by_name || has_feature(features, "unstable")
    }
}
