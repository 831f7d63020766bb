//! Timelines -> items: what differs from one schema to the next is a change.

use qapi_schema::Condition;
use qapi_schema::text::Text;

use super::calendar::{self, Calendar, DatedText};
use super::lookup::Lookup;
use super::snapshot::Snapshot;
use super::walk::Timeline;
use super::{
    DeprecationNotice, DocumentedSince, HistoryItem, ItemChange, ItemChangeKind, ItemKind,
};
use crate::condition::ConditionChange;

/// For how many releases an item must be deprecated before it is removed.
const NOTICE: u32 = 2;

/// The history of each timeline: messages in the order of the timelines, each followed by its
/// parts.
pub(super) fn items(timelines: &[Timeline<'_>], calendar: &Calendar) -> Vec<HistoryItem> {
    let mut histories: Vec<ItemHistory<'_, '_>> = Vec::new();
    for timeline in timelines {
        let parent = timeline.parent.map(|index| &histories[index]);
        let whole = timeline.whole.map(|index| &histories[index]);
        let holders = Holders { parent, whole };
        let history = ItemHistory::new(timeline, &holders, calendar);
        histories.push(history);
    }
    let items = histories.into_iter().map(ItemHistory::into_item);
    let mut items: Vec<Option<HistoryItem>> = items.map(Some).collect();
    let order = parents_first(timelines).into_iter();
    order.filter_map(|index| items[index].take()).collect()
}

/// The timelines in an order in which each is followed by its parts, and their parts.
fn parents_first(timelines: &[Timeline<'_>]) -> Vec<usize> {
    let mut parts = vec![Vec::new(); timelines.len()];
    let mut stack = Vec::new();
    for (index, timeline) in timelines.iter().enumerate() {
        match timeline.parent {
            Some(parent) => parts[parent].push(index),
            None => stack.push(index),
        }
    }
    stack.reverse();
    let mut order = Vec::new();
    while let Some(index) = stack.pop() {
        order.push(index);
        stack.extend(parts[index].iter().rev());
    }
    order
}

/// What is known about an item, from its own timeline and from that of its parent.
struct ItemHistory<'t, 's> {
    timeline: &'t Timeline<'s>,
    /// By schema.
    states: Vec<Lookup<State<'t, 's>>>,
    /// What must hold of a build that has the item, in the newest schema that shows it.
    condition: Option<Condition>,
    changes: Vec<ItemChange>,
    documented_since: Option<DocumentedSince>,
}

/// What a schema says about an item.
#[derive(Clone, Copy)]
struct State<'t, 's> {
    snapshot: &'t Snapshot<'s>,
    /// Whether the item is deprecated, or what it is part of.
    is_deprecated: bool,
    /// Whether the item is unstable, or what it is part of.
    is_unstable: bool,
    /// Whether the schema shows conditions.
    shows_conditions: bool,
}

impl State<'_, '_> {
    /// The condition of the item itself, in words.
    fn condition_words(&self) -> Option<Text> {
        self.snapshot.condition().as_ref().map(in_words)
    }
}

/// With what an item comes and goes.
struct Holders<'h, 't, 's> {
    /// What it is part of.
    parent: Option<&'h ItemHistory<'t, 's>>,
    /// The same member regardless of the tag.
    whole: Option<&'h ItemHistory<'t, 's>>,
}

impl Holders<'_, '_, '_> {
    /// Whether either was added or removed in the same release.
    fn share(&self, index: usize, change: &ItemChangeKind) -> bool {
        let mut holders = [self.parent, self.whole].into_iter().flatten();
        holders.any(|holder| holder.shares(index, change))
    }
}

impl<'t, 's> ItemHistory<'t, 's> {
    fn new(timeline: &'t Timeline<'s>, holders: &Holders<'_, 't, 's>, calendar: &Calendar) -> Self {
        let mut history = Self {
            timeline,
            states: states(timeline, holders.parent, calendar),
            condition: None,
            changes: Vec::new(),
            documented_since: None,
        };
        history.condition = history.condition(holders.parent);
        history.changes = history.changes(holders, calendar);
        history.documented_since = history.documented_since(calendar);
        history
    }

