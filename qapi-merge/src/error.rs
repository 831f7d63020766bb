//! Why schemas cannot be merged.

use std::fmt;

use qapi_schema::diagnostic::Code;
use qapi_schema::text::Text;
use thiserror::Error;

use crate::choice::{Side, write_sides};

/// Schemas cannot be merged.
#[derive(Debug, Clone, PartialEq, Error)]
#[non_exhaustive]
pub enum MergeError {
    /// There is no schema.
    #[error("there is no schema to merge")]
    Nothing,
    /// A preference names something about which there is nothing to decide.
    #[error("there is no `{}` to have a preference for", item.line())]
    UnknownItem {
        /// The item.
        item: Text,
    },
    /// No form of some items holds for all releases.
    #[error("{}", in_lines(conflicts))]
    Conflicts {
        /// The items, at least one.
        conflicts: Vec<Conflict>,
    },
}

/// An item that has no form that holds for all releases.
///
/// Shown as the item and its types, with the places where they are written.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Conflict {
    /// The item, as a [`Preference`](crate::Preference) names it.
    pub item: Text,
    /// Its types, by the release that first has each of them.
    pub sides: Vec<Side>,
}

impl Conflict {
    /// The code of all conflicts.
    pub const CODE: Code = Code::NoCommonType;
}

impl fmt::Display for Conflict {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            formatter,
            "no type holds all values of `{}`: ",
            self.item.line()
        )?;
        write_sides(&self.sides, formatter)
    }
}

fn in_lines(conflicts: &[Conflict]) -> String {
    let lines: Vec<String> = conflicts.iter().map(Conflict::to_string).collect();
    lines.join("; ")
}
