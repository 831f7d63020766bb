//! Every documented example, decoded and encoded again.
//!
//! The examples are those of `schema/`, and those of the documents that the schemas of old
//! releases were made from. So a new example is a new test.

mod documentation;
mod schema;
mod seeds;

use std::process::ExitCode;

use libtest_mimic::{Arguments, Failed, Trial};

fn main() -> ExitCode {
    let arguments = Arguments::from_args();
    let mut trials = schema::trials();
    trials.extend(documentation::trials());
    trials.extend(seeds::trials());
    libtest_mimic::run(&arguments, trials).exit_code()
}

/// A trial that fails, because there is nothing to test.
fn failed(name: impl Into<String>, message: String) -> Trial {
    Trial::test(name, move || Err(Failed::from(message)))
}
