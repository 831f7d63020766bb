//! Paragraphs for a terminal, in two columns: a label and text.

use std::borrow::Cow;
use std::fmt::Write;

use anstyle::{AnsiColor, Style};
use qapi_schema::text::Text;
use textwrap::{Options, WordSplitter};

use crate::change::Severity;

pub(crate) const BOLD: Style = Style::new().bold();
pub(crate) const DIM: Style = Style::new().dimmed();

/// Where text begins: after the widest label, which is a severity, and the space around it.
const INDENT: usize = 14;

/// The label of what does not work any more.
pub(crate) const BREAKING: Label<'_> = Label {
    text: Severity::Breaking.as_str(),
    style: AnsiColor::Red.on_default().bold(),
};

/// A styled label before a paragraph.
#[derive(Clone, Copy)]
pub(crate) struct Label<'l> {
    /// Words of ours, or a line that is escaped.
    pub(crate) text: &'l str,
    pub(crate) style: Style,
}

impl Label<'_> {
    pub(crate) const NONE: Self = Self {
        text: "",
        style: Style::new(),
    };
}

/// The lines of a text, of this width. No word is broken: what is harmless in a word may be a
/// command at the start of a line.
pub(crate) fn wrap(text: &str, width: usize) -> Vec<Cow<'_, str>> {
    textwrap::wrap(text, options(width))
}

fn options<'o>(width: usize) -> Options<'o> {
    Options::new(width)
        .word_splitter(WordSplitter::NoHyphenation)
        .break_words(false)
}

/// Adds a paragraph in lines of this width.
pub(crate) fn add(page: &mut String, width: usize, label: Label<'_>, text: &Text, style: Style) {
    if text.is_empty() {
        return;
    }
    let indent = " ".repeat(INDENT);
    let options = options(width)
        .initial_indent(&indent)
        .subsequent_indent(&indent);
    for (index, line) in textwrap::wrap(text.line().as_ref(), options)
        .iter()
        .enumerate()
    {
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

/// Adds a section of sentences, each a paragraph, unless there are none.
pub(crate) fn section(
    page: &mut String,
    width: usize,
    title: &str,
    label: Label<'_>,
    sentences: impl IntoIterator<Item = Text>,
) {
    let mut sentences = sentences.into_iter().peekable();
    if sentences.peek().is_none() {
        return;
    }
    // Writing to a string does not fail.
    let _ = writeln!(page, "{BOLD}{title}{BOLD:#}");
    for sentence in sentences {
        add(page, width, label, &sentence, Style::new());
    }
    page.push('\n');
}
