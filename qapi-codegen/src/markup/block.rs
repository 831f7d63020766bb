//! The tree of a documentation text.

use super::text::Text;

/// A part of a text, from one blank line to the next or longer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Block {
    Paragraph(Text),
    /// The title of what follows.
    Heading(Text),
    /// The title of a single block, such as an example.
    Caption(Text),
    /// Text that is shown as it is.
    Literal {
        language: String,
        text: String,
    },
    /// Blocks that are set off from the text, such as a note.
    Admonition {
        label: String,
        content: Vec<Block>,
    },
    List(Vec<ListItem>),
    Table(Table),
    /// Descriptions of members in the running text, as old schemas have them.
    Descriptions(Vec<Description>),
}

impl Block {
    pub(super) fn paragraph(text: impl Into<String>) -> Self {
        Self::Paragraph(Text::new(text))
    }

    pub(super) fn literal(language: &str, text: impl Into<String>) -> Self {
        Self::Literal {
            language: language.to_owned(),
            text: text.into(),
        }
    }
}

/// An item of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct ListItem {
    /// What the item begins with: `-`, `*`, or a number with its punctuation.
    pub(crate) marker: String,
    pub(crate) content: Vec<Block>,
}

/// A table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Table {
    /// The rows, all of the same length. The first one is the heading.
    pub(crate) rows: Vec<Vec<Text>>,
}

/// The description of a member.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Description {
    pub(crate) name: String,
    pub(crate) text: Text,
}
