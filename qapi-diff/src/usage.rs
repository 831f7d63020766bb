//! What a client uses: which parts of a schema its conversations have.

mod carried;
mod touch;

use std::collections::{BTreeMap, HashSet};
use std::mem::{self, Discriminant};
use std::sync::Arc;

use qapi_recording::{Entry, Kind, Pairing, Step};
use qapi_schema::Schema;
use qapi_schema::wire::{Direction, Lookup, Payload, Query};
use qapi_values::{Mismatch, Reason, ValuePath, check_message, silent_commands, without_masks};

use self::carried::Carried;
use crate::concern::{RecordedPlace, Refused};
use crate::finding::MessageKind;

/// What a client uses of a schema, by its conversations with QEMU, or by a list of it.
///
/// ```
/// use qapi_diff::{NamedSchema, Usage, compare};
/// # use qapi_parser::{Loader, Memory};
/// use qapi_recording::{Item, Reader};
///
/// # let load = |text| Loader::new().reader(Memory::new().file("main.json", text)).load("main.json");
/// let old = load(
///     "{ 'command': 'eject', 'data': { 'device': 'str', '*force': 'bool' } }
///      { 'command': 'change', 'data': { 'device': 'str' } }",
/// )?;
/// let new = load("{ 'command': 'eject', 'data': { '*force': 'bool' } }")?;
/// let report = compare(NamedSchema::new(&old, "OLD"), NamedSchema::new(&new, "NEW"));
/// assert_eq!(report.findings.len(), 2);
///
/// let log = r#"{"execute": "eject", "arguments": {"device": "cd0"}}"#;
/// let mut usage = Usage::new(&old, &new);
/// for item in Reader::new(log.as_bytes()) {
///     if let Item::Entry(entry) = item? {
///         usage.record("session.log", entry);
///     }
/// }
/// let report = usage.apply(report);
/// assert_eq!(report.findings.len(), 1);
/// assert_eq!(report.findings[0].subject().0.name, "eject");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug)]
pub struct Usage<'s> {
    old: &'s Schema,
    new: &'s Schema,
    pairing: Pairing,
    messages: BTreeMap<(MessageKind, String), Uses<'s>>,
    refused: BTreeMap<(String, String), Refused>,
}

/// What is used of a message.
#[derive(Debug)]
struct Uses<'s> {
    first: RecordedPlace,
    /// The arguments of a command.
    sent: Carried<'s>,
    /// What a command returned, or the data of an event.
    received: Carried<'s>,
    /// Where a command first failed.
    failed: Option<RecordedPlace>,
    /// Where a command first was of which no reply is recorded.
    unanswered: Option<RecordedPlace>,
    /// The paths that a list names; the empty one is the message as a whole.
    listed: Vec<Listed>,
}

#[derive(Debug)]
struct Listed {
    path: String,
    place: RecordedPlace,
}

impl<'s> Usage<'s> {
    /// Nothing is used yet of the schemas that a report compares.
    #[must_use]
    pub fn new(old: &'s Schema, new: &'s Schema) -> Self {
        let silent = [old, new].into_iter().flat_map(silent_commands);
        Self {
            old,
            new,
            pairing: Pairing::with_silent_commands(silent),
            messages: BTreeMap::new(),
            refused: BTreeMap::new(),
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
                self.command(&place, &command);
            }
            Step::Greeting { unanswered, .. } => self.unanswered(file, &unanswered),
            Step::Event(event) => self.event(&place, &event),
            Step::Reply {
                command: Some(command),
                reply,
                ..
            } => self.reply(&place, &command, &reply),
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

    /// Takes a command, an event, or a place in one from a list: `query-block`,
    /// `blockdev-add arguments.driver=qcow2`, or a query of libvirt. Returns whether the old
    /// schema has it.
    pub fn list(&mut self, file: &str, line: u64, query: &Query) -> bool {
        let file = file.into();
        let place = RecordedPlace { file, line };
        let (Lookup::Found(found) | Lookup::Open(found)) = self.old.find(query) else {
            return false;
        };
        let kind = match self.old.command(&query.root) {
            Some(_) => MessageKind::Command,
            None if self.old.event(&query.root).is_some() => MessageKind::Event,
            None => return false,
        };
        let path = found.to_string();
        let uses = self.uses(kind, &query.root, &place);
        uses.listed.push(Listed { path, place });
        true
    }

    fn uses(&mut self, kind: MessageKind, name: &str, place: &RecordedPlace) -> &mut Uses<'s> {
        let key = (kind, name.to_owned());
        self.messages.entry(key).or_insert_with(|| Uses {
            first: place.clone(),
            sent: Carried::default(),
            received: Carried::default(),
            failed: None,
            unanswered: None,
            listed: Vec::new(),
        })
    }

