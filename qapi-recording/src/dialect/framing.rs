//! Where an object or an array ends.

use super::DEPTH;
use super::lexer::{Lexer, Token};

/// Finds the objects and arrays in a stream of bytes, as QEMU does.
#[derive(Debug, Default, Clone)]
pub(crate) struct Framing {
    lexer: Lexer,
    braces: usize,
    brackets: usize,
}

/// What happens with a byte.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Frame {
    /// An object or an array begins that is in no other.
    Opens,
    /// It ends.
    Closes,
    /// It ends, and cannot be one. QEMU gives up on it.
    Breaks,
}

impl Framing {
    pub(crate) fn push(&mut self, byte: u8) -> Option<Frame> {
        let before = self.depth();
        let is_matched = match self.lexer.push(byte)? {
            Token::LeftBrace => add(&mut self.braces),
            Token::LeftBracket => add(&mut self.brackets),
            Token::RightBrace => take(&mut self.braces),
            Token::RightBracket => take(&mut self.brackets),
            Token::Comma => true,
            Token::Error => false,
        };
        if !is_matched || self.depth() > DEPTH {
            (self.braces, self.brackets) = (0, 0);
            return (before > 0).then_some(Frame::Breaks);
        }
        match (before, self.depth()) {
            (0, 1) => Some(Frame::Opens),
            (1, 0) => Some(Frame::Closes),
            _ => None,
        }
    }

    /// How many objects and arrays are open.
    pub(crate) fn depth(&self) -> usize {
        self.braces + self.brackets
    }

    /// Whether an object, an array or a token has begun that cannot end here.
    pub(crate) fn is_within(&self) -> bool {
        self.depth() > 0 || self.lexer.is_incomplete()
    }

    /// Whether an array is open.
    pub(crate) fn is_in_array(&self) -> bool {
        self.brackets > 0
    }
}

fn add(count: &mut usize) -> bool {
    *count += 1;
    true
}

fn take(count: &mut usize) -> bool {
    let more = count.checked_sub(1);
    *count = more.unwrap_or(0);
    more.is_some()
}

/// Whether a text of JSON may have more values than this. Text is small beside what is made of
/// it.
pub(crate) fn has_more_values(text: &str, limit: usize) -> bool {
    // A value has a byte, and another one comes between it and the next.
    if text.len() / 2 <= limit {
        return false;
    }
    let mut lexer = Lexer::default();
    let separates =
        |token: &Token| matches!(token, Token::LeftBrace | Token::LeftBracket | Token::Comma);
    let tokens = text.bytes().filter_map(|byte| lexer.push(byte));
    tokens.filter(separates).count() > limit
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_counted_outside_of_strings() {
        let text = r#"{"a": [1, 2, {"b": ",,,,,,,,,,,,,,,,,,,,,,,,,,,,,,"}]}"#;
        assert!(!has_more_values(text, 6));
        assert!(has_more_values(text, 4));
    }
}
