//! Values of any type, and those types that are no objects.

use std::collections::BTreeMap;

use qapi_schema::wire::{Direction, JsonKind, Step, integer_range};
use qapi_schema::{AlternateType, Builtin, EnumType, Schema, TypeId, TypeKind};

use super::{Comparison, Detail, Pair, Position};
use crate::change::Change;
use crate::hidden::Aspect;
use crate::item::Item;
use crate::part::Part;

impl<'s> Comparison<'s> {
    /// Compares the types of a value. What changes from one sort of type to another is a
    /// change of what holds the value: a member, say.
    pub(super) fn value(&mut self, position: Position<'s>, old: TypeId, new: TypeId, holder: Pair) {
        let is_one = |schema: &'s Schema, id: TypeId| schema.without_single_alternate(id) != id;
        if is_one(self.old, old) && is_one(self.new, new) {
            self.type_features(&position, old, new);
        }
        let (old, new) = (
            self.old.without_single_alternate(old),
            self.new.without_single_alternate(new),
        );
        let alternates = (
            self.old.has_several_kinds(old),
            self.new.has_several_kinds(new),
        );
        match (self.old.is_any(old), self.new.is_any(new)) {
            (true, true) => {}
            (false, true) => self.retyped(&position, Change::BecameAny, old, new, holder),
            (true, false) => self.retyped(&position, Change::AnyBecameTyped, old, new, holder),
            _ if alternates == (true, true) => self.link(position, old, new),
            _ if alternates == (false, false) => self.same_kind(position, old, new, holder),
            _ => self.one_or_several(&position, old, new, holder),
        }
    }

    /// Compares an alternate with a type that is none: an alternate of one branch.
    fn one_or_several(&mut self, position: &Position<'s>, old: TypeId, new: TypeId, holder: Pair) {
        let (olds, news) = (self.old.choices(old), self.new.choices(new));
        let common = olds.iter().find_map(|was| {
            let is = news.iter().find(|is| is.kind == was.kind)?;
            Some((was, is))
        });
        let Some((was, is)) = common else {
            self.retyped(position, Change::KindChanged, old, new, holder);
            return;
        };
        let change = if self.new.has_several_kinds(new) {
            Change::BecameAlternate
        } else {
            Change::NoLongerAlternate
        };
        self.retyped(position, change, old, new, holder);
        let holder = self.cause(old, new, holder);
        let position = position.then(Step::Choice(was.kind));
        self.value(position, was.type_id, is.type_id, holder);
    }

    fn same_kind(&mut self, position: Position<'s>, old: TypeId, new: TypeId, holder: Pair) {
        let (was, is) = (&self.old[old].kind, &self.new[new].kind);
        match (was, is) {
            (TypeKind::Enum(_), TypeKind::Enum(_)) | (TypeKind::Object(_), TypeKind::Object(_)) => {
                self.link(position, old, new);
            }
            (TypeKind::Array { element: old }, TypeKind::Array { element: new }) => {
                self.value(position.then(Step::Element), *old, *new, holder);
            }
            _ if self.old.json_kind(old) != self.new.json_kind(new) => {
                self.retyped(&position, Change::KindChanged, old, new, holder);
            }
            (TypeKind::Enum(_), TypeKind::Builtin(_)) => {
                self.retyped(&position, Change::EnumBecameStr, old, new, holder);
            }
            (TypeKind::Builtin(_), TypeKind::Enum(_)) => {
                self.retyped(&position, Change::StrBecameEnum, old, new, holder);
            }
            (TypeKind::Builtin(was), TypeKind::Builtin(is)) => {
                if let Some(change) = self.number(&position, *was, *is) {
                    self.retyped(&position, change, old, new, holder);
                }
            }
            _ => {}
        }
    }

    fn number(&mut self, position: &Position<'s>, old: Builtin, new: Builtin) -> Option<Change> {
        let direction = position.direction.unwrap_or(Direction::Output);
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
        position: &Position<'s>,
        change: Change,
        old: TypeId,
        new: TypeId,
        holder: Pair,
    ) {
        let pair = self.cause(old, new, holder);
        self.changed(position, change, pair, Detail::Types(old, new));
    }

