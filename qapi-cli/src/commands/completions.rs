//! `qapi completions`: a script that completes the command's arguments.

use clap::CommandFactory;
use clap_complete::Shell;

use crate::{Cli, Failure, Outcome};

/// What `completions` can be told.
#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// The shell that the script is for
    shell: Shell,
}

pub(crate) fn run(arguments: &Arguments) -> Result<Outcome, Failure> {
    let mut script = Vec::new();
    clap_complete::generate(arguments.shell, &mut Cli::command(), "qapi", &mut script);
    std::io::Write::write_all(&mut std::io::stdout(), &script)?;
    Ok(Outcome::Fine)
}
