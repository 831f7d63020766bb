//! Since when there is what: the schemas of many releases, one after the other.
//!
//! [`history`] looks at each command and event, and at each member and value that it has
//! on the schema, in all of the schemas: in which it came, was deprecated and went.
//!
//! # Examples
//!
//! ```
//! use qapi_diff::history::{What, history};
//! use qapi_diff::Side;
//! use qapi_parser::{Loader, Memory};
//!
//! let load = |text| Loader::new().reader(Memory::new().file("main.json", text)).load("main.json");
//! let schemas = [
//!     ("10.0", load("{ 'command': 'eject', 'data': { '*force': 'bool' } }")?),
//!     ("10.1", load("{ 'command': 'eject', 'data': { '*force': 'bool', '*id': 'str' } }")?),
//!     ("10.2", load("{ 'command': 'eject', 'data': { '*id': 'str' } }")?),
//! ];
//! let sides = schemas.iter().map(|(name, schema)| Side::new(schema, name));
//! let history = history(&sides.collect::<Vec<_>>());
//!
//! let force = history.items.iter().find(|item| item.path == "arguments.force").unwrap();
//! let last = force.turns.last().unwrap();
//! assert!(matches!(last.what, What::Went { .. }));
//! assert_eq!(last.release, "10.2");
//! # Ok::<(), qapi_parser::LoadError>(())
//! ```

mod calendar;
mod html;
mod json;
mod life;
mod markdown;
mod seen;
mod select;
mod slot;
mod summary;
mod text;
mod timeline;
mod walk;

use qapi_schema::Schema;
use serde::Serialize;

use self::calendar::Calendar;
use crate::finding::MessageKind;
use crate::report::Compared;
use crate::side::Side;

/// Everything that any of the schemas has, with its history.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[non_exhaustive]
pub struct History {
    /// The schemas, the oldest first.
    pub releases: Vec<Compared>,
    /// Commands, then events, by name; each is followed by what it is made of.
    pub items: Vec<Item>,
    /// What was asked for, if not everything.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub selection: Option<String>,
    /// Whether there are releases between the schemas, so that what is said of one may have
    /// happened in one before it.
    pub has_gaps: bool,
}

/// A command or event, or a part of one: a member, a value or a feature flag.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[non_exhaustive]
pub struct Item {
    /// Of what sort the message is.
    pub kind: MessageKind,
    /// The name of the command or event.
    pub message: String,
    /// What part of the message it is.
    pub sort: Sort,
    /// Where in the message it is; of several places the nearest. The empty path is the
    /// message as a whole.
    pub path: String,
    /// The release that the documentation says it came with.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub documented: Option<Since>,
    /// What happened to it, the oldest first. The first is that it was there or came.
    pub turns: Vec<Turn>,
}

/// The sorts of items.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
#[non_exhaustive]
pub enum Sort {
    /// A command or event as a whole.
    Message,
    /// What a command returns, as a whole.
    Returned,
    /// A member of an object.
    Member,
    /// A value of an enum, among them those of tags.
    Value,
    /// A feature flag.
    Feature,
}

/// Since when there is something, by the documentation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Since {
    /// The release.
    pub release: String,
    /// Whether the schemas show that this cannot be: one before has it, or one since then
    /// lacks it.
    #[serde(rename = "refuted")]
    pub is_refuted: bool,
}

/// Something that happened to an item.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Turn {
    /// The name of the first schema in which it has happened.
    pub release: String,
    #[serde(skip)]
    index: usize,
    /// The name of the first schema in which it may have happened already, if some before do
    /// not tell.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub perhaps: Option<String>,
    /// What happened.
    #[serde(flatten)]
    pub what: What,
    /// Whether it came or went with what it is part of.
    #[serde(rename = "inherited")]
    pub is_inherited: bool,
}

/// What may happen to an item.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "what", rename_all = "kebab-case")]
#[non_exhaustive]
pub enum What {
    /// It was there from the first: in the oldest schema, or in the oldest that tells.
    There,
    /// It came.
    Came,
    /// It went.
    Went {
        /// Whether that was announced.
        notice: Notice,
        /// Whether it may be that only the build of which introspection tells lacks it.
        #[serde(skip_serializing_if = "std::ops::Not::not")]
        may_be_unbuilt: bool,
    },
    /// It was deprecated.
    Deprecated {
        /// What the documentation says to do.
        #[serde(skip_serializing_if = "Option::is_none")]
        advice: Option<String>,
    },
    /// It is no longer deprecated.
    NoLongerDeprecated,
    /// It may change without notice from now on.
    BecameUnstable,
    /// It can be relied on from now on.
    BecameStable,
    /// It can be left out from now on.
    BecameOptional,
    /// It can no longer be left out.
    BecameMandatory,
    /// It is of another sort.
    Retyped {
        /// What it was.
        was: String,
        /// What it is.
        is: String,
    },
}

/// Whether something was deprecated for two releases before it went, as QEMU promises.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum Notice {
    /// It was.
    Given,
    /// It was not.
    Short,
    /// Other releases would have to be looked at.
    Unclear,
    /// Schemas could not say yet of such things that they are deprecated.
    NotSaid,
    /// It was unstable, so that it could go at any time.
    Unstable,
}

impl What {
    fn is_coming(&self) -> bool {
        matches!(self, Self::There | Self::Came)
    }

    fn is_going(&self) -> bool {
        matches!(self, Self::Went { .. })
    }
}

impl Notice {
    /// The word for it.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Given => "given",
            Self::Short => "short",
            Self::Unclear => "unclear",
            Self::NotSaid => "not-said",
            Self::Unstable => "unstable",
        }
    }
}

/// The history of everything that schemas have, of which the oldest comes first. Where
/// their names are those of releases, it is known which releases lie between them.
#[must_use]
pub fn history(schemas: &[Side<'_>]) -> History {
    let all: Vec<&Schema> = schemas.iter().map(|side| side.schema).collect();
    let tracks = walk::walk(&all);
    let calendar = Calendar::new(schemas);
    History {
        releases: schemas.iter().copied().map(Compared::of).collect(),
        items: life::items(&tracks, &calendar),
        selection: None,
        has_gaps: calendar.has_gaps(),
    }
}
