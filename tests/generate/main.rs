//! Rust for whole source trees: every schema of each tree is generated, and what
//! comes of the newest one is compiled with warnings denied.

use std::path::Path;
use std::process::{Command, ExitCode};

use libtest_mimic::{Arguments, Failed, Trial};
use qapi_codegen::{Builder, Output};
use qapi_tests::{schemas_of, subfolders, test_data, workspace};

/// The release whose QMP is compiled. It has all that the others have but simple
/// unions, and one is all that there is time for.
const COMPILED: &str = "10.2";

fn main() -> ExitCode {
    let arguments = Arguments::from_args();
    let trials = match test_data("qemu") {
        Some(folder) => trials(&folder),
        None => vec![Trial::test("qemu", || Ok(())).with_ignored_flag(true)],
    };
    libtest_mimic::run(&arguments, trials).exit_code()
}

fn trials(folder: &Path) -> Vec<Trial> {
    let mut trials = Vec::new();
    for tree in subfolders(folder) {
        let release = tree.file_name().unwrap_or_default().to_string_lossy();
        for (schema, purpose) in schemas_of(&tree) {
            if purpose == "QMP" && release == COMPILED {
                let schema = schema.clone();
                let name = format!("{release}/{purpose}/compiles");
                trials.push(Trial::test(name, move || compile(&generate(&schema)?)));
            }
            let name = format!("{release}/{purpose}");
            trials.push(Trial::test(name, move || generate(&schema).map(drop)));
        }
    }
    if trials.is_empty() {
        let message = format!("there is no QEMU source tree in {}", folder.display());
        trials.push(Trial::test("qemu", move || Err(message.into())));
    }
    trials
}

/// Generates a whole schema; nothing in it may be left out.
fn generate(path: &Path) -> Result<Output, Failed> {
    let schema = qapi_parser::load(path)?;
    let output = Builder::new().command("a test").render(&schema)?;
    let found = output.statistics();
    let there = (schema.events().count(), schema.commands().count());
    if (found.events, found.commands) != there {
        return Err(format!("{there:?} events and commands became {found:?}").into());
    }
    Ok(output)
}

/// Compiles what was generated, as a crate that has nothing else in it.
fn compile(output: &Output) -> Result<(), Failed> {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("generated");
    let sources = folder.join("src");
    output.write(sources.join("qmp"))?;
    std::fs::write(
        sources.join("lib.rs"),
        "//! Generated.\n\n#![deny(missing_docs)]\n\npub mod qmp;\n",
    )?;
    std::fs::write(folder.join("Cargo.toml"), manifest())?;
    // The versions that the workspace has, and that are at hand.
    std::fs::copy(workspace().join("Cargo.lock"), folder.join("Cargo.lock"))?;
    let output = Command::new(env!("CARGO"))
        .args(["check", "--quiet", "--offline"])
        .current_dir(&folder)
        .env("CARGO_TARGET_DIR", folder.join("target"))
        .env("RUSTFLAGS", "--deny warnings")
        .output()?;
    if output.status.success() {
        Ok(())
    } else {
        Err(String::from_utf8_lossy(&output.stderr).into_owned().into())
    }
}

fn manifest() -> String {
    let base = workspace().join("qmp-types").display().to_string();
    format!(
        "[package]\nname = \"generated\"\nedition = \"2024\"\npublish = false\n\n\
         [dependencies]\n\
         qmp-types = {{ path = {base:?}, default-features = false }}\n\
         serde = {{ version = \"1\", features = [\"derive\"] }}\n\
         serde_json = \"1\"\n\n\
         [workspace]\n"
    )
}
