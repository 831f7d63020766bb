//! The schemas of every QEMU source tree available have no problems.
//!
//! The trees are the directories in `qemu/` and `releases/` of the test data, and those in the
//! directory that the variable `QEMU_TREES` names. That directory can be a tree itself.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use libtest_mimic::{Arguments, Failed, Trial};
use qapi_parser::{Loader, Mode};
use qapi_tests::{SchemaFile, folder_in, schemas_of, subfolders, test_data};

/// The release whose rules strict mode has.
const STRICT: &str = "10.2";

fn main() -> ExitCode {
    let arguments = Arguments::from_args();
    let mut trials = Vec::new();
    trials.extend(trials_in("qemu", test_data("qemu")));
    trials.extend(trials_in("releases", test_data("releases")));
    trials.extend(trials_in("QEMU_TREES", folder_in("QEMU_TREES")));
    libtest_mimic::run(&arguments, trials).exit_code()
}

fn trials_in(name: &str, folder: Option<PathBuf>) -> Vec<Trial> {
    let Some(folder) = folder else {
        return vec![Trial::test(name, || Ok(())).with_ignored_flag(true)];
    };
    let mut trials = of_tree(name, &folder);
    for tree in subfolders(&folder) {
        let of = tree.file_name().unwrap_or_default().to_string_lossy();
        trials.extend(of_tree(&format!("{name}/{of}"), &tree));
    }
    if trials.is_empty() {
        let message = format!("there is no QEMU source tree in {}", folder.display());
        trials.push(Trial::test(name, move || Err(message.into())));
    }
    trials
}

fn of_tree(name: &str, tree: &Path) -> Vec<Trial> {
    let mut trials = Vec::new();
    for SchemaFile {
        name: purpose,
        path: schema,
    } in schemas_of(tree)
    {
        let mut modes = vec![(Mode::Lenient, "default")];
        if tree.ends_with(STRICT) {
            modes.push((Mode::Strict, "strict"));
        }
        let path = schema.clone();
        let name_of_build = format!("{name}/{purpose}/smallest build");
        trials.push(Trial::test(name_of_build, move || least_build(&path)));
        for (mode, word) in modes {
            let schema = schema.clone();
            let name = format!("{name}/{purpose}/{word}");
            trials.push(Trial::test(name, move || {
                let loaded = Loader::new().mode(mode).load(&schema)?;
                match loaded.commands().count() {
                    0 => Err("no commands".into()),
                    _ => Ok(()),
                }
            }));
        }
    }
    trials
}

/// A build without any symbols is valid: nothing in it needs what is under a condition.
fn least_build(path: &Path) -> Result<(), Failed> {
    let schema = Loader::new().load(path)?;
    let build = schema.configure([""; 0])?;
    let dump = build.dump();
    // Documentation comes last, and may contain any line.
    let facts = dump.lines().take_while(|line| !line.starts_with("doc "));
    let conditions = facts.filter(|line| line.trim_start().starts_with("if "));
    match conditions.count() {
        0 => Ok(()),
        left => Err(format!("{left} conditions are left").into()),
    }
}
