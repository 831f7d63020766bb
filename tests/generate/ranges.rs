//! Rust for ranges of releases: what any of them sends is decoded and encoded again, and so are
//! the arguments that any of them takes.

use std::error::Error;

use libtest_mimic::Failed;
use qapi_merge::{Labelled, Preferences, merge};
use qapi_schema::Schema;
use qapi_tests::ranges::{ReleaseFile, release_files};
use qapi_tests::takes_all_releases;

use crate::{packages, round_trips};

/// The releases that one package is for.
pub(crate) struct Range {
    pub(crate) package: String,
    files: Vec<ReleaseFile>,
}

/// The ranges, each with all releases in between. The others are tried with
/// `QAPI_TEST_RELEASES=all`.
const RANGES: [(&str, &str, &str, bool); 12] = [
    ("QMP", "2.12", "99", true),
    ("guest agent", "1.0", "99", true),
    ("QMP", "6.2", "99", false),
    ("QMP", "1.0", "2.11", false),
    ("QMP", "1.0", "99", false),
    ("QMP", "2.7", "2.8", false),
    ("QMP", "2.12", "3.0", false),
    ("QMP", "5.2", "6.0", false),
    ("QMP", "6.1", "6.2", false),
    ("QMP", "9.0", "9.1", false),
    ("QMP", "10.1", "10.2", false),
    ("storage daemon", "1.0", "99", false),
];

/// The ranges of which there are releases.
pub(crate) fn all() -> Vec<Range> {
    let wanted = RANGES
        .iter()
        .filter(|(.., is_default)| *is_default || takes_all_releases());
    let ranges = wanted.map(|(purpose, from, to, _)| {
        let package = format!("range-{purpose}-{from}-{to}");
        Range {
            package: package.replace(['.', ' '], "-").to_lowercase(),
            files: release_files(purpose, from, to),
        }
    });
    ranges.filter(|range| range.files.len() > 1).collect()
}

/// Writes the packages and returns their names.
pub(crate) fn write() -> Result<Vec<String>, Box<dyn Error>> {
    let mut packages = Vec::new();
    for range in all() {
        packages::write(&range.package, &range.merged()?.1)?;
        packages.push(range.package);
    }
    Ok(packages)
}

impl Range {
    fn merged(&self) -> Result<(Vec<Labelled>, Schema), Box<dyn Error>> {
        let schemas = self.files.iter().map(ReleaseFile::load);
        let schemas: Vec<Labelled> = schemas.collect::<Result<_, _>>()?;
        let merged = merge(&schemas, &Preferences::default())?.schema;
        Ok((schemas, merged))
    }

    /// Has the package decode and encode random messages of each release.
    pub(crate) fn run(&self) -> Result<(), Failed> {
        let (schemas, merged) = self.merged()?;
        for Labelled { label, schema } in &schemas {
            round_trips::run_in_range(&self.package, schema, &merged)
                .map_err(|error| format!("{label}: {}", error.message().unwrap_or_default()))?;
        }
        Ok(())
    }
}
