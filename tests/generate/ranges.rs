//! Rust for ranges of releases: what any of them sends is decoded and encoded again, and so are
//! the arguments that any of them takes.

use std::error::Error;

use libtest_mimic::Failed;
use qapi_merge::{Labelled, Preferences, merge};
use qapi_releases::Kind;
use qapi_schema::Schema;
use qapi_tests::ranges::{ReleaseSchema, release_schemas};
use qapi_tests::takes_all_releases;
use serde_json::{Value, json};

use crate::{packages, round_trips};

/// The releases that one package is for.
pub(crate) struct Range {
    pub(crate) package: String,
    schemas: Vec<ReleaseSchema>,
}

/// The ranges, each with all releases in between. The others are tried with
/// `QAPI_TEST_RELEASES=all`.
const RANGES: [(Kind, &str, &str, bool); 12] = [
    (Kind::Qmp, "2.12", "99", true),
    (Kind::GuestAgent, "1.0", "99", true),
    (Kind::Qmp, "6.2", "99", true),
    (Kind::Qmp, "1.0", "2.11", false),
    (Kind::Qmp, "1.0", "99", false),
    (Kind::Qmp, "2.7", "2.8", false),
    (Kind::Qmp, "2.12", "3.0", false),
    (Kind::Qmp, "5.2", "6.0", false),
    (Kind::Qmp, "6.1", "6.2", false),
    (Kind::Qmp, "9.0", "9.1", false),
    (Kind::Qmp, "10.1", "10.2", false),
    (Kind::StorageDaemon, "1.0", "99", false),
];

/// The ranges of which there are releases.
pub(crate) fn all() -> Vec<Range> {
    let wanted = RANGES
        .iter()
        .filter(|(.., is_default)| *is_default || takes_all_releases());
    let ranges = wanted.map(|(kind, from, to, _)| {
        let package = format!("range-{kind}-{from}-{to}");
        Range {
            package: package.replace(['.', ' '], "-").to_lowercase(),
            schemas: release_schemas(*kind, from, to),
        }
    });
    ranges.filter(|range| range.schemas.len() > 1).collect()
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

/// What users met first: the reply of an older QEMU that lacks a member of a later one is decoded
/// with the types of a range, and not with those of the later release alone.
pub(crate) fn complaint() -> Result<(), Failed> {
    let disk = json!({
        "device": "d0", "type": "unknown", "removable": false, "locked": false,
        "inserted": {
            "file": "a.qcow2", "node-name": "n0", "ro": false, "drv": "qcow2", "encrypted": false,
            "backing_file_depth": 0, "detect_zeroes": "off", "write_threshold": 0,
            "bps": 0, "bps_rd": 0, "bps_wr": 0, "iops": 0, "iops_rd": 0, "iops_wr": 0,
            "image": { "filename": "a.qcow2", "format": "qcow2", "virtual-size": 1_048_576 },
            "cache": { "writeback": true, "direct": false, "no-flush": false },
        },
    });
    let reply = format!("reply\tquery-block\t{}", json!({ "return": [disk] }));
    let alone = round_trips::answer("qapi-10-2-qmp", &reply)?;
    if !alone.contains("missing field `children`") {
        return Err(format!("10.2 alone: {alone}").into());
    }
    let in_range = round_trips::answer("range-qmp-2-12-99", &reply)?;
    let message: Value = serde_json::from_str(&in_range)?;
    if message["return"] == json!([disk]) {
        Ok(())
    } else {
        Err(format!("2.12 to 11.1: {in_range}").into())
    }
}

impl Range {
    pub(crate) fn merged(&self) -> Result<(Vec<Labelled>, Schema), Box<dyn Error>> {
        let schemas = self.schemas.iter().map(ReleaseSchema::load);
        let schemas: Vec<Labelled> = schemas.collect::<Result<_, _>>()?;
        let merged = merge(&schemas, &Preferences::default())?.schema;
        Ok((schemas, merged))
    }

    /// Has the package decode and encode random messages of each release.
    pub(crate) fn run(&self) -> Result<(), Failed> {
        let (schemas, merged) = self.merged()?;
        for Labelled { label, schema } in &schemas {
            round_trips::run_in_range(&self.package, schema, &merged, |_| true)
                .map_err(|error| format!("{label}: {}", error.message().unwrap_or_default()))?;
        }
        Ok(())
    }
}
