//! What a client uses of the schemas of a history.

use std::collections::hash_map::DefaultHasher;
use std::collections::{BTreeSet, HashMap, HashSet};
use std::hash::{Hash, Hasher};

use qapi_recording::Entry;
use qapi_schema::wire::{Direction, JsonKind};
use qapi_schema::{Schema, TypeKind};
use qapi_values::{Part, parts};
use serde_json::Value;

use crate::concern::RecordedPlace;
use crate::schemas::NamedSchema;
use crate::usage::{Carrier, Refusals, Usage, UsedSchemas};

/// How many different messages are remembered, so that the same need not be looked at again.
const MOST: usize = 1 << 16;

/// The schemas of a [`History`](super::History).
#[derive(Debug)]
pub struct Releases<'s> {
    pub(super) schemas: Vec<NamedSchema<'s>>,
    /// The values of all enums. Other strings make no difference.
    values: HashSet<&'s str>,
    /// Digests of the messages that were looked at.
    known: HashSet<u64>,
    pub(super) refusals: Refusals,
}

/// At how many places of a message the same part is remembered.
const MOST_PLACES: usize = 32;

/// What messages carried, by schema, and where.
pub(super) type Carried<'s> = Vec<HashMap<(Way, Part<'s>), Seen>>;

/// Which way a message went, and whether it was refused there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Way {
    /// The client sent it.
    Sent,
    /// The client sent it, and the recorded QEMU refused it.
    Failed,
    /// QEMU sent it.
    Received,
}

impl Way {
    fn of(direction: Direction, has_failed: bool) -> Self {
        match direction {
            Direction::Input if has_failed => Self::Failed,
            Direction::Input => Self::Sent,
            Direction::Output => Self::Received,
        }
    }
}

/// Where a part was seen.
#[derive(Debug, Default)]
pub struct Seen(pub(super) Vec<(String, RecordedPlace)>);

impl Seen {
    fn add(&mut self, path: String, place: &RecordedPlace) {
        let is_known = self.0.iter().any(|(known, _)| *known == path);
        if !is_known && self.0.len() < MOST_PLACES {
            self.0.push((path, place.clone()));
        }
    }

    /// Where it was first.
    pub(super) fn first(&self) -> Option<&RecordedPlace> {
        self.0.first().map(|(_, place)| place)
    }
}

impl<'s> Usage<Releases<'s>> {
    /// Nothing is used yet of the schemas of a history.
    ///
    /// ```
    /// use qapi_diff::{NamedSchema, Usage};
    /// use qapi_diff::history::{ItemState, history};
    /// # use qapi_parser::{Loader, Memory};
    /// use qapi_recording::{Item, Reader};
    ///
    /// # let load = |text| Loader::new().reader(Memory::new().file("main.json", text)).load("main.json");
    /// let schemas = [
    ///     ("10.1", load("{ 'command': 'eject', 'data': { '*force': 'bool', '*id': 'str' } }")?),
    ///     ("10.2", load("{ 'command': 'eject', 'data': { '*id': 'str' } }")?),
    /// ];
    /// let schemas: Vec<_> = schemas
    ///     .iter()
    ///     .map(|(name, schema)| NamedSchema::new(schema, name))
    ///     .collect();
    ///
    /// let log = r#"{"execute": "eject", "arguments": {"id": "cd0", "force": true}}"#;
    /// let mut usage = Usage::of_history(&schemas);
    /// for item in Reader::new(log.as_bytes()) {
    ///     if let Item::Entry(entry) = item? {
    ///         usage.record("session.log", entry);
    ///     }
    /// }
    /// usage.end("session.log");
    /// let used = usage.apply(history(&schemas));
    /// assert_eq!(used.items.len(), 1);
    /// assert_eq!(used.items[0].path, "arguments.force");
    /// assert_eq!(used.items[0].state(), ItemState::Gone);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn of_history(schemas: &[NamedSchema<'s>]) -> Self {
        let each = schemas.iter().map(|named| named.schema);
        let mut values = HashSet::new();
        for (_, of) in each.clone().flat_map(Schema::types) {
            if let TypeKind::Enum(of) = &of.kind {
                values.extend(of.values.iter().map(|value| &*value.name));
            }
        }
        let releases = Releases {
            schemas: schemas.to_vec(),
            values,
            known: HashSet::new(),
            refusals: Refusals::default(),
        };
        Self::new(releases, each)
    }
}

impl<'s> UsedSchemas for Releases<'s> {
    type Parts = Carried<'s>;

    fn add(&mut self, by_schema: &mut Carried<'s>, carrier: Carrier<'_>) {
        let value = carrier.value();
        if !self.is_new(carrier, &value) {
            return;
        }
        by_schema.resize_with(self.schemas.len(), HashMap::new);
        let place = carrier.place();
        // What one of the schemas does not have, another one may.
        let (mut unknown, mut is_known) = (Vec::new(), false);
        for (index, (named, found)) in self.schemas.iter().zip(&mut *by_schema).enumerate() {
            let Some(payload) = carrier.payload(named.schema) else {
                continue;
            };
            let way = Way::of(payload.direction(), carrier.has_failed());
            let before = unknown.len();
            parts(named.schema, payload, &value, &mut |part, at| {
                let key = (way, part);
                if let Part::Unknown { is_member, .. } = part {
                    unknown.extend((!is_member).then(|| (index, key, at.to_string())));
                } else {
                    found.entry(key).or_default().add(at.to_string(), place);
                }
            });
            is_known |= unknown.len() == before;
        }
        for (index, key, path) in unknown.into_iter().filter(|_| !is_known) {
            by_schema[index].entry(key).or_default().add(path, place);
        }
    }

    fn executed(&mut self, command: Carrier<'_>, reply: Option<&Entry>) {
        let schemas: Vec<&Schema> = self.schemas.iter().map(|named| named.schema).collect();
        if let [older @ .., newest] = &*schemas {
            self.refusals.add(older, newest, command, reply);
        }
    }

    fn refuses(&self, name: &str) -> bool {
        let newest = self.schemas.last();
        newest.is_some_and(|newest| newest.schema.command(name).is_none())
    }

    fn looked_up(&self) -> impl Iterator<Item = &Schema> {
        self.schemas.iter().rev().map(|named| named.schema)
    }
}

impl Releases<'_> {
    /// Whether no message like this one was seen before, as far as that is remembered.
    fn is_new(&mut self, carrier: Carrier<'_>, value: &Value) -> bool {
        let kind = carrier.message().message.kind();
        let named = (kind, carrier.has_failed(), carrier.name());
        let mut hasher = DefaultHasher::new();
        (named, self.digest(value)).hash(&mut hasher);
        let digest = hasher.finish();
        if self.known.len() < MOST {
            self.known.insert(digest)
        } else {
            !self.known.contains(&digest)
        }
    }

    /// The same for values that have the same parts of schemas.
    fn digest(&self, value: &Value) -> u64 {
        let mut hasher = DefaultHasher::new();
        JsonKind::of(value).hash(&mut hasher);
        match value {
            Value::String(text) => self.values.get(&**text).hash(&mut hasher),
            Value::Array(elements) => {
                let elements = elements.iter().map(|element| self.digest(element));
                elements.collect::<BTreeSet<u64>>().hash(&mut hasher);
            }
            Value::Object(members) => {
                for (name, value) in members {
                    (name, self.digest(value)).hash(&mut hasher);
                }
            }
            _ => {}
        }
        hasher.finish()
    }
}
