//! Releases of QEMU by their numbers.

use std::cmp::Ordering;
use std::fmt;
use std::str::FromStr;

/// The number of a release: `7.2`, `10.0.13`. Later ones are greater; `7.2` is `7.2.0`.
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

/// That a text is not the number of a release.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NoRelease(String);

impl fmt::Display for NoRelease {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "`{}` is no release, such as `11.0`", self.0)
    }
}

impl std::error::Error for NoRelease {}

impl FromStr for Release {
    type Err = NoRelease;

    fn from_str(text: &str) -> Result<Self, NoRelease> {
        let numbers: Result<Vec<u32>, _> = text.trim().split('.').map(str::parse).collect();
        let numbers = numbers.map_err(|_| NoRelease(text.to_owned()))?;
        Ok(Self { numbers })
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
    /// The first number with a point in a text: `7.2` in `qemu-7.2`, `10.0.13` in
    /// `qemu-10.0.13-x86_64.json`.
    ///
    /// ```
    /// use qapi_diff::Release;
    ///
    /// let found = Release::find("qemu-10.0.13-x86_64.json").unwrap();
    /// assert_eq!(found, "10.0.13".parse()?);
    /// assert_eq!(Release::find("x86_64"), None);
    /// # Ok::<(), qapi_diff::NoRelease>(())
    /// ```
    #[must_use]
    pub fn find(text: &str) -> Option<Self> {
        let is_other = |character: char| !character.is_ascii_digit() && character != '.';
        let words = text.split(is_other).map(|word| word.trim_matches('.'));
        words
            .filter(|word| word.contains('.'))
            .find_map(|word| word.parse().ok())
    }

    /// The numbers without zeros at the end.
    fn significant(&self) -> &[u32] {
        let last = self.numbers.iter().rposition(|number| *number != 0);
        &self.numbers[..last.map_or(0, |last| last + 1)]
    }

    /// Major and minor number; the point releases of a release have the same schema, as a
    /// rule.
    pub(crate) fn series(&self) -> (u32, u32) {
        let number = |index: usize| self.numbers.get(index).copied().unwrap_or_default();
        (number(0), number(1))
    }

    /// Whether it is a state of development, of which the third number is 50 or more: what
    /// it has comes with the next release.
    pub(crate) fn is_development(&self) -> bool {
        self.numbers.get(2).is_some_and(|number| *number >= 50)
    }

    /// Whether what it has may have been brought to it from a later release.
    pub(crate) fn may_have_backports(&self) -> bool {
        !self.is_development() && self.significant().len() > 2
    }

    /// Its place among the releases since 2.0, which have even places; states of development
    /// are between them. There were 2.0 to 2.12, 3.0 and 3.1; since 4.0 there are three a
    /// year, with a new major number for each year.
    pub(crate) fn place(&self) -> Option<u32> {
        let ordinal = match self.series() {
            (2, minor @ 0..=12) => minor,
            (3, minor @ 0..=1) => 13 + minor,
            (major @ 4.., minor @ 0..=2) => 15 + 3 * (major - 4) + minor,
            _ => return None,
        };
        Some(2 * ordinal + u32::from(self.is_development()))
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
    fn each_release_has_its_place() {
        let releases = "2.0 2.1 2.2 2.3 2.4 2.5 2.6 2.7 2.8 2.9 2.10 2.11 2.12 3.0 3.1 4.0 4.1 4.2 \
                        5.0 5.1 5.2 6.0 6.1 6.2 7.0 7.1 7.2 8.0 8.1 8.2 9.0 9.1 9.2 10.0 10.1 10.2 11.0";
        for (index, text) in releases.split(' ').enumerate() {
            let place = u32::try_from(2 * index).ok();
            assert_eq!(release(text).place(), place, "{text}");
            assert_eq!(release(&format!("{text}.1")).place(), place, "{text}.1");
            let next = release(&format!("{text}.50")).place();
            assert_eq!(next, place.map(|place| place + 1), "{text}.50");
        }
        assert_eq!(release("4.3").place(), None);
        assert_eq!(release("1.7").place(), None);
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
