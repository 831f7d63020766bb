//! What is merged from the schemas of several releases holds for each of them: a valid value of a
//! release is valid in the merged schema, too.
//!
//! By default a few ranges are tried; `QAPI_TEST_RELEASES=all` tries every pair of releases. The
//! test `generate` does the same with Rust for some ranges, and for what no single release has of
//! what is merged from a pair.

mod values;

use std::process::ExitCode;

use libtest_mimic::{Arguments, Failed, Trial};
use qapi_merge::{Labelled, Preferences, merge};
use qapi_parser::introspect;
use qapi_releases::Kind;
use qapi_schema::{Release, Schema};
use qapi_tests::ranges::{ReleaseSchema, release_schemas};
use qapi_tests::replies::saved_replies;
use qapi_tests::takes_all_releases;

use values::Values;

/// Ranges with all releases in between, and whether they are tried by default.
const RANGES: [(&str, &str, bool); 4] = [
    ("2.12", "99", true),
    ("6.2", "99", false),
    ("1.0", "2.11", true),
    ("1.0", "99", false),
];

fn main() -> ExitCode {
    let arguments = Arguments::from_args();
    let mut trials = Vec::new();
    for kind in Kind::ALL {
        for (from, to, is_default) in RANGES {
            let range = release_schemas(kind, from, to);
            let is_ignored = range.is_empty() || !(is_default || takes_all_releases());
            let run = move || whole(&range);
            let trial = Trial::test(format!("{kind}, {from} to {to}"), run);
            trials.push(trial.with_ignored_flag(is_ignored));
        }
        let all = release_schemas(kind, "1.0", "99");
        for (index, file) in all.iter().enumerate() {
            let (file, later) = (file.clone(), all[index + 1..].to_vec());
            let name = format!("{kind}, {} and each later one", file.release);
            let run = move || pairs(&file, &later);
            trials.push(Trial::test(name, run).with_ignored_flag(!takes_all_releases()));
        }
    }
    let some = ["7.2", "10.2"].map(|release| release_schemas(Kind::Qmp, release, release));
    let some = some.concat();
    let is_absent = some.is_empty() || saved_replies().is_empty();
    let trial = Trial::test("replies", move || replies(&some));
    trials.push(trial.with_ignored_flag(is_absent));
    libtest_mimic::run(&arguments, trials).exit_code()
}

/// The values of each release fit what is merged from all of them.
fn whole(range: &[ReleaseSchema]) -> Result<(), Failed> {
    let schemas = range.iter().map(ReleaseSchema::load);
    let schemas: Vec<Labelled> = schemas.collect::<Result<_, _>>()?;
    holds_for(&schemas)
}

/// The values of each schema fit what is merged from all of them.
fn holds_for(schemas: &[Labelled]) -> Result<(), Failed> {
    let merged = merge(schemas, &Preferences::default())?.schema;
    for of in schemas {
        for values in Values::of_seeds(&of.schema)? {
            fit(of, &values, &merged)?;
        }
    }
    // A build never lacks what it needs.
    let symbols = merged.symbols().into_iter().map(str::to_owned);
    let all: Vec<String> = symbols.collect();
    let builds = std::iter::once(&[][..])
        .chain(all.chunks(1))
        .chain([&all[..]]);
    for symbols in builds {
        merged.configure(symbols)?;
    }
    Ok(())
}

/// Replies to `query-qmp-schema`, alone and with the schemas of QEMU's source trees.
fn replies(texts: &[ReleaseSchema]) -> Result<(), Failed> {
    let mut replies = Vec::new();
    for path in saved_replies() {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let release = Release::find(&name).ok_or("the reply has no release")?;
        let reply = introspect::schema(&std::fs::read(&path)?, None)?;
        replies.push(Labelled::release(release, reply));
    }
    holds_for(&replies)?;
    let texts = texts.iter().map(ReleaseSchema::load);
    let texts: Vec<Labelled> = texts.collect::<Result<_, _>>()?;
    replies.extend(texts);
    holds_for(&replies)
}

/// The values of a release and of a later one fit what is merged from both.
fn pairs(file: &ReleaseSchema, later: &[ReleaseSchema]) -> Result<(), Failed> {
    let one = file.load()?;
    let schema = one.schema.clone();
    let values = Values::of_seeds(&schema)?;
    for other in later {
        let schemas = [one.clone(), other.load()?];
        let merged = merge(&schemas, &Preferences::default())?.schema;
        let [one, other] = &schemas;
        for values in &values {
            fit(one, values, &merged)?;
        }
        for values in Values::of_seeds(&other.schema)? {
            fit(other, &values, &merged)?;
        }
    }
    Ok(())
}

fn fit(of: &Labelled, values: &Values<'_>, merged: &Schema) -> Result<(), Failed> {
    let labels: Vec<String> = merged.releases().iter().map(ToString::to_string).collect();
    let found = values.check(merged);
    Ok(found.map_err(|error| format!("{} in {}: {error}", of.label, labels.join(", ")))?)
}
