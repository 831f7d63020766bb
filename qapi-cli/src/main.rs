//! The command `qapi`: a thin face over the crates that do the work.
//!
//! Results go to standard output, what is wrong to standard error. The exit status
//! is 0 if all is well, 1 if the input has problems, 2 if the command could not
//! do its work.

mod commands;
mod report;
mod schemas;

use std::process::ExitCode;

use clap::{Parser, Subcommand, ValueEnum};

use crate::commands::{
    check, completions, diff, dump, examples, explain, generate, history, introspect, man,
};
use crate::report::MessageFormat;

/// Work with QAPI, the schema language of QEMU's control protocol
///
/// A SCHEMA is a schema's main file, the root of a QEMU source tree (of which the
/// schemas of QMP, the guest agent and the storage daemon are taken), a saved reply to
/// query-qmp-schema, a running QEMU (qmp:PATH or qmp:HOST:PORT), or - for standard
/// input.
#[derive(Parser)]
#[command(name = "qapi", version, arg_required_else_help = true)]
#[command(
    after_help = "Exit status: 0 if all is well, 1 if the input has problems, \
                        2 if the command could not do its work."
)]
struct Cli {
    #[command(subcommand)]
    command: Command,
    /// How problems are shown
    #[arg(long, global = true, value_name = "FORMAT", default_value = "rich")]
    message_format: MessageFormat,
    /// When to use colours
    #[arg(long, global = true, value_name = "WHEN", default_value = "auto")]
    color: Color,
}

#[derive(Subcommand)]
enum Command {
    /// Say what is wrong with schemas, or nothing
    Check(check::Arguments),
    /// Show a schema with all names resolved, as QEMU's tests/qapi-schema/*.out do
    Dump(dump::Arguments),
    /// Write Rust types for a schema
    Generate(Box<generate::Arguments>),
    /// Show what query-qmp-schema would return
    Introspect(introspect::Arguments),
    /// Say which documented examples the schema does not allow
    Examples(examples::Arguments),
    /// Say what changed on the wire between two schemas, and whom it breaks
    Diff(Box<diff::Arguments>),
    /// Say in which release everything came, was deprecated and went
    History(history::Arguments),
    /// Say what the code of a problem or the id of a change means
    Explain(explain::Arguments),
    /// Write a script that completes the command's arguments in a shell
    Completions(completions::Arguments),
    /// Write the manual pages
    Man(man::Arguments),
}

#[derive(Clone, Copy, ValueEnum)]
enum Color {
    /// If the output is a terminal
    Auto,
    Always,
    Never,
}

/// Syntax is small pieces, a great many of them: with the system's allocator a third of
/// the time of `generate` is theirs.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// What a command came to, apart from failing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Outcome {
    Fine,
    /// The input has problems.
    Problems,
}

/// Why a command could not do its work.
type Failure = Box<dyn std::error::Error>;

fn main() -> ExitCode {
    let cli = Cli::parse();
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
        Command::Explain(arguments) => explain::run(&arguments),
        Command::Completions(arguments) => completions::run(&arguments),
        Command::Man(arguments) => man::run(&arguments),
    };
    match outcome {
        Ok(Outcome::Fine) => ExitCode::SUCCESS,
        Ok(Outcome::Problems) => ExitCode::from(1),
        // Whoever reads the output has seen enough, as `head` has.
        Err(failure) if is_broken_pipe(failure.as_ref()) => ExitCode::SUCCESS,
        Err(failure) => {
            anstream::eprintln!("error: {}", chain(failure.as_ref()));
            ExitCode::from(2)
        }
    }
}

/// A failure with its causes, on one line.
fn chain(failure: &(dyn std::error::Error + 'static)) -> String {
    let causes = std::iter::successors(Some(failure), |failure| failure.source());
    let causes: Vec<String> = causes.map(ToString::to_string).collect();
    causes.join(": ")
}

fn is_broken_pipe(failure: &(dyn std::error::Error + 'static)) -> bool {
    let error = failure.downcast_ref::<std::io::Error>();
    error.is_some_and(|error| error.kind() == std::io::ErrorKind::BrokenPipe)
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory;

    #[test]
    fn the_arguments_are_well_defined() {
        super::Cli::command().debug_assert();
    }
}
