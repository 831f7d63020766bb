//! `qapi introspect`: what `query-qmp-schema` would return.

use std::io::Write;
use std::path::PathBuf;

use qapi_schema::introspect::Introspection;

use crate::report::MessageFormat;
use crate::schemas::Options;
use crate::{Failure, Outcome, schemas};

/// What `introspect` can be told.
#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// A schema file, a QEMU source tree (of which the schema of QMP is taken), a saved
    /// reply to query-qmp-schema, qmp:PATH, qmp:HOST:PORT, or - for standard input
    #[arg(value_name = "SCHEMA")]
    schema: PathBuf,
    /// Show the names that types have in the schema, rather than numbers
    #[arg(long)]
    unmask: bool,
    /// Take a build that defines this preprocessor symbol, and no others than are
    /// given; otherwise everything is there, whatever its condition
    #[arg(long, value_name = "SYMBOL", value_parser = schemas::symbol)]
    define: Vec<String>,
    #[command(flatten)]
    options: Options,
}

pub(crate) fn run(arguments: &Arguments, format: MessageFormat) -> Result<Outcome, Failure> {
    let Some(schema) = schemas::load_one(&arguments.schema, &arguments.options, format)? else {
        return Ok(Outcome::Problems);
    };
    schemas::note_unknown(&arguments.define, &schema);
    let mut introspection = Introspection::new();
    if arguments.unmask {
        introspection = introspection.unmasked();
    }
    if !arguments.define.is_empty() {
        introspection = introspection.symbols(&arguments.define);
    }
    // One entry a line, which is good for comparing.
    let entries = introspection.of(&schema);
    let entries: Result<Vec<_>, _> = entries.iter().map(serde_json::to_string).collect();
    let mut out = anstream::stdout().lock();
    writeln!(out, "[{}]", entries?.join(",\n "))?;
    Ok(Outcome::Fine)
}
