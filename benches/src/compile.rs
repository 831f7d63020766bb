//! Compiling what is generated from QEMU 10.2's whole QMP, as it is and with serde's own
//! derives for structs, and the module of qmp-types for many releases, beside `qapi-qmp`; and the
//! events of one release with all that they need.
//!
//! The crates are laid out as sources alone, without what generates them, and are built
//! in the dev profile from nothing while all that they depend on stays built.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};

use qapi_benches::{Failure, test_data, workspace};
use serde_json::Value;

/// How often each is built.
const ROUNDS: usize = 3;

fn main() -> Result<(), Failure> {
    let folder = tempfile::tempdir()?;
    let package = |name: &str| folder.path().join(name);
    let packages = ["ours", "many", "serde", "theirs"].map(package);
    let [ours, many, serde, theirs] = &packages;
    write_ours(ours)?;
    write_many(many)?;
    write_with_serde(ours, serde)?;
    write_theirs(theirs)?;
    let mut best = [Duration::MAX; 4];
    let mut least_work = [Duration::MAX; 4];
    for round in 0..=ROUNDS {
        for (index, package) in packages.iter().enumerate() {
            let before = work_of_children();
            let time = build(package, &[])?;
            // The first time, dependencies are built as well.
            if round > 0 {
                best[index] = time.min(best[index]);
                let work = work_of_children().saturating_sub(before);
                least_work[index] = work.min(least_work[index]);
            }
        }
    }
    let names = [
        "QMP of QEMU 10.2",
        "qmp_types::qmp",
        "QMP of 10.2, serde's derives",
        "qapi-qmp",
    ];
    println!("{:32}  {:>8}  ratio  {:>8}  ratio", "", "time", "of CPUs");
    for (index, name) in names.into_iter().enumerate() {
        let column = |of: [Duration; 4]| {
            let [.., theirs] = of;
            let time = of[index].as_secs_f64();
            format!("{time:6.2} s  {:5.2}", time / theirs.as_secs_f64())
        };
        println!("{name:32}  {}  {}", column(best), column(least_work));
    }

    let types = workspace().join("qmp-types");
    let features = ["--no-default-features", "--features", "v2_10"];
    let mut best = Duration::MAX;
    for round in 0..ROUNDS {
        // A directory each, so that everything is built.
        let target = folder.path().join(round.to_string());
        let target = target.display().to_string();
        let options = [&features[..], &["--target-dir", &target]].concat();
        best = build(&types, &options)?.min(best);
    }
    println!(
        "events of 2.10 and what they need  {:6.2} s",
        best.as_secs_f64()
    );
    Ok(())
}

/// The time that the processors spent on processes that this one has started and that have ended,
/// which other programs hardly change. Nothing where it is not known.
fn work_of_children() -> Duration {
    let stat = fs::read_to_string("/proc/self/stat").unwrap_or_default();
    // The name of the program, in parentheses, can contain spaces.
    let fields = stat.rsplit(") ").next().unwrap_or_default();
    let ticks = fields.split(' ').skip(13).take(2).map(str::parse::<u64>);
    let ticks: u64 = ticks.map(Result::unwrap_or_default).sum();
    Duration::from_millis(ticks * 10)
}

/// Builds a package, from its changed source on.
fn build(package: &Path, options: &[&str]) -> Result<Duration, Failure> {
    let source = fs::File::open(package.join("src/lib.rs"))?;
    source.set_modified(std::time::SystemTime::now())?;
    let start = Instant::now();
    let status = Command::new("cargo")
        .args(["build", "--quiet"])
        .args(options)
        .current_dir(package)
        .env("CARGO_INCREMENTAL", "0")
        .env_remove("CARGO_TARGET_DIR")
        .env("RUSTFLAGS", "--cap-lints=allow")
        .status()?;
    let time = start.elapsed();
    status
        .success()
        .then_some(time)
        .ok_or_else(|| "cargo build failed".into())
}

fn write_ours(package: &Path) -> Result<(), Failure> {
    let schema = qapi_parser::load(test_data()?.join("qemu/10.2/qapi/qapi-schema.json"))?;
    let output = qapi_codegen::Builder::new().render(&schema)?;
    output.write(package.join("src/qmp"))?;
    finish_ours(package)
}

