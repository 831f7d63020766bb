//! Generated files in memory, and their way to disk.
//!
//! Writing touches what has changed and nothing else, and replaces each file as
//! a whole. Files of an earlier run that are no longer generated go; a file
//! that no run has made stays, unless the output owns its folder.

use std::collections::BTreeSet;
use std::fmt;
use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use crate::difference::{Difference, DifferenceKind};
use crate::error::Error;
use crate::lower::{Item, Model};
use crate::options::is_generated;

/// The folders in an output's folder that some layout has.
const INNER: [&str; 3] = ["base", "src", "src/base"];

/// A generated file.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct File {
    /// Its path relative to the output's folder.
    pub path: PathBuf,
    /// Its whole text.
    pub text: String,
    /// Whether it is written if there is none, and then left to whoever edits it.
    pub once: bool,
}

impl File {
    pub(crate) fn new(path: PathBuf, text: String) -> Self {
        let once = false;
        Self { path, text, once }
    }

    pub(crate) fn once(path: PathBuf, text: String) -> Self {
        let once = true;
        Self { path, text, once }
    }
}

/// All files that come from one schema. The default is none.
#[derive(Debug, Clone, Default)]
pub struct Output {
    files: Vec<File>,
    statistics: Statistics,
    owns_folder: bool,
}

/// How much was generated.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Statistics {
    /// Modules that hold something.
    pub modules: usize,
    /// Events.
    pub events: usize,
    /// Commands.
    pub commands: usize,
    /// Structs, those of events and commands not counted.
    pub structs: usize,
    /// Enums.
    pub enums: usize,
    /// Unions.
    pub unions: usize,
    /// Alternates.
    pub alternates: usize,
}

impl Statistics {
    pub(crate) fn of(model: &Model) -> Self {
        let mut statistics = Self {
            modules: model.modules.len(),
            ..Self::default()
        };
        for module in &model.modules {
            statistics.events += module.events.len();
            statistics.commands += module.commands.len();
            for item in &module.items {
                match item {
                    Item::Struct(_) => statistics.structs += 1,
                    Item::Enum(_) => statistics.enums += 1,
                    Item::Union(_) => statistics.unions += 1,
                    Item::Alternate(_) => statistics.alternates += 1,
                }
            }
        }
        statistics
    }
}

/// In words: `29 events, 1 command, …`; what there is none of is left out.
impl fmt::Display for Statistics {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let counts = [
            (self.events, "event"),
            (self.commands, "command"),
            (self.structs, "struct"),
            (self.enums, "enum"),
            (self.unions, "union"),
            (self.alternates, "alternate"),
        ];
        let counts = counts.iter().filter(|(number, _)| *number > 0);
        let words = counts.map(|(number, noun)| match number {
            1 => format!("1 {noun}"),
            _ => format!("{number} {noun}s"),
        });
        let words: Vec<_> = words.collect();
        formatter.write_str(if words.is_empty() { "nothing" } else { "" })?;
        formatter.write_str(&words.join(", "))
    }
}

impl Output {
    pub(crate) fn new(files: Vec<File>, statistics: Statistics) -> Self {
        Self {
            files,
            statistics,
            owns_folder: false,
        }
    }

    /// Says that nothing but the output belongs into its folder: whatever else
    /// is there is left over, generated or not, and in folders further down.
    #[must_use]
    pub fn own_folder(mut self) -> Self {
        self.owns_folder = true;
        self
    }

    /// The files.
    #[must_use]
    pub fn files(&self) -> &[File] {
        &self.files
    }

    /// How much was generated.
    #[must_use]
    pub fn statistics(&self) -> Statistics {
        self.statistics
    }

    /// Compares with the files in a folder, which need not exist. The
    /// differences are in the order of the files' paths.
    ///
    /// # Errors
    ///
    /// If the folder or a file in it cannot be read.
    pub fn compare(&self, folder: impl AsRef<Path>) -> Result<Vec<Difference>, Error> {
        let folder = folder.as_ref();
        let mut differences = Vec::new();
        for file in &self.files {
            let new = file.text.clone();
            let kind = match read(&folder.join(&file.path))? {
                Some(old) if old == new || file.once => continue,
                Some(old) => DifferenceKind::Stale { old, new },
                None => DifferenceKind::Missing { new },
            };
            let path = file.path.clone();
            differences.push(Difference { path, kind });
        }
        differences.extend(self.left_over(folder)?);
        differences.sort_by(|a, b| a.path.cmp(&b.path));
        Ok(differences)
    }

