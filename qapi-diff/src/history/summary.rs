//! How much changed.

use qapi_schema::Origin;

use super::{DeprecationNotice, History, ItemChangeKind};

impl History {
    /// How many items there are and how they changed, in a few sentences.
    #[must_use]
    pub fn summary(&self) -> Vec<String> {
        let mut sentences = vec![self.counts()];
        sentences.extend(self.removals());
        if self.has_gaps {
            let gaps = "There are releases between the schemas, so a change may have happened in \
                        a release before the one that is named.";
            sentences.push(gaps.to_owned());
        }
        let mut origins = self.releases.iter().map(|release| release.origin);
        if origins.any(|origin| origin == Origin::Introspection) {
            let replies = "A reply to query-qmp-schema shows one build: what it lacks may just \
                           not have been built.";
            sentences.push(replies.to_owned());
        }
        sentences
    }

    fn counts(&self) -> String {
        let added = self.count(|kind| *kind == ItemChangeKind::Added);
        let deprecated = self.count(|kind| matches!(kind, ItemChangeKind::Deprecated { .. }));
        let removed = self.count(ItemChangeKind::is_removal);
        let number = |number: usize, noun| match number {
            1 => format!("1 {noun}"),
            number => format!("{number} {noun}s"),
        };
        let items = number(self.items.len(), "item");
        let schemas = number(self.releases.len(), "schema");
        format!("{items} in {schemas}: {added} added, {deprecated} deprecated, {removed} removed.")
    }

    /// How many of the items that were removed had been deprecated before.
    fn removals(&self) -> Option<String> {
        let notices = [
            (
                DeprecationNotice::Given,
                "after two releases of deprecation",
            ),
            (
                DeprecationNotice::Insufficient,
                "without two releases of deprecation",
            ),
            (DeprecationNotice::NotRequired, "while unstable"),
            (
                DeprecationNotice::NotExpressible,
                "before such items could be marked as deprecated",
            ),
            (
                DeprecationNotice::Unknown,
                "unclear without the schemas of other releases",
            ),
        ];
        let counts = notices.into_iter().filter_map(|(wanted, words)| {
            let has_notice = |kind: &ItemChangeKind| {
                matches!(kind, ItemChangeKind::Removed { notice, .. } if *notice == wanted)
            };
            let number = self.count(has_notice);
            (number > 0).then(|| format!("{number} {words}"))
        });
        let counts: Vec<String> = counts.collect();
        (!counts.is_empty()).then(|| format!("Of those removed: {}.", counts.join(", ")))
    }

    /// How many changes there are of a kind, apart from those of items that were added or
    /// removed with what they are part of.
    fn count(&self, is_counted: impl Fn(&ItemChangeKind) -> bool) -> usize {
        let changes = self.items.iter().flat_map(|item| &item.changes);
        changes
            .filter(|change| !change.is_inherited && is_counted(&change.kind))
            .count()
    }

    /// The oldest and the newest release.
    pub(super) fn span(&self) -> String {
        let mut names = self.releases.iter().map(|release| &*release.name);
        match (names.next(), names.next_back()) {
            (Some(first), Some(last)) => format!("{first} to {last}"),
            (first, _) => first.unwrap_or_default().to_owned(),
        }
    }
}
