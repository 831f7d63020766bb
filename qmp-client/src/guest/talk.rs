//! A command to the guest agent, from the sign of life to the reply.

use std::hash::{BuildHasher, RandomState};
use std::time::Duration;

use qmp_types::base::{Command, Reply, Request};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

use super::files::LeftOpen;
use super::messages::{FileClose, FileOpen};
use crate::deadline::{Clock, Deadline};
use crate::exchange::{self, Stop};
use crate::protocol::{AgentOutcome, AgentSession, Instead};
use crate::{Disconnect, Error, Options, decode};

/// What carries the bytes.
pub(crate) trait Wire {
    type Clock: Clock;

    /// Writes all of the bytes. If the time is up, or if it is dropped, it may have written
    /// some.
    async fn write(&mut self, bytes: &[u8], deadline: Deadline<Self::Clock>) -> Result<(), Stop>;

    /// The next line that arrives. If it is dropped, nothing is lost.
    async fn line(&mut self, deadline: Deadline<Self::Clock>) -> Result<Vec<u8>, Stop>;
}

/// A connection to the agent, for one command at a time. A command that is dropped or whose
/// time is up leaves nothing behind but what the next one gives up or drops.
pub(crate) struct Talk<W> {
    wire: W,
    session: AgentSession,
    end: Option<Disconnect>,
    left_open: LeftOpen,
    /// Whether it was asked to open a file, and has not replied.
    is_opening: bool,
    /// How long the agent may take to give a sign of life.
    patience: Duration,
}

/// A command to send.
pub(crate) struct AgentCommand {
    pub(crate) name: String,
    /// The message, with the end of the line.
    line: Vec<u8>,
    /// Whether there is a reply on success.
    has_reply: bool,
}

/// The reply in place of one that a command does not have.
const NO_REPLY: &str = r#"{"return": {}}"#;

impl AgentCommand {
    pub(crate) fn new<C: Command>(command: &C) -> Result<Self, Error> {
        Self::encode(C::NAME, &Request::new(command), C::SUCCESS_RESPONSE)
    }

    /// A command without a type. Arguments that are null are left out.
    pub(crate) fn json(name: &str, arguments: &Value) -> Result<Self, Error> {
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
        Self::encode(name, &request, true)
    }

    fn encode(name: &str, request: &impl Serialize, has_reply: bool) -> Result<Self, Error> {
        Ok(Self {
            name: name.to_owned(),
            line: exchange::encode(name, request)?,
            has_reply,
        })
    }

    /// The error if its turn did not come, because of this command.
    pub(crate) fn not_sent(self, behind: &str, after: Duration) -> Error {
        Error::NotSent {
            command: self.name,
            behind: Some(behind.to_owned()),
            after,
        }
    }
}

impl<W: Wire> Talk<W> {
    pub(crate) fn new(wire: W, left_open: LeftOpen, options: &Options) -> Self {
        Self {
            wire,
            session: AgentSession::new(RandomState::new().hash_one(())),
            end: None,
            left_open,
            is_opening: false,
            patience: options.connect_timeout,
        }
    }

    /// Waits for a sign of life.
    pub(crate) async fn synchronize(&mut self, deadline: Deadline<W::Clock>) -> Result<(), Error> {
        let stop = match self.try_synchronize(deadline).await {
            Ok(()) => return Ok(()),
            Err(stop) => stop,
        };
        Err(match stop {
            Stop::Ended(why) => Error::closed("the guest agent".to_owned(), why),
            Stop::TimeIsUp(after) => Error::NoAgent {
                after,
                start: self.session.dropped(),
            },
        })
    }

    async fn try_synchronize(&mut self, deadline: Deadline<W::Clock>) -> Result<(), Stop> {
        let bytes = self.session.synchronize();
        self.write(&bytes, deadline).await?;
        if let AgentOutcome::Refused { start } = self.receive(deadline).await? {
            return Err(self.ended(Disconnect::NotAgent { start }));
        }
        self.is_opening = false;
        Ok(())
    }

    /// Sends a command after a sign of life, and waits for what it returns.
    pub(crate) async fn execute<T: DeserializeOwned>(
        &mut self,
        command: AgentCommand,
        deadline: Deadline<W::Clock>,
    ) -> Result<T, Error> {
        self.synchronize(self.soon(deadline)).await?;
        while let Some(handle) = self.left_open.first() {
            let close = AgentCommand::new(&FileClose { handle })?;
            match self.send(close, self.soon(deadline)).await {
                Err(Error::Timeout { after, .. } | Error::NotSent { after, .. }) => {
                    return Err(command.not_sent(FileClose::NAME, after));
                }
                // The agent may have closed it already.
                closed => closed.map(drop)?,
            }
            self.left_open.remove(handle);
        }
        let name = command.name.clone();
        let line = self.send(command, deadline).await?;
        decode::reply(&name, line)
    }

    /// The deadline for what an agent does at once, if it is there.
    fn soon(&self, deadline: Deadline<W::Clock>) -> Deadline<W::Clock> {
        deadline.or_after(self.patience)
    }

    /// Sends a command and waits for the reply.
    async fn send(
        &mut self,
        command: AgentCommand,
        deadline: Deadline<W::Clock>,
    ) -> Result<String, Error> {
        let AgentCommand {
            name,
            line,
            has_reply,
        } = command;
        let awaited = || format!("the reply to `{name}`");
        let bytes = self.session.send(line, has_reply);
        self.is_opening = name == FileOpen::NAME;
        let written = self.write(&bytes, deadline).await;
        written.map_err(|stop| match stop {
            Stop::Ended(why) => Error::closed(awaited(), why),
            // The agent forgets the part that it has when the next command is sent.
            Stop::TimeIsUp(after) => Error::NotSent {
                command: name.clone(),
                behind: None,
                after,
            },
        })?;
        let patience = if has_reply {
            deadline
        } else {
            self.soon(deadline)
        };
        match self.receive(patience).await {
            Ok(AgentOutcome::Reply(line)) => {
                self.is_opening = false;
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

    async fn write(&mut self, bytes: &[u8], deadline: Deadline<W::Clock>) -> Result<(), Stop> {
        if let Some(why) = &self.end {
            return Err(Stop::Ended(why.clone()));
        }
        let written = self.wire.write(bytes, deadline).await;
        written.map_err(|stop| self.stopped(stop))
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

    /// Has a file closed that was opened for nobody, if this late reply tells of one.
    fn close_later(&mut self, line: &[u8]) {
        let reply = str::from_utf8(line).ok().map(str::parse::<Reply<i64>>);
        if let Some(Ok(Reply {
            result: Ok(handle), ..
        })) = reply.filter(|_| self.is_opening)
        {
            self.left_open.add(handle);
            self.is_opening = false;
        }
    }

    /// Keeps why the connection has ended, if it has.
    fn stopped(&mut self, stop: Stop) -> Stop {
        match stop {
            Stop::Ended(why) => self.ended(why),
            stop @ Stop::TimeIsUp(_) => stop,
        }
    }

    fn ended(&mut self, why: Disconnect) -> Stop {
        Stop::Ended(self.end.get_or_insert(why).clone())
    }
}
