//! The same of both schemas.

/// Something of the old schema, and the same of the new one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct Pair<T> {
    pub(crate) old: T,
    pub(crate) new: T,
}

impl<T> Pair<T> {
    pub(crate) fn map<U>(self, each: impl Fn(T) -> U) -> Pair<U> {
        Pair {
            old: each(self.old),
            new: each(self.new),
        }
    }

    /// What follows, on each side, from this and something else.
    pub(crate) fn with<U, V>(self, other: Pair<U>, each: impl Fn(T, U) -> V) -> Pair<V> {
        Pair {
            old: each(self.old, other.old),
            new: each(self.new, other.new),
        }
    }

    pub(crate) fn as_ref(&self) -> Pair<&T> {
        Pair {
            old: &self.old,
            new: &self.new,
        }
    }
}
