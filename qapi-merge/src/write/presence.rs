//! In which releases an item is, and under which condition.

use std::collections::BTreeSet;

use qapi_schema::{Condition, ReleaseSet};

use crate::input::Inputs;
use crate::nodes::{Node, NodeId};
use crate::parts::Part;
use crate::shapes::{self, MemberUse, Row};
use crate::unify::Plan;

/// Whether a member is there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Presence {
    /// The releases that have it.
    pub(super) releases: ReleaseSet,
    /// Those in which it is never absent.
    pub(super) mandatory: ReleaseSet,
    pub(super) optional: bool,
    pub(super) condition: Option<Condition>,
}

impl Presence {
    /// Whether a member is there, given that of each part of an object that has it.
    pub(super) fn of(inputs: &Inputs<'_>, node: &Node, row: &Row<'_>) -> Self {
        let mut releases = ReleaseSet::default();
        let mut absent = BTreeSet::new();
        let mut optional = false;
        for part in shapes::objects(inputs, node) {
            let mut uses = row.uses.iter();
            let found = uses.find(|found| found.part == part);
            if found.is_some() {
                releases.insert(part.release);
            }
            if !found.is_some_and(MemberUse::is_mandatory) {
                absent.insert(part.release);
            }
            optional |= found.is_none_or(|found| found.in_cases || found.member.optional);
        }
        let mandatory = releases.iter().filter(|release| !absent.contains(release));
        let mandatory = mandatory.collect();
        let conditions = row.uses.iter().map(|found| found.member.condition.as_ref());
        Self {
            releases,
            mandatory,
            optional: optional || !is_same(conditions.clone()),
            condition: united(conditions),
        }
    }

    /// Whether the same can be said of a member of this object and of the member of another
    /// that this is a presence of.
    pub(super) fn tells_same(&self, own: &ReleaseSet, other: &Self, of_other: &ReleaseSet) -> bool {
        let is_always = self.releases == *own && other.releases == *of_other;
        let has_same_releases = is_always || self.releases == other.releases;
        let is_never_absent = self.mandatory == *own && other.mandatory == *of_other;
        let is_mandatory_alike = is_never_absent || self.mandatory == other.mandatory;
        has_same_releases
            && is_mandatory_alike
            && self.optional == other.optional
            && self.condition == other.condition
    }
}

/// The releases that have a type. One that is there without members, as that of a branch or a
/// message of which nothing is said, is not the type, but for the members of a message that are
/// written in place.
pub(super) fn releases(inputs: &Inputs<'_>, plan: &Plan, id: NodeId) -> ReleaseSet {
    let node = plan.nodes.get(id);
    let is_implicit = node
        .newest(inputs)
        .is_some_and(|newest| inputs.ty(newest).is_implicit());
    let parts = node.parts.iter();
    let counts = |part: &&Part| is_implicit || **part != inputs.empty(part.release);
    parts.filter(counts).map(|part| part.release).collect()
}

/// The condition under which an item is there in any release, given that of each release.
pub(super) fn united<'c>(
    conditions: impl IntoIterator<Item = Option<&'c Condition>>,
) -> Option<Condition> {
    let mut different: Vec<&Condition> = Vec::new();
    for condition in conditions {
        let condition = condition?;
        if !different.contains(&condition) {
            different.push(condition);
        }
    }
    match different[..] {
        [] => None,
        [only] => Some(only.clone()),
        _ => Some(Condition::Any(different.into_iter().cloned().collect())),
    }
}

/// Whether an item has the same condition, or none, in each release.
pub(super) fn is_same<'c>(conditions: impl IntoIterator<Item = Option<&'c Condition>>) -> bool {
    let mut conditions = conditions.into_iter();
    let first = conditions.next();
    conditions.all(|condition| Some(condition) == first)
}
