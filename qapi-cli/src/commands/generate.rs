//! `qapi generate`: generates Rust types from a schema, or from several at once, or checks that
//! they are up to date.

use std::fs;
use std::path::{Path, PathBuf};

use clap::ValueEnum;
use qapi_codegen::{Builder, Difference, Error, Layout, Output, Visibility};

use qapi_merge::Labelled;
use qapi_schema::{Schema, text};

use crate::build::BuildOptions;
use crate::command_line::CommandLine;
use crate::documentation::Whose;
use crate::failure::Failure;
use crate::named::Named;
use crate::ranges::{self, Several};
use crate::report::MessageFormat;
use crate::schemas::Options;
use crate::{Outcome, built_in, input, report, schemas};

/// The arguments of `qapi generate`.
#[derive(clap::Args)]
pub(crate) struct Arguments {
    #[arg(value_name = "[RELEASE=]SCHEMA", help = help(), required = true)]
    schemas: Vec<PathBuf>,
    /// The directory for the generated files
    #[arg(long, value_name = "DIR")]
    out: PathBuf,
    /// Write nothing; show how the files in DIR differ, and fail if they are out of date
    #[arg(long)]
    check: bool,
    #[command(flatten)]
    options: Options,
    #[command(flatten)]
    content: Content,
    #[command(flatten)]
    form: Form,
    #[command(flatten)]
    several: Several,
}

/// What is generated.
#[derive(clap::Args)]
#[command(next_help_heading = "Selection")]
struct Content {
    /// Generate only these definitions and the types that they need: `events`, `commands`,
    /// or a name, in which * and ? are wildcards; can be repeated
    #[arg(long, value_name = "SELECTOR")]
    only: Vec<String>,
    #[command(flatten)]
    build: BuildOptions,
    /// Add this derive to all definitions, or to those that the selector matches
    #[arg(long, value_name = "[SELECTOR=]PATH")]
    derive: Vec<String>,
    /// Use the Rust type PATH in place of the schema's type NAME
    #[arg(long, value_name = "NAME=PATH")]
    replace: Vec<String>,
}

/// The form of the output.
#[derive(clap::Args)]
#[command(next_help_heading = "Output options")]
struct Form {
    /// Make DIR a crate of this name, which depends on qmp-types
    #[arg(long = "crate", value_name = "NAME", conflicts_with_all = ["one_file", "base"])]
    crate_name: Option<String>,
    /// The directory of the qmp-types that the crate is to depend on, instead of the published one
    #[arg(long, value_name = "DIR", requires = "crate_name")]
    types_path: Option<PathBuf>,
    /// Write a single file, which contains a module of this name
    #[arg(long, value_name = "NAME")]
    one_file: Option<String>,
    /// The path of the support module as the generated code sees it
    #[arg(long, value_name = "PATH", default_value = BASE)]
    base: String,
    /// The visibility of the generated items
    #[arg(long, value_name = "VISIBILITY", default_value = "pub")]
    visibility: ItemVisibility,
    /// Mark structs and enums as non-exhaustive, so that crates which use them still compile
    /// when a later QEMU adds members and values
    #[arg(long)]
    non_exhaustive: bool,
    /// Whose documentation to write; QEMU's is under the GPL
    #[arg(long, value_name = "WHOSE")]
    docs: Option<Whose>,
    /// Start each generated file with the text of this file, as a comment
    #[arg(long, value_name = "FILE")]
    header: Option<PathBuf>,
}

/// Where `qmp-types` has the support module.
const BASE: &str = "::qmp_types::base";

/// Said of output with QEMU's documentation if nobody asked for that.
const LICENCE: &str = "The documentation is from QEMU's schema and under QEMU's licence, the GPL.";

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum ItemVisibility {
    /// `pub`
    Pub,
    /// `pub(crate)`
    Crate,
}

