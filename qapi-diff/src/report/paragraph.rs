//! Paragraphs for a terminal, in two columns: a label and text.

use std::fmt::Write;

use anstyle::Style;
use textwrap::{Options, WordSplitter};

pub(crate) const BOLD: Style = Style::new().bold();
pub(crate) const DIM: Style = Style::new().dimmed();

/// Where text begins: after the widest label, which is a severity, and the space around it.
const INDENT: usize = 14;

/// Adds a paragraph in lines of this width, with a styled label before it.
pub(crate) fn add(page: &mut String, width: usize, label: (&str, Style), text: &str, style: Style) {
    if text.is_empty() {
        return;
    }
    let (label, label_style) = label;
    let indent = " ".repeat(INDENT);
    let options = Options::new(width)
        .initial_indent(&indent)
        .subsequent_indent(&indent)
        .word_splitter(WordSplitter::NoHyphenation)
        .break_words(false);
    for (index, line) in textwrap::wrap(text, options).iter().enumerate() {
        let line = line.get(INDENT..).unwrap_or_default();
        // Writing to a string does not fail.
        let _ = if index == 0 && !label.is_empty() {
            let space = " ".repeat((INDENT - 2).saturating_sub(label.len()));
            write!(page, "  {label_style}{label}{label_style:#}{space}")
        } else {
            write!(page, "{indent}")
        };
        let _ = writeln!(page, "{style}{line}{style:#}");
    }
}
