//! Puts replies to the commands that they answer.

use std::collections::{BTreeMap, HashMap, HashSet, VecDeque};
use std::sync::Arc;

use serde_json::{Map, Value};

use crate::input_error::{can_answer, is_input_error};
use crate::{Entry, Kind};

/// How many commands of a connection can wait for their replies. QEMU takes eight at most.
const MOST: usize = 1024;

/// Of how many connections it is known whether their conversations have begun. Connections beyond
/// these have one conversation each.
const MOST_CONNECTIONS: usize = 1 << 16;

/// How many bytes all commands that wait can have, roughly.
const MOST_BYTES: usize = 64 << 20;

/// Puts replies to the commands that they answer, by their ids, or else in order.
///
/// ```
/// use qapi_recording::{Item, Pairing, Reader, Step};
///
/// let log = r#"
/// {"execute": "stop", "id": 1}
/// {"event": "STOP", "timestamp": {"seconds": 1, "microseconds": 0}}
/// {"return": {}, "id": 1}
/// {"return": {}, "id": 2}
/// "#;
/// let mut pairing = Pairing::new();
/// for item in Reader::new(log.as_bytes()) {
///     let Item::Entry(entry) = item? else { continue };
///     if let Step::Reply { command, reply, .. } = pairing.push(entry) {
///         println!("line {} answers {command:?}", reply.line);
///     }
/// }
/// assert_eq!(pairing.counts().answered, 1);
/// assert_eq!(pairing.counts().unexpected_replies, 1);
/// # Ok::<(), std::io::Error>(())
/// ```
///
/// Some commands of the guest agent have no reply when they succeed. If the pairing is
/// [told](Self::with_silent_commands) which, a reply without an id is not taken for theirs as
/// long as another command waits.
///
/// What is not a command has errors of its own: one, several, or none. They are told by their
/// descriptions, so that they are not taken for replies to the commands that wait. So is the
/// error for an object without a command, if it says that a member is wrong that the command that
/// waits does not have.
///
/// A client can send commands before it has the greeting. A greeting ends the commands of an
/// earlier conversation only.
///
/// The memory for commands that are never answered is bounded: the oldest ones are given up.
#[derive(Debug, Default)]
pub struct Pairing {
    silent_commands: HashSet<String>,
    /// The commands without a reply, of each connection that has any.
    waiting: HashMap<Arc<str>, VecDeque<Waiting>>,
    /// The connections on which a conversation has begun.
    begun: HashSet<Arc<str>>,
    /// The connections of all commands without a reply, by their numbers.
    order: BTreeMap<u64, Arc<str>>,
    /// How many bytes these commands have, roughly.
    bytes: usize,
    counts: Counts,
}

/// A command without a reply.
#[derive(Debug)]
struct Waiting {
    /// The number of commands before it.
    number: u64,
    command: Arc<Entry>,
    bytes: usize,
    is_silent: bool,
}

/// What an entry of a recording is in its conversation.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Step {
    /// A greeting: a conversation begins.
    Greeting {
        /// The greeting.
        greeting: Entry,
        /// The commands of the conversation before it on this connection that were not
        /// answered.
        unanswered: Vec<Arc<Entry>>,
    },
    /// A command. If it is answered, it comes again with its reply.
    Command {
        /// The command.
        command: Arc<Entry>,
        /// Commands that will not be answered any more: too many wait, or this one has the same
        /// id.
        unanswered: Vec<Arc<Entry>>,
    },
    /// A reply.
    Reply {
        /// The command that it answers, if it answers one that the recording has.
        command: Option<Arc<Entry>>,
        /// The reply.
        reply: Entry,
        /// Commands before that one which have no reply if they succeed, and have had none.
        silent: Vec<Arc<Entry>>,
    },
    /// An event.
    Event(Entry),
}

/// How much has been paired.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Counts {
    /// Greetings.
    pub greetings: u64,
    /// Commands.
    pub commands: u64,
    /// Commands with a reply.
    pub answered: u64,
    /// Commands that have no reply if they succeed, and had none.
    pub silent: u64,
    /// Replies to no command of the recording.
    pub unexpected_replies: u64,
    /// Errors for input that is not a command.
    pub input_errors: u64,
    /// Events.
    pub events: u64,
}

