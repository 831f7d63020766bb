//! Objects: their members, and what the tags of unions add.

use std::collections::BTreeSet;

use qapi_parser::schema::TypeId;

use super::{Place, Slots, Walk, names};
use crate::history::Sort;
use crate::history::seen::{Documented, Seen};
use crate::history::slot::Slot;
use crate::path::{self, Step};
use crate::wire::{Owned, Part, Shape};

impl<'s> Walk<'_, 's> {
    /// Objects of these types, unless they have been walked before.
    pub(super) fn object(&mut self, place: &Place<'s>, types: &Slots<TypeId>) {
        let covers = |known: &Slots<TypeId>| {
            let mut pairs = known.iter().zip(types);
            pairs.all(|(known, slot)| slot.there().is_none() || slot == known)
        };
        if self.visited.iter().any(covers) {
            return;
        }
        self.visited.push(types.clone());
        self.type_features(place, types);
        let shapes = self.zip(types, |wire, id| Slot::There(wire.shape(id)));
        self.shapes(place, &shapes);
    }

    /// Members that there are whatever the tag; then, for each value of the tag, what it adds
    /// together with what only some schemas tie to a tag.
    fn shapes(&mut self, place: &Place<'s>, shapes: &Slots<Shape<'s>>) {
        let mut rest = Vec::new();
        for name in names(shapes, |shape| member_names(&shape.members)) {
            let is_tied = self.wires.iter().zip(shapes).any(|(wire, slot)| {
                let shape = slot.as_ref().there();
                shape.is_some_and(|it| it.get(name).is_none() && it.adds(wire, name))
            });
            if is_tied {
                rest.push(name);
            } else {
                let get = |slot: &Slot<Shape<'s>>| slot.as_ref().part(|it| it.get(name).copied());
                self.member(place, name, shapes, &shapes.iter().map(get).collect());
            }
        }
        let variants = shapes
            .iter()
            .filter_map(|slot| slot.as_ref().there()?.variants);
        let tags: BTreeSet<&str> = variants.map(|it| &*it.tag).collect();
        match tags.first() {
            Some(tag) if tags.len() == 1 => self.cases(place, tag, shapes, &rest),
            Some(_) => self.retagged(place, shapes),
            None => {}
        }
    }

    /// Unions that do not have the same tag in all schemas, as if what a tag adds could be
    /// there with any other.
    fn retagged(&mut self, place: &Place<'s>, shapes: &Slots<Shape<'s>>) {
        let all = self.zip_ref(shapes, |wire, shape| {
            Some([&*shape.members, &shape.added(wire)].concat())
        });
        for name in names(&all, |members| member_names(members)) {
            let members = self.zip_ref(&all, |_, members| {
                members.iter().find(|it| it.member.name == name).copied()
            });
            self.member(place, name, shapes, &members);
        }
    }

    /// What there is with each value of a tag: what that adds, and the rest.
    fn cases(&mut self, place: &Place<'s>, tag: &'s str, shapes: &Slots<Shape<'s>>, rest: &[&str]) {
        let known = path::case(&place.steps, tag);
        let values = names(shapes, |shape| {
            let variants = shape.variants.filter(|it| it.tag == tag);
            let branches = variants.map_or(&[][..], |it| &it.branches);
            branches.iter().map(|it| &*it.name).collect()
        });
        for value in values {
            match known {
                Some(known) if known != value => {}
                Some(_) => self.case(place, (tag, value), shapes, rest),
                None => {
                    let case = place.then(Step::Case(tag, value));
                    // The value is one of the tag, which was walked with the other members.
                    let track = self.by_path.get(&path::text(&case.steps)).copied();
                    let parent = track.or(case.parent);
                    self.case(&Place { parent, ..case }, (tag, value), shapes, rest);
                }
            }
        }
    }

    fn case(
        &mut self,
        place: &Place<'s>,
        case: (&str, &str),
        shapes: &Slots<Shape<'s>>,
        rest: &[&str],
    ) {
        let nested = self.zip_ref(shapes, |wire, it| wire.nested(it, case));
        let cases = self.zip_ref(shapes, |wire, shape| {
            let tied = rest.iter().filter_map(|name| shape.get(name).copied());
            let tied: Vec<Owned<'s>> = tied.collect();
            shape
                .has_case(wire, case)
                .then(|| shape.case(wire, case, &tied))
        });
        let mut pairs = nested.iter().zip(&cases);
        let is_nested = |(nested, case): (&Slot<TypeId>, &Slot<Shape<'_>>)| {
            nested.there().is_some() || case.as_ref().there().is_none()
        };
        if rest.is_empty() && pairs.all(is_nested) {
            self.left.push_back((place.clone(), nested));
            return;
        }
        let types = self.zip_ref(&cases, |_, shape| Some(shape.id));
        self.type_features(place, &types);
        self.shapes(place, &cases);
    }

    fn member(
        &mut self,
        place: &Place<'s>,
        name: &'s str,
        shapes: &Slots<Shape<'s>>,
        members: &Slots<Owned<'s>>,
    ) {
        let place = place.then(Step::Member(name));
        let places = self.wires.iter().zip(shapes).zip(&place.docs).zip(members);
        let seen = places.map(|(((wire, shape), message), slot)| {
            slot.part(|owned| {
                let schema = wire.schema;
                let of = |id: TypeId| schema.doc_of(&wire.ty(id).definition);
                // Implied types have no documentation of their own.
                let docs = [
                    of(owned.owner),
                    shape.as_ref().there().and_then(|it| of(it.id)),
                    *message,
                ];
                let mut docs = docs.into_iter().flatten();
                let doc = docs.find(|doc| doc.member(name).is_some());
                let part = Part::of_member(owned.member);
                let seen = Seen::of(wire, part, Documented::part(doc, name));
                Some(seen.with_type(wire, owned.member, self.has_widths))
            })
        });
        let seen = seen.collect();
        let track = self.track(&place, Sort::Member, path::text(&place.steps), seen);
        let place = place.within(track);
        let parts = members
            .iter()
            .map(|slot| slot.part(|it| Some(Part::of_member(it.member))));
        self.plain_features(&place, &parts.collect());
        let types = members
            .iter()
            .map(|slot| slot.part(|it| Some(it.member.type_id)));
        self.value(&place, &types.collect());
    }
}

fn member_names<'s>(members: &[Owned<'s>]) -> Vec<&'s str> {
    members.iter().map(|it| &*it.member.name).collect()
}
