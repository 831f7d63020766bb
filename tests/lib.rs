//! What the whole-system tests share.

pub mod releases;
pub mod replies;

use std::ops::RangeInclusive;
use std::path::{Path, PathBuf};

/// The folder of the workspace.
#[must_use]
pub fn workspace() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.parent().unwrap_or(here).to_owned()
}

/// A folder of test data that is not part of the repository: `seeds/`, the
/// documents that the schemas of old releases were made from, and `qemu/`, parts
/// of QEMU's source trees by release. Named by the variable `QAPI_TEST_DATA`;
/// without it the tests that need a part of it are ignored.
#[must_use]
pub fn test_data(part: &str) -> Option<PathBuf> {
    Some(folder_in("QAPI_TEST_DATA")?.join(part))
}

/// The folder that a variable names, if it is set. Tests run in their own folder,
/// but the variable is set in the workspace's.
#[must_use]
pub fn folder_in(variable: &str) -> Option<PathBuf> {
    let value = std::env::var_os(variable)?;
    (!value.is_empty()).then(|| workspace().join(value))
}

/// Where the schemas of a QEMU source tree are, and what each is for. Until 2.11 the
/// one of QMP stood in the tree's root.
const SCHEMAS: [(&str, &str); 4] = [
    ("qapi/qapi-schema.json", "QMP"),
    ("qapi-schema.json", "QMP"),
    ("qga/qapi-schema.json", "guest agent"),
    ("storage-daemon/qapi/qapi-schema.json", "storage daemon"),
];

/// The schemas that a source tree has, each with what it is for.
#[must_use]
pub fn schemas_of(tree: &Path) -> Vec<(PathBuf, &'static str)> {
    let schemas = SCHEMAS.map(|(path, purpose)| (tree.join(path), purpose));
    schemas
        .into_iter()
        .filter(|(path, _)| path.is_file())
        .collect()
}

/// The folders in a folder, in order; none, if it cannot be read.
#[must_use]
pub fn subfolders(folder: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).into_iter().flatten();
    let paths = entries.filter_map(|entry| Some(entry.ok()?.path()));
    let mut folders: Vec<PathBuf> = paths.filter(|path| path.is_dir()).collect();
    folders.sort();
    folders
}

/// Every schema at hand, by a name: those of the QEMU source trees in the test data,
/// such as `10.2/guest agent`, and those in `schema/`, such as `schema/2.10`.
#[must_use]
pub fn all_schemas() -> Vec<(String, PathBuf)> {
    let name = |folder: &Path| {
        let name = folder.file_name().unwrap_or_default();
        name.to_string_lossy().into_owned()
    };
    let mut schemas = Vec::new();
    for tree in test_data("qemu")
        .iter()
        .flat_map(|folder| subfolders(folder))
    {
        for (schema, purpose) in schemas_of(&tree) {
            schemas.push((format!("{}/{purpose}", name(&tree)), schema));
        }
    }
    for folder in subfolders(&workspace().join("schema")) {
        let schema = folder.join("qapi-schema.json");
        schemas.push((format!("schema/{}", name(&folder)), schema));
    }
    schemas
}

/// The seeds that random values are made from: 1, or what the variable
/// `QAPI_TEST_SEEDS` says, a number or a range such as `1..20`, ends included.
///
/// # Errors
///
/// If the variable says something else.
pub fn seeds() -> Result<RangeInclusive<u64>, String> {
    let Ok(text) = std::env::var("QAPI_TEST_SEEDS") else {
        return Ok(1..=1);
    };
    let (first, last) = text.split_once("..").unwrap_or((&text, &text));
    let number = |text: &str| {
        let number = text.trim().parse();
        number.map_err(|error| format!("QAPI_TEST_SEEDS: {text:?}: {error}"))
    };
    Ok(number(first)?..=number(last)?)
}

// The module `qmp`, which the build script has generated.
include!(concat!(env!("OUT_DIR"), "/qmp.rs"));

/// The README, whose examples are run as tests.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
pub struct Readme;
