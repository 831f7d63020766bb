//! Connections that are followed by others.

use std::time::Duration;

use super::{Checked, Disconnect, Outcome, Phase, Step, World, ensure};
use crate::protocol::{Id, Withdrawn};

#[derive(Debug, Clone, Hash)]
pub(super) struct Again {
    /// Whether a connection has ended and no other one is negotiated.
    pub(super) is_between: bool,
    /// Whether no connection follows.
    pub(super) is_final: bool,
    /// How often the peer can still close one.
    losses: u8,
    /// How many can still follow.
    renewals: u8,
}

impl Again {
    pub(super) fn new(losses: u8) -> Self {
        Self {
            is_between: false,
            is_final: false,
            losses,
            renewals: losses,
        }
    }
}

impl World {
    pub(super) fn steps_to_another(&self) -> Vec<Step> {
        let mut steps = Vec::new();
        if self.again.losses > 0 && self.end.is_none() {
            steps.push(Step::Lose);
        }
        // Also while the negotiation takes too long.
        if self.again.is_between && !self.again.is_final {
            steps.extend((self.again.renewals > 0).then_some(Step::Renew));
            steps.push(Step::DoWithout);
        }
        steps
    }

    /// Whether callers may ask: also after the end, if that was the last connection.
    pub(super) fn takes_requests(&self) -> bool {
        self.is_negotiated && !self.again.is_between
    }

    pub(super) fn lose(&mut self) -> Checked {
        self.again.losses -= 1;
        let why = Disconnect::Closed { start: None };
        self.end = Some(why.to_string());
        self.session.break_off(why);
        self.ended()
    }

    /// The connection has ended. If another one can follow, whoever waits hears of it, and
    /// whether its request was sent.
    pub(super) fn ended(&mut self) -> Checked {
        let has_been_ready = self.is_negotiated || self.again.is_between;
        if self.scope.losses == 0 || !has_been_ready {
            self.again.is_final = true;
            return Ok(());
        }
        self.again.is_between = true;
        self.read.clear();
        self.garbled.clear();
        for caller in &mut self.callers {
            if caller.phase != Phase::Waits {
                continue;
            }
            caller.phase = Phase::Ended;
            let ended = self.session.ended(Id(caller.id));
            let is_sent = ended.map(|ended| ended.withdrawn == Withdrawn::Sent);
            ensure(
                is_sent == Some(self.taken.contains(&caller.id)),
                "whoever waits hears whether its request was sent",
            )?;
        }
        Ok(())
    }

    /// What is still being written is left to the connection that was.
    pub(super) fn renew(&mut self) -> Checked {
        self.again.renewals -= 1;
        self.writing = None;
        self.taken.clear();
        self.read.clear();
        self.garbled.clear();
        self.end = None;
        self.is_greeted = false;
        self.is_negotiated = false;
        self.is_unwritable = false;
        ensure(self.session.renew(), "another connection begins")
    }

    pub(super) fn do_without(&mut self) {
        self.session.give_up(Duration::ZERO);
        self.end = self.session.end().map(ToString::to_string);
        self.again.is_between = false;
        self.again.is_final = true;
    }

    pub(super) fn negotiated(&mut self, outcome: &Outcome) -> Checked {
        self.is_negotiated = true;
        let is_told = match outcome {
            Outcome::Changed => !self.again.is_between,
            Outcome::Reconnected => self.again.is_between,
            _ => false,
        };
        self.again.is_between = false;
        ensure(is_told, "the client is ready")
    }

    /// What is told between two connections.
    pub(super) fn check_between(&self) -> Checked {
        let is_closed = self.again.is_final || self.again.is_between;
        ensure(
            self.session.closed().is_some() == (is_closed || self.is_unwritable),
            "it is told that there is no connection",
        )?;
        ensure(
            self.session.final_end().is_some() == self.again.is_final,
            "it is told that no connection follows",
        )?;
        ensure(
            self.session.refusal().is_some() == (is_closed || self.is_unwritable),
            "no request is taken between two connections",
        )?;
        ensure(
            !self.again.is_between || self.session.greeting().is_some(),
            "the last greeting is kept",
        )
    }
}
