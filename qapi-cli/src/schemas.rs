//! Loads the schema that the argument SCHEMA names.

use std::path::{Path, PathBuf};
use std::{fmt, fs};

use qapi_diff::{NamedSchema, Note, label_doubts};
use qapi_parser::{Disk, LoadError, Loader, Mode, Reader, Schema, introspect};
use qapi_releases::Kind;
use qapi_schema::{Origin, Release};
use qmp_client::Address;

use crate::built_in::{self, SchemaKind};
use crate::command_line::CommandLine;
use crate::failure::{self, Failure};
use crate::input::{self, Main};
use crate::live;
use crate::named::Named;
use crate::report::{self, MessageFormat};

/// The help of an argument that names one schema.
pub(crate) const HELP: &str = "The number of a QEMU release (10.2), a schema file, a QEMU source \
    tree (its QMP schema is used), a saved reply to query-qmp-schema, a running QEMU (qmp:PATH or \
    qmp:HOST:PORT), or - for standard input";

/// Where the schemas of a QEMU source tree are, and what each is for. Until 2.11, the
/// schema of QMP was in the root of the tree, and until 1.3 that of the guest agent.
const IN_TREE: [(&str, Kind); 5] = [
    ("qapi/qapi-schema.json", Kind::Qmp),
    ("qapi-schema.json", Kind::Qmp),
    ("qga/qapi-schema.json", Kind::GuestAgent),
    ("qapi-schema-guest.json", Kind::GuestAgent),
    ("storage-daemon/qapi/qapi-schema.json", Kind::StorageDaemon),
];

/// A schema that can be loaded.
pub(crate) enum Source {
    File {
        path: PathBuf,
        /// What it is for, if it was found in a source tree.
        purpose: Option<Kind>,
    },
    /// Of a release that is built in.
    BuiltIn {
        release: &'static Release,
        kind: Kind,
    },
    /// A running QEMU.
    Live(Address),
    StandardInput,
}

impl fmt::Display for Source {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::File {
                path,
                purpose: Some(purpose),
            } => write!(f, "{} ({purpose})", path.display()),
            Self::File { path, .. } => path.display().fmt(f),
            Self::BuiltIn { release, kind } => write!(f, "QEMU {release} ({kind})"),
            Self::Live(address) => address.fmt(f),
            Self::StandardInput => f.write_str("standard input"),
        }
    }
}

/// The schemas that an argument names: one, or those of a release or a source tree.
pub(crate) fn find(argument: &Path, options: &Options) -> Result<Vec<Source>, Failure> {
    if argument == Path::new("-") {
        return Ok(vec![Source::StandardInput]);
    }
    let text = argument.to_str().unwrap_or_default();
    if text.starts_with("qmp:") {
        return Ok(vec![Source::Live(text.parse()?)]);
    }
    if built_in::range(argument).is_some() {
        let range = argument.display();
        return Err(format!("{range} is a range of releases; give one release").into());
    }
    if let Some(release) = built_in::number(argument) {
        return of_release(argument, &release, options);
    }
    if argument.is_dir() {
        return of_tree(argument, options);
    }
    built_in::refuse_unknown(argument, options.kind())?;
    if input::is_socket(argument) {
        let path = argument.display();
        return Err(format!(
            "{path} is a socket; to ask the QEMU that listens there, write qmp:{path}"
        )
        .into());
    }
    Ok(vec![Source::File {
        path: argument.to_owned(),
        purpose: None,
    }])
}

/// The schemas of a release that is built in.
fn of_release(
    argument: &Path,
    release: &Release,
    options: &Options,
) -> Result<Vec<Source>, Failure> {
    if argument.exists() {
        let path = argument.display();
        report::say(format_args!(
            "note: {path} is the release that is built in; write ./{path} for the file"
        ));
    }
    let release = built_in::find(release, options.kind())?;
    let has = |kind: &Kind| qapi_releases::releases_with(*kind).any(|of| of == release);
    let kinds = Kind::ALL.into_iter().filter(has);
    let kinds = kinds.filter(|kind| options.wants(*kind));
    Ok(kinds
        .map(|kind| Source::BuiltIn { release, kind })
        .collect())
}

