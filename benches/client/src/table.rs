//! What is printed.

use crate::figures::Figures;
use crate::work::Work;

/// How a client is started, and how it is called.
pub const CLIENTS: [(&str, &str); 5] = [
    ("bare", "the bytes alone"),
    ("ours", "qmp_client"),
    ("threads", "qmp_client::blocking"),
    ("theirs", "qapi"),
    ("python", "qemu.qmp"),
];

/// Prints the figures of all clients for some work.
pub fn print(work: Work, figures: &[Option<Figures>; CLIENTS.len()]) {
    println!("\n{}: {}", work.name(), work.description());
    let named = CLIENTS.iter().map(|(_, name)| *name).zip(figures);
    let known = named.filter_map(|(name, figures)| Some((name, figures.as_ref()?)));
    if work == Work::Flood {
        memory(known);
    } else {
        let of_theirs = CLIENTS.iter().zip(figures);
        let theirs = of_theirs.filter(|((client, _), _)| *client == "theirs");
        speed(
            known,
            theirs.filter_map(|(_, figures)| figures.as_ref()).next(),
        );
    }
}

/// The speed, and the memory of each connection, compared with theirs.
fn speed<'f>(known: impl Iterator<Item = (&'static str, &'f Figures)>, theirs: Option<&Figures>) {
    println!(
        "{:20}  {:>9}  ratio  {:>9}  {:>10}  {:>10}  {:>9}  ratio  {:>9}  ratio",
        "", "per CPU s", "per s", "median", "99 %", "connected", "used"
    );
    for (name, of) in known {
        let ratio = |value: fn(&Figures) -> f64| {
            theirs.map_or(f64::NAN, |theirs| value(of) / value(theirs))
        };
        println!(
            "{name:20}  {:9.0}  {:5.2}  {:9.0}  {}  {}  {:5.1} KiB  {:5.2}  {:5.1} KiB  {:5.2}",
            of.per_processor_second(),
            ratio(Figures::per_processor_second),
            of.per_second(),
            microseconds(of.median),
            microseconds(of.percentile_99),
            of.connection(),
            ratio(Figures::connection),
            of.used_connection(),
            ratio(Figures::used_connection),
        );
    }
}

/// The memory of the process: when it is connected, and at most.
fn memory<'f>(known: impl Iterator<Item = (&'static str, &'f Figures)>) {
    println!("{:20}  {:>10}  {:>10}", "", "connected", "at most");
    for (name, of) in known {
        println!("{name:20}  {:6} KiB  {:6} KiB", of.connected, of.peak);
    }
}

fn microseconds(nanoseconds: u64) -> String {
    format!("{:7.0} µs", nanoseconds as f64 / 1e3)
}
