//! What is answered, and when: messages in, messages out. It does no input and output, and is
//! told the time.

use std::collections::BTreeMap;
use std::time::Duration;

use qapi_schema::Command;
use serde_json::{Map, Value};

use crate::answer::{Answer, Refusal};
use crate::answers::Answers;
use crate::connection::{Connection, Kind, Sending};
use crate::facts::Facts;
use crate::request::Request;
use crate::rule::{Action, Event, Outcome, Step};
use crate::timeline::Timeline;

/// The command that ends the negotiation.
const NEGOTIATION: &str = "qmp_capabilities";

/// The command after which the guest agent sends a byte that is not JSON.
const DELIMITED: &str = "guest-sync-delimited";

/// A mock without its sockets. All times are those since it was started.
pub(crate) struct Core<'s> {
    facts: &'s Facts,
    answers: Answers<'s>,
    /// When it was started, since the Unix epoch.
    started: Duration,
    connections: BTreeMap<u64, Connection>,
    timeline: Timeline<Due>,
    /// The time between random events.
    random_events: Option<Duration>,
    is_anyone_ready: bool,
}

/// What is due.
#[derive(Debug)]
enum Due {
    Send {
        connection: u64,
        bytes: Vec<u8>,
        kind: Kind,
    },
    Event(Event),
    RandomEvent,
    Close {
        connection: u64,
    },
}

impl<'s> Core<'s> {
    pub(crate) fn new(
        facts: &'s Facts,
        answers: Answers<'s>,
        random_events: Option<Duration>,
        started: Duration,
    ) -> Self {
        Self {
            facts,
            answers,
            started,
            connections: BTreeMap::new(),
            timeline: Timeline::default(),
            random_events,
            is_anyone_ready: false,
        }
    }

    /// A client has connected.
    pub(crate) fn connect(&mut self, id: u64, now: Duration) {
        let connection = Connection::new(self.facts.is_agent);
        self.connections.insert(id, connection);
        if self.facts.is_agent {
            self.begin(now);
        } else {
            let bytes = self.line(&self.facts.greeting().to_string());
            self.send(id, now, bytes, Kind::Greeting);
        }
    }

    /// A client has gone.
    pub(crate) fn disconnect(&mut self, id: u64) {
        self.connections.remove(&id);
    }

    /// Takes what a client has sent: a message, or what is wrong with a text that is not JSON.
    pub(crate) fn receive(&mut self, id: u64, sent: &Result<Value, String>, now: Duration) {
        match sent {
            Ok(message) => self.message(id, message, now),
            Err(reason) => {
                let answer = Answer::Error(Refusal::not_json(reason));
                let bytes = self.reply(&answer, None);
                self.send(id, now, bytes, Kind::Reply);
            }
        }
    }

    /// An event happens.
    pub(crate) fn event(&mut self, event: Event, now: Duration) {
        self.timeline.add(now, Due::Event(event));
    }

    /// When something will be due; `None` if nothing will.
    pub(crate) fn next_due(&self) -> Option<Duration> {
        self.timeline.next()
    }

    /// What is to be sent by now.
    pub(crate) fn due(&mut self, now: Duration) -> Vec<Sending> {
        let mut sendings = Vec::new();
        while let Some(due) = self.timeline.take(now) {
            match due {
                Due::Send {
                    connection,
                    bytes,
                    kind,
                } => sendings.extend(self.sending(connection, bytes, kind)),
                Due::Event(event) => self.send_event(event, now, &mut sendings),
                Due::RandomEvent => {
                    if let Some(event) = self.answers.random_event() {
                        self.send_event(event, now, &mut sendings);
                    }
                    if let Some(pause) = self.random_events {
                        self.timeline.add(now + pause, Due::RandomEvent);
                    }
                }
                Due::Close { connection } => {
                    if self.connections.remove(&connection).is_some() {
                        sendings.push(Sending::end(connection));
                    }
                }
            }
        }
        sendings
    }

    fn sending(&mut self, id: u64, bytes: Vec<u8>, kind: Kind) -> Option<Sending> {
        let connection = self.connections.get_mut(&id)?;
        let sending = connection.send(id, bytes, kind, self.answers.faults());
        if sending.is_last {
            self.connections.remove(&id);
        }
        Some(sending)
    }

    /// Sends an event to all clients that have negotiated.
    fn send_event(&mut self, event: Event, now: Duration, sendings: &mut Vec<Sending>) {
        let event = self.answers.spoilt_event(event);
        let time = self.started + now;
        let message = event.message(time.as_secs(), time.subsec_micros());
        let line = self.line(&Value::Object(message).to_string());
        let ready = self.connections.iter().filter(|(_, of)| of.is_ready);
        let ready: Vec<u64> = ready.map(|(id, _)| *id).collect();
        for id in ready {
            sendings.extend(self.sending(id, line.clone(), Kind::Event));
        }
    }

