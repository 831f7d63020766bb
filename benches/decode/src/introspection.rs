//! Decoding replies to `query-qmp-schema`, beside `qapi-qmp` and beside skipping
//! them.

use std::fs;
use std::hint::black_box;

use qapi_benches::{Failure, best, milliseconds, test_data};
use qapi_benches_decode::qmp;
use qmp_types::base::Reply;
use serde::Deserialize;
use serde::de::{DeserializeOwned, IgnoredAny};

/// A reply, as far as `qapi-qmp` has a type for it.
#[derive(Deserialize)]
struct Theirs {
    #[allow(dead_code)]
    r#return: Vec<qapi_qmp::SchemaInfo>,
}

fn main() -> Result<(), Failure> {
    let mut paths: Vec<_> = fs::read_dir(test_data()?.join("introspection"))?
        .map(|entry| entry.map(|entry| entry.path()))
        .collect::<Result<_, _>>()?;
    paths.sort();
    for path in paths {
        let text = fs::read_to_string(&path)?;
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let count = text.parse::<Reply<Vec<qmp::SchemaInfo>>>()?.result?.len();
        serde_json::from_str::<Theirs>(&text)?;
        println!("{name}: {} kB, {count} definitions", text.len() / 1000);
        let [ours, theirs, skipped] = best(
            50,
            [
                &mut || decode::<Reply<Vec<qmp::SchemaInfo>>>(&text),
                &mut || decode::<Theirs>(&text),
                &mut || decode::<IgnoredAny>(&text),
            ],
        );
        println!("  typed           {:6.2} ms", milliseconds(ours));
        println!("  qapi-qmp        {:6.2} ms", milliseconds(theirs));
        println!("  IgnoredAny      {:6.2} ms", milliseconds(skipped));
        println!(
            "  speed, of qapi-qmp's   {:5.2}",
            theirs.as_secs_f64() / ours.as_secs_f64()
        );
        println!(
            "  speed, of skipping's   {:5.2}",
            skipped.as_secs_f64() / ours.as_secs_f64()
        );
    }
    Ok(())
}

fn decode<T: DeserializeOwned>(text: &str) {
    drop(black_box(serde_json::from_str::<T>(black_box(text))));
}
