//! What a client uses: which parts of schemas its conversations have.

mod carried;
mod compared;
mod notes;
mod refusals;
mod touch;

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::sync::Arc;

use qapi_recording::{Entry, Kind, Pairing, Step};
use qapi_schema::Schema;
use qapi_schema::text::Text;
use qapi_schema::wire::{Lookup, Payload, Query};
use qapi_values::silent_commands;
use serde_json::{Map, Value};

pub use self::compared::Compared;
pub(crate) use self::refusals::{Refusal, Refusals};

use crate::concern::RecordedPlace;
use crate::finding::MessageKind;
use crate::note::Note;

/// What a client uses of schemas, by its conversations with QEMU, or by a list of it: of those
/// that are [compared](Usage::of_comparison), or of those of a [history](Usage::of_history).
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
/// let mut usage = Usage::of_comparison(&old, &new);
/// for item in Reader::new(log.as_bytes()) {
///     if let Item::Entry(entry) = item? {
///         usage.record("session.log", entry);
///     }
/// }
/// usage.end("session.log");
/// let report = usage.apply(report);
/// assert_eq!(report.findings.len(), 1);
/// assert_eq!(report.findings[0].subject().0.name, "eject");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug)]
pub struct Usage<S: UsedSchemas> {
    pub(crate) schemas: S,
    pairing: Pairing,
    messages: Messages<S::Parts>,
    pub(crate) unread: usize,
    noted: Vec<Note>,
    pub(crate) without_commands: Vec<Text>,
    /// How many commands there were up to the end of the last recording.
    commands: u64,
}

/// The schemas of which a client uses something: [`Compared`] ones, or the [`Releases`] of a
/// history.
///
/// [`Releases`]: crate::history::Releases
pub trait UsedSchemas {
    /// What of them is used of a message.
    type Parts: Default;

    /// Adds what a message carries.
    fn add(&mut self, parts: &mut Self::Parts, carrier: Carrier<'_>);

    /// Takes a command that QEMU has, when all is known that became of it: the reply, if one is
    /// recorded.
    fn executed(&mut self, command: Carrier<'_>, reply: Option<&Entry>);

    /// Whether the newest schema refuses each command of this name, as it has none.
    fn refuses(&self, name: &str) -> bool;

    /// The schemas in which a list is looked up, the first choice first.
    fn looked_up(&self) -> impl Iterator<Item = &Schema>;
}

/// A message that carries something: a command, the reply to one, or an event.
#[derive(Debug, Clone, Copy)]
pub struct Carrier<'m> {
    place: &'m RecordedPlace,
    message: &'m Entry,
    /// The command that a reply answers, or else the message itself.
    named: &'m Entry,
    /// Whether it is a command that the recorded QEMU refused.
    has_failed: bool,
}

/// What the recorded QEMU did with a command, the worst first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Outcome {
    /// There is no command of this name.
    NotFound,
    /// There was another error.
    Failed,
    /// It took the command, or no reply is recorded.
    Taken,
}

/// The commands and events that are used.
#[derive(Debug)]
struct Messages<P>(BTreeMap<(MessageKind, String), Uses<P>>);

/// What is used of a message.
#[derive(Debug)]
pub(crate) struct Uses<P> {
    /// Where it was first; if it is a command that worked, where it first did.
    pub(crate) first: RecordedPlace,
    pub(crate) parts: P,
    /// Whether it is known what a command returns.
    is_answered: bool,
    /// The best outcome of a command; none if it was not sent.
    outcome: Option<Outcome>,
    /// Where a command first failed.
    failed: Option<RecordedPlace>,
    /// Where a command first was of which no reply is recorded.
    unanswered: Option<RecordedPlace>,
    /// The paths that a list names; the empty one is the message as a whole.
    pub(crate) listed: Vec<Listed>,
}

#[derive(Debug)]
pub(crate) struct Listed {
    /// Its paths: several if it does not say with which tags the client sends it.
    pub(crate) paths: Vec<String>,
    pub(crate) place: RecordedPlace,
}

