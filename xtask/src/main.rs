//! The chores of this workspace: `cargo xtask --help`.

mod declared;
mod folders;
mod generate;
mod import;
mod import_manual;
mod modules;

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
    /// Generate the modules of qmp-types from schema/
    Generate(generate::Arguments),
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
