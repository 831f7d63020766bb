//! One file for each case: two schemas, and what is found between them.
//!
//! `tests/cases/ID/NAME.case` has three parts, each after a line that begins with `===`:
//! the old schema, the new one, and what is expected. `ID` must be among what is found;
//! in the directory `none` there must be nothing. A schema whose line says `introspected` is
//! compared as a reply to `query-qmp-schema` shows it.
//!
//! For every case it also holds that neither schema differs from itself, that the way back
//! finds the mirror image, that each breaking change has an example that one schema allows and
//! the other does not, and that the report is what `report.schema.json` says.
//!
//! `BLESS=1 cargo test -p qapi-diff --test cases` updates what is expected; read the
//! difference before you commit it.

mod common;

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::fs;
use std::io;
use std::path::Path;
use std::process::ExitCode;

use common::{
    Detail, Loaded, check_examples, check_fingerprints, check_mirrored, check_schema_of_report,
    entries, name, parts,
};
use libtest_mimic::{Arguments, Failed, Trial};
use qapi_diff::{ChangeId, Finding, Report};
use qapi_schema::text::{Text, counted};

fn main() -> io::Result<ExitCode> {
    let arguments = Arguments::from_args();
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases");
    let mut trials = Vec::new();
    let mut ids = BTreeSet::new();
    for folder in entries(&root)? {
        let id = name(&folder);
        ids.insert(id.clone());
        for path in entries(&folder)? {
            let (id, title) = (id.clone(), format!("{id}/{}", name(&path)));
            trials.push(Trial::test(title, move || case(&path, &id)));
        }
    }
    trials.push(Trial::test("every id has a case", move || coverage(&ids)));
    Ok(libtest_mimic::run(&arguments, trials).exit_code())
}

fn coverage(cases: &BTreeSet<String>) -> Result<(), Failed> {
    let ids: BTreeSet<String> = ChangeId::all().map(|id| id.to_string()).collect();
    let missing: Vec<&String> = ids.difference(cases).collect();
    let unknown: Vec<&String> = cases.difference(&ids).filter(|id| *id != "none").collect();
    if missing.is_empty() && unknown.is_empty() {
        return Ok(());
    }
    Err(format!("without a case: {missing:?}; no such id: {unknown:?}").into())
}

fn case(path: &Path, id: &str) -> Result<(), Failed> {
    let text = fs::read_to_string(path)?;
    let [(old_title, old), (new_title, new), (_, expected)] = parts(&text)[..] else {
        return Err("a case has three parts".into());
    };
    let (old, new) = (Loaded::new(old_title, old)?, Loaded::new(new_title, new)?);
    let report = qapi_diff::compare(old.named(), new.named());
    for same in [old.named(), new.named()] {
        let findings = qapi_diff::compare(same, same).findings;
        if !findings.is_empty() {
            return Err(format!("a schema differs from itself: {findings:#?}").into());
        }
    }
    check_mirrored(
        &report,
        &qapi_diff::compare(new.named(), old.named()),
        Detail::Paths,
    )?;
    check_examples(&report, old.named(), new.named())?;
    check_schema_of_report(&report)?;
    check_fingerprints(&report)?;
    let found = described(&report);
    if std::env::var_os("BLESS").is_some() {
        let before = text.strip_suffix(expected).unwrap_or(&text);
        fs::write(path, format!("{before}{found}"))?;
    } else if found != expected {
        return Err(format!("expected:\n{expected}\nfound:\n{found}").into());
    }
    let findings = report.findings.iter();
    let ids: Vec<String> = findings.map(|finding| finding.id.to_string()).collect();
    match id {
        "none" if ids.is_empty() => Ok(()),
        "none" => Err("there is nothing to find".into()),
        _ if ids.iter().any(|found| found == id) => Ok(()),
        _ => Err(format!("{id} is not among what is found: {ids:?}").into()),
    }
}

/// A report in a few lines, without file names: each schema has one file.
fn described(report: &Report) -> String {
    let mut text = String::new();
    for finding in &report.findings {
        describe(finding, &mut text);
    }
    for note in report
        .not_compared
        .iter()
        .filter(|note| note.occurrences > 0)
    {
        let (side, aspect) = (note.side.as_str(), note.aspect.as_str());
        let places = counted(note.occurrences, "place");
        let _ = writeln!(
            text,
            "introspection of {side} does not show {aspect} ({places})"
        );
    }
    text
}

fn describe(finding: &Finding, text: &mut String) {
    let Finding {
        id,
        severity,
        lifecycle,
        description,
        ..
    } = finding;
    let (severity, lifecycle) = (severity.as_str(), lifecycle.as_str());
    let _ = writeln!(
        text,
        "{severity}, {lifecycle}: {id}: {}",
        description.line()
    );
    for message in &finding.messages {
        let paths = Text::join(&message.paths, ", ").line().to_string();
        let _ = writeln!(
            text,
            "  {}",
            format!("{} {paths}", message.name.line()).trim_end()
        );
    }
    for (side, declared) in [("old", &finding.old), ("new", &finding.new)] {
        if let Some(declared) = declared {
            let line = declared
                .location
                .as_ref()
                .map(|location| format!(", line {}", location.line));
            let _ = writeln!(
                text,
                "  {side}: {}{}",
                declared.text.line(),
                line.unwrap_or_default()
            );
        }
    }
    if let Some(advice) = &finding.advice {
        let _ = writeln!(text, "  advice: {}", advice.line());
    }
    if let Some(beside) = &finding.beside {
        let _ = writeln!(text, "  beside: {}", beside.line());
    }
    if let Some(example) = &finding.example {
        let side = example.allowed_by.as_str();
        let _ = writeln!(text, "  {side} allows {}", example.message);
    }
}
