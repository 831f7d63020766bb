//! The directories of the workspace that the chores read.

use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};

/// The directories of `schema/` that are not a documented release.
const OTHERS: [&str; 2] = ["facts", "documentation"];

/// The directory of the workspace.
pub(crate) fn workspace() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.parent().unwrap_or(here).to_owned()
}

/// What is known of every release.
pub(crate) fn facts() -> PathBuf {
    workspace().join("schema/facts")
}

/// The releases that have a directory of their own in `schema/`, with documentation.
pub(crate) fn documented() -> Result<Vec<String>, Box<dyn Error>> {
    let mut names = directories(&workspace().join("schema"))?;
    names.retain(|name| !OTHERS.contains(&&**name));
    Ok(names)
}

/// The names of the directories in a directory, sorted.
pub(crate) fn directories(folder: &Path) -> Result<Vec<String>, Box<dyn Error>> {
    let directories = entries(folder)?.into_iter().filter(|path| path.is_dir());
    let names = directories.filter_map(|path| {
        let name = path.file_name()?;
        Some(name.to_string_lossy().into_owned())
    });
    Ok(names.collect())
}

/// The paths of the files in a directory, sorted.
pub(crate) fn files(folder: &Path) -> Result<Vec<PathBuf>, Box<dyn Error>> {
    let mut files = entries(folder)?;
    files.retain(|path| path.is_file());
    Ok(files)
}

fn entries(folder: &Path) -> Result<Vec<PathBuf>, Box<dyn Error>> {
    let failed = |error| format!("cannot read {}: {error}", folder.display());
    let mut paths = Vec::new();
    for entry in fs::read_dir(folder).map_err(failed)? {
        paths.push(entry?.path());
    }
    paths.sort();
    Ok(paths)
}
