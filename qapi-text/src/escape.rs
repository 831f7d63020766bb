//! What is escaped, and how.

use std::borrow::Cow;
use std::fmt::Write;

/// A text on one line: all that is not harmless is escaped.
pub(crate) fn line(text: &str) -> Cow<'_, str> {
    escaped(text, |_| false, in_rust)
}

/// A text of several lines, each of them escaped. Line ends and tabs stay.
#[must_use]
pub fn lines(text: &str) -> Cow<'_, str> {
    escaped(text, |character| matches!(character, '\n' | '\t'), in_rust)
}

/// A JSON text that says the same, with nothing in its strings that a terminal or a CI
/// system would take for a command. Writers of JSON escape only the C0 controls.
///
/// ```
/// assert_eq!(qapi_text::json(r#"["\u001b\u009b"]"#.into()), r#"["\u001b\u009b"]"#);
/// assert_eq!(qapi_text::json("[\"\u{9b}31m\"]".into()), r#"["\u009b31m"]"#);
/// ```
#[must_use]
pub fn json(text: String) -> String {
    match escaped(&text, |character| character.is_ascii_whitespace(), in_json) {
        Cow::Owned(escaped) => escaped,
        Cow::Borrowed(_) => text,
    }
}

fn escaped(text: &str, is_kept: fn(char) -> bool, write: fn(&mut String, char)) -> Cow<'_, str> {
    if text.bytes().all(is_plain) {
        return Cow::Borrowed(text);
    }
    let mut escaped = String::new();
    let mut done = 0;
    let mut before = '\n';
    for (at, character) in text.char_indices() {
        let is_unsafe = is_hidden(character) && !is_kept(character);
        if is_unsafe || begins_command(before, &text[at..]) {
            escaped.push_str(&text[done..at]);
            write(&mut escaped, character);
            done = at + character.len_utf8();
        }
        before = character;
    }
    if done == 0 {
        return Cow::Borrowed(text);
    }
    escaped.push_str(&text[done..]);
    Cow::Owned(escaped)
}

/// Whether a byte is a character that needs no look at what is beside it. Most texts have no
/// others, which is quick to find out.
fn is_plain(byte: u8) -> bool {
    matches!(byte, b' '..=b'~') && byte != b':' && byte != b'#'
}

/// As in a string of Rust.
fn in_rust(text: &mut String, character: char) {
    match character {
        '\n' | '\r' | '\t' => text.extend(character.escape_default()),
        _ => text.extend(character.escape_unicode()),
    }
}

/// As in a string of JSON.
fn in_json(text: &mut String, character: char) {
    for unit in character.encode_utf16(&mut [0; 2]) {
        // Writing to a string does not fail.
        let _ = write!(text, "\\u{unit:04x}");
    }
}

/// Whether a character controls a terminal, ends a line, turns the direction of text, or
/// takes no space, so that two texts look alike: the controls (C0, DEL and C1), and what
/// Unicode calls `Default_Ignorable_Code_Point`, together with the separators of lines and
/// paragraphs. Variation selectors are not among them: they belong to the emoji before them.
fn is_hidden(character: char) -> bool {
    character.is_control()
        || !character.is_ascii()
            && matches!(
                character,
                '\u{ad}'
                    | '\u{34f}'
                    | '\u{61c}'
                    | '\u{115f}'..='\u{1160}'
                    | '\u{17b4}'..='\u{17b5}'
                    | '\u{180b}'..='\u{180f}'
                    | '\u{200b}'..='\u{200f}'
                    | '\u{2028}'..='\u{202e}'
                    | '\u{2060}'..='\u{206f}'
                    | '\u{3164}'
                    | '\u{feff}'
                    | '\u{ffa0}'
                    | '\u{fff0}'..='\u{fffb}'
                    | '\u{1bca0}'..='\u{1bca3}'
                    | '\u{1d173}'..='\u{1d17a}'
                    | '\u{e0000}'..='\u{e0fff}'
            )
}

/// Whether what follows a character is a command for a CI system that reads its log:
/// `::error …` at the start of a line, `##[…]` and `##vso[…]` anywhere in it. A line can be
/// wrapped before each word.
fn begins_command(before: char, rest: &str) -> bool {
    if let Some(name) = rest.strip_prefix("::") {
        return before.is_whitespace() && name.starts_with(|first: char| first.is_alphabetic());
    }
    rest.strip_prefix("##").is_some_and(|name| {
        let is_name = |part: char| part.is_ascii_alphanumeric();
        name.trim_start_matches(is_name).starts_with('[')
    })
}

#[cfg(test)]
mod tests {
    use super::{json, line, lines};

    /// What must not get out.
    const HIDDEN: &str = "\u{0}\u{7}\u{8}\t\n\r\u{1b}\u{7f}\u{80}\u{9b}\u{9f}\u{ad}\u{61c}\u{200b}\
                          \u{200d}\u{200f}\u{2028}\u{2029}\u{202a}\u{202e}\u{2060}\u{2066}\u{2069}\
                          \u{feff}\u{e0001}";

    #[test]
    fn what_is_hidden_is_escaped() {
        for character in HIDDEN.chars() {
            let text = format!("a{character}b");
            assert!(line(&text).is_ascii() && !line(&text).contains(character));
        }
        assert_eq!(line("\u{1b}[1m\n\u{202e}"), r"\u{1b}[1m\n\u{202e}");
        assert_eq!(lines("\ta\u{9b}\r\n"), "\ta\\u{9b}\\r\n");
    }

    #[test]
    fn what_is_escaped_stays_the_same() {
        let hostile = format!("{HIDDEN}\n::error::##[error]##vso[task]");
        let once = line(&hostile).into_owned();
        assert_eq!(line(&once), once);
    }

    #[test]
    fn languages_stay_readable() {
        let text = "Größe, naïve, имя, 名前\u{3000}, नमस्ते, ชื่อ, שם, اسم, ❤\u{fe0f} \\n 'a' \"b\"";
        assert_eq!(line(text), text);
    }

    #[test]
    fn commands_for_ci_are_broken() {
        for (text, expected) in [
            ("::error::x", r"\u{3a}:error::x"),
            ("a  ::error::x", r"a  \u{3a}:error::x"),
            ("a::b, ::1, .. note::", "a::b, ::1, .. note::"),
            ("a##[error]", r"a\u{23}#[error]"),
            ("##VSO[x]", r"\u{23}#VSO[x]"),
            ("## a [b]", "## a [b]"),
        ] {
            assert_eq!(line(text), expected);
        }
    }

    #[test]
    fn json_says_the_same() {
        let text = "[\n  \"##[error]\u{9b}\u{e0001}ü\"\n]";
        let escaped = json(text.to_owned());
        assert_eq!(escaped, "[\n  \"\\u0023#[error]\\u009b\\udb40\\udc01ü\"\n]");
    }
}