/// The schemas of a source tree.
fn of_tree(directory: &Path, options: &Options) -> Result<Vec<Source>, Failure> {
    let is_there = |(path, _): &&(&str, Kind)| directory.join(path).is_file();
    let in_tree: Vec<&(&str, Kind)> = IN_TREE.iter().filter(is_there).collect();
    let wanted = in_tree.iter().filter(|(_, kind)| options.wants(*kind));
    let found: Vec<Source> = wanted
        .map(|(path, kind)| Source::File {
            path: directory.join(path),
            purpose: Some(*kind),
        })
        .collect();
    if !found.is_empty() {
        return Ok(found);
    }
    fs::read_dir(directory).map_err(|error| input::cannot_read(directory, error))?;
    let (directory, kind) = (directory.display(), options.kind());
    Err(if in_tree.is_empty() {
        let wanted = IN_TREE.map(|(path, _)| path).join(", ");
        format!("{directory} is not a QEMU source tree: it contains none of {wanted}")
    } else {
        format!("{directory} has no {kind} schema")
    }
    .into())
}

/// A schema, and where it comes from.
pub(crate) struct Loaded {
    pub(crate) schema: Schema,
    /// Its release, if that is known.
    pub(crate) release: Option<Release>,
}

/// Doubts about schemas that do not look like those of their releases, or are of different programs.
pub(crate) fn label_notes<'l>(schemas: impl IntoIterator<Item = &'l Loaded>) -> Vec<Note> {
    let schemas: Vec<&Loaded> = schemas.into_iter().collect();
    let mut notes = Vec::new();
    let kinds = schemas.iter().map(|loaded| kind_of(&loaded.schema));
    let kinds: Vec<Kind> = kinds.collect::<Option<_>>().unwrap_or_default();
    if let [first, rest @ ..] = &*kinds
        && let Some(other) = rest.iter().find(|kind| *kind != first)
    {
        notes.push(Note::new(format!(
            "the schemas are of different kinds, {first} and {other}; --schema says which one of a \
             release to use"
        )));
    }
    let labelled = schemas.into_iter();
    let labelled = labelled.filter_map(|of| Some((of.release.as_ref()?, &of.schema)));
    let mut labelled: Vec<(&Release, &Schema)> = labelled.collect();
    labelled.sort_by_key(|(release, _)| *release);
    let names: Vec<String> = labelled.iter().map(|(of, _)| of.to_string()).collect();
    let sides = labelled.iter().zip(&names);
    let sides: Vec<NamedSchema> = sides
        .map(|((_, schema), name)| NamedSchema::new(schema, name))
        .collect();
    let doubts = label_doubts(&sides).into_iter();
    notes.extend(doubts.map(|doubt| Note::new(doubt.to_string())));
    notes
}

/// The program that a schema is of, as far as its commands tell.
pub(crate) fn kind_of(schema: &Schema) -> Option<Kind> {
    let has = |command| schema.command(command).is_some();
    if has("guest-sync") {
        Some(Kind::GuestAgent)
    } else if has("query-status") {
        Some(Kind::Qmp)
    } else {
        (has("nbd-server-start") && has("quit")).then_some(Kind::StorageDaemon)
    }
}

/// Loads one schema, for commands that work on one. Of a source tree that is QMP's, with a
/// note. If the schema has problems, they are shown, and there is no schema.
pub(crate) fn load_one(
    argument: &Path,
    options: &Options,
    format: MessageFormat,
) -> Result<Option<Schema>, Failure> {
    let loaded = load_one_of_release(argument, options, format)?;
    Ok(loaded.map(|loaded| loaded.schema))
}

/// The same with its release.
pub(crate) fn load_one_of_release(
    argument: &Path,
    options: &Options,
    format: MessageFormat,
) -> Result<Option<Loaded>, Failure> {
    let sources = find(argument, options)?;
    if let [source @ Source::File { .. }, others @ ..] = &*sources
        && !others.is_empty()
    {
        let ignored: Vec<String> = others.iter().map(Source::to_string).collect();
        let ignored = ignored.join(", ");
        report::say(format_args!("note: using {source}; ignoring {ignored}"));
    }
    first(sources)?.load_of_any_origin(options, format)
}

