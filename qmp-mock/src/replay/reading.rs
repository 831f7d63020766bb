//! Puts the events of a recording to the commands that they followed.

use std::collections::HashMap;
use std::sync::Arc;
use std::time::Duration;

use qapi_recording::{Entry, Kind, Pairing, Step as Paired, Time};
use qapi_schema::Schema;
use qapi_values::{check_message, silent_commands, without_masks};
use serde_json::{Map, Value};

use crate::answer::{Answer, Refusal};
use crate::problem::Problem;
use crate::rule::{Action, Event, Outcome, Step};

/// A recording, as far as it has been read.
pub(super) struct Reading<'s> {
    schema: Option<&'s Schema>,
    pairing: Pairing,
    exchanges: Vec<Exchange>,
    /// The last command on each connection that can be the cause of events.
    causes: HashMap<Arc<str>, usize>,
    pub(super) problems: Vec<Problem>,
}

/// An answered command.
#[derive(Debug, Clone)]
pub(super) struct Recorded {
    pub(super) command: String,
    pub(super) arguments: Value,
    pub(super) outcome: Outcome,
}

/// A command, its reply, and the events that it seems to be the cause of.
struct Exchange {
    command: Arc<Entry>,
    reply: Option<Entry>,
    before: Vec<Event>,
    then: Vec<Step>,
}

impl<'s> Reading<'s> {
    /// Begins. With a schema, replies and events must fit.
    pub(super) fn new(schema: Option<&'s Schema>) -> Self {
        let silent = schema.into_iter().flat_map(silent_commands);
        Self {
            schema,
            pairing: Pairing::with_silent_commands(silent),
            exchanges: Vec::new(),
            causes: HashMap::new(),
            problems: Vec::new(),
        }
    }

    /// Takes the next message.
    pub(super) fn push(&mut self, entry: Entry) {
        match self.pairing.push(entry) {
            Paired::Greeting { greeting, .. } => {
                self.causes.remove(&greeting.connection);
            }
            Paired::Command { command, .. } => self.command(command),
            Paired::Reply {
                command: Some(command),
                reply,
                ..
            } => self.reply(&command, reply),
            Paired::Event(event) => self.event(&event),
            _ => {}
        }
    }

    /// The commands that were answered, in order.
    pub(super) fn recorded(self) -> impl Iterator<Item = Recorded> {
        self.exchanges.into_iter().filter_map(Exchange::recorded)
    }

    fn command(&mut self, command: Arc<Entry>) {
        let name = command.message.name().unwrap_or_default();
        if !name.starts_with("query-") {
            let connection = Arc::clone(&command.connection);
            self.causes.insert(connection, self.exchanges.len());
        }
        self.exchanges.push(Exchange {
            command,
            reply: None,
            before: Vec::new(),
            then: Vec::new(),
        });
    }

    fn reply(&mut self, command: &Arc<Entry>, reply: Entry) {
        let name = command.message.name().unwrap_or_default();
        self.check(&reply, Some(name), &format!("reply to `{name}`"));
        let mut all = self.exchanges.iter_mut();
        if let Some(exchange) = all.rfind(|of| Arc::ptr_eq(&of.command, command)) {
            exchange.reply = Some(reply);
        }
    }

    fn event(&mut self, entry: &Entry) {
        let cause = self.causes.get(&entry.connection);
        let exchange = cause.and_then(|index| self.exchanges.get_mut(*index));
        let Some(exchange) = exchange else {
            return;
        };
        let name = entry.message.name().unwrap_or_default();
        let event = Event {
            name: name.to_owned(),
            data: entry.message.payload().cloned(),
        };
        match &exchange.reply {
            None => exchange.before.push(event),
            Some(reply) => exchange.then.push(Step {
                after: time_between(reply, entry),
                action: Action::Event(event),
            }),
        }
        self.check(entry, None, &format!("event `{name}`"));
    }

    fn check(&mut self, entry: &Entry, answered: Option<&str>, subject: &str) {
        let Some(schema) = self.schema else {
            return;
        };
        let answered = answered.and_then(|name| schema.command(name));
        let answered = answered.map(|(_, command)| command);
        let found = check_message(schema, entry.message.members(), answered);
        let found = without_masks(entry, found).into_iter();
        self.problems.extend(found.map(|mismatch| Problem {
            line: entry.line,
            message: format!("{subject}: {mismatch}"),
        }));
    }
}

impl Exchange {
    fn recorded(self) -> Option<Recorded> {
        let message = &self.command.message;
        let nothing = || Value::Object(Map::new());
        Some(Recorded {
            command: message.name()?.to_owned(),
            arguments: message.payload().cloned().unwrap_or_else(nothing),
            outcome: Outcome {
                before: self.before,
                answer: answer(&self.reply?)?,
                then: self.then,
            },
        })
    }
}

fn answer(reply: &Entry) -> Option<Answer> {
    let payload = reply.message.payload()?;
    let text = |name| {
        let text = payload.get(name).and_then(Value::as_str);
        text.unwrap_or_default().to_owned()
    };
    Some(match reply.message.kind() {
        Kind::Error => Answer::Error(Refusal {
            class: text("class"),
            desc: text("desc"),
        }),
        _ => Answer::Return(payload.clone()),
    })
}

/// How much later the second message passed; no time if that is not known.
fn time_between(first: &Entry, second: &Entry) -> Duration {
    let microseconds = |time: Time| {
        let seconds = time.seconds.saturating_mul(1_000_000);
        seconds.saturating_add(time.microseconds)
    };
    let times = first.time.zip(second.time);
    let passed =
        times.map(|(first, second)| microseconds(second).saturating_sub(microseconds(first)));
    Duration::from_micros(passed.map_or(0, |passed| passed.max(0).unsigned_abs()))
}
