//! Errors for input that is not a command.

use crate::{Kind, Message};

/// How QEMU, or its guest agent, begins to say what is wrong with such input.
const STARTS: [&str; 8] = [
    "JSON parse error,",
    "JSON token size limit",
    "JSON token count limit",
    "JSON nesting depth limit",
    "Invalid JSON syntax",
    "QMP input must be a JSON object",
    "QMP input lacks member 'execute'",
    "QMP input member 'execute' must be",
];

/// Whether a message says that QEMU could not read its input as a command.
///
/// Nothing but the description tells: a line can have one of these errors, several (each word of
/// plain text has its own), or none before a later line closes its brackets.
pub(crate) fn is_input_error(message: &Message) -> bool {
    if message.kind() != Kind::Error || message.id().is_some() {
        return false;
    }
    let description = message.payload().and_then(|error| error["desc"].as_str());
    description.is_some_and(|description| {
        let text = without_place(description);
        STARTS.iter().any(|start| text.starts_with(start))
    })
}

/// The description without the line and the column, which newer releases put before it.
fn without_place(description: &str) -> &str {
    let is_number = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    match description.split_once(": ") {
        Some((place, text)) if place.split(':').all(is_number) => text,
        _ => description,
    }
}
