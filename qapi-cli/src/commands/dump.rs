//! `qapi dump`: prints a schema with all names resolved.

use std::path::PathBuf;

use crate::failure::Failure;
use crate::report::MessageFormat;
use crate::schemas::Options;
use crate::{Outcome, report, schemas};

/// The arguments of `qapi dump`.
#[derive(clap::Args)]
pub(crate) struct Arguments {
    #[arg(value_name = "SCHEMA", help = schemas::HELP)]
    schema: PathBuf,
    #[command(flatten)]
    options: Options,
}

pub(crate) fn run(arguments: &Arguments, format: MessageFormat) -> Result<Outcome, Failure> {
    let Some(schema) = schemas::load_one(&arguments.schema, &arguments.options, format)? else {
        return Ok(Outcome::Problems);
    };
    report::result(&schema.dump())?;
    Ok(Outcome::Fine)
}
