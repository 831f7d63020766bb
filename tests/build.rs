//! Generates the module `qmp` that the README's examples use, and the module `range`: the
//! types of QMP for all releases since 6.2, with which the live tests speak.

use std::env;
use std::error::Error;
use std::fmt::Write;
use std::fs;
use std::path::PathBuf;

use heck::ToUpperCamelCase;
use qapi_codegen::{Builder, Layout};
use qapi_merge::{Labelled, Preferences, merge};
use qapi_releases::{Kind, load, releases_with};
use qapi_schema::Schema;

/// The oldest release of the range.
const FIRST: &str = "6.2";

fn main() -> Result<(), Box<dyn Error>> {
    let schema = qapi_parser::load("schema/qapi-schema.json")?;
    let builder = Builder::new().command("cargo build");
    builder
        .clone()
        .layout(Layout::File("qmp".to_owned()))
        .generate(&schema)?;
    let range = range()?;
    builder
        .layout(Layout::File("range".to_owned()))
        .generate(&range)?;
    let directory = PathBuf::from(env::var_os("OUT_DIR").ok_or("no OUT_DIR")?);
    fs::write(directory.join("queries.rs"), queries(&range)?)?;
    Ok(())
}

fn range() -> Result<Schema, Box<dyn Error>> {
    let first = FIRST.parse()?;
    let mut schemas = Vec::new();
    for release in releases_with(Kind::Qmp).filter(|release| **release >= first) {
        schemas.push(Labelled::release(
            release.clone(),
            load(release, Kind::Qmp)?,
        ));
    }
    Ok(merge(&schemas, &Preferences::default())?.schema)
}

/// A macro that calls another one with all commands that can be sent without arguments.
fn queries(schema: &Schema) -> Result<String, Box<dyn Error>> {
    let mut names = String::new();
    for (_, command) in schema.commands() {
        let members = command.arguments.map(|arguments| schema.members(arguments));
        let is_optional = members.is_none_or(|all| all.iter().all(|one| one.may_be_absent()));
        if is_optional {
            writeln!(names, "{}", command.definition.name.to_upper_camel_case())?;
        }
    }
    Ok(format!(
        "macro_rules! without_arguments {{ ($each:ident) => {{ $each! {{\n{names}}} }} }}"
    ))
}
