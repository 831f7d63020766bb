//! The numbers of QEMU's releases.

use std::cmp::Ordering;
use std::fmt;
use std::str::FromStr;

use qapi_text::Text;
use thiserror::Error;

/// The number of a release, such as `7.2` or `10.0.13`. Later ones are greater; `7.2` equals
/// `7.2.0`.
#[derive(Debug, Clone)]
pub struct Release {
    numbers: Vec<u32>,
}

impl PartialEq for Release {
    fn eq(&self, other: &Self) -> bool {
        self.significant() == other.significant()
    }
}

impl Eq for Release {}

impl PartialOrd for Release {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Release {
    fn cmp(&self, other: &Self) -> Ordering {
        self.significant().cmp(other.significant())
    }
}

/// A text is not the number of a release.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("`{}` is not a release number such as `11.0`", text.line())]
#[non_exhaustive]
pub struct ParseReleaseError {
    /// The text.
    pub text: Text,
}

impl FromStr for Release {
    type Err = ParseReleaseError;

    fn from_str(text: &str) -> Result<Self, ParseReleaseError> {
        let numbers: Result<Vec<u32>, _> = text.trim().split('.').map(str::parse).collect();
        match numbers {
            Ok(numbers) => Ok(Self { numbers }),
            Err(_) => Err(ParseReleaseError { text: text.into() }),
        }
    }
}

/// As it was written.
impl fmt::Display for Release {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let numbers: Vec<String> = self.numbers.iter().map(u32::to_string).collect();
        formatter.pad(&numbers.join("."))
    }
}

impl Release {
    /// The first number with a dot in a text: `7.2` in `qemu-7.2`, `10.0.13` in
    /// `qemu-10.0.13-x86_64.json`.
    ///
    /// ```
    /// use qapi_schema::Release;
    ///
    /// let found = Release::find("qemu-10.0.13-x86_64.json").unwrap();
    /// assert_eq!(found, "10.0.13".parse()?);
    /// assert_eq!(Release::find("x86_64"), None);
    /// # Ok::<(), qapi_schema::ParseReleaseError>(())
    /// ```
    #[must_use]
    pub fn find(text: &str) -> Option<Self> {
        let is_other = |character: char| !character.is_ascii_digit() && character != '.';
        let words = text.split(is_other).map(|word| word.trim_matches('.'));
        words
            .filter(|word| word.contains('.'))
            .find_map(|word| word.parse().ok())
    }

    /// As people write it: `7.2` for `7.2.0`, of which the third number says nothing.
    #[must_use]
    pub fn short(&self) -> String {
        match &*self.numbers {
            [major, minor, 0] => format!("{major}.{minor}"),
            _ => self.to_string(),
        }
    }

    /// The numbers without zeros at the end.
    fn significant(&self) -> &[u32] {
        let last = self.numbers.iter().rposition(|number| *number != 0);
        &self.numbers[..last.map_or(0, |last| last + 1)]
    }

    /// The major and the minor number. Point releases usually have the same schema.
    #[must_use]
    pub fn series(&self) -> (u32, u32) {
        let number = |index: usize| self.numbers.get(index).copied().unwrap_or_default();
        (number(0), number(1))
    }

    /// Whether it is a development version. Its third number is 50 or more, and what it has
    /// comes with the next release.
    #[must_use]
    pub fn is_development(&self) -> bool {
        self.numbers.get(2).is_some_and(|number| *number >= 50)
    }

    /// Whether it may have something that was backported from a later release.
    #[must_use]
    pub fn may_have_backports(&self) -> bool {
        !self.is_development() && self.significant().len() > 2
    }

    /// Its position among the releases since 1.0, which have even positions; development
    /// versions are between them. There were 1.0 to 1.7, 2.0 to 2.12, 3.0 and 3.1. Since 4.0
    /// there are three releases a year, and the major number goes up every year.
    #[must_use]
    pub fn position(&self) -> Option<u32> {
        let ordinal = match self.series() {
            (1, minor @ 0..=7) => minor,
            (2, minor @ 0..=12) => 8 + minor,
            (3, minor @ 0..=1) => 21 + minor,
            (major @ 4.., minor @ 0..=2) => (major - 4).checked_mul(3)?.checked_add(23 + minor)?,
            _ => return None,
        };
        let even = ordinal.checked_mul(2)?;
        even.checked_add(u32::from(self.is_development()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn release(text: &str) -> Release {
        text.parse().unwrap()
    }

    #[test]
    fn ordered_by_number() {
        assert!(release("2.12") > release("2.9"));
        assert!(release("10.0.13") > release("10.0"));
        assert_eq!(release("11.0.0"), release("11.0"));
        assert!("11.x".parse::<Release>().is_err());
        assert!("".parse::<Release>().is_err());
    }

    #[test]
    fn each_release_has_its_position() {
        let releases = "1.0 1.1 1.2 1.3 1.4 1.5 1.6 1.7 \
                        2.0 2.1 2.2 2.3 2.4 2.5 2.6 2.7 2.8 2.9 2.10 2.11 2.12 3.0 3.1 4.0 4.1 4.2 \
                        5.0 5.1 5.2 6.0 6.1 6.2 7.0 7.1 7.2 8.0 8.1 8.2 9.0 9.1 9.2 10.0 10.1 10.2 11.0";
        for (index, text) in releases.split(' ').enumerate() {
            let position = u32::try_from(2 * index).ok();
            assert_eq!(release(text).position(), position, "{text}");
            let point_release = release(&format!("{text}.1"));
            assert_eq!(point_release.position(), position, "{text}.1");
            let next = release(&format!("{text}.50")).position();
            assert_eq!(next, position.map(|position| position + 1), "{text}.50");
        }
        assert_eq!(release("4.3").position(), None);
        assert_eq!(release("1.8").position(), None);
        assert_eq!(release("0.15").position(), None);
    }

    #[test]
    fn a_release_too_large_for_a_position_has_none() {
        for text in [
            "715827887.0",
            "1431655768.2",
            "3000000000.1",
            "4294967295.2",
        ] {
            assert_eq!(release(text).position(), None, "{text}");
        }
    }

    #[test]
    fn a_third_number_of_zero_says_nothing() {
        for (text, short) in [("7.2.0", "7.2"), ("7.2", "7.2"), ("10.0.13", "10.0.13")] {
            assert_eq!(release(text).short(), short);
        }
    }

    #[test]
    fn found_in_names() {
        assert_eq!(Release::find("v7.2.0"), Some(release("7.2.0")));
        assert_eq!(Release::find("qemu-8.1."), Some(release("8.1")));
        assert_eq!(Release::find("qapi-schema.json"), None);
        assert_eq!(Release::find("2.12-old-9.0"), Some(release("2.12")));
        assert_eq!(Release::find("1..2"), None);
    }
}
