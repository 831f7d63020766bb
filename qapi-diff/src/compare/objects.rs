//! Objects: their members, and what the tags of unions add.

use qapi_schema::wire::{Case, DeclaredMember, Direction, Lifecycle, Presence, Step};
use qapi_schema::{Branch, Condition, Schema, TypeId};

use super::{Comparison, Detail, Nested, Pair, Position};
use crate::change::Change;
use crate::condition::ConditionChange;
use crate::item::Item;
use crate::part::Part;
use crate::shape::{Shape, ShapeMember};

/// What the tag of a union is called in both schemas.
#[derive(Clone, Copy)]
struct Tag<'s> {
    old: &'s str,
    new: &'s str,
}

/// An object of one schema as it is in one case.
#[derive(Clone, Copy)]
struct InCase<'c, 's> {
    schema: &'s Schema,
    shape: &'c Shape<'s>,
    case: Case<'s>,
}

impl<'s> Comparison<'s> {
    pub(super) fn object(&mut self, position: &Position<'s>, old: TypeId, new: TypeId) {
        self.type_features(position, old, new);
        let old = Shape::of(self.old, old);
        let new = Shape::of(self.new, new);
        self.shapes(position, &old, &new);
    }

    /// Compares members that there are whatever the tag; then, for each value of the tag,
    /// what it adds together with what only the other side ties to a tag.
    fn shapes(&mut self, position: &Position<'s>, old: &Shape<'s>, new: &Shape<'s>) {
        let (mut old_rest, mut new_rest) = (Vec::new(), Vec::new());
        for was in &old.members {
            match new.presence(self.new, &was.declared.member.name) {
                Presence::Always(is) => self.member(position, was.declared, is),
                Presence::InCases(_) => old_rest.push(*was),
                Presence::Absent => self.member_removed(position, was),
            }
        }
        for is in &new.members {
            match old.presence(self.old, &is.declared.member.name) {
                Presence::Always(_) => {}
                Presence::InCases(_) => new_rest.push(*is),
                Presence::Absent => self.member_added(position, is),
            }
        }
        if let Some(tag) = self.tag(old, new) {
            self.cases(position, tag, (old, &old_rest), (new, &new_rest));
        }
    }

