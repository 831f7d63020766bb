//! The structure of a documentation text: paragraphs, lists, headings, literal
//! blocks, tables, notes. Writes them as Markdown; `parse` reads them.

use qapi_schema::doc::Section;

use super::links::Links;
use super::parse::parse;
use super::tables::Table;
use super::{inline, sentences};

/// Turns a text into Markdown.
pub(super) fn markdown(text: &str, links: &Links<'_>) -> String {
    render(&parse(text), links)
}

/// Turns the text that a comment begins with into Markdown: its first paragraph
/// is what lists show of the item.
pub(super) fn summary(text: &str, links: &Links<'_>) -> String {
    let mut blocks = parse(text);
    if let Some(Block::Paragraph(text)) = blocks.first_mut() {
        *text = sentences::closed(&sentences::capitalized(text));
    }
    render(&blocks, links)
}

/// Turns what is said of a member, a value or a feature into Markdown: into
/// sentences, that is. The first one follows `lead`, where there is one.
pub(super) fn note(section: &Section, lead: Option<&str>, links: &Links<'_>) -> String {
    let (text, since) = sentences::split_since(section);
    let mut blocks = parse(text);
    match (blocks.first_mut(), lead) {
        (Some(Block::Paragraph(text)), Some(lead)) => *text = format!("{lead}: {text}"),
        (Some(Block::Paragraph(text)), None) => *text = sentences::capitalized(text),
        (_, Some(lead)) => blocks.insert(0, Block::Paragraph(lead.to_owned())),
        (_, None) => {}
    }
    close(&mut blocks);
    match (blocks.last_mut(), since.map(sentences::since)) {
        (Some(Block::Paragraph(text)), Some(since)) => *text = sentences::joined(text, &since),
        (_, Some(since)) => blocks.push(Block::Paragraph(since)),
        (_, None) => {}
    }
    render(&blocks, links)
}

/// What a text says of a member in a list of descriptions, as old schemas do.
pub(super) fn listed(text: &str, name: &str, links: &Links<'_>) -> Option<String> {
    let text = parse(text).into_iter().find_map(|block| match block {
        Block::Descriptions(items) => items.into_iter().find(|(of, _)| of == name),
        _ => None,
    });
    let text = sentences::closed(&sentences::capitalized(&text?.1));
    Some(inline::markdown(&text, links))
}

/// Whether a section says nothing but since when there is what it is about.
pub(super) fn is_bare(section: &Section) -> bool {
    sentences::split_since(section).0.is_empty()
}

fn close(blocks: &mut [Block]) {
    if let Some(Block::Paragraph(text)) = blocks.last_mut() {
        *text = sentences::closed(text);
    }
}

/// Turns the documentation of a module into Markdown. The heading at its start
/// is the summary of the first comment, and a section of any other.
pub(super) fn module_markdown(text: &str, is_first: bool, links: &Links<'_>) -> String {
    let mut blocks = parse(text);
    match blocks.first() {
        // Tells where in a manual the text stands, and not what it is about.
        Some(Block::Heading(title)) if title == "Introduction" && blocks.len() > 1 => {
            blocks.remove(0);
        }
        Some(Block::Heading(title)) if is_first => {
            blocks[0] = Block::Paragraph(sentences::closed(title));
        }
        _ => {}
    }
    render(&blocks, links)
}

/// Whether a text is a heading without anything below it.
pub(super) fn is_heading_only(text: &str) -> bool {
    parse(text)
        .iter()
        .all(|block| matches!(block, Block::Heading(_)))
}

/// A text that is set off as a note or the like.
pub(super) fn admonition(label: &str, text: &str, links: &Links<'_>) -> String {
    let block = Block::Admonition(label.to_owned(), parse(text));
    render(&[block], links)
}

/// A text with a word in front that says what it is about.
pub(super) fn labelled(label: &str, text: &str, links: &Links<'_>) -> String {
    let mut blocks = parse(text);
    if let Some(Block::Paragraph(text)) = blocks.first_mut() {
        *text = sentences::capitalized(text);
    }
    close(&mut blocks);
    beside(label, &blocks, links)
}

/// A label with what it is about: on the same line, if that is a paragraph.
fn beside(label: &str, content: &[Block], links: &Links<'_>) -> String {
    let gap = match content.first() {
        Some(Block::Paragraph(_)) => " ",
        _ => "\n\n",
    };
    format!("**{label}:**{gap}{}", render(content, links))
}

/// A code block.
pub(super) fn fenced(language: &str, text: &str) -> String {
    let fence = if text.contains("```") { "````" } else { "```" };
    format!("{fence}{language}\n{text}\n{fence}")
}

/// A part of a text.
pub(super) enum Block {
    Paragraph(String),
    Heading(String),
    /// The language, and what is shown as it is.
    Literal(String, String),
    /// The label, and what is set off under it.
    Admonition(String, Vec<Block>),
    /// The marker and the content of each item.
    List(Vec<(String, Vec<Block>)>),
    Table(Table),
    /// The name and the description of each member.
    Descriptions(Vec<(String, String)>),
}

fn render(blocks: &[Block], links: &Links<'_>) -> String {
    let parts = blocks.iter().map(|block| block.render(links));
    let parts: Vec<_> = parts.filter(|part| !part.is_empty()).collect();
    parts.join("\n\n")
}

impl Block {
    fn render(&self, links: &Links<'_>) -> String {
        match self {
            Self::Paragraph(text) => inline::markdown(text, links),
            Self::Heading(title) => format!("# {}", inline::markdown(title, links)),
            Self::Literal(language, text) => fenced(language, text),
            Self::Admonition(label, content) => {
                prefixed(&beside(label, content, links), "> ", "> ")
            }
            Self::List(items) => {
                let item = |(marker, content): &(String, Vec<Block>)| {
                    let indent = " ".repeat(marker.len() + 1);
                    prefixed(&render(content, links), &format!("{marker} "), &indent)
                };
                let items: Vec<_> = items.iter().map(item).collect();
                items.join("\n")
            }
            Self::Table(table) => table.render(links),
            Self::Descriptions(items) => {
                // The others are told where they belong.
                let items = items.iter().filter(|(name, _)| !links.has_part(name));
                let item = |(name, text): &(String, String)| {
                    let text = inline::markdown(&format!("@{name}: {text}"), links);
                    prefixed(&text, "- ", "  ")
                };
                let items: Vec<_> = items.map(item).collect();
                items.join("\n")
            }
        }
    }
}

/// Puts one thing in front of the first line and another in front of the rest.
fn prefixed(text: &str, first: &str, rest: &str) -> String {
    let mut out = String::new();
    for (index, line) in text.lines().enumerate() {
        let prefix = if index == 0 { first } else { rest };
        if index > 0 {
            out.push('\n');
        }
        out.push_str(format!("{prefix}{line}").trim_end());
    }
    out
}
