//! Lines of other programs' logs, and the lines that are in them.
//!
//! Such a log has a time and a stream before each line, or it is JSON, or has the line in quotes.

use std::borrow::Cow;
use std::collections::{HashMap, HashSet};

use serde_json::Value;

use super::escapes::unescape;
use crate::{Kind, Reason, dialect};

/// How many streams are followed at once.
const MOST_STREAMS: usize = 256;

/// What is in a line of a log.
#[derive(Debug, PartialEq)]
pub(super) struct Inner<'l> {
    pub(super) text: Cow<'l, [u8]>,
    /// What tells apart the streams of one log. The parts of a line are in the same.
    stream: Cow<'l, str>,
    /// Whether the next line of the stream goes on with this one: it was too long for the log.
    is_part: bool,
}

/// A text, or a message, in a line of a log that is JSON.
#[derive(Debug)]
pub(super) struct Inside<'v> {
    pub(super) value: &'v Value,
    /// Its text from the first bracket on, in one layout, to tell whether it is there twice.
    message: String,
}

/// Puts lines together that are too long for a log.
#[derive(Debug, Default)]
pub(super) struct Parts(HashMap<String, Part>);

/// Where a line begins, and the line.
type Whole<'l> = (u64, Cow<'l, [u8]>);

#[derive(Debug)]
struct Part {
    /// Where the line begins.
    line: u64,
    text: Vec<u8>,
}

impl Parts {
    /// Takes what is in a line of a log. Returns the line that it completes, if it does, and
    /// where that begins.
    pub(super) fn push<'l>(
        &mut self,
        line: u64,
        inner: Inner<'l>,
        limit: usize,
    ) -> Result<Option<Whole<'l>>, Reason> {
        let part = self.0.remove(&*inner.stream);
        if part.is_none() && !inner.is_part {
            return Ok(Some((line, inner.text)));
        }
        let text = Vec::new();
        let mut part = part.unwrap_or(Part { line, text });
        if part.text.len() + inner.text.len() > limit {
            return Err(Reason::TooLong { limit });
        }
        part.text.extend_from_slice(&inner.text);
        if !inner.is_part || self.0.len() == MOST_STREAMS {
            return Ok(Some((part.line, Cow::Owned(part.text))));
        }
        self.0.insert(inner.stream.into_owned(), part);
        Ok(None)
    }

    /// The lines that do not go on, because the log ends.
    pub(super) fn take(&mut self) -> Vec<(u64, Vec<u8>)> {
        let parts = self.0.drain();
        let mut lines: Vec<_> = parts.map(|(_, part)| (part.line, part.text)).collect();
        lines.sort_by_key(|(line, _)| *line);
        lines
    }
}

/// What comes after the time and the stream of a line, if it begins with these.
pub(super) fn after_time(line: &str) -> Option<Inner<'_>> {
    if !line.starts_with(|first: char| first.is_ascii_alphanumeric()) {
        return None;
    }
    let rest = after_iso_time(line);
    let named = rest.or_else(|| after_short_time(line)).and_then(of_daemon);
    named.or_else(|| of_container(rest?))
}

/// `2026-11-29T10:00:00.5Z …`
fn after_iso_time(line: &str) -> Option<&str> {
    let (time, rest) = line.split_once(' ')?;
    let (date, time) = time.split_once('T')?;
    let is_date = date.len() == 10 && has_only(date, "-");
    (is_date && time.len() >= 8 && has_only(time, ":.,+-Z")).then_some(rest)
}

/// `Nov 29 10:00:00 …`
fn after_short_time(line: &str) -> Option<&str> {
    let (month, rest) = line.split_at_checked(3)?;
    let is_month = month.bytes().all(|byte| byte.is_ascii_alphabetic());
    let (day, rest) = rest.strip_prefix(' ')?.trim_start().split_once(' ')?;
    let (time, rest) = rest.split_once(' ')?;
    let is_time = time.len() >= 8 && has_only(time, ":.");
    (is_month && has_only(day, "") && is_time).then_some(rest)
}

fn has_only(text: &str, others: &str) -> bool {
    text.bytes()
        .all(|byte| byte.is_ascii_digit() || others.as_bytes().contains(&byte))
}

/// `host program[123]: …`, as syslog and journalctl have it.
fn of_daemon(rest: &str) -> Option<Inner<'_>> {
    let (stream, text) = rest.split_once("]: ")?;
    let (name, process) = stream.split_once('[')?;
    let is_name = name.split(' ').count() == 2 && has_only(process, "");
    is_name.then(|| Inner {
        text: text.as_bytes().into(),
        stream: stream.into(),
        is_part: false,
    })
}

