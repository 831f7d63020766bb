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
#[must_use]
pub fn most_alike<'a>(word: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    // Some typos, but not a different word.
    let limit = (word.len() / 3).clamp(1, 3);
    let length = word.chars().count();
    let may_be_meant = |candidate: &&str| candidate.chars().count().abs_diff(length) <= limit;
    known
        .into_iter()
        .filter(may_be_meant)
        .map(|candidate| (strsim::damerau_levenshtein(word, candidate), candidate))
        .filter(|&(distance, _)| distance <= limit)
        .min()
        .map(|(_, candidate)| candidate)
}
