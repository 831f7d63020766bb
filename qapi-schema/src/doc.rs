//! Documentation comments and their sections.
//!
//! The messages in examples are in `example`. The parser makes these from the lines of
//! a comment.

mod example;

use std::ops::Range;

use crate::source::{Appended, Span};

pub use example::{Message, Sender, message_length};

/// A documentation comment: that of a definition, or a free-form one.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Doc {
    /// The name of the definition that it belongs to; `None` for a free-form comment.
    pub symbol: Option<String>,
    /// Its sections, in the order in which they are written.
    pub sections: Vec<Section>,
    /// The whole comment.
    pub span: Span,
}

/// One section of a documentation comment.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Section {
    /// What the section is about.
    pub kind: SectionKind,
    /// Its text, without comment marks, tag and common indentation. Lines are separated by
    /// `\n`; there is none at the end.
    pub text: String,
    /// The indentation that was removed, in spaces. It does not apply to the first line if
    /// that is the line of the tag.
    pub indent: usize,
    /// Whether the text begins on the line of the tag.
    pub inline: bool,
    /// Whether it begins in the middle of a paragraph. That makes it a section only by the
    /// rules of QEMU 9.0 and older.
    pub loose: bool,
    /// The examples in the text.
    pub examples: Vec<Example>,
    /// The first line of the section.
    pub span: Span,
}

/// What a section is about.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum SectionKind {
    /// Paragraphs without a tag. The first one of a comment contains the summary.
    Plain,
    /// `@name:` of a member, argument, branch or enum value.
    Member(String),
    /// `@name:` under `Features:`.
    Feature(String),
    /// `Returns:`
    Returns,
    /// `Errors:`
    Errors,
    /// `Since:`
    Since,
    /// `Note:` or `Notes:`, in QEMU 9.0 and older.
    Note,
    /// `Example:` or `Examples:`, in QEMU 9.0 and older.
    Example,
    /// `TODO:`
    Todo,
}

/// An example: a `.. qmp-example::` directive or an `Example:` section.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Example {
    /// The directive's `:title:`.
    pub title: Option<String>,
    /// Whether there is prose between the messages (`:annotated:`).
    pub annotated: bool,
    /// The text of the example, without the directive, its options and its indentation.
    pub text: String,
    /// Where it is in the section's text, directive and options included.
    pub range: Range<usize>,
    /// The first line of its text.
    pub span: Span,
}

impl Doc {
    /// A comment without sections.
    #[must_use]
    pub fn new(symbol: Option<String>, span: Span) -> Self {
        Self {
            symbol,
            sections: Vec::new(),
            span,
        }
    }

    /// The first paragraph, which summarizes what the definition is.
    #[must_use]
    pub fn summary(&self) -> Option<&str> {
        let first = self.sections.first()?;
        let plain = first.kind == SectionKind::Plain;
        let paragraph = first.text.split("\n\n").next()?;
        (plain && !paragraph.is_empty()).then_some(paragraph)
    }

    /// The section about a member, argument, branch or enum value.
    #[must_use]
    pub fn member(&self, name: &str) -> Option<&Section> {
        self.sections
            .iter()
            .find(|section| matches!(&section.kind, SectionKind::Member(of) if of == name))
    }

    /// The section about a feature.
    #[must_use]
    pub fn feature(&self, name: &str) -> Option<&Section> {
        self.sections
            .iter()
            .find(|section| matches!(&section.kind, SectionKind::Feature(of) if of == name))
    }

    /// The release that added the definition (`Since:`), such as `2.10`.
    #[must_use]
    pub fn since(&self) -> Option<&str> {
        let is_since = |section: &&Section| section.kind == SectionKind::Since;
        let section = self.sections.iter().find(is_since)?;
        section.text.lines().next()
    }

    /// The same comment, with its places in files that its own were appended to.
    #[must_use]
    pub fn moved(&self, appended: Appended) -> Self {
        Self {
            symbol: self.symbol.clone(),
            sections: self.sections.iter().map(|of| of.moved(appended)).collect(),
            span: appended.span(self.span),
        }
    }

    /// All examples of all sections, in order.
    pub fn examples(&self) -> impl Iterator<Item = &Example> {
        self.sections.iter().flat_map(|section| &section.examples)
    }
}

impl Section {
    /// An empty section that begins on this line.
    #[must_use]
    pub fn new(kind: SectionKind, span: Span) -> Self {
        Self {
            kind,
            text: String::new(),
            indent: 0,
            inline: false,
            loose: false,
            examples: Vec::new(),
            span,
        }
    }

    /// The same section, with its places in files that its own were appended to.
    #[must_use]
    pub fn moved(&self, appended: Appended) -> Self {
        let mut section = self.clone();
        section.span = appended.span(section.span);
        for example in &mut section.examples {
            example.span = appended.span(example.span);
        }
        section
    }

    /// The release in parentheses, `(since 2.10)`, at the end of the text about a member,
    /// value or feature.
    #[must_use]
    pub fn since(&self) -> Option<&str> {
        let at = self.text.rmatch_indices('(').find_map(|(at, _)| {
            let word = self.text.get(at + 1..at + 6)?;
            word.eq_ignore_ascii_case("since").then_some(at + 6)
        })?;
        let release = self.text[at..].split(')').next()?;
        Some(release.trim_start_matches(':').trim())
    }
}

impl Example {
    /// An example with this text, which is at `range` in the text of its section and begins
    /// on the line `span` of the source.
    #[must_use]
    pub fn new(text: String, range: Range<usize>, span: Span) -> Self {
        Self {
            title: None,
            annotated: false,
            text,
            range,
            span,
        }
    }
}
