//! The time that a comparison, a history and their reports take grows as their schemas do.

mod common;

use std::hint::black_box;
use std::time::{Duration, Instant};

use common::Loaded;
use libtest_mimic::Failed;
use qapi_diff::history::history;
use qapi_diff::{NamedSchema, compare};

const SMALL: usize = 500;

/// How much larger the large schemas are.
const FACTOR: usize = 8;

/// How much more time they may take. It would be the square of `FACTOR` if each item were
/// compared with every other.
const LIMIT: f64 = 24.0;

/// A schema with this many items, whose names begin with a prefix if they are not in both
/// schemas.
type Make = fn(number: usize, prefix: &str) -> String;

fn commands(number: usize, prefix: &str) -> String {
    let commands = (0..number).map(|index| format!("{{ 'command': '{prefix}{index}' }}"));
    commands.collect::<Vec<_>>().join("\n")
}

/// A member of a struct that many commands take, each in two places.
fn users(number: usize, prefix: &str) -> String {
    let commands = (0..number)
        .map(|index| format!("{{ 'command': 'c{index}', 'data': {{ 'a': 'S', '*b': 'S' }} }}\n"));
    let commands: String = commands.collect();
    format!("{{ 'struct': 'S', 'data': {{ '*{prefix}': 'int' }} }}\n{commands}")
}

/// Many structs, each of which two commands take.
fn nested(number: usize, prefix: &str) -> String {
    let structs = (0..number).map(|index| {
        let next = index + 1;
        format!(
            "{{ 'struct': 'S{index}', 'data': {{ '*{prefix}': 'int' }} }}
                 {{ 'command': 'c{index}', 'data': {{ 'a': 'S{index}', '*b': 'S{next}' }} }}\n"
        )
    });
    let structs: String = structs.collect();
    format!("{structs}{{ 'struct': 'S{number}', 'data': {{}} }}")
}

const SCHEMAS: [(&str, Make); 3] = [("commands", commands), ("users", users), ("nested", nested)];

/// What is measured.
type Work = fn(NamedSchema<'_>, NamedSchema<'_>);

const WORKS: [(&str, Work); 3] = [
    ("compare", |old, new| drop(black_box(compare(old, new)))),
    ("compare and report", |old, new| {
        let report = compare(old, new);
        let json = report.json().unwrap_or_default();
        drop(black_box((json, report.text(100), report.markdown())));
        drop(black_box((report.html(), report.github(), report.short())));
    }),
    ("history", |old, new| {
        let history = history(&[old, new]);
        let json = history.json().unwrap_or_default();
        drop(black_box((json, history.text(100), history.markdown())));
        drop(black_box(history.html()));
    }),
];

/// The shortest of a few runs.
fn time(number: usize, make: Make, work: Work) -> Result<Duration, Failed> {
    let (old, new) = (make(number, "a"), make(number, "b"));
    let (old, new) = (Loaded::new("old", &old)?, Loaded::new("new", &new)?);
    let runs = (0..3).map(|_| {
        let start = Instant::now();
        work(old.named(), new.named());
        start.elapsed()
    });
    Ok(runs.min().unwrap_or_default())
}

#[test]
fn time_grows_as_schemas_do() -> Result<(), Failed> {
    let mut slow = Vec::new();
    for (schema, make) in SCHEMAS {
        for (title, work) in WORKS {
            let small = time(SMALL, make, work)?;
            let large = time(SMALL * FACTOR, make, work)?;
            let growth = large.as_secs_f64() / small.as_secs_f64();
            println!("{schema}, {title}: {small:.1?}, {large:.1?}, {growth:.1} times");
            if growth > LIMIT {
                slow.push(format!("{schema}, {title}: {growth:.1} times"));
            }
        }
    }
    if slow.is_empty() {
        return Ok(());
    }
    Err(format!("{FACTOR} times as large a schema takes {slow:#?}").into())
}
