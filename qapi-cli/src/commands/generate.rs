//! `qapi generate`: writes Rust types for a schema, or says whether they are what the
//! schema gives.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

use clap::ValueEnum;
use qapi_codegen::{Builder, Error, Layout, Output, Visibility};

use crate::report::MessageFormat;
use crate::schemas::Options;
use crate::{Failure, Outcome, schemas};

/// What `generate` can be told.
#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// A schema file, a QEMU source tree (of which the schema of QMP is taken), a saved
    /// reply to query-qmp-schema, qmp:PATH, qmp:HOST:PORT, or - for standard input
    #[arg(value_name = "SCHEMA")]
    schema: PathBuf,
    /// The folder to write to
    #[arg(long, value_name = "DIR")]
    out: PathBuf,
    /// Write nothing; show what differs from what is there, and fail if anything does
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
#[command(next_help_heading = "What is generated")]
struct Content {
    /// Only this and what it needs: `events`, `commands`, or a name in which * and ?
    /// stand for what they do in a shell; may be given more than once
    #[arg(long, value_name = "SELECTOR")]
    only: Vec<String>,
    /// Take a build that defines this preprocessor symbol, and no others than are
    /// given; otherwise everything is there, whatever its condition
    #[arg(long, value_name = "SYMBOL")]
    define: Vec<String>,
    /// Derive this for all definitions, or for those that a selector matches
    #[arg(long, value_name = "[SELECTOR=]PATH")]
    derive: Vec<String>,
    /// Use a type of your own in place of the schema's
    #[arg(long, value_name = "NAME=PATH")]
    replace: Vec<String>,
}

/// In which form.
#[derive(clap::Args)]
#[command(next_help_heading = "In which form")]
struct Form {
    /// Make DIR a crate of this name, which depends on qmp-types
    #[arg(long = "crate", value_name = "NAME", conflicts_with_all = ["one_file", "base"])]
    crate_name: Option<String>,
    /// The folder of qmp-types for a crate to depend on, instead of the published one
    #[arg(long, value_name = "DIR", requires = "crate_name")]
    types_path: Option<PathBuf>,
    /// Write one file, which holds a module of this name
    #[arg(long, value_name = "NAME")]
    one_file: Option<String>,
    /// The path of the run-time base as the generated code sees it
    #[arg(long, value_name = "PATH", default_value = "::qmp_types::base")]
    base: String,
    /// Who sees what is generated
    #[arg(long, value_name = "WHO", default_value = "pub")]
    visibility: Who,
    /// Begin each file with the text of this one, as comments
    #[arg(long, value_name = "FILE")]
    header: Option<PathBuf>,
}

#[derive(Clone, Copy, ValueEnum)]
enum Who {
    /// Whoever sees the module
    Pub,
    /// The crate that it is in
    Crate,
}

pub(crate) fn run(arguments: &Arguments, format: MessageFormat) -> Result<Outcome, Failure> {
    let builder = builder(&arguments.content, &arguments.form)?;
    let Some(schema) = schemas::load_one(&arguments.schema, &arguments.options, format)? else {
        return Ok(Outcome::Problems);
    };
    schemas::note_unknown(&arguments.content.define, &schema);
    let output = match builder.render(&schema) {
        // These are about the schema, not about how the command was called.
        Err(error @ (Error::Clash { .. } | Error::Unsupported { .. })) => {
            anstream::eprintln!("error: {error}");
            return Ok(Outcome::Problems);
        }
        output => output?,
    };
    if arguments.check {
        check(&output, &arguments.out)
    } else {
        let differences = output.write(&arguments.out)?;
        let gone = differences.iter().filter(|it| it.is_left_over()).count();
        let (folder, files) = (arguments.out.display(), output.files().len());
        let plural = if files == 1 { "" } else { "s" };
        let found = output.statistics();
        let written = differences.len() - gone;
        let removed = match gone {
            0 => String::new(),
            gone => format!(", {gone} removed"),
        };
        anstream::println!("{folder}: {found}; {files} file{plural}, {written} written{removed}");
        Ok(Outcome::Fine)
    }
}

fn check(output: &Output, folder: &Path) -> Result<Outcome, Failure> {
    let differences = output.compare(folder)?;
    let mut out = anstream::stdout().lock();
    for difference in &differences {
        writeln!(out, "{}", difference.in_full(folder))?;
    }
    match differences.len() {
        0 => Ok(Outcome::Fine),
        number => {
            anstream::eprintln!(
                "{}: not what the schema gives, in {number} of {} files; \
                 to mend this, run the command without --check",
                folder.display(),
                output.files().len()
            );
            Ok(Outcome::Problems)
        }
    }
}

fn builder(content: &Content, form: &Form) -> Result<Builder, Failure> {
    let mut builder = Builder::new().command(command(content, form));
    builder = builder.visibility(match form.visibility {
        Who::Pub => Visibility::Public,
        Who::Crate => Visibility::Crate,
    });
    for selector in &content.only {
        builder = builder.only(selector);
    }
    for derive in &content.derive {
        let (selector, path) = derive.split_once('=').unwrap_or(("*", derive));
        builder = builder.derive(selector, path);
    }
    for replacement in &content.replace {
        let wanted = "is not of the form NAME=PATH";
        let parts = replacement.split_once('=');
        let (name, path) = parts.ok_or_else(|| format!("--replace {replacement}: {wanted}"))?;
        builder = builder.replace(name, path);
    }
    if !content.define.is_empty() {
        builder = builder.symbols(&content.define);
    }
    if let Some(path) = &form.header {
        let text = fs::read_to_string(path)
            .map_err(|error| format!("cannot read {}: {error}", path.display()))?;
        builder = builder.header(text);
    }
    if let Some(path) = &form.types_path {
        builder = builder.types_path(types_path(path)?);
    }
    Ok(builder
        .base(&form.base)
        .layout(match (&form.crate_name, &form.one_file) {
            (Some(name), _) => Layout::Crate(name.clone()),
            (None, Some(name)) => Layout::File(name.clone()),
            (None, None) => Layout::Folder,
        }))
}

/// The folder of `qmp-types` as a manifest names it, wherever that is.
fn types_path(folder: &Path) -> Result<String, Failure> {
    let manifest = folder.join("Cargo.toml");
    let found = fs::canonicalize(&manifest)
        .map_err(|error| format!("cannot read {}: {error}", manifest.display()))?;
    let path = found.parent().and_then(Path::to_str);
    let path = path.ok_or_else(|| format!("--types-path {}: is not UTF-8", folder.display()))?;
    Ok(path.to_owned())
}

/// The command for the header of each file: what was asked for, whatever the paths.
fn command(content: &Content, form: &Form) -> String {
    let mut words = vec!["qapi generate".to_owned()];
    let mut add = |option: &str, values: &[String]| {
        let has_meaning = |c: char| "*?[] '".contains(c);
        let quote = |value: &String| {
            if value.contains(has_meaning) {
                format!("{option} '{value}'")
            } else {
                format!("{option} {value}")
            }
        };
        words.extend(values.iter().map(quote));
    };
    add("--only", &content.only);
    add("--define", &content.define);
    add("--derive", &content.derive);
    add("--replace", &content.replace);
    add("--crate", form.crate_name.as_slice());
    add("--one-file", form.one_file.as_slice());
    words.join(" ")
}
