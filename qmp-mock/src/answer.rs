//! What a command is answered with.

use std::sync::Arc;

use qapi_values::{Mismatch, Reason};
use serde_json::{Value, json};

/// The class of most errors.
const GENERIC: &str = "GenericError";

/// The class of the error if there is no such command.
const NOT_FOUND: &str = "CommandNotFound";

/// What a command is answered with.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Answer {
    Return(Value),
    /// The same, as JSON already.
    Text(Arc<str>),
    Error(Refusal),
    /// A command that has no reply if it succeeds.
    Nothing,
}

/// An error, as it is on the wire.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Refusal {
    pub(crate) class: String,
    pub(crate) desc: String,
}

impl Answer {
    /// The line that is sent; `None` if nothing is.
    pub(crate) fn line(&self, id: Option<&Value>) -> Option<String> {
        let reply = match self {
            Self::Return(value) => format!(r#""return": {value}"#),
            Self::Text(text) => format!(r#""return": {text}"#),
            Self::Error(error) => {
                let error = json!({"class": error.class, "desc": error.desc});
                format!(r#""error": {error}"#)
            }
            Self::Nothing => return None,
        };
        Some(match id {
            Some(id) => format!(r#"{{{reply}, "id": {id}}}"#),
            None => format!("{{{reply}}}"),
        })
    }
}

impl Refusal {
    pub(crate) fn generic(desc: impl Into<String>) -> Self {
        Self::of_class(GENERIC, desc)
    }

    pub(crate) fn of_class(class: &str, desc: impl Into<String>) -> Self {
        Self {
            class: class.to_owned(),
            desc: desc.into(),
        }
    }

    pub(crate) fn not_negotiated() -> Self {
        let desc = "Expecting capabilities negotiation with 'qmp_capabilities'";
        Self::of_class(NOT_FOUND, desc)
    }

    pub(crate) fn negotiated_already() -> Self {
        let desc = "Capabilities negotiation is already complete, command ignored";
        Self::of_class(NOT_FOUND, desc)
    }

    pub(crate) fn no_command(name: &str) -> Self {
        Self::of_class(NOT_FOUND, format!("The command {name} has not been found"))
    }

    pub(crate) fn not_json(reason: &str) -> Self {
        Self::generic(format!("JSON parse error, {reason}"))
    }

    pub(crate) fn not_an_object() -> Self {
        Self::generic("QMP input must be a JSON object")
    }

    /// Something is wrong with a member of the message itself.
    pub(crate) fn member(name: &str, what: &str) -> Self {
        Self::generic(format!("QMP input member '{name}' {what}"))
    }

    /// Arguments that do not fit. QEMU tells of the first thing that is wrong.
    pub(crate) fn arguments(mismatch: &Mismatch) -> Self {
        let path = &mismatch.path;
        // QEMU has no name for an element of an array.
        let name = path.object_and_member().map_or("null", |(_, name)| name);
        Self::generic(match &mismatch.reason {
            Reason::Missing => format!("Parameter '{path}' is missing"),
            Reason::UnknownMember => format!("Parameter '{path}' is unexpected"),
            Reason::UnknownValue { value, .. } => {
                format!("Parameter '{name}' does not accept value '{value}'")
            }
            Reason::OutOfRange { type_name, .. } if type_name.ends_with(char::is_numeric) => {
                format!("Parameter '{name}' expects {type_name}_t")
            }
            Reason::Kind { expected, .. } | Reason::NotAnInteger { expected } => {
                let expected: &str = match (&*expected.kinds, &expected.type_name) {
                    ([only], _) => only,
                    (_, Some(alternate)) => alternate,
                    _ => "value",
                };
                format!("Invalid parameter type for '{path}', expected: {expected}")
            }
            other => format!("Parameter '{path}': {other}"),
        })
    }
}
