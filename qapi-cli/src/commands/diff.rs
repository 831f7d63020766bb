//! `qapi diff`: what changed on the wire between two schemas, and what it breaks.

use std::path::{Path, PathBuf};
use std::slice;

use clap::ValueEnum;
use qapi_diff::{
    NamedSchema, Release, Report, Severity, SuppressionError, Suppressions, Usage, UsedBy,
};
use qapi_parser::Schema;
use qapi_schema::Origin;

use crate::build::BuildOptions;
use crate::failure::Failure;
use crate::named::Named;
use crate::program::Expected;
use crate::report::MessageFormat;
use crate::schemas::{Loaded, Options};
use crate::usage::Recorded;
use crate::{Outcome, built_in, failure, input, report, schemas, usage};

/// The arguments of `qapi diff`.
#[derive(clap::Args)]
#[command(
    after_help = "Exit status: 0 on success, 1 if --fail-on found something or a message of a \
                  recording cannot be read, 2 if the command failed.\n\n\
                  The release of a schema is taken from the VERSION file of a source tree, \
                  from a running QEMU, or from a number in the name of the file or of a \
                  directory that contains it. Write RELEASE=SCHEMA to state it.\n\n\
                  `qapi explain ID` explains each kind of change."
)]
pub(crate) struct Arguments {
    /// The schema that clients were written for: the number of a QEMU release (7.2), a schema
    /// file, a QEMU source tree (its QMP schema is used), a saved reply to query-qmp-schema, a
    /// running QEMU (qmp:PATH or qmp:HOST:PORT), or - for standard input
    #[arg(value_name = "OLD")]
    old: PathBuf,
    /// NEW, the last one, is the schema of the QEMU that they talk to now, in any of these forms.
    /// VIA are schemas of releases in between: the removal of what they deprecate is expected.
    /// 7.2..11.1 stands for 7.2, all releases between, and 11.1, and can be all arguments in one
    #[arg(value_name = "VIA|NEW")]
    via_and_new: Vec<PathBuf>,
    /// The format of the report
    #[arg(long, value_name = "FORMAT", default_value = "text")]
    format: Format,
    /// Exit with status 1 if a change is at least this severe
    #[arg(long, value_name = "SEVERITY")]
    fail_on: Option<FailOn>,
    #[command(flatten)]
    build: BuildOptions,
    /// Leave out the changes that this TOML file accepts: `[[accept]]` tables with a
    /// `fingerprint` or a `path`, a `reason` and optionally an `id` and `until`, a release; - for
    /// standard input
    #[arg(long, value_name = "FILE")]
    suppress: Option<PathBuf>,
    /// Show only what concerns a client that uses this: a recorded conversation with QEMU, in any
    /// form that `qapi validate` reads, or a list of commands, events and paths, one on a line; -
    /// for standard input. Can be given several times. What was sent and NEW refuses is shown even
    /// if OLD refuses it, too
    #[arg(long, value_name = "RECORDING")]
    used_by: Vec<PathBuf>,
    /// The release of NEW, for accepted changes that expire; the same as RELEASE=NEW
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
    /// A page for a browser, in a single file
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
    let given = [slice::from_ref(&arguments.old), &arguments.via_and_new].concat();
    let given = built_in::expand(&given, arguments.options.kind())?;
    let [old_argument, via @ .., new_argument] = &*given else {
        let only = arguments.old.display();
        return Err(format!(
            "there is only one schema, {only}; give another one to compare it with, or a range \
             such as 7.2..11.1"
        )
        .into());
    };
    let sides = [old_argument, new_argument].map(|argument| Named::new(argument));
    let via: Vec<Named> = via.iter().map(|argument| Named::new(argument)).collect();
    let schemas = sides.iter().chain(&via).map(|side| side.path);
    let others = arguments.used_by.iter().chain(&arguments.suppress);
    schemas::read_stdin_once(schemas.chain(others.map(PathBuf::as_path)))?;
    let old = sides[0].load(&arguments.options, format)?;
    let mut new = sides[1].load(&arguments.options, format)?;
    new.release = arguments.release.clone().or(new.release);
    let (old_release, release) = (old.release.clone(), new.release.clone());
    let [old_name, new_name] = titles([(sides[0].path, &old), (sides[1].path, &new)]);
    let mut names = vec![old_name, new_name];
    let mut schemas = vec![old, new];
    for named in &via {
        names.push(named.path.display().to_string());
        schemas.push(named.load(&arguments.options, format)?);
    }
    let notes = schemas::label_notes(&schemas);
    let schemas = define(schemas, &names, arguments, format)?;
    let pairs = schemas.iter().zip(&names);
    let sides: Vec<_> = pairs.map(|(of, name)| NamedSchema::new(of, name)).collect();
    let [old, new, via @ ..] = &*sides else {
        return Err("the schemas are fewer than two".into());
    };
    let mut report = qapi_diff::compare_via(*old, via, *new);
    report.notes = notes;
    let mut report = suppress(report, arguments.suppress.as_deref(), release.as_ref())?;
    if !arguments.used_by.is_empty() {
        report = used(report, arguments, &sides, old_release.as_ref())?;
    }
    show(&report, arguments.format)?;
    Ok(arguments
        .fail_on
        .map_or(Outcome::Fine, |fail_on| judge(&report, fail_on.severity())))
}

