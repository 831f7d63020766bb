//! Finds the answer to a command.

use std::time::Duration;

use fastrand::Rng;
use qapi_schema::Command;
use qapi_schema::wire::Payload;
use qapi_values::{AdditionKind, Generator, check};
use serde_json::{Map, Value};

use crate::answer::{Answer, Refusal};
use crate::facts::Facts;
use crate::faults::{Failure, Faults};
use crate::replay::Replay;
use crate::request::Request;
use crate::rule::{Event, Outcome, Rule};
use crate::script::Script;

/// The command after which QEMU ends.
const QUIT: &str = "quit";

/// What answers come from.
#[derive(Debug, Clone, Default)]
pub(crate) struct Plan {
    pub(crate) script: Script,
    pub(crate) replay: Replay,
    pub(crate) faults: Faults,
    pub(crate) seed: u64,
}

/// Finds the answers to commands.
pub(crate) struct Answers<'s> {
    facts: &'s Facts,
    generator: Generator<'s>,
    rng: Rng,
    plan: Plan,
}

impl<'s> Answers<'s> {
    pub(crate) fn new(facts: &'s Facts, plan: Plan) -> Self {
        Self {
            facts,
            generator: Generator::new(&facts.schema, plan.seed),
            rng: Rng::with_seed(plan.seed),
            plan,
        }
    }

    pub(crate) fn faults(&self) -> &Faults {
        &self.plan.faults
    }

    pub(crate) fn script(&self) -> &Script {
        &self.plan.script
    }

    /// The time that a reply takes.
    pub(crate) fn delay(&mut self) -> Duration {
        let Some(delay) = &self.plan.faults.delay else {
            return Duration::ZERO;
        };
        let span = delay.end().saturating_sub(*delay.start());
        *delay.start() + span.mul_f64(self.rng.f64())
    }

    /// Whether the arguments fit. QEMU tells of the first that does not.
    pub(crate) fn check(&self, command: &Command, arguments: &Value) -> Result<(), Refusal> {
        let mismatches = check(&self.facts.schema, Payload::Arguments(command), arguments);
        mismatches
            .first()
            .map_or(Ok(()), |first| Err(Refusal::arguments(first)))
    }

    /// The answer to the command that ends the negotiation. A recording adds the events that
    /// followed it.
    pub(crate) fn negotiation(&mut self, request: &Request) -> Outcome {
        let nothing = Answer::Return(Value::Object(Map::new()));
        if let Some(rule) = self.rule(&request.command, &request.arguments).cloned() {
            return Outcome {
                then: rule.then,
                ..rule.answer.unwrap_or(nothing).into()
            };
        }
        let recorded = self.plan.replay.next(&request.command, &request.arguments);
        Outcome {
            answer: nothing.clone(),
            ..recorded.unwrap_or_else(|| nothing.into())
        }
    }

    /// The answer to a command whose arguments fit.
    pub(crate) fn find(&mut self, command: &Command, request: &Request) -> Outcome {
        if let Some(class) = self.failure(&request.command) {
            let desc = "The mock was told that this command fails";
            return Refusal::of_class(&class, desc).into();
        }
        let Some(rule) = self.rule(&request.command, &request.arguments).cloned() else {
            let outcome = self.unscripted(command, &request.arguments);
            return if request.command == QUIT {
                outcome.and_end()
            } else {
                outcome
            };
        };
        let answer = match rule.answer {
            Some(answer) => self.spoilt(command, answer),
            None => self.unscripted(command, &request.arguments).answer,
        };
        Outcome {
            then: rule.then,
            ..answer.into()
        }
    }

    /// What the script says about a command.
    pub(crate) fn rule(&mut self, command: &str, arguments: &Value) -> Option<&Rule> {
        let rules = self.plan.script.rules.get_mut(command)?;
        rules.next(|rule| rule.fits(arguments))
    }

    fn unscripted(&mut self, command: &Command, arguments: &Value) -> Outcome {
        let name = &*command.definition.name;
        if name == "query-qmp-schema" {
            return Answer::Text(self.facts.introspection()).into();
        }
        let own = match name {
            "guest-sync" | "guest-sync-delimited" => arguments.get("id").cloned(),
            _ => self.facts.reply(command),
        };
        let fits =
            |value: &Value| check(&self.facts.schema, Payload::Returned(command), value).is_empty();
        if let Some(own) = own.filter(fits) {
            return Answer::Return(own).into();
        }
        if let Some(recorded) = self.plan.replay.next(name, arguments) {
            return Outcome {
                answer: self.spoilt(command, recorded.answer),
                ..recorded
            };
        }
        if !command.flags.success_response {
            return Answer::Nothing.into();
        }
        match self.generator.valid(Payload::Returned(command)) {
            Some(value) => self.spoilt(command, Answer::Return(value)).into(),
            None => Refusal::generic("There is no value of the type of the reply").into(),
        }
    }

    /// A random event; `None` if there is none.
    pub(crate) fn random_event(&mut self) -> Option<Event> {
        let facts = self.facts;
        let events: Vec<_> = facts.schema.events().collect();
        let (_, event) = self.rng.choice(events)?;
        let data = self.generator.valid(Payload::Data(event))?;
        Some(Event {
            name: event.definition.name.clone(),
            data: event.data.map(|_| data),
        })
    }

    /// An event with what a later release may add to it.
    pub(crate) fn spoilt_event(&mut self, mut event: Event) -> Event {
        let known = self.facts.schema.event(&event.name);
        if let Some((_, known)) = known.filter(|(_, known)| known.data.is_some()) {
            let data = event
                .data
                .take()
                .unwrap_or_else(|| Value::Object(Map::new()));
            event.data = Some(self.with_additions(Payload::Data(known), data));
        }
        event
    }

    fn spoilt(&mut self, command: &Command, answer: Answer) -> Answer {
        match answer {
            Answer::Return(value) => {
                Answer::Return(self.with_additions(Payload::Returned(command), value))
            }
            other => other,
        }
    }

    fn with_additions(&mut self, payload: Payload<'_>, mut value: Value) -> Value {
        // Members come last, because they cannot be told from others afterwards.
        if self.rng.f64() < self.plan.faults.new_values {
            let kinds = [AdditionKind::EnumValue, AdditionKind::Tag];
            let addition = self.generator.addition_of(kinds, payload, &value);
            value = addition.map_or(value, |addition| addition.value);
        }
        if self.rng.f64() < self.plan.faults.new_members {
            let kinds = [AdditionKind::Members];
            let addition = self.generator.addition_of(kinds, payload, &value);
            value = addition.map_or(value, |addition| addition.value);
        }
        value
    }

    /// The class of the error of a command that is to fail.
    fn failure(&mut self, command: &str) -> Option<String> {
        let rng = &mut self.rng;
        let is_meant = |failure: &&Failure| {
            let is_named = failure
                .command
                .as_deref()
                .is_none_or(|name| name == command);
            is_named && rng.f64() < failure.share
        };
        let failure = self.plan.faults.failures.iter().find(is_meant);
        Some(failure?.class.clone())
    }
}
