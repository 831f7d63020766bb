//! The lines of a documentation text -> its blocks. Reads what the schemas of all
//! eras use of reStructuredText and of the older markup.

use super::blocks::Block;
use super::{sentences, tables};

/// Directives whose content is set off from the text.
const ADMONITIONS: &[(&str, &str)] = &[
    ("admonition", ""),
    ("attention", "Attention"),
    ("caution", "Caution"),
    ("danger", "Danger"),
    ("error", "Error"),
    ("hint", "Hint"),
    ("important", "Important"),
    ("note", "Note"),
    ("seealso", "See also"),
    ("tip", "Tip"),
    ("warning", "Warning"),
];

/// Words at the start of a paragraph that make it a note or the like.
const LABELS: &[(&str, &str)] = &[
    ("**Note:**", "Note"),
    ("IMPORTANT:", "Important"),
    ("NOTE:", "Note"),
    ("Note:", "Note"),
    ("Notes:", "Notes"),
    ("Warning:", "Warning"),
];

/// Directives whose content is shown as it is.
const LITERALS: &[&str] = &[
    "code",
    "code-block",
    "parsed-literal",
    "qmp-example",
    "sourcecode",
];

/// How many blocks may be inside of one another; what is deeper is plain text.
const DEPTH: usize = 16;

/// The blocks of a text.
pub(super) fn parse(text: &str) -> Vec<Block> {
    parse_in(text, 0)
}

fn parse_in(text: &str, depth: usize) -> Vec<Block> {
    if depth > DEPTH {
        return vec![Block::Paragraph(text.to_owned())];
    }
    let lines: Vec<&str> = text.lines().collect();
    let mut parser = Parser {
        lines,
        at: 0,
        depth,
    };
    let mut blocks = Vec::new();
    while parser.at < parser.lines.len() {
        parser.block(&mut blocks);
    }
    blocks
}

struct Parser<'a> {
    lines: Vec<&'a str>,
    at: usize,
    depth: usize,
}

