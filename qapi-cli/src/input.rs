//! Reads the files that are named on the command line, and standard input.

use std::fs::File;
use std::io;
#[cfg(unix)]
use std::os::unix::fs::FileTypeExt;
use std::path::{Path, PathBuf};

use qapi_parser::{Disk, Reader, read_all};

use crate::failure::{self, Failure};
use crate::report;

/// Opens a file to read it.
pub(crate) fn open(path: &Path) -> Result<File, Failure> {
    if is_fifo(path) {
        report::say(format_args!("note: waiting for {}, a FIFO", path.display()));
    }
    File::open(path).map_err(|error| cannot_read(path, error))
}

/// Reads a file.
pub(crate) fn read(path: &Path) -> Result<Vec<u8>, Failure> {
    let contents = read_all(open(path)?).map_err(|error| cannot_read(path, error))?;
    refuse_other_formats(&path.display().to_string(), &contents)?;
    Ok(contents)
}

/// Says what data are that begin like this, and what to do, if they are no text in UTF-8.
pub(crate) fn refuse_other_formats(name: &str, start: &[u8]) -> Result<(), Failure> {
    let compressed = |program| format!("is compressed by {program}; decompress it first");
    let utf_16 = || "is in UTF-16; convert it to UTF-8 first".to_owned();
    let formats: [(&[u8], String); 10] = [
        (b"\x1f\x8b", compressed("gzip")),
        (b"BZh", compressed("bzip2")),
        (b"\xfd7zXZ\0", compressed("xz")),
        (b"\x28\xb5\x2f\xfd", compressed("zstd")),
        (b"\x04\x22\x4d\x18", compressed("lz4")),
        (b"PK\x03\x04", compressed("zip")),
        (b"\xff\xfe", utf_16()),
        (b"\xfe\xff", utf_16()),
        (b"%PDF-", "is a PDF document".to_owned()),
        (b"\x7fELF", "is a program".to_owned()),
    ];
    let mut formats = formats.into_iter();
    match formats.find(|(magic, _)| start.starts_with(magic)) {
        Some((_, reason)) => Err(format!("{name} {reason}").into()),
        None => Ok(()),
    }
}

/// Says which file cannot be read.
pub(crate) fn cannot_read(path: &Path, error: io::Error) -> Failure {
    failure::context(format!("cannot read {}", path.display()), error)
}

/// Reads a file of text, or standard input if it is called `-`.
pub(crate) fn read_text(path: &Path) -> Result<String, Failure> {
    let contents = if path == Path::new("-") {
        read_stdin()?
    } else {
        read(path)?
    };
    String::from_utf8(contents).map_err(|error| {
        let valid = error.utf8_error().valid_up_to();
        let lines = error.as_bytes()[..valid].split(|byte| *byte == b'\n');
        format!("{}:{}: this is not UTF-8", path.display(), lines.count()).into()
    })
}

fn read_stdin() -> Result<Vec<u8>, Failure> {
    let contents = read_all(io::stdin().lock());
    let contents =
        contents.map_err(|error| failure::context("cannot read standard input", error))?;
    refuse_other_formats("standard input", &contents)?;
    Ok(contents)
}

/// Whether a path is that of a FIFO. Whoever opens it waits for the other side. A pipe that the
/// shell makes (`<(command)`) has no path of its own.
#[cfg(unix)]
pub(crate) fn is_fifo(path: &Path) -> bool {
    file_type(path).is_some_and(|of| of.is_fifo())
}

/// Whether a path is that of a socket, which cannot be read.
#[cfg(unix)]
pub(crate) fn is_socket(path: &Path) -> bool {
    file_type(path).is_some_and(|of| of.is_socket())
}

#[cfg(unix)]
fn file_type(path: &Path) -> Option<std::fs::FileType> {
    let path = path.canonicalize().ok()?;
    Some(path.metadata().ok()?.file_type())
}

#[cfg(not(unix))]
pub(crate) fn is_fifo(_: &Path) -> bool {
    false
}

#[cfg(not(unix))]
pub(crate) fn is_socket(_: &Path) -> bool {
    false
}

/// The main file of a schema, which has been read, and the files on the disk that it includes.
/// A pipe can be read only once.
pub(crate) struct Main {
    /// The path that was given.
    path: PathBuf,
    canonical: PathBuf,
    text: Vec<u8>,
}

impl Main {
    const STDIN: &str = "<stdin>";

    pub(crate) fn file(path: &Path) -> Result<Self, Failure> {
        Self::new(path.to_owned(), read(path)?)
    }

    /// Includes are then relative to the current directory.
    pub(crate) fn stdin() -> Result<Self, Failure> {
        Self::new(Self::STDIN.into(), read_stdin()?)
    }

    fn new(path: PathBuf, text: Vec<u8>) -> Result<Self, Failure> {
        let canonical = path
            .canonicalize()
            .or_else(|_| std::path::absolute(&path))?;
        Ok(Self {
            path,
            canonical,
            text,
        })
    }

    pub(crate) fn path(&self) -> &Path {
        &self.path
    }

    pub(crate) fn text(&self) -> &[u8] {
        &self.text
    }
}

impl Reader for Main {
    fn canonical(&self, path: &Path) -> io::Result<PathBuf> {
        if path == self.path {
            Ok(self.canonical.clone())
        } else {
            Disk.canonical(path)
        }
    }

    fn read(&self, path: &Path) -> io::Result<Vec<u8>> {
        if path == self.canonical {
            Ok(self.text.clone())
        } else {
            Disk.read(path)
        }
    }

    fn is_file(&self, path: &Path) -> bool {
        path == self.canonical || Disk.is_file(path)
    }
}
