//! Changes in words, by message and release: what the reports for people have in common.

use super::{DeprecationNotice, History, HistoryItem, ItemChange, ItemChangeKind};
use crate::finding::MessageKind;
use crate::report::paths::{Joiner, Paths};

/// The changes of a message and of its parts.
pub(super) struct Group<'h> {
    pub(super) kind: MessageKind,
    pub(super) name: &'h str,
    /// Oldest first.
    pub(super) lines: Vec<Line<'h>>,
}

/// What changed in one release, in the same way at each of these paths.
pub(super) struct Line<'h> {
    pub(super) release: &'h str,
    index: usize,
    /// Empty for the message as a whole.
    pub(super) paths: Paths<'h>,
    pub(super) words: String,
    /// What the documentation says about the deprecation.
    pub(super) advice: Option<&'h str>,
}

/// The messages that changed, or that were selected.
pub(super) fn groups(history: &History) -> Vec<Group<'_>> {
    let is_selected = history.selection.is_some();
    let mut groups: Vec<Group<'_>> = Vec::new();
    for items in history.items.chunk_by(HistoryItem::is_of_same_message) {
        groups.push(Group::new(items, is_selected));
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
    /// The changes of the items of one message.
    fn new(items: &'h [HistoryItem], is_selected: bool) -> Self {
        let mut group = Self {
            kind: items[0].message_kind,
            name: &items[0].message,
            lines: Vec::new(),
        };
        let mut joiner = Joiner::new();
        for item in items {
            let all = item.changes_by_release();
            for changes in all.filter(|changes| is_selected || is_news(changes)) {
                let Some(first) = changes.first() else {
                    continue;
                };
                let (words, advice) = (words(item, changes), advice(changes));
                let said = (first.index, words.clone(), advice);
                if joiner.join(said, &item.path) < group.lines.len() {
                    continue;
                }
                group.lines.push(Line {
                    release: &first.release,
                    index: first.index,
                    paths: Paths::new(&item.path),
                    words,
                    advice,
                });
            }
        }
        for (line, paths) in group.lines.iter_mut().zip(joiner.into_joined()) {
            line.paths = paths;
        }
        group.lines.sort_by_key(|line| line.index);
        group
    }
}

/// Whether there is more to say than that an item was present, or was added or removed with
/// what it is part of.
fn is_news(changes: &[ItemChange]) -> bool {
    let addition = changes.iter().find(|change| change.kind.is_addition());
    let is_old = addition
        .is_some_and(|change| change.is_inherited || change.kind == ItemChangeKind::Present);
    changes.iter().any(|change| match change.kind {
        ItemChangeKind::Present => false,
        ItemChangeKind::BecameUnstable => !is_old,
        _ => !change.is_inherited,
    })
}

/// How an item changed in one release.
pub(super) fn words(item: &HistoryItem, changes: &[ItemChange]) -> String {
    let is_new = changes.iter().any(|change| change.kind.is_addition());
    let parts = changes.iter().map(|change| match &change.kind {
        ItemChangeKind::Present => "present".to_owned(),
        ItemChangeKind::Added => "added".to_owned(),
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
        ItemChangeKind::TypeChanged { from, to } => format!("was {from}, now {to}"),
    });
    let separator = if is_new { ", " } else { "; " };
    let mut words = parts.collect::<Vec<_>>().join(separator);
    let first = changes.first();
    if let Some(earliest) = first.and_then(|change| change.earliest_release.as_ref()) {
        words = format!("{words}, perhaps already in {earliest}");
    }
    match &item.documented_since {
        Some(since) if is_new && since.is_contradicted => format!(
            "{words} (documented since {}; the schemas contradict this)",
            since.release
        ),
        Some(since) if is_new => format!("{words} (since {})", since.release),
        _ => words,
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
pub(super) fn advice(changes: &[ItemChange]) -> Option<&str> {
    changes.iter().find_map(|change| match &change.kind {
        ItemChangeKind::Deprecated { advice } => advice.as_deref(),
        _ => None,
    })
}
