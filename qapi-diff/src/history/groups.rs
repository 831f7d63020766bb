//! Changes in words, by message and release: what the reports for people have in common.

use std::collections::HashMap;

use qapi_schema::text::Text;

use super::{DeprecationNotice, History, HistoryItem, ItemChange, ItemChangeKind, ItemState};
use crate::concern;
use crate::finding::MessageKind;
use crate::report::paths::{Neighbours, Paths};

/// The changes of a message and of its parts.
pub(super) struct Group<'h> {
    pub(super) kind: MessageKind,
    pub(super) name: &'h Text,
    /// Oldest first.
    pub(super) lines: Vec<Line<'h>>,
}

/// What changed in one release, in the same way at each of these paths.
pub(super) struct Line<'h> {
    pub(super) release: &'h Text,
    index: usize,
    /// Empty for the message as a whole.
    pub(super) paths: Paths<'h>,
    pub(super) words: Text,
    /// What the documentation says about the deprecation.
    pub(super) advice: Option<&'h Text>,
}

/// Groups of messages. If they are of what a client uses: with what became of the items, as a
/// title.
pub(super) struct Section<'h> {
    pub(super) title: Option<&'static str>,
    pub(super) groups: Vec<Group<'h>>,
}

/// The messages that changed, or that were selected; what a client uses by what became of it.
pub(super) fn sections(history: &History) -> Vec<Section<'_>> {
    if history.unchanged.is_none() {
        let items: Vec<&HistoryItem> = history.items.iter().collect();
        let is_selected = history.selection.is_some();
        return vec![Section {
            title: None,
            groups: groups(&items, |changes| is_selected || is_news(changes)),
        }];
    }
    let sections = by_state(history).map(|(state, items)| Section {
        title: Some(state.title()),
        groups: groups(&items, |changes| {
            let has = |is_it: fn(&ItemChangeKind) -> bool| {
                changes.iter().any(|change| is_it(&change.kind))
            };
            let is_addition = state == ItemState::Added && has(ItemChangeKind::is_addition);
            is_addition || has(ItemChangeKind::is_removal) || is_notable(changes)
        }),
    });
    sections.collect()
}

/// What a client uses, by what became of it.
pub(super) fn by_state(history: &History) -> impl Iterator<Item = (ItemState, Vec<&HistoryItem>)> {
    let each = ItemState::NOTABLE.into_iter();
    let each = each.map(|state| {
        let items = history
            .items
            .iter()
            .filter(move |item| item.state() == state);
        (state, items.collect::<Vec<_>>())
    });
    each.filter(|(_, items)| !items.is_empty())
}

fn groups<'h>(
    items: &[&'h HistoryItem],
    is_shown: impl Fn(&[ItemChange]) -> bool,
) -> Vec<Group<'h>> {
    let mut groups: Vec<Group<'_>> = Vec::new();
    for items in items.chunk_by(|one, other| one.is_of_same_message(other)) {
        let mut group = Group {
            kind: items[0].message_kind,
            name: &items[0].message,
            lines: Vec::new(),
        };
        let mut lines = Lines::default();
        for item in items {
            group.add(item, &is_shown, &mut lines);
        }
        group.lines.sort_by_key(|line| line.index);
        groups.push(group);
    }
    groups.retain(|group| !group.lines.is_empty());
    groups
}

impl HistoryItem {
    pub(super) fn is_of_same_message(&self, other: &Self) -> bool {
        (self.message_kind, &self.message) == (other.message_kind, &other.message)
    }

    /// The changes by release.
    pub(super) fn changes_by_release(&self) -> impl Iterator<Item = &[ItemChange]> {
        self.changes.chunk_by(|one, other| one.index == other.index)
    }
}

impl<'h> Group<'h> {
    fn add(
        &mut self,
        item: &'h HistoryItem,
        is_shown: &impl Fn(&[ItemChange]) -> bool,
        lines: &mut Lines<'h>,
    ) {
        for changes in item.changes_by_release() {
            let Some(first) = changes.first() else {
                continue;
            };
            if is_shown(changes) {
                let line = Line {
                    release: &first.release,
                    index: first.index,
                    paths: Paths::new(&item.path),
                    words: words(item, changes),
                    advice: advice(changes),
                };
                self.add_line(line, &item.path, lines);
            }
        }
    }

    /// Adds a line for a path. If there is one that says the same about a path beside it, it
    /// takes this path, too.
    fn add_line(&mut self, new: Line<'h>, path: &'h Text, lines: &mut Lines<'h>) {
        let number = lines.meanings.len();
        let meaning = (new.index, new.words.clone(), new.advice);
        let says = *lines.meanings.entry(meaning).or_insert(number);
        for index in lines.neighbours.lines(says, path) {
            if self.lines[index].paths.takes(path) {
                return;
            }
        }
        lines.neighbours.add(says, path, self.lines.len());
        self.lines.push(new);
    }
}

