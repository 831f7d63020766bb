//! Finds out whose reply has not arrived.
//!
//! A request is not answered if QEMU cannot read it, or if nobody can read its reply. QEMU
//! answers in order, so a probe is sent: what is unanswered when the probe is answered will
//! never be.

use qmp_types::base::CommandError;

use super::requests::{Id, Requests, Sent};
use crate::trace::Peer;

/// A command without effect.
const PROBE: &str = "query-version";

/// How many requests of its own the protocol may have under way.
const MOST_OWN: usize = 8;

/// What may be instead of a reply, until it is known whose it is.
#[derive(Debug, Default)]
#[cfg_attr(test, derive(Clone))]
pub(super) struct Probes(Option<Box<Unclaimed>>);

#[derive(Debug)]
#[cfg_attr(test, derive(Clone))]
struct Unclaimed {
    instead: Instead,
    /// The last probe.
    probe: Id,
    /// What has arrived since it was sent, which may be instead of its own reply, or of that
    /// to a later request.
    again: Option<Instead>,
}

/// What arrived instead of a reply.
#[derive(Debug, Clone)]
pub(crate) enum Instead {
    /// An error without an id.
    Error(CommandError),
    /// A line that is not a message.
    Line { start: String, reason: String },
}

/// Requests that will not be answered, and what arrived instead.
pub(super) struct Claimed {
    pub(super) lost: Vec<Sent>,
    pub(super) instead: Instead,
}

impl Unclaimed {
    /// Sends a probe for this.
    fn new(instead: Instead, requests: &mut Requests, peer: &Peer) -> Self {
        Self {
            instead,
            probe: requests.ask(PROBE, "", peer.own()),
            again: None,
        }
    }
}

impl Probes {
    /// Something has arrived instead of a reply. Sends a probe if a request may be without an
    /// answer, such as the negotiation, and no probe is under way.
    pub(super) fn probe(
        &mut self,
        instead: Instead,
        is_negotiating: bool,
        requests: &mut Requests,
        peer: &Peer,
    ) {
        if let Some(unclaimed) = &mut self.0 {
            if !requests.is_waiting(unclaimed.probe) {
                unclaimed.again = Some(instead);
            }
        } else if is_negotiating || requests.are_unanswered() {
            self.0 = Some(Box::new(Unclaimed::new(instead, requests, peer)));
        }
    }

    /// Sends another probe, if the last one may have lost its reply, too. Otherwise, what is
    /// unanswered would be in the way for ever.
    pub(super) fn probe_again(&mut self, requests: &mut Requests, peer: &Peer) {
        let is_in_doubt = |unclaimed: &mut Box<Unclaimed>| unclaimed.again.is_some();
        if requests.own_count() < MOST_OWN
            && let Some(unclaimed) = self.0.take_if(is_in_doubt)
        {
            self.0 = Some(Box::new(Unclaimed::new(unclaimed.instead, requests, peer)));
        }
    }

    /// A probe was answered: finds out whose answer was lost.
    pub(super) fn claim(
        &mut self,
        probe: Id,
        requests: &mut Requests,
        peer: &Peer,
    ) -> Option<Claimed> {
        let lost = requests.answer_up_to(probe);
        let instead = self.0.as_ref()?.instead.clone();
        // It may be an earlier one, whose reply was late. Then the last one is still to come.
        let is_last = |unclaimed: &mut Box<Unclaimed>| unclaimed.probe == probe;
        if let Some(again) = self.0.take_if(is_last).and_then(|of| of.again) {
            self.probe(again, false, requests, peer);
        }
        Some(Claimed { lost, instead })
    }
}
