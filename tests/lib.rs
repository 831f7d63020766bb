//! What the whole-system tests share.

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

/// The README, whose examples are run as tests.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
pub struct Readme;
