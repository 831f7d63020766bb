//! Where a JSON object ends.

/// The brackets that are open after some bytes of JSON.
#[derive(Debug, Default)]
pub(crate) struct Brackets {
    depth: usize,
    is_in_string: bool,
    /// What ends the string. QEMU takes single quotes, too.
    quote: u8,
    is_escaped: bool,
}

/// Whether a text of JSON may have more values than this. Text is small beside what is made of
/// it.
pub(crate) fn has_more_values(text: &str, limit: usize) -> bool {
    // A value has a byte, and another one comes between it and the next.
    if text.len() / 2 <= limit {
        return false;
    }
    let mut brackets = Brackets::default();
    let mut values = 0;
    for byte in text.bytes() {
        values += usize::from(!brackets.is_in_string && b"{[,".contains(&byte));
        brackets.push(byte);
    }
    values > limit
}

impl Brackets {
    /// Takes a byte. True if it closes the last bracket, or if none is open.
    pub(crate) fn push(&mut self, byte: u8) -> bool {
        match byte {
            // QEMU, too, gives up on a message whose string does not end on its line.
            b'\n' if self.is_in_string => *self = Self::default(),
            _ if self.is_escaped => self.is_escaped = false,
            b'\\' if self.is_in_string => self.is_escaped = true,
            _ if self.is_in_string => self.is_in_string = byte != self.quote,
            b'"' | b'\'' => {
                self.is_in_string = true;
                self.quote = byte;
            }
            b'{' | b'[' => self.depth += 1,
            b'}' | b']' => self.depth = self.depth.saturating_sub(1),
            _ => {}
        }
        self.depth == 0
    }
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
