//! Objects: their members, and what the tags of unions add.

use qapi_schema::TypeId;
use qapi_schema::wire::{Case, Step};

use super::{Position, Slots, Walk, names};
use crate::history::Sort;
use crate::history::seen::{Documented, Seen};
use crate::history::slot::Slot;
use crate::part::Part;
use crate::shape::{Shape, ShapeMember};

impl<'s> Walk<'_, 's> {
    /// Objects of these types, unless they have been walked before.
    pub(super) fn object(&mut self, position: &Position<'s>, types: &Slots<TypeId>) {
        let covers = |known: &Slots<TypeId>| {
            let mut pairs = known.iter().zip(types);
            pairs.all(|(known, slot)| slot.there().is_none() || slot == known)
        };
        if self.visited.iter().any(covers) {
            return;
        }
        self.visited.push(types.clone());
        self.type_features(position, types);
        let shapes = self.zip(types, |schema, id| Slot::There(Shape::of(schema, id)));
        self.shapes(position, &shapes);
    }

    /// Members that there are whatever the tag; then, for each value of the tag, what it adds
    /// together with what only some schemas tie to it. The tag is that of the newest schema:
    /// what another one adds is told as if it were there whatever that is.
    fn shapes(&mut self, position: &Position<'s>, shapes: &Slots<Shape<'s>>) {
        let variants = shapes
            .iter()
            .rev()
            .filter_map(|slot| slot.as_ref().there()?.variants);
        let tag = variants.map(|it| &*it.tag).next();
        let added = |has_tag: bool| {
            self.zip_ref(shapes, |schema, shape| {
                let is_it = shape
                    .variants
                    .is_some_and(|it| (Some(&*it.tag) == tag) == has_tag);
                Some(if is_it {
                    shape.first_added(schema)
                } else {
                    Vec::new()
                })
            })
        };
        let by_tag = added(true);
        let whatever = shapes.iter().zip(added(false)).map(|(slot, more)| {
            let shape = slot.as_ref();
            shape.part(|it| Some([&*it.members, &more.there()?].concat()))
        });
        let whatever: Slots<Vec<ShapeMember<'s>>> = whatever.collect();
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
                self.member(position, name, shapes, &members.collect());
            }
        }
        if let Some(tag) = tag {
            self.cases(position, tag, shapes, &(tied, whatever));
        }
    }

    /// What there is with each value of a tag: what that adds, and what others tie to it.
    fn cases(
        &mut self,
        position: &Position<'s>,
        tag: &'s str,
        shapes: &Slots<Shape<'s>>,
        tied: &Tied<'s>,
    ) {
        let known = position.place.tag_value(tag);
        let values = names(shapes, |shape| {
            let variants = shape.variants.filter(|it| it.tag == tag);
            let branches = variants.map_or(&[][..], |it| &it.branches);
            branches.iter().map(|it| &*it.name).collect()
        });
        for value in values {
            match known {
                Some(known) if known != value => {}
                Some(_) => self.case(position, Case { tag, value }, shapes, tied),
                None => {
                    let case = position.then(Step::Case(Case { tag, value }));
                    // The value is one of the tag, which was walked with the other members.
                    let track = self.by_path.get(&case.place.to_string()).copied();
                    let parent = track.or(case.parent);
                    self.case(
                        &Position { parent, ..case },
                        Case { tag, value },
                        shapes,
                        tied,
                    );
                }
            }
        }
    }

    /// No schema has the case that does not have the tag.
    fn case(
        &mut self,
        position: &Position<'s>,
        case: Case<'s>,
        shapes: &Slots<Shape<'s>>,
        (names, all): &Tied<'s>,
    ) {
        let nested = self.zip_ref(shapes, |schema, it| it.nested(schema, case));
        let cases = self.schemas.iter().zip(shapes).zip(all);
        let cases = cases.map(|((schema, shape), all)| {
            shape.as_ref().part(|shape| {
                let all = all.as_ref().there()?.iter();
                let tied = all
                    .filter(|it| names.contains(&&*it.declared.member.name))
                    .copied();
                let tied: Vec<ShapeMember<'s>> = tied.collect();
                let has_case = shape.knows(case.tag) && shape.has_case(schema, case);
                let of_tag = shape.has_tag(case.tag);
                has_case.then(|| {
                    let case = shape.case(schema, case, &tied);
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
                self.left.push_back((position.clone(), nested));
                return;
            }
            // Such unions may be many paths deep: they are told where they are first met.
            if !self.tied.insert((nested, names.clone())) {
                return;
            }
        }
        let types = self.zip_ref(&cases, |_, shape| Some(shape.id));
        self.type_features(position, &types);
        self.shapes(position, &cases);
    }

    fn member(
        &mut self,
        position: &Position<'s>,
        name: &'s str,
        shapes: &Slots<Shape<'s>>,
        members: &Slots<ShapeMember<'s>>,
    ) {
        let position = position.then(Step::Member(name));
        let places = self
            .schemas
            .iter()
            .zip(shapes)
            .zip(&position.docs)
            .zip(members);
        let seen = places.map(|(((schema, shape), message), slot)| {
            slot.part(|owned| {
                let of = |id: TypeId| schema.doc_of(&schema[id].definition);
                // Implied types have no documentation of their own.
                let docs = [
                    of(owned.declared.owner),
                    shape.as_ref().there().and_then(|it| of(it.id)),
                    *message,
                ];
                let mut docs = docs.into_iter().flatten();
                let doc = docs.find(|doc| doc.member(name).is_some());
                let part = Part::of_member(owned.declared.member);
                let seen = Seen::of(schema, part, Documented::part(doc, name));
                let seen = match owned.branch {
                    Some(_) => seen.in_some_builds(),
                    None => seen,
                };
                Some(seen.with_type(schema, owned.declared.member, self.has_widths))
            })
        });
        let seen = seen.collect();
        let track = self.track(&position, Sort::Member, position.place.to_string(), seen);
        let position = position.within(track);
        let parts = members
            .iter()
            .map(|slot| slot.part(|it| Some(Part::of_member(it.declared.member))));
        self.plain_features(&position, &parts.collect());
        let types = members
            .iter()
            .map(|slot| slot.part(|it| Some(it.declared.type_id)));
        self.value(&position, &types.collect());
    }
}

/// The names of the members that some schemas tie to a tag, and the members that each schema
/// has whatever its tag.
type Tied<'s> = (Vec<&'s str>, Slots<Vec<ShapeMember<'s>>>);

/// The member of this name that each schema has.
fn find<'s>(members: &Slots<Vec<ShapeMember<'s>>>, name: &str) -> Slots<ShapeMember<'s>> {
    let find = |of: &Vec<ShapeMember<'s>>| {
        of.iter()
            .find(|it| it.declared.member.name == name)
            .copied()
    };
    members
        .iter()
        .map(|slot| slot.as_ref().part(find))
        .collect()
}

fn member_names<'s>(members: &[ShapeMember<'s>]) -> Vec<&'s str> {
    members.iter().map(|it| &*it.declared.member.name).collect()
}
