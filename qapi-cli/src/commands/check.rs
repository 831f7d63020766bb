//! `qapi check`: checks schemas and reports all problems.

use std::path::PathBuf;

use qapi_schema::Origin;

use crate::failure::Failure;
use crate::report::{self, MessageFormat};
use crate::schemas::{Options, Source};
use crate::{Outcome, built_in, schemas};

/// The arguments of `qapi check`.
#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// Releases (10.2, 7.2..11.1), schema files, QEMU source trees, saved replies to
    /// query-qmp-schema, running QEMUs (qmp:PATH or qmp:HOST:PORT), or - for standard input. Of a
    /// release or a source tree, all schemas are checked, or what --schema names
    #[arg(value_name = "SCHEMA", required = true)]
    schemas: Vec<PathBuf>,
    #[command(flatten)]
    options: Options,
    /// Also warn about what QEMU accepts but is probably a mistake
    #[arg(long)]
    lint: bool,
    /// Exit with status 1 if there are warnings; implies --lint
    #[arg(long)]
    deny_warnings: bool,
    /// Print the name of each schema before it is checked
    #[arg(long, short)]
    verbose: bool,
}

pub(crate) fn run(arguments: &Arguments, format: MessageFormat) -> Result<Outcome, Failure> {
    schemas::read_stdin_once(arguments.schemas.iter().map(PathBuf::as_path))?;
    let mut outcome = Outcome::Fine;
    let kind = arguments.options.kind();
    for argument in &built_in::expand(&arguments.schemas, kind)? {
        for source in schemas::find(argument, &arguments.options)? {
            if arguments.verbose {
                report::say(format_args!("checking {source}"));
            }
            let Some(schema) = source.load(&arguments.options, format)? else {
                outcome = Outcome::Problems;
                continue;
            };
            // The text that introspection is turned into has no author, and what is built in has
            // no text.
            let is_text = schema.origin() != Origin::Introspection
                && !matches!(source, Source::BuiltIn { .. });
            if is_text && (arguments.lint || arguments.deny_warnings) {
                let warnings = report::problems(&qapi_parser::lint(&schema), format)?;
                if warnings > 0 && arguments.deny_warnings {
                    outcome = Outcome::Problems;
                }
            }
        }
    }
    Ok(outcome)
}
