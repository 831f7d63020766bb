//! How much changed.

use qapi_schema::Origin;
use qapi_schema::text::{Text, counted};

use super::{DeprecationNotice, History, ItemChange, ItemChangeKind};
use crate::note;

impl History {
    /// How many items there are and how they changed, in a few sentences.
    #[must_use]
    pub fn summary(&self) -> Vec<String> {
        let is_nothing_shown = self.items.is_empty() && self.unchanged.is_some();
        let mut sentences = Vec::new();
        if !is_nothing_shown {
            sentences.push(self.counts());
        }
        sentences.extend(self.removals());
        sentences.extend(self.refusals());
        if let Some(path) = &self.nearer_path {
            sentences.push(format!(
                "The same type is nearer at {}, as shown.",
                path.line()
            ));
        }
        sentences.extend(self.unchanged.map(|unchanged| self.unchanged(unchanged)));
        if let Some(values @ 1..) = self.added_values {
            let values = counted(values, "value");
            sentences.push(format!(
                "Left out: {values} that may have been added since the client was written, as the \
                 release that it works with is not known."
            ));
        }
        if let Some(more @ 1..) = self.more_refused {
            sentences.push(format!(
                "Not shown: {more} more commands are refused, for other reasons."
            ));
        }
        let gaps = note::gaps(self.unread.unwrap_or(0), &self.without_commands);
        sentences.extend(gaps.map(|gaps| format!("This is not complete: {gaps}.")));
        if self.has_gaps && !is_nothing_shown {
            let gaps = "There are releases between the schemas, so a change may have happened \
                        earlier than shown.";
            sentences.push(gaps.to_owned());
        }
        let mut origins = self.releases.iter().map(|release| release.origin);
        if origins.any(|origin| origin == Origin::Introspection) {
            let replies = "A reply to query-qmp-schema shows one build: what is missing may \
                           just not be compiled in.";
            sentences.push(replies.to_owned());
        }
        sentences
    }

    /// How much of what was sent is certainly refused.
    fn refusals(&self) -> Option<String> {
        let newest = self.releases.last()?.name.line();
        let certain = self.refused.iter().filter(|of| of.doubt.is_none()).count();
        let places = counted(certain, "place");
        (certain > 0).then(|| format!("{newest} refuses what was sent in {places}."))
    }

    /// How many of the items that are used have not changed.
    fn unchanged(&self, unchanged: usize) -> String {
        let since = match &self.since {
            Some(release) => format!(" since {}", release.line()),
            None => String::new(),
        };
        match (self.items.len(), unchanged) {
            (0, 0) => match &self.selection {
                Some(selector) => format!("No use of `{}` was found.", selector.line()),
                None => "No use of these schemas was found.".to_owned(),
            },
            (0, 1) => format!("The only item that is used has not changed{since}."),
            (0, number) => format!("The {number} items that are used have not changed{since}."),
            (_, 0) => "No other use was found.".to_owned(),
            (_, 1) => format!("Of what is used, 1 more item has not changed{since}."),
            (_, number) => {
                format!("Of what is used, {number} more items have not changed{since}.")
            }
        }
    }

    fn counts(&self) -> String {
        let added = self.count(|kind| matches!(kind, ItemChangeKind::Added { .. }));
        let deprecated = self.count(|kind| matches!(kind, ItemChangeKind::Deprecated { .. }));
        let removed = self.count(ItemChangeKind::is_removal);
        let items = counted(self.items.len(), "item");
        let schemas = counted(self.releases.len(), "schema");
        let mut changes = self.items.iter().flat_map(|item| &item.changes);
        let is_part = |change: &ItemChange| {
            let is_change =
                matches!(change.kind, ItemChangeKind::Added { .. }) || change.kind.is_removal();
            change.is_inherited && is_change
        };
        let not_counted = if changes.any(is_part) {
            " (not counting parts of added or removed items)"
        } else {
            ""
        };
        format!(
            "{items} in {schemas}: {added} added, {deprecated} deprecated, \
             {removed} removed{not_counted}."
        )
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
                "not marked as deprecated for two releases",
            ),
            (DeprecationNotice::NotRequired, "while unstable"),
            (
                DeprecationNotice::NotExpressible,
                "before schemas could mark them deprecated",
            ),
            (
                DeprecationNotice::Unknown,
                "undecidable without the releases in between",
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
        (!counts.is_empty()).then(|| format!("Removals: {}.", counts.join(", ")))
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
    pub(super) fn span(&self) -> Text {
        let mut names = self.releases.iter().map(|release| &release.name);
        let ends = [names.next(), names.next_back()];
        Text::join(ends.into_iter().flatten(), " to ")
    }
}
