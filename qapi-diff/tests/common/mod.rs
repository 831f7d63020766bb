//! What must hold of every comparison.

#![allow(dead_code, unreachable_pub, reason = "each test takes what it needs")]

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::{fs, io};

use libtest_mimic::Failed;
use qapi_diff::{ChangeKind, Finding, NamedSchema, Report, Severity, Side};
use qapi_parser::{Loader, Memory, Schema, introspect};
use qapi_schema::Entity;
use qapi_values::{Payload, check};

/// A schema, and where it comes from.
pub struct Loaded {
    schema: Schema,
    is_introspected: bool,
}

impl Loaded {
    /// Loads a schema; through introspection if the title says so.
    pub fn new(title: &str, text: &str) -> Result<Self, Failed> {
        let loader = Loader::new().reader(Memory::new().file("main.json", text));
        let schema = loader.load("main.json")?;
        if title.contains("introspected") {
            Self::introspected(&schema)
        } else {
            Ok(Self {
                schema,
                is_introspected: false,
            })
        }
    }

    /// What introspection shows of a schema.
    pub fn introspected(schema: &Schema) -> Result<Self, Failed> {
        let reply = qapi_schema::introspect::Introspection::new().of(schema);
        let schema = introspect::schema(&serde_json::to_vec(&reply)?, None)?;
        Ok(Self {
            schema,
            is_introspected: true,
        })
    }

    pub fn named(&self) -> NamedSchema<'_> {
        NamedSchema::new(&self.schema, "schema")
    }
}

/// How closely two reports are compared.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Detail {
    Paths,
    /// Which of several paths to a change is shown depends on their lifecycle, and so on which
    /// schema is the old one.
    Messages,
}

/// The ids and all places; if mirrored, with the ids as they are seen from the other side.
fn places(report: &Report, mirrored: bool, detail: Detail) -> BTreeSet<String> {
    let place = |finding: &Finding| {
        let id = if mirrored {
            finding.id.mirrored()
        } else {
            finding.id
        };
        let messages = finding.messages.iter().flat_map(|message| {
            let name = &message.name;
            let places = message.paths.iter().map(move |path| match detail {
                Detail::Paths => format!("{} {}", name.line(), path.line()),
                Detail::Messages => name.line().to_string(),
            });
            places.collect::<Vec<_>>()
        });
        messages
            .map(|place| format!("{id}: {place}"))
            .collect::<Vec<_>>()
    };
    report.findings.iter().flat_map(place).collect()
}

/// The way back finds the mirror image.
pub fn check_mirrored(there: &Report, back: &Report, detail: Detail) -> Result<(), Failed> {
    let (there, back) = (places(there, true, detail), places(back, false, detail));
    if there == back {
        return Ok(());
    }
    let lost: Vec<&String> = there.difference(&back).collect();
    let gained: Vec<&String> = back.difference(&there).collect();
    Err(format!("the way back lacks {lost:#?} and has {gained:#?}").into())
}

/// Each breaking change has a message that the sender allows and the receiver does not.
pub fn check_examples(
    report: &Report,
    old: NamedSchema<'_>,
    new: NamedSchema<'_>,
) -> Result<(), Failed> {
    for finding in &report.findings {
        let (severity, example) = (finding.severity, &finding.example);
        match (severity, example) {
            (Severity::Breaking, None) => return Err(format!("no example: {finding:#?}").into()),
            (Severity::Breaking, Some(_)) => {}
            (_, Some(_)) => {
                return Err(
                    format!("an example for a change that is not breaking: {finding:#?}").into(),
                );
            }
            (_, None) => continue,
        }
        let allowed_by = example.as_ref().map(|example| example.allowed_by);
        let (sender, receiver) = match allowed_by {
            Some(Side::Old) => (old.schema, new.schema),
            _ => (new.schema, old.schema),
        };
        if !allows(sender, finding).unwrap_or(true) {
            return Err(format!("an example that its sender does not allow: {finding:#?}").into());
        }
        if allows(receiver, finding).unwrap_or(false) && !is_about_a_message(finding) {
            return Err(format!("an example that its receiver allows: {finding:#?}").into());
        }
    }
    Ok(())
}

fn is_about_a_message(finding: &Finding) -> bool {
    use ChangeKind::{OobLost, PreconfigLost, SuccessResponseGained, SuccessResponseLost};
    let changes = [
        OobLost,
        PreconfigLost,
        SuccessResponseGained,
        SuccessResponseLost,
    ];
    changes.contains(&finding.id.change())
}

