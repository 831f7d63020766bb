//! What can go wrong between a checked schema and files on disk.

use std::error::Error as StdError;
use std::fmt;
use std::io;
use std::path::{Path, PathBuf};

use qapi_schema::Dangling;
use qapi_schema::source::Location;

/// Why no Rust could be generated, or written.
///
/// Its `Debug` form is its text with all causes, as for people: that is what is
/// shown of a build script that fails.
#[derive(thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// The symbols that were given leave something out that is needed.
    #[error(transparent)]
    Symbols(#[from] Dangling),
    /// Two names of the schema become the same name in Rust.
    #[error("{first} and {second} would both be called `{rust_name}` in Rust")]
    Clash {
        /// The name in Rust.
        rust_name: String,
        /// What has the name.
        first: Box<SchemaName>,
        /// What would have it, too.
        second: Box<SchemaName>,
    },
    /// The schema uses something that has no form in Rust yet.
    #[error("{name}: {what} cannot be generated yet")]
    Unsupported {
        /// What it is, as part of a sentence.
        what: String,
        /// Where it is used.
        name: SchemaName,
    },
    /// An option's value is not usable.
    #[error("option `{option}`: {reason}")]
    Option {
        /// The option's name.
        option: &'static str,
        /// What is wrong with the value.
        reason: String,
    },
    /// There is a file that nobody has generated where one would be written.
    #[error(
        "{} was not generated, so it is not replaced; remove it or choose another folder",
        .path.display()
    )]
    Foreign {
        /// The file.
        path: PathBuf,
    },
    /// There is a manifest of another crate where one would be written.
    #[error(
        "{} belongs to another crate; choose that name, or another folder",
        .path.display()
    )]
    OtherCrate {
        /// The manifest.
        path: PathBuf,
    },
    /// A generated file is not Rust: a fault of the generator.
    #[error("generated file {} is not valid Rust: {reason}", .path.display())]
    Internal {
        /// The file, relative to the output's folder.
        path: PathBuf,
        /// What the Rust parser has to say.
        reason: String,
    },
    /// A file or folder could not be read, written or removed.
    #[error("cannot {action} {}", .path.display())]
    Io {
        /// What was being done, such as `write`.
        action: &'static str,
        /// The file or folder.
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
        let text = text.into();
        Self { text, location }
    }
}

impl fmt::Display for SchemaName {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "`{}`", self.text)?;
        match &self.location {
            Some(location) => write!(formatter, " ({location})"),
            None => Ok(()),
        }
    }
}

impl fmt::Debug for Error {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{self}")?;
        let mut cause = self.source();
        while let Some(error) = cause {
            write!(formatter, ": {error}")?;
            cause = error.source();
        }
        Ok(())
    }
}
