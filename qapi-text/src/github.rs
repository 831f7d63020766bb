//! Annotations for GitHub's workflows.

use crate::Text;

/// Where an annotation belongs, and its title.
#[derive(Debug, Clone, Copy)]
pub struct Properties<'p> {
    /// The file, and the number of the line.
    pub file: Option<(&'p Text, u64)>,
    /// The title.
    pub title: &'p str,
}

/// An annotation: a command for GitHub's workflows, with the end of the line. The level is
/// `error`, `warning` or `notice`.
///
/// ```
/// use qapi_text::Text;
/// use qapi_text::github::{Properties, annotation};
///
/// let file = Text::from("a,b.json");
/// let properties = Properties { file: Some((&file, 7)), title: "qapi diff" };
/// assert_eq!(
///     annotation("error", &properties, "one\ntwo"),
///     "::error file=a%2Cb.json,line=7,title=qapi diff::one%0Atwo\n"
/// );
/// ```
#[must_use]
pub fn annotation(level: &str, properties: &Properties<'_>, words: &str) -> String {
    let place = match properties.file {
        Some((file, line)) => format!("file={},line={line},", property(file.line().as_ref())),
        None => String::new(),
    };
    let title = property(properties.title);
    format!("::{level} {place}title={title}::{}\n", data(words))
}

fn data(text: &str) -> String {
    let text = text.replace('%', "%25").replace('\r', "%0D");
    // Nothing after the first line begins a command, but nobody should have to think about it.
    text.replace('\n', "%0A").replace("::", r"\u{3a}:")
}

fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}
