//! The history of some items.

use wildmatch::WildMatch;

use super::{History, HistoryItem};

impl History {
    /// The history of the items that a selector names, and of all of their parts. A selector
    /// is the name of a command or event, optionally followed by a space and a path in it. In
    /// both, `*` and `?` are wildcards. `None` if nothing matches.
    #[must_use]
    pub fn select(self, selector: &str) -> Option<Self> {
        let mut words = selector.split_whitespace();
        let message = WildMatch::new(words.next()?);
        let path: Vec<&str> = words.collect();
        let has_path = !path.is_empty();
        let path_pattern = WildMatch::new(&path.join(" "));
        let is_wanted = |item: &HistoryItem| {
            message.matches(item.message.unescaped())
                && (!has_path || is_at_or_below(item.path.unescaped(), &path_pattern))
        };
        let items: Vec<HistoryItem> = self.items.into_iter().filter(is_wanted).collect();
        (!items.is_empty()).then(|| Self {
            items,
            selection: Some(selector.into()),
            ..self
        })
    }
}

fn is_at_or_below(path: &str, wanted: &WildMatch) -> bool {
    let ends = path.match_indices(['.', '=', '[', ' ']).map(|(at, _)| at);
    ends.chain([path.len()])
        .any(|end| wanted.matches(&path[..end]))
}
