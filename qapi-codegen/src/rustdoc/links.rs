//! References in documentation: what a name stands for, and the link to it.

use qapi_schema::doc::Doc;
use qapi_schema::{Entity, ModuleId, Schema, TypeId, TypeKind};

use crate::names::{self, Names};

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
    /// Whether the text will stand in another item than the definition's own.
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
            apart: false,
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
        match self.names.lookup(name) {
            Some(entity) => self.entity(entity),
            None => self.own_part(name).unwrap_or_else(|| code(name)),
        }
    }

    /// The Markdown of a reference that has words of its own.
    pub(super) fn titled(&self, label: &str, name: &str) -> String {
        match self.names.lookup(name) {
            Some(entity) => format!("[{}]({})", code(label), self.path(entity)),
            None => code(label),
        }
    }

    /// The Markdown of `@name`, which is first of all a part of the definition
    /// that the comment belongs to.
    pub(super) fn part_reference(&self, name: &str) -> String {
        self.own_part(name).unwrap_or_else(|| self.reference(name))
    }

    /// Whether the definition that the comment belongs to has a field or a variant
    /// for this name.
    pub(super) fn has_part(&self, name: &str) -> bool {
        let symbol = self.doc.and_then(|doc| doc.symbol.as_deref());
        let entity = symbol.and_then(|symbol| self.names.lookup(symbol));
        let sort = entity.and_then(|entity| self.sort(entity, name));
        matches!(sort, Some(Sort::Field | Sort::Variant))
    }

    /// A link for a word without markup, if it is the name of a definition and
    /// looks like nothing else.
    pub(super) fn mention(&self, word: &str, next_word: &str) -> Option<String> {
        let entity = self.names.lookup(word)?;
        let is_meant = match entity {
            Entity::Type(_) => has_humps(word),
            Entity::Event(_) => word.contains('_') || next_word == "event",
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
        let (name, _) = self.rust_name(entity);
        let path = self.path(entity);
        if path == name {
            format!("[`{name}`]")
        } else {
            format!("[`{name}`]({path})")
        }
    }

    /// The name of an item, and the module that it is in below its schema module's.
    fn rust_name(&self, entity: Entity) -> (String, &'static str) {
        match entity {
            Entity::Type(id) => (self.names.ty(id), ""),
            Entity::Event(id) => (self.names.event(id), "events::"),
            Entity::Command(id) => (self.names.command(id), "commands::"),
        }
    }

    /// The shortest path to an item.
    fn path(&self, entity: Entity) -> String {
        let (name, inner) = self.rust_name(entity);
        let home = self.schema.definition(entity).module;
        let (here, nested) = match self.place {
            Place::Root => return format!("{inner}{name}"),
            Place::Module(here) => (here, ""),
            Place::Events(here) => (here, "events::"),
            Place::Commands(here) => (here, "commands::"),
        };
        let up = match (here == home, nested) {
            (true, nested) if nested == inner => return name,
            (true, "") => "",
            (false, "") | (true, _) => "super::",
            (false, _) => "super::super::",
        };
        format!("{up}{inner}{name}")
    }

    /// A member or value of the definition that the comment belongs to, under
    /// its name in Rust.
    fn own_part(&self, name: &str) -> Option<String> {
        let (entity, sort, rust) = self.own(name)?;
        let path = if self.apart {
            self.path(entity)
        } else {
            "Self".to_owned()
        };
        Some(match sort {
            Sort::Variant => format!("[`{rust}`]({path}::{rust})"),
            // A method may have the name of a field.
            Sort::Field => format!("[`{rust}`](field@{path}::{rust})"),
            Sort::Inner => code(&rust),
        })
    }

    /// The name in Rust of a member or value of the definition that the comment
    /// belongs to.
    pub(super) fn own_name(&self, name: &str) -> Option<String> {
        self.own(name).map(|(_, _, rust)| rust)
    }

    fn own(&self, name: &str) -> Option<(Entity, Sort, String)> {
        let entity = self.names.lookup(self.doc?.symbol.as_deref()?)?;
        let sort = self.sort(entity, name)?;
        let rust = match sort {
            Sort::Variant => names::variant(name),
            Sort::Field | Sort::Inner => names::member(name),
        };
        let rust = rust.strip_prefix("r#").unwrap_or(&rust).to_owned();
        Some((entity, sort, rust))
    }

    /// What a part of a definition is in Rust.
    fn sort(&self, entity: Entity, part: &str) -> Option<Sort> {
        let (id, is_message) = match entity {
            Entity::Event(id) => (self.schema[id].data?, true),
            Entity::Command(id) => (self.schema[id].arguments?, true),
            Entity::Type(id) => (id, false),
        };
        let (names, sort): (Vec<_>, _) = match &self.schema[id].kind {
            TypeKind::Enum(of) => (of.values.iter().map(|of| &of.name).collect(), Sort::Variant),
            TypeKind::Alternate(of) => {
                let branches = of.branches.iter();
                (branches.map(|of| &of.name).collect(), Sort::Variant)
            }
            TypeKind::Object(of) => {
                let members = self.schema.members(id).into_iter();
                let has_fields = of.variants.is_none()
                    || !(is_message || names::is_plain_union(self.schema, id));
                let sort = if has_fields { Sort::Field } else { Sort::Inner };
                (
                    members.map(|declared| &declared.member.name).collect(),
                    sort,
                )
            }
            _ => return None,
        };
        names.into_iter().any(|name| name == part).then_some(sort)
    }
}

/// A type in words, and the link to it or to that of its elements.
pub(super) struct Returned {
    pub(super) words: String,
    pub(super) link: String,
}

/// What a part of a definition becomes.
enum Sort {
    Field,
    Variant,
    /// No field: the tag of an enum, or what is in a type of its own.
    Inner,
}

/// Whether a word is written `LikeThis`: no word of a language is.
fn has_humps(word: &str) -> bool {
    let mut pairs = word.as_bytes().windows(2);
    pairs.any(|pair| pair[0].is_ascii_lowercase() && pair[1].is_ascii_uppercase())
}

/// A code span, whatever the text has of backticks itself.
pub(super) fn code(text: &str) -> String {
    if text.contains('`') {
        format!("`` {text} ``")
    } else {
        format!("`{text}`")
    }
}
