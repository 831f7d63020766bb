//! A message of a recording, and where and when.

use std::sync::Arc;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use serde::{Deserialize, Serialize};

use crate::Message;

/// A message of a recording.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Entry {
    /// The number of the line on which it begins; the first has the number 1.
    pub line: u64,
    /// What tells its connection from others in the recording: a number, libvirt's address of
    /// a monitor, a file descriptor. It is empty if nothing does.
    pub connection: Arc<str>,
    /// When it passed, if the recording says so.
    pub time: Option<Time>,
    /// How many of its values were replaced, because they are secrets.
    pub masked: usize,
    /// The message itself.
    pub message: Message,
}

impl Entry {
    /// A message on this line, of the connection with this name, at an unknown time.
    #[must_use]
    pub fn new(line: u64, connection: &str, message: Message) -> Self {
        Self {
            line,
            connection: connection.into(),
            time: None,
            masked: 0,
            message,
        }
    }
}

/// A time, in the form that QMP's events have.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Time {
    /// Seconds since the Unix epoch.
    pub seconds: i64,
    /// Microseconds into that second.
    pub microseconds: i64,
}

impl Time {
    /// The time now.
    #[must_use]
    pub fn now() -> Self {
        SystemTime::now()
            .duration_since(UNIX_EPOCH)
            .unwrap_or(Duration::ZERO)
            .into()
    }
}

/// The time so long after the Unix epoch.
impl From<Duration> for Time {
    fn from(since_epoch: Duration) -> Self {
        Self {
            seconds: i64::try_from(since_epoch.as_secs()).unwrap_or(i64::MAX),
            microseconds: i64::from(since_epoch.subsec_micros()),
        }
    }
}
