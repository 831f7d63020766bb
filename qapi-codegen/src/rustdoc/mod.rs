//! Documentation comments -> Markdown for rustdoc.
//!
//! This puts together what is said about an item: its text, its features and
//! conditions, the release that brought it, its examples. `markup` has read the texts;
//! `markdown` renders their blocks, `inline` their words.

mod condition;
mod deprecation;
mod inline;
mod links;
mod markdown;
mod plain;
mod releases;

use qapi_schema::doc::{Doc, Section, SectionKind};
use qapi_schema::{
    Branch, Command, Condition, Definition, Entity, EnumValue, Feature, Features, Member, ModuleId,
    ReleaseSet, Schema, SchemaBuilder, TypeId, Variants,
};

use crate::markup::{self, Block, Text, examples, sections};
use crate::names::Names;
use crate::quoting::code;
use links::Links;
use releases::Range;

pub(crate) use links::Place;

/// Said of what has no documentation.
const UNDOCUMENTED: &str = "Not documented in the schema.";

/// Writes the documentation of a schema's items.
pub(crate) struct Docs<'s> {
    schema: &'s Schema,
    names: &'s Names<'s>,
}

impl<'s> Docs<'s> {
    pub(crate) fn new(schema: &'s Schema, names: &'s Names<'s>) -> Self {
        Self { schema, names }
    }

    /// The documentation of a module: its free-form comments, as far as they
    /// say more than a heading for the definitions that follow.
    pub(crate) fn module(&self, id: ModuleId, place: Place) -> String {
        let module = &self.schema[id];
        let links = Links::new(self.schema, self.names, place, None);
        let docs = module.docs.iter().map(|&id| &self.schema[id]);
        let free_form = docs.filter(|doc| doc.symbol.is_none());
        let mut parts = Vec::new();
        for (index, doc) in free_form.enumerate() {
            let texts: Vec<_> = doc.sections.iter().map(|section| &*section.text).collect();
            let text = texts.join("\n\n");
            let is_first = index == 0;
            if is_first || !sections::is_heading_only(&text) {
                let blocks = sections::module(&text, is_first);
                parts.push(markdown::blocks(&blocks, &links));
            }
        }
        parts.retain(|part| !part.is_empty());
        if parts.is_empty() {
            parts.push(if module.name == SchemaBuilder::BUILTIN_MODULE {
                "Types that every schema has.".to_owned()
            } else {
                format!("Definitions of the schema module {}.", code(&module.name))
            });
        }
        match place {
            Place::Module(_) => parts.extend(self.names.module_note(id)),
            Place::Root => parts.extend(releases::all(self.schema)),
            Place::Events(_) | Place::Commands(_) => {}
        }
        parts.join("\n\n")
    }

    /// The documentation of a type.
    pub(crate) fn definition(&self, definition: &Definition, place: Place) -> String {
        self.definition_and(None, definition, place)
    }

    /// The documentation of an event, with its name.
    pub(crate) fn event(&self, event: &Definition, place: Place) -> String {
        let name = format!("**Event** {}.", code(&event.name));
        self.definition_and(Some(name), event, place)
    }

    /// The documentation of a command, with its name, what it returns and when it may be sent.
    pub(crate) fn command(&self, command: &Command, place: Place) -> String {
        let definition = &command.definition;
        let doc = self.schema.doc_of(definition);
        let links = Links::new(self.schema, self.names, place, doc);
        let mut parts = vec![format!("**Command** {}.", code(&definition.name))];
        parts.extend(returns(command.returns, doc, &links));
        let errors = sentences_about(&SectionKind::Errors, doc);
        parts.extend(errors.map(|blocks| markdown::labelled("**Errors:**", &blocks, &links)));
        if command.flags.allow_oob {
            parts.push("May be sent out-of-band.".to_owned());
        }
        if command.flags.allow_preconfig {
            parts.push("May be sent before the machine is created.".to_owned());
        }
        if !command.flags.success_response {
            parts.push("No reply is sent if it succeeds.".to_owned());
        }
        self.definition_and(Some(parts.join("\n\n")), definition, place)
    }

