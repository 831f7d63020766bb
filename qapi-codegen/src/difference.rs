//! What differs between generated files and those on disk, and how to say it.

use std::fmt;
use std::path::{Path, PathBuf};

use qapi_schema::text::{line, lines};
use similar::TextDiff;

/// A difference between what was generated and what is on disk.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Difference {
    /// The file, relative to the output's directory.
    pub path: PathBuf,
    /// In which way it differs.
    pub kind: DifferenceKind,
}

/// The ways in which disk and output differ.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum DifferenceKind {
    /// The file on disk has another text.
    Stale {
        /// What is on disk.
        old: String,
        /// What was generated.
        new: String,
    },
    /// There is no such file on disk.
    Missing {
        /// What was generated.
        new: String,
    },
    /// The file on disk was generated once, but no longer is.
    LeftOver {
        /// What is on disk.
        old: String,
    },
}

impl Difference {
    /// What is wrong with the file, with the lines that differ; `folder` is where the
    /// output is. What a terminal would take for a command is escaped.
    #[must_use]
    pub fn in_full(&self, folder: &Path) -> String {
        let path = line(folder.join(&self.path).display());
        let (old, new) = match &self.kind {
            DifferenceKind::Stale { old, new } => (old.as_str(), new.as_str()),
            DifferenceKind::Missing { new } => ("", new.as_str()),
            DifferenceKind::LeftOver { old } => (old.as_str(), ""),
        };
        let changes = TextDiff::from_lines(old, new)
            .unified_diff()
            .header(&format!("{path} (on disk)"), &format!("{path} (generated)"))
            .to_string();
        format!("{path} is {}:\n{}", self.kind, lines(&changes))
    }

    /// Whether the file is to go.
    #[must_use]
    pub fn is_left_over(&self) -> bool {
        matches!(self.kind, DifferenceKind::LeftOver { .. })
    }
}

/// In a few words, as part of a sentence.
impl fmt::Display for DifferenceKind {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            Self::Stale { .. } => "out of date",
            Self::Missing { .. } => "missing",
            Self::LeftOver { .. } => "left over",
        })
    }
}
