//! The lines of a documentation text -> its blocks.

use super::block::{Block, Description, ListItem};
use super::lines::{
    DescriptionStart, ItemStart, ends_paragraph, indent_of, is_axis, is_blank, is_drawn, is_rule,
};
use super::releases::since_alone;
use super::tables;
use super::text::Text;

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
pub(crate) fn parse(text: &str) -> Vec<Block> {
    parse_in(text, 0)
}

fn parse_in(text: &str, depth: usize) -> Vec<Block> {
    if depth > DEPTH {
        return vec![Block::paragraph(text)];
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
        if is_blank(line) {
            self.at += 1;
        } else if let Some(block) = self.table().or_else(|| self.heading()) {
            blocks.push(block);
        } else if let Some(rest) = line.trim_start().strip_prefix(".. ") {
            blocks.extend(self.directive(rest));
        } else if ItemStart::of(line).is_some() {
            blocks.push(self.list());
        } else if is_drawn(line) {
            blocks.push(self.drawing());
        } else if DescriptionStart::of(line).is_some() {
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
            return Some(Block::Heading(Text::new(marked.trim())));
        }
        let (title, underline, lines) = if is_rule(line) {
            (self.line(self.at + 1)?, self.line(self.at + 2)?, 3)
        } else {
            (line, self.line(self.at + 1)?, 2)
        };
        let is_title = !is_blank(title)
            && is_rule(underline)
            && underline.trim_end().chars().count() >= title.trim_end().chars().count();
        is_title.then(|| {
            self.at += lines;
            Block::Heading(Text::new(title.trim()))
        })
    }

    /// What stands below `.. name:: argument`.
    fn directive(&mut self, rest: &str) -> Vec<Block> {
        let indent = indent_of(self.lines[self.at]);
        self.at += 1;
        let body = self.indented(indent, usize::MAX);
        // Without a name this is a comment, or what a link leads to.
        let Some((name, behind)) = rest.split_once("::") else {
            return Vec::new();
        };
        let argument = behind.trim();
        if let Some((_, label)) = ADMONITIONS.iter().find(|(known, _)| *known == name) {
            let (label, text) = match (*label, argument) {
                ("", title) => (title, body),
                (label, "") => (label, body),
                (label, begin) => (label, format!("{begin}\n{body}")),
            };
            return vec![self.admonition(label, &text)];
        }
        let content = without_options(&body);
        if LITERALS.contains(&name) {
            let language = if argument.is_empty() {
                "text"
            } else {
                argument
            };
            return vec![Block::literal(language, content)];
        }
        let mut blocks = Vec::new();
        if !argument.is_empty() {
            blocks.push(Block::Caption(Text::new(argument)));
        }
        blocks.extend(self.inside(&content));
        blocks
    }

    fn admonition(&self, label: &str, text: &str) -> Block {
        Block::Admonition {
            label: label.to_owned(),
            content: self.inside(text),
        }
    }

    fn list(&mut self) -> Block {
        let mut items = Vec::new();
        let mut is_numbered = None;
        while let Some(item) = self.line(self.at).and_then(ItemStart::of) {
            if *is_numbered.get_or_insert(item.is_numbered()) != item.is_numbered() {
                break;
            }
            self.at += 1;
            let column = item.indent + item.marker.len() + 1;
            let rest = self.indented(item.indent, column);
            let content = self.inside(&format!("{}\n{rest}", item.text));
            items.push(ListItem {
                marker: item.marker.to_owned(),
                content,
            });
            self.skip_blank_before_item();
        }
        Block::List(items)
    }

    fn skip_blank_before_item(&mut self) {
        let lines = self.lines[self.at..].iter();
        let blanks = lines.take_while(|line| is_blank(line)).count();
        if self
            .line(self.at + blanks)
            .and_then(ItemStart::of)
            .is_some()
        {
            self.at += blanks;
        }
    }

    fn table(&mut self) -> Option<Block> {
        let is_edge = tables::is_edge(self.lines[self.at]);
        let found = is_edge.then(|| tables::parse(&self.lines[self.at..]))??;
        self.at += found.lines;
        Some(Block::Table(found.table))
    }

    /// What is drawn with lines and is not a table, kept as it is drawn.
    fn drawing(&mut self) -> Block {
        let lines = self.lines[self.at..].iter();
        let rows: Vec<&str> = lines.take_while(|line| is_drawn(line)).copied().collect();
        self.at += rows.len();
        drawn(&rows)
    }

    /// Lines of the form `@name  text`, by which old schemas described members.
    fn descriptions(&mut self) -> Block {
        let mut items = Vec::new();
        while let Some(start) = self.line(self.at).and_then(DescriptionStart::of) {
            let indent = indent_of(self.lines[self.at]);
            self.at += 1;
            let rest = self.indented(indent, usize::MAX);
            let text = format!("{}\n{rest}", start.text);
            items.push(Description {
                name: start.name.to_owned(),
                text: Text::new(text.trim_end()),
            });
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
            blocks.push(drawn(lines));
            return;
        }
        let indent = indent_of(lines[0]);
        let text = lines.join("\n");
        let Some(announcement) = text.strip_suffix("::") else {
            blocks.push(self.labelled(&text));
            return;
        };
        if !is_blank(announcement) {
            let sentence = format!("{}:", announcement.trim_end());
            blocks.push(Block::paragraph(sentence));
        }
        let body = self.indented(indent, usize::MAX);
        if !is_blank(&body) {
            blocks.push(Block::literal("text", body.trim_start_matches('\n')));
        }
    }

    /// A paragraph, or the note that it is by its first word.
    fn labelled(&self, text: &str) -> Block {
        let labelled = LABELS.iter().find_map(|(word, label)| {
            let rest = text.trim_start().strip_prefix(word)?;
            let is_apart = rest.starts_with([' ', '\n']);
            is_apart.then(|| self.admonition(label, rest.trim_start()))
        });
        labelled.unwrap_or_else(|| {
            Block::Paragraph(since_alone(text).unwrap_or_else(|| Text::new(text)))
        })
    }

    /// The lines that follow and are blank or indented by more than `indent`,
    /// without the indentation that all of them have, up to `column`.
    fn indented(&mut self, indent: usize, column: usize) -> String {
        let belongs = |line: &&&str| is_blank(line) || indent_of(line) > indent;
        let lines: Vec<&str> = self.lines[self.at..]
            .iter()
            .take_while(belongs)
            .copied()
            .collect();
        self.at += lines.len();
        let filled = lines.iter().filter(|line| !is_blank(line));
        let common = filled.map(|line| indent_of(line)).min().unwrap_or(0);
        let cut = common.min(column);
        let dedented: Vec<_> = lines
            .iter()
            .map(|line| line.get(cut..).unwrap_or(""))
            .collect();
        dedented.join("\n").trim_end_matches('\n').to_owned()
    }
}

