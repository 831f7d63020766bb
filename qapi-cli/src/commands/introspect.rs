//! `qapi introspect`: what `query-qmp-schema` would return.

use std::path::PathBuf;

use qapi_schema::introspect::Introspection;
use qapi_schema::text;

use crate::build::{self, BuildOptions};
use crate::failure::Failure;
use crate::report::MessageFormat;
use crate::schemas::{Loaded, Options};
use crate::{Outcome, report, schemas};

/// The arguments of `qapi introspect`.
#[derive(clap::Args)]
pub(crate) struct Arguments {
    #[arg(value_name = "SCHEMA", help = schemas::HELP)]
    schema: PathBuf,
    /// Print the names of types instead of numbers
    #[arg(long)]
    unmask: bool,
    #[command(flatten)]
    build: BuildOptions,
    #[command(flatten)]
    options: Options,
}

pub(crate) fn run(arguments: &Arguments, format: MessageFormat) -> Result<Outcome, Failure> {
    let Some(schema) = schemas::load_one(&arguments.schema, &arguments.options, format)? else {
        return Ok(Outcome::Problems);
    };
    let loaded = [Loaded {
        schema,
        release: None,
    }];
    let mut introspection = Introspection::new();
    if arguments.unmask {
        introspection = introspection.unmasked();
    }
    // A QEMU numbers the types that its build leaves out, too, so the schema stays whole.
    if let Some(build) = arguments.build.known(&loaded, &arguments.options, format)? {
        build::of_build(&loaded, &build)?;
        introspection = introspection.build(build);
    }
    let [Loaded { schema, .. }] = &loaded;
    // One entry a line, which is easy to compare.
    let entries = introspection.of(schema);
    let lines: Result<Vec<String>, _> = entries.iter().map(serde_json::to_string).collect();
    let text = format!("[{}]\n", lines?.join(",\n "));
    report::result(&text::json(text))?;
    Ok(Outcome::Fine)
}
