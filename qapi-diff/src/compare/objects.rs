//! Objects: their members, and what the tags of unions add.

use qapi_schema::wire::{Case, DeclaredMember, Direction, Lifecycle, Step};
use qapi_schema::{Branch, Condition, Schema, TypeId};

use super::{Comparison, Detail, Nested, Position};
use crate::beside::beside;
use crate::change::ChangeKind;
use crate::condition::ConditionChange;
use crate::item::ItemId;
use crate::pair::Pair;
use crate::part::Part;
use crate::shape::{Shape, ShapeMember, ShapePresence};

/// An object of one schema, with the members that only the other schema ties to a tag.
#[derive(Clone, Copy)]
struct Tied<'c, 's> {
    shape: &'c Shape<'s>,
    members: &'c [ShapeMember<'s>],
}

/// An object of one schema, in one case.
#[derive(Clone, Copy)]
struct InCase<'c, 's> {
    schema: &'s Schema,
    object: Tied<'c, 's>,
    case: Case<'s>,
}

impl<'s> Comparison<'s> {
    pub(super) fn object(&mut self, position: &Position<'s>, types: Pair<TypeId>) {
        self.type_features(position, types);
        let shapes = self.schemas.with(types, Shape::of);
        self.shapes(position, shapes.as_ref());
    }

    /// Compares the members that there are regardless of the tag. Then, for each value of the tag,
    /// what it adds, together with the members that only the other schema ties to a tag.
    fn shapes(&mut self, position: &Position<'s>, shapes: Pair<&Shape<'s>>) {
        let mut tied = Pair {
            old: Vec::new(),
            new: Vec::new(),
        };
        for old in &shapes.old.members {
            let name = &old.declared.member.name;
            match shapes.new.presence(self.schemas.new, name) {
                ShapePresence::Always(new) => {
                    let old = old.declared;
                    self.member(position, Pair { old, new });
                }
                ShapePresence::InCases => tied.old.push(*old),
                ShapePresence::Absent => self.member_removed(position, old, shapes.new),
            }
        }
        for new in &shapes.new.members {
            let name = &new.declared.member.name;
            match shapes.old.presence(self.schemas.old, name) {
                ShapePresence::Always(_) => {}
                ShapePresence::InCases => tied.new.push(*new),
                ShapePresence::Absent => self.member_added(position, new),
            }
        }
        if let Some(tags) = self.tags(shapes) {
            let objects = shapes.with(tied.as_ref(), |shape, members| Tied { shape, members });
            self.cases(position, tags, objects);
        }
    }

    /// The tag whose values are compared next. A tag that has another name in NEW is still the
    /// same tag. Of two different tags, the one comes first that the other schema does not tie
    /// to its own. Otherwise the order does not matter, but must be the same for NEW to OLD.
    fn tags(&self, shapes: Pair<&Shape<'s>>) -> Option<Pair<&'s str>> {
        let same = |name: &'s str| Pair {
            old: name,
            new: name,
        };
        let variants = shapes.map(|shape| shape.variants);
        let (old, new) = match (variants.old, variants.new) {
            (Some(old), Some(new)) => (&*old.tag, &*new.tag),
            (old, new) => return old.or(new).map(|variants| same(&variants.tag)),
        };
        let old_may_have_new = shapes.old.may_have(self.schemas.old, new);
        let new_may_have_old = shapes.new.may_have(self.schemas.new, old);
        if !old_may_have_new && !new_may_have_old {
            return Some(Pair { old, new });
        }
        let is_tied = |shape: &Shape<'s>, schema, tag| !shape.knows(tag) && shape.adds(schema, tag);
        let old_is_tied = is_tied(shapes.new, self.schemas.new, old);
        let new_is_tied = is_tied(shapes.old, self.schemas.old, new);
        let (_, first) = (old_is_tied, old).min((new_is_tied, new));
        Some(same(first))
    }