    /// What it is a change of that a value is of another sort of type. Where a definition of
    /// the same name is of another sort, that is it, and not each use of it.
    fn cause(&self, old: TypeId, new: TypeId, holder: Pair) -> Pair {
        let (was, is) = (&self.old[old], &self.new[new]);
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
    pub(super) fn types(&mut self, position: &Position<'s>, old: TypeId, new: TypeId) {
        match (&self.old[old].kind, &self.new[new].kind) {
            (TypeKind::Enum(was), TypeKind::Enum(is)) => {
                self.type_features(position, old, new);
                self.enumeration(position, (old, was), (new, is));
            }
            (TypeKind::Alternate(was), TypeKind::Alternate(is)) => {
                self.type_features(position, old, new);
                self.alternate(position, (old, was), (new, is));
            }
            _ => self.object(position, old, new),
        }
    }

    pub(super) fn type_features(&mut self, position: &Position<'s>, old: TypeId, new: TypeId) {
        let pair = Pair {
            old: Item::Type(old),
            new: Item::Type(new),
        };
        let was = Part::of_type(&self.old[old].definition);
        let is = Part::of_type(&self.new[new].definition);
        self.parts(position, pair, was, is);
    }

    fn enumeration(
        &mut self,
        position: &Position<'s>,
        (old, was): (TypeId, &'s EnumType),
        (new, is): (TypeId, &'s EnumType),
    ) {
        let (olds, news) = (was.by_name(), is.by_name());
        for (index, value) in was.values.iter().enumerate() {
            let lifecycle = self.old.lifecycle(&value.name, &value.features);
            let position = position.then(Step::Value(&value.name)).within(lifecycle);
            let item = Item::Value(old, index);
            match news.get(&*value.name) {
                Some(index) => {
                    let pair = Pair {
                        old: item,
                        new: Item::Value(new, *index),
                    };
                    let is = Part::of_value(&is.values[*index]);
                    self.parts(&position, pair, Part::of_value(value), is);
                }
                None => self.removed(&position, Change::ValueRemoved, item),
            }
        }
        for (index, value) in is.values.iter().enumerate() {
            if !olds.contains_key(&*value.name) {
                let lifecycle = self.new.lifecycle(&value.name, &value.features);
                let position = position.then(Step::Value(&value.name)).within(lifecycle);
                self.added(&position, Change::ValueAdded, Item::Value(new, index));
            }
        }
    }

    fn alternate(
        &mut self,
        position: &Position<'s>,
        (old, was): (TypeId, &'s AlternateType),
        (new, is): (TypeId, &'s AlternateType),
    ) {
        let (olds, news) = (by_kind(self.old, old), by_kind(self.new, new));
        for (kind, index) in &olds {
            let position = position.then(Step::Choice(*kind));
            let (item, branch) = (Item::Branch(old, *index), &was.branches[*index]);
            if let Some(index) = news.get(kind) {
                let pair = Pair {
                    old: item,
                    new: Item::Branch(new, *index),
                };
                let is = &is.branches[*index];
                let conditions = (branch.condition.as_ref(), is.condition.as_ref());
                self.condition(&position, pair, Detail::None, conditions);
                self.value(position, branch.type_id, is.type_id, pair);
            } else {
                let items = (Some(item), None);
                self.found(&position, Change::BranchRemoved, items, Detail::Kind(*kind));
            }
        }
        for (kind, index) in &news {
            if !olds.contains_key(kind) {
                let position = position.then(Step::Choice(*kind));
                let items = (None, Some(Item::Branch(new, *index)));
                self.found(&position, Change::BranchAdded, items, Detail::Kind(*kind));
            }
        }
    }
}

/// The branches of an alternate by JSON kind, as indexes.
fn by_kind(schema: &Schema, alternate: TypeId) -> BTreeMap<JsonKind, usize> {
    let choices = schema.choices(alternate).into_iter();
    choices
        .filter_map(|choice| Some((choice.kind, choice.branch?)))
        .collect()
}
