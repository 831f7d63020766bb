//! Paths lead where reports and libvirt say that they lead, in the schemas of all releases.

mod libvirt;

use std::process::ExitCode;

use libtest_mimic::{Arguments, Failed, Trial};
use qapi_diff::NamedSchema;
use qapi_diff::history::history;
use qapi_releases::{Kind, load, releases_with};
use qapi_schema::Schema;
use qapi_schema::introspect::Introspection;
use qapi_schema::wire::{Lookup, Query};

fn main() -> ExitCode {
    let mut trials = Vec::new();
    for kind in Kind::ALL {
        for release in releases_with(kind) {
            let of_libvirt = move || of_libvirt(&load(release, kind)?);
            trials.push(Trial::test(format!("{release}/{kind}/libvirt"), of_libvirt));
            let of_reports = move || of_reports(&load(release, kind)?);
            trials.push(Trial::test(format!("{release}/{kind}/reports"), of_reports));
        }
    }
    libtest_mimic::run(&Arguments::from_args(), trials).exit_code()
}

/// A query has the answer that libvirt finds in the reply of a build that has everything.
fn of_libvirt(schema: &Schema) -> Result<(), Failed> {
    let reply = Introspection::new().of(schema);
    for text in libvirt::QUERIES {
        let query: Query = text.parse()?;
        let is_found = matches!(schema.find(&query), Lookup::Found(_));
        if is_found != libvirt::has(&reply, text) {
            return Err(format!("{text}: found is {is_found}").into());
        }
    }
    Ok(())
}

/// Each path that a history prints is found. Features of types are printed at every value of the
/// type, and are not always at the place itself.
fn of_reports(schema: &Schema) -> Result<(), Failed> {
    let history = history(&[NamedSchema::new(schema, "schema")]);
    for item in &history.items {
        let (message, path) = (item.message.unescaped(), item.path.unescaped());
        let query: Query = format!("{message} {path}").parse()?;
        let Lookup::Found(place) = schema.find(&query) else {
            return Err(format!("{message} {path}: {:?}", schema.find(&query)).into());
        };
        let place = place.to_string();
        let printed = path.split(" feature ").next().unwrap_or_default();
        let is_feature = path.starts_with("feature ");
        if place != printed && !is_feature {
            return Err(format!("{message} {path}: found {place}").into());
        }
    }
    Ok(())
}
