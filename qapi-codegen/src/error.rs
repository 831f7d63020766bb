//! What can go wrong between a checked schema and files on disk.

use std::error::Error as StdError;
use std::fmt;
use std::io;
use std::path::{Path, PathBuf};

use qapi_parser::LoadError;
use qapi_parser::schema::Dangling;
use qapi_parser::source::Location;

/// Why no Rust could be generated, or written.
///
/// Its `Debug` form is its text with all causes, as for people: that is what is
/// shown of a build script that fails.
#[non_exhaustive]
pub enum Error {
    /// The schema could not be loaded, or has problems.
    Load(LoadError),
    /// The symbols that were given leave something out that is needed.
    Symbols(Dangling),
    /// Two names of the schema become the same name in Rust.
    Clash {
        /// The name in Rust.
        rust_name: String,
        /// What has the name.
        first: Box<Origin>,
        /// What would have it, too.
        second: Box<Origin>,
    },
    /// The schema uses something that has no form in Rust yet.
    Unsupported {
        /// What it is, as part of a sentence.
        what: String,
        /// Where it is used.
        origin: Origin,
    },
    /// An option's value is not usable.
    Option {
        /// The option's name.
        option: &'static str,
        /// What is wrong with the value.
        reason: String,
    },
    /// There is a file that nobody has generated where one would be written.
    Foreign {
        /// The file.
        path: PathBuf,
    },
    /// There is a manifest of another crate where one would be written.
    OtherCrate {
        /// The manifest.
        path: PathBuf,
    },
    /// A generated file is not Rust: a fault of the generator.
    Internal {
        /// The file, relative to the output's folder.
        path: PathBuf,
        /// What the Rust parser has to say.
        reason: String,
    },
    /// A file or folder could not be read, written or removed.
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
pub struct Origin {
    /// The name, as the schema spells it.
    pub name: String,
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

impl Origin {
    pub(crate) fn new(name: impl Into<String>, location: Option<Location>) -> Self {
        let name = name.into();
        Self { name, location }
    }
}

impl fmt::Display for Origin {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "`{}`", self.name)?;
        match &self.location {
            Some(Location {
                path, line, column, ..
            }) => {
                write!(formatter, " ({}:{line}:{column})", path.display())
            }
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

impl From<LoadError> for Error {
    fn from(error: LoadError) -> Self {
        Self::Load(error)
    }
}

impl From<Dangling> for Error {
    fn from(error: Dangling) -> Self {
        Self::Symbols(error)
    }
}

impl fmt::Display for Error {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Clash {
                rust_name,
                first,
                second,
            } => write!(
                formatter,
                "{first} and {second} would both be called `{rust_name}` in Rust"
            ),
            Self::Unsupported { what, origin } => {
                write!(formatter, "{origin}: {what} cannot be generated yet")
            }
            Self::Load(error) => error.fmt(formatter),
            Self::Symbols(error) => error.fmt(formatter),
            Self::Foreign { path } => write!(
                formatter,
                "{} was not generated, so it is not replaced; \
                 remove it or choose another folder",
                path.display()
            ),
            Self::OtherCrate { path } => write!(
                formatter,
                "{} is of another crate; choose that name, or another folder",
                path.display()
            ),
            Self::Option { option, reason } => write!(formatter, "option `{option}`: {reason}"),
            Self::Internal { path, reason } => write!(
                formatter,
                "generated file {} is not valid Rust: {reason}",
                path.display()
            ),
            Self::Io { action, path, .. } => {
                write!(formatter, "cannot {action} {}", path.display())
            }
        }
    }
}

impl StdError for Error {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        match self {
            // These say all that there is to say themselves.
            Self::Load(error) => error.source(),
            Self::Symbols(error) => error.source(),
            Self::Io { source, .. } => Some(source),
            _ => None,
        }
    }
}
