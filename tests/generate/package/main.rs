//! Decodes the messages of one schema and encodes them again.
//!
//! This file is copied into a package whose library was generated from the schema. It reads
//! lines of three columns, `command|reply|event<TAB>name<TAB>message`. For each it writes one
//! line: `message`, or `error<TAB>path<TAB>reason`.

mod messages;

use std::collections::HashMap;
use std::error::Error;
use std::io::{self, BufRead, BufWriter, Write};

use qmp_types::base::{self, DecodeError, Reply, Request};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Deserializer, Serialize};

/// Decodes and encodes the messages of a command.
struct Command {
    name: &'static str,
    request: fn(&str) -> Result<String, DecodeError>,
    reply: fn(&str) -> Result<String, DecodeError>,
}

/// A command as a request. A client only encodes these.
#[derive(Deserialize)]
#[serde(bound = "C: Deserialize<'de>")]
struct Execute<C> {
    #[serde(default, deserialize_with = "present")]
    arguments: Option<C>,
}

/// `null` is not the same as absent.
fn present<'de, T, D>(deserializer: D) -> Result<Option<T>, D::Error>
where
    T: Deserialize<'de>,
    D: Deserializer<'de>,
{
    T::deserialize(deserializer).map(Some)
}

impl Command {
    #[allow(dead_code, reason = "some schemas have no commands")]
    const fn of<C>() -> Self
    where
        C: base::Command + DeserializeOwned,
        C::Ok: Serialize,
    {
        Self {
            name: C::NAME,
            request: |text| {
                let command = match base::from_str::<Execute<C>>(text)?.arguments {
                    Some(command) => command,
                    None => base::from_str("{}")?,
                };
                Ok(encode(&Request::new(&command)))
            },
            reply: |text| Ok(encode(&base::from_str::<Reply<C::Ok>>(text)?)),
        }
    }
}

fn encode<T: Serialize>(value: &T) -> String {
    serde_json::to_string(value).unwrap_or_else(|error| format!("cannot be encoded: {error}"))
}

fn main() -> Result<(), Box<dyn Error>> {
    let commands = messages::COMMANDS.iter();
    let commands: HashMap<_, _> = commands.map(|command| (command.name, command)).collect();
    let mut answers = BufWriter::new(io::stdout().lock());
    for line in io::stdin().lock().lines() {
        let line = line?;
        let columns: Vec<&str> = line.splitn(3, '\t').collect();
        let answer = match columns[..] {
            ["command", name, text] => (commands[name].request)(text),
            ["reply", name, text] => (commands[name].reply)(text),
            ["event", _, text] => base::from_str(text).map(|event: messages::Event| encode(&event)),
            _ => return Err(format!("invalid line {line:?}").into()),
        };
        match answer {
            Ok(text) => writeln!(answers, "{text}")?,
            Err(error) => writeln!(answers, "error\t{}\t{}", error.path(), error.message())?,
        }
    }
    Ok(answers.flush()?)
}
