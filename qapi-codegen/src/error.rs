//! What can go wrong between a checked schema and files on disk.

use std::fmt;
use std::io;
use std::path::{Path, PathBuf};

use qapi_schema::Dangling;
use qapi_schema::error::fmt_with_causes;
use qapi_schema::source::Location;
use qapi_schema::text::line;

/// An error in generating Rust, or in writing it.
///
/// Its `Debug` form is its text with all causes, as for people: that is what is
/// shown of a build script that fails.
#[derive(thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// The symbols that were given leave something out that is needed.
    #[error(transparent)]
    Symbols(#[from] Dangling),
    /// The schema has something of which there is no Rust, as no schema has that was
    /// checked.
    #[error("{name}: {} cannot be generated", line(what))]
    Unsupported {
        /// What it is, as part of a sentence.
        what: String,
        /// Where it is used.
        name: SchemaName,
    },
    /// An option's value is not usable.
    #[error("{}", line(reason))]
    Option {
        /// The method of [`Builder`](crate::Builder) that sets the option.
        option: &'static str,
        /// What is wrong with the value.
        reason: String,
    },
    /// Where a file would be written, there is one that was not generated.
    #[error(
        "refusing to overwrite {}, which was not generated; \
         remove it, or choose another directory",
        line(.path.display())
    )]
    Foreign {
        /// The file.
        path: PathBuf,
    },
    /// Where a manifest would be written, there is one of another crate.
    #[error(
        "{} is the manifest of another crate; use that crate's name, or another directory",
        line(.path.display())
    )]
    OtherCrate {
        /// The manifest.
        path: PathBuf,
    },
    /// A generated file is not Rust: a fault of the generator.
    #[error("generated file {} is not valid Rust: {}", line(.path.display()), line(reason))]
    Internal {
        /// The file, relative to the output's directory.
        path: PathBuf,
        /// What the Rust parser has to say.
        reason: String,
    },
    /// A file or directory could not be read, written or removed.
    #[error("cannot {action} {}", line(.path.display()))]
    Io {
        /// What was being done, such as `write`.
        action: &'static str,
        /// The file or directory.
        path: PathBuf,
        /// What the system reported.
        source: io::Error,
    },
}

/// A name in the schema and where it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct SchemaName {
    /// The name, as the schema spells it.
    pub text: String,
    /// Where it stands; `None` for what has no file, such as built-in types
    /// and names that the generator adds.
    pub location: Option<Location>,
}

impl Error {
    pub(crate) fn internal(path: &Path, error: &syn::Error) -> Self {
        Self::Internal {
            path: path.to_owned(),
            reason: error.to_string(),
        }
    }
}

impl SchemaName {
    pub(crate) fn new(text: impl Into<String>, location: Option<Location>) -> Self {
        Self {
            text: text.into(),
            location,
        }
    }
}

impl fmt::Display for SchemaName {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "`{}`", line(&self.text))?;
        match &self.location {
            Some(location) => write!(formatter, " ({location})"),
            None => Ok(()),
        }
    }
}

impl fmt::Debug for Error {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt_with_causes(self, formatter)
    }
}
