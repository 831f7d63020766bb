//! The lines of a documentation comment -> [`Doc`].
//!
//! Parses a comment as QEMU's newest generator does. Lenient mode also accepts what
//! older ones accepted: `Note:` and `Example:` sections, and text that is not indented
//! below its tag.

use std::collections::HashSet;
use std::mem::{Discriminant, discriminant};

use qapi_schema::diagnostic::{Code, Diagnostic};
use qapi_schema::doc::{Doc, Section, SectionKind};
use qapi_schema::source::Span;
use qapi_schema::text::Text;

use super::lines::Line;
use super::section::section;
use super::style;
use super::tags::{Tagged, begins_section, described, tagged};
use crate::mode::Mode;
use crate::syntax::DocComment;

/// A documentation comment, parsed.
#[derive(Debug)]
pub(crate) struct Parsed {
    pub(crate) doc: Doc,
    /// Whether it has no problems of its own.
    pub(crate) is_sound: bool,
    /// Whether it names its definition without `@`, which makes it one that documents
    /// nothing. QEMU 2.8 and older did not look.
    pub(crate) lacks_at: bool,
    /// Lines that look like the beginning of a section, but are part of a paragraph.
    pub(crate) swallowed: Vec<Swallowed>,
}

/// A line that looks like the beginning of a section, but is part of the paragraph above
/// it, as there is no empty line between the two.
#[derive(Debug, Clone)]
pub(crate) struct Swallowed {
    pub(crate) span: Span,
    /// The name in `@name:`; `None` for `Features:`.
    pub(crate) name: Option<String>,
    /// The first line of the paragraph if that was to continue a description, but is not
    /// indented.
    pub(crate) continuation: Option<Span>,
}

/// The problem of a line that was to continue a description, but is not indented.
pub(crate) fn not_indented(span: Span) -> Diagnostic {
    let message = "the line continues a description, but is not indented";
    Diagnostic::new(Code::DocIndentation, span, message).help("indent it by four spaces")
}

/// Parses a documentation comment; `text` is that of its file. The name is that of the
/// definition that follows.
pub(crate) fn parse(
    comment: &DocComment,
    text: &str,
    next: Option<&str>,
    mode: Mode,
    problems: &mut Vec<Diagnostic>,
) -> Parsed {
    let mut found = Vec::new();
    let parsed = parse_as(mode, comment, text, next, &mut found);
    if mode == Mode::Lenient && !found.is_empty() {
        // A comment that breaks the old rules may follow today's.
        let mut today = Vec::new();
        let newest = parse_as(Mode::Strict, comment, text, next, &mut today);
        if today.is_empty() {
            return newest;
        }
    }
    problems.extend(found);
    parsed
}

fn parse_as(
    mode: Mode,
    comment: &DocComment,
    text: &str,
    next: Option<&str>,
    problems: &mut Vec<Diagnostic>,
) -> Parsed {
    let lines: Vec<Line<'_>> = comment
        .lines
        .iter()
        .map(|&span| strip_mark(span, text, problems))
        .collect();
    if mode == Mode::Strict {
        style::check(&lines, problems);
    }
    let mut parser = DocParser {
        lines,
        at: 0,
        close: closing_mark(comment.span),
        mode,
        problems,
        sections: Vec::new(),
        swallowed: Vec::new(),
        continuation: None,
        seen: HashSet::new(),
        loose: false,
    };
    let next = next.filter(|name| mode == Mode::Lenient && parser.begins_with(name));
    let lacks_at = next.is_some();
    let symbol = match next {
        Some(name) => {
            parser.at += 1;
            Some(name.to_owned())
        }
        None => parser.symbol(),
    };
    if symbol.is_some() {
        parser.definition();
    } else {
        parser.free_form();
    }
    let mut doc = Doc::new(symbol, comment.span);
    doc.sections = parser.sections;
    let swallowed = parser.swallowed;
    Parsed {
        doc,
        swallowed,
        is_sound: comment.sound && problems.is_empty() && !lacks_at,
        lacks_at,
    }
}

fn closing_mark(comment: Span) -> Span {
    Span {
        start: comment.end.saturating_sub(2).max(comment.start),
        ..comment
    }
}

/// A line without its `# ` and without whitespace at its end.
fn strip_mark<'a>(span: Span, text: &'a str, problems: &mut Vec<Diagnostic>) -> Line<'a> {
    let content = &text[span.range()][1..];
    if !content.is_empty() && !content.starts_with(' ') {
        let message = "a documentation line must begin with `#` and a space";
        problems.push(Diagnostic::new(Code::DocMissingSpace, span, message));
    }
    let trimmed = content.trim_end();
    let line = trimmed.strip_prefix(' ').unwrap_or(trimmed);
    let start = line.as_ptr() as usize - text.as_ptr() as usize;
    Line {
        text: line,
        span: Span::new(span.file, start..start + line.len()),
    }
}

