//! What is typed at the prompt of `qmp-shell`.

use serde_json::{Map, Value, json};

use super::python::Bytes;
use crate::{Entry, Message, Reason, dialect};

const PROMPT: &str = "(QEMU)";

/// The prompt in a transaction.
const TRANSACTION_PROMPT: &str = "TRANS>";

/// What the shell prints first.
const BANNER: &str = "Welcome to the QMP low-level shell!";

/// What it prints if all that is typed is for the human monitor.
const HUMAN_BANNER: &str = "Welcome to the HMP shell!";

/// How many actions a transaction can have.
const MOST_ACTIONS: usize = 1000;

/// How many objects can be in each other.
const MOST_OBJECTS: usize = 100;

/// Reads what is typed.
#[derive(Debug, Default)]
pub(super) struct Shell {
    /// The actions of the transaction that has begun.
    actions: Option<Vec<Value>>,
    /// If what is typed is for the human monitor: the number of the CPU that it is about.
    human: Option<i64>,
}

/// What was typed on a line: the command that is sent then, if it is one.
pub(super) type Typed = Result<Option<Message>, Reason>;

impl Shell {
    /// What is typed on this line, if there is a prompt.
    pub(super) fn typed(&mut self, line: &str) -> Option<Typed> {
        let mut typed = line.trim();
        match typed {
            BANNER => self.human = None,
            HUMAN_BANNER => self.human = Some(0),
            _ => {}
        }
        let mut prompt = None;
        // If its input is a file, one comes after the other.
        while let Some((found, rest)) = [PROMPT, TRANSACTION_PROMPT]
            .into_iter()
            .find_map(|prompt| Some((prompt, typed.strip_prefix(prompt)?)))
        {
            prompt = Some(found);
            typed = rest.trim_start();
        }
        if prompt? == PROMPT {
            self.actions = None;
        }
        // The shell's answer, glued to the prompt.
        if typed.starts_with('{') {
            return None;
        }
        if let Some(cpu) = &mut self.human {
            return Some(Ok(to_human_monitor(typed, cpu)));
        }
        let is_in_transaction = prompt == Some(TRANSACTION_PROMPT);
        let command = self.command(&words(typed), is_in_transaction);
        Some(command.map_err(|reason| Reason::NotACommand { reason }))
    }

    fn command(
        &mut self,
        mut words: &[&str],
        mut is_in_transaction: bool,
    ) -> Result<Option<Message>, String> {
        if let ["transaction(", rest @ ..] = words {
            self.actions = Some(Vec::new());
            is_in_transaction = true;
            words = rest;
        }
        if !is_in_transaction {
            let [name, arguments @ ..] = words else {
                return Ok(None);
            };
            return message(name, arguments_of(arguments)?).map(Some);
        }
        let (action, is_last) = match words {
            [action @ .., ")"] => (action, true),
            action => (action, false),
        };
        if let [name, arguments @ ..] = action {
            let action = json!({"type": name, "data": arguments_of(arguments)?});
            if self
                .actions
                .as_ref()
                .is_some_and(|of| of.len() == MOST_ACTIONS)
            {
                return Err("its transaction has too many actions".to_owned());
            }
            self.actions
                .iter_mut()
                .for_each(|of| of.push(action.clone()));
        }
        if !is_last {
            return Ok(None);
        }
        let actions = self
            .actions
            .take()
            .ok_or("the transaction begins before the transcript")?;
        let actions = [("actions".to_owned(), actions.into())];
        message("transaction", actions.into_iter().collect()).map(Some)
    }
}

/// The command that the shell sends for one of the human monitor. Only `cpu` is read by the shell.
fn to_human_monitor(typed: &str, cpu: &mut i64) -> Option<Message> {
    let mut words = typed.split_whitespace();
    if words.next()? == "cpu" {
        *cpu = words.next()?.parse().ok()?;
    }
    let arguments = json!({"command-line": typed, "cpu-index": *cpu});
    Message::new(json!({"execute": "human-monitor-command", "arguments": arguments}))
}

/// Whether the shell says that it has not sent what was typed.
pub(super) fn is_refusal(line: &str) -> bool {
    line.starts_with("Error while parsing command line:")
}

