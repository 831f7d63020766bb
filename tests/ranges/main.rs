//! Types for a range of releases hold for each of them.
//!
//! A valid value of a release is valid in the schema that is merged from that release and
//! others. By default a few ranges are tried; `QAPI_TEST_RELEASES=all` tries every pair of
//! releases.

mod values;

use std::process::ExitCode;

use libtest_mimic::{Arguments, Failed, Trial};
use qapi_merge::{Labelled, Preferences, merge};
use qapi_schema::{Label, Release, Schema};
use qapi_tests::{SchemaFile, schemas_of, seeds, subfolders, takes_all_releases, test_data};

use values::Values;

fn main() -> ExitCode {
    let arguments = Arguments::from_args();
    let mut trials = Vec::new();
    for purpose in ["QMP", "guest agent", "storage daemon"] {
        let releases = releases(purpose);
        for (name, from, to) in [
            ("2.12 and later", "2.12", "99"),
            ("6.2 and later", "6.2", "99"),
            ("before 2.12", "1.0", "2.11"),
            ("all", "1.0", "99"),
        ] {
            let (from, to): (Release, Release) = (parsed(from), parsed(to));
            let range = releases
                .iter()
                .filter(|file| file.release >= from && file.release <= to);
            let range: Vec<File> = range.cloned().collect();
            let is_ignored = range.is_empty();
            let run = move || whole(&range);
            let trial = Trial::test(format!("{purpose}, {name}"), run);
            trials.push(trial.with_ignored_flag(is_ignored));
        }
        for (index, file) in releases.iter().enumerate() {
            let later = releases[index + 1..].to_vec();
            let (name, file) = (
                format!("{purpose}, {} and each later one", file.release),
                file.clone(),
            );
            let is_ignored = !takes_all_releases();
            trials.push(
                Trial::test(name, move || pairs(&file, &later)).with_ignored_flag(is_ignored),
            );
        }
    }
    libtest_mimic::run(&arguments, trials).exit_code()
}

/// The schema of a release.
#[derive(Clone)]
struct File {
    release: Release,
    file: SchemaFile,
}

impl File {
    fn load(&self) -> Result<Labelled, Failed> {
        let schema = qapi_parser::load(&self.file.path)?;
        Ok(Labelled::release(self.release.clone(), schema))
    }
}

fn parsed(text: &str) -> Release {
    text.parse()
        .unwrap_or_else(|_| panic!("{text} is a release"))
}

/// The releases with a schema for a purpose, the oldest first.
fn releases(purpose: &str) -> Vec<File> {
    let folders = test_data("releases").map_or_else(Vec::new, |folder| subfolders(&folder));
    let files = folders.into_iter().filter_map(|folder| {
        let release = folder.file_name()?.to_str()?.parse().ok()?;
        let mut files = schemas_of(&folder).into_iter();
        let file = files.find(|file| file.name == purpose)?;
        Some(File { release, file })
    });
    let mut files: Vec<File> = files.collect();
    files.sort_by(|one, other| one.release.cmp(&other.release));
    files
}

/// The values of each release fit what is merged from all of them.
fn whole(range: &[File]) -> Result<(), Failed> {
    let schemas: Vec<Labelled> = range.iter().map(File::load).collect::<Result<_, _>>()?;
    let merged = merge(&schemas, &Preferences::default())?.schema;
    schemas.iter().try_for_each(|of| fits(of, &merged))
}

/// The values of a release and of a later one fit what is merged from both.
fn pairs(file: &File, later: &[File]) -> Result<(), Failed> {
    let one = file.load()?;
    for other in later {
        let schemas = [one.clone(), other.load()?];
        let merged = merge(&schemas, &Preferences::default())?.schema;
        for of in &schemas {
            fits(of, &merged).map_err(|error| {
                format!(
                    "with {}: {}",
                    other.release,
                    error.message().unwrap_or_default()
                )
            })?;
        }
    }
    Ok(())
}

fn fits(of: &Labelled, merged: &Schema) -> Result<(), Failed> {
    let Labelled { label, schema } = of;
    for seed in seeds()? {
        let found = Values::new(schema, seed).check(merged);
        found.map_err(|error| format!("{}, seed {seed}: {error}", Label::to_string(label)))?;
    }
    Ok(())
}