/// The same for commands that compare schemas. A schema with problems is a failure, and so is
/// one that defines nothing. Of a source tree that is QMP's: others have nothing in common with it.
pub(crate) fn load_to_compare(
    argument: &Path,
    options: &Options,
    format: MessageFormat,
) -> Result<Loaded, Failure> {
    let source = first(find(argument, options)?)?;
    if let Source::File {
        path,
        purpose: Some(purpose),
    } = &source
        && options.which.is_none()
        && *purpose != Kind::Qmp
    {
        let (tree, path) = (argument.display(), path.display());
        return Err(format!(
            "{tree} contains no QMP schema; for that of the {purpose}, use {path}"
        )
        .into());
    }
    let loaded = source.load_of_any_origin(options, format)?;
    let loaded = loaded.ok_or_else(|| format!("{source} is not a valid schema"))?;
    let is_empty =
        loaded.schema.commands().next().is_none() && loaded.schema.events().next().is_none();
    if is_empty {
        return Err(format!("{source} defines no commands and no events").into());
    }
    Ok(loaded)
}

impl Named<'_> {
    /// Loads the schema, to compare it with others.
    pub(crate) fn load(&self, options: &Options, format: MessageFormat) -> Result<Loaded, Failure> {
        let loaded = load_to_compare(self.path, options, format)?;
        Ok(Loaded {
            release: self.release.clone().or(loaded.release),
            schema: loaded.schema,
        })
    }
}

/// Whether an argument names a schema, rather than something in one.
pub(crate) fn is_schema(argument: &Path) -> bool {
    let text = argument.to_str().unwrap_or_default();
    let is_live = text.starts_with("qmp:");
    // There are values such as `144`.
    let is_number = text.contains('.') && built_in::is_meant(text);
    let is_named = Named::new(argument).release.is_some();
    is_live || text == "-" || is_number || is_named || argument.exists()
}

fn first(sources: Vec<Source>) -> Result<Source, Failure> {
    let first = sources.into_iter().next();
    first.ok_or_else(|| "no schema was found".into())
}

/// Fails if more than one of the arguments is standard input.
pub(crate) fn read_stdin_once<'a>(
    arguments: impl IntoIterator<Item = &'a Path>,
) -> Result<(), Failure> {
    let is_input = |argument: &&Path| argument.as_os_str() == "-";
    match arguments.into_iter().filter(is_input).count() {
        0 | 1 => Ok(()),
        _ => Err("standard input (`-`) can be given only once".into()),
    }
}

/// How schemas are loaded.
#[derive(Clone, clap::Args)]
pub(crate) struct Options {
    /// Which schema of a release or a source tree to use [default: qmp]
    #[arg(long = "schema", value_name = "WHICH")]
    which: Option<SchemaKind>,
    /// Accept only what QEMU 10.2 accepts, instead of what any release since 1.0 accepted
    #[arg(long)]
    strict: bool,
    /// Reject included files outside this directory; by default the directory of the
    /// schema, or the source tree that contains it
    #[arg(long, value_name = "DIR")]
    root: Option<PathBuf>,
    /// Take type names from this schema where the types match; for replies to
    /// query-qmp-schema, which contain none
    #[arg(long, value_name = "SCHEMA")]
    names: Option<PathBuf>,
}

impl Options {
    /// The options for a schema that is not to be named after another.
    pub(crate) fn without_names(&self) -> Self {
        Self {
            names: None,
            ..self.clone()
        }
    }

    /// Adds the options that were given and decide which schema is loaded, and its names.
    pub(crate) fn add_to(&self, line: &mut CommandLine) {
        if let Some(which) = &self.which {
            line.choice("--schema", which);
        }
        if let Some(path) = &self.names {
            line.file("--names", path);
        }
    }

    /// The kind of schema to use of what has several.
    pub(crate) fn kind(&self) -> Kind {
        self.which.unwrap_or(SchemaKind::Qmp).into()
    }

    /// Whether a schema of this kind is among those that were asked for.
    fn wants(&self, kind: Kind) -> bool {
        self.which.is_none_or(|wanted| Kind::from(wanted) == kind)
    }