    fn message(&mut self, id: u64, message: &Value, now: Duration) {
        let Some(connection) = self.connections.get(&id) else {
            return;
        };
        let message_id = message.get("id");
        let request = match Request::of(message, connection.has_oob) {
            Ok(request) => request,
            Err(refusal) => {
                let bytes = self.reply(&Answer::Error(refusal), message_id);
                return self.send(id, now, bytes, Kind::Reply);
            }
        };
        let outcome = if connection.is_ready {
            self.command(&request)
        } else {
            self.negotiate(id, &request, now)
        };
        let answer = &outcome.answer;
        let at = self.time_of_reply(id, &request, now);
        let mut bytes = self.reply(answer, message_id);
        if request.command == DELIMITED && matches!(answer, Answer::Return(_)) {
            bytes.insert(0, 0xff);
        }
        for event in outcome.before {
            self.event(event, at);
        }
        self.send(id, at, bytes, Kind::Reply);
        self.happen(id, outcome.then, at);
    }

    fn time_of_reply(&mut self, id: u64, request: &Request, now: Duration) -> Duration {
        if request.is_out_of_band {
            return now;
        }
        let delay = self.answers.delay();
        let Some(connection) = self.connections.get_mut(&id) else {
            return now;
        };
        // It executes one command after the other.
        connection.busy_until = connection.busy_until.max(now) + delay;
        connection.busy_until
    }

    /// What happens after a reply.
    fn happen(&mut self, connection: u64, steps: Vec<Step>, from: Duration) {
        for step in steps {
            let due = match step.action {
                Action::Event(event) => Due::Event(event),
                Action::Close => Due::Close { connection },
            };
            self.timeline.add(from + step.after, due);
        }
    }

    fn command(&mut self, request: &Request) -> Outcome {
        let facts = self.facts;
        let Some((_, command)) = facts.schema.command(&request.command) else {
            return Refusal::no_command(&request.command).into();
        };
        if request.is_out_of_band && !command.flags.allow_oob {
            let desc = format!("The command {} does not support OOB", request.command);
            return Refusal::generic(desc).into();
        }
        if request.command == NEGOTIATION && !facts.is_agent {
            return Refusal::negotiated_already().into();
        }
        match self.answers.check(command, &request.arguments) {
            Ok(()) => self.answers.find(command, request),
            Err(refusal) => refusal.into(),
        }
    }

    fn negotiate(&mut self, id: u64, request: &Request, now: Duration) -> Outcome {
        if request.command != NEGOTIATION {
            return Refusal::not_negotiated().into();
        }
        let command = self.facts.schema.command(NEGOTIATION);
        if let Err(refusal) = self.check_negotiation(command.map(|(_, of)| of), request) {
            return refusal.into();
        }
        let outcome = self.answers.negotiation(request);
        let enabled = request.arguments.get("enable").and_then(Value::as_array);
        let enables_oob = enabled.is_some_and(|enabled| enabled.iter().any(|of| of == "oob"));
        if !matches!(outcome.answer, Answer::Error(_))
            && let Some(connection) = self.connections.get_mut(&id)
        {
            connection.is_ready = true;
            connection.has_oob = enables_oob;
            self.begin(now);
        }
        outcome
    }

    fn check_negotiation(
        &self,
        command: Option<&Command>,
        request: &Request,
    ) -> Result<(), Refusal> {
        let names = request
            .arguments
            .as_object()
            .into_iter()
            .flat_map(Map::keys);
        let Some(command) = command else {
            // The schemas of old releases do not have it.
            return names.into_iter().next().map_or(Ok(()), |name| {
                Err(Refusal::generic(format!(
                    "Parameter '{name}' is unexpected"
                )))
            });
        };
        self.answers.check(command, &request.arguments)?;
        let enabled = request.arguments.get("enable").and_then(Value::as_array);
        if enabled.is_some_and(|enabled| !enabled.is_empty()) && !self.facts.has_oob() {
            return Err(Refusal::generic("Capability oob is not available"));
        }
        Ok(())
    }

    /// The first client is ready: what has a time begins.
    fn begin(&mut self, now: Duration) {
        if std::mem::replace(&mut self.is_anyone_ready, true) {
            return;
        }
        for (at, event) in self.answers.script().timed.clone() {
            self.timeline.add(now + at, Due::Event(event));
        }
        if let Some(pause) = self.random_events {
            self.timeline.add(now + pause, Due::RandomEvent);
        }
    }

    fn reply(&self, answer: &Answer, id: Option<&Value>) -> Vec<u8> {
        let line = answer.line(id);
        line.map_or_else(Vec::new, |line| self.line(&line))
    }

    fn send(&mut self, connection: u64, at: Duration, bytes: Vec<u8>, kind: Kind) {
        let due = Due::Send {
            connection,
            bytes,
            kind,
        };
        self.timeline.add(at, due);
    }

    fn line(&self, text: &str) -> Vec<u8> {
        let end = if self.facts.is_agent { "\n" } else { "\r\n" };
        [text, end].concat().into_bytes()
    }
}
