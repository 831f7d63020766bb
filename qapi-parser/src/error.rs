//! Why a schema could not be loaded.

use std::fmt;
use std::io;
use std::path::PathBuf;

use qapi_schema::diagnostic::Problems;
use qapi_schema::text::line;

/// Why a schema could not be loaded.
///
/// Its `Debug` form is its text with all causes, which is what cargo shows of a build
/// script that returns it.
#[derive(thiserror::Error)]
#[non_exhaustive]
pub enum LoadError {
    /// The main file could not be read.
    #[error("cannot read the schema {}", line(.path.display()))]
    Read {
        /// The path that was asked for.
        path: PathBuf,
        /// What the system reported.
        source: io::Error,
    },
    /// The schema has problems.
    #[error(transparent)]
    Invalid(#[from] Problems),
}

impl fmt::Debug for LoadError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Invalid(problems) => fmt::Debug::fmt(problems, formatter),
            Self::Read { .. } => qapi_schema::error::fmt_with_causes(self, formatter),
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::{Loader, Memory};

    #[test]
    fn debug_is_the_text_with_its_causes() {
        let error = Loader::new().reader(Memory::new()).load("main.json");
        assert_eq!(
            format!("{:?}", error.unwrap_err()),
            "cannot read the schema main.json: entity not found"
        );
    }
}
