//! References in documentation: what a name stands for, and the link to it.

use qapi_parser::doc::Doc;
use qapi_parser::schema::{Entity, ModuleId, Schema, TypeKind};

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
        match self.names.lookup(name) {
            Some(Entity::Type(id)) => {
                self.link(&self.names.ty(id), self.schema[id].definition.module, "")
            }
            Some(Entity::Event(id)) => self.link(
                &self.names.event(id),
                self.schema[id].definition.module,
                "events::",
            ),
            Some(Entity::Command(id)) => self.link(
                &self.names.command(id),
                self.schema[id].definition.module,
                "commands::",
            ),
            _ => code(name),
        }
    }

    /// A link to what is defined in `home`, in this module in it, by the shortest
    /// path there is.
    fn link(&self, rust: &str, home: ModuleId, inner: &str) -> String {
        let (here, nested) = match self.place {
            Place::Root => (None, None),
            Place::Module(here) => (Some(here), None),
            Place::Events(here) => (Some(here), Some("events::")),
            Place::Commands(here) => (Some(here), Some("commands::")),
        };
        let up = match (here, nested) {
            (None, _) => "",
            (Some(here), None) if here == home => "",
            (Some(_), None) => "super::",
            (Some(here), Some(_)) if here == home => "super::",
            (Some(_), Some(_)) => "super::super::",
        };
        if here == Some(home) && nested == Some(inner) || up.is_empty() && inner.is_empty() {
            format!("[`{rust}`]")
        } else {
            format!("[`{rust}`]({up}{inner}{rust})")
        }
    }

    /// A member or value of the definition that the comment belongs to, under
    /// its name in Rust.
    pub(super) fn own_part(&self, name: &str) -> Option<String> {
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
}

/// A code span, whatever the text has of backticks itself.
pub(super) fn code(text: &str) -> String {
    if text.contains('`') {
        format!("`` {text} ``")
    } else {
        format!("`{text}`")
    }
}
