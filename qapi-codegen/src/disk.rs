//! Files and directories on disk.

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use crate::error::Error;

/// How the names of temporary files begin, and that of the list of an unfinished run.
pub(crate) const PREFIX: &str = ".generate-";

/// All files in `inner`, a directory in `directory`, and further down; none if there is no
/// such directory.
pub(crate) fn files_in(directory: &Path, inner: &Path) -> Result<Vec<PathBuf>, Error> {
    let here = directory.join(inner);
    let failed = |source| io_error("read", &here, source);
    let entries = match fs::read_dir(&here) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
        entries => entries.map_err(failed)?,
    };
    let mut files = Vec::new();
    for entry in entries {
        let entry = entry.map_err(failed)?;
        let path = inner.join(entry.file_name());
        if entry.file_type().map_err(failed)?.is_dir() {
            files.extend(files_in(directory, &path)?);
        } else {
            files.push(path);
        }
    }
    Ok(files)
}

/// The text of a file, if there is one. What is not UTF-8 was not generated.
pub(crate) fn read(path: &Path) -> Result<Option<String>, Error> {
    match fs::read(path) {
        Ok(bytes) => Ok(Some(String::from_utf8_lossy(&bytes).into_owned())),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(source) => Err(io_error("read", path, source)),
    }
}

/// Replaces a file: writes next to it, then renames.
pub(crate) fn replace(path: &Path, text: &str) -> Result<(), Error> {
    try_replace(path, text).map_err(|source| io_error("write", path, source))
}

fn try_replace(path: &Path, text: &str) -> io::Result<()> {
    let directory = path.parent().unwrap_or(Path::new("."));
    fs::create_dir_all(directory)?;
    let mut builder = tempfile::Builder::new();
    builder.prefix(PREFIX);
    // Temporary files are private by default; sources are not.
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
    let mut file = builder.tempfile_in(directory)?;
    file.write_all(text.as_bytes())?;
    file.persist(path)?;
    Ok(())
}

/// Removes a directory that has nothing in it, so far as that can be done.
pub(crate) fn remove_empty(directory: &Path) {
    for entry in fs::read_dir(directory).into_iter().flatten().flatten() {
        // What a link leads to may be anywhere.
        if entry.file_type().is_ok_and(|kind| kind.is_dir()) {
            remove_empty(&entry.path());
        }
    }
    // A directory that is not empty, or not there, is left alone.
    let _ = fs::remove_dir(directory);
}

pub(crate) fn io_error(action: &'static str, path: &Path, source: io::Error) -> Error {
    Error::Io {
        action,
        path: path.to_owned(),
        source,
    }
}

/// Removes a file that may be gone already.
pub(crate) fn remove(path: &Path) -> Result<(), Error> {
    match fs::remove_file(path) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => {
            Err(io_error("remove", path, error))
        }
        _ => Ok(()),
    }
}
