//! What a client uses of the schemas of a history, by its conversations, or by a list of it.

use std::collections::hash_map::DefaultHasher;
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::hash::{Hash, Hasher};
use std::sync::Arc;

use qapi_recording::{Entry, Kind, Pairing, Step};
use qapi_schema::wire::{Direction, JsonKind, Lookup, Payload, Query};
use qapi_schema::{Schema, TypeKind};
use qapi_values::{Part, parts, silent_commands};
use serde_json::{Map, Value};

use crate::concern::RecordedPlace;
use crate::finding::MessageKind;
use crate::schemas::NamedSchema;

/// How many different messages are remembered, so that the same need not be looked at again.
const MOST: usize = 1 << 16;

/// What a client uses of the schemas of a [`History`](super::History), by its conversations with
/// QEMU, or by a list of it.
///
/// ```
/// use qapi_diff::NamedSchema;
/// use qapi_diff::history::{HistoryUsage, ItemState, history};
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
/// let mut usage = HistoryUsage::new(&schemas);
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
#[derive(Debug)]
pub struct HistoryUsage<'s> {
    pub(super) schemas: Vec<NamedSchema<'s>>,
    /// The values of all enums. Other strings make no difference.
    values: HashSet<&'s str>,
    /// Digests of the messages that were looked at.
    known: HashSet<u64>,
    pairing: Pairing,
    pub(super) messages: BTreeMap<(MessageKind, String), Uses<'s>>,
}

/// What is used of a message.
#[derive(Debug)]
pub(super) struct Uses<'s> {
    pub(super) first: RecordedPlace,
    /// Whether it is known what a command returns.
    pub(super) is_answered: bool,
    /// Where a command first failed.
    pub(super) failed: Option<RecordedPlace>,
    /// Where a command first was of which no reply is recorded.
    pub(super) unanswered: Option<RecordedPlace>,
    /// The paths that a list names, and where.
    pub(super) listed: Vec<(String, RecordedPlace)>,
    /// What messages carried, by schema.
    pub(super) carried: Vec<HashMap<(Direction, Part<'s>), RecordedPlace>>,
}

impl<'s> HistoryUsage<'s> {
    /// Nothing is used yet of the schemas of a history.
    #[must_use]
    pub fn new(schemas: &[NamedSchema<'s>]) -> Self {
        let each = schemas.iter().map(|named| named.schema);
        let silent = each.clone().flat_map(silent_commands);
        let mut values = HashSet::new();
        for (_, of) in each.flat_map(Schema::types) {
            if let TypeKind::Enum(of) = &of.kind {
                values.extend(of.values.iter().map(|value| &*value.name));
            }
        }
        Self {
            schemas: schemas.to_vec(),
            values,
            known: HashSet::new(),
            pairing: Pairing::with_silent_commands(silent),
            messages: BTreeMap::new(),
        }
    }

    /// Takes the next message of the recording with this name.
    pub fn record(&mut self, file: &str, entry: Entry) {
        let place = RecordedPlace {
            file: file.into(),
            line: entry.line,
        };
        match self.pairing.push(entry) {
            Step::Command {
                command,
                unanswered,
            } => {
                self.unanswered(file, &unanswered);
                self.carried(&place, &command, Direction::Input, &command);
            }
            Step::Greeting { unanswered, .. } => self.unanswered(file, &unanswered),
            Step::Event(event) => self.carried(&place, &event, Direction::Output, &event),
            Step::Reply {
                command: Some(command),
                reply,
                ..
            } => {
                let uses = self.uses(&command, &place);
                if reply.message.kind() == Kind::Error {
                    uses.failed.get_or_insert(place);
                } else {
                    uses.is_answered = true;
                    self.carried(&place, &command, Direction::Output, &reply);
                }
            }
            _ => {}
        }
    }

    /// Takes the end of the recording with this name: what was not answered will not be.
    pub fn end(&mut self, file: &str) {
        let unanswered = self.pairing.take_unanswered();
        self.unanswered(file, &unanswered);
    }

    /// How many replies answer no command of the recordings. What they returned is not known
    /// to be used.
    #[must_use]
    pub fn unexpected_replies(&self) -> u64 {
        self.pairing.counts().unexpected_replies
    }

    /// Takes a command, an event, or a place in one from a list. Returns whether any of the
    /// schemas has it.
    pub fn list(&mut self, file: &str, line: u64, query: &Query) -> bool {
        let place = RecordedPlace {
            file: file.into(),
            line,
        };
        let mut newest_first = self.schemas.iter().rev();
        let found = newest_first.find_map(|named| {
            let (Lookup::Found(found) | Lookup::Open(found)) = named.schema.find(query) else {
                return None;
            };
            let kind = match named.schema.command(&query.root) {
                Some(_) => MessageKind::Command,
                None => MessageKind::Event,
            };
            Some((kind, found.to_string()))
        });
        let Some((kind, path)) = found else {
            return false;
        };
        let uses = self.uses_of((kind, query.root.clone()), &place);
        uses.listed.push((path, place));
        true
    }

    fn uses(&mut self, message: &Entry, place: &RecordedPlace) -> &mut Uses<'s> {
        let kind = match message.message.kind() {
            Kind::Event => MessageKind::Event,
            _ => MessageKind::Command,
        };
        let name = message.message.name().unwrap_or_default();
        self.uses_of((kind, name.to_owned()), place)
    }

