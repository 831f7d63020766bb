//! JSON as QEMU writes it, recognised at a glance.
//!
//! QEMU writes a space after each comma and colon, and nowhere else. Reading that alone takes half
//! of the time that a parser needs. Whatever is written in another way, or is wrong, is left to
//! the parser.

/// How deep values are followed.
const NESTING: usize = 32;

/// Shows each member of an object, name and value, to a function, which can refuse it. `None` if
/// it did, or if the text needs a parser.
pub(super) fn members<'t>(
    text: &'t str,
    mut show: impl FnMut(&'t str, &'t str) -> Option<()>,
) -> Option<()> {
    // Looking at all bytes takes less time than looking for the first such one.
    let is_special = |byte| matches!(byte, ..b' ' | b'\\');
    let specials = text.bytes().map(|byte| u8::from(is_special(byte)));
    if specials.fold(0, |any, special| any | special) > 0 {
        return None;
    }
    let between = |start: &[u8], end: &[u8]| {
        let range = text.len() - start.len()..text.len() - end.len();
        text.get(range)
    };
    let rest = list(text.as_bytes().strip_prefix(b"{")?, b'}', |member| {
        let start = name(member)?;
        let rest = value(start, NESTING)?;
        let name = between(member, start)?.strip_prefix('"')?;
        show(name.strip_suffix("\": ")?, between(start, rest)?)?;
        Some(rest)
    })?;
    rest.is_empty().then_some(())
}

/// What follows the value at the beginning of a text.
fn value(text: &[u8], nesting: usize) -> Option<&[u8]> {
    let nesting = nesting.checked_sub(1)?;
    let (first, rest) = text.split_first()?;
    match first {
        b'"' => string(rest),
        b'{' => list(rest, b'}', |member| value(name(member)?, nesting)),
        b'[' => list(rest, b']', |item| value(item, nesting)),
        b't' => rest.strip_prefix(b"rue"),
        b'f' => rest.strip_prefix(b"alse"),
        b'n' => rest.strip_prefix(b"ull"),
        _ => number(text),
    }
}

/// What follows a list that ends with a byte. The function says what follows an item.
fn list<'t>(
    mut text: &'t [u8],
    end: u8,
    mut item: impl FnMut(&'t [u8]) -> Option<&'t [u8]>,
) -> Option<&'t [u8]> {
    if let Some(rest) = text.strip_prefix(&[end]) {
        return Some(rest);
    }
    loop {
        let rest = item(text)?;
        match rest.strip_prefix(b", ") {
            Some(next) => text = next,
            None => return rest.strip_prefix(&[end]),
        }
    }
}

/// What follows the name of a member.
fn name(text: &[u8]) -> Option<&[u8]> {
    string(text.strip_prefix(b"\"")?)?.strip_prefix(b": ")
}

/// What follows a string after its first quote. It has no escapes.
fn string(text: &[u8]) -> Option<&[u8]> {
    let end = text.iter().position(|byte| *byte == b'"')?;
    text.get(end + 1..)
}

/// What follows a number. One with an exponent needs a parser.
fn number(text: &[u8]) -> Option<&[u8]> {
    let whole = text.strip_prefix(b"-").unwrap_or(text);
    let rest = match whole.strip_prefix(b"0") {
        Some(rest) => rest,
        None => digits(whole)?,
    };
    match rest.strip_prefix(b".") {
        Some(fraction) => digits(fraction),
        None => Some(rest),
    }
}

/// What follows digits, at least one.
fn digits(text: &[u8]) -> Option<&[u8]> {
    let end = text.iter().position(|byte| !byte.is_ascii_digit())?;
    text.get(end..).filter(|_| end > 0)
}
