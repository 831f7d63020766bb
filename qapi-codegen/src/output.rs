//! Generated files in memory, and their way to disk.
//!
//! Writing touches what has changed and nothing else, and replaces each file as
//! a whole. Files of an earlier run that are no longer generated go; a file
//! that no run has made stays, unless the output owns its directory. A run that is
//! interrupted leaves a list of its files, by which the next one finds them.

use std::collections::BTreeSet;
use std::fmt;
use std::fs;
use std::path::{Path, PathBuf};

use qapi_schema::text::counted;

use crate::difference::{Difference, DifferenceKind};
use crate::disk::{files_in, read, remove, remove_empty, replace};
use crate::error::Error;
use crate::header::is_generated;
use crate::lower::{Item, Model};
use crate::options::Layout;
use crate::unfinished;

/// A generated file.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct File {
    /// Its path relative to the output's directory.
    pub path: PathBuf,
    /// Its whole text.
    pub text: String,
    /// For a file that is written if there is none, and then left to whoever edits it:
    /// the line that it has to keep.
    pub once: Option<String>,
}

impl File {
    pub(crate) fn new(path: PathBuf, text: String) -> Self {
        let once = None;
        Self { path, text, once }
    }

    /// Whether what somebody has edited is still what it was made for.
    fn check_kept(&self, old: &str, directory: &Path) -> Result<(), Error> {
        let mut kept = self.once.iter();
        if kept.all(|line| old.lines().any(|old| old.trim() == line)) {
            Ok(())
        } else {
            let path = directory.join(&self.path);
            Err(Error::OtherCrate { path })
        }
    }

    pub(crate) fn once(path: PathBuf, text: String, line: String) -> Self {
        let once = Some(line);
        Self { path, text, once }
    }
}

/// All files that come from one schema. The default is none.
#[derive(Debug, Clone, Default)]
pub struct Output {
    files: Vec<File>,
    statistics: Statistics,
    /// The file that declares the others' modules.
    root: Option<PathBuf>,
    owns_directory: bool,
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
        let present = counts.iter().filter(|(number, _)| *number > 0);
        let words = present.map(|(number, noun)| counted(*number, noun));
        let text = words.collect::<Vec<_>>().join(", ");
        formatter.write_str(if text.is_empty() { "nothing" } else { &text })
    }
}

impl Output {
    pub(crate) fn new(files: Vec<File>, statistics: Statistics, layout: &Layout) -> Self {
        let root = match layout {
            Layout::Directory => Some("mod.rs".into()),
            Layout::Crate(_) => Some("src/lib.rs".into()),
            Layout::File(_) => None,
        };
        Self {
            files,
            statistics,
            root,
            owns_directory: false,
        }
    }

