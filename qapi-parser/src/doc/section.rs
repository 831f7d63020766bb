//! The lines of a section -> its text, without the common indentation, and its examples.

use qapi_schema::doc::{Section, SectionKind};
use qapi_schema::source::Span;

use super::lines::{self, Line, common_indent, trim_blank};
use crate::mode::Mode;

/// The section that consists of these lines. The heading is the whole line that the section
/// begins on if that has a tag, after which the first line continues; without one, there is no
/// section if all lines are blank.
pub(super) fn section(
    lines: &[Line<'_>],
    kind: SectionKind,
    heading: Option<Span>,
    mode: Mode,
) -> Option<Section> {
    let inline = heading.is_some() && lines.first().is_some_and(|line| !line.text.is_empty());
    let lines = trim_blank(lines);
    let Some(first) = lines.first() else {
        return heading.map(|span| Section::new(kind, span));
    };
    let span = heading.unwrap_or(first.span);
    let indent = common_indent(&lines[usize::from(inline)..]);
    let mut dedented: Vec<Line<'_>> = lines
        .iter()
        .enumerate()
        .map(|(index, line)| dedent(*line, if inline && index == 0 { 0 } else { indent }))
        .collect();
    if mode == Mode::Lenient && matches!(kind, SectionKind::Member(_)) {
        skip_optional(&mut dedented);
    }
    let examples = if kind == SectionKind::Example {
        vec![lines::whole(&dedented, span)]
    } else {
        lines::directives(&dedented)
    };
    let texts: Vec<&str> = dedented.iter().map(|line| line.text).collect();
    let mut section = Section::new(kind, span);
    section.text = texts.join("\n");
    section.indent = indent;
    section.inline = inline;
    section.examples = examples;
    Some(section)
}

/// Leaves out the mark `#optional`, at the start or end of a line, with which QEMU 2.8 and older
/// said of a member that it may be absent. The definition says that, too.
fn skip_optional(lines: &mut Vec<Line<'_>>) {
    const MARK: &str = "#optional";
    lines.retain_mut(|line| {
        if !line.text.contains(MARK) {
            return true;
        }
        let start = line.text.trim_start();
        if let Some(rest) = start.strip_prefix(MARK) {
            let text = rest.trim_start_matches([',', ':', ';']).trim_start();
            let skipped = line.text.len() - text.len();
            line.span = line.span.without_first(skipped);
            line.text = text;
        }
        if let Some(text) = line.text.strip_suffix(MARK) {
            line.text = text.trim_end();
        }
        !line.text.is_empty()
    });
}

fn dedent(line: Line<'_>, indent: usize) -> Line<'_> {
    match line.text.get(indent..) {
        Some(text) => Line {
            text,
            span: line.span.without_first(indent),
        },
        None => line,
    }
}
