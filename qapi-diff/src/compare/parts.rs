//! Conditions and feature flags, which definitions, members and values can have.

use qapi_schema::Condition;

use super::{Comparison, Detail, Position};
use crate::change::ChangeKind;
use crate::condition::ConditionChange;
use crate::hidden::Aspect;
use crate::item::ItemId;
use crate::pair::Pair;
use crate::part::Part;

impl<'s> Comparison<'s> {
    pub(super) fn parts(
        &mut self,
        position: &Position<'s>,
        items: Pair<ItemId>,
        parts: Pair<Part<'s>>,
    ) {
        let conditions = parts.map(|part| part.condition);
        self.condition(position, items, Detail::None, conditions);
        self.lifecycle(position, items, parts);
        self.features(position, items, parts);
    }

    pub(super) fn condition(
        &mut self,
        position: &Position<'s>,
        items: Pair<ItemId>,
        detail: Detail<'s>,
        conditions: Pair<Option<&Condition>>,
    ) {
        let Pair { old, new } = conditions;
        let is_said = old.is_some() || new.is_some();
        if self.graph.hidden.hides(Aspect::Conditions, is_said) {
            return;
        }
        let condition = ConditionChange::of(old, new);
        let change = match (condition.narrowed, condition.widened) {
            (true, true) => ChangeKind::ConditionChanged,
            (true, false) => ChangeKind::ConditionNarrowed,
            (false, true) => ChangeKind::ConditionWidened,
            (false, false) => return,
        };
        self.changed(position, change, items, detail);
    }

    fn lifecycle(&mut self, position: &Position<'s>, items: Pair<ItemId>, parts: Pair<Part<'s>>) {
        let deprecated = parts.map(|part| part.features.is_deprecated());
        let deprecation = match (deprecated.old, deprecated.new) {
            (false, true) => Some(ChangeKind::BecameDeprecated),
            (true, false) => Some(ChangeKind::NoLongerDeprecated),
            _ => None,
        };
        // If one schema says it only by a name, the other does not deny it.
        let flagged = parts.map(|part| part.features.is_unstable());
        let unstable = self.schemas.with(parts, |schema, part| {
            schema.is_unstable(part.name, part.features)
        });
        let stability = match (unstable.old, unstable.new) {
            (false, true) if flagged.new => Some(ChangeKind::BecameUnstable),
            (true, false) if flagged.old => Some(ChangeKind::BecameStable),
            _ => None,
        };
        for change in [deprecation, stability].into_iter().flatten() {
            self.changed(position, change, items, Detail::None);
        }
    }

    /// The feature flags other than `deprecated` and `unstable`, which have findings of their
    /// own. Of the conditions of flags, all are compared.
    fn features(&mut self, position: &Position<'s>, items: Pair<ItemId>, parts: Pair<Part<'s>>) {
        let Pair { old, new } = parts.map(|part| part.features);
        for old_feature in old {
            if let Some(new_feature) = new.get(&old_feature.name) {
                let conditions = Pair {
                    old: old_feature.condition.as_ref(),
                    new: new_feature.condition.as_ref(),
                };
                let detail = Detail::Feature(&old_feature.name);
                self.condition(position, items, detail, conditions);
            }
        }
        for feature in old.plain() {
            if !new.has(&feature.name) {
                let detail = Detail::Feature(&feature.name);
                self.changed(position, ChangeKind::FeatureRemoved, items, detail);
            }
        }
        for feature in new.plain() {
            if !old.has(&feature.name) {
                let detail = Detail::Feature(&feature.name);
                self.changed(position, ChangeKind::FeatureAdded, items, detail);
            }
        }
    }
}
