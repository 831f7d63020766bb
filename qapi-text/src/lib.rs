//! Text from elsewhere, and the ways to show it.
//!
//! The text of schemas, of replies, of files and paths can hold escape sequences for
//! terminals, line ends, characters that cannot be seen or that turn the direction of
//! others, and commands for the logs of CI systems. [`Text`] has no `Display`, so it cannot
//! be shown by mistake. It is shown in one of these ways:
//!
//! - [`Text::line`] is one line for a terminal or a log. Text for HTML, Markdown and
//!   annotations is made from it, with what these formats need in addition.
//! - [`lines`] is the same for text of several lines.
//! - [`json`] is for programs, and keeps the text exactly.
//!
//! Messages of QMP can have secrets in them, which [`redact`] masks.
//!
//! Escapes are written as in Rust: `\n`, `\u{1b}`. Text that was escaped can be escaped
//! again: it stays the same. Letters, marks and symbols of all languages stay as they are.

mod escape;
pub mod github;
pub mod redact;

use std::borrow::Cow;
use std::fmt::{self, Display};
use std::path::Path;

use serde::{Deserialize, Serialize};

pub use escape::{json, lines};

/// Text from elsewhere. It has no `Display`; see the [crate] for how it is shown.
///
/// ```compile_fail
/// let name = qapi_text::Text::from("\u{1b}[31m");
/// println!("{name}");
/// ```
///
/// ```
/// let name = qapi_text::Text::from("\u{1b}[31m");
/// assert_eq!(name.line().to_string(), r"\u{1b}[31m");
/// assert_eq!(format!("{name:?}"), r#""\u{1b}[31m""#);
/// ```
#[derive(Clone, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Text(String);

impl Text {
    /// No text.
    pub const EMPTY: &Self = {
        static EMPTY: Text = Text(String::new());
        &EMPTY
    };

    /// Prose on one line; see [`prose`].
    #[must_use]
    pub fn prose(text: &str) -> Self {
        Self(prose(text))
    }

    /// The same, [shortened] to so many characters.
    #[must_use]
    pub fn shortened(self, most: usize) -> Self {
        match shortened(&self.0, most) {
            Cow::Borrowed(_) => self,
            Cow::Owned(short) => Self(short),
        }
    }

    /// The text on one line, escaped.
    #[must_use]
    pub fn line(&self) -> Line<'_> {
        Line(escape::line(&self.0))
    }

    /// The text as it is, to compare it and to search in it. It is not for output.
    #[must_use]
    pub fn unescaped(&self) -> &str {
        &self.0
    }

    /// Whether there is no text.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Several texts, with this between them.
    #[must_use]
    pub fn join<'t>(texts: impl IntoIterator<Item = &'t Self>, separator: &str) -> Self {
        let texts: Vec<&str> = texts.into_iter().map(Self::unescaped).collect();
        Self(texts.join(separator))
    }
}

/// Text on one line, escaped.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line<'t>(Cow<'t, str>);

/// What something displays, on one line, escaped: a path, or an error of another crate.
///
/// ```
/// let path = std::path::Path::new("a\nb");
/// assert_eq!(qapi_text::line(path.display()).to_string(), r"a\nb");
/// ```
#[must_use]
pub fn line(text: impl Display) -> Line<'static> {
    let text = text.to_string();
    Line(Cow::Owned(escape::line(&text).into_owned()))
}

/// Prose on one line: line ends and indentation mean nothing in it, so each becomes a space.
/// Nothing is escaped.
///
/// ```
/// assert_eq!(qapi_text::prose("Stops\n    the machine.\n"), "Stops the machine.");
/// ```
#[must_use]
pub fn prose(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    words.join(" ")
}

/// A text of at most so many characters: of a longer one, the beginning and the end. Nothing is
/// escaped.
///
/// ```
/// assert_eq!(qapi_text::shortened("found `xxxxxxxx`", 9), "foun…xxx`");
/// assert_eq!(qapi_text::shortened("found `x`", 9), "found `x`");
/// ```
#[must_use]
pub fn shortened(text: &str, most: usize) -> Cow<'_, str> {
    if text.chars().nth(most).is_none() {
        return Cow::Borrowed(text);
    }
    let half = most.saturating_sub(1) / 2;
    let start: String = text.chars().take(half).collect();
    let mut end: Vec<char> = text.chars().rev().take(half).collect();
    end.reverse();
    Cow::Owned(format!("{start}…{}", String::from_iter(end)))
}

/// A number with its noun, whose plural has an `s`.
///
/// ```
/// assert_eq!(qapi_text::counted(1, "file"), "1 file");
/// assert_eq!(qapi_text::counted(2, "file"), "2 files");
/// ```
#[must_use]
pub fn counted(number: usize, noun: &str) -> String {
    let plural = if number == 1 { "" } else { "s" };
    format!("{number} {noun}{plural}")
}

impl AsRef<str> for Line<'_> {
    fn as_ref(&self) -> &str {
        &self.0
    }
}

impl Display for Line<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.pad(&self.0)
    }
}

/// As that of a string, which is escaped.
impl fmt::Debug for Text {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.0, formatter)
    }
}

impl From<String> for Text {
    fn from(text: String) -> Self {
        Self(text)
    }
}

impl From<&str> for Text {
    fn from(text: &str) -> Self {
        Self(text.to_owned())
    }
}

impl From<&Path> for Text {
    fn from(path: &Path) -> Self {
        Self(path.to_string_lossy().into_owned())
    }
}

impl PartialEq<str> for Text {
    fn eq(&self, other: &str) -> bool {
        self.0 == other
    }
}

impl PartialEq<&str> for Text {
    fn eq(&self, other: &&str) -> bool {
        self.0 == *other
    }
}

/// The README, whose example is run as a test.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
pub struct Readme;
