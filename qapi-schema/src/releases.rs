//! The releases that a merged schema holds for.

use std::fmt;

use qapi_text::Text;

use crate::release::Release;

/// What one of the schemas is called that a schema was merged from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Label {
    /// The schema of a release.
    Release(Release),
    /// A schema whose release is not known: where it comes from.
    Text(Text),
}

/// The number of the release, or the text on one line.
impl fmt::Display for Label {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Release(release) => formatter.pad(&release.short()),
            Self::Text(text) => text.line().fmt(formatter),
        }
    }
}

impl Label {
    /// The number of the release, if it is known.
    #[must_use]
    pub fn release(&self) -> Option<&Release> {
        match self {
            Self::Release(release) => Some(release),
            Self::Text(_) => None,
        }
    }
}

/// The number of bits of a word.
const BITS: usize = 64;

/// Some of the [releases](crate::Schema::releases) of a merged schema, by their indices.
///
/// ```
/// use qapi_schema::ReleaseSet;
///
/// let set: ReleaseSet = [1, 2, 4].into_iter().collect();
/// assert_eq!((set.first(), set.last()), (Some(1), Some(4)));
/// assert!(!set.contains(3));
/// assert_eq!(set.iter().count(), 3);
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ReleaseSet {
    /// One bit for each release. The last word is not zero.
    words: Vec<u64>,
}

impl ReleaseSet {
    /// Adds a release.
    pub fn insert(&mut self, index: usize) {
        let word = index / BITS;
        if self.words.len() <= word {
            self.words.resize(word + 1, 0);
        }
        self.words[word] |= 1 << (index % BITS);
    }

    /// Whether this release is among them.
    #[must_use]
    pub fn contains(&self, index: usize) -> bool {
        let word = self.words.get(index / BITS).copied().unwrap_or_default();
        word & (1 << (index % BITS)) != 0
    }

    /// Their indices, the oldest release first.
    #[must_use]
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = usize> + '_ {
        (0..self.words.len() * BITS).filter(|index| self.contains(*index))
    }

    /// The oldest of them.
    #[must_use]
    pub fn first(&self) -> Option<usize> {
        self.iter().next()
    }

    /// The newest of them.
    #[must_use]
    pub fn last(&self) -> Option<usize> {
        self.iter().next_back()
    }

    /// Whether there are none, as in a schema that was not merged.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.words.is_empty()
    }
}

impl FromIterator<usize> for ReleaseSet {
    fn from_iter<I: IntoIterator<Item = usize>>(indices: I) -> Self {
        let mut set = Self::default();
        indices.into_iter().for_each(|index| set.insert(index));
        set
    }
}
