//! The sections of a comment -> blocks that read as sentences.

use qapi_schema::doc::Section;

use super::block::Block;
use super::parse::parse;
use super::releases::{self, Dated};
use super::text::Text;

/// The text that a comment begins with. Its first paragraph is a sentence, as
/// overviews show it alone.
pub(crate) fn summary(text: &str) -> Vec<Block> {
    let mut blocks = parse(text);
    if let Some(Block::Paragraph(first)) = blocks.first_mut() {
        *first = first.capitalized().closed();
    }
    blocks
}

/// A text as sentences: from a capital letter to a full stop.
pub(crate) fn sentences(text: &str) -> Vec<Block> {
    let mut blocks = parse(text);
    capitalize(&mut blocks);
    close(&mut blocks);
    blocks
}

/// What is said of a member, a value or a feature, as sentences. `lead`, if there is
/// one, says first what it is about.
pub(crate) fn description(section: &Section, lead: Option<&Text>) -> Vec<Block> {
    let dated = Dated::of(section);
    let text = dated
        .as_ref()
        .map_or(section.text.trim(), |dated| dated.text);
    let mut blocks = parse(text);
    match (blocks.first_mut(), lead) {
        (Some(Block::Paragraph(first)), Some(lead)) => *first = first.led_by(lead),
        (_, Some(lead)) => blocks.insert(0, Block::Paragraph(lead.clone())),
        (_, None) => capitalize(&mut blocks),
    }
    close(&mut blocks);
    if let Some(dated) = dated {
        let since = releases::since(dated.release);
        match blocks.last_mut() {
            Some(Block::Paragraph(last)) => *last = last.followed_by(&since),
            _ => blocks.push(Block::Paragraph(since)),
        }
    }
    blocks
}

/// The release that a section names at its end.
pub(crate) fn since(section: &Section) -> Option<&str> {
    Dated::of(section).map(|dated| dated.release)
}

/// Whether a section says nothing, but perhaps since when there is what it is about.
pub(crate) fn is_bare(section: &Section) -> bool {
    let text = Dated::of(section).map_or(section.text.as_str(), |dated| dated.text);
    text.trim().is_empty()
}

/// What the running text says of a member, where it describes members itself.
pub(crate) fn described_in(text: &str, name: &str) -> Option<Text> {
    let described = parse(text).into_iter().find_map(|block| match block {
        Block::Descriptions(members) => members.into_iter().find(|member| member.name == name),
        _ => None,
    });
    Some(described?.text.capitalized().closed())
}

/// A free-form comment of a module. The heading at the start of the first one is what
/// the module is about.
pub(crate) fn module(text: &str, is_first: bool) -> Vec<Block> {
    let mut blocks = parse(text);
    match blocks.first() {
        // Tells where in a manual the text stands, and not what it is about.
        Some(Block::Heading(title)) if *title == Text::new("Introduction") && blocks.len() > 1 => {
            blocks.remove(0);
        }
        Some(Block::Heading(title)) if is_first => {
            blocks[0] = Block::Paragraph(title.closed());
        }
        _ => {}
    }
    blocks
}

/// Whether a text is a heading without anything below it.
pub(crate) fn is_heading_only(text: &str) -> bool {
    parse(text)
        .iter()
        .all(|block| matches!(block, Block::Heading(_)))
}

fn capitalize(blocks: &mut [Block]) {
    if let Some(Block::Paragraph(first)) = blocks.first_mut() {
        *first = first.capitalized();
    }
}

fn close(blocks: &mut [Block]) {
    if let Some(Block::Paragraph(last)) = blocks.last_mut() {
        *last = last.closed();
    }
}

#[cfg(test)]
mod tests {
    use qapi_schema::doc::SectionKind;
    use qapi_schema::source::{SourceMap, Span};

    use super::*;

    fn section(text: &str) -> Section {
        let mut sources = SourceMap::default();
        let span = Span::new(sources.add("a.json".into(), String::new()), 0..0);
        let mut section = Section::new(SectionKind::Plain, span);
        section.text = text.to_owned();
        section
    }

    #[test]
    fn sentences_begin_and_end_as_such() {
        let paragraphs = |texts: [&str; 2]| texts.map(Block::paragraph);
        let text = "a disk,\n\nor two";
        assert_eq!(summary(text), paragraphs(["A disk.", "or two"]));
        assert_eq!(sentences(text), paragraphs(["A disk,", "or two."]));
    }

    #[test]
    fn descriptions_have_lead_text_and_release() {
        let lead = Text::new("``sd``");
        for (text, lead, expected) in [
            ("a disk", None, "A disk."),
            ("a disk (since 2.1)", None, "A disk. Since QEMU 2.1."),
            ("a disk", Some(&lead), "``sd``: a disk."),
            ("Since 2.1", Some(&lead), "``sd``. Since QEMU 2.1."),
            ("Since 2.1", None, "Since QEMU 2.1."),
        ] {
            let blocks = description(&section(text), lead);
            assert_eq!(blocks, [Block::paragraph(expected)]);
        }
        let blocks = description(&section("::\n\n  a (since 2.1)"), None);
        let expected = [
            Block::literal("text", "a"),
            Block::paragraph("Since QEMU 2.1."),
        ];
        assert_eq!(blocks, expected);
    }

    #[test]
    fn bare_sections_say_nothing_but_the_release() {
        for text in ["", " ", "(since 2.1)", "Since 2.1"] {
            assert!(is_bare(&section(text)), "{text}");
        }
        assert!(!is_bare(&section("a (since 2.1)")));
    }

    #[test]
    fn the_running_text_may_describe_members() {
        let text = "Members:\n\n@a  one\n@b  another";
        assert_eq!(described_in(text, "b"), Some(Text::new("Another.")));
        assert_eq!(described_in(text, "c"), None);
        assert_eq!(described_in("@c: one", "c"), None);
    }

    #[test]
    fn the_first_heading_of_a_module_is_a_sentence() {
        let heading = Block::Heading(Text::new("Disks"));
        assert_eq!(module("= Disks", true), [Block::paragraph("Disks.")]);
        assert_eq!(module("= Disks", false), [heading]);
        assert_eq!(
            module("= Introduction\n\nA.", true),
            [Block::paragraph("A.")]
        );
        assert!(is_heading_only("= Disks\n\n== Drives"));
        assert!(!is_heading_only("= Disks\n\nA."));
    }
}