    /// Compares what there is with each value of a tag.
    fn cases(&mut self, position: &Position<'s>, tags: Pair<&'s str>, objects: Pair<Tied<'_, 's>>) {
        let tag = tags.old.min(tags.new);
        let known = position.place.path.tag_value(tag);
        let values_of = |schema: &'s Schema, shape: &Shape<'s>, tag: &str| {
            let variants = shape.variants.filter(|variants| variants.tag == tag)?;
            schema.enumeration(variants.tag_type)
        };
        let old_values = values_of(self.schemas.old, objects.old.shape, tags.old);
        let values =
            old_values.or_else(|| values_of(self.schemas.new, objects.new.shape, tags.new));
        for value in values.into_iter().flat_map(|of| &of.values) {
            let value = &*value.name;
            let cases = Pair {
                old: InCase {
                    schema: self.schemas.old,
                    object: objects.old,
                    case: Case {
                        tag: tags.old,
                        value,
                    },
                },
                new: InCase {
                    schema: self.schemas.new,
                    object: objects.new,
                    case: Case {
                        tag: tags.new,
                        value,
                    },
                },
            };
            let is_other = known.is_some_and(|known| known != value);
            if is_other || !cases.old.exists() || !cases.new.exists() {
                continue;
            }
            let inner = match known {
                Some(_) => position.clone(),
                None => position.then(Step::Case(Case { tag, value })),
            };
            let inner = inner.within(cases.old.lifecycle());
            let conditions = cases.old.conditions().into_iter().flatten();
            let inner = conditions.fold(inner, |inner, condition| inner.under(Some(condition)));
            self.branch(&inner, cases);
            self.case(inner, cases);
        }
    }

    /// Compares what there is in one case.
    fn case(&mut self, position: Position<'s>, cases: Pair<InCase<'_, 's>>) {
        let has_tied = cases.map(|case| !case.object.members.is_empty());
        let nested = cases.map(|case| case.object.shape.nested(case.schema, case.case));
        if let (Some(old), Some(new)) = (nested.old, nested.new)
            && !has_tied.old
            && !has_tied.new
        {
            return self.link(position, Pair { old, new });
        }
        let shapes = cases.map(|case| {
            let Tied { shape, members } = case.object;
            shape.case(case.schema, case.case, members)
        });
        if self.is_new(&position, shapes.as_ref()) {
            self.shapes(&position, shapes.as_ref());
        }
    }

