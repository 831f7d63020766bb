//! What a client or a guest agent needs to be for what has several steps.
//!
//! Such things are written once, with `async`. In the clients for threads, nothing that is
//! awaited has to wait, because it blocks.

use std::time::Duration;

use qmp_types::base::Command;

use crate::Error;
use crate::deadline::{Clock, Deadline};

/// Executes commands.
pub(crate) trait Execute {
    type Clock: Clock;

    /// When the time of a command is up that begins now.
    fn deadline(&self) -> Deadline<Self::Clock>;

    async fn execute_until<C: Command>(
        &self,
        command: &C,
        deadline: Deadline<Self::Clock>,
    ) -> Result<C::Ok, Error>;

    /// Waits.
    async fn pause(&self, time: Duration);
}

/// The error of a command that had only what was left of a time. If that is up, it names all of
/// the time.
pub(crate) fn within(whole: Duration, mut error: Error) -> Error {
    if let Error::Timeout { after, .. } | Error::NotSent { after, .. } = &mut error {
        *after = whole;
    }
    error
}
