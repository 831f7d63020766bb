//! What everything may have: a condition and feature flags, which say among others what
//! is promised.

use qapi_parser::schema::{Condition, has_feature};

use super::{Comparison, Detail, Pair, Place};
use crate::change::Change;
use crate::hidden::Aspect;
use crate::wire::{Meaning, Part};

impl<'s> Comparison<'s> {
    pub(super) fn parts(&mut self, place: &Place<'s>, pair: Pair, old: Part<'s>, new: Part<'s>) {
        self.condition(place, pair, Detail::None, (old.condition, new.condition));
        self.promises(place, pair, old, new);
        self.features(place, pair, old, new);
    }

    pub(super) fn condition(
        &mut self,
        place: &Place<'s>,
        pair: Pair,
        detail: Detail<'s>,
        (old, new): (Option<&Condition>, Option<&Condition>),
    ) {
        let is_said = old.is_some() || new.is_some();
        if self.graph.hidden.hides(Aspect::Conditions, is_said) {
            return;
        }
        let meaning = Meaning::of(old, new);
        let change = match (meaning.narrowed, meaning.widened) {
            (true, true) => Change::ConditionChanged,
            (true, false) => Change::ConditionNarrowed,
            (false, true) => Change::ConditionWidened,
            (false, false) => return,
        };
        self.changed(place, change, pair, detail);
    }

    fn promises(&mut self, place: &Place<'s>, pair: Pair, old: Part<'s>, new: Part<'s>) {
        let deprecated = |part: Part<'_>| has_feature(part.features, "deprecated");
        match (deprecated(old), deprecated(new)) {
            (false, true) => self.changed(place, Change::BecameDeprecated, pair, Detail::None),
            (true, false) => self.changed(place, Change::NoLongerDeprecated, pair, Detail::None),
            _ => {}
        }
        // Where a name is all that says so in one of the schemas, the other is no promise.
        let was_unstable = self.old.is_unstable(old.name, old.features);
        let is_unstable = self.new.is_unstable(new.name, new.features);
        let is_flagged = |part: Part<'_>| has_feature(part.features, "unstable");
        match (was_unstable, is_unstable) {
            (false, true) if is_flagged(new) => {
                self.changed(place, Change::BecameUnstable, pair, Detail::None);
            }
            (true, false) if is_flagged(old) => {
                self.changed(place, Change::BecameStable, pair, Detail::None);
            }
            _ => {}
        }
    }

    /// Feature flags; what has to do with promises has findings of its own.
    fn features(&mut self, place: &Place<'s>, pair: Pair, old: Part<'s>, new: Part<'s>) {
        for was in old.features {
            if let Some(is) = new.features.iter().find(|it| it.name == was.name) {
                let conditions = (was.condition.as_ref(), is.condition.as_ref());
                self.condition(place, pair, Detail::Feature(&was.name), conditions);
            }
        }
        for was in old.plain_features() {
            if !has_feature(new.features, &was.name) {
                let detail = Detail::Feature(&was.name);
                self.changed(place, Change::FeatureRemoved, pair, detail);
            }
        }
        for is in new.plain_features() {
            if !has_feature(old.features, &is.name) {
                self.changed(place, Change::FeatureAdded, pair, Detail::Feature(&is.name));
            }
        }
    }
}
