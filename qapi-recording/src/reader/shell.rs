//! What is typed at the prompt of `qmp-shell`.

use serde_json::{Map, Value};

use crate::{Entry, Message, Reason, dialect};

const PROMPT: &str = "(QEMU)";

/// The command that is typed on this line, if there is a prompt; none if the line is empty.
pub(super) fn typed(line: &str) -> Option<Result<Option<Message>, Reason>> {
    let typed = line.trim_start().strip_prefix(PROMPT)?.trim();
    // The shell's answer, glued to the prompt.
    if typed.starts_with('{') {
        return None;
    }
    Some(command(typed).map_err(|reason| Reason::NotACommand { reason }))
}

/// Whether a command that was typed is the one that the shell prints as JSON after it.
pub(super) fn is_same(typed: &Entry, printed: &Entry) -> bool {
    let is_command = printed.message.kind() == typed.message.kind();
    is_command && printed.message.name() == typed.message.name()
}

fn command(typed: &str) -> Result<Option<Message>, String> {
    let mut words = words(typed)?.into_iter();
    let Some(name) = words.next() else {
        return Ok(None);
    };
    let mut arguments = Map::new();
    for word in words {
        let Some((path, value)) = word.split_once('=') else {
            return Err(format!("expected `name=value`, found `{word}`"));
        };
        insert(&mut arguments, path, value_of(value))?;
    }
    let mut message = Map::new();
    message.insert("execute".to_owned(), name.into());
    if !arguments.is_empty() {
        message.insert("arguments".to_owned(), arguments.into());
    }
    let message = Value::Object(message).to_string();
    let message = dialect::parse(&message).map_err(|error| error.to_string())?;
    Ok(Message::new(message))
}

/// Splits at spaces that are not in quotes or brackets.
fn words(typed: &str) -> Result<Vec<String>, String> {
    let mut words = Vec::new();
    let mut word = String::new();
    let (mut depth, mut quote, mut is_escaped) = (0_usize, None, false);
    for character in typed.chars() {
        let in_word = depth > 0 || quote.is_some() || !character.is_whitespace();
        if !in_word {
            words.push(std::mem::take(&mut word));
            continue;
        }
        word.push(character);
        match (character, quote) {
            _ if is_escaped => is_escaped = false,
            ('\\', Some(_)) => is_escaped = true,
            (_, Some(end)) => quote = quote.filter(|_| character != end),
            ('"' | '\'', None) => quote = Some(character),
            ('{' | '[', None) => depth += 1,
            ('}' | ']', None) => depth = depth.saturating_sub(1),
            _ => {}
        }
    }
    if depth > 0 || quote.is_some() {
        return Err("a bracket or a quote is not closed".to_owned());
    }
    words.push(word);
    words.retain(|word| !word.is_empty());
    Ok(words)
}

/// The shell reads integers, words for truth, and JSON. All else is a string.
fn value_of(text: &str) -> Value {
    match text.to_ascii_lowercase().as_str() {
        "true" => return true.into(),
        "false" => return false.into(),
        _ => {}
    }
    if let Ok(number) = text.parse::<i64>() {
        return number.into();
    }
    let is_json = text.starts_with(['{', '[']);
    let json = is_json
        .then(|| dialect::read(text.as_bytes()).ok())
        .flatten();
    json.unwrap_or_else(|| text.into())
}

/// Sets a member, `a.b.c` in objects of objects.
fn insert(arguments: &mut Map<String, Value>, path: &str, value: Value) -> Result<(), String> {
    let mut members = arguments;
    let mut names: Vec<&str> = path.split('.').collect();
    let last = names.pop().unwrap_or_default();
    for name in names {
        let member = members
            .entry(name)
            .or_insert_with(|| Value::Object(Map::new()));
        members = match member {
            Value::Object(members) => members,
            _ => return Err(format!("`{path}` is a member of what is not an object")),
        };
    }
    members.insert(last.to_owned(), value);
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed_as_json(line: &str) -> String {
        match typed(line) {
            Some(Ok(Some(message))) => message.to_string(),
            other => format!("{other:?}"),
        }
    }

    #[test]
    fn commands_have_arguments_with_paths() {
        let line = "(QEMU) blockdev-add driver=qcow2 file.driver=file read-only=True size=5 \
                    x={'a': [1, 2]} path=/a.b/c";
        assert_eq!(
            typed_as_json(line),
            r#"{"arguments":{"driver":"qcow2","file":{"driver":"file"},"path":"/a.b/c","read-only":true,"size":5,"x":{"a":[1,2]}},"execute":"blockdev-add"}"#
        );
        assert_eq!(
            typed_as_json("(QEMU) query-status"),
            r#"{"execute":"query-status"}"#
        );
    }

    #[test]
    fn what_is_not_a_command_is_told() {
        assert!(typed("query-status").is_none());
        assert!(typed("(QEMU) {\"return\": {}}").is_none());
        assert_eq!(typed("(QEMU) "), Some(Ok(None)));
        for wrong in ["(QEMU) a b", "(QEMU) a b={", "(QEMU) a b=1 b.c=2"] {
            assert!(matches!(typed(wrong), Some(Err(_))), "{wrong}");
        }
    }
}