impl Counts {
    /// Commands without a reply that should have one. Commands that are [silent](Self::silent)
    /// are among them as long as a reply can still come.
    #[must_use]
    pub fn unanswered(&self) -> u64 {
        self.commands - self.answered - self.silent
    }
}

impl Pairing {
    /// Begins before the first message.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Begins before the first message. Commands with these names have no reply if they succeed.
    #[must_use]
    pub fn with_silent_commands(names: impl IntoIterator<Item = String>) -> Self {
        Self {
            silent_commands: names.into_iter().collect(),
            ..Self::default()
        }
    }

    /// Takes the next message.
    pub fn push(&mut self, entry: Entry) -> Step {
        match entry.message.kind() {
            Kind::Greeting => self.greeting(entry),
            Kind::Event => {
                self.counts.events += 1;
                Step::Event(entry)
            }
            Kind::Command | Kind::OobCommand => self.command(entry),
            Kind::Return | Kind::Error => {
                self.begins(&entry.connection);
                self.reply(entry)
            }
        }
    }

    /// The commands that still wait for their replies, in the order of their lines. They are
    /// taken out.
    pub fn take_unanswered(&mut self) -> Vec<Arc<Entry>> {
        let connections: Vec<_> = self.waiting.keys().cloned().collect();
        let each = connections.iter();
        let mut unanswered: Vec<_> = each.flat_map(|connection| self.end(connection)).collect();
        self.begun.clear();
        unanswered.sort_by_key(|command| command.line);
        unanswered
    }

    /// A connection has ended: its commands will not be answered. They are taken out.
    pub fn end(&mut self, connection: &str) -> Vec<Arc<Entry>> {
        self.begun.remove(connection);
        let waiting = self.waiting.remove(connection).unwrap_or_default();
        let each = waiting.into_iter().map(|waiting| {
            self.left(&waiting);
            self.given_up(waiting)
        });
        each.collect()
    }

    /// How much has been paired so far.
    #[must_use]
    pub fn counts(&self) -> Counts {
        self.counts
    }

    fn greeting(&mut self, greeting: Entry) -> Step {
        self.counts.greetings += 1;
        let mut unanswered = Vec::new();
        if self.begun.contains(&greeting.connection) {
            unanswered = self.end(&greeting.connection);
        }
        self.begins(&greeting.connection);
        Step::Greeting {
            greeting,
            unanswered,
        }
    }

    /// QEMU has been heard on a connection.
    fn begins(&mut self, connection: &Arc<str>) {
        if self.begun.len() < MOST_CONNECTIONS && !self.begun.contains(connection) {
            self.begun.insert(Arc::clone(connection));
        }
    }

    fn command(&mut self, entry: Entry) -> Step {
        let number = self.counts.commands;
        self.counts.commands += 1;
        let connection = Arc::clone(&entry.connection);
        let command = Arc::new(entry);
        // A client that uses an id again does not wait for the first reply any longer.
        let id = command.message.id();
        let same = |other: &Waiting| id.is_some() && other.command.message.id() == id;
        let waiting = self.waiting.get(&connection);
        let superseded = waiting.and_then(|waiting| waiting.iter().position(same));
        let first = waiting.and_then(|waiting| (waiting.len() == MOST).then_some(0));
        let mut unanswered = Vec::new();
        if let Some(at) = superseded.or(first) {
            unanswered.extend(self.give_up(&connection, at));
        }
        let bytes = bytes_of(command.message.members());
        while self.bytes + bytes > MOST_BYTES
            && let Some((_, oldest)) = self.order.first_key_value()
        {
            let oldest = Arc::clone(oldest);
            unanswered.extend(self.give_up(&oldest, 0));
        }
        self.bytes += bytes;
        self.order.insert(number, Arc::clone(&connection));
        let name = command.message.name().unwrap_or_default();
        self.waiting
            .entry(connection)
            .or_default()
            .push_back(Waiting {
                number,
                is_silent: self.silent_commands.contains(name),
                command: Arc::clone(&command),
                bytes,
            });
        Step::Command {
            command,
            unanswered,
        }
    }

