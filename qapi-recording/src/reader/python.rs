//! What Python prints of a message: a dict, with single quotes and words of its own.

/// Python's words, and those of JSON, which are as long.
const WORDS: [(&[u8], &[u8]); 3] = [(b"True", b"true"), (b"False", b"false"), (b"None", b"null")];

/// The bytes of a text, with the words of JSON for those of Python. Strings stay as they are.
#[derive(Debug)]
pub(super) struct Bytes<'t> {
    rest: &'t [u8],
    /// What is left of a word.
    word: &'static [u8],
    /// The quote that ends the string.
    quote: Option<u8>,
    is_escaped: bool,
}

impl<'t> Bytes<'t> {
    pub(super) fn new(text: &'t str) -> Self {
        Self {
            rest: text.as_bytes(),
            word: b"",
            quote: None,
            is_escaped: false,
        }
    }

    /// Takes a byte that begins no word.
    fn pass(&mut self, byte: u8) {
        if self.is_escaped {
            self.is_escaped = false;
        } else if self.quote.is_none() {
            self.quote = is_quote(byte).then_some(byte);
        } else {
            self.is_escaped = byte == b'\\';
            self.quote = self.quote.filter(|quote| *quote != byte);
        }
    }
}

impl Iterator for Bytes<'_> {
    type Item = u8;

    fn next(&mut self) -> Option<u8> {
        let (first, rest) = self.rest.split_first()?;
        if self.word.is_empty() && self.quote.is_none() {
            let mut words = WORDS.into_iter();
            let word = words.find(|(python, _)| self.rest.starts_with(python));
            self.word = word.map_or(b"", |(_, json)| json);
        }
        self.rest = rest;
        if let Some((byte, left)) = self.word.split_first() {
            self.word = left;
            return Some(*byte);
        }
        self.pass(*first);
        Some(*first)
    }
}

/// Whether a text has words outside of strings that neither Python nor JSON has in an object.
pub(super) fn has_words(text: &str) -> bool {
    const KNOWN: [&[u8]; 6] = [b"", b"true", b"false", b"null", b"e", b"E"];

    let mut bytes = Bytes::new(text);
    let mut word = Vec::new();
    loop {
        let is_in_string = bytes.quote.is_some();
        let byte = bytes.next();
        let letter = byte.filter(|byte| !is_in_string && byte.is_ascii_alphabetic());
        if let Some(letter) = letter {
            word.push(letter);
        } else if !KNOWN.contains(&&*word) {
            return true;
        } else {
            word.clear();
        }
        if byte.is_none() {
            return false;
        }
    }
}

fn is_quote(byte: u8) -> bool {
    byte == b'"' || byte == b'\''
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_in_strings_are_none() {
        for text in ["\"a b\": [1e5, True, false,", "  'it\\'s': null}", "", "}"] {
            assert!(!has_words(text), "{text}");
        }
        for text in ["10:00 info: \"a\"", "Truer", "\"a\" b"] {
            assert!(has_words(text), "{text}");
        }
    }

    #[test]
    fn words_are_replaced_outside_of_strings() {
        for (python, json) in [
            (
                "{'a': True, 'b': [None,False]}",
                "{'a': true, 'b': [null,false]}",
            ),
            (
                r#"{'True\'None': "it's True", 'b': None}"#,
                r#"{'True\'None': "it's True", 'b': null}"#,
            ),
            ("{'a': '\\\\', 'b': True", "{'a': '\\\\', 'b': true"),
            ("Tru", "Tru"),
        ] {
            let bytes: Vec<u8> = Bytes::new(python).collect();
            assert_eq!(String::from_utf8(bytes).unwrap(), json);
        }
    }
}
