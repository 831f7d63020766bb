//! What a client said to the QEMU of one release is said to the QEMU of another. A comparison
//! of the two schemas must say of each command whether that QEMU refuses it.
//!
//! `recordings` has conversations of `qmp-client`'s example `manager`, and of commands whose
//! arguments have changed. The variable `QAPI_RECORDINGS` names a folder of others, such as
//! those that `QAPI_KEEP_RECORDINGS` keeps.

use std::env;
use std::error::Error as StdError;
use std::fs::{self, File};
use std::io::BufReader;
use std::path::{Path, PathBuf};

use libtest_mimic::{Failed, Trial};
use qapi_diff::{NamedSchema, Report, Usage, compare};
use qapi_recording::{Entry, Item, Kind, Pairing, Reader, Step};
use qapi_schema::Schema;
use qapi_tests::with_causes;
use qmp_client::Error;
use qmp_types::base::ErrorClass;
use serde_json::Value;

use crate::qemu::Qemu;
use crate::recording::schema;
use crate::system::System;

/// What QEMU says of arguments that its schema does not allow.
const REFUSALS: [&str; 4] = [
    " is missing",
    " is unexpected",
    "Invalid parameter type for ",
    " does not accept value ",
];

/// Commands that are not sent: the connection is negotiated already, and goes on.
pub(crate) const LEFT_OUT: [&str; 2] = ["qmp_capabilities", "quit"];

pub(crate) fn trials(system: Option<&'static System>) -> Vec<Trial> {
    let trial = |path: PathBuf| {
        let name = path.file_stem().unwrap_or_default().to_string_lossy();
        Trial::test(format!("upgrade/{name}"), move || match system {
            Some(system) => recording(system, &path),
            None => Ok(()),
        })
        .with_ignored_flag(system.is_none())
    };
    match recordings() {
        Ok(paths) => paths.into_iter().map(trial).collect(),
        Err(error) => {
            let error = error.to_string();
            vec![Trial::test("upgrade", move || Err(error.into()))]
        }
    }
}

fn recordings() -> std::io::Result<Vec<PathBuf>> {
    let ours = Path::new(env!("CARGO_MANIFEST_DIR")).join("live/recordings");
    let theirs = env::var_os("QAPI_RECORDINGS").map(PathBuf::from);
    let mut paths = Vec::new();
    for folder in [Some(ours), theirs].into_iter().flatten() {
        for entry in fs::read_dir(folder)? {
            paths.push(entry?.path());
        }
    }
    paths.sort();
    Ok(paths)
}

/// Sends what a recording has to the QEMU.
fn recording(system: &System, path: &Path) -> Result<(), Failed> {
    let mut qemu = start(system)?;
    let version = qemu.client().greeting().version.qemu;
    let new = format!("{}.{}", version.major, version.minor);
    let Conversation {
        release: old,
        accepted,
    } = Conversation::read(path)?;
    let comparison = Comparison::new(&old, &new)?;
    let mut wrong = Vec::new();
    for command in accepted {
        let name = command.message.name().unwrap_or_default();
        if LEFT_OUT.contains(&name) {
            continue;
        }
        let said = comparison.refusals(&command);
        let arguments = command.message.payload().unwrap_or(&Value::Null);
        let reply = qemu.client().execute_json(name, arguments);
        let refusal = reply.as_ref().err().and_then(refusal);
        if refusal.is_some() == said.is_empty() {
            let line = command.line;
            wrong.push(format!("{line}: {name}: {refusal:?} instead of {said:?}"));
        }
        if reply.is_err_and(|error| error.is_closed()) {
            qemu = start(system)?;
        }
    }
    if wrong.is_empty() {
        Ok(())
    } else {
        let wrong = wrong.join("\n");
        Err(format!("{}, {old} to {new}:\n{wrong}", path.display()).into())
    }
}

pub(crate) fn start(system: &System) -> Result<Qemu, Failed> {
    Qemu::start(system, "-S -machine pc")
}

/// What a recording has.
pub(crate) struct Conversation {
    /// The release of its QEMU.
    pub(crate) release: String,
    /// The commands that QEMU accepted.
    pub(crate) accepted: Vec<Entry>,
}

impl Conversation {
    pub(crate) fn read(path: &Path) -> Result<Self, Box<dyn StdError>> {
        let mut pairing = Pairing::new();
        let mut release = None;
        let mut accepted = Vec::new();
        for item in Reader::new(BufReader::new(File::open(path)?)) {
            let entry = match item? {
                Item::Entry(entry) => entry,
                other => return Err(format!("{other:?}").into()),
            };
            match pairing.push(entry) {
                Step::Greeting { greeting, .. } => {
                    let version = &greeting.message.members()["QMP"]["version"]["qemu"];
                    release = Some(format!("{}.{}", version["major"], version["minor"]));
                }
                Step::Reply {
                    command: Some(command),
                    reply,
                    ..
                } if reply.message.kind() == Kind::Return => accepted.push((*command).clone()),
                _ => {}
            }
        }
        let release = release.ok_or("it has no greeting")?;
        Ok(Self { release, accepted })
    }
}

/// Why QEMU does not take a command, if that is because of its schema.
pub(crate) fn refusal(error: &Error) -> Option<String> {
    let text = with_causes(error);
    let is_unknown = error.class() == Some(&ErrorClass::CommandNotFound);
    let is_refusal = REFUSALS.iter().any(|refusal| text.contains(refusal));
    (is_unknown || is_refusal).then_some(text)
}

/// What changed between two releases, without the findings.
pub(crate) struct Comparison {
    old: &'static Schema,
    new: &'static Schema,
    report: Report,
}

impl Comparison {
    pub(crate) fn new(old_release: &str, new_release: &str) -> Result<Self, Box<dyn StdError>> {
        let old = schema(old_release, qapi_releases::Kind::Qmp)?;
        let new = schema(new_release, qapi_releases::Kind::Qmp)?;
        let old_named = NamedSchema::new(old, old_release);
        let mut report = compare(old_named, NamedSchema::new(new, new_release));
        report.findings.clear();
        Ok(Self { old, new, report })
    }

    /// What the comparison says is wrong with a command.
    pub(crate) fn refusals(&self, command: &Entry) -> Vec<String> {
        let mut usage = Usage::of_comparison(self.old, self.new);
        usage.record("recording", command.clone());
        usage.end("recording");
        let used_by = usage.apply(self.report.clone()).used_by;
        let refused = used_by.map(|used_by| used_by.refused).unwrap_or_default();
        let describe = |refused: qapi_diff::Refused| format!("{:?}", refused.description);
        refused.into_iter().map(describe).collect()
    }
}
