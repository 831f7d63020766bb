//! Where a JSON object ends.

/// The brackets that are open after some bytes of JSON.
#[derive(Debug, Default)]
pub(crate) struct Brackets {
    depth: usize,
    /// The quote of the string that is open. QEMU takes single ones, too.
    quote: Option<u8>,
    is_escaped: bool,
}

impl Brackets {
    /// Takes a byte. True if it closes the last bracket, or if none is open.
    pub(crate) fn push(&mut self, byte: u8) -> bool {
        match byte {
            _ if self.is_escaped => self.is_escaped = false,
            b'\\' if self.quote.is_some() => self.is_escaped = true,
            _ if self.quote == Some(byte) => self.quote = None,
            _ if self.quote.is_some() => {}
            b'"' | b'\'' => self.quote = Some(byte),
            b'{' | b'[' => self.depth += 1,
            b'}' | b']' => self.depth = self.depth.saturating_sub(1),
            _ => {}
        }
        self.depth == 0
    }
}