    /// The documentation of a union whose tag is not a field, so that the union
    /// itself has to say what it means. `owner` is what has the tag's documentation.
    pub(crate) fn union(
        &self,
        definition: &Definition,
        tag: &Member,
        owner: &Definition,
        place: Place,
    ) -> String {
        let doc = self.schema.doc_of(owner);
        let links = Links::new(self.schema, self.names, place, doc).apart();
        let links = links.about(&tag.name);
        let tag = described(doc, &tag.name).map(|section| {
            let lead = Text::new(format!("The tag is ``{}``", tag.name));
            markdown::blocks(&sections::description(section, Some(&lead)), &links)
        });
        self.definition_and(tag, definition, place)
    }

    /// The documentation of a definition, with `more` after its text.
    fn definition_and(
        &self,
        more: Option<String>,
        definition: &Definition,
        place: Place,
    ) -> String {
        let doc = self.schema.doc_of(definition);
        let links = Links::new(self.schema, self.names, place, doc);
        let mut parts = Vec::new();
        for section in doc.map_or(&[][..], |doc| &doc.sections) {
            parts.extend(body_section(section, parts.is_empty(), &links));
        }
        if parts.is_empty() && (more.is_none() || !self.is_silent()) {
            parts.push(self.undocumented(&definition.name));
        }
        parts.extend(more);
        let entity = self.schema.lookup(&definition.name);
        parts.extend(entity.and_then(|entity| match entity {
            Entity::Type(_) => self.names.definition_note(entity),
            // Their names are there already.
            Entity::Event(_) | Entity::Command(_) => self.names.message_note(entity),
        }));
        parts.extend(self.features(&definition.features, doc, &links));
        parts.extend(condition_note(definition.condition.as_ref()));
        parts.extend(doc.and_then(|doc| since(doc, &links)));
        let said = doc.and_then(Doc::since);
        let range = Range::all(self.schema);
        parts.extend(match entity {
            Some(Entity::Type(_)) => range.words_trusting(&definition.releases, said),
            _ => range.words(&definition.releases, said),
        });
        parts.extend(doc.and_then(|doc| examples_section(doc, &links)));
        parts.join("\n\n")
    }

    /// The documentation of a member, which is found in that of `definition`. The type that
    /// declares it is in these releases of a merged schema.
    pub(crate) fn member(
        &self,
        definition: &Definition,
        member: &Member,
        releases: &ReleaseSet,
        place: Place,
    ) -> String {
        let doc = self.schema.doc_of(definition);
        let links = Links::new(self.schema, self.names, place, doc).about(&member.name);
        let said = part(doc, &member.name, &links);
        let mut parts = vec![said.unwrap_or_else(|| self.undocumented(&member.name))];
        parts.extend(self.features(&member.features, doc, &links));
        parts.extend(condition_note(member.condition.as_ref()));
        let range = Range::within(self.schema, releases);
        parts.extend(range.words_on(member, said_since(doc, &member.name)));
        parts.join("\n\n")
    }

    /// The documentation of an enum's value.
    pub(crate) fn value(&self, definition: &Definition, value: &EnumValue, place: Place) -> String {
        let doc = self.schema.doc_of(definition);
        let links = Links::new(self.schema, self.names, place, doc).about(&value.name);
        let mut parts = vec![named(doc, &value.name, &links)];
        parts.extend(self.features(&value.features, doc, &links));
        parts.extend(condition_note(value.condition.as_ref()));
        let range = Range::within(self.schema, &definition.releases);
        parts.extend(range.words(&value.releases, said_since(doc, &value.name)));
        parts.join("\n\n")
    }

