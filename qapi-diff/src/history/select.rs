//! The history of some items.

use std::collections::BTreeSet;

use qapi_schema::suggest::similar;
use qapi_schema::text::Text;
use wildmatch::WildMatch;

use super::{History, HistoryItem, ItemKind, ItemState, nearer};
use crate::schemas::NamedSchema;

impl History {
    /// Leaves out the values that were added, and counts them. If nobody knows which release a
    /// client works with, each value that was ever added may be new to it.
    #[must_use]
    pub fn without_added_values(mut self) -> Self {
        let before = self.items.len();
        self.items
            .retain(|item| !(item.kind == ItemKind::Value && item.state() == ItemState::Added));
        self.added_values = Some(before - self.items.len());
        self
    }

    /// The history of the items that a selector names, and of all of their parts. A selector
    /// is the name of a command or event, optionally followed by a space and a path in it; or
    /// the name of a member or value, which is found wherever it is. In all of these, `*` and
    /// `?` are wildcards. `None` if nothing matches.
    ///
    /// A history has the members of a type where the type is nearest to the message. If the path
    /// leads to another place, it is looked up in the schemas, which must be those of the history.
    #[must_use]
    pub fn select(&self, selector: &str, schemas: &[NamedSchema<'_>]) -> Option<Self> {
        let (message, path) = split(selector)?;
        let items = self.matching(message, &path).or_else(|| {
            let is_named = path.is_empty();
            is_named.then(|| self.named(message)).flatten()
        });
        if let Some(items) = items {
            return Some(self.selected(selector, items, None));
        }
        let mut candidates = nearer::paths(schemas, message, &path);
        candidates.find_map(|nearer| {
            let items = self.matching(message, &nearer)?;
            Some(self.selected(selector, items, Some(nearer)))
        })
    }

    /// What a selector that matches nothing was probably meant to be, as a question.
    #[must_use]
    pub fn suggestion(&self, selector: &str) -> Option<String> {
        let (message, path) = split(selector)?;
        let messages = self.items.iter().map(|item| item.message.unescaped());
        let messages: BTreeSet<&str> = messages.collect();
        if path.is_empty() {
            let names = self
                .items
                .iter()
                .map(|item| own_name(item.path.unescaped()));
            let names: BTreeSet<&str> = names.filter(|name| !name.is_empty()).collect();
            return similar(message, messages).or_else(|| similar(message, names));
        }
        if !messages.contains(message) {
            return similar(message, messages);
        }
        let items = self
            .items
            .iter()
            .filter(|item| item.message.unescaped() == message);
        let paths: BTreeSet<&str> = items.map(|item| item.path.unescaped()).collect();
        let names = paths.iter().map(|path| own_name(path));
        let names: BTreeSet<&str> = names.filter(|name| !name.is_empty()).collect();
        let by_name = || similar(own_name(&path), names);
        similar(&path, paths).or_else(by_name)
    }

    /// The items of some messages, at a path or below.
    fn matching(&self, message: &str, path: &str) -> Option<Vec<HistoryItem>> {
        let (message, pattern) = (WildMatch::new(message), WildMatch::new(path));
        self.filter(|item| {
            let is_there = || prefixes(item.path.unescaped()).any(|prefix| pattern.matches(prefix));
            message.matches(item.message.unescaped()) && (path.is_empty() || is_there())
        })
    }

    /// The members and values of a name, or at a path in any message, and what is below them.
    fn named(&self, name: &str) -> Option<Vec<HistoryItem>> {
        let pattern = WildMatch::new(name);
        self.filter(|item| {
            let mut prefixes = prefixes(item.path.unescaped());
            prefixes.any(|prefix| pattern.matches(own_name(prefix)) || pattern.matches(prefix))
        })
    }

    fn filter(&self, is_wanted: impl Fn(&HistoryItem) -> bool) -> Option<Vec<HistoryItem>> {
        let wanted = self.items.iter().filter(|item| is_wanted(item));
        let items: Vec<HistoryItem> = wanted.cloned().collect();
        (!items.is_empty()).then_some(items)
    }

    fn selected(&self, selector: &str, items: Vec<HistoryItem>, nearer: Option<String>) -> Self {
        Self {
            releases: self.releases.clone(),
            items,
            selection: Some(selector.into()),
            nearer_path: nearer.map(Text::from),
            without_commands: self.without_commands.clone(),
            since: self.since.clone(),
            refused: self.refused.clone(),
            notes: self.notes.clone(),
            ..*self
        }
    }
}

/// The message, and the path in it, which may be empty.
fn split(selector: &str) -> Option<(&str, String)> {
    let mut words = selector.split_whitespace();
    let message = words.next()?;
    let path: Vec<&str> = words.collect();
    Some((message, path.join(" ")))
}

/// The ends of the names of members and values in a path.
const ENDS: [char; 4] = ['.', '=', '[', ' '];

/// The path, and the paths of what it is part of.
pub(super) fn prefixes(path: &str) -> impl Iterator<Item = &str> {
    let ends = path.match_indices(ENDS).map(|(at, _)| at);
    ends.chain([path.len()]).map(|end| &path[..end])
}

/// The name of the member or value at the end of a path.
fn own_name(path: &str) -> &str {
    let name = path.rsplit_once(ENDS).map(|(_, name)| name);
    name.unwrap_or_default()
}
