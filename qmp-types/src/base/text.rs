//! Reads a string without copying it if the input can be borrowed.
//!
//! Names of events, tags and members are needed only for a moment, so they should not be
//! allocated.

use std::borrow::Cow;
use std::fmt;

use serde::Deserialize;
use serde::de::{DeserializeSeed, Deserializer, Error, IgnoredAny, MapAccess, Visitor};
use serde_json::value::RawValue;

use super::path::string_end;

/// Reads a string; holds what to call it in an error.
#[derive(Clone, Copy)]
pub(super) struct Text(pub(super) &'static str);

impl<'de> DeserializeSeed<'de> for Text {
    type Value = Cow<'de, str>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        deserializer.deserialize_str(self)
    }
}

impl<'de> Visitor<'de> for Text {
    type Value = Cow<'de, str>;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "a string ({})", self.0)
    }

    fn visit_borrowed_str<E: Error>(self, text: &'de str) -> Result<Self::Value, E> {
        Ok(Cow::Borrowed(text))
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Self::Value, E> {
        Ok(Cow::Owned(text.to_owned()))
    }

    fn visit_string<E: Error>(self, text: String) -> Result<Self::Value, E> {
        Ok(Cow::Owned(text))
    }
}

/// Reads any value as its JSON text, for later.
pub(super) struct RawText;

impl<'de> DeserializeSeed<'de> for RawText {
    type Value = Cow<'de, str>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        // How `serde_json` is asked for text. A `RawValue` is either borrowed or
        // owned, and fails where the input has the other.
        deserializer.deserialize_newtype_struct("$serde_json::private::RawValue", self)
    }
}

impl<'de> Visitor<'de> for RawText {
    type Value = Cow<'de, str>;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("any valid JSON value")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        map.next_key::<IgnoredAny>()?;
        map.next_value_seed(Text("JSON"))
    }

    /// From what does not know the request.
    fn visit_newtype_struct<D: Deserializer<'de>>(self, value: D) -> Result<Self::Value, D::Error> {
        let text = Box::<RawValue>::deserialize(value)?;
        Ok(Cow::Owned(Box::<str>::from(text).into_string()))
    }
}

/// How many levels of objects and arrays `serde_json` goes into: one fewer than its
/// limit, at which it gives up.
const NESTING: usize = 127;

/// Whether a JSON text is nested deeper than `serde_json` would go.
///
/// What decodes a text that was set aside counts its levels from zero, however deep it
/// is itself. Where it is asked to set text aside again, level by level, nobody else
/// would notice; see [`union`](super::union).
// Once, not in the code of each union.
#[inline(never)]
pub(super) fn is_nested_too_deep(text: &str) -> bool {
    // Each level takes two brackets. Most texts have too few, which is quick to find out.
    text.len() > 2 * NESTING && brackets(text) > NESTING && nesting(text.as_bytes()) > NESTING
}

/// How many objects and arrays are opened in a JSON text, or look so in its strings.
fn brackets(text: &str) -> usize {
    // A byte counts as far as these chunks, and many are added at once.
    let chunks = text.as_bytes().chunks(255);
    let counts = chunks.map(|chunk| {
        let opening = chunk
            .iter()
            .map(|byte| u8::from(matches!(byte, b'{' | b'[')));
        usize::from(opening.sum::<u8>())
    });
    counts.sum()
}

/// How deep the objects and arrays of a JSON text are nested.
fn nesting(text: &[u8]) -> usize {
    let (mut open, mut deepest) = (0_usize, 0);
    let mut at = 0;
    while let Some(&byte) = text.get(at) {
        match byte {
            b'{' | b'[' => {
                open += 1;
                deepest = deepest.max(open);
            }
            b'}' | b']' => open = open.saturating_sub(1),
            // Up to the quote at its end.
            b'"' => at = string_end(text, at) - 1,
            _ => {}
        }
        at += 1;
    }
    deepest
}
