//! The words of a paragraph: references, literals, emphasis; and whatever
//! Markdown would take for markup though it is none.

use super::links::{Links, code};

/// Where the pages are that `:doc:` names.
const MANUAL: &str = "https://www.qemu.org/docs/master/";

/// Turns the text of one paragraph into Markdown.
pub(super) fn markdown(text: &str, links: &Links<'_>) -> String {
    let mut scanner = Scanner {
        text,
        at: 0,
        out: String::new(),
        links,
    };
    while let Some(next) = scanner.rest().chars().next() {
        scanner.step(next);
    }
    guard_line_starts(&scanner.out)
}

struct Scanner<'a> {
    text: &'a str,
    at: usize,
    out: String,
    links: &'a Links<'a>,
}

impl<'a> Scanner<'a> {
    fn rest(&self) -> &'a str {
        &self.text[self.at..]
    }

    fn before(&self) -> Option<char> {
        self.text[..self.at].chars().next_back()
    }

    fn step(&mut self, next: char) {
        let taken = match next {
            '`' => self.literal(),
            ':' => self.role(),
            '@' => self.reference(),
            '*' => self.emphasis(),
            'h' | '<' => self.url(),
            '\\' => self.escape(),
            _ => None,
        };
        let taken = taken.or_else(|| self.mention());
        let Some(taken) = taken else {
            if next == ' ' && self.before() == Some(' ') {
                // Two spaces after a sentence are a typewriter's.
                self.at += 1;
                return;
            }
            if self.needs_escape(next) {
                self.out.push('\\');
            }
            self.out.push(next);
            self.at += next.len_utf8();
            return;
        };
        self.at += taken;
    }

    /// ``` ``literal`` ```, `` `reference` `` or `` `text <url>`_ ``.
    fn literal(&mut self) -> Option<usize> {
        let rest = self.rest();
        if let Some(inner) = rest.strip_prefix("``") {
            let end = inner.find("``")?;
            self.out.push_str(&code(&inner[..end]));
            return Some(end + 4);
        }
        let inner = &rest[1..];
        let end = inner.find('`').filter(|&end| end > 0)?;
        let (content, mut taken) = (&inner[..end], end + 2);
        if inner[end + 1..].starts_with('_') {
            taken += if inner[end + 1..].starts_with("__") {
                2
            } else {
                1
            };
            if let Some((label, url)) = titled(content) {
                self.out.extend(["[", label, "](", url, ")"]);
                return Some(taken);
            }
        }
        let reference = match titled(content) {
            Some((label, name)) => self.links.titled(label, name),
            None if self.is_about_part() => self.links.part_reference(content),
            None => self.links.reference(content),
        };
        self.out.push_str(&reference);
        Some(taken)
    }

    /// Whether the word before says that a part of the definition follows.
    fn is_about_part(&self) -> bool {
        let word = self.text[..self.at].split_whitespace().next_back();
        let words = ["member", "members", "value", "values"];
        word.is_some_and(|word| words.iter().any(|part| word.eq_ignore_ascii_case(part)))
    }

    /// A role and what it is about, such as `` :doc:`title </page>` ``. Others than
    /// `:doc:` say nothing here, and what follows is taken as a reference.
    fn role(&mut self) -> Option<usize> {
        let rest = &self.rest()[1..];
        let (role, content) = rest.split_once('`')?;
        let role = role.strip_suffix(':')?;
        let is_part = |byte: u8| byte.is_ascii_lowercase() || b"-:".contains(&byte);
        if role.is_empty() || !role.bytes().all(is_part) {
            return None;
        }
        let taken = role.len() + 2;
        if role == "doc" {
            let content = content.split('`').next()?;
            let (label, page) = titled(content).unwrap_or((content, content));
            let (label, page) = (label.trim_matches('/'), page.trim_matches('/'));
            let link = ["[", label, "](", MANUAL, page, ".html)"];
            self.out.extend(link);
            return Some(taken + content.len() + 2);
        }
        Some(taken)
    }

    /// `@name`.
    fn reference(&mut self) -> Option<usize> {
        if self.before().is_some_and(char::is_alphanumeric) {
            return None;
        }
        let rest = &self.rest()[1..];
        let is_part = |char: char| char.is_ascii_alphanumeric() || "_-.".contains(char);
        let end = rest.find(|char| !is_part(char)).unwrap_or(rest.len());
        let name = rest[..end].trim_end_matches(['.', '-']);
        if !name.starts_with(|first: char| first.is_ascii_alphanumeric() || first == '_') {
            return None;
        }
        self.out.push_str(&self.links.part_reference(name));
        Some(1 + name.len())
    }

    /// The name of a definition without any markup.
    fn mention(&mut self) -> Option<usize> {
        let begins = |char: char| char.is_whitespace() || "(['\"".contains(char);
        if !self.before().is_none_or(begins) {
            return None;
        }
        let rest = self.rest();
        let is_part = |char: char| char.is_ascii_alphanumeric() || "_-".contains(char);
        let end = rest.find(|char| !is_part(char)).unwrap_or(rest.len());
        let (word, behind) = rest.split_at(end);
        let mut behind_it = behind.chars();
        let ends = match behind_it.next() {
            Some('.') => !behind_it.next().is_some_and(char::is_alphanumeric),
            Some(next) => next.is_whitespace() || ",;:)]'\"!?".contains(next),
            None => true,
        };
        let next_word = behind.split_whitespace().next().unwrap_or_default();
        let next_word = next_word.trim_end_matches(|char: char| !char.is_alphanumeric());
        let is_name = ends && !word.is_empty();
        let link = is_name.then(|| self.links.mention(word, next_word))??;
        self.out.push_str(&link);
        Some(word.len())
    }

    /// `*emphasis*` or `**strong**`.
    fn emphasis(&mut self) -> Option<usize> {
        let rest = self.rest();
        let mark = if rest.starts_with("**") { "**" } else { "*" };
        let inner = &rest[mark.len()..];
        let end = inner.find(mark)?;
        let content = &inner[..end];
        let is_marked = !self.before().is_some_and(char::is_alphanumeric)
            && content.starts_with(char::is_alphanumeric)
            && content.ends_with(|last: char| !last.is_whitespace())
            && !inner[end + mark.len()..].starts_with(char::is_alphanumeric);
        if !is_marked {
            return None;
        }
        let content = markdown(content, self.links);
        self.out.extend([mark, &content, mark]);
        Some(end + 2 * mark.len())
    }

    /// An address, perhaps in angle brackets.
    fn url(&mut self) -> Option<usize> {
        let bracketed = self.rest().strip_prefix('<');
        let rest = bracketed.unwrap_or(self.rest());
        if !(rest.starts_with("http://") || rest.starts_with("https://")) {
            return None;
        }
        let end = rest.find(|char: char| char.is_whitespace() || "<>\"'`".contains(char));
        let url = rest[..end.unwrap_or(rest.len())].trim_end_matches(['.', ',', ';', ':', ')']);
        self.out.extend(["<", url, ">"]);
        let closed = bracketed.is_some_and(|rest| rest[url.len()..].starts_with('>'));
        let brackets = usize::from(bracketed.is_some()) + usize::from(closed);
        Some(url.len() + brackets)
    }

    /// A backslash that takes the next character's meaning away.
    fn escape(&mut self) -> Option<usize> {
        let escaped = self.rest()[1..].chars().next()?;
        if !escaped.is_ascii_punctuation() {
            return None;
        }
        self.out.push('\\');
        self.out.push(escaped);
        Some(2)
    }

    fn needs_escape(&self, char: char) -> bool {
        let mut behind = self.rest().chars().skip(1);
        let next = behind.next();
        match char {
            '\\' | '`' | '[' | '~' => true,
            '*' => {
                let apart = |side: Option<char>| side.is_none_or(char::is_whitespace);
                !(apart(self.before()) && apart(next))
            }
            '_' => {
                let inside = |side: Option<char>| side.is_some_and(char::is_alphanumeric);
                !(inside(self.before()) && inside(next))
            }
            '<' => next.is_some_and(|next| next.is_ascii_alphabetic() || "/!?".contains(next)),
            '&' => next.is_some_and(|next| next.is_ascii_alphanumeric() || next == '#'),
            _ => false,
        }
    }
}

