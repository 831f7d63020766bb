//! What the compiler tells users of deprecated items: text without links.

use qapi_schema::Feature;
use qapi_schema::doc::Doc;

use super::links::{Links, code};
use crate::markup::{Inline, Text};

/// Said of deprecated items where the schema does not say why they are.
pub(super) const UNEXPLAINED: &str = "May be removed in a future release.";

/// What a comment says about the feature `deprecated`.
pub(super) fn reason(doc: Option<&Doc>, links: &Links<'_>) -> String {
    let section = doc.and_then(|doc| doc.feature(Feature::DEPRECATED));
    let text = section.map_or("", |section| section.text.trim());
    if text.is_empty() {
        return UNEXPLAINED.to_owned();
    }
    let sentence = Text::new(text).capitalized().closed();
    let words = plain(&sentence.inlines(), links);
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn plain(inlines: &[Inline], links: &Links<'_>) -> String {
    let words = inlines.iter().map(|inline| match inline {
        Inline::Plain(text) => text.clone(),
        Inline::Escaped(char) => char.to_string(),
        Inline::Literal(text) => code(text),
        Inline::Emphasis(content) | Inline::Strong(content) => plain(content, links),
        Inline::PartReference(name) => match links.own_name(name) {
            Some(rust_name) => code(&rust_name),
            None => code(name),
        },
        Inline::Reference { label, name } => code(label.as_deref().unwrap_or(name)),
        Inline::Page { label, .. } => label.clone(),
        Inline::Link { label, url } => format!("{label} ({url})"),
        Inline::Url(url) => url.clone(),
    });
    words.collect()
}
