//! The words of a paragraph, and how notes become sentences.
//!
//! What a schema says of a member or a value is a note such as `size of the disk`.
//! Beside other documentation it has to read like the rest of it.

use super::inline::{self, Inline};

/// How long a line of text may become.
const WIDTH: usize = 72;

/// Text with inline markup in it, as the schema has it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Text(String);

impl Text {
    pub(crate) fn new(text: impl Into<String>) -> Self {
        Self(text.into())
    }

    /// The text, taken apart.
    pub(crate) fn inlines(&self) -> Vec<Inline> {
        inline::parse(&self.0)
    }

    /// Begins with a capital letter, unless the first word might be a name.
    #[must_use]
    pub(crate) fn capitalized(&self) -> Self {
        let first = self.0.split_whitespace().next().unwrap_or_default();
        let bare = first.trim_end_matches([',', ';', ':', '.']);
        let word = bare.strip_suffix("'s").unwrap_or(bare);
        let is_plain = !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_lowercase());
        match self.0.split_at_checked(1) {
            Some((initial, rest)) if is_plain => Self(initial.to_ascii_uppercase() + rest),
            _ => self.clone(),
        }
    }

    /// Ends with a full stop, or whatever else ends a sentence.
    #[must_use]
    pub(crate) fn closed(&self) -> Self {
        let text = self.0.trim_end().trim_end_matches([',', ';']);
        let ends = ['.', '!', '?', ':', '…'];
        if text.trim_end_matches([')', '"', '\'']).ends_with(ends) {
            Self::new(text)
        } else {
            Self(format!("{text}."))
        }
    }

    /// Another text first, then a colon and this one.
    #[must_use]
    pub(crate) fn led_by(&self, lead: &Self) -> Self {
        Self(format!("{}: {}", lead.0, self.0))
    }

    /// This text, then a sentence: on a new line if the last one is long.
    #[must_use]
    pub(crate) fn followed_by(&self, sentence: &Self) -> Self {
        let last = self.0.lines().last().unwrap_or_default();
        let is_long = last.chars().count() + sentence.0.len() > WIDTH;
        let gap = if is_long { '\n' } else { ' ' };
        Self(format!("{}{gap}{}", self.0, sentence.0))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_capital_letter_begins() {
        for (note, sentence) in [
            ("numeric address", "Numeric address"),
            ("address; may be empty", "Address; may be empty"),
            ("host's port", "Host's port"),
        ] {
            assert_eq!(Text::new(note).capitalized(), Text::new(sentence));
        }
        for name in [
            "qcow2 file",
            "node-name",
            "e.g. a",
            "'none' or",
            "@x",
            "iSCSI",
            "",
        ] {
            assert_eq!(Text::new(name).capitalized(), Text::new(name));
        }
    }

    #[test]
    fn a_full_stop_ends() {
        for (note, sentence) in [
            ("a disk", "a disk."),
            ("a disk (of SCSI)", "a disk (of SCSI)."),
            ("one of 'a', 'b'", "one of 'a', 'b'."),
            ("a disk;", "a disk."),
            ("A disk. (It turns.)", "A disk. (It turns.)"),
            ("Which?", "Which?"),
            ("one of:", "one of:"),
        ] {
            assert_eq!(Text::new(note).closed(), Text::new(sentence));
        }
    }

    #[test]
    fn a_lead_and_a_sentence_stand_around_a_text() {
        let text = Text::new("a disk").led_by(&Text::new("``sd``"));
        assert_eq!(text, Text::new("``sd``: a disk"));
        let since = Text::new("Since QEMU 1.");
        assert_eq!(
            Text::new("A.").followed_by(&since),
            Text::new("A. Since QEMU 1.")
        );
        let long = "x".repeat(60);
        let followed = Text::new(long.as_str()).followed_by(&since);
        assert_eq!(followed, Text::new(format!("{long}\nSince QEMU 1.")));
    }
}
