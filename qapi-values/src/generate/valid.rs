//! Valid values.

use qapi_schema::{Branch, Member, ObjectType, TypeId, TypeKind, Variants};
use serde_json::{Map, Value};

use super::{Generator, scalars};

/// How many values one may contain before it only gets what is mandatory. This also
/// keeps them from nesting deeper than JSON parsers usually allow.
pub(super) const MOST: usize = 64;

impl Generator<'_> {
    /// A value of a type that has finite values.
    pub(super) fn value(&mut self, type_id: TypeId) -> Value {
        self.budget = self.budget.saturating_sub(1);
        let schema = self.schema;
        match &schema[type_id].kind {
            TypeKind::Builtin(builtin) => scalars::of(&mut self.rng, *builtin),
            TypeKind::Enum(of) => {
                let dealt = self.choices.deal(type_id, &mut self.rng);
                Value::from(&*of.values[dealt].name)
            }
            TypeKind::Array { element } => self.array(*element),
            TypeKind::Object(of) => Value::Object(self.object(type_id, of)),
            TypeKind::Alternate(of) => {
                let branch = self.choose(type_id, &of.branches);
                self.value(branch.type_id)
            }
        }
    }

    fn array(&mut self, element: TypeId) -> Value {
        let is_empty = self.budget == 0 || self.heights.get(element).is_none();
        let length = if is_empty { 0 } else { self.rng.usize(0..=3) };
        (0..length).map(|_| self.value(element)).collect()
    }

    fn object(&mut self, type_id: TypeId, of: &ObjectType) -> Map<String, Value> {
        let mut object = Map::new();
        let tag = of.variants.as_ref().map(|variants| &variants.tag);
        // Few, some or most of the optional members.
        let density = [0.1, 0.5, 0.9][self.rng.usize(0..3)];
        for member in self.schema.members(type_id) {
            if tag != Some(&member.name) && self.is_present(&member, density) {
                let value = self.value(member.type_id);
                object.insert(member.name.clone(), value);
            }
        }
        if let Some(variants) = &of.variants {
            self.branch(type_id, variants, &mut object);
        }
        object
    }

    fn is_present(&mut self, member: &Member, density: f64) -> bool {
        let is_possible = self.budget > 0 && self.heights.get(member.type_id).is_some();
        !member.may_be_absent() || is_possible && self.rng.f64() < density
    }

    /// Adds the tag and the members of its branch.
    fn branch(&mut self, union: TypeId, variants: &Variants, object: &mut Map<String, Value>) {
        let branch = self.choose(union, &variants.branches);
        object.insert(variants.tag.clone(), Value::from(&*branch.name));
        if let TypeKind::Object(of) = &self.schema[branch.type_id].kind {
            object.extend(self.object(branch.type_id, of));
        }
    }

    /// Chooses a branch of a union or alternate: the next one dealt, or the least deep one
    /// once the value may not grow any more.
    fn choose<'b>(&mut self, type_id: TypeId, branches: &'b [Branch]) -> &'b Branch {
        if self.budget > 0 {
            return &branches[self.choices.deal(type_id, &mut self.rng)];
        }
        let height = |branch: &Branch| self.heights.get(branch.type_id);
        let finite = branches.iter().filter(|branch| height(branch).is_some());
        let least_deep = finite.min_by_key(|branch| height(branch));
        least_deep.unwrap_or(&branches[0])
    }

    /// Adds members that the object's type does not have.
    pub(super) fn extend(&mut self, type_id: TypeId, value: &mut Value) {
        let Value::Object(object) = value else {
            return;
        };
        let shape = crate::shape::Shape::of(self.schema, type_id, object);
        for _ in 0..self.rng.usize(1..=3) {
            let name = scalars::unused(&mut self.rng, "x-new-member", |name| {
                shape.has(name) || object.contains_key(name)
            });
            object.insert(name, scalars::any(&mut self.rng, 3));
        }
    }
}
