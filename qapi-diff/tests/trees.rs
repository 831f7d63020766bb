//! What must hold of every schema at hand: those in `schema/`, and those of the QEMU source
//! trees in `qemu/` of the folder that the variable `QAPI_TEST_DATA` names.

mod common;

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;

use common::{Detail, Loaded, check_mirrored, check_schema_of_report, check_witnesses};
use libtest_mimic::{Arguments, Failed, Trial};
use qapi_diff::{Change, Origin, Report, Side, compare};
use qapi_parser::Schema;

/// Where schemas are in a source tree or a folder of `schema/`.
const MAIN_FILES: [&str; 4] = [
    "qapi/qapi-schema.json",
    "qapi-schema.json",
    "qga/qapi-schema.json",
    "storage-daemon/qapi/qapi-schema.json",
];

fn main() -> ExitCode {
    let arguments = Arguments::from_args();
    let workspace = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let data = std::env::var_os("QAPI_TEST_DATA").map(|data| workspace.join(data).join("qemu"));
    let mut trials = trials("schema", &workspace.join("schema"));
    let schemas = workspace.join("schema");
    trials.push(Trial::test(
        "SHUTDOWN and RESET gained `guest`",
        move || gained_guest(&schemas),
    ));
    match data {
        Some(folder) => trials.extend(self::trials("qemu", &folder)),
        None => trials.push(Trial::test("qemu", || Ok(())).with_ignored_flag(true)),
    }
    libtest_mimic::run(&arguments, trials).exit_code()
}

/// For each main file: what holds of each release, and of each two that are neighbours.
fn trials(title: &str, folder: &Path) -> Vec<Trial> {
    let mut trials = Vec::new();
    for file in MAIN_FILES {
        let mut before: Option<(String, Arc<Schema>)> = None;
        for release in releases(folder) {
            let path = folder.join(&release).join(file);
            if !path.is_file() {
                continue;
            }
            let name = format!("{title}/{release}/{file}");
            let schema = match qapi_parser::load(&path) {
                Ok(schema) => Arc::new(schema),
                Err(error) => {
                    let message = error.to_string();
                    trials.push(Trial::test(name, move || Err(message.into())));
                    continue;
                }
            };
            let of = Arc::clone(&schema);
            trials.push(Trial::test(name, move || alone(&of)));
            if let Some((earlier, old)) = before.replace((release.clone(), Arc::clone(&schema))) {
                let name = format!("{title}/{earlier} to {release}/{file}");
                trials.push(Trial::test(name, move || neighbours(&old, &schema)));
            }
        }
    }
    trials
}

/// The names of the folders, in the order of the releases.
fn releases(folder: &Path) -> Vec<String> {
    let entries = std::fs::read_dir(folder).into_iter().flatten();
    let folders = entries.filter_map(|entry| Some(entry.ok()?.path()));
    let name = |path: PathBuf| Some(path.file_name()?.to_string_lossy().into_owned());
    let mut names: Vec<String> = folders.filter(|it| it.is_dir()).filter_map(name).collect();
    let number = |part: &str| part.parse::<u32>().unwrap_or(u32::MAX);
    names.sort_by_key(|name| name.split('.').map(number).collect::<Vec<_>>());
    names
}

/// A schema does not differ from itself, nor from what introspection tells of it.
fn alone(schema: &Schema) -> Result<(), Failed> {
    let side = Side::new(schema, Origin::Text, "schema");
    nothing(&compare(side, side))?;
    let introspected = Loaded::introspected(schema)?;
    nothing(&compare(side, introspected.side()))?;
    nothing(&compare(introspected.side(), side))
}

fn nothing(report: &Report) -> Result<(), Failed> {
    match report.findings.first() {
        None => Ok(()),
        Some(first) => Err(format!("{}, first {first:#?}", report.summary).into()),
    }
}

fn neighbours(old: &Schema, new: &Schema) -> Result<(), Failed> {
    let side = |schema| Side::new(schema, Origin::Text, "schema");
    let sides = (side(old), side(new));
    let report = compare(sides.0, sides.1);
    check_mirrored(&report, &compare(sides.1, sides.0), Detail::Messages)?;
    check_witnesses(&report, sides.0, sides.1)?;
    check_schema_of_report(&report)?;
    counts(&report, old, new)?;
    let fingerprints: BTreeSet<&str> = report.findings.iter().map(|it| &*it.fingerprint).collect();
    if fingerprints.len() != report.findings.len() {
        return Err("two findings have the same fingerprint".into());
    }
    Ok(())
}

/// What changed from 2.9 to 2.10.
fn gained_guest(schemas: &Path) -> Result<(), Failed> {
    let load = |release: &str| qapi_parser::load(schemas.join(release).join("qapi-schema.json"));
    let (old, new) = (load("2.9")?, load("2.10")?);
    let side = |schema, name| Side::new(schema, Origin::Text, name);
    let report = compare(side(&old, "2.9"), side(&new, "2.10"));
    let found: Vec<String> = report
        .findings
        .iter()
        .map(|it| format!("{}: {} {}", it.id, it.subject().0.name, it.subject().1))
        .collect();
    let expected = ["RESET", "SHUTDOWN"]
        .map(|event| format!("output-mandatory-member-added: {event} data.guest"));
    if found == expected {
        Ok(())
    } else {
        Err(format!("{found:#?}").into())
    }
}

/// Commands and events that were added and removed are those by a plain count of the
/// definitions.
fn counts(report: &Report, old: &Schema, new: &Schema) -> Result<(), Failed> {
    let commands = |schema: &Schema| -> BTreeSet<String> {
        schema
            .commands()
            .map(|(_, it)| it.definition.name.clone())
            .collect()
    };
    let events = |schema: &Schema| -> BTreeSet<String> {
        schema
            .events()
            .map(|(_, it)| it.definition.name.clone())
            .collect()
    };
    let expected = [
        (Change::CommandAdded, commands(new), commands(old)),
        (Change::CommandRemoved, commands(old), commands(new)),
        (Change::EventAdded, events(new), events(old)),
        (Change::EventRemoved, events(old), events(new)),
    ];
    for (change, with, without) in expected {
        let expected: BTreeSet<&str> = with.difference(&without).map(String::as_str).collect();
        let found = report.findings.iter().filter(|it| it.id.change() == change);
        let found: BTreeSet<&str> = found.map(|it| &*it.subject().0.name).collect();
        if found != expected {
            return Err(format!("{}: {found:?}, not {expected:?}", change.name()).into());
        }
    }
    Ok(())
}
