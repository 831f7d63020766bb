//! What the clones of a client share.

use std::sync::Arc;

use qmp_types::base::Greeting;

use super::driven::Driven;
use crate::Options;
use crate::trace::Peer;

/// What is dropped with the last client.
pub(super) struct Handle {
    pub(super) connection: Driven,
    pub(super) peer: Peer,
    /// The first one.
    pub(super) greeting: Arc<Greeting>,
    pub(super) options: Options,
    #[cfg(unix)]
    pub(super) can_send_fds: bool,
}
