//! What can go wrong between a checked schema and files on disk.

use std::error::Error as StdError;
use std::fmt;
use std::io;
use std::path::PathBuf;

use qapi_parser::source::Location;

/// Why no Rust could be generated, or written.
#[derive(Debug)]
#[non_exhaustive]
pub enum Error {
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
            Self::Io { source, .. } => Some(source),
            _ => None,
        }
    }
}
