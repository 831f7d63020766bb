//! From the argument SCHEMA to a schema.

use std::fmt;
use std::fs;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use qapi_diff::Release;
use qapi_parser::{Disk, LoadError, Loader, Mode, Reader, Schema, introspect};
use qapi_schema::Origin;
use qmp_client::{Address, Client};
use serde_json::json;

use crate::Failure;
use crate::report::{self, MessageFormat};

/// Where the schemas of a QEMU source tree are, and what each is for. Until 2.11
/// the one of QMP stood in the tree's root.
const IN_TREE: [(&str, &str); 4] = [
    ("qapi/qapi-schema.json", "QMP"),
    ("qapi-schema.json", "QMP"),
    ("qga/qapi-schema.json", "guest agent"),
    ("storage-daemon/qapi/qapi-schema.json", "storage daemon"),
];

/// A schema that can be loaded.
pub(crate) enum Source {
    File {
        path: PathBuf,
        /// What it is for, if it was found in a source tree.
        purpose: Option<&'static str>,
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
            Self::Live(address) => address.fmt(f),
            Self::StandardInput => f.write_str("standard input"),
        }
    }
}

/// The schemas that an argument names: one, or those of a source tree.
pub(crate) fn find(argument: &Path) -> Result<Vec<Source>, Failure> {
    if argument == Path::new("-") {
        return Ok(vec![Source::StandardInput]);
    }
    if let Some(address) = argument.to_str().filter(|it| it.starts_with("qmp:")) {
        return Ok(vec![Source::Live(address.parse()?)]);
    }
    if !argument.is_dir() {
        return Ok(vec![Source::File {
            path: argument.to_owned(),
            purpose: None,
        }]);
    }
    let in_tree = IN_TREE.map(|(path, purpose)| Source::File {
        path: argument.join(path),
        purpose: Some(purpose),
    });
    let exists = |source: &Source| match source {
        Source::File { path, .. } => path.is_file(),
        _ => true,
    };
    let found: Vec<Source> = in_tree.into_iter().filter(exists).collect();
    if found.is_empty() {
        let wanted: Vec<&str> = IN_TREE.iter().map(|(path, _)| *path).collect();
        let folder = argument.display();
        return Err(format!(
            "{folder} is no QEMU source tree: it has none of {}",
            wanted.join(", ")
        )
        .into());
    }
    Ok(found)
}

/// A schema, and where it comes from.
pub(crate) struct Loaded {
    pub(crate) schema: Schema,
    /// Which release it is, as far as that can be told.
    pub(crate) release: Option<Release>,
}

/// Loads the one schema that an argument names, for commands that work on one: of a
/// source tree, that is QMP's, which is noted. If the schema has problems, they are
/// shown, and there is no schema.
pub(crate) fn load_one(
    argument: &Path,
    options: &Options,
    format: MessageFormat,
) -> Result<Option<Schema>, Failure> {
    let sources = find(argument)?;
    if let [source, others @ ..] = &*sources
        && !others.is_empty()
    {
        let others: Vec<String> = others.iter().map(Source::to_string).collect();
        anstream::eprintln!("taking {source}; not taken: {}", others.join(", "));
    }
    first(sources)?.load(options, format)
}

/// The same for commands that compare schemas: these know where each comes from, and say
/// in their help what is taken of a tree.
pub(crate) fn load_to_compare(
    argument: &Path,
    options: &Options,
    format: MessageFormat,
) -> Result<Loaded, Failure> {
    let source = first(find(argument)?)?;
    let loaded = source.load_of_any_origin(options, format)?;
    let loaded = loaded.ok_or_else(|| format!("{source} is no valid schema"))?;
    let is_empty =
        loaded.schema.commands().next().is_none() && loaded.schema.events().next().is_none();
    if is_empty {
        return Err(format!("{source} has neither commands nor events").into());
    }
    Ok(loaded)
}

fn first(sources: Vec<Source>) -> Result<Source, Failure> {
    let first = sources.into_iter().next();
    first.ok_or_else(|| "there is no schema".into())
}

/// Takes what can be the name of a preprocessor symbol.
pub(crate) fn symbol(text: &str) -> Result<String, String> {
    let is_part = |it: char| it.is_ascii_alphanumeric() || it == '_';
    if text.starts_with(|it: char| it.is_ascii_digit())
        || text.is_empty()
        || !text.chars().all(is_part)
    {
        return Err("a preprocessor symbol is a name, such as CONFIG_SPICE".to_owned());
    }
    Ok(text.to_owned())
}