    fn into_item(self) -> HistoryItem {
        HistoryItem {
            message_kind: self.timeline.message_kind,
            message: self.timeline.message.into(),
            kind: self.timeline.kind,
            path: self.timeline.path.as_str().into(),
            documented_since: self.documented_since,
            condition: self.condition.as_ref().map(in_words),
            changes: self.changes,
            concern: None,
        }
    }

    /// The condition of the item, and that of what it is part of.
    fn condition(&self, parent: Option<&Self>) -> Option<Condition> {
        let mut newest_first = self.states.iter().rev();
        let newest = newest_first.find_map(|state| {
            let state = state.present()?;
            state.shows_conditions.then_some(state)
        })?;
        let mut parts = Vec::new();
        let outer = parent.and_then(|parent| parent.condition.clone());
        for condition in outer.into_iter().chain(newest.snapshot.condition()) {
            let of_condition = match condition {
                Condition::All(parts) => parts,
                single => vec![single],
            };
            for part in of_condition {
                if !parts.contains(&part) {
                    parts.push(part);
                }
            }
        }
        match parts.len() {
            0 | 1 => parts.pop(),
            _ => Some(Condition::All(parts)),
        }
    }

    fn changes(&self, holders: &Holders<'_, 't, 's>, calendar: &Calendar) -> Vec<ItemChange> {
        let mut changes: Vec<ItemChange> = Vec::new();
        let mut before: Option<Lookup<State<'_, '_>>> = None;
        // The first schema after `before` that does not show whether it has the item.
        let mut first_unknown = None;
        for (index, state) in self.states.iter().enumerate() {
            let kinds = match (before, state) {
                (_, Lookup::Unknown) => {
                    first_unknown = first_unknown.or(before.map(|_| index));
                    continue;
                }
                (None | Some(Lookup::Absent), Lookup::Absent) => Vec::new(),
                (None, Lookup::Present(new)) => {
                    let condition = new.condition_words();
                    first_state(ItemChangeKind::Present { condition }, new.snapshot)
                }
                (Some(Lookup::Present(old)), Lookup::Present(new)) => differences(&old, new),
                (Some(_), Lookup::Present(new)) => {
                    let condition = new.condition_words();
                    first_state(ItemChangeKind::Added { condition }, new.snapshot)
                }
                (Some(_), Lookup::Absent) => vec![ItemChangeKind::Removed {
                    notice: self.notice(index, calendar),
                    possibly_not_built: calendar.shows_one_build(index),
                }],
            };
            let of_branch = match (before, state) {
                (Some(Lookup::Present(old)), Lookup::Present(new)) => branch_change(&old, new),
                _ => None,
            };
            before = Some(*state);
            let earliest_release = first_unknown.take().map(|index| calendar.name(index));
            changes.extend(kinds.into_iter().map(|kind| {
                let is_of_condition = matches!(kind, ItemChangeKind::ConditionChanged { .. });
                let of_holder = of_branch.as_ref().filter(|_| is_of_condition);
                ItemChange {
                    release: calendar.name(index),
                    index,
                    earliest_release: earliest_release.clone(),
                    is_inherited: holders.share(index, of_holder.unwrap_or(&kind)),
                    kind,
                }
            }));
        }
        changes
    }

    /// Whether the item was added or removed in the same release as this part of it, or got the same
    /// condition. An item that is in the oldest schema was not added with any of its parts.
    fn shares(&self, index: usize, part: &ItemChangeKind) -> bool {
        let mut changes = self.changes.iter().filter(|change| change.index == index);
        changes.any(|change| match part {
            ItemChangeKind::Added { .. } => matches!(change.kind, ItemChangeKind::Added { .. }),
            ItemChangeKind::Present { .. } => change.kind.is_addition(),
            ItemChangeKind::ConditionChanged { .. } => change.kind == *part,
            _ => part.is_removal() && change.kind.is_removal(),
        })
    }