/// Whether a command that was typed is the one that the shell prints as JSON after it.
pub(super) fn is_same(typed: &Message, printed: &Entry) -> bool {
    let is_command = printed.message.kind() == typed.kind();
    is_command && printed.message.name() == typed.name()
}

fn message(name: &str, arguments: Map<String, Value>) -> Result<Message, String> {
    let mut message = json!({ "execute": name });
    if !arguments.is_empty() {
        message["arguments"] = arguments.into();
    }
    // QEMU does not take all of these.
    let message = dialect::parse(&message.to_string()).map_err(|error| error.to_string())?;
    Message::new(message).ok_or_else(|| "it has no name".to_owned())
}

/// Splits at spaces that are not in quotes, and at quotes that are not closed.
fn words(typed: &str) -> Vec<&str> {
    let mut words = Vec::new();
    let (mut start, mut at) = (0, 0);
    // If a quote is not closed, no later one like it is.
    let mut open = String::new();
    while let Some(character) = typed[at..].chars().next() {
        let length = match character {
            _ if open.contains(character) => None,
            '"' | '\'' => {
                let length = quoted(&typed[at..]);
                open.extend(length.is_none().then_some(character));
                length
            }
            _ if character.is_whitespace() => None,
            _ => Some(character.len_utf8()),
        };
        if length.is_none() {
            words.push(&typed[start..at]);
            start = at + character.len_utf8();
        }
        at += length.unwrap_or(character.len_utf8());
    }
    words.push(&typed[start..]);
    words.retain(|word| !word.is_empty());
    words
}

/// The length of what begins with a quote, up to the same quote.
fn quoted(text: &str) -> Option<usize> {
    let mut bytes = text.bytes().enumerate();
    let (_, quote) = bytes.next()?;
    while let Some((at, byte)) = bytes.next() {
        if byte == quote {
            return Some(at + 1);
        }
        if byte == b'\\' {
            bytes.next();
        }
    }
    None
}

/// The shell reads integers, words for truth, and JSON, or else what Python writes. All else is a
/// string.
fn value_of(text: &str) -> Value {
    match text.to_ascii_lowercase().as_str() {
        "true" => return true.into(),
        "false" => return false.into(),
        _ => {}
    }
    if let Ok(number) = text.parse::<i64>() {
        return number.into();
    }
    if let Ok(number) = text.parse::<u64>() {
        return number.into();
    }
    let is_json = text.starts_with(['{', '[']);
    let bytes = is_json.then(|| Bytes::new(text).collect::<Vec<u8>>());
    let json = bytes.and_then(|bytes| dialect::read(&bytes).ok());
    json.unwrap_or_else(|| text.into())
}