/// What Kubernetes keeps of a container: `stdout F …`, or the line alone.
fn of_container(rest: &str) -> Option<Inner<'_>> {
    let mut words = rest.splitn(3, ' ');
    let (stream, tags) = (words.next()?, words.next().unwrap_or_default());
    let tag = tags
        .split(':')
        .next()
        .filter(|tag| ["F", "P"].contains(tag));
    let of_stream = tag.filter(|_| ["stdout", "stderr"].contains(&stream));
    Some(Inner {
        text: match of_stream {
            Some(_) => words.next().unwrap_or_default().as_bytes().into(),
            None => rest.as_bytes().into(),
        },
        stream: of_stream.map_or("", |_| stream).into(),
        is_part: of_stream == Some("P"),
    })
}

/// What is in a line of a container's log or of a journal that is JSON.
pub(super) fn of_json(value: &Value) -> Option<Result<Inner<'_>, Reason>> {
    let member = |name: &str| value.get(name).and_then(Value::as_str);
    let Some(message) = value.get("MESSAGE") else {
        let (text, stream) = (member("log")?, member("stream")?);
        return Some(Ok(Inner {
            text: text.as_bytes().into(),
            stream: stream.into(),
            is_part: !text.ends_with('\n'),
        }));
    };
    let text = match message {
        Value::Null => return Some(Err(Reason::NotInJournal)),
        Value::String(text) => text.as_bytes().into(),
        other => bytes(other)?.into(),
    };
    Some(Ok(Inner {
        text,
        stream: member("_STREAM_ID").unwrap_or_default().into(),
        is_part: member("_LINE_BREAK") == Some("line-max"),
    }))
}

/// What has messages in a line of a program's log that is JSON: texts, and messages themselves.
pub(super) fn inside(value: &Value) -> Vec<Inside<'_>> {
    match value {
        Value::Object(members) if !is_message(value) => {
            let (mut found, mut known) = (Vec::new(), HashSet::new());
            for (name, value) in members {
                // A log can have the same in another member, with the time before it for example.
                let of_member = in_member(name, value).into_iter();
                let start = found.len();
                found.extend(of_member.filter(|of| !known.contains(&of.message)));
                known.extend(found[start..].iter().map(|of| of.message.clone()));
            }
            found
        }
        Value::Array(elements) => {
            let each = elements.iter();
            each.flat_map(|value| in_member("", value)).collect()
        }
        _ => Vec::new(),
    }
}

fn in_member<'v>(name: &str, value: &'v Value) -> Vec<Inside<'v>> {
    const WORDS: [&str; 3] = ["log", "message", "msg"];

    let message = match value {
        Value::String(text) if WORDS.contains(&name) || text.contains('{') => {
            let start = text.find('{').unwrap_or_default();
            let text = text[start..].trim();
            // The members of a value are sorted, those of a text may not be.
            dialect::read(text.as_bytes()).map_or_else(|_| text.to_owned(), |read| read.to_string())
        }
        value if is_message(value) => value.to_string(),
        value => return inside(value),
    };
    vec![Inside { value, message }]
}

/// Whether a value is a message, so that it has no log in it. Programs log errors of their own, too.
fn is_message(value: &Value) -> bool {
    let kind = value.as_object().and_then(Kind::of);
    kind.is_some_and(|kind| kind != Kind::Error || value["error"].get("class").is_some())
}

/// What systemd writes of a text that is not UTF-8, or has control characters.
fn bytes(value: &Value) -> Option<Vec<u8>> {
    let byte = |value: &Value| value.as_u64()?.try_into().ok();
    value.as_array()?.iter().map(byte).collect()
}

