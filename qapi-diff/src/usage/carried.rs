//! What messages carried, in terms of a schema.

use std::collections::{HashMap, HashSet};

use qapi_schema::wire::{Case, Payload};
use qapi_schema::{Schema, TypeId};
use qapi_values::{MemberOf, Part, parts};
use serde_json::Value;

use crate::concern::{RecordedPlace, Site};
use crate::within::types_within;

/// What messages carried.
#[derive(Debug, Default)]
pub(super) struct Carried<'s> {
    /// Whether there was any.
    pub(super) is_known: bool,
    /// What there was of the schema, and where first.
    parts: HashMap<Part<'s>, RecordedPlace>,
}

/// A member that is looked for.
pub(super) struct Wanted {
    /// The type that declares it.
    pub(super) owner: TypeId,
    /// Its index in there.
    pub(super) index: usize,
    /// Whether it is there, or has been left out.
    pub(super) is_there: bool,
}

/// Why something may have been carried, although it was not seen.
pub(super) struct Unseen<'c> {
    pub(super) words: &'static str,
    pub(super) place: &'c RecordedPlace,
}

impl<'s> Carried<'s> {
    /// Adds what a message carried.
    pub(super) fn add(
        &mut self,
        schema: &'s Schema,
        payload: Payload<'s>,
        value: &Value,
        place: &RecordedPlace,
    ) {
        self.is_known = true;
        let mut add = |part| {
            self.parts.entry(part).or_insert_with(|| place.clone());
        };
        parts(schema, payload, value, &mut |part, _| {
            add(without_place(part));
            if let Some(part) = in_any(part) {
                add(part);
            }
        });
    }

    /// Where a part was first.
    pub(super) fn part(&self, part: Part<'static>) -> Option<&RecordedPlace> {
        self.parts.get(&part)
    }

    /// Where a member first was in one of these objects, or was left out.
    pub(super) fn member(&self, wanted: &Wanted, sites: &[Site]) -> Option<&RecordedPlace> {
        sites.iter().find_map(|site| {
            let of = site.type_id;
            let in_any_case = wanted.of(of, None);
            let place = self.parts.get(&in_any_case)?;
            let Some((tag, value)) = site.cases.last() else {
                return Some(place);
            };
            let case = Case { tag, value };
            let is_added_by_a_tag = |part: &Part<'_>| in_any(*part) == Some(in_any_case);
            if !self.parts.keys().any(is_added_by_a_tag) {
                return self
                    .parts
                    .contains_key(&Part::Case { of, case })
                    .then_some(place);
            }
            let in_case = wanted.of(of, Some(case));
            let mut parts = self.parts.iter();
            parts.find_map(|(part, place)| (*part == in_case).then_some(place))
        })
    }

    /// Where an object first was with all tags as at a site.
    pub(super) fn site(&self, site: &Site) -> Option<&RecordedPlace> {
        let of = site.type_id;
        let has_case = |(tag, value): &(String, String)| {
            let case = Case { tag, value };
            self.parts.contains_key(&Part::Case { of, case })
        };
        let place = self.parts.get(&Part::Type(of))?;
        site.cases.iter().all(has_case).then_some(place)
    }

    /// Why something in values of one of these types may have been carried.
    pub(super) fn unseen(&self, schema: &Schema, targets: &[TypeId]) -> Option<Unseen<'_>> {
        let has = |found: &HashSet<TypeId>| targets.iter().any(|target| found.contains(target));
        let mut doubts: Vec<Unseen<'_>> = Vec::new();
        for (part, place) in &self.parts {
            let words = match *part {
                Part::Unknown { of, is_member } if has(&types_within(schema, of, is_member)) => {
                    "what it carried there is not in the old schema"
                }
                Part::List {
                    within: member,
                    element,
                    is_empty: true,
                } => {
                    let filled = Part::List {
                        within: member,
                        element,
                        is_empty: false,
                    };
                    if self.parts.contains_key(&filled)
                        || !has(&types_within(schema, element, false))
                    {
                        continue;
                    }
                    "only empty lists came there"
                }
                _ => continue,
            };
            doubts.push(Unseen { words, place });
        }
        let first = |unseen: &Unseen<'_>| (unseen.place.file.clone(), unseen.place.line);
        doubts.into_iter().min_by_key(first)
    }
}

impl Wanted {
    fn of<'c>(&self, of: TypeId, case: Option<Case<'c>>) -> Part<'c> {
        let Self { owner, index, .. } = *self;
        let member = MemberOf {
            of,
            case,
            owner,
            index,
        };
        if self.is_there {
            Part::Member(member)
        } else {
            Part::Without(member)
        }
    }
}

/// A value of an enum, wherever it is.
fn without_place(part: Part<'_>) -> Part<'_> {
    match part {
        Part::Value { of, index, .. } => Part::Value {
            of,
            index,
            within: None,
        },
        part => part,
    }
}

/// A member that a tag adds, as one of any case.
fn in_any(part: Part<'_>) -> Option<Part<'_>> {
    let case = None;
    match part {
        Part::Member(member) => member
            .case
            .map(|_| Part::Member(MemberOf { case, ..member })),
        Part::Without(member) => member
            .case
            .map(|_| Part::Without(MemberOf { case, ..member })),
        _ => None,
    }
}
