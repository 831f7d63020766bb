//! Checks a whole message: what it is, and what it carries.

use std::collections::HashMap;

use qapi_schema::suggest::most_alike;
use qapi_schema::wire::{JsonKind, Payload};
use qapi_schema::{Command, Entity, Schema};
use serde_json::{Map, Value};

use crate::check::check;
use crate::mismatch::{Expected, Mismatch, Reason};
use crate::path::ValuePath;

/// What schemas have called the enum of error classes, the newest first.
const ERROR_CLASS: [&str; 2] = ["QapiErrorClass", "ErrorClass"];

/// The error classes of QEMU 1.2 and later.
const ERROR_CLASSES: [&str; 5] = [
    "GenericError",
    "CommandNotFound",
    "DeviceNotActive",
    "DeviceNotFound",
    "KVMMissingCap",
];

/// Everything in a message that does not fit the schema; nothing if it fits.
///
/// What a reply may carry depends on the command that it answers. If that is not given, only
/// the message around it is checked. The contents of a greeting are not checked.
///
/// # Examples
///
/// ```
/// # use qapi_parser::{Loader, Memory};
/// # use serde_json::{Value, json};
/// let files = Memory::new().file(
///     "main.json",
///     "{ 'command': 'eject', 'data': { 'id': 'str' } }",
/// );
/// let schema = Loader::new().reader(files).load("main.json")?;
///
/// let message = json!({ "execute": "eject", "argument": { "id": "cd0" } });
/// let mismatches = qapi_values::check_message(&schema, message.as_object().unwrap(), None);
/// let lines: Vec<String> = mismatches.iter().map(ToString::to_string).collect();
/// assert_eq!(
///     lines,
///     [
///         "argument: there is no such member",
///         "arguments: `id` is missing",
///     ]
/// );
/// # Ok::<(), qapi_parser::LoadError>(())
/// ```
#[must_use]
pub fn check_message(
    schema: &Schema,
    message: &Map<String, Value>,
    answered: Option<&Command>,
) -> Vec<Mismatch> {
    let mut suggested = Suggested::at_most(1);
    check_message_with(schema, message, answered, &mut suggested)
}

/// The same, with suggestions that are kept from message to message of a conversation.
#[must_use]
pub fn check_message_with(
    schema: &Schema,
    message: &Map<String, Value>,
    answered: Option<&Command>,
    suggested: &mut Suggested,
) -> Vec<Mismatch> {
    let mut checker = Checker {
        schema,
        message,
        suggested,
        mismatches: Vec::new(),
    };
    let has = |name: &str| message.contains_key(name);
    if has("execute") {
        checker.command("execute");
    } else if has("exec-oob") {
        checker.command("exec-oob");
    } else if has("event") {
        checker.event();
    } else if has("return") {
        checker.members(&["return", "id"]);
        if let Some(command) = answered {
            checker.payload(Payload::Returned(command));
        }
    } else if has("error") {
        checker.error();
    } else if !has("QMP") {
        checker.report(ValuePath::default(), Reason::NotAMessage);
    }
    checker.mismatches
}

/// The commands and events of a schema that may be meant by names that it does not have.
///
/// Each name is searched for once, as a search takes much longer than all else about a message, and
/// conversations repeat themselves.
#[derive(Debug, Clone)]
pub struct Suggested {
    names: HashMap<String, Option<String>>,
    most: usize,
}

impl Suggested {
    /// For so many names. Nothing is suggested for others.
    #[must_use]
    pub fn at_most(most: usize) -> Self {
        let names = HashMap::new();
        Self { names, most }
    }

    fn of(&mut self, schema: &Schema, name: &str) -> Option<String> {
        if let Some(similar) = self.names.get(name) {
            return similar.clone();
        }
        if self.names.len() >= self.most {
            return None;
        }
        let similar = schema.similar_name(name).map(str::to_owned);
        self.names.insert(name.to_owned(), similar.clone());
        similar
    }
}

struct Checker<'c> {
    schema: &'c Schema,
    message: &'c Map<String, Value>,
    suggested: &'c mut Suggested,
    mismatches: Vec<Mismatch>,
}

impl<'c> Checker<'c> {
    fn command(&mut self, key: &str) {
        self.members(&["execute", "exec-oob", "arguments", "id"]);
        let Some(name) = self.name(key) else {
            return;
        };
        let Some((_, command)) = self.schema.command(name) else {
            return self.unknown(key, name);
        };
        if key == "exec-oob" && !command.flags.allow_oob {
            let name = name.to_owned();
            self.report(
                ValuePath::default().member(key),
                Reason::NotOutOfBand { name },
            );
        }
        self.payload(Payload::Arguments(command));
    }

