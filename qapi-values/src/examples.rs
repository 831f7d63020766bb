//! Checks the examples in a schema's documentation against the schema.
//!
//! Each message is checked on its own, a reply as that of the command before it. What an
//! example leaves out (`...`) is not reported.

mod judge;
mod message;
mod rest;

use std::ops::Range;

use qapi_schema::Schema;
use qapi_schema::diagnostic::{Code, Diagnostic, Problems};
use qapi_schema::doc::{Doc, Example, Message};
use qapi_schema::source::{SourceMap, Span};

use judge::Judge;
use rest::Rest;

/// Everything in a schema's examples that the schema does not allow.
///
/// # Examples
///
/// ```
/// # use qapi_parser::{Loader, Memory};
/// let text = concat!(
///     "##\n# @eject:\n#\n# @id: the drive\n#\n# Example:\n#\n",
///     r#"# -> { "execute": "eject", "arguments": { "device": "cd0" } }"#,
///     "\n##\n{ 'command': 'eject', 'data': { 'id': 'str' } }\n",
/// );
/// let files = Memory::new().file("main.json", text);
/// let schema = Loader::new().reader(files).load("main.json")?;
///
/// let problems = qapi_values::examples(&schema);
/// let lines: Vec<String> = problems
///     .diagnostics()
///     .iter()
///     .map(|diagnostic| diagnostic.render_short(problems.sources()))
///     .collect();
/// assert_eq!(
///     lines,
///     [
///         "main.json:8:28: error[example-mismatch]: example of `eject`: arguments: `id` is missing",
///         "main.json:8:43: error[example-mismatch]: example of `eject`: \
///          arguments.device: there is no such member",
///     ]
/// );
/// # Ok::<(), qapi_parser::LoadError>(())
/// ```
#[must_use]
pub fn examples(schema: &Schema) -> Problems {
    let mut diagnostics = Vec::new();
    for doc in schema.docs() {
        for example in doc.examples() {
            diagnostics.extend(of_example(schema, doc, example));
        }
    }
    Problems::new(schema.sources().clone(), diagnostics)
}

/// How much there is to check.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct ExampleCount {
    /// The examples in the documentation of a schema.
    pub examples: usize,
    /// The messages in these examples.
    pub messages: usize,
}

/// Counts the examples of a schema.
#[must_use]
pub fn count_examples(schema: &Schema) -> ExampleCount {
    let mut count = ExampleCount::default();
    for example in schema.docs().iter().flat_map(Doc::examples) {
        count.examples += 1;
        count.messages += example.messages().len();
    }
    count
}

/// Something that is wrong with a message.
struct Finding {
    code: Code,
    what: String,
    /// Where in the message.
    place: Range<usize>,
}

fn of_example(schema: &Schema, doc: &Doc, example: &Example) -> Vec<Diagnostic> {
    let of = match &doc.symbol {
        Some(symbol) => format!("example of `{symbol}`"),
        None => "example".to_owned(),
    };
    let located = Located::new(schema.sources(), example);
    let mut judge = Judge::new(schema, doc);
    let mut diagnostics = Vec::new();
    for message in example.messages() {
        let rest = Rest::of(example, &message);
        let text = match &rest {
            Rest::Continues { whole, .. } => whole,
            _ => message.text,
        };
        let findings = judge.message(message.sender, text);
        for finding in rest.finding().into_iter().chain(findings) {
            let span = located.span(&message, finding.place);
            let text = format!("{of}: {}", finding.what);
            diagnostics.push(Diagnostic::new(finding.code, span, text));
        }
    }
    diagnostics
}

/// An example, and where its lines are in the source.
struct Located<'e> {
    example: &'e Example,
    /// The source, from the example on.
    source: &'e str,
    /// Where the lines of the example begin, in its text and in the source from the example on.
    line_starts: Vec<LineStart>,
}

struct LineStart {
    in_text: usize,
    in_source: usize,
}

impl<'e> Located<'e> {
    fn new(sources: &'e SourceMap, example: &'e Example) -> Self {
        let source = &sources.text(example.span.file)[example.span.start as usize..];
        // Lines of the example are lines of the source, but there they are indented.
        let line_starts = line_starts(&example.text).zip(line_starts(source));
        Self {
            example,
            source,
            line_starts: line_starts
                .map(|(in_text, in_source)| LineStart { in_text, in_source })
                .collect(),
        }
    }

    /// The place of a part of a message in the source.
    fn span(&self, message: &Message<'_>, place: Range<usize>) -> Span {
        let text = &self.example.text;
        let start = (self.example.offset_of(message) + place.start).min(text.len());
        let line = text[start..].lines().next().unwrap_or_default();
        let next = self.line_starts.partition_point(|of| of.in_text <= start);
        let before = next.checked_sub(1).and_then(|at| self.line_starts.get(at));
        let line_start = before.map_or(0, |of| of.in_source);
        let source_line = self.source[line_start..].lines().next().unwrap_or_default();
        let column = source_line.rfind(line).unwrap_or(0);
        let at = self.example.span.start as usize + line_start + column;
        // The last character is part of it as a whole.
        let mut boundaries = line.char_indices().map(|(boundary, _)| boundary);
        let length = boundaries.find(|boundary| *boundary >= place.len());
        Span::new(
            self.example.span.file,
            at..at + length.unwrap_or(line.len()),
        )
    }
}

fn line_starts(text: &str) -> impl Iterator<Item = usize> {
    let after_newlines = text.match_indices('\n').map(|(newline, _)| newline + 1);
    std::iter::once(0).chain(after_newlines)
}
