//! The parts that a merged type is made of: types of the releases.

use qapi_schema::source::{Location, Span};
use qapi_schema::wire::JsonKind;
use qapi_schema::{Definition, Type, TypeId, TypeKind};

use crate::input::Inputs;

/// A type of one release.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct Part {
    /// The index of the release, the oldest first.
    pub(crate) release: usize,
    pub(crate) id: TypeId,
}

/// A type where it is used: as that of a member, say.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Use {
    pub(crate) part: Part,
    /// What uses it.
    pub(crate) span: Option<Span>,
}

impl<'s> Inputs<'s> {
    pub(crate) fn ty(&self, part: Part) -> &'s Type {
        &self.get(part.release).schema[part.id]
    }

    pub(crate) fn kind(&self, part: Part) -> &'s TypeKind {
        &self.ty(part).kind
    }

    pub(crate) fn definition(&self, part: Part) -> &'s Definition {
        &self.ty(part).definition
    }

    /// The object type without members of a release.
    pub(crate) fn empty(&self, release: usize) -> Part {
        let id = self.get(release).schema.empty_type();
        Part { release, id }
    }

    /// Whether it is an object that never has members, whatever it is called.
    pub(crate) fn is_empty(&self, part: Part) -> bool {
        let schema = self.get(part.release).schema;
        let is_object = schema.object(part.id).is_some();
        is_object && schema.variants(part.id).is_none() && schema.members(part.id).is_empty()
    }

    /// The types that a value can have, each as the same use.
    pub(crate) fn choices(&self, of: Use) -> impl Iterator<Item = (JsonKind, Use)> {
        let Use { part, span } = of;
        let choices = self.get(part.release).schema.choices(part.id).into_iter();
        choices.map(move |choice| {
            let id = choice.type_id;
            let part = Part { id, ..part };
            (choice.kind, Use { part, span })
        })
    }

    /// Whether an object always has this member, with a value of this kind.
    pub(crate) fn has_always(&self, part: Part, name: &str, kind: JsonKind) -> bool {
        let schema = self.get(part.release).schema;
        let members = schema.members(part.id);
        let found = members.iter().find(|member| member.name == name);
        found.is_some_and(|member| {
            !member.may_be_absent() && schema.json_kind(member.type_id) == Some(kind)
        })
    }

    /// Where something of a release is written.
    pub(crate) fn locate(&self, release: usize, span: Option<Span>) -> Option<Location> {
        span.map(|span| self.get(release).schema.locate(span))
    }
}
