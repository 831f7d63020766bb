//! The front door: the path of a schema's main file -> a checked schema.

use std::path::{Path, PathBuf};

use qapi_schema::Schema;
use qapi_schema::diagnostic::Problems;

use crate::check;
use crate::error::LoadError;
use crate::includes::{self, MainFile};
use crate::mode::Mode;
use crate::reader::{Disk, Reader, directory_of, normalize};

/// Loads a schema from the disk, in lenient mode.
///
/// See [`Loader::load`]. For other options, use a [`Loader`].
pub fn load(path: impl AsRef<Path>) -> Result<Schema, LoadError> {
    Loader::new().load(path)
}

/// Loads schemas. The options are set first, then [`load`](Self::load) is called.
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
    /// A loader that reads from the disk, in lenient mode.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }
}

impl<R: Reader> Loader<R> {
    /// Reads the files with this reader instead of from the disk.
    #[must_use]
    pub fn reader<S: Reader>(self, reader: S) -> Loader<S> {
        Loader {
            reader,
            mode: self.mode,
            root: self.root,
        }
    }

    /// Sets how strictly the schema is checked.
    #[must_use]
    pub fn mode(mut self, mode: Mode) -> Self {
        self.mode = mode;
        self
    }

    /// Sets the directory that all included files must be in. The default is the QEMU
    /// source tree that the schema is part of; if it is not part of one, the directory
    /// of the schema's main file.
    #[must_use]
    pub fn root(mut self, directory: impl Into<PathBuf>) -> Self {
        self.root = Some(directory.into());
        self
    }

    /// Reads a schema's main file and everything that it includes, and checks it.
    ///
    /// # Errors
    ///
    /// [`LoadError::Read`] if the main file cannot be read, and
    /// [`LoadError::Invalid`] with all problems if the schema has any.
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
            // The paths of included files are canonical, too. A reader may not know
            // directories, though.
            let canonical = self.reader.canonical(root);
            return canonical.unwrap_or_else(|_| normalize(root));
        }
        // The storage daemon's schema includes modules of the QMP schema, two
        // directories up and down again.
        let holds_qmp_schema = |directory: &&Path| {
            let schema = self
                .reader
                .canonical(&directory.join("qapi/qapi-schema.json"));
            schema.is_ok_and(|schema| schema != main)
        };
        let tree = main.ancestors().skip(1).find(holds_qmp_schema);
        tree.map_or_else(|| directory_of(main), Path::to_owned)
    }
}
