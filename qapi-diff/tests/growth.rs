//! The time that a comparison, a history and their reports take grows as their schemas do.

mod common;

use std::hint::black_box;
use std::time::{Duration, Instant};

use common::Loaded;
use libtest_mimic::Failed;
use qapi_diff::history::history;
use qapi_diff::{NamedSchema, compare};

const SMALL: usize = 250;

/// How much larger the large schemas are.
const FACTOR: usize = 8;

/// How much more time they may take, which is far less than the square of `FACTOR`: that is what
/// it takes to compare each item with every other.
const LIMIT: f64 = 24.0;

/// A schema with this many items, whose names begin with a prefix if they are not in both
/// schemas.
type Make = fn(number: usize, prefix: &str) -> String;

fn joined(number: usize, item: impl Fn(usize) -> String) -> String {
    let items: Vec<String> = (0..number).map(item).collect();
    items.join(", ")
}

fn commands(number: usize, prefix: &str) -> String {
    let commands = (0..number).map(|index| format!("{{ 'command': '{prefix}{index}' }}"));
    commands.collect::<Vec<_>>().join("\n")
}

fn members(number: usize, prefix: &str) -> String {
    let members = joined(number, |index| format!("'*{prefix}{index}': 'int'"));
    format!(
        "{{ 'struct': 'S', 'data': {{ {members} }} }}
         {{ 'command': 'c', 'data': 'S', 'returns': 'S' }}"
    )
}

fn values(number: usize, prefix: &str) -> String {
    let values = joined(number, |index| format!("'{prefix}{index}'"));
    format!(
        "{{ 'enum': 'E', 'data': [ {values} ] }}
         {{ 'command': 'c', 'data': {{ 'e': 'E' }}, 'returns': [ 'E' ] }}"
    )
}

/// A union, of which each branch has a member.
fn branches(number: usize, prefix: &str) -> String {
    let values = joined(number, |index| format!("'v{index}'"));
    let branches = joined(number, |index| format!("'v{index}': 'S{index}'"));
    let structs = (0..number).map(|index| {
        format!("{{ 'struct': 'S{index}', 'data': {{ '*{prefix}{index}': 'int' }} }}\n")
    });
    let structs: String = structs.collect();
    format!(
        "{{ 'enum': 'E', 'data': [ {values} ] }}\n{structs}
         {{ 'union': 'U', 'base': {{ 't': 'E' }}, 'discriminator': 't', 'data': {{ {branches} }} }}
         {{ 'command': 'c', 'data': 'U', 'boxed': true, 'returns': [ 'U' ] }}"
    )
}

/// A member of a struct that many commands take, each in two places.
fn users(number: usize, prefix: &str) -> String {
    let commands = (0..number)
        .map(|index| format!("{{ 'command': 'c{index}', 'data': {{ 'a': 'S', '*b': 'S' }} }}\n"));
    let commands: String = commands.collect();
    format!("{{ 'struct': 'S', 'data': {{ '*{prefix}': 'int' }} }}\n{commands}")
}

/// Structs within structs.
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

const SCHEMAS: [(&str, Make); 6] = [
    ("commands", commands),
    ("members", members),
    ("values", values),
    ("branches", branches),
    ("users", users),
    ("nested", nested),
];

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

/// Two schemas of one size.
struct Sides {
    old: Loaded,
    new: Loaded,
}

impl Sides {
    fn load(number: usize, make: Make) -> Result<Self, Failed> {
        Ok(Self {
            old: Loaded::new("old", &make(number, "a"))?,
            new: Loaded::new("new", &make(number, "b"))?,
        })
    }

    /// The shortest of a few runs.
    fn time(&self, work: Work) -> Duration {
        let runs = (0..3).map(|_| {
            let start = Instant::now();
            work(self.old.named(), self.new.named());
            start.elapsed()
        });
        runs.min().unwrap_or_default()
    }
}

/// How often it is measured if the machine seems to be busy with something else.
const TRIES: usize = 3;

#[test]
fn time_grows_as_schemas_do() -> Result<(), Failed> {
    let mut slow = Vec::new();
    for (schema, make) in SCHEMAS {
        let small = Sides::load(SMALL, make)?;
        let large = Sides::load(SMALL * FACTOR, make)?;
        for (title, work) in WORKS {
            let growth = (0..TRIES).map(|_| {
                let (small, large) = (small.time(work), large.time(work));
                let growth = large.as_secs_f64() / small.as_secs_f64();
                println!("{schema}, {title}: {small:.1?}, {large:.1?}, {growth:.1} times");
                growth
            });
            if growth.into_iter().all(|growth| growth > LIMIT) {
                slow.push(format!("{schema}, {title}"));
            }
        }
    }
    if slow.is_empty() {
        return Ok(());
    }
    Err(format!("not linear: {slow:?}").into())
}
