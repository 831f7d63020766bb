//! The list of files that a run leaves if it is interrupted, so that the next one can remove
//! what it does not replace.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Component, Path, PathBuf};

use crate::disk::{PREFIX, read, remove, replace};
use crate::error::Error;

/// The name of the list in the output's directory.
const LIST: &str = ".generate-unfinished";

/// Notes the files of a run that begins.
pub(crate) fn begin<'p>(folder: &Path, files: impl Iterator<Item = &'p Path>) -> Result<(), Error> {
    let paths: BTreeSet<String> = files.map(|path| path.display().to_string()).collect();
    let mut text = String::from("# What `qapi generate` had not finished. Run it again.\n");
    for path in paths {
        text += &path;
        text.push('\n');
    }
    replace(&folder.join(LIST), &text)
}

/// The files of a run that was interrupted.
pub(crate) fn files(folder: &Path) -> Result<Vec<PathBuf>, Error> {
    let list = read(&folder.join(LIST))?.unwrap_or_default();
    let paths = list.lines().map(PathBuf::from);
    Ok(paths.filter(|path| is_inside(path)).collect())
}

/// Removes the list, and temporary files if an earlier run has left any.
pub(crate) fn end(folder: &Path) -> Result<(), Error> {
    let files = files(folder)?;
    let mut folders: BTreeSet<&Path> = files.iter().filter_map(|file| file.parent()).collect();
    if folders.is_empty() {
        return Ok(());
    }
    folders.insert(Path::new(""));
    for inner in folders {
        let entries = fs::read_dir(folder.join(inner)).into_iter().flatten();
        for entry in entries.flatten() {
            let name = entry.file_name();
            if name != LIST && name.to_string_lossy().starts_with(PREFIX) {
                remove(&entry.path())?;
            }
        }
    }
    remove(&folder.join(LIST))
}

/// Whether a path leads to nothing outside the directory that it starts in.
fn is_inside(path: &Path) -> bool {
    path.components()
        .all(|component| matches!(component, Component::Normal(_)))
}
