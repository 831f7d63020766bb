//! What the proxy answers itself.

use std::error::Error;

use super::envelope::{Envelope, quoted};

/// A reply that the proxy makes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Answer {
    /// The command has succeeded, and there is nothing to say.
    Done,
    Error {
        class: &'static str,
        description: String,
    },
}

impl Answer {
    fn error(description: impl Into<String>) -> Self {
        Self::Error {
            class: "GenericError",
            description: description.into(),
        }
    }

    pub(crate) fn too_long(limit: usize) -> Self {
        Self::error(format!(
            "JSON parse error, the message is longer than {limit} bytes"
        ))
    }

    pub(crate) fn not_json(error: &dyn Error) -> Self {
        Self::error(format!("JSON parse error, {error}"))
    }

    pub(crate) fn not_an_object() -> Self {
        Self::error("QMP input must be a JSON object")
    }

    pub(crate) fn unexpected_member(name: &str) -> Self {
        Self::error(format!("QMP input member '{name}' is unexpected"))
    }

    pub(crate) fn not_negotiated() -> Self {
        Self::Error {
            class: "CommandNotFound",
            description: "Expecting capabilities negotiation with 'qmp_capabilities'".to_owned(),
        }
    }

    /// The reply as it is sent, with the id that the command had.
    pub(crate) fn to_message(&self, id: Option<&str>) -> Vec<u8> {
        let mut message = match self {
            Self::Done => "{\"return\": {}".to_owned(),
            Self::Error { class, description } => format!(
                "{{\"error\": {{\"class\": \"{class}\", \"desc\": {}}}",
                quoted(description)
            ),
        };
        if let Some(id) = id {
            message.push_str(", \"id\": ");
            message.push_str(id);
        }
        message.push_str("}\r\n");
        message.into_bytes()
    }
}

/// The arguments of `qmp_capabilities`.
#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct Capabilities {
    #[serde(default)]
    enable: Vec<String>,
}

/// Whether a client that has not negotiated yet asks for out-of-band execution, or what is wrong
/// with its command.
pub(crate) fn negotiate(command: &Envelope<'_>, offers_oob: bool) -> Result<bool, Answer> {
    let is_known = |name: &&str| ["execute", "arguments", "id"].contains(name);
    if let Some(name) = command.names().find(|name| !is_known(name)) {
        return Err(Answer::unexpected_member(name));
    }
    if !command.has("execute") {
        return Err(Answer::error("QMP input lacks member 'execute'"));
    }
    if command.get("execute") != Some("\"qmp_capabilities\"") {
        return Err(Answer::not_negotiated());
    }
    let arguments = command.get("arguments").unwrap_or("{}");
    let arguments: Capabilities =
        serde_json::from_str(arguments).map_err(|error| Answer::error(error.to_string()))?;
    let refused = |name: &&String| !(offers_oob && *name == "oob");
    if let Some(name) = arguments.enable.iter().find(refused) {
        return Err(Answer::error(format!(
            "Capability '{name}' is not available"
        )));
    }
    Ok(!arguments.enable.is_empty())
}