struct DocParser<'a, 'p> {
    lines: Vec<Line<'a>>,
    at: usize,
    /// The closing `##`.
    close: Span,
    mode: Mode,
    problems: &'p mut Vec<Diagnostic>,
    sections: Vec<Section>,
    swallowed: Vec<Swallowed>,
    /// The line that was to continue the last description, but is not indented.
    continuation: Option<Span>,
    /// The kinds seen so far of which there can be only one section, each with the name that
    /// the section describes, if any.
    seen: HashSet<(Discriminant<SectionKind>, &'a str)>,
    /// Whether the current section began inside a paragraph, which is allowed only by
    /// the old rules, and no blank line has followed yet.
    loose: bool,
}

impl<'a> DocParser<'a, '_> {
    fn peek(&self) -> Option<Line<'a>> {
        self.lines.get(self.at).copied()
    }

    fn problem(&mut self, code: Code, span: Span, message: impl Into<Text>) {
        self.problems.push(Diagnostic::new(code, span, message));
    }

    /// Whether the first line is this name, without `@`.
    fn begins_with(&self, name: &str) -> bool {
        let line = self.peek().map(|line| line.text);
        line.is_some_and(|text| text.strip_suffix(':').unwrap_or(text) == name)
    }

    /// The name on the first line, which makes this the comment of a definition.
    fn symbol(&mut self) -> Option<String> {
        let line = self.peek()?;
        let name = line.text.strip_prefix('@')?;
        self.at += 1;
        let Some(name) = name.strip_suffix(':') else {
            let message = "the line that names the definition must end with `:`";
            self.problem(Code::DocSymbol, line.span, message);
            return Some(name.split([':', ' ']).next().unwrap_or(name).to_owned());
        };
        if name.is_empty() {
            self.problem(Code::DocSymbol, line.span, "`@` must be followed by a name");
        }
        Some(name.to_owned())
    }

    fn free_form(&mut self) {
        let start = self.at;
        while let Some(line) = self.peek() {
            if let Some((name, _)) = described(line.text, self.mode) {
                let message =
                    format!("`@{name}:` in a comment that does not document a definition");
                self.problem(Code::DocSymbol, line.span, message);
            }
            self.at += 1;
        }
        self.push(SectionKind::Plain, start, None);
    }

    fn definition(&mut self) {
        let mut descriptions_over = false;
        while let Some(line) = self.peek() {
            if line.text.is_empty() {
                self.at += 1;
                self.loose = false;
            } else if line.text == "Features:" {
                self.features(line);
                descriptions_over = true;
            } else if let Some((name, _)) = described(line.text, self.mode) {
                if let Some(continuation) = self.continuation.take() {
                    let text = "so this description comes after a paragraph";
                    let problem = not_indented(continuation).label(line.span, text);
                    self.problems.push(problem);
                } else if descriptions_over {
                    let message = format!("the description of `@{name}` comes after a section");
                    let problem = Diagnostic::new(Code::DocOrder, line.span, message);
                    self.problems.push(problem.help(
                        "describe members before sections such as `Features:` and `Returns:`",
                    ));
                }
                self.descriptions(SectionKind::Member);
                descriptions_over = true;
            } else if let Some(tagged) = tagged(line.text) {
                self.tagged_section(line, tagged);
                descriptions_over = true;
            } else {
                self.plain();
            }
        }
    }

    fn features(&mut self, heading: Line<'a>) {
        let seen = |section: &Section| matches!(section.kind, SectionKind::Feature(_));
        if self.sections.iter().any(seen) {
            let message = "duplicate `Features:` line";
            self.problem(Code::DocDuplicateSection, heading.span, message);
        }
        self.at += 1;
        self.skip_blank();
        if self
            .peek()
            .is_some_and(|line| described(line.text, self.mode).is_some())
        {
            self.descriptions(SectionKind::Feature);
        } else if self.mode == Mode::Strict {
            // Until QEMU 8.2, there could be none.
            let place = self.peek().map_or(self.close, |line| line.span);
            let message = "`Features:` is not followed by the description of a feature";
            self.problem(Code::DocEmptySection, place, message);
        }
    }

    fn skip_blank(&mut self) {
        while self.peek().is_some_and(|line| line.text.is_empty()) {
            self.at += 1;
        }
    }

    /// Consecutive `@name:` descriptions.
    fn descriptions(&mut self, kind: fn(String) -> SectionKind) {
        while let Some(line) = self.peek() {
            let Some((name, text)) = described(line.text, self.mode) else {
                return;
            };
            let kind = kind(name.to_owned());
            if name.is_empty() {
                self.problem(Code::DocSymbol, line.span, "`@` must be followed by a name");
            } else if !self.seen.insert((discriminant(&kind), name)) {
                let message = format!("`@{name}` is described twice");
                self.problem(Code::DocDuplicateSection, line.span, message);
            }
            self.indented(line, kind, text);
        }
    }

    fn tagged_section(&mut self, line: Line<'a>, tagged: Tagged<'a>) {
        let Tagged { kind, tag, text } = tagged;
        let old = matches!(kind, SectionKind::Note | SectionKind::Example);
        let single = matches!(
            kind,
            SectionKind::Returns | SectionKind::Errors | SectionKind::Since
        );
        if old && self.mode == Mode::Strict {
            let directive = if kind == SectionKind::Note {
                ".. note::"
            } else {
                ".. qmp-example::"
            };
            let message = format!("`{tag}:` is not supported any more");
            let problem = Diagnostic::new(Code::DocOldSection, line.span, message);
            self.problems
                .push(problem.help(format!("use the directive `{directive}`")));
        }
        if single && !self.seen.insert((discriminant(&kind), "")) {
            let message = format!("duplicate `{tag}:` section");
            self.problem(Code::DocDuplicateSection, line.span, message);
        }
        self.indented(line, kind, text);
    }

    /// The rest of a section whose first line is `head`; `text` is what follows the tag.
    fn indented(&mut self, head: Line<'a>, kind: SectionKind, text: &'a str) {
        // Only this part of the line is the section's text.
        let skipped = head.text.len() - text.len();
        self.lines[self.at] = Line {
            text,
            span: head.span.without_first(skipped),
        };
        let start = self.at;
        let loose = self.loose;
        self.at += 1;
        let old = matches!(kind, SectionKind::Note | SectionKind::Example);
        match self.mode {
            Mode::Strict => self.skip_indented(),
            Mode::Lenient => self.skip_continuation(old),
        }
        self.push(kind, start, Some(head.span));
        if let Some(section) = self.sections.last_mut() {
            section.loose = loose;
        }
        let empty = |section: &Section| section.text.is_empty();
        if !old && self.sections.last().is_some_and(empty) {
            let tag = head.text.split(':').next().unwrap_or_default();
            let message = format!("text is required after `{tag}:`");
            self.problem(Code::DocEmptySection, head.span, message);
        }
    }

    /// Skips the rest of a section as QEMU does today: the lines that are indented at
    /// least as much as the first of them.
    fn skip_indented(&mut self) {
        self.skip_blank();
        let Some(least) = self
            .peek()
            .map(|line| line.indent())
            .filter(|least| *least > 0)
        else {
            return;
        };
        self.at += 1;
        // Only the line right after the first one must not be indented less.
        let mut guarded = true;
        while let Some(line) = self.peek() {
            if described(line.text, self.mode).is_some() {
                return;
            }
            if !line.text.is_empty() && line.indent() < least {
                if !guarded {
                    return;
                }
                let spaces = if least == 1 { "space" } else { "spaces" };
                let message =
                    format!("the line is not indented enough: expected at least {least} {spaces}");
                self.problem(Code::DocIndentation, line.span, message);
            }
            guarded = false;
            self.at += 1;
        }
    }

    /// Skips the rest of a section as QEMU once did: up to the next tag or, unless it is
    /// one of the old sections, up to a paragraph that is not indented.
    fn skip_continuation(&mut self, old: bool) {
        let mut after_blank = false;
        while let Some(line) = self.peek() {
            let blank = line.text.is_empty();
            let over = !blank && !old && after_blank && line.indent() == 0;
            if over || begins_section(line.text, self.mode) {
                return;
            }
            after_blank = blank;
            self.loose &= !blank;
            self.at += 1;
        }
    }

    /// Paragraphs without a tag. Today a tag is recognized only after a blank line.
    fn plain(&mut self) {
        let start = self.at;
        let mut end = self.at;
        let after_description = |section: &Section| {
            matches!(
                section.kind,
                SectionKind::Member(_) | SectionKind::Feature(_)
            )
        };
        let follows = start > 0 && !self.lines[start - 1].text.is_empty();
        let continues = follows && self.sections.last().is_some_and(after_description);
        self.continuation = self.peek().filter(|_| continues).map(|line| line.span);
        while let Some(line) = self.peek() {
            let blank_before = self.at > start && self.lines[self.at - 1].text.is_empty();
            let may_begin = blank_before || self.mode == Mode::Lenient;
            if may_begin && begins_section(line.text, self.mode) {
                self.loose = !blank_before && self.at > start;
                break;
            }
            if self.at > start {
                self.note_swallowed(line);
            }
            self.at += 1;
            // Blank lines between paragraphs count as one.
            if !(line.text.is_empty() && blank_before) {
                self.lines[end] = line;
                end += 1;
            }
        }
        let next = std::mem::replace(&mut self.at, end);
        self.push(SectionKind::Plain, start, None);
        self.at = next;
    }

    /// Notes a line that would begin a section if there were an empty line before it.
    fn note_swallowed(&mut self, line: Line<'_>) {
        let name = match described(line.text, self.mode) {
            Some((name, _)) => Some(name.to_owned()),
            None if line.text == "Features:" => None,
            None => return,
        };
        self.swallowed.push(Swallowed {
            span: line.span,
            name,
            continuation: self.continuation,
        });
    }

    /// Makes a section from the lines between `start` and the current one.
    fn push(&mut self, kind: SectionKind, start: usize, heading: Option<Span>) {
        let lines = &self.lines[start..self.at];
        self.sections
            .extend(section(lines, kind, heading, self.mode));
    }
}
