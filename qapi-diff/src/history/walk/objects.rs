//! Objects: their members, and what the tags of unions add.

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
    /// together with what only some schemas tie to it. The tag is that of the newest schema:
    /// what another one adds is told as if it were there whatever that is.
    fn shapes(&mut self, place: &Place<'s>, shapes: &Slots<Shape<'s>>) {
        let variants = shapes
            .iter()
            .rev()
            .filter_map(|slot| slot.as_ref().there()?.variants);
        let tag = variants.map(|it| &*it.tag).next();
        let all = self.zip_ref(shapes, |wire, shape| {
            let has_another = shape.variants.is_some_and(|it| Some(&*it.tag) != tag);
            let added = if has_another {
                shape.added(wire)
            } else {
                Vec::new()
            };
            Some([&*shape.members, &added].concat())
        });
        let mut tied = Vec::new();
        for name in names(&all, |members| member_names(members)) {
            let adds = self.zip_ref(shapes, |wire, shape| {
                shape.variants.filter(|it| Some(&*it.tag) == tag)?;
                let mut added = shape.added(wire).into_iter();
                added.find(|it| it.member.name == name)
            });
            let own = self.zip_ref(&all, |_, members| {
                members.iter().find(|it| it.member.name == name).copied()
            });
            let is_tied = adds
                .iter()
                .zip(&own)
                .any(|pair| matches!(pair, (Slot::There(_), Slot::Absent)));
            if is_tied {
                tied.push(name);
            }
            let mut pairs = own.iter().zip(shapes);
            let is_whatever = pairs.any(|(own, shape)| {
                let knows = |it: &Shape<'_>| tag.is_some_and(|tag| it.knows(tag));
                own.there().is_some() && !shape.as_ref().there().is_some_and(knows)
            });
            if !is_tied || is_whatever {
                let members = own.into_iter().zip(adds).map(|(own, added)| match own {
                    Slot::Absent => added,
                    own => own,
                });
                self.member(place, name, shapes, &members.collect());
            }
        }
        if let Some(tag) = tag {
            self.cases(place, tag, shapes, &(tied, all));
        }
    }

    /// What there is with each value of a tag: what that adds, and what others tie to it.
    fn cases(
        &mut self,
        place: &Place<'s>,
        tag: &'s str,
        shapes: &Slots<Shape<'s>>,
        tied: &Tied<'s>,
    ) {
        let known = path::case(&place.steps, tag);
        let values = names(shapes, |shape| {
            let variants = shape.variants.filter(|it| it.tag == tag);
            let branches = variants.map_or(&[][..], |it| &it.branches);
            branches.iter().map(|it| &*it.name).collect()
        });
        for value in values {
            match known {
                Some(known) if known != value => {}
                Some(_) => self.case(place, (tag, value), shapes, tied),
                None => {
                    let case = place.then(Step::Case(tag, value));
                    // The value is one of the tag, which was walked with the other members.
                    let track = self.by_path.get(&path::text(&case.steps)).copied();
                    let parent = track.or(case.parent);
                    self.case(&Place { parent, ..case }, (tag, value), shapes, tied);
                }
            }
        }
    }

    /// No schema has the case that does not have the tag.
    fn case(
        &mut self,
        place: &Place<'s>,
        case: (&str, &str),
        shapes: &Slots<Shape<'s>>,
        (names, all): &Tied<'s>,
    ) {
        let nested = self.zip_ref(shapes, |wire, it| wire.nested(it, case));
        let cases = self.wires.iter().zip(shapes).zip(all);
        let cases = cases.map(|((wire, shape), all)| {
            shape.as_ref().part(|shape| {
                let all = all.as_ref().there()?.iter();
                let tied = all.filter(|it| names.contains(&&*it.member.name)).copied();
                let tied: Vec<Owned<'s>> = tied.collect();
                let has_case = shape.knows(case.0) && shape.has_case(wire, case);
                let of_tag = shape.has_tag(case.0);
                has_case.then(|| {
                    let case = shape.case(wire, case, &tied);
                    let variants = case.variants.filter(|_| of_tag);
                    Shape { variants, ..case }
                })
            })
        });
        let cases: Slots<Shape<'s>> = cases.collect();
        let is_nested = |(nested, case): (&Slot<TypeId>, &Slot<Shape<'_>>)| {
            nested.there().is_some() || case.as_ref().there().is_none()
        };
        if nested.iter().zip(&cases).all(is_nested) {
            if names.is_empty() {
                self.left.push_back((place.clone(), nested));
                return;
            }
            // Such unions may be many paths deep: they are told where they are first met.
            if !self.tied.insert((nested, names.clone())) {
                return;
            }
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
                let seen = match owned.branch {
                    Some(_) => seen.in_some_builds(),
                    None => seen,
                };
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

/// The names of the members that some schemas tie to a tag, and all members of each schema
/// that are not tied.
type Tied<'s> = (Vec<&'s str>, Slots<Vec<Owned<'s>>>);

fn member_names<'s>(members: &[Owned<'s>]) -> Vec<&'s str> {
    members.iter().map(|it| &*it.member.name).collect()
}
