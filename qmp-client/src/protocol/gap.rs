//! What is told between two connections.

use std::sync::Arc;
use std::time::Duration;

use qmp_types::base::Greeting;

use crate::{Disconnect, Error};

/// From the end of a connection until another one is negotiated.
#[derive(Debug)]
#[cfg_attr(test, derive(Clone))]
pub(super) struct Gap {
    /// The greeting of the last one, and whether it had out-of-band execution.
    pub(super) greeting: Option<Arc<Greeting>>,
    pub(super) oob: bool,
    /// Why there is none: [`Disconnect::Reconnecting`].
    pub(super) reason: Disconnect,
}

impl Gap {
    pub(super) fn new(why: Disconnect, greeting: Option<Arc<Greeting>>, oob: bool) -> Self {
        Self {
            greeting,
            oob,
            reason: Self::reconnecting(why),
        }
    }

    /// What is told before the first attempt.
    pub(super) fn reconnecting(why: Disconnect) -> Disconnect {
        Disconnect::Reconnecting {
            why: Box::new(why),
            attempt: None,
        }
    }

    /// An attempt to connect again has failed.
    pub(super) fn attempt_failed(&mut self, error: Error) {
        if let Disconnect::Reconnecting { attempt, .. } = &mut self.reason {
            *attempt = Some(Arc::new(error));
        }
    }

    /// Why there will be no other connection, if there are no more attempts after this time.
    pub(super) fn given_up(self, after: Duration) -> Disconnect {
        match self.reason {
            Disconnect::Reconnecting { why, attempt } => Disconnect::NotReconnected {
                why,
                after,
                attempt,
            },
            reason => reason,
        }
    }
}
