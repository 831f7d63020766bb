//! `qapi check`: says what is wrong with schemas, or nothing.

use std::path::PathBuf;

use crate::report::MessageFormat;
use crate::schemas::Options;
use crate::{Failure, Outcome, schemas};

/// What `check` can be told.
#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// Schema files, QEMU source trees, or - for standard input
    #[arg(value_name = "SCHEMA", required = true)]
    schemas: Vec<PathBuf>,
    #[command(flatten)]
    options: Options,
    /// Say which schemas are checked
    #[arg(long, short)]
    verbose: bool,
}

pub(crate) fn run(arguments: &Arguments, format: MessageFormat) -> Result<Outcome, Failure> {
    let inputs = arguments
        .schemas
        .iter()
        .filter(|path| path.as_os_str() == "-");
    if inputs.count() > 1 {
        return Err("standard input can be read only once".into());
    }
    let mut outcome = Outcome::Fine;
    for argument in &arguments.schemas {
        for source in schemas::find(argument)? {
            if arguments.verbose {
                anstream::eprintln!("checking {source}");
            }
            if source.load(&arguments.options, format)?.is_none() {
                outcome = Outcome::Problems;
            }
        }
    }
    Ok(outcome)
}
