//! A command to the guest agent, from the sign of life to the reply.

use std::hash::{BuildHasher, RandomState};
use std::sync::{Arc, OnceLock};
use std::time::Duration;

use qmp_types::base::{Command, Empty, Reply, Request};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

use super::files::LeftOpen;
use super::messages::{FileClose, FileOpen};
use crate::deadline::{Clock, Deadline};
use crate::exchange::{self, Stop};
use crate::protocol::{AgentOutcome, AgentSession, Instead, is_complete};
use crate::trace::{Call, Peer};
use crate::{AgentOptions, Awaited, Disconnect, Error, decode};

/// What carries the bytes.
pub(crate) trait Wire {
    type Clock: Clock;

    /// Writes all of the bytes, and counts those that were written. If the time is up, or if
    /// it is dropped, it may have written some.
    async fn write(
        &mut self,
        bytes: &[u8],
        written: &mut usize,
        deadline: Deadline<Self::Clock>,
    ) -> Result<(), Stop>;

    /// The next line that arrives. If it is dropped, nothing is lost.
    async fn line(&mut self, deadline: Deadline<Self::Clock>) -> Result<Vec<u8>, Stop>;
}

/// What the handles and whoever talks to the agent share.
#[derive(Clone)]
pub(crate) struct Shared {
    pub(crate) peer: Peer,
    pub(crate) left_open: LeftOpen,
    end: Arc<OnceLock<Disconnect>>,
}

impl Shared {
    pub(crate) fn new(peer: Peer) -> Self {
        Self {
            peer,
            left_open: LeftOpen::default(),
            end: Arc::default(),
        }
    }

    /// Why the connection has ended, as far as that was noticed.
    pub(crate) fn end(&self) -> Option<&Disconnect> {
        self.end.get()
    }
}

/// A connection to the agent, for one command at a time. A command that is dropped or whose
/// time is up leaves nothing behind but what the next one gives up or drops.
pub(crate) struct Talk<W> {
    wire: W,
    session: AgentSession,
    shared: Shared,
    /// The command that was sent last, until it is answered or the agent is ready for another.
    unanswered: Option<String>,
    /// How long the agent may take to give a sign of life.
    patience: Duration,
}

/// A command to send.
pub(crate) struct AgentCommand {
    message: Message,
    call: Call,
}

struct Message {
    name: String,
    /// The message, with the end of the line.
    line: Vec<u8>,
    /// Whether there is a reply on success.
    has_reply: bool,
}

/// The commands that have no reply on success, in all releases.
const WITHOUT_REPLY: [&str; 4] = [
    "guest-shutdown",
    "guest-suspend-disk",
    "guest-suspend-hybrid",
    "guest-suspend-ram",
];

/// The reply in place of one that a command does not have.
const NO_REPLY: &str = r#"{"return": {}}"#;

impl AgentCommand {
    pub(crate) fn new<C: Command>(command: &C, peer: &Peer) -> Result<Self, Error> {
        let message = Message::new(C::NAME, &Request::new(command), C::SUCCESS_RESPONSE)?;
        Ok(Self::begin(message, peer))
    }

    /// A command without a type. Arguments that are null are left out.
    pub(crate) fn json(name: &str, arguments: &Value, peer: &Peer) -> Result<Self, Error> {
        #[derive(Serialize)]
        struct Request<'s> {
            execute: &'s str,
            #[serde(skip_serializing_if = "Value::is_null")]
            arguments: &'s Value,
        }
        let request = Request {
            execute: name,
            arguments,
        };
        let has_reply = !WITHOUT_REPLY.contains(&name);
        Ok(Self::begin(Message::new(name, &request, has_reply)?, peer))
    }

    fn begin(message: Message, peer: &Peer) -> Self {
        let call = peer.call(&message.name, None);
        Self { message, call }
    }

    pub(crate) fn name(&self) -> &str {
        &self.message.name
    }

    /// It ends because its turn did not come, because of this command.
    pub(crate) fn not_sent<T>(mut self, behind: &str, after: Duration) -> Result<T, Error> {
        let error = self.message.not_sent(Some(behind), after);
        self.call.end(Err(error))
    }
}

