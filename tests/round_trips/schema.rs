//! The examples in `schema/`.

use std::fs;
use std::path::Path;

use libtest_mimic::{Failed, Trial};
use qapi_parser::{Mode, Schema};
use qapi_schema::doc::{Doc, Example};
use qapi_tests::releases;
use qapi_tests::workspace;
use serde_json::Value;

use crate::failed;

/// One trial for each example of each release's events.
pub(crate) fn trials() -> Vec<Trial> {
    let folder = workspace().join("schema");
    let mut releases: Vec<String> = match fs::read_dir(&folder) {
        Ok(entries) => entries
            .filter_map(Result::ok)
            .filter(|entry| entry.path().join("qapi-schema.json").is_file())
            .map(|entry| entry.file_name().to_string_lossy().into_owned())
            .collect(),
        Err(error) => return vec![failed("schema", error.to_string())],
    };
    releases.sort();
    let of = |release: &String| of_release(&folder, release);
    releases.iter().flat_map(of).collect()
}

fn of_release(folder: &Path, release: &str) -> Vec<Trial> {
    let path = folder.join(release).join("qapi-schema.json");
    match qapi_parser::Loader::new().mode(Mode::Strict).load(path) {
        Ok(schema) => of_schema(&schema, release),
        Err(error) => vec![failed(format!("schema/{release}"), error.to_string())],
    }
}

fn of_schema(schema: &Schema, release: &str) -> Vec<Trial> {
    let mut trials = Vec::new();
    for (_, event) in schema.events() {
        let name = &event.definition.name;
        let examples = schema.doc_of(&event.definition).into_iter();
        let messages = examples.flat_map(Doc::examples).flat_map(Example::messages);
        let before = trials.len();
        for (index, message) in messages.enumerate() {
            let (release, name, text) = (release.to_owned(), name.clone(), message.text.to_owned());
            let title = format!("schema/{release}/{name}/{}", index + 1);
            trials.push(Trial::test(title, move || check(&release, &name, &text)));
        }
        if trials.len() == before {
            let title = format!("schema/{release}/{name}");
            trials.push(failed(title, format!("{name} has no example")));
        }
    }
    trials
}

fn check(release: &str, name: &str, text: &str) -> Result<(), Failed> {
    let module =
        releases::named(release).ok_or_else(|| format!("qmp_types has no module for {release}"))?;
    let event = module.round_trip(text)?;
    let sent: Value = serde_json::from_str(text)?;
    if event.name != name {
        return Err(format!("decoded as {}", event.name).into());
    }
    if event.debug.contains("Unrecognized") {
        return Err(format!("a part of it is not in the schema: {}", event.debug).into());
    }
    if event.encoded != sent {
        return Err(format!("was\n  {sent}\nand became\n  {}", event.encoded).into());
    }
    Ok(())
}