fn arguments_of(words: &[&str]) -> Result<Map<String, Value>, String> {
    let mut arguments = Map::new();
    // Where the shell puts what comes next: once it has been in an object, it stays there.
    let mut inside: Vec<&str> = Vec::new();
    for word in words {
        let Some((path, value)) = word.split_once('=') else {
            return Err(format!("expected `name=value`, found `{word}`"));
        };
        let (objects, name) = path.rsplit_once('.').unwrap_or(("", path));
        inside.extend(
            objects
                .split('.')
                .filter(|_| path.contains('.'))
                .take(MOST_OBJECTS),
        );
        if inside.len() >= MOST_OBJECTS {
            return Err("its objects are nested too deep".to_owned());
        }
        let mut members = &mut arguments;
        for object in &inside {
            let member = members.entry(*object).or_insert_with(|| Map::new().into());
            let is_it = || format!("`{path}` is a member of what is not an object");
            members = member.as_object_mut().ok_or_else(is_it)?;
        }
        if members.insert(name.to_owned(), value_of(value)).is_some() {
            return Err(format!("`{path}` is given twice"));
        }
    }
    Ok(arguments)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(lines: &[&str]) -> String {
        let mut shell = Shell::default();
        let typed = lines.iter().map(|line| shell.typed(line)).last().unwrap();
        match typed {
            Some(Ok(Some(message))) => message.to_string(),
            other => format!("{other:?}"),
        }
    }

    #[test]
    fn arguments_are_what_the_shell_makes_of_them() {
        for (line, expected) in [
            ("query-status", r#"{"execute":"query-status"}"#),
            (
                "a size=5 x={'a':[1,None]} path=/a.b/c read-only=True y=18446744073709551615",
                r#"{"arguments":{"path":"/a.b/c","read-only":true,"size":5,"x":{"a":[1,null]},"y":18446744073709551615},"execute":"a"}"#,
            ),
            (
                r#"a b="c d" e='f\' g' h= i={x"#,
                r#"{"arguments":{"b":"\"c d\"","e":"'f\\' g'","h":"","i":"{x"},"execute":"a"}"#,
            ),
            // It was seen to do so.
            (
                "a b.c=1 d=2 e.f=3",
                r#"{"arguments":{"b":{"c":1,"d":2,"e":{"f":3}}},"execute":"a"}"#,
            ),
        ] {
            assert_eq!(typed(&[&format!("(QEMU) {line}")]), expected);
        }
    }

    #[test]
    fn actions_are_typed_one_after_the_other() {
        let two = r#"{"arguments":{"actions":[{"data":{"x":1},"type":"a"},{"data":{},"type":"b"}]},"execute":"transaction"}"#;
        for lines in [
            &[
                "(QEMU) transaction(",
                "TRANS> a x=1",
                "TRANS> ",
                "TRANS> b",
                "TRANS> )",
            ][..],
            &["(QEMU) transaction( a x=1", "TRANS> c d", "TRANS> b )"],
        ] {
            assert_eq!(typed(lines), two);
        }
        let mut many = vec!["TRANS> a"; MOST_ACTIONS + 1];
        many.insert(0, "(QEMU) transaction(");
        assert!(typed(&many).contains("too many actions"));
        let none = r#"{"arguments":{"actions":[]},"execute":"transaction"}"#;
        assert_eq!(typed(&["(QEMU) transaction( )"]), none);
        let begun = typed(&["(QEMU) transaction(", "TRANS> a", "(QEMU) stop"]);
        assert_eq!(begun, r#"{"execute":"stop"}"#);
        assert!(typed(&["TRANS> a", "TRANS> )"]).contains("before the transcript"));
    }

    /// So it was seen on a terminal.
    #[test]
    fn what_is_for_the_human_monitor_is_sent_to_it() {
        let sent = |line: &str, cpu: i64| {
            let arguments = json!({"command-line": line, "cpu-index": cpu});
            json!({"arguments": arguments, "execute": "human-monitor-command"}).to_string()
        };
        let mut lines = vec![
            "Welcome to the HMP shell!",
            "Connected to QEMU 7.2.22",
            "(QEMU) info status",
        ];
        assert_eq!(typed(&lines), sent("info status", 0));
        lines.push(" (QEMU) a \"b c\" d=e");
        assert_eq!(typed(&lines), sent("a \"b c\" d=e", 0));
        lines.push("(QEMU) cpu 1");
        assert_eq!(typed(&lines), sent("cpu 1", 1));
        for nothing in ["(QEMU) cpu x", "(QEMU) cpu", "(QEMU) "] {
            lines.push(nothing);
            assert_eq!(typed(&lines), "Some(Ok(None))");
        }
        lines.push("(QEMU) info status");
        assert_eq!(typed(&lines), sent("info status", 1));
        lines.extend(["Welcome to the QMP low-level shell!", "(QEMU) stop"]);
        assert_eq!(typed(&lines), r#"{"execute":"stop"}"#);
    }

    #[test]
    fn what_is_not_a_command_is_told() {
        for none in [
            "query-status",
            "(QEMU) {\"return\": {}}",
            "(QEMU) TRANS> {}",
        ] {
            assert_eq!(typed(&[none]), "None");
        }
        assert_eq!(typed(&["(QEMU) (QEMU) "]), "Some(Ok(None))");
        let open = format!("(QEMU) a {}", r"\'".repeat(100_000));
        assert!(typed(&[&open]).contains("expected `name=value`"));
        let deep = format!("(QEMU) a {}=1", "a.b.".repeat(1_000_000));
        assert!(typed(&[&deep]).contains("nested too deep"));
        for wrong in ["a b", "a b={ }", "a b=1 b=2", "a b=1 b.c=2", "a b=it's"] {
            assert!(
                typed(&[&format!("(QEMU) {wrong}")]).starts_with("Some(Err"),
                "{wrong}"
            );
        }
    }
}
