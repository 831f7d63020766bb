//! A schema as it is on the wire: bases flattened, unions expanded by the values of their
//! tags, type names looked through.

mod condition;
mod lifecycle;
mod part;
mod shape;

use std::collections::HashMap;

use qapi_parser::Schema;
use qapi_parser::schema::{
    Branch, Builtin, Command, CommandId, Entity, EnumType, Event, EventId, ObjectType, Type,
    TypeId, TypeKind, has_feature,
};

use qapi_values::{Direction, integer_range};
use serde::Serialize;

use crate::path::Kind;

pub(crate) use condition::{Meaning, both};
pub use lifecycle::Lifecycle;
pub(crate) use part::Part;
pub(crate) use shape::{Owned, Shape, ShapeKey};

/// Where a schema comes from, which decides what of it can be seen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Origin {
    /// From its text: everything is there.
    Text,
    /// From a reply to `query-qmp-schema`, which shows no widths of integers and no
    /// conditions, among others.
    Introspection,
}

/// One of the two schemas that are compared.
#[derive(Debug, Clone, Copy)]
pub struct Side<'s> {
    /// The schema.
    pub schema: &'s Schema,
    /// Where it comes from.
    pub origin: Origin,
    /// What reports call it.
    pub name: &'s str,
}

impl<'s> Side<'s> {
    /// A schema, called by this name in reports.
    #[must_use]
    pub fn new(schema: &'s Schema, origin: Origin, name: &'s str) -> Self {
        Self {
            schema,
            origin,
            name,
        }
    }
}

/// A schema, seen from the wire.
#[derive(Clone, Copy)]
pub(crate) struct Wire<'s> {
    pub(crate) schema: &'s Schema,
    pub(crate) origin: Origin,
    /// Whether `unstable` is said by a feature flag; before QEMU 6.2 the name said it.
    flags_unstable: bool,
}

impl<'s> Wire<'s> {
    pub(crate) fn new(side: Side<'s>) -> Self {
        let Side { schema, origin, .. } = side;
        Self {
            schema,
            origin,
            flags_unstable: flags_unstable(schema),
        }
    }

    pub(crate) fn is_text(&self) -> bool {
        self.origin == Origin::Text
    }

    pub(crate) fn command(&self, name: &str) -> Option<(CommandId, &'s Command)> {
        match self.schema.lookup(name) {
            Some(Entity::Command(id)) => Some((id, &self.schema[id])),
            _ => None,
        }
    }

    pub(crate) fn event(&self, name: &str) -> Option<(EventId, &'s Event)> {
        match self.schema.lookup(name) {
            Some(Entity::Event(id)) => Some((id, &self.schema[id])),
            _ => None,
        }
    }

