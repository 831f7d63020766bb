//! The structure of a documentation text: paragraphs, lists, headings, literal
//! blocks, notes. Reads what the schemas of all eras use of reStructuredText and
//! of the older markup, and writes Markdown.

use qapi_parser::doc::Section;

use super::links::Links;
use super::{inline, sentences};

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

/// Turns a text into Markdown.
pub(super) fn markdown(text: &str, links: &Links<'_>) -> String {
    render(&parse(text), links)
}

/// Turns what is said of a member, a value or a feature into Markdown: into
/// sentences, that is. The first one follows `lead`, where there is one.
pub(super) fn note(section: &Section, lead: Option<&str>, links: &Links<'_>) -> String {
    let (text, since) = sentences::split_since(section);
    let mut blocks = parse(text);
    match (blocks.first_mut(), lead) {
        (Some(Block::Paragraph(text)), Some(lead)) => *text = format!("{lead}: {text}"),
        (Some(Block::Paragraph(text)), None) => *text = sentences::capitalized(text),
        (_, Some(lead)) => blocks.insert(0, Block::Paragraph(lead.to_owned())),
        (_, None) => {}
    }
    if let Some(Block::Paragraph(text)) = blocks.last_mut() {
        *text = sentences::closed(text);
    }
    match (blocks.last_mut(), since.map(sentences::since)) {
        (Some(Block::Paragraph(text)), Some(since)) => *text = sentences::joined(text, &since),
        (_, Some(since)) => blocks.push(Block::Paragraph(since)),
        (_, None) => {}
    }
    render(&blocks, links)
}

/// Turns the documentation of a module into Markdown. The heading at its start
/// is the summary of the first comment, and a section of any other.
pub(super) fn module_markdown(text: &str, is_first: bool, links: &Links<'_>) -> String {
    let mut blocks = parse(text);
    if let (true, Some(Block::Heading(title))) = (is_first, blocks.first()) {
        blocks[0] = Block::Paragraph(format!("{}.", title.trim_end_matches('.')));
    }
    render(&blocks, links)
}

/// Whether a text is a heading without anything below it.
pub(super) fn is_heading_only(text: &str) -> bool {
    parse(text)
        .iter()
        .all(|block| matches!(block, Block::Heading(_)))
}

/// A text that is set off as a note or the like.
pub(super) fn admonition(label: &str, text: &str, links: &Links<'_>) -> String {
    let block = Block::Admonition(label.to_owned(), parse(text));
    render(&[block], links)
}

/// A text with a word in front that says what it is about.
pub(super) fn labelled(label: &str, text: &str, links: &Links<'_>) -> String {
    let mut blocks = parse(text);
    if let Some(Block::Paragraph(text)) = blocks.first_mut() {
        *text = sentences::capitalized(text);
    }
    if let Some(Block::Paragraph(text)) = blocks.last_mut() {
        *text = sentences::closed(text);
    }
    let gap = match blocks.first() {
        Some(Block::Paragraph(_)) => " ",
        _ => "\n\n",
    };
    let text = render(&blocks, links);
    format!("**{label}:**{gap}{text}")
}

/// A code block.
pub(super) fn fenced(language: &str, text: &str) -> String {
    let fence = if text.contains("```") { "````" } else { "```" };
    format!("{fence}{language}\n{text}\n{fence}")
}

enum Block {
    Paragraph(String),
    Heading(String),
    Literal(String),
    Admonition(String, Vec<Block>),
    /// The marker and the content of each item.
    List(Vec<(String, Vec<Block>)>),
}

fn render(blocks: &[Block], links: &Links<'_>) -> String {
    let parts: Vec<_> = blocks.iter().map(|block| block.render(links)).collect();
    parts.join("\n\n")
}

