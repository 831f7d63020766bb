//! Where the files of a schema are read from: the disk, or memory.

use std::collections::BTreeMap;
use std::fs::File;
use std::io::{self, Read};
use std::path::{Component, Path, PathBuf};

/// Reads the files of a schema for a [`Loader`](crate::Loader).
pub trait Reader {
    /// The canonical path of a file: the same one for every path that leads to it.
    /// Fails if the file does not exist.
    fn canonical(&self, path: &Path) -> io::Result<PathBuf>;

    /// The contents of a file.
    fn read(&self, path: &Path) -> io::Result<Vec<u8>>;

    /// Whether this is a regular file rather than, say, a pipe or a device. Only
    /// regular files can be included.
    fn is_file(&self, _path: &Path) -> bool {
        true
    }
}

/// Reads files from the disk.
#[derive(Debug, Clone, Copy, Default)]
pub struct Disk;

impl Reader for Disk {
    fn canonical(&self, path: &Path) -> io::Result<PathBuf> {
        path.canonicalize()
    }

    /// Fails if the file is larger than 64 MiB, as [`read_all`] does.
    fn read(&self, path: &Path) -> io::Result<Vec<u8>> {
        let file = File::open(path)?;
        let size = file.metadata()?.len().min(LIMIT);
        let contents = Vec::with_capacity(usize::try_from(size).unwrap_or_default() + 1);
        read_into(contents, file)
    }

    fn is_file(&self, path: &Path) -> bool {
        path.is_file()
    }
}

/// The most that is read of one file. All files of QEMU's schema together have less than 1 MiB.
const LIMIT: u64 = 64 << 20;

/// Reads everything up to the end, but not more than 64 MiB: devices such as `/dev/zero` have
/// no end.
///
/// # Errors
///
/// If reading fails, or there is more.
pub fn read_all(source: impl Read) -> io::Result<Vec<u8>> {
    read_into(Vec::new(), source)
}

/// Reads as [`read_all`] does, into an empty vector that may have room already.
fn read_into(mut contents: Vec<u8>, source: impl Read) -> io::Result<Vec<u8>> {
    let mut source = source.take(LIMIT + 1);
    source.read_to_end(&mut contents)?;
    if source.limit() == 0 {
        return Err(io::Error::new(
            io::ErrorKind::FileTooLarge,
            format!("larger than {} MiB", LIMIT >> 20),
        ));
    }
    Ok(contents)
}

/// Reads files from memory.
///
/// ```
/// use qapi_parser::{Loader, Memory};
///
/// let files = Memory::new()
///     .file("main.json", "{ 'include': 'status.json' }")
///     .file("status.json", "{ 'enum': 'Status', 'data': [ 'good', 'bad' ] }");
/// let schema = Loader::new().reader(files).load("main.json")?;
/// assert!(schema.lookup("Status").is_some());
/// # Ok::<(), qapi_parser::LoadError>(())
/// ```
#[derive(Debug, Clone, Default)]
pub struct Memory {
    files: BTreeMap<PathBuf, Vec<u8>>,
}

impl Memory {
    /// A reader without any files.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a file, replacing any other with the same path.
    #[must_use]
    pub fn file(mut self, path: impl AsRef<Path>, contents: impl Into<Vec<u8>>) -> Self {
        self.files.insert(normalize(path.as_ref()), contents.into());
        self
    }
}

impl Reader for Memory {
    fn canonical(&self, path: &Path) -> io::Result<PathBuf> {
        let path = normalize(path);
        if self.files.contains_key(&path) {
            Ok(path)
        } else {
            Err(io::ErrorKind::NotFound.into())
        }
    }

    fn read(&self, path: &Path) -> io::Result<Vec<u8>> {
        let contents = self.files.get(&normalize(path));
        contents
            .cloned()
            .ok_or_else(|| io::ErrorKind::NotFound.into())
    }
}

/// The path without `.` and, as far as possible, without `..`. The file system is not
/// consulted.
pub(crate) fn normalize(path: &Path) -> PathBuf {
    let mut normal = PathBuf::new();
    for component in path.components() {
        match component {
            Component::CurDir => {}
            Component::ParentDir if matches!(last(&normal), Some(Component::Normal(_))) => {
                normal.pop();
            }
            _ => normal.push(component),
        }
    }
    normal
}

fn last(path: &Path) -> Option<Component<'_>> {
    path.components().next_back()
}

/// The directory that a file is in.
pub(crate) fn directory_of(path: &Path) -> PathBuf {
    path.parent().map(Path::to_owned).unwrap_or_default()
}

/// The path relative to a directory, with `/` between its components. Both are
/// normalized and relative to the same place.
pub(crate) fn relative(path: &Path, directory: &Path) -> String {
    let mut below = path.components().peekable();
    let mut above = directory.components().peekable();
    while below.peek().is_some() && below.peek() == above.peek() {
        below.next();
        above.next();
    }
    let up = above.map(|_| "..".into());
    let down = below.map(|component| component.as_os_str().to_string_lossy());
    up.chain(down).collect::<Vec<_>>().join("/")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_are_normalized_without_a_disk() {
        assert_eq!(normalize(Path::new("a/./b/../c")), Path::new("a/c"));
        assert_eq!(normalize(Path::new("../../a")), Path::new("../../a"));
        assert_eq!(relative(Path::new("a/c/d"), Path::new("a/b")), "../c/d");
        assert_eq!(relative(Path::new("x.json"), Path::new("")), "x.json");
    }
}
