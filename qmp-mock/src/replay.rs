//! Replies that were recorded.

use std::collections::HashMap;
use std::io::{self, BufRead};

use qapi_recording::{Entry, Item, Kind, Pairing, Reader, Step};
use qapi_schema::Schema;
use qapi_values::{check_message, silent_commands, without_masks};
use serde_json::{Map, Value};

use crate::answer::{Answer, Refusal};
use crate::problem::Problem;
use crate::turns::Turns;

/// The replies of a recording, by the commands that they answer.
#[derive(Debug, Clone, Default)]
pub(crate) struct Replay {
    replies: HashMap<String, Turns<Recorded>>,
}

#[derive(Debug, Clone)]
struct Recorded {
    arguments: Value,
    answer: Answer,
}

impl Replay {
    /// Adds the replies of a recording. Those that do not fit a schema are problems.
    pub(crate) fn read(
        &mut self,
        recording: impl BufRead,
        schema: Option<&Schema>,
    ) -> io::Result<Vec<Problem>> {
        let silent = schema.into_iter().flat_map(silent_commands);
        let mut pairing = Pairing::with_silent_commands(silent);
        let mut problems = Vec::new();
        for item in Reader::new(recording) {
            let Item::Entry(entry) = item? else {
                // A log can have lines of any kind.
                continue;
            };
            if let Step::Reply {
                command: Some(command),
                reply,
                ..
            } = pairing.push(entry)
            {
                problems.extend(
                    schema
                        .into_iter()
                        .flat_map(|of| mismatches(&command, &reply, of)),
                );
                self.add(&command, &reply);
            }
        }
        Ok(problems)
    }

    /// How many replies there are.
    pub(crate) fn len(&self) -> usize {
        let each = self.replies.values();
        each.map(|replies| replies.iter().count()).sum()
    }

    /// The next reply to a command: to one with the same arguments, if there is any.
    pub(crate) fn next(&mut self, command: &str, arguments: &Value) -> Option<Answer> {
        let replies = self.replies.get_mut(command)?;
        let is_same = |of: &Recorded| of.arguments == *arguments;
        let has_same = replies.iter().any(is_same);
        let next = replies.next(|of| !has_same || is_same(of))?;
        Some(next.answer.clone())
    }

    fn add(&mut self, command: &Entry, reply: &Entry) {
        let (Some(name), Some(payload)) = (command.message.name(), reply.message.payload()) else {
            return;
        };
        let text = |name| {
            let text = payload.get(name).and_then(Value::as_str);
            text.unwrap_or_default().to_owned()
        };
        let answer = match reply.message.kind() {
            Kind::Error => Answer::Error(Refusal {
                class: text("class"),
                desc: text("desc"),
            }),
            _ => Answer::Return(payload.clone()),
        };
        let nothing = || Value::Object(Map::new());
        let arguments = command.message.payload().cloned();
        self.replies
            .entry(name.to_owned())
            .or_default()
            .push(Recorded {
                arguments: arguments.unwrap_or_else(nothing),
                answer,
            });
    }
}

fn mismatches(command: &Entry, reply: &Entry, schema: &Schema) -> Vec<Problem> {
    let name = command.message.name().unwrap_or_default();
    let answered = schema.command(name).map(|(_, command)| command);
    let found = check_message(schema, reply.message.members(), answered);
    let found = without_masks(reply, found).into_iter();
    let problem = |mismatch| Problem {
        line: reply.line,
        message: format!("reply to `{name}`: {mismatch}"),
    };
    found.map(problem).collect()
}
