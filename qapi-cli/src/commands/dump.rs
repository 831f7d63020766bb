//! `qapi dump`: shows a schema with all names resolved.

use std::io::Write;
use std::path::PathBuf;

use crate::report::MessageFormat;
use crate::schemas::Options;
use crate::{Failure, Outcome, schemas};

/// What `dump` can be told.
#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// A schema file, a QEMU source tree (of which the schema of QMP is taken), a saved
    /// reply to query-qmp-schema, qmp:PATH, qmp:HOST:PORT, or - for standard input
    #[arg(value_name = "SCHEMA")]
    schema: PathBuf,
    #[command(flatten)]
    options: Options,
}

pub(crate) fn run(arguments: &Arguments, format: MessageFormat) -> Result<Outcome, Failure> {
    let Some(schema) = schemas::load_one(&arguments.schema, &arguments.options, format)? else {
        return Ok(Outcome::Problems);
    };
    anstream::stdout().write_all(schema.dump().as_bytes())?;
    Ok(Outcome::Fine)
}
