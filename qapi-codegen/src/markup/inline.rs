//! Inline markup: references, literals, emphasis.

/// A part of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Inline {
    /// Text without markup. Spaces in a row are one.
    Plain(String),
    /// A character without the meaning that it has in markup: `\*`.
    Escaped(char),
    /// Text that is shown as it is: ``` ``text`` ```.
    Literal(String),
    /// `*text*`
    Emphasis(Vec<Inline>),
    /// `**text**`
    Strong(Vec<Inline>),
    /// A definition, or else a part of the definition that the comment is about:
    /// `` `name` `` or `` `label <name>` ``.
    Reference { label: Option<String>, name: String },
    /// A part of the definition that the comment is about, or else a definition: `@name`.
    PartReference(String),
    /// A page of QEMU's manual: `` :doc:`label </page>` ``.
    Page { label: String, page: String },
    /// `` `label <url>`_ ``
    Link { label: String, url: String },
    /// An address without a label.
    Url(String),
}

/// How long a role may be, colons included, so that a row of colons is read only once.
const ROLE_LENGTH: usize = 40;

/// Takes the text of a paragraph apart.
pub(super) fn parse(text: &str) -> Vec<Inline> {
    let mut scanner = Scanner {
        text,
        at: 0,
        plain: String::new(),
        inlines: Vec::new(),
    };
    while let Some(next) = scanner.rest().chars().next() {
        scanner.step(next);
    }
    scanner.finish()
}

/// An inline part, and how many bytes of the text it takes.
struct Found {
    inline: Inline,
    taken: usize,
}

struct Scanner<'a> {
    text: &'a str,
    at: usize,
    /// Plain text since the last part.
    plain: String,
    inlines: Vec<Inline>,
}