impl Block {
    fn render(&self, links: &Links<'_>) -> String {
        match self {
            Self::Paragraph(text) => inline::markdown(text, links),
            Self::Heading(title) => format!("# {}", inline::markdown(title, links)),
            Self::Literal(text) => fenced("text", text),
            Self::Admonition(label, content) => {
                let text = format!("**{label}:** {}", render(content, links));
                prefixed(&text, "> ", "> ")
            }
            Self::List(items) => {
                let item = |(marker, content): &(String, Vec<Block>)| {
                    let indent = " ".repeat(marker.len() + 1);
                    prefixed(&render(content, links), &format!("{marker} "), &indent)
                };
                let items: Vec<_> = items.iter().map(item).collect();
                items.join("\n")
            }
        }
    }
}

/// Puts one thing in front of the first line and another in front of the rest.
fn prefixed(text: &str, first: &str, rest: &str) -> String {
    let mut out = String::new();
    for (index, line) in text.lines().enumerate() {
        let prefix = if index == 0 { first } else { rest };
        if index > 0 {
            out.push('\n');
        }
        out.push_str(format!("{prefix}{line}").trim_end());
    }
    out
}

fn parse(text: &str) -> Vec<Block> {
    let lines: Vec<&str> = text.lines().collect();
    let mut parser = Parser { lines, at: 0 };
    let mut blocks = Vec::new();
    while parser.at < parser.lines.len() {
        parser.block(&mut blocks);
    }
    blocks
}

struct Parser<'a> {
    lines: Vec<&'a str>,
    at: usize,
}

impl<'a> Parser<'a> {
    fn line(&self, at: usize) -> Option<&'a str> {
        self.lines.get(at).copied()
    }

    fn block(&mut self, blocks: &mut Vec<Block>) {
        let line = self.lines[self.at];
        if line.trim().is_empty() {
            self.at += 1;
        } else if let Some(block) = self.heading() {
            blocks.push(block);
        } else if let Some(rest) = line.trim_start().strip_prefix(".. ") {
            blocks.extend(self.directive(rest));
        } else if list_marker(line).is_some() {
            blocks.push(self.list());
        } else if line.trim_start().starts_with(['+', '|']) {
            blocks.push(self.table());
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

    fn directive(&mut self, rest: &str) -> Option<Block> {
        let indent = indent_of(self.lines[self.at]);
        self.at += 1;
        let body = self.indented(indent, usize::MAX);
        // Without a name this is a comment.
        let (name, argument) = rest.split_once("::")?;
        let argument = argument.trim();
        let Some((_, label)) = ADMONITIONS.iter().find(|(of, _)| *of == name) else {
            let body = body.trim_start_matches('\n');
            return (!body.is_empty()).then(|| Block::Literal(body.to_owned()));
        };
        let (label, text) = match (*label, argument) {
            ("", title) => (title, body),
            (label, "") => (label, body),
            (label, begin) => (label, format!("{begin}\n{body}")),
        };
        Some(Block::Admonition(label.to_owned(), parse(&text)))
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
            let content = parse(&format!("{}\n{rest}", item.text));
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

    /// A table, drawn with lines; kept as it is drawn.
    fn table(&mut self) -> Block {
        let rows = self.lines[self.at..]
            .iter()
            .take_while(|line| line.trim_start().starts_with(['+', '|']));
        let rows: Vec<&str> = rows.copied().collect();
        self.at += rows.len();
        Block::Literal(rows.join("\n"))
    }

    /// A paragraph, and the literal block that it may announce.
    fn paragraph(&mut self, blocks: &mut Vec<Block>) {
        let start = self.at;
        self.at += 1;
        while self.line(self.at).is_some_and(|line| !ends_paragraph(line)) {
            self.at += 1;
        }
        let indent = indent_of(self.lines[start]);
        let text = self.lines[start..self.at].join("\n");
        let Some(text) = text.strip_suffix("::") else {
            blocks.push(Block::Paragraph(text));
            return;
        };
        if !text.trim().is_empty() {
            blocks.push(Block::Paragraph(format!("{}:", text.trim_end())));
        }
        let literal = self.indented(indent, usize::MAX);
        let literal = literal.trim_start_matches('\n');
        if !literal.trim().is_empty() {
            blocks.push(Block::Literal(literal.to_owned()));
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

fn ends_paragraph(line: &str) -> bool {
    let begin = line.trim_start();
    begin.is_empty() || begin.starts_with(".. ") || list_marker(line).is_some()
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
