//! What the handles of a connection and its reader share.

#[cfg(all(test, loom))]
mod orders;

use std::collections::BTreeMap;
use std::io;
#[cfg(unix)]
use std::os::fd::AsFd;
use std::sync::{Arc, PoisonError};
use std::time::Duration;

use qmp_types::base::Greeting;

use super::Transport;
use super::deadline::Deadline;
use crate::exchange::{self, Answer, Stop};
use crate::protocol::{
    Delivery, Descriptor, Ended, Feed, Id, Kind, Message, Outcome, Outgoing, Session, Withdrawn,
    is_complete,
};
use crate::subscriber::{Subscriber, Subscribers};
use crate::sync::{Condvar, Mutex, MutexGuard};
use crate::{Disconnect, Error};

/// A connection. Callers write their requests themselves, one at a time; the reader hands
/// them their replies.
pub(super) struct Connection {
    state: Mutex<State>,
    /// The negotiation has come further, or there is another connection, or none.
    changed: Condvar,
}

struct State {
    transport: Arc<dyn Transport>,
    session: Session,
    /// Those that wait for a reply.
    calls: BTreeMap<Id, Call>,
    subscribers: Subscribers<Condvar>,
    /// Whether somebody is writing.
    is_writing: bool,
}

struct Call {
    /// Something happened: it was answered, it can be sent, or the connection ended.
    wake: Arc<Condvar>,
    /// The answer, or why there will not be one.
    answer: Option<Result<Answer, Ended>>,
}

/// Somebody who waits.
struct Waiter<'w> {
    /// The request whose answer it waits for.
    id: Option<Id>,
    wake: &'w Condvar,
    deadline: Deadline,
}

impl Connection {
    pub(super) fn new(transport: Box<dyn Transport>, session: Session) -> Self {
        Self {
            state: Mutex::new(State {
                transport: transport.into(),
                session,
                calls: BTreeMap::new(),
                subscribers: Subscribers::default(),
                is_writing: false,
            }),
            changed: Condvar::new(),
        }
    }

    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(super) fn transport(&self) -> Arc<dyn Transport> {
        Arc::clone(&self.lock().transport)
    }

    pub(super) fn new_id(&self) -> Id {
        self.lock().session.new_id()
    }

    pub(super) fn oob(&self) -> bool {
        self.lock().session.oob()
    }

    pub(super) fn notice_count(&self) -> u64 {
        self.lock().session.notice_count()
    }

    pub(super) fn greeting(&self) -> Option<Arc<Greeting>> {
        self.lock().session.greeting().cloned()
    }

    pub(super) fn closed(&self) -> Option<Disconnect> {
        self.lock().session.closed().cloned()
    }

    /// Adds a subscriber, for what arrives from now on.
    pub(super) fn subscribe(&self, feed: Feed) -> Arc<Subscriber<Condvar>> {
        let state = &mut *self.lock();
        state.subscribers.add(feed, state.session.final_end())
    }

    /// Waits for the greeting and the end of the negotiation.
    pub(super) fn negotiate(
        &self,
        deadline: Deadline,
        silence: Option<Duration>,
    ) -> Result<Arc<Greeting>, Error> {
        let waiter = Waiter {
            id: None,
            wake: &self.changed,
            deadline,
        };
        if let Some(silence) = silence {
            let brief = Waiter {
                deadline: Deadline::new(silence),
                ..waiter
            };
            let greeted = |state: &mut State| state.session.greeting().map(drop);
            let (mut state, _) = self.wait(self.lock(), &brief, greeted);
            state.session.ask_agent();
        }
        let ready = |state: &mut State| {
            let session = &state.session;
            session
                .greeting()
                .filter(|_| session.is_negotiated())
                .cloned()
        };
        let (state, result) = self.wait(self.lock(), &waiter, ready);
        result.map_err(|stop| exchange::not_negotiated(&state.session, stop))
    }

    /// Sends a request in its turn and waits for the answer.
    pub(super) fn call(&self, request: Outgoing, deadline: Deadline) -> Result<Answer, Error> {
        let (id, command) = (request.id, request.command.clone());
        let wake = Arc::new(Condvar::new());
        let waiter = Waiter {
            id: Some(id),
            wake: &wake,
            deadline,
        };
        let mut state = self.lock();
        exchange::check(&state.session, &request)?;
        state.session.push(request);
        let call = Call {
            wake: Arc::clone(&wake),
            answer: None,
        };
        state.calls.insert(id, call);
        let answered = |state: &mut State| {
            let answer = state.calls.get_mut(&id)?.answer.take();
            answer.or_else(|| state.session.ended(id).map(Err))
        };
        let (mut state, result) = self.wait(state, &waiter, answered);
        state.calls.remove(&id);
        let (stop, withdrawn) = match result {
            Ok(Ok(answer)) => {
                self.wake_turn(&state);
                return Ok(answer);
            }
            Ok(Err(Ended { why, withdrawn })) => (Stop::Ended(why), withdrawn),
            Err(stop) => (stop, state.session.withdraw(id)),
        };
        let result = Err(exchange::unanswered(command.into_owned(), stop, withdrawn));
        self.wake_turn(&state);
        result
    }