/// Whether a schema allows the example; `None` if it does not have the message.
fn allows(schema: &Schema, finding: &Finding) -> Option<bool> {
    let message = &finding.example.as_ref()?.message;
    let (payload, key) = match schema.lookup(finding.messages[0].name.unescaped())? {
        Entity::Event(id) => (Payload::Data(&schema[id]), "data"),
        Entity::Command(id) if message.get("return").is_some() => {
            (Payload::Returned(&schema[id]), "return")
        }
        Entity::Command(id) => (Payload::Arguments(&schema[id]), "arguments"),
        Entity::Type(_) => return None,
    };
    let empty = serde_json::json!({});
    let value = message.get(key).unwrap_or(&empty);
    Some(check(schema, payload, value).is_empty())
}

/// Fingerprints tell findings from each other.
pub fn check_fingerprints(report: &Report) -> Result<(), Failed> {
    let mut known = BTreeSet::new();
    let findings = &mut report.findings.iter();
    match findings.find(|finding| !known.insert(&finding.fingerprint)) {
        Some(finding) => Err(format!("the fingerprint of another, too: {finding:#?}").into()),
        None => Ok(()),
    }
}

/// The report as JSON is what its schema says.
pub fn check_schema_of_report(report: &Report) -> Result<(), Failed> {
    check_schema(Report::JSON_SCHEMA, &report.json()?)
}

/// A document is what a JSON Schema says.
pub fn check_schema(schema: &str, document: &str) -> Result<(), Failed> {
    let mut compiler = boon::Compiler::new();
    compiler.enable_format_assertions();
    compiler
        .add_resource("schema.json", serde_json::from_str(schema)?)
        .map_err(|error| error.to_string())?;
    let mut schemas = boon::Schemas::new();
    let index = compiler.compile("schema.json", &mut schemas);
    let index = index.map_err(|error| error.to_string())?;
    schemas
        .validate(&serde_json::from_str(document)?, index)
        .map_err(|error| error.to_string().into())
}

/// The parts of a case with what their titles say.
pub fn parts(text: &str) -> Vec<(&str, &str)> {
    let parts = text.split("=== ").skip(1);
    parts
        .map(|part| part.split_once('\n').unwrap_or((part, "")))
        .collect()
}

/// What is in a directory, in order.
pub fn entries(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let entries = fs::read_dir(folder)?;
    let paths = entries.map(|entry| Ok(entry?.path()));
    let mut paths = paths.collect::<io::Result<Vec<_>>>()?;
    paths.sort();
    Ok(paths)
}

/// A file's name without its ending.
pub fn name(path: &Path) -> String {
    path.file_stem()
        .unwrap_or_default()
        .to_string_lossy()
        .into_owned()
}

/// The directory of the workspace.
pub fn workspace() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// Where schemas are in a source tree or a directory of `schema/`.
const MAIN_FILES: [&str; 4] = [
    "qapi/qapi-schema.json",
    "qapi-schema.json",
    "qga/qapi-schema.json",
    "storage-daemon/qapi/qapi-schema.json",
];

/// The schemas of some releases, the oldest first, by the names of the releases.
pub type Releases = Result<Vec<(String, Arc<Schema>)>, Failed>;

/// For each main file of `schema/` and of the source trees at hand, its schemas; `None` for
/// the source trees if there are none.
pub fn schemas_by_file() -> Vec<(String, Option<Releases>)> {
    let data = std::env::var_os("QAPI_TEST_DATA").map(|data| workspace().join(data).join("qemu"));
    let mut schemas = Vec::new();
    for (title, folder) in [("schema", Some(workspace().join("schema"))), ("qemu", data)] {
        let Some(folder) = folder else {
            schemas.push((title.to_owned(), None));
            continue;
        };
        for file in MAIN_FILES {
            let of_file = schemas_in(&folder, file);
            if of_file.as_ref().map_or(true, |schemas| !schemas.is_empty()) {
                schemas.push((format!("{title}/*/{file}"), Some(of_file)));
            }
        }
    }
    schemas
}

fn schemas_in(folder: &Path, file: &str) -> Releases {
    let mut schemas = Vec::new();
    for release in releases(folder) {
        let path = folder.join(&release).join(file);
        if path.is_file() {
            let schema = qapi_parser::load(&path).map_err(|error| error.to_string())?;
            schemas.push((release, Arc::new(schema)));
        }
    }
    Ok(schemas)
}

/// The names of the directories, in the order of the releases.
fn releases(folder: &Path) -> Vec<String> {
    let entries = std::fs::read_dir(folder).into_iter().flatten();
    let folders = entries.filter_map(|entry| Some(entry.ok()?.path()));
    let name = |path: PathBuf| Some(path.file_name()?.to_string_lossy().into_owned());
    let mut names: Vec<String> = folders
        .filter(|path| path.is_dir())
        .filter_map(name)
        .collect();
    let number = |part: &str| part.parse::<u32>().unwrap_or(u32::MAX);
    names.sort_by_key(|name| name.split('.').map(number).collect::<Vec<_>>());
    names
}
