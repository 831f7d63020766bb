//! Text -> syntax tree, by the grammar in `grammar.pest`.
//!
//! Only this module uses pest. Text that the grammar does not match becomes a
//! diagnostic, and the rest of the file is still parsed.

mod comments;
mod errors;
mod word;

use std::collections::{HashMap, hash_map};
use std::ops::Range;

use pest::{Parser, Token};
use pest_derive::Parser;
use qapi_schema::diagnostic::{Code, Diagnostic};
use qapi_schema::source::{FileId, Span};
use qapi_schema::text::Text;

use self::word::Word;
use crate::mode::Mode;
use crate::nesting;
use crate::syntax::{Entry, Item, Name, Value, ValueKind};

#[derive(Parser)]
#[grammar = "grammar.pest"]
struct Grammar;

/// The top-level items of a file. Problems are added to `problems`.
///
/// Commas that are missing or trail are added to `commas`.
pub(crate) fn parse(
    file: FileId,
    text: &str,
    mode: Mode,
    problems: &mut Vec<Diagnostic>,
    commas: &mut Vec<Diagnostic>,
) -> Vec<Item> {
    let mut parser = FileParser {
        file,
        text,
        mode,
        problems,
        commas,
    };
    if let Some(at) = nesting::too_deep(text) {
        let limit = nesting::LIMIT;
        parser.problem(
            Code::NestingTooDeep,
            parser.span(at..at + 1),
            format!("brackets are nested more than {limit} levels deep"),
        );
        return Vec::new();
    }
    match Grammar::parse(Rule::file, text) {
        Ok(pairs) => parser.items(&mut pairs.tokens()),
        Err(error) => {
            parser.syntax_error(0, &error);
            Vec::new()
        }
    }
}

/// The matched rules as a stream: the start of a rule, the rules inside it, its end.
type Tokens<'t> = pest::iterators::Tokens<'t, Rule>;

/// The end of a rule that contains no other rules.
fn end_of_leaf(tokens: &mut Tokens<'_>) -> Option<usize> {
    match tokens.next()? {
        Token::End { pos, .. } => Some(pos.pos()),
        Token::Start { .. } => None,
    }
}

struct FileParser<'a> {
    file: FileId,
    text: &'a str,
    mode: Mode,
    problems: &'a mut Vec<Diagnostic>,
    commas: &'a mut Vec<Diagnostic>,
}

/// Which part of an object or list has just been read.
struct Commas {
    /// A comma, or nothing yet.
    is_separated: bool,
    /// Where the last comma is.
    last: usize,
    /// Nothing yet.
    is_empty: bool,
}

impl Commas {
    const START: Self = Self {
        is_separated: true,
        last: 0,
        is_empty: true,
    };
}

