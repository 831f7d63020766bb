//! Generates the module `qmp` that the README's examples use, and macros that list the commands of
//! the modules of `qmp_types` for many releases.

use std::collections::BTreeMap;
use std::env;
use std::error::Error;
use std::fs;
use std::path::PathBuf;

use heck::ToUpperCamelCase;
use qapi_codegen::{Builder, Layout};
use qapi_merge::{Labelled, Preferences, merge};
use qapi_releases::{Kind, load, releases_with};

/// The oldest release that the modules are for.
const FIRST: &str = "6.2";

fn main() -> Result<(), Box<dyn Error>> {
    let schema = qapi_parser::load("schema/qapi-schema.json")?;
    Builder::new()
        .command("cargo build")
        .layout(Layout::File("qmp".to_owned()))
        .generate(&schema)?;
    let (qmp, guest_agent) = (schemas(Kind::Qmp)?, schemas(Kind::GuestAgent)?);
    let macros = [
        listing("for_each_qmp_command", &commands(&qmp)?)?,
        listing("for_each_guest_agent_command", &commands(&guest_agent)?)?,
        listing("for_each_qmp_query", &queries(&qmp))?,
    ];
    let directory = PathBuf::from(env::var_os("OUT_DIR").ok_or("no OUT_DIR")?);
    Ok(fs::write(directory.join("commands.rs"), macros.concat())?)
}

/// The schemas that the modules are for.
fn schemas(kind: Kind) -> Result<Vec<Labelled>, Box<dyn Error>> {
    let first = FIRST.parse()?;
    let releases = releases_with(kind).filter(|release| **release >= first);
    releases
        .map(|release| Ok(Labelled::release(release.clone(), load(release, kind)?)))
        .collect()
}

/// The types of all commands in the module for these schemas.
fn commands(schemas: &[Labelled]) -> Result<Vec<String>, Box<dyn Error>> {
    let merged = merge(schemas, &Preferences::default())?.schema;
    let output = Builder::new().render(&merged)?;
    let lines = output.files().iter().flat_map(|file| file.text.lines());
    let names = lines.filter_map(|line| {
        let rest = line.trim().strip_prefix("impl Command for ")?;
        rest.split(' ').next()
    });
    Ok(names.map(str::to_owned).collect())
}

/// The commands that ask for something, and that need no arguments in any release.
fn queries(schemas: &[Labelled]) -> Vec<String> {
    let mut found = BTreeMap::new();
    for Labelled { schema, .. } in schemas {
        for (_, command) in schema.commands() {
            let name = &command.definition.name;
            let members = command.arguments.map(|arguments| schema.members(arguments));
            let needs_none = members.is_none_or(|all| all.iter().all(|one| one.may_be_absent()));
            if is_query(name) {
                *found.entry(name.to_upper_camel_case()).or_insert(true) &= needs_none;
            }
        }
    }
    found.retain(|_, needs_none| *needs_none);
    found.into_keys().collect()
}

fn is_query(command: &str) -> bool {
    command.starts_with("query-") || command.starts_with("x-query-") || command == "qom-list-types"
}

/// A macro that calls another one with the types of commands.
fn listing(name: &str, commands: &[String]) -> Result<String, Box<dyn Error>> {
    if commands.is_empty() {
        return Err(format!("{name}: there are no commands").into());
    }
    let list = commands.join("\n");
    Ok(format!(
        "/// Calls a macro with the types of all such commands.\n\
         #[macro_export]\n\
         macro_rules! {name} {{ ($each:ident) => {{ $each! {{\n{list}\n}} }} }}\n"
    ))
}
