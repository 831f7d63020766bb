//! Paragraphs for a terminal, in two columns: a label and text.

use std::fmt::Write;

use anstyle::Style;
use textwrap::{Options, WordSplitter};

pub(crate) const BOLD: Style = Style::new().bold();
pub(crate) const DIM: Style = Style::new().dimmed();

/// Where text begins: after the widest label, which is a severity, and the space around it.
const INDENT: usize = 14;

/// A styled label before a paragraph.
#[derive(Clone, Copy)]
pub(crate) struct Label<'l> {
    pub(crate) text: &'l str,
    pub(crate) style: Style,
}

impl Label<'_> {
    pub(crate) const NONE: Self = Self {
        text: "",
        style: Style::new(),
    };
}

/// Adds a paragraph in lines of this width.
pub(crate) fn add(page: &mut String, width: usize, label: Label<'_>, text: &str, style: Style) {
    if text.is_empty() {
        return;
    }
    let indent = " ".repeat(INDENT);
    let options = Options::new(width)
        .initial_indent(&indent)
        .subsequent_indent(&indent)
        .word_splitter(WordSplitter::NoHyphenation)
        .break_words(false);
    for (index, line) in textwrap::wrap(text, options).iter().enumerate() {
        // Writing to a string does not fail.
        let _ = if index == 0 && !label.text.is_empty() {
            let Label { text, style } = label;
            let space = " ".repeat((INDENT - 2).saturating_sub(text.len()));
            write!(page, "  {style}{text}{style:#}{space}")
        } else {
            write!(page, "{indent}")
        };
        let content = line.get(INDENT..).unwrap_or_default();
        let _ = writeln!(page, "{style}{content}{style:#}");
    }
}
