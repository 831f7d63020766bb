//! A line of a script, as it is written.

use std::time::Duration;

use qapi_recording::dialect;
use serde_json::{Map, Value};

use crate::answer::{Answer, Refusal};
use crate::rule::{Action, Event, Rule, Step};

/// A line of a script.
#[derive(Debug)]
pub(super) enum Line {
    On { command: String, rule: Rule },
    At { time: Duration, event: Event },
}

struct Written {
    on: Option<WrittenCommand>,
    reply: Option<Value>,
    error: Option<Refusal>,
    then: Option<Vec<Step>>,
    at: Option<Duration>,
    event: Option<String>,
    data: Option<Map<String, Value>>,
}

struct WrittenCommand {
    execute: String,
    arguments: Map<String, Value>,
}

impl Written {
    fn read(text: &str) -> Result<Self, String> {
        let value = dialect::parse(text).map_err(|error| not_json(&error))?;
        let mut line = Members::of("the line", value)?;
        let written = Self {
            on: line.take("on").map(command).transpose()?,
            reply: line.take("reply"),
            error: line.take("error").map(refusal).transpose()?,
            then: line.take("then").map(steps).transpose()?,
            at: line.seconds("at")?,
            event: line.text("event")?,
            data: line.object("data")?,
        };
        line.end()?;
        Ok(written)
    }
}

/// Why a text cannot be read as JSON.
fn not_json(error: &serde_json::Error) -> String {
    let column = error.column();
    if error.is_eof() {
        "the JSON is not complete".to_owned()
    } else if error.is_data() {
        let said = error.to_string();
        let said = said.split(" at line ").next().unwrap_or_default();
        format!("{said}, before column {column}")
    } else {
        format!("the line cannot be read as JSON, at column {column}")
    }
}

fn command(value: Value) -> Result<WrittenCommand, String> {
    let mut on = Members::of("`on`", value)?;
    let command = WrittenCommand {
        execute: on.text("execute")?.ok_or("`execute` is missing in `on`")?,
        arguments: on.object("arguments")?.unwrap_or_default(),
    };
    on.end()?;
    Ok(command)
}

fn refusal(value: Value) -> Result<Refusal, String> {
    let mut error = Members::of("`error`", value)?;
    let refusal = Refusal {
        class: error
            .text("class")?
            .ok_or("`class` is missing in `error`")?,
        desc: error.text("desc")?.ok_or("`desc` is missing in `error`")?,
    };
    error.end()?;
    Ok(refusal)
}

fn steps(value: Value) -> Result<Vec<Step>, String> {
    match value {
        Value::Array(steps) => steps.into_iter().map(step).collect(),
        _ => Err("`then` is not an array".to_owned()),
    }
}

fn step(value: Value) -> Result<Step, String> {
    let mut step = Members::of("an element of `then`", value)?;
    let after = step.seconds("after")?.unwrap_or_default();
    let name = step.text("event")?;
    let data = step.object("data")?;
    let close = step.flag("close")?;
    step.end()?;
    let action = match (name, close) {
        (Some(_), true) => return Err("`event` and `close` exclude each other".to_owned()),
        (None, true) if data.is_some() => return Err("`data` needs `event`".to_owned()),
        (None, true) => Action::Close,
        (name, false) => Action::Event(event(name, data)?),
    };
    Ok(Step { after, action })
}

/// The members of an object that are not read yet.
struct Members {
    /// What the object is.
    of: &'static str,
    left: Map<String, Value>,
    /// The names that it can have.
    names: Vec<&'static str>,
}

impl Members {
    fn of(of: &'static str, value: Value) -> Result<Self, String> {
        match value {
            Value::Object(left) => Ok(Self {
                of,
                left,
                names: Vec::new(),
            }),
            _ => Err(format!("{of} is not an object")),
        }
    }

    fn take(&mut self, name: &'static str) -> Option<Value> {
        self.names.push(name);
        self.left.remove(name)
    }

    fn text(&mut self, name: &'static str) -> Result<Option<String>, String> {
        match self.take(name) {
            None => Ok(None),
            Some(Value::String(text)) => Ok(Some(text)),
            Some(_) => Err(format!("`{name}` is not a string")),
        }
    }

    fn object(&mut self, name: &'static str) -> Result<Option<Map<String, Value>>, String> {
        match self.take(name) {
            None => Ok(None),
            Some(Value::Object(members)) => Ok(Some(members)),
            Some(_) => Err(format!("`{name}` is not an object")),
        }
    }

    fn flag(&mut self, name: &'static str) -> Result<bool, String> {
        match self.take(name) {
            None => Ok(false),
            Some(Value::Bool(flag)) => Ok(flag),
            Some(_) => Err(format!("`{name}` is not `true` or `false`")),
        }
    }

    fn seconds(&mut self, name: &'static str) -> Result<Option<Duration>, String> {
        /// A year.
        const MOST: f64 = 365.0 * 24.0 * 3600.0;

        let Some(value) = self.take(name) else {
            return Ok(None);
        };
        let seconds = value
            .as_f64()
            .filter(|seconds| (0.0..=MOST).contains(seconds));
        let seconds = seconds.ok_or_else(|| {
            format!("`{name}` is not a number of seconds from 0 to {MOST}, a year")
        })?;
        Ok(Some(Duration::from_secs_f64(seconds)))
    }

    /// Fails if there are more members.
    fn end(self) -> Result<(), String> {
        match self.left.keys().next() {
            None => Ok(()),
            Some(name) => {
                let known = self.names.join("`, `");
                Err(format!(
                    "{} cannot have a member `{name}`, only `{known}`",
                    self.of
                ))
            }
        }
    }
}

impl Line {
    /// Reads a line. The error says what is wrong with it.
    pub(super) fn read(text: &str) -> Result<Self, String> {
        let written = Written::read(text)?;
        let has_answer = written.reply.is_some() || written.error.is_some();
        match (written.on, written.at) {
            (Some(_), Some(_)) => Err("`on` and `at` exclude each other".to_owned()),
            (None, None) => Err("`on` or `at` is missing".to_owned()),
            (None, Some(_)) if has_answer || written.then.is_some() => {
                Err("`reply`, `error` and `then` need `on`".to_owned())
            }
            (None, Some(at)) => Ok(Self::At {
                time: at,
                event: event(written.event, written.data)?,
            }),
            (Some(_), None) if written.event.is_some() || written.data.is_some() => {
                Err("`event` and `data` need `at`, or are part of `then`".to_owned())
            }
            (Some(on), None) => {
                let answer = answer(written.reply, written.error)?;
                Ok(Self::On {
                    command: on.execute,
                    rule: Rule {
                        arguments: on.arguments,
                        answer,
                        then: written.then.unwrap_or_default(),
                    },
                })
            }
        }
    }
}

fn answer(reply: Option<Value>, error: Option<Refusal>) -> Result<Option<Answer>, String> {
    match (reply, error) {
        (Some(_), Some(_)) => Err("`reply` and `error` exclude each other".to_owned()),
        (Some(value), None) => Ok(Some(Answer::Return(value))),
        (None, Some(refusal)) => Ok(Some(Answer::Error(refusal))),
        (None, None) => Ok(None),
    }
}

fn event(name: Option<String>, data: Option<Map<String, Value>>) -> Result<Event, String> {
    Ok(Event {
        name: name.ok_or("`event` is missing")?,
        data: data.map(Value::Object),
    })
}