    /// Whether unions in unions have not been compared before as part of the same node, by any
    /// path. It makes a difference which values are known of tags that follow.
    fn is_new(&mut self, position: &Position<'s>, shapes: Pair<&Shape<'s>>) -> bool {
        let Pair { old, new } = shapes;
        if old.variants.is_none() && new.variants.is_none() {
            return true;
        }
        let follows = |case: &Case<'_>| {
            old.adds(self.schemas.old, case.tag) || new.adds(self.schemas.new, case.tag)
        };
        let known = position.place.path.cases().filter(follows).collect();
        self.seen.insert(Nested {
            node: position.node,
            shapes: shapes.map(Shape::key),
            known,
        })
    }

    /// Compares the features and the condition of a branch, but not what it adds. Changes of
    /// the tag's value are found with the tag.
    fn branch(&mut self, position: &Position<'s>, cases: Pair<InCase<'_, 's>>) {
        let branches = cases.map(|case| case.named_branch());
        let (Some((old_index, old)), Some((new_index, new))) = (branches.old, branches.new) else {
            return;
        };
        let types = Pair {
            old: old.type_id,
            new: new.type_id,
        };
        self.type_features(position, types);
        if ConditionChange::of(old.condition.as_ref(), new.condition.as_ref()).is_none() {
            return;
        }
        let of_values = cases.map(|case| case.value_condition());
        let whole = Pair { old, new }.with(of_values, |branch, of_value| {
            Condition::both(of_value, branch.condition.as_ref())
        });
        // Usually a branch has the condition of the value, which is compared with the tag.
        let has_own = whole.as_ref().with(of_values, |whole, of_value| {
            !ConditionChange::of(whole.as_ref(), of_value).is_none()
        });
        if !has_own.old && !has_own.new {
            return;
        }
        let items = Pair {
            old: ItemId::Branch(cases.old.object.shape.id, old_index),
            new: ItemId::Branch(cases.new.object.shape.id, new_index),
        };
        let conditions = whole.as_ref().map(Option::as_ref);
        self.condition(position, items, Detail::None, conditions);
    }

    /// Compares the members that both types have, and nothing else.
    pub(super) fn common_members(&mut self, position: &Position<'s>, types: Pair<TypeId>) {
        let shapes = self.schemas.with(types, Shape::of);
        for old in &shapes.old.members {
            if let Some(new) = shapes.new.get(&old.declared.name) {
                let (old, new) = (old.declared, new.declared);
                self.member(position, Pair { old, new });
            }
        }
    }

    /// Notes the members that OLD names and NEW does not have at all.
    pub(super) fn named_members_removed(&mut self, position: &Position<'s>, types: Pair<TypeId>) {
        let shapes = self.schemas.with(types, Shape::of);
        for old in &shapes.old.members {
            if !shapes.new.may_have(self.schemas.new, &old.declared.name) {
                self.member_removed(position, old, &shapes.new);
            }
        }
    }

    /// Notes the members that NEW names and OLD does not have at all.
    pub(super) fn named_members_added(&mut self, position: &Position<'s>, types: Pair<TypeId>) {
        let shapes = self.schemas.with(types, Shape::of);
        for new in &shapes.new.members {
            if !shapes.old.may_have(self.schemas.old, &new.declared.name) {
                self.member_added(position, new);
            }
        }
    }

    fn member(&mut self, position: &Position<'s>, declared: Pair<DeclaredMember<'s>>) {
        let items = declared.map(|member| ItemId::Member(member.owner, member.index));
        let members = declared.map(|declared| declared.member);
        let Pair { old, new } = members;
        let position = position.at_place(position.place.member(self.schemas.old, old));
        let change = match (old.optional, new.optional) {
            (true, false) => Some(ChangeKind::MemberBecameMandatory),
            (false, true) => Some(ChangeKind::MemberBecameOptional),
            _ => None,
        };
        if let Some(change) = change {
            self.changed(&position, change, items, Detail::None);
        }
        self.parts(&position, items, members.map(Part::of_member));
        self.value(position, members.map(|member| member.type_id), items);
    }

    fn member_removed(&mut self, position: &Position<'s>, old: &ShapeMember<'s>, new: &Shape<'s>) {
        let member = old.declared.member;
        let position = position.at_place(position.place.member(self.schemas.old, member));
        let change = if member.optional {
            ChangeKind::MemberRemoved
        } else {
            ChangeKind::MandatoryMemberRemoved
        };
        let beside = beside(new.names(self.schemas.new), &member.name);
        let position = position.of_branch(old.branch).beside(beside);
        self.removed(&position, change, old.item());
    }

    fn member_added(&mut self, position: &Position<'s>, new: &ShapeMember<'s>) {
        let member = new.declared.member;
        let change = if member.optional {
            ChangeKind::MemberAdded
        } else {
            ChangeKind::MandatoryMemberAdded
        };
        let is_missed = !member.optional && position.direction == Some(Direction::Input);
        let mut place = position.place.member(self.schemas.new, member);
        if is_missed {
            // The new member may be unstable, but clients that do not send it are not.
            place.lifecycle = position.place.lifecycle;
        }
        let position = position.at_place(place);
        self.added(&position.of_branch(new.branch), change, new.item());
    }
}

impl<'s> InCase<'_, 's> {
    fn exists(&self) -> bool {
        self.object.shape.has_case(self.schema, self.case)
    }

    /// The branch, with its index, if the schema names it. A value without a branch adds
    /// nothing.
    fn named_branch(&self) -> Option<(usize, &'s Branch)> {
        let branch = self.object.shape.branch(self.case);
        branch.filter(|(_, branch)| branch.type_id != self.schema.empty_type())
    }

    fn value_condition(&self) -> Option<&'s Condition> {
        let value = self.object.shape.value_of(self.schema, self.case)?;
        value.condition.as_ref()
    }

    /// The conditions of the value of the tag and of what it adds.
    fn conditions(&self) -> [Option<&'s Condition>; 2] {
        let branch = self.object.shape.branch(self.case);
        let of_branch = branch.and_then(|(_, branch)| branch.condition.as_ref());
        [self.value_condition(), of_branch]
    }

    /// The lifecycle of what there is with the value of the tag.
    fn lifecycle(&self) -> Lifecycle {
        let value = self.object.shape.value_of(self.schema, self.case);
        let of_value = value.map(|value| self.schema.lifecycle(&value.name, &value.features));
        let branch = self.object.shape.branch(self.case);
        let of_branch = branch.map(|(_, branch)| self.schema.type_lifecycle(branch.type_id));
        of_value.max(of_branch).unwrap_or_default()
    }
}
