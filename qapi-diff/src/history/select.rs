//! The history of some items.

use wildmatch::WildMatch;

use super::{History, Item};

impl History {
    /// The history of what a selector names, and of all that is part of it: the name of a
    /// command or event and, behind a space, a path in it, both with `*` and `?` for what
    /// may be anything. `None` if there is nothing of the kind.
    #[must_use]
    pub fn select(self, selector: &str) -> Option<Self> {
        let mut words = selector.split_whitespace();
        let message = WildMatch::new(words.next()?);
        let path: Vec<&str> = words.collect();
        let (is_whole, path) = (path.is_empty(), WildMatch::new(&path.join(" ")));
        let is_wanted = |item: &Item| {
            message.matches(&item.message) && (is_whole || is_at_or_below(&item.path, &path))
        };
        let items: Vec<Item> = self.items.into_iter().filter(is_wanted).collect();
        (!items.is_empty()).then(|| Self {
            items,
            selection: Some(selector.to_owned()),
            ..self
        })
    }
}

fn is_at_or_below(path: &str, wanted: &WildMatch) -> bool {
    let ends = path.match_indices(['.', '=', '[', ' ']).map(|(at, _)| at);
    ends.chain([path.len()])
        .any(|end| wanted.matches(&path[..end]))
}
