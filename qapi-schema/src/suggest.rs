//! Suggestions for misspelled names.

use crate::schema::Schema;

impl Schema {
    /// The name of the type, command or event that is most similar to `name`, if one is
    /// similar enough to be what was meant.
    ///
    /// ```
    /// # use qapi_parser::{Loader, Memory};
    /// let files = Memory::new().file("main.json", "{ 'command': 'query-status' }");
    /// let schema = Loader::new().reader(files).load("main.json")?;
    /// assert_eq!(schema.similar_name("query-statsu"), Some("query-status"));
    /// assert_eq!(schema.similar_name("quit"), None);
    /// # Ok::<(), qapi_parser::LoadError>(())
    /// ```
    #[must_use]
    pub fn similar_name(&self, name: &str) -> Option<&str> {
        most_alike(name, self.names.keys().map(String::as_str))
    }
}

/// A help text that suggests the known word most similar to `word`, if one is similar
/// enough.
#[must_use]
pub fn similar<'a>(word: &str, known: impl IntoIterator<Item = &'a str>) -> Option<String> {
    most_alike(word, known).map(|candidate| format!("did you mean `{candidate}`?"))
}

/// The known word most similar to `word`, if one is similar enough to be what was meant.
/// Nothing is similar to a word of more than 100 bytes: nobody mistypes one, and to compare
/// two of them takes time that grows with the product of their lengths.
#[must_use]
pub fn most_alike<'a>(word: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    if word.len() > 100 {
        return None;
    }
    // Some typos, but not a different word.
    let limit = (word.len() / 3).clamp(1, 3);
    let length = word.chars().count();
    let bytes = bytes_in(word);
    let may_be_meant = |candidate: &&str| {
        let is_as_long = candidate.len().abs_diff(word.len()) <= BYTES * limit
            && candidate.chars().count().abs_diff(length) <= limit;
        let different = (bytes_in(candidate) ^ bytes).count_ones() as usize;
        let is_ascii = word.is_ascii() && candidate.is_ascii();
        is_as_long && different <= 2 * limit * if is_ascii { 1 } else { BYTES }
    };
    known
        .into_iter()
        .filter(may_be_meant)
        .map(|candidate| (strsim::damerau_levenshtein(word, candidate), candidate))
        .filter(|&(distance, _)| distance <= limit)
        .min()
        .map(|(_, candidate)| candidate)
}

/// How many bytes a character has at most.
const BYTES: usize = 4;

/// Which bytes are in a word, some of them together. A typo replaces at most one character by
/// another. To compare these is much faster than to compare words, and rules out nearly all:
/// recordings can have thousands of unknown names.
fn bytes_in(word: &str) -> u64 {
    word.bytes().fold(0, |found, byte| found | 1 << (byte % 64))
}

/// A limited number of searches for similar words.
///
/// A search compares a word with all known ones. A text with very many mistakes and very
/// many known words would take time that grows with the product of their numbers, and with
/// that many mistakes suggestions no longer help.
#[derive(Debug, Clone)]
pub struct Suggestions {
    left: usize,
}

impl Suggestions {
    /// That many searches. Later ones find nothing.
    #[must_use]
    pub fn at_most(searches: usize) -> Self {
        Self { left: searches }
    }

    /// Searches as [`most_alike`] does.
    pub fn most_alike<'a>(
        &mut self,
        word: &str,
        known: impl IntoIterator<Item = &'a str>,
    ) -> Option<&'a str> {
        self.left = self.left.checked_sub(1)?;
        most_alike(word, known)
    }

    /// Searches as [`similar`] does.
    pub fn similar<'a>(
        &mut self,
        word: &str,
        known: impl IntoIterator<Item = &'a str>,
    ) -> Option<String> {
        self.left = self.left.checked_sub(1)?;
        similar(word, known)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_words_are_not_searched_for() {
        let word = "a".repeat(101);
        assert_eq!(most_alike(&word, [&*word]), None);
        assert_eq!(most_alike(&word[1..], [&*word]), Some(&*word));
    }

    #[test]
    fn typos_of_any_kind_are_found() {
        for (word, meant) in [
            ("query-stbtxs", "query-status"),
            ("uqery-sattus", "query-status"),
            ("query-sxtayts", "query-status"),
            ("qery-satus", "query-status"),
            ("grün-öl", "gr\u{10ffff}n-\u{10ffff}l"),
            ("grun-ol", "gr\u{10ffff}n-\u{10ffff}l"),
        ] {
            assert_eq!(most_alike(word, [meant]), Some(meant), "{word}");
        }
    }

    #[test]
    fn searches_are_limited() {
        let mut suggestions = Suggestions::at_most(1);
        assert_eq!(suggestions.most_alike("quti", ["quit"]), Some("quit"));
        assert_eq!(suggestions.most_alike("quti", ["quit"]), None);
    }
}
