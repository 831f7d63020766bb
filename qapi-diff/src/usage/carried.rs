//! What messages carried, in terms of a schema.

use std::collections::{HashMap, HashSet};

use qapi_schema::text::Text;
use qapi_schema::wire::{Case, Payload};
use qapi_schema::{Schema, TypeId};
use qapi_values::{Beside, MemberOf, Part, Spot, parts_beside};
use serde_json::Value;

use crate::concern::{RecordedPlace, Site};
use crate::pair::Pair;
use crate::within::types_within;

/// What messages carried.
///
/// What counts is which types of both schemas met: that is what the comparison compares, wherever
/// it is. So this does not grow with the number of places, and what a type has in one place is not
/// taken for what it has in another, where the new schema has another type. Of the first one, it is
/// known where in the message it was.
#[derive(Debug, Default)]
pub(super) struct Carried<'s> {
    /// Whether there was any.
    pub(super) is_known: bool,
    /// What there was of the old schema, with the type that the new one has there, and where first.
    parts: HashMap<(Part<'s>, Option<TypeId>), Seen>,
    /// What may have had more in it.
    doubtful: HashMap<Part<'s>, Seen>,
}

/// Where something was seen first.
#[derive(Debug, Clone)]
pub(super) struct Seen {
    pub(super) place: RecordedPlace,
    /// The place in the message.
    pub(super) path: Text,
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
    /// Adds what a message carried. `new` is what the new schema has for it.
    pub(super) fn add(
        &mut self,
        schema: &'s Schema,
        new: Beside<'s>,
        payload: Payload<'s>,
        value: &Value,
        place: &RecordedPlace,
    ) {
        self.is_known = true;
        parts_beside(schema, new, payload, value, &mut |part, spot| {
            let seen = || Seen {
                place: place.clone(),
                path: spot.place.to_string().into(),
            };
            let doubtful = matches!(part, Part::Unknown { .. } | Part::List { .. });
            if doubtful {
                self.doubtful.entry(part).or_insert_with(seen);
                return;
            }
            let Spot { beside, .. } = spot;
            for part in [Some(without_place(part)), in_any(part)]
                .into_iter()
                .flatten()
            {
                self.parts.entry((part, beside)).or_insert_with(seen);
            }
        });
    }

    /// Where a part was first, where the new schema has this type.
    pub(super) fn part(&self, part: Part<'static>, new: TypeId) -> Option<&Seen> {
        self.parts.get(&(part, Some(new)))
    }

    /// Where a member first was in such an object, or was left out.
    pub(super) fn member(&self, wanted: &Wanted, site: &Site) -> Option<&Seen> {
        let last = site.cases.last();
        let case = last.map(|(tag, value)| Case { tag, value });
        self.find(&wanted.of(site.types.old, case), site)
    }

    /// The same as a lookup, for parts that do not live as long as the schema.
    fn find(&self, wanted: &Part<'_>, site: &Site) -> Option<&Seen> {
        let mut parts = self.parts.iter();
        let new = Some(site.types.new);
        parts.find_map(|((part, beside), seen)| (part == wanted && *beside == new).then_some(seen))
    }

    /// Where a member of the arguments of a command first was, or was left out.
    pub(super) fn argument(&self, wanted: &Wanted) -> Option<&Seen> {
        let is_it = |part: &Part<'_>| {
            matches!(
                part,
                Part::Member(member) | Part::Without(member)
                    if (member.owner, member.index) == (wanted.owner, wanted.index)
                        && matches!(part, Part::Member(_)) == wanted.is_there
            )
        };
        let parts = self.parts.iter().filter(|((part, _), _)| is_it(part));
        let seen = parts.map(|(_, seen)| seen);
        seen.min_by_key(|seen| (seen.place.file.clone(), seen.place.line))
    }

    /// Where an object first was with all tags as at a site.
    pub(super) fn site(&self, site: &Site) -> Option<&Seen> {
        let Pair { old: of, new } = site.types;
        let mut seen = self.part(Part::Type(of), new)?;
        for (tag, value) in &site.cases {
            let case = Case { tag, value };
            seen = self.find(&Part::Case { of, case }, site)?;
        }
        Some(seen)
    }

    /// Why something in values of one of these types may have been carried. What is new in an
    /// object concerns those that were seen, whatever other members they had.
    pub(super) fn unseen(
        &self,
        schema: &Schema,
        targets: &[TypeId],
        is_new: bool,
    ) -> Option<Unseen<'_>> {
        let has = |found: &HashSet<TypeId>| targets.iter().any(|target| found.contains(target));
        let mut doubts: Vec<Unseen<'_>> = Vec::new();
        for (part, Seen { place, .. }) in &self.doubtful {
            let words = match *part {
                Part::Unknown { of, is_member }
                    if !(is_member && is_new) && has(&types_within(schema, of, is_member)) =>
                {
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
                    if self.doubtful.contains_key(&filled)
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
        let first =
            |unseen: &Unseen<'_>| (unseen.place.file.clone(), unseen.place.line, unseen.words);
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
