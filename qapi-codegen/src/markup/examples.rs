//! The examples of a comment: one literal block a message.

use qapi_schema::doc::{Doc, Example, Message, Section, Sender};

use super::block::Block;
use super::parse::parse;
use super::text::Text;

/// All examples of a comment.
pub(crate) fn all(doc: &Doc) -> Vec<Block> {
    doc.examples().flat_map(blocks).collect()
}

/// The text of a section without the examples in it.
pub(crate) fn without(section: &Section) -> String {
    let mut text = String::new();
    let mut at = 0;
    for example in &section.examples {
        text.push_str(section.text.get(at..example.range.start).unwrap_or(""));
        at = example.range.end;
    }
    text.push_str(section.text.get(at..).unwrap_or(""));
    text
}

fn blocks(example: &Example) -> Vec<Block> {
    let mut blocks = Vec::new();
    if let Some(title) = &example.title {
        blocks.push(Block::Caption(Text::new(title)));
    }
    let messages = example.messages();
    if messages.is_empty() {
        blocks.push(Block::literal("text", &example.text));
        return blocks;
    }
    let mut at = 0;
    for message in &messages {
        let Some(start) = offset_in(&example.text, message) else {
            continue;
        };
        let prose = example.text.get(at..message.start).unwrap_or("");
        blocks.extend(parse(prose.trim()));
        if messages.len() > 1 {
            blocks.extend(label(message).map(Block::paragraph));
        }
        let json = dedent(&example.text, start, message.text);
        blocks.push(Block::literal("json", json));
        at = start + message.text.len();
    }
    let prose = example.text.get(at..).unwrap_or("");
    blocks.extend(parse(prose.trim()));
    blocks
}

/// What a message is: by who sends it, and by the key that comes first in it.
fn label(message: &Message<'_>) -> Option<&'static str> {
    if message.sender? == Sender::Client {
        return Some("Request:");
    }
    let labels = [
        ("\"return\"", "Reply:"),
        ("\"error\"", "Error reply:"),
        ("\"event\"", "Event:"),
        ("\"QMP\"", "Greeting:"),
    ];
    let found = labels.iter().filter_map(|(key, label)| {
        let at = message.text.find(key)?;
        Some((at, *label))
    });
    let first = found.min_by_key(|(at, _)| *at);
    Some(first.map_or("QEMU sends:", |(_, label)| label))
}

/// Where the message's brace stands in the example; its start is the arrow.
fn offset_in(text: &str, message: &Message<'_>) -> Option<usize> {
    let behind = text.get(message.start..)?;
    behind.find(message.text).map(|at| message.start + at)
}

/// A message whose further lines are indented as if it began at the line's start.
fn dedent(text: &str, start: usize, message: &str) -> String {
    let column = text[..start]
        .chars()
        .rev()
        .take_while(|&char| char != '\n')
        .count();
    let cut = |line: &str| {
        let blanks = line.chars().take(column).take_while(|c| c.is_whitespace());
        let indent: usize = blanks.map(char::len_utf8).sum();
        line[indent..].trim_end().to_owned()
    };
    let mut lines = message.lines();
    let first = lines.next().unwrap_or_default().trim_end().to_owned();
    let lines: Vec<_> = std::iter::once(first).chain(lines.map(cut)).collect();
    lines.join("\n")
}

#[cfg(test)]
mod tests {
    use qapi_schema::doc::SectionKind;
    use qapi_schema::source::{SourceMap, Span};

    use super::*;

    fn span() -> Span {
        let mut sources = SourceMap::default();
        Span::new(sources.add("a.json".into(), String::new()), 0..0)
    }

    fn example(text: &str) -> Example {
        Example::new(text.to_owned(), 0..0, span())
    }

    #[test]
    fn a_message_alone_is_json() {
        let json = Block::literal("json", "{ \"execute\": \"stop\",\n  \"id\": 1 }");
        let text = "-> { \"execute\": \"stop\",\n     \"id\": 1 }";
        assert_eq!(blocks(&example(text)), [json]);
    }

    #[test]
    fn a_message_may_be_indented_with_any_blanks() {
        let json = Block::literal("json", "{ \"execute\":\n\"stop\" }");
        let text = "-> { \"execute\":\n\u{a0}\u{a0}\"stop\" }";
        assert_eq!(blocks(&example(text)), [json]);
    }

    #[test]
    fn one_of_several_messages_says_what_it_is() {
        let text = "-> {\"execute\": \"stop\"}\n<- {\"return\": {}}\n<- {\"event\": \"STOP\"}";
        let expected = [
            Block::paragraph("Request:"),
            Block::literal("json", "{\"execute\": \"stop\"}"),
            Block::paragraph("Reply:"),
            Block::literal("json", "{\"return\": {}}"),
            Block::paragraph("Event:"),
            Block::literal("json", "{\"event\": \"STOP\"}"),
        ];
        assert_eq!(blocks(&example(text)), expected);
    }

    #[test]
    fn titles_and_prose_are_kept() {
        let mut titled = example("First, ask.\n\n-> {}\n\nThat was it.");
        titled.title = Some("asking".to_owned());
        let expected = [
            Block::Caption(Text::new("asking")),
            Block::paragraph("First, ask."),
            Block::literal("json", "{}"),
            Block::paragraph("That was it."),
        ];
        assert_eq!(blocks(&titled), expected);
    }

    #[test]
    fn what_has_no_message_is_text() {
        let text = "$ qemu --help";
        assert_eq!(blocks(&example(text)), [Block::literal("text", text)]);
    }

    #[test]
    fn sections_are_told_without_their_examples() {
        let mut section = Section::new(SectionKind::Plain, span());
        section.text = "One.\n\n.. qmp-example::\n\n  {}\n\nTwo.".to_owned();
        section.examples = vec![Example::new("{}".to_owned(), 6..28, span())];
        assert_eq!(without(&section), "One.\n\n\n\nTwo.");
    }
}
