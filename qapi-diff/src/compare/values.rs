//! Values of any type, and those types that are no objects.

use std::collections::BTreeMap;

use qapi_parser::schema::{AlternateType, Builtin, EnumType, TypeId, TypeKind};
use qapi_values::{Direction, integer_range};

use super::{Comparison, Detail, Pair, Place};
use crate::change::Change;
use crate::hidden::Aspect;
use crate::item::Item;
use crate::path::{Kind, Step};
use crate::wire::{Part, Wire, values_by_name};

impl<'s> Comparison<'s> {
    /// Compares the types of a value. What changes from one sort of type to another is a
    /// change of what holds the value: a member, say.
    pub(super) fn value(&mut self, place: Place<'s>, old: TypeId, new: TypeId, holder: Pair) {
        let is_one = |wire: &Wire<'s>, id: TypeId| wire.plain(id) != id;
        if is_one(&self.old, old) && is_one(&self.new, new) {
            self.type_features(&place, old, new);
        }
        let (old, new) = (self.old.plain(old), self.new.plain(new));
        let alternates = (self.old.is_alternate(old), self.new.is_alternate(new));
        match (self.old.is_any(old), self.new.is_any(new)) {
            (true, true) => {}
            (false, true) => self.retyped(&place, Change::BecameAny, old, new, holder),
            (true, false) => self.retyped(&place, Change::AnyBecameTyped, old, new, holder),
            _ if alternates == (true, true) => self.link(place, old, new),
            _ if alternates == (false, false) => self.same_kind(place, old, new, holder),
            _ => self.one_or_several(&place, old, new, holder),
        }
    }

    /// Compares an alternate with a type that is none: an alternate of one branch.
    fn one_or_several(&mut self, place: &Place<'s>, old: TypeId, new: TypeId, holder: Pair) {
        let (olds, news) = (self.old.choices(old), self.new.choices(new));
        let common = olds.iter().find_map(|(kind, old, _)| {
            let (_, new, _) = news.iter().find(|(new, ..)| new == kind)?;
            Some((*kind, *old, *new))
        });
        let Some((kind, old_choice, new_choice)) = common else {
            self.retyped(place, Change::KindChanged, old, new, holder);
            return;
        };
        let change = if self.new.is_alternate(new) {
            Change::BecameAlternate
        } else {
            Change::NoLongerAlternate
        };
        self.retyped(place, change, old, new, holder);
        let holder = self.cause(old, new, holder);
        let place = place.then(Step::Choice(kind));
        self.value(place, old_choice, new_choice, holder);
    }

    fn same_kind(&mut self, place: Place<'s>, old: TypeId, new: TypeId, holder: Pair) {
        let (was, is) = (&self.old.ty(old).kind, &self.new.ty(new).kind);
        match (was, is) {
            (TypeKind::Enum(_), TypeKind::Enum(_)) | (TypeKind::Object(_), TypeKind::Object(_)) => {
                self.link(place, old, new);
            }
            (TypeKind::Array { element: old }, TypeKind::Array { element: new }) => {
                self.value(place.then(Step::Element), *old, *new, holder);
            }
            _ if self.old.kind(old) != self.new.kind(new) => {
                self.retyped(&place, Change::KindChanged, old, new, holder);
            }
            (TypeKind::Enum(_), TypeKind::Builtin(_)) => {
                self.retyped(&place, Change::EnumBecameStr, old, new, holder);
            }
            (TypeKind::Builtin(_), TypeKind::Enum(_)) => {
                self.retyped(&place, Change::StrBecameEnum, old, new, holder);
            }
            (TypeKind::Builtin(was), TypeKind::Builtin(is)) => {
                if let Some(change) = self.number(&place, *was, *is) {
                    self.retyped(&place, change, old, new, holder);
                }
            }
            _ => {}
        }
    }

    fn number(&mut self, place: &Place<'s>, old: Builtin, new: Builtin) -> Option<Change> {
        let direction = place.direction.unwrap_or(Direction::Output);
        match (integer_range(old, direction), integer_range(new, direction)) {
            (Some(_), None) => Some(Change::IntegerBecameNumber),
            (None, Some(_)) => Some(Change::NumberBecameInteger),
            (Some(was), Some(is)) => {
                let has_width = |it| !matches!(it, Builtin::Int | Builtin::Int64);
                let is_said = has_width(old) || has_width(new);
                if self.graph.hidden.hides(Aspect::IntegerWidths, is_said) {
                    return None;
                }
                let narrowed = is.start() > was.start() || is.end() < was.end();
                let widened = is.start() < was.start() || is.end() > was.end();
                match (narrowed, widened) {
                    (true, true) => Some(Change::IntegerRangeChanged),
                    (true, false) => Some(Change::IntegerNarrowed),
                    (false, true) => Some(Change::IntegerWidened),
                    (false, false) => None,
                }
            }
            (None, None) => None,
        }
    }

