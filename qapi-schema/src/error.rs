//! How errors are shown to people.

use std::error::Error;
use std::fmt;

use qapi_text::{line, shortened};

use crate::diagnostic::Problems;

/// How many characters of an error are shown. A list of names can be long, and so can a word of
/// a file that is not what it should be.
const LONGEST: usize = 4000;

/// Writes an error and its causes on one line: `cannot read a.json: permission denied`.
/// Whatever they quote is escaped, and what is very long is shortened. Only [`Problems`] have lines of their own.
///
/// The `Debug` form of this project's errors. A build script that returns an error as
/// `Box<dyn Error>` has its `Debug` form printed, and that is what its user reads.
///
/// ```
/// use std::fmt;
///
/// #[derive(thiserror::Error)]
/// #[error("cannot read the settings")]
/// struct Unreadable(#[source] fmt::Error);
///
/// impl fmt::Debug for Unreadable {
///     fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
///         qapi_schema::error::fmt_with_causes(self, formatter)
///     }
/// }
///
/// let shown = format!("{:?}", Unreadable(fmt::Error));
/// assert!(shown.starts_with("cannot read the settings: "));
/// ```
pub fn fmt_with_causes(
    error: &(dyn Error + 'static),
    formatter: &mut fmt::Formatter<'_>,
) -> fmt::Result {
    let mut cause = Some(error);
    let mut separator = "";
    while let Some(error) = cause {
        formatter.write_str(separator)?;
        match error.downcast_ref::<Problems>() {
            Some(problems) => write!(formatter, "{problems}")?,
            None => formatter.write_str(&shortened(line(error).as_ref(), LONGEST))?,
        }
        separator = ": ";
        cause = error.source();
    }
    Ok(())
}

/// An error and its causes, as [`fmt_with_causes`] writes them.
///
/// ```
/// let error = std::io::Error::other("\u{1b}[2J");
/// let shown = qapi_schema::error::WithCauses(&error).to_string();
/// assert_eq!(shown, r"\u{1b}[2J");
/// ```
#[derive(Debug, Clone, Copy)]
pub struct WithCauses<'e>(pub &'e (dyn Error + 'static));

impl fmt::Display for WithCauses<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt_with_causes(self.0, formatter)
    }
}
