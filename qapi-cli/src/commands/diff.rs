//! `qapi diff`: what changed on the wire between two schemas, and what it breaks.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use clap::ValueEnum;
use qapi_diff::{NamedSchema, Release, Report, Severity, SuppressionError, Suppressions};
use qapi_schema::Origin;

use crate::failure::Failure;
use crate::report::MessageFormat;
use crate::schemas::{Loaded, Options};
use crate::{Outcome, failure, report, schemas};

/// The arguments of `qapi diff`.
#[derive(clap::Args)]
#[command(
    override_usage = "qapi diff [OPTIONS] <OLD> [VIA]... <NEW>",
    after_help = "Exit status: 0 on success, 1 if --fail-on found something, 2 if the command \
                        failed.\n\n`qapi explain ID` explains each kind of change."
)]
pub(crate) struct Arguments {
    /// The schema that clients were written for: a schema file, a QEMU source tree (its QMP
    /// schema is used), a saved reply to query-qmp-schema, a running QEMU (qmp:PATH or
    /// qmp:HOST:PORT), or - for standard input
    #[arg(value_name = "OLD")]
    old: PathBuf,
    /// The schema of the QEMU that they talk to now, in any of these forms. Before it may come
    /// those of releases in between: the removal of what they deprecate is expected
    #[arg(value_name = "NEW", required = true)]
    via_and_new: Vec<PathBuf>,
    /// The format of the report
    #[arg(long, value_name = "FORMAT", default_value = "text")]
    format: Format,
    /// Exit with status 1 if a change is at least this severe
    #[arg(long, value_name = "SEVERITY")]
    fail_on: Option<FailOn>,
    #[arg(long, value_name = "SYMBOL", value_parser = schemas::symbol, help = schemas::DEFINE)]
    define: Vec<String>,
    /// Leave out the changes that this TOML file accepts: `[[accept]]` tables with a
    /// `fingerprint` or a `path`, a `reason` and, if wanted, an `id` and `until`, a release
    #[arg(long, value_name = "FILE")]
    suppress: Option<PathBuf>,
    /// The release of NEW, for accepted changes that expire; by default it is taken from the
    /// VERSION file of a source tree, from a running QEMU, or from the name of the file or of
    /// a directory that contains it
    #[arg(long, value_name = "RELEASE")]
    release: Option<Release>,
    #[command(flatten)]
    options: Options,
}

#[derive(Clone, Copy, ValueEnum)]
enum Format {
    /// For a terminal
    Text,
    /// For programs: one document
    Json,
    /// For pull requests and release notes
    Markdown,
    /// A page for a browser, complete in one file
    Html,
    /// Annotations for GitHub workflows
    Github,
    /// One line for each change, with its id: `path:line:col: severity[id]: …`
    Short,
}

#[derive(Clone, Copy, ValueEnum)]
enum FailOn {
    /// Breaking changes
    Breaking,
    /// Risky and breaking changes
    Risky,
    /// All changes
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
    let (new_path, via_paths) = arguments.via_and_new.split_last().ok_or("NEW is missing")?;
    let all = std::iter::once(&arguments.old).chain(&arguments.via_and_new);
    schemas::read_stdin_once(all.map(PathBuf::as_path))?;
    let old = schemas::load_to_compare(&arguments.old, &arguments.options, format)?;
    let new = schemas::load_to_compare(new_path, &arguments.options, format)?;
    let release = arguments.release.clone().or_else(|| new.release.clone());
    let names = [&arguments.old, new_path].map(|path| match path.to_str() {
        Some("-") => "standard input".to_owned(),
        _ => path.display().to_string(),
    });
    let [old, new] = define([old, new], &names, &arguments.define)?;
    let mut between = Vec::new();
    for path in via_paths {
        let loaded = schemas::load_to_compare(path, &arguments.options, format)?;
        between.push((loaded, path.display().to_string()));
    }
    let via = between
        .iter()
        .map(|(loaded, name)| NamedSchema::new(&loaded.schema, name));
    let report = qapi_diff::compare_via(
        NamedSchema::new(&old.schema, &names[0]),
        &via.collect::<Vec<_>>(),
        NamedSchema::new(&new.schema, &names[1]),
    );
    let report = suppress(report, arguments.suppress.as_deref(), release.as_ref())?;
    show(&report, arguments.format)?;
    let wanted = arguments.fail_on.map(FailOn::severity);
    match (report.worst(), wanted) {
        (Some(worst), Some(wanted)) if worst >= wanted => {
            anstream::eprintln!(
                "error: changes at or above the --fail-on level: {}",
                report.summary
            );
            Ok(Outcome::Problems)
        }
        _ => Ok(Outcome::Fine),
    }
}

/// What builds that define these symbols have of two schemas. All others count as undefined,
/// which is easily forgotten, so they are listed.
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
                "note: {name} describes one build, so --define has no effect on it"
            );
        }
    }
    let known: BTreeSet<&str> = sides
        .iter()
        .flat_map(|side| side.schema.symbols())
        .collect();
    schemas::note_unused(symbols, &known);
    let is_given = |name: &str| symbols.iter().any(|symbol| symbol == name);
    let undefined: Vec<&str> = known
        .iter()
        .copied()
        .filter(|name| !is_given(name))
        .collect();
    if !undefined.is_empty() {
        anstream::eprintln!("note: not defined: {}", undefined.join(", "));
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
    let file = path.display();
    let text = fs::read_to_string(path)
        .map_err(|error| failure::context(format!("cannot read {file}"), error))?;
    let suppressions: Suppressions = text
        .parse()
        .map_err(|error: SuppressionError| failure::context(file.to_string(), error))?;
    for expired in release
        .iter()
        .flat_map(|release| suppressions.expired(release))
    {
        anstream::eprintln!("note: {file}: {expired}");
    }
    suppressions
        .apply(report, release)
        .map_err(|error| match error {
            SuppressionError::UnknownRelease { .. } => {
                format!("{file}: {error}; set it with --release").into()
            }
            _ => failure::context(file.to_string(), error),
        })
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
