//! Objects: their members, and what the tags of unions add.

use qapi_parser::schema::TypeId;
use qapi_values::Direction;

use super::{Comparison, Detail, Pair, Place};
use crate::change::Change;
use crate::item::Item;
use crate::path::{self, Step};
use crate::wire::{Lifecycle, Meaning, Owned, Part, Shape, Wire, both};

/// What the tag of a union is called in both schemas.
#[derive(Clone, Copy)]
struct Tag<'s> {
    old: &'s str,
    new: &'s str,
}

impl<'s> Comparison<'s> {
    pub(super) fn object(&mut self, place: &Place<'s>, old: TypeId, new: TypeId) {
        self.type_features(place, old, new);
        let (old, new) = (self.old.shape(old), self.new.shape(new));
        self.shapes(place, &old, &new);
    }

    /// Compares members that there are whatever the tag; then, for each value of the tag,
    /// what it adds together with what only the other side ties to a tag.
    fn shapes(&mut self, place: &Place<'s>, old: &Shape<'s>, new: &Shape<'s>) {
        let (mut old_rest, mut new_rest) = (Vec::new(), Vec::new());
        for was in &old.members {
            match new.get(&was.member.name) {
                Some(is) => self.member(place, was, is),
                None if new.adds(&self.new, &was.member.name) => old_rest.push(*was),
                None => self.member_removed(place, was),
            }
        }
        for is in &new.members {
            match old.get(&is.member.name) {
                Some(_) => {}
                None if old.adds(&self.old, &is.member.name) => new_rest.push(*is),
                None => self.member_added(place, is),
            }
        }
        if let Some(tag) = self.tag(old, new) {
            self.cases(place, tag, (old, &old_rest), (new, &new_rest));
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
            (was, is) => return was.or(is).map(|it| same(&it.tag)),
        };
        if !old.may_have(&self.old, is) && !new.may_have(&self.new, was) {
            return Some(Tag { old: was, new: is });
        }
        let is_tied = |shape: &Shape<'s>, wire, tag| !shape.knows(tag) && shape.adds(wire, tag);
        let first = (is_tied(new, &self.new, was), was).min((is_tied(old, &self.old, is), is));
        Some(same(first.1))
    }