impl<'a> Scanner<'a> {
    fn rest(&self) -> &'a str {
        &self.text[self.at..]
    }

    fn before(&self) -> Option<char> {
        self.text[..self.at].chars().next_back()
    }

    fn step(&mut self, next: char) {
        let found = match next {
            '`' => self.quoted(self.at),
            ':' => self.role(),
            '@' => self.part_reference(),
            '*' => self.emphasis(),
            'h' | '<' => self.url(),
            '\\' => self.escaped(),
            _ => None,
        };
        if let Some(found) = found {
            self.flush();
            self.inlines.push(found.inline);
            self.at += found.taken;
            return;
        }
        // Two spaces after a sentence are a typewriter's.
        if !(next == ' ' && self.before() == Some(' ')) {
            self.plain.push(next);
        }
        self.at += next.len_utf8();
    }

    fn flush(&mut self) {
        if !self.plain.is_empty() {
            let plain = std::mem::take(&mut self.plain);
            self.inlines.push(Inline::Plain(plain));
        }
    }

    fn finish(mut self) -> Vec<Inline> {
        self.flush();
        self.inlines
    }

    /// ``` ``literal`` ```, `` `reference` `` or `` `label <url>`_ ``, which begins here.
    fn quoted(&self, start: usize) -> Option<Found> {
        let quoted = &self.text[start..];
        if let Some(inner) = quoted.strip_prefix("``") {
            let end = inner.find("``")?;
            return Some(Found {
                inline: Inline::Literal(inner[..end].to_owned()),
                taken: end + 4,
            });
        }
        let inner = &quoted[1..];
        let end = inner.find('`').filter(|&end| end > 0)?;
        let content = Labelled::of(&inner[..end]);
        let behind = &inner[end + 1..];
        let underscores = behind.bytes().take(2).take_while(|&byte| byte == b'_');
        let taken = end + 2 + underscores.count();
        let inline = match content.label {
            Some(label) if behind.starts_with('_') => Inline::Link {
                label: label.to_owned(),
                url: content.target.to_owned(),
            },
            None if self.is_about_part(start) => Inline::PartReference(content.target.to_owned()),
            label => Inline::Reference {
                label: label.map(str::to_owned),
                name: content.target.to_owned(),
            },
        };
        Some(Found { inline, taken })
    }

    /// Whether the word before says that a part of the definition follows.
    fn is_about_part(&self, start: usize) -> bool {
        let before = self.text[..start].trim_end();
        let ends_in = |word: &str| {
            let at = before.len().checked_sub(word.len());
            let parts = at.and_then(|at| before.split_at_checked(at));
            parts.is_some_and(|(rest, last)| {
                let is_word = rest.is_empty() || rest.ends_with(char::is_whitespace);
                is_word && last.eq_ignore_ascii_case(word)
            })
        };
        ["member", "members", "value", "values"]
            .into_iter()
            .any(ends_in)
    }

    /// A role and what it is about, such as `` :doc:`label </page>` ``. Roles other than
    /// `:doc:` say nothing here, and what follows is taken as if it stood alone.
    fn role(&self) -> Option<Found> {
        let is_role = |byte: &u8| byte.is_ascii_lowercase() || b"-:".contains(byte);
        let marked = self.rest();
        let bytes = marked.bytes().take(ROLE_LENGTH);
        let role = &marked[..bytes.take_while(is_role).count()];
        let quoted = marked[role.len()..].strip_prefix('`')?;
        if role.len() < 3 || !role.ends_with(':') {
            return None;
        }
        if role == ":doc:" {
            let (content, _) = quoted.split_once('`')?;
            let link = Labelled::of(content);
            return Some(Found {
                inline: Inline::Page {
                    label: link.label.unwrap_or(content).trim_matches('/').to_owned(),
                    page: link.target.trim_matches('/').to_owned(),
                },
                taken: role.len() + content.len() + 2,
            });
        }
        let found = self.quoted(self.at + role.len())?;
        Some(Found {
            taken: role.len() + found.taken,
            ..found
        })
    }

    /// `@name`
    fn part_reference(&self) -> Option<Found> {
        if self.before().is_some_and(char::is_alphanumeric) {
            return None;
        }
        let behind = &self.rest()[1..];
        let is_part = |char: char| char.is_ascii_alphanumeric() || "_-.".contains(char);
        let end = behind.find(|char| !is_part(char)).unwrap_or(behind.len());
        let name = behind[..end].trim_end_matches(['.', '-']);
        let is_name = name.starts_with(|first: char| first.is_ascii_alphanumeric() || first == '_');
        is_name.then(|| Found {
            inline: Inline::PartReference(name.to_owned()),
            taken: 1 + name.len(),
        })
    }

    /// `*emphasis*` or `**strong**`. These nest once, as one has the other's mark.
    fn emphasis(&self) -> Option<Found> {
        let marked = self.rest();
        let is_strong = marked.starts_with("**");
        let mark = if is_strong { "**" } else { "*" };
        let inner = &marked[mark.len()..];
        let end = inner.find(mark)?;
        let content = &inner[..end];
        let is_marked = !self.before().is_some_and(char::is_alphanumeric)
            && content.starts_with(char::is_alphanumeric)
            && content.ends_with(|last: char| !last.is_whitespace())
            && !inner[end + mark.len()..].starts_with(char::is_alphanumeric);
        let kind = if is_strong {
            Inline::Strong
        } else {
            Inline::Emphasis
        };
        is_marked.then(|| Found {
            inline: kind(parse(content)),
            taken: end + 2 * mark.len(),
        })
    }

    /// An address, perhaps in angle brackets.
    fn url(&self) -> Option<Found> {
        let bracketed = self.rest().strip_prefix('<');
        let begin = bracketed.unwrap_or(self.rest());
        if !(begin.starts_with("http://") || begin.starts_with("https://")) {
            return None;
        }
        let end = begin.find(|char: char| char.is_whitespace() || "<>\"'`".contains(char));
        let url = begin[..end.unwrap_or(begin.len())].trim_end_matches(['.', ',', ';', ':', ')']);
        let is_closed = bracketed.is_some_and(|begin| begin[url.len()..].starts_with('>'));
        let brackets = usize::from(bracketed.is_some()) + usize::from(is_closed);
        Some(Found {
            inline: Inline::Url(url.to_owned()),
            taken: url.len() + brackets,
        })
    }

    /// A backslash that takes the next character's meaning away.
    fn escaped(&self) -> Option<Found> {
        let escaped = self.rest()[1..].chars().next()?;
        escaped.is_ascii_punctuation().then_some(Found {
            inline: Inline::Escaped(escaped),
            taken: 2,
        })
    }
}

/// `label <target>`, or a target alone.
#[derive(Debug, PartialEq, Eq)]
struct Labelled<'a> {
    label: Option<&'a str>,
    target: &'a str,
}