/// The body of a directive without its options, such as `:widths: auto`.
fn without_options(body: &str) -> String {
    let lines = body.trim_start_matches('\n').lines();
    let content: Vec<_> = lines.skip_while(|line| line.starts_with(':')).collect();
    content.join("\n").trim_start_matches('\n').to_owned()
}

/// Lines that are kept as they are, except for the indentation that all of them have.
fn drawn(lines: &[&str]) -> Block {
    let indent = lines.iter().map(|line| indent_of(line)).min().unwrap_or(0);
    let rows: Vec<_> = lines.iter().map(|line| &line[indent..]).collect();
    Block::literal("text", rows.join("\n"))
}

#[cfg(test)]
mod tests {
    use super::super::block::Table;
    use super::*;

    fn heading(title: &str) -> Block {
        Block::Heading(Text::new(title))
    }

    fn admonition(label: &str, text: &str) -> Block {
        Block::Admonition {
            label: label.to_owned(),
            content: vec![Block::paragraph(text)],
        }
    }

    fn list(items: &[(&str, &str)]) -> Block {
        let item = |&(marker, text): &(&str, &str)| ListItem {
            marker: marker.to_owned(),
            content: vec![Block::paragraph(text)],
        };
        Block::List(items.iter().map(item).collect())
    }

    #[test]
    fn paragraphs_end_at_blank_lines_and_other_blocks() {
        let paragraph = Block::paragraph;
        assert_eq!(parse(" \n"), []);
        assert_eq!(
            parse("a\n  b\n\n\nc"),
            [paragraph("a\n  b"), paragraph("c")]
        );
        let expected = [paragraph("a"), list(&[("-", "b")])];
        assert_eq!(parse("a\n- b"), expected);
        let expected = [paragraph("a"), list(&[("1.", "b"), ("2.", "c")])];
        assert_eq!(parse("a\n1. b\n2. c"), expected);
        assert_eq!(parse("at least\n2. b"), [paragraph("at least\n2. b")]);
        assert_eq!(parse("Since: 2.1"), [paragraph("Since QEMU 2.1.")]);
    }