impl<'a> Parser<'a> {
    fn line(&self, at: usize) -> Option<&'a str> {
        self.lines.get(at).copied()
    }

    fn inside(&self, text: &str) -> Vec<Block> {
        parse_in(text, self.depth + 1)
    }

    fn block(&mut self, blocks: &mut Vec<Block>) {
        let line = self.lines[self.at];
        if line.trim().is_empty() {
            self.at += 1;
        } else if let Some(block) = self.table().or_else(|| self.heading()) {
            blocks.push(block);
        } else if let Some(rest) = line.trim_start().strip_prefix(".. ") {
            blocks.extend(self.directive(rest));
        } else if list_marker(line).is_some() {
            blocks.push(self.list());
        } else if line.trim_start().starts_with(['+', '|']) {
            blocks.push(self.drawing());
        } else if described(line).is_some() {
            blocks.push(self.descriptions());
        } else {
            self.paragraph(blocks);
        }
    }

    /// `= Title`, or a title that is underlined, perhaps overlined as well.
    fn heading(&mut self) -> Option<Block> {
        let line = self.lines[self.at].trim_end();
        let marked = line.trim_start_matches('=');
        if marked.len() < line.len() && marked.starts_with(' ') {
            self.at += 1;
            return Some(Block::Heading(marked.trim().to_owned()));
        }
        let (title, underline, lines) = if is_rule(line) {
            (self.line(self.at + 1)?, self.line(self.at + 2)?, 3)
        } else {
            (line, self.line(self.at + 1)?, 2)
        };
        let is_title = !title.trim().is_empty()
            && is_rule(underline)
            && underline.trim_end().chars().count() >= title.trim_end().chars().count();
        is_title.then(|| {
            self.at += lines;
            Block::Heading(title.trim().to_owned())
        })
    }

    /// What stands below `.. name::`, and behind it.
    fn directive(&mut self, rest: &str) -> Vec<Block> {
        let indent = indent_of(self.lines[self.at]);
        self.at += 1;
        let body = self.indented(indent, usize::MAX);
        // Without a name this is a comment, or what a link leads to.
        let Some((name, argument)) = rest.split_once("::") else {
            return Vec::new();
        };
        let argument = argument.trim();
        if let Some((_, label)) = ADMONITIONS.iter().find(|(of, _)| *of == name) {
            let (label, text) = match (*label, argument) {
                ("", title) => (title, body),
                (label, "") => (label, body),
                (label, begin) => (label, format!("{begin}\n{body}")),
            };
            return vec![Block::Admonition(label.to_owned(), self.inside(&text))];
        }
        let body = without_options(&body);
        if LITERALS.contains(&name) {
            let language = if argument.is_empty() {
                "text"
            } else {
                argument
            };
            return vec![Block::Literal(language.to_owned(), body)];
        }
        let mut blocks = Vec::new();
        if !argument.is_empty() {
            blocks.push(Block::Paragraph(format!("**{argument}**")));
        }
        blocks.extend(self.inside(&body));
        blocks
    }

    fn list(&mut self) -> Block {
        let mut items = Vec::new();
        let mut kind = None;
        while let Some(item) = self.line(self.at).and_then(list_marker) {
            if *kind.get_or_insert(item.is_numbered()) != item.is_numbered() {
                break;
            }
            self.at += 1;
            let column = item.indent + item.marker.len() + 1;
            let rest = self.indented(item.indent, column);
            let content = self.inside(&format!("{}\n{rest}", item.text));
            items.push((item.marker.to_owned(), content));
            self.skip_blank_before_item();
        }
        Block::List(items)
    }

    fn skip_blank_before_item(&mut self) {
        let lines = self.lines[self.at..].iter();
        let blanks = lines.take_while(|line| line.trim().is_empty()).count();
        if self.line(self.at + blanks).and_then(list_marker).is_some() {
            self.at += blanks;
        }
    }

    fn table(&mut self) -> Option<Block> {
        let is_edge = tables::is_edge(self.lines[self.at]);
        let (table, taken) = is_edge.then(|| tables::parse(&self.lines[self.at..]))??;
        self.at += taken;
        Some(Block::Table(table))
    }

    /// What is drawn with lines and is no table, kept as it is drawn.
    fn drawing(&mut self) -> Block {
        let rows = self.lines[self.at..]
            .iter()
            .take_while(|line| line.trim_start().starts_with(['+', '|']));
        let rows: Vec<&str> = rows.copied().collect();
        self.at += rows.len();
        literal(&rows)
    }

    /// Lines of the form `@name  text`, by which old schemas described members.
    fn descriptions(&mut self) -> Block {
        let mut items = Vec::new();
        while let Some((name, text)) = self.line(self.at).and_then(described) {
            let indent = indent_of(self.lines[self.at]);
            self.at += 1;
            let rest = self.indented(indent, usize::MAX);
            let text = format!("{text}\n{rest}").trim_end().to_owned();
            items.push((name.to_owned(), text));
        }
        Block::Descriptions(items)
    }

    /// A paragraph, and the literal block that it may announce.
    fn paragraph(&mut self, blocks: &mut Vec<Block>) {
        let start = self.at;
        self.at += 1;
        while self.line(self.at).is_some_and(|line| !ends_paragraph(line)) {
            self.at += 1;
        }
        let lines = &self.lines[start..self.at];
        if lines.iter().any(|line| is_axis(line)) {
            blocks.push(literal(lines));
            return;
        }
        let indent = indent_of(lines[0]);
        let text = lines.join("\n");
        let Some(text) = text.strip_suffix("::") else {
            blocks.push(self.labelled(text));
            return;
        };
        if !text.trim().is_empty() {
            blocks.push(Block::Paragraph(format!("{}:", text.trim_end())));
        }
        let literal = self.indented(indent, usize::MAX);
        let literal = literal.trim_start_matches('\n');
        if !literal.trim().is_empty() {
            blocks.push(Block::Literal("text".to_owned(), literal.to_owned()));
        }
    }

    /// A paragraph, or the note that it is by its first word.
    fn labelled(&self, text: String) -> Block {
        let label = LABELS.iter().find_map(|(word, label)| {
            let rest = text.trim_start().strip_prefix(word)?;
            rest.starts_with([' ', '\n']).then_some((label, rest))
        });
        match label {
            Some((label, rest)) => {
                Block::Admonition((*label).to_owned(), self.inside(rest.trim_start()))
            }
            None => Block::Paragraph(sentences::since_alone(&text).unwrap_or(text)),
        }
    }

    /// The lines that follow and are blank or indented by more than `indent`,
    /// without the indentation that all of them have, up to `column`.
    fn indented(&mut self, indent: usize, column: usize) -> String {
        let belongs = |line: &&&str| line.trim().is_empty() || indent_of(line) > indent;
        let lines = self.lines[self.at..].iter().take_while(belongs);
        let lines: Vec<&str> = lines.copied().collect();
        self.at += lines.len();
        let filled = lines.iter().filter(|line| !line.trim().is_empty());
        let common = filled.map(|line| indent_of(line)).min().unwrap_or(0);
        let common = common.min(column);
        let cut = lines.iter().map(|line| line.get(common..).unwrap_or(""));
        let text = cut.collect::<Vec<_>>().join("\n");
        text.trim_end_matches('\n').to_owned()
    }
}