impl<'a> Labelled<'a> {
    fn of(content: &'a str) -> Self {
        let parts = content
            .strip_suffix('>')
            .and_then(|content| content.split_once('<'));
        match parts {
            Some((label, target)) => Self {
                label: Some(label.trim()),
                target,
            },
            None => Self {
                label: None,
                target: content,
            },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn plain(text: &str) -> Inline {
        Inline::Plain(text.to_owned())
    }

    fn reference(label: Option<&str>, name: &str) -> Inline {
        Inline::Reference {
            label: label.map(str::to_owned),
            name: name.to_owned(),
        }
    }

    #[test]
    fn text_without_markup_is_plain() {
        for text in [
            "", "a", "a * b", "2*3*4", "** a **", "`", "``", "``a", "a@b", "@", "@-a", "a:b",
            "::`", ":doc:`a", ":a:`b", "http:/a", "a\\b", "\\",
        ] {
            let inlines = parse(text);
            assert!(
                matches!(&inlines[..], [] | [Inline::Plain(_)]),
                "{text}: {inlines:?}"
            );
        }
        assert_eq!(
            parse("One.  Two.\n   Three."),
            [plain("One. Two.\n Three.")]
        );
    }

    #[test]
    fn quotes_are_literals_references_or_links() {
        let literal = Inline::Literal("a `b` *c*".to_owned());
        assert_eq!(parse("``a `b` *c*``."), [literal, plain(".")]);
        assert_eq!(parse("`name`"), [reference(None, "name")]);
        assert_eq!(parse("`a b <name>`"), [reference(Some("a b"), "name")]);
        assert_eq!(parse(":qapi:cmd:`name`"), [reference(None, "name")]);
        let part = Inline::PartReference("name".to_owned());
        assert_eq!(parse("Member `name`"), [plain("Member "), part]);
        for text in ["`a <https://b>`_", "`a <https://b>`__"] {
            let link = Inline::Link {
                label: "a".to_owned(),
                url: "https://b".to_owned(),
            };
            assert_eq!(parse(text), [link]);
        }
    }

    #[test]
    fn pages_of_the_manual_may_have_a_label() {
        for (text, label) in [
            (":doc:`/a/b`", "a/b"),
            (":doc:`the page </a/b>`", "the page"),
        ] {
            let page = Inline::Page {
                label: label.to_owned(),
                page: "a/b".to_owned(),
            };
            assert_eq!(parse(text), [page]);
        }
    }

    #[test]
    fn at_signs_refer_to_parts() {
        for (text, name, behind) in [
            ("@node-name.", "node-name", "."),
            ("@a.b, c", "a.b", ", c"),
            ("@_x's", "_x", "'s"),
        ] {
            let part = Inline::PartReference(name.to_owned());
            assert_eq!(parse(text), [part, plain(behind)]);
        }
    }

    #[test]
    fn stars_emphasize() {
        assert_eq!(
            parse("*a b*."),
            [Inline::Emphasis(vec![plain("a b")]), plain(".")]
        );
        let inner = Inline::Emphasis(vec![plain("b")]);
        assert_eq!(
            parse("**a *b* c**"),
            [Inline::Strong(vec![plain("a "), inner, plain(" c")])]
        );
    }

    #[test]
    fn addresses_end_before_punctuation() {
        for (text, behind) in [
            ("https://a.b/c.", "."),
            ("https://a.b/c), d", "), d"),
            ("<https://a.b/c>.", "."),
        ] {
            let url = Inline::Url("https://a.b/c".to_owned());
            assert_eq!(parse(text), [url, plain(behind)]);
        }
    }

    #[test]
    fn backslashes_escape_punctuation() {
        let star = Inline::Escaped('*');
        assert_eq!(parse("\\*a*"), [star, plain("a*")]);
    }

    #[test]
    fn labels_stand_before_targets() {
        let labelled = |label, target| Labelled { label, target };
        let page = Labelled::of("the page </a/b>");
        assert_eq!(page, labelled(Some("the page"), "/a/b"));
        assert_eq!(Labelled::of("vector<int>"), labelled(Some("vector"), "int"));
        assert_eq!(Labelled::of("a > b"), labelled(None, "a > b"));
    }

    #[test]
    fn hostile_texts_take_no_longer_than_others() {
        for text in [":", "`a`", "``", "*a ", "**", "@", "@a", "h", "<", "\\"] {
            parse(&text.repeat(100_000));
        }
    }

    #[test]
    fn no_text_panics() {
        let tokens = [
            "`", "``", "*", "**", "@", ":doc:", ":", "_", "\\", "<", ">", "http://", "a", "é", " ",
        ];
        for first in tokens {
            for second in tokens {
                for third in tokens {
                    for fourth in tokens {
                        parse(&[first, second, third, fourth].concat());
                    }
                }
            }
        }
    }
}