    /// The documentation of a union's branch: what the union says of it, or
    /// else what the tag's enum says of the value.
    pub(crate) fn branch(
        &self,
        union: &Definition,
        variants: &Variants,
        branch: &Branch,
        place: Place,
    ) -> String {
        let tag = &self.schema[variants.tag_type].definition;
        let documented = [union, tag].into_iter().find_map(|definition| {
            let doc = self.schema.doc_of(definition)?;
            doc.member(&branch.name).map(|_| doc)
        });
        let links = Links::new(self.schema, self.names, place, documented).apart();
        let links = links.about(&branch.name);
        let mut parts = vec![named(documented, &branch.name, &links)];
        parts.extend(condition_note(branch.condition.as_ref()));
        let range = Range::within(self.schema, &union.releases);
        // The tag's type may be used elsewhere, too.
        parts.extend(range.words_trusting(&branch.releases, said_since(documented, &branch.name)));
        parts.join("\n\n")
    }

    /// The documentation of an alternate's branch.
    pub(crate) fn alternate_branch(
        &self,
        definition: &Definition,
        branch: &Branch,
        place: Place,
    ) -> String {
        let doc = self.schema.doc_of(definition);
        let links = Links::new(self.schema, self.names, place, doc).about(&branch.name);
        let mut parts = vec![choice(doc, &branch.name, &links)];
        parts.extend(condition_note(branch.condition.as_ref()));
        let range = Range::within(self.schema, &definition.releases);
        parts.extend(range.words(&branch.releases, said_since(doc, &branch.name)));
        parts.join("\n\n")
    }

    /// What the compiler tells users of an item with these features, if it is
    /// deprecated. The reason is in the documentation of `definition`.
    pub(crate) fn deprecation(
        &self,
        features: &Features,
        definition: &Definition,
    ) -> Option<String> {
        if !features.is_deprecated() {
            return None;
        }
        let doc = self.schema.doc_of(definition);
        let links = Links::new(self.schema, self.names, Place::Root, doc);
        Some(deprecation::reason(doc, &links))
    }

    /// What is said of something without documentation. If nothing in the schema has
    /// any, that is its name alone.
    fn undocumented(&self, name: &str) -> String {
        if self.is_silent() {
            code(name)
        } else {
            UNDOCUMENTED.to_owned()
        }
    }

    /// Whether the schema has no documentation, such as one from introspection.
    fn is_silent(&self) -> bool {
        self.schema.docs().is_empty()
    }

    /// A paragraph for each of the features, apart from what [`Self::deprecation`] says.
    fn features(&self, features: &[Feature], doc: Option<&Doc>, links: &Links<'_>) -> Vec<String> {
        let paragraphs = features.iter().filter_map(|feature| {
            let name = &*feature.name;
            let label = match name {
                Feature::DEPRECATED => return deprecation::links(doc, links),
                Feature::UNSTABLE => "**Unstable:**".to_owned(),
                _ => format!("**Feature `{name}`:**"),
            };
            if let Some(section) = doc.and_then(|doc| doc.feature(name)) {
                let blocks = sections::description(section, None);
                return Some(format!("{label} {}", markdown::blocks(&blocks, links)));
            }
            Some(match name {
                Feature::UNSTABLE => format!("{label} May change without notice."),
                _ if self.is_silent() => format!("**Feature `{name}`.**"),
                _ => format!("{label} {UNDOCUMENTED}"),
            })
        });
        paragraphs.collect()
    }
}

/// The release that a comment names as the first with a member, value or branch.
fn said_since<'d>(doc: Option<&'d Doc>, name: &str) -> Option<&'d str> {
    sections::since(doc?.member(name)?)
}

/// What a comment says of one member.
fn part(doc: Option<&Doc>, name: &str, links: &Links<'_>) -> Option<String> {
    let said = match described(doc, name) {
        Some(section) => {
            let blocks = sections::description(section, None);
            Some(markdown::blocks(&blocks, links))
        }
        None => listed(doc, name, links),
    };
    said.filter(|said| !said.is_empty())
}

/// What a comment says of a value, be it that of a tag, after the value itself.
fn named(doc: Option<&Doc>, name: &str, links: &Links<'_>) -> String {
    let lead = Text::new(format!("``{name}``"));
    let said = match described(doc, name) {
        Some(section) => {
            let blocks = sections::description(section, Some(&lead));
            Some(markdown::blocks(&blocks, links))
        }
        None => listed(doc, name, links).map(|said| format!("{}: {said}", code(name))),
    };
    said.unwrap_or_else(|| code(name))
}

