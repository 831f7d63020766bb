//! The JSON that QEMU reads.

use std::borrow::Cow;

/// How deep QEMU lets brackets be nested. After more, it forgets where it is.
const DEPTH: usize = 1024;

/// Why QEMU would not read a message.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Unreadable {
    NotUtf8,
    TooDeep,
}

/// A message as strict JSON, if it is JSON at all: with strings in double quotes.
pub(crate) fn strict(message: &[u8]) -> Result<Cow<'_, str>, Unreadable> {
    let text = str::from_utf8(message).map_err(|_| Unreadable::NotUtf8)?;
    let mut depth = 0_usize;
    let mut quote = None;
    let mut is_escaped = false;
    let mut has_single_quotes = false;
    for byte in text.bytes() {
        match byte {
            _ if is_escaped => is_escaped = false,
            b'\\' if quote.is_some() => is_escaped = true,
            _ if quote == Some(byte) => quote = None,
            _ if quote.is_some() => {}
            b'"' | b'\'' => {
                quote = Some(byte);
                has_single_quotes |= byte == b'\'';
            }
            b'{' | b'[' => depth += 1,
            b'}' | b']' => depth = depth.saturating_sub(1),
            _ => {}
        }
        if depth > DEPTH {
            return Err(Unreadable::TooDeep);
        }
    }
    Ok(if has_single_quotes {
        Cow::Owned(with_double_quotes(text))
    } else {
        Cow::Borrowed(text)
    })
}

fn with_double_quotes(text: &str) -> String {
    let mut strict = String::with_capacity(text.len() + 16);
    let mut quote = None;
    let mut characters = text.chars();
    while let Some(character) = characters.next() {
        match character {
            '\\' if quote.is_some() => match characters.next() {
                // Strict JSON knows no such escape.
                Some('\'') => strict.push('\''),
                Some(escaped) => strict.extend(['\\', escaped]),
                None => strict.push('\\'),
            },
            _ if quote == Some(character) => {
                quote = None;
                strict.push('"');
            }
            '"' if quote.is_some() => strict.push_str("\\\""),
            '"' | '\'' if quote.is_none() => {
                quote = Some(character);
                strict.push('"');
            }
            _ => strict.push(character),
        }
    }
    strict
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn single_quotes_become_double_ones() {
        for (given, expected) in [
            (r#"{"a": "it's"}"#, r#"{"a": "it's"}"#),
            (r"{'a': 'b'}", r#"{"a": "b"}"#),
            (r#"{'a"': "'\"\'"}"#, r#"{"a\"": "'\"'"}"#),
            (r"{'a': 'it\'s \\'}", r#"{"a": "it's \\"}"#),
            (r"{'a\", r#"{"a\"#),
        ] {
            assert_eq!(strict(given.as_bytes()).unwrap(), expected, "{given}");
        }
    }

    #[test]
    fn what_confuses_qemu_is_refused() {
        assert_eq!(strict(b"{\xff}"), Err(Unreadable::NotUtf8));
        let deep = |depth| format!("{}{}", "[".repeat(depth), "]".repeat(depth));
        assert_eq!(strict(deep(1025).as_bytes()), Err(Unreadable::TooDeep));
        assert!(strict(deep(1024).as_bytes()).is_ok());
    }
}
