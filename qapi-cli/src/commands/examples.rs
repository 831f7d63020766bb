//! `qapi examples`: documented examples that the schema does not allow.

use std::path::PathBuf;

use crate::report::{self, MessageFormat};
use crate::schemas::Options;
use crate::{Failure, Outcome, schemas};

/// What `examples` can be told.
#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// Schema files or QEMU source trees
    #[arg(value_name = "SCHEMA", required = true)]
    schemas: Vec<PathBuf>,
    #[command(flatten)]
    options: Options,
}

pub(crate) fn run(arguments: &Arguments, format: MessageFormat) -> Result<Outcome, Failure> {
    let mut outcome = Outcome::Fine;
    for argument in &arguments.schemas {
        for source in schemas::find(argument)? {
            let Some(schema) = source.load(&arguments.options, format)? else {
                outcome = Outcome::Problems;
                continue;
            };
            let problems = qapi_values::examples(&schema);
            let found = problems.diagnostics().len() + problems.omitted();
            if found > 0 {
                report::problems(&problems, format)?;
                outcome = Outcome::Problems;
            }
            if format == MessageFormat::Rich {
                let (examples, messages) = qapi_values::count_examples(&schema);
                anstream::eprintln!(
                    "{source}: {examples} examples with {messages} messages, {found} problems"
                );
            }
        }
    }
    Ok(outcome)
}
