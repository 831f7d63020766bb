//! The parts of a text -> Markdown.

use super::links::Links;
use super::plain::{MARKUP, Plain, guard_line_starts};
use crate::markup::{Inline, Text};
use crate::quoting::{autolink, code, link, push};

/// Where the pages are that `:doc:` names.
const MANUAL: &str = "https://www.qemu.org/docs/master/";

/// Turns a text into Markdown.
pub(super) fn markdown(text: &Text, links: &Links<'_>) -> String {
    parts(&text.inlines(), links)
}

fn parts(inlines: &[Inline], links: &Links<'_>) -> String {
    let mut out = String::new();
    for (index, inline) in inlines.iter().enumerate() {
        let markdown = match inline {
            Inline::Plain(text) => {
                let before = index.checked_sub(1).map(|index| neighbour(&inlines[index]));
                let behind = inlines.get(index + 1).map(neighbour);
                let plain = Plain {
                    text,
                    before,
                    behind,
                    is_behind_link: out.ends_with(']'),
                };
                plain.markdown(links)
            }
            Inline::Escaped(char) => format!("\\{char}"),
            Inline::Literal(text) => code(text),
            Inline::Emphasis(content) => format!("*{}*", parts(content, links)),
            Inline::Strong(content) => format!("**{}**", parts(content, links)),
            Inline::Reference { label, name } => match label {
                Some(label) => links.titled(label, name),
                None => links.reference(name),
            },
            Inline::PartReference(name) => links.part_reference(name),
            Inline::Page { label, page } => link(label, &format!("{MANUAL}{page}.html")),
            Inline::Link { label, url } => link(label, url),
            Inline::Url(url) => autolink(url),
        };
        push(&markdown, &mut out);
    }
    guard_line_starts(&out)
}

/// The character that plain text has for a neighbour beside this part: where that is
/// markup, one that is neither a space nor part of a word.
fn neighbour(inline: &Inline) -> char {
    match inline {
        Inline::Escaped(char) => *char,
        _ => MARKUP,
    }
}
