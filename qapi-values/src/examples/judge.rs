//! Checks the messages of one example.

use qapi_schema::diagnostic::Code;
use qapi_schema::doc::{Doc, Sender};
use qapi_schema::suggest::similar;
use qapi_schema::wire::{JsonKind, Payload};
use qapi_schema::{Command, Entity, Schema};
use serde_json::{Map, Value};

use super::Finding;
use super::message::Message;
use crate::check::check;
use crate::mismatch::Reason;
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

/// Follows the messages of one example.
pub(super) struct Judge<'s> {
    schema: &'s Schema,
    /// The command that the next reply is for: at first the documented one.
    command: Option<&'s Command>,
    findings: Vec<Finding>,
}

impl<'s> Judge<'s> {
    pub(super) fn new(schema: &'s Schema, doc: &Doc) -> Self {
        let symbol = doc.symbol.as_deref();
        Self {
            schema,
            command: symbol.and_then(|symbol| Some(schema.command(symbol)?.1)),
            findings: Vec::new(),
        }
    }

    /// What is wrong with the next message.
    pub(super) fn message(&mut self, sender: Option<Sender>, text: &str) -> Vec<Finding> {
        // All of it is left out; words about it may follow.
        if text.starts_with("...") {
            return Vec::new();
        }
        match Message::read(text) {
            Ok(message) => {
                for path in &message.duplicates {
                    self.report(&message, path, "duplicate member");
                }
                match &message.value {
                    Value::Object(members) => self.object(sender, members, &message),
                    _ => self.report_message(&message, "the message is not an object"),
                }
            }
            Err(error) => self.findings.push(Finding {
                code: Code::ExampleSyntax,
                what: format!("the message is not valid JSON: {}", error.reason),
                place: error.at..error.at + 1,
            }),
        }
        std::mem::take(&mut self.findings)
    }

    fn object(&mut self, sender: Option<Sender>, members: &Map<String, Value>, message: &Message) {
        let has = |name: &str| members.contains_key(name);
        let is_command = has("execute") || has("exec-oob");
        let is_answer = has("return") || has("error") || has("event") || has("QMP");
        match sender {
            Some(Sender::Server) if is_command => self.report_message(
                message,
                "the message is from the client (`->`), not from QEMU (`<-`)",
            ),
            Some(Sender::Client) if is_answer => self.report_message(
                message,
                "the message is from QEMU (`<-`), not from the client (`->`)",
            ),
            _ => {}
        }
        if is_command {
            self.request(members, message);
        } else if has("event") {
            self.event(members, message);
        } else if has("return") {
            self.reply(members, message);
        } else if has("error") {
            self.error(members, message);
        } else if !has("QMP") && !message.is_partial(&ValuePath::default()) {
            self.report_message(message, "the message is not a QMP message");
        }
    }

    fn request(&mut self, members: &Map<String, Value>, message: &Message) {
        self.no_other_members(
            members,
            &["execute", "exec-oob", "arguments", "id"],
            message,
        );
        let is_oob = !members.contains_key("execute");
        let key = if is_oob { "exec-oob" } else { "execute" };
        let Value::String(name) = &members[key] else {
            return;
        };
        let found = self.schema.command(name);
        self.command = found.map(|(_, command)| command);
        match self.command {
            Some(command) => {
                if is_oob && !command.flags.allow_oob {
                    let path = ValuePath::default().member(key);
                    let what = format!("`{name}` cannot be executed out-of-band");
                    self.report(message, &path, &what);
                }
                self.payload(Payload::Arguments(command), "arguments", members, message);
            }
            None => self.unknown("command", key, name, message),
        }
    }

    fn reply(&mut self, members: &Map<String, Value>, message: &Message) {
        self.no_other_members(members, &["return", "id"], message);
        if let Some(command) = self.command {
            self.payload(Payload::Returned(command), "return", members, message);
        }
    }

    fn error(&mut self, members: &Map<String, Value>, message: &Message) {
        self.no_other_members(members, &["error", "id"], message);
        let path = ValuePath::default().member("error");
        for name in ["class", "desc"] {
            match members["error"].get(name) {
                Some(Value::String(_)) => {}
                Some(other) => {
                    let what = format!("expected a string, found {}", JsonKind::of(other));
                    self.report(message, &path.member(name), &what);
                }
                None => self.missing(message, &path, &[name]),
            }
        }
        if let Some(Value::String(class)) = members["error"].get("class") {
            self.error_class(class, &path.member("class"), message);
        }
    }

