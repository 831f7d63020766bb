//! The word at a place, for messages.

/// The word at a place, for messages.
pub(super) struct Word<'a> {
    pub(super) text: &'a str,
}

impl<'a> Word<'a> {
    pub(super) fn at(rest: &'a str) -> Self {
        let single = rest.starts_with(['{', '}', '[', ']', ':', ',']);
        let length = if single {
            1
        } else if rest.starts_with("##") {
            2
        } else if let Some(text) = rest.strip_prefix('\'') {
            text.find(['\'', '\n']).map_or(rest.len(), |end| end + 2)
        } else {
            let structural = |c: char| {
                c.is_whitespace() || matches!(c, '{' | '}' | '[' | ']' | ':' | ',' | '\'')
            };
            rest.find(structural).unwrap_or(rest.len())
        };
        Self {
            text: &rest[..length],
        }
    }
}

impl std::fmt::Display for Word<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self.text {
            "" => f.write_str("the end of the file"),
            "##" => f.write_str("a documentation comment"),
            text if text.starts_with('\'') => f.write_str("a string"),
            text => write!(f, "`{text}`"),
        }
    }
}
