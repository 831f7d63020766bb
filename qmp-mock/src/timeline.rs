//! What will happen, and when.

use std::collections::BTreeMap;
use std::time::Duration;

/// What will happen, each at its time. What happens at the same time stays in order.
#[derive(Debug)]
pub(crate) struct Timeline<T> {
    items: BTreeMap<(Duration, u64), T>,
    added: u64,
}

impl<T> Default for Timeline<T> {
    fn default() -> Self {
        Self {
            items: BTreeMap::new(),
            added: 0,
        }
    }
}

impl<T> Timeline<T> {
    pub(crate) fn add(&mut self, at: Duration, item: T) {
        self.added += 1;
        self.items.insert((at, self.added), item);
    }

    /// The time of what is next.
    pub(crate) fn next(&self) -> Option<Duration> {
        let ((at, _), _) = self.items.first_key_value()?;
        Some(*at)
    }

    /// What is next, if it is time.
    pub(crate) fn take(&mut self, now: Duration) -> Option<T> {
        let first = self.items.first_entry()?;
        (first.key().0 <= now).then(|| first.remove())
    }
}
