//! How loading, generating, comparing and histories grow with the schema: the time and the
//! peak of memory for several times QEMU's, and the ratio to that of one for each copy.
//!
//! Each measurement is a process of its own, so that its peak is its own, too.

use std::fs;
use std::hint::black_box;
use std::process::Command;
use std::time::{Duration, Instant};

use qapi_benches::repeated::repeated;
use qapi_benches::{Failure, milliseconds, test_data};
use qapi_diff::{NamedSchema, history};
use qapi_parser::{Loader, Memory, Schema};

const COPIES: [usize; 4] = [1, 3, 10, 30];

/// What is measured, and the releases that it is about.
const PARTS: [(&str, &[&str]); 4] = [
    ("load", &["10.2"]),
    ("generate", &["10.2"]),
    ("diff", &["7.2", "10.2"]),
    ("history", &["7.2", "8.1", "10.2"]),
];

/// What a process measured.
#[derive(Clone, Copy)]
struct Measured {
    time: Duration,
    /// In bytes; of what was there before the work, and at most.
    before: u64,
    peak: u64,
}

fn main() -> Result<(), Failure> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match &arguments[..] {
        [part, copies] => {
            let releases = PARTS.iter().find(|(name, _)| name == part);
            let (part, releases) = releases.ok_or("there is no such part")?;
            let Measured { time, before, peak } = measure(part, releases, copies.parse()?)?;
            println!("{} {before} {peak}", time.as_nanos());
            Ok(())
        }
        _ => PARTS.iter().try_for_each(|(part, _)| table(part)),
    }
}

/// Prints the growth of one part.
fn table(part: &str) -> Result<(), Failure> {
    println!("{part:10}     time   a copy     memory   a copy");
    let mut one = None;
    for copies in COPIES {
        let measured = in_process(part, copies)?;
        let per_copy = |value: f64, one: f64| value / copies as f64 / one;
        let memory = |of: &Measured| (of.peak - of.before) as f64 / 1e6;
        let Measured { time, .. } = measured;
        let one = *one.get_or_insert(measured);
        println!(
            "{copies:4} times {:8.1} ms {:6.2} {:8.1} MB {:6.2}",
            milliseconds(time),
            per_copy(time.as_secs_f64(), one.time.as_secs_f64()),
            memory(&measured),
            per_copy(memory(&measured), memory(&one)),
        );
    }
    Ok(())
}

/// The best of several processes.
fn in_process(part: &str, copies: usize) -> Result<Measured, Failure> {
    const ROUNDS: usize = 3;
    let mut best: Option<Measured> = None;
    for _ in 0..ROUNDS {
        let output = Command::new(std::env::current_exe()?)
            .args([part, &copies.to_string()])
            .output()?;
        if !output.status.success() {
            return Err(String::from_utf8_lossy(&output.stderr).into());
        }
        let text = String::from_utf8(output.stdout)?;
        let numbers: Result<Vec<u64>, _> = text.split_whitespace().map(str::parse).collect();
        let [time, before, peak] = numbers?[..] else {
            return Err("a process measured nothing".into());
        };
        let time = Duration::from_nanos(time);
        if best.is_none_or(|best| time < best.time) {
            best = Some(Measured { time, before, peak });
        }
    }
    best.ok_or_else(|| "nothing was measured".into())
}

/// Measures one part, without the making of its input.
fn measure(part: &str, releases: &[&str], copies: usize) -> Result<Measured, Failure> {
    let files: Vec<Memory> = releases
        .iter()
        .map(|release| {
            let tree = test_data()?.join("qemu").join(release);
            let schema = qapi_parser::load(tree.join("qapi/qapi-schema.json"))?;
            Ok(repeated(&schema, copies))
        })
        .collect::<Result<_, Failure>>()?;
    let load = |files: &Memory| Loader::new().reader(files.clone()).load("main.json");
    let mut schemas: Vec<Schema> = Vec::new();
    if part != "load" {
        schemas = files.iter().map(load).collect::<Result<_, _>>()?;
    }
    let before = forget_peak()?;
    let start = Instant::now();
    let sides = schemas.iter().zip(releases);
    let sides: Vec<_> = sides
        .map(|(schema, name)| NamedSchema::new(schema, name))
        .collect();
    match (part, &sides[..]) {
        ("load", _) => drop(black_box(load(&files[0])?)),
        ("generate", _) => {
            let folder = tempfile::tempdir()?;
            let output = qapi_codegen::Builder::new().render(&schemas[0])?;
            output.write(folder.path())?;
        }
        ("diff", [old, new]) => drop(black_box(qapi_diff::compare(*old, *new).text(100))),
        _ => drop(black_box(history::history(&sides).text(100))),
    }
    let time = start.elapsed();
    Ok(Measured {
        time,
        before,
        peak: status("VmHWM:")?,
    })
}

/// Forgets how much memory was used so far, and says how much is used now.
fn forget_peak() -> Result<u64, Failure> {
    fs::write("/proc/self/clear_refs", "5")?;
    status("VmRSS:")
}

/// A figure that Linux has of this process, in bytes.
fn status(name: &str) -> Result<u64, Failure> {
    let text = fs::read_to_string("/proc/self/status")?;
    let line = text.lines().find_map(|line| line.strip_prefix(name));
    let kilobytes = line.and_then(|line| line.trim().strip_suffix(" kB"));
    Ok(kilobytes
        .ok_or("Linux does not say how much memory is used")?
        .parse::<u64>()?
        * 1024)
}
