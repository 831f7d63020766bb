//! `cargo xtask generate`: the modules of qmp-types from the folders of `schema/`.

use std::error::Error;
use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use qapi_codegen::{Builder, Difference, DifferenceKind, Output};
use similar::TextDiff;

use crate::releases::{self, Release, folders, workspace};

/// What `generate` can be told.
#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// Change nothing; show what differs, and fail if anything does
    #[arg(long, conflicts_with = "dry_run")]
    check: bool,
    /// Change nothing; list the files that would change
    #[arg(long)]
    dry_run: bool,
}

/// What is done with what was generated.
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

/// What is generated into one folder of `qmp-types/src`.
struct Target {
    folder: PathBuf,
    output: Output,
}

pub(crate) fn run(arguments: &Arguments) -> Result<ExitCode, Box<dyn Error>> {
    let mut out = io::stdout().lock();
    let mode = arguments.mode();
    let releases = releases::all()?;
    let sources = workspace().join("qmp-types/src");
    check_declared(&releases)?;
    // Everything is generated before anything is written, so that a mistake in
    // one schema leaves all files as they are.
    let mut targets = Vec::new();
    for release in &releases {
        targets.push(Target {
            folder: sources.join(&release.module),
            output: generate(release, &mut out)?.own_folder(),
        });
    }
    targets.extend(abandoned(&sources, &releases)?);
    let mut differing = 0;
    for target in &targets {
        let differences = match mode {
            Mode::Write => target.output.write(&target.folder)?,
            Mode::Check | Mode::DryRun => target.output.compare(&target.folder)?,
        };
        let folder = target
            .folder
            .strip_prefix(workspace())
            .unwrap_or(&target.folder);
        report(folder, target, &differences, mode, &mut out)?;
        differing += differences.len();
    }
    if mode == Mode::Check && differing > 0 {
        eprintln!(
            "{differing} files are not what schema/ gives; to mend them, run: cargo xtask generate"
        );
        return Ok(ExitCode::FAILURE);
    }
    Ok(ExitCode::SUCCESS)
}

fn generate(release: &Release, out: &mut impl Write) -> Result<Output, Box<dyn Error>> {
    let schema = qapi_parser::load(&release.schema)?;
    let builder = Builder::new()
        .source(format!("schema/{}", release.name))
        .command("cargo xtask generate")
        .base("crate::base");
    let output = builder.render(&schema)?;
    let count = output.statistics();
    writeln!(
        out,
        "schema/{}: read {} files: {} events, {} structs, {} enums, {} unions",
        release.name,
        schema.sources().files().count(),
        count.events,
        count.structs,
        count.enums,
        count.unions,
    )?;
    Ok(output)
}

/// The folders of releases that are no longer in `schema/`.
fn abandoned(sources: &Path, releases: &[Release]) -> Result<Vec<Target>, Box<dyn Error>> {
    let is_release = |name: &String| {
        let number = name.strip_prefix('v');
        number.is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()))
    };
    let known = |name: &String| releases.iter().any(|release| release.module == *name);
    let names = folders(sources)?.into_iter();
    let targets = names
        .filter(is_release)
        .filter(|name| !known(name))
        .map(|name| Target {
            folder: sources.join(name),
            output: Output::default().own_folder(),
        });
    Ok(targets.collect())
}

/// A release's module must be declared by hand, once.
fn check_declared(releases: &[Release]) -> Result<(), Box<dyn Error>> {
    let read = |path: &str| {
        let path = workspace().join(path);
        fs::read_to_string(&path)
            .map_err(|error| format!("cannot read {}: {error}", path.display()))
    };
    let library = read("qmp-types/src/lib.rs")?;
    let manifest = read("qmp-types/Cargo.toml")?;
    for Release { name, module, .. } in releases {
        let declaration = format!("#[cfg(feature = \"{module}\")]\npub mod {module};");
        if !library.contains(&declaration) {
            let message =
                format!("schema/{name} has no module; add to qmp-types/src/lib.rs:\n{declaration}");
            return Err(message.into());
        }
        let feature = format!("{module} = [");
        if !manifest.contains(&feature) {
            let message =
                format!("schema/{name} has no feature; add to qmp-types/Cargo.toml:\n{feature}]");
            return Err(message.into());
        }
    }
    Ok(())
}

fn report(
    folder: &Path,
    target: &Target,
    differences: &[Difference],
    mode: Mode,
    out: &mut impl Write,
) -> io::Result<()> {
    for Difference { path, kind, .. } in differences {
        let path = folder.join(path).display().to_string();
        let (word, old, new) = match kind {
            DifferenceKind::Stale { old, new } => ("stale", old.as_str(), new.as_str()),
            DifferenceKind::Missing { new } => ("missing", "", new.as_str()),
            DifferenceKind::LeftOver { old } => ("left over", old.as_str(), ""),
            _ => continue,
        };
        let gone = matches!(kind, DifferenceKind::LeftOver { .. });
        match mode {
            Mode::Check => {
                let difference = TextDiff::from_lines(old, new);
                let (old, new) = (format!("{path} (on disk)"), format!("{path} (generated)"));
                let difference = difference.unified_diff().header(&old, &new).to_string();
                eprintln!("{path} is {word}:\n{difference}");
            }
            Mode::DryRun if gone => writeln!(out, "would remove {path} ({word})")?,
            Mode::DryRun => writeln!(out, "would write {path} ({word})")?,
            Mode::Write if gone => writeln!(out, "removed {path}")?,
            Mode::Write => writeln!(out, "wrote {path}")?,
        }
    }
    let verb = if mode == Mode::Write {
        "changed"
    } else {
        "differ"
    };
    let (files, count) = (target.output.files().len(), differences.len());
    writeln!(out, "{}: {files} files, {count} {verb}", folder.display())
}
