//! What the handles of a connection and its task share.

use std::collections::HashMap;
use std::io;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::task::{Context, Poll, Waker, ready};
use std::time::Duration;

use qmp_types::base::Greeting;
use tokio::runtime::Handle as Runtime;
use tokio::sync::{Notify, oneshot};

use super::deadline::Deadline;
use super::stream::AT_ONCE;
use crate::exchange::{self, Answer, Stop};
use crate::protocol::{Delivery, Ended, Feed, Id, Message, Outcome, Outgoing, Session, Withdrawn};
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
    /// Those that wait for a reply.
    calls: HashMap<Id, oneshot::Sender<Result<Answer, Ended>>>,
    subscribers: Subscribers<Waiting>,
    /// The task of the connection.
    driver: Option<Waker>,
}

impl Connection {
    pub(super) fn new(session: Session, runtime: Runtime) -> Self {
        Self {
            state: Mutex::new(State {
                session,
                calls: HashMap::new(),
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
        let awaited = self.lock().session.awaited();
        Err(exchange::not_negotiated(awaited, stop))
    }

    /// Waits until requests are taken.
    pub(super) async fn wait_connected(&self, deadline: Deadline) -> Result<(), Error> {
        let connected = self.wait(exchange::reconnected);
        let connected = deadline.limit(&self.runtime, connected).await;
        connected.unwrap_or_else(|| Err(exchange::not_reconnected(deadline.after)))
    }

    /// Waits until there is no connection, or has been none meanwhile.
    pub(super) async fn wait_disconnected(&self, deadline: Deadline) -> Result<Disconnect, Error> {
        let losses = self.lock().session.losses();
        let disconnected = self.wait(|session| session.disconnected_since(losses).cloned());
        let why = deadline.limit(&self.runtime, disconnected).await;
        why.ok_or_else(|| exchange::not_disconnected(deadline.after))
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

    /// Has a request sent in its turn, and waits for the answer.
    pub(super) async fn call(
        &self,
        request: Outgoing,
        deadline: Deadline,
    ) -> Result<Answer, Error> {
        let command = request.command.clone();
        let mut call = Call::start(self, request)?;
        let in_time = deadline.limit(&self.runtime, &mut call.answer).await;
        let withdrawn = call.withdraw();
        // It may have arrived after the time was up.
        let answered = in_time.or_else(|| call.answer.try_recv().ok().map(Ok));
        let (stop, withdrawn) = match answered {
            Some(Ok(Ok(answer))) => return Ok(answer),
            Some(Ok(Err(Ended { why, withdrawn }))) => (Stop::Ended(why), withdrawn),
            // The other end is not dropped before it has sent something.
            Some(Err(_)) => (Stop::Ended(Disconnect::TaskStopped), withdrawn),
            None => (Stop::TimeIsUp(deadline.after), withdrawn),
        };
        Err(exchange::unanswered(command, stop, withdrawn))
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
            Outcome::Reply { id, line } => state.answer(id, Answer::Reply(line)),
            Outcome::Lost { ids, instead } => {
                for id in ids {
                    state.answer(id, Answer::Lost(instead.clone()));
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
        let Some(first) = state.session.turn() else {
            return Poll::Pending;
        };
        let mut requests = [first; AT_ONCE];
        let mut count = 1;
        let others = state.session.turns().skip(1);
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
        if let Some(why) = state.session.final_end() {
            state.subscribers.end(why);
        }
        self.changed.notify_waiters();
    }
}

impl State {
    fn answer(&mut self, id: Id, answer: Answer) {
        if let Some(call) = self.calls.remove(&id) {
            // The caller may have stopped waiting.
            let _ = call.send(Ok(answer));
        }
    }

    /// Tells those who wait in vain.
    fn fail_hopeless(&mut self) {
        let in_vain = |id: &Id| self.session.hopeless(Some(*id)).is_some();
        let ids: Vec<Id> = self.calls.keys().copied().filter(in_vain).collect();
        for id in ids {
            if let Some(ended) = self.session.ended(id)
                && let Some(call) = self.calls.remove(&id)
            {
                let _ = call.send(Err(ended));
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

/// Somebody who waits for an answer. When it is dropped, the request is withdrawn.
struct Call<'c> {
    connection: &'c Connection,
    id: Id,
    answer: oneshot::Receiver<Result<Answer, Ended>>,
}

impl<'c> Call<'c> {
    fn start(connection: &'c Connection, request: Outgoing) -> Result<Self, Error> {
        let (sender, answer) = oneshot::channel();
        let id = request.id;
        let mut state = connection.lock();
        if let Some(why) = state.session.refusal() {
            return Err(exchange::refused(request.command, why));
        }
        state.session.push(request);
        state.calls.insert(id, sender);
        state.wake_driver();
        drop(state);
        Ok(Self {
            connection,
            id,
            answer,
        })
    }

    /// Stops waiting.
    fn withdraw(&self) -> Withdrawn {
        let mut state = self.connection.lock();
        match state.calls.remove(&self.id) {
            Some(_) => {
                let withdrawn = state.session.withdraw(self.id);
                // What has its turn now may not be what had it before.
                state.wake_driver();
                withdrawn
            }
            // It was answered.
            None => Withdrawn::Sent,
        }
    }
}

impl Drop for Call<'_> {
    fn drop(&mut self) {
        self.withdraw();
    }
}
