//! What everything may have: a condition and feature flags, which say among others what
//! is promised.

use qapi_schema::Condition;

use super::{Comparison, Detail, Pair, Position};
use crate::change::Change;
use crate::condition::ConditionChange;
use crate::hidden::Aspect;
use crate::part::Part;

impl<'s> Comparison<'s> {
    pub(super) fn parts(
        &mut self,
        position: &Position<'s>,
        pair: Pair,
        old: Part<'s>,
        new: Part<'s>,
    ) {
        self.condition(position, pair, Detail::None, (old.condition, new.condition));
        self.promises(position, pair, old, new);
        self.features(position, pair, old, new);
    }

    pub(super) fn condition(
        &mut self,
        position: &Position<'s>,
        pair: Pair,
        detail: Detail<'s>,
        (old, new): (Option<&Condition>, Option<&Condition>),
    ) {
        let is_said = old.is_some() || new.is_some();
        if self.graph.hidden.hides(Aspect::Conditions, is_said) {
            return;
        }
        let condition = ConditionChange::of(old, new);
        let change = match (condition.narrowed, condition.widened) {
            (true, true) => Change::ConditionChanged,
            (true, false) => Change::ConditionNarrowed,
            (false, true) => Change::ConditionWidened,
            (false, false) => return,
        };
        self.changed(position, change, pair, detail);
    }

    fn promises(&mut self, position: &Position<'s>, pair: Pair, old: Part<'s>, new: Part<'s>) {
        match (old.features.is_deprecated(), new.features.is_deprecated()) {
            (false, true) => self.changed(position, Change::BecameDeprecated, pair, Detail::None),
            (true, false) => self.changed(position, Change::NoLongerDeprecated, pair, Detail::None),
            _ => {}
        }
        // Where a name is all that says so in one of the schemas, the other is no promise.
        let was_unstable = self.old.is_unstable(old.name, old.features);
        let is_unstable = self.new.is_unstable(new.name, new.features);
        match (was_unstable, is_unstable) {
            (false, true) if new.features.is_unstable() => {
                self.changed(position, Change::BecameUnstable, pair, Detail::None);
            }
            (true, false) if old.features.is_unstable() => {
                self.changed(position, Change::BecameStable, pair, Detail::None);
            }
            _ => {}
        }
    }

    /// Feature flags; what has to do with promises has findings of its own.
    fn features(&mut self, position: &Position<'s>, pair: Pair, old: Part<'s>, new: Part<'s>) {
        for was in old.features {
            if let Some(is) = new.features.get(&was.name) {
                let conditions = (was.condition.as_ref(), is.condition.as_ref());
                self.condition(position, pair, Detail::Feature(&was.name), conditions);
            }
        }
        for was in old.features.plain() {
            if !new.features.has(&was.name) {
                let detail = Detail::Feature(&was.name);
                self.changed(position, Change::FeatureRemoved, pair, detail);
            }
        }
        for is in new.features.plain() {
            if !old.features.has(&is.name) {
                self.changed(
                    position,
                    Change::FeatureAdded,
                    pair,
                    Detail::Feature(&is.name),
                );
            }
        }
    }
}
