//! Finds which member of a JSON text a decoding error is about.
//!
//! Works from the position that `serde_json` reports, after the fact, so that
//! decoding itself pays nothing for it. It does not check the text: it is only
//! run over the part that the decoder has already been through.
//!
//! Text that had to be set aside is decoded by a decoder of its own, while the
//! outer one stands somewhere else. Such an error carries its path at the
//! beginning of its message.

use std::borrow::Cow;

use serde::de::Error;

/// What an array is called in the error about one that is refused as a whole. An
/// alternate has to open an array before it can refuse it, and the position is then
/// inside.
pub(super) const REFUSED_ARRAY: &str = "array";

/// The path of what an error is about, and the error's message without its
/// position.
pub(super) fn of_error(text: &[u8], error: &serde_json::Error) -> (String, String) {
    let message = message(error);
    let mut trail = trail(text, error);
    if is_refused_array(&message) && matches!(trail.last(), Some(Open::Array(_))) {
        trail.pop();
    }
    match split(&message) {
        // What failed had been set aside: the position is that of the decoder
        // when it came back to it, somewhere in the same object.
        Some((inside, rest)) => (join(&render(trail, true), inside), rest.to_owned()),
        None => (render(trail, false), message),
    }
}

fn is_refused_array(message: &str) -> bool {
    let what = message.strip_prefix("invalid type: ");
    let rest = what.and_then(|what| what.strip_prefix(REFUSED_ARRAY));
    rest.is_some_and(|rest| rest.starts_with(','))
}

/// Turns an error about text that was set aside into one that names the place.
/// `outer` is the path of that text, empty if it is the object being read.
pub(super) fn locate<E: Error>(outer: &str, text: &str, error: &serde_json::Error) -> E {
    let (inner, message) = of_error(text.as_bytes(), error);
    let path = join(outer, &inner);
    if path.is_empty() {
        E::custom(message)
    } else {
        within(&path, &message)
    }
}

/// An error that names the place.
pub(super) fn within<E: Error>(path: &str, message: &str) -> E {
    E::custom(format_args!("in `{path}`: {message}"))
}

/// The path that [`within`] put in front of a message.
fn split(message: &str) -> Option<(&str, &str)> {
    let text = message.strip_prefix("in `")?;
    let mut at = 0;
    loop {
        match text.as_bytes().get(at)? {
            b'`' => break,
            // A name in quotes may have anything in it.
            b'"' => at = string_end(text.as_bytes(), at),
            _ => at += 1,
        }
    }
    let (path, rest) = text.split_at_checked(at)?;
    Some((path, rest.strip_prefix("`: ")?))
}

/// The error's message without the position at its end.
fn message(error: &serde_json::Error) -> String {
    let mut text = error.to_string();
    let position = format!(" at line {} column {}", error.line(), error.column());
    if text.ends_with(&position) {
        text.truncate(text.len() - position.len());
    }
    text
}

/// How many steps of a long path are shown at either end.
const SHOWN: usize = 4;

/// A path for people to read: where it has many steps, without those in the middle.
pub(super) fn shortened(path: &str) -> Cow<'_, str> {
    let steps = steps(path);
    if steps.len() <= 2 * SHOWN + 1 {
        return Cow::Borrowed(path);
    }
    let head = steps[..SHOWN].concat();
    let tail = steps[steps.len() - SHOWN..].concat();
    Cow::Owned(format!("{head} … {}", tail.trim_start_matches('.')))
}

/// The steps of a path, each with the punctuation in front of it.
fn steps(path: &str) -> Vec<&str> {
    let mut steps = Vec::new();
    let (mut start, mut at) = (0, 0);
    while let Some(&byte) = path.as_bytes().get(at) {
        match byte {
            b'.' | b'[' if at > start => {
                steps.push(&path[start..at]);
                start = at;
            }
            b'"' => at = string_end(path.as_bytes(), at),
            _ => at += 1,
        }
    }
    steps.push(&path[start..]);
    steps
}

/// One path after another.
fn join(outer: &str, inner: &str) -> String {
    let mut path = outer.to_owned();
    push(&mut path, inner);
    path
}

