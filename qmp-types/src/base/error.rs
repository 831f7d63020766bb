//! Decoding errors that name the member that failed.
//!
//! Decoding uses plain `serde_json`; the path is determined only after an error.

use std::error::Error;
use std::fmt;

use qapi_text::line;
use serde::Deserialize;
use serde_json::error::Category;

use super::path;

/// Decodes a JSON text.
///
/// # Errors
///
/// If the text is not JSON, is not a `T`, is nested [too deep](super#nesting), or
/// continues after the value.
///
/// # Examples
///
/// ```
/// use qmp_types::base::{self, Timestamp};
///
/// let text = r#"{"seconds": 1500000000, "microseconds": "none"}"#;
/// let error = base::from_str::<Timestamp>(text).unwrap_err();
///
/// assert_eq!(error.path(), "microseconds");
/// assert_eq!(
///     error.to_string(),
///     "microseconds: invalid type: string \"none\", expected i64 at line 1 column 46",
/// );
/// ```
pub fn from_str<'de, T: Deserialize<'de>>(text: &'de str) -> Result<T, DecodeError> {
    serde_json::from_str(text).map_err(|error| DecodeError::new(text.as_bytes(), &error))
}

/// Decodes a JSON text that may not be UTF-8.
///
/// # Errors
///
/// Those of [`from_str`], and if a string is not UTF-8.
pub fn from_slice<'de, T: Deserialize<'de>>(text: &'de [u8]) -> Result<T, DecodeError> {
    serde_json::from_slice(text).map_err(|error| DecodeError::new(text, &error))
}

/// Why a JSON text could not be decoded, and where in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DecodeError {
    path: String,
    message: String,
    line: usize,
    column: usize,
    category: Category,
}

impl DecodeError {
    fn new(text: &[u8], error: &serde_json::Error) -> Self {
        let (path, message) = path::of_error(text, error);
        Self {
            path,
            message,
            line: error.line(),
            column: error.column(),
            category: error.classify(),
        }
    }

    /// The member that the error is about, such as `data.info.core` or
    /// `members[3].name`. Empty if it is about the whole text. For a missing
    /// member, it is the object that lacks it.
    #[must_use]
    pub fn path(&self) -> &str {
        &self.path
    }

    /// What is wrong, without the position.
    #[must_use]
    pub fn message(&self) -> &str {
        &self.message
    }

    /// The same error without what the text has as values, which can be secret. Names of
    /// members stay.
    ///
    /// ```
    /// use qmp_types::base::{self, Timestamp};
    ///
    /// let text = r#"{"seconds": "hunter2"}"#;
    /// let error = base::from_str::<Timestamp>(text).unwrap_err();
    /// assert_eq!(
    ///     error.without_values().to_string(),
    ///     "seconds: invalid type: string, expected i64 at line 1 column 21",
    /// );
    /// ```
    #[must_use]
    pub fn without_values(self) -> Self {
        let message = match self.category {
            Category::Data => without_value(&self.message),
            // The decoder's own words.
            Category::Syntax | Category::Eof | Category::Io => self.message,
        };
        Self { message, ..self }
    }

    /// What kind of error it is: the text ends too early, is not JSON, or is JSON of a
    /// different shape than expected.
    ///
    /// ```
    /// use qmp_types::base::{self, Timestamp};
    /// use serde_json::error::Category;
    ///
    /// let category = |text| base::from_str::<Timestamp>(text).unwrap_err().category();
    ///
    /// assert_eq!(category(r#"{"seconds": 15000"#), Category::Eof);
    /// assert_eq!(category(r#"{"seconds": 15 00"#), Category::Syntax);
    /// assert_eq!(category(r#"{"seconds": "15"}"#), Category::Data);
    /// ```
    #[must_use]
    pub fn category(&self) -> Category {
        self.category
    }

    /// The line on which decoding stopped; the first is 1. It is 0 if the position is
    /// not known.
    #[must_use]
    pub fn line(&self) -> usize {
        self.line
    }

    /// The column, in bytes, at which decoding stopped.
    #[must_use]
    pub fn column(&self) -> usize {
        self.column
    }
}

/// What serde says about a value, without the value. What a type says in its own words may
/// have anything in it.
fn without_value(message: &str) -> String {
    const ABOUT_NAMES: [&str; 4] = [
        "missing field ",
        "duplicate field ",
        "unknown field ",
        "invalid length ",
    ];
    if ABOUT_NAMES.iter().any(|start| message.starts_with(start)) {
        return message.to_owned();
    }
    let found = ["invalid type: ", "invalid value: "]
        .into_iter()
        .find_map(|what| {
            Some((
                what,
                message.strip_prefix(what)?.rsplit_once(", expected ")?,
            ))
        });
    match found {
        Some((what, (value, expected))) => {
            let kind = value.split(['"', '`']).next().unwrap_or_default();
            format!("{what}{}, expected {expected}", kind.trim_end())
        }
        None if message.starts_with("unknown variant ") => "unknown variant".to_owned(),
        None => "invalid value".to_owned(),
    }
}

/// On one line, escaped. Only the ends of a long path are shown;
/// [`path`](DecodeError::path) has all of it.
impl fmt::Display for DecodeError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        if !self.path.is_empty() {
            write!(formatter, "{}: ", line(path::shortened(&self.path)))?;
        }
        write!(formatter, "{}", line(&self.message))?;
        if self.line > 0 {
            write!(formatter, " at line {} column {}", self.line, self.column)?;
        }
        Ok(())
    }
}

impl Error for DecodeError {}

#[cfg(test)]
mod tests {
    use super::without_value;

    #[test]
    fn values_are_left_out_and_names_are_kept() {
        for (message, expected) in [
            (
                r#"invalid type: string "a, expected b", expected u8"#,
                "invalid type: string, expected u8",
            ),
            (
                "invalid value: integer `300`, expected u8",
                "invalid value: integer, expected u8",
            ),
            (
                "invalid type: null, expected a string",
                "invalid type: null, expected a string",
            ),
            ("unknown variant `hunter2`, expected `a`", "unknown variant"),
            ("missing field `a`", "missing field `a`"),
            ("no key: hunter2", "invalid value"),
            ("invalid type: hunter2", "invalid value"),
        ] {
            assert_eq!(without_value(message), expected);
        }
    }
}
