//! The states of a connection: greeting, negotiation, commands, the end; and what a client
//! that reconnects keeps for the next one.

mod messages;

use std::sync::Arc;
use std::time::Duration;

use qmp_types::base::Greeting;

use super::agent::{SYNC, sync};
use super::decoder::{Message, RawReply};
use super::feed::Delivery;
use super::gap::Gap;
use super::probe::{Instead, Probes};
#[cfg(test)]
use super::requests::Kept;
use super::requests::{Id, Outgoing, Requests, Withdrawn};
use crate::text::start_of;
use crate::trace::Peer;
use crate::{Awaited, Disconnect, Error, Notice};

/// The command of the negotiation.
const NEGOTIATION: &str = "qmp_capabilities";

#[derive(Debug)]
#[cfg_attr(test, derive(Clone))]
pub(crate) struct Session {
    peer: Peer,
    state: State,
    /// Whether to enable out-of-band execution if QEMU offers it.
    wants_oob: bool,
    /// Whether another connection follows when one has ended.
    reconnects: bool,
    greeting: Option<Arc<Greeting>>,
    is_negotiated: bool,
    /// From the end of a connection until another one is negotiated.
    gap: Option<Box<Gap>>,
    requests: Requests,
    probes: Probes,
    /// Why nothing more can be sent, although what arrives is still received.
    unwritable: Option<Box<Unwritable>>,
    /// How many connections have been followed by another one.
    losses: u64,
    /// How many of them subscriptions have been told of.
    told_losses: u64,
    last_loss: Option<Disconnect>,
    notices: u64,
}

#[derive(Debug)]
#[cfg_attr(test, derive(Clone))]
enum State {
    /// No greeting has arrived.
    Greeting {
        /// Whether the peer was asked if it is a guest agent.
        asked_agent: bool,
        /// The start of the first message, if it has arrived only in part.
        start: Option<String>,
    },
    /// This request of the negotiation has not been answered.
    Negotiating(Id),
    Ready,
    /// Nothing can be sent or received until there is another connection.
    Lost(Disconnect),
    /// Nothing can be sent or received any longer.
    Broken(Disconnect),
}

impl State {
    /// Nothing has arrived, and nothing was asked.
    const GREETING: Self = Self::Greeting {
        asked_agent: false,
        start: None,
    };
}

#[derive(Debug)]
#[cfg_attr(test, derive(Clone))]
struct Unwritable {
    why: Disconnect,
    /// What is told before the end: [`Disconnect::Reconnecting`] if another connection follows.
    told: Disconnect,
}

/// What a message means to others.
#[derive(Debug)]
pub(crate) enum Outcome {
    /// Nothing.
    Nothing,
    /// Commands can be sent; or nothing can, see [`Session::end`].
    Changed,
    /// The same after another connection: also for subscriptions.
    Reconnected,
    /// For subscriptions.
    Delivery(Delivery),
    /// The reply to a request, as it arrived.
    Reply { id: Id, line: String },
    /// These requests will not be answered.
    Lost { ids: Vec<Id>, instead: Instead },
}

/// Why a request will not be answered, and what had become of it.
#[derive(Debug)]
pub(crate) struct Ended {
    pub(crate) why: Disconnect,
    pub(crate) withdrawn: Withdrawn,
}

impl Session {
    pub(crate) fn new(wants_oob: bool, peer: Peer) -> Self {
        Self {
            peer,
            state: State::GREETING,
            wants_oob,
            reconnects: false,
            greeting: None,
            is_negotiated: false,
            gap: None,
            requests: Requests::default(),
            probes: Probes::default(),
            unwritable: None,
            losses: 0,
            told_losses: 0,
            last_loss: None,
            notices: 0,
        }
    }

    /// Whether another connection follows when one has ended after its negotiation.
    pub(crate) fn reconnecting(self, reconnects: bool) -> Self {
        Self { reconnects, ..self }
    }

    /// The greeting, once it has arrived. Between two connections it is that of the last one.
    pub(crate) fn greeting(&self) -> Option<&Arc<Greeting>> {
        match &self.gap {
            Some(gap) => gap.greeting.as_ref(),
            None => self.greeting.as_ref(),
        }
    }

    /// Whether commands can be executed out-of-band.
    pub(crate) fn oob(&self) -> bool {
        self.gap.as_ref().map_or(self.requests.oob, |gap| gap.oob)
    }

    /// Whether the negotiation has succeeded. The connection may have ended after it.
    pub(crate) fn is_negotiated(&self) -> bool {
        self.is_negotiated
    }

    /// Why nothing can be sent or received, if that is so.
    pub(crate) fn end(&self) -> Option<&Disconnect> {
        match &self.state {
            State::Lost(why) | State::Broken(why) => Some(why),
            _ => None,
        }
    }

    /// The same, if there will be no other connection.
    pub(crate) fn final_end(&self) -> Option<&Disconnect> {
        match &self.state {
            State::Broken(why) => Some(why),
            _ => None,
        }
    }

    /// Whether another connection follows, if it has ended or will end.
    pub(crate) fn may_reconnect(&self) -> bool {
        self.reconnects && self.final_end().is_none()
    }

