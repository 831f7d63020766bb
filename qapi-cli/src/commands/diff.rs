//! `qapi diff`: what changed on the wire between two schemas, and whom it breaks.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use clap::ValueEnum;
use qapi_diff::{NamedSchema, Release, Report, Severity, SuppressionError, Suppressions};
use qapi_schema::Origin;

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
    #[arg(long, value_name = "SYMBOL", value_parser = schemas::symbol)]
    define: Vec<String>,
    /// Leave out findings that were accepted: a TOML file of `[[accept]]` tables, each with
    /// `fingerprint` or `path`, `reason`, and perhaps `id` and `until`, a release
    #[arg(long, value_name = "FILE")]
    suppress: Option<PathBuf>,
    /// Which release NEW is, for suppressions that expire; by default what the file
    /// VERSION of a source tree, a running QEMU or the name of a file or folder says
    #[arg(long, value_name = "RELEASE")]
    release: Option<Release>,
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
    /// One line a finding, with its id: `path:line:col: severity[id]: …`
    Short,
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
    let old = schemas::load_to_compare(&arguments.old, &arguments.options, format)?;
    let new = schemas::load_to_compare(&arguments.new, &arguments.options, format)?;
    let release = arguments.release.clone().or_else(|| new.release.clone());
    let names = [&arguments.old, &arguments.new].map(|path| match path.to_str() {
        Some("-") => "standard input".to_owned(),
        _ => path.display().to_string(),
    });
    let [old, new] = define([old, new], &names, &arguments.define)?;
    let report = qapi_diff::compare(
        NamedSchema::new(&old.schema, &names[0]),
        NamedSchema::new(&new.schema, &names[1]),
    );
    let report = suppress(report, arguments.suppress.as_deref(), release.as_ref())?;
    show(&report, arguments.format)?;
    let wanted = arguments.fail_on.map(FailOn::severity);
    match (report.worst(), wanted) {
        (Some(worst), Some(wanted)) if worst >= wanted => {
            anstream::eprintln!("failed, as --fail-on says: {}", report.summary);
            Ok(Outcome::Problems)
        }
        _ => Ok(Outcome::Fine),
    }
}

/// What builds that define these symbols have of two schemas. Of a build, all symbols must be
/// said, so that what was not is noted.
fn define(
    sides: [Loaded; 2],
    names: &[String; 2],
    symbols: &[String],
) -> Result<[Loaded; 2], Failure> {
    if symbols.is_empty() {
        return Ok(sides);
    }
    for (side, name) in sides.iter().zip(names) {
        if side.schema.origin() == Origin::Introspection {
            anstream::eprintln!(
                "note: {name} is what one build says of itself: --define changes nothing there"
            );
        }
    }
    let known: BTreeSet<&str> = sides
        .iter()
        .flat_map(|side| side.schema.symbols())
        .collect();
    for symbol in symbols.iter().filter(|it| !known.contains(it.as_str())) {
        anstream::eprintln!("note: no condition asks for `{symbol}`");
    }
    let unset = known
        .iter()
        .filter(|it| !symbols.iter().any(|symbol| symbol == *it));
    let unset: Vec<&str> = unset.copied().collect();
    if !unset.is_empty() {
        anstream::eprintln!("note: not defined: {}", unset.join(", "));
    }
    let [old, new] = sides;
    let configure = |side: Loaded| -> Result<Loaded, Failure> {
        let schema = side.schema.configure(symbols)?;
        Ok(Loaded { schema, ..side })
    };
    Ok([configure(old)?, configure(new)?])
}

fn suppress(
    report: Report,
    path: Option<&Path>,
    release: Option<&Release>,
) -> Result<Report, Failure> {
    let Some(path) = path else {
        return Ok(report);
    };
    let in_file = |error: &dyn std::fmt::Display| format!("{}: {error}", path.display());
    let text = fs::read_to_string(path).map_err(|error| in_file(&error))?;
    let suppressions: Suppressions = text.parse().map_err(|error| in_file(&error))?;
    for expired in release
        .iter()
        .flat_map(|release| suppressions.expired(release))
    {
        anstream::eprintln!("note: {}", in_file(&expired));
    }
    let report = suppressions
        .apply(report, release)
        .map_err(|error| match error {
            SuppressionError::UnknownRelease { .. } => {
                in_file(&format!("{error}; give it with --release"))
            }
            error => in_file(&error),
        });
    Ok(report?)
}

fn show(found: &Report, format: Format) -> Result<(), Failure> {
    let text = match format {
        Format::Text => found.text(report::width()),
        Format::Json => found.json()? + "\n",
        Format::Markdown => found.markdown(),
        Format::Html => found.html(),
        Format::Github => found.github(),
        Format::Short => found.short(),
    };
    Ok(report::result(&text)?)
}
