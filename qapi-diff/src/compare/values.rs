//! Values of any type, and the types that are not objects.

use std::collections::{BTreeMap, BTreeSet};

use qapi_schema::wire::{Direction, JsonKind, Step, integer_range};
use qapi_schema::{AlternateType, Builtin, EnumType, Schema, TypeId, TypeKind};

use super::{Comparison, Detail, Position};
use crate::beside::beside;
use crate::change::ChangeKind;
use crate::hidden::Aspect;
use crate::item::ItemId;
use crate::pair::Pair;
use crate::part::Part;

impl<'s> Comparison<'s> {
    /// Compares the types of a value. If they are of different kinds, that is a change of what
    /// holds the value, such as a member.
    pub(super) fn value(
        &mut self,
        position: Position<'s>,
        types: Pair<TypeId>,
        holder: Pair<ItemId>,
    ) {
        let inner = self.schemas.with(types, Schema::without_single_alternate);
        if inner.old != types.old && inner.new != types.new {
            self.type_features(&position, types);
        }
        let any = self.schemas.with(inner, Schema::is_any);
        let alternates = self.schemas.with(inner, Schema::has_several_kinds);
        match (any.old, any.new) {
            (true, true) => {}
            (false, true) => self.retyped(&position, ChangeKind::BecameAny, inner, holder),
            (true, false) => self.retyped(&position, ChangeKind::AnyBecameTyped, inner, holder),
            (false, false) => match (alternates.old, alternates.new) {
                (true, true) => self.link(position, inner),
                (false, false) => self.same_kind(position, inner, holder),
                _ => self.one_or_several(&position, inner, holder),
            },
        }
    }

    /// Compares an alternate with another type, as if that were an alternate with one branch.
    fn one_or_several(
        &mut self,
        position: &Position<'s>,
        types: Pair<TypeId>,
        holder: Pair<ItemId>,
    ) {
        let choices = self.schemas.with(types, Schema::choices);
        let common = choices.old.iter().find_map(|old| {
            let new = choices.new.iter().find(|new| new.kind == old.kind)?;
            Some((old, new))
        });
        let Some((old, new)) = common else {
            self.retyped(position, ChangeKind::JsonTypeChanged, types, holder);
            return;
        };
        let change = if self.schemas.new.has_several_kinds(types.new) {
            ChangeKind::BecameAlternate
        } else {
            ChangeKind::NoLongerAlternate
        };
        self.retyped(position, change, types, holder);
        let inner = Pair {
            old: old.type_id,
            new: new.type_id,
        };
        let position = position.then(Step::Choice(old.kind));
        self.value(position, inner, self.cause(types, holder));
    }

    fn same_kind(&mut self, position: Position<'s>, types: Pair<TypeId>, holder: Pair<ItemId>) {
        let kinds = self.schemas.with(types, |schema, id| &schema[id].kind);
        let json_kinds = self.schemas.with(types, Schema::json_kind);
        match (kinds.old, kinds.new) {
            (TypeKind::Enum(_), TypeKind::Enum(_)) | (TypeKind::Object(_), TypeKind::Object(_)) => {
                self.link(position, types);
            }
            (TypeKind::Array { element: old }, TypeKind::Array { element: new }) => {
                let elements = Pair {
                    old: *old,
                    new: *new,
                };
                self.value(position.then(Step::Element), elements, holder);
            }
            _ if json_kinds.old != json_kinds.new => {
                self.retyped(&position, ChangeKind::JsonTypeChanged, types, holder);
            }
            (TypeKind::Enum(_), TypeKind::Builtin(_)) => {
                self.retyped(&position, ChangeKind::EnumBecameStr, types, holder);
            }
            (TypeKind::Builtin(_), TypeKind::Enum(_)) => {
                self.retyped(&position, ChangeKind::StrBecameEnum, types, holder);
            }
            (TypeKind::Builtin(old), TypeKind::Builtin(new)) => {
                if let Some(change) = self.number(&position, *old, *new) {
                    self.retyped(&position, change, types, holder);
                }
            }
            _ => {}
        }
    }

    fn number(
        &mut self,
        position: &Position<'s>,
        old: Builtin,
        new: Builtin,
    ) -> Option<ChangeKind> {
        let direction = position.direction.unwrap_or(Direction::Output);
        match (integer_range(old, direction), integer_range(new, direction)) {
            (Some(_), None) => Some(ChangeKind::IntegerBecameNumber),
            (None, Some(_)) => Some(ChangeKind::NumberBecameInteger),
            (Some(was), Some(is)) => {
                let has_width =
                    |builtin: Builtin| !matches!(builtin, Builtin::Int | Builtin::Int64);
                let is_said = has_width(old) || has_width(new);
                if self.graph.hidden.hides(Aspect::IntegerWidths, is_said) {
                    return None;
                }
                let narrowed = is.start() > was.start() || is.end() < was.end();
                let widened = is.start() < was.start() || is.end() > was.end();
                match (narrowed, widened) {
                    (true, true) => Some(ChangeKind::IntegerRangeChanged),
                    (true, false) => Some(ChangeKind::IntegerNarrowed),
                    (false, true) => Some(ChangeKind::IntegerWidened),
                    (false, false) => None,
                }
            }
            (None, None) => None,
        }
    }

