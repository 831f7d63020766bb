//! Every documented example of an event, decoded and encoded again.
//!
//! The examples are taken from the schemas in `schema/`, and from the documents
//! that those were made from, so that a new example is a new test.

mod schema;
mod seeds;

use std::process::ExitCode;

use libtest_mimic::{Arguments, Failed, Trial};

fn main() -> ExitCode {
    let arguments = Arguments::from_args();
    let mut trials = schema::trials();
    trials.extend(seeds::trials());
    libtest_mimic::run(&arguments, trials).exit_code()
}

/// A trial that only says that there is nothing to try.
fn failed(name: impl Into<String>, message: String) -> Trial {
    Trial::test(name, move || Err(Failed::from(message)))
}
