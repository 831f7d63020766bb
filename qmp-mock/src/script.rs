//! What the author of a script wants to be answered, and to happen.

mod line;

use std::collections::HashMap;
use std::time::Duration;

use qapi_schema::Schema;
use qapi_schema::wire::Payload;
use qapi_values::{Reason, check, check_message};
use serde_json::{Map, Value};

use crate::problem::{Problem, Problems};
use crate::rule::{Action, Event, Rule};
use crate::turns::Turns;

use self::line::Line;

/// What a script says.
#[derive(Debug, Clone, Default)]
pub(crate) struct Script {
    /// The rules for each command.
    pub(crate) rules: HashMap<String, Turns<Rule>>,
    /// Events, each with its time after the first client has negotiated.
    pub(crate) timed: Vec<(Duration, Event)>,
}

impl Script {
    /// Reads a script. With a schema, everything in it must fit.
    pub(crate) fn read(text: &str, schema: Option<&Schema>) -> Result<Self, Problems> {
        let mut script = Self::default();
        let mut problems = Vec::new();
        for (number, text) in (1..).zip(text.lines()) {
            if text.trim().is_empty() {
                continue;
            }
            match Line::read(text) {
                Ok(line) => {
                    let mismatches =
                        schema.map_or_else(Vec::new, |schema| mismatches(&line, schema));
                    problems.extend(mismatches.into_iter().map(|message| Problem {
                        line: number,
                        message,
                    }));
                    script.add(line);
                }
                Err(message) => problems.push(Problem {
                    line: number,
                    message,
                }),
            }
        }
        if problems.is_empty() {
            Ok(script)
        } else {
            Err(Problems(problems))
        }
    }

    /// Adds what another script says.
    pub(crate) fn extend(&mut self, other: Self) {
        for (command, rules) in other.rules {
            let own = self.rules.entry(command).or_default();
            rules.iter().for_each(|rule| own.push(rule.clone()));
        }
        self.timed.extend(other.timed);
    }

    fn add(&mut self, line: Line) {
        match line {
            Line::On { command, rule } => self.rules.entry(command).or_default().push(rule),
            Line::At { time, event } => self.timed.push((time, event)),
        }
    }
}

/// What of a line does not fit the schema.
fn mismatches(line: &Line, schema: &Schema) -> Vec<String> {
    match line {
        Line::At { event, .. } => of_event(event, schema),
        Line::On { command, rule } => {
            let mut found = of_rule(rule, command, schema);
            for step in &rule.then {
                if let Action::Event(event) = &step.action {
                    found.extend(of_event(event, schema));
                }
            }
            found
        }
    }
}

fn of_rule(rule: &Rule, name: &str, schema: &Schema) -> Vec<String> {
    let Some((_, command)) = schema.command(name) else {
        return vec![match schema.similar_name(name) {
            Some(similar) => {
                format!("there is no command `{name}`; did you mean `{similar}`?")
            }
            None => format!("there is no command `{name}`"),
        }];
    };
    let arguments = Value::Object(rule.arguments.clone());
    let mut found = check(schema, Payload::Arguments(command), &arguments);
    // Any other arguments may come with these.
    found.retain(|of| of.reason != Reason::Missing || of.path.segments().len() > 1);
    let mut texts = texts(&format!("arguments of `{name}`"), found);
    if let Some(answer) = &rule.answer {
        let reply = answer.line(None).unwrap_or_default();
        let reply: Map<String, Value> = serde_json::from_str(&reply).unwrap_or_default();
        let found = check_message(schema, &reply, Some(command));
        texts.extend(self::texts(&format!("reply to `{name}`"), found));
    }
    texts
}

fn of_event(event: &Event, schema: &Schema) -> Vec<String> {
    let found = check_message(schema, &event.message(0, 0), None);
    texts(&format!("event `{}`", event.name), found)
}

fn texts(of: &str, mismatches: Vec<qapi_values::Mismatch>) -> Vec<String> {
    let each = mismatches.into_iter();
    each.map(|mismatch| format!("{of}: {mismatch}")).collect()
}