/// The module of qmp-types that is for all of QMP and many releases.
fn write_many(package: &Path) -> Result<(), Failure> {
    copy_module(
        &workspace().join("qmp-types/src/qmp"),
        &package.join("src/qmp"),
        |text| text.replace("crate::base", "::qmp_types::base"),
    )?;
    finish_ours(package)
}

fn finish_ours(package: &Path) -> Result<(), Failure> {
    fs::write(package.join("src/lib.rs"), "pub mod qmp;\n")?;
    let types = fs::canonicalize(workspace().join("qmp-types"))?;
    let dependencies = format!(
        "qmp-types = {{ path = {types:?}, default-features = false }}\n\
         serde_json = \"1.0\"\n"
    );
    write_manifest(package, "2024", &dependencies)
}

/// Copies the files of a module, changed.
fn copy_module(from: &Path, to: &Path, change: impl Fn(&str) -> String) -> Result<(), Failure> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let path = entry?.path();
        let name = path.file_name().unwrap_or_default();
        fs::write(to.join(name), change(&fs::read_to_string(&path)?))?;
    }
    Ok(())
}

/// The same sources, in which serde derives `Serialize` and `Deserialize` for structs.
fn write_with_serde(ours: &Path, package: &Path) -> Result<(), Failure> {
    fs::create_dir_all(package.join("src"))?;
    for file in ["Cargo.toml", "Cargo.lock", "src/lib.rs"] {
        fs::copy(ours.join(file), package.join(file))?;
    }
    copy_module(&ours.join("src/qmp"), &package.join("src/qmp"), |text| {
        text.replace("base::Serialize", "serde::Serialize")
            .replace("base::Deserialize", "serde::Deserialize")
    })?;
    Ok(())
}

/// The sources of `qapi-qmp`, with what its build script generates written down.
fn write_theirs(package: &Path) -> Result<(), Failure> {
    let published = published("qapi-qmp")?;
    let source = fs::read_to_string(published.join("src/lib.rs"))?;
    let generated = r#"concat!(env!("OUT_DIR"), "/qmp.rs")"#;
    if !source.contains(generated) {
        return Err("qapi-qmp is not laid out as it was".into());
    }
    fs::create_dir_all(package.join("src"))?;
    fs::write(
        package.join("src/lib.rs"),
        source.replace(generated, "\"qmp.rs\""),
    )?;
    let schema = published.join("schema/qapi");
    their_codegen::codegen(schema, package.join("src/qmp.rs"), "QmpCommand".to_owned())?;
    write_manifest(package, "2018", "qapi-spec = \"0.3\"\n")
}

fn write_manifest(package: &Path, edition: &str, dependencies: &str) -> Result<(), Failure> {
    let manifest = format!(
        "[package]\nname = \"measured\"\nedition = \"{edition}\"\n\n\
         [dependencies]\n\
         serde = {{ version = \"1.0\", features = [\"derive\"] }}\n\
         {dependencies}\n\
         [workspace]\n"
    );
    fs::write(package.join("Cargo.toml"), manifest)?;
    // The versions that are at hand.
    let lock = Path::new(env!("CARGO_MANIFEST_DIR")).join("Cargo.lock");
    fs::copy(lock, package.join("Cargo.lock"))?;
    Ok(())
}

/// The directory of a package that these measurements depend on.
fn published(name: &str) -> Result<PathBuf, Failure> {
    let output = Command::new("cargo")
        .args(["metadata", "--format-version=1"])
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .output()?;
    let metadata: Value = serde_json::from_slice(&output.stdout)?;
    let packages = metadata["packages"].as_array().into_iter().flatten();
    let mut named = packages.filter(|package| package["name"] == name);
    let manifest = named
        .next()
        .and_then(|package| package["manifest_path"].as_str());
    let folder = manifest.and_then(|manifest| Path::new(manifest).parent());
    Ok(folder
        .ok_or_else(|| format!("there is no {name}"))?
        .to_owned())
}
