// Generated from tests/golden/schema/parts/documentation.json by `BLESS=1 cargo test -p qemu-qapi-codegen --test golden`. Do not edit.

//! Documentation.
//!
//! The markup of every era, and what becomes of it:
//!
//! ```text
//! -> ... a request ...
//! <- ... a reply ...
//! ```
//!
//! # Below a heading
//!
//! Headings without text are left out; this one has text.

use ::qmp_types::base;

/// All that is written, in *emphasis*, **strongly** and `as is`; see
/// [`Color`](super::Color), [`Paint`](super::commands::Paint), the [`wet one`](super::commands::Paint), [`Painted`](super::events::Painted), and
/// `elsewhere`.
///
/// Names without markup are links where they can be nothing else: Color
/// is a word, [`ShapeKind`](super::ShapeKind) is none; PAINTED is a word, a [`Painted`](super::events::Painted) event is
/// none; paint is a word, [`QueryColors`](super::commands::QueryColors) is none, and neither is Written.
/// Files such as query-colors.json are left alone.
///
/// See [the manual](https://www.qemu.org/docs/master/interop/qmp-spec.html), [interop/qemu-ga](https://www.qemu.org/docs/master/interop/qemu-ga.html),
/// [a page](https://example.org/a), <https://example.org/b>, and
/// <https://example.org/c>.
///
/// **What goes**
///
/// | what | goes? |
/// | --- | --- |
/// | all | yes |
/// | a \| bar | no |
///
/// | cells | are |
/// | --- | --- |
/// | in two | a row |
///
/// - a list
///
///   - in a list
///     goes on
///
///   1. with numbers
///   2. and more of them
/// - its end:
///
///   ```text
///   as  it is
///   ```
///
/// ```c
/// int c;
/// ```
///
/// > **Notes:**
/// >
/// > 1. One
/// > 2. Two
///
/// > **Warning:** It is hot.
///
/// > **Note:** an old one
///
/// ```text
/// 3|   *
/// 1| * *
///   +---
/// ```
///
/// Here 2.5 is no number of an item, and -1 no mark, wherever a line
/// -1 or
/// 2.5 begins.
///
/// Since QEMU 1.2.
/// - [`unit`](field@Self::unit) since 1.4
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
pub struct Written {
    /// A text, unlike [`number`](field@Self::number). Not 'size'(since 1.0) but more.
    pub text: String,
    /// Since QEMU 1.3.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub number: Option<i64>,
    /// Of [`number`](field@Self::number). Since QEMU 1.4.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub unit: Option<String>,
    /// What is noted.
    ///
    /// > **Note:** of [`text`](field@Self::text)
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// Not documented in the schema.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub none: Option<()>,
}

impl Written {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(text: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            number: None,
            unit: None,
            note: None,
            none: None,
        }
    }

    /// Sets [`number`](field@Self::number).
    #[must_use]
    pub fn with_number(mut self, value: i64) -> Self {
        self.number = Some(value);
        self
    }

    /// Sets [`unit`](field@Self::unit).
    #[must_use]
    pub fn with_unit(mut self, value: impl Into<String>) -> Self {
        self.unit = Some(value.into());
        self
    }

    /// Sets [`note`](field@Self::note).
    #[must_use]
    pub fn with_note(mut self, value: impl Into<String>) -> Self {
        self.note = Some(value.into());
        self
    }

    /// Sets [`none`](field@Self::none).
    #[must_use]
    pub fn with_none(mut self, value: ()) -> Self {
        self.none = Some(value);
        self
    }
}

/// Members in a list.
///
/// Since QEMU 1.1.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
pub struct OldStyle {
    /// The first one,
    /// which goes on.
    pub first: i64,
    /// The second one.
    pub second: i64,
}

impl OldStyle {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(first: i64, second: i64) -> Self {
        Self { first, second }
    }
}

/// Commands defined in `parts/documentation.json`.
///
/// See [`commands`](super::commands) for all commands of the schema.
pub mod commands {
    use ::qmp_types::base;
    use ::qmp_types::base::Command;
    use super::Written;

    /// Writes.
    ///
    /// **Command** `write`.
    ///
    /// **Returns** an array of [`Written`](super::Written): What was written before.
    ///
    /// Since QEMU 1.2.
    ///
    /// # Examples
    ///
    /// **Once**
    ///
    /// Request:
    ///
    /// ```json
    /// { "execute": "write" }
    /// ```
    ///
    /// Event:
    ///
    /// ```json
    /// { "event": "NOTHING",
    ///   "timestamp": { "seconds": 1, "microseconds": 2 } }
    /// ```
    ///
    /// Reply:
    ///
    /// ```json
    /// { "return": [] }
    /// ```
    ///
    /// Again, but without a pen:
    ///
    /// Request:
    ///
    /// ```json
    /// { "execute": "write" }
    /// ```
    ///
    /// Error reply:
    ///
    /// ```json
    /// { "error": { "class": "GenericError", "desc": "no pen" } }
    /// ```
    #[doc(alias = "write")]
    #[derive(
        Debug,
        Clone,
        Copy,
        PartialEq,
        Eq,
        Hash,
        Default,
        base::Serialize,
        base::Deserialize
    )]
    #[serde(deny_unknown_fields)]
    pub struct Write {}

    impl Write {
        /// Creates a value without any members.
        #[must_use]
        pub fn new() -> Self {
            Self::default()
        }
    }

    impl Command for Write {
        const NAME: &'static str = "write";
        const HAS_ARGUMENTS: bool = false;
        type Ok = Vec<Written>;
    }
}
