//! Output: problems of schemas, in the format asked for, and results.
//!
//! Nothing else writes to a terminal: `clippy.toml` sees to that.

#![expect(clippy::disallowed_methods, reason = "what is written here is escaped")]

use std::collections::BTreeSet;
use std::error::Error;
use std::fmt::Display;
use std::io::Write;
use std::path::PathBuf;
use std::sync::{Mutex, PoisonError};

use clap::ValueEnum;
use qapi_parser::Problems;
use qapi_schema::diagnostic::Severity;
use qapi_schema::error::WithCauses;
use qapi_schema::source::Span;
use qapi_schema::text;
use serde::Serialize;

use crate::failure::Failure;

/// How problems are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum MessageFormat {
    /// Human-readable, with source excerpts and help
    Rich,
    /// For editors: `path:line:col: error[code]: message`
    Short,
    /// For programs: one JSON object per line
    Json,
}

/// A problem that has been shown.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Shown {
    file: PathBuf,
    start: u32,
    end: u32,
    message: text::Text,
}

/// What has been shown, as a file can be part of several schemas.
static SHOWN: Mutex<BTreeSet<Shown>> = Mutex::new(BTreeSet::new());

/// The problems that have not been shown yet.
fn new_ones(problems: &Problems) -> Problems {
    let mut shown = SHOWN.lock().unwrap_or_else(PoisonError::into_inner);
    let sources = problems.sources();
    problems.clone().filtered(|problem| {
        let path = sources.path(problem.span.file);
        let file = path.canonicalize().unwrap_or_else(|_| path.to_owned());
        let Span { start, end, .. } = problem.span;
        let message = problem.message.clone();
        shown.insert(Shown {
            file,
            start,
            end,
            message,
        })
    })
}

/// Shows problems on standard error, each only once. Returns their number.
pub(crate) fn problems(problems: &Problems, format: MessageFormat) -> std::io::Result<usize> {
    let problems = &new_ones(problems);
    let found = problems.diagnostics().len() + problems.omitted();
    if found == 0 {
        return Ok(0);
    }
    let sources = problems.sources();
    let mut out = anstream::stderr().lock();
    for diagnostic in problems.diagnostics() {
        match format {
            MessageFormat::Rich => writeln!(out, "{}\n", diagnostic.render_coloured(sources))?,
            MessageFormat::Short => writeln!(out, "{}", diagnostic.render_short(sources))?,
            MessageFormat::Json => writeln!(out, "{}", diagnostic.render_json(sources))?,
        }
    }
    if format == MessageFormat::Rich {
        let shown = summary(problems);
        let more = match problems.omitted() {
            0 => String::new(),
            more => format!(", and {more} more that are not shown"),
        };
        writeln!(
            out,
            "{shown}{more}; for more information, run `qapi explain CODE`"
        )?;
    }
    Ok(found)
}

/// How many errors and warnings are shown.
fn summary(problems: &Problems) -> String {
    let of = |severity| {
        let all = problems.diagnostics().iter();
        all.filter(|problem| problem.code.severity() == severity)
            .count()
    };
    let counts = [
        (of(Severity::Error), "error"),
        (of(Severity::Warning), "warning"),
    ];
    let counts = counts.into_iter().filter(|(number, _)| *number > 0);
    let counts = counts.map(|(number, noun)| text::counted(number, noun));
    counts.collect::<Vec<_>>().join(", ")
}

/// Says something on standard error, on one line.
pub(crate) fn say(text: impl Display) {
    // If nobody can be told, nobody is.
    let _ = writeln!(anstream::stderr(), "{}", text::line(text));
}

/// Writes a value to standard error as JSON, on one line.
pub(crate) fn json(value: &impl Serialize) -> Result<(), Failure> {
    let text = text::json(serde_json::to_string(value)?);
    Ok(writeln!(anstream::stderr(), "{text}")?)
}

/// Says on standard error why something failed.
pub(crate) fn failed(error: &(dyn Error + 'static)) {
    let _ = writeln!(anstream::stderr(), "error: {}", WithCauses(error));
}

/// Writes a result, which is escaped, to standard output.
pub(crate) fn result(text: &str) -> std::io::Result<()> {
    anstream::stdout().lock().write_all(text.as_bytes())
}

/// The width of lines for people: that of the terminal.
pub(crate) fn width() -> usize {
    let size = terminal_size::terminal_size();
    size.map_or(100, |(width, _)| usize::from(width.0))
}