    /// Why there is no connection now, if that is so. One on which nothing can be sent is none.
    pub(crate) fn closed(&self) -> Option<&Disconnect> {
        let gap = self.gap.as_deref().map(|gap| &gap.reason);
        let unwritable = self.unwritable.as_ref().map(|of| &of.told);
        self.final_end().or(gap).or(unwritable)
    }

    /// How many connections have been followed by another one.
    pub(crate) fn losses(&self) -> u64 {
        self.losses
    }

    /// Why a connection was lost that is followed by another one, if subscriptions were not told.
    pub(crate) fn take_loss(&mut self) -> Option<Disconnect> {
        let told = std::mem::replace(&mut self.told_losses, self.losses);
        self.last_loss.clone().filter(|_| told != self.losses)
    }

    /// Why there is no connection now, or has been none since there were so many losses.
    pub(crate) fn disconnected_since(&self, losses: u64) -> Option<&Disconnect> {
        let missed = self.last_loss.as_ref().filter(|_| self.losses != losses);
        self.closed().or(missed)
    }

    /// Ends it for this reason. The first reason is kept.
    pub(crate) fn break_off(&mut self, why: Disconnect) {
        match self.state {
            State::Broken(_) => {}
            _ if why.is_final() => self.end_for_good(why),
            State::Lost(_) => {}
            _ if self.is_followed() => self.lose(why),
            _ => self.end_for_good(why),
        }
    }

    /// Whether another connection follows this one.
    fn is_followed(&self) -> bool {
        self.reconnects && (self.is_negotiated || self.gap.is_some())
    }

    fn end_for_good(&mut self, why: Disconnect) {
        self.peer.ended(&why);
        self.state = State::Broken(why);
    }

    /// A connection has ended that is followed by another one.
    fn lose(&mut self, why: Disconnect) {
        self.gap.get_or_insert_with(|| {
            self.peer.lost(&why);
            self.losses += 1;
            self.last_loss = Some(Gap::reconnecting(why.clone()));
            Box::new(Gap::new(
                why.clone(),
                self.greeting.clone(),
                self.requests.oob,
            ))
        });
        self.state = State::Lost(why);
    }

    /// Begins again over another connection; false if there is not to be one. All requests are
    /// forgotten: QEMU has done so, and none is sent a second time.
    pub(crate) fn renew(&mut self) -> bool {
        if self.final_end().is_some() {
            return false;
        }
        self.requests.forget();
        self.probes = Probes::default();
        self.unwritable = None;
        self.state = State::GREETING;
        self.greeting = None;
        self.is_negotiated = false;
        true
    }

    /// An attempt to connect again has failed.
    pub(crate) fn attempt_failed(&mut self, error: Error) {
        if let Some(gap) = &mut self.gap {
            self.peer.not_connected(&error);
            gap.attempt_failed(error);
        }
    }

    /// There will be no more attempts after this time.
    pub(crate) fn give_up(&mut self, after: Duration) {
        if let Some(gap) = self.gap.take() {
            self.greeting.clone_from(&gap.greeting);
            self.break_off(gap.given_up(after));
        }
    }

    /// The peer no longer takes anything. What it sent before that can still be read, until
    /// [`stop_receiving`](Self::stop_receiving).
    pub(crate) fn stop_sending(&mut self, why: Disconnect) {
        if self.end().is_none() && self.unwritable.is_none() {
            self.peer.unwritable(&why);
            let told = if self.is_followed() && !why.is_final() {
                Gap::reconnecting(why.clone())
            } else {
                why.clone()
            };
            self.unwritable = Some(Box::new(Unwritable { why, told }));
        }
    }

    /// Nothing more can be read, which ends it. If it could not be written before, that is why.
    pub(crate) fn stop_receiving(&mut self, why: Disconnect) {
        let first = self.unwritable.take().map(|of| of.why);
        self.break_off(first.unwrap_or(why));
    }

    /// Why waiting is of no use, for whoever waits for the answer to this request: because
    /// it has ended, or because the request cannot be sent.
    pub(crate) fn hopeless(&self, id: Option<Id>) -> Option<&Disconnect> {
        let is_unsent = || id.is_none_or(|id| self.requests.is_waiting(id));
        let unwritable = self.unwritable.as_ref().map(|of| &of.why);
        self.end().or_else(|| unwritable.filter(|_| is_unsent()))
    }

    /// What to tell whoever waits for the answer to this request, if waiting is of no use. Then
    /// nobody waits for it any longer.
    pub(crate) fn ended(&mut self, id: Id) -> Option<Ended> {
        let why = self.hopeless(Some(id))?.clone();
        let withdrawn = self.requests.withdraw(id);
        let why = match withdrawn {
            Withdrawn::Unsent { .. } => self.refusal().cloned().unwrap_or(why),
            Withdrawn::Sent | Withdrawn::HalfWritten { .. } => why,
        };
        Some(Ended { why, withdrawn })
    }

    /// How many notices there were.
    pub(crate) fn notice_count(&self) -> u64 {
        self.notices
    }