    /// Notes that a value is of another sort of type.
    fn retyped(
        &mut self,
        place: &Place<'s>,
        change: Change,
        old: TypeId,
        new: TypeId,
        holder: Pair,
    ) {
        let pair = self.cause(old, new, holder);
        self.changed(place, change, pair, Detail::Types(old, new));
    }

    /// What it is a change of that a value is of another sort of type. Where a definition of
    /// the same name is of another sort, that is it, and not each use of it.
    fn cause(&self, old: TypeId, new: TypeId, holder: Pair) -> Pair {
        let (was, is) = (self.old.ty(old), self.new.ty(new));
        let is_definition = !was.is_implicit() && !is.is_implicit();
        if is_definition && was.definition.name == is.definition.name {
            Pair {
                old: Item::Type(old),
                new: Item::Type(new),
            }
        } else {
            holder
        }
    }

    /// Compares a pair of types that has a node.
    pub(super) fn types(&mut self, place: &Place<'s>, old: TypeId, new: TypeId) {
        match (&self.old.ty(old).kind, &self.new.ty(new).kind) {
            (TypeKind::Enum(was), TypeKind::Enum(is)) => {
                self.type_features(place, old, new);
                self.enumeration(place, (old, was), (new, is));
            }
            (TypeKind::Alternate(was), TypeKind::Alternate(is)) => {
                self.type_features(place, old, new);
                self.alternate(place, (old, was), (new, is));
            }
            _ => self.object(place, old, new),
        }
    }

    pub(super) fn type_features(&mut self, place: &Place<'s>, old: TypeId, new: TypeId) {
        let pair = Pair {
            old: Item::Type(old),
            new: Item::Type(new),
        };
        let was = Part::of_type(&self.old.ty(old).definition);
        let is = Part::of_type(&self.new.ty(new).definition);
        self.parts(place, pair, was, is);
    }

    fn enumeration(
        &mut self,
        place: &Place<'s>,
        (old, was): (TypeId, &'s EnumType),
        (new, is): (TypeId, &'s EnumType),
    ) {
        let (olds, news) = (values_by_name(was), values_by_name(is));
        for (index, value) in was.values.iter().enumerate() {
            let lifecycle = self.old.lifecycle(&value.name, &value.features);
            let place = place.then(Step::Value(&value.name)).within(lifecycle);
            let item = Item::Value(old, index);
            match news.get(&*value.name) {
                Some(index) => {
                    let pair = Pair {
                        old: item,
                        new: Item::Value(new, *index),
                    };
                    let is = Part::of_value(&is.values[*index]);
                    self.parts(&place, pair, Part::of_value(value), is);
                }
                None => self.removed(&place, Change::ValueRemoved, item),
            }
        }
        for (index, value) in is.values.iter().enumerate() {
            if !olds.contains_key(&*value.name) {
                let lifecycle = self.new.lifecycle(&value.name, &value.features);
                let place = place.then(Step::Value(&value.name)).within(lifecycle);
                self.added(&place, Change::ValueAdded, Item::Value(new, index));
            }
        }
    }

    fn alternate(
        &mut self,
        place: &Place<'s>,
        (old, was): (TypeId, &'s AlternateType),
        (new, is): (TypeId, &'s AlternateType),
    ) {
        let (olds, news) = (by_kind(&self.old, was), by_kind(&self.new, is));
        for (kind, index) in &olds {
            let place = place.then(Step::Choice(*kind));
            let (item, branch) = (Item::Branch(old, *index), &was.branches[*index]);
            if let Some(index) = news.get(kind) {
                let pair = Pair {
                    old: item,
                    new: Item::Branch(new, *index),
                };
                let is = &is.branches[*index];
                let conditions = (branch.condition.as_ref(), is.condition.as_ref());
                self.condition(&place, pair, Detail::None, conditions);
                self.value(place, branch.type_id, is.type_id, pair);
            } else {
                let items = (Some(item), None);
                self.found(&place, Change::BranchRemoved, items, Detail::Kind(*kind));
            }
        }
        for (kind, index) in &news {
            if !olds.contains_key(kind) {
                let place = place.then(Step::Choice(*kind));
                let items = (None, Some(Item::Branch(new, *index)));
                self.found(&place, Change::BranchAdded, items, Detail::Kind(*kind));
            }
        }
    }
}

/// The branches of an alternate by JSON kind, as indexes.
fn by_kind(wire: &Wire<'_>, of: &AlternateType) -> BTreeMap<Kind, usize> {
    let branches = of.branches.iter().enumerate();
    let kinds = branches.filter_map(|(index, branch)| Some((wire.kind(branch.type_id)?, index)));
    kinds.collect()
}
