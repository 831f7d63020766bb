//! Events in the exact layout in which QEMU writes them.
//!
//! Half of the time to decode an event goes into its envelope, which always looks the
//! same: the members in one order, and a space after each colon and comma. If it does,
//! nothing has to be searched for. If it does not, or if anything is wrong, the message
//! is decoded like any other JSON.

use super::Timestamp;

/// The parts of an event that is written as QEMU does it.
pub(super) struct Line<'t> {
    pub(super) timestamp: Timestamp,
    pub(super) name: &'t str,
    /// The text of its data, not looked into; whatever else follows is part of it.
    pub(super) data: Option<&'t str>,
}

impl<'t> Line<'t> {
    /// Takes a message apart; `None` if it has another layout.
    pub(super) fn of(text: &'t str) -> Option<Self> {
        let text = text.strip_prefix(r#"{"timestamp": {"seconds": "#)?;
        let (seconds, text) = integer(text)?;
        let text = text.strip_prefix(r#", "microseconds": "#)?;
        let (microseconds, text) = integer(text)?;
        let text = text.strip_prefix(r#"}, "event": ""#)?;
        let (name, text) = split(text, |byte| byte.is_ascii_alphanumeric() || byte == b'_')?;
        let text = text.strip_prefix('"')?;
        let text = text.trim_end_matches([' ', '\t', '\r', '\n']);
        let data = match text.strip_suffix('}')? {
            "" => None,
            text => Some(text.strip_prefix(r#", "data": "#)?),
        };
        Some(Self {
            timestamp: Timestamp {
                seconds,
                microseconds,
            },
            name,
            data,
        })
    }
}

/// A number at the beginning of a text, and what follows it. Negative ones are left to the
/// other reader: QEMU sends them only if it has no clock.
fn integer(text: &str) -> Option<(i64, &str)> {
    let (digits, rest) = split(text, |byte| byte.is_ascii_digit())?;
    // JSON has no leading zeros.
    let is_json = matches!(digits.as_bytes(), [b'0'] | [b'1'..=b'9', ..]);
    let add = |number: i64, digit| number.checked_mul(10)?.checked_add(i64::from(digit - b'0'));
    let number = digits.bytes().try_fold(0, add)?;
    is_json.then_some((number, rest))
}

/// Splits a text where the first byte comes that is not of a kind, all of which are
/// ASCII.
fn split(text: &str, is_of_kind: impl Fn(u8) -> bool) -> Option<(&str, &str)> {
    let end = text.bytes().position(|byte| !is_of_kind(byte))?;
    text.split_at_checked(end)
}