    fn event(&mut self) {
        self.members(&["event", "data", "timestamp"]);
        self.timestamp();
        let Some(name) = self.name("event") else {
            return;
        };
        match self.schema.event(name) {
            Some((_, event)) => self.payload(Payload::Data(event)),
            None => self.unknown("event", name),
        }
    }

    fn timestamp(&mut self) {
        let path = ValuePath::default().member("timestamp");
        let Some(timestamp) = self.message.get("timestamp") else {
            return self.report(path, Reason::Missing);
        };
        for name in ["seconds", "microseconds"] {
            let expected = || Expected::kind("integer");
            let reason = match timestamp.get(name) {
                None => Reason::Missing,
                Some(Value::Number(number)) if number.is_i64() => continue,
                Some(Value::Number(_)) => Reason::NotAnInteger {
                    expected: expected(),
                },
                Some(other) => Reason::Kind {
                    expected: expected(),
                    found: JsonKind::of(other),
                },
            };
            self.report(path.member(name), reason);
        }
    }

    fn error(&mut self) {
        self.members(&["error", "id"]);
        let path = ValuePath::default().member("error");
        for name in ["class", "desc"] {
            let reason = match self.message["error"].get(name) {
                None => Reason::Missing,
                Some(Value::String(_)) => continue,
                Some(other) => Reason::Kind {
                    expected: Expected::kind("string"),
                    found: JsonKind::of(other),
                },
            };
            self.report(path.member(name), reason);
        }
        if let Some(Value::String(class)) = self.message["error"].get("class") {
            self.error_class(class, path.member("class"));
        }
    }

    /// The classes are an enum of the schema. Those of the guest agent are the same, but its
    /// schema does not name them.
    fn error_class(&mut self, class: &str, path: ValuePath) {
        let in_schema = ERROR_CLASS
            .iter()
            .find_map(|name| match self.schema.lookup(name)? {
                Entity::Type(id) => self.schema.enumeration(id),
                _ => None,
            });
        let classes: Vec<&str> = match in_schema {
            Some(classes) => classes.values.iter().map(|value| &*value.name).collect(),
            None => ERROR_CLASSES.to_vec(),
        };
        if !classes.contains(&class) {
            let reason = Reason::UnknownErrorClass {
                class: class.to_owned(),
                similar: most_alike(class, classes).map(str::to_owned),
            };
            self.report(path, reason);
        }
    }

    /// The name of a command or event.
    fn name(&mut self, key: &str) -> Option<&'c str> {
        let name = &self.message[key];
        if !name.is_string() {
            let reason = Reason::Kind {
                expected: Expected::kind("string"),
                found: JsonKind::of(name),
            };
            self.report(ValuePath::default().member(key), reason);
        }
        name.as_str()
    }

    /// Checks what the message carries. If it is not there, that means an empty object.
    fn payload(&mut self, payload: Payload<'_>) {
        let nothing = Value::Object(Map::new());
        let key = payload.key().unwrap_or_default();
        let value = self.message.get(key).unwrap_or(&nothing);
        let path = ValuePath::default().member(key);
        for mismatch in check(self.schema, payload, value) {
            self.report(path.join(&mismatch.path), mismatch.reason);
        }
    }

    /// Reports members that such a message does not have.
    fn members(&mut self, names: &[&str]) {
        let message = self.message;
        let is_other = |name: &&String| !names.contains(&name.as_str());
        for name in message.keys().filter(is_other) {
            self.report(ValuePath::default().member(name), Reason::UnknownMember);
        }
    }

    fn unknown(&mut self, key: &str, name: &str) {
        let similar = self.suggested.of(self.schema, name);
        let name = name.to_owned();
        let reason = match key {
            "event" => Reason::UnknownEvent { name, similar },
            _ => Reason::UnknownCommand { name, similar },
        };
        self.report(ValuePath::default().member(key), reason);
    }

    fn report(&mut self, path: ValuePath, reason: Reason) {
        self.mismatches.push(Mismatch { path, reason });
    }
}

#[cfg(test)]
mod tests {
    use qapi_parser::{Loader, Memory};

    use super::Suggested;

    #[test]
    fn names_are_searched_for_once_and_not_without_end() {
        let files = Memory::new().file("main.json", "{ 'command': 'query-status' }");
        let schema = Loader::new().reader(files).load("main.json").unwrap();
        let files = Memory::new().file("main.json", "");
        let other = Loader::new().reader(files).load("main.json").unwrap();
        let mut suggested = Suggested::at_most(1);
        let status = Some("query-status".to_owned());
        assert_eq!(suggested.of(&schema, "query-statsu"), status);
        assert_eq!(suggested.of(&schema, "query-stauts"), None);
        // It is not searched for again.
        assert_eq!(suggested.of(&other, "query-statsu"), status);
    }
}
