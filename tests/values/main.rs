//! The generator of values and the checker agree, over every schema at hand: what
//! is made to fit fits, a single fault is found where it was made and nothing else
//! is, and what a later release might send is no more than not recognized.
//!
//! The values come from the seeds that [`qapi_tests::seeds`] tells.

use std::path::Path;
use std::process::ExitCode;

use libtest_mimic::{Arguments, Failed, Trial};
use qapi_parser::Schema;
use qapi_tests::{all_schemas, seeds};
use qapi_values::{Generator, Mismatch, Payload, check};
use serde_json::Value;

/// How many values of each sort are made for each payload at a time.
const ROUNDS: usize = 10;

/// How many times, at most, until every value of an enum, tag of a union and branch
/// of an alternate that the payload reaches has come up.
const TIMES: usize = 1000;

fn main() -> ExitCode {
    let arguments = Arguments::from_args();
    let trials = all_schemas().into_iter();
    let trials = trials.map(|(name, path)| Trial::test(name, move || agree(&path)));
    libtest_mimic::run(&arguments, trials.collect()).exit_code()
}

fn agree(path: &Path) -> Result<(), Failed> {
    let schema = qapi_parser::load(path)?;
    for seed in seeds()? {
        let mut generator = Generator::new(&schema, seed);
        for payload in Payload::all(&schema) {
            all_of(&schema, &mut generator, payload)
                .map_err(|error| format!("seed {seed}: {error}"))?;
        }
    }
    Ok(())
}

fn all_of(
    schema: &Schema,
    generator: &mut Generator<'_>,
    payload: Payload<'_>,
) -> Result<(), String> {
    for _ in 0..TIMES {
        for _ in 0..ROUNDS {
            once(schema, generator, payload)?;
        }
        if generator.choices_left(payload) == 0 {
            return Ok(());
        }
    }
    Err("some choices never come up".to_owned())
}

fn once(
    schema: &Schema,
    generator: &mut Generator<'_>,
    payload: Payload<'_>,
) -> Result<(), String> {
    let valid = generator.valid(payload).ok_or("has no values")?;
    judge(schema, payload, &valid, <[_]>::is_empty)?;
    if let Some(fault) = generator.fault(payload, &valid) {
        let is_found = |found: &[Mismatch]| match found {
            [only] => only.path == fault.path,
            _ => false,
        };
        judge(schema, payload, &fault.value, is_found)
            .map_err(|error| format!("{:?} at {}: {error}", fault.kind, fault.path))?;
    }
    if let Some(tomorrow) = generator.tomorrow(payload, &valid) {
        let is_unrecognized =
            |found: &[Mismatch]| !found.is_empty() && found.iter().all(Mismatch::is_unrecognized);
        judge(schema, payload, &tomorrow.value, is_unrecognized)
            .map_err(|error| format!("{:?} at {}: {error}", tomorrow.change, tomorrow.path))?;
    }
    Ok(())
}

fn judge(
    schema: &Schema,
    payload: Payload<'_>,
    value: &Value,
    is_right: impl FnOnce(&[Mismatch]) -> bool,
) -> Result<(), String> {
    let found = check(schema, payload, value);
    if is_right(&found) {
        return Ok(());
    }
    let type_name = &schema[payload.type_id(schema)].definition.name;
    let found: Vec<String> = found.iter().map(ToString::to_string).collect();
    Err(format!("{type_name}: found {found:?} in {value}"))
}
