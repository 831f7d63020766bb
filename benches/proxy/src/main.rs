//! What the proxy costs: a client and a server without one, with each kind of it, and with
//! `socat`, in one run.
//!
//! What is between the two is a process of its own on processor 0; they are on processor 1.

mod between;
mod talk;

use std::time::Duration;

use between::{Between, Kind};
use talk::Work;

/// Why a measurement could not be made.
type Failure = Box<dyn std::error::Error + Send + Sync>;

/// How often each is measured; the best counts.
const ROUNDS: usize = 3;

fn main() -> Result<(), Failure> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match arguments.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        ["forward", kind, folder] => between::forward(kind.parse()?, folder.as_ref()),
        _ => compare(),
    }
}

fn compare() -> Result<(), Failure> {
    pin(1);
    let mut kinds = Kind::ALL.to_vec();
    if !between::has_socat() {
        println!("socat is not installed, and left out");
        kinds.retain(|kind| *kind != Kind::Socat);
    }
    println!("one command at a time: microseconds until the reply");
    let mut turns = vec![[Duration::MAX; 2]; kinds.len()];
    for _ in 0..ROUNDS {
        for (kind, best) in kinds.iter().zip(&mut turns) {
            let between = Between::start(*kind)?;
            let found = talk::turns(&between)?;
            *best = [best[0].min(found[0]), best[1].min(found[1])];
        }
    }
    for (kind, [median, late]) in kinds.iter().zip(&turns) {
        let micros = |time: Duration| time.as_secs_f64() * 1e6;
        let added = micros(*median) - micros(turns[0][0]);
        println!(
            "{kind:<22} p50 {:6.1}  p99 {:6.1}  added to p50 {added:6.1}",
            micros(*median),
            micros(*late)
        );
    }
    for work in [Work::Commands, Work::Events] {
        println!("{work}: messages in each second, and in each of the proxy's time");
        let mut rates = vec![[0.0_f64; 2]; kinds.len()];
        for _ in 0..ROUNDS {
            for (kind, best) in kinds.iter().zip(&mut rates) {
                let between = Between::start(*kind)?;
                let found = talk::rate(&between, work)?;
                *best = [best[0].max(found[0]), best[1].max(found[1])];
            }
        }
        for (kind, [wall, processor]) in kinds.iter().zip(&rates) {
            println!("{kind:<22} {wall:10.0} {processor:10.0}");
        }
    }
    Ok(())
}

/// Keeps this process on a processor.
fn pin(processor: usize) {
    let mut set = rustix::thread::CpuSet::new();
    set.set(processor);
    if rustix::thread::sched_setaffinity(None, &set).is_err() {
        eprintln!("warning: not on a processor of its own");
    }
}