    /// The tag whose values are looked at next. A tag that has another name in NEW is the
    /// same. Of two that are not, the one comes first that the other side does not tie to its
    /// own; else either may, but not by which side is which.
    fn tag(&self, old: &Shape<'s>, new: &Shape<'s>) -> Option<Tag<'s>> {
        let same = |name: &'s str| Tag {
            old: name,
            new: name,
        };
        let (was, is) = match (old.variants, new.variants) {
            (Some(was), Some(is)) => (&*was.tag, &*is.tag),
            (was, is) => return was.or(is).map(|variants| same(&variants.tag)),
        };
        if !old.may_have(self.old, is) && !new.may_have(self.new, was) {
            return Some(Tag { old: was, new: is });
        }
        let is_tied = |shape: &Shape<'s>, schema, tag| !shape.knows(tag) && shape.adds(schema, tag);
        let first = (is_tied(new, self.new, was), was).min((is_tied(old, self.old, is), is));
        Some(same(first.1))
    }

    /// Compares what there is with each value of a tag: what that adds, and the rest.
    fn cases(
        &mut self,
        position: &Position<'s>,
        tag: Tag<'s>,
        (old, old_rest): (&Shape<'s>, &[ShapeMember<'s>]),
        (new, new_rest): (&Shape<'s>, &[ShapeMember<'s>]),
    ) {
        let name = tag.old.min(tag.new);
        let known = position.place.tag_value(name);
        let of_union = |schema: &'s Schema, shape: &Shape<'s>, tag: &str| {
            let variants = shape.variants.filter(|of| of.tag == tag)?;
            schema.enumeration(variants.tag_type)
        };
        let values = of_union(self.old, old, tag.old);
        let values = values.or_else(|| of_union(self.new, new, tag.new));
        for value in values.into_iter().flat_map(|of| &of.values) {
            let value = &*value.name;
            let was = InCase {
                schema: self.old,
                shape: old,
                case: Case {
                    tag: tag.old,
                    value,
                },
            };
            let is = InCase {
                schema: self.new,
                shape: new,
                case: Case {
                    tag: tag.new,
                    value,
                },
            };
            let is_other = known.is_some_and(|known| known != value);
            if is_other || !was.exists() || !is.exists() {
                continue;
            }
            let inner = match known {
                Some(_) => position.clone(),
                None => position.then(Step::Case(Case { tag: name, value })),
            };
            let inner = inner.within(was.lifecycle());
            self.branch(&inner, was, is);
            self.case(inner, (was, old_rest), (is, new_rest));
        }
    }

    /// Compares what there is in one case.
    fn case(
        &mut self,
        position: Position<'s>,
        (was, old_rest): (InCase<'_, 's>, &[ShapeMember<'s>]),
        (is, new_rest): (InCase<'_, 's>, &[ShapeMember<'s>]),
    ) {
        let is_tied = !old_rest.is_empty() || !new_rest.is_empty();
        let nested = (
            was.shape.nested(was.schema, was.case),
            is.shape.nested(is.schema, is.case),
        );
        if let ((Some(old), Some(new)), false) = (nested, is_tied) {
            return self.link(position, old, new);
        }
        let old = was.shape.case(was.schema, was.case, old_rest);
        let new = is.shape.case(is.schema, is.case, new_rest);
        if self.is_new(&position, &old, &new) {
            self.shapes(&position, &old, &new);
        }
    }

    /// Whether unions in unions have not been compared before as part of the same, whatever
    /// the path; what is known of tags that are yet to come makes a difference.
    fn is_new(&mut self, position: &Position<'s>, old: &Shape<'s>, new: &Shape<'s>) -> bool {
        if old.variants.is_none() && new.variants.is_none() {
            return true;
        }
        let is_yet_to_come =
            |case: &Case<'_>| old.adds(self.old, case.tag) || new.adds(self.new, case.tag);
        let known = position.place.cases().filter(is_yet_to_come).collect();
        self.seen.insert(Nested {
            node: position.node,
            shapes: [old.key(), new.key()],
            known,
        })
    }

    /// Compares what is said of a branch itself, not of what it adds. What becomes of the
    /// value is a matter of the tag.
    fn branch(&mut self, position: &Position<'s>, was: InCase<'_, 's>, is: InCase<'_, 's>) {
        let (Some((old_index, old)), Some((new_index, new))) =
            (was.named_branch(), is.named_branch())
        else {
            return;
        };
        self.type_features(position, old.type_id, new.type_id);
        if ConditionChange::of(old.condition.as_ref(), new.condition.as_ref()).is_none() {
            return;
        }
        let (of_old_value, of_new_value) = (was.value_condition(), is.value_condition());
        let whole_old = Condition::both(of_old_value, old.condition.as_ref());
        let whole_new = Condition::both(of_new_value, new.condition.as_ref());
        // Mostly a branch has the condition of the value, which is compared with the tag.
        let adds = |whole: &Option<Condition>, of_value| {
            !ConditionChange::of(whole.as_ref(), of_value).is_none()
        };
        if !adds(&whole_old, of_old_value) && !adds(&whole_new, of_new_value) {
            return;
        }
        let pair = Pair {
            old: Item::Branch(was.shape.id, old_index),
            new: Item::Branch(is.shape.id, new_index),
        };
        let conditions = (whole_old.as_ref(), whole_new.as_ref());
        self.condition(position, pair, Detail::None, conditions);
    }

    /// Compares the members that both have, and nothing else.
    pub(super) fn common_members(&mut self, position: &Position<'s>, old: TypeId, new: TypeId) {
        let new = self.new.members(new);
        for was in self.old.members(old) {
            if let Some(is) = new.iter().find(|member| member.name == was.name) {
                self.member(position, was, *is);
            }
        }
    }

    /// Notes the members that OLD names and NEW does not have at all.
    pub(super) fn named_members_removed(
        &mut self,
        position: &Position<'s>,
        old: TypeId,
        new: TypeId,
    ) {
        for was in Shape::of(self.old, old).members {
            if self.new.presence(new, &was.declared.member.name) == Presence::Absent {
                self.member_removed(position, &was);
            }
        }
    }

    /// Notes the members that NEW names and OLD does not have at all.
    pub(super) fn named_members_added(
        &mut self,
        position: &Position<'s>,
        old: TypeId,
        new: TypeId,
    ) {
        for is in Shape::of(self.new, new).members {
            if self.old.presence(old, &is.declared.member.name) == Presence::Absent {
                self.member_added(position, &is);
            }
        }
    }

    fn member(
        &mut self,
        position: &Position<'s>,
        old: DeclaredMember<'s>,
        new: DeclaredMember<'s>,
    ) {
        let pair = Pair {
            old: Item::Member(old.owner, old.index),
            new: Item::Member(new.owner, new.index),
        };
        let (was, is) = (old.member, new.member);
        let lifecycle = self.old.lifecycle(&was.name, &was.features);
        let position = position.then(Step::Member(&was.name)).within(lifecycle);
        let change = match (was.optional, is.optional) {
            (true, false) => Some(Change::MemberBecameMandatory),
            (false, true) => Some(Change::MemberBecameOptional),
            _ => None,
        };
        if let Some(change) = change {
            self.changed(&position, change, pair, Detail::None);
        }
        self.parts(&position, pair, Part::of_member(was), Part::of_member(is));
        self.value(position, was.type_id, is.type_id, pair);
    }

    fn member_removed(&mut self, position: &Position<'s>, old: &ShapeMember<'s>) {
        let member = old.declared.member;
        let lifecycle = self.old.lifecycle(&member.name, &member.features);
        let position = position.then(Step::Member(&member.name)).within(lifecycle);
        let change = if member.optional {
            Change::MemberRemoved
        } else {
            Change::MandatoryMemberRemoved
        };
        self.removed(&position.under(old.branch), change, old.item());
    }

    fn member_added(&mut self, position: &Position<'s>, new: &ShapeMember<'s>) {
        let member = new.declared.member;
        let change = if member.optional {
            Change::MemberAdded
        } else {
            Change::MandatoryMemberAdded
        };
        let is_missed = !member.optional && position.direction == Some(Direction::Input);
        let lifecycle = if is_missed {
            // What is promised of it is no excuse: clients went without it.
            Lifecycle::Stable
        } else {
            self.new.lifecycle(&member.name, &member.features)
        };
        let position = position.then(Step::Member(&member.name)).within(lifecycle);
        self.added(&position.under(new.branch), change, new.item());
    }
}

impl<'s> InCase<'_, 's> {
    fn exists(&self) -> bool {
        self.shape.has_case(self.schema, self.case)
    }

    /// The branch, if the schema names it. What it does not name adds nothing, and there is
    /// nothing to say of it.
    fn named_branch(&self) -> Option<(usize, &'s Branch)> {
        let branch = self.shape.branch(self.case);
        branch.filter(|(_, branch)| branch.type_id != self.schema.empty_type())
    }

    fn value_condition(&self) -> Option<&'s Condition> {
        self.shape
            .value_of(self.schema, self.case)?
            .condition
            .as_ref()
    }

    /// What is promised of what there is with the value of the tag.
    fn lifecycle(&self) -> Lifecycle {
        let schema = self.schema;
        let value = self.shape.value_of(schema, self.case);
        let value = value.map(|value| schema.lifecycle(&value.name, &value.features));
        let branch = self.shape.branch(self.case);
        let branch = branch.map(|(_, branch)| {
            let features = &schema[branch.type_id].definition.features;
            schema.lifecycle("", features)
        });
        value.max(branch).unwrap_or_default()
    }
}
