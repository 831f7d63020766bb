//! `qapi check`: says what is wrong with schemas, or nothing.

use std::path::PathBuf;

use qapi_parser::{LoadError, Mode};

use crate::report::{self, MessageFormat};
use crate::{Failure, Outcome, schemas};

/// What `check` can be told.
#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// Schema files, QEMU source trees, or - for standard input
    #[arg(value_name = "SCHEMA", required = true)]
    schemas: Vec<PathBuf>,
    /// Take what QEMU 10.2 takes and nothing more, rather than what any release
    /// since 2.9 took
    #[arg(long)]
    strict: bool,
    /// Say which schemas are checked
    #[arg(long, short)]
    verbose: bool,
}

pub(crate) fn run(arguments: &Arguments, format: MessageFormat) -> Result<Outcome, Failure> {
    let mode = mode(arguments.strict);
    let mut outcome = Outcome::Fine;
    for argument in &arguments.schemas {
        for source in schemas::find(argument)? {
            if arguments.verbose {
                anstream::eprintln!("checking {source}");
            }
            match source.load(mode) {
                Ok(_) => {}
                Err(LoadError::Invalid(problems)) => {
                    report::problems(&problems, format)?;
                    outcome = Outcome::Problems;
                }
                Err(error) => return Err(error.into()),
            }
        }
    }
    Ok(outcome)
}

pub(crate) fn mode(strict: bool) -> Mode {
    if strict { Mode::Strict } else { Mode::Lenient }
}
