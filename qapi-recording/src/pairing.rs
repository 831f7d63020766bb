//! Puts replies to the commands that they answer.

use std::collections::{BTreeMap, HashMap, HashSet, VecDeque};
use std::sync::Arc;

use serde_json::{Map, Value};

use crate::input_error::is_input_error;
use crate::{Entry, Kind};

/// How many commands of a connection can wait for their replies. QEMU takes eight at most.
const MOST: usize = 1024;

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
/// What is not a command has errors of its own, without ids: one, several, or none. They are told
/// by their descriptions, so that they are not taken for replies to the commands that wait.
///
/// The memory for commands that are never answered is bounded: the oldest ones are given up.
#[derive(Debug, Default)]
pub struct Pairing {
    silent_commands: HashSet<String>,
    /// The commands without a reply, of each connection that has any.
    waiting: HashMap<Arc<str>, VecDeque<Waiting>>,
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
            Kind::Greeting => {
                self.counts.greetings += 1;
                Step::Greeting {
                    unanswered: self.end(&entry.connection),
                    greeting: entry,
                }
            }
            Kind::Event => {
                self.counts.events += 1;
                Step::Event(entry)
            }
            Kind::Command | Kind::OobCommand => self.command(entry),
            Kind::Return | Kind::Error => self.reply(entry),
        }
    }

    /// The commands that still wait for their replies, in the order of their lines. They are
    /// taken out.
    pub fn take_unanswered(&mut self) -> Vec<Arc<Entry>> {
        let connections: Vec<_> = self.waiting.keys().cloned().collect();
        let each = connections.iter();
        let mut unanswered: Vec<_> = each.flat_map(|connection| self.end(connection)).collect();
        unanswered.sort_by_key(|command| command.line);
        unanswered
    }

    /// A connection has ended: its commands will not be answered. They are taken out.
    pub fn end(&mut self, connection: &str) -> Vec<Arc<Entry>> {
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
        let is_input_error = is_input_error(&reply.message);
        let answered = (!is_input_error).then(|| self.answered_by(&reply));
        let Some(at) = answered.flatten() else {
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
        let id = reply.message.id();
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
mod tests {
    use serde_json::json;

    use super::*;
    use crate::{Item, Message, Reader};

    /// The lines that answer each other.
    fn pairs(log: &str) -> (Vec<(Option<u64>, u64)>, Counts) {
        pairs_of(&mut Pairing::new(), log)
    }

    fn pairs_of(pairing: &mut Pairing, log: &str) -> (Vec<(Option<u64>, u64)>, Counts) {
        let mut pairs = Vec::new();
        for item in Reader::new(log.as_bytes()) {
            let Item::Entry(entry) = item.unwrap() else {
                continue;
            };
            if let Step::Reply { command, reply, .. } = pairing.push(entry) {
                pairs.push((command.map(|command| command.line), reply.line));
            }
        }
        (pairs, pairing.counts())
    }

    #[test]
    fn replies_have_the_id_of_their_command() {
        let log = r#"{"execute": "a", "id": 1}
            {"exec-oob": "b", "id": {"x": [2]}}
            {"execute": "c", "id": "1"}
            {"return": {}, "id": {"x": [2]}}
            {"error": {"class": "GenericError", "desc": ""}}
            {"return": {}, "id": "1"}
            {"return": {}, "id": 1}"#;
        let (pairs, counts) = pairs(log);
        assert_eq!(pairs, [(Some(2), 4), (None, 5), (Some(3), 6), (Some(1), 7)]);
        assert_eq!((counts.answered, counts.unexpected_replies), (3, 1));
        assert_eq!(counts.unanswered(), 0);
    }

    #[test]
    fn replies_without_ids_are_in_order() {
        let log = r#"{"execute": "a"}
            {"execute": "b"}
            {"return": {}}
            {"return": {}}
            {"return": {}}"#;
        let (pairs, _) = pairs(log);
        assert_eq!(pairs, [(Some(1), 3), (Some(2), 4), (None, 5)]);
    }

    /// What QEMU 7.2 and 11.1 reply to such lines.
    #[test]
    fn errors_for_input_that_is_not_a_command_are_not_replies_to_commands() {
        let log = r#"{"execute": "a"}
            hello, world
            [1, 2]
            {}
            {"execute": "b"}
            {"execute": "c"}
            {"return": {}}
            {"error": {"class": "GenericError", "desc": "JSON parse error, invalid keyword 'hello'"}}
            {"error": {"class": "GenericError", "desc": "2:6: JSON parse error, expecting value"}}
            {"error": {"class": "GenericError", "desc": "QMP input must be a JSON object"}}
            {"error": {"class": "GenericError", "desc": "QMP input lacks member 'execute'"}}
            {"error": {"class": "GenericError", "desc": "json: JSON parse error, expecting value"}}
            {"return": {}}
            {"return": {}}"#;
        let (pairs, counts) = pairs(log);
        let errors = [8, 9, 10, 11].map(|line| (None, line));
        assert_eq!(pairs[..5], [&[(Some(1), 7)], &errors[..]].concat());
        assert_eq!(pairs[5..], [(Some(5), 12), (Some(6), 13), (None, 14)]);
        assert_eq!((counts.input_errors, counts.unexpected_replies), (4, 1));
        assert_eq!(counts.unanswered(), 0);
    }

    #[test]
    fn connections_are_apart_and_a_greeting_begins_anew() {
        let log = r#"mon=0x1 {"execute": "a", "id": 1}
            mon=0x2 {"execute": "b", "id": 1}
            mon=0x2 {"return": {}, "id": 1}
            mon=0x1 {"QMP": {}}
            mon=0x1 {"return": {}, "id": 1}"#;
        let (pairs, counts) = pairs(log);
        assert_eq!(pairs, [(Some(2), 3), (None, 5)]);
        assert_eq!(counts.unanswered(), 1);
    }

    #[test]
    fn commands_that_are_never_answered_do_not_pile_up() {
        let mut pairing = Pairing::new();
        let log = "{\"execute\": \"a\"}\n".repeat(3 * MOST);
        for item in Reader::new(log.as_bytes()) {
            if let Ok(Item::Entry(entry)) = item {
                pairing.push(entry);
            }
        }
        assert_eq!(pairing.waiting[""].len(), MOST);
        assert_eq!(pairing.order.len(), MOST);
    }

    #[test]
    fn connections_do_not_pile_up() {
        let mut pairing = Pairing::new();
        let mut given_up = 0;
        let many = 2 * MOST_BYTES as u64 / 1000;
        for line in 1..=many {
            let message = json!({"execute": "a", "arguments": {"text": "x".repeat(1000)}});
            let message = Message::new(message).unwrap();
            let step = pairing.push(Entry::new(line, &line.to_string(), message));
            let Step::Command { unanswered, .. } = step else {
                panic!("{step:?}");
            };
            given_up += unanswered.len();
            assert!(pairing.bytes <= MOST_BYTES);
        }
        assert!(given_up > 0);
        assert_eq!(pairing.waiting.len(), pairing.order.len());
        assert_eq!(pairing.take_unanswered().len() + given_up, many as usize);
        assert_eq!(pairing.bytes, 0);
        assert_eq!(pairing.counts().unanswered(), many);
    }

    #[test]
    fn commands_without_replies_are_passed_over() {
        let log = r#"{"execute": "guest-suspend-ram"}
            {"execute": "guest-ping"}
            {"return": {}}
            {"execute": "guest-shutdown"}
            {"error": {"class": "GenericError", "desc": ""}}
            {"execute": "guest-shutdown", "id": 1}
            {"execute": "guest-ping", "id": 2}
            {"return": {}, "id": 2}
            {"execute": "guest-shutdown"}"#;
        let silent = ["guest-suspend-ram", "guest-shutdown"].map(str::to_owned);
        let mut pairing = Pairing::with_silent_commands(silent);
        let (pairs, counts) = pairs_of(&mut pairing, log);
        assert_eq!(pairs, [(Some(2), 3), (Some(4), 5), (Some(7), 8)]);
        assert_eq!((counts.answered, counts.silent), (3, 2));
        assert_eq!(pairing.take_unanswered().len(), 1);
        assert_eq!(pairing.counts().unanswered(), 0);
    }
}
