//! `cargo xtask import-manual`: the facts of a release of which there is no source tree.
//!
//! A manual says which definitions there are, and most of what they say. A reply to
//! `query-qmp-schema` says all that is on the wire, of one build and without the names of
//! types. The rest is as it was in the release before.

mod definition;
mod donors;
mod manual;
mod places;
mod reply;
mod revise;
mod terms;
#[cfg(test)]
mod tests;
mod widths;
mod write;

use std::error::Error;
use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use qapi_parser::{Loader, Memory, Schema};
use qapi_schema::Release;

use self::definition::Module;
use self::manual::Manual;
use self::revise::Revised;
use crate::folders;
use crate::import::Import;

/// The arguments of `cargo xtask import-manual`.
#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// The release
    release: Release,
    /// The release before, whose facts are in schema/facts/
    #[arg(long, value_name = "RELEASE")]
    before: Release,
    /// The reference manual of QMP, in HTML
    #[arg(long, value_name = "FILE")]
    manual: PathBuf,
    /// The reference manual of the storage daemon's QMP, in HTML
    #[arg(long, value_name = "FILE")]
    daemon_manual: PathBuf,
    /// What a QEMU of the release replied to query-qmp-schema
    #[arg(long, value_name = "FILE")]
    reply: PathBuf,
    /// Write nothing; fail if the files differ
    #[arg(long)]
    check: bool,
}

/// The main files of the two schemas, and the directories that they are in.
const QMP: &str = "qapi/qapi-schema.json";
const QMP_DIRECTORY: &str = "qapi";
const DAEMON: &str = "storage-daemon/qapi/qapi-schema.json";
const DAEMON_DIRECTORY: &str = "storage-daemon/qapi";

/// Where the modules of QMP are, seen from the storage daemon's main file.
const SHARED: &str = "../../qapi/";

pub(crate) fn run(arguments: &Arguments) -> Result<ExitCode, Box<dyn Error>> {
    let mut out = io::stdout().lock();
    let Found { import, notes } = find(arguments)?;
    if arguments.check {
        if import.compare(&mut out)? == 0 {
            return Ok(ExitCode::SUCCESS);
        }
        writeln!(out, "run the same without --check to update")?;
        return Ok(ExitCode::FAILURE);
    }
    for note in notes {
        writeln!(out, "{note}")?;
    }
    import.write(&mut out)?;
    Ok(ExitCode::SUCCESS)
}

/// The facts, and what is worth a look.
struct Found {
    import: Import,
    notes: Vec<String>,
}

fn find(arguments: &Arguments) -> Result<Found, Box<dyn Error>> {
    let before = &arguments.before;
    let mut qmp = revised(before, QMP, &arguments.manual)?;
    let daemon = revised(before, DAEMON, &arguments.daemon_manual)?;
    agree(&qmp.modules, &daemon.modules)?;

    let reply = read(&arguments.reply, |path| fs::read(path))?;
    let uncorrected = load(&qmp.modules, &[], QMP)?;
    let corrected = reply::correct(&mut qmp.modules, &uncorrected, &reply)?;
    let schema = load(&qmp.modules, &[], QMP)?;
    reply::verify(&schema, &reply)?;

    let mut import = Import::new(&arguments.release);
    import.add(&schema, Path::new(QMP))?;
    let schema = load(&qmp.modules, &daemon.modules, DAEMON)?;
    import.add(&schema, Path::new(DAEMON))?;
    let mut notes = qmp.notes;
    notes.extend(corrected);
    Ok(Found { import, notes })
}

/// The schema with this main file, revised by its manual.
fn revised(before: &Release, main: &str, manual: &Path) -> Result<Revised, Box<dyn Error>> {
    let tree = folders::facts();
    let path = tree.join(before.to_string()).join(main);
    let old = qapi_parser::load(path)?.without_text();
    let text = read(manual, |path| fs::read_to_string(path))?;
    let read = Manual::read(&text);
    let read = read.map_err(|problem| format!("{}: {problem}", manual.display()))?;
    Ok(revise::revise(definition::modules(&old), &read, before)?)
}

fn read<T>(path: &Path, read: impl Fn(&Path) -> io::Result<T>) -> Result<T, String> {
    read(path).map_err(|error| format!("cannot read {}: {error}", path.display()))
}

/// Loads one of the schemas. That of the storage daemon consists of modules of QMP and its own.
fn load(qmp: &[Module], daemon: &[Module], main: &str) -> Result<Schema, Box<dyn Error>> {
    let mut files = Memory::new();
    for module in qmp {
        let path = Path::new(QMP_DIRECTORY).join(&module.path);
        files = files.file(path, write::module(module));
    }
    let is_own = |module: &&Module| !module.path.starts_with(SHARED);
    for module in daemon.iter().filter(is_own) {
        let path = Path::new(DAEMON_DIRECTORY).join(&module.path);
        files = files.file(path, write::module(module));
    }
    Ok(Loader::new().reader(files).root("").load(main)?)
}

/// Checks that the two manuals say the same of what the schemas share.
fn agree(qmp: &[Module], daemon: &[Module]) -> Result<(), String> {
    for module in daemon {
        let Some(path) = module.path.strip_prefix(SHARED) else {
            continue;
        };
        let same = qmp.iter().find(|of| of.path == path);
        let of_qmp = same.map_or(&[][..], |of| &of.definitions);
        let mut pairs = of_qmp.iter().zip(&module.definitions);
        let differing = pairs.find(|(one, other)| one != other);
        if let Some((one, other)) = differing {
            let names = [&one.name, &other.name];
            return Err(format!("{path}: {names:?} differ between the two manuals"));
        }
        if of_qmp.len() != module.definitions.len() {
            return Err(format!(
                "{path} has fewer definitions in one of the two manuals"
            ));
        }
    }
    Ok(())
}