    /// Waits until something is done. Meanwhile, writes the waiter's request, and those of
    /// the protocol, when it is their turn.
    fn wait<'c, T>(
        &'c self,
        mut state: MutexGuard<'c, State>,
        waiter: &Waiter<'_>,
        mut done: impl FnMut(&mut State) -> Option<T>,
    ) -> (MutexGuard<'c, State>, Result<T, Stop>) {
        loop {
            if let Some(done) = done(&mut state) {
                return (state, Ok(done));
            }
            if let Some(why) = state.session.hopeless(waiter.id) {
                let why = why.clone();
                return (state, Err(Stop::Ended(why)));
            }
            if waiter.deadline.left().is_none() {
                return (state, Err(Stop::TimeIsUp(waiter.deadline.after)));
            }
            state = match state.take_turn(waiter) {
                Some(request) => self.write(state, request, waiter.deadline),
                None => waiter.deadline.wait(waiter.wake, state),
            };
        }
    }

    /// Writes a request. Meanwhile, the state is free.
    fn write<'c>(
        &'c self,
        mut state: MutexGuard<'c, State>,
        request: Outgoing,
        deadline: Deadline,
    ) -> MutexGuard<'c, State> {
        let transport = Arc::clone(&state.transport);
        state.is_writing = true;
        drop(state);
        let result = write_all(&*transport, Bytes::of(&request), deadline);
        let mut state = self.lock();
        state.is_writing = false;
        match result {
            // That was another connection.
            _ if !Arc::ptr_eq(&transport, &state.transport) => self.wake_turn(&state),
            Ok(()) => self.wake_turn(&state),
            Err(NotWritten { written: 0, error }) if is_timeout(&error) => {
                state.session.put_back(request, 0);
                self.wake_turn(&state);
            }
            Err(NotWritten { written, error }) if is_timeout(&error) => {
                state.half_written(request, written, deadline.after);
                // So that QEMU forgets what it has of it, and the reader ends.
                let _ = transport.shutdown();
                self.wake_all(&mut state);
            }
            Err(NotWritten { written, error }) => {
                state.session.put_back(request, written);
                state.session.stop_sending(Disconnect::writing(error));
                // The reader takes what has arrived, and ends.
                let _ = transport.shutdown();
                self.wake_all(&mut state);
            }
        }
        state
    }

    /// Takes the start of the first message, which has arrived only in part.
    pub(super) fn receive_start(&self, start: String) {
        self.lock().session.receive_start(start);
    }

    /// Takes a message that has arrived; fails if the connection has ended.
    pub(super) fn receive(&self, message: Message) -> Result<(), Disconnect> {
        let mut state = self.lock();
        match state.session.receive(message) {
            Outcome::Nothing => {}
            Outcome::Changed => self.wake_all(&mut state),
            Outcome::Reconnected => {
                state.subscribers.deliver(&Delivery::Reconnected);
                self.wake_all(&mut state);
            }
            Outcome::Delivery(delivery) => state.subscribers.deliver(&delivery),
            Outcome::Reply { id, line } => state.answer(id, Answer::Reply(line)),
            Outcome::Lost { ids, instead } => {
                for id in ids {
                    state.answer(id, Answer::Lost(instead.clone()));
                }
            }
        }
        self.wake_turn(&state);
        match state.session.end() {
            Some(why) => Err(why.clone()),
            None => Ok(()),
        }
    }

    /// Nothing more can be read, for this reason.
    pub(super) fn stop_receiving(&self, why: Disconnect) {
        let mut state = self.lock();
        state.session.stop_receiving(why);
        self.wake_all(&mut state);
    }

    /// Ends the connection for this reason, if it has not ended.
    pub(super) fn end(&self, why: Disconnect) {
        let mut state = self.lock();
        state.session.break_off(why);
        self.wake_all(&mut state);
    }

    /// Begins again over another transport, unless the connection has ended for good.
    pub(super) fn renew(&self, transport: Arc<dyn Transport>) {
        let mut state = self.lock();
        if state.session.renew() {
            state.transport = transport;
        }
    }

    /// An attempt to connect again has failed.
    pub(super) fn attempt_failed(&self, error: Error) {
        self.lock().session.attempt_failed(error);
    }

    /// There will be no more attempts after this time.
    pub(super) fn give_up(&self, after: Duration) {
        let mut state = self.lock();
        state.session.give_up(after);
        self.wake_all(&mut state);
    }

    /// Waits until then; false if the connection has ended for good.
    pub(super) fn pause(&self, until: Deadline) -> bool {
        let mut state = self.lock();
        while state.session.final_end().is_none() {
            if until.left().is_none() {
                return true;
            }
            state = until.wait(&self.changed, state);
        }
        false
    }

    /// Waits until there is no connection, or has been none meanwhile.
    pub(super) fn wait_disconnected(&self, deadline: Deadline) -> Result<Disconnect, Error> {
        let mut state = self.lock();
        let losses = state.session.losses();
        loop {
            if let Some(why) = state.session.disconnected_since(losses) {
                return Ok(why.clone());
            }
            if deadline.left().is_none() {
                return Err(exchange::not_ended(deadline.after));
            }
            state = deadline.wait(&self.changed, state);
        }
    }

    /// Waits until requests are taken.
    pub(super) fn wait_connected(&self, deadline: Deadline) -> Result<(), Error> {
        let mut state = self.lock();
        loop {
            if let Some(result) = exchange::reconnected(&state.session) {
                return result;
            }
            if deadline.left().is_none() {
                return exchange::reconnected_in_time(&state.session, deadline.after);
            }
            state = deadline.wait(&self.changed, state);
        }
    }

    /// Wakes whoever can write what is next.
    fn wake_turn(&self, state: &State) {
        let Some(request) = state.session.turn().filter(|_| !state.is_writing) else {
            return;
        };
        let call = match request.kind {
            Kind::Own => state.calls.values().next(),
            _ => state.calls.get(&request.id),
        };
        match call {
            Some(call) => call.wake.notify_one(),
            None => self.changed.notify_all(),
        }
    }

    /// Wakes everybody. Those who wait in vain for an answer have one then.
    fn wake_all(&self, state: &mut State) {
        self.changed.notify_all();
        for (id, call) in &mut state.calls {
            if call.answer.is_none() {
                call.answer = state.session.ended(*id).map(Err);
            }
            call.wake.notify_one();
        }
        if let Some(why) = state.session.take_loss() {
            let loss = Delivery::Disconnected(Box::new(why));
            state.subscribers.deliver(&loss);
        }
        if let Some(why) = state.session.final_end() {
            state.subscribers.end(why);
        }
    }
}