/// The text in double quotes in which a line has its first bracket, if the quotes in it are
/// escaped: `level=debug msg="{\"execute\": \"stop\"}"`.
pub(super) fn quoted(line: &str) -> Option<Vec<u8>> {
    let (before, after) = line.split_at_checked(memchr::memchr(b'{', line.as_bytes())?)?;
    if !after.get(1..)?.trim_start().starts_with('\\') {
        return None;
    }
    let (mut start, mut is_in_escape) = (None, false);
    for (at, byte) in before.bytes().enumerate() {
        match byte {
            _ if is_in_escape => is_in_escape = false,
            b'\\' => is_in_escape = start.is_some(),
            b'"' => start = start.xor(Some(at + 1)),
            _ => {}
        }
    }
    let literal = line.get(start?..)?;
    let mut text = Vec::new();
    // One that has no end has been cut.
    unescape(literal, &mut text);
    Some(text)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn text(inner: &Inner<'_>) -> String {
        let part = if inner.is_part { "…" } else { "" };
        let text = String::from_utf8_lossy(&inner.text);
        format!("{}|{text}{part}", inner.stream)
    }

    #[test]
    fn a_time_and_a_stream_come_before_a_line() {
        for (line, expected) in [
            ("2026-11-29T10:00:00.5Z stdout F   {}", "stdout|  {}"),
            ("2026-11-29T10:00:00.5+01:00 stderr P:x {", "stderr|{…"),
            ("2026-11-29T10:00:00Z stdout F", "stdout|"),
            ("2026-11-29T10:00:00Z  stdout F", "| stdout F"),
            (
                "2026-11-29T10:00:00+00:00 host vm[12]:   {}",
                "host vm[12|  {}",
            ),
            ("Nov  9 10:00:00 host vm[12]: {}", "host vm[12|{}"),
        ] {
            assert_eq!(text(&after_time(line).unwrap()), expected, "{line}");
        }
        for line in [
            "2026-11-29 10:00:00.5+0000: 12: info : x",
            "{\"execute\": \"stop\"}",
            "Nov 29 10:00:00 host says {}",
            "Nov 29 10:00:00 host a b[12]: {}",
            "",
        ] {
            assert_eq!(after_time(line), None, "{line}");
        }
    }

    #[test]
    fn json_has_a_line_in_a_member() {
        for (value, expected) in [
            (json!({"log": "{}\n", "stream": "stdout"}), "stdout|{}\n"),
            (json!({"log": "{", "stream": "stdout"}), "stdout|{…"),
            (json!({"MESSAGE": "{}", "_STREAM_ID": "a"}), "a|{}"),
            (
                json!({"MESSAGE": [123, 125], "_LINE_BREAK": "line-max"}),
                "|{}…",
            ),
        ] {
            assert_eq!(text(&of_json(&value).unwrap().unwrap()), expected);
        }
        let null = json!({"MESSAGE": null});
        assert_eq!(of_json(&null), Some(Err(Reason::NotInJournal)));
        for value in [
            json!({"msg": {}}),
            json!({"MESSAGE": [256]}),
            json!({}),
            json!(1),
        ] {
            assert_eq!(of_json(&value), None);
        }
    }

    #[test]
    fn json_has_messages_anywhere() {
        let found = |value: Value| {
            let inside = inside(&value).into_iter();
            let inside: Value = inside.map(|of| of.value.clone()).collect();
            inside.to_string()
        };
        for (value, expected) in [
            (json!({"msg": "a", "level": "debug"}), r#"["a"]"#),
            (
                json!({"fields": {"message": "{", "a": ["{}", 1]}}),
                r#"["{}","{"]"#,
            ),
            (
                json!({"data": {"execute": "a"}, "error": {"a": 1}}),
                r#"[{"execute":"a"}]"#,
            ),
            (
                json!({"line": "10:00 {\"a\": 1}", "msg": "{\"a\":1}"}),
                r#"["10:00 {\"a\": 1}"]"#,
            ),
            (
                json!({"at": {"msg": "> {\"execute\": \"a\"}\n"}, "sent": {"execute": "a"}}),
                r#"["> {\"execute\": \"a\"}\n"]"#,
            ),
            (
                json!({"event": {"event": "A", "timestamp": 1}, "msg": "{\"timestamp\": 1, \"event\": \"A\"}"}),
                r#"[{"event":"A","timestamp":1}]"#,
            ),
            (
                json!({"line": "{'a': 'b c'}", "msg": "{'a': 'bc'}"}),
                r#"["{'a': 'b c'}","{'a': 'bc'}"]"#,
            ),
            (json!({"a": ["{}", "{}"]}), r#"["{}","{}"]"#),
            (json!({"return": {"msg": "a"}}), "[]"),
            (json!({"error": {"class": "a", "desc": "{"}}), "[]"),
            (json!({"QMP": {"a": "{"}}), "[]"),
            (json!("{"), "[]"),
        ] {
            assert_eq!(found(value), expected);
        }
    }

    #[test]
    fn a_line_in_quotes_has_escapes() {
        for (line, expected) in [
            (
                r#"time="a \"b" msg="{\"a\": \"\\\"\"}" x="{}""#,
                Some(r#"{"a": "\""}"#),
            ),
            (r#"sent "to {\n\"a\": 1}\n""#, Some("to {\n\"a\": 1}\n")),
            (r#"sent "{\"a\": "#, Some(r#"{"a": "#)),
            (r#"a="b" {"c": "\""}"#, None),
            (r#"{"a": "{\"b\": 1}"}"#, None),
            (r#"a {\"b\": 1}"#, None),
            ("a", None),
        ] {
            let text = quoted(line).map(|text| String::from_utf8(text).unwrap());
            assert_eq!(text.as_deref(), expected, "{line}");
        }
    }
}
