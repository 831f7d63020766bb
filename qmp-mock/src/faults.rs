//! What the mock does wrong on purpose.

use std::ops::RangeInclusive;
use std::time::Duration;

/// What the mock does wrong on purpose. By default, nothing.
///
/// What is random depends on the [seed](crate::Mock::seed) alone.
#[derive(Debug, Clone, Default)]
#[must_use]
pub struct Faults {
    pub(crate) delay: Option<RangeInclusive<Duration>>,
    pub(crate) cut_after_bytes: Option<u64>,
    pub(crate) cut_after_messages: Option<u64>,
    pub(crate) new_members: f64,
    pub(crate) new_values: f64,
    pub(crate) failures: Vec<Failure>,
}

/// Commands that fail.
#[derive(Debug, Clone, PartialEq)]
#[must_use]
pub struct Failure {
    pub(crate) class: String,
    pub(crate) command: Option<String>,
    pub(crate) share: f64,
}

impl Faults {
    /// None.
    pub fn new() -> Self {
        Self::default()
    }

    /// Each reply takes so long. Replies stay in order; those to commands that are executed
    /// out-of-band are not delayed.
    pub fn delay(mut self, delay: RangeInclusive<Duration>) -> Self {
        self.delay = Some(delay);
        self
    }

    /// Each connection ends after so many bytes from the mock, be it in the middle of a line.
    pub fn cut_after_bytes(mut self, bytes: u64) -> Self {
        self.cut_after_bytes = Some(bytes);
        self
    }

    /// Each connection ends after so many messages from the mock, the greeting included, and
    /// half of the next.
    pub fn cut_after_messages(mut self, messages: u64) -> Self {
        self.cut_after_messages = Some(messages);
        self
    }

    /// This share of replies and events (1.0 for all) has members that the schema does not
    /// have, as those of a later QEMU may. Only objects can have them.
    pub fn new_members(mut self, share: f64) -> Self {
        self.new_members = share;
        self
    }

    /// This share of replies and events (1.0 for all) has a value of an enum that the schema
    /// does not have, as those of a later QEMU may. Only those with an enum can have one.
    pub fn new_values(mut self, share: f64) -> Self {
        self.new_values = share;
        self
    }

    /// These commands fail. It can be called several times.
    pub fn fail(mut self, failure: Failure) -> Self {
        self.failures.push(failure);
        self
    }
}

impl Failure {
    /// Any command fails with an error of this class, such as `GenericError`. Negotiation does
    /// not.
    pub fn of_class(class: &str) -> Self {
        Self {
            class: class.to_owned(),
            command: None,
            share: 1.0,
        }
    }

    /// Only this command does.
    pub fn command(mut self, name: &str) -> Self {
        self.command = Some(name.to_owned());
        self
    }

    /// Only this share of them does: 0.1 for one in ten.
    pub fn share(mut self, share: f64) -> Self {
        self.share = share;
        self
    }
}