    fn loader(&self) -> Loader {
        let mode = if self.strict {
            Mode::Strict
        } else {
            Mode::Lenient
        };
        let loader = Loader::new().mode(mode);
        match &self.root {
            Some(root) => loader.root(root),
            None => loader,
        }
    }
}

impl Source {
    /// Loads the schema and checks it. If it has problems, they are shown, and there
    /// is no schema.
    pub(crate) fn load(
        &self,
        options: &Options,
        format: MessageFormat,
    ) -> Result<Option<Schema>, Failure> {
        let loaded = self.load_of_any_origin(options, format)?;
        Ok(loaded.map(|loaded| loaded.schema))
    }

    fn load_of_any_origin(
        &self,
        options: &Options,
        format: MessageFormat,
    ) -> Result<Option<Loaded>, Failure> {
        match self {
            Self::File { path, .. } => {
                let loaded = self.read(Main::file(path)?, options, format)?;
                let release = release_of(path);
                Ok(loaded.map(|loaded| Loaded { release, ..loaded }))
            }
            Self::BuiltIn { release, kind } => Ok(Some(Loaded {
                schema: qapi_releases::load(release, *kind)?,
                release: Some((*release).clone()),
            })),
            Self::Live(address) => {
                let live::Reply { schema, release } = live::ask(address)?;
                let loaded = self.introspected(schema.as_bytes(), options, format)?;
                Ok(loaded.map(|loaded| Loaded { release, ..loaded }))
            }
            Self::StandardInput => self.read(Main::stdin()?, options, format),
        }
    }

    /// Reads a schema, or a reply to query-qmp-schema.
    fn read(
        &self,
        main: Main,
        options: &Options,
        format: MessageFormat,
    ) -> Result<Option<Loaded>, Failure> {
        if introspect::is_conversation(main.text()) {
            return self.introspected(main.text(), options, format);
        }
        let path = main.path().to_owned();
        or_problems(options.loader().reader(main).load(path), format)
    }

    fn introspected(
        &self,
        reply: &[u8],
        options: &Options,
        format: MessageFormat,
    ) -> Result<Option<Loaded>, Failure> {
        let known = match &options.names {
            None => None,
            Some(path) => match load_to_compare(path, &options.without_names(), format)? {
                known if known.schema.origin() == Origin::Introspection => {
                    let path = path.display();
                    return Err(format!(
                        "--names {path}: a reply to query-qmp-schema contains no type names"
                    )
                    .into());
                }
                known => Some(known.schema),
            },
        };
        match introspect::schema(reply, known.as_ref()) {
            Ok(schema) => Ok(Some(Loaded {
                schema,
                release: None,
            })),
            Err(error) => {
                report::failed(failure::context(self.to_string(), error).as_ref());
                Ok(None)
            }
        }
    }
}

/// The schema. If it has problems, they are shown, and there is none.
fn or_problems(
    loaded: Result<Schema, LoadError>,
    format: MessageFormat,
) -> Result<Option<Loaded>, Failure> {
    match loaded {
        Ok(schema) => Ok(Some(Loaded {
            schema,
            release: None,
        })),
        Err(LoadError::Invalid(problems)) => {
            report::problems(&problems, format)?;
            Ok(None)
        }
        Err(error) => Err(error.into()),
    }
}

/// How many directories deep schemas are in a source tree.
const DEPTH: usize = 3;

/// The release of a schema file: from the `VERSION` file of the source tree that contains it,
/// or from its name or that of a directory that contains it.
fn release_of(file: &Path) -> Option<Release> {
    let path = std::path::absolute(file).ok()?;
    let mut folders = path.ancestors().skip(1).take(DEPTH);
    let in_tree = folders.find_map(|folder| {
        let path = folder.join("VERSION");
        let version = Disk.is_file(&path).then(|| Disk.read(&path).ok())??;
        Release::find(str::from_utf8(&version).ok()?)
    });
    let mut paths = path.ancestors().take(DEPTH + 1);
    in_tree.or_else(|| paths.find_map(|path| Release::find(path.file_name()?.to_str()?)))
}
