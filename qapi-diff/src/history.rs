//! The history of a schema over many releases: when each item was added, deprecated and
//! removed.
//!
//! [`history`] follows each command and event through all of the schemas, with every member
//! and value that it has on the wire.
//!
//! # Examples
//!
//! ```
//! use qapi_diff::NamedSchema;
//! use qapi_diff::history::{ItemChangeKind, history};
//! use qapi_parser::{Loader, Memory};
//!
//! let load = |text| Loader::new().reader(Memory::new().file("main.json", text)).load("main.json");
//! let schemas = [
//!     ("10.0", load("{ 'command': 'eject', 'data': { '*force': 'bool' } }")?),
//!     ("10.1", load("{ 'command': 'eject', 'data': { '*force': 'bool', '*id': 'str' } }")?),
//!     ("10.2", load("{ 'command': 'eject', 'data': { '*id': 'str' } }")?),
//! ];
//! let schemas: Vec<_> = schemas
//!     .iter()
//!     .map(|(name, schema)| NamedSchema::new(schema, name))
//!     .collect();
//! let history = history(&schemas);
//!
//! let force = history.items.iter().find(|item| item.path == "arguments.force").unwrap();
//! let last = force.changes.last().unwrap();
//! assert!(matches!(last.kind, ItemChangeKind::Removed { .. }));
//! assert_eq!(last.release, "10.2");
//! # Ok::<(), qapi_parser::LoadError>(())
//! ```

mod calendar;
mod groups;
mod html;
mod items;
mod json;
mod lookup;
mod markdown;
mod nearer;
mod select;
mod snapshot;
mod summary;
mod text;
mod touched;
mod usage;
mod walk;

use qapi_schema::Schema;
use qapi_schema::text::Text;
use serde::Serialize;

pub use self::usage::Releases;

use self::calendar::Calendar;
use crate::concern::{Concern, Refused};
use crate::finding::MessageKind;
use crate::note::Note;
use crate::schemas::{NamedSchema, SchemaInfo};

/// The history of every item that any of the schemas has.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct History {
    /// The schemas, oldest first.
    pub releases: Vec<SchemaInfo>,
    /// Commands, then events, sorted by name; each is followed by its parts.
    pub items: Vec<HistoryItem>,
    /// The selector, if only some items were selected.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub selection: Option<Text>,
    /// The path at which the items are, if the selector has one that is further from the message.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub nearer_path: Option<Text>,
    /// If only those items are in the history that a client uses and that have changed: how many
    /// others it uses.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub unchanged: Option<usize>,
    /// If only those items are in the history that a client uses: how many messages of recordings
    /// could not be read, so that what they use is not known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub unread: Option<usize>,
    /// If values that were added are [left out](Self::without_added_values): how many.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub added_values: Option<usize>,
    /// If only those items are in the history that a client uses: what it sends and the newest
    /// schema does not allow, as far as no item tells it that is certainly used.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub refused: Vec<Refused>,
    /// If only those items are in the history that a client uses: how many commands are refused for
    /// yet other reasons, after a thousand.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub more_refused: Option<u64>,
    /// What else limits the meaning of the history.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub notes: Vec<Note>,
    /// The recordings in which there is no command, so that what their clients use is not known.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub without_commands: Vec<Text>,
    /// If only changes since a release count: the name of its schema.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub since: Option<Text>,
    /// Whether there are releases between the schemas. If so, a change may have happened
    /// earlier than shown.
    pub has_gaps: bool,
}

/// A command or event, or a part of one, and how it changed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct HistoryItem {
    /// Whether the message is a command or an event.
    pub message_kind: MessageKind,
    /// The name of the command or event.
    pub message: Text,
    /// What the item is.
    pub kind: ItemKind,
    /// The path of the item in the message; the shortest if there are several. It is empty
    /// for the message as a whole.
    pub path: Text,
    /// The release that added the item, according to the documentation.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub documented_since: Option<DocumentedSince>,
    /// The build condition (`if`) of the item and of what it is part of, in the newest schema that
    /// has the item and shows conditions.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub condition: Option<Text>,
    /// The changes, oldest first. The first one is [`ItemChangeKind::Present`] or
    /// [`ItemChangeKind::Added`].
    pub changes: Vec<ItemChange>,
    /// How it concerns a client, if the history is about what [a client uses](crate::Usage).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub concern: Option<Concern>,
}

/// What became of an item.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[non_exhaustive]
pub enum ItemState {
    /// It was removed.
    Gone,
    /// It is deprecated.
    Deprecated,
    /// It is unstable.
    Unstable,
    /// It has changed in another way.
    Changed,
    /// It was added after the oldest schema, and has not changed since.
    Added,
    /// It is in the oldest schema, and has not changed since.
    Unchanged,
}

/// What an item is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum ItemKind {
    /// A command or event as a whole.
    Message,
    /// What a command returns, as a whole.
    ReturnType,
    /// A member of an object.
    Member,
    /// A value of an enum, or of a union's tag.
    Value,
    /// A feature flag.
    Feature,
}

/// The release that added an item, according to the documentation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct DocumentedSince {
    /// The release.
    pub release: Text,
    /// Whether the schemas contradict it: an older one has the item, or one since then lacks
    /// it.
    #[serde(rename = "contradicted")]
    pub is_contradicted: bool,
}

/// One change of an item.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct ItemChange {
    /// The first schema that shows the change.
    pub release: Text,
    #[serde(skip)]
    index: usize,
    /// The first schema that may have the change already, if the schemas from there to
    /// [`release`](Self::release) do not show whether they have the item.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub earliest_release: Option<Text>,
    /// What changed.
    #[serde(flatten)]
    pub kind: ItemChangeKind,
    /// Whether the same happened to what the item is part of: it was added or removed, or got the
    /// same condition.
    #[serde(rename = "inherited")]
    pub is_inherited: bool,
}