    /// The id for another request.
    pub(crate) fn new_id(&mut self) -> Id {
        self.requests.new_id()
    }

    /// Why no request is taken now, if that is so.
    pub(crate) fn refusal(&self) -> Option<&Disconnect> {
        self.closed()
    }

    /// Takes a request, to be sent in its turn.
    pub(crate) fn push(&mut self, request: Outgoing) {
        self.requests.push(request);
    }

    /// The request to write next: none while too many are unanswered.
    pub(crate) fn turn(&self) -> Option<&Outgoing> {
        if self.is_writable() {
            self.requests.turn()
        } else {
            None
        }
    }

    /// The same, and those that can be written with it.
    #[cfg(feature = "tokio")]
    pub(crate) fn turns(&self) -> Option<(&Outgoing, impl Iterator<Item = &Outgoing>)> {
        if self.is_writable() {
            self.requests.turns()
        } else {
            None
        }
    }

    /// Whether requests can be sent at all.
    fn is_writable(&self) -> bool {
        self.end().is_none() && self.unwritable.is_none()
    }

    /// The request to write next, which counts as sent.
    pub(crate) fn take(&mut self) -> Option<Outgoing> {
        if self.is_writable() {
            self.requests.take()
        } else {
            None
        }
    }

    /// Takes a request back of which so much was written, unless QEMU can execute that. If
    /// something was written, nothing else can be.
    pub(crate) fn put_back(&mut self, request: Outgoing, written: usize) {
        self.requests.put_back(request, written);
    }

    /// Nobody waits for this request any longer.
    pub(crate) fn withdraw(&mut self, id: Id) -> Withdrawn {
        let withdrawn = self.requests.withdraw(id);
        self.probes.probe_again(&mut self.requests, &self.peer);
        withdrawn
    }

    /// The requests that it keeps.
    #[cfg(test)]
    pub(super) fn kept(&self) -> Kept {
        self.requests.kept()
    }

    /// What tells its state from others, without what is only counted.
    #[cfg(test)]
    pub(super) fn key(&self) -> String {
        let requests = self.requests.kept();
        let (state, probes) = (&self.state, &self.probes);
        let gap = self.gap.as_ref().map(|gap| (&gap.reason, gap.oob));
        let unwritable = &self.unwritable;
        format!("{state:?} {gap:?} {probes:?} {requests:?} {unwritable:?}")
    }

    /// Asks a peer that has not greeted whether it is a guest agent. A QMP server that greets
    /// later, because it was busy with another client, refuses the command.
    pub(crate) fn ask_agent(&mut self) {
        if let State::Greeting { asked_agent, .. } = &mut self.state {
            *asked_agent = true;
            let traced = self.peer.own();
            self.requests.push_own(SYNC, traced, sync);
        }
    }

    /// What a client waits for before it is ready.
    pub(crate) fn awaited(&self) -> Awaited {
        Awaited::Connection(if self.has_greeted() {
            format!("the reply to `{NEGOTIATION}`")
        } else {
            "the greeting".to_owned()
        })
    }

    /// Whether this peer has greeted.
    pub(crate) fn has_greeted(&self) -> bool {
        self.greeting.is_some()
    }

    /// What has arrived of a greeting, if it is only a part.
    pub(crate) fn greeting_start(&self) -> Option<&str> {
        match &self.state {
            State::Greeting { start, .. } => start.as_deref(),
            _ => None,
        }
    }

    /// Takes the start of the first message, which has arrived only in part.
    pub(crate) fn receive_start(&mut self, arrived: String) {
        if let State::Greeting { start, .. } = &mut self.state {
            *start = Some(arrived);
        }
    }

    /// Takes a message that has arrived.
    pub(crate) fn receive(&mut self, message: Message) -> Outcome {
        match (&self.state, message) {
            (State::Lost(_) | State::Broken(_), _) => Outcome::Nothing,
            // Subscribers are told that events may be missing only when there is a connection
            // again. What comes before is missing.
            (_, Message::Event(event)) if self.gap.is_some() => {
                self.peer.event(&event);
                Outcome::Nothing
            }
            // It may have been meant for the client before this one.
            (_, Message::Event(event)) => {
                self.peer.event(&event);
                Outcome::Delivery(Delivery::Event(event))
            }
            (State::Greeting { .. }, Message::Greeting(line)) => self.greet(&line),
            // The agent cannot read what is before the byte that ends it.
            (
                State::Greeting {
                    asked_agent: true, ..
                },
                Message::Reply(reply),
            ) if reply.is_error => Outcome::Nothing,
            (State::Greeting { .. }, Message::Reply(RawReply { line, .. })) => {
                self.refuse(line.as_bytes())
            }
            (State::Greeting { .. }, Message::Invalid { line, .. }) => self.refuse(&line),
            (_, Message::Greeting(line)) => self.notice(Notice::SecondGreeting {
                start: start_of(line.as_bytes()),
            }),
            (_, Message::Invalid { line, reason }) => self.invalid_line(&line, reason),
            (_, Message::Reply(reply)) => self.reply(reply),
        }
    }
}
