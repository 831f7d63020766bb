//! The members of a message, and nothing of what is in them.

use std::borrow::Cow;
use std::fmt;

use serde::de::{Deserializer, MapAccess, Visitor};
use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;

/// The members of a message, in their order. Their values are text.
#[derive(Debug)]
pub(crate) struct Envelope<'m> {
    members: Vec<(Key<'m>, &'m RawValue)>,
}

#[derive(Debug, Deserialize, Serialize)]
#[serde(transparent)]
struct Key<'m>(#[serde(borrow)] Cow<'m, str>);

impl<'m> Envelope<'m> {
    /// Reads a JSON object.
    pub(crate) fn read(text: &'m str) -> Result<Self, serde_json::Error> {
        serde_json::from_str(text)
    }

    /// The text of a member's value.
    pub(crate) fn get(&self, name: &str) -> Option<&'m str> {
        let mut members = self.members.iter();
        let (_, value) = members.find(|(key, _)| key.0 == name)?;
        Some(value.get())
    }

    pub(crate) fn has(&self, name: &str) -> bool {
        self.get(name).is_some()
    }

    pub(crate) fn names(&self) -> impl Iterator<Item = &str> {
        self.members.iter().map(|(key, _)| &*key.0)
    }

    /// The message with another id, or without one. All else is as it was.
    pub(crate) fn with_id(&self, id: Option<&str>) -> Vec<u8> {
        let others = self.members.iter().filter(|(key, _)| key.0 != "id");
        let mut text = String::from("{");
        for (Key(key), value) in others {
            if text.len() > 1 {
                text.push_str(", ");
            }
            text.push_str(&quoted(key));
            text.push_str(": ");
            text.push_str(value.get());
        }
        if let Some(id) = id {
            if text.len() > 1 {
                text.push_str(", ");
            }
            text.push_str("\"id\": ");
            text.push_str(id);
        }
        text.push('}');
        text.into_bytes()
    }
}

/// A text as a JSON string.
pub(crate) fn quoted(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}

impl<'m> Deserialize<'m> for Envelope<'m> {
    fn deserialize<D: Deserializer<'m>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(Members)
    }
}

struct Members;

impl<'m> Visitor<'m> for Members {
    type Value = Envelope<'m>;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a JSON object")
    }

    fn visit_map<A: MapAccess<'m>>(self, mut map: A) -> Result<Envelope<'m>, A::Error> {
        let mut members = Vec::with_capacity(4);
        while let Some(member) = map.next_entry()? {
            members.push(member);
        }
        Ok(Envelope { members })
    }
}