    fn command(&mut self, place: &RecordedPlace, entry: &Entry) {
        let name = entry.message.name().unwrap_or_default();
        let members = entry.message.members();
        let in_old = check_message(self.old, members, None);
        let in_old = without_masks(entry, in_old);
        // Words about it can differ: what is similar, what a type is called.
        let known: HashSet<_> = in_old.iter().map(place_and_kind).collect();
        for mismatch in without_masks(entry, check_message(self.new, members, None)) {
            if !known.contains(&place_and_kind(&mismatch)) {
                self.refused(place, name, &mismatch);
            }
        }
        let Some((_, command)) = self.old.command(name) else {
            self.uses(MessageKind::Command, name, place);
            return;
        };
        let payload = Payload::Arguments(command);
        let (old, arguments) = (self.old, entry.message.payload());
        let uses = self.uses(MessageKind::Command, name, place);
        uses.sent.add(old, payload, arguments, place);
    }

    fn event(&mut self, place: &RecordedPlace, entry: &Entry) {
        let name = entry.message.name().unwrap_or_default();
        let old = self.old;
        let uses = self.uses(MessageKind::Event, name, place);
        if let Some((_, event)) = old.event(name) {
            let (payload, data) = (Payload::Data(event), entry.message.payload());
            uses.received.add(old, payload, data, place);
        }
    }

    fn reply(&mut self, place: &RecordedPlace, command: &Entry, reply: &Entry) {
        let name = command.message.name().unwrap_or_default();
        let Some((_, command)) = self.old.command(name) else {
            return;
        };
        let (old, returned) = (self.old, reply.message.payload());
        let uses = self.uses(MessageKind::Command, name, place);
        if reply.message.kind() == Kind::Error {
            uses.failed.get_or_insert_with(|| place.clone());
        } else {
            let payload = Payload::Returned(command);
            uses.received.add(old, payload, returned, place);
        }
    }

    fn unanswered(&mut self, file: &str, commands: &[Arc<Entry>]) {
        for command in commands {
            let place = RecordedPlace {
                file: file.into(),
                line: command.line,
            };
            let name = command.message.name().unwrap_or_default();
            let uses = self.uses(MessageKind::Command, name, &place);
            uses.unanswered.get_or_insert(place);
        }
    }

    fn refused(&mut self, place: &RecordedPlace, command: &str, mismatch: &Mismatch) {
        let description = mismatch.to_string();
        let key = (command.to_owned(), description.clone());
        let refused = self.refused.entry(key).or_insert_with(|| Refused {
            command: command.into(),
            description: description.into(),
            place: place.clone(),
            count: 0,
        });
        refused.count += 1;
    }
}

/// Where something does not fit, and in which way.
fn place_and_kind(mismatch: &Mismatch) -> (&ValuePath, Discriminant<Reason>) {
    (&mismatch.path, mem::discriminant(&mismatch.reason))
}

impl Uses<'_> {
    fn carried(&self, direction: Direction) -> &Carried<'_> {
        match direction {
            Direction::Input => &self.sent,
            Direction::Output => &self.received,
        }
    }
}
