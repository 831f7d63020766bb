//! The front door: the path of a schema's main file -> a checked schema.

use std::path::{Path, PathBuf};

use qapi_schema::Schema;
use qapi_schema::diagnostic::Problems;

use crate::check;
use crate::error::LoadError;
use crate::includes::{self, MainFile};
use crate::mode::Mode;
use crate::reader::{Disk, Reader, folder_of, normalize};

/// Loads a schema, with every option at its default.
///
/// See [`Loader::load`].
pub fn load(path: impl AsRef<Path>) -> Result<Schema, LoadError> {
    Loader::new().load(path)
}

/// Loads schemas.
///
/// ```no_run
/// use qapi_parser::{Loader, Mode};
///
/// let schema = Loader::new()
///     .mode(Mode::Strict)
///     .load("qapi/qapi-schema.json")?;
/// # Ok::<(), qapi_parser::LoadError>(())
/// ```
#[derive(Debug, Clone, Default)]
pub struct Loader<R = Disk> {
    reader: R,
    mode: Mode,
    root: Option<PathBuf>,
}

impl Loader {
    /// A loader that reads from the disk and is lenient.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }
}

impl<R: Reader> Loader<R> {
    /// Reads the files from somewhere else.
    #[must_use]
    pub fn reader<S: Reader>(self, reader: S) -> Loader<S> {
        Loader {
            reader,
            mode: self.mode,
            root: self.root,
        }
    }

    /// Sets how strictly the schema is judged.
    #[must_use]
    pub fn mode(mut self, mode: Mode) -> Self {
        self.mode = mode;
        self
    }

    /// Sets the folder that no include may lead out of. If it is not set, that
    /// is the source tree that the schema is part of where this is one of
    /// QEMU's, and else the folder of the schema's main file.
    #[must_use]
    pub fn root(mut self, folder: impl Into<PathBuf>) -> Self {
        self.root = Some(folder.into());
        self
    }

    /// Reads a schema's main file and all that it includes, and checks the whole.
    ///
    /// # Errors
    ///
    /// [`LoadError::Read`] if the main file cannot be read at all,
    /// [`LoadError::Invalid`] with all problems if there are any.
    pub fn load(&self, path: impl AsRef<Path>) -> Result<Schema, LoadError> {
        let unreadable = |source| LoadError::Read {
            path: path.as_ref().to_owned(),
            source,
        };
        let canonical = self.reader.canonical(path.as_ref()).map_err(unreadable)?;
        let bytes = self.reader.read(&canonical).map_err(unreadable)?;
        let root = self.root_for(&canonical);
        let main = MainFile {
            path: path.as_ref().to_owned(),
            canonical,
            bytes,
        };
        let loaded = includes::walk(&self.reader, self.mode, root, main);
        let sources = loaded.sources.clone();
        check::check(loaded, self.mode).map_err(|problems| Problems::new(sources, problems).into())
    }

    fn root_for(&self, main: &Path) -> PathBuf {
        if let Some(root) = &self.root {
            // As the paths of its files are, if it is a path of theirs.
            let canonical = self.reader.canonical(root);
            return canonical.unwrap_or_else(|_| normalize(root));
        }
        // The storage daemon's schema includes modules of the QMP schema, two
        // folders up and down again.
        let holds_qmp_schema = |folder: &&Path| {
            let schema = self.reader.canonical(&folder.join("qapi/qapi-schema.json"));
            schema.is_ok_and(|schema| schema != main)
        };
        let tree = main.ancestors().skip(1).find(holds_qmp_schema);
        tree.map_or_else(|| folder_of(main), Path::to_owned)
    }
}
