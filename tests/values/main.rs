//! The generator of values and the checker agree, on every schema available: a valid value
//! fits, a single fault is found where it was made and nowhere else, and what a later
//! release may add is reported as unrecognized and as nothing worse.
//!
//! The values come from the seeds of [`qapi_tests::seeds`].

use std::path::Path;
use std::process::ExitCode;

use libtest_mimic::{Arguments, Failed, Trial};
use qapi_parser::Schema;
use qapi_tests::{SchemaFile, all_schemas, seeds};
use qapi_values::{Generator, Mismatch, Payload, check};
use serde_json::Value;

/// How many values of each kind are made for each payload at a time.
const ROUNDS: usize = 10;

/// How many times, at most, until every enum value, union tag and branch of an alternate
/// in the payload has come up.
const TIMES: usize = 1000;

fn main() -> ExitCode {
    let arguments = Arguments::from_args();
    let trials = all_schemas()
        .into_iter()
        .map(|SchemaFile { name, path }| Trial::test(name, move || agree(&path)))
        .collect();
    libtest_mimic::run(&arguments, trials).exit_code()
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
    Err("some choices never came up".to_owned())
}

fn once(
    schema: &Schema,
    generator: &mut Generator<'_>,
    payload: Payload<'_>,
) -> Result<(), String> {
    let valid = generator.valid(payload).ok_or("the type has no values")?;
    judge(schema, payload, &valid, <[_]>::is_empty)?;
    if let Some(fault) = generator.fault(payload, &valid) {
        let is_found = |found: &[Mismatch]| match found {
            [only] => only.path == fault.path,
            _ => false,
        };
        judge(schema, payload, &fault.value, is_found)
            .map_err(|error| format!("{:?} at {}: {error}", fault.kind, fault.path))?;
    }
    if let Some(addition) = generator.addition(payload, &valid) {
        let is_unrecognized =
            |found: &[Mismatch]| !found.is_empty() && found.iter().all(Mismatch::is_unrecognized);
        judge(schema, payload, &addition.value, is_unrecognized)
            .map_err(|error| format!("{:?} at {}: {error}", addition.kind, addition.path))?;
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
    let mismatches: Vec<String> = found.iter().map(ToString::to_string).collect();
    Err(format!("{type_name}: found {mismatches:?} in {value}"))
}