    pub(crate) fn ty(&self, id: TypeId) -> &'s Type {
        &self.schema[id]
    }

    /// A type as the schema's text would have it.
    pub(crate) fn type_words(&self, id: TypeId) -> String {
        let ty = self.ty(id);
        match &ty.kind {
            TypeKind::Array { element } => format!("[{}]", self.type_words(*element)),
            TypeKind::Object(_) if ty.is_implicit() => "object".to_owned(),
            TypeKind::Enum(_) if ty.is_implicit() => "enum".to_owned(),
            _ => ty.definition.name.clone(),
        }
    }

    /// What a value of a type is on the wire, by sort: names of types are not seen there.
    pub(crate) fn wire_words(&self, id: TypeId, has_widths: bool) -> String {
        match &self.ty(id).kind {
            TypeKind::Builtin(of) => {
                let is_integer = integer_range(*of, Direction::Output).is_some();
                let of = match of {
                    _ if is_integer && !has_widths => Builtin::Int,
                    Builtin::Int64 => Builtin::Int,
                    Builtin::Size => Builtin::Uint64,
                    of => *of,
                };
                of.name().to_owned()
            }
            TypeKind::Array { element } => format!("[{}]", self.wire_words(*element, has_widths)),
            TypeKind::Enum(_) => "enum".to_owned(),
            TypeKind::Alternate(_) => {
                let mut choices = self.choices(id);
                choices.sort_unstable_by_key(|it| it.0);
                let words = choices.iter().map(|it| self.wire_words(it.1, has_widths));
                words.collect::<Vec<_>>().join(" or ")
            }
            _ => "object".to_owned(),
        }
    }

    pub(crate) fn object(&self, id: TypeId) -> Option<&'s ObjectType> {
        match &self.ty(id).kind {
            TypeKind::Object(of) => Some(of),
            _ => None,
        }
    }

    pub(crate) fn enumeration(&self, id: TypeId) -> Option<&'s EnumType> {
        match &self.ty(id).kind {
            TypeKind::Enum(of) => Some(of),
            _ => None,
        }
    }

    /// The types that a value may be of, told apart by JSON kind: those of an alternate's
    /// branches, or the one type. Nothing for `any`.
    pub(crate) fn choices(&self, id: TypeId) -> Vec<(Kind, TypeId, Option<usize>)> {
        match &self.ty(id).kind {
            TypeKind::Alternate(of) => {
                let branches = of.branches.iter().enumerate();
                let choice = |(index, branch): (usize, &Branch)| {
                    let kind = self.kind(branch.type_id)?;
                    Some((kind, branch.type_id, Some(index)))
                };
                branches.filter_map(choice).collect()
            }
            _ => self
                .kind(id)
                .map(|kind| (kind, id, None))
                .into_iter()
                .collect(),
        }
    }

    /// The JSON kind of a type that has one.
    pub(crate) fn kind(&self, id: TypeId) -> Option<Kind> {
        Some(match &self.ty(id).kind {
            TypeKind::Builtin(Builtin::Any) | TypeKind::Alternate(_) => return None,
            TypeKind::Builtin(Builtin::Null) => Kind::Null,
            TypeKind::Builtin(Builtin::Bool) => Kind::Bool,
            TypeKind::Builtin(Builtin::Str) | TypeKind::Enum(_) => Kind::String,
            TypeKind::Builtin(_) => Kind::Number,
            TypeKind::Array { .. } => Kind::Array,
            _ => Kind::Object,
        })
    }

    pub(crate) fn is_any(&self, id: TypeId) -> bool {
        matches!(self.ty(id).kind, TypeKind::Builtin(Builtin::Any))
    }

    /// Whether a value may be of several JSON kinds. An alternate of one branch is, on the
    /// wire, what that branch is.
    pub(crate) fn is_alternate(&self, id: TypeId) -> bool {
        matches!(&self.ty(id).kind, TypeKind::Alternate(of) if of.branches.len() > 1)
    }

    /// What a type is on the wire: for an alternate of one branch, the type of that.
    pub(crate) fn plain(&self, id: TypeId) -> TypeId {
        match &self.ty(id).kind {
            TypeKind::Alternate(of) if of.branches.len() == 1 => of.branches[0].type_id,
            _ => id,
        }
    }
}

/// The indexes of an enum's values by their names.
pub(crate) fn values_by_name(of: &EnumType) -> HashMap<&str, usize> {
    let values = of.values.iter().enumerate();
    values.map(|(index, value)| (&*value.name, index)).collect()
}

fn flags_unstable(schema: &Schema) -> bool {
    let unstable = |features: &[_]| has_feature(features, "unstable");
    let commands = schema.commands().map(|(_, it)| &it.definition.features);
    let events = schema.events().map(|(_, it)| &it.definition.features);
    let types = schema.types().map(|(_, it)| &it.definition.features);
    commands.chain(events).chain(types).any(|it| unstable(it))
        || schema.types().any(|(_, ty)| match &ty.kind {
            TypeKind::Enum(of) => of.values.iter().any(|it| unstable(&it.features)),
            TypeKind::Object(of) => of.members.iter().any(|it| unstable(&it.features)),
            _ => false,
        })
}
