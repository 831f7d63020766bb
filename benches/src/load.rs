//! Loading and checking a whole schema, beside pest alone; and how the time grows.

use std::hint::black_box;

use pest::Parser;
use qapi_benches::repeated::repeated;
use qapi_benches::{Failure, best, milliseconds, test_data};
use qapi_parser::{Loader, Memory};

#[derive(pest_derive::Parser)]
#[grammar = "../../qapi-parser/src/grammar.pest"]
struct Grammar;

const ROUNDS: usize = 30;

fn main() -> Result<(), Failure> {
    let main = test_data()?.join("qemu/10.2/qapi/qapi-schema.json");
    let schema = qapi_parser::load(&main)?;
    let texts: Vec<String> = schema
        .sources()
        .files()
        .map(|file| schema.sources().text(file).to_owned())
        .collect();
    let bytes: usize = texts.iter().map(String::len).sum();
    println!("QEMU 10.2, QMP: {} files, {} kB", texts.len(), bytes / 1000);

    let [load, pest] = best(
        ROUNDS,
        [
            &mut || drop(black_box(qapi_parser::load(&main))),
            &mut || {
                for text in &texts {
                    drop(black_box(Grammar::parse(Rule::file, text)));
                }
            },
        ],
    );
    println!("load and check  {:6.2} ms", milliseconds(load));
    println!("pest alone      {:6.2} ms", milliseconds(pest));
    println!(
        "ratio           {:6.2}",
        load.as_secs_f64() / pest.as_secs_f64()
    );

    println!("the same schema several times under other names:");
    let files: Vec<Memory> = [1, 2, 4, 8].map(|copies| repeated(&schema, copies)).into();
    let load = |files: &Memory| {
        let loaded = Loader::new().reader(files.clone()).load("main.json");
        black_box(loaded).map(|schema| schema.types().count())
    };
    for (files, copies) in files.iter().zip([1, 2, 4, 8]) {
        println!("  {copies}: {} types", load(files)?);
    }
    let [one, two, four, eight] = best(
        ROUNDS,
        [
            &mut || drop(load(&files[0])),
            &mut || drop(load(&files[1])),
            &mut || drop(load(&files[2])),
            &mut || drop(load(&files[3])),
        ],
    );
    for (time, copies) in [one, two, four, eight]
        .into_iter()
        .zip([1.0, 2.0, 4.0, 8.0])
    {
        let growth = time.as_secs_f64() / one.as_secs_f64() / copies;
        println!(
            "  {copies}: {:7.2} ms, {growth:.2} of linear",
            milliseconds(time)
        );
    }
    Ok(())
}
