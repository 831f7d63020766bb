//! Several clients of one QEMU.

mod answer;
mod envelope;
mod hub;
mod member;
mod outbox;
mod peer;
mod session;
#[cfg(test)]
mod tests;

use std::fmt;
use std::io;

pub(crate) use session::Session;

/// How clients share a QEMU.
#[derive(Debug, Clone)]
#[must_use]
pub struct ShareOptions {
    backlog: usize,
}

impl Default for ShareOptions {
    fn default() -> Self {
        Self { backlog: 16 << 20 }
    }
}

impl ShareOptions {
    /// The default options.
    pub fn new() -> Self {
        Self::default()
    }

    /// How many bytes can wait for a client that does not read; 16 MiB by default. If there are
    /// more, it is cut off.
    pub fn backlog(mut self, bytes: usize) -> Self {
        self.backlog = bytes;
        self
    }
}

/// What happens to a client of a shared QEMU.
#[derive(Debug)]
#[non_exhaustive]
pub enum Notice {
    /// It did not read what was sent to it, and is cut off.
    CutOff {
        /// Its number in the recording.
        connection: u64,
    },
    /// It cannot be taken.
    CannotAccept(io::Error),
}

impl fmt::Display for Notice {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::CutOff { connection } => write!(
                formatter,
                "the client of connection {connection} does not read, and is cut off"
            ),
            Self::CannotAccept(error) => write!(formatter, "cannot take a client: {error}"),
        }
    }
}