/// How an item can change.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
#[non_exhaustive]
pub enum ItemChangeKind {
    /// It is in the oldest schema, or in the oldest that shows whether it has the item.
    Present {
        /// Its build condition (`if`), besides that of what it is part of.
        #[serde(skip_serializing_if = "Option::is_none")]
        condition: Option<Text>,
    },
    /// It was added.
    Added {
        /// Its build condition (`if`), besides that of what it is part of.
        #[serde(skip_serializing_if = "Option::is_none")]
        condition: Option<Text>,
    },
    /// It was removed.
    Removed {
        /// Whether it was deprecated for long enough before.
        notice: DeprecationNotice,
        /// Whether it may be missing only because the QEMU that was introspected was built
        /// without it.
        #[serde(skip_serializing_if = "std::ops::Not::not")]
        possibly_not_built: bool,
    },
    /// It was deprecated.
    Deprecated {
        /// What the documentation says about the deprecation.
        #[serde(skip_serializing_if = "Option::is_none")]
        advice: Option<Text>,
    },
    /// It is no longer deprecated.
    NoLongerDeprecated,
    /// It became unstable: it may change without notice.
    BecameUnstable,
    /// It is no longer unstable.
    BecameStable,
    /// It became optional.
    BecameOptional,
    /// It became mandatory.
    BecameMandatory,
    /// Its type changed.
    TypeChanged {
        /// The old type.
        from: Text,
        /// The new type.
        to: Text,
    },
    /// Its build condition (`if`) changed.
    ConditionChanged {
        /// The old condition; none if every build had the item.
        #[serde(skip_serializing_if = "Option::is_none")]
        from: Option<Text>,
        /// The new condition; none if every build has the item.
        #[serde(skip_serializing_if = "Option::is_none")]
        to: Option<Text>,
    },
}

/// Whether an item was deprecated for two releases before it was removed, as QEMU promises.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum DeprecationNotice {
    /// It was.
    Given,
    /// It was marked as deprecated for less than that, or not at all.
    Insufficient,
    /// The schemas at hand do not show it; those of other releases would.
    Unknown,
    /// Schemas of that time, or of two releases before, could not mark such items as deprecated,
    /// and the documentation does not tell it in words.
    NotExpressible,
    /// It was unstable, so it could be removed at any time.
    NotRequired,
}

impl HistoryItem {
    /// What became of the item in the newest schema.
    #[must_use]
    pub fn state(&self) -> ItemState {
        let mut state = ItemState::Unchanged;
        let (mut is_deprecated, mut is_unstable) = (false, false);
        for change in &self.changes {
            match change.kind {
                ItemChangeKind::Removed { .. } => state = ItemState::Gone,
                ItemChangeKind::Present { .. } => state = ItemState::Unchanged,
                ItemChangeKind::Added { .. } => {
                    state = ItemState::Added;
                    (is_deprecated, is_unstable) = (false, false);
                }
                ItemChangeKind::Deprecated { .. } => is_deprecated = true,
                ItemChangeKind::NoLongerDeprecated => is_deprecated = false,
                ItemChangeKind::BecameUnstable => is_unstable = true,
                ItemChangeKind::BecameStable => is_unstable = false,
                _ if change.is_inherited => {}
                _ => state = ItemState::Changed,
            }
        }
        match state {
            ItemState::Gone => state,
            _ if is_deprecated => ItemState::Deprecated,
            _ if is_unstable => ItemState::Unstable,
            _ => state,
        }
    }

    /// Whether it has changed after the schema with this index.
    fn has_changed_since(&self, start: usize) -> bool {
        self.changes.last().is_some_and(|last| last.index > start)
    }
}

impl ItemState {
    /// The states that are worth a look, the worst first.
    const NOTABLE: [Self; 5] = [
        Self::Gone,
        Self::Deprecated,
        Self::Unstable,
        Self::Changed,
        Self::Added,
    ];

    fn title(self) -> &'static str {
        match self {
            Self::Gone => "Gone",
            Self::Deprecated => "Deprecated",
            Self::Unstable => "Unstable",
            Self::Changed => "Changed",
            Self::Added => "Added",
            Self::Unchanged => "Unchanged",
        }
    }
}

impl ItemChangeKind {
    fn is_addition(&self) -> bool {
        matches!(self, Self::Present { .. } | Self::Added { .. })
    }

    fn is_removal(&self) -> bool {
        matches!(self, Self::Removed { .. })
    }
}

impl DeprecationNotice {
    /// The word for it.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Given => "given",
            Self::Insufficient => "insufficient",
            Self::Unknown => "unknown",
            Self::NotExpressible => "not-expressible",
            Self::NotRequired => "not-required",
        }
    }
}

/// The history of everything in these schemas, which come oldest first. If their names are
/// those of releases, it is known how many releases lie between them.
#[must_use]
pub fn history(schemas: &[NamedSchema<'_>]) -> History {
    let all: Vec<&Schema> = schemas.iter().map(|named| named.schema).collect();
    let timelines = walk::walk(&all);
    let calendar = Calendar::new(schemas);
    History {
        releases: schemas.iter().copied().map(SchemaInfo::of).collect(),
        items: items::items(&timelines, &calendar),
        selection: None,
        nearer_path: None,
        unchanged: None,
        unread: None,
        added_values: None,
        refused: Vec::new(),
        more_refused: None,
        notes: Vec::new(),
        without_commands: Vec::new(),
        since: None,
        has_gaps: calendar.has_gaps(),
    }
}
