//! When to connect again.

use std::hash::{BuildHasher, RandomState};
use std::time::Duration;

/// No pause is shorter, however short it is asked to be: nobody wants attempts without end.
const SHORTEST_PAUSE: Duration = Duration::from_millis(10);

/// How a client [reconnects](crate::Options::reconnect) when its connection has ended.
///
/// It pauses before each attempt. The first pause is short, and each is twice as long as the
/// one before, up to the longest. A part of each is random, so that clients of one host that
/// was away do not come back all at once. The pauses start again after a connection that
/// lasted.
///
/// ```
/// use std::time::Duration;
///
/// use qmp_client::{Options, Reconnect};
///
/// let reconnect = Reconnect::new()
///     .first_pause(Duration::from_millis(50))
///     .longest_pause(Duration::from_secs(5))
///     .give_up_after(Duration::from_secs(300));
/// let options = Options::new().reconnect(reconnect);
/// ```
#[derive(Debug, Clone)]
#[must_use]
pub struct Reconnect {
    first_pause: Duration,
    longest_pause: Duration,
    give_up_after: Duration,
}

impl Default for Reconnect {
    fn default() -> Self {
        Self {
            first_pause: Duration::from_millis(100),
            longest_pause: Duration::from_secs(10),
            give_up_after: Duration::from_secs(60),
        }
    }
}

impl Reconnect {
    /// The default pauses: from a tenth of a second to 10 seconds, for a minute.
    pub fn new() -> Self {
        Self::default()
    }

    /// The pause before the first attempt; 100 milliseconds by default, and 10 at least. All
    /// pauses are between half of what is said here and all of it.
    pub fn first_pause(mut self, pause: Duration) -> Self {
        self.first_pause = pause;
        self
    }

    /// The longest pause between two attempts; 10 seconds by default.
    pub fn longest_pause(mut self, pause: Duration) -> Self {
        self.longest_pause = pause;
        self
    }

    /// How long to try; a minute by default. [`Duration::MAX`] means forever.
    ///
    /// There is at least one attempt. Each may take as long as
    /// [`Options::connect_timeout`](crate::Options::connect_timeout).
    pub fn give_up_after(mut self, time: Duration) -> Self {
        self.give_up_after = time;
        self
    }
}

/// What is known of the attempts so far. The time is told, not looked at.
#[derive(Debug)]
pub(crate) struct Attempts {
    reconnect: Reconnect,
    /// The next pause, before it is made shorter at random.
    pause: Duration,
}

impl Attempts {
    pub(crate) fn new(reconnect: &Reconnect) -> Self {
        Self {
            reconnect: reconnect.clone(),
            pause: reconnect
                .first_pause
                .min(reconnect.longest_pause)
                .max(SHORTEST_PAUSE),
        }
    }

    /// A connection has ended that lasted so long.
    pub(crate) fn lost(&mut self, lasted: Duration) {
        if lasted >= self.reconnect.longest_pause {
            *self = Self::new(&self.reconnect);
        }
    }

    /// The pause before the next attempt, this long after the connection ended. It does not
    /// go beyond the time to give up.
    pub(crate) fn pause(&mut self, since: Duration) -> Duration {
        let longest = self.reconnect.longest_pause.max(SHORTEST_PAUSE);
        let pause = self.pause;
        self.pause = pause.saturating_mul(2).min(longest);
        let left = self.reconnect.give_up_after.saturating_sub(since);
        shorten(pause).min(left)
    }

    /// The time after which to give up, if it is over this long after the connection ended.
    pub(crate) fn given_up(&self, since: Duration) -> Option<Duration> {
        let after = self.reconnect.give_up_after;
        (since >= after).then_some(after)
    }
}

/// At random, between a half and all of it.
fn shorten(pause: Duration) -> Duration {
    let random = RandomState::new().hash_one(()) >> 32;
    let half = pause / 2;
    // No more than all of it, as long as it is not thousands of years.
    let nanos = (half.as_nanos() * u128::from(random)) >> 32;
    half + Duration::from_nanos(u64::try_from(nanos).unwrap_or(u64::MAX))
}

#[cfg(test)]
mod tests {
    use super::*;

    const SECOND: Duration = Duration::from_secs(1);

    fn attempts(give_up_after: Duration) -> Attempts {
        let reconnect = Reconnect::new().first_pause(SECOND);
        let reconnect = reconnect.longest_pause(5 * SECOND);
        Attempts::new(&reconnect.give_up_after(give_up_after))
    }

    #[test]
    fn pauses_double_and_are_random() {
        let pauses = || {
            let mut attempts = attempts(Duration::MAX);
            let next = |_| attempts.pause(Duration::ZERO);
            (0..5).map(next).collect::<Vec<_>>()
        };
        for (pause, most) in pauses().into_iter().zip([1, 2, 4, 5, 5]) {
            let most = most * SECOND;
            assert!(most / 2 <= pause && pause <= most, "{pause:?} of {most:?}");
        }
        assert_ne!(pauses(), pauses());
    }

    #[test]
    fn the_last_attempt_is_when_the_time_is_up() {
        let mut attempts = attempts(3 * SECOND);
        for _ in 0..3 {
            attempts.pause(Duration::ZERO);
        }
        assert_eq!(attempts.given_up(2 * SECOND), None);
        assert_eq!(attempts.pause(2 * SECOND), SECOND);
        assert_eq!(attempts.given_up(3 * SECOND), Some(3 * SECOND));
        assert_eq!(attempts.pause(4 * SECOND), Duration::ZERO);
    }

    #[test]
    fn pauses_start_again_after_a_connection_that_lasted() {
        let mut attempts = attempts(Duration::MAX);
        for _ in 0..4 {
            attempts.pause(Duration::ZERO);
        }
        attempts.lost(4 * SECOND);
        assert!(attempts.pause(Duration::ZERO) > SECOND);
        attempts.lost(5 * SECOND);
        assert!(attempts.pause(Duration::ZERO) <= SECOND);
    }

    #[test]
    fn no_pause_is_too_long_to_compute() {
        let endless = Reconnect::new().first_pause(Duration::MAX);
        let mut attempts = Attempts::new(&endless.longest_pause(Duration::MAX));
        let most = Duration::from_secs(60);
        assert_eq!(attempts.pause(Duration::ZERO), most);
        assert_eq!(attempts.pause(Duration::ZERO), most);
    }
}
