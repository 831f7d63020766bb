//! The members that an object may have, which for a union depend on its tag.

use qapi_parser::Schema;
use qapi_parser::schema::{Member, TypeId, TypeKind};
use serde_json::{Map, Value};

/// The members that one object may have.
pub(crate) struct Shape<'s> {
    /// Those of the bases, of the type itself and of the branches that are chosen.
    pub(crate) members: Vec<ShapeMember<'s>>,
    /// Whether these are all: no tag is missing, or of a value without a branch.
    pub(crate) is_complete: bool,
}

/// A member that an object may have.
pub(crate) struct ShapeMember<'s> {
    pub(crate) member: &'s Member,
    /// Whether it is the tag of a union.
    pub(crate) is_tag: bool,
}

impl<'s> Shape<'s> {
    /// The shape of an object of a type. A branch may be a union again.
    pub(crate) fn of(schema: &'s Schema, type_id: TypeId, object: &Map<String, Value>) -> Self {
        let mut shape = Self {
            members: Vec::new(),
            is_complete: true,
        };
        let mut next = Some(type_id);
        while let Some(type_id) = next.take() {
            let TypeKind::Object(of) = &schema[type_id].kind else {
                break;
            };
            let tag = of.variants.as_ref().map(|variants| &variants.tag);
            let members = schema.members(type_id).into_iter();
            shape.members.extend(members.map(|member| ShapeMember {
                member,
                is_tag: tag == Some(&member.name),
            }));
            if let Some(variants) = &of.variants {
                let value = object.get(&variants.tag).and_then(Value::as_str);
                let branch = |value| variants.branches.iter().find(|it| it.name == value);
                next = value.and_then(branch).map(|branch| branch.type_id);
                shape.is_complete = next.is_some();
            }
        }
        shape
    }

    /// Whether there is a member of this name.
    pub(crate) fn has(&self, name: &str) -> bool {
        self.members.iter().any(|it| it.member.name == name)
    }
}
