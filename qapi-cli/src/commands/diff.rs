//! `qapi diff`: what changed on the wire between two schemas, and whom it breaks.

use std::fs;
use std::path::{Path, PathBuf};

use clap::ValueEnum;
use qapi_diff::{Report, Severity, Side, Suppressions};
use qapi_parser::Schema;

use crate::report::MessageFormat;
use crate::schemas::{Loaded, Options};
use crate::{Failure, Outcome, report, schemas};

/// What `diff` can be told.
#[derive(clap::Args)]
#[command(
    after_help = "Exit status: 0; 1 if --fail-on was reached; 2 if something could not be \
                        read or done.\n\n`qapi explain ID` says more about each sort of change."
)]
pub(crate) struct Arguments {
    /// What clients were written for: a schema file, a QEMU source tree (of which the
    /// schema of QMP is taken), a saved reply to query-qmp-schema, a running QEMU, or
    /// - for standard input
    #[arg(value_name = "OLD")]
    old: PathBuf,
    /// What they meet
    #[arg(value_name = "NEW")]
    new: PathBuf,
    /// How findings are shown
    #[arg(long, value_name = "FORMAT", default_value = "text")]
    format: Format,
    /// Fail if there is anything that is as severe as this, or more
    #[arg(long, value_name = "SEVERITY")]
    fail_on: Option<FailOn>,
    /// Compare builds that define this preprocessor symbol, and no others than are
    /// given; otherwise everything is there, whatever its condition
    #[arg(long, value_name = "SYMBOL")]
    define: Vec<String>,
    /// Leave out findings that were accepted: a TOML file of `[[accept]]` tables, each with
    /// `fingerprint` or `path`, `reason`, and perhaps `id` and `until`, a release
    #[arg(long, value_name = "FILE")]
    suppress: Option<PathBuf>,
    /// Which release NEW is, for suppressions that expire; by default what the file
    /// VERSION of a source tree says
    #[arg(long, value_name = "RELEASE")]
    release: Option<String>,
    #[command(flatten)]
    options: Options,
}

#[derive(Clone, Copy, ValueEnum)]
enum Format {
    /// For people at a terminal
    Text,
    /// For programs: one document
    Json,
    /// For pull requests and release notes
    Markdown,
    /// One page for a browser, which needs no network
    Html,
    /// Annotations for GitHub's workflows
    Github,
}

#[derive(Clone, Copy, ValueEnum)]
enum FailOn {
    Breaking,
    Risky,
    Any,
}

impl FailOn {
    fn severity(self) -> Severity {
        match self {
            Self::Breaking => Severity::Breaking,
            Self::Risky => Severity::Risky,
            Self::Any => Severity::Compatible,
        }
    }
}

pub(crate) fn run(arguments: &Arguments, format: MessageFormat) -> Result<Outcome, Failure> {
    if [&arguments.old, &arguments.new]
        .iter()
        .all(|path| path.as_os_str() == "-")
    {
        return Err("standard input can be read only once".into());
    }
    let old = load(&arguments.old, arguments, format)?;
    let new = load(&arguments.new, arguments, format)?;
    let names = [&arguments.old, &arguments.new].map(|path| path.display().to_string());
    let report = qapi_diff::compare(
        Side::new(&old.schema, old.origin, &names[0]),
        Side::new(&new.schema, new.origin, &names[1]),
    );
    let report = suppress(report, arguments)?;
    show(&report, arguments.format)?;
    let wanted = arguments.fail_on.map(FailOn::severity);
    match (report.worst(), wanted) {
        (Some(worst), Some(wanted)) if worst >= wanted => Ok(Outcome::Problems),
        _ => Ok(Outcome::Fine),
    }
}

fn load(path: &Path, arguments: &Arguments, format: MessageFormat) -> Result<Loaded, Failure> {
    let loaded = schemas::load_to_compare(path, &arguments.options, format)?;
    let schema: Schema = if arguments.define.is_empty() {
        loaded.schema
    } else {
        loaded.schema.configure(&arguments.define)?
    };
    Ok(Loaded { schema, ..loaded })
}

fn suppress(report: Report, arguments: &Arguments) -> Result<Report, Failure> {
    let Some(path) = &arguments.suppress else {
        return Ok(report);
    };
    let in_file = |error: &dyn std::fmt::Display| format!("{}: {error}", path.display());
    let text = fs::read_to_string(path).map_err(|error| in_file(&error))?;
    let suppressions: Suppressions = text.parse().map_err(|error| in_file(&error))?;
    let of_tree = || fs::read_to_string(arguments.new.join("VERSION")).ok();
    let release = arguments.release.clone().or_else(of_tree);
    let report = suppressions.apply(report, release.as_deref());
    report.map_err(|error| in_file(&error).into())
}

fn show(found: &Report, format: Format) -> Result<(), Failure> {
    let text = match format {
        Format::Text => found.text(report::width()),
        Format::Json => found.json()? + "\n",
        Format::Markdown => found.markdown(),
        Format::Html => found.html(),
        Format::Github => found.github(),
    };
    Ok(report::result(&text)?)
}