    /// Whether the item was deprecated for long enough before it was removed.
    fn notice(&self, removed: usize, calendar: &Calendar) -> DeprecationNotice {
        // The schemas that show whether they have the item, the newest first.
        let known = (0..removed).rev().filter(|index| self.is_known(*index));
        let known: Vec<usize> = known.collect();
        let state = |index: usize| self.states[index].present();
        let newest = known.first().copied();
        let Some((last, newest)) = newest.and_then(|last| Some((last, state(last)?))) else {
            return DeprecationNotice::Unknown;
        };
        if newest.is_unstable {
            return DeprecationNotice::NotRequired;
        }
        let is_deprecated =
            |index: &&usize| state(**index).is_some_and(|state| state.is_deprecated);
        let deprecated = known.iter().take_while(is_deprecated).count();
        // For how many releases it was deprecated, and for how many more it may have been.
        let (certain, possible) = match deprecated {
            0 => (0, 0),
            deprecated => {
                let first = known[deprecated - 1];
                let possible = match known.get(deprecated) {
                    Some(before) => calendar.between(*before, first),
                    None => NOTICE,
                };
                (calendar.through(first, last), possible)
            }
        };
        let may_remain = calendar.shows_one_build(removed)
            || calendar.may_have_backports(last)
            || (removed..self.states.len()).any(|index| state(index).is_some());
        let early_enough = calendar.before(removed, NOTICE);
        let could_be_marked = calendar.can_deprecate(self.timeline.kind, early_enough);
        if certain >= NOTICE {
            DeprecationNotice::Given
        } else if certain == 0 && !could_be_marked {
            DeprecationNotice::NotExpressible
        } else if !could_be_marked
            || may_remain
            || certain + possible + calendar.between(last, removed) >= NOTICE
        {
            DeprecationNotice::Unknown
        } else {
            DeprecationNotice::Insufficient
        }
    }

    /// Whether a schema shows whether it has the item.
    fn is_known(&self, index: usize) -> bool {
        !matches!(self.states[index], Lookup::Unknown)
    }

    /// Whether a schema lacks the item, but perhaps only because QEMU was built without it.
    fn is_possibly_not_built(&self, index: usize) -> bool {
        matches!(
            (&self.timeline.snapshots[index], self.states[index]),
            (Lookup::Absent, Lookup::Unknown)
        )
    }

    /// What the newest documentation says. What it says about a part of a type may be about
    /// other messages, which had the type earlier.
    fn documented_since(&self, calendar: &Calendar) -> Option<DocumentedSince> {
        let mut newest_first = self.states.iter().rev();
        let text = newest_first.find_map(|state| state.present()?.snapshot.since())?;
        let DatedText {
            release,
            has_condition,
        } = calendar::release_in(text)?;
        let mut states = self.states.iter();
        let first = states.position(|state| state.present().is_some())?;
        let is_too_late = calendar.is_before(first, &release);
        let is_message = self.timeline.kind == ItemKind::Message;
        let shows_it_if_there =
            |index| !is_message || calendar.lists_all(index, self.timeline.message_kind);
        let is_too_early = (0..first).any(|index| {
            matches!(self.states[index], Lookup::Absent)
                && calendar.shows_all_since(index, &release)
                && shows_it_if_there(index)
        });
        let is_about_this = !is_too_early || has_condition || is_message;
        is_about_this.then(|| DocumentedSince {
            release: release.to_string().into(),
            // A release for some builds is not that of others.
            is_contradicted: !has_condition && (is_too_late || is_too_early),
        })
    }
}

