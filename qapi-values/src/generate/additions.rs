//! Values as a later release might send them.

use qapi_schema::wire::Payload;
use qapi_schema::{Schema, TypeId, TypeKind};
use serde_json::Value;

use super::sites::{self, Role, Site};
use super::{Generator, scalars};
use crate::path::ValuePath;
use crate::shape::Shape;

/// A value with something that a later release may have added, and that the schema does
/// not know. Everything else in it fits.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Addition {
    /// The value.
    pub value: Value,
    /// The value as a client knows it: without the members that it must ignore. Members
    /// of a union with an unknown tag are kept.
    pub known: Value,
    /// Where the addition is.
    pub path: ValuePath,
    /// What was added.
    pub kind: AdditionKind,
}

/// What a later release may add.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum AdditionKind {
    /// A value of an enum.
    EnumValue,
    /// A tag of a union, and the members that come with it.
    Tag,
    /// Members of an object.
    Members,
}

impl AdditionKind {
    /// Every kind of addition.
    pub const ALL: [Self; 3] = [Self::EnumValue, Self::Tag, Self::Members];
}

impl Generator<'_> {
    /// Adds one thing that the schema does not know to a valid value; `None` if nothing
    /// can be added to it.
    pub fn addition(&mut self, payload: Payload<'_>, valid: &Value) -> Option<Addition> {
        self.addition_of(AdditionKind::ALL, payload, valid)
    }

    /// Adds one thing of these kinds that the schema does not know to a valid value; `None` if
    /// none of them can be added to it.
    pub fn addition_of<const N: usize>(
        &mut self,
        kinds: [AdditionKind; N],
        payload: Payload<'_>,
        valid: &Value,
    ) -> Option<Addition> {
        let sites = sites::of(self.schema, payload.type_id(self.schema), valid);
        let is_possible = |kind, site: &Site| is_possible(self.schema, kind, site, payload);
        let (kind, site) = sites::pick(&mut self.rng, kinds, &sites, is_possible)?;
        self.add(valid, site, kind)
    }

    fn add(&mut self, valid: &Value, site: &Site, kind: AdditionKind) -> Option<Addition> {
        let path = site.path.clone();
        let mut value = valid.clone();
        let place = path.find(&mut value)?;
        match (kind, site.role) {
            (AdditionKind::Members, _) => self.extend(site.actual, place),
            (AdditionKind::Tag, Role::Tag(union)) => {
                *place = self.unknown_value(site.actual)?;
                self.replace_branch(union, path.parent()?.find(&mut value)?)?;
            }
            _ => *place = self.unknown_value(site.actual)?,
        }
        let known = match kind {
            AdditionKind::Members => valid.clone(),
            _ => value.clone(),
        };
        Some(Addition {
            value,
            known,
            path,
            kind,
        })
    }

    /// A string that is not among an enum's values.
    fn unknown_value(&mut self, type_id: TypeId) -> Option<Value> {
        let TypeKind::Enum(of) = &self.schema[type_id].kind else {
            return None;
        };
        let known = |name: &str| of.value(name).is_some();
        Some(scalars::unused(&mut self.rng, "new-value", known).into())
    }

    /// Gives a union whose tag is not known other members than it had.
    fn replace_branch(&mut self, union: TypeId, value: &mut Value) -> Option<()> {
        let object = value.as_object_mut()?;
        let shape = Shape::of(self.schema, union, object);
        object.retain(|name, _| shape.has(name));
        if self.rng.bool() {
            self.extend(union, value);
        }
        Some(())
    }
}

/// Whether a later release might add something there.
fn is_possible(schema: &Schema, kind: AdditionKind, site: &Site, payload: Payload<'_>) -> bool {
    let actual = &schema[site.actual].kind;
    let is_tag = matches!(site.role, Role::Tag(_));
    match kind {
        AdditionKind::EnumValue => matches!(actual, TypeKind::Enum(_)) && !is_tag,
        AdditionKind::Tag => is_tag,
        AdditionKind::Members => {
            let is_open = payload.is_open() && site.role == Role::Whole;
            matches!(actual, TypeKind::Object(_)) && !is_open
        }
    }
}
