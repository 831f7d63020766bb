//! `qapi examples`: checks the examples in the documentation against the schema.

use std::path::PathBuf;

use qapi_schema::Origin;
use qapi_schema::text::counted;

use crate::failure::Failure;
use crate::report::{self, MessageFormat};
use crate::schemas::{Options, Source};
use crate::{Outcome, built_in, schemas};

/// The arguments of `qapi examples`.
#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// Schema files, QEMU source trees, or - for standard input
    #[arg(value_name = "SCHEMA", required = true)]
    schemas: Vec<PathBuf>,
    #[command(flatten)]
    options: Options,
}

pub(crate) fn run(arguments: &Arguments, format: MessageFormat) -> Result<Outcome, Failure> {
    let mut outcome = Outcome::Fine;
    let kind = arguments.options.kind();
    for argument in &built_in::expand(&arguments.schemas, kind)? {
        for source in schemas::find(argument, &arguments.options)? {
            let Some(schema) = source.load(&arguments.options, format)? else {
                outcome = Outcome::Problems;
                continue;
            };
            if matches!(source, Source::BuiltIn { .. }) {
                return Err(format!(
                    "{source} is built in without documentation; give its source tree"
                )
                .into());
            }
            if schema.origin() == Origin::Introspection {
                return Err(format!(
                    "{source}: a reply to query-qmp-schema contains no examples; \
                     give the text of a schema"
                )
                .into());
            }
            let problems = qapi_values::examples(&schema);
            let found = report::problems(&problems, format)?;
            if found > 0 {
                outcome = Outcome::Problems;
            }
            if format == MessageFormat::Rich {
                let count = qapi_values::count_examples(&schema);
                report::say(format_args!(
                    "{source}: {} with {}, {}",
                    counted(count.examples, "example"),
                    counted(count.messages, "message"),
                    counted(found, "error")
                ));
            }
        }
    }
    Ok(outcome)
}
