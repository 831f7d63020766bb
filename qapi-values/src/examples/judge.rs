//! What is said in an example, message by message.

use qapi_schema::diagnostic::Code;
use qapi_schema::doc::{self, Doc, Sender};
use qapi_schema::wire::Payload;
use qapi_schema::{Command, Schema};
use serde_json::{Map, Value};

use super::Finding;
use super::message::Message;
use crate::check::check;
use crate::mismatch::Reason;
use crate::path::Path;

/// Follows the messages of one example.
pub(super) struct Judge<'s> {
    schema: &'s Schema,
    /// The command that is answered next: at first the documented one.
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
    pub(super) fn message(&mut self, text: &doc::Message<'_>) -> Vec<Finding> {
        // Nothing but what is left out, and perhaps words about it.
        if text.text.starts_with("...") {
            return Vec::new();
        }
        match Message::read(text.text) {
            Ok(message) => {
                for path in &message.repeated {
                    self.say(&message, path, "is there twice");
                }
                match &message.value {
                    Value::Object(members) => self.object(text.sender, members, &message),
                    _ if message.is_elided(&Path::default()) => {}
                    _ => self.say(&message, &Path::default(), "is no object"),
                }
            }
            Err(error) => self.findings.push(Finding {
                code: Code::ExampleSyntax,
                what: format!("the message is no JSON: {}", error.reason),
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
            Some(Sender::Server) if is_command => {
                self.say(
                    message,
                    &Path::default(),
                    "is a command, which the client sends (`->`)",
                );
            }
            Some(Sender::Client) if is_answer => {
                self.say(
                    message,
                    &Path::default(),
                    "is what QEMU sends (`<-`), not the client",
                );
            }
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
        } else if !has("QMP") && !message.is_partial(&Path::default()) {
            self.say(message, &Path::default(), "is no message of QMP");
        }
    }

    fn request(&mut self, members: &Map<String, Value>, message: &Message) {
        self.known(
            members,
            &["execute", "exec-oob", "arguments", "id"],
            message,
        );
        let execute = ["execute", "exec-oob"]
            .iter()
            .find(|name| members.contains_key(**name));
        let Some((name, Value::String(command_name))) =
            execute.map(|name| (*name, &members[*name]))
        else {
            return;
        };
        self.command = self
            .schema
            .command(command_name)
            .map(|(_, command)| command);
        match self.command {
            Some(command) => {
                if name == "exec-oob" && !command.flags.allow_oob {
                    let path = Path::default().member(name);
                    self.say(message, &path, "the command may not be sent out-of-band");
                }
                self.fits(Payload::Arguments(command), "arguments", members, message);
            }
            None => self.unknown("command", name, command_name, message),
        }
    }

    fn reply(&mut self, members: &Map<String, Value>, message: &Message) {
        self.known(members, &["return", "id"], message);
        if let Some(command) = self.command {
            self.fits(Payload::Returned(command), "return", members, message);
        }
    }

    fn error(&mut self, members: &Map<String, Value>, message: &Message) {
        self.known(members, &["error", "id"], message);
        let path = Path::default().member("error");
        for part in ["class", "desc"] {
            match members["error"].get(part) {
                Some(Value::String(_)) => {}
                Some(_) => self.say(message, &path.member(part), "is no string"),
                None => self.lacks(message, &path, &[part.to_owned()]),
            }
        }
    }

    fn event(&mut self, members: &Map<String, Value>, message: &Message) {
        self.known(members, &["event", "data", "timestamp"], message);
        let timestamp = Path::default().member("timestamp");
        match members.get("timestamp") {
            None => self.lacks(message, &Path::default(), &["timestamp".to_owned()]),
            Some(time) => {
                for part in ["seconds", "microseconds"] {
                    match time.get(part) {
                        Some(time) if time.is_i64() => {}
                        Some(_) => self.say(message, &timestamp.member(part), "is no integer"),
                        None => self.lacks(message, &timestamp, &[part.to_owned()]),
                    }
                }
            }
        }
        let Value::String(name) = &members["event"] else {
            return;
        };
        match self.schema.event(name) {
            Some((_, event)) => self.fits(Payload::Data(event), "data", members, message),
            None => self.unknown("event", "event", name, message),
        }
    }

    /// Whether a part of the message is what the schema has for it. Where it is not
    /// there, that stands for an empty object.
    fn fits(
        &mut self,
        payload: Payload<'_>,
        part: &str,
        members: &Map<String, Value>,
        message: &Message,
    ) {
        let nothing = Value::Object(Map::new());
        let value = members.get(part).unwrap_or(&nothing);
        let root = Path::default();
        if members.get(part).is_none() && message.is_partial(&root) {
            return;
        }
        // What one object lacks is said at once.
        let mut lacking: Vec<(Path, Vec<String>)> = Vec::new();
        for mismatch in check(self.schema, payload, value) {
            let path = root.member(part).join(&mismatch.path);
            match (mismatch.reason, path.split()) {
                (Reason::Missing, Some((object, name))) => match lacking.last_mut() {
                    Some((last, names)) if *last == object => names.push(name),
                    _ => lacking.push((object, vec![name])),
                },
                (reason, _) => self.say(message, &path, &reason.to_string()),
            }
        }
        for (object, names) in lacking {
            self.lacks(message, &object, &names);
        }
    }

    /// The message has no other members than these.
    fn known(&mut self, members: &Map<String, Value>, names: &[&str], message: &Message) {
        for name in members
            .keys()
            .filter(|name| !names.contains(&name.as_str()))
        {
            let path = Path::default().member(name);
            self.say(message, &path, "is no member of such a message");
        }
    }

    fn unknown(&mut self, what: &str, member: &str, name: &str, message: &Message) {
        let similar = self.schema.similar_name(name);
        let help = similar.map_or_else(String::new, |name| format!("; did you mean `{name}`?"));
        let text = format!("there is no {what} `{name}`{help}");
        self.say(message, &Path::default().member(member), &text);
    }

    /// An object lacks members, unless they may be among what is left out.
    fn lacks(&mut self, message: &Message, object: &Path, names: &[String]) {
        if !message.is_partial(object) {
            let names: Vec<_> = names.iter().map(|name| format!("`{name}`")).collect();
            self.say(message, object, &format!("lacks {}", names.join(", ")));
        }
    }

    fn say(&mut self, message: &Message, path: &Path, what: &str) {
        if message.is_elided(path) {
            return;
        }
        let place = message.place(path).unwrap_or(0..1);
        let what = if path.steps().is_empty() {
            format!("the message {what}")
        } else {
            format!("{path}: {what}")
        };
        let code = Code::ExampleMismatch;
        self.findings.push(Finding { code, what, place });
    }
}
