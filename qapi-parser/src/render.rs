//! How a diagnostic looks: to people, to editors and to programs.

use std::ops::Range;

use annotate_snippets::{Annotation, AnnotationKind, Group, Level, Renderer, Snippet};

use crate::diagnostic::Diagnostic;
use serde::Serialize;

use crate::source::{FileId, SourceMap, Span, offset};

impl Diagnostic {
    /// For people: the source lines with a caret at the place, and the help.
    #[must_use]
    pub fn render(&self, sources: &SourceMap) -> String {
        self.render_with(sources, &Renderer::plain())
    }

    /// For terminals: as [`Diagnostic::render`], with ANSI colours.
    #[must_use]
    pub fn render_coloured(&self, sources: &SourceMap) -> String {
        self.render_with(sources, &Renderer::styled())
    }

    /// For editors and scripts: `path:line:col: error[code]: message`.
    #[must_use]
    pub fn render_short(&self, sources: &SourceMap) -> String {
        let place = sources.locate(self.span);
        format!("{place}: error[{}]: {}", self.code, self.message)
    }

    /// For programs: one JSON object, on one line.
    ///
    /// ```json
    /// {
    ///   "severity": "error",
    ///   "code": "unknown-type",
    ///   "message": "`STOP` uses the unknown type `Strng`",
    ///   "path": "qapi/run-state.json",
    ///   "line": 7, "column": 1, "end_line": 7, "end_column": 18,
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
    /// Lines and columns count from 1, columns in characters; the end is the place
    /// behind the last character. `help` is null where there is none. More members
    /// may be added.
    #[must_use]
    pub fn render_json(&self, sources: &SourceMap) -> String {
        let labels = self.labels.iter().map(|label| JsonLabel {
            text: &label.text,
            place: JsonPlace::new(sources, label.span),
        });
        let diagnostic = JsonDiagnostic {
            severity: "error",
            code: self.code.as_str(),
            message: &self.message,
            place: JsonPlace::new(sources, self.span),
            labels: labels.collect(),
            help: self.help.as_deref(),
        };
        // Strings and numbers always have a form in JSON.
        serde_json::to_string(&diagnostic).unwrap_or_default()
    }

    fn render_with(&self, sources: &SourceMap, renderer: &Renderer) -> String {
        let mut files: Vec<FileId> = vec![self.span.file];
        for label in &self.labels {
            if !files.contains(&label.span.file) {
                files.push(label.span.file);
            }
        }
        let paths: Vec<String> = files
            .iter()
            .map(|&file| sources.path(file).display().to_string())
            .collect();
        let mut group = Group::with_title(
            Level::ERROR
                .primary_title(&self.message)
                .id(self.code.as_str()),
        );
        for (&file, path) in files.iter().zip(&paths) {
            group = group.element(self.snippet(sources, file, path));
        }
        if let Some(help) = &self.help {
            group = group.element(Level::HELP.message(help));
        }
        renderer.render(&[group])
    }

    /// The lines of a file that the diagnostic is about, with its marks. What lies
    /// before and behind is left out, so that a long file costs no more than a
    /// short one.
    fn snippet<'a>(
        &'a self,
        sources: &'a SourceMap,
        file: FileId,
        path: &'a str,
    ) -> Snippet<'a, Annotation<'a>> {
        let mut marks: Vec<(Range<usize>, AnnotationKind, Option<&str>)> = Vec::new();
        // A label at the very place says more than the place alone.
        let labelled = self.labels.iter().any(|label| label.span == self.span);
        if file == self.span.file && !labelled {
            marks.push((
                first_line(sources, self.span),
                AnnotationKind::Primary,
                None,
            ));
        }
        for label in self.labels.iter().filter(|label| label.span.file == file) {
            let kind = if label.span == self.span {
                AnnotationKind::Primary
            } else {
                AnnotationKind::Context
            };
            marks.push((first_line(sources, label.span), kind, Some(&label.text)));
        }
        let start = marks.iter().map(|(range, ..)| range.start).min();
        let end = marks.iter().map(|(range, ..)| range.end).max();
        let text = sources.text(file);
        let lines = whole_lines(text, start.unwrap_or(0)..end.unwrap_or(0));
        let first = sources.locate(Span {
            file,
            start: offset(lines.start),
            end: offset(lines.start),
        });
        let mut snippet = Snippet::source(&text[lines.clone()])
            .path(path)
            .line_start(first.line);
        for (range, kind, label) in marks {
            let range = range.start - lines.start..range.end - lines.start;
            snippet = snippet.annotation(kind.span(range).label(label));
        }
        snippet
    }
}

/// The part of a span on its first line: a caret under ten lines says no more.
fn first_line(sources: &SourceMap, span: Span) -> Range<usize> {
    let length = sources.snippet(span).lines().next().map_or(0, str::len);
    let start = span.range().start;
    start..start + length
}

/// A stretch, widened to whole lines.
fn whole_lines(text: &str, range: Range<usize>) -> Range<usize> {
    let start = text[..range.start].rfind('\n').map_or(0, |at| at + 1);
    let end = text[range.end..].find('\n');
    start..end.map_or(text.len(), |length| range.end + length)
}

#[derive(Serialize)]
struct JsonDiagnostic<'d> {
    severity: &'static str,
    code: &'static str,
    message: &'d str,
    #[serde(flatten)]
    place: JsonPlace,
    labels: Vec<JsonLabel<'d>>,
    help: Option<&'d str>,
}

#[derive(Serialize)]
struct JsonLabel<'d> {
    text: &'d str,
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
