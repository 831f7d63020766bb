//! Objects: their members, and what the tags of unions add.

use std::collections::HashMap;

use qapi_schema::TypeId;
use qapi_schema::wire::{Case, Step};

use super::{PerSchema, Position, Walk, names};
use crate::history::ItemKind;
use crate::history::lookup::Lookup;
use crate::history::snapshot::{Documentation, Snapshot};
use crate::part::Part;
use crate::shape::{Shape, ShapeMember};

/// The members that some schemas tie to a tag and others do not.
struct Tied<'s> {
    names: Vec<&'s str>,
    /// The members that each schema has regardless of the tag, or with every value of it.
    common: PerSchema<Vec<ShapeMember<'s>>>,
}

impl<'s> Walk<'_, 's> {
    /// Objects of these types, unless they have been walked before.
    pub(super) fn object(&mut self, position: &Position<'s>, types: &PerSchema<TypeId>) {
        let covers = |known: &PerSchema<TypeId>| {
            let mut pairs = known.iter().zip(types);
            pairs.all(|(known, id)| id.present().is_none() || id == known)
        };
        if self.visited.iter().any(covers) {
            return;
        }
        self.visited.push(types.clone());
        self.type_features(position, types);
        let shapes = self.map(types, Shape::of);
        self.shapes(position, &shapes);
    }

    /// The members that objects have regardless of the tag. Then, for each value of each tag, what
    /// it adds, together with the members that only some schemas tie to a tag.
    pub(super) fn shapes(&mut self, position: &Position<'s>, shapes: &PerSchema<Shape<'s>>) {
        let common = self.filter_map(shapes, |schema, shape| {
            Some([&*shape.members, &shape.added_in_every_case(schema)].concat())
        });
        let added = self.filter_map(shapes, |schema, shape| {
            Some(by_name(&shape.first_added(schema)))
        });
        let mut tied = Vec::new();
        for name in names(&common, |members| member_names(members)) {
            let own = find(shapes, |_, shape| shape.get(name).copied());
            let added = find(shapes, |schema, _| {
                added[schema].as_ref().present()?.get(name).copied()
            });
            let mut pairs = own.iter().zip(&added);
            if pairs.any(|pair| matches!(pair, (Lookup::Absent, Lookup::Present(_)))) {
                tied.push(name);
            }
            if own.iter().any(|member| member.present().is_some()) {
                let members = own.into_iter().zip(added).map(|(own, added)| match own {
                    Lookup::Absent => added,
                    own => own,
                });
                self.member(position, name, shapes, &members.collect());
            }
        }
        let tied = Tied {
            names: tied,
            common,
        };
        for tag in names(shapes, |shape| {
            let variants = shape.variants.iter();
            variants.map(|variants| &*variants.tag).collect()
        }) {
            self.cases(position, tag, shapes, &tied);
        }
    }

    /// What there is with each value of a tag: what it adds, and what others tie to it.
    fn cases(
        &mut self,
        position: &Position<'s>,
        tag: &'s str,
        shapes: &PerSchema<Shape<'s>>,
        tied: &Tied<'s>,
    ) {
        let known = position.path.tag_value(tag);
        let values = names(shapes, |shape| {
            let variants = shape.variants.filter(|variants| variants.tag == tag);
            let branches = variants.map_or(&[][..], |variants| &variants.branches);
            branches.iter().map(|branch| &*branch.name).collect()
        });
        for value in values {
            let case = Case { tag, value };
            match known {
                Some(known) if known != value => {}
                Some(_) => self.case(position, case, shapes, tied),
                None => {
                    let inner = position.then(Step::Case(case));
                    // The value is one of the tag, which was walked with the other members.
                    let timeline = self.by_path.get(&inner.path.to_string()).copied();
                    let parent = timeline.or(inner.parent);
                    self.case(&Position { parent, ..inner }, case, shapes, tied);
                }
            }
        }
    }

    fn case(
        &mut self,
        position: &Position<'s>,
        case: Case<'s>,
        shapes: &PerSchema<Shape<'s>>,
        tied: &Tied<'s>,
    ) {
        let nested = self.filter_map(shapes, |schema, shape| shape.nested(schema, case));
        let cases = self.in_case(case, shapes, tied);
        let mut sides = nested.iter().zip(&cases);
        let is_nested = sides
            .all(|(nested, case)| nested.present().is_some() || case.as_ref().present().is_none());
        if is_nested {
            if tied.names.is_empty() {
                self.queue.push_back((position.clone(), nested));
                return;
            }
            // Many paths may lead to such unions: they are walked where they are first met.
            if !self.tied.insert((nested, tied.names.clone())) {
                return;
            }
        }
        let types = self.filter_map(&cases, |_, shape| Some(shape.id));
        self.type_features(position, &types);
        self.shapes(position, &cases);
    }

    /// The objects in one case. What a schema ties to another tag, it has only if each value of
    /// that tag adds it.
    fn in_case(
        &self,
        case: Case<'s>,
        shapes: &PerSchema<Shape<'s>>,
        tied: &Tied<'s>,
    ) -> PerSchema<Shape<'s>> {
        let sides = self.schemas.iter().zip(shapes).zip(&tied.common);
        let cases = sides.map(|((schema, shape), common)| {
            shape.as_ref().and_then(|shape| {
                if shape.is_open {
                    return Lookup::Unknown;
                }
                if !shape.has_case(schema, case) {
                    return Lookup::Absent;
                }
                common.as_ref().part(|common| {
                    let members = common.iter().copied();
                    let tied: Vec<ShapeMember<'s>> = members
                        .filter(|member| tied.names.contains(&&*member.declared.member.name))
                        .collect();
                    let mut inner = shape.case(schema, case, &tied);
                    inner.variants = inner.variants.filter(|_| shape.has_tag(case.tag));
                    Some(inner)
                })
            })
        });
        cases.collect()
    }

    fn member(
        &mut self,
        position: &Position<'s>,
        name: &'s str,
        shapes: &PerSchema<Shape<'s>>,
        members: &PerSchema<ShapeMember<'s>>,
    ) {
        let member = position.then(Step::Member(name));
        let sides = self.schemas.iter().zip(shapes).zip(&*position.docs);
        let snapshots = sides
            .zip(members)
            .map(|(((schema, shape), message), member)| {
                member.part(|member| {
                    let doc_of = |id: TypeId| schema.doc_of(&schema[id].definition);
                    // Implied types have no documentation of their own.
                    let docs = [
                        doc_of(member.declared.owner),
                        shape.as_ref().present().and_then(|shape| doc_of(shape.id)),
                        *message,
                    ];
                    let mut docs = docs.into_iter().flatten();
                    let doc = docs.find(|doc| doc.member(name).is_some());
                    let part = Part::of_member(member.declared.member);
                    let plain = Snapshot::of(schema, part, Documentation::part(doc, name));
                    let snapshot = plain.of_branch(member.branch);
                    Some(snapshot.with_type(schema, member.declared.member, self.has_widths))
                })
            });
        let snapshots: PerSchema<Snapshot<'s>> = snapshots.collect();
        let path = member.path.to_string();
        let timeline = self.timeline(&member, ItemKind::Member, path, snapshots);
        let inside = member.within(timeline);
        let parts = self.map(members, |_, member| Part::of_member(member.declared.member));
        self.plain_features(&inside, &parts);
        let types = self.map(members, |_, member| member.declared.type_id);
        self.value(&inside, &types);
    }
}

/// The member that each schema has, by its index.
fn find<'s>(
    shapes: &PerSchema<Shape<'s>>,
    get: impl Fn(usize, &Shape<'s>) -> Option<ShapeMember<'s>>,
) -> PerSchema<ShapeMember<'s>> {
    let found = shapes.iter().enumerate().map(|(schema, shape)| {
        shape.as_ref().and_then(|shape| match get(schema, shape) {
            Some(member) => Lookup::Present(member),
            None if shape.is_open => Lookup::Unknown,
            None => Lookup::Absent,
        })
    });
    found.collect()
}

fn by_name<'s>(members: &[ShapeMember<'s>]) -> HashMap<&'s str, ShapeMember<'s>> {
    let members = members.iter().rev();
    members
        .map(|member| (&*member.declared.member.name, *member))
        .collect()
}

fn member_names<'s>(members: &[ShapeMember<'s>]) -> Vec<&'s str> {
    let names = members.iter().map(|member| &*member.declared.member.name);
    names.collect()
}
