//! Comparing two releases, loading included, and what loading and each part takes; the
//! history of all releases at hand.

use std::hint::black_box;
use std::path::Path;

use qapi_benches::{Failure, best, milliseconds, test_data};
use qapi_diff::{NamedSchema, Release, Report};
use qapi_parser::Schema;

const ROUNDS: usize = 30;

fn main() -> Result<(), Failure> {
    let tree = test_data()?.join("qemu");
    let [old, new] = ["7.2", "10.2"].map(|name| tree.join(name).join("qapi/qapi-schema.json"));
    let schemas = (qapi_parser::load(&old)?, qapi_parser::load(&new)?);
    let report = compare(&schemas.0, &schemas.1);
    println!(
        "{} to {}: {}",
        report.old.name.line(),
        report.new.name.line(),
        report.summary
    );
    let [whole, load, compared, text, json] = best(
        ROUNDS,
        [
            &mut || {
                if let (Ok(old), Ok(new)) = (qapi_parser::load(&old), qapi_parser::load(&new)) {
                    black_box(compare(&old, &new));
                }
            },
            &mut || {
                drop(black_box((
                    qapi_parser::load(&old),
                    qapi_parser::load(&new),
                )))
            },
            &mut || drop(black_box(compare(&schemas.0, &schemas.1))),
            &mut || drop(black_box(report.text(100))),
            &mut || drop(black_box(report.json())),
        ],
    );
    println!("load both and compare  {:6.2} ms", milliseconds(whole));
    println!("  load both            {:6.2} ms", milliseconds(load));
    println!("  compare              {:6.2} ms", milliseconds(compared));
    println!("report as text         {:6.2} ms", milliseconds(text));
    println!("report as JSON         {:6.2} ms", milliseconds(json));
    history(&tree)
}

fn history(tree: &Path) -> Result<(), Failure> {
    let mut schemas = Vec::new();
    for entry in std::fs::read_dir(tree)? {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        let schema = qapi_parser::load(entry.path().join("qapi/qapi-schema.json"))?;
        schemas.push((name.parse::<Release>()?, name, schema));
    }
    schemas.sort_by(|one, other| one.0.cmp(&other.0));
    let sides = schemas
        .iter()
        .map(|(_, name, schema)| NamedSchema::new(schema, name));
    let sides: Vec<NamedSchema<'_>> = sides.collect();
    let history = qapi_diff::history::history(&sides);
    let [whole, page] = best(
        ROUNDS,
        [
            &mut || drop(black_box(qapi_diff::history::history(&sides))),
            &mut || drop(black_box(history.html())),
        ],
    );
    println!(
        "history of {} releases  {:6.2} ms",
        sides.len(),
        milliseconds(whole)
    );
    println!("history as HTML        {:6.2} ms", milliseconds(page));
    Ok(())
}

fn compare(old: &Schema, new: &Schema) -> Report {
    let old = NamedSchema::new(old, "QEMU 7.2");
    let new = NamedSchema::new(new, "10.2");
    qapi_diff::compare(old, new)
}
