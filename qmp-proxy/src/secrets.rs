//! Which messages of a conversation are secret.

use std::collections::{HashMap, HashSet};

use qapi_recording::{Entry, Kind, Message, Pairing, Sender, Step, dialect};
use qmp_client::redact::{self, Redacted};

use crate::direction::Direction;

/// Follows the conversations, because the reply to some commands is a secret as a whole.
#[derive(Debug, Default)]
pub(crate) struct Secrets {
    pairing: Pairing,
    /// The number of the last message.
    number: u64,
    /// By connection: the commands whose replies are secret.
    asked: HashMap<u64, HashSet<u64>>,
    /// The connections on which something was not a command, so that replies without an id may
    /// be those to other commands.
    in_doubt: HashSet<u64>,
}

impl Secrets {
    /// A message without its secrets. It is in [strict JSON](dialect::strict), if it is JSON.
    pub(crate) fn mask<'m>(&mut self, direction: Direction, text: &'m str) -> Redacted<'m> {
        self.number += 1;
        if self.answers_secret(direction, text) {
            return redact::secret_reply(text);
        }
        let redacted = redact::message(text);
        if redacted.asks_for_secret {
            let asked = self.asked.entry(direction.connection).or_default();
            asked.insert(self.number);
        }
        redacted
    }

    /// A connection has ended.
    pub(crate) fn forget(&mut self, connection: u64) {
        self.pairing.end(&connection.to_string());
        self.asked.remove(&connection);
        self.in_doubt.remove(&connection);
    }

    /// Whether a message is the reply to a command whose reply is secret, or may be.
    fn answers_secret(&mut self, direction: Direction, text: &str) -> bool {
        let Direction { connection, sender } = direction;
        let value = dialect::parse(text).ok();
        let message = value.and_then(Message::new);
        let kind = message.as_ref().map(Message::kind);
        let is_command = matches!(kind, Some(Kind::Command | Kind::OobCommand));
        if sender == Sender::Client && !is_command {
            self.in_doubt.insert(connection);
            return false;
        }
        let Some(message) = message.filter(|message| message.kind() != Kind::Event) else {
            return false;
        };
        let has_id = message.id().is_some();
        let input_errors = self.pairing.counts().input_errors;
        let entry = Entry::new(self.number, &connection.to_string(), message);
        let step = self.pairing.push(entry);
        if self.pairing.counts().input_errors > input_errors {
            self.in_doubt.insert(connection);
        }
        let is_in_doubt = self.in_doubt.contains(&connection);
        let asked = self.asked.get_mut(&connection);
        match step {
            Step::Reply {
                command: Some(command),
                ..
            } => {
                let is_secret = asked.is_some_and(|asked| asked.remove(&command.line));
                is_secret || (is_in_doubt && !has_id)
            }
            // Its command could not be read, or has waited for too long.
            Step::Reply { command: None, .. } => {
                is_in_doubt || asked.is_some_and(|asked| !asked.is_empty())
            }
            _ => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What QEMU answers, but is not a command, moves the replies that follow.
    #[test]
    fn what_is_not_a_command_hides_the_replies_that_may_be_secret() {
        let not_commands = [
            r#"{"foo": 1}"#,
            r#"{"event": "STOP"}"#,
            r#"{"return": {}}"#,
            r#"{"execute": "stop", "execute": "stop"}"#,
            r#"{"execute": 1}"#,
            "nonsense",
            "[1, 2]",
        ];
        for text in not_commands {
            let mut secrets = Secrets::default();
            let mut pass = |sender, text: &str| {
                let direction = Direction {
                    connection: 1,
                    sender,
                };
                secrets.mask(direction, text).text.into_owned()
            };
            pass(Sender::Client, text);
            pass(Sender::Client, r#"{"execute": "query-name"}"#);
            let command = r#"{"execute": "qom-get", "arguments": {"path": "/objects/s", "property": "data"}}"#;
            pass(Sender::Client, command);
            for reply in [
                r#"{"error": {"class": "GenericError", "desc": "no"}}"#,
                r#"{"return": {}}"#,
            ] {
                pass(Sender::Server, reply);
            }
            let reply = pass(Sender::Server, r#"{"return": "hunter2"}"#);
            assert!(!reply.contains("hunter2"), "{text}: {reply}");
            // Its command is not known.
            let reply = pass(Sender::Server, r#"{"return": "hunter2", "id": 7}"#);
            assert!(!reply.contains("hunter2"), "{text}: {reply}");
        }
    }

    /// A client that does not wait for replies cannot push out a command whose reply is secret.
    #[test]
    fn a_late_reply_is_masked() {
        let mut secrets = Secrets::default();
        let mut pass = |sender, text: &str| {
            let direction = Direction {
                connection: 1,
                sender,
            };
            secrets.mask(direction, text).text.into_owned()
        };
        let secret = r#"{"execute": "qom-get", "arguments": {"path": "/objects/s", "property": "data"}, "id": "first"}"#;
        pass(Sender::Client, secret);
        let padding = "x".repeat(1 << 20);
        for number in 0..100 {
            let command =
                format!(r#"{{"execute": "a", "arguments": {{"b": "{padding}"}}, "id": {number}}}"#);
            pass(Sender::Client, &command);
        }
        let reply = pass(Sender::Server, r#"{"return": "hunter2", "id": "first"}"#);
        assert!(!reply.contains("hunter2"), "{reply}");
    }
}
