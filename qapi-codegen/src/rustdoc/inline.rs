//! The words of a paragraph: references, literals, emphasis; and whatever
//! Markdown would take for markup though it is none.

use super::links::{Links, code};

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
            'h' => self.url(),
            '\\' => self.escape(),
            _ => None,
        };
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
            if let Some((label, url)) = content.split_once('<') {
                let (label, url) = (label.trim(), url.trim_end_matches('>'));
                self.out.extend(["[", label, "](", url, ")"]);
                return Some(taken);
            }
        }
        self.out.push_str(&self.links.reference(content));
        Some(taken)
    }

    /// The role in front of a reference, such as `:ref:`, which says nothing here.
    fn role(&self) -> Option<usize> {
        let rest = &self.rest()[1..];
        let (role, behind) = rest.split_once(':')?;
        let is_role = !role.is_empty()
            && role
                .bytes()
                .all(|byte| byte.is_ascii_lowercase() || byte == b'-')
            && behind.starts_with('`');
        is_role.then_some(role.len() + 2)
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
        self.out.push_str(&self.links.reference(name));
        Some(1 + name.len())
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

    fn url(&mut self) -> Option<usize> {
        let rest = self.rest();
        if !(rest.starts_with("http://") || rest.starts_with("https://")) {
            return None;
        }
        let end = rest.find(|char: char| char.is_whitespace() || "<>\"'`".contains(char));
        let url = rest[..end.unwrap_or(rest.len())].trim_end_matches(['.', ',', ';', ':', ')']);
        self.out.extend(["<", url, ">"]);
        Some(url.len())
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

/// Escapes what would be a heading, quote, list or table at a line's start.
fn guard_line_starts(text: &str) -> String {
    let guard = |line: &str| {
        let line = line.trim();
        let digits = line.len() - line.trim_start_matches(|c: char| c.is_ascii_digit()).len();
        if line.starts_with(['#', '>', '+', '-', '=', '|']) {
            format!("\\{line}")
        } else if digits > 0 && line[digits..].starts_with(['.', ')']) {
            format!("{}\\{}", &line[..digits], &line[digits..])
        } else {
            line.to_owned()
        }
    };
    let lines: Vec<_> = text.lines().map(guard).collect();
    lines.join("\n")
}
