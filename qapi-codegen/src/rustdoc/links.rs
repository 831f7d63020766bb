//! References in documentation: what a name stands for, and the link to it.

use qapi_schema::doc::Doc;
use qapi_schema::{Entity, ModuleId, Schema, TypeId, TypeKind};

use crate::names::{self, Names};
use crate::quoting::code;

/// The classes of QMP's errors. `KVMMissingCap` is a thing of the past.
const ERROR_CLASSES: [&str; 5] = [
    "GenericError",
    "CommandNotFound",
    "DeviceNotActive",
    "DeviceNotFound",
    "KVMMissingCap",
];

/// Where in the generated code a text will stand.
#[derive(Clone, Copy)]
pub(crate) enum Place {
    /// The module above all.
    Root,
    /// What a module of the schema has become, or an item in it.
    Module(ModuleId),
    /// An event, in that module's module of events.
    Events(ModuleId),
    /// A command, in that module's module of commands.
    Commands(ModuleId),
}

/// Resolves references in one documentation comment.
pub(super) struct Links<'a> {
    schema: &'a Schema,
    names: &'a Names<'a>,
    place: Place,
    doc: Option<&'a Doc>,
    /// The part of the definition that the text is about.
    about: Option<&'a str>,
    /// Whether the text will stand in another item than what the definition becomes.
    apart: bool,
}

impl<'a> Links<'a> {
    pub(super) fn new(
        schema: &'a Schema,
        names: &'a Names<'a>,
        place: Place,
        doc: Option<&'a Doc>,
    ) -> Self {
        Self {
            schema,
            names,
            place,
            doc,
            about: None,
            apart: false,
        }
    }

    /// For a text about a part of the definition.
    pub(super) fn about(self, part: &'a str) -> Self {
        Self {
            about: Some(part),
            ..self
        }
    }

    /// For a text that will not stand in what its definition becomes.
    pub(super) fn apart(self) -> Self {
        Self {
            apart: true,
            ..self
        }
    }

    /// The Markdown of a name in backticks: a link where there is something to
    /// link to, first of all a definition.
    pub(super) fn reference(&self, name: &str) -> String {
        let part = || self.own_part(name).unwrap_or_else(|| code(name));
        self.definition(name).unwrap_or_else(part)
    }

    /// The link to the definition with this name.
    pub(super) fn definition(&self, name: &str) -> Option<String> {
        self.names.lookup(name).map(|entity| self.entity(entity))
    }

    /// The Markdown of a reference that has words of its own.
    pub(super) fn titled(&self, label: &str, name: &str) -> String {
        match self.names.lookup(name) {
            Some(entity) => format!("[{}]({})", code(label), self.path(&self.item(entity))),
            None => code(label),
        }
    }

    /// The Markdown of `@name`, which is first of all a part of the definition
    /// that the comment belongs to; but no text refers to the part that it is about.
    pub(super) fn part_reference(&self, name: &str) -> String {
        if self.about == Some(name) {
            return self.reference(name);
        }
        self.own_part(name).unwrap_or_else(|| self.reference(name))
    }

    /// Whether the definition that the comment belongs to has a field or a variant
    /// for this name.
    pub(super) fn has_part(&self, name: &str) -> bool {
        let part = self.own(name);
        part.is_some_and(|part| part.kind != PartKind::Inner)
    }

    /// A link for a word without markup, if it is the name of a definition and
    /// looks like nothing else. `behind` is what follows the word. The class of an error is
    /// code, too.
    pub(super) fn mention(&self, word: &str, behind: &str) -> Option<String> {
        if ERROR_CLASSES.contains(&word) {
            return Some(code(word));
        }
        let entity = self.names.lookup(word)?;
        let is_meant = match entity {
            Entity::Type(_) => has_humps(word),
            Entity::Event(_) => word.contains('_') || begins_with_event(behind),
            Entity::Command(_) => word.contains(['-', '_']),
        };
        let is_other = self.doc.and_then(|doc| doc.symbol.as_deref()) != Some(word);
        (is_meant && is_other).then(|| self.entity(entity))
    }

    /// What a value of a type is, in words; `None` if the type is nothing, or built
    /// in and says nothing.
    pub(super) fn ty(&self, id: TypeId) -> Option<Returned> {
        match &self.schema[id].kind {
            TypeKind::Array { element } => {
                let element = self.ty(*element)?;
                let words = format!("an array of {}", element.words);
                Some(Returned { words, ..element })
            }
            TypeKind::Builtin(_) => None,
            _ if id == self.schema.empty_type() => None,
            _ => {
                let link = self.reference(&self.schema[id].definition.name);
                let words = link.clone();
                Some(Returned { words, link })
            }
        }
    }

    /// The link to an item.
    fn entity(&self, entity: Entity) -> String {
        let item = self.item(entity);
        let path = self.path(&item);
        if path == item.name {
            format!("[`{}`]", item.name)
        } else {
            format!("[`{}`]({path})", item.name)
        }
    }

