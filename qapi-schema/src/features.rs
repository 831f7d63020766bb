//! Features, and the two of them that have a special meaning.

use std::ops::Deref;

use crate::condition::Condition;
use crate::source::Span;

/// A feature: a flag that clients can look for.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Feature {
    /// The name. [`DEPRECATED`](Self::DEPRECATED) and [`UNSTABLE`](Self::UNSTABLE) have
    /// the same meaning in every schema.
    pub name: String,
    /// The condition under which it exists.
    pub condition: Option<Condition>,
    /// Where it is written.
    pub span: Option<Span>,
}

impl Feature {
    /// Marks what may be removed in a later release.
    pub const DEPRECATED: &'static str = "deprecated";

    /// Marks what may change or be removed without notice.
    pub const UNSTABLE: &'static str = "unstable";

    /// The feature with this name, without a condition.
    #[must_use]
    pub fn new(name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            condition: None,
            span: None,
        }
    }

    /// Whether it is [`DEPRECATED`](Self::DEPRECATED) or [`UNSTABLE`](Self::UNSTABLE).
    #[must_use]
    pub fn is_special(&self) -> bool {
        [Self::DEPRECATED, Self::UNSTABLE].contains(&self.name.as_str())
    }
}

/// The features of a definition or of a part of one, in the schema's order.
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
    /// No features.
    pub const NONE: &'static Self = &Self(Vec::new());

    /// The feature with this name.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&Feature> {
        self.0.iter().find(|feature| feature.name == name)
    }

    /// Whether there is a feature with this name.
    #[must_use]
    pub fn has(&self, name: &str) -> bool {
        self.get(name).is_some()
    }

    /// Whether [`Feature::DEPRECATED`] is among them.
    #[must_use]
    pub fn is_deprecated(&self) -> bool {
        self.has(Feature::DEPRECATED)
    }

    /// Whether [`Feature::UNSTABLE`] is among them. To take older schemas into account,
    /// ask [`Schema::is_unstable`](crate::Schema::is_unstable).
    #[must_use]
    pub fn is_unstable(&self) -> bool {
        self.has(Feature::UNSTABLE)
    }

    /// All features except [`Feature::DEPRECATED`] and [`Feature::UNSTABLE`].
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