    fn uses_of(&mut self, key: (MessageKind, String), place: &RecordedPlace) -> &mut Uses<'s> {
        let schemas = self.schemas.len();
        self.messages.entry(key).or_insert_with(|| Uses {
            first: place.clone(),
            is_answered: false,
            failed: None,
            unanswered: None,
            listed: Vec::new(),
            carried: vec![HashMap::new(); schemas],
        })
    }

    fn unanswered(&mut self, file: &str, commands: &[Arc<Entry>]) {
        for command in commands {
            let place = RecordedPlace {
                file: file.into(),
                line: command.line,
            };
            let uses = self.uses(command, &place);
            uses.unanswered.get_or_insert(place);
        }
    }

    /// What a command, the reply to one, or an event carries.
    fn carried(
        &mut self,
        place: &RecordedPlace,
        named: &Entry,
        direction: Direction,
        entry: &Entry,
    ) {
        self.uses(named, place);
        let name = named.message.name().unwrap_or_default();
        let nothing = Value::Object(Map::new());
        let value = entry.message.payload().unwrap_or(&nothing);
        if !self.is_new(entry.message.kind(), name, value) {
            return;
        }
        let schemas: Vec<&'s Schema> = self.schemas.iter().map(|named| named.schema).collect();
        let uses = self.uses(named, place);
        // What one of the schemas does not have, another one may.
        let (mut unknown, mut is_known) = (Vec::new(), false);
        for (index, (schema, carried)) in schemas.iter().zip(&mut uses.carried).enumerate() {
            let payload = match (schema.command(name), schema.event(name), direction) {
                (Some((_, command)), _, Direction::Input) => Payload::Arguments(command),
                (Some((_, command)), _, Direction::Output) => Payload::Returned(command),
                (None, Some((_, event)), _) => Payload::Data(event),
                (None, None, _) => continue,
            };
            let before = unknown.len();
            parts(schema, payload, value, &mut |part, _| {
                if let Part::Unknown { is_member, .. } = part {
                    unknown.extend((!is_member).then_some((index, part)));
                } else {
                    let found = carried.entry((direction, part));
                    found.or_insert_with(|| place.clone());
                }
            });
            is_known |= unknown.len() == before;
        }
        for (index, part) in unknown.into_iter().filter(|_| !is_known) {
            let found = uses.carried[index].entry((direction, part));
            found.or_insert_with(|| place.clone());
        }
    }

    /// Whether no message like this one was seen before, as far as that is remembered.
    fn is_new(&mut self, kind: Kind, name: &str, value: &Value) -> bool {
        let mut hasher = DefaultHasher::new();
        (kind, name, self.digest(value)).hash(&mut hasher);
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
