//! How much happened.

use qapi_schema::Origin;

use super::{History, Notice, What};

impl History {
    /// How many items there are and what happened to them, in a few sentences.
    #[must_use]
    pub fn summary(&self) -> Vec<String> {
        let came = self.count(|it| *it == What::Came);
        let deprecated = self.count(|it| matches!(it, What::Deprecated { .. }));
        let gone = self.count(What::is_going);
        let number = |number: usize, noun| match number {
            1 => format!("1 {noun}"),
            number => format!("{number} {noun}s"),
        };
        let items = number(self.items.len(), "item");
        let schemas = number(self.releases.len(), "schema");
        let mut sentences = vec![format!(
            "{items} in {schemas}: {came} came, {deprecated} deprecated, {gone} gone."
        )];
        let ways = [
            (Notice::Given, "after two releases of notice"),
            (
                Notice::Short,
                "without having been deprecated for two releases",
            ),
            (Notice::Unstable, "as what is unstable may"),
            (
                Notice::NotSaid,
                "when schemas could not mark such things as deprecated yet",
            ),
            (Notice::Unclear, "of which only other releases can tell"),
        ];
        let ways = ways.map(|(notice, words)| {
            let number =
                self.count(|it| matches!(it, What::Went { notice: it, .. } if *it == notice));
            (number > 0).then(|| format!("{number} {words}"))
        });
        let ways: Vec<String> = ways.into_iter().flatten().collect();
        if !ways.is_empty() {
            sentences.push(format!("Of those gone: {}.", ways.join(", ")));
        }
        if self.has_gaps {
            let gaps = "There are releases between the schemas: what is said of one may have \
                        happened in one before it.";
            sentences.push(gaps.to_owned());
        }
        if self
            .releases
            .iter()
            .any(|it| it.origin == Origin::Introspection)
        {
            let replies = "A reply to query-qmp-schema shows one build: what it lacks may only not \
                           be built.";
            sentences.push(replies.to_owned());
        }
        sentences
    }

    /// How often something happened to an item itself.
    fn count(&self, is_it: impl Fn(&What) -> bool) -> usize {
        let turns = self.items.iter().flat_map(|item| &item.turns);
        turns
            .filter(|turn| !turn.is_inherited && is_it(&turn.what))
            .count()
    }

    /// The oldest and the newest release.
    pub(super) fn span(&self) -> String {
        let mut names = self.releases.iter().map(|it| &*it.name);
        match (names.next(), names.next_back()) {
            (Some(first), Some(last)) => format!("{first} to {last}"),
            (first, _) => first.unwrap_or_default().to_owned(),
        }
    }
}
