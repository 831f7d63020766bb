//! Values as a later release might send them.

use qapi_schema::wire::Payload;
use qapi_schema::{Schema, TypeId, TypeKind};
use serde_json::Value;

use super::sites::{self, Role, Site};
use super::{Generator, scalars};
use crate::path::Path;
use crate::shape::Shape;

/// A value that would fit, were it not for something that the schema does not know.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Tomorrow {
    /// The value.
    pub value: Value,
    /// The value without members of which nothing can be known. Where they belong
    /// to a tag that is not known, they stay.
    pub without_extra: Value,
    /// Where the change is.
    pub path: Path,
    /// What changed.
    pub change: Change,
}

/// What a later release may change.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Change {
    /// An enum has one more value.
    EnumValue,
    /// A union has one more tag, and other members with it.
    Tag,
    /// An object has more members.
    Members,
}

impl Change {
    /// Every change.
    pub const ALL: [Self; 3] = [Self::EnumValue, Self::Tag, Self::Members];
}

impl Generator<'_> {
    /// Puts one thing that the schema does not know into a valid value; `None` if
    /// there is no place for such a thing.
    pub fn tomorrow(&mut self, payload: Payload<'_>, valid: &Value) -> Option<Tomorrow> {
        let sites = sites::of(self.schema, payload.type_id(self.schema), valid);
        let may_change = |change, site: &Site| may_change(self.schema, change, site, payload);
        let (change, site) = sites::pick(&mut self.rng, Change::ALL, &sites, may_change)?;
        self.change(valid, site, change)
    }

    fn change(&mut self, valid: &Value, site: &Site, change: Change) -> Option<Tomorrow> {
        let path = site.path.clone();
        let mut value = valid.clone();
        let mut without_extra = None;
        let place = path.find(&mut value)?;
        match (change, site.role) {
            (Change::Members, _) => {
                self.extend(site.actual, place);
                without_extra = Some(valid.clone());
            }
            (Change::Tag, Role::Tag(union)) => {
                *place = self.unknown_value(site.actual)?;
                self.replace_branch(union, path.parent()?.find(&mut value)?)?;
            }
            _ => *place = self.unknown_value(site.actual)?,
        }
        Some(Tomorrow {
            without_extra: without_extra.unwrap_or_else(|| value.clone()),
            value,
            path,
            change,
        })
    }

    /// A string that is not among an enum's values.
    fn unknown_value(&mut self, type_id: TypeId) -> Option<Value> {
        let TypeKind::Enum(of) = &self.schema[type_id].kind else {
            return None;
        };
        let known = |name: &str| of.value(name).is_some();
        Some(scalars::unused(&mut self.rng, "tomorrow", known).into())
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

/// Whether a later release might change something at a place.
fn may_change(schema: &Schema, change: Change, site: &Site, payload: Payload<'_>) -> bool {
    let kind = &schema[site.actual].kind;
    let is_tag = matches!(site.role, Role::Tag(_));
    match change {
        Change::EnumValue => matches!(kind, TypeKind::Enum(_)) && !is_tag,
        Change::Tag => is_tag,
        Change::Members => {
            let is_open = payload.is_open() && site.role == Role::Whole;
            matches!(kind, TypeKind::Object(_)) && !is_open
        }
    }
}