    /// The classes are an enum of the schema. Those of the guest agent are the same, but its
    /// schema does not name them.
    fn error_class(&mut self, class: &str, path: &ValuePath, message: &Message) {
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
            let help = similar(class, classes).map_or_else(String::new, |help| format!("; {help}"));
            let what = format!("there is no error class `{class}`{help}");
            self.report(message, path, &what);
        }
    }

    fn event(&mut self, members: &Map<String, Value>, message: &Message) {
        self.no_other_members(members, &["event", "data", "timestamp"], message);
        match members.get("timestamp") {
            None => self.missing(message, &ValuePath::default(), &["timestamp"]),
            Some(timestamp) => self.timestamp(timestamp, message),
        }
        let Value::String(name) = &members["event"] else {
            return;
        };
        match self.schema.event(name) {
            Some((_, event)) => self.payload(Payload::Data(event), "data", members, message),
            None => self.unknown("event", "event", name, message),
        }
    }

    fn timestamp(&mut self, timestamp: &Value, message: &Message) {
        let path = ValuePath::default().member("timestamp");
        for name in ["seconds", "microseconds"] {
            match timestamp.get(name) {
                Some(Value::Number(number)) if number.is_i64() => {}
                Some(other) => {
                    let expected = "an integer".to_owned();
                    let reason = match JsonKind::of(other) {
                        JsonKind::Number => Reason::NotAnInteger { expected },
                        found => Reason::Kind { expected, found },
                    };
                    self.report(message, &path.member(name), &reason.to_string());
                }
                None => self.missing(message, &path, &[name]),
            }
        }
    }

    /// Checks a part of the message against the schema. If it is not there, that means an
    /// empty object.
    fn payload(
        &mut self,
        payload: Payload<'_>,
        part: &str,
        members: &Map<String, Value>,
        message: &Message,
    ) {
        let nothing = Value::Object(Map::new());
        let value = members.get(part).unwrap_or(&nothing);
        let root = ValuePath::default();
        if members.get(part).is_none() && message.is_partial(&root) {
            return;
        }
        // All members that one object does not have are reported together.
        let mut incomplete: Vec<Incomplete> = Vec::new();
        for mismatch in check(self.schema, payload, value) {
            let path = root.member(part).join(&mismatch.path);
            match (mismatch.reason, path.object_and_member()) {
                (Reason::Missing, Some((object, name))) => match incomplete.last_mut() {
                    Some(last) if last.object == object => last.missing.push(name.to_owned()),
                    _ => incomplete.push(Incomplete {
                        object,
                        missing: vec![name.to_owned()],
                    }),
                },
                (reason, _) => self.report(message, &path, &reason.to_string()),
            }
        }
        for Incomplete { object, missing } in incomplete {
            let names: Vec<&str> = missing.iter().map(String::as_str).collect();
            self.missing(message, &object, &names);
        }
    }

    /// Reports members that such a message does not have.
    fn no_other_members(
        &mut self,
        members: &Map<String, Value>,
        names: &[&str],
        message: &Message,
    ) {
        let is_other = |name: &&String| !names.contains(&name.as_str());
        for name in members.keys().filter(is_other) {
            let path = ValuePath::default().member(name);
            self.report(message, &path, &Reason::UnknownMember.to_string());
        }
    }

    fn unknown(&mut self, noun: &str, member: &str, name: &str, message: &Message) {
        let similar = self.schema.similar_name(name);
        let help = similar.map_or_else(String::new, |name| format!("; did you mean `{name}`?"));
        let what = format!("there is no {noun} `{name}`{help}");
        self.report(message, &ValuePath::default().member(member), &what);
    }

    /// Reports members that an object does not have, unless they may be among what is
    /// left out.
    fn missing(&mut self, message: &Message, object: &ValuePath, names: &[&str]) {
        if message.is_partial(object) {
            return;
        }
        let quoted: Vec<String> = names.iter().map(|name| format!("`{name}`")).collect();
        let what = match &quoted[..] {
            [only] => format!("{only} is missing"),
            _ => format!("{} are missing", quoted.join(", ")),
        };
        self.report(message, object, &what);
    }

    fn report_message(&mut self, message: &Message, what: &str) {
        self.report(message, &ValuePath::default(), what);
    }

    fn report(&mut self, message: &Message, path: &ValuePath, what: &str) {
        if message.is_elided(path) {
            return;
        }
        let place = message.place(path).unwrap_or(0..1);
        let what = if path.is_empty() {
            what.to_owned()
        } else {
            format!("{path}: {what}")
        };
        let code = Code::ExampleMismatch;
        self.findings.push(Finding { code, what, place });
    }
}

/// An object that does not have all mandatory members.
struct Incomplete {
    object: ValuePath,
    missing: Vec<String>,
}
