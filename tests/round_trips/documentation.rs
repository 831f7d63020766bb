//! The examples in `schema/documentation`, with the modules of `qmp_types` for many releases.

use std::collections::HashMap;

use libtest_mimic::{Failed, Trial};
use qapi_releases::{Kind, documentation};
use qapi_schema::doc::{Doc, Sender};
use qapi_tests::{for_each_guest_agent_command, for_each_qmp_command};
use qmp_types::base::{self, Command, DecodeError, Reply, Request};
use qmp_types::{guest_agent, latest, qmp};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use crate::failed;

/// Decodes a message and encodes it again.
type RoundTrip = fn(&str) -> Result<Value, DecodeError>;

/// What can be done with the messages of a command.
#[derive(Clone, Copy)]
struct Messages {
    name: &'static str,
    request: RoundTrip,
    reply: RoundTrip,
}

/// A command as a request. A client only encodes these.
#[derive(Deserialize)]
#[serde(bound = "C: Deserialize<'de>")]
struct Execute<C> {
    arguments: Option<C>,
}

impl Messages {
    fn of<C>() -> Self
    where
        C: Command + DeserializeOwned,
        C::Ok: Serialize,
    {
        Self {
            name: C::NAME,
            request: |text| {
                let command = match base::from_str::<Execute<C>>(text)?.arguments {
                    Some(command) => command,
                    None => base::from_str("{}")?,
                };
                Ok(json!(Request::new(&command)))
            },
            reply: |text| Ok(json!(base::from_str::<Reply<C::Ok>>(text)?)),
        }
    }
}

#[allow(deprecated, reason = "deprecated commands have examples, too")]
fn of_qmp() -> Vec<Messages> {
    macro_rules! all {
        ($($name:ident)*) => { vec![$(Messages::of::<qmp::commands::$name>()),*] };
    }
    for_each_qmp_command!(all)
}

#[allow(deprecated, reason = "deprecated commands have examples, too")]
fn of_guest_agent() -> Vec<Messages> {
    macro_rules! all {
        ($($name:ident)*) => { vec![$(Messages::of::<guest_agent::commands::$name>()),*] };
    }
    for_each_guest_agent_command!(all)
}

/// One trial for each message of each example.
pub(crate) fn trials() -> Vec<Trial> {
    let mut trials = of_kind(Kind::Qmp, &of_qmp());
    trials.extend(of_kind(Kind::GuestAgent, &of_guest_agent()));
    trials
}

fn of_kind(kind: Kind, commands: &[Messages]) -> Vec<Trial> {
    let named = commands.iter().map(|command| (command.name, *command));
    let commands: HashMap<&str, Messages> = named.collect();
    match documentation(kind) {
        Ok(documentation) => {
            let docs = documentation.docs().iter();
            docs.flat_map(|doc| of_doc(kind, doc, &commands)).collect()
        }
        Err(error) => vec![failed(kind.to_string(), error.to_string())],
    }
}

fn of_doc(kind: Kind, doc: &Doc, commands: &HashMap<&str, Messages>) -> Vec<Trial> {
    let mut trials = Vec::new();
    let name = doc.symbol.as_deref().unwrap_or_default();
    for example in doc.examples() {
        let mut last = None;
        for message in example.messages() {
            let title = format!("documentation/{kind}/{name}/{}", trials.len() + 1);
            let text = message.text.to_owned();
            let Ok(sent) = serde_json::from_str::<Value>(&text) else {
                trials.push(failed(title, format!("this is not JSON: {text}")));
                continue;
            };
            let round_trip: Option<RoundTrip> = match message.sender {
                Some(Sender::Client) => {
                    last = sent["execute"].as_str().and_then(|name| commands.get(name));
                    last.map(|command| command.request)
                }
                _ if sent.get("event").is_some() => Some(event),
                _ => last.map(|command| command.reply),
            };
            trials.push(match round_trip {
                Some(round_trip) => Trial::test(title, move || check(round_trip, &text, &sent)),
                None => failed(title, format!("no command is known for this: {text}")),
            });
        }
    }
    trials
}

/// An event, which the module of the newest release has, too.
fn event(text: &str) -> Result<Value, DecodeError> {
    let event: qmp::Event = base::from_str(text)?;
    let newest: latest::Event = base::from_str(text)?;
    Ok(if json!(event) == json!(newest) {
        json!(event)
    } else {
        json!([event, newest])
    })
}

fn check(round_trip: RoundTrip, text: &str, sent: &Value) -> Result<(), Failed> {
    let encoded = essence(round_trip(text)?);
    let sent = essence(sent.clone());
    if encoded == sent {
        return Ok(());
    }
    Err(format!("was\n  {sent}\nand became\n  {encoded}").into())
}

/// A message without its id, which belongs to the conversation, and without empty arguments, which
/// mean the same as none.
fn essence(mut message: Value) -> Value {
    if let Some(members) = message.as_object_mut() {
        members.remove("id");
        members.retain(|name, value| name != "arguments" || *value != json!({}));
    }
    message
}
