//! Values of any type, and those types that are no objects.

use qapi_parser::schema::{Builtin, EnumType, TypeId, TypeKind};
use qapi_values::{Direction, integer_range};

use super::{Comparison, Detail, Pair, Place};
use crate::change::Change;
use crate::hidden::Aspect;
use crate::item::Item;
use crate::path::{Kind, Step};
use crate::wire::Part;

impl<'s> Comparison<'s> {
    /// Compares the types of a value. What changes from one sort of type to another is a
    /// change of what holds the value: a member, say.
    pub(super) fn value(&mut self, place: Place<'s>, old: TypeId, new: TypeId, holder: Pair) {
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
        self.value(
            place.then(Step::Choice(kind)),
            old_choice,
            new_choice,
            holder,
        );
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
                for change in self.number(&place, *was, *is) {
                    self.retyped(&place, change, old, new, holder);
                }
            }
            _ => {}
        }
    }

    fn number(&mut self, place: &Place<'s>, old: Builtin, new: Builtin) -> Vec<Change> {
        let direction = place.direction.unwrap_or(Direction::Output);
        match (integer_range(old, direction), integer_range(new, direction)) {
            (Some(_), None) => vec![Change::IntegerBecameNumber],
            (None, Some(_)) => vec![Change::NumberBecameInteger],
            (Some(was), Some(is)) => {
                let has_width = |it| !matches!(it, Builtin::Int | Builtin::Int64);
                let is_said = has_width(old) || has_width(new);
                if self.graph.hidden.hides(Aspect::IntegerWidths, is_said) {
                    return Vec::new();
                }
                let narrowed = is.start() > was.start() || is.end() < was.end();
                let widened = is.start() < was.start() || is.end() > was.end();
                let narrowed = narrowed.then_some(Change::IntegerNarrowed);
                let widened = widened.then_some(Change::IntegerWidened);
                narrowed.into_iter().chain(widened).collect()
            }
            (None, None) => Vec::new(),
        }
    }

    /// Notes that a value is of another sort of type. Where a definition of the same name
    /// is of another sort, that is the cause, and not each use of it.
    fn retyped(
        &mut self,
        place: &Place<'s>,
        change: Change,
        old: TypeId,
        new: TypeId,
        holder: Pair,
    ) {
        let (was, is) = (self.old.ty(old), self.new.ty(new));
        let is_definition = !was.is_implicit() && !is.is_implicit();
        let pair = if is_definition && was.definition.name == is.definition.name {
            Pair {
                old: Item::Type(old),
                new: Item::Type(new),
            }
        } else {
            holder
        };
        self.changed(place, change, pair, Detail::Types(old, new));
    }

    /// Compares a pair of types that has a node.
    pub(super) fn types(&mut self, place: &Place<'s>, old: TypeId, new: TypeId) {
        match (&self.old.ty(old).kind, &self.new.ty(new).kind) {
            (TypeKind::Enum(was), TypeKind::Enum(is)) => {
                self.type_features(place, old, new);
                self.enumeration(place, (old, was), (new, is));
            }
            (TypeKind::Alternate(_), TypeKind::Alternate(_)) => {
                self.type_features(place, old, new);
                self.alternate(place, old, new);
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
        for (index, value) in was.values.iter().enumerate() {
            let lifecycle = self.old.lifecycle(&value.name, &value.features);
            let place = place.then(Step::Value(&value.name)).within(lifecycle);
            let item = Item::Value(old, index);
            match is.values.iter().position(|it| it.name == value.name) {
                Some(index) => {
                    let pair = Pair {
                        old: item,
                        new: Item::Value(new, index),
                    };
                    let is = Part::of_value(&is.values[index]);
                    self.parts(&place, pair, Part::of_value(value), is);
                }
                None => self.removed(&place, Change::ValueRemoved, item),
            }
        }
        for (index, value) in is.values.iter().enumerate() {
            if !was.values.iter().any(|it| it.name == value.name) {
                let lifecycle = self.new.lifecycle(&value.name, &value.features);
                let place = place.then(Step::Value(&value.name)).within(lifecycle);
                self.added(&place, Change::ValueAdded, Item::Value(new, index));
            }
        }
    }

    fn alternate(&mut self, place: &Place<'s>, old: TypeId, new: TypeId) {
        let (olds, news) = (self.old.choices(old), self.new.choices(new));
        let find = |of: &[(Kind, TypeId, Option<usize>)], kind: Kind| {
            of.iter().find(|(it, ..)| *it == kind).copied()
        };
        for &(kind, was, index) in &olds {
            let place = place.then(Step::Choice(kind));
            let item = index.map_or(Item::Type(old), |index| Item::Branch(old, index));
            if let Some((_, is, index)) = find(&news, kind) {
                let pair = Pair {
                    old: item,
                    new: index.map_or(Item::Type(new), |index| Item::Branch(new, index)),
                };
                self.value(place, was, is, pair);
            } else {
                let items = (Some(item), None);
                self.found(&place, Change::BranchRemoved, items, Detail::Kind(kind));
            }
        }
        for &(kind, _, index) in &news {
            if find(&olds, kind).is_none() {
                let place = place.then(Step::Choice(kind));
                let item = index.map_or(Item::Type(new), |index| Item::Branch(new, index));
                let items = (None, Some(item));
                self.found(&place, Change::BranchAdded, items, Detail::Kind(kind));
            }
        }
    }
}
