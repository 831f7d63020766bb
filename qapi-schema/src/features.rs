//! Feature flags, and the two of them that say what is promised.

use std::ops::Deref;

use crate::condition::Condition;
use crate::source::Span;

/// A feature flag: something that clients can look for.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Feature {
    /// The name. [`DEPRECATED`](Self::DEPRECATED) and [`UNSTABLE`](Self::UNSTABLE) have
    /// a meaning in every schema.
    pub name: String,
    /// The condition under which it is there.
    pub condition: Option<Condition>,
    /// Where it is written.
    pub span: Option<Span>,
}

impl Feature {
    /// The flag of what may go in a later release.
    pub const DEPRECATED: &'static str = "deprecated";

    /// The flag of what may change or go without notice.
    pub const UNSTABLE: &'static str = "unstable";

    /// The flag of this name, without a condition.
    #[must_use]
    pub fn new(name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            condition: None,
            span: None,
        }
    }

    /// Whether it is one of the flags with a meaning in every schema.
    #[must_use]
    pub fn is_special(&self) -> bool {
        [Self::DEPRECATED, Self::UNSTABLE].contains(&self.name.as_str())
    }
}

/// The feature flags of something, in the schema's order.
///
/// ```
/// use qapi_schema::{Feature, Features};
///
/// let features: Features = ["fdset", "deprecated"].map(Feature::new).into_iter().collect();
/// assert!(features.has("fdset"));
/// assert!(features.is_deprecated());
/// assert!(!features.is_unstable());
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Features(Vec<Feature>);

impl Features {
    /// No flags at all.
    pub const NONE: &'static Self = &Self(Vec::new());

    /// The flag of this name.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&Feature> {
        self.0.iter().find(|feature| feature.name == name)
    }

    /// Whether a flag of this name is among them.
    #[must_use]
    pub fn has(&self, name: &str) -> bool {
        self.get(name).is_some()
    }

    /// Whether what has them may go in a later release.
    #[must_use]
    pub fn is_deprecated(&self) -> bool {
        self.has(Feature::DEPRECATED)
    }

    /// Whether what has them may change or go without notice.
    #[must_use]
    pub fn is_unstable(&self) -> bool {
        self.has(Feature::UNSTABLE)
    }

    /// The flags without a meaning of their own: those that clients look for.
    pub fn plain(&self) -> impl Iterator<Item = &Feature> {
        self.0.iter().filter(|feature| !feature.is_special())
    }

    pub(crate) fn retain_mut(&mut self, keep: impl FnMut(&mut Feature) -> bool) {
        self.0.retain_mut(keep);
    }
}

impl Deref for Features {
    type Target = [Feature];

    fn deref(&self) -> &[Feature] {
        &self.0
    }
}

impl FromIterator<Feature> for Features {
    fn from_iter<I: IntoIterator<Item = Feature>>(features: I) -> Self {
        Self(features.into_iter().collect())
    }
}

impl From<Vec<Feature>> for Features {
    fn from(features: Vec<Feature>) -> Self {
        Self(features)
    }
}

impl<'f> IntoIterator for &'f Features {
    type Item = &'f Feature;
    type IntoIter = std::slice::Iter<'f, Feature>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.iter()
    }
}
