//! A workspace with a package for each schema: a library that is generated from it, and a
//! program that decodes and encodes.

use std::collections::BTreeSet;
use std::error::Error;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::process::{self, Command};

use qapi_codegen::{Builder, Output};
use qapi_parser::Schema;
use qapi_tests::workspace;

/// The library of each package.
const LIB: &str = "//! Generated.\n\n#![deny(missing_docs)]\n\npub mod qmp;\n";

/// The program of each package. A module of its own lists the messages of the library.
const MAIN: &str = include_str!("package/main.rs");

/// The directory of the packages.
pub(crate) fn folder() -> PathBuf {
    Path::new(env!("CARGO_TARGET_TMPDIR")).join("generated")
}

/// The compiled program of a package.
pub(crate) fn program(package: &str) -> PathBuf {
    let program = format!("{package}{}", std::env::consts::EXE_SUFFIX);
    folder().join("target/debug").join(program)
}

/// Generates a complete schema into a package. All events and commands must be there.
pub(crate) fn write(package: &str, schema: &Schema) -> Result<(), Box<dyn Error>> {
    let output = Builder::new().command("a test").render(schema)?;
    write_output(package, &output)?;
    let found = output.statistics();
    let there = (schema.events().count(), schema.commands().count());
    if (found.events, found.commands) != there {
        return Err(format!(
            "the schema has {there:?} events and commands, but generated are {found:?}"
        )
        .into());
    }
    Ok(())
}

/// Generates some messages of a schema into a package.
pub(crate) fn write_some(
    package: &str,
    schema: &Schema,
    messages: &BTreeSet<String>,
) -> Result<(), Box<dyn Error>> {
    let builder = Builder::new().command("a test");
    let builder = messages.iter().fold(builder, Builder::only);
    write_output(package, &builder.render(schema)?)
}

/// The generated code of a package.
pub(crate) fn code(package: &str) -> io::Result<String> {
    let mut code = String::new();
    for file in fs::read_dir(folder().join(package).join("src/qmp"))? {
        code += &fs::read_to_string(file?.path())?;
    }
    Ok(code)
}

fn write_output(package: &str, output: &Output) -> Result<(), Box<dyn Error>> {
    let package_folder = folder().join(package);
    let sources = package_folder.join("src");
    output.write(sources.join("qmp"))?;
    update(&sources.join("lib.rs"), LIB)?;
    update(&sources.join("main.rs"), MAIN)?;
    update(&sources.join("messages.rs"), &messages(package, output))?;
    update(&package_folder.join("Cargo.toml"), &manifest(package, BASE))?;
    Ok(())
}

/// The module that lists all messages of the library.
fn messages(package: &str, output: &Output) -> String {
    let library = package.replace('-', "_");
    let lines = output.files().iter().flat_map(|file| file.text.lines());
    let commands = lines.filter_map(|line| line.trim().strip_prefix("impl Command for "));
    let commands: Vec<String> = commands
        .filter_map(|rest| rest.split(' ').next())
        .map(|name| format!("    Command::of::<{library}::qmp::commands::{name}>(),\n"))
        .collect();
    let commands = commands.concat();
    let event = if output.statistics().events > 0 {
        format!("{library}::qmp::Event")
    } else {
        "qmp_types::base::Event<qmp_types::base::UnrecognizedEvent>".to_owned()
    };
    format!(
        "//! All messages of the schema, including deprecated ones.\n\n\
         #![allow(deprecated)]\n\n\
         use crate::Command;\n\n\
         pub(crate) const COMMANDS: &[Command] = &[\n{commands}];\n\n\
         pub(crate) type Event = {event};\n"
    )
}

/// What a package depends on.
pub(crate) const BASE: &str = "qmp-types.workspace = true\n\
                    serde.workspace = true\n\
                    serde_json.workspace = true\n";

pub(crate) fn manifest(package: &str, dependencies: &str) -> String {
    format!(
        "[package]\nname = \"{package}\"\nedition = \"2024\"\npublish = false\n\n\
         [dependencies]\n{dependencies}"
    )
}

/// Writes the workspace of the packages.
pub(crate) fn unite(packages: &[String]) -> Result<(), Box<dyn Error>> {
    let base = workspace().join("qmp-types").display().to_string();
    let manifest = format!(
        "[workspace]\nresolver = \"3\"\nmembers = {packages:?}\n\n\
         [workspace.dependencies]\n\
         qmp-types = {{ path = {base:?}, default-features = false }}\n\
         serde = {{ version = \"1\", features = [\"derive\"] }}\n\
         serde_json = {{ version = \"1\", features = [\"float_roundtrip\"] }}\n\n\
         [profile.dev]\ndebug = 0\nincremental = false\n"
    );
    update(&folder().join("Cargo.toml"), &manifest)?;
    // The versions of this workspace, which are available offline.
    fs::copy(workspace().join("Cargo.lock"), folder().join("Cargo.lock"))?;
    Ok(())
}

/// Runs cargo for all packages, with warnings denied.
pub(crate) fn cargo(command: &[&str]) -> Result<(), Box<dyn Error>> {
    let process::Output { status, stderr, .. } = Command::new(env!("CARGO"))
        .args(command)
        .args(["--workspace", "--quiet", "--offline"])
        .current_dir(folder())
        .env("CARGO_TARGET_DIR", folder().join("target"))
        .env("RUSTFLAGS", "--deny warnings")
        .env("RUSTDOCFLAGS", "--deny warnings")
        .output()?;
    if status.success() {
        Ok(())
    } else {
        Err(String::from_utf8_lossy(&stderr).into())
    }
}

/// Writes a file unless it has this text already, so that it is not compiled again.
pub(crate) fn update(path: &Path, text: &str) -> io::Result<()> {
    if fs::read_to_string(path).is_ok_and(|old| old == text) {
        return Ok(());
    }
    fs::write(path, text)
}