impl State {
    /// The request that this waiter is to write now.
    fn take_turn(&mut self, waiter: &Waiter<'_>) -> Option<Outgoing> {
        let turn = self.session.turn().filter(|_| !self.is_writing)?;
        let is_ours = turn.kind == Kind::Own || Some(turn.id) == waiter.id;
        is_ours.then(|| self.session.take()).flatten()
    }

    /// The time was up when so much of a request was written. Nothing can follow it.
    fn half_written(&mut self, request: Outgoing, written: usize, after: Duration) {
        let (id, length) = (request.id, request.line.len());
        let why = Disconnect::HalfWritten {
            command: request.command.to_string(),
            written,
            length,
            after,
        };
        self.session.put_back(request, written);
        if !is_complete(written, length)
            && let Some(call) = self.calls.get_mut(&id)
        {
            call.answer.get_or_insert(Err(Ended {
                why: why.clone(),
                withdrawn: Withdrawn::HalfWritten {
                    written,
                    length,
                    after,
                },
            }));
        }
        self.session.break_off(why);
    }

    fn answer(&mut self, id: Id, answer: Answer) {
        if let Some(call) = self.calls.get_mut(&id) {
            call.answer = Some(Ok(answer));
            call.wake.notify_one();
        }
    }
}

/// A request that was not written, or only the start of it.
pub(super) struct NotWritten {
    pub(super) written: usize,
    pub(super) error: io::Error,
}

/// What is written at once.
#[derive(Clone, Copy)]
pub(super) struct Bytes<'b> {
    pub(super) bytes: &'b [u8],
    /// What is sent with the first byte.
    pub(super) descriptor: Option<&'b Descriptor>,
}

impl<'b> Bytes<'b> {
    fn of(request: &'b Outgoing) -> Self {
        Self {
            bytes: &request.line,
            descriptor: request.descriptor.as_ref(),
        }
    }
}

pub(super) fn write_all(
    transport: &dyn Transport,
    what: Bytes<'_>,
    deadline: Deadline,
) -> Result<(), NotWritten> {
    let mut written = 0;
    while let Some(rest) = what.bytes.get(written..).filter(|rest| !rest.is_empty()) {
        let result = match deadline.left() {
            None => Err(io::ErrorKind::TimedOut.into()),
            Some(left) => match what.descriptor.filter(|_| written == 0) {
                #[cfg(unix)]
                Some(descriptor) => transport.write_with_fd(rest, descriptor.as_fd(), left),
                #[cfg(not(unix))]
                Some(none) => match *none {},
                None => transport.write(rest, left),
            },
        };
        match result {
            Ok(0) => {
                let error = io::ErrorKind::WriteZero.into();
                return Err(NotWritten { written, error });
            }
            Ok(more) => written += more,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => return Err(NotWritten { written, error }),
        }
    }
    Ok(())
}

pub(super) fn is_timeout(error: &io::Error) -> bool {
    matches!(
        error.kind(),
        io::ErrorKind::WouldBlock | io::ErrorKind::TimedOut
    )
}