/// Where the lines of a group are.
struct Lines<'h> {
    /// What each line says, but for the path.
    meanings: HashMap<(usize, Text, Option<&'h Text>), usize>,
    neighbours: Neighbours<usize>,
}

impl Default for Lines<'_> {
    fn default() -> Self {
        Self {
            meanings: HashMap::new(),
            neighbours: Neighbours::new(),
        }
    }
}

/// Whether there is more to say than that an item was added.
fn is_notable(changes: &[ItemChange]) -> bool {
    let mut changes = changes.iter();
    changes.any(|change| !change.is_inherited && !change.kind.is_addition())
}

/// Whether there is more to say than that an item was present, or was added or removed with
/// what it is part of.
fn is_news(changes: &[ItemChange]) -> bool {
    let addition = changes.iter().find(|change| change.kind.is_addition());
    let is_old = addition.is_some_and(|change| change.is_inherited || is_present(&change.kind));
    changes.iter().any(|change| match change.kind {
        ItemChangeKind::Present { .. } => false,
        ItemChangeKind::BecameUnstable => !is_old,
        _ => !change.is_inherited,
    })
}

/// How an item changed in one release.
pub(super) fn words(item: &HistoryItem, changes: &[ItemChange]) -> Text {
    let is_new = changes.iter().any(|change| change.kind.is_addition());
    let parts = changes.iter().map(|change| match &change.kind {
        ItemChangeKind::Present { condition } => with_condition("present", condition.as_ref()),
        ItemChangeKind::Added { condition } => with_condition("added", condition.as_ref()),
        ItemChangeKind::Removed {
            notice,
            possibly_not_built,
        } => removed(*notice, *possibly_not_built).to_owned(),
        ItemChangeKind::Deprecated { .. } => "deprecated".to_owned(),
        ItemChangeKind::NoLongerDeprecated => "no longer deprecated".to_owned(),
        ItemChangeKind::BecameUnstable if is_new => "unstable".to_owned(),
        ItemChangeKind::BecameUnstable => "now unstable".to_owned(),
        ItemChangeKind::BecameStable => "no longer unstable".to_owned(),
        ItemChangeKind::BecameOptional => "was mandatory, now optional".to_owned(),
        ItemChangeKind::BecameMandatory => "was optional, now mandatory".to_owned(),
        ItemChangeKind::TypeChanged { from, to } => {
            format!("was {}, now {}", from.line(), to.line())
        }
        ItemChangeKind::ConditionChanged { from, to } => {
            condition_change(from.as_ref(), to.as_ref())
        }
    });
    let separator = if is_new { ", " } else { "; " };
    let is_last = item.changes.last() == changes.last();
    let used = item.concern.as_ref().filter(|_| is_last);
    let used = used.map_or(String::new(), |used| {
        format!(" ({})", concern::in_words(used, &[]))
    });
    let mut words = parts.collect::<Vec<_>>().join(separator);
    let first = changes.first();
    if let Some(earliest) = first.and_then(|change| change.earliest_release.as_ref()) {
        words = format!("{words}, perhaps already in {}", earliest.line());
    }
    let since = match &item.documented_since {
        Some(since) if is_new && since.is_contradicted => format!(
            " (documented since {}; the schemas contradict this)",
            since.release.line()
        ),
        Some(since) if is_new => format!(" (since {})", since.release.line()),
        _ => String::new(),
    };
    format!("{words}{since}{used}").into()
}

fn is_present(kind: &ItemChangeKind) -> bool {
    matches!(kind, ItemChangeKind::Present { .. })
}

fn with_condition(words: &str, condition: Option<&Text>) -> String {
    match condition {
        Some(condition) => format!("{words} if {}", condition.line()),
        None => words.to_owned(),
    }
}

fn condition_change(from: Option<&Text>, to: Option<&Text>) -> String {
    match (from.map(Text::line), to.map(Text::line)) {
        (Some(from), Some(to)) => format!("was if {from}, now if {to}"),
        (Some(from), None) => format!("no longer only if {from}"),
        (None, Some(to)) => format!("now only if {to}"),
        (None, None) => String::new(),
    }
}

fn removed(notice: DeprecationNotice, possibly_not_built: bool) -> &'static str {
    match notice {
        DeprecationNotice::Given => "removed, as announced",
        DeprecationNotice::Insufficient => {
            "removed without having been marked as deprecated for two releases"
        }
        DeprecationNotice::NotRequired => "removed while unstable",
        DeprecationNotice::Unknown | DeprecationNotice::NotExpressible if possibly_not_built => {
            "removed, or not built"
        }
        DeprecationNotice::Unknown => "removed",
        DeprecationNotice::NotExpressible => "removed (deprecation not marked in the schema)",
    }
}

/// What the documentation says about a deprecation.
pub(super) fn advice(changes: &[ItemChange]) -> Option<&Text> {
    changes.iter().find_map(|change| match &change.kind {
        ItemChangeKind::Deprecated { advice } => advice.as_ref(),
        _ => None,
    })
}
