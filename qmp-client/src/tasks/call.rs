//! Commands under way.
//!
//! There can be many of them at once, so their futures are written by hand: nested `async` blocks
//! would keep several copies of what is here.

use std::borrow::Cow;
use std::marker::PhantomData;
use std::mem;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll, ready};

use serde::de::DeserializeOwned;

use super::calls::Unanswered;
use super::connection::Connection;
use super::deadline::Deadline;
use super::handle::Handle;
use crate::exchange::{self, Answer, Stop};
use crate::protocol::{Ended, Id, Outgoing};
use crate::{Error, trace};

/// A command that is executed, and whose reply is decoded.
pub(super) enum Execution<T> {
    Running(Running<T>),
    /// If the command could not be encoded, this is the error until it is returned.
    Ended(Option<Error>),
}

pub(super) struct Running<T> {
    call: Call,
    traced: trace::Call,
    /// So that the connection lasts.
    _handle: Arc<Handle>,
    returns: PhantomData<fn() -> T>,
}

impl<T: DeserializeOwned> Execution<T> {
    /// The time begins now. Nothing is sent before it is polled.
    pub(super) fn new(
        handle: &Arc<Handle>,
        request: Result<Outgoing, Error>,
        deadline: Deadline,
    ) -> Self {
        let request = match request {
            Ok(request) => request,
            Err(error) => return Self::Ended(Some(error)),
        };
        let (request, traced) = exchange::begin(&handle.peer, request);
        Self::Running(Running {
            call: Call::new(Arc::clone(&handle.connection), request, deadline),
            traced,
            _handle: Arc::clone(handle),
            returns: PhantomData,
        })
    }
}

impl<T: DeserializeOwned> Future for Execution<T> {
    type Output = Result<T, Error>;

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output> {
        match &mut *self {
            Self::Running(running) => {
                let result = ready!(running.poll(context));
                *self = Self::Ended(None);
                Poll::Ready(result)
            }
            Self::Ended(error) => match error.take() {
                Some(error) => Poll::Ready(Err(error)),
                None => Poll::Pending,
            },
        }
    }
}

impl<T: DeserializeOwned> Running<T> {
    fn poll(&mut self, context: &mut Context<'_>) -> Poll<Result<T, Error>> {
        let result = self.traced.in_scope(|| {
            let (command, answer) = ready!(Pin::new(&mut self.call).poll(context))?;
            Poll::Ready(exchange::returned(&command, answer))
        });
        result.map(|result| self.traced.end(result))
    }
}

/// Somebody who waits for the answer to a request. When it is dropped, the request is withdrawn.
pub(super) struct Call {
    connection: Arc<Connection>,
    deadline: Deadline,
    state: State,
}

enum State {
    /// Nothing is sent until this is polled.
    Unsent(Outgoing),
    Waiting {
        id: Id,
        command: Cow<'static, str>,
    },
    Ended,
}

impl Call {
    pub(super) fn new(connection: Arc<Connection>, request: Outgoing, deadline: Deadline) -> Self {
        Self {
            connection,
            deadline,
            state: State::Unsent(request),
        }
    }

    fn unanswered(&self, command: &str, why: Unanswered) -> Result<Answer, Error> {
        let (stop, withdrawn) = match why {
            Unanswered::Lost(instead) => return Ok(Answer::Lost(instead)),
            Unanswered::Ended(Ended { why, withdrawn }) => (Stop::Ended(why), withdrawn),
            Unanswered::TimeIsUp(withdrawn) => (Stop::TimeIsUp(self.deadline.after), withdrawn),
        };
        Err(exchange::unanswered(command.to_owned(), stop, withdrawn))
    }
}

/// The answer, and the name of the command.
impl Future for Call {
    type Output = Result<(Cow<'static, str>, Answer), Error>;

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output> {
        match mem::replace(&mut self.state, State::Ended) {
            State::Unsent(request) => {
                let (id, command) = (request.id, request.command.clone());
                let caller = context.waker().clone();
                self.connection.begin(request, caller, self.deadline)?;
                self.state = State::Waiting { id, command };
                Poll::Pending
            }
            State::Waiting { id, command } => match self.connection.poll_answer(id, context) {
                Poll::Pending => {
                    self.state = State::Waiting { id, command };
                    Poll::Pending
                }
                Poll::Ready(Ok(line)) => Poll::Ready(Ok((command, Answer::Reply(line)))),
                Poll::Ready(Err(why)) => {
                    let answer = self.unanswered(&command, *why)?;
                    Poll::Ready(Ok((command, answer)))
                }
            },
            State::Ended => Poll::Pending,
        }
    }
}

impl Drop for Call {
    fn drop(&mut self) {
        if let State::Waiting { id, .. } = self.state {
            self.connection.withdraw(id);
        }
    }
}
