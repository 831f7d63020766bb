//! Every release is read by every command that takes a schema.
//!
//! The releases are in the directory `releases/` of the test data, which the variable
//! `QAPI_TEST_DATA` names. Unless `QAPI_TEST_RELEASES` is `all`, only some of them are read.

use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};

use libtest_mimic::{Arguments, Failed, Trial};

/// The releases that are read in any case: the oldest, the newest, and others whose language
/// differs.
const SOME: [&str; 9] = [
    "1.0", "1.4", "1.7", "2.3", "2.8", "2.9", "4.1", "8.2", "10.2",
];

/// Where the schemas of a release are.
const SCHEMAS: [&str; 5] = [
    "qapi/qapi-schema.json",
    "qapi-schema.json",
    "qga/qapi-schema.json",
    "qapi-schema-guest.json",
    "storage-daemon/qapi/qapi-schema.json",
];

fn main() -> ExitCode {
    let arguments = Arguments::from_args();
    let trials = match releases() {
        releases if releases.is_empty() => {
            vec![Trial::test("releases", || Ok(())).with_ignored_flag(true)]
        }
        releases => trials(releases),
    };
    libtest_mimic::run(&arguments, trials).exit_code()
}

/// The releases to read, oldest first.
fn releases() -> Vec<PathBuf> {
    let workspace = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let Some(data) = std::env::var_os("QAPI_TEST_DATA") else {
        return Vec::new();
    };
    let folder = workspace.join(data).join("releases");
    let takes_all = std::env::var_os("QAPI_TEST_RELEASES").is_some_and(|value| value == "all");
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
    let is_wanted = |path: &PathBuf| takes_all || SOME.contains(&&*name_of(path));
    let paths = entries.map(|entry| entry.path());
    let mut found: Vec<PathBuf> = paths
        .filter(|path| path.is_dir())
        .filter(is_wanted)
        .collect();
    found.sort_by_key(|path| {
        let name = name_of(path);
        let numbers = name
            .split('.')
            .map(|number| number.parse::<u32>().unwrap_or(0));
        numbers.collect::<Vec<_>>()
    });
    found
}

fn name_of(folder: &Path) -> String {
    let name = folder.file_name().unwrap_or_default();
    name.to_string_lossy().into_owned()
}

/// One trial for each release, and one for all of them.
fn trials(releases: Vec<PathBuf>) -> Vec<Trial> {
    let mut trials = Vec::new();
    let mut before: Option<PathBuf> = None;
    for release in &releases {
        let (release, last) = (release.clone(), before.replace(release.clone()));
        let name = name_of(&release);
        trials.push(Trial::test(name, move || read(&release, last.as_deref())));
    }
    trials.push(Trial::test("history of all", move || {
        let schemas = releases
            .iter()
            .filter_map(|of| schemas_of(of).into_iter().next());
        let mut arguments: Vec<PathBuf> = vec!["history".into()];
        arguments.extend(schemas);
        // A guest agent among them would have nothing in common with the others.
        arguments.retain(|path| !path.ends_with("qga/qapi-schema.json"));
        let history = run(&arguments)?;
        has(&history, "query-status")
    }));
    trials
}

fn schemas_of(release: &Path) -> Vec<PathBuf> {
    let paths = SCHEMAS.iter().map(|path| release.join(path));
    paths.filter(|path| path.is_file()).collect()
}

/// The commands of one release, and the comparison with the release before.
fn read(release: &Path, before: Option<&Path>) -> Result<(), Failed> {
    let schemas = schemas_of(release);
    if schemas.is_empty() {
        return Err("there is no schema".into());
    }
    let checked = run(&["check".into(), release.to_owned(), "--verbose".into()])?;
    for schema in &schemas {
        has(&checked, &schema.display().to_string())?;
        has(&run(&["dump".into(), schema.clone()])?, "\ncommand ")?;
        let same = run(&["diff".into(), schema.clone(), schema.clone()])?;
        has(&same, "no client-visible changes")?;
        let of_same_kind = |path: &&PathBuf| is_agent(path) == is_agent(schema);
        let old = before.map(schemas_of).unwrap_or_default();
        if let Some(old) = old.iter().find(of_same_kind) {
            run(&["diff".into(), old.clone(), schema.clone()])?;
        }
    }
    Ok(())
}

fn is_agent(schema: &Path) -> bool {
    SCHEMAS[2..4].iter().any(|path| schema.ends_with(path))
}

/// What a command prints, to either output. It must succeed.
fn run(arguments: &[PathBuf]) -> Result<String, Failed> {
    let output = Command::new(env!("CARGO_BIN_EXE_qapi"))
        .args(arguments)
        .output()?;
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    let (printed, errors) = (text(&output.stdout), text(&output.stderr));
    if output.status.success() {
        Ok(printed + &errors)
    } else {
        Err(format!("{arguments:?}: {}\n{errors}", output.status).into())
    }
}

fn has(text: &str, part: &str) -> Result<(), Failed> {
    if text.contains(part) {
        Ok(())
    } else {
        let start: String = text.chars().take(500).collect();
        Err(format!("no {part:?} in {start}").into())
    }
}