impl Message {
    fn new(name: &str, request: &impl Serialize, has_reply: bool) -> Result<Self, Error> {
        Ok(Self {
            name: name.to_owned(),
            line: exchange::encode(name, request)?,
            has_reply,
        })
    }

    fn not_sent(self, behind: Option<&str>, after: Duration) -> Error {
        Error::NotSent {
            command: self.name,
            behind: behind.map(str::to_owned),
            after,
        }
    }
}

impl<W: Wire> Talk<W> {
    pub(crate) fn new(wire: W, shared: Shared, options: &AgentOptions) -> Self {
        let random = RandomState::new().hash_one(());
        Self {
            wire,
            session: AgentSession::new(random, shared.peer.clone()),
            shared,
            unanswered: None,
            patience: options.0.connect_timeout,
        }
    }

    /// Waits for a sign of life.
    pub(crate) async fn synchronize(&mut self, deadline: Deadline<W::Clock>) -> Result<(), Error> {
        let stop = match self.try_synchronize(deadline).await {
            Ok(()) => return Ok(()),
            Err(stop) => stop,
        };
        Err(match stop {
            Stop::Ended(why) => {
                Error::closed(Awaited::Connection("the guest agent".to_owned()), why)
            }
            Stop::TimeIsUp(after) => Error::NoAgent {
                after,
                start: self.session.dropped(),
            },
        })
    }

    async fn try_synchronize(&mut self, deadline: Deadline<W::Clock>) -> Result<(), Stop> {
        let bytes = self.session.synchronize();
        self.write(&bytes, &mut 0, deadline).await?;
        if let AgentOutcome::Refused { start } = self.receive(deadline).await? {
            return Err(self.ended(Disconnect::NotAgent { start }));
        }
        self.unanswered = None;
        Ok(())
    }

    /// Sends a command after a sign of life, and waits for what it returns.
    pub(crate) async fn execute<T: DeserializeOwned>(
        &mut self,
        command: AgentCommand,
        deadline: Deadline<W::Clock>,
    ) -> Result<T, Error> {
        let AgentCommand { message, call } = command;
        let execute = async {
            if deadline.left().is_none() {
                return Err(message.not_sent(None, deadline.after));
            }
            let ready = match self.synchronize(self.soon(deadline)).await {
                Ok(()) => self.close_left_open(deadline).await,
                Err(error) => Err(error),
            };
            match ready {
                Err(Error::Timeout { after, .. } | Error::NotSent { after, .. }) => {
                    Err(message.not_sent(Some(FileClose::NAME), after))
                }
                Err(error @ Error::NoAgent { after, .. }) => {
                    Err(match self.unanswered.as_deref() {
                        None => error,
                        behind => message.not_sent(behind, after),
                    })
                }
                Err(Error::Closed { reason, .. }) => Err(exchange::refused(message.name, &reason)),
                Err(error) => Err(error),
                Ok(()) => self.send(message, deadline).await,
            }
        };
        call.run(execute).await
    }

    async fn close_left_open(&mut self, deadline: Deadline<W::Clock>) -> Result<(), Error> {
        while let Some(handle) = self.shared.left_open.first() {
            let close = AgentCommand::new(&FileClose { handle }, &self.shared.peer)?;
            let deadline = self.soon(deadline);
            let closed = close.call.run(self.send::<Empty>(close.message, deadline));
            match closed.await {
                // The agent may have closed it already.
                Err(Error::Command { .. } | Error::Decode { .. }) => {}
                closed => closed.map(drop)?,
            }
            self.shared.left_open.remove(handle);
        }
        Ok(())
    }

    /// The deadline for what an agent does at once, if it is there.
    fn soon(&self, deadline: Deadline<W::Clock>) -> Deadline<W::Clock> {
        deadline.or_after(self.patience)
    }

    /// Sends a command and waits for what it returns.
    async fn send<T: DeserializeOwned>(
        &mut self,
        message: Message,
        deadline: Deadline<W::Clock>,
    ) -> Result<T, Error> {
        let name = message.name.clone();
        let line = self.send_and_wait(message, deadline).await?;
        decode::reply(&name, line)
    }

