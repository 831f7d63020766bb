//! The `qapi` command: a thin layer over the crates that do the work.
//!
//! Results go to standard output, problems to standard error. The exit status is 0 on
//! success, 1 if problems were found or files are out of date, and 2 on any other failure.

#[cfg(unix)]
mod address;
mod build;
mod built_in;
mod command_line;
mod commands;
mod documentation;
mod failure;
mod input;
mod live;
mod named;
mod program;
mod ranges;
mod recordings;
mod report;
mod schemas;
#[cfg(unix)]
mod signals;
mod usage;

use std::process::ExitCode;

use clap::{Parser, Subcommand, ValueEnum};
use qapi_schema::text;

#[cfg(unix)]
use crate::commands::mock;
use crate::commands::{
    check, completions, diff, dump, examples, explain, generate, has, history, introspect, man,
    record, validate,
};
use crate::report::MessageFormat;

/// Work with QAPI, the schema language of QEMU's control protocol
///
/// A SCHEMA is the number of a QEMU release (10.2; 7.2..11.1 is all releases between), whose
/// schemas are built in; the main file of a schema; the root of a QEMU source tree; a saved reply
/// to query-qmp-schema; a running QEMU (qmp:PATH or qmp:HOST:PORT); or - for standard input.
/// Releases and source trees have schemas of QMP, of the guest agent and of the storage daemon;
/// --schema says which is used. A file that is called like a release needs its path: ./10.2.
#[derive(Parser)]
#[command(name = "qapi", version, arg_required_else_help = true)]
#[command(
    after_help = "Exit status: 0 on success, 1 if problems were found or files are out of date, \
                  2 on any other failure."
)]
struct Cli {
    #[command(subcommand)]
    command: Command,
    /// How to print diagnostics
    #[arg(long, global = true, value_name = "FORMAT", default_value = "rich")]
    message_format: MessageFormat,
    /// When to use colors
    #[arg(long, global = true, value_name = "WHEN", default_value = "auto")]
    color: Color,
}

#[derive(Subcommand)]
enum Command {
    /// Check schemas and report all problems
    Check(check::Arguments),
    /// Print a schema with all names resolved, in the format of QEMU's own tests
    Dump(dump::Arguments),
    /// Generate Rust types from a schema, or from several at once
    Generate(Box<generate::Arguments>),
    /// Print what query-qmp-schema would return
    Introspect(introspect::Arguments),
    /// Check the examples in the documentation against the schema
    Examples(examples::Arguments),
    /// Compare two schemas: what changed on the wire, and what it breaks
    Diff(Box<diff::Arguments>),
    /// Show when each command, event and member was added, deprecated or removed
    History(history::Arguments),
    /// Tell which releases have a command, an argument, a value or a feature
    Has(has::Arguments),
    /// Stand between a client and QEMU, and record what they say
    Record(record::Arguments),
    /// Listen where clients expect QEMU, and answer as the schema allows
    #[cfg(unix)]
    Mock(Box<mock::Arguments>),
    /// Check recorded conversations with QEMU: does each message fit?
    Validate(validate::Arguments),
    /// Explain the code of a problem or the id of a change
    Explain(explain::Arguments),
    /// Print a shell completion script
    Completions(completions::Arguments),
    /// Write the manual pages
    Man(man::Arguments),
}

#[derive(Clone, Copy, ValueEnum)]
enum Color {
    /// If the output is a terminal
    Auto,
    /// Always
    Always,
    /// Never
    Never,
}

/// Syntax trees are many small allocations. With the system's allocator they take a third of
/// the time of `generate`.
#[cfg(not(windows))]
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// How a command ended, unless it failed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Outcome {
    Fine,
    /// Problems were found, or files are out of date.
    Problems,
}

/// The arguments. If they are wrong, the message quotes them as they are, so it is made of
/// arguments that are escaped.
fn arguments() -> Cli {
    Cli::try_parse().unwrap_or_else(|error| {
        let escaped =
            std::env::args_os().map(|argument| text::line(argument.display()).to_string());
        Cli::try_parse_from(escaped).err().unwrap_or(error).exit()
    })
}

fn main() -> ExitCode {
    let cli = arguments();
    match cli.color {
        Color::Auto => {}
        Color::Always => anstream::ColorChoice::Always.write_global(),
        Color::Never => anstream::ColorChoice::Never.write_global(),
    }
    let outcome = match cli.command {
        Command::Check(arguments) => check::run(&arguments, cli.message_format),
        Command::Dump(arguments) => dump::run(&arguments, cli.message_format),
        Command::Generate(arguments) => generate::run(&arguments, cli.message_format),
        Command::Introspect(arguments) => introspect::run(&arguments, cli.message_format),
        Command::Examples(arguments) => examples::run(&arguments, cli.message_format),
        Command::Diff(arguments) => diff::run(&arguments, cli.message_format),
        Command::History(arguments) => history::run(&arguments, cli.message_format),
        Command::Has(arguments) => has::run(&arguments, cli.message_format),
        Command::Record(arguments) => record::run(&arguments),
        #[cfg(unix)]
        Command::Mock(arguments) => mock::run(&arguments, cli.message_format),
        Command::Validate(arguments) => validate::run(&arguments, cli.message_format),
        Command::Explain(arguments) => explain::run(&arguments),
        Command::Completions(arguments) => completions::run(&arguments),
        Command::Man(arguments) => man::run(&arguments),
    };
    match outcome {
        Ok(Outcome::Fine) => ExitCode::SUCCESS,
        Ok(Outcome::Problems) => ExitCode::from(1),
        Err(failure) if failure::is_broken_pipe(failure.as_ref()) => ExitCode::SUCCESS,
        Err(failure) => {
            report::failed(failure.as_ref());
            ExitCode::from(2)
        }
    }
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory;

    #[test]
    fn the_arguments_are_well_defined() {
        super::Cli::command().debug_assert();
    }
}