pub(crate) fn run(arguments: &Arguments, format: MessageFormat) -> Result<Outcome, Failure> {
    let mut builder = builder(arguments)?;
    let schemas = built_in::expand(&arguments.schemas, arguments.options.kind())?;
    if let [only] = &*schemas
        && let Some(release) = built_in::number(only)
    {
        builder = builder.source(format!("QEMU {release}"));
    }
    let header = arguments.form.header.as_deref().map(input::read_text);
    let mut header = header.transpose()?.unwrap_or_default();
    let Some(given) = given(&schemas, arguments, format)? else {
        return Ok(Outcome::Problems);
    };
    if arguments.form.docs.is_none() && given.has_documentation {
        header.push_str(LICENCE);
        if !arguments.check {
            report::say(format_args!(
                "note: {LICENCE} Use `--docs own` for this project's, or `--docs none`."
            ));
        }
    }
    let output = match builder.header(header).render(&given.schema) {
        // These are problems of the schema, not of the arguments.
        Err(error @ Error::Unsupported { .. }) => {
            report::failed(&error);
            return Ok(Outcome::Problems);
        }
        output => output?,
    };
    if arguments.check {
        check(&output, &arguments.out)
    } else {
        let differences = output.write(&arguments.out)?;
        let removed = left_over(&differences);
        let written = differences.len() - removed;
        let and_removed = match removed {
            0 => String::new(),
            _ => format!(", {removed} removed"),
        };
        let (folder, found) = (text::line(arguments.out.display()), output.statistics());
        let files = text::counted(output.files().len(), "file");
        report::result(&format!(
            "{folder}: {found}; {files}, {written} written{and_removed}{}\n",
            given.summary
        ))?;
        Ok(Outcome::Fine)
    }
}

fn check(output: &Output, folder: &Path) -> Result<Outcome, Failure> {
    let differences = output.compare(folder)?;
    for difference in &differences {
        report::result(&(difference.in_full(folder) + "\n"))?;
    }
    if differences.is_empty() {
        return Ok(Outcome::Fine);
    }
    let left_over = left_over(&differences);
    let files = text::counted(output.files().len(), "file");
    let what = match (differences.len() - left_over, left_over) {
        (0, _) => format!("{} left over", text::counted(left_over, "file")),
        (differing, 0) => format!("{differing} of {files}"),
        (differing, _) => format!("{differing} of {files}, and {left_over} left over"),
    };
    report::say(format_args!(
        "error: {} is out of date ({what}); run the same command without --check to update it",
        folder.display()
    ));
    Ok(Outcome::Problems)
}

/// How many of the files on disk are to go.
fn left_over(differences: &[Difference]) -> usize {
    let is_left_over = |difference: &&Difference| difference.is_left_over();
    differences.iter().filter(is_left_over).count()
}

/// The help of the schemas.
fn help() -> String {
    format!(
        "{}. Several give one module that holds for all of them",
        schemas::HELP
    )
}

/// The schema to generate from.
struct Given {
    schema: Schema,
    /// Whether what was given had documentation.
    has_documentation: bool,
    /// What the summary says of it.
    summary: String,
}