    /// Says that nothing but the output belongs in its directory: whatever else is
    /// there is left over, generated or not, and so is what its subdirectories hold.
    #[must_use]
    pub fn own_directory(mut self) -> Self {
        self.owns_directory = true;
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

    /// Compares with the files in a directory, which need not exist. The
    /// differences are in the order of the files' paths.
    ///
    /// # Errors
    ///
    /// If the directory or a file in it cannot be read.
    pub fn compare(&self, directory: impl AsRef<Path>) -> Result<Vec<Difference>, Error> {
        let directory = directory.as_ref();
        let mut differences = Vec::new();
        for file in &self.files {
            let new = file.text.clone();
            let kind = match read(&directory.join(&file.path))? {
                Some(old) if old == new => continue,
                Some(old) if file.once.is_some() => {
                    file.check_kept(&old, directory)?;
                    continue;
                }
                Some(old) => DifferenceKind::Stale { old, new },
                None => DifferenceKind::Missing { new },
            };
            let path = file.path.clone();
            differences.push(Difference { path, kind });
        }
        differences.extend(self.left_over(directory)?);
        differences.sort_by(|a, b| a.path.cmp(&b.path));
        Ok(differences)
    }

    /// Makes a directory's files what was generated, and returns what differed.
    ///
    /// # Errors
    ///
    /// If the directory or a file in it cannot be read, written or removed. If there is a
    /// file where one would be written that was not generated, nothing is written at all.
    ///
    /// # Interruption
    ///
    /// No file is ever half-written. But when this is interrupted, some files may be new
    /// and others old, which may not compile. The next call mends that, whatever it is to
    /// write: it replaces each file that differs, and removes those that the interrupted
    /// one has added and that are not generated any more. Until then, `.generate-unfinished`
    /// in the directory lists the files.
    pub fn write(&self, directory: impl AsRef<Path>) -> Result<Vec<Difference>, Error> {
        let directory = directory.as_ref();
        let differences = self.compare(directory)?;
        self.refuse_foreign(directory, &differences)?;
        let is_listed = self.root.is_some() && !self.owns_directory && !differences.is_empty();
        if is_listed {
            let added = differences.iter().map(|difference| &*difference.path);
            let expected = self.files.iter().map(|file| &*file.path);
            unfinished::begin(directory, added.chain(expected))?;
        }
        // The file that declares the others comes last: should this be interrupted, it
        // still tells the next run what was there.
        let is_root = |difference: &&Difference| Some(&difference.path) == self.root.as_ref();
        let (root, others): (Vec<_>, Vec<_>) = differences.iter().partition(is_root);
        for difference in others.into_iter().chain(root) {
            let path = directory.join(&difference.path);
            match &difference.kind {
                DifferenceKind::Stale { new, .. } | DifferenceKind::Missing { new } => {
                    replace(&path, new)?;
                }
                DifferenceKind::LeftOver { .. } => {
                    remove(&path)?;
                    // Its directory stays if there is something else in it.
                    let inner = difference
                        .path
                        .parent()
                        .filter(|inner| *inner != Path::new(""));
                    let _ = inner.map(|inner| fs::remove_dir(directory.join(inner)));
                }
            }
        }
        if self.root.is_some() {
            unfinished::end(directory)?;
        }
        if self.owns_directory && self.files.is_empty() {
            remove_empty(directory);
        }
        Ok(differences)
    }

    /// What was written by hand is not overwritten, unless it stands in the output's
    /// own directory.
    fn refuse_foreign(&self, directory: &Path, differences: &[Difference]) -> Result<(), Error> {
        let is_foreign = |difference: &&Difference| match &difference.kind {
            DifferenceKind::Stale { old, .. } => !self.owns_directory && !is_generated(old),
            _ => false,
        };
        match differences.iter().find(is_foreign) {
            Some(difference) => Err(Error::Foreign {
                path: directory.join(&difference.path),
            }),
            None => Ok(()),
        }
    }

    /// Files that an earlier run made and this one did not: those that the modules on
    /// disk declare, or the list of a run that was interrupted. In a directory of its own,
    /// all files that this one did not make.
    fn left_over(&self, directory: &Path) -> Result<Vec<Difference>, Error> {
        let expected: BTreeSet<&Path> = self.files.iter().map(|file| &*file.path).collect();
        let candidates = match &self.root {
            _ if self.owns_directory => files_in(directory, Path::new(""))?,
            Some(root) => {
                let mut files = declared(directory, root)?;
                files.extend(unfinished::files(directory)?);
                files.sort();
                files.dedup();
                files
            }
            None => Vec::new(),
        };
        let mut left_over = Vec::new();
        for path in candidates {
            if expected.contains(&*path) {
                continue;
            }
            if let Some(old) = read(&directory.join(&path))?
                && (self.owns_directory || is_generated(&old))
            {
                let kind = DifferenceKind::LeftOver { old };
                left_over.push(Difference { path, kind });
            }
        }
        Ok(left_over)
    }
}

/// The files of the modules that a generated file declares, and of those in them.
fn declared(directory: &Path, root: &Path) -> Result<Vec<PathBuf>, Error> {
    let mut files = Vec::new();
    let mut roots = vec![root.to_owned()];
    while let Some(root) = roots.pop() {
        let text = read(&directory.join(&root))?;
        let Some(text) = text.filter(|text| is_generated(text)) else {
            continue;
        };
        let beside = root.parent().unwrap_or(Path::new(""));
        for name in text.lines().filter_map(declared_module) {
            let inner = beside.join(name).join("mod.rs");
            files.extend([beside.join(format!("{name}.rs")), inner.clone()]);
            roots.push(inner);
        }
    }
    Ok(files)
}

/// The module that a line declares to be in another file.
fn declared_module(line: &str) -> Option<&str> {
    let declaration = line.strip_suffix(';')?;
    let visible = ["pub mod ", "pub(crate) mod ", "mod "];
    visible
        .iter()
        .find_map(|start| declaration.strip_prefix(start))
}
