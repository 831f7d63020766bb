//! How errors are shown to people.

use std::error::Error;
use std::fmt;

/// Writes an error and its causes on one line: `cannot read a.json: permission denied`.
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
pub fn fmt_with_causes(error: &dyn Error, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
    write!(formatter, "{error}")?;
    let mut cause = error.source();
    while let Some(error) = cause {
        write!(formatter, ": {error}")?;
        cause = error.source();
    }
    Ok(())
}
