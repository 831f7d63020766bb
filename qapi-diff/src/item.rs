//! Items: the definitions of a schema, and their parts.

use qapi_schema::Schema;
use qapi_schema::source::Span;
use qapi_schema::{
    Branch, CommandId, Condition, Definition, EnumValue, EventId, Feature, Features, Member,
    TypeId, TypeKind,
};

/// A definition of a schema, or a part of one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Item {
    Command(CommandId),
    Event(EventId),
    Type(TypeId),
    /// The member of this index of an object type.
    Member(TypeId, usize),
    /// The value of this index of an enum.
    Value(TypeId, usize),
    /// The branch of this index of a union or alternate.
    Branch(TypeId, usize),
}

/// What the schema says of an item.
#[derive(Clone, Copy)]
pub(crate) enum Written<'s> {
    Definition(&'s Definition),
    Member(&'s Member),
    Value(&'s EnumValue),
    Branch(&'s Branch),
}

impl Item {
    /// The definition that an item is, or is part of.
    pub(crate) fn definition(self, schema: &Schema) -> &Definition {
        match self {
            Self::Command(id) => &schema[id].definition,
            Self::Event(id) => &schema[id].definition,
            Self::Type(id) | Self::Member(id, _) | Self::Value(id, _) | Self::Branch(id, _) => {
                &schema[id].definition
            }
        }
    }

    /// The word for what it is.
    pub(crate) fn sort(self) -> &'static str {
        match self {
            Self::Command(_) => "command",
            Self::Event(_) => "event",
            Self::Type(_) => "type",
            Self::Member(..) => "member",
            Self::Value(..) => "value",
            Self::Branch(..) => "branch",
        }
    }

    /// What the schema says of it.
    pub(crate) fn written(self, schema: &Schema) -> Written<'_> {
        let part = match self {
            Self::Member(id, index) => match &schema[id].kind {
                TypeKind::Object(of) => of.members.get(index).map(Written::Member),
                _ => None,
            },
            Self::Value(id, index) => match &schema[id].kind {
                TypeKind::Enum(of) => of.values.get(index).map(Written::Value),
                _ => None,
            },
            Self::Branch(id, index) => branches(schema, id).get(index).map(Written::Branch),
            _ => None,
        };
        part.unwrap_or_else(|| Written::Definition(self.definition(schema)))
    }

    /// Its feature flag of this name.
    pub(crate) fn feature<'s>(self, schema: &'s Schema, name: &str) -> Option<&'s Feature> {
        self.written(schema).features().get(name)
    }

    /// Where it is written.
    pub(crate) fn span(self, schema: &Schema) -> Option<Span> {
        let own = match self.written(schema) {
            Written::Definition(_) => None,
            Written::Member(it) => it.span,
            Written::Value(it) => it.span,
            Written::Branch(it) => it.span,
        };
        own.or(self.definition(schema).span)
    }
}

fn branches(schema: &Schema, id: TypeId) -> &[Branch] {
    match &schema[id].kind {
        TypeKind::Object(of) => of.variants.as_ref().map_or(&[], |it| &it.branches),
        TypeKind::Alternate(of) => &of.branches,
        _ => &[],
    }
}

impl<'s> Written<'s> {
    pub(crate) fn condition(self) -> Option<&'s Condition> {
        match self {
            Self::Definition(it) => it.condition.as_ref(),
            Self::Member(it) => it.condition.as_ref(),
            Self::Value(it) => it.condition.as_ref(),
            Self::Branch(it) => it.condition.as_ref(),
        }
    }

    pub(crate) fn features(self) -> &'s Features {
        match self {
            Self::Definition(it) => &it.features,
            Self::Member(it) => &it.features,
            Self::Value(it) => &it.features,
            Self::Branch(_) => Features::NONE,
        }
    }
}
