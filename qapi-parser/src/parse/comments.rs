//! Documentation comments: their marks and their lines.

use std::ops::Range;

use pest::Token;
use qapi_schema::diagnostic::{Code, Diagnostic};
use qapi_schema::source::Span;

use super::{FileParser, Rule, Tokens, end_of_leaf};
use crate::syntax::DocComment;

impl FileParser<'_> {
    pub(super) fn doc_comment(
        &mut self,
        start: usize,
        tokens: &mut Tokens<'_>,
    ) -> Option<DocComment> {
        let before = self.problems.len();
        let mut lines = Vec::new();
        let mut closed = false;
        let end = loop {
            let (rule, from) = match tokens.next()? {
                Token::Start { rule, pos } => (rule, pos.pos()),
                Token::End { pos, .. } => break pos.pos(),
            };
            let part = from..end_of_leaf(tokens)?;
            match rule {
                Rule::doc_text => lines.extend(self.doc_lines(part)),
                Rule::doc_open => {
                    lines.extend(self.named_in_mark(part.clone()));
                    self.only_hashes(part, "start");
                }
                _ => {
                    closed = true;
                    self.only_hashes(part, "end");
                }
            }
        };
        if lines.is_empty() && !closed {
            lines = self.lines_above(start);
        }
        let span = self.span(start..end);
        if !closed && self.problems.len() == before {
            self.unclosed_doc_comment(span);
        }
        let sound = self.problems.len() == before;
        Some(DocComment { span, lines, sound })
    }

    /// The rest of an opening mark that names what is documented: `## @NAME`. Although it is
    /// reported, it is read: QEMU 2.8 and older did not look.
    fn named_in_mark(&self, mark: Range<usize>) -> Option<Span> {
        let name = self.text[mark.clone()].strip_prefix("##")?;
        name.trim_start().starts_with('@').then_some(())?;
        Some(self.span(mark.start + 1..mark.end))
    }

    /// The comment above a lone `##`, if it names what it documents: its own `##` was
    /// forgotten. This is reported, too.
    fn lines_above(&self, mark: usize) -> Vec<Span> {
        let mut start = mark;
        for line in self.text[..mark].split_inclusive('\n').rev() {
            if !line.starts_with('#') || line.starts_with("##") {
                break;
            }
            start -= line.len();
        }
        let mut lines: Vec<Span> = self.doc_lines(start..mark).collect();
        let words = |line: &Span| self.text[line.range()].trim_start_matches(['#', ' ']);
        let first = lines.iter().position(|line| !words(line).is_empty());
        match first {
            Some(first) if words(&lines[first]).starts_with('@') => lines.split_off(first),
            _ => Vec::new(),
        }
    }

    /// The lines of a range that contains only comment lines.
    fn doc_lines(&self, range: Range<usize>) -> impl Iterator<Item = Span> {
        let mut end = range.start;
        let lines = self.text[range].split_inclusive('\n');
        lines.filter_map(move |line| {
            end += line.len();
            let comment = line.trim_start();
            let at = end - comment.len();
            // Trailing whitespace is part of the text, but the line break is not.
            let comment = comment.trim_end_matches(['\r', '\n']);
            (!comment.is_empty()).then(|| self.span(at..at + comment.len()))
        })
    }

    fn only_hashes(&mut self, line: Range<usize>, which: &str) {
        let text = self.text[line.clone()].trim_start();
        if text.trim_end_matches('\r') != "##" {
            let start = line.end - text.len();
            let what = if text.trim_end() == "##" {
                "whitespace"
            } else {
                "text"
            };
            let message = format!("{what} after `##` at the {which} of a documentation comment");
            let span = self.span(start..start + text.len());
            let problem = Diagnostic::new(Code::DocCommentMarks, span, message).help(
                "the first and last lines must be just `##`, \
                 and every line between must begin with `# `",
            );
            self.problems.push(problem);
        }
    }

    /// Reports the token that is in the place of the closing `##`, as QEMU does.
    fn unclosed_doc_comment(&mut self, comment: Span) {
        let rest = &self.text[comment.range().end..];
        let skipped = rest.len() - rest.trim_start().len();
        let at = self.before_end(comment.range().end + skipped);
        let next = self.text[at..].chars().next();
        let end = at + next.map_or(0, char::len_utf8);
        let opening = Span {
            end: comment.start + 2,
            ..comment
        };
        let problem = Diagnostic::new(
            Code::DocCommentMarks,
            self.span(at..end),
            "a documentation comment must end with `##`",
        )
        .label(opening, "the comment starts here");
        self.problems.push(problem);
    }
}