    fn item(&self, entity: Entity) -> Item {
        let (name, inner) = match entity {
            Entity::Type(id) => (self.names.ty(id), ""),
            Entity::Event(id) => (self.names.event(id), "events::"),
            Entity::Command(id) => (self.names.command(id), "commands::"),
        };
        Item {
            name,
            module: self.schema.definition(entity).module,
            inner,
        }
    }

    /// The shortest path to an item.
    fn path(&self, item: &Item) -> String {
        let Item { name, inner, .. } = item;
        let (here, nested) = match self.place {
            Place::Root => return format!("{inner}{name}"),
            Place::Module(here) => (here, ""),
            Place::Events(here) => (here, "events::"),
            Place::Commands(here) => (here, "commands::"),
        };
        let up = match (here == item.module, nested) {
            (true, nested) if nested == *inner => return name.clone(),
            (true, "") => "",
            (false, "") | (true, _) => "super::",
            (false, _) => "super::super::",
        };
        format!("{up}{inner}{name}")
    }

    /// The link to a member or value of the definition that the comment belongs to.
    fn own_part(&self, name: &str) -> Option<String> {
        let Part {
            entity,
            kind,
            rust_name,
        } = self.own(name)?;
        let path = if self.apart {
            self.path(&self.item(entity))
        } else {
            "Self".to_owned()
        };
        Some(match kind {
            PartKind::Variant => format!("[`{rust_name}`]({path}::{rust_name})"),
            // A method may have the name of a field.
            PartKind::Field => format!("[`{rust_name}`](field@{path}::{rust_name})"),
            PartKind::Inner => code(&rust_name),
        })
    }

    /// The name in Rust of a member or value of the definition that the comment
    /// belongs to.
    pub(super) fn own_name(&self, name: &str) -> Option<String> {
        self.own(name).map(|part| part.rust_name)
    }

    fn own(&self, name: &str) -> Option<Part> {
        let entity = self.names.lookup(self.doc?.symbol.as_deref()?)?;
        let kind = self.part_kind(entity, name)?;
        let ident = match (kind, entity) {
            (PartKind::Variant, Entity::Type(id)) => self.names.variant(id, name),
            _ => self.names.member(entity, name),
        };
        Some(Part {
            entity,
            kind,
            rust_name: ident.strip_prefix("r#").unwrap_or(&ident).to_owned(),
        })
    }

    /// What a part of a definition is in Rust; `None` if it has no such part.
    fn part_kind(&self, entity: Entity, name: &str) -> Option<PartKind> {
        let (id, is_message) = match entity {
            Entity::Event(id) => (self.schema[id].data?, true),
            Entity::Command(id) => (self.schema[id].arguments?, true),
            Entity::Type(id) => (id, false),
        };
        let (has_part, kind) = match &self.schema[id].kind {
            TypeKind::Enum(of) => {
                let has_value = of.values.iter().any(|value| value.name == name);
                (has_value, PartKind::Variant)
            }
            TypeKind::Alternate(of) => {
                let has_branch = of.branches.iter().any(|branch| branch.name == name);
                (has_branch, PartKind::Variant)
            }
            TypeKind::Object(of) => {
                let members = self.schema.members(id);
                let has_member = members.iter().any(|part| part.member.name == name);
                let has_fields = of.variants.is_none()
                    || !(is_message || names::is_plain_union(self.schema, id));
                let kind = if has_fields {
                    PartKind::Field
                } else {
                    PartKind::Inner
                };
                (has_member, kind)
            }
            _ => return None,
        };
        has_part.then_some(kind)
    }
}

/// A type in words, and the link to it or to that of its elements.
pub(super) struct Returned {
    pub(super) words: String,
    pub(super) link: String,
}

/// What a definition becomes.
struct Item {
    name: String,
    /// Of the schema.
    module: ModuleId,
    /// The path of the module in it that has the item.
    inner: &'static str,
}

/// A member or value of a definition.
struct Part {
    entity: Entity,
    kind: PartKind,
    /// Its name in Rust, without a prefix for keywords.
    rust_name: String,
}

/// What a part of a definition becomes.
#[derive(Clone, Copy, PartialEq, Eq)]
enum PartKind {
    Field,
    Variant,
    /// Not a field: the tag of an enum, or what is in a type of its own.
    Inner,
}

/// Whether the first word of a text is "event", apart from punctuation behind it.
fn begins_with_event(text: &str) -> bool {
    let word = text.split_whitespace().next().unwrap_or_default();
    word.trim_end_matches(|char: char| !char.is_alphanumeric()) == "event"
}

/// Whether a word is written `LikeThis`, as ordinary words are not.
fn has_humps(word: &str) -> bool {
    let mut pairs = word.as_bytes().windows(2);
    pairs.any(|pair| pair[0].is_ascii_lowercase() && pair[1].is_ascii_uppercase())
}
