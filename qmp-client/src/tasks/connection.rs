//! What the handles of a connection and its task share.

use std::io;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::task::{Context, Poll, Waker, ready};
use std::time::Duration;

use qmp_types::base::Greeting;
use tokio::runtime::Handle as Runtime;
use tokio::sync::Notify;
use tokio::time::Instant;

use super::calls::{Answered, Calls, Unanswered};
use super::deadline::Deadline;
use super::stream::AT_ONCE;
use crate::exchange::{self, Stop};
use crate::protocol::{Delivery, Feed, Id, Message, Outcome, Outgoing, Session};
use crate::subscriber::{Subscriber, Subscribers, Waiting};
use crate::{Disconnect, Error};

/// A connection. Its task writes the requests of the callers, and hands them the replies.
pub(super) struct Connection {
    state: Mutex<State>,
    /// The negotiation has come further, or there is another connection, or none.
    changed: Notify,
    /// In which it was made, and whose clock it uses.
    runtime: Runtime,
}

struct State {
    session: Session,
    calls: Calls,
    subscribers: Subscribers<Waiting>,
    /// The task of the connection.
    driver: Option<Waker>,
}

impl Connection {
    pub(super) fn new(session: Session, runtime: Runtime) -> Self {
        Self {
            state: Mutex::new(State {
                session,
                calls: Calls::default(),
                subscribers: Subscribers::default(),
                driver: None,
            }),
            changed: Notify::new(),
            runtime,
        }
    }

    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(super) fn runtime(&self) -> &Runtime {
        &self.runtime
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

    pub(super) fn losses(&self) -> u64 {
        self.lock().session.losses()
    }

    /// Adds a subscriber, for what arrives from now on.
    pub(super) fn subscribe(&self, feed: Feed) -> Arc<Subscriber<Waiting>> {
        let state = &mut *self.lock();
        state.subscribers.add(feed, state.session.final_end())
    }

    /// Waits for the greeting and the end of the negotiation.
    pub(super) async fn negotiate(
        &self,
        deadline: Deadline,
        silence: Option<Duration>,
    ) -> Result<Arc<Greeting>, Error> {
        if let Some(silence) = silence {
            let greeted = self.until(|session| session.greeting().map(drop));
            let brief = Deadline::new(silence);
            if brief.limit(&self.runtime, greeted).await.is_none() {
                let state = &mut *self.lock();
                state.session.ask_agent();
                state.wake_driver();
            }
        }
        let negotiated = self.until(|session| {
            let greeting = session.greeting();
            greeting.filter(|_| session.is_negotiated()).cloned()
        });
        let stop = match deadline.limit(&self.runtime, negotiated).await {
            Some(Ok(greeting)) => return Ok(greeting),
            Some(Err(why)) => Stop::Ended(why),
            None => Stop::TimeIsUp(deadline.after),
        };
        Err(exchange::not_negotiated(&self.lock().session, stop))
    }

    /// Waits until requests are taken.
    pub(super) async fn wait_connected(self: Arc<Self>, deadline: Deadline) -> Result<(), Error> {
        let connected = self.wait(exchange::reconnected);
        let connected = deadline.limit(&self.runtime, connected).await;
        let too_late = || exchange::reconnected_in_time(&self.lock().session, deadline.after);
        connected.unwrap_or_else(too_late)
    }

    /// Waits until there is no connection, or has been none since there were so many losses.
    pub(super) async fn wait_disconnected(
        self: Arc<Self>,
        losses: u64,
        deadline: Deadline,
    ) -> Result<Disconnect, Error> {
        let disconnected = self.wait(|session| session.disconnected_since(losses).cloned());
        let why = deadline.limit(&self.runtime, disconnected).await;
        why.ok_or_else(|| exchange::not_ended(deadline.after))
    }

    /// Waits until something is there, or will not be.
    async fn until<T>(&self, done: impl Fn(&Session) -> Option<T>) -> Result<T, Disconnect> {
        self.wait(|session| {
            let end = || session.hopeless(None).map(|why| Err(why.clone()));
            done(session).map(Ok).or_else(end)
        })
        .await
    }

    /// Waits until something is found in the session.
    async fn wait<T>(&self, mut find: impl FnMut(&Session) -> Option<T>) -> T {
        loop {
            // What changes from now on is not missed.
            let changed = self.changed.notified();
            let found = find(&self.lock().session);
            match found {
                Some(found) => return found,
                None => changed.await,
            }
        }
    }

    /// Takes a request, to be sent in its turn, and wakes the caller when it is answered. Fails
    /// if there is no time: tokio's timer would give it up to a millisecond.
    pub(super) fn begin(
        &self,
        request: Outgoing,
        caller: Waker,
        deadline: Deadline,
    ) -> Result<(), Error> {
        let mut state = self.lock();
        exchange::check(&state.session, &request)?;
        let (id, command) = (request.id, request.command.clone());
        state.session.push(request);
        if deadline.left().is_none() {
            let stop = Stop::TimeIsUp(deadline.after);
            let withdrawn = state.session.withdraw(id);
            return Err(exchange::unanswered(command.into_owned(), stop, withdrawn));
        }
        state.calls.begin(id, caller, deadline.at);
        state.wake_driver();
        Ok(())
    }

    /// The answer to a request.
    pub(super) fn poll_answer(&self, id: Id, context: &Context<'_>) -> Poll<Answered> {
        self.lock().calls.poll(id, context)
    }

    /// Nobody waits for the answer to this request any longer.
    pub(super) fn withdraw(&self, id: Id) {
        let mut state = self.lock();
        if state.calls.withdraw(id) {
            state.session.withdraw(id);
            // What has its turn now may not be what had it before.
            state.wake_driver();
        }
    }

    /// When the time of the next call may be up.
    pub(super) fn next_deadline(&self) -> Option<Instant> {
        self.lock().calls.next_deadline()
    }

    /// Ends the calls whose time is up.
    pub(super) fn end_overdue(&self) {
        let state = &mut *self.lock();
        for id in state.calls.overdue(Instant::now()) {
            let withdrawn = state.session.withdraw(id);
            state.answer(id, Err(Unanswered::TimeIsUp(withdrawn)));
        }
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
            Outcome::Changed => self.changed.notify_waiters(),
            Outcome::Reconnected => {
                state.subscribers.deliver(&Delivery::Reconnected);
                self.changed.notify_waiters();
            }
            Outcome::Delivery(delivery) => state.subscribers.deliver(&delivery),
            Outcome::Reply { id, line } => state.answer(id, Ok(line)),
            Outcome::Lost { ids, instead } => {
                for id in ids {
                    state.answer(id, Err(Unanswered::Lost(instead.clone())));
                }
            }
        }
        match state.session.end() {
            Some(why) => Err(why.clone()),
            None => Ok(()),
        }
    }

