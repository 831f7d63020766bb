//! Objects: their members, and what the tags of unions add.

use qapi_parser::schema::{TypeId, Variants};
use qapi_values::Direction;

use super::{Comparison, Detail, Pair, Place};
use crate::change::Change;
use crate::item::Item;
use crate::path::{self, Step};
use crate::wire::{self, Lifecycle, Meaning, Owned, Part, Shape, both};

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
    /// same; of two that are not, either may be the first, but not by which side is which.
    fn tag(&self, old: &Shape<'s>, new: &Shape<'s>) -> Option<Tag<'s>> {
        let (was, is) = (old.variants, new.variants);
        if let (Some(was), Some(is)) = (was, is)
            && !old.may_have(&self.old, &is.tag)
            && !new.may_have(&self.new, &was.tag)
        {
            return Some(Tag {
                old: &was.tag,
                new: &is.tag,
            });
        }
        let first = was.into_iter().chain(is).map(|it| &it.tag).min()?;
        Some(Tag {
            old: first,
            new: first,
        })
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
        let unions = [(old, tag.old), (new, tag.new)];
        let union = unions.iter().find(|(shape, tag)| shape.has_tag(tag));
        let branches = union
            .and_then(|(shape, _)| shape.variants)
            .map_or(&[][..], |it| &it.branches);
        for value in branches.iter().map(|it| &*it.name) {
            let (was, is) = ((tag.old, value), (tag.new, value));
            let is_other = known.is_some_and(|known| known != value);
            if is_other || !old.has_case(&self.old, was) || !new.has_case(&self.new, is) {
                continue;
            }
            let case = match known {
                Some(_) => place.clone(),
                None => place.then(Step::Case(name, value)),
            };
            let case = case.within(self.value_lifecycle(old.variants, value));
            self.branch(&case, (old, was), (new, is));
            let is_tied = !old_rest.is_empty() || !new_rest.is_empty();
            match (self.old.nested(old, was), self.new.nested(new, is)) {
                (Some(was), Some(is)) if !is_tied => self.link(case, was, is),
                _ => {
                    let old = old.case(&self.old, was, old_rest);
                    let new = new.case(&self.new, is, new_rest);
                    self.shapes(&case, &old, &new);
                }
            }
        }
    }

    /// Compares what is said of a branch itself, not of what it adds. What becomes of the
    /// value is a matter of the tag.
    fn branch(
        &mut self,
        place: &Place<'s>,
        (old_of, was): (&Shape<'s>, (&str, &str)),
        (new_of, is): (&Shape<'s>, (&str, &str)),
    ) {
        let old = old_of.own_branch(&self.old, was);
        let new = new_of.own_branch(&self.new, is);
        let (Some((old, was_variants)), Some((new, is_variants))) = (old, new) else {
            return;
        };
        let (was_branch, is_branch) = (&was_variants.branches[old], &is_variants.branches[new]);
        self.type_features(place, was_branch.type_id, is_branch.type_id);
        let of_value = (
            wire::value_condition(&self.old, was_variants, was.1),
            wire::value_condition(&self.new, is_variants, is.1),
        );
        if !Meaning::of(of_value.0, of_value.1).is_same() {
            return;
        }
        let of_branch = (
            both(of_value.0, was_branch.condition.as_ref()),
            both(of_value.1, is_branch.condition.as_ref()),
        );
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
        self.removed(&place, change, old.item());
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