    /// Notes that a value has another type.
    fn retyped(
        &mut self,
        position: &Position<'s>,
        change: ChangeKind,
        types: Pair<TypeId>,
        holder: Pair<ItemId>,
    ) {
        let items = self.cause(types, holder);
        self.changed(position, change, items, Detail::Types(types));
    }

    /// What changed if a value has another type: if a definition of the same name is now of
    /// another kind, the definition, and not each use of it.
    fn cause(&self, types: Pair<TypeId>, holder: Pair<ItemId>) -> Pair<ItemId> {
        let Pair { old, new } = self.schemas.with(types, |schema, id| &schema[id]);
        let is_definition = !old.is_implicit() && !new.is_implicit();
        if is_definition && old.definition.name == new.definition.name {
            types.map(ItemId::Type)
        } else {
            holder
        }
    }

    /// Compares a pair of types that has a node.
    pub(super) fn types(&mut self, position: &Position<'s>, types: Pair<TypeId>) {
        let kinds = self.schemas.with(types, |schema, id| &schema[id].kind);
        match (kinds.old, kinds.new) {
            (TypeKind::Enum(old), TypeKind::Enum(new)) => {
                self.type_features(position, types);
                self.enumeration(position, types, Pair { old, new });
            }
            (TypeKind::Alternate(old), TypeKind::Alternate(new)) => {
                self.type_features(position, types);
                self.alternate(position, types, Pair { old, new });
            }
            _ => self.object(position, types),
        }
    }

    pub(super) fn type_features(&mut self, position: &Position<'s>, types: Pair<TypeId>) {
        let parts = self
            .schemas
            .with(types, |schema, id| Part::of_type(&schema[id].definition));
        self.parts(position, types.map(ItemId::Type), parts);
    }

    fn enumeration(
        &mut self,
        position: &Position<'s>,
        types: Pair<TypeId>,
        enums: Pair<&'s EnumType>,
    ) {
        let by_name = enums.map(EnumType::by_name);
        let new_names: BTreeSet<&str> = by_name.new.keys().copied().collect();
        for (index, value) in enums.old.values.iter().enumerate() {
            let position = position.at_place(position.place.value(self.schemas.old, value));
            let item = ItemId::Value(types.old, index);
            let Some(new_index) = by_name.new.get(&*value.name) else {
                let position = position.beside(beside(&new_names, &value.name));
                self.removed(&position, ChangeKind::ValueRemoved, item);
                continue;
            };
            let items = Pair {
                old: item,
                new: ItemId::Value(types.new, *new_index),
            };
            let values = Pair {
                old: value,
                new: &enums.new.values[*new_index],
            };
            self.parts(&position, items, values.map(Part::of_value));
        }
        for (index, value) in enums.new.values.iter().enumerate() {
            if !by_name.old.contains_key(&*value.name) {
                let position = position.at_place(position.place.value(self.schemas.new, value));
                let item = ItemId::Value(types.new, index);
                self.added(&position, ChangeKind::ValueAdded, item);
            }
        }
    }

    fn alternate(
        &mut self,
        position: &Position<'s>,
        types: Pair<TypeId>,
        alternates: Pair<&'s AlternateType>,
    ) {
        let by_kind = self.schemas.with(types, by_kind);
        for (kind, old_index) in &by_kind.old {
            let old = &alternates.old.branches[*old_index];
            let position = position.then(Step::Choice(*kind));
            let position = position.under(old.condition.as_ref());
            let item = ItemId::Branch(types.old, *old_index);
            if let Some(new_index) = by_kind.new.get(kind) {
                let items = Pair {
                    old: item,
                    new: ItemId::Branch(types.new, *new_index),
                };
                let new = &alternates.new.branches[*new_index];
                let branches = Pair { old, new };
                let conditions = branches.map(|branch| branch.condition.as_ref());
                self.condition(&position, items, Detail::None, conditions);
                self.value(position, branches.map(|branch| branch.type_id), items);
            } else {
                let items = Pair {
                    old: Some(item),
                    new: None,
                };
                let detail = Detail::Kind(*kind);
                self.found(&position, ChangeKind::BranchRemoved, items, detail);
            }
        }
        for (kind, index) in &by_kind.new {
            if !by_kind.old.contains_key(kind) {
                let new = &alternates.new.branches[*index];
                let position = position.then(Step::Choice(*kind));
                let position = position.under(new.condition.as_ref());
                let items = Pair {
                    old: None,
                    new: Some(ItemId::Branch(types.new, *index)),
                };
                let detail = Detail::Kind(*kind);
                self.found(&position, ChangeKind::BranchAdded, items, detail);
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