    #[test]
    fn headings_are_marked_or_underlined() {
        for text in ["= A b", "== A b", "A b\n===", "A b\n----", "***\nA b\n***"] {
            assert_eq!(parse(text), [heading("A b")], "{text}");
        }
        for text in ["=A b", "A b\n--", "A b\n==-"] {
            assert_eq!(parse(text), [Block::paragraph(text)], "{text}");
        }
    }

    #[test]
    fn lists_have_items_of_one_kind() {
        let dashes = list(&[("-", "a\nb"), ("*", "c")]);
        let numbers = list(&[("1.", "d"), ("2)", "e")]);
        let text = "- a\n  b\n\n* c\n1. d\n2) e";
        assert_eq!(parse(text), [dashes, numbers]);
    }

    #[test]
    fn items_may_have_blocks_of_their_own() {
        let item = ListItem {
            marker: "-".to_owned(),
            content: vec![Block::paragraph("a"), list(&[("-", "b")])],
        };
        let text = "- a\n\n  - b\n\nc";
        assert_eq!(
            parse(text),
            [Block::List(vec![item]), Block::paragraph("c")]
        );
    }

    #[test]
    fn tables_that_are_not_whole_are_drawings() {
        let cells = ["a", "b"].map(|text| vec![Text::new(text)]);
        let table = Block::Table(Table {
            rows: cells.to_vec(),
        });
        assert_eq!(parse("+---+\n| a |\n+===+\n| b |\n+---+"), [table]);
        assert_eq!(parse("  | a\n  | b"), [Block::literal("text", "| a\n| b")]);
        let diagram = "^\n|  x\n+-----";
        assert_eq!(parse(diagram), [Block::literal("text", diagram)]);
    }

    #[test]
    fn two_colons_announce_a_literal_block() {
        let literal = Block::literal("text", "b\n\n  c");
        let expected = [
            Block::paragraph("a:"),
            literal.clone(),
            Block::paragraph("d"),
        ];
        assert_eq!(parse("a::\n\n  b\n\n    c\n\nd"), expected);
        assert_eq!(parse("::\n\n  b\n\n    c"), [literal]);
    }

    #[test]
    fn directives_are_set_off_or_literal() {
        for (text, expected) in [
            (".. note:: a", admonition("Note", "a")),
            (".. warning::\n   a", admonition("Warning", "a")),
            (".. admonition:: See\n\n   a", admonition("See", "a")),
            (
                ".. code-block:: c\n   :force:\n\n   a;",
                Block::literal("c", "a;"),
            ),
            (".. parsed-literal::\n\n   a", Block::literal("text", "a")),
        ] {
            assert_eq!(parse(text), [expected], "{text}");
        }
        let caption = Block::Caption(Text::new("A"));
        assert_eq!(
            parse(".. table:: A\n\n  b"),
            [caption, Block::paragraph("b")]
        );
        assert_eq!(parse(".. _target:\n\n.. comment\n   more\n"), []);
    }

    #[test]
    fn the_first_word_may_make_a_note() {
        for text in ["Note: it", "**Note:** it", "NOTE:\nit"] {
            assert_eq!(parse(text), [admonition("Note", "it")], "{text}");
        }
        for text in ["Note that: it", "Note:it", "It. Note: it"] {
            assert_eq!(parse(text), [Block::paragraph(text)], "{text}");
        }
    }

    #[test]
    fn members_may_be_described_in_a_list() {
        let described = [("a", "one\ngoes on"), ("b-c", "two")];
        let descriptions = described.map(|(name, text)| Description {
            name: name.to_owned(),
            text: Text::new(text),
        });
        let text = "@a   one\n     goes on\n@b-c  two";
        assert_eq!(parse(text), [Block::Descriptions(descriptions.to_vec())]);
        let text = "@a is one\n@b is two";
        assert_eq!(parse(text), [Block::paragraph(text)]);
    }

    #[test]
    fn nesting_has_an_end() {
        let hostile = "- ".repeat(100_000) + "end";
        assert_eq!(depth(&parse(&hostile)), DEPTH + 1);
        assert_eq!(depth(&parse(&"Note: ".repeat(100_000))), DEPTH + 1);
    }

    fn depth(blocks: &[Block]) -> usize {
        let inner = |block: &Block| match block {
            Block::Admonition { content, .. } => depth(content) + 1,
            Block::List(items) => {
                let depths = items.iter().map(|item| depth(&item.content));
                depths.max().unwrap_or(0) + 1
            }
            _ => 0,
        };
        blocks.iter().map(inner).max().unwrap_or(0)
    }
}
