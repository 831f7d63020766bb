//! One message of QMP.

use std::fmt;

use serde_json::{Map, Value};

/// Who sent a message.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Sender {
    /// The program that controls QEMU.
    Client,
    /// QEMU, its storage daemon, or its guest agent.
    Server,
}

/// What a message is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Kind {
    /// The greeting: `QMP`.
    Greeting,
    /// A command: `execute`.
    Command,
    /// A command that is executed out-of-band: `exec-oob`.
    OobCommand,
    /// The reply to a command that succeeded: `return`.
    Return,
    /// The reply to a command that failed: `error`.
    Error,
    /// An event: `event`.
    Event,
}

impl Kind {
    /// All kinds. An object that could be several is the first of them.
    pub(crate) const ALL: [Self; 6] = [
        Self::Command,
        Self::OobCommand,
        Self::Event,
        Self::Return,
        Self::Error,
        Self::Greeting,
    ];

    /// The kind of an object, if it is a message. A command or an event has a name, so that an
    /// object that only has a member of this name is not one.
    pub(crate) fn of(members: &Map<String, Value>) -> Option<Self> {
        let is = |kind: &Self| {
            let value = members.get(kind.member());
            value.is_some_and(|value| match kind {
                Self::Command | Self::OobCommand | Self::Event => value.is_string(),
                Self::Error | Self::Greeting => value.is_object(),
                Self::Return => true,
            })
        };
        Self::ALL.into_iter().find(is)
    }

    /// The member that makes a message of this kind.
    #[must_use]
    pub fn member(self) -> &'static str {
        match self {
            Self::Greeting => "QMP",
            Self::Command => "execute",
            Self::OobCommand => "exec-oob",
            Self::Return => "return",
            Self::Error => "error",
            Self::Event => "event",
        }
    }

    /// Who sends messages of this kind.
    #[must_use]
    pub fn sender(self) -> Sender {
        match self {
            Self::Command | Self::OobCommand => Sender::Client,
            Self::Greeting | Self::Return | Self::Error | Self::Event => Sender::Server,
        }
    }
}

/// A message of QMP: a JSON object that has the member of one of the [kinds](Kind).
///
/// ```
/// use qapi_recording::{Kind, Message};
///
/// let text = r#"{"execute": "device_del", "arguments": {"id": "disk1"}, "id": 7}"#;
/// let message = Message::new(serde_json::from_str(text)?).unwrap();
/// assert_eq!(message.kind(), Kind::Command);
/// assert_eq!(message.name(), Some("device_del"));
/// assert_eq!(message.payload().unwrap()["id"], "disk1");
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, PartialEq, Eq)]
pub struct Message {
    kind: Kind,
    members: Map<String, Value>,
}

impl Message {
    /// Takes a JSON value for a message, if it is one.
    #[must_use]
    pub fn new(value: Value) -> Option<Self> {
        let Value::Object(members) = value else {
            return None;
        };
        let kind = Kind::of(&members)?;
        Some(Self { kind, members })
    }

    /// What the message is.
    #[must_use]
    pub fn kind(&self) -> Kind {
        self.kind
    }

    /// Who sent it.
    #[must_use]
    pub fn sender(&self) -> Sender {
        self.kind.sender()
    }

    /// The name of the command or of the event.
    #[must_use]
    pub fn name(&self) -> Option<&str> {
        match self.kind {
            Kind::Command | Kind::OobCommand | Kind::Event => {
                self.members.get(self.kind.member())?.as_str()
            }
            // What is returned may be a string.
            Kind::Return | Kind::Error | Kind::Greeting => None,
        }
    }

    /// What the kind of message is about, if it has it: the arguments of a command, what it
    /// returned, the error, the data of an event, or the contents of the greeting.
    #[must_use]
    pub fn payload(&self) -> Option<&Value> {
        self.members.get(match self.kind {
            Kind::Command | Kind::OobCommand => "arguments",
            Kind::Event => "data",
            Kind::Return | Kind::Error | Kind::Greeting => self.kind.member(),
        })
    }

    /// What the client chose to tell its commands apart; a reply repeats it.
    #[must_use]
    pub fn id(&self) -> Option<&Value> {
        self.members.get("id")
    }

    /// All members of the message.
    #[must_use]
    pub fn members(&self) -> &Map<String, Value> {
        &self.members
    }
}

/// The message as JSON on one line.
impl fmt::Display for Message {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let text = serde_json::to_string(&self.members).map_err(|_| fmt::Error)?;
        formatter.write_str(&text)
    }
}

/// As it is displayed.
impl fmt::Debug for Message {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, formatter)
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::Message;

    #[test]
    fn only_commands_and_events_have_names() {
        let name = |value| Message::new(value).unwrap().name().map(str::to_owned);
        assert_eq!(name(json!({"exec-oob": "stop"})).as_deref(), Some("stop"));
        assert_eq!(name(json!({"event": "STOP"})).as_deref(), Some("STOP"));
        assert_eq!(name(json!({"return": "stop"})), None);
    }
}
