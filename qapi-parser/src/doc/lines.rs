//! The lines of a section, and the examples among them.

use qapi_schema::doc::Example;
use qapi_schema::source::Span;

/// A line of a section's text and where it is in the source.
#[derive(Debug, Clone, Copy)]
pub(super) struct Line<'a> {
    pub(super) text: &'a str,
    pub(super) span: Span,
}

impl Line<'_> {
    /// The number of spaces that the line begins with.
    pub(super) fn indent(&self) -> usize {
        self.text.len() - self.text.trim_start().len()
    }
}

/// The `.. qmp-example::` directives among the lines of a section.
pub(super) fn directives(lines: &[Line<'_>]) -> Vec<Example> {
    let mut examples: Vec<Example> = Vec::new();
    let mut start = 0;
    for (index, line) in lines.iter().enumerate() {
        // A directive inside another one is part of its text.
        let inside = examples
            .last()
            .is_some_and(|example| start < example.range.end);
        let before = line.text.strip_suffix(".. qmp-example::");
        if !inside && before.is_some_and(|before| before.trim_start().is_empty()) {
            examples.push(directive(&lines[index..], start));
        }
        start += line.text.len() + 1;
    }
    examples
}

/// One directive; `start` is the offset of its line in the section's text.
fn directive(lines: &[Line<'_>], start: usize) -> Example {
    let (head, rest) = (&lines[0], &lines[1..]);
    let inside = |line: &Line<'_>| line.text.is_empty() || line.indent() > head.indent();
    let count = rest.iter().take_while(|line| inside(line)).count();
    let body = trim_blank(&rest[..count]);
    let options = body
        .iter()
        .take_while(|line| line.text.trim_start().starts_with(':'))
        .count();
    let (options, body) = body.split_at(options);
    let content = trim_blank(body);
    let title = options
        .iter()
        .find_map(|line| line.text.trim().strip_prefix(":title:"));
    let length: usize = lines[..=count].iter().map(|line| line.text.len() + 1).sum();
    let range = start..start + length - 1;
    let span = content.first().unwrap_or(head).span;
    let mut example = Example::new(dedent(content), range, span);
    example.title = title.map(|title| title.trim().to_owned());
    example.annotated = options.iter().any(|line| line.text.trim() == ":annotated:");
    example
}

/// The lines without blank ones at either end.
pub(super) fn trim_blank<'a, 'b>(lines: &'a [Line<'b>]) -> &'a [Line<'b>] {
    let filled = |line: &Line<'_>| !line.text.is_empty();
    let Some(first) = lines.iter().position(filled) else {
        return &[];
    };
    let last = lines.iter().rposition(filled).unwrap_or(first);
    &lines[first..=last]
}

/// The least indentation of the lines that are not blank.
pub(super) fn common_indent(lines: &[Line<'_>]) -> usize {
    let filled = lines.iter().filter(|line| !line.text.is_empty());
    filled.map(Line::indent).min().unwrap_or(0)
}

fn dedent(lines: &[Line<'_>]) -> String {
    let indent = common_indent(lines);
    let texts: Vec<&str> = lines
        .iter()
        .map(|line| line.text.get(indent..).unwrap_or_default())
        .collect();
    texts.join("\n")
}

/// The whole of a section as one example, as `Example:` sections are.
pub(super) fn whole(lines: &[Line<'_>], heading: Span) -> Example {
    let content = trim_blank(lines);
    let text = dedent(content);
    let range = 0..text.len();
    Example::new(
        text,
        range,
        content.first().map_or(heading, |line| line.span),
    )
}