impl<S: UsedSchemas> Usage<S> {
    /// Nothing is used yet of these schemas. `each` has all of them.
    pub(crate) fn new<'s>(schemas: S, each: impl Iterator<Item = &'s Schema>) -> Self {
        Self {
            schemas,
            pairing: Pairing::with_silent_commands(each.flat_map(silent_commands)),
            messages: Messages(BTreeMap::new()),
            unread: 0,
            noted: Vec::new(),
            without_commands: Vec::new(),
            commands: 0,
        }
    }

    /// Takes the next message of the recording with this name.
    pub fn record(&mut self, file: &str, entry: Entry) {
        let place = RecordedPlace {
            file: file.into(),
            line: entry.line,
        };
        match self.pairing.push(entry) {
            Step::Command { unanswered, .. } | Step::Greeting { unanswered, .. } => {
                self.unanswered(file, &unanswered);
            }
            Step::Event(event) => self.carried(&place, &event, &event),
            Step::Reply {
                command: Some(command),
                reply,
                silent,
            } => {
                for command in silent {
                    self.executed(file, &command, None);
                }
                self.executed(file, &command, Some(&reply));
                let uses = self.messages.of(&command, &place);
                if reply.message.kind() == Kind::Error {
                    uses.failed.get_or_insert(place);
                } else {
                    uses.is_answered = true;
                    self.carried(&place, &command, &reply);
                }
            }
            _ => {}
        }
    }

    /// Takes the end of the recording with this name: what was not answered will not be.
    /// Until then, a command without a reply does not count.
    /// A recording without a command does not say what is used, and reports say so.
    pub fn end(&mut self, file: &str) {
        let commands = self.pairing.counts().commands;
        if commands == self.commands {
            self.without_commands.push(file.into());
        }
        self.commands = commands;
        let unanswered = self.pairing.take_unanswered();
        self.unanswered(file, &unanswered);
    }

    /// So many messages of the recording cannot be read, and may be commands. What they use is not
    /// known, and reports say so.
    pub fn cannot_read(&mut self, messages: usize) {
        self.unread += messages;
    }

    /// Takes a command, an event, or a place in one from a list: `query-block`,
    /// `blockdev-add arguments.driver=qcow2`, or a query of libvirt. Returns whether any schema
    /// of a history has it, or the old one of a comparison.
    pub fn list(&mut self, file: &str, line: u64, query: &Query) -> bool {
        let found = self.schemas.looked_up().find_map(|schema| {
            let kind = match schema.command(&query.root) {
                Some(_) => MessageKind::Command,
                None => schema.event(&query.root).map(|_| MessageKind::Event)?,
            };
            let paths = paths(schema, query);
            (!paths.is_empty()).then_some((kind, paths))
        });
        let Some((kind, paths)) = found else {
            return false;
        };
        let file = file.into();
        let place = RecordedPlace { file, line };
        let uses = self.messages.uses(kind, &query.root, &place);
        uses.listed.push(Listed { paths, place });
        true
    }

    /// What is used of a command or event.
    pub(crate) fn uses_of(&self, kind: MessageKind, name: &str) -> Option<&Uses<S::Parts>> {
        self.messages.0.get(&(kind, name.to_owned()))
    }

    fn carried(&mut self, place: &RecordedPlace, named: &Entry, message: &Entry) {
        let uses = self.messages.of(named, place);
        let carrier = Carrier {
            place,
            message,
            named,
            has_failed: false,
        };
        self.schemas.add(&mut uses.parts, carrier);
    }

    fn unanswered(&mut self, file: &str, commands: &[Arc<Entry>]) {
        for command in commands {
            let place = RecordedPlace {
                file: file.into(),
                line: command.line,
            };
            let uses = self.messages.of(command, &place);
            uses.unanswered.get_or_insert(place);
            self.executed(file, command, None);
        }
    }

    fn executed(&mut self, file: &str, command: &Entry, reply: Option<&Entry>) {
        let place = RecordedPlace {
            file: file.into(),
            line: command.line,
        };
        let outcome = Outcome::of(reply);
        let uses = self.messages.of(command, &place);
        if uses.outcome < Some(outcome) {
            uses.outcome = Some(outcome);
            uses.first = place.clone();
        }
        let carrier = Carrier {
            place: &place,
            message: command,
            named: command,
            has_failed: outcome != Outcome::Taken,
        };
        self.schemas.add(&mut uses.parts, carrier);
        if outcome != Outcome::NotFound {
            self.schemas.executed(carrier, reply);
        }
    }
}

/// How many paths an entry of a list stands for at most.
const MOST_PATHS: usize = 1000;

