//! How often memory is allocated to decode an event, beside `qapi-qmp`.
//!
//! A program of its own, as counting takes time, too.

use std::alloc::System;

use qapi_benches::Failure;
use qapi_benches_decode::{data_first, events, qmp};
use serde::de::DeserializeOwned;
use stats_alloc::{INSTRUMENTED_SYSTEM, Region, StatsAlloc};

#[global_allocator]
static ALLOCATOR: &StatsAlloc<System> = &INSTRUMENTED_SYSTEM;

fn main() -> Result<(), Failure> {
    let as_sent = events();
    let data_first: Vec<String> = as_sent
        .iter()
        .map(|event| data_first(event))
        .collect::<Result<_, _>>()?;
    count("as QEMU sends them", &as_sent)?;
    count("with `data` before `event`", &data_first)
}

fn count(title: &str, events: &[String]) -> Result<(), Failure> {
    println!("{title}: typed, qapi-qmp");
    let (mut ours, mut theirs) = (0, 0);
    for event in events {
        let name = event.parse::<qmp::Event>()?.name().to_owned();
        let counts = [
            allocations::<qmp::Event>(event)?,
            allocations::<qapi_qmp::Event>(event)?,
        ];
        println!("  {name:20} {:5} {:5}", counts[0], counts[1]);
        ours += counts[0];
        theirs += counts[1];
    }
    let average = |sum: usize| sum as f64 / events.len() as f64;
    println!(
        "  {:20} {:5.1} {:5.1}",
        "average",
        average(ours),
        average(theirs)
    );
    Ok(())
}

/// How often memory is allocated, or grows, while a text is decoded.
fn allocations<T: DeserializeOwned>(text: &str) -> serde_json::Result<usize> {
    let region = Region::new(ALLOCATOR);
    let decoded = serde_json::from_str::<T>(text)?;
    let change = region.change();
    drop(decoded);
    Ok(change.allocations + change.reallocations)
}
