//! `cargo xtask generate`: generates the modules of qmp-types from `schema/`.

use std::error::Error;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use qapi_codegen::{Builder, Difference, Output};
use qapi_text::counted;

use crate::declared;
use crate::folders::{directories, workspace};
use crate::modules::{self, Module, Written};

/// The arguments of `cargo xtask generate`.
#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// Write nothing; show how the files differ, and fail if any is out of date
    #[arg(long, conflicts_with = "dry_run")]
    check: bool,
    /// Write nothing; list the files that would be written or removed
    #[arg(long)]
    dry_run: bool,
}

/// What to do with the generated files.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Mode {
    Write,
    Check,
    DryRun,
}

impl Arguments {
    fn mode(&self) -> Mode {
        match self {
            Self { check: true, .. } => Mode::Check,
            Self { dry_run: true, .. } => Mode::DryRun,
            _ => Mode::Write,
        }
    }
}

/// The files of one directory of `qmp-types/src`.
struct Target {
    folder: PathBuf,
    output: Output,
}

pub(crate) fn run(arguments: &Arguments) -> Result<ExitCode, Box<dyn Error>> {
    let mut out = io::stdout().lock();
    let mode = arguments.mode();
    let modules = modules::all()?;
    declared::check(&modules)?;
    // Everything is generated before anything is written. A mistake in one schema changes no
    // files.
    let targets = targets(&modules, &mut out)?;
    let mut differing = 0;
    for target in &targets {
        let differences = match mode {
            Mode::Write => target.output.write(&target.folder)?,
            Mode::Check | Mode::DryRun => target.output.compare(&target.folder)?,
        };
        report(target, &differences, mode, &mut out)?;
        differing += differences.len();
    }
    if mode == Mode::Check && differing > 0 {
        let files = counted(differing, "file");
        let verb = if differing == 1 { "is" } else { "are" };
        writeln!(
            out,
            "{files} {verb} out of date; run `cargo xtask generate` to update"
        )?;
        return Ok(ExitCode::FAILURE);
    }
    Ok(ExitCode::SUCCESS)
}

/// All files. The problems of all modules are reported together.
fn targets(modules: &[Module], out: &mut impl Write) -> Result<Vec<Target>, Box<dyn Error>> {
    let sources = workspace().join("qmp-types/src");
    let written = Written::read()?;
    let mut targets = Vec::new();
    let mut failures = Vec::new();
    for module in modules {
        match generate(module, &written, out) {
            Ok(output) => targets.push(Target {
                folder: sources.join(&module.name),
                output: output.own_directory(),
            }),
            Err(error) => {
                failures.push(format!("{}: {}", module.source(), crate::chain(&*error)));
            }
        }
    }
    if !failures.is_empty() {
        return Err(failures.join("\n\n").into());
    }
    targets.extend(abandoned(&sources, modules)?);
    Ok(targets)
}

fn generate(
    module: &Module,
    written: &Written,
    out: &mut impl Write,
) -> Result<Output, Box<dyn Error>> {
    let schema = module.schema(written)?;
    let builder = Builder::new()
        .source(module.source())
        .command("cargo xtask generate")
        .base("crate::base")
        .non_exhaustive(true);
    let output = module.select(builder).render(&schema)?;
    let found = output.statistics();
    if found.modules == 0 {
        return Err("the schema defines nothing".into());
    }
    writeln!(out, "{}: {found}", module.source())?;
    Ok(output)
}

/// The directories of modules that are no longer generated.
fn abandoned(sources: &Path, modules: &[Module]) -> Result<Vec<Target>, Box<dyn Error>> {
    let known = |name: &String| modules.iter().any(|module| module.name == *name);
    let is_abandoned = |name: &String| *name != declared::BASE && !known(name);
    let target = |name| Target {
        folder: sources.join(name),
        output: Output::default(),
    };
    let names = directories(sources)?.into_iter().filter(is_abandoned);
    Ok(names.map(target).collect())
}

fn report(
    target: &Target,
    differences: &[Difference],
    mode: Mode,
    out: &mut impl Write,
) -> io::Result<()> {
    let inside = target.folder.strip_prefix(workspace());
    let folder = inside.unwrap_or(&target.folder);
    for difference in differences {
        let file = folder.join(&difference.path);
        let (path, word) = (file.display(), &difference.kind);
        match (mode, difference.is_left_over()) {
            (Mode::Check, _) => writeln!(out, "{}", difference.in_full(folder))?,
            (Mode::DryRun, true) => writeln!(out, "would remove {path} ({word})")?,
            (Mode::DryRun, false) => writeln!(out, "would write {path} ({word})")?,
            (Mode::Write, true) => writeln!(out, "removed {path}")?,
            (Mode::Write, false) => writeln!(out, "wrote {path}")?,
        }
    }
    let left_over = differences.iter().filter(|of| of.is_left_over()).count();
    let different = differences.len() - left_over;
    let (written, removed) = match mode {
        Mode::Write => ("changed", "removed"),
        Mode::Check | Mode::DryRun => ("different", "left over"),
    };
    let files = counted(target.output.files().len(), "file");
    let and_removed = match left_over {
        0 => String::new(),
        _ => format!(", {left_over} {removed}"),
    };
    writeln!(
        out,
        "{}: {files}, {different} {written}{and_removed}",
        folder.display()
    )
}
