//! `qapi dump`: shows a schema with all names resolved.

use std::io::Write;
use std::path::PathBuf;

use qapi_parser::LoadError;

use crate::report::{self, MessageFormat};
use crate::schemas::Options;
use crate::{Failure, Outcome, schemas};

/// What `dump` can be told.
#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// A schema file, a QEMU source tree (of which the schema of QMP is taken), or
    /// - for standard input
    #[arg(value_name = "SCHEMA")]
    schema: PathBuf,
    #[command(flatten)]
    options: Options,
}

pub(crate) fn run(arguments: &Arguments, format: MessageFormat) -> Result<Outcome, Failure> {
    let mut sources = schemas::find(&arguments.schema)?.into_iter();
    let source = sources.next().ok_or("there is no schema")?;
    let others: Vec<String> = sources.map(|other| other.to_string()).collect();
    if !others.is_empty() {
        anstream::eprintln!("showing {source}; not shown: {}", others.join(", "));
    }
    match source.load(&arguments.options) {
        Ok(schema) => {
            anstream::stdout().write_all(schema.dump().as_bytes())?;
            Ok(Outcome::Fine)
        }
        Err(LoadError::Invalid(problems)) => {
            report::problems(&problems, format)?;
            Ok(Outcome::Problems)
        }
        Err(error) => Err(error.into()),
    }
}