/// What each schema says about an item. Introspection shows one build. What other builds may
/// have is unknown if that build lacks it, and so is everything that is part of it.
fn states<'t, 's>(
    timeline: &'t Timeline<'s>,
    parent: Option<&ItemHistory<'_, '_>>,
    calendar: &Calendar,
) -> Vec<Lookup<State<'t, 's>>> {
    let snapshots = timeline.snapshots.iter();
    let is_conditional = snapshots
        .filter_map(|snapshot| snapshot.as_ref().present())
        .any(Snapshot::is_conditional);
    let states = timeline
        .snapshots
        .iter()
        .enumerate()
        .map(|(index, lookup)| {
            let is_possibly_not_built = matches!(lookup, Lookup::Absent)
                && (is_conditional && calendar.shows_one_build(index)
                    || parent.is_some_and(|parent| parent.is_possibly_not_built(index)));
            if is_possibly_not_built {
                return Lookup::Unknown;
            }
            let whole = parent.and_then(|parent| parent.states[index].present());
            lookup.as_ref().part(|snapshot| {
                Some(State {
                    snapshot,
                    is_deprecated: snapshot.is_deprecated()
                        || whole.is_some_and(|whole| whole.is_deprecated),
                    is_unstable: snapshot.is_unstable
                        || whole.is_some_and(|whole| whole.is_unstable),
                    shows_conditions: !calendar.shows_one_build(index),
                })
            })
        });
    states.collect()
}

/// The item is present or added, and perhaps deprecated or unstable from the first.
fn first_state(kind: ItemChangeKind, new: &Snapshot<'_>) -> Vec<ItemChangeKind> {
    let deprecated = new.is_deprecated().then(|| deprecated(new));
    let unstable = new.is_unstable.then_some(ItemChangeKind::BecameUnstable);
    let kinds = [Some(kind), deprecated, unstable];
    kinds.into_iter().flatten().collect()
}

fn deprecated(new: &Snapshot<'_>) -> ItemChangeKind {
    ItemChangeKind::Deprecated {
        advice: new.advice(),
    }
}

/// How an item differs that two schemas have.
fn differences(old: &State<'_, '_>, new: &State<'_, '_>) -> Vec<ItemChangeKind> {
    let condition = condition_change(old, new);
    let (old, new) = (old.snapshot, new.snapshot);
    let deprecation = match (old.is_deprecated(), new.is_deprecated()) {
        (false, true) => Some(deprecated(new)),
        // Words may have been lost when the documentation was written anew.
        (true, false) if old.is_marked_deprecated() => Some(ItemChangeKind::NoLongerDeprecated),
        _ => None,
    };
    let stability = match (old.is_unstable, new.is_unstable) {
        (false, true) => Some(ItemChangeKind::BecameUnstable),
        (true, false) => Some(ItemChangeKind::BecameStable),
        _ => None,
    };
    let optionality = match (old.is_optional, new.is_optional) {
        (false, true) => Some(ItemChangeKind::BecameOptional),
        (true, false) => Some(ItemChangeKind::BecameMandatory),
        _ => None,
    };
    let type_change = match (&old.type_text, &new.type_text) {
        (Some(from), Some(to)) if from != to => Some(ItemChangeKind::TypeChanged {
            from: from.clone(),
            to: to.clone(),
        }),
        _ => None,
    };
    let kinds = [deprecation, stability, optionality, type_change, condition];
    kinds.into_iter().flatten().collect()
}

fn in_words(condition: &Condition) -> Text {
    condition.in_words().into()
}

/// How the condition of the branch differs that adds an item, if the item's own does not.
fn branch_change(old: &State<'_, '_>, new: &State<'_, '_>) -> Option<ItemChangeKind> {
    let (old, new) = (old.snapshot, new.snapshot);
    let own = ConditionChange::of(old.own_condition(), new.own_condition());
    own.is_none().then(|| ItemChangeKind::ConditionChanged {
        from: old.branch_condition().map(in_words),
        to: new.branch_condition().map(in_words),
    })
}

/// How a condition differs by what it means, if both schemas show conditions.
fn condition_change(old: &State<'_, '_>, new: &State<'_, '_>) -> Option<ItemChangeKind> {
    if !old.shows_conditions || !new.shows_conditions {
        return None;
    }
    let (was, is) = (old.snapshot.condition(), new.snapshot.condition());
    let change = ConditionChange::of(was.as_ref(), is.as_ref());
    (!change.is_none()).then(|| ItemChangeKind::ConditionChanged {
        from: old.condition_words(),
        to: new.condition_words(),
    })
}
