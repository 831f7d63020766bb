//! What of a value does not fit, and why.

use std::fmt;
use std::ops::RangeInclusive;

use qapi_schema::wire::JsonKind;

use crate::path::Path;

/// Something in a value that does not fit the schema.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Mismatch {
    /// Where it is. For a member that is missing, where it should be.
    pub path: Path,
    /// What is wrong with it.
    pub reason: Reason,
}

/// Why something does not fit.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Reason {
    /// A mandatory member is not there.
    Missing,
    /// The object has no such member.
    UnknownMember,
    /// The value is of another JSON kind.
    Kind {
        /// What the schema has here, in words.
        expected: String,
        /// What was found.
        found: JsonKind,
    },
    /// The number has a fraction or an exponent, or is too large, where an integer is
    /// wanted.
    NotAnInteger {
        /// What the schema has here, in words.
        expected: String,
    },
    /// The string is not a value of the enum.
    UnknownValue {
        /// The string.
        value: String,
        /// The name of the enum.
        type_name: String,
    },
    /// The integer does not fit its type.
    OutOfRange {
        /// The integer.
        value: i128,
        /// The name of its type.
        type_name: String,
        /// What fits.
        range: RangeInclusive<i128>,
    },
}

impl Mismatch {
    /// Whether a later release may have it so: a member or a value of an enum that
    /// the schema does not know. QEMU refuses these; a client has to bear with them.
    #[must_use]
    pub fn is_unrecognized(&self) -> bool {
        matches!(
            self.reason,
            Reason::UnknownMember | Reason::UnknownValue { .. }
        )
    }
}

impl fmt::Display for Mismatch {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        if !self.path.steps().is_empty() {
            write!(formatter, "{}: ", self.path)?;
        }
        self.reason.fmt(formatter)
    }
}

impl fmt::Display for Reason {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Missing => formatter.write_str("is missing"),
            Self::UnknownMember => formatter.write_str("there is no such member"),
            Self::Kind { expected, found } => write!(formatter, "is {found}, expected {expected}"),
            Self::NotAnInteger { expected } => {
                write!(
                    formatter,
                    "is a number that is not an integer, expected {expected}"
                )
            }
            Self::UnknownValue { value, type_name } => {
                write!(formatter, "{value:?} is not a value of {type_name}")
            }
            Self::OutOfRange {
                value,
                type_name,
                range,
            } => {
                let (first, last) = (range.start(), range.end());
                write!(
                    formatter,
                    "{value} is out of range: {type_name} is {first} to {last}"
                )
            }
        }
    }
}
