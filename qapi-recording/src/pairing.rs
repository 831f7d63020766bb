//! Puts replies to the commands that they answer.

use std::collections::{HashMap, VecDeque};
use std::sync::Arc;

use crate::{Entry, Kind};

/// How many commands of a connection can wait for their replies. QEMU takes eight at most.
const MOST: usize = 1024;

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
///     if let Step::Reply { command, reply } = pairing.push(entry) {
///         println!("line {} answers {command:?}", reply.line);
///     }
/// }
/// assert_eq!(pairing.counts().answered, 1);
/// assert_eq!(pairing.counts().unexpected_replies, 1);
/// # Ok::<(), std::io::Error>(())
/// ```
#[derive(Debug, Default)]
pub struct Pairing {
    /// The commands without a reply, of each connection.
    waiting: HashMap<Arc<str>, VecDeque<Arc<Entry>>>,
    counts: Counts,
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
        /// A command that will not be answered any more: there has been too long a wait, or this
        /// one has the same id.
        unanswered: Option<Arc<Entry>>,
    },
    /// A reply.
    Reply {
        /// The command that it answers, if the recording has it.
        command: Option<Arc<Entry>>,
        /// The reply.
        reply: Entry,
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
    /// Replies to no command of the recording.
    pub unexpected_replies: u64,
    /// Events.
    pub events: u64,
}

impl Counts {
    /// Commands without a reply.
    #[must_use]
    pub fn unanswered(&self) -> u64 {
        self.commands - self.answered
    }
}

impl Pairing {
    /// Begins before the first message.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Takes the next message.
    pub fn push(&mut self, entry: Entry) -> Step {
        match entry.message.kind() {
            Kind::Greeting => {
                self.counts.greetings += 1;
                let waiting = self.waiting.remove(&entry.connection);
                Step::Greeting {
                    greeting: entry,
                    unanswered: waiting.unwrap_or_default().into(),
                }
            }
            Kind::Event => {
                self.counts.events += 1;
                Step::Event(entry)
            }
            Kind::Command | Kind::OobCommand => {
                self.counts.commands += 1;
                let connection = Arc::clone(&entry.connection);
                let command = Arc::new(entry);
                let waiting = self.waiting.entry(connection).or_default();
                // A client that uses an id again does not wait for the first reply any longer.
                let id = command.message.id();
                let same = |other: &Arc<Entry>| id.is_some() && other.message.id() == id;
                let superseded = waiting.iter().position(same);
                let first = (waiting.len() == MOST).then_some(0);
                let unanswered = superseded.or(first).and_then(|at| waiting.remove(at));
                waiting.push_back(Arc::clone(&command));
                Step::Command {
                    command,
                    unanswered,
                }
            }
            Kind::Return | Kind::Error => {
                let command = self.answered_by(&entry);
                match command {
                    Some(_) => self.counts.answered += 1,
                    None => self.counts.unexpected_replies += 1,
                }
                let reply = entry;
                Step::Reply { command, reply }
            }
        }
    }

    /// The commands that still wait for their replies, in the order of their lines. They are
    /// taken out.
    pub fn take_unanswered(&mut self) -> Vec<Arc<Entry>> {
        let waiting = std::mem::take(&mut self.waiting);
        let mut unanswered: Vec<_> = waiting.into_values().flatten().collect();
        unanswered.sort_by_key(|command| command.line);
        unanswered
    }

    /// A connection has ended: its commands will not be answered. They are taken out.
    pub fn end(&mut self, connection: &str) -> Vec<Arc<Entry>> {
        self.waiting.remove(connection).unwrap_or_default().into()
    }

    /// How much has been paired so far.
    #[must_use]
    pub fn counts(&self) -> Counts {
        self.counts
    }

    /// The command that is answered. A reply has the id of its command, or none if that has
    /// none, so that an error without an id is not the answer to a command with one.
    fn answered_by(&mut self, reply: &Entry) -> Option<Arc<Entry>> {
        let waiting = self.waiting.get_mut(&reply.connection)?;
        let has_its_id = |command: &Arc<Entry>| command.message.id() == reply.message.id();
        let at = waiting.iter().position(has_its_id)?;
        waiting.remove(at)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Item, Reader};

    /// The lines that answer each other.
    fn pairs(log: &str) -> (Vec<(Option<u64>, u64)>, Counts) {
        let mut pairing = Pairing::new();
        let mut pairs = Vec::new();
        for item in Reader::new(log.as_bytes()) {
            let Item::Entry(entry) = item.unwrap() else {
                continue;
            };
            if let Step::Reply { command, reply } = pairing.push(entry) {
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
    }
}
