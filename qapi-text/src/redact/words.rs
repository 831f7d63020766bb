//! Secrets in text that is not JSON: what people read, and lines that are no messages.

use std::borrow::Cow;

use super::names::{has_secret, is_secret, repeats_secret};

const MASK: &str = "***";

/// A sentence, such as the description of an error. A word with a secret in it is masked, by
/// its form: a URL with a password, or the name of a block device with options. So is all of a
/// message that is repeated.
#[must_use]
pub fn sentence(text: &str) -> Cow<'_, str> {
    let repeats = repeats_secret(text);
    let message = text.find(['{', '"']).filter(|_| repeats);
    let options = [text.find("json:{"), text.find("rbd:"), message];
    let (start, has_options) = match options.into_iter().flatten().min() {
        Some(at) if repeats || text.contains("json:{") || text.contains(":key=") => {
            (&text[..at], true)
        }
        _ => (text, false),
    };
    let words = || start.split_inclusive(is_between);
    if !has_options && !words().any(has_secret) {
        return Cow::Borrowed(text);
    }
    let mut masked = String::new();
    for word in words() {
        if has_secret(word) {
            masked.push_str(MASK);
            masked.push_str(&word[word.trim_end_matches(is_between).len()..]);
        } else {
            masked.push_str(word);
        }
    }
    if has_options {
        masked.push_str(MASK);
    }
    Cow::Owned(masked)
}

/// A line that is not a message. What is in quotes can be anything, and so can be what follows
/// the name of a secret.
pub(super) fn line(text: &str) -> Cow<'_, str> {
    let quote = text.find('"');
    let mut end = 0;
    for word in text[..quote.unwrap_or(text.len())].split_inclusive(is_between) {
        end += word.len();
        if is_secret(word.trim_matches(|letter: char| !letter.is_alphanumeric())) {
            break;
        }
    }
    let start = sentence(&text[..end]);
    if end < text.len() {
        Cow::Owned(format!("{start}{MASK}"))
    } else {
        start
    }
}

fn is_between(letter: char) -> bool {
    letter.is_whitespace() || matches!(letter, '\'' | '"' | '`')
}
