//! What everything may have: a condition and feature flags, which say among others what
//! is promised.

use qapi_parser::schema::{Condition, Definition, EnumValue, Feature, Member, has_feature};

use super::{Comparison, Detail, Pair, Place};
use crate::change::Change;
use crate::hidden::Aspect;
use crate::wire::Meaning;

/// A definition, a member or a value.
#[derive(Clone, Copy)]
pub(super) struct Part<'s> {
    name: &'s str,
    condition: Option<&'s Condition>,
    features: &'s [Feature],
}

impl<'s> Part<'s> {
    pub(super) fn of(definition: &'s Definition) -> Self {
        Self {
            name: &definition.name,
            condition: definition.condition.as_ref(),
            features: &definition.features,
        }
    }

    /// Of a type nobody sees the name, and where its condition does not hold, nothing
    /// uses it.
    pub(super) fn of_type(definition: &'s Definition) -> Self {
        Self {
            name: "",
            condition: None,
            features: &definition.features,
        }
    }

    pub(super) fn of_member(member: &'s Member) -> Self {
        Self {
            name: &member.name,
            condition: member.condition.as_ref(),
            features: &member.features,
        }
    }

    pub(super) fn of_value(value: &'s EnumValue) -> Self {
        Self {
            name: &value.name,
            condition: value.condition.as_ref(),
            features: &value.features,
        }
    }
}

/// Features that say what is promised; these have findings of their own.
const PROMISES: [&str; 2] = ["deprecated", "unstable"];

impl<'s> Comparison<'s> {
    pub(super) fn parts(&mut self, place: &Place<'s>, pair: Pair, old: Part<'s>, new: Part<'s>) {
        self.condition(place, pair, Detail::None, (old.condition, new.condition));
        self.promises(place, pair, old, new);
        self.features(place, pair, old.features, new.features);
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
        if meaning.narrowed {
            self.changed(place, Change::ConditionNarrowed, pair, detail);
        }
        if meaning.widened {
            self.changed(place, Change::ConditionWidened, pair, detail);
        }
    }

    fn promises(&mut self, place: &Place<'s>, pair: Pair, old: Part<'s>, new: Part<'s>) {
        let deprecated = |part: Part<'_>| has_feature(part.features, "deprecated");
        match (deprecated(old), deprecated(new)) {
            (false, true) => self.changed(place, Change::BecameDeprecated, pair, Detail::None),
            (true, false) => self.changed(place, Change::NoLongerDeprecated, pair, Detail::None),
            _ => {}
        }
        let was_unstable = self.old.is_unstable(old.name, old.features);
        match (was_unstable, self.new.is_unstable(new.name, new.features)) {
            (false, true) => self.changed(place, Change::BecameUnstable, pair, Detail::None),
            (true, false) => self.changed(place, Change::BecameStable, pair, Detail::None),
            _ => {}
        }
    }

    fn features(&mut self, place: &Place<'s>, pair: Pair, old: &'s [Feature], new: &'s [Feature]) {
        let find = |features: &'s [Feature], name: &str| features.iter().find(|it| it.name == name);
        let others = |it: &&Feature| !PROMISES.contains(&it.name.as_str());
        for was in old.iter().filter(others) {
            let detail = Detail::Feature(&was.name);
            match find(new, &was.name) {
                Some(is) => {
                    let conditions = (was.condition.as_ref(), is.condition.as_ref());
                    self.condition(place, pair, detail, conditions);
                }
                None => self.changed(place, Change::FeatureRemoved, pair, detail),
            }
        }
        for is in new.iter().filter(others) {
            if find(old, &is.name).is_none() {
                self.changed(place, Change::FeatureAdded, pair, Detail::Feature(&is.name));
            }
        }
    }
}
