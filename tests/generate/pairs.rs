//! Rust for every pair of releases, with `QAPI_TEST_RELEASES=all`.
//!
//! There are too many pairs to compile each. What is merged from most of them has types of the
//! same [shapes](crate::shapes) as a single release or a range, whose Rust is compiled and run.
//! For each shape that none of those has, a package is made of a pair that has it, with the
//! messages that reach it. The values of both releases are decoded and encoded there. That all
//! values of a pair are valid in what is merged from it, the test `ranges` tries.

use std::collections::{BTreeSet, HashSet};
use std::error::Error;
use std::sync::LazyLock;

use libtest_mimic::Failed;
use qapi_merge::{Labelled, Preferences, merge};
use qapi_releases::Kind;
use qapi_schema::Schema;
use qapi_tests::ranges::release_schemas;
use qapi_tests::{all_schemas, takes_all_releases};
use qapi_values::Payload;

use crate::shapes::{Codes, Shape, Shapes};
use crate::{packages, ranges, round_trips};

/// The releases of which each pair is tried.
const FIRST: [(Kind, &str); 3] = [
    (Kind::Qmp, "2.12"),
    (Kind::GuestAgent, "1.0"),
    (Kind::StorageDaemon, "1.0"),
];

/// A pair with shapes of its own.
struct Pair {
    package: String,
    schemas: [Labelled; 2],
    merged: Schema,
    /// The messages that have those shapes.
    messages: BTreeSet<String>,
}

static PAIRS: LazyLock<Result<Vec<Pair>, String>> =
    LazyLock::new(|| pairs().map_err(|error| error.to_string()));

/// Writes the packages and returns their names.
pub(crate) fn write() -> Result<Vec<String>, Box<dyn Error>> {
    if !takes_all_releases() {
        return Ok(Vec::new());
    }
    let mut packages = Vec::new();
    for pair in PAIRS.as_ref().map_err(String::clone)? {
        packages::write_some(&pair.package, &pair.merged, &pair.messages)?;
        packages.push(pair.package.clone());
    }
    Ok(packages)
}

/// Types of the same shape have the same code in all ranges and pairs.
pub(crate) fn same_code() -> Result<(), Failed> {
    let mut codes = Codes::default();
    let mut compared = 0;
    for range in ranges::all() {
        let code = packages::code(&range.package)?;
        compared += codes.check(&range.merged()?.1, &code)?;
    }
    for pair in PAIRS.as_ref().map_err(String::clone)? {
        let code = packages::code(&pair.package)?;
        compared += codes.check(&pair.merged, &code)?;
    }
    println!("{compared} types have the same code as others of their shape");
    Ok(())
}

/// Has each package decode and encode random messages of both releases.
pub(crate) fn run() -> Result<(), Failed> {
    for pair in PAIRS.as_ref().map_err(String::clone)? {
        for Labelled { label, schema } in &pair.schemas {
            round_trips::run_in_range(&pair.package, schema, &pair.merged, |name| {
                pair.messages.contains(name)
            })
            .map_err(|error| format!("{label}: {}", error.message().unwrap_or_default()))?;
        }
    }
    Ok(())
}

fn pairs() -> Result<Vec<Pair>, Box<dyn Error>> {
    let mut known = HashSet::new();
    for file in all_schemas() {
        known.extend(Shapes::all(&qapi_parser::load(&file.path)?));
    }
    for range in ranges::all() {
        known.extend(Shapes::all(&range.merged()?.1));
    }
    let mut pairs = Vec::new();
    for (kind, from) in FIRST {
        pairs.extend(pairs_of(kind, from, &known)?);
    }
    println!("{} pairs have types of their own", pairs.len());
    Ok(pairs)
}

/// The shapes that are merged from two releases, and are not known.
struct New {
    schemas: [usize; 2],
    shapes: HashSet<Shape>,
}

fn pairs_of(kind: Kind, from: &str, known: &HashSet<Shape>) -> Result<Vec<Pair>, Box<dyn Error>> {
    let mut schemas = Vec::new();
    for release in release_schemas(kind, from, "99") {
        let Labelled { label, schema } = release.load()?;
        let schema = schema.without_text();
        schemas.push(Labelled { label, schema });
    }
    let mut all = Vec::new();
    for older in 0..schemas.len() {
        for newer in older + 1..schemas.len() {
            let merged = merged(&[schemas[older].clone(), schemas[newer].clone()])?;
            let mut shapes = Shapes::all(&merged);
            shapes.retain(|shape| !known.contains(shape));
            let schemas = [older, newer];
            all.push(New { schemas, shapes });
        }
    }
    let mut pairs = Vec::new();
    // The pair with the most shapes first.
    while let Some(best) = all.iter().max_by_key(|new| new.shapes.len())
        && !best.shapes.is_empty()
    {
        let shapes = best.shapes.clone();
        let chosen = best.schemas.map(|index| schemas[index].clone());
        pairs.push(Pair::new(kind, chosen, shapes.clone())?);
        for new in &mut all {
            new.shapes.retain(|shape| !shapes.contains(shape));
        }
    }
    Ok(pairs)
}

fn merged(schemas: &[Labelled]) -> Result<Schema, Box<dyn Error>> {
    Ok(merge(schemas, &Preferences::default())?.schema)
}

impl Pair {
    fn new(
        kind: Kind,
        schemas: [Labelled; 2],
        mut wanted: HashSet<Shape>,
    ) -> Result<Self, Box<dyn Error>> {
        let merged = merged(&schemas)?;
        let mut shapes = Shapes::new(&merged);
        let payloads = Payload::all(&merged).map(|payload| (payload, shapes.of(payload)));
        let mut payloads: Vec<_> = payloads.collect();
        // The smallest first, as far as they have what is wanted.
        payloads.sort_by_key(|(_, reached)| reached.len());
        let mut messages = BTreeSet::new();
        for (payload, reached) in payloads {
            if reached.iter().any(|shape| wanted.contains(shape)) {
                wanted.retain(|shape| !reached.contains(shape));
                messages.insert(round_trips::message_name(payload).to_owned());
            }
        }
        let [older, newer] = &schemas;
        let package = format!("pair-{kind}-{}-{}", older.label, newer.label);
        Ok(Self {
            package: package.replace(['.', ' '], "-").to_lowercase(),
            schemas,
            merged,
            messages,
        })
    }
}
