//! The layout that QEMU requires of documentation: short lines, and two spaces between
//! sentences. Literal text is exempt.

use qapi_schema::diagnostic::{Code, Diagnostic};

use super::lines::Line;

/// The longest line, `# ` included.
const WIDTH: usize = 70;

/// Checks the lines of a comment.
pub(super) fn check(lines: &[Line<'_>], problems: &mut Vec<Diagnostic>) {
    let mut literal = Literal::Outside;
    for line in lines {
        literal = literal.next(line);
        if literal.is_inside() {
            continue;
        }
        let mut report = |message: String, help: &str| {
            problems.push(Diagnostic::new(Code::DocStyle, line.span, message).help(help));
        };
        let width = line.text.chars().count() + "# ".len();
        if width > WIDTH && !is_url(line.text) {
            let message = format!("the line is {width} characters long, but the limit is {WIDTH}");
            report(message, "wrap the line");
        }
        if one_space_between_sentences(line.text) {
            let message = "sentences are separated by a single space";
            report(message.to_owned(), "separate sentences with two spaces");
        }
    }
}

/// Whether a line is in literal text.
#[derive(Clone, Copy)]
enum Literal {
    Outside,
    /// After the mark, but before any indented text.
    Announced,
    /// In text with this indentation.
    Inside(usize),
}

impl Literal {
    fn next(self, line: &Line<'_>) -> Self {
        let blank = line.text.is_empty();
        match self {
            Self::Announced if line.indent() > 0 => Self::Inside(line.indent()),
            Self::Inside(indent) if !blank && line.indent() < indent => Self::Outside.next(line),
            Self::Outside if announces(line.text) => Self::Announced,
            state => state,
        }
    }

    fn is_inside(self) -> bool {
        !matches!(self, Self::Outside)
    }
}

/// `::` alone on its line, or the directive for examples.
fn announces(text: &str) -> bool {
    let directive = text
        .strip_prefix("..")
        .map(|rest| rest.trim_start_matches(' '));
    let rest = directive.and_then(|rest| rest.strip_prefix("qmp-example"));
    rest.unwrap_or(text).trim_start_matches(' ') == "::"
}

fn is_url(text: &str) -> bool {
    let text = text.trim_start_matches(' ');
    let schemes = ["http://", "https://", "ftp://"];
    schemes.iter().any(|scheme| text.starts_with(scheme)) && !text.contains(' ')
}

/// Whether the end of a sentence is followed by one space and the possible beginning of
/// another. Neither `e.g.` nor the number of a list item ends a sentence.
fn one_space_between_sentences(text: &str) -> bool {
    let ends = text.match_indices(['.', '!', '?']);
    let mut rest = ends.map(|(at, _)| (&text[..=at], &text[at + 1..]));
    rest.any(|(sentence, rest)| {
        let mut next = rest.chars();
        let separated = next.next() == Some(' ');
        let begins = |c: char| c.is_ascii_uppercase() || c.is_ascii_digit() || c == '(';
        separated && next.next().is_some_and(begins) && !is_abbreviation(sentence)
    })
}

fn is_abbreviation(sentence: &str) -> bool {
    let example = sentence
        .strip_suffix("e.g.")
        .is_some_and(|before| !before.ends_with(|c: char| c.is_alphanumeric() || c == '_'));
    let number = sentence.trim_start_matches(' ').strip_suffix('.');
    let item = number.is_some_and(|n| n.len() == 1 && n.starts_with(|c: char| c.is_ascii_digit()));
    example || item
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sentences_end_with_two_spaces() {
        assert!(one_space_between_sentences("One thing. Another."));
        assert!(one_space_between_sentences("Really? (Yes.)"));
        for fine in [
            "One thing.  Another.",
            "as e.g. QEMU does",
            "1. First item",
            "see qapi.json for",
            "the end.",
        ] {
            assert!(!one_space_between_sentences(fine), "{fine}");
        }
    }
}
