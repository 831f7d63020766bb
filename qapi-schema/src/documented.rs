//! The parts of a definition that its documentation comment should describe.

use crate::features::Features;
use crate::ids::{Entity, TypeId};
use crate::model::TypeKind;
use crate::schema::Schema;
use crate::source::Span;

/// What the documentation comment of a definition should describe.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Documented<'s> {
    /// The word for each of the members: member, argument, branch or value.
    pub role: &'static str,
    /// The members, arguments, branches or values.
    pub members: Vec<Part<'s>>,
    /// The features of the definition and of its members.
    pub features: Vec<Part<'s>>,
}

/// The name of a part, and where it is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Part<'s> {
    /// The name.
    pub name: &'s str,
    /// Where it is written.
    pub span: Option<Span>,
}

impl<'s> Documented<'s> {
    /// What the documentation comment of this definition should describe.
    #[must_use]
    pub fn of(schema: &'s Schema, entity: Entity) -> Self {
        let role = match entity {
            Entity::Command(_) => "argument",
            Entity::Event(_) => "member",
            Entity::Type(id) => match schema[id].kind {
                TypeKind::Enum(_) => "value",
                TypeKind::Alternate(_) => "branch",
                TypeKind::Builtin(_) | TypeKind::Array { .. } | TypeKind::Object(_) => "member",
            },
        };
        let mut documented = Self {
            role,
            members: Vec::new(),
            features: Vec::new(),
        };
        documented.add_features(&schema.definition(entity).features);
        let data = match entity {
            Entity::Type(id) => Some(id),
            // The members of a named type are documented with that type.
            Entity::Command(id) => schema[id].arguments.filter(|id| schema[*id].is_implicit()),
            Entity::Event(id) => schema[id].data.filter(|id| schema[*id].is_implicit()),
        };
        if let Some(id) = data {
            documented.add_type(schema, id);
        }
        documented
    }

    fn add_features(&mut self, features: &'s Features) {
        self.features.extend(features.iter().map(|feature| Part {
            name: &feature.name,
            span: feature.span,
        }));
    }

    fn add_type(&mut self, schema: &'s Schema, id: TypeId) {
        match &schema[id].kind {
            TypeKind::Enum(of) => {
                for value in &of.values {
                    self.add_member(&value.name, value.span);
                    self.add_features(&value.features);
                }
            }
            TypeKind::Object(object) => {
                if let Some(base) = object.base.filter(|base| schema[*base].is_implicit()) {
                    self.add_type(schema, base);
                }
                for member in &object.members {
                    self.add_member(&member.name, member.span);
                    self.add_features(&member.features);
                }
            }
            TypeKind::Alternate(of) => {
                for branch in &of.branches {
                    self.add_member(&branch.name, branch.span);
                }
            }
            TypeKind::Builtin(_) | TypeKind::Array { .. } => {}
        }
    }

    fn add_member(&mut self, name: &'s str, span: Option<Span>) {
        self.members.push(Part { name, span });
    }
}