    /// Compares what there is with each value of a tag: what that adds, and the rest.
    fn cases(
        &mut self,
        place: &Place<'s>,
        tag: Tag<'s>,
        (old, old_rest): (&Shape<'s>, &[Owned<'s>]),
        (new, new_rest): (&Shape<'s>, &[Owned<'s>]),
    ) {
        let name = tag.old.min(tag.new);
        let known = path::case(&place.steps, name);
        let of_union = |wire: &Wire<'s>, shape: &Shape<'s>, tag: &str| {
            let variants = shape.variants.filter(|it| it.tag == tag)?;
            wire.enumeration(variants.tag_type)
        };
        let values = of_union(&self.old, old, tag.old);
        let values = values.or_else(|| of_union(&self.new, new, tag.new));
        for value in values.iter().flat_map(|of| &of.values).map(|it| &*it.name) {
            let (was, is) = ((tag.old, value), (tag.new, value));
            let is_other = known.is_some_and(|known| known != value);
            if is_other || !old.has_case(&self.old, was) || !new.has_case(&self.new, is) {
                continue;
            }
            let case = match known {
                Some(_) => place.clone(),
                None => place.then(Step::Case(name, value)),
            };
            let case = case.within(self.case_lifecycle(old, was));
            self.branch(&case, (old, was), (new, is));
            let is_tied = !old_rest.is_empty() || !new_rest.is_empty();
            match (old.nested(&self.old, was), new.nested(&self.new, is)) {
                (Some(was), Some(is)) if !is_tied => self.link(case, was, is),
                _ => {
                    let old = old.case(&self.old, was, old_rest);
                    let new = new.case(&self.new, is, new_rest);
                    if self.is_new(&case, &old, &new) {
                        self.shapes(&case, &old, &new);
                    }
                }
            }
        }
    }

    /// Whether unions in unions have not been compared before as part of the same, whatever
    /// the path; what is known of tags that are yet to come makes a difference.
    fn is_new(&mut self, place: &Place<'s>, old: &Shape<'s>, new: &Shape<'s>) -> bool {
        if old.variants.is_none() && new.variants.is_none() {
            return true;
        }
        let known = path::cases(&place.steps);
        let known = known.filter(|(tag, _)| old.adds(&self.old, tag) || new.adds(&self.new, tag));
        let known = known.collect();
        self.seen
            .insert((place.node, [old.key(), new.key()], known))
    }

    /// Compares what is said of a branch itself, not of what it adds. What becomes of the
    /// value is a matter of the tag.
    fn branch(
        &mut self,
        place: &Place<'s>,
        (old_of, was): (&Shape<'s>, (&str, &str)),
        (new_of, is): (&Shape<'s>, (&str, &str)),
    ) {
        // What the schema does not name adds nothing, and there is nothing to say of it.
        let named = |wire: &Wire<'s>, shape: &Shape<'s>, case| {
            let branch = shape.branch(case);
            branch.filter(|(_, it)| it.type_id != wire.schema.empty_type())
        };
        let (Some((old, was_branch)), Some((new, is_branch))) =
            (named(&self.old, old_of, was), named(&self.new, new_of, is))
        else {
            return;
        };
        self.type_features(place, was_branch.type_id, is_branch.type_id);
        let (was_condition, is_condition) = (&was_branch.condition, &is_branch.condition);
        if Meaning::of(was_condition.as_ref(), is_condition.as_ref()).is_same() {
            return;
        }
        let value = |wire: &Wire<'s>, shape: &Shape<'s>, case| {
            shape.value_of(wire, case)?.condition.as_ref()
        };
        let of_value = (value(&self.old, old_of, was), value(&self.new, new_of, is));
        let of_branch = (
            both(of_value.0, was_condition.as_ref()),
            both(of_value.1, is_condition.as_ref()),
        );
        // Mostly a branch has the condition of the value, which is compared with the tag.
        let adds = |branch: &Option<_>, value| !Meaning::of(branch.as_ref(), value).is_same();
        if !adds(&of_branch.0, of_value.0) && !adds(&of_branch.1, of_value.1) {
            return;
        }
        let pair = Pair {
            old: Item::Branch(old_of.id, old),
            new: Item::Branch(new_of.id, new),
        };
        self.condition(
            place,
            pair,
            Detail::None,
            (of_branch.0.as_ref(), of_branch.1.as_ref()),
        );
    }

    /// Compares the members that both have, and nothing else.
    pub(super) fn common_members(&mut self, place: &Place<'s>, old: TypeId, new: TypeId) {
        let (old, new) = (self.old.shape(old), self.new.shape(new));
        for was in &old.members {
            if let Some(is) = new.get(&was.member.name) {
                self.member(place, was, is);
            }
        }
    }

    fn member(&mut self, place: &Place<'s>, old: &Owned<'s>, new: &Owned<'s>) {
        let pair = Pair {
            old: old.item(),
            new: new.item(),
        };
        let (was, is) = (old.member, new.member);
        let lifecycle = self.old.lifecycle(&was.name, &was.features);
        let place = place.then(Step::Member(&was.name)).within(lifecycle);
        let change = match (was.optional, is.optional) {
            (true, false) => Some(Change::MemberBecameMandatory),
            (false, true) => Some(Change::MemberBecameOptional),
            _ => None,
        };
        if let Some(change) = change {
            self.changed(&place, change, pair, Detail::None);
        }
        self.parts(&place, pair, Part::of_member(was), Part::of_member(is));
        self.value(place, was.type_id, is.type_id, pair);
    }

    fn member_removed(&mut self, place: &Place<'s>, old: &Owned<'s>) {
        let member = old.member;
        let lifecycle = self.old.lifecycle(&member.name, &member.features);
        let place = place.then(Step::Member(&member.name)).within(lifecycle);
        let change = if member.optional {
            Change::MemberRemoved
        } else {
            Change::MandatoryMemberRemoved
        };
        self.removed(&place.of_branch(old.branch), change, old.item());
    }

    fn member_added(&mut self, place: &Place<'s>, new: &Owned<'s>) {
        let member = new.member;
        let change = if member.optional {
            Change::MemberAdded
        } else {
            Change::MandatoryMemberAdded
        };
        let is_missed = !member.optional && place.direction == Some(Direction::Input);
        let lifecycle = if is_missed {
            // What is promised of it is no excuse: clients went without it.
            Lifecycle::Stable
        } else {
            self.new.lifecycle(&member.name, &member.features)
        };
        let place = place.then(Step::Member(&member.name)).within(lifecycle);
        self.added(&place.of_branch(new.branch), change, new.item());
    }

    /// What is promised of what there is with a value of a tag.
    fn case_lifecycle(&self, old: &Shape<'s>, case: (&str, &str)) -> Lifecycle {
        let value = old.value_of(&self.old, case);
        let value = value.map(|it| self.old.lifecycle(&it.name, &it.features));
        let branch = old.branch(case).map(|(_, it)| self.old.ty(it.type_id));
        let branch = branch.map(|it| self.old.lifecycle("", &it.definition.features));
        value.max(branch).unwrap_or_default()
    }
}