/// What concerns those who use something of OLD, the first of the schemas.
fn used(
    mut report: Report,
    arguments: &Arguments,
    schemas: &[NamedSchema<'_>],
    old_release: Option<&Release>,
) -> Result<Report, Failure> {
    let [old, new, ..] = schemas else {
        return Ok(report);
    };
    let mut usage = Usage::of_comparison(old.schema, new.schema);
    let each = schemas.iter().map(|named| named.schema);
    let expected = Expected::new(each, arguments.options.kind());
    let has = format!("{} has", report.old.title().line());
    let recordings = usage::read(&arguments.used_by, &mut usage, &expected, &has)?;
    if let Some(old) = old_release {
        let new = report.new.name.line().to_string();
        report.notes.extend(Recorded::older(&recordings, old));
        report.notes.extend(Recorded::newer(&recordings, old, &new));
    }
    Ok(usage.apply(report))
}

/// Whether a report reaches the --fail-on level.
fn judge(report: &Report, wanted: Severity) -> Outcome {
    let gaps = report.used_by.as_ref().and_then(UsedBy::gaps);
    if report.worst().is_some_and(|worst| worst >= wanted) {
        let summary = report.summary_words();
        report::say(format_args!(
            "error: changes at or above the --fail-on level: {summary}"
        ));
        return Outcome::Problems;
    }
    if let Some(gaps) = gaps {
        report::say(format_args!(
            "error: {gaps}, so --fail-on does not know all that is used"
        ));
        return Outcome::Problems;
    }
    if report.in_doubt() > 0 {
        report::say("note: what is in doubt does not count for --fail-on");
    }
    Outcome::Fine
}

/// What reports call the schemas: the release; or the name of the file, if the release is not known
/// or both are of the same. The arguments themselves, if only they differ.
fn titles(sides: [(&Path, &Loaded); 2]) -> [String; 2] {
    let file = |path: &Path| match path.to_str() {
        Some("-") => "standard input".to_owned(),
        Some(live) if live.starts_with("qmp:") => live.to_owned(),
        _ => {
            let name = path.file_name().unwrap_or(path.as_os_str());
            name.to_string_lossy().into_owned()
        }
    };
    let releases = sides.map(|(path, loaded)| match &loaded.release {
        Some(release) => release.to_string(),
        None => file(path),
    });
    let files = sides.map(|(path, _)| file(path));
    let arguments = sides.map(|(path, _)| path.display().to_string());
    let differ = |[old, new]: &[String; 2]| old != new;
    let mut candidates = [releases, files].into_iter();
    candidates.find(differ).unwrap_or(arguments)
}

/// What the build has of the schemas.
fn define(
    schemas: Vec<Loaded>,
    names: &[String],
    arguments: &Arguments,
    format: MessageFormat,
) -> Result<Vec<Schema>, Failure> {
    for (loaded, name) in schemas.iter().zip(names) {
        if !arguments.build.define.is_empty() && loaded.schema.origin() == Origin::Introspection {
            report::say(format_args!(
                "note: {name} describes one build, so --define has no effect on it"
            ));
        }
    }
    arguments.build.of(schemas, &arguments.options, format)
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
    let text = input::read_text(path)?;
    let suppressions: Suppressions = text
        .parse()
        .map_err(|error: SuppressionError| failure::context(file.to_string(), error))?;
    for expired in release
        .iter()
        .flat_map(|release| suppressions.expired(release))
    {
        report::say(format_args!("note: {file}: {}", expired.line()));
    }
    let new = report.new.title();
    suppressions
        .apply(report, release)
        .map_err(|error| match error {
            SuppressionError::UnknownRelease { entry } => format!(
                "{file}: {} expires, but the release of {} is unknown; set it with --release",
                entry.line(),
                new.line()
            )
            .into(),
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
