//! The depth of the least deep value of each type, so that making a value ends.

use std::collections::HashMap;

use qapi_schema::Schema;
use qapi_schema::{ObjectType, TypeId, TypeKind};

/// The least depth of each type that has finite values.
#[derive(Debug, Clone)]
pub(super) struct Heights(HashMap<TypeId, u32>);

impl Heights {
    /// Goes over the types until nothing changes any more: first come the flat types,
    /// then those made of them, and so on.
    pub(super) fn of(schema: &Schema) -> Self {
        let mut heights = Self(HashMap::new());
        loop {
            let known = heights.0.len();
            let mut found = Vec::new();
            for (id, _) in schema.types() {
                if heights.get(id).is_none() {
                    found.extend(heights.compute(schema, id).map(|height| (id, height)));
                }
            }
            heights.0.extend(found);
            if heights.0.len() == known {
                return heights;
            }
        }
    }

    /// The least depth of a type; `None` if it has no finite values.
    pub(super) fn get(&self, id: TypeId) -> Option<u32> {
        self.0.get(&id).copied()
    }

    fn compute(&self, schema: &Schema, id: TypeId) -> Option<u32> {
        match &schema[id].kind {
            TypeKind::Enum(of) if of.values.is_empty() => None,
            TypeKind::Object(object) => self.object(schema, id, object),
            TypeKind::Alternate(alternate) => {
                let branches = alternate.branches.iter();
                branches.filter_map(|branch| self.get(branch.type_id)).min()
            }
            _ => Some(0),
        }
    }

    fn object(&self, schema: &Schema, id: TypeId, object: &ObjectType) -> Option<u32> {
        let mut height = 0;
        for member in schema.members(id) {
            if !member.may_be_absent() {
                height = height.max(self.get(member.type_id)?);
            }
        }
        if let Some(variants) = &object.variants {
            let branches = variants.branches.iter();
            let least = branches
                .filter_map(|branch| self.get(branch.type_id))
                .min()?;
            height = height.max(least);
        }
        Some(height + 1)
    }
}
