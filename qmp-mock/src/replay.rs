//! What was recorded: replies, and the events around them.

mod reading;

use std::collections::HashMap;
use std::io::{self, BufRead};

use qapi_recording::{Item, Reader};
use qapi_schema::Schema;
use serde_json::Value;

use self::reading::{Reading, Recorded};
use crate::problem::Problem;
use crate::rule::Outcome;
use crate::turns::Turns;

/// The replies of a recording, by the commands that they answer.
#[derive(Debug, Clone, Default)]
pub(crate) struct Replay {
    replies: HashMap<String, Turns<Recorded>>,
}

impl Replay {
    /// Adds what a recording has. What does not fit a schema is a problem.
    pub(crate) fn read(
        &mut self,
        recording: impl BufRead,
        schema: Option<&Schema>,
    ) -> io::Result<Vec<Problem>> {
        let mut reading = Reading::new(schema);
        for item in Reader::new(recording) {
            // A log can have lines of any kind.
            if let Item::Entry(entry) = item? {
                reading.push(entry);
            }
        }
        let problems = std::mem::take(&mut reading.problems);
        for recorded in reading.recorded() {
            let replies = self.replies.entry(recorded.command.clone());
            replies.or_default().push(recorded);
        }
        Ok(problems)
    }

    /// How many replies there are.
    pub(crate) fn len(&self) -> usize {
        let each = self.replies.values();
        each.map(|replies| replies.iter().count()).sum()
    }

    /// The next reply to a command: to one with the same arguments, if there is any. With other
    /// arguments, its events would be about something else, and are left out.
    pub(crate) fn next(&mut self, command: &str, arguments: &Value) -> Option<Outcome> {
        let replies = self.replies.get_mut(command)?;
        let is_same = |of: &Recorded| of.arguments == *arguments;
        let has_same = replies.iter().any(is_same);
        let next = replies.next(|of| !has_same || is_same(of))?;
        Some(if has_same {
            next.outcome.clone()
        } else {
            next.outcome.answer.clone().into()
        })
    }
}
