//! Decoding events, beside `qapi-qmp` and beside skipping them.

use std::hint::black_box;

use qapi_benches::{Failure, best};
use qapi_benches_decode::{data_first, events, qmp};
use serde::de::{DeserializeOwned, IgnoredAny};

/// How often the events are decoded in one run.
const TIMES: usize = 500;

fn main() -> Result<(), Failure> {
    let as_sent = events();
    let data_first: Vec<String> = as_sent
        .iter()
        .map(|event| data_first(event))
        .collect::<Result<_, _>>()?;
    compare("as QEMU sends them", &as_sent)?;
    compare("with `data` before `event`", &data_first)
}

fn compare(title: &str, events: &[String]) -> Result<(), Failure> {
    for event in events {
        let decoded: qmp::Event = event.parse()?;
        if format!("{decoded:?}").contains("Unrecognized") {
            return Err(format!("not in the schema: {event}").into());
        }
        serde_json::from_str::<qapi_qmp::Event>(event)?;
    }
    let [ours, serde, theirs, skipped] = best(
        100,
        [
            &mut || each(events, |event| event.parse::<qmp::Event>()),
            &mut || decode::<qmp::Event>(events),
            &mut || decode::<qapi_qmp::Event>(events),
            &mut || decode::<IgnoredAny>(events),
        ],
    );
    let count = (events.len() * TIMES) as f64;
    let nanoseconds = |time: std::time::Duration| time.as_secs_f64() * 1e9 / count;
    let bytes: usize = events.iter().map(String::len).sum();
    println!("{title}: {} bytes each", bytes / events.len());
    println!("  typed           {:6.0} ns", nanoseconds(ours));
    println!("  typed, through serde {:6.0} ns", nanoseconds(serde));
    println!("  qapi-qmp        {:6.0} ns", nanoseconds(theirs));
    println!("  IgnoredAny      {:6.0} ns", nanoseconds(skipped));
    println!(
        "  speed, of qapi-qmp's   {:5.2}",
        theirs.as_secs_f64() / ours.as_secs_f64()
    );
    println!(
        "  speed, of skipping's   {:5.2}",
        skipped.as_secs_f64() / ours.as_secs_f64()
    );
    Ok(())
}

fn decode<T: DeserializeOwned>(events: &[String]) {
    each(events, serde_json::from_str::<T>);
}

fn each<'e, T>(events: &'e [String], decode: impl Fn(&'e str) -> T) {
    for _ in 0..TIMES {
        for event in events {
            drop(black_box(decode(black_box(event))));
        }
    }
}
