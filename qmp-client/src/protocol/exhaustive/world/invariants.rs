//! What must be true of a session after each step.

use super::{Caller, Checked, Phase, World, ensure};
use crate::protocol::{Id, Kind};

impl World {
    /// What must be true at all times.
    pub(in super::super) fn check(&self) -> Checked {
        let end = self.session.end().map(ToString::to_string);
        ensure(end == self.end, "the first reason for the end is kept")?;
        ensure(
            self.session.notice_count() == self.notices,
            "notices are counted",
        )?;
        ensure(
            self.session.is_negotiated() == self.is_negotiated,
            "the negotiation is over",
        )?;
        self.check_between()?;
        self.check_hope()?;
        self.check_memory()?;
        self.check_turn()?;
        self.check_rest()
    }

    /// Whoever waits in vain hears of it, and nobody else.
    fn check_hope(&self) -> Checked {
        let is_over = self.end.is_some();
        let is_hopeless = |id| self.session.hopeless(id).is_some();
        ensure(
            is_hopeless(None) == (is_over || self.is_unwritable),
            "whoever has sent nothing hears of the end",
        )?;
        for caller in &self.callers {
            let is_unsent = self.is_unwritable && !self.taken.contains(&caller.id);
            ensure(
                caller.phase != Phase::Waits
                    || is_hopeless(Some(Id(caller.id))) == (is_over || is_unsent),
                "whoever waits hears of the end",
            )?;
        }
        Ok(())
    }

    /// Nothing is kept but what waits and what is unanswered.
    fn check_memory(&self) -> Checked {
        let kept = self.session.kept();
        ensure(kept.unanswered == self.taken, "what is unanswered is kept")?;
        let awaited = self.taken.iter().copied();
        let awaited: Vec<u64> = awaited.filter(|id| self.is_awaited(*id)).collect();
        ensure(kept.awaited == awaited, "it is known what is awaited")?;
        let (mut waiting, own): (Vec<u64>, Vec<u64>) = kept
            .waiting
            .into_iter()
            .partition(|id| self.caller(*id).is_some());
        waiting.sort_unstable();
        let callers = self.callers.iter().map(|caller| caller.id);
        let is_waiting = |id: &u64| self.is_awaited(*id) && !self.taken.contains(id);
        let mut expected: Vec<u64> = callers.filter(is_waiting).collect();
        expected.sort_unstable();
        ensure(waiting == expected, "what waits is kept")?;
        let taken = self.taken.iter().copied();
        let own = own.len() + taken.filter(|id| self.kind(*id) == Kind::Own).count();
        let most = 2 + usize::from(self.scope.bad_lines - self.bad_lines);
        ensure(own <= most, "few requests are the protocol's own")
    }

    fn count_taken(&self, kind: Kind) -> usize {
        let taken = self.taken.iter();
        taken.filter(|id| self.kind(**id) == kind).count()
    }

    fn has_room(&self, kind: Kind) -> bool {
        let most = match kind {
            Kind::Own => return true,
            Kind::InBand if !self.scope.oob => 1,
            Kind::InBand | Kind::OutOfBand => 8,
        };
        self.count_taken(kind) < most
    }

    /// Whether this caller's request may be sent.
    fn may_go(&self, caller: &Caller) -> bool {
        let carries = |id: &u64| self.caller(*id).is_some_and(|of| of.has_descriptor);
        self.has_room(caller.kind) && !(caller.has_descriptor && self.taken.iter().any(carries))
    }

    /// The first in each kind's order has its turn if there is room: the protocol's own,
    /// then out-of-band, then others.
    fn check_turn(&self) -> Checked {
        let turn = self.session.turn().map(|request| request.id.0);
        let kept = self.session.kept().waiting;
        let own = kept.into_iter().filter(|id| self.kind(*id) == Kind::Own);
        let first = |kind| {
            let waiting = |caller: &&Caller| {
                caller.kind == kind
                    && caller.phase == Phase::Waits
                    && !self.taken.contains(&caller.id)
            };
            let first = self.callers.iter().filter(waiting);
            let first = first.min_by_key(|caller| caller.id);
            first.filter(|caller| self.may_go(caller))
        };
        let expected = own
            .min()
            .or_else(|| first(Kind::OutOfBand).map(|caller| caller.id))
            .or_else(|| first(Kind::InBand).map(|caller| caller.id))
            .filter(|_| self.end.is_none() && !self.is_unwritable);
        ensure(turn == expected, "the right request has its turn")
    }

    /// When everything is answered, nobody waits; unless the answer to a probe was bad, too.
    fn check_rest(&self) -> Checked {
        let waits = |caller: &Caller| caller.phase == Phase::Waits;
        let is_probe = |id: &u64| self.kind(*id) == Kind::Own && self.taken.contains(id);
        let is_in_doubt = self.garbled.iter().any(is_probe);
        ensure(
            !self.is_quiet() || is_in_doubt || !self.callers.iter().any(waits),
            "nobody waits for ever",
        )
    }
}
