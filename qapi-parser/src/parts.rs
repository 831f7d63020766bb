//! The parts of a definition that its documentation comment should describe.

use crate::schema::{Entity, Feature, ObjectType, Schema, TypeId, TypeKind};
use crate::source::Span;

/// What a comment should describe.
pub(crate) struct Parts<'s> {
    /// What its members are called: members, arguments, branches or values.
    pub(crate) role: &'static str,
    pub(crate) members: Vec<(&'s str, Option<Span>)>,
    pub(crate) features: Vec<(&'s str, Option<Span>)>,
}

impl<'s> Parts<'s> {
    pub(crate) fn of(schema: &'s Schema, entity: Entity) -> Self {
        let role = match entity {
            Entity::Command(_) => "argument",
            Entity::Event(_) => "member",
            Entity::Type(id) => match schema[id].kind {
                TypeKind::Enum(_) => "value",
                TypeKind::Alternate(_) => "branch",
                _ => "member",
            },
        };
        let mut parts = Self {
            role,
            members: Vec::new(),
            features: Vec::new(),
        };
        parts.add_features(&schema.definition(entity).features);
        parts.add_entity(schema, entity);
        parts
    }

    fn add_features(&mut self, features: &'s [Feature]) {
        let named = features
            .iter()
            .map(|feature| (feature.name.as_str(), feature.span));
        self.features.extend(named);
    }

    fn add_entity(&mut self, schema: &'s Schema, entity: Entity) {
        let data = match entity {
            Entity::Type(id) => return self.add_type(schema, id),
            Entity::Command(id) => schema[id].arguments,
            Entity::Event(id) => schema[id].data,
        };
        // A named type is documented where it is defined.
        if let Some(id) = data.filter(|id| schema[*id].is_implicit()) {
            self.add_type(schema, id);
        }
    }

    fn add_type(&mut self, schema: &'s Schema, id: TypeId) {
        match &schema[id].kind {
            TypeKind::Enum(of_enum) => {
                for value in &of_enum.values {
                    self.members.push((&value.name, value.span));
                    self.add_features(&value.features);
                }
            }
            TypeKind::Object(object) => self.add_object(schema, object),
            TypeKind::Alternate(alternate) => {
                for branch in &alternate.branches {
                    self.members.push((&branch.name, branch.span));
                }
            }
            TypeKind::Builtin(_) | TypeKind::Array { .. } => {}
        }
    }

    fn add_object(&mut self, schema: &'s Schema, object: &'s ObjectType) {
        if let Some(base) = object.base.filter(|base| schema[*base].is_implicit()) {
            self.add_type(schema, base);
        }
        for member in &object.members {
            self.members.push((&member.name, member.span));
            self.add_features(&member.features);
        }
    }
}
