//! Deprecations that documentation tells in words.
//!
//! Schemas can mark commands, events and members as deprecated since QEMU 5.0, and values since
//! 6.2. Before, only the documentation said it.

use qapi_schema::Schema;
use qapi_schema::doc::Doc;
use qapi_schema::text::Text;

use crate::compare::Node;
use crate::item::ItemId;

/// What the documentation of a command or event says if it says that the whole is deprecated.
pub(crate) fn about_message(doc: &Doc) -> Option<Text> {
    let texts = doc.sections.iter().map(|section| &*section.text);
    let texts = texts.filter(|text| mentions_deprecation(text));
    let mut texts = texts.map(Text::prose);
    let subjects = ["command", "event", "interface"];
    texts.find(|text| {
        let text = text.unescaped().to_lowercase();
        let mut subjects = subjects.iter();
        subjects.any(|subject| text.contains(&format!("this {subject} is deprecated")))
    })
}

/// What the documentation says about a member or value if it says that it is deprecated.
pub(crate) fn about_part(doc: &Doc, name: &str) -> Option<Text> {
    let text = &doc.member(name)?.text;
    let text = mentions_deprecation(text).then(|| Text::prose(text))?;
    // "(deprecated, use @id instead)" is about the member; "if the type is deprecated" is not.
    let lower = text.unescaped().to_lowercase();
    let mut found = lower.match_indices("deprecated");
    let is_told = found.any(|(at, _)| {
        let before = lower[..at].trim_end();
        before.is_empty() || before.ends_with(['(', '.', ';', ':', ',']) || before.ends_with(" and")
    });
    is_told.then_some(text)
}

/// What the documentation says about an item in a message if it says that it is deprecated.
pub(crate) fn about(schema: &Schema, item: ItemId, node: Node<'_>) -> Option<Text> {
    let own = schema.doc_of(item.definition(schema));
    match item {
        ItemId::Command(_) | ItemId::Event(_) => about_message(own?),
        ItemId::Member(id, index) => {
            let member = schema.object(id)?.members.get(index)?;
            // Implied types have no documentation of their own.
            let doc = own.or_else(|| match node {
                Node::Command(name) | Node::Event(name) if schema[id].is_implicit() => {
                    schema.doc_of(schema.definition(schema.lookup(name)?))
                }
                _ => None,
            });
            about_part(doc?, &member.name)
        }
        ItemId::Value(id, index) => {
            let value = schema.enumeration(id)?.values.get(index)?;
            about_part(own?, &value.name)
        }
        ItemId::Type(_) | ItemId::Branch(..) => None,
    }
}

/// Whether there is any reason to look at a text more closely. Few texts mention it.
fn mentions_deprecation(text: &str) -> bool {
    text.to_ascii_lowercase().contains("deprecated")
}
