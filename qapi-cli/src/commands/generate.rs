//! `qapi generate`: generates Rust types from a schema, or checks that they are up to date.

use std::fs;
use std::path::{Path, PathBuf};

use clap::ValueEnum;
use qapi_codegen::{Builder, Difference, Error, Layout, Output, Visibility};

use qapi_schema::text;

use crate::build::BuildOptions;
use crate::failure::Failure;
use crate::report::MessageFormat;
use crate::schemas::Options;
use crate::{Outcome, built_in, input, report, schemas};

/// The arguments of `qapi generate`.
#[derive(clap::Args)]
pub(crate) struct Arguments {
    #[arg(value_name = "SCHEMA", help = schemas::HELP)]
    schema: PathBuf,
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
    #[arg(long, value_name = "PATH", default_value = "::qmp_types::base")]
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
    docs: Option<Documentation>,
    /// Start each generated file with the text of this file, as a comment
    #[arg(long, value_name = "FILE")]
    header: Option<PathBuf>,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Documentation {
    /// All that there is
    Full,
    /// This project's, which is under MIT or Apache-2.0, but not QEMU's
    Own,
    /// None
    None,
}

impl Documentation {
    fn word(self) -> &'static str {
        match self {
            Self::Full => "full",
            Self::Own => "own",
            Self::None => "none",
        }
    }
}

/// Said of output with QEMU's documentation if nobody asked for that.
const LICENCE: &str = "The documentation is from QEMU's schema and under QEMU's licence, the GPL.";

#[derive(Clone, Copy, ValueEnum)]
enum ItemVisibility {
    /// `pub`
    Pub,
    /// `pub(crate)`
    Crate,
}

pub(crate) fn run(arguments: &Arguments, format: MessageFormat) -> Result<Outcome, Failure> {
    let mut builder = builder(&arguments.content, &arguments.form)?;
    if let Some(release) = built_in::number(&arguments.schema) {
        builder = builder.source(format!("QEMU {release}"));
    }
    let header = arguments.form.header.as_deref().map(input::read_text);
    let mut header = header.transpose()?.unwrap_or_default();
    let Some(schema) = schemas::load_one(&arguments.schema, &arguments.options, format)? else {
        return Ok(Outcome::Problems);
    };
    let build = &arguments.content.build;
    let schema = build.of_one(schema, &arguments.options, format)?;
    let schema = match arguments.form.docs {
        Some(Documentation::Own | Documentation::None) => schema.without_documentation(),
        Some(Documentation::Full) | None => schema,
    };
    if arguments.form.docs.is_none() && !schema.docs().is_empty() {
        header.push_str(LICENCE);
        if !arguments.check {
            report::say(format_args!("note: {LICENCE} `--docs none` leaves it out."));
        }
    }
    let output = match builder.header(header).render(&schema) {
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
        let is_removed = |difference: &&Difference| difference.is_left_over();
        let removed = differences.iter().filter(is_removed).count();
        let written = differences.len() - removed;
        let and_removed = match removed {
            0 => String::new(),
            _ => format!(", {removed} removed"),
        };
        let (folder, found) = (text::line(arguments.out.display()), output.statistics());
        let files = text::counted(output.files().len(), "file");
        report::result(&format!(
            "{folder}: {found}; {files}, {written} written{and_removed}\n"
        ))?;
        Ok(Outcome::Fine)
    }
}

fn check(output: &Output, folder: &Path) -> Result<Outcome, Failure> {
    let differences = output.compare(folder)?;
    for difference in &differences {
        report::result(&(difference.in_full(folder) + "\n"))?;
    }
    match differences.len() {
        0 => Ok(Outcome::Fine),
        number => {
            report::say(format_args!(
                "error: {} is out of date ({number} of {}); \
                 run the same command without --check to update it",
                folder.display(),
                text::counted(output.files().len(), "file")
            ));
            Ok(Outcome::Problems)
        }
    }
}

fn builder(content: &Content, form: &Form) -> Result<Builder, Failure> {
    let mut builder = Builder::new()
        .command(command(content, form))
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

/// The command for the header of each file: the options without the paths.
fn command(content: &Content, form: &Form) -> String {
    let mut words = vec!["qapi generate".to_owned()];
    let mut add = |option: &str, values: &[String]| {
        for value in values {
            let is_special = |c: char| "*?[] '".contains(c);
            let quote = if value.contains(is_special) { "'" } else { "" };
            words.push(format!("{option} {quote}{value}{quote}"));
        }
    };
    add("--only", &content.only);
    add("--define", &content.build.define);
    for (option, file) in content.build.files() {
        add(option, &[file]);
    }
    add("--derive", &content.derive);
    add("--replace", &content.replace);
    add("--crate", form.crate_name.as_slice());
    add("--one-file", form.one_file.as_slice());
    if form.non_exhaustive {
        words.push("--non-exhaustive".to_owned());
    }
    if let Some(docs) = form.docs {
        words.push(format!("--docs {}", docs.word()));
    }
    words.join(" ")
}
