//! Errors for input that is not a command.

use crate::{Kind, Message};

/// How QEMU, or its guest agent, begins to say that its input is not an object, so that it has no
/// id.
const NO_OBJECT: [&str; 6] = [
    "JSON parse error,",
    "JSON token size limit",
    "JSON token count limit",
    "JSON nesting depth limit",
    "Invalid JSON syntax",
    "QMP input must be a JSON object",
];

/// How it begins to say that an object is no command.
const NO_COMMAND: &str = "QMP input lacks member 'execute'";

/// How it begins to say what is wrong with a member of its input, which can be a command.
const MEMBER: &str = "QMP input member '";

/// Whether a message is about what its receiver sent, instead of what a command did.
///
/// Nothing but the description tells: a line that is not JSON can have one of these errors, several
/// (each word of plain text has its own), or none before a later line closes its brackets.
pub(crate) fn is_input_error(message: &Message) -> bool {
    description(message).is_some_and(|text| {
        let is_no_object = || NO_OBJECT.iter().any(|start| text.starts_with(start));
        text.starts_with(NO_COMMAND)
            || text.starts_with(MEMBER)
            || (message.id().is_none() && is_no_object())
    })
}

/// Whether a message can be the reply to this command. It cannot if it says what is wrong with
/// other input.
pub(crate) fn can_answer(reply: &Message, command: &Message) -> bool {
    if !is_input_error(reply) {
        return true;
    }
    let member = description(reply).and_then(|text| text.strip_prefix(MEMBER));
    let member = member.and_then(|text| text.rsplit_once("' "));
    member.is_some_and(|(name, _)| may_be_wrong(command, name))
}

/// Whether QEMU may find fault with a member of a command.
fn may_be_wrong(command: &Message, name: &str) -> bool {
    command.members().get(name).is_some_and(|value| match name {
        "execute" => command.kind() != Kind::Command,
        "arguments" => !value.is_object(),
        _ => true,
    })
}

/// What an error says, without the line and the column, which newer releases put before it.
fn description(message: &Message) -> Option<&str> {
    if message.kind() != Kind::Error {
        return None;
    }
    let description = message.payload()?["desc"].as_str()?;
    let is_number = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    Some(match description.split_once(": ") {
        Some((place, text)) if place.split(':').all(is_number) => text,
        _ => description,
    })
}
