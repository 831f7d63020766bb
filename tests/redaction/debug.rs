//! What `Debug` shows of all messages of QEMU.

use std::any::type_name;
use std::collections::BTreeSet;
use std::fmt::Debug;

use qapi_releases::{Kind, load, releases_with};
use qapi_schema::Release;
use qapi_tests::{for_each_guest_agent_command, for_each_qmp_command};
use qapi_values::{Generator, Payload};
use qmp_client::redact;
use qmp_types::base::{Command, DecodeError, from_str};
use qmp_types::{guest_agent, qmp};
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

const SECRET: &str = "hunter2";

/// How many values are made, at most, of each payload.
const ROUNDS: usize = 200;

/// The oldest and the newest release that the modules are for.
const RELEASES: [&str; 2] = ["6.2", "11.1"];

/// Decodes a payload, and tells what `Debug` shows of it.
type Shown = fn(&str) -> Result<String, DecodeError>;

/// A command with the types of its arguments and of what it returns.
struct Messages {
    name: &'static str,
    arguments: Shown,
    /// None if it can be any JSON, which is no type of this project's.
    returned: Option<Shown>,
}

fn shown<T: DeserializeOwned + Debug>(text: &str) -> Result<String, DecodeError> {
    from_str::<T>(text).map(|value| format!("{value:?}"))
}

impl Messages {
    fn of<C>() -> Self
    where
        C: Command<Ok: DeserializeOwned + Debug> + DeserializeOwned + Debug,
    {
        let is_any = type_name::<C::Ok>().contains("serde_json");
        Self {
            name: C::NAME,
            arguments: shown::<C>,
            returned: (!is_any).then_some(shown::<C::Ok>),
        }
    }
}

#[allow(deprecated, reason = "deprecated commands have secrets, too")]
fn of_qmp() -> Vec<Messages> {
    macro_rules! all {
        ($($name:ident)*) => { vec![$(Messages::of::<qmp::commands::$name>()),*] };
    }
    for_each_qmp_command!(all)
}

#[allow(deprecated, reason = "deprecated commands have secrets, too")]
fn of_guest_agent() -> Vec<Messages> {
    macro_rules! all {
        ($($name:ident)*) => { vec![$(Messages::of::<guest_agent::commands::$name>()),*] };
    }
    for_each_guest_agent_command!(all)
}

fn event(data: &Value, name: &str) -> Result<String, DecodeError> {
    let timestamp = json!({"seconds": 1, "microseconds": 2});
    let event = json!({"event": name, "data": data, "timestamp": timestamp});
    shown::<qmp_types::base::Event<qmp::events::EventData>>(&event.to_string())
}

/// Replaces each string in a value that belongs to the name of a secret, and keeps the names.
fn plant(value: &mut Value, name: &str, names: &mut BTreeSet<String>) {
    match value {
        Value::String(text) if redact::is_secret(name) => {
            SECRET.clone_into(text);
            names.insert(name.to_owned());
        }
        Value::Array(elements) => {
            for element in elements {
                plant(element, name, names);
            }
        }
        Value::Object(members) => {
            for (name, value) in members {
                plant(value, name, names);
            }
        }
        _ => {}
    }
}

/// The names of the members with secrets in random messages, none of which is shown.
fn hidden(kind: Kind, commands: &[Messages]) -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    let is_meant = |release: &&Release| RELEASES.iter().any(|name| release.to_string() == *name);
    for release in releases_with(kind).filter(is_meant) {
        let schema = load(release, kind).unwrap();
        let mut generator = Generator::new(&schema, 7);
        let find = |name: &str| commands.iter().find(|command| command.name == name);
        for payload in Payload::all(&schema) {
            for _ in 0..ROUNDS {
                let Some(mut value) = generator.valid(payload) else {
                    break;
                };
                plant(&mut value, "", &mut names);
                let text = value.to_string();
                let shown = match payload {
                    Payload::Arguments(of) => {
                        find(&of.definition.name).map(|all| (all.arguments)(&text))
                    }
                    Payload::Returned(of) => find(&of.definition.name)
                        .and_then(|all| all.returned)
                        .map(|shown| shown(&text)),
                    Payload::Data(of) => Some(event(&value, &of.definition.name)),
                    Payload::Value(..) => None,
                };
                if let Some(shown) = shown {
                    let shown = shown.unwrap_or_else(|error| panic!("{error}: {text}"));
                    assert!(!shown.contains(SECRET), "{payload:?}: {shown}");
                }
                if generator.choices_left(payload) == 0 {
                    break;
                }
            }
        }
    }
    names
}

#[test]
fn no_secret_of_qemu_is_shown() {
    let names = hidden(Kind::Qmp, &of_qmp());
    let expected = ["command-line", "cookie", "data", "password", "secret"];
    assert_eq!(names, expected.map(str::to_owned).into());
}

#[test]
fn no_secret_of_a_guest_is_shown() {
    let names = hidden(Kind::GuestAgent, &of_guest_agent());
    let expected = [
        "arg",
        "buf-b64",
        "env",
        "err-data",
        "input-data",
        "out-data",
        "password",
    ];
    assert_eq!(names, expected.map(str::to_owned).into());
}
