//! `qapi check`: checks schemas and reports all problems.

use std::path::PathBuf;

use crate::failure::Failure;
use crate::report::MessageFormat;
use crate::schemas::Options;
use crate::{Outcome, report, schemas};

/// The arguments of `qapi check`.
#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// Schema files, QEMU source trees (all their schemas are checked), saved replies to
    /// query-qmp-schema, running QEMUs (qmp:PATH or qmp:HOST:PORT), or - for standard input
    #[arg(value_name = "SCHEMA", required = true)]
    schemas: Vec<PathBuf>,
    #[command(flatten)]
    options: Options,
    /// Print the name of each schema before it is checked
    #[arg(long, short)]
    verbose: bool,
}

pub(crate) fn run(arguments: &Arguments, format: MessageFormat) -> Result<Outcome, Failure> {
    schemas::read_stdin_once(arguments.schemas.iter().map(PathBuf::as_path))?;
    let mut outcome = Outcome::Fine;
    for argument in &arguments.schemas {
        for source in schemas::find(argument)? {
            if arguments.verbose {
                report::say(format_args!("checking {source}"));
            }
            if source.load(&arguments.options, format)?.is_none() {
                outcome = Outcome::Problems;
            }
        }
    }
    Ok(outcome)
}
