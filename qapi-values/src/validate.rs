//! Checks a conversation message by message.

mod tally;

use std::fmt;
use std::sync::Arc;

use qapi_recording::{Counts, Entry, Kind, Pairing, Step};
use qapi_schema::wire::{self, Lifecycle, Payload};
use qapi_schema::{Command, Schema};
use serde_json::{Map, Value};

use crate::message::{Suggested, check_message_with};
use crate::mismatch::Mismatch;
use crate::parts::parts;
use crate::path::Segment;

pub use tally::{Tallied, Tally};

/// Checks the messages of a conversation against a schema, each as it comes.
///
/// A command is judged when its reply is there, so that it is known whether QEMU accepted it.
///
/// ```
/// # use qapi_parser::{Loader, Memory};
/// use qapi_recording::{Item, Reader};
/// use qapi_values::Validator;
///
/// # let files = Memory::new().file(
/// #     "main.json",
/// #     "{ 'command': 'eject', 'data': { 'id': 'str' } }",
/// # );
/// # let schema = Loader::new().reader(files).load("main.json")?;
/// let log = r#"
/// -> {"execute": "eject", "arguments": {"device": "cd0"}}
/// <- {"return": {}}
/// "#;
/// let mut validator = Validator::new(&schema);
/// let mut remarks = Vec::new();
/// for item in Reader::new(log.as_bytes()) {
///     if let Item::Entry(entry) = item? {
///         remarks.extend(validator.push(entry));
///     }
/// }
/// remarks.extend(validator.finish());
/// let lines: Vec<String> = remarks.iter().map(ToString::to_string).collect();
/// assert_eq!(
///     lines,
///     [
///         "2: `eject`: arguments: `id` is missing",
///         "2: `eject`: arguments.device: there is no such member",
///     ]
/// );
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug)]
pub struct Validator<'s> {
    schema: &'s Schema,
    pairing: Pairing,
    suggested: Suggested,
}

/// For how many unknown names of a conversation another one is suggested.
const MOST: usize = 1000;

/// Something to say about a message of a conversation.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Remark {
    /// The message, and where it is.
    pub entry: Arc<Entry>,
    /// What the message is.
    pub subject: Subject,
    /// What is to be said.
    pub verdict: Verdict,
}

/// What a message is about.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Subject {
    /// The command with this name.
    Command {
        /// Its name.
        name: String,
        /// Whether QEMU accepted it; `None` if there is no reply.
        succeeded: Option<bool>,
    },
    /// The reply to the command with this name, if that is known.
    Reply {
        /// The name of the command.
        command: Option<String>,
    },
    /// The event with this name.
    Event {
        /// Its name.
        name: String,
    },
}

/// What is to be said about a message.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Verdict {
    /// It does not fit the schema.
    Mismatch(Mismatch),
    /// What the client sends is deprecated or unstable.
    Lifecycle {
        /// Where it is in the message; empty if it is the command itself.
        path: String,
        /// Which of the two.
        lifecycle: Lifecycle,
    },
}

impl<'s> Validator<'s> {
    /// Begins before the first message.
    #[must_use]
    pub fn new(schema: &'s Schema) -> Self {
        Self {
            schema,
            pairing: Pairing::with_silent_commands(silent_commands(schema)),
            suggested: Suggested::at_most(MOST),
        }
    }

    /// Takes the next message. What is found can be about this one, or about an earlier
    /// command.
    pub fn push(&mut self, entry: Entry) -> Vec<Remark> {
        match self.pairing.push(entry) {
            Step::Greeting { unanswered, .. } | Step::Command { unanswered, .. } => {
                self.commands(&unanswered)
            }
            Step::Event(event) => {
                let name = event.message.name().unwrap_or_default().to_owned();
                let found = self.check(&event, None);
                remarks(&Arc::new(event), &Subject::Event { name }, found).collect()
            }
            Step::Reply {
                command,
                reply,
                silent,
            } => {
                let mut found = self.commands(&silent);
                found.extend(self.reply(command.as_ref(), reply));
                found
            }
            _ => Vec::new(),
        }
    }

    /// Takes the end of the conversation. What is found is about commands without a reply.
    /// Another conversation can follow.
    pub fn finish(&mut self) -> Vec<Remark> {
        let unanswered = self.pairing.take_unanswered();
        self.commands(&unanswered)
    }

    /// How many messages there were.
    #[must_use]
    pub fn counts(&self) -> Counts {
        self.pairing.counts()
    }

    fn check(&mut self, entry: &Entry, answered: Option<&Command>) -> Vec<Mismatch> {
        let members = entry.message.members();
        check_message_with(self.schema, members, answered, &mut self.suggested)
    }

    fn commands(&mut self, commands: &[Arc<Entry>]) -> Vec<Remark> {
        let each = commands.iter();
        each.flat_map(|command| self.command(command, None))
            .collect()
    }