/// `title <target>`, taken apart.
fn titled(content: &str) -> Option<(&str, &str)> {
    let (title, target) = content.strip_suffix('>')?.split_once('<')?;
    Some((title.trim(), target))
}

/// Escapes what would be a heading, quote, list or table at a line's start.
fn guard_line_starts(text: &str) -> String {
    let lines: Vec<_> = text.lines().map(|line| guarded(line.trim())).collect();
    lines.join("\n")
}

fn guarded(line: &str) -> String {
    let word = line.split(' ').next().unwrap_or_default();
    let number = word.trim_start_matches(|char: char| char.is_ascii_digit());
    let is_drawn = !word.is_empty() && word.chars().all(|char| "-=+#".contains(char));
    if line.starts_with(['>', '|']) || is_drawn {
        format!("\\{line}")
    } else if number.len() < word.len() && matches!(number, "." | ")") {
        let digits = word.len() - number.len();
        format!("{}\\{}", &line[..digits], &line[digits..])
    } else {
        line.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

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
        ] {
            assert_eq!(guarded(line), expected);
        }
        for line in ["-rtc base", "2.5GT/s", "64), or", "(2) a", "#1", ""] {
            assert_eq!(guarded(line), line);
        }
    }

    #[test]
    fn titles_stand_before_targets() {
        assert_eq!(titled("the page </a/b>"), Some(("the page", "/a/b")));
        assert_eq!(titled("vector<int>"), Some(("vector", "int")));
        assert_eq!(titled("a > b"), None);
    }
}
