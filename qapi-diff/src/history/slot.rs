//! What one of several schemas has at a place that others have, too.

/// Something of one schema, where it may have nothing, or hide whether it has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Slot<T> {
    /// The schema has nothing there.
    Absent,
    /// The schema does not tell.
    Unknown,
    /// The schema has this there.
    There(T),
}

impl<T> Slot<T> {
    pub(super) fn of(option: Option<T>) -> Self {
        option.map_or(Self::Absent, Self::There)
    }

    pub(super) fn there(self) -> Option<T> {
        match self {
            Self::There(it) => Some(it),
            _ => None,
        }
    }

    pub(super) fn as_ref(&self) -> Slot<&T> {
        match self {
            Self::Absent => Slot::Absent,
            Self::Unknown => Slot::Unknown,
            Self::There(it) => Slot::There(it),
        }
    }

    pub(super) fn and_then<U>(self, part: impl FnOnce(T) -> Slot<U>) -> Slot<U> {
        match self {
            Self::Absent => Slot::Absent,
            Self::Unknown => Slot::Unknown,
            Self::There(it) => part(it),
        }
    }

    /// A part that there may be where this is.
    pub(super) fn part<U>(self, part: impl FnOnce(T) -> Option<U>) -> Slot<U> {
        self.and_then(|it| Slot::of(part(it)))
    }
}