    async fn send_and_wait(
        &mut self,
        message: Message,
        deadline: Deadline<W::Clock>,
    ) -> Result<String, Error> {
        let Message {
            name,
            line,
            has_reply,
        } = message;
        let awaited = || Awaited::reply(&name);
        let length = line.len();
        let bytes = self.session.send(line, has_reply);
        self.unanswered = has_reply.then(|| name.clone());
        let mut written = 0;
        if let Err(stop) = self.write(&bytes, &mut written, deadline).await {
            let is_unsent = !is_complete(written, length);
            if is_unsent {
                self.unanswered = None;
            }
            return match stop {
                Stop::Ended(why) if is_unsent => Err(exchange::refused(name, &why)),
                Stop::Ended(_) if !has_reply => Ok(NO_REPLY.to_owned()),
                Stop::Ended(why) => Err(Error::closed(awaited(), why)),
                // The agent forgets the part that it has when the next command is sent.
                Stop::TimeIsUp(after) if is_unsent => Err(Error::NotSent {
                    command: name,
                    behind: None,
                    after,
                }),
                Stop::TimeIsUp(after) => Err(Error::Timeout {
                    awaited: awaited(),
                    after,
                }),
            };
        }
        let patience = if has_reply {
            deadline
        } else {
            self.soon(deadline)
        };
        match self.receive(patience).await {
            Ok(AgentOutcome::Reply(line)) => {
                self.unanswered = None;
                Ok(line)
            }
            Ok(AgentOutcome::Invalid { start, reason }) => {
                Err(decode::lost(&name, Instead::Line { start, reason }))
            }
            Ok(_) => Ok(NO_REPLY.to_owned()),
            Err(_) if !has_reply => Ok(NO_REPLY.to_owned()),
            Err(Stop::Ended(why)) => Err(Error::closed(awaited(), why)),
            Err(Stop::TimeIsUp(after)) => Err(Error::Timeout {
                awaited: awaited(),
                after,
            }),
        }
    }

    async fn write(
        &mut self,
        bytes: &[u8],
        written: &mut usize,
        deadline: Deadline<W::Clock>,
    ) -> Result<(), Stop> {
        if let Some(why) = self.shared.end() {
            return Err(Stop::Ended(why.clone()));
        }
        if deadline.left().is_none() {
            return Err(Stop::TimeIsUp(deadline.after));
        }
        let result = self.wire.write(bytes, written, deadline).await;
        result.map_err(|stop| self.stopped(stop))
    }

    /// Waits for what was awaited.
    async fn receive(&mut self, deadline: Deadline<W::Clock>) -> Result<AgentOutcome, Stop> {
        loop {
            // Lines of others that arrive without end must not prolong it.
            if deadline.left().is_none() {
                return Err(Stop::TimeIsUp(deadline.after));
            }
            let line = self.wire.line(deadline).await;
            let line = line.map_err(|stop| self.stopped(stop))?;
            match self.session.receive(line) {
                AgentOutcome::Dropped(line) => self.close_later(&line),
                outcome => return Ok(outcome),
            }
        }
    }

    /// Remembers to close a file if this late reply says that one was opened: its caller has gone.
    fn close_later(&mut self, line: &[u8]) {
        let reply = str::from_utf8(line).ok().map(str::parse::<Reply<i64>>);
        if let Some(Ok(Reply {
            result: Ok(handle), ..
        })) = reply.filter(|_| self.unanswered.as_deref() == Some(FileOpen::NAME))
        {
            self.shared.left_open.add(handle);
            self.unanswered = None;
        }
    }

    /// Keeps why the connection has ended, if it has.
    fn stopped(&mut self, stop: Stop) -> Stop {
        match stop {
            Stop::Ended(why) => self.ended(why),
            stop @ Stop::TimeIsUp(_) => stop,
        }
    }
}

impl<W> Talk<W> {
    /// The connection has ended. The first reason is kept.
    fn ended(&mut self, why: Disconnect) -> Stop {
        let kept = self.shared.end.get_or_init(|| {
            self.session.ended(&why);
            why
        });
        Stop::Ended(kept.clone())
    }
}

impl<W> Drop for Talk<W> {
    fn drop(&mut self) {
        self.ended(Disconnect::Dropped);
    }
}