/// Puts a path after another.
fn push(outer: &mut String, inner: &str) {
    if !(outer.is_empty() || inner.is_empty() || inner.starts_with('[')) {
        outer.push('.');
    }
    outer.push_str(inner);
}

/// A member's name as part of a path; quoted where it would be misread.
pub(super) fn segment(name: &str) -> String {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'_' || byte == b'-';
    if !name.is_empty() && name.bytes().all(plain) {
        name.to_owned()
    } else {
        format!("{name:?}")
    }
}

/// An object or array that is open at some point of the text.
enum Open<'a> {
    /// The key whose value comes next or is being read, quotes included.
    Object(Option<&'a [u8]>),
    /// The index of the element that comes next or is being read.
    Array(usize),
}

fn trail<'a>(text: &'a [u8], error: &serde_json::Error) -> Vec<Open<'a>> {
    if error.line() == 0 {
        return Vec::new();
    }
    if error.is_eof() {
        return scan(text);
    }
    let line_start = match error.line() {
        1 => 0,
        line => text
            .iter()
            .enumerate()
            .filter(|&(_, &byte)| byte == b'\n')
            .nth(line - 2)
            .map_or(0, |(at, _)| at + 1),
    };
    // The last byte that was read: still inside of what failed, unless what
    // failed begins right behind it. At a closing brace the error is about the
    // object as a whole.
    let Some(last) = (line_start + error.column()).checked_sub(1) else {
        return Vec::new();
    };
    let last = last.min(text.len());
    match text.get(last) {
        Some(b':' | b'[' | b',') => scan(&text[..=last]),
        Some(b'}') => {
            let mut open = scan(&text[..last]);
            end_member(&mut open);
            open
        }
        _ => scan(&text[..last]),
    }
}

/// What is open at the end of a text.
fn scan(text: &[u8]) -> Vec<Open<'_>> {
    let mut open = Vec::new();
    let mut key = None;
    let mut at = 0;
    while let Some(&byte) = text.get(at) {
        match byte {
            b'{' => open.push(Open::Object(None)),
            b'[' => open.push(Open::Array(0)),
            b'}' | b']' => {
                open.pop();
                end_member(&mut open);
            }
            b',' => match open.last_mut() {
                Some(Open::Array(index)) => *index += 1,
                _ => end_member(&mut open),
            },
            b':' => {
                if let Some(Open::Object(name)) = open.last_mut() {
                    *name = key.take();
                }
            }
            b'"' => {
                let end = string_end(text, at);
                if end <= text.len() {
                    key = Some(&text[at..end]);
                    // A key is named once its colon is read; a value is over.
                    end_member(&mut open);
                }
                at = end - 1;
            }
            _ => {}
        }
        at += 1;
    }
    open
}

/// Forgets the member that was being read in the innermost object.
fn end_member(open: &mut [Open<'_>]) {
    if let Some(Open::Object(name)) = open.last_mut() {
        *name = None;
    }
}

/// The offset behind the string that begins at `start`; past the end of the
/// text where the string is cut off.
pub(super) fn string_end(text: &[u8], start: usize) -> usize {
    let mut at = start + 1;
    while let Some(&byte) = text.get(at) {
        match byte {
            b'"' => return at + 1,
            b'\\' => at += 2,
            _ => at += 1,
        }
    }
    text.len() + 1
}

/// The path of what is open; on request without the member that was being read
/// in the innermost object.
fn render(mut open: Vec<Open<'_>>, whole_object: bool) -> String {
    if whole_object {
        end_member(&mut open);
    }
    let mut path = String::new();
    for part in open {
        let part = match part {
            Open::Object(None) => continue,
            Open::Object(Some(key)) => segment(&unquote(key)),
            Open::Array(index) => format!("[{index}]"),
        };
        push(&mut path, &part);
    }
    path
}

fn unquote(key: &[u8]) -> String {
    serde_json::from_slice(key).unwrap_or_else(|_| String::from_utf8_lossy(key).into_owned())
}
