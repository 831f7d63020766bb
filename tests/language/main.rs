//! QEMU's own tests of the language, in strict mode.
//!
//! `NAME.json` is a schema, and `NAME.err` what QEMU's front end prints for it. If that
//! accepts the schema, `NAME.out` is the resolved form. The verdict, the file and the line
//! must be the same, and the resolved form must be identical.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use libtest_mimic::{Arguments, Failed, Trial};
use qapi_parser::{LoadError, Loader, Mode, Problems};
use qapi_tests::test_data;

/// The release whose rules strict mode has.
const TESTS: &str = "qemu/10.2/tests/qapi-schema";

fn main() -> ExitCode {
    let arguments = Arguments::from_args();
    libtest_mimic::run(&arguments, trials()).exit_code()
}

fn trials() -> Vec<Trial> {
    let Some(folder) = test_data(TESTS) else {
        return vec![Trial::test("language", || Ok(())).with_ignored_flag(true)];
    };
    match verdicts(&folder) {
        Ok(verdicts) => verdicts.into_iter().map(trial).collect(),
        Err(error) => vec![Trial::test("language", move || Err(error.into()))],
    }
}

/// The verdicts (`*.err`), by path.
fn verdicts(folder: &Path) -> Result<Vec<PathBuf>, String> {
    let problem = |error| format!("{}: {error}", folder.display());
    let mut paths = Vec::new();
    for entry in fs::read_dir(folder).map_err(problem)? {
        let path = entry.map_err(problem)?.path();
        if path.extension().is_some_and(|extension| extension == "err") {
            paths.push(path);
        }
    }
    paths.sort();
    if paths.is_empty() {
        return Err(format!("there are no tests in {}", folder.display()));
    }
    Ok(paths)
}

fn trial(verdict: PathBuf) -> Trial {
    let name = verdict.file_stem().unwrap_or_default();
    let name = name.to_string_lossy().into_owned();
    Trial::test(name, move || check(&verdict))
}

fn check(verdict: &Path) -> Result<(), Failed> {
    let schema = verdict.with_extension("json");
    let said = fs::read_to_string(verdict)?;
    let loaded = Loader::new().mode(Mode::Strict).load(&schema);
    match (loaded, said.trim().is_empty()) {
        (Ok(schema), true) => {
            let expected = fs::read_to_string(verdict.with_extension("out"))?;
            same_text(&expected, &schema.dump())
        }
        (Ok(_), false) => Err(format!("accepted, but QEMU says:\n{said}").into()),
        (Err(LoadError::Invalid(problems)), false) => same_place(&said, &problems),
        // The file does not exist, so there is no line to compare.
        (Err(LoadError::Read { .. }), false) if !schema.exists() => Ok(()),
        (Err(error), _) => Err(format!("{error}\nbut QEMU says:\n{said}").into()),
    }
}

/// The first problem must be where QEMU sees one: at the definition, if it is about one.
fn same_place(said: &str, problems: &Problems) -> Result<(), Failed> {
    let first = problems
        .diagnostics()
        .first()
        .ok_or("rejected without a problem")?;
    let place = problems
        .sources()
        .locate(first.definition.unwrap_or(first.span));
    let file = place.path.file_name().unwrap_or_default().to_string_lossy();
    let found = format!("{file}:{}:", place.line);
    let same = |line: &str| {
        line.rsplit('/')
            .next()
            .is_some_and(|line| line.starts_with(&found))
    };
    if said.lines().any(same) {
        Ok(())
    } else {
        Err(format!("QEMU says:\n{said}\nbut the problems are:\n{problems}").into())
    }
}

fn same_text(expected: &str, found: &str) -> Result<(), Failed> {
    if expected == found {
        return Ok(());
    }
    let different = expected
        .lines()
        .zip(found.lines())
        .position(|(a, b)| a != b);
    let at = different.unwrap_or_else(|| expected.lines().count().min(found.lines().count()));
    let around = |text: &str| {
        let lines = text.lines().skip(at.saturating_sub(3)).take(8);
        lines.collect::<Vec<_>>().join("\n")
    };
    let (expected, found) = (around(expected), around(found));
    Err(format!(
        "line {} differs; expected\n{expected}\n\nfound\n{found}",
        at + 1
    )
    .into())
}
