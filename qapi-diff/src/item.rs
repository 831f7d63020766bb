//! Items: the definitions of a schema, and their parts.

use qapi_schema::Schema;
use qapi_schema::source::Span;
use qapi_schema::{
    Branch, CommandId, Condition, Definition, EnumValue, EventId, Feature, Features, Member,
    TypeId, TypeKind,
};

/// A definition of a schema, or a part of one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum ItemId {
    Command(CommandId),
    Event(EventId),
    Type(TypeId),
    /// The member with this index of an object type.
    Member(TypeId, usize),
    /// The value with this index of an enum.
    Value(TypeId, usize),
    /// The branch with this index of a union or alternate.
    Branch(TypeId, usize),
}

/// An item in its schema.
#[derive(Clone, Copy)]
pub(crate) enum ItemRef<'s> {
    Definition(&'s Definition),
    Member(&'s Member),
    Value(&'s EnumValue),
    Branch(&'s Branch),
}

impl ItemId {
    /// The definition that the item is, or is part of.
    pub(crate) fn definition(self, schema: &Schema) -> &Definition {
        match self {
            Self::Command(id) => &schema[id].definition,
            Self::Event(id) => &schema[id].definition,
            Self::Type(id) | Self::Member(id, _) | Self::Value(id, _) | Self::Branch(id, _) => {
                &schema[id].definition
            }
        }
    }

    /// The word for what it is, as fingerprints have it.
    pub(crate) fn kind_name(self) -> &'static str {
        match self {
            Self::Command(_) => "command",
            Self::Event(_) => "event",
            Self::Type(_) => "type",
            Self::Member(..) => "member",
            Self::Value(..) => "value",
            Self::Branch(..) => "branch",
        }
    }

    /// The item in its schema.
    pub(crate) fn get(self, schema: &Schema) -> ItemRef<'_> {
        let part = match self {
            Self::Member(id, index) => match &schema[id].kind {
                TypeKind::Object(object) => object.members.get(index).map(ItemRef::Member),
                _ => None,
            },
            Self::Value(id, index) => match &schema[id].kind {
                TypeKind::Enum(of) => of.values.get(index).map(ItemRef::Value),
                _ => None,
            },
            Self::Branch(id, index) => branches(schema, id).get(index).map(ItemRef::Branch),
            _ => None,
        };
        part.unwrap_or_else(|| ItemRef::Definition(self.definition(schema)))
    }

    /// Its feature flag of this name.
    pub(crate) fn feature<'s>(self, schema: &'s Schema, name: &str) -> Option<&'s Feature> {
        self.get(schema).features().get(name)
    }

    /// Its condition, or that of a feature flag of it.
    pub(crate) fn condition<'s>(
        self,
        schema: &'s Schema,
        feature: Option<&str>,
    ) -> Option<&'s Condition> {
        match feature {
            Some(name) => self.feature(schema, name)?.condition.as_ref(),
            None => self.get(schema).condition(),
        }
    }

    /// If it is a branch of a union: the condition of the tag's value.
    pub(crate) fn value_condition(self, schema: &Schema) -> Option<&Condition> {
        let (Self::Branch(id, _), ItemRef::Branch(branch)) = (self, self.get(schema)) else {
            return None;
        };
        let tag = schema.variants(id)?.tag_type;
        let value = schema.enumeration(tag)?.value(&branch.name)?;
        value.condition.as_ref()
    }

    /// Where it is written.
    pub(crate) fn span(self, schema: &Schema) -> Option<Span> {
        let own = match self.get(schema) {
            ItemRef::Definition(_) => None,
            ItemRef::Member(member) => member.span,
            ItemRef::Value(value) => value.span,
            ItemRef::Branch(branch) => branch.span,
        };
        own.or(self.definition(schema).span)
    }
}

fn branches(schema: &Schema, id: TypeId) -> &[Branch] {
    match &schema[id].kind {
        TypeKind::Object(object) => match &object.variants {
            Some(variants) => &variants.branches,
            None => &[],
        },
        TypeKind::Alternate(alternate) => &alternate.branches,
        _ => &[],
    }
}

impl<'s> ItemRef<'s> {
    pub(crate) fn condition(self) -> Option<&'s Condition> {
        match self {
            Self::Definition(definition) => definition.condition.as_ref(),
            Self::Member(member) => member.condition.as_ref(),
            Self::Value(value) => value.condition.as_ref(),
            Self::Branch(branch) => branch.condition.as_ref(),
        }
    }

    pub(crate) fn features(self) -> &'s Features {
        match self {
            Self::Definition(definition) => &definition.features,
            Self::Member(member) => &member.features,
            Self::Value(value) => &value.features,
            Self::Branch(_) => Features::NONE,
        }
    }
}