    /// Makes a folder's files what was generated, and returns what differed.
    ///
    /// # Errors
    ///
    /// If the folder or a file in it cannot be read, written or removed. No file
    /// is left half-written. If there is a file where one would be written that
    /// was not generated, nothing is written at all.
    pub fn write(&self, folder: impl AsRef<Path>) -> Result<Vec<Difference>, Error> {
        let folder = folder.as_ref();
        let differences = self.compare(folder)?;
        self.refuse_foreign(folder, &differences)?;
        for difference in &differences {
            let path = folder.join(&difference.path);
            match &difference.kind {
                DifferenceKind::Stale { new, .. } | DifferenceKind::Missing { new } => {
                    replace(&path, new).map_err(|source| io_error("write", &path, source))?;
                }
                DifferenceKind::LeftOver { .. } => {
                    fs::remove_file(&path).map_err(|source| io_error("remove", &path, source))?;
                }
            }
        }
        if self.owns_folder && self.files.is_empty() {
            remove_empty(folder);
        }
        Ok(differences)
    }

    /// What was written by hand is not overwritten, unless it stands in the output's
    /// own folder.
    fn refuse_foreign(&self, folder: &Path, differences: &[Difference]) -> Result<(), Error> {
        let is_foreign = |difference: &&Difference| match &difference.kind {
            DifferenceKind::Stale { old, .. } => !self.owns_folder && !is_generated(old),
            _ => false,
        };
        match differences.iter().find(is_foreign) {
            Some(difference) => Err(Error::Foreign {
                path: folder.join(&difference.path),
            }),
            None => Ok(()),
        }
    }

    /// Files that an earlier run made and this one did not; in a folder of its
    /// own, all files that this one did not make.
    fn left_over(&self, folder: &Path) -> Result<Vec<Difference>, Error> {
        let expected: BTreeSet<&Path> = self.files.iter().map(|file| &*file.path).collect();
        let mut left_over = Vec::new();
        for path in self.files_in(folder, Path::new(""))? {
            if expected.contains(&*path) {
                continue;
            }
            let old = read(&folder.join(&path))?;
            let old = old.filter(|old| self.owns_folder || is_generated(old));
            left_over.extend(old.map(|old| Difference {
                path,
                kind: DifferenceKind::LeftOver { old },
            }));
        }
        Ok(left_over)
    }

    /// The files that there are in `inner`, a folder in `folder`, as far as they
    /// may be left over; none if there is no such folder.
    fn files_in(&self, folder: &Path, inner: &Path) -> Result<Vec<PathBuf>, Error> {
        let here = folder.join(inner);
        let failed = |source| io_error("read", &here, source);
        let entries = match fs::read_dir(&here) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
            entries => entries.map_err(failed)?,
        };
        let mut files = Vec::new();
        for entry in entries {
            let entry = entry.map_err(failed)?;
            let path = inner.join(entry.file_name());
            let is_folder = entry.file_type().map_err(failed)?.is_dir();
            if is_folder && (self.owns_folder || INNER.iter().any(|inner| path == Path::new(inner)))
            {
                files.extend(self.files_in(folder, &path)?);
            } else if !is_folder && (self.owns_folder || is_rust(&path)) {
                files.push(path);
            }
        }
        Ok(files)
    }
}

fn is_rust(path: &Path) -> bool {
    path.extension().is_some_and(|extension| extension == "rs")
}

/// The text of a file, if there is one. What is not UTF-8 is no generated text.
fn read(path: &Path) -> Result<Option<String>, Error> {
    match fs::read(path) {
        Ok(bytes) => Ok(Some(String::from_utf8_lossy(&bytes).into_owned())),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(source) => Err(io_error("read", path, source)),
    }
}

/// Replaces a file: writes next to it, then renames.
fn replace(path: &Path, text: &str) -> io::Result<()> {
    let folder = path.parent().unwrap_or(Path::new("."));
    fs::create_dir_all(folder)?;
    let mut builder = tempfile::Builder::new();
    builder.prefix(".generate-");
    // Temporary files are private by default; sources are not.
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
    let mut file = builder.tempfile_in(folder)?;
    file.write_all(text.as_bytes())?;
    file.persist(path)?;
    Ok(())
}

/// Removes a folder that has nothing in it, so far as that can be done.
fn remove_empty(folder: &Path) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        remove_empty(&entry.path());
    }
    // A folder that is not empty, or not there, is left alone.
    let _ = fs::remove_dir(folder);
}

fn io_error(action: &'static str, path: &Path, source: io::Error) -> Error {
    Error::Io {
        action,
        path: path.to_owned(),
        source,
    }
}
