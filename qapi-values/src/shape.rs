//! The members that an object may have. In a union they depend on the tag.

use qapi_schema::{Member, Schema, TypeId};
use serde_json::{Map, Value};

/// The members that one object may have.
pub(crate) struct Shape<'s> {
    /// Those of the bases, of the type itself and of the branches that the tags select.
    pub(crate) members: Vec<ShapeMember<'s>>,
    /// Whether there can be no others: every tag is there, and has a branch.
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
            let variants = schema.variants(type_id);
            let tag = variants.map(|variants| &variants.tag);
            let members = schema.members(type_id).into_iter();
            shape.members.extend(members.map(|declared| ShapeMember {
                member: declared.member,
                is_tag: tag == Some(&declared.name),
            }));
            if let Some(variants) = variants {
                let value = object.get(&variants.tag).and_then(Value::as_str);
                let branch = value.and_then(|value| variants.branch(value));
                next = branch.map(|branch| branch.type_id);
                shape.is_complete = next.is_some();
            }
        }
        shape
    }

    /// Whether there is a member of this name.
    pub(crate) fn has(&self, name: &str) -> bool {
        self.members.iter().any(|own| own.member.name == name)
    }
}
