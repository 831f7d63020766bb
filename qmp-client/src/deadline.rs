//! Until when to wait.

use std::time::Duration;

/// A clock: that of the system, or that of tokio, which can stand still.
pub(crate) trait Clock: Copy {
    fn now() -> Self;

    /// The time so much later, if it can be represented.
    fn later(self, time: Duration) -> Option<Self>;

    /// How much earlier the other one is, or zero.
    fn since(self, earlier: Self) -> Duration;
}

/// The end of a wait, however many steps it has.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Deadline<C> {
    /// `None` means never.
    pub(crate) at: Option<C>,
    /// How long it is from the start.
    pub(crate) after: Duration,
}

impl<C: Clock> Deadline<C> {
    /// After this time; never, if that is too far ahead to be represented.
    pub(crate) fn new(after: Duration) -> Self {
        let at = C::now().later(after);
        Self { at, after }
    }

    /// The time that is left; `None` if it is up.
    pub(crate) fn left(self) -> Option<Duration> {
        match self.at {
            None => Some(Duration::MAX),
            Some(at) => Some(at.since(C::now())).filter(|left| !left.is_zero()),
        }
    }

    /// The same, but no later than after this time from now.
    pub(crate) fn or_after(self, time: Duration) -> Self {
        match self.left() {
            Some(left) if left > time => Self::new(time),
            _ => self,
        }
    }
}

/// A time as messages show it. What is left of a deadline has nine digits, which nobody reads.
pub(crate) fn rounded(time: Duration) -> Duration {
    let millis = time.as_micros().saturating_add(500) / 1000;
    match u64::try_from(millis) {
        Ok(millis) if millis >= 10 => Duration::from_millis(millis),
        _ => time,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_time_is_shown_in_milliseconds() {
        let shown = |time| format!("{:?}", rounded(time));
        assert_eq!(shown(Duration::from_nanos(999_544_744)), "1s");
        assert_eq!(shown(Duration::from_nanos(59_998_460_001)), "59.998s");
        assert_eq!(shown(Duration::from_micros(1_500)), "1.5ms");
        assert_eq!(shown(Duration::ZERO), "0ns");
        assert_eq!(rounded(Duration::MAX), Duration::MAX);
    }
}
