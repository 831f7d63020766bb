//! The smallest value of each type.

use qapi_schema::{Branch, Builtin, Schema, TypeId, TypeKind, Variants};
use serde_json::{Map, Value, json};

/// How large values are that are made: how many numbers, strings, objects and so on they have.
const LARGEST: u32 = 1_000;

/// How often the sizes of all types are computed from each other: how deep a smallest value may
/// be. Those of QEMU's types are at most five deep.
const DEEPEST: usize = 32;

/// Makes the smallest value of any type.
pub(crate) struct Smallest<'s> {
    pub(super) schema: &'s Schema,
    /// The size of the smallest value of each object type and alternate that has one, by type.
    sizes: Vec<Option<u32>>,
}

impl<'s> Smallest<'s> {
    pub(crate) fn of(schema: &'s Schema) -> Self {
        let mut smallest = Self {
            schema,
            sizes: vec![None; schema.types().count()],
        };
        let is_composite =
            |kind: &TypeKind| matches!(kind, TypeKind::Object(_) | TypeKind::Alternate(_));
        let composite = schema.types().filter(|(_, of)| is_composite(&of.kind));
        let composite: Vec<TypeId> = composite.map(|(id, _)| id).collect();
        for _ in 0..DEEPEST {
            let mut is_changed = false;
            for id in &composite {
                let size = smallest.compute(*id).filter(|size| *size <= LARGEST);
                if size.is_some() {
                    let before = std::mem::replace(&mut smallest.sizes[id.index()], size);
                    is_changed |= before != size;
                }
            }
            if !is_changed {
                break;
            }
        }
        smallest
    }

    /// The size of the smallest value; `None` if the type has no value that is small enough.
    fn size(&self, id: TypeId) -> Option<u32> {
        match &self.schema[id].kind {
            TypeKind::Builtin(_) | TypeKind::Array { .. } => Some(1),
            TypeKind::Enum(of) => of.values.first().map(|_| 1),
            TypeKind::Object(_) | TypeKind::Alternate(_) => self.sizes[id.index()],
        }
    }

    fn compute(&self, id: TypeId) -> Option<u32> {
        if let TypeKind::Alternate(of) = &self.schema[id].kind {
            return self.size(self.smallest(&of.branches)?.type_id);
        }
        let mut size: u32 = 1;
        for (_, object) in self.schema.with_bases(id) {
            for member in object.members.iter().filter(|member| !member.optional) {
                size = size.saturating_add(self.size(member.type_id)?);
            }
        }
        if let Some(variants) = self.schema.variants(id) {
            let branch = self.smallest(&variants.branches)?;
            size = size.saturating_add(self.size(branch.type_id)?);
        }
        Some(size)
    }

    fn smallest<'b>(&self, branches: &'b [Branch]) -> Option<&'b Branch> {
        let sizes = branches
            .iter()
            .filter_map(|branch| Some((self.size(branch.type_id)?, branch)));
        sizes
            .min_by_key(|(size, _)| *size)
            .map(|(_, branch)| branch)
    }

    /// The branches of a union, those with the smallest values first.
    pub(super) fn by_size(&self, variants: &'s Variants) -> Vec<&'s Branch> {
        let mut branches: Vec<&Branch> = variants.branches.iter().collect();
        branches.sort_by_key(|branch| self.size(branch.type_id).unwrap_or(u32::MAX));
        branches
    }

    /// The smallest value of a type.
    pub(super) fn value(&self, id: TypeId) -> Option<Value> {
        // This ends: what a value is made of is smaller than the value.
        self.size(id)?;
        match &self.schema[id].kind {
            TypeKind::Builtin(builtin) => Some(match builtin {
                Builtin::Str => json!("string"),
                Builtin::Bool => json!(false),
                Builtin::Null | Builtin::Any => json!(null),
                _ => json!(0),
            }),
            TypeKind::Enum(of) => of.values.first().map(|value| json!(value.name)),
            TypeKind::Array { .. } => Some(json!([])),
            TypeKind::Alternate(of) => self.value(self.smallest(&of.branches)?.type_id),
            TypeKind::Object(_) => {
                let mut object = Map::new();
                self.add_members(id, &mut object)?;
                Some(Value::Object(object))
            }
        }
    }

    /// Adds the members of the smallest value of an object type.
    fn add_members(&self, id: TypeId, object: &mut Map<String, Value>) -> Option<()> {
        for member in self.schema.members(id) {
            if !member.optional {
                object.insert(member.name.clone(), self.value(member.type_id)?);
            }
        }
        if let Some(variants) = self.schema.variants(id) {
            let branch = self.smallest(&variants.branches)?;
            object.insert(variants.tag.clone(), json!(branch.name));
            self.add_members(branch.type_id, object)?;
        }
        Some(())
    }
}
