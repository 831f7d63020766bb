//! Directions of connections.

use qapi_recording::Sender;

/// One direction of a connection.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) struct Direction {
    pub(crate) connection: u64,
    pub(crate) sender: Sender,
}
