//! Finds the secrets in a JSON text, with a stack of its own.

use std::ops::Range;

use serde::de::IgnoredAny;

use super::names::{
    COMMAND_LINE, Content, has_secret, is_secret, plain, plain_content, quoted_input,
};

/// How many objects and arrays it looks into, one within the other.
const NESTING: usize = 1024;

/// A value to mask.
pub(super) struct Secret {
    /// Where it is.
    pub(super) range: Range<usize>,
    /// What is there instead.
    pub(super) mask: &'static str,
}

/// What was found.
pub(super) struct Found {
    /// In the order of the text. One that is within another comes after it.
    pub(super) secrets: Vec<Secret>,
    pub(super) asks_for_secret: bool,
}

/// Goes through a text that is valid JSON, or the start of one.
pub(super) struct Scanner<'t> {
    text: &'t str,
    /// What is read next.
    at: usize,
    /// Where the last name, scalar or bracket ended.
    end: usize,
    frames: Vec<Frame>,
    found: Found,
    is_secret_reply: bool,
    /// Whether the text is itself in a string.
    is_nested: bool,
}

/// An object or an array that was opened.
enum Frame {
    /// An array, whose elements are this.
    Array(Content),
    Object(Object),
}

struct Object {
    /// What the current member is; none before its name.
    member: Option<Member>,
    /// The value of `value`.
    value: Option<Range<usize>>,
    /// A `property` or a `name` is that of a secret.
    names_secret: bool,
    /// It is a `property`.
    has_property: bool,
}

struct Member {
    plain: String,
    content: Content,
    /// Where its value starts.
    start: usize,
}

impl<'t> Scanner<'t> {
    pub(super) fn new(text: &'t str) -> Self {
        Self {
            text,
            at: 0,
            end: 0,
            frames: Vec::new(),
            found: Found {
                secrets: Vec::new(),
                asks_for_secret: false,
            },
            is_secret_reply: false,
            is_nested: false,
        }
    }

    /// What the message returns is secret.
    pub(super) fn of_secret_reply(self) -> Self {
        Self {
            is_secret_reply: true,
            ..self
        }
    }

    pub(super) fn scan(mut self) -> Found {
        while let Some(byte) = self.byte() {
            match byte {
                b'{' | b'[' => self.open(byte),
                b'}' | b']' => self.close(),
                b',' => {
                    self.end_member();
                    self.at += 1;
                }
                b'"' => self.string(),
                b':' | b' ' | b'\t' | b'\r' | b'\n' => self.at += 1,
                _ => self.scalar(),
            }
        }
        self.end_text();
        let place = |secret: &Secret| (secret.range.start, usize::MAX - secret.range.end);
        self.found.secrets.sort_by_key(place);
        self.found
    }

