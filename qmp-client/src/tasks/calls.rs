//! Those who wait for the answers to their requests.

use std::collections::VecDeque;
use std::mem;
use std::task::{Context, Poll, Waker};

use tokio::time::Instant;

use crate::protocol::{Ended, Id, Instead, Withdrawn};
use crate::room::give_back;

/// The calls of a connection, in the order of their ids.
#[derive(Default)]
pub(super) struct Calls {
    calls: VecDeque<Waiting>,
    /// No call has an earlier deadline. The call that had this one may have ended.
    next_deadline: Option<Instant>,
}

struct Waiting {
    id: Id,
    state: State,
}

enum State {
    Unanswered {
        /// Whom to wake when there is an answer.
        caller: Waker,
        /// `None` means never.
        deadline: Option<Instant>,
    },
    Answered(Answered),
}

/// The reply to a request, or why there is none.
pub(super) type Answered = Result<String, Box<Unanswered>>;

/// Why there is no reply to a request.
pub(super) enum Unanswered {
    /// This arrived instead.
    Lost(Instead),
    Ended(Ended),
    TimeIsUp(Withdrawn),
}

impl Waiting {
    /// When the time is up, if it is not answered before.
    fn deadline(&self) -> Option<Instant> {
        match self.state {
            State::Unanswered { deadline, .. } => deadline,
            State::Answered(_) => None,
        }
    }
}

impl Calls {
    /// Begins to wait for the answer to a request.
    pub(super) fn begin(&mut self, id: Id, caller: Waker, deadline: Option<Instant>) {
        self.next_deadline = self.next_deadline.into_iter().chain(deadline).min();
        let state = State::Unanswered { caller, deadline };
        let index = self.calls.partition_point(|call| call.id < id);
        self.calls.insert(index, Waiting { id, state });
    }

    /// The answer to a request, for which nobody waits any longer then.
    pub(super) fn poll(&mut self, id: Id, context: &Context<'_>) -> Poll<Answered> {
        if let Some(State::Unanswered { caller, .. }) = self.state(id) {
            caller.clone_from(context.waker());
            return Poll::Pending;
        }
        match self.remove(id) {
            Some(State::Answered(answered)) => Poll::Ready(answered),
            _ => Poll::Pending,
        }
    }

    /// Nobody waits for this answer any longer; true if there was none.
    pub(super) fn withdraw(&mut self, id: Id) -> bool {
        matches!(self.remove(id), Some(State::Unanswered { .. }))
    }

    /// Answers a request, if somebody waits for that.
    pub(super) fn answer(&mut self, id: Id, answered: Answered) {
        if let Some(state @ State::Unanswered { .. }) = self.state(id)
            && let State::Unanswered { caller, .. } = mem::replace(state, State::Answered(answered))
        {
            caller.wake();
        }
    }

    /// The requests that are not answered.
    pub(super) fn unanswered(&self) -> Vec<Id> {
        let is_unanswered = |call: &&Waiting| matches!(call.state, State::Unanswered { .. });
        let calls = self.calls.iter().filter(is_unanswered);
        calls.map(|call| call.id).collect()
    }

    /// When the time of the next call may be up.
    pub(super) fn next_deadline(&self) -> Option<Instant> {
        self.next_deadline
    }

    /// The requests whose time is up now.
    pub(super) fn overdue(&mut self, now: Instant) -> Vec<Id> {
        let deadlines = self.calls.iter().filter_map(Waiting::deadline);
        self.next_deadline = deadlines.filter(|at| *at > now).min();
        let is_overdue = |call: &&Waiting| call.deadline().is_some_and(|at| at <= now);
        let overdue = self.calls.iter().filter(is_overdue);
        overdue.map(|call| call.id).collect()
    }

    fn state(&mut self, id: Id) -> Option<&mut State> {
        let call = self.calls.get_mut(self.index(id)?)?;
        Some(&mut call.state)
    }

    fn remove(&mut self, id: Id) -> Option<State> {
        let call = self.calls.remove(self.index(id)?)?;
        give_back(&mut self.calls);
        Some(call.state)
    }

    fn index(&self, id: Id) -> Option<usize> {
        self.calls.binary_search_by_key(&id, |call| call.id).ok()
    }
}