/// Notes symbols that no condition asks for: they may be mistyped.
pub(crate) fn note_unknown(symbols: &[String], schema: &Schema) {
    let known = schema.symbols();
    for symbol in symbols.iter().filter(|it| !known.contains(it.as_str())) {
        anstream::eprintln!("note: no condition asks for `{symbol}`");
    }
}

/// How schemas are loaded.
#[derive(Clone, clap::Args)]
pub(crate) struct Options {
    /// Take what QEMU 10.2 takes and nothing more, rather than what any release
    /// since 2.9 took
    #[arg(long)]
    strict: bool,
    /// The folder that no include may lead out of; by default that of the schema,
    /// or the source tree that it is part of
    #[arg(long, value_name = "DIR")]
    root: Option<PathBuf>,
    /// Where a schema comes from introspection, which hides the names of types: take
    /// those of this schema, wherever it agrees on what a type is
    #[arg(long, value_name = "SCHEMA")]
    names: Option<PathBuf>,
}

impl Options {
    /// The options for the schema that others take their names from.
    fn without_names(&self) -> Self {
        Self {
            names: None,
            ..self.clone()
        }
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
                let loaded = match fs::read(path) {
                    Ok(reply) if is_json(&reply) => self.introspected(&reply, options, format),
                    _ => or_problems(options.loader().load(path), format),
                };
                let release = release_of(path);
                Ok(loaded?.map(|loaded| Loaded { release, ..loaded }))
            }
            Self::Live(address) => {
                let mut client = Client::connect(address)?;
                let reply = client.execute_json("query-qmp-schema", &json!({}))?;
                let loaded = self.introspected(reply.as_str().as_bytes(), options, format)?;
                let release = client.greeting().version.qemu.to_string().parse().ok();
                Ok(loaded.map(|loaded| Loaded { release, ..loaded }))
            }
            Self::StandardInput => {
                let mut text = Vec::new();
                io::stdin().lock().read_to_end(&mut text)?;
                if is_json(&text) {
                    return self.introspected(&text, options, format);
                }
                let loader = options.loader().reader(StandardInput { text });
                or_problems(loader.load(StandardInput::NAME), format)
            }
        }
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
                    return Err(
                        format!("--names {path}: introspection has no names to give").into(),
                    );
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
                let chain = crate::chain(&error);
                anstream::eprintln!("error: {self}: {chain}");
                Ok(None)
            }
        }
    }
}

/// The schema; or none, if it has problems, which are shown.
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

/// How far below the root of a source tree schemas are.
const DEPTH: usize = 3;

/// Which release a file is of: by the file `VERSION` of the source tree that it is part of,
/// or by its name or that of a folder that it is in.
fn release_of(path: &Path) -> Option<Release> {
    let path = std::path::absolute(path).ok()?;
    let mut folders = path.ancestors().skip(1).take(DEPTH);
    let in_tree = folders.find_map(|folder| {
        let version = fs::read_to_string(folder.join("VERSION")).ok()?;
        Release::find(&version)
    });
    let mut names = path.ancestors().take(DEPTH + 1);
    in_tree.or_else(|| names.find_map(|it| Release::find(it.file_name()?.to_str()?)))
}

/// Whether a text is JSON rather than a schema: an array, or an object with a member in
/// double quotes, of which schemas have none.
fn is_json(content: &[u8]) -> bool {
    let content = content.trim_ascii_start();
    let member = content.strip_prefix(b"{").map(<[u8]>::trim_ascii_start);
    content.starts_with(b"[") || member.is_some_and(|member| member.starts_with(b"\""))
}

/// Reads the main file from standard input, and what it includes from the current
/// folder.
struct StandardInput {
    text: Vec<u8>,
}

impl StandardInput {
    const NAME: &str = "<stdin>";

    fn is_main(path: &Path) -> bool {
        path.file_name().is_some_and(|name| name == Self::NAME)
    }
}

impl Reader for StandardInput {
    fn canonical(&self, path: &Path) -> io::Result<PathBuf> {
        if Self::is_main(path) {
            Ok(std::env::current_dir()?.join(Self::NAME))
        } else {
            Disk.canonical(path)
        }
    }

    fn read(&self, path: &Path) -> io::Result<Vec<u8>> {
        if Self::is_main(path) {
            Ok(self.text.clone())
        } else {
            Disk.read(path)
        }
    }
}
