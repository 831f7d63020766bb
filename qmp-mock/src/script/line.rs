//! A line of a script, as it is written.

use std::time::Duration;

use serde::de::{DeserializeOwned, Error as _};
use serde::{Deserialize, Deserializer};
use serde_json::{Map, Value};

use crate::answer::{Answer, Refusal};
use crate::rule::{Action, Event, Rule, Step};

/// A line of a script.
#[derive(Debug)]
pub(super) enum Line {
    On { command: String, rule: Rule },
    At { time: Duration, event: Event },
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    #[serde(default, deserialize_with = "object")]
    on: Option<WrittenCommand>,
    #[serde(default, deserialize_with = "present")]
    reply: Option<Value>,
    #[serde(default, deserialize_with = "object")]
    error: Option<WrittenError>,
    #[serde(default, deserialize_with = "objects")]
    then: Option<Vec<WrittenStep>>,
    at: Option<f64>,
    event: Option<String>,
    data: Option<Map<String, Value>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenCommand {
    execute: String,
    #[serde(default)]
    arguments: Map<String, Value>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenError {
    class: String,
    desc: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenStep {
    #[serde(default)]
    after: f64,
    event: Option<String>,
    data: Option<Map<String, Value>>,
    #[serde(default)]
    close: bool,
}

/// Reads a member that may be null.
fn present<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Value>, D::Error> {
    Value::deserialize(deserializer).map(Some)
}

/// Reads an object. Serde would take the elements of an array for members.
fn object<'de, D, T>(deserializer: D) -> Result<Option<T>, D::Error>
where
    D: Deserializer<'de>,
    T: DeserializeOwned,
{
    let members = Map::deserialize(deserializer)?;
    T::deserialize(Value::Object(members))
        .map(Some)
        .map_err(D::Error::custom)
}

/// Reads an array of objects.
fn objects<'de, D, T>(deserializer: D) -> Result<Option<Vec<T>>, D::Error>
where
    D: Deserializer<'de>,
    T: DeserializeOwned,
{
    let all = Vec::<Map<String, Value>>::deserialize(deserializer)?;
    let all = all.into_iter().map(Value::Object).map(T::deserialize);
    all.collect::<Result<_, _>>()
        .map(Some)
        .map_err(D::Error::custom)
}

impl Line {
    /// Reads a line. The error says what is wrong with it.
    pub(super) fn read(text: &str) -> Result<Self, String> {
        // As in `object`.
        if text.trim_start().starts_with('[') {
            return Err("it is not an object".to_owned());
        }
        let written: Written = serde_json::from_str(text).map_err(|error| {
            // There is only one line.
            let said = error.to_string();
            said.replace(" at line 1 column ", " at column ")
        })?;
        let has_answer = written.reply.is_some() || written.error.is_some();
        match (written.on, written.at) {
            (Some(_), Some(_)) => Err("`on` and `at` exclude each other".to_owned()),
            (None, None) => Err("`on` or `at` is missing".to_owned()),
            (None, Some(_)) if has_answer || written.then.is_some() => {
                Err("`reply`, `error` and `then` need `on`".to_owned())
            }
            (None, Some(at)) => Ok(Self::At {
                time: seconds(at)?,
                event: event(written.event, written.data)?,
            }),
            (Some(_), None) if written.event.is_some() || written.data.is_some() => {
                Err("`event` and `data` need `at`, or are part of `then`".to_owned())
            }
            (Some(on), None) => {
                let steps = written.then.unwrap_or_default().into_iter();
                let then = steps.map(WrittenStep::read).collect::<Result<_, _>>()?;
                let answer = answer(written.reply, written.error)?;
                Ok(Self::On {
                    command: on.execute,
                    rule: Rule {
                        arguments: on.arguments,
                        answer,
                        then,
                    },
                })
            }
        }
    }
}

impl WrittenStep {
    fn read(self) -> Result<Step, String> {
        let action = match (self.event, self.close) {
            (Some(_), true) => return Err("`event` and `close` exclude each other".to_owned()),
            (None, true) if self.data.is_some() => return Err("`data` needs `event`".to_owned()),
            (None, true) => Action::Close,
            (name, false) => Action::Event(event(name, self.data)?),
        };
        Ok(Step {
            after: seconds(self.after)?,
            action,
        })
    }
}

fn answer(reply: Option<Value>, error: Option<WrittenError>) -> Result<Option<Answer>, String> {
    match (reply, error) {
        (Some(_), Some(_)) => Err("`reply` and `error` exclude each other".to_owned()),
        (Some(value), None) => Ok(Some(Answer::Return(value))),
        (None, Some(WrittenError { class, desc })) => {
            Ok(Some(Answer::Error(Refusal { class, desc })))
        }
        (None, None) => Ok(None),
    }
}

fn event(name: Option<String>, data: Option<Map<String, Value>>) -> Result<Event, String> {
    Ok(Event {
        name: name.ok_or("`event` is missing")?,
        data: data.map(Value::Object),
    })
}

fn seconds(seconds: f64) -> Result<Duration, String> {
    /// A year.
    const MOST: f64 = 365.0 * 24.0 * 3600.0;

    if (0.0..=MOST).contains(&seconds) {
        Ok(Duration::from_secs_f64(seconds))
    } else {
        Err(format!("{seconds} is not a number of seconds up to a year"))
    }
}