    /// Ready if the connection has ended. Otherwise the task is woken when it has, or when
    /// there are requests.
    pub(super) fn poll_end(&self, context: &Context<'_>) -> Poll<Disconnect> {
        let mut state = self.lock();
        if let Some(why) = state.session.end() {
            return Poll::Ready(why.clone());
        }
        state.driver = Some(context.waker().clone());
        Poll::Pending
    }

    /// The same, if there will be no other connection.
    pub(super) fn poll_final_end(&self, context: &Context<'_>) -> Poll<()> {
        let mut state = self.lock();
        if state.session.final_end().is_some() {
            return Poll::Ready(());
        }
        state.driver = Some(context.waker().clone());
        Poll::Pending
    }

    /// Begins to write the requests whose turn it is, if there are any, with a function that
    /// says how much it wrote. Returns the last one of which something was written.
    ///
    /// A request counts as sent when its first byte is written. Before that it can be
    /// withdrawn.
    pub(super) fn poll_begin(
        &self,
        context: &mut Context<'_>,
        write: impl FnOnce(&mut Context<'_>, &[&Outgoing]) -> Poll<io::Result<usize>>,
    ) -> Poll<io::Result<Begun>> {
        let mut state = self.lock();
        let Some((first, others)) = state.session.turns() else {
            return Poll::Pending;
        };
        let mut requests = [first; AT_ONCE];
        let mut count = 1;
        for (place, request) in requests.iter_mut().skip(1).zip(others) {
            *place = request;
            count += 1;
        }
        let requests = requests.get(..count).unwrap_or(&requests);
        let mut written = match ready!(write(context, requests))? {
            0 => return Poll::Ready(Err(io::ErrorKind::WriteZero.into())),
            written => written,
        };
        while let Some(request) = state.session.take() {
            let length = request.line.len();
            if written <= length {
                return Poll::Ready(Ok(Begun { request, written }));
            }
            written -= length;
        }
        Poll::Pending
    }

    /// Nothing more can be written, for this reason, not even the rest of what was begun.
    /// What has arrived is still read.
    pub(super) fn stop_sending(&self, begun: Option<Begun>, why: Disconnect) {
        let mut state = self.lock();
        if let Some(begun) = begun {
            state.session.put_back(begun.request, begun.written);
        }
        state.session.stop_sending(why);
        state.fail_hopeless();
        self.changed.notify_waiters();
    }

    /// Nothing more can be read, for this reason.
    pub(super) fn stop_receiving(&self, why: Disconnect) {
        let mut state = self.lock();
        state.session.stop_receiving(why);
        self.tell_end(&mut state);
    }

    /// Begins again over another stream, unless the connection has ended for good.
    pub(super) fn renew(&self) {
        self.lock().session.renew();
    }

    /// An attempt to connect again has failed.
    pub(super) fn attempt_failed(&self, error: Error) {
        self.lock().session.attempt_failed(error);
    }

    /// There will be no more attempts after this time.
    pub(super) fn give_up(&self, after: Duration) {
        let mut state = self.lock();
        state.session.give_up(after);
        self.tell_end(&mut state);
    }

    /// Ends the connection for this reason, if it has not ended.
    pub(super) fn end(&self, why: Disconnect) {
        let mut state = self.lock();
        state.session.break_off(why);
        self.tell_end(&mut state);
    }

    /// Tells everybody who waits in vain.
    fn tell_end(&self, state: &mut State) {
        state.fail_hopeless();
        state.wake_driver();
        if let Some(why) = state.session.take_loss() {
            let loss = Delivery::Disconnected(Box::new(why));
            state.subscribers.deliver(&loss);
        }
        if let Some(why) = state.session.final_end() {
            state.subscribers.end(why);
        }
        self.changed.notify_waiters();
    }
}

impl State {
    fn answer(&mut self, id: Id, answer: Result<String, Unanswered>) {
        self.calls.answer(id, answer.map_err(Box::new));
    }

    /// Tells those who wait in vain.
    fn fail_hopeless(&mut self) {
        for id in self.calls.unanswered() {
            if let Some(ended) = self.session.ended(id) {
                self.answer(id, Err(Unanswered::Ended(ended)));
            }
        }
    }

    /// Has the task look at what it can do.
    fn wake_driver(&mut self) {
        if let Some(driver) = self.driver.take() {
            driver.wake();
        }
    }
}

/// A request that was written in part, or as a whole.
pub(super) struct Begun {
    request: Outgoing,
    pub(super) written: usize,
}

impl Begun {
    /// What is to be written, if anything is.
    pub(super) fn rest(&self) -> Option<&[u8]> {
        let rest = self.request.line.get(self.written..)?;
        (!rest.is_empty()).then_some(rest)
    }
}
