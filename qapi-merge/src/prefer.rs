//! What the caller decides where releases differ.

use std::collections::BTreeSet;
use std::str::FromStr;

use qapi_schema::text::Text;
use thiserror::Error;

use crate::error::MergeError;

/// Which of several types an item has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Take {
    /// That of the newest release that has the item.
    Newest,
    /// That of the oldest release that has the item.
    Oldest,
    /// Any JSON value.
    Any,
}

/// A decision, about one item or about all that have no form that holds for all releases.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Preference {
    /// The item, as a [`Choice`](crate::Choice) or a [`Conflict`](crate::Conflict) has it:
    /// `BlockInfo.size`.
    pub item: Option<String>,
    /// What it is.
    pub take: Take,
}

/// A text is not a preference.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("`{}` is not `newest`, `oldest` or `any`", text.line())]
#[non_exhaustive]
pub struct ParsePreferenceError {
    /// What stands where one of these words should be.
    pub text: Text,
}

/// `newest`, or `BlockInfo.size=any`.
///
/// ```
/// use qapi_merge::{Preference, Take};
///
/// let preference: Preference = "Audiodev.driver=alsa=oldest".parse()?;
/// assert_eq!(preference.item.as_deref(), Some("Audiodev.driver=alsa"));
/// assert_eq!(preference.take, Take::Oldest);
/// assert!("first".parse::<Preference>().is_err());
/// # Ok::<(), qapi_merge::ParsePreferenceError>(())
/// ```
impl FromStr for Preference {
    type Err = ParsePreferenceError;

    fn from_str(text: &str) -> Result<Self, ParsePreferenceError> {
        let (item, word) = match text.rsplit_once('=') {
            Some((item, word)) => (Some(item.to_owned()), word),
            None => (None, text),
        };
        let take = match word.to_ascii_lowercase().as_str() {
            "newest" => Take::Newest,
            "oldest" => Take::Oldest,
            "any" => Take::Any,
            _ => return Err(ParsePreferenceError { text: word.into() }),
        };
        Ok(Self { item, take })
    }
}

/// All decisions of the caller.
#[derive(Debug, Clone, Default)]
pub struct Preferences(Vec<Preference>);

impl FromIterator<Preference> for Preferences {
    fn from_iter<I: IntoIterator<Item = Preference>>(preferences: I) -> Self {
        Self(preferences.into_iter().collect())
    }
}

impl Preferences {
    /// The decision about an item itself. The last one counts.
    pub(crate) fn of(&self, item: &str) -> Option<Take> {
        let mut found = self.0.iter().rev();
        let found = found.find(|preference| preference.item.as_deref() == Some(item));
        found.map(|preference| preference.take)
    }

    /// The decision about an item that has no form, if there is none about the item itself.
    pub(crate) fn of_others(&self) -> Option<Take> {
        let mut found = self.0.iter().rev();
        let found = found.find(|preference| preference.item.is_none());
        found.map(|preference| preference.take)
    }

    /// Fails if an item that is named is not among those that were decided.
    pub(crate) fn check_used(&self, decided: &BTreeSet<String>) -> Result<(), MergeError> {
        let mut items = self
            .0
            .iter()
            .filter_map(|preference| preference.item.as_ref());
        match items.find(|item| !decided.contains(*item)) {
            Some(item) => Err(MergeError::UnknownItem {
                item: item.as_str().into(),
            }),
            None => Ok(()),
        }
    }
}
