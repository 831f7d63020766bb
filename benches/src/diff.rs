//! Comparing two releases, loading included; and what loading and each part takes.

use std::hint::black_box;

use qapi_benches::{Failure, best, milliseconds, test_data};
use qapi_diff::{Origin, Report, Side};
use qapi_parser::Schema;

const ROUNDS: usize = 30;

fn main() -> Result<(), Failure> {
    let tree = test_data()?.join("qemu");
    let [old, new] = ["7.2", "10.2"].map(|it| tree.join(it).join("qapi/qapi-schema.json"));
    let schemas = (qapi_parser::load(&old)?, qapi_parser::load(&new)?);
    let report = compare(&schemas.0, &schemas.1);
    println!("{} to {}: {}", report.old.name, report.new.name, report.summary);
    let [whole, load, compared, text, json] = best(
        ROUNDS,
        [
            &mut || {
                if let (Ok(old), Ok(new)) = (qapi_parser::load(&old), qapi_parser::load(&new)) {
                    black_box(compare(&old, &new));
                }
            },
            &mut || drop(black_box((qapi_parser::load(&old), qapi_parser::load(&new)))),
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
    Ok(())
}

fn compare(old: &Schema, new: &Schema) -> Report {
    let old = Side::new(old, Origin::Text, "QEMU 7.2");
    let new = Side::new(new, Origin::Text, "10.2");
    qapi_diff::compare(old, new)
}
