//! What those are told who use what is deprecated. Compilers show it, so it is text
//! without links.

use qapi_schema::{Definition, Feature, Features};

use super::links::{Links, Place, code};
use super::{Docs, sentences};

/// Said where the schema says nothing.
pub(super) const MAY_GO: &str = "May be removed in a later release.";

impl Docs<'_> {
    /// The schema's words about the feature `deprecated`, if it is among these. They
    /// are in the documentation of `definition`.
    pub(crate) fn deprecation(
        &self,
        features: &Features,
        definition: &Definition,
    ) -> Option<String> {
        if !features.is_deprecated() {
            return None;
        }
        let doc = self.schema.doc_of(definition);
        let links = Links::new(self.schema, self.names, Place::Root, doc);
        let section = doc.and_then(|doc| doc.feature(Feature::DEPRECATED));
        let text = section.map_or("", |section| section.text.trim());
        if text.is_empty() {
            return Some(MAY_GO.to_owned());
        }
        let words = text.split_whitespace().map(|word| plain(word, &links));
        let text = words.collect::<Vec<_>>().join(" ");
        Some(sentences::closed(&sentences::capitalized(&text)))
    }
}

/// A word without QAPI's marks: `@name` and what stands in two backticks is code.
fn plain(word: &str, links: &Links<'_>) -> String {
    let word = word.replace("``", "`");
    let Some((before, behind)) = word.split_once('@') else {
        return word;
    };
    let is_part = |char: char| char.is_ascii_alphanumeric() || "_-.".contains(char);
    let end = behind.find(|char| !is_part(char)).unwrap_or(behind.len());
    let name = behind[..end].trim_end_matches(['.', '-']);
    if name.is_empty() || before.ends_with(char::is_alphanumeric) {
        return word;
    }
    let reference = links.own_name(name).unwrap_or_else(|| name.to_owned());
    format!("{before}{}{}", code(&reference), &behind[name.len()..])
}
