//! How a value differs from what the schema says.

use std::fmt;
use std::ops::RangeInclusive;

use qapi_schema::wire::JsonKind;

use crate::path::ValuePath;

/// Something in a value that does not fit the schema.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Mismatch {
    /// Where it is. For a missing member, where the member should be.
    pub path: ValuePath,
    /// What is wrong.
    pub reason: Reason,
}

/// The values that the schema has in a place.
///
/// It is displayed in words: ``an object or a string (`BlockdevRef`)``.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Expected {
    /// What they are: `null`, `boolean`, `integer`, `number`, `string`, `array` or `object`. Only
    /// the values of alternates are of several kinds.
    pub kinds: Vec<&'static str>,
    /// The name of their type, if it has one.
    pub type_name: Option<String>,
}

/// Why something does not fit.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Reason {
    /// A mandatory member is missing.
    Missing,
    /// The object has no such member in the schema.
    UnknownMember,
    /// The value is of another JSON kind.
    Kind {
        /// What the schema says.
        expected: Expected,
        /// The kind of the value.
        found: JsonKind,
    },
    /// The number has a fraction or an exponent, or is too large, where the schema says
    /// that it is an integer.
    NotAnInteger {
        /// What the schema says.
        expected: Expected,
    },
    /// The string is not a value of the enum.
    UnknownValue {
        /// The string.
        value: String,
        /// The name of the enum.
        type_name: String,
    },
    /// There is no such command.
    UnknownCommand {
        /// Its name.
        name: String,
        /// The most similar name that the schema has.
        similar: Option<String>,
    },
    /// There is no such event.
    UnknownEvent {
        /// Its name.
        name: String,
        /// The most similar name that the schema has.
        similar: Option<String>,
    },
    /// There is no such error class.
    UnknownErrorClass {
        /// Its name.
        class: String,
        /// The most similar class.
        similar: Option<String>,
    },
    /// The command cannot be executed out-of-band.
    NotOutOfBand {
        /// The name of the command.
        name: String,
    },
    /// The object is not a message of QMP.
    NotAMessage,
    /// The integer is out of range for its type.
    OutOfRange {
        /// The integer.
        value: i128,
        /// The name of its type.
        type_name: String,
        /// The integers that the type has.
        range: RangeInclusive<i128>,
    },
}

impl Expected {
    /// Values of one kind.
    pub(crate) fn kind(kind: &'static str) -> Self {
        Self {
            kinds: vec![kind],
            type_name: None,
        }
    }
}

impl fmt::Display for Expected {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, kind) in self.kinds.iter().enumerate() {
            formatter.write_str(match index {
                0 => "",
                _ if index + 1 == self.kinds.len() => " or ",
                _ => ", ",
            })?;
            let article = match kind.as_bytes().first() {
                Some(b'n') if *kind == "null" => "",
                Some(b'a' | b'i' | b'o') => "an ",
                _ => "a ",
            };
            write!(formatter, "{article}{kind}")?;
        }
        match &self.type_name {
            Some(name) => write!(formatter, " (`{name}`)"),
            None => Ok(()),
        }
    }
}

impl Mismatch {
    /// Whether a later release may allow this: a name that the schema does not know, of a
    /// member, an enum value, a command, an event or an error class. QEMU rejects these in what
    /// a client sends; a client has to accept them.
    #[must_use]
    pub fn is_unrecognized(&self) -> bool {
        matches!(
            self.reason,
            Reason::UnknownMember
                | Reason::UnknownValue { .. }
                | Reason::UnknownCommand { .. }
                | Reason::UnknownEvent { .. }
                | Reason::UnknownErrorClass { .. }
        )
    }
}

/// The path and the reason. A missing member is named in the reason, so that the path is
/// that of the object.
impl fmt::Display for Mismatch {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.reason == Reason::Missing
            && let Some((object, name)) = self.path.object_and_member()
        {
            write_path(&object, formatter)?;
            return write!(formatter, "`{name}` {}", self.reason);
        }
        write_path(&self.path, formatter)?;
        self.reason.fmt(formatter)
    }
}

fn write_path(path: &ValuePath, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
    if path.is_empty() {
        return Ok(());
    }
    write!(formatter, "{path}: ")
}

impl fmt::Display for Reason {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Missing => formatter.write_str("is missing"),
            Self::UnknownMember => formatter.write_str("there is no such member"),
            Self::Kind { expected, found } => {
                write!(formatter, "expected {expected}, found {found}")
            }
            Self::NotAnInteger { expected } => {
                write!(
                    formatter,
                    "expected {expected}, found a floating-point number"
                )
            }
            Self::UnknownValue { value, type_name } => {
                write!(formatter, "{value:?} is not a value of `{type_name}`")
            }
            Self::UnknownCommand { name, similar } => {
                unknown("command", name, similar.as_deref(), formatter)
            }
            Self::UnknownEvent { name, similar } => {
                unknown("event", name, similar.as_deref(), formatter)
            }
            Self::UnknownErrorClass { class, similar } => {
                unknown("error class", class, similar.as_deref(), formatter)
            }
            Self::NotOutOfBand { name } => {
                write!(formatter, "`{name}` cannot be executed out-of-band")
            }
            Self::NotAMessage => formatter.write_str("the message is not a QMP message"),
            Self::OutOfRange {
                value,
                type_name,
                range,
            } => {
                let (first, last) = (range.start(), range.end());
                write!(
                    formatter,
                    "{value} is out of range for `{type_name}` ({first} to {last})"
                )
            }
        }
    }
}

fn unknown(
    noun: &str,
    name: &str,
    similar: Option<&str>,
    formatter: &mut fmt::Formatter<'_>,
) -> fmt::Result {
    write!(formatter, "there is no {noun} `{name}`")?;
    match similar {
        Some(similar) => write!(formatter, "; did you mean `{similar}`?"),
        None => Ok(()),
    }
}
