//! `qapi man`: the manual pages, one for the command and one for each subcommand.

use std::path::PathBuf;

use clap::CommandFactory;

use crate::failure::{self, Failure};
use crate::{Cli, Outcome};

/// The arguments of `qapi man`.
#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// The directory to write to; created if missing
    #[arg(long, value_name = "DIR")]
    out: PathBuf,
}

pub(crate) fn run(arguments: &Arguments) -> Result<Outcome, Failure> {
    let failure =
        |error| failure::context(format!("cannot write {}", arguments.out.display()), error);
    std::fs::create_dir_all(&arguments.out).map_err(failure)?;
    clap_mangen::generate_to(Cli::command(), &arguments.out).map_err(failure)?;
    Ok(Outcome::Fine)
}
