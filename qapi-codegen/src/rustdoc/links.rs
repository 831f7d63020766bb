//! References in documentation: what a name stands for, and the link to it.

use qapi_parser::doc::Doc;
use qapi_parser::schema::{Entity, ModuleId, Schema, TypeId, TypeKind};

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
}

/// Resolves references in one documentation comment.
pub(super) struct Links<'a> {
    schema: &'a Schema,
    names: &'a Names<'a>,
    place: Place,
    doc: Option<&'a Doc>,
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
        }
    }

    /// The Markdown of a reference: a link where there is something to link to.
    pub(super) fn reference(&self, name: &str) -> String {
        if let Some(name) = self.own_part(name) {
            return format!("`{name}`");
        }
        match self.schema.lookup(name) {
            Some(Entity::Type(id)) if self.is_generated(id) => {
                self.link(&self.names.ty(id), self.schema[id].definition.module, false)
            }
            Some(Entity::Event(id)) => self.link(
                &self.names.event(id),
                self.schema[id].definition.module,
                true,
            ),
            _ => code(name),
        }
    }

    /// A link to what is defined in `home`, by the shortest path there is.
    fn link(&self, rust: &str, home: ModuleId, is_event: bool) -> String {
        let path = match (self.place, is_event) {
            (Place::Root, false) => "",
            (Place::Root, true) => "events::",
            (Place::Module(here), false) if here == home => "",
            (Place::Module(here), true) if here == home => "events::",
            (Place::Module(_), false) => "super::",
            (Place::Module(_), true) => "super::events::",
            (Place::Events(here), true) if here == home => "",
            (Place::Events(here), false) if here == home => "super::",
            (Place::Events(_), false) => "super::super::",
            (Place::Events(_), true) => "super::super::events::",
        };
        match path {
            "" => format!("[`{rust}`]"),
            path => format!("[`{rust}`]({path}{rust})"),
        }
    }

    /// A member or value of the definition that the comment belongs to, under
    /// its name in Rust.
    fn own_part(&self, name: &str) -> Option<String> {
        let doc = self.doc?;
        doc.member(name)?;
        let has_variants = match self.schema.lookup(doc.symbol.as_deref()?)? {
            Entity::Type(id) => matches!(
                self.schema[id].kind,
                TypeKind::Enum(_) | TypeKind::Alternate(_)
            ),
            _ => false,
        };
        let raw = if has_variants {
            names::variant(name)
        } else {
            names::member(name)
        };
        Some(raw.strip_prefix("r#").unwrap_or(&raw).to_owned())
    }

    fn is_generated(&self, id: TypeId) -> bool {
        !self.schema[id].is_implicit()
    }
}

/// A code span, whatever the text has of backticks itself.
pub(super) fn code(text: &str) -> String {
    if text.contains('`') {
        format!("`` {text} ``")
    } else {
        format!("`{text}`")
    }
}
