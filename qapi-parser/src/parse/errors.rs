//! What is said of text that the grammar does not match.

use std::ops::Range;

use pest::Parser;
use pest::error::{ErrorVariant, InputLocation};
use qapi_schema::diagnostic::{Code, Diagnostic};
use qapi_schema::source::Span;

use super::word::Word;
use super::{FileParser, Grammar, Rule};
use crate::words;
use crate::{hints, nesting};

impl FileParser<'_> {
    /// Reports a range that is neither an expression nor a comment.
    pub(super) fn broken(&mut self, stretch: Range<usize>) {
        let Range { start, end } = stretch;
        if start == 0 && self.text.starts_with('\u{feff}') {
            let problem = Diagnostic::new(
                Code::ByteOrderMark,
                self.span(0..'\u{feff}'.len_utf8()),
                "the file begins with a byte-order mark",
            );
            self.problems
                .push(problem.help("save the file as UTF-8 without a byte-order mark"));
            return;
        }
        // The range ends before a line that could begin a new item. The first word of
        // that line may be the unexpected one, so it is included.
        let seen = end
            + self.text[end..]
                .char_indices()
                .nth(3)
                .map_or(0, |(at, _)| at);
        if let Err(error) = Grammar::parse(Rule::single_expression, &self.text[start..seen]) {
            self.syntax_error(start, &error);
        }
    }

    pub(super) fn syntax_error(&mut self, start: usize, error: &pest::error::Error<Rule>) {
        let (InputLocation::Pos(at) | InputLocation::Span((at, _))) = error.location;
        let at = start + at;
        let rest = &self.text[at..];
        if rest.starts_with('\'') && !closes(rest) {
            return self.unterminated_string(at);
        }
        let found = Word::at(rest);
        let at = self.before_end(at);
        let span = self.span(at..at + found.text.len());
        let expected = match &error.variant {
            ErrorVariant::ParsingError { positives, .. } => expectation(positives),
            ErrorVariant::CustomError { .. } => String::new(),
        };
        let message = if expected.is_empty() || at == start {
            format!("unexpected {found}")
        } else {
            format!("expected {expected}, found {found}")
        };
        let problem = Diagnostic::new(Code::SyntaxError, span, message)
            .maybe_label(self.unclosed(start..at, rest), "opened here")
            .maybe_help(hints::help(&self.text[start..at], rest));
        self.problems.push(problem);
    }

    /// The bracket before an unexpected word that should have been closed, if the word can
    /// mean that: the end, what begins a line of its own, or another bracket.
    fn unclosed(&self, before: Range<usize>, rest: &str) -> Option<Span> {
        let text = &self.text[before.clone()];
        let begins_item = text.ends_with('\n') && rest.starts_with(['{', '#']);
        if !(rest.is_empty() || begins_item || rest.starts_with(['}', ']'])) {
            return None;
        }
        let at = before.start + nesting::innermost_open(text)?;
        Some(self.span(at..at + 1))
    }

    /// The end of the file, moved back to its last line.
    pub(super) fn before_end(&self, at: usize) -> usize {
        if at == self.text.len() && self.text.ends_with('\n') {
            at - 1
        } else {
            at
        }
    }

    fn unterminated_string(&mut self, at: usize) {
        let length = self.text[at..].lines().next().map_or(0, str::len);
        let problem = Diagnostic::new(
            Code::UnterminatedString,
            self.span(at..at + length),
            "the string has no closing quote",
        );
        self.problems
            .push(problem.help("a string must end on the line it starts on"));
    }
}

/// Whether the string that starts here ends on the same line.
fn closes(rest: &str) -> bool {
    let line = rest.lines().next().unwrap_or_default();
    let mut escaped = false;
    line.chars().skip(1).any(|c| {
        let ends = c == '\'' && !escaped;
        escaped = c == '\\' && !escaped;
        ends
    })
}

/// The rules that would have matched, in words.
fn expectation(rules: &[Rule]) -> String {
    let mut expected: Vec<&str> = Vec::new();
    // The grammar goes on without a comma, too, but there should be one.
    let needs_comma = rules.contains(&Rule::comma);
    let punctuation = [Rule::comma, Rule::brace, Rule::bracket];
    let possible = rules
        .iter()
        .filter(|rule| !needs_comma || punctuation.contains(rule));
    for rule in possible {
        let word = match rule {
            Rule::object => "`{`",
            Rule::list => "`[`",
            Rule::string | Rule::member => "a string",
            Rule::boolean => "a boolean",
            Rule::comma => "`,`",
            Rule::colon => "`:`",
            Rule::brace => "`}`",
            Rule::bracket => "`]`",
            _ => continue,
        };
        if !expected.contains(&word) {
            expected.push(word);
        }
    }
    words::list(&expected, "or")
}