/// The paths of a schema that a query names; with the tags that it leaves out, if it does.
fn paths(schema: &Schema, query: &Query) -> Vec<String> {
    let mut found = Vec::new();
    let mut left = vec![query.clone()];
    while let Some(query) = left.pop() {
        let absent = match schema.find(&query) {
            Lookup::Found(place) | Lookup::Open(place) => {
                found.push(place.to_string());
                continue;
            }
            Lookup::Absent(absent) => absent,
        };
        if found.len() + left.len() + absent.cases.len() > MOST_PATHS {
            break;
        }
        let with_case = |case: &String| query.in_case(absent.depth.checked_sub(1)?, case);
        left.extend(absent.cases.iter().rev().filter_map(with_case));
    }
    found
}

impl Outcome {
    fn of(reply: Option<&Entry>) -> Self {
        let Some(error) = reply.filter(|reply| reply.message.kind() == Kind::Error) else {
            return Self::Taken;
        };
        let class = error.message.payload().and_then(|of| of.get("class"));
        if class.is_some_and(|class| class == "CommandNotFound") {
            Self::NotFound
        } else {
            Self::Failed
        }
    }
}

/// Why it is not certain that a client relies on what it sent.
pub(crate) const ONLY_FAILED: &str = "it only failed";

impl<P> Uses<P> {
    /// Why it is not certain that a client relies on this command: the recorded QEMU refused it
    /// each time.
    pub(crate) fn doubt(&self) -> Option<&'static str> {
        match self.outcome {
            _ if !self.listed.is_empty() => None,
            Some(Outcome::NotFound) => Some("the recorded QEMU did not have it"),
            Some(Outcome::Failed) => Some(ONLY_FAILED),
            Some(Outcome::Taken) | None => None,
        }
    }

    /// Why not all that a command returns is known, and where; `None` if it is.
    pub(crate) fn without_reply(&self) -> Option<(&'static str, &RecordedPlace)> {
        if !self.listed.is_empty() {
            return None;
        }
        let has_reply = self.is_answered || self.failed.is_some();
        match (&self.unanswered, &self.failed) {
            (Some(place), _) if has_reply => Some(("a reply to it is not recorded", place)),
            _ if self.is_answered => None,
            (_, Some(place)) => Some((ONLY_FAILED, place)),
            (_, None) => Some(("no reply to it is recorded", &self.first)),
        }
    }
}

impl<P: Default> Messages<P> {
    fn of(&mut self, named: &Entry, place: &RecordedPlace) -> &mut Uses<P> {
        let kind = match named.message.kind() {
            Kind::Event => MessageKind::Event,
            _ => MessageKind::Command,
        };
        self.uses(kind, named.message.name().unwrap_or_default(), place)
    }

    fn uses(&mut self, kind: MessageKind, name: &str, place: &RecordedPlace) -> &mut Uses<P> {
        let key = (kind, name.to_owned());
        self.0.entry(key).or_insert_with(|| Uses {
            first: place.clone(),
            parts: P::default(),
            is_answered: false,
            outcome: None,
            failed: None,
            unanswered: None,
            listed: Vec::new(),
        })
    }
}

impl<'m> Carrier<'m> {
    /// Where the message is.
    pub(crate) fn place(&self) -> &'m RecordedPlace {
        self.place
    }

    /// The message.
    pub(crate) fn message(&self) -> &'m Entry {
        self.message
    }

    /// Whether it is a command that the recorded QEMU refused.
    pub(crate) fn has_failed(&self) -> bool {
        self.has_failed
    }

    /// The name of the command or event.
    pub(crate) fn name(&self) -> &'m str {
        self.named.message.name().unwrap_or_default()
    }

    /// What it carries.
    pub(crate) fn value(&self) -> Cow<'m, Value> {
        let value = self.message.message.payload();
        value.map_or_else(|| Cow::Owned(Value::Object(Map::new())), Cow::Borrowed)
    }

    /// What that is in a schema, if it has the command or event.
    pub(crate) fn payload<'s>(&self, schema: &'s Schema) -> Option<Payload<'s>> {
        let name = self.name();
        let command = || schema.command(name).map(|(_, command)| command);
        match self.message.message.kind() {
            Kind::Command | Kind::OobCommand => command().map(Payload::Arguments),
            Kind::Event => schema.event(name).map(|(_, event)| Payload::Data(event)),
            _ => command().map(Payload::Returned),
        }
    }
}
