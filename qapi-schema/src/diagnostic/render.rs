//! How diagnostics are shown: to people, editors and programs.

use std::borrow::Cow;
use std::ops::Range;

use annotate_snippets::{AnnotationKind, Group, Level, Origin, Renderer, Snippet};

use qapi_text::{Line, Text};
use serde::Serialize;

use crate::diagnostic::{Diagnostic, Severity};
use crate::source::{FileId, Location, SourceMap, Span};

impl Diagnostic {
    /// The JSON Schema of [`render_json`](Self::render_json).
    pub const JSON_SCHEMA: &str = include_str!("../../diagnostic.schema.json");

    /// For people: the source lines, with the places marked, and the help.
    #[must_use]
    pub fn render(&self, sources: &SourceMap) -> String {
        self.render_with(sources, &Renderer::plain())
    }

    /// For terminals: like [`Diagnostic::render`], with ANSI colours.
    #[must_use]
    pub fn render_coloured(&self, sources: &SourceMap) -> String {
        self.render_with(sources, &Renderer::styled())
    }

    /// For editors and scripts: `path:line:col: error[code]: message`, or `warning` for a lint.
    #[must_use]
    pub fn render_short(&self, sources: &SourceMap) -> String {
        let place = sources.locate(self.span);
        let severity = self.code.severity();
        let message = self.message.line();
        format!("{place}: {severity}[{}]: {message}", self.code)
    }

    /// For programs: one JSON object, on one line.
    ///
    /// ```json
    /// {
    ///   "severity": "error",
    ///   "code": "unknown-type",
    ///   "message": "`STOP` uses the unknown type `Strng`",
    ///   "path": "qapi/run-state.json",
    ///   "line": 8, "column": 21, "end_line": 8, "end_column": 28,
    ///   "definition": {
    ///     "path": "qapi/run-state.json",
    ///     "line": 7, "column": 1, "end_line": 7, "end_column": 18
    ///   },
    ///   "labels": [
    ///     {
    ///       "text": "no type of this name is defined",
    ///       "path": "qapi/run-state.json",
    ///       "line": 8, "column": 21, "end_line": 8, "end_column": 28
    ///     }
    ///   ],
    ///   "help": "did you mean `str`?"
    /// }
    /// ```
    ///
    /// Lines and columns start at 1, and columns count characters. The end is the position
    /// after the last character. `definition` is the head of the definition that the problem
    /// is in, where QEMU's own generator reports it. `definition` and `help` are `null` if
    /// there is none. More members may be added later.
    #[must_use]
    pub fn render_json(&self, sources: &SourceMap) -> String {
        let labels = self.labels.iter().map(|label| JsonLabel {
            text: &label.text,
            place: JsonPlace::new(sources, label.span),
        });
        let diagnostic = JsonDiagnostic {
            severity: self.code.severity().to_string(),
            code: self.code.as_str(),
            message: &self.message,
            place: JsonPlace::new(sources, self.span),
            definition: self.definition.map(|head| JsonPlace::new(sources, head)),
            labels: labels.collect(),
            help: self.help.as_ref(),
        };
        // Strings and numbers always have a form in JSON.
        qapi_text::json(serde_json::to_string(&diagnostic).unwrap_or_default())
    }

    fn render_with(&self, sources: &SourceMap, renderer: &Renderer) -> String {
        let level = match self.code.severity() {
            Severity::Error => Level::ERROR,
            Severity::Warning => Level::WARNING,
        };
        let title = level.primary_title(self.message.line().to_string());
        let mut group = Group::with_title(title.id(self.code.as_str()));
        let windows = windows(self.marks(sources));
        for window in &windows {
            group = window.add_to(group, sources);
        }
        if let Some(definition) = self.definition_elsewhere(sources) {
            let place = format!("the definition at {definition}");
            group = group.element(Level::NOTE.with_name("in").message(place));
        }
        if let Some(help) = &self.help {
            group = group.element(Level::HELP.message(help.line().to_string()));
        }
        renderer.render(&[group])
    }

    /// Where the definition begins that the problem is in, unless the line of the problem
    /// shows it.
    fn definition_elsewhere(&self, sources: &SourceMap) -> Option<Location> {
        let definition = sources.locate(self.definition?);
        let here = sources.locate(self.span);
        let is_shown = (&definition.path, definition.line) == (&here.path, here.line);
        (!is_shown).then_some(definition)
    }

    /// What is marked: the place of the problem and the labels, sorted by position.
    fn marks(&self, sources: &SourceMap) -> Vec<Mark<'_>> {
        let mut marks = Vec::new();
        // A label for the same place marks it, too.
        if !self.labels.iter().any(|label| label.span == self.span) {
            marks.push(Mark::new(sources, self.span, AnnotationKind::Primary, None));
        }
        for label in &self.labels {
            let kind = if label.span == self.span {
                AnnotationKind::Primary
            } else {
                AnnotationKind::Context
            };
            marks.push(Mark::new(
                sources,
                label.span,
                kind,
                Some(label.text.line()),
            ));
        }
        marks.sort_by_key(|mark| (mark.file != self.span.file, mark.file, mark.range.start));
        marks
    }
}