fn indent_of(line: &str) -> usize {
    line.len() - line.trim_start_matches(' ').len()
}

/// The body of a directive without its options, such as `:widths: auto`.
fn without_options(body: &str) -> String {
    let lines = body.trim_start_matches('\n').lines();
    let lines: Vec<_> = lines.skip_while(|line| line.starts_with(':')).collect();
    lines.join("\n").trim_start_matches('\n').to_owned()
}

/// Lines that are kept as they are, but for the indentation that all of them have.
fn literal(lines: &[&str]) -> Block {
    let indent = lines.iter().map(|line| indent_of(line)).min().unwrap_or(0);
    let lines: Vec<_> = lines.iter().map(|line| &line[indent..]).collect();
    Block::Literal("text".to_owned(), lines.join("\n"))
}

/// Whether a line is the axis of a diagram.
fn is_axis(line: &str) -> bool {
    let dashes = line.trim().strip_prefix('+').unwrap_or_default();
    dashes.len() >= 3 && dashes.bytes().all(|byte| byte == b'-')
}

/// `@name  text`, taken apart.
fn described(line: &str) -> Option<(&str, &str)> {
    let (name, text) = line.trim_start().strip_prefix('@')?.split_once(' ')?;
    let is_name = !name.is_empty()
        && name
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || b"-_".contains(&byte));
    (is_name && text.starts_with(' ')).then(|| (name, text.trim_start()))
}

fn ends_paragraph(line: &str) -> bool {
    let begin = line.trim_start();
    begin.is_empty()
        || begin.starts_with(".. ")
        || list_marker(line).is_some()
        || described(line).is_some()
}

/// Whether a line is drawn: three or more of one punctuation character.
fn is_rule(line: &str) -> bool {
    let line = line.trim_end();
    let first = line.chars().next();
    line.len() >= 3
        && first.is_some_and(|first| "*=-~^\"#+".contains(first))
        && line.chars().all(|char| Some(char) == first)
}

/// The line that begins an item of a list.
struct ItemStart<'a> {
    indent: usize,
    marker: &'a str,
    text: &'a str,
}

impl ItemStart<'_> {
    fn is_numbered(&self) -> bool {
        self.marker.len() > 1
    }
}

fn list_marker(line: &str) -> Option<ItemStart<'_>> {
    let indent = indent_of(line);
    let (marker, text) = line[indent..].split_once(' ')?;
    let number = marker.strip_suffix(['.', ')']);
    let is_number = number.is_some_and(|number| {
        (1..=2).contains(&number.len()) && number.bytes().all(|byte| byte.is_ascii_digit())
    });
    (matches!(marker, "-" | "*") || is_number).then_some(ItemStart {
        indent,
        marker,
        text: text.trim_start(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn depth(blocks: &[Block]) -> usize {
        let inner = |block: &Block| match block {
            Block::Admonition(_, content) => depth(content) + 1,
            Block::List(items) => {
                let depths = items.iter().map(|(_, content)| depth(content));
                depths.max().unwrap_or(0) + 1
            }
            _ => 0,
        };
        blocks.iter().map(inner).max().unwrap_or(0)
    }

    #[test]
    fn nesting_has_an_end() {
        assert_eq!(depth(&parse("- a\n\n  - b\n\n    .. note:: c")), 3);
        let hostile = "- ".repeat(100_000) + "end";
        assert_eq!(depth(&parse(&hostile)), DEPTH + 1);
        assert_eq!(depth(&parse(&"Note: ".repeat(100_000))), DEPTH + 1);
    }

    #[test]
    fn the_first_word_may_make_a_note() {
        for text in ["Note: it", "**Note:** it", "NOTE:\nit"] {
            assert!(matches!(&parse(text)[..], [Block::Admonition(label, _)] if label == "Note"));
        }
        for text in ["Note that: it", "Note:it", "It. Note: it"] {
            assert!(matches!(&parse(text)[..], [Block::Paragraph(_)]), "{text}");
        }
    }

    #[test]
    fn members_may_be_described_in_a_list() {
        let blocks = parse("@a   one\n     goes on\n@b-c  two");
        assert!(matches!(&blocks[..], [Block::Descriptions(items)] if items.len() == 2));
        let blocks = parse("@a is one\n@b is two");
        assert!(matches!(&blocks[..], [Block::Paragraph(_)]));
    }
}
