//! The releases that are built in: reading one, the history of all, and a path in all.

use std::hint::black_box;
use std::time::Instant;

use qapi_benches::{Failure, best, milliseconds};
use qapi_diff::NamedSchema;
use qapi_diff::history::history;
use qapi_releases::{Kind, load, releases_with};
use qapi_schema::wire::Query;

const ROUNDS: usize = 30;

fn main() -> Result<(), Failure> {
    let start = Instant::now();
    let releases: Vec<_> = releases_with(Kind::Qmp).collect();
    println!(
        "unpack, once           {:6.2} ms",
        milliseconds(start.elapsed())
    );
    let mut slowest = 0.0_f64;
    for release in &releases {
        let [time] = best(ROUNDS, [&mut || drop(black_box(load(release, Kind::Qmp)))]);
        slowest = slowest.max(milliseconds(time));
    }
    println!("read the slowest       {slowest:6.2} ms");
    let names: Vec<String> = releases.iter().map(ToString::to_string).collect();
    let schemas = releases.iter().map(|release| load(release, Kind::Qmp));
    let schemas = schemas.collect::<Result<Vec<_>, _>>()?;
    let sides = schemas.iter().zip(&names);
    let sides: Vec<_> = sides.map(|(of, name)| NamedSchema::new(of, name)).collect();
    let whole = history(&sides);
    let query: Query = "blockdev-add arguments.driver=file.aio=io_uring".parse()?;
    let [all, followed, text, page, found] = best(
        ROUNDS,
        [
            &mut || {
                for release in &releases {
                    drop(black_box(load(release, Kind::Qmp)));
                }
            },
            &mut || drop(black_box(history(&sides))),
            &mut || drop(black_box(whole.text(100))),
            &mut || drop(black_box(whole.html())),
            &mut || {
                for schema in &schemas {
                    drop(black_box(schema.find(&query)));
                }
            },
        ],
    );
    println!(
        "read all {}            {:6.2} ms",
        names.len(),
        milliseconds(all)
    );
    println!("history of all         {:6.2} ms", milliseconds(followed));
    println!("  as text              {:6.2} ms", milliseconds(text));
    println!("  as HTML              {:6.2} ms", milliseconds(page));
    println!("find a path in all     {:6.2} ms", milliseconds(found));
    Ok(())
}
