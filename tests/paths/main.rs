//! Paths lead where reports and libvirt say that they lead, in the schemas of all releases and
//! in what running QEMUs reply.

mod libvirt;
mod replies;

use std::collections::BTreeSet;
use std::fs;
use std::process::ExitCode;
use std::sync::LazyLock;

use libtest_mimic::{Arguments, Failed, Trial};
use qapi_diff::NamedSchema;
use qapi_diff::history::history;
use qapi_releases::{Kind, load, releases_with};
use qapi_schema::Schema;
use qapi_schema::introspect::{Entry, Introspection};
use qapi_schema::wire::{Lookup, Query};
use qapi_tests::replies::saved_replies;
use qapi_tests::seeds;
use qmp_types::base::Capabilities;
use replies::Question;
use serde::Deserialize;
use serde_json::Value;

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
    for release in releases_with(Kind::Qmp) {
        let run = move || {
            let reply = Introspection::new().of(&load(release, Kind::Qmp)?);
            of_reply(&serde_json::to_string(&reply)?)
        };
        trials.push(Trial::test(format!("{release}/QMP/capabilities"), run));
    }
    for path in saved_replies() {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let name = format!("{name}/capabilities");
        let run = move || of_reply(&fs::read_to_string(&path)?);
        trials.push(Trial::test(name, run));
    }
    libtest_mimic::run(&Arguments::from_args(), trials).exit_code()
}

/// A query has the answer that libvirt finds in the reply of a build that has everything.
fn of_libvirt(schema: &Schema) -> Result<(), Failed> {
    let reply = Introspection::new().of(schema);
    let reply = libvirt::Reply::new(&reply);
    for text in libvirt::QUERIES {
        let query: Query = text.parse()?;
        let is_found = matches!(schema.find(&query), Lookup::Found(_));
        if is_found != reply.answer(text) {
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

/// A running QEMU has what its reply says, and nothing else.
fn of_reply(text: &str) -> Result<(), Failed> {
    let json: Value = serde_json::from_str(text)?;
    let entries = json.get("return").unwrap_or(&json);
    let of_libvirt: Vec<Entry> = serde_json::from_value(entries.clone())?;
    let of_libvirt = libvirt::Reply::new(&of_libvirt);
    let entries = entries.as_array().ok_or("is not a list")?;
    let qemu = Capabilities::deserialize(&Value::from(entries.clone()))?;
    for seed in seeds()? {
        let questions = replies::questions(entries, seed);
        println!("{} questions", questions.len());
        for Question {
            path,
            answer,
            is_of_libvirt,
        } in questions
        {
            let found = qemu.has(&path);
            // A name that is misspelt can look like that of a type.
            let is_type = path
                .parse::<Query>()
                .is_ok_and(|query| query.begins_with_type());
            if is_type && found.is_ok() {
                return Err(format!("{path}: it begins with a type").into());
            }
            if !is_type && found? != answer {
                return Err(format!("{path}: the answer is not {answer}").into());
            }
            // What is asked is right, too.
            if is_of_libvirt && of_libvirt.answer(&path) != answer {
                return Err(format!("{path}: libvirt's answer is not {answer}").into());
            }
        }
    }
    let own = replies::messages(entries);
    for name in ALL_MESSAGES.as_ref().map_err(Clone::clone)? {
        let answer = own.contains(&**name);
        if qemu.has(name)? != answer {
            return Err(format!("{name}: the answer is not {answer}").into());
        }
    }
    Ok(())
}

/// The commands and events of all releases.
static ALL_MESSAGES: LazyLock<Result<BTreeSet<String>, qapi_releases::Error>> =
    LazyLock::new(|| {
        let mut names = BTreeSet::new();
        for release in releases_with(Kind::Qmp) {
            let schema = load(release, Kind::Qmp)?;
            let commands = schema.commands().map(|(_, of)| &of.definition);
            let events = schema.events().map(|(_, of)| &of.definition);
            names.extend(commands.chain(events).map(|of| of.name.clone()));
        }
        Ok(names)
    });