    fn byte(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    /// What the value is that starts here.
    fn content(&mut self) -> Content {
        let at = self.at;
        match self.frames.last_mut() {
            None => Content::Open,
            Some(Frame::Array(content)) => *content,
            Some(Frame::Object(Object { member, .. })) => {
                member.as_mut().map_or(Content::Open, |member| {
                    member.start = at;
                    member.content
                })
            }
        }
    }

    fn open(&mut self, bracket: u8) {
        let content = self.content();
        let is_object = bracket == b'{';
        if self.frames.len() == NESTING || (is_object && content == Content::Secret) {
            let start = self.at;
            self.skip_brackets();
            self.mask(start..self.at);
            return;
        }
        self.frames.push(if is_object {
            Frame::Object(Object {
                member: None,
                value: None,
                names_secret: false,
                has_property: false,
            })
        } else {
            Frame::Array(content)
        });
        self.step();
    }

    fn close(&mut self) {
        self.end_member();
        self.step();
        let Some(Frame::Object(object)) = self.frames.pop() else {
            return;
        };
        if object.names_secret {
            match object.value {
                Some(value) => self.mask(value),
                None => self.found.asks_for_secret |= object.has_property,
            }
        }
    }

    /// The current member ends here.
    fn end_member(&mut self) {
        let end = self.end;
        if let Some(Frame::Object(object)) = self.frames.last_mut()
            && let Some(member) = object.member.take()
            && member.plain == "value"
        {
            object.value = Some(member.start..end);
        }
    }

    /// The text may end in the middle. What says that a `value` is secret may be missing.
    fn end_text(&mut self) {
        while let Some(frame) = self.frames.pop() {
            let Frame::Object(Object { member, value, .. }) = frame else {
                continue;
            };
            let current = member.filter(|member| member.plain == "value");
            let current = current.map(|member| member.start..self.end);
            let values = [value, current.filter(|value| !value.is_empty())];
            for value in values.into_iter().flatten() {
                self.mask(value);
            }
        }
    }

    /// A name, or a value.
    fn string(&mut self) {
        let start = self.at;
        self.skip_string();
        let raw = self.text.get(start..self.at).unwrap_or_default();
        // None if it has half of a surrogate pair.
        let text = serde_json::from_str::<String>(raw).ok();
        let is_name =
            matches!(self.frames.last(), Some(Frame::Object(object)) if object.member.is_none());
        if is_name {
            self.name(&text.unwrap_or_default());
        } else {
            self.string_value(start, text.as_deref());
        }
    }

    fn name(&mut self, name: &str) {
        let plain = plain(name);
        let is_result = self.is_secret_reply && self.frames.len() == 1;
        let start = self.at;
        if let Some(Frame::Object(object)) = self.frames.last_mut() {
            object.member = Some(Member {
                content: match name {
                    "return" if is_result => Content::Secret,
                    // An error is an object.
                    "error" if is_result => Content::SecretUnlessObject,
                    _ => plain_content(&plain),
                },
                plain,
                start,
            });
        }
    }

    fn string_value(&mut self, start: usize, text: Option<&str>) {
        let end = std::mem::replace(&mut self.at, start);
        let content = self.content();
        self.at = end;
        if let Some(Frame::Object(object)) = self.frames.last_mut()
            && let Some(member) = &object.member
        {
            let is_property = member.plain == "property";
            if (is_property || member.plain == "name") && text.is_none_or(is_secret) {
                object.names_secret = true;
                object.has_property |= is_property;
            }
            self.found.asks_for_secret |= member.plain == COMMAND_LINE;
        }
        let raw = self.text.get(start..end).unwrap_or_default();
        if content == Content::Open
            && let Some(input) = quoted_input(raw)
        {
            self.found.secrets.push(Secret {
                range: start + input.start..start + input.end,
                mask: "***",
            });
        } else if content != Content::Open || text.is_none_or(|text| self.has_secret(text)) {
            self.mask(start..end);
        }
    }

    /// Whether a string has a secret in it. The name of a block device can be JSON.
    fn has_secret(&self, text: &str) -> bool {
        let Some(options) = text.strip_prefix("json:") else {
            return has_secret(text);
        };
        let nested = || Scanner {
            is_nested: true,
            ..Scanner::new(options)
        };
        self.is_nested
            || serde_json::from_str::<IgnoredAny>(options).is_err()
            || !nested().scan().secrets.is_empty()
    }

    /// A number, `true`, `false` or `null`.
    fn scalar(&mut self) {
        let content = self.content();
        let start = self.at;
        let is_end = |byte: &u8| matches!(byte, b',' | b']' | b'}') || byte.is_ascii_whitespace();
        let rest = self.text.as_bytes().get(start..).unwrap_or_default();
        self.at += rest.iter().position(is_end).unwrap_or(rest.len());
        self.end = self.at;
        let is_number = rest.first().is_some_and(|byte| !byte.is_ascii_alphabetic());
        if content != Content::Open && is_number {
            self.mask(start..self.at);
        }
    }

    fn mask(&mut self, range: Range<usize>) {
        let first = self.text.as_bytes().get(range.start);
        let is_number = first.is_some_and(|byte| matches!(byte, b'-' | b'0'..=b'9'));
        let mask = if is_number { "0" } else { "\"***\"" };
        self.found.secrets.push(Secret { range, mask });
    }

    fn step(&mut self) {
        self.at += 1;
        self.end = self.at;
    }

    /// Goes behind the string that starts here.
    fn skip_string(&mut self) {
        self.at += 1;
        while let Some(byte) = self.byte() {
            self.at += if byte == b'\\' { 2 } else { 1 };
            if byte == b'"' {
                break;
            }
        }
        self.end = self.at;
    }

    /// Goes behind the object or the array that starts here.
    fn skip_brackets(&mut self) {
        let mut open = 0_usize;
        while let Some(byte) = self.byte() {
            match byte {
                b'"' => self.skip_string(),
                _ => self.at += 1,
            }
            match byte {
                b'{' | b'[' => open += 1,
                b'}' | b']' if open == 1 => break,
                b'}' | b']' => open -= 1,
                _ => {}
            }
        }
        self.end = self.at;
    }
}