/// The schema that is given, or what is merged from several. If it has problems, they are shown,
/// and there is none.
fn given(
    schemas: &[PathBuf],
    arguments: &Arguments,
    format: MessageFormat,
) -> Result<Option<Given>, Failure> {
    let (build, options) = (&arguments.content.build, &arguments.options);
    let docs = arguments.form.docs.unwrap_or(Whose::Full);
    if let [only] = schemas {
        let path = Named::new(only).path;
        let Some(schema) = schemas::load_one(path, options, format)? else {
            return Ok(None);
        };
        return Ok(Some(Given {
            has_documentation: !schema.docs().is_empty(),
            schema: docs.put_into(build.of_one(schema, options, format)?)?,
            summary: String::new(),
        }));
    }
    let loaded = ranges::load(schemas, build, options, format)?;
    let has_documentation = loaded.iter().any(|of| !of.schema.docs().is_empty());
    let documented = loaded.into_iter().map(|Labelled { label, schema }| {
        let schema = docs.put_into(schema)?;
        Ok(Labelled { label, schema })
    });
    let documented: Vec<Labelled> = documented.collect::<Result<_, Failure>>()?;
    let merged = arguments.several.merge(&documented, format)?;
    Ok(merged.map(|merged| {
        let schemas = text::counted(merged.schema.releases().len(), "schema");
        let choices = match merged.choices.len() {
            0 => String::new(),
            number => format!(", with {}", text::counted(number, "choice")),
        };
        Given {
            schema: merged.schema,
            has_documentation,
            summary: format!("; merged from {schemas}{choices}"),
        }
    }))
}

fn builder(arguments: &Arguments) -> Result<Builder, Failure> {
    let (content, form) = (&arguments.content, &arguments.form);
    let mut builder = Builder::new()
        .command(command(arguments))
        .non_exhaustive(form.non_exhaustive);
    builder = builder.visibility(match form.visibility {
        ItemVisibility::Pub => Visibility::Public,
        ItemVisibility::Crate => Visibility::Crate,
    });
    for selector in &content.only {
        builder = builder.only(selector);
    }
    for derive in &content.derive {
        let (selector, path) = derive.split_once('=').unwrap_or(("*", derive));
        builder = builder.derive(selector, path);
    }
    for replacement in &content.replace {
        let parts = replacement.split_once('=');
        let (name, path) =
            parts.ok_or_else(|| format!("--replace {replacement}: expected NAME=PATH"))?;
        builder = builder.replace(name, path);
    }
    if let Some(path) = &form.types_path {
        builder = builder.types_path(types_path(path)?);
    }
    Ok(builder
        .base(&form.base)
        .layout(match (&form.crate_name, &form.one_file) {
            (Some(name), _) => Layout::Crate(name.clone()),
            (None, Some(name)) => Layout::File(name.clone()),
            (None, None) => Layout::Directory,
        }))
}

/// The directory of `qmp-types` as a manifest names it, wherever that is.
fn types_path(folder: &Path) -> Result<String, Failure> {
    let manifest = folder.join("Cargo.toml");
    let found = fs::canonicalize(&manifest)
        .map_err(|error| format!("cannot read {}: {error}", manifest.display()))?;
    let path = found.parent().and_then(Path::to_str);
    let path = path.ok_or_else(|| format!("--types-path {}: is not UTF-8", folder.display()))?;
    Ok(path.to_owned())
}

/// The command for the header of each file: all that decides what is in it. Where it is written
/// to does not.
fn command(arguments: &Arguments) -> String {
    let (content, form) = (&arguments.content, &arguments.form);
    let mut line = CommandLine::new("qapi generate");
    for schema in &arguments.schemas {
        line.path(schema);
    }
    arguments.options.add_to(&mut line);
    let mut add = |option: &str, values: &[String]| {
        for value in values {
            line.value(option, value);
        }
    };
    add("--only", &content.only);
    add("--derive", &content.derive);
    add("--replace", &content.replace);
    add("--prefer", &arguments.several.prefer);
    add("--crate", form.crate_name.as_slice());
    add("--one-file", form.one_file.as_slice());
    content.build.add_to(&mut line);
    if let Some(path) = &form.types_path {
        line.file("--types-path", path);
    }
    if form.base != BASE {
        line.value("--base", &form.base);
    }
    if form.visibility != ItemVisibility::Pub {
        line.choice("--visibility", &form.visibility);
    }
    if form.non_exhaustive {
        line.flag("--non-exhaustive");
    }
    if let Some(docs) = &form.docs {
        line.choice("--docs", docs);
    }
    if let Some(file) = &form.header {
        line.file("--header", file);
    }
    line.into_text()
}