impl FileParser<'_> {
    fn items(&mut self, tokens: &mut Tokens<'_>) -> Vec<Item> {
        let mut items = Vec::new();
        while let Some(token) = tokens.next() {
            if let Token::Start { rule, pos } = token {
                items.extend(self.item(rule, pos.pos(), tokens));
            }
        }
        items
    }

    fn item(&mut self, rule: Rule, start: usize, tokens: &mut Tokens<'_>) -> Option<Item> {
        let before = self.problems.len();
        match rule {
            // The file itself: its items come next.
            Rule::file => None,
            Rule::doc_comment => Some(Item::Doc(self.doc_comment(start, tokens)?)),
            Rule::broken => {
                let stretch = start..end_of_leaf(tokens)?;
                // It may have been meant to define something.
                let is_part = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_');
                let words = self.text[stretch.clone()].split(|c| !is_part(c));
                let names = words.filter(|word| !word.is_empty());
                let names = names.map(str::to_owned).collect();
                self.broken(stretch);
                Some(Item::Broken { names })
            }
            _ => {
                let value = self.value(rule, start, tokens)?;
                let sound = self.problems.len() == before;
                Some(Item::Expression { value, sound })
            }
        }
    }

    /// The literal that begins with this rule; `None` for whitespace and punctuation.
    fn value(&mut self, rule: Rule, start: usize, tokens: &mut Tokens<'_>) -> Option<Value> {
        let (kind, end) = match rule {
            Rule::object => self.object(tokens)?,
            Rule::list => self.list(tokens)?,
            _ => {
                let end = end_of_leaf(tokens)?;
                let kind = match rule {
                    Rule::string => ValueKind::String(self.string(start..end)),
                    Rule::boolean => ValueKind::Boolean(&self.text[start..end] == "true"),
                    _ => return None,
                };
                (kind, end)
            }
        };
        let span = self.span(start..end);
        Some(Value { span, kind })
    }

    fn object(&mut self, tokens: &mut Tokens<'_>) -> Option<(ValueKind, usize)> {
        let mut entries = Vec::new();
        let mut commas = Commas::START;
        loop {
            match tokens.next()? {
                Token::Start {
                    rule: Rule::member,
                    pos,
                } => {
                    self.element(&mut commas, pos.pos(), '}');
                    entries.extend(self.entry(tokens));
                }
                Token::Start { rule, pos } => {
                    self.punctuation(&mut commas, rule, pos.pos());
                    end_of_leaf(tokens)?;
                }
                Token::End { pos, .. } => {
                    let entries = self.without_duplicates(entries);
                    return Some((ValueKind::Object(entries), pos.pos()));
                }
            }
        }
    }

    fn list(&mut self, tokens: &mut Tokens<'_>) -> Option<(ValueKind, usize)> {
        let mut elements = Vec::new();
        let mut commas = Commas::START;
        loop {
            match tokens.next()? {
                Token::Start { rule, pos } => {
                    if matches!(
                        rule,
                        Rule::object | Rule::list | Rule::string | Rule::boolean
                    ) {
                        self.element(&mut commas, pos.pos(), ']');
                    } else {
                        self.punctuation(&mut commas, rule, pos.pos());
                    }
                    elements.extend(self.value(rule, pos.pos(), tokens));
                }
                Token::End { pos, .. } => return Some((ValueKind::List(elements), pos.pos())),
            }
        }
    }

    /// Notes that an element begins, and that there is no comma before it where one should
    /// be.
    fn element(&mut self, commas: &mut Commas, at: usize, closing: char) {
        if !commas.is_separated {
            let found = Word::at(&self.text[at..]);
            let message = format!("expected `,` or `{closing}`, found {found}");
            let span = self.span(at..at + found.text.len());
            let problem = Diagnostic::new(Code::SyntaxError, span, message);
            self.commas.push(problem);
        }
        commas.is_separated = false;
        commas.is_empty = false;
    }

    /// Notes a comma; or the closing bracket, before which there should be none.
    fn punctuation(&mut self, commas: &mut Commas, rule: Rule, at: usize) {
        if rule == Rule::comma {
            commas.is_separated = true;
            commas.last = at;
        }
        let is_closing = matches!(rule, Rule::brace | Rule::bracket);
        if is_closing && commas.is_separated && !commas.is_empty {
            let closing = &self.text[at..=at];
            let message = format!("trailing comma before `{closing}`");
            let comma = self.span(commas.last..commas.last + 1);
            let problem = Diagnostic::new(Code::SyntaxError, comma, message);
            self.commas.push(problem.help("remove the comma"));
        }
    }

    /// A key and its value; the key is the first string.
    fn entry(&mut self, tokens: &mut Tokens<'_>) -> Option<Entry> {
        let mut key = None;
        let mut found = None;
        while let Token::Start { rule, pos } = tokens.next()? {
            let Some(value) = self.value(rule, pos.pos(), tokens) else {
                continue;
            };
            match (value.kind, value.span) {
                (ValueKind::String(text), span) if key.is_none() => key = Some(Name { text, span }),
                (kind, span) => found = Some(Value { span, kind }),
            }
        }
        Some(Entry {
            key: key?,
            value: found?,
        })
    }

    /// Reports repeated keys and drops them.
    fn without_duplicates(&mut self, mut entries: Vec<Entry>) -> Vec<Entry> {
        if are_distinct(&entries) {
            return entries;
        }
        let mut seen = HashMap::with_capacity(entries.len());
        entries.retain(
            |Entry { key, value: _ }| match seen.entry(key.text.clone()) {
                hash_map::Entry::Vacant(place) => {
                    place.insert(key.span);
                    true
                }
                hash_map::Entry::Occupied(first) => {
                    let message = format!("duplicate key `{}`", key.text);
                    let problem = Diagnostic::new(Code::DuplicateKey, key.span, message)
                        .label(key.span, "repeated here")
                        .label(*first.get(), "first used here");
                    self.problems.push(problem);
                    false
                }
            },
        );
        entries
    }

    /// The text of a string, with escapes resolved.
    fn string(&mut self, quoted: Range<usize>) -> String {
        let span = self.span(quoted.clone());
        let text = &self.text[quoted.start + 1..quoted.end - 1];
        if text
            .bytes()
            .all(|byte| matches!(byte, b' '..=b'~') && byte != b'\\')
        {
            return text.to_owned();
        }
        let odd = text.find(|c: char| !matches!(c, ' '..='~'));
        if let Some(at) = odd {
            let start = span.range().start + 1 + at;
            let length = text[at..].chars().next().map_or(1, char::len_utf8);
            self.problem(
                Code::NonPrintableCharacter,
                self.span(start..start + length),
                "strings can contain only printable ASCII characters",
            );
        }
        self.unescape(text, span)
    }

    /// QEMU has one escape, `\\`.
    fn unescape(&mut self, text: &str, span: Span) -> String {
        let mut plain = String::with_capacity(text.len());
        let mut rest = text;
        while let Some((before, escape)) = rest.split_once('\\') {
            plain.push_str(before);
            let escaped = match escape.strip_prefix('\\') {
                Some(after) => Some(('\\', after)),
                None if self.mode == Mode::Lenient => code_point(escape),
                None => None,
            };
            let Some((c, after)) = escaped else {
                let start = span.range().end - 1 - escape.len() - 1;
                self.unknown_escape(start, escape);
                return plain;
            };
            plain.push(c);
            rest = after;
        }
        plain + rest
    }

    fn unknown_escape(&mut self, start: usize, escape: &str) {
        let other = escape.chars().next().unwrap_or('\'');
        let span = self.span(start..start + 1 + other.len_utf8());
        let message = format!("unknown escape `\\{other}`");
        let problem = Diagnostic::new(Code::UnknownEscape, span, message);
        self.problems
            .push(problem.help("the only escape is `\\\\`, for a backslash"));
    }

    fn problem(&mut self, code: Code, span: Span, message: impl Into<Text>) {
        self.problems.push(Diagnostic::new(code, span, message));
    }

    fn span(&self, range: Range<usize>) -> Span {
        Span::new(self.file, range)
    }
}

/// The printable character that an escape such as `u002d` stands for, and what follows. QEMU
/// 4.1 and older took these.
fn code_point(escape: &str) -> Option<(char, &str)> {
    let (digits, rest) = escape.strip_prefix('u')?.split_at_checked(4)?;
    let is_number = digits.bytes().all(|digit| digit.is_ascii_hexdigit());
    let code = u8::from_str_radix(digits, 16).ok().filter(|_| is_number)?;
    let c = char::from(code);
    matches!(c, ' '..='~').then_some((c, rest))
}

/// Whether no key is repeated, which is cheap to find out for a small object. Nearly all
/// objects are small; for a large one, the answer is `false`.
fn are_distinct(entries: &[Entry]) -> bool {
    let is_new = |(index, entry): (usize, &Entry)| {
        let mut before = entries[..index].iter();
        before.all(|other| other.key.text != entry.key.text)
    };
    entries.len() <= 8 && entries.iter().enumerate().all(is_new)
}
