//! Values with one fault.

use qapi_schema::wire::{Direction, JsonKind, Payload, integer_range};
use qapi_schema::{Schema, TypeId, TypeKind};
use serde_json::Value;

use super::sites::{self, Role, Site};
use super::{Generator, scalars};
use crate::check::is_integer;
use crate::path::{Segment, ValuePath};

/// A value with a single fault. Everything else in it fits.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Fault {
    /// The value.
    pub value: Value,
    /// Where the fault is. For a missing member, where the member should be.
    pub path: ValuePath,
    /// What is wrong with the value.
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
    /// A member is not in the schema. Only QEMU rejects this, so it is a fault of input
    /// alone.
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
    /// Puts a single fault into a valid value; `None` if no kind of fault is possible.
    pub fn fault(&mut self, payload: Payload<'_>, valid: &Value) -> Option<Fault> {
        let mut sites = sites::of(self.schema, payload.type_id(self.schema), valid);
        if payload.is_open() {
            sites = sites::outside_of_optional(sites);
        }
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
                let name = scalars::unused(&mut self.rng, "x-unknown", known);
                object.insert(name.clone(), scalars::any(&mut self.rng, 2));
                path = path.member(&name);
            }
        }
        Some(Fault { value, path, kind })
    }

    /// A value of a kind that the type does not take.
    fn of_another_kind(&mut self, type_id: TypeId) -> Option<Value> {
        let other = self.rng.choice(other_kinds(self.schema, type_id))?;
        let rng = &mut self.rng;
        Some(match other.kind {
            JsonKind::Null => Value::Null,
            JsonKind::Bool => Value::from(rng.bool()),
            JsonKind::Number if other.is_fraction => Value::from(f64::from(rng.i32(..)) + 0.5),
            JsonKind::Number => Value::from(rng.i32(..)),
            JsonKind::String => Value::from(scalars::string(rng)),
            JsonKind::Array => std::iter::once(scalars::any(rng, 1)).collect(),
            JsonKind::Object => std::iter::once((scalars::string(rng), Value::Null)).collect(),
        })
    }
}

/// A kind of values. Numbers are of two kinds: integer types do not take fractions.
#[derive(Clone, Copy)]
struct ValueKind {
    kind: JsonKind,
    is_fraction: bool,
}

/// The kinds of values that a type does not take.
fn other_kinds(schema: &Schema, id: TypeId) -> Vec<ValueKind> {
    let fraction = ValueKind {
        kind: JsonKind::Number,
        is_fraction: true,
    };
    let kinds = JsonKind::ALL.into_iter().map(|kind| ValueKind {
        kind,
        is_fraction: false,
    });
    let is_taken = |value: &ValueKind| {
        let taken = schema.choice(id, value.kind);
        taken.is_some_and(|taken| !(value.is_fraction && is_integer(schema, taken)))
    };
    kinds
        .chain([fraction])
        .filter(|value| !is_taken(value))
        .collect()
}

/// Whether this kind of fault is possible there.
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
fn remove(value: &mut Value, path: &ValuePath) -> Option<()> {
    let Segment::Member(name) = path.segments().last()? else {
        return None;
    };
    let object = path.parent()?.find(value)?.as_object_mut()?;
    object.remove(name).map(drop)
}
