//! `cargo xtask diff`: what changed between two directories of `schema/`.

use std::error::Error;
use std::process::ExitCode;

use qapi_diff::NamedSchema;

use crate::releases::{self, Release};

/// The arguments of `cargo xtask diff`.
#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// The release that clients were written for, such as 2.9
    old: String,
    /// The release that they talk to now
    new: String,
}

pub(crate) fn run(arguments: &Arguments) -> Result<ExitCode, Box<dyn Error>> {
    let releases = releases::all()?;
    let find = |name: &str| -> Result<&Release, Box<dyn Error>> {
        let found = releases.iter().find(|release| release.name == name);
        let names: Vec<&str> = releases.iter().map(|release| &*release.name).collect();
        found.ok_or_else(|| {
            format!(
                "there is no release {name} in schema/; the releases are {}",
                names.join(", ")
            )
            .into()
        })
    };
    let (old, new) = (find(&arguments.old)?, find(&arguments.new)?);
    let old_schema = qapi_parser::load(&old.schema)?;
    let new_schema = qapi_parser::load(&new.schema)?;
    let report = qapi_diff::compare(
        NamedSchema::new(&old_schema, &old.name),
        NamedSchema::new(&new_schema, &new.name),
    );
    anstream::print!("{}", report.text(WIDTH));
    Ok(ExitCode::SUCCESS)
}

/// The width of lines.
const WIDTH: usize = 100;
