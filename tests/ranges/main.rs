//! What is merged from the schemas of several releases holds for each of them: a valid value of a
//! release is valid in the merged schema, too.
//!
//! By default a few ranges are tried; `QAPI_TEST_RELEASES=all` tries every pair of releases. The
//! test `generate` does the same with Rust for some ranges.

mod values;

use std::process::ExitCode;

use libtest_mimic::{Arguments, Failed, Trial};
use qapi_merge::{Labelled, Preferences, merge};
use qapi_schema::Schema;
use qapi_tests::ranges::{ReleaseFile, release_files};
use qapi_tests::{seeds, takes_all_releases};

use values::Values;

/// What schemas are for.
const PURPOSES: [&str; 3] = ["QMP", "guest agent", "storage daemon"];

/// Ranges with all releases in between.
const RANGES: [(&str, &str); 4] = [
    ("2.12", "99"),
    ("6.2", "99"),
    ("1.0", "2.11"),
    ("1.0", "99"),
];

fn main() -> ExitCode {
    let arguments = Arguments::from_args();
    let mut trials = Vec::new();
    for purpose in PURPOSES {
        for (from, to) in RANGES {
            let range = release_files(purpose, from, to);
            let is_absent = range.is_empty();
            let run = move || whole(&range);
            let trial = Trial::test(format!("{purpose}, {from} to {to}"), run);
            trials.push(trial.with_ignored_flag(is_absent));
        }
        let all = release_files(purpose, "1.0", "99");
        for (index, file) in all.iter().enumerate() {
            let (file, later) = (file.clone(), all[index + 1..].to_vec());
            let name = format!("{purpose}, {} and each later one", file.release);
            let run = move || pairs(&file, &later);
            trials.push(Trial::test(name, run).with_ignored_flag(!takes_all_releases()));
        }
    }
    libtest_mimic::run(&arguments, trials).exit_code()
}

/// The values of each release fit what is merged from all of them.
fn whole(range: &[ReleaseFile]) -> Result<(), Failed> {
    let schemas = range.iter().map(ReleaseFile::load);
    let schemas: Vec<Labelled> = schemas.collect::<Result<_, _>>()?;
    let merged = merge(&schemas, &Preferences::default())?.schema;
    Ok(schemas.iter().try_for_each(|of| fit(of, &merged))?)
}

/// The values of a release and of a later one fit what is merged from both.
fn pairs(file: &ReleaseFile, later: &[ReleaseFile]) -> Result<(), Failed> {
    let one = file.load()?;
    for other in later {
        let schemas = [one.clone(), other.load()?];
        let merged = merge(&schemas, &Preferences::default())?.schema;
        schemas.iter().try_for_each(|of| {
            let found = fit(of, &merged);
            found.map_err(|error| format!("with {}: {error}", other.release))
        })?;
    }
    Ok(())
}

fn fit(of: &Labelled, merged: &Schema) -> Result<(), String> {
    let Labelled { label, schema } = of;
    for seed in seeds()? {
        let found = Values::new(schema, seed).check(merged);
        found.map_err(|error| format!("{label}, seed {seed}: {error}"))?;
    }
    Ok(())
}
