//! What must hold of every schema at hand: those in `schema/`, and those of the QEMU source
//! trees in `qemu/` of the directory that the variable `QAPI_TEST_DATA` names.

mod common;

use std::collections::BTreeSet;
use std::path::Path;
use std::process::ExitCode;
use std::sync::Arc;

use common::{
    Detail, Loaded, Releases, check_examples, check_fingerprints, check_mirrored,
    check_schema_of_report, schemas_by_file, workspace,
};
use libtest_mimic::{Arguments, Failed, Trial};
use qapi_diff::{ChangeKind, NamedSchema, Report, Severity, compare};
use qapi_parser::Schema;

fn main() -> ExitCode {
    let arguments = Arguments::from_args();
    let mut trials = vec![Trial::test("SHUTDOWN and RESET gained `guest`", || {
        gained_guest(&workspace().join("schema"))
    })];
    for (title, releases) in schemas_by_file() {
        match releases {
            Some(releases) => trials.extend(self::trials(&title, releases)),
            None => trials.push(Trial::test(title, || Ok(())).with_ignored_flag(true)),
        }
    }
    let data = std::env::var_os("QAPI_TEST_DATA").map(|data| workspace().join(data));
    let is_ignored = data.is_none();
    let data = data.unwrap_or_default();
    trials.push(
        Trial::test("replies of two builds", move || two_builds(&data))
            .with_ignored_flag(is_ignored),
    );
    libtest_mimic::run(&arguments, trials).exit_code()
}

/// The reply of a QEMU for x86 does not break clients of one for ARM of the same release. What
/// only one of two replies has may not have been built.
fn two_builds(data: &Path) -> Result<(), Failed> {
    let text = data.join("releases/10.0/qapi/qapi-schema.json");
    let reply = |release: &str| -> Result<Schema, Failed> {
        let file = format!("introspection/qemu-{release}-x86_64.json");
        let reply = std::fs::read(data.join(file))?;
        Ok(qapi_parser::introspect::schema(&reply, None)?)
    };
    let (x86, newer) = (reply("10.0.13")?, reply("11.1.3")?);
    let arm = qapi_parser::load(text)?.configure(["CONFIG_LINUX", "CONFIG_POSIX", "TARGET_ARM"])?;
    let arm = Loaded::introspected(&arm)?;
    let x86 = NamedSchema::new(&x86, "x86");
    for (old, new) in [(x86, arm.named()), (arm.named(), x86)] {
        let report = compare(old, new);
        check_schema_of_report(&report)?;
        let is_about_builds = report
            .findings
            .iter()
            .any(|finding| finding.possibly_not_built);
        if report.summary.breaking > 0 || !is_about_builds {
            return Err(format!("{}: {:#?}", report.summary, report.findings.first()).into());
        }
    }
    // What both have, but not in the same way, is not a matter of builds.
    let report = compare(x86, NamedSchema::new(&newer, "newer"));
    let mut breaking = report.findings.iter().filter(|finding| {
        let is_missing = finding.old.is_none() || finding.new.is_none();
        is_missing && finding.severity == Severity::Breaking
    });
    match breaking.next() {
        None => Ok(()),
        Some(finding) => Err(format!("{finding:#?}").into()),
    }
}

/// What holds of each release, and of each two that are neighbours.
fn trials(title: &str, releases: Releases) -> Vec<Trial> {
    let releases = match releases {
        Ok(releases) => releases,
        Err(error) => return vec![Trial::test(title, || Err(error))],
    };
    let mut trials = Vec::new();
    for (name, schema) in &releases {
        let schema = Arc::clone(schema);
        trials.push(Trial::test(format!("{title}: {name}"), move || {
            alone(&schema)
        }));
    }
    for pair in releases.windows(2) {
        if let [(earlier, old), (later, new)] = pair {
            let (old, new) = (Arc::clone(old), Arc::clone(new));
            let name = format!("{title}: {earlier} to {later}");
            trials.push(Trial::test(name, move || neighbours(&old, &new)));
        }
    }
    trials
}

/// A schema does not differ from itself, nor from what introspection tells of it.
fn alone(schema: &Schema) -> Result<(), Failed> {
    let side = NamedSchema::new(schema, "schema");
    nothing(&compare(side, side))?;
    let introspected = Loaded::introspected(schema)?;
    nothing(&compare(side, introspected.named()))?;
    nothing(&compare(introspected.named(), side))
}

fn nothing(report: &Report) -> Result<(), Failed> {
    match report.findings.first() {
        None => Ok(()),
        Some(first) => Err(format!("{}, first {first:#?}", report.summary).into()),
    }
}

fn neighbours(old: &Schema, new: &Schema) -> Result<(), Failed> {
    let side = |schema| NamedSchema::new(schema, "schema");
    let sides = (side(old), side(new));
    let report = compare(sides.0, sides.1);
    check_mirrored(&report, &compare(sides.1, sides.0), Detail::Messages)?;
    check_examples(&report, sides.0, sides.1)?;
    check_schema_of_report(&report)?;
    counts(&report, old, new)?;
    check_fingerprints(&report)?;
    on_the_page(&report)
}

/// The page has all findings.
fn on_the_page(report: &Report) -> Result<(), Failed> {
    let page = report.html();
    let missing = report.findings.iter().find(|finding| {
        let id = format!("<dl id=\"{}\">", finding.fingerprint);
        page.matches(&id).count() != 1
    });
    match missing {
        Some(finding) => Err(format!("not once on the page: {finding:#?}").into()),
        None => Ok(()),
    }
}

/// What changed from 2.9 to 2.10.
fn gained_guest(schemas: &Path) -> Result<(), Failed> {
    let load = |release: &str| qapi_parser::load(schemas.join(release).join("qapi-schema.json"));
    let (old, new) = (load("2.9")?, load("2.10")?);
    let side = |schema, name| NamedSchema::new(schema, name);
    let report = compare(side(&old, "2.9"), side(&new, "2.10"));
    let found: Vec<String> = report
        .findings
        .iter()
        .map(|finding| {
            let (message, path) = finding.subject();
            format!("{}: {} {}", finding.id, message.name.line(), path.line())
        })
        .collect();
    let expected = ["RESET", "SHUTDOWN"]
        .map(|event| format!("output-mandatory-member-added: {event} data.guest"));
    if found == expected {
        Ok(())
    } else {
        Err(format!("{found:#?}").into())
    }
}

/// Commands and events that were added and removed are those by a plain count of the
/// definitions.
fn counts(report: &Report, old: &Schema, new: &Schema) -> Result<(), Failed> {
    let commands = |schema: &Schema| -> BTreeSet<String> {
        schema
            .commands()
            .map(|(_, message)| message.definition.name.clone())
            .collect()
    };
    let events = |schema: &Schema| -> BTreeSet<String> {
        schema
            .events()
            .map(|(_, message)| message.definition.name.clone())
            .collect()
    };
    let expected = [
        (ChangeKind::CommandAdded, commands(new), commands(old)),
        (ChangeKind::CommandRemoved, commands(old), commands(new)),
        (ChangeKind::EventAdded, events(new), events(old)),
        (ChangeKind::EventRemoved, events(old), events(new)),
    ];
    for (change, with, without) in expected {
        let expected: BTreeSet<&str> = with.difference(&without).map(String::as_str).collect();
        let findings = report.findings.iter();
        let found: BTreeSet<&str> = findings
            .filter(|finding| finding.id.change() == change)
            .map(|finding| finding.subject().0.name.unescaped())
            .collect();
        if found != expected {
            return Err(format!("{}: {found:?}, not {expected:?}", change.name()).into());
        }
    }
    Ok(())
}
