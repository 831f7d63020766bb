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

impl Brackets {
    /// Takes a byte. True if it closes the last bracket, or if none is open.
    pub(crate) fn push(&mut self, byte: u8) -> bool {
        match byte {
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