    /// A reply has the id of its command, or none if that has none, so that an error without an
    /// id is not the answer to a command with one.
    fn reply(&mut self, reply: Entry) -> Step {
        let Some(at) = self.answered_by(&reply) else {
            let is_input_error = is_input_error(&reply.message);
            self.counts.input_errors += u64::from(is_input_error);
            self.counts.unexpected_replies += u64::from(!is_input_error);
            return Step::Reply {
                command: None,
                reply,
                silent: Vec::new(),
            };
        };
        // Commands are executed one after the other, so those before it have been.
        let mut silent = Vec::new();
        let mut left = at;
        for index in (0..at).rev() {
            let waiting = self.waiting.get(&reply.connection);
            if waiting.is_some_and(|waiting| waiting[index].is_silent) {
                silent.extend(self.give_up(&reply.connection, index));
                left -= 1;
            }
        }
        silent.reverse();
        let command = self.take(&reply.connection, left);
        self.counts.answered += 1;
        Step::Reply {
            command: command.map(|waiting| waiting.command),
            reply,
            silent,
        }
    }

    /// Which command of its connection a reply answers.
    fn answered_by(&self, reply: &Entry) -> Option<usize> {
        let waiting = self.waiting.get(&reply.connection)?;
        let at = next_with_id(waiting, reply.message.id())?;
        can_answer(&reply.message, &waiting.get(at)?.command.message).then_some(at)
    }

    /// A command that will not be answered any more.
    fn give_up(&mut self, connection: &Arc<str>, at: usize) -> Option<Arc<Entry>> {
        let waiting = self.take(connection, at)?;
        Some(self.given_up(waiting))
    }

    fn take(&mut self, connection: &Arc<str>, at: usize) -> Option<Waiting> {
        let waiting = self.waiting.get_mut(connection)?;
        let taken = waiting.remove(at)?;
        if waiting.is_empty() {
            self.waiting.remove(connection);
        }
        self.left(&taken);
        Some(taken)
    }

    fn given_up(&mut self, waiting: Waiting) -> Arc<Entry> {
        self.counts.silent += u64::from(waiting.is_silent);
        waiting.command
    }

    /// A command does not wait any more.
    fn left(&mut self, waiting: &Waiting) {
        self.order.remove(&waiting.number);
        self.bytes = self.bytes.saturating_sub(waiting.bytes);
    }
}

/// Which command the next reply with this id answers.
fn next_with_id(waiting: &VecDeque<Waiting>, id: Option<&Value>) -> Option<usize> {
    let has_its_id = |waiting: &Waiting| waiting.command.message.id() == id;
    let mut commands = waiting.iter();
    let first = commands.position(has_its_id)?;
    if id.is_some() || !waiting[first].is_silent {
        return Some(first);
    }
    let mut commands = waiting.iter();
    let sure = commands.position(|waiting| has_its_id(waiting) && !waiting.is_silent);
    sure.or(Some(first))
}

/// About how much memory a command takes while it waits.
fn bytes_of(members: &Map<String, Value>) -> usize {
    /// What it takes besides its members.
    const COMMAND: usize = 512;

    COMMAND + bytes_of_members(members)
}

fn bytes_of_members(members: &Map<String, Value>) -> usize {
    /// What an object takes, although it may be small.
    const OBJECT: usize = 640;

    let each = members.iter();
    let bytes: usize = each
        .map(|(name, value)| name.len() + bytes_of_value(value))
        .sum();
    OBJECT + bytes
}

fn bytes_of_value(value: &Value) -> usize {
    /// What each takes besides its text.
    const EACH: usize = 72;

    EACH + match value {
        Value::String(text) => text.len(),
        Value::Array(elements) => elements.iter().map(bytes_of_value).sum(),
        Value::Object(members) => bytes_of_members(members),
        _ => 0,
    }
}

#[cfg(test)]
mod tests;
