//! Values with one fault.

use qapi_schema::wire::{Direction, JsonKind, Payload, integer_range};
use qapi_schema::{Schema, TypeId, TypeKind};
use serde_json::Value;

use super::sites::{self, Role, Site};
use super::{Generator, scalars};
use crate::check::is_integer;
use crate::path::Path;

/// A value that would fit, were it not for one thing.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Fault {
    /// The value.
    pub value: Value,
    /// Where the fault is. For a member that is missing, where it should be.
    pub path: Path,
    /// What was done to the value.
    pub kind: FaultKind,
}

/// What can be wrong with a value.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum FaultKind {
    /// A mandatory member is missing.
    Missing,
    /// A value is of another JSON kind; see also the next two.
    WrongKind,
    /// An optional member is null instead of absent.
    Null,
    /// The members of an object stand in an array.
    Array,
    /// An integer does not fit its type.
    OutOfRange,
    /// There is a member that the schema does not know. In input, that is.
    UnknownMember,
}

impl FaultKind {
    /// Every kind of fault.
    pub const ALL: [Self; 6] = [
        Self::Missing,
        Self::WrongKind,
        Self::Null,
        Self::Array,
        Self::OutOfRange,
        Self::UnknownMember,
    ];
}

impl Generator<'_> {
    /// Puts a single fault into a valid value, of any kind that is possible; `None` if
    /// nothing can be wrong with it.
    pub fn fault(&mut self, payload: Payload<'_>, valid: &Value) -> Option<Fault> {
        let sites = sites::of(self.schema, payload.type_id(self.schema), valid);
        let is_possible = |kind, site: &Site| is_possible(self.schema, kind, site, payload);
        let (kind, site) = sites::pick(&mut self.rng, FaultKind::ALL, &sites, is_possible)?;
        self.spoil(valid.clone(), site, kind, payload.direction())
    }

    /// Makes the fault at a place where it is possible.
    fn spoil(
        &mut self,
        mut value: Value,
        site: &Site,
        kind: FaultKind,
        direction: Direction,
    ) -> Option<Fault> {
        let mut path = site.path.clone();
        let place = path.find(&mut value)?;
        match kind {
            FaultKind::Missing => remove(&mut value, &path)?,
            FaultKind::WrongKind => *place = self.of_another_kind(site.type_id)?,
            FaultKind::Null => *place = Value::Null,
            FaultKind::Array => {
                let members = place.as_object()?.values();
                *place = members.cloned().collect();
            }
            FaultKind::OutOfRange => {
                let outside = out_of_range(&self.schema[site.actual].kind, direction);
                *place = self.rng.choice(outside)?;
            }
            FaultKind::UnknownMember => {
                let object = place.as_object_mut()?;
                let known = |name: &str| object.contains_key(name);
                let name = scalars::unused(&mut self.rng, "x-unheard-of", known);
                object.insert(name.clone(), scalars::any(&mut self.rng, 2));
                path = path.member(&name);
            }
        }
        Some(Fault { value, path, kind })
    }

    /// A value of a kind that the type does not take.
    fn of_another_kind(&mut self, type_id: TypeId) -> Option<Value> {
        let (kind, is_fraction) = self.rng.choice(other_kinds(self.schema, type_id))?;
        let rng = &mut self.rng;
        Some(match kind {
            JsonKind::Null => Value::Null,
            JsonKind::Bool => Value::from(rng.bool()),
            JsonKind::Number if is_fraction => Value::from(f64::from(rng.i32(..)) + 0.5),
            JsonKind::Number => Value::from(rng.i32(..)),
            JsonKind::String => Value::from(scalars::string(rng)),
            JsonKind::Array => std::iter::once(scalars::any(rng, 1)).collect(),
            JsonKind::Object => std::iter::once((scalars::string(rng), Value::Null)).collect(),
        })
    }
}

/// The kinds of values that a type does not take. Numbers come twice: as integers, and as
/// fractions, which integer types do not take.
fn other_kinds(schema: &Schema, id: TypeId) -> Vec<(JsonKind, bool)> {
    let kinds = JsonKind::ALL.into_iter().map(|kind| (kind, false));
    let all = kinds.chain([(JsonKind::Number, true)]);
    let is_taken = |kind, is_fraction| {
        let taken = schema.choice(id, kind);
        taken.is_some_and(|taken| !(is_fraction && is_integer(schema, taken)))
    };
    all.filter(|(kind, is_fraction)| !is_taken(*kind, *is_fraction))
        .collect()
}

/// Whether a fault can be made at a place.
fn is_possible(schema: &Schema, kind: FaultKind, site: &Site, payload: Payload<'_>) -> bool {
    let direction = payload.direction();
    let actual = &schema[site.actual].kind;
    let is_object = matches!(actual, TypeKind::Object(_));
    let takes = |kind| schema.choice(site.type_id, kind).is_some();
    match kind {
        FaultKind::Missing => matches!(site.role, Role::Mandatory | Role::Tag(_)),
        FaultKind::WrongKind => !other_kinds(schema, site.type_id).is_empty(),
        FaultKind::Null => site.role == Role::Optional && !takes(JsonKind::Null),
        FaultKind::Array => is_object && !takes(JsonKind::Array),
        FaultKind::OutOfRange => !out_of_range(actual, direction).is_empty(),
        FaultKind::UnknownMember => {
            let is_open = payload.is_open() && site.role == Role::Whole;
            is_object && !is_open && direction == Direction::Input
        }
    }
}

/// The integers next to a type's range, as far as JSON numbers can hold them.
fn out_of_range(of: &TypeKind, direction: Direction) -> Vec<Value> {
    let TypeKind::Builtin(builtin) = of else {
        return Vec::new();
    };
    integer_range(*builtin, direction)
        .into_iter()
        .flat_map(|range| [range.start() - 1, range.end() + 1])
        .filter_map(scalars::whole)
        .collect()
}

/// Removes the member at a path.
fn remove(value: &mut Value, path: &Path) -> Option<()> {
    let crate::Step::Member(name) = path.steps().last()? else {
        return None;
    };
    let object = path.parent()?.find(value)?.as_object_mut()?;
    object.remove(name).map(drop)
}
