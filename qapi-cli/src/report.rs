//! What is written: problems of schemas in the form that was asked for, and results.

use std::io::Write;

use clap::ValueEnum;
use qapi_parser::Problems;

/// The forms in which problems are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum MessageFormat {
    /// For people: the lines in question, and help
    Rich,
    /// For editors: `path:line:col: error[code]: message`
    Short,
    /// For programs: one JSON object a line
    Json,
}

/// Shows problems on standard error.
pub(crate) fn problems(problems: &Problems, format: MessageFormat) -> std::io::Result<()> {
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
        let shown = problems.diagnostics().len();
        let noun = if shown == 1 { "problem" } else { "problems" };
        let more = match problems.omitted() {
            0 => String::new(),
            more => format!(" and {more} more that are not shown"),
        };
        writeln!(
            out,
            "{shown} {noun}{more}; `qapi explain CODE` says more about each"
        )?;
    }
    Ok(())
}

/// Writes a result to standard output.
pub(crate) fn result(text: &str) -> std::io::Result<()> {
    anstream::stdout().lock().write_all(text.as_bytes())
}

/// How wide lines for people may be: as wide as the terminal.
pub(crate) fn width() -> usize {
    let size = terminal_size::terminal_size();
    size.map_or(100, |(width, _)| usize::from(width.0))
}
