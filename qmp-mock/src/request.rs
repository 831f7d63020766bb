//! A message from a client, taken apart as QEMU does.

use serde_json::{Map, Value};

use crate::answer::Refusal;

/// A command from a client.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Request {
    pub(crate) command: String,
    pub(crate) is_out_of_band: bool,
    /// An object.
    pub(crate) arguments: Value,
}

impl Request {
    /// Takes a message apart. `exec-oob` is known if it was negotiated.
    ///
    /// # Errors
    ///
    /// If it is not a command.
    pub(crate) fn of(message: &Value, knows_oob: bool) -> Result<Self, Refusal> {
        let members = message.as_object().ok_or_else(Refusal::not_an_object)?;
        for (name, value) in members {
            match (name.as_str(), value) {
                ("execute", Value::String(_)) | ("arguments", Value::Object(_)) | ("id", _) => {}
                ("exec-oob", Value::String(_)) if knows_oob => {}
                ("execute", _) => return Err(Refusal::member(name, "must be a string")),
                ("exec-oob", _) if knows_oob => {
                    return Err(Refusal::member(name, "must be a string"));
                }
                ("arguments", _) => return Err(Refusal::member(name, "must be an object")),
                _ => return Err(Refusal::member(name, "is unexpected")),
            }
        }
        let name = |key: &str| members.get(key).and_then(Value::as_str);
        let (command, is_out_of_band) = match (name("execute"), name("exec-oob")) {
            (Some(_), Some(_)) => {
                return Err(Refusal::member("execute", "clashes with 'exec-oob'"));
            }
            (Some(name), None) => (name, false),
            (None, Some(name)) => (name, true),
            (None, None) => return Err(Refusal::generic("QMP input lacks member 'execute'")),
        };
        let arguments = members.get("arguments").cloned();
        Ok(Self {
            command: command.to_owned(),
            is_out_of_band,
            arguments: arguments.unwrap_or_else(|| Value::Object(Map::new())),
        })
    }
}
