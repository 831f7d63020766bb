//! Did you mean …?

use crate::schema::Schema;

impl Schema {
    /// The name of the type, command or event that is most like `name`, if one is
    /// alike: what somebody meant who mistyped it.
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

/// Help that names the known word most like `word`, if one is alike.
#[must_use]
pub fn similar<'a>(word: &str, known: impl IntoIterator<Item = &'a str>) -> Option<String> {
    most_alike(word, known).map(|candidate| format!("did you mean `{candidate}`?"))
}

fn most_alike<'a>(word: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    // Some typing errors, but not another word altogether.
    let limit = (word.len() / 3).clamp(1, 3);
    known
        .into_iter()
        .map(|candidate| (strsim::damerau_levenshtein(word, candidate), candidate))
        .filter(|&(distance, _)| distance <= limit)
        .min()
        .map(|(_, candidate)| candidate)
}
