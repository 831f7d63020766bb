//! A recorded conversation with QEMU -> the part of it that is the reply.
//!
//! People save what is on their terminal: the greeting, what they sent, events, prompts and
//! marks such as `->`, on one line each or printed over many lines.

use memchr::memchr;
use memchr::memmem;

/// Whether a text is a conversation with QEMU, or a reply alone, rather than a schema.
///
/// Schemas have no double quotes outside comments, but some are written with them by
/// mistake. Therefore the first objects must be such as QMP has.
#[must_use]
pub fn is_conversation(text: &[u8]) -> bool {
    const MESSAGES: [&[u8]; 7] = [
        b"QMP",
        b"return",
        b"error",
        b"class",
        b"timestamp",
        b"execute",
        b"exec-oob",
    ];
    let mut is_first = true;
    for at in brackets(text) {
        let inside = inside(text, at);
        let is_list = text[at] == b'[';
        if is_first && is_list && inside.starts_with(b"]") {
            return true;
        }
        let inner = match inside.strip_prefix(b"{") {
            Some(object) if is_list => object.trim_ascii_start(),
            _ => inside,
        };
        if inner.starts_with(b"'") {
            return false;
        }
        if let Some(key) = quoted(inner) {
            let is_object = !is_list || inside.starts_with(b"{");
            let begins = is_first && (is_list || key == b"id");
            if is_object && (begins || MESSAGES.contains(&key)) {
                return true;
            }
        }
        is_first = false;
    }
    false
}

/// A JSON object or list in a text.
pub(super) struct Value<'t> {
    /// The text before it.
    pub(super) before: &'t [u8],
    pub(super) json: &'t [u8],
}

impl Value<'_> {
    /// Whether it contains entries of the reply to `query-qmp-schema`.
    pub(super) fn has_entries(&self) -> bool {
        memmem::find(self.json, b"\"meta-type\"").is_some()
    }
}

/// The JSON objects and lists of a text. What stands between them is skipped. The last one
/// may be incomplete.
pub(super) fn values(text: &[u8]) -> impl Iterator<Item = Value<'_>> {
    let mut from = 0;
    std::iter::from_fn(move || {
        let rest = text.get(from..)?;
        let is_value = |at: &usize| {
            let next = inside(rest, *at).first();
            next.is_some_and(|byte| b"\"{[]}".contains(byte))
        };
        let start = from + brackets(rest).find(is_value)?;
        from = end_of_value(text, start);
        Some(Value {
            before: &text[..start],
            json: &text[start..from],
        })
    })
}

/// The brackets that open something, except those in comments.
fn brackets(text: &[u8]) -> impl Iterator<Item = usize> {
    let mut at = 0;
    let mut is_line_start = true;
    std::iter::from_fn(move || {
        loop {
            let byte = *text.get(at)?;
            let here = at;
            at += 1;
            match byte {
                b'#' if is_line_start => at = line_end(text, at),
                b'\n' => is_line_start = true,
                b'{' | b'[' => {
                    is_line_start = false;
                    return Some(here);
                }
                _ => is_line_start &= byte.is_ascii_whitespace(),
            }
        }
    })
}

fn line_end(text: &[u8], from: usize) -> usize {
    let rest = text.get(from..).unwrap_or_default();
    memchr(b'\n', rest).map_or(text.len(), |length| from + length)
}

/// What follows a bracket and white space.
fn inside(text: &[u8], bracket: usize) -> &[u8] {
    let rest = text.get(bracket + 1..).unwrap_or_default();
    rest.trim_ascii_start()
}

/// The string that begins here.
fn quoted(text: &[u8]) -> Option<&[u8]> {
    let text = text.strip_prefix(b"\"")?;
    text.get(..memchr(b'"', text)?)
}

/// The end of the value that begins with this bracket, or of the text.
fn end_of_value(text: &[u8], start: usize) -> usize {
    let mut depth = 0_usize;
    let mut at = start;
    while let Some(byte) = text.get(at) {
        at += 1;
        match byte {
            b'"' => at = end_of_string(text, at),
            b'{' | b'[' => depth += 1,
            b'}' | b']' if depth <= 1 => return at,
            b'}' | b']' => depth -= 1,
            _ => {}
        }
    }
    text.len()
}

/// The place behind the closing quote.
fn end_of_string(text: &[u8], mut at: usize) -> usize {
    while let Some(byte) = text.get(at) {
        at += 1;
        match byte {
            b'"' => return at,
            b'\\' => at += 1,
            _ => {}
        }
    }
    text.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn values_of(text: &str) -> Vec<&str> {
        let values = values(text.as_bytes()).map(|value| str::from_utf8(value.json));
        values.map(Result::unwrap).collect()
    }

    #[test]
    fn values_are_found_among_other_words() {
        let text = "# {\"a\": 1}\n[12:30] -> { \"execute\": \"x[\" }\n<- {\"return\": [{\n\"b\": \
                    \"\\\"}\"}]}(QEMU) []";
        let expected = [
            "{ \"execute\": \"x[\" }",
            "{\"return\": [{\n\"b\": \"\\\"}\"}]}",
            "[]",
        ];
        assert_eq!(values_of(text), expected);
    }

    #[test]
    fn the_last_value_may_be_incomplete() {
        assert_eq!(
            values_of("{} {\"return\": [{\"a"),
            ["{}", "{\"return\": [{\"a"]
        );
    }

    #[test]
    fn conversations_are_told_from_schemas() {
        for conversation in [
            "[]",
            "[ {\"name\": \"0\"",
            "{\"QMP\": {",
            "-> {\n \"execute\": \"qmp_capabilities\"}",
            "{\"id\": 1, \"return\": []}",
            "[12:30] {\"timestamp\": {\"seconds\"",
            "$ echo '{\"execute\": \"x\"}' | nc -U sock",
            "{\"event\": \"STOP\", \"timestamp\": {}}\n{\"return\": {}}",
            "# saved by hand\n{\"error\": {\"class\"",
        ] {
            assert!(is_conversation(conversation.as_bytes()), "{conversation}");
        }
        for schema in [
            "",
            "['Daisy,', 'Daisy']",
            "[ { 'event': 'STOP' } ]",
            "[\"a\"]",
            "{ 'event': 'STOP' }\n# -> {\"execute\": \"cont\"}",
            "##\n# -> {\"execute\": \"cont\"}\n##\n{ 'command': 'cont' }",
            "{ \"struct\": \"Door\", \"data\": { \"id\": \"str\" } }",
        ] {
            assert!(!is_conversation(schema.as_bytes()), "{schema}");
        }
    }
}
