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
        let added = |has_tag: bool| {
            self.zip_ref(shapes, |wire, shape| {
                let is_it = shape
                    .variants
                    .is_some_and(|it| (Some(&*it.tag) == tag) == has_tag);
                Some(if is_it { shape.added(wire) } else { Vec::new() })
            })
        };
        let by_tag = added(true);
        let whatever = shapes.iter().zip(added(false)).map(|(slot, more)| {
            let shape = slot.as_ref();
            shape.part(|it| Some([&*it.members, &more.there()?].concat()))
        });
        let whatever: Slots<Vec<Owned<'s>>> = whatever.collect();
        let mut tied = Vec::new();
        for name in names(&whatever, |members| member_names(members)) {
            let (own, added) = (find(&whatever, name), find(&by_tag, name));
            let mut pairs = own.iter().zip(&added);
            let is_tied = pairs.any(|it| matches!(it, (Slot::Absent, Slot::There(_))));
            let knows = |it: &Shape<'_>| tag.is_some_and(|tag| it.knows(tag));
            let is_without_tag = own.iter().zip(shapes).any(|(own, shape)| {
                own.there().is_some() && !shape.as_ref().there().is_some_and(knows)
            });
            if is_tied {
                tied.push(name);
            }
            if !is_tied || is_without_tag {
                let members = own.into_iter().zip(added).map(|(own, added)| match own {
                    Slot::Absent => added,
                    own => own,
                });
                self.member(place, name, shapes, &members.collect());
            }
        }
        if let Some(tag) = tag {
            self.cases(place, tag, shapes, &(tied, whatever));
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
        let nested = self.zip_ref(shapes, |wire, it| it.nested(wire, case));
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

/// The names of the members that some schemas tie to a tag, and the members that each schema
/// has whatever its tag.
type Tied<'s> = (Vec<&'s str>, Slots<Vec<Owned<'s>>>);

/// The member of this name that each schema has.
fn find<'s>(members: &Slots<Vec<Owned<'s>>>, name: &str) -> Slots<Owned<'s>> {
    let find = |of: &Vec<Owned<'s>>| of.iter().find(|it| it.member.name == name).copied();
    members
        .iter()
        .map(|slot| slot.as_ref().part(find))
        .collect()
}

fn member_names<'s>(members: &[Owned<'s>]) -> Vec<&'s str> {
    members.iter().map(|it| &*it.member.name).collect()
}