/// What a comment says of an alternate's branch; if it says nothing, the branch's name.
fn choice(doc: Option<&Doc>, name: &str, links: &Links<'_>) -> String {
    let is_bare = described(doc, name).is_some_and(sections::is_bare);
    match part(doc, name, links) {
        Some(said) if !is_bare => said,
        _ => named(doc, name, links),
    }
}

/// What the running text says of a part, where that is in a list of them.
fn listed(doc: Option<&Doc>, name: &str, links: &Links<'_>) -> Option<String> {
    let all = doc?.sections.iter();
    let mut plain = all.filter(|section| section.kind == SectionKind::Plain);
    let text = plain.find_map(|section| sections::described_in(&section.text, name))?;
    Some(inline::markdown(&text, links))
}

/// The section about a member or value, if it says anything.
fn described<'d>(doc: Option<&'d Doc>, name: &str) -> Option<&'d Section> {
    let section = doc?.member(name)?;
    (!section.text.trim().is_empty()).then_some(section)
}

/// A section that is part of the running text; `None` for those that have a place of
/// their own, and for `TODO`, which is meant for QEMU's developers.
fn body_section(section: &Section, is_first: bool, links: &Links<'_>) -> Option<String> {
    let prose = examples::without(section);
    let text = prose.trim();
    if text.is_empty() {
        return None;
    }
    let markdown = match section.kind {
        SectionKind::Plain if is_first => markdown::blocks(&sections::summary(text), links),
        SectionKind::Plain => markdown::blocks(&markup::parse(text), links),
        SectionKind::Note => markdown::admonition("Note", &markup::parse(text), links),
        _ => return None,
    };
    (!markdown.is_empty()).then_some(markdown)
}

/// What the section of this kind says, apart from examples.
fn sentences_about(kind: &SectionKind, doc: Option<&Doc>) -> Option<Vec<Block>> {
    let section = doc?.sections.iter().find(|section| section.kind == *kind)?;
    let text = examples::without(section);
    (!text.trim().is_empty()).then(|| sections::sentences(text.trim()))
}

/// What a command returns: what the schema says, and the type if that does not
/// name it. Text that is nothing but the type's name adds nothing.
fn returns(returns: Option<TypeId>, doc: Option<&Doc>, links: &Links<'_>) -> Option<String> {
    let returned = returns.and_then(|id| links.ty(id));
    let Some(blocks) = sentences_about(&SectionKind::Returns, doc) else {
        return returned.map(|ty| format!("**Returns** {}.", ty.words));
    };
    let said = markdown::blocks(&blocks, links);
    let label = match returned {
        Some(ty) if said.trim_end_matches('.') == ty.link => {
            return Some(format!("**Returns** {}.", ty.words));
        }
        Some(ty) if !said.contains(&ty.link) => format!("**Returns** {}:", ty.words),
        _ => "**Returns:**".to_owned(),
    };
    Some(markdown::labelled(&label, &blocks, links))
}

/// The release that brought a definition, and what is said of its parts in the same
/// section.
fn since(doc: &Doc, links: &Links<'_>) -> Option<String> {
    let mut all = doc.sections.iter();
    let section = all.find(|section| section.kind == SectionKind::Since)?;
    let mut paragraphs = section.text.split("\n\n");
    let mut said = vec![inline::markdown(&markup::since(paragraphs.next()?), links)];
    for part in paragraphs.flat_map(str::lines) {
        let item = markup::parse(&format!("- {}", part.trim()));
        said.push(markdown::blocks(&item, links));
    }
    Some(said.join("\n"))
}

/// All examples of a comment under a heading of their own.
fn examples_section(doc: &Doc, links: &Links<'_>) -> Option<String> {
    let blocks = examples::all(doc);
    (!blocks.is_empty()).then(|| format!("# Examples\n\n{}", markdown::blocks(&blocks, links)))
}

fn condition_note(condition: Option<&Condition>) -> Option<String> {
    let words = condition::words(condition?);
    Some(format!("Only present if QEMU is built {words}."))
}
