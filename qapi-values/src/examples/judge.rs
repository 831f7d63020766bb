//! Checks the messages of one example.

use qapi_schema::diagnostic::Code;
use qapi_schema::doc::{Doc, Sender};
use qapi_schema::{Command, Schema};
use serde_json::{Map, Value};

use super::Finding;
use super::message::Message;
use crate::message::check_message;
use crate::mismatch::Reason;
use crate::path::ValuePath;

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
        // All members that one object does not have are reported together.
        let mut incomplete: Vec<Incomplete> = Vec::new();
        for mismatch in check_message(self.schema, members, self.command) {
            match (mismatch.reason, mismatch.path.object_and_member()) {
                (Reason::Missing, Some((object, name))) => match incomplete.last_mut() {
                    Some(last) if last.object == object => last.missing.push(name.to_owned()),
                    _ => incomplete.push(Incomplete {
                        object,
                        missing: vec![name.to_owned()],
                    }),
                },
                (Reason::NotAMessage, _) if message.is_partial(&ValuePath::default()) => {}
                (reason, _) => self.report(message, &mismatch.path, &reason.to_string()),
            }
        }
        for Incomplete { object, missing } in incomplete {
            let names: Vec<&str> = missing.iter().map(String::as_str).collect();
            self.missing(message, &object, &names);
        }
        if is_command {
            let name = members.get("execute").or_else(|| members.get("exec-oob"));
            let name = name.and_then(Value::as_str).unwrap_or_default();
            self.command = self.schema.command(name).map(|(_, command)| command);
        }
    }

    /// Reports members that an object does not have, unless they may be among what is
    /// left out.
    fn missing(&mut self, message: &Message, object: &ValuePath, names: &[&str]) {
        if message.may_have_more(object) {
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
