//! Plain text -> Markdown. What Markdown would take for markup is escaped, and names of
//! definitions become links.

use super::links::Links;

/// What stands for markup beside plain text.
pub(super) const MARKUP: char = '`';

/// Text without markup, and the characters on both sides of it in its paragraph.
pub(super) struct Plain<'a> {
    pub(super) text: &'a str,
    pub(super) before: Option<char>,
    pub(super) behind: Option<char>,
    /// Whether a link without an address precedes it.
    pub(super) is_behind_link: bool,
}

/// A link for a word of the text.
struct Mention {
    link: String,
    /// The length of the word.
    length: usize,
}

impl Plain<'_> {
    pub(super) fn markdown(&self, links: &Links<'_>) -> String {
        let mut out = String::new();
        let mut at = 0;
        let mut is_behind_link = self.is_behind_link;
        while let Some(char) = self.text[at..].chars().next() {
            if let Some(mention) = self.mention(at, links) {
                out.push_str(&mention.link);
                at += mention.length;
                is_behind_link = true;
                continue;
            }
            // These would say where the link leads, or define it.
            if is_behind_link && "([:".contains(char) || self.needs_escape(at, char) {
                out.push('\\');
            }
            is_behind_link = false;
            out.push(char);
            at += char.len_utf8();
        }
        out
    }

    /// The character in front of this place.
    fn before(&self, at: usize) -> Option<char> {
        self.text[..at].chars().next_back().or(self.before)
    }

    /// The character at this place.
    fn char_at(&self, at: usize) -> Option<char> {
        self.text[at..].chars().next().or(self.behind)
    }

    /// The name of a definition that begins here, if it is a word of its own.
    fn mention(&self, at: usize, links: &Links<'_>) -> Option<Mention> {
        let begins = |char: char| char.is_whitespace() || "(['\"".contains(char);
        if !self.before(at).is_none_or(begins) {
            return None;
        }
        let rest = &self.text[at..];
        let is_part = |char: char| char.is_ascii_alphanumeric() || "_-".contains(char);
        let length = rest.find(|char| !is_part(char)).unwrap_or(rest.len());
        let (word, behind) = rest.split_at(length);
        let ends = match self.char_at(at + length) {
            Some('.') => {
                let after_dot = behind
                    .strip_prefix('.')
                    .and_then(|text| text.chars().next());
                !after_dot.is_some_and(char::is_alphanumeric)
            }
            Some(next) => next.is_whitespace() || ",;:)]'\"!?".contains(next),
            None => true,
        };
        let is_word = ends && !word.is_empty();
        let link = is_word.then(|| links.mention(word, behind))??;
        Some(Mention { link, length })
    }

    /// Whether Markdown would take the character at this place for markup.
    fn needs_escape(&self, at: usize, char: char) -> bool {
        let before = self.before(at);
        let next = self.char_at(at + char.len_utf8());
        match char {
            '\\' | '`' | '[' | '~' => true,
            '*' => {
                let is_apart = |side: Option<char>| side.is_none_or(char::is_whitespace);
                !(is_apart(before) && is_apart(next))
            }
            '_' => {
                let is_inside = |side: Option<char>| side.is_some_and(char::is_alphanumeric);
                !(is_inside(before) && is_inside(next))
            }
            '<' => next.is_some_and(|next| next.is_ascii_alphabetic() || "/!?".contains(next)),
            '!' => next.is_some_and(|next| next == MARKUP || next == '['),
            '&' => next.is_some_and(|next| next.is_ascii_alphanumeric() || next == '#'),
            _ => false,
        }
    }
}

/// Escapes what would be a heading, quote, list or table at the start of a line.
pub(super) fn guard_line_starts(text: &str) -> String {
    let lines: Vec<_> = text.lines().map(|line| guarded(line.trim())).collect();
    lines.join("\n")
}

fn guarded(line: &str) -> String {
    let word = line.split(char::is_whitespace).next().unwrap_or_default();
    let punctuation = word.trim_start_matches(|char: char| char.is_ascii_digit());
    let digits = word.len() - punctuation.len();
    let is_drawn = !word.is_empty() && word.chars().all(|char| "*-=+#:|".contains(char));
    if line.starts_with(['>', '|']) || is_drawn {
        format!("\\{line}")
    } else if digits > 0 && matches!(punctuation, "." | ")") {
        format!("{}\\{}", &line[..digits], &line[digits..])
    } else {
        line.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_would_be_markup_is_escaped() {
        let escaped = |text: &str| {
            let plain = Plain {
                text,
                before: None,
                behind: None,
                is_behind_link: false,
            };
            let chars = text.char_indices();
            let found = chars.filter(|&(at, char)| plain.needs_escape(at, char));
            found.map(|(at, _)| at).collect::<Vec<_>>()
        };
        for (text, at) in [
            ("a[0] ~ `b\\", &[1, 5, 7, 9][..]),
            ("2*3 * *b", &[1, 6]),
            ("a_b _c d_", &[4, 8]),
            ("<b> 1 < 2 <3", &[0]),
            ("&amp; a & b &#1;", &[0, 12]),
            ("plain, (text) - #1 > 0!", &[]),
        ] {
            assert_eq!(escaped(text), at, "{text}");
        }
    }

    #[test]
    fn a_star_beside_markup_is_escaped() {
        for (behind, is_escaped) in [(None, false), (Some(' '), false), (Some('`'), true)] {
            let plain = Plain {
                text: "*",
                before: Some(' '),
                behind,
                is_behind_link: false,
            };
            assert_eq!(plain.needs_escape(0, '*'), is_escaped);
        }
    }

    #[test]
    fn only_what_would_be_markup_is_guarded() {
        for (line, expected) in [
            ("- a", "\\- a"),
            ("---", "\\---"),
            ("# a", "\\# a"),
            ("> a", "\\> a"),
            ("| a", "\\| a"),
            ("1. a", "1\\. a"),
            ("64.", "64\\."),
            ("2) a", "2\\) a"),
            ("*\ta", "\\*\ta"),
            ("-\ta", "\\-\ta"),
            ("1.\ta", "1\\.\ta"),
            (":-- | a", "\\:-- | a"),
        ] {
            assert_eq!(guarded(line), expected);
        }
        for line in ["-rtc base", "2.5GT/s", "64), or", "(2) a", "#1", ""] {
            assert_eq!(guarded(line), line);
        }
    }
}
