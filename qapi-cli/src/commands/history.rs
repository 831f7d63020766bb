//! `qapi history`: in which release everything came, was deprecated and went.

use std::path::{Path, PathBuf};

use clap::ValueEnum;
use qapi_diff::history::{History, history};
use qapi_diff::{NamedSchema, Release};

use crate::report::MessageFormat;
use crate::schemas::{Loaded, Options};
use crate::{Failure, Outcome, report, schemas};

/// What `history` can be told.
#[derive(clap::Args)]
#[command(
    override_usage = "qapi history [OPTIONS] <SCHEMA>... [ITEM]",
    after_help = "Schemas are taken in the order of their releases. Which release one is, is said \
                  by the file VERSION of a source tree, by a running QEMU, or by a number in the \
                  name of the file or of a folder around it; RELEASE=SCHEMA says it outright."
)]
pub(crate) struct Arguments {
    /// Schemas, one a release: schema files, QEMU source trees (of which the schema of QMP
    /// is taken), saved replies to query-qmp-schema, running QEMUs. What comes last and is
    /// no file is the ITEM: show the history of that alone, a command or event and, behind
    /// a space, a path in it (`migrate`, 'migrate arguments.blk', 'query-block* return')
    #[arg(value_name = "SCHEMA", required = true)]
    schemas: Vec<PathBuf>,
    /// How the history is shown
    #[arg(long, value_name = "FORMAT", default_value = "text")]
    format: Format,
    #[command(flatten)]
    options: Options,
}

#[derive(Clone, Copy, ValueEnum)]
enum Format {
    /// For people at a terminal
    Text,
    /// For programs: one document
    Json,
    /// For release notes
    Markdown,
    /// One page for a browser, in which everything can be searched
    Html,
}

pub(crate) fn run(arguments: &Arguments, format: MessageFormat) -> Result<Outcome, Failure> {
    let (schemas, item) = split(&arguments.schemas)?;
    let is_input = |argument: &&PathBuf| {
        let path = outright(argument).map_or(argument.as_path(), |it| it.1);
        path.as_os_str() == "-"
    };
    if schemas.iter().filter(is_input).count() > 1 {
        return Err("standard input can be read only once".into());
    }
    let mut releases = Vec::new();
    for argument in schemas {
        releases.push(load(argument, arguments, format)?);
    }
    releases.sort_by(|one, other| one.0.cmp(&other.0));
    for pair in releases.windows(2) {
        if let [(one, _, first), (other, _, second)] = pair
            && one == other
        {
            let (first, second) = (first.display(), second.display());
            return Err(format!("{first} and {second} are both of release {one}").into());
        }
    }
    let names: Vec<String> = releases
        .iter()
        .map(|(release, ..)| release.to_string())
        .collect();
    let sides = releases.iter().zip(&names);
    let sides: Vec<_> = sides
        .map(|((_, loaded, _), name)| NamedSchema::new(&loaded.schema, name))
        .collect();
    let history = history(&sides);
    let history = match item {
        None => history,
        Some(item) => history.select(item).ok_or_else(|| {
            let name = item.split_whitespace().next().unwrap_or_default();
            format!(
                "`{item}` is no file, nor a command or event, nor, as in `migrate arguments.uri`, \
                 a part of one; a type that a message has in several places is told where it is \
                 nearest: see all of `{name}`"
            )
        })?,
    };
    show(&history, arguments.format)?;
    Ok(Outcome::Fine)
}

/// The arguments that are schemas, and the item if the last argument is one.
fn split(arguments: &[PathBuf]) -> Result<(&[PathBuf], Option<&str>), Failure> {
    let Some((last, others)) = arguments.split_last() else {
        return Ok((arguments, None));
    };
    if others.is_empty() || is_schema(last) {
        return Ok((arguments, None));
    }
    let item = last.to_str().ok_or("an item is not in UTF-8")?;
    Ok((others, Some(item)))
}

fn is_schema(argument: &Path) -> bool {
    let text = argument.to_str().unwrap_or_default();
    let is_live = text.starts_with("qmp:");
    is_live || text == "-" || argument.exists() || outright(argument).is_some()
}

/// The two sides of `RELEASE=SCHEMA`.
fn outright(argument: &Path) -> Option<(Release, &Path)> {
    let (release, path) = argument.to_str()?.split_once('=')?;
    Some((release.parse().ok()?, Path::new(path)))
}

/// A schema with its release and the argument that names it.
fn load<'a>(
    argument: &'a Path,
    arguments: &Arguments,
    format: MessageFormat,
) -> Result<(Release, Loaded, &'a Path), Failure> {
    let (given, path) = match outright(argument) {
        Some((release, path)) => (Some(release), path),
        None => (None, argument),
    };
    let loaded = schemas::load_to_compare(path, &arguments.options, format)?;
    let release = given.or_else(|| loaded.release.clone());
    let release = release.ok_or_else(|| {
        let path = path.display();
        format!("cannot tell which release {path} is; say it: 10.2={path}")
    })?;
    Ok((release, loaded, argument))
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
