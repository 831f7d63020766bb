//! What is built in is what `schema/facts/` says.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use qapi_releases::{Error, Kind, commands, load, releases, releases_with};
use qapi_schema::introspect::Introspection;

/// The main file of a schema.
fn main_file(release: &str, kind: Kind) -> Option<PathBuf> {
    let places: &[&str] = match kind {
        Kind::Qmp => &["qapi/qapi-schema.json", "qapi-schema.json"],
        Kind::GuestAgent => &["qga/qapi-schema.json", "qapi-schema-guest.json"],
        Kind::StorageDaemon => &["storage-daemon/qapi/qapi-schema.json"],
    };
    let directory = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("facts")
        .join(release);
    let mut places = places.iter().map(|place| directory.join(place));
    places.find(|path| path.is_file())
}

#[test]
fn the_commands_are_those_of_all_schemas() {
    for kind in Kind::ALL {
        let mut names = BTreeSet::new();
        for release in releases_with(kind) {
            let schema = load(release, kind).unwrap();
            names.extend(
                schema
                    .commands()
                    .map(|(_, command)| command.definition.name.clone()),
            );
        }
        let commands = commands(kind).unwrap();
        assert!(commands.iter().eq(names.iter()), "{kind}: {commands:?}");
    }
}

#[test]
fn each_schema_is_that_of_the_facts() {
    for release in releases() {
        for kind in Kind::ALL {
            let built_in = load(release, kind);
            let Some(facts) = main_file(&release.to_string(), kind) else {
                let release = release.clone();
                assert_eq!(built_in, Err(Error::MissingSchema { release, kind }));
                continue;
            };
            let facts = qapi_parser::load(facts).unwrap().without_text();
            assert!(built_in == Ok(facts), "{release}: {kind}");
        }
    }
}

#[test]
fn each_release_is_there_the_oldest_first() {
    let facts = Path::new(env!("CARGO_MANIFEST_DIR")).join("facts");
    let entries = fs::read_dir(facts).unwrap();
    let names: BTreeSet<String> = entries
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    let built_in: BTreeSet<String> = releases().iter().map(ToString::to_string).collect();
    assert_eq!(built_in, names);
    assert!(releases().is_sorted());
    assert!(releases_with(Kind::GuestAgent).eq(releases()));
}

#[test]
fn a_release_that_is_not_there_is_an_error() {
    let unknown = "0.5".parse().unwrap();
    assert_eq!(
        load(&unknown, Kind::Qmp).unwrap_err().to_string(),
        "there is no release 0.5"
    );
    let old = "4.2".parse().unwrap();
    assert_eq!(
        load(&old, Kind::StorageDaemon).unwrap_err().to_string(),
        "4.2 has no schema of the storage daemon"
    );
}

/// So the types of QMP are right for the storage daemon, too.
#[test]
fn what_the_storage_daemon_has_is_the_same_in_qmp() {
    for release in releases_with(Kind::StorageDaemon) {
        let entries = |kind| {
            let schema = load(release, kind).unwrap();
            Introspection::new().unmasked().of(&schema)
        };
        let qmp = entries(Kind::Qmp);
        for entry in entries(Kind::StorageDaemon) {
            assert!(qmp.contains(&entry), "{release}: {entry:?}");
        }
    }
}
