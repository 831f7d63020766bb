//! What one of several schemas has at a place that others have, too.

/// What a schema has at a place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Lookup<T> {
    /// It has nothing there.
    Absent,
    /// It does not show whether it has something there.
    Unknown,
    /// It has this there.
    Present(T),
}

impl<T> Lookup<T> {
    pub(super) fn of(option: Option<T>) -> Self {
        option.map_or(Self::Absent, Self::Present)
    }

    pub(super) fn present(self) -> Option<T> {
        match self {
            Self::Present(value) => Some(value),
            _ => None,
        }
    }

    pub(super) fn as_ref(&self) -> Lookup<&T> {
        match self {
            Self::Absent => Lookup::Absent,
            Self::Unknown => Lookup::Unknown,
            Self::Present(value) => Lookup::Present(value),
        }
    }

    pub(super) fn and_then<U>(self, part: impl FnOnce(T) -> Lookup<U>) -> Lookup<U> {
        match self {
            Self::Absent => Lookup::Absent,
            Self::Unknown => Lookup::Unknown,
            Self::Present(value) => part(value),
        }
    }

    /// A part that may be there if this is.
    pub(super) fn part<U>(self, part: impl FnOnce(T) -> Option<U>) -> Lookup<U> {
        self.and_then(|value| Lookup::of(part(value)))
    }
}
