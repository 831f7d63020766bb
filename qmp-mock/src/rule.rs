//! What is to happen when a command comes, or at a time.

use std::time::Duration;

use serde_json::{Map, Value, json};

use crate::answer::{Answer, Refusal};

/// What happens when a command comes.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Rule {
    /// Its arguments have these members, and perhaps others.
    pub(crate) arguments: Map<String, Value>,
    /// How it is answered; `None` if that is left to others.
    pub(crate) answer: Option<Answer>,
    pub(crate) then: Vec<Step>,
}

/// An answer, and what happens before and after it.
#[derive(Debug, Clone)]
pub(crate) struct Outcome {
    pub(crate) before: Vec<Event>,
    pub(crate) answer: Answer,
    pub(crate) then: Vec<Step>,
}

impl Outcome {
    /// The same, and the connection ends after all that happens, unless there is an error.
    pub(crate) fn and_end(mut self) -> Self {
        if !matches!(self.answer, Answer::Error(_)) {
            let last = self.then.iter().map(|step| step.after).max();
            self.then.push(Step {
                after: last.unwrap_or_default(),
                action: Action::Close,
            });
        }
        self
    }
}

impl From<Answer> for Outcome {
    fn from(answer: Answer) -> Self {
        Self {
            before: Vec::new(),
            answer,
            then: Vec::new(),
        }
    }
}

impl From<Refusal> for Outcome {
    fn from(refusal: Refusal) -> Self {
        Answer::Error(refusal).into()
    }
}

/// What happens after the answer.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Step {
    pub(crate) after: Duration,
    pub(crate) action: Action,
}

#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Action {
    Event(Event),
    /// The connection ends.
    Close,
}

/// An event without its timestamp.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Event {
    pub(crate) name: String,
    pub(crate) data: Option<Value>,
}

impl Rule {
    /// Whether the rule is for a command with these arguments.
    pub(crate) fn fits(&self, arguments: &Value) -> bool {
        let has = |(name, value): (&String, &Value)| arguments.get(name) == Some(value);
        self.arguments.iter().all(has)
    }
}

impl Event {
    /// The event as it is sent at this time.
    pub(crate) fn message(&self, seconds: u64, microseconds: u32) -> Map<String, Value> {
        let timestamp = json!({"seconds": seconds, "microseconds": microseconds});
        let mut message = Map::new();
        message.insert("timestamp".to_owned(), timestamp);
        message.insert("event".to_owned(), Value::from(&*self.name));
        if let Some(data) = &self.data {
            message.insert("data".to_owned(), data.clone());
        }
        message
    }
}
