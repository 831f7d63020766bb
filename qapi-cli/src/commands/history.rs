//! `qapi history`: when each command, event and member was added, deprecated or removed.

use std::path::{Path, PathBuf};

use clap::ValueEnum;
use qapi_diff::history::{History, history};
use qapi_diff::{NamedSchema, Note, Release, Usage};
use qapi_releases::Kind;

use crate::build::BuildOptions;
use crate::failure::Failure;
use crate::named::Named;
use crate::program::Expected;
use crate::report::MessageFormat;
use crate::schemas::{Loaded, Options};
use crate::usage::Recorded;
use crate::{Outcome, built_in, report, schemas, usage};

/// The arguments of `qapi history`.
#[derive(clap::Args)]
#[command(
    after_help = "Schemas are sorted by release. The release of a schema is taken from the \
                  VERSION file of a source tree, from a running QEMU, or from a number in the name of \
                  the file or of a directory that contains it. Write RELEASE=SCHEMA to \
                  state it."
)]
pub(crate) struct Arguments {
    /// Schemas, one for each release: numbers of releases (7.2, 7.2..11.1), schema files, QEMU
    /// source trees, saved replies to query-qmp-schema, or running QEMUs; by default all releases
    /// that are built in. If the last argument is none of these, it is the ITEM, and only its
    /// history is shown: a command or event, optionally followed by a space and a path, or the
    /// name of a member or value, wherever it is (`migrate`, 'migrate arguments.blk',
    /// 'query-block* return', `dirty-limit`)
    #[arg(value_name = "SCHEMA|ITEM")]
    schemas: Vec<PathBuf>,
    /// The format of the history
    #[arg(long, value_name = "FORMAT", default_value = "text")]
    format: Format,
    /// Show only what a client uses and what is gone, deprecated, unstable or has changed, and what
    /// was added and may break it: by a recorded conversation with QEMU, in any form that `qapi
    /// validate` reads, or by a list of commands, events and paths, one on a line; - for standard
    /// input. Can be given several times.
    /// Without a SCHEMA, what has not changed since the release of the oldest recording is left
    /// out, unless it is deprecated or unstable. If that release is not known, values that were
    /// added are only counted
    #[arg(long, value_name = "RECORDING")]
    used_by: Vec<PathBuf>,
    #[command(flatten)]
    build: BuildOptions,
    #[command(flatten)]
    options: Options,
}

#[derive(Clone, Copy, ValueEnum)]
enum Format {
    /// For a terminal
    Text,
    /// For programs: one document
    Json,
    /// For release notes
    Markdown,
    /// A page with a search field, for a browser
    Html,
}

/// The schema of one release.
struct Snapshot<'a> {
    release: Release,
    /// The argument that names the schema.
    argument: &'a Path,
    loaded: Loaded,
}

pub(crate) fn run(arguments: &Arguments, format: MessageFormat) -> Result<Outcome, Failure> {
    let (given, item) = split(&arguments.schemas)?;
    let kind = arguments.options.kind();
    let schemas = match given {
        [] => built_in::all(kind),
        _ => built_in::expand(given, kind)?,
    };
    let used_by = arguments.used_by.iter().map(PathBuf::as_path);
    let paths = schemas.iter().map(|argument| Named::new(argument).path);
    schemas::read_stdin_once(paths.chain(used_by))?;
    let snapshots = load_all(&schemas, arguments, format)?;
    let notes = schemas::label_notes(snapshots.iter().map(|snapshot| &snapshot.loaded));
    let (releases, loaded): (Vec<Release>, Vec<Loaded>) = snapshots
        .into_iter()
        .map(|snapshot| (snapshot.release, snapshot.loaded))
        .unzip();
    let schemas = arguments.build.of(loaded, &arguments.options, format)?;
    let names: Vec<String> = releases.iter().map(Release::to_string).collect();
    let sides: Vec<NamedSchema> = schemas
        .iter()
        .zip(&names)
        .map(|(schema, name)| NamedSchema::new(schema, name))
        .collect();
    let mut shown = history(&sides);
    shown.notes = notes;
    if let Some(item) = item {
        shown = select(&shown, item, &sides, kind)?;
    }
    if !arguments.used_by.is_empty() {
        shown = used(shown, arguments, &sides, &releases, given.is_empty())?;
    }
    show(&shown, arguments.format)?;
    Ok(Outcome::Fine)
}

