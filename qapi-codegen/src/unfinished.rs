//! The list of files that a run leaves if it is interrupted, so that the next one can remove
//! what it does not replace.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Component, Path, PathBuf};

use crate::disk::{PREFIX, read, remove, replace};
use crate::error::Error;

/// The name of the list in the output's directory.
const LIST: &str = ".generate-unfinished";

/// What the lines of the list begin with that are for people.
const COMMENT: &str = "# ";

/// Notes the files of a run that begins.
pub(crate) fn begin<'p>(
    directory: &Path,
    files: impl Iterator<Item = &'p Path>,
) -> Result<(), Error> {
    let paths: BTreeSet<String> = files.map(|path| path.display().to_string()).collect();
    let mut text = format!("{COMMENT}What `qapi generate` had not finished. Run it again.\n");
    for path in paths {
        text += &path;
        text.push('\n');
    }
    replace(&directory.join(LIST), &text)
}

/// The files of a run that was interrupted.
pub(crate) fn files(directory: &Path) -> Result<Vec<PathBuf>, Error> {
    Ok(listed(directory)?.unwrap_or_default())
}

/// What the list contains, if there is one.
fn listed(directory: &Path) -> Result<Option<Vec<PathBuf>>, Error> {
    let Some(list) = read(&directory.join(LIST))? else {
        return Ok(None);
    };
    let lines = list.lines().filter(|line| !line.starts_with(COMMENT));
    let paths = lines.map(PathBuf::from).filter(|path| is_inside(path));
    Ok(Some(paths.collect()))
}

/// Removes the list, and temporary files if an earlier run has left any.
pub(crate) fn end(directory: &Path) -> Result<(), Error> {
    let Some(files) = listed(directory)? else {
        return Ok(());
    };
    let mut folders: BTreeSet<&Path> = files.iter().filter_map(|file| file.parent()).collect();
    folders.insert(Path::new(""));
    for inner in folders {
        let entries = fs::read_dir(directory.join(inner)).into_iter().flatten();
        for entry in entries.flatten() {
            let name = entry.file_name();
            if name != LIST && name.to_string_lossy().starts_with(PREFIX) {
                remove(&entry.path())?;
            }
        }
    }
    remove(&directory.join(LIST))
}

/// Whether a path leads to nothing outside the directory that it starts in.
fn is_inside(path: &Path) -> bool {
    path.components()
        .all(|component| matches!(component, Component::Normal(_)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_files_are_listed() -> Result<(), Box<dyn std::error::Error>> {
        let directory = tempfile::tempdir()?;
        let paths = ["mod.rs", "inner/mod.rs"].map(Path::new);
        begin(directory.path(), paths.into_iter())?;
        assert_eq!(
            files(directory.path())?,
            ["inner/mod.rs", "mod.rs"].map(Path::new)
        );
        end(directory.path())?;
        assert_eq!(fs::read_dir(directory.path())?.count(), 0);
        Ok(())
    }

    #[test]
    fn an_empty_list_is_removed() -> Result<(), Box<dyn std::error::Error>> {
        let directory = tempfile::tempdir()?;
        begin(directory.path(), std::iter::empty())?;
        end(directory.path())?;
        assert_eq!(fs::read_dir(directory.path())?.count(), 0);
        Ok(())
    }
}