    fn reply(&mut self, command: Option<&Arc<Entry>>, reply: Entry) -> Vec<Remark> {
        let succeeded = reply.message.kind() == Kind::Return;
        let mut found =
            command.map_or_else(Vec::new, |command| self.command(command, Some(succeeded)));
        let name = command.and_then(|command| command.message.name());
        let answered = name.and_then(|name| self.schema.command(name));
        let answered = answered.map(|(_, command)| command);
        let mismatches = self.check(&reply, answered);
        let subject = Subject::Reply {
            command: name.map(str::to_owned),
        };
        found.extend(remarks(&Arc::new(reply), &subject, mismatches));
        found
    }

    fn command(&mut self, entry: &Arc<Entry>, succeeded: Option<bool>) -> Vec<Remark> {
        let name = entry.message.name().unwrap_or_default();
        let subject = Subject::Command {
            name: name.to_owned(),
            succeeded,
        };
        let mismatches = self.check(entry, None);
        let mut found: Vec<_> = remarks(entry, &subject, mismatches).collect();
        if let Some((_, command)) = self.schema.command(name) {
            let arguments = entry.message.payload();
            let lifecycles = lifecycles(self.schema, command, arguments);
            found.extend(lifecycles.into_iter().map(|verdict| Remark {
                entry: Arc::clone(entry),
                subject: subject.clone(),
                verdict,
            }));
        }
        found
    }
}

/// The commands of a schema that have no reply if they succeed, for a [`Pairing`].
pub fn silent_commands(schema: &Schema) -> impl Iterator<Item = String> {
    let commands = schema.commands().map(|(_, command)| command);
    let silent = commands.filter(|command| !command.flags.success_response);
    silent.map(|command| command.definition.name.clone())
}

/// The mismatches of a message, without those about values that were replaced because they are
/// secrets: what was sent in their place is not known.
#[must_use]
pub fn without_masks(entry: &Entry, mut mismatches: Vec<Mismatch>) -> Vec<Mismatch> {
    const MASK: &str = "***";

    if entry.masked > 0 {
        let is_masked = |mismatch: &Mismatch| {
            let mut value = entry
                .message
                .members()
                .get(member(mismatch.path.segments().first()?)?)?;
            for segment in mismatch.path.segments().get(1..)? {
                value = match segment {
                    Segment::Member(name) => value.get(name)?,
                    Segment::Element(index) => value.get(index)?,
                };
            }
            (value == MASK || value == 0).then_some(())
        };
        mismatches.retain(|mismatch| is_masked(mismatch).is_none());
    }
    mismatches
}

fn member(segment: &Segment) -> Option<&str> {
    match segment {
        Segment::Member(name) => Some(name),
        Segment::Element(_) => None,
    }
}

fn remarks(
    entry: &Arc<Entry>,
    subject: &Subject,
    mismatches: Vec<Mismatch>,
) -> impl Iterator<Item = Remark> {
    let mismatches = without_masks(entry, mismatches);
    mismatches.into_iter().map(move |mismatch| Remark {
        entry: Arc::clone(entry),
        subject: subject.clone(),
        verdict: Verdict::Mismatch(mismatch),
    })
}

/// What of a command is deprecated or unstable. What is in it is, too, and not listed.
fn lifecycles(schema: &Schema, command: &Command, arguments: Option<&Value>) -> Vec<Verdict> {
    let definition = &command.definition;
    let whole = schema.lifecycle(&definition.name, &definition.features);
    if whole != Lifecycle::Stable {
        return vec![Verdict::Lifecycle {
            path: String::new(),
            lifecycle: whole,
        }];
    }
    let nothing = Value::Object(Map::new());
    let arguments = arguments.unwrap_or(&nothing);
    let mut found: Vec<(wire::Path<'_>, Lifecycle)> = Vec::new();
    parts(
        schema,
        Payload::Arguments(command),
        arguments,
        &mut |_, place| {
            let is_in = |(outer, _): &(wire::Path<'_>, Lifecycle)| {
                place.path.steps.starts_with(&outer.steps)
            };
            if place.lifecycle != Lifecycle::Stable && !found.iter().any(is_in) {
                found.push((place.path.clone(), place.lifecycle));
            }
        },
    );
    let verdicts = found
        .into_iter()
        .map(|(path, lifecycle)| Verdict::Lifecycle {
            path: path.to_string(),
            lifecycle,
        });
    verdicts.collect()
}

impl fmt::Display for Remark {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            formatter,
            "{}: {}: {}",
            self.entry.line, self.subject, self.verdict
        )
    }
}

impl fmt::Display for Subject {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Command { name, .. } | Self::Event { name } => write!(formatter, "`{name}`"),
            Self::Reply {
                command: Some(name),
            } => write!(formatter, "reply to `{name}`"),
            Self::Reply { command: None } => formatter.write_str("reply"),
        }
    }
}

impl fmt::Display for Verdict {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Mismatch(mismatch) => mismatch.fmt(formatter),
            Self::Lifecycle { path, lifecycle } if path.is_empty() => {
                write!(formatter, "the command is {}", lifecycle.as_str())
            }
            Self::Lifecycle { path, lifecycle } => {
                write!(formatter, "{path} is {}", lifecycle.as_str())
            }
        }
    }
}