/// What is used of a history. If no schema was given, it starts with the release of the recordings.
fn used(
    mut shown: History,
    arguments: &Arguments,
    schemas: &[NamedSchema<'_>],
    releases: &[Release],
    is_none_given: bool,
) -> Result<History, Failure> {
    let mut usage = Usage::of_history(schemas);
    let each = schemas.iter().map(|named| named.schema);
    let expected = Expected::new(each, arguments.options.kind());
    let has = "the schemas have";
    let recordings = usage::read(&arguments.used_by, &mut usage, &expected, has)?;
    shown.notes.extend(Recorded::absent(&recordings, releases));
    let start = if is_none_given {
        start(&recordings, releases, &mut shown.notes)
    } else {
        let oldest = releases.first().into_iter();
        let older = oldest.flat_map(|oldest| Recorded::older(&recordings, oldest));
        shown.notes.extend(older);
        Some(0)
    };
    let mut used = match start {
        Some(start) => usage.apply_since(shown, start),
        None => usage.apply(shown).without_added_values(),
    };
    if let (Some(1..), [first, .., last]) = (used.added_values, releases) {
        used.notes.push(Note::new(format!(
            "give {first}..{last} to see the values that were added, too"
        )));
    }
    Ok(used)
}

/// The index of the release from which on changes count: that of the oldest recording. None if
/// that is not known.
fn start(recordings: &[Recorded], releases: &[Release], notes: &mut Vec<Note>) -> Option<usize> {
    let (name, recorded) = Recorded::oldest(recordings)?;
    let is_later = |release: &Release| release.series() > recorded.series();
    let later = releases.partition_point(|release| !is_later(release));
    let start = later.saturating_sub(1);
    if let ([first, .., last], Some(release)) = (releases, releases.get(start))
        && start > 0
    {
        notes.push(Note::new(format!(
            "{name} was recorded with QEMU {recorded}, so what has not changed since {release} is \
             left out, unless it is deprecated or unstable; {first}..{last} shows all of it"
        )));
    }
    Some(start)
}

fn select(
    history: &History,
    item: &str,
    schemas: &[NamedSchema<'_>],
    kind: Kind,
) -> Result<History, Failure> {
    if let Some(selected) = history.select(item, schemas) {
        return Ok(selected);
    }
    built_in::refuse_unknown(Path::new(item), kind)?;
    Err(nothing_selected(history, item, schemas).into())
}

/// Why an item selects nothing, and what was probably meant.
fn nothing_selected(history: &History, item: &str, schemas: &[NamedSchema<'_>]) -> String {
    let suggestion = history.suggestion(item);
    let help =
        |suggestion: Option<String>| suggestion.map_or(String::new(), |of| format!("; {of}"));
    let Some((name, path)) = item.split_once(' ') else {
        let help = help(suggestion);
        return format!(
            "there is no release, file, command, event, member or value `{item}`{help}"
        );
    };
    let mut items = history.items.iter();
    if items.any(|item| item.message.unescaped() == name) {
        let suggestion = whole_path(history, name, path, schemas)
            .map(|path| format!("did you mean `{path}`?"))
            .or(suggestion)
            .unwrap_or_else(|| format!("`{name}` alone shows all paths"));
        format!("`{name}` has no `{path}`; {suggestion}")
    } else if name.contains(['*', '?']) {
        format!("there is no `{path}` in a command or event `{name}`")
    } else {
        format!("there is no command or event `{name}`{}", help(suggestion))
    }
}

/// The path with what it lacks at the beginning, if that is all that it lacks.
fn whole_path(
    history: &History,
    name: &str,
    path: &str,
    schemas: &[NamedSchema<'_>],
) -> Option<String> {
    let roots = ["arguments", "return", "return[]", "data"].into_iter();
    let mut paths = roots.map(|root| format!("{root}.{path}"));
    paths.find(|path| history.select(&format!("{name} {path}"), schemas).is_some())
}

/// The arguments that are schemas, and the item if the last argument is one.
fn split(arguments: &[PathBuf]) -> Result<(&[PathBuf], Option<&str>), Failure> {
    let Some((last, others)) = arguments.split_last() else {
        return Ok((arguments, None));
    };
    if schemas::is_schema(last) {
        return Ok((arguments, None));
    }
    let item = last.to_str().ok_or("the last argument is not UTF-8")?;
    Ok((others, Some(item)))
}

/// The schemas, the oldest first.
fn load_all<'a>(
    schemas: &'a [PathBuf],
    arguments: &Arguments,
    format: MessageFormat,
) -> Result<Vec<Snapshot<'a>>, Failure> {
    let snapshots = schemas
        .iter()
        .map(|argument| load(argument, arguments, format));
    let mut snapshots: Vec<_> = snapshots.collect::<Result<_, _>>()?;
    snapshots.sort_by(|one, other| one.release.cmp(&other.release));
    for pair in snapshots.windows(2) {
        if let [one, other] = pair
            && one.release == other.release
        {
            let (first, second) = (one.argument.display(), other.argument.display());
            let release = &one.release;
            return Err(format!("{first} and {second} are both release {release}").into());
        }
    }
    Ok(snapshots)
}

fn load<'a>(
    argument: &'a Path,
    arguments: &Arguments,
    format: MessageFormat,
) -> Result<Snapshot<'a>, Failure> {
    let named = Named::new(argument);
    let loaded = named.load(&arguments.options, format)?;
    let release = loaded.release.clone().ok_or_else(|| {
        let path = named.path.display();
        format!("cannot tell the release of {path}; state it, for example: 10.2={path}")
    })?;
    Ok(Snapshot {
        release,
        argument,
        loaded,
    })
}

fn show(history: &History, format: Format) -> Result<(), Failure> {
    let text = match format {
        Format::Text => history.text(report::width()),
        Format::Json => history.json()? + "\n",
        Format::Markdown => history.markdown(),
        Format::Html => history.html(),
    };
    Ok(report::result(&text)?)
}
