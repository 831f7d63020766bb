//! In which builds of QEMU a change can be met.

use qapi_schema::wire::JsonKind;
use qapi_schema::{Condition, Origin, Schema, TypeId, TypeKind};

use crate::causes::{Cause, Occurrence};
use crate::change::ChangeKind;
use crate::compare::{Detail, Fact};
use crate::item::ItemId;
use crate::pair::Pair;

/// The builds in which a change can be met.
pub(crate) struct Builds {
    /// What must hold of a build; nothing if it can be met in every build.
    pub(crate) condition: Option<String>,
    /// Whether the other schema may lack the item only because QEMU was built without it.
    pub(crate) possibly_not_built: bool,
}

impl Builds {
    pub(crate) fn of(cause: &Cause<'_>, old: &Schema, new: &Schema) -> Self {
        let fact = &cause.fact;
        let kinds = condition_of_kinds(fact, old, new);
        let condition = condition(cause, kinds.as_ref(), old, new);
        Self {
            condition: condition.as_ref().map(Condition::in_words),
            possibly_not_built: is_possibly_not_built(cause, kinds.is_some(), Pair { old, new }),
        }
    }
}

/// Whether one schema may lack something that the other has only because QEMU was built without
/// it. Of two replies, nothing shows what has a condition.
fn is_possibly_not_built(
    cause: &Cause<'_>,
    has_conditional_kinds: bool,
    schemas: Pair<&Schema>,
) -> bool {
    let fact = &cause.fact;
    let change = fact.id.change();
    let is_of_alternate = matches!(
        change,
        ChangeKind::BecameAlternate | ChangeKind::NoLongerAlternate
    );
    let is_lost = matches!(
        change,
        ChangeKind::FeatureRemoved | ChangeKind::NoLongerAlternate
    );
    let is_gained = matches!(
        change,
        ChangeKind::FeatureAdded | ChangeKind::BecameAlternate
    );
    let (with, without, item) = match (fact.old, fact.new) {
        (Some(item), new) if is_lost || new.is_none() => (schemas.old, schemas.new, item),
        (old, Some(item)) if is_gained || old.is_none() => (schemas.new, schemas.old, item),
        _ => return false,
    };
    let has_condition = if is_of_alternate {
        has_conditional_kinds
    } else {
        let own = item.condition(with, fact.feature());
        own.is_some() || cause.is_in_conditional_branches()
    };
    without.origin() == Origin::Introspection
        && (has_condition || with.origin() == Origin::Introspection)
}

/// The condition under which a change can be met anywhere.
fn condition(
    cause: &Cause<'_>,
    kinds: Option<&Condition>,
    old: &Schema,
    new: &Schema,
) -> Option<Condition> {
    let fact = &cause.fact;
    let own = own_conditions(fact, old, new);
    let mut alternatives: Vec<Vec<&Condition>> = Vec::new();
    for occurrence in &cause.occurrences {
        let all = all(fact, occurrence, &own, kinds, old);
        let is_within = |wider: &Vec<&Condition>| wider.iter().all(|part| all.contains(part));
        if alternatives.iter().any(is_within) {
            continue;
        }
        alternatives.retain(|narrower| !all.iter().all(|part| narrower.contains(part)));
        alternatives.push(all);
    }
    let mut parts = alternatives.into_iter().map(|mut all| match &*all {
        [] => None,
        [_] => all.pop().cloned(),
        _ => Some(Condition::All(all.into_iter().cloned().collect())),
    });
    let first = parts.next()??;
    let others: Vec<Condition> = parts.flatten().collect();
    Some(if others.is_empty() {
        first
    } else {
        Condition::Any([vec![first], others].concat())
    })
}

/// What must hold for a change to be met in one place, each part once.
fn all<'c>(
    fact: &Fact<'_>,
    occurrence: &Occurrence<'c>,
    own: &[&'c Condition],
    kinds: Option<&'c Condition>,
    old: &'c Schema,
) -> Vec<&'c Condition> {
    let changed = changed_conditions(fact, old);
    let on_the_way = occurrence.conditions();
    let given = on_the_way.filter(|condition| !changed.contains(condition));
    let mut all = Vec::new();
    for condition in given.chain(own.iter().copied()).chain(kinds) {
        let parts = match condition {
            Condition::All(parts) => parts.as_slice(),
            single => std::slice::from_ref(single),
        };
        for part in parts {
            if !all.contains(&part) {
                all.push(part);
            }
        }
    }
    all
}

/// The old conditions of the item, if the change is that of its condition.
fn changed_conditions<'s>(fact: &Fact<'_>, old: &'s Schema) -> Vec<&'s Condition> {
    let item = fact.old.filter(|_| is_about_condition(fact));
    let conditions = item.map(|item| [item.condition(old, None), item.value_condition(old)]);
    conditions.into_iter().flatten().flatten().collect()
}

/// The conditions of the item in both schemas, and of the feature flag. Those of a type make no
/// difference: where they do not hold, nothing uses it.
fn own_conditions<'s>(fact: &Fact<'_>, old: &'s Schema, new: &'s Schema) -> Vec<&'s Condition> {
    let mut conditions = Vec::new();
    if is_about_condition(fact) {
        return conditions;
    }
    for (schema, item) in [(old, fact.old), (new, fact.new)] {
        let Some(item) = item.filter(|item| !matches!(item, ItemId::Type(_))) else {
            continue;
        };
        conditions.extend(item.condition(schema, None));
        if let Some(name) = fact.feature() {
            conditions.extend(item.condition(schema, Some(name)));
        }
    }
    conditions
}

fn is_about_condition(fact: &Fact<'_>) -> bool {
    use ChangeKind::{ConditionChanged, ConditionNarrowed, ConditionWidened};
    let changes = [ConditionChanged, ConditionNarrowed, ConditionWidened];
    changes.contains(&fact.id.change())
}

/// The condition under which a value can be of the JSON kinds that only an alternate allows,
/// if each of them has one.
fn condition_of_kinds(fact: &Fact<'_>, old: &Schema, new: &Schema) -> Option<Condition> {
    let Detail::Types(types) = fact.detail else {
        return None;
    };
    match fact.id.change() {
        ChangeKind::BecameAlternate => other_kinds(new, types.new, old.json_kind(types.old)),
        ChangeKind::NoLongerAlternate => other_kinds(old, types.old, new.json_kind(types.new)),
        _ => None,
    }
}

fn other_kinds(schema: &Schema, alternate: TypeId, kind: Option<JsonKind>) -> Option<Condition> {
    let TypeKind::Alternate(of) = &schema[alternate].kind else {
        return None;
    };
    let mut conditions = Vec::new();
    for branch in &of.branches {
        if schema.json_kind(branch.type_id) != kind {
            conditions.push(branch.condition.clone()?);
        }
    }
    match conditions.len() {
        0 => None,
        1 => conditions.pop(),
        _ => Some(Condition::Any(conditions)),
    }
}
