//! What follows a message in an example, where nothing should follow it.

use std::ops::Range;

use qapi_schema::diagnostic::Code;
use qapi_schema::doc::{Example, Message, message_length};

use super::Finding;

/// What follows a message. All places are counted from its beginning.
pub(super) enum Rest {
    /// What may follow it: nothing, another message, or prose.
    Fine,
    /// The message goes on, so the last bracket is one too many.
    Continues {
        /// The message without that bracket. Its parts are where they are in the example.
        whole: String,
        bracket: usize,
    },
    /// Text that belongs to nothing.
    Trailing { place: Range<usize> },
}

impl Rest {
    /// What follows a message of an example.
    pub(super) fn of(example: &Example, message: &Message<'_>) -> Self {
        let length = message.text.len();
        let all = example.text.get(example.offset_of(message)..);
        let (Some(all), true) = (all, message.text.ends_with(['}', ']'])) else {
            return Self::Fine;
        };
        let after = &all[length..];
        let rest = after.trim_start();
        let start = all.len() - rest.len();
        let gap = &after[..after.len() - rest.len()];
        // A paragraph of its own is not part of the message.
        if message.sender.is_none() || rest.is_empty() || gap.matches('\n').count() > 1 {
            return Self::Fine;
        }
        if message.text.ends_with('}') && begins_with_member(rest) {
            return Self::Continues {
                whole: joined(all, length, start),
                bracket: length - 1,
            };
        }
        let line = rest.lines().next().unwrap_or_default().trim_end();
        let is_closing = |c: char| matches!(c, '}' | ']' | ',' | ' ');
        if gap.contains('\n') && !line.chars().all(is_closing) {
            return Self::Fine;
        }
        Self::Trailing {
            place: start..start + line.len(),
        }
    }

    /// The problem, if there is one.
    pub(super) fn finding(&self) -> Option<Finding> {
        let (what, place) = match self {
            Self::Fine => return None,
            Self::Continues { bracket, .. } => (
                "extra `}`: the message goes on after it",
                *bracket..bracket + 1,
            ),
            Self::Trailing { place } => ("trailing characters after the message", place.clone()),
        };
        Some(Finding {
            code: Code::ExampleSyntax,
            what: what.to_owned(),
            place,
        })
    }
}

/// Whether a text begins with the name of a member and a colon, or with a comma and these.
fn begins_with_member(text: &str) -> bool {
    let text = text.strip_prefix(',').unwrap_or(text).trim_start();
    let name_and_rest = text.strip_prefix('"').and_then(|text| text.split_once('"'));
    name_and_rest
        .is_some_and(|(name, rest)| !name.contains('\n') && rest.trim_start().starts_with(':'))
}

/// The message of this length without its last bracket, and with what is after `start`. A
/// comma that is missing takes the place of the bracket.
fn joined(all: &str, length: usize, start: usize) -> String {
    let separator = if all[start..].starts_with(',') {
        ' '
    } else {
        ','
    };
    let mut whole = format!("{}{separator}{}", &all[..length - 1], &all[length..]);
    whole.truncate(message_length(&whole));
    whole
}
