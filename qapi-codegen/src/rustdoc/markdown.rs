//! Blocks of documentation -> Markdown.

use super::inline;
use super::links::Links;
use crate::markup::{Block, Description, ListItem, Table, Text};
use crate::quoting::{fenced, words};

/// The Markdown of some blocks.
pub(super) fn blocks(blocks: &[Block], links: &Links<'_>) -> String {
    let parts = blocks.iter().map(|block| self::block(block, links));
    let filled: Vec<_> = parts.filter(|part| !part.is_empty()).collect();
    filled.join("\n\n")
}

/// Blocks after a label in bold: on its line, if they begin with a paragraph.
pub(super) fn labelled(label: &str, content: &[Block], links: &Links<'_>) -> String {
    let gap = match content.first() {
        Some(Block::Paragraph(_)) => " ",
        _ => "\n\n",
    };
    format!("{label}{gap}{}", blocks(content, links))
}

/// Blocks that are set off from the text.
pub(super) fn admonition(label: &str, content: &[Block], links: &Links<'_>) -> String {
    let text = labelled(&format!("**{}:**", words(label)), content, links);
    prefixed(&text, "> ", "> ")
}

fn block(block: &Block, links: &Links<'_>) -> String {
    match block {
        Block::Paragraph(text) => inline::markdown(text, links),
        Block::Heading(title) => format!("# {}", line(title, links)),
        Block::Caption(title) => format!("**{}**", line(title, links)),
        Block::Literal { language, text } => fenced(language, text),
        Block::Admonition { label, content } => admonition(label, content, links),
        Block::List(items) => {
            let rendered: Vec<_> = items.iter().map(|item| list_item(item, links)).collect();
            rendered.join("\n")
        }
        Block::Table(table) => self::table(table, links),
        Block::Descriptions(descriptions) => {
            // Fields and variants have their descriptions themselves.
            let others = descriptions
                .iter()
                .filter(|description| !links.has_part(&description.name));
            let rendered: Vec<_> = others.map(|other| description(other, links)).collect();
            rendered.join("\n")
        }
    }
}

/// A text that has to stay on one line.
fn line(text: &Text, links: &Links<'_>) -> String {
    inline::markdown(text, links).replace('\n', " ")
}

fn list_item(item: &ListItem, links: &Links<'_>) -> String {
    let first = format!("{} ", item.marker);
    let indent = " ".repeat(first.len());
    prefixed(&blocks(&item.content, links), &first, &indent)
}

fn description(description: &Description, links: &Links<'_>) -> String {
    let lead = Text::new(format!("@{}", description.name));
    let text = inline::markdown(&description.text.led_by(&lead), links);
    prefixed(&text, "- ", "  ")
}

fn table(table: &Table, links: &Links<'_>) -> String {
    let cell = |text: &Text| line(text, links).replace('|', "\\|");
    let mut out = Vec::new();
    for row in &table.rows {
        let cells: Vec<_> = row.iter().map(cell).collect();
        out.push(format!("| {} |", cells.join(" | ")));
        if out.len() == 1 {
            out.push(format!("|{}", " --- |".repeat(row.len())));
        }
    }
    out.join("\n")
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
