//! What the compiler tells users of deprecated items: text without links. rustdoc shows it,
//! too, so that the documentation adds only the links.

use qapi_schema::Feature;
use qapi_schema::doc::Doc;
use qapi_schema::text::prose;

use super::links::Links;
use crate::markup::{Inline, Text};
use crate::quoting::{code, push};

/// Said of deprecated items where the schema does not say why they are.
const UNEXPLAINED: &str = "May be removed in a future release.";

/// What a comment says about the feature `deprecated`.
pub(super) fn reason(doc: Option<&Doc>, links: &Links<'_>) -> String {
    let section = doc.and_then(|doc| doc.feature(Feature::DEPRECATED));
    let text = section.map_or("", |section| section.text.trim());
    if text.is_empty() {
        return UNEXPLAINED.to_owned();
    }
    let sentence = Text::new(text).capitalized().closed();
    prose(&plain(&sentence.inlines(), links))
}

/// Links to the definitions that the comment names there, such as what is to be used instead.
pub(super) fn links(doc: Option<&Doc>, links: &Links<'_>) -> Option<String> {
    let section = doc?.feature(Feature::DEPRECATED)?;
    let mut found: Vec<String> = Vec::new();
    for inline in Text::new(section.text.trim()).inlines() {
        let (Inline::Reference { name, .. } | Inline::PartReference(name)) = &inline else {
            continue;
        };
        let link = links.definition(name).filter(|link| !found.contains(link));
        found.extend(link.filter(|_| links.own_name(name).is_none()));
    }
    let (last, others) = found.split_last()?;
    Some(match others {
        [] => format!("See {last}."),
        _ => format!("See {} and {last}.", others.join(", ")),
    })
}

fn plain(inlines: &[Inline], links: &Links<'_>) -> String {
    let words = |inline: &Inline| match inline {
        Inline::Plain(text) => escaped(text),
        Inline::Escaped(char) => escaped(&char.to_string()),
        Inline::Literal(text) => code(text),
        Inline::Emphasis(content) | Inline::Strong(content) => plain(content, links),
        Inline::PartReference(name) => match links.own_name(name) {
            Some(rust_name) => code(&rust_name),
            None => code(name),
        },
        Inline::Reference { label, name } => code(label.as_deref().unwrap_or(name)),
        Inline::Page { label, .. } => escaped(label),
        Inline::Link { label, url } => format!("{} ({})", escaped(label), escaped(url)),
        Inline::Url(url) => escaped(url),
    };
    let mut out = String::new();
    for inline in inlines {
        push(&words(inline), &mut out);
    }
    out
}

/// Text in which nothing is markup. rustdoc shows it as Markdown, but the compiler as it is,
/// so that no more is escaped than has to be.
fn escaped(text: &str) -> String {
    let mut out = String::new();
    for char in text.chars() {
        if "\\`[<&".contains(char) {
            out.push('\\');
        }
        out.push(char);
    }
    out
}