/// A marked part of a line.
struct Mark<'d> {
    file: FileId,
    line: usize,
    range: Range<usize>,
    kind: AnnotationKind,
    label: Option<Line<'d>>,
}

impl<'d> Mark<'d> {
    fn new(sources: &SourceMap, span: Span, kind: AnnotationKind, label: Option<Line<'d>>) -> Self {
        // Only the first line of a long range is marked.
        let length = sources.snippet(span).lines().next().map_or(0, str::len);
        let start = span.range().start;
        Self {
            file: span.file,
            line: sources.locate(span).line,
            range: start..start + length,
            kind,
            label,
        }
    }
}

/// Marks close to each other, which are shown in one excerpt of the source.
struct Window<'d>(Vec<Mark<'d>>);

/// The largest number of lines between two marks in one excerpt.
const NEAR: usize = 10;

/// The longest excerpt that is shown, in bytes. For a longer one only the place is shown.
const LONG: usize = 4000;

fn windows(marks: Vec<Mark<'_>>) -> Vec<Window<'_>> {
    let mut windows: Vec<Window<'_>> = Vec::new();
    for mark in marks {
        let near = |last: &Mark<'_>| last.file == mark.file && mark.line - last.line <= NEAR;
        match windows.last_mut() {
            Some(Window(marks)) if marks.last().is_some_and(near) => marks.push(mark),
            _ => windows.push(Window(vec![mark])),
        }
    }
    windows
}

impl Window<'_> {
    fn add_to<'a>(&'a self, group: Group<'a>, sources: &'a SourceMap) -> Group<'a> {
        let (Some(first), Some(last)) = (self.0.first(), self.0.last()) else {
            return group;
        };
        let path = qapi_text::line(sources.path(first.file).display()).to_string();
        let text = sources.text(first.file);
        let lines = whole_lines(text, first.range.start..last.range.end);
        if lines.len() > LONG {
            return group.element(Origin::path(path).line(first.line));
        }
        let excerpt = Excerpt::new(&text[lines.clone()]);
        let mut snippet = Snippet::source(excerpt.shown.clone());
        snippet = snippet.path(path).line_start(first.line);
        for mark in &self.0 {
            let range = mark.range.start - lines.start..mark.range.end - lines.start;
            let label = mark.label.as_ref().map(Line::as_ref);
            snippet = snippet.annotation(mark.kind.span(excerpt.range(range)).label(label));
        }
        group.element(snippet)
    }
}

/// Lines of a source, escaped.
struct Excerpt<'a> {
    text: &'a str,
    shown: Cow<'a, str>,
}

impl<'a> Excerpt<'a> {
    fn new(text: &'a str) -> Self {
        let shown = qapi_text::lines(text);
        Self { text, shown }
    }

    /// Where a range of the text is in what is shown.
    fn range(&self, range: Range<usize>) -> Range<usize> {
        let position = |at: usize| match &self.shown {
            Cow::Borrowed(_) => at,
            Cow::Owned(shown) => qapi_text::lines(&self.text[..at]).len().min(shown.len()),
        };
        position(range.start)..position(range.end)
    }
}

/// A range, extended to whole lines.
fn whole_lines(text: &str, range: Range<usize>) -> Range<usize> {
    let start = text[..range.start].rfind('\n').map_or(0, |at| at + 1);
    let end = text[range.end..].find('\n');
    start..end.map_or(text.len(), |length| range.end + length)
}

#[derive(Serialize)]
struct JsonDiagnostic<'d> {
    severity: String,
    code: &'static str,
    message: &'d Text,
    #[serde(flatten)]
    place: JsonPlace,
    definition: Option<JsonPlace>,
    labels: Vec<JsonLabel<'d>>,
    help: Option<&'d Text>,
}

#[derive(Serialize)]
struct JsonLabel<'d> {
    text: &'d Text,
    #[serde(flatten)]
    place: JsonPlace,
}

#[derive(Serialize)]
struct JsonPlace {
    path: String,
    line: usize,
    column: usize,
    end_line: usize,
    end_column: usize,
}

impl JsonPlace {
    fn new(sources: &SourceMap, span: Span) -> Self {
        let start = sources.locate(span);
        let end = sources.locate(Span {
            start: span.end,
            ..span
        });
        Self {
            path: start.path.display().to_string(),
            line: start.line,
            column: start.column,
            end_line: end.line,
            end_column: end.column,
        }
    }
}
