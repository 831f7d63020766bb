//! What is wrong with a script or a recording.

use std::fmt;

/// Something in a script or in a recording that cannot be used.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Problem {
    /// The number of its line; the first has the number 1.
    pub line: u64,
    /// What is wrong. It can quote the line, and is not escaped.
    pub message: String,
}

/// The line and what is wrong, escaped.
impl fmt::Display for Problem {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let message = qapi_schema::text::line(&self.message);
        write!(formatter, "line {}: {message}", self.line)
    }
}

/// All that is wrong with a script or with a recording.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problems(pub(crate) Vec<Problem>);

impl Problems {
    /// Each of them, in the order of their lines.
    #[must_use]
    pub fn all(&self) -> &[Problem] {
        &self.0
    }
}

impl fmt::Display for Problems {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, problem) in self.0.iter().enumerate() {
            let separator = if index == 0 { "" } else { "; " };
            write!(formatter, "{separator}{problem}")?;
        }
        Ok(())
    }
}

impl std::error::Error for Problems {}
