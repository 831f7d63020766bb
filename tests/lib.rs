//! Helpers of the whole-system tests.

include!(concat!(env!("OUT_DIR"), "/commands.rs"));

pub mod ranges;
pub mod releases;
pub mod replies;

use std::error::Error;
use std::ops::RangeInclusive;
use std::path::{Path, PathBuf};

/// The directory of the workspace.
#[must_use]
pub fn workspace() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.parent().unwrap_or(here).to_owned()
}

/// A directory of test data that is not part of the repository: `qemu/` has parts of QEMU's
/// source trees by release, `releases/` the schemas of every release, `seeds/` the documents
/// that the schemas of old releases were made from, and `introspection/` what running QEMUs
/// replied to `query-qmp-schema`.
///
/// The variable `QAPI_TEST_DATA` names it. Without it, the tests that need it are ignored.
#[must_use]
pub fn test_data(part: &str) -> Option<PathBuf> {
    Some(folder_in("QAPI_TEST_DATA")?.join(part))
}

/// The directory that a variable names, if it is set. A relative path starts at the
/// workspace, although tests run in their package's directory.
#[must_use]
pub fn folder_in(variable: &str) -> Option<PathBuf> {
    let value = std::env::var_os(variable)?;
    (!value.is_empty()).then(|| workspace().join(value))
}

/// Where the schemas of a QEMU source tree are, and what each is for. Until 2.11, the
/// schema of QMP was in the root of the tree, and until 1.3 that of the guest agent.
const IN_TREE: [(&str, &str); 5] = [
    ("qapi/qapi-schema.json", "QMP"),
    ("qapi-schema.json", "QMP"),
    ("qga/qapi-schema.json", "guest agent"),
    ("qapi-schema-guest.json", "guest agent"),
    ("storage-daemon/qapi/qapi-schema.json", "storage daemon"),
];

/// The schemas of a source tree. Each is named by what it is for: `QMP`, `guest agent`.
#[must_use]
pub fn schemas_of(tree: &Path) -> Vec<SchemaFile> {
    let schemas = IN_TREE.map(|(path, purpose)| SchemaFile {
        name: purpose.to_owned(),
        path: tree.join(path),
    });
    let exists = |schema: &SchemaFile| schema.path.is_file();
    schemas.into_iter().filter(exists).collect()
}

/// The directories in a directory, sorted; none if it cannot be read.
#[must_use]
pub fn subfolders(folder: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).into_iter().flatten();
    let paths = entries.filter_map(|entry| Some(entry.ok()?.path()));
    let mut folders: Vec<PathBuf> = paths.filter(|path| path.is_dir()).collect();
    folders.sort();
    folders
}

/// A schema to test with.
#[derive(Debug, Clone)]
pub struct SchemaFile {
    /// What tests call it: `10.2/guest agent`, `schema/2.10`.
    pub name: String,
    /// The main file.
    pub path: PathBuf,
}

/// Releases without a tree in `qemu/` that are tested in any case: the oldest, and others
/// whose language differs.
const RELEASES: [&str; 4] = ["1.0", "1.7", "2.8", "4.1"];

/// The schemas to test with: those of the QEMU source trees in the test data, those of some
/// releases in it, and those in `schema/`. `QAPI_TEST_RELEASES=all` takes all releases.
#[must_use]
pub fn all_schemas() -> Vec<SchemaFile> {
    let name_of = |folder: &Path| {
        let name = folder.file_name().unwrap_or_default();
        name.to_string_lossy().into_owned()
    };
    let mut trees = test_data("qemu").map_or_else(Vec::new, |folder| subfolders(&folder));
    let releases = test_data("releases").map_or_else(Vec::new, |folder| subfolders(&folder));
    let takes_all = takes_all_releases();
    let is_wanted = |tree: &PathBuf| {
        let name = name_of(tree);
        let is_known = trees.iter().any(|known| name_of(known) == name);
        !is_known && (takes_all || RELEASES.contains(&&*name))
    };
    let further: Vec<PathBuf> = releases.into_iter().filter(is_wanted).collect();
    trees.extend(further);
    let mut schemas = Vec::new();
    for tree in trees {
        for schema in schemas_of(&tree) {
            schemas.push(SchemaFile {
                name: format!("{}/{}", name_of(&tree), schema.name),
                path: schema.path,
            });
        }
    }
    for folder in subfolders(&workspace().join("schema")) {
        let path = folder.join("qapi-schema.json");
        if path.is_file() {
            let name = format!("schema/{}", name_of(&folder));
            schemas.push(SchemaFile { name, path });
        }
    }
    schemas
}

/// Whether all releases are asked for: `QAPI_TEST_RELEASES=all`.
#[must_use]
pub fn takes_all_releases() -> bool {
    std::env::var_os("QAPI_TEST_RELEASES").is_some_and(|value| value == "all")
}

/// An error and its causes, on one line.
#[must_use]
pub fn with_causes(error: &(dyn Error + 'static)) -> String {
    let errors = std::iter::successors(Some(error), |error| Error::source(*error));
    let texts: Vec<String> = errors.map(ToString::to_string).collect();
    texts.join(": ")
}

/// The seeds of random values: 1, or those that the variable `QAPI_TEST_SEEDS` gives, a
/// number or a range such as `1..20`, which includes both ends.
///
/// # Errors
///
/// If the variable is neither.
pub fn seeds() -> Result<RangeInclusive<u64>, String> {
    let Ok(text) = std::env::var("QAPI_TEST_SEEDS") else {
        return Ok(1..=1);
    };
    let (first, last) = text.split_once("..").unwrap_or((&text, &text));
    let number = |digits: &str| {
        let parsed = digits.trim().parse();
        parsed.map_err(|error| format!("QAPI_TEST_SEEDS: {digits:?}: {error}"))
    };
    Ok(number(first)?..=number(last)?)
}

// The module `qmp`, which the build script generates.
include!(concat!(env!("OUT_DIR"), "/qmp.rs"));

/// The examples in the README, which run as tests.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
pub struct Readme;
