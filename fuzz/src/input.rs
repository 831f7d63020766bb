//! An input -> the files of a schema, in memory.
//!
//! A line `%% NAME` begins a file of that name. What precedes the first such
//! line is a file, too, and an input without one is a single file: schemas as
//! they are will do for a corpus. The first file is the schema's main file.

use std::path::{Path, PathBuf};

use qapi_parser::{LoadError, Loader, Memory, Mode, Reader, Schema};

/// What begins a line with a file's name.
pub const MARK: &str = "%% ";

/// The name of a main file that has none.
const MAIN: &str = "main.json";

/// The files of a schema.
#[derive(Debug, Clone)]
pub struct Input {
    /// The path of the main file.
    pub main: PathBuf,
    /// All files.
    pub files: Memory,
    /// How many there are.
    pub count: usize,
}

impl Input {
    /// Takes an input apart.
    #[must_use]
    pub fn new(bytes: &[u8]) -> Self {
        let mut files = Memory::new();
        let mut count = 0;
        let mut main = None;
        let mut name = MAIN.to_owned();
        let mut text = Vec::new();
        let mut named = false;
        for line in bytes.split_inclusive(|&byte| byte == b'\n') {
            let Some(next) = line.strip_prefix(MARK.as_bytes()) else {
                text.extend_from_slice(line);
                continue;
            };
            if named || !text.is_empty() {
                main.get_or_insert_with(|| name.clone());
                files = files.file(&name, std::mem::take(&mut text));
                count += 1;
            }
            String::from_utf8_lossy(next).trim().clone_into(&mut name);
            named = true;
        }
        Self {
            main: main.unwrap_or_else(|| name.clone()).into(),
            files: files.file(name, text),
            count: count + 1,
        }
    }

    /// Loads the schema.
    ///
    /// # Errors
    ///
    /// If there is no such file, or if it is no schema.
    pub fn load(&self, mode: Mode) -> Result<Schema, LoadError> {
        let loader = Loader::new().reader(self.files.clone());
        loader.mode(mode).load(&self.main)
    }

    /// Loads the schema with its main file's directory as the root, and checks that
    /// nothing outside of it is read.
    ///
    /// # Panics
    ///
    /// If a file outside of the root is read.
    pub fn load_within_root(&self) {
        let Ok(main) = self.files.canonical(&self.main) else {
            return;
        };
        let root = main.parent().unwrap_or(Path::new("")).to_owned();
        let reader = Watched {
            files: self.files.clone(),
            root: root.clone(),
        };
        // Good or bad is judged elsewhere.
        let _ = Loader::new().reader(reader).root(root).load(&self.main);
    }
}

/// Reads from memory, but only what is below a directory.
#[derive(Debug)]
struct Watched {
    files: Memory,
    root: PathBuf,
}

impl Reader for Watched {
    fn canonical(&self, path: &Path) -> std::io::Result<PathBuf> {
        self.files.canonical(path)
    }

    fn read(&self, path: &Path) -> std::io::Result<Vec<u8>> {
        let path = self.files.canonical(path)?;
        let below = path.strip_prefix(&self.root);
        assert!(
            below.is_ok_and(|below| below.is_relative() && !below.starts_with("..")),
            "{} is read, which is not below {}",
            path.display(),
            self.root.display()
        );
        self.files.read(&path)
    }
}
