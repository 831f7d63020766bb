//! The parts of a value that can be changed.

use fastrand::Rng;
use qapi_schema::wire::JsonKind;
use qapi_schema::{Schema, TypeId, TypeKind};
use serde_json::Value;

use crate::path::ValuePath;
use crate::shape::{Shape, ShapeMember};

/// Part of a valid value that can be changed.
#[derive(Debug, Clone)]
pub(super) struct Site {
    pub(super) path: ValuePath,
    /// The type that the schema has there.
    pub(super) type_id: TypeId,
    /// The type of the value there: a branch, if the schema has an alternate.
    pub(super) actual: TypeId,
    pub(super) role: Role,
}

/// What a value is in the object or array that contains it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Role {
    /// Nothing contains it.
    Whole,
    /// A mandatory member that is not a tag.
    Mandatory,
    /// The tag of this union, or of one that is a branch of it.
    Tag(TypeId),
    /// An optional member.
    Optional,
    /// An element of an array.
    Element,
}

/// All sites in a valid value. What is in a value of type `any` has none.
pub(super) fn of(schema: &Schema, type_id: TypeId, value: &Value) -> Vec<Site> {
    let mut walk = Walk {
        schema,
        sites: Vec::new(),
    };
    walk.value(type_id, value, ValuePath::default(), Role::Whole);
    walk.sites
}

/// The sites that are not in an optional member of the value.
pub(super) fn outside_of_optional(sites: Vec<Site>) -> Vec<Site> {
    let is_optional = |site: &&Site| site.role == Role::Optional && site.path.segments().len() == 1;
    let optional: Vec<ValuePath> = sites
        .iter()
        .filter(is_optional)
        .map(|of| of.path.clone())
        .collect();
    let is_in = |site: &Site, of: &ValuePath| site.path.segments().starts_with(of.segments());
    let mut sites = sites;
    sites.retain(|site| !optional.iter().any(|of| is_in(site, of)));
    sites
}

/// Picks one of the kinds that fit somewhere, and a site for it.
pub(super) fn pick<'s, T: Copy, const N: usize>(
    rng: &mut Rng,
    mut kinds: [T; N],
    sites: &'s [Site],
    fits: impl Fn(T, &Site) -> bool,
) -> Option<(T, &'s Site)> {
    rng.shuffle(&mut kinds);
    kinds.into_iter().find_map(|kind| {
        let fitting: Vec<&Site> = sites.iter().filter(|site| fits(kind, site)).collect();
        Some((kind, rng.choice(fitting)?))
    })
}

struct Walk<'s> {
    schema: &'s Schema,
    sites: Vec<Site>,
}

impl Walk<'_> {
    fn value(&mut self, type_id: TypeId, value: &Value, path: ValuePath, role: Role) {
        let actual = self
            .schema
            .choice(type_id, JsonKind::of(value))
            .unwrap_or(type_id);
        match (&self.schema[actual].kind, value) {
            (TypeKind::Array { element }, Value::Array(elements)) => {
                for (index, value) in elements.iter().enumerate() {
                    self.value(*element, value, path.element(index), Role::Element);
                }
            }
            (TypeKind::Object(_), Value::Object(object)) => {
                for ShapeMember { member, is_tag } in Shape::of(self.schema, actual, object).members
                {
                    let role = match member.may_be_absent() {
                        _ if is_tag => Role::Tag(actual),
                        true => Role::Optional,
                        false => Role::Mandatory,
                    };
                    if let Some(value) = object.get(&member.name) {
                        self.value(member.type_id, value, path.member(&member.name), role);
                    }
                }
            }
            _ => {}
        }
        self.sites.push(Site {
            path,
            type_id,
            actual,
            role,
        });
    }
}
