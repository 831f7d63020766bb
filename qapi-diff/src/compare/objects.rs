//! Objects: their members, and what the tags of unions add.

use qapi_parser::schema::{TypeId, Variants};

use super::{Comparison, Detail, Pair, Place};
use crate::change::Change;
use crate::item::Item;
use crate::path::Step;
use crate::wire::{self, Lifecycle, Meaning, Owned, Part, Shape};

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
        match (old.variants, new.variants) {
            (Some(was), Some(is)) if was.tag != is.tag => self.retagged(place, old, new),
            (Some(variants), _) | (None, Some(variants)) => {
                self.cases(place, variants, (old, &old_rest), (new, &new_rest));
            }
            (None, None) => {}
        }
    }

    /// Compares what there is with each value of a tag: what that adds, and the rest.
    fn cases(
        &mut self,
        place: &Place<'s>,
        variants: &'s Variants,
        (old, old_rest): (&Shape<'s>, &[Owned<'s>]),
        (new, new_rest): (&Shape<'s>, &[Owned<'s>]),
    ) {
        for branch in &variants.branches {
            let value = &branch.name;
            let tag = (&*variants.tag, &**value);
            if old.has_case(&self.old, tag) && new.has_case(&self.new, tag) {
                let lifecycle = self.value_lifecycle(old.variants, value);
                let case = place
                    .then(Step::Case(&variants.tag, value))
                    .within(lifecycle);
                self.branch(&case, old, new, value);
                let old = old.case(&self.old, value, old_rest);
                let new = new.case(&self.new, value, new_rest);
                self.shapes(&case, &old, &new);
            }
        }
    }

    /// Compares what is said of a branch itself, not of what it adds.
    fn branch(&mut self, place: &Place<'s>, old_of: &Shape<'s>, new_of: &Shape<'s>, value: &str) {
        let (Some(was), Some(is)) = (old_of.variants, new_of.variants) else {
            return;
        };
        let find = |of: &'s Variants| {
            let index = of.branches.iter().position(|it| it.name == value)?;
            Some((index, &of.branches[index]))
        };
        let (Some((old, old_branch)), Some((new, new_branch))) = (find(was), find(is)) else {
            return;
        };
        self.type_features(place, old_branch.type_id, new_branch.type_id);
        // Mostly a branch has the condition of the value, which is compared with the tag.
        let of_branch = (
            wire::branch_condition(&self.old, was, value),
            wire::branch_condition(&self.new, is, value),
        );
        let of_value = (
            wire::value_condition(&self.old, was, value),
            wire::value_condition(&self.new, is, value),
        );
        let adds =
            |branch: &Option<_>, value: Option<&_>| !Meaning::of(branch.as_ref(), value).is_same();
        if adds(&of_branch.0, of_value.0) || adds(&of_branch.1, of_value.1) {
            let pair = Pair {
                old: Item::Branch(old_of.id, old),
                new: Item::Branch(new_of.id, new),
            };
            let conditions = (of_branch.0.as_ref(), of_branch.1.as_ref());
            self.condition(place, pair, Detail::None, conditions);
        }
    }

    /// Compares unions that no longer have the same tag, as if what a tag adds could be
    /// there with any other.
    fn retagged(&mut self, place: &Place<'s>, old: &Shape<'s>, new: &Shape<'s>) {
        let (old, new) = (old.added(&self.old), new.added(&self.new));
        let find =
            |of: &[Owned<'s>], name: &str| of.iter().find(|it| it.member.name == name).copied();
        for was in &old {
            match find(&new, &was.member.name) {
                Some(is) => self.member(place, was, &is),
                None => self.member_removed(place, was),
            }
        }
        for is in &new {
            if find(&old, &is.member.name).is_none() {
                self.member_added(place, is);
            }
        }
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
        self.removed(&place, change, old.item());
    }

    fn member_added(&mut self, place: &Place<'s>, new: &Owned<'s>) {
        let member = new.member;
        let lifecycle = self.new.lifecycle(&member.name, &member.features);
        let place = place.then(Step::Member(&member.name)).within(lifecycle);
        let change = if member.optional {
            Change::MemberAdded
        } else {
            Change::MandatoryMemberAdded
        };
        self.added(&place, change, new.item());
    }

    fn value_lifecycle(&self, variants: Option<&Variants>, value: &str) -> Lifecycle {
        let of = variants.and_then(|it| self.old.enumeration(it.tag_type));
        let value = of.and_then(|of| of.values.iter().find(|it| it.name == value));
        value.map_or(Lifecycle::Stable, |it| {
            self.old.lifecycle(&it.name, &it.features)
        })
    }
}
