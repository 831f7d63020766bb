//! The chores of this workspace: `cargo xtask --help`.

mod declared;
mod diff;
mod generate;
mod import;
mod import_manual;
mod releases;

use std::error::Error;
use std::process::ExitCode;

use clap::{Parser, Subcommand};

/// The chores of this workspace.
#[derive(Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask")]
struct Arguments {
    #[command(subcommand)]
    chore: Chore,
}

#[derive(Subcommand)]
enum Chore {
    /// Generate the modules of qmp-types from the directories of schema/
    Generate(generate::Arguments),
    /// Show what changed on the wire between two directories of schema/
    Diff(diff::Arguments),
    /// Write the facts of a QEMU release to schema/facts/, from a source tree or from a reply to
    /// query-qmp-schema
    Import(import::Arguments),
    /// Write the facts of a release without a source tree: from its manuals, a reply to
    /// query-qmp-schema, and the facts of the release before
    ImportManual(import_manual::Arguments),
}

fn main() -> ExitCode {
    let result = match Arguments::parse().chore {
        Chore::Generate(arguments) => generate::run(&arguments),
        Chore::Diff(arguments) => diff::run(&arguments),
        Chore::Import(arguments) => import::run(&arguments),
        Chore::ImportManual(arguments) => import_manual::run(&arguments),
    };
    match result {
        Ok(status) => status,
        Err(error) => {
            eprintln!("error: {}", chain(error.as_ref()));
            ExitCode::FAILURE
        }
    }
}

/// An error and its causes, on one line.
fn chain(error: &dyn Error) -> String {
    let errors = std::iter::successors(Some(error), |error| Error::source(*error));
    let texts: Vec<String> = errors.map(ToString::to_string).collect();
    texts.join(": ")
}
