//! The lines of documentation comments.

use qapi_schema::doc::Doc;
use qapi_schema::source::{SourceMap, Span};

/// A line of a comment, without its `# `.
#[derive(Debug, Clone, Copy)]
pub(super) struct Line<'s> {
    pub(super) text: &'s str,
    pub(super) span: Span,
    /// Whether it is part of an example or of other literal text.
    pub(super) is_literal: bool,
}

impl Line<'_> {
    /// The place of a part of the line.
    pub(super) fn place(&self, start: usize, length: usize) -> Span {
        let start = self.span.range().start + start;
        Span::new(self.span.file, start..start + length)
    }
}

/// The lines of a comment, without the marks at either end.
pub(super) fn lines<'s>(sources: &'s SourceMap, doc: &Doc) -> Vec<Line<'s>> {
    let mut lines = Vec::new();
    let mut start = doc.span.range().start;
    // The indentation of what announces literal text.
    let mut announced = None;
    for whole in sources.snippet(doc.span).split_inclusive('\n') {
        let mark = whole.len() - whole.trim_start().len();
        let body = whole.trim_start().trim_end();
        if let Some(text) = body.strip_prefix('#').filter(|text| !text.starts_with('#')) {
            let skipped = usize::from(text.starts_with(' '));
            let text = &text[skipped..];
            let indent = text.len() - text.trim_start().len();
            if !text.is_empty() && announced.is_some_and(|outer| indent <= outer) {
                announced = None;
            }
            let at = start + mark + 1 + skipped;
            lines.push(Line {
                text,
                span: Span::new(doc.span.file, at..at + text.len()),
                is_literal: announced.is_some(),
            });
            if announced.is_none() && announces_literal(text.trim()) {
                announced = Some(indent);
            }
        }
        start += whole.len();
    }
    lines
}

/// Whether literal text follows below a line.
fn announces_literal(text: &str) -> bool {
    match text.strip_prefix(".. ") {
        Some(directive) => {
            let name = directive.split("::").next().unwrap_or_default();
            matches!(name, "qmp-example" | "code-block" | "parsed-literal")
        }
        None => text.ends_with("::"),
    }
}
