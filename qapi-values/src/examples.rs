//! Are the examples in a schema's documentation what the schema allows?
//!
//! Each message is judged on its own, a reply by the command before it. What an
//! example leaves out (`...`) is not held against it.

mod judge;
mod message;

use std::ops::Range;

use qapi_schema::Schema;
use qapi_schema::diagnostic::{Code, Diagnostic, Problems};
use qapi_schema::doc::{Doc, Example, Message};
use qapi_schema::source::{SourceMap, Span};

use judge::Judge;

/// Everything in a schema's examples that the schema does not allow, with its place.
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
/// // … each as `render_short` shows it:
/// # let lines: Vec<_> = problems.diagnostics().iter().map(|it| it.render_short(problems.sources())).collect();
/// assert_eq!(
///     lines,
///     [
///         "main.json:8:28: error[example-mismatch]: example of `eject`: arguments: lacks `id`",
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

/// How many examples a schema has, and how many messages are in them.
#[must_use]
pub fn count_examples(schema: &Schema) -> (usize, usize) {
    let examples = schema.docs().iter().flat_map(Doc::examples);
    examples.fold((0, 0), |(examples, messages), example| {
        (examples + 1, messages + example.messages().len())
    })
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
    let mut judge = Judge::new(schema, doc);
    let mut diagnostics = Vec::new();
    for message in example.messages() {
        let mut findings = judge.message(&message);
        findings.extend(trailing(example, &message));
        for finding in findings {
            let span = span(schema.sources(), example, &message, finding.place);
            let text = format!("{of}: {}", finding.what);
            diagnostics.push(Diagnostic::new(finding.code, span, text));
        }
    }
    diagnostics
}

/// What follows on the line on which a message ends: a bracket too many, or one too
/// early.
fn trailing(example: &Example, message: &Message<'_>) -> Option<Finding> {
    let end = example.offset_of(message) + message.text.len();
    let line = example.text.get(end..)?.lines().next()?;
    let rest = line.trim_start();
    let is_closed = message.text.ends_with(['}', ']']);
    (is_closed && message.sender.is_some() && !rest.is_empty()).then(|| {
        let start = message.text.len() + line.len() - rest.len();
        Finding {
            code: Code::ExampleSyntax,
            what: "there is more behind the end of the message".to_owned(),
            place: start..start + rest.len(),
        }
    })
}

/// The place in the source of a part of a message.
fn span(
    sources: &SourceMap,
    example: &Example,
    message: &Message<'_>,
    place: Range<usize>,
) -> Span {
    let start = example.offset_of(message) + place.start;
    let (before, after) = example.text.split_at(start.min(example.text.len()));
    // Lines of the example are lines of the source, where they are indented.
    let line = after.lines().next().unwrap_or_default();
    let lines_before = before.matches('\n').count();
    let Span { file, start, .. } = example.span;
    let source = &sources.text(file)[start as usize..];
    let first = source.match_indices('\n').map(|(at, _)| at + 1);
    let line_start = std::iter::once(0)
        .chain(first)
        .nth(lines_before)
        .unwrap_or(0);
    let source_line = source[line_start..].lines().next().unwrap_or_default();
    let column = source_line.rfind(line).unwrap_or(0);
    let at = example.span.start as usize + line_start + column;
    let length = place.len().min(line.len());
    Span::new(file, at..at + length)
}
