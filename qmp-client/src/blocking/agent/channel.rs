//! The connection to the agent, on which one command is under way at a time.

use std::hash::{BuildHasher, RandomState};
use std::io;
use std::sync::mpsc::{self, Receiver, RecvTimeoutError, SyncSender};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread::{self, JoinHandle};
use std::time::Duration;

use crate::blocking::Transport;
use crate::blocking::connection::{Bytes, NotWritten, is_timeout, write_all};
use crate::blocking::deadline::Deadline;
use crate::blocking::reader::{BUFFER, read_some};
use crate::protocol::{AgentOutcome, AgentSession, Decoder, Instead};
use crate::trace::Peer;
use crate::{Disconnect, Error, Options, decode};

/// A connection with a thread that reads. Both end when it is dropped.
pub(super) struct Channel {
    transport: Arc<dyn Transport>,
    state: Mutex<State>,
    /// The connection is free.
    freed: Condvar,
    reader: Option<JoinHandle<()>>,
    /// How long the agent may take to give a sign of life.
    patience: Duration,
}

struct State {
    /// What is used by one caller at a time; none while it is used.
    talk: Option<Talk>,
    /// The command that is under way.
    command: String,
}

/// What the caller needs whose turn it is.
struct Talk {
    session: AgentSession,
    lines: Receiver<Result<Vec<u8>, Disconnect>>,
    end: Option<Disconnect>,
}

/// A command to send.
pub(super) struct Sent<'s> {
    pub(super) command: &'s str,
    /// The message, with the end of the line.
    pub(super) line: Vec<u8>,
    /// Whether there is a reply on success.
    pub(super) has_reply: bool,
}

/// Why nothing was written, or nothing arrived.
enum Stop {
    TimeIsUp,
    Ended(Disconnect),
}

/// The reply in place of one that a command does not have.
const NO_REPLY: &str = r#"{"return": {}}"#;

impl Channel {
    pub(super) fn start(
        transport: Box<dyn Transport>,
        peer: Peer,
        options: &Options,
    ) -> io::Result<Self> {
        transport.prepare()?;
        let transport: Arc<dyn Transport> = transport.into();
        // The reader waits while nobody takes its lines, so that they do not pile up.
        let (sender, lines) = mpsc::sync_channel(1);
        let decoder = Decoder::new(options.line_limit);
        let shared = Arc::clone(&transport);
        let reader = thread::Builder::new()
            .name("qga-reader".to_owned())
            .spawn(move || read(&*shared, decoder, &sender))?;
        let talk = Talk {
            session: AgentSession::new(RandomState::new().hash_one(()), peer),
            lines,
            end: None,
        };
        Ok(Self {
            transport,
            state: Mutex::new(State {
                talk: Some(talk),
                command: String::new(),
            }),
            freed: Condvar::new(),
            reader: Some(reader),
            patience: options.connect_timeout,
        })
    }

    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Waits for a sign of life.
    pub(super) fn synchronize(&self, deadline: Deadline) -> Result<(), Error> {
        self.with_talk("guest-sync-delimited", deadline, |talk| {
            self.synchronize_with(talk, deadline)
        })
    }

    /// Sends a command in its turn and waits for the reply.
    pub(super) fn execute(&self, sent: Sent<'_>, deadline: Deadline) -> Result<String, Error> {
        self.with_talk(sent.command, deadline, |talk| {
            self.synchronize_with(talk, self.soon(deadline))?;
            self.execute_with(talk, sent, deadline)
        })
    }

    /// Does something when it is its turn.
    fn with_talk<T>(
        &self,
        command: &str,
        deadline: Deadline,
        run: impl FnOnce(&mut Talk) -> Result<T, Error>,
    ) -> Result<T, Error> {
        let mut state = self.lock();
        let mut talk = loop {
            if let Some(talk) = state.talk.take() {
                break talk;
            }
            if deadline.left().is_none() {
                return Err(Error::NotSent {
                    command: command.to_owned(),
                    behind: Some(state.command.clone()),
                    after: deadline.after,
                });
            }
            state = deadline.wait(&self.freed, state);
        };
        command.clone_into(&mut state.command);
        drop(state);
        let result = run(&mut talk);
        self.lock().talk = Some(talk);
        self.freed.notify_one();
        result
    }

    /// The deadline for what an agent does at once, if it is there.
    fn soon(&self, deadline: Deadline) -> Deadline {
        match deadline.left() {
            Some(left) if left > self.patience => Deadline::new(self.patience),
            _ => deadline,
        }
    }

    fn synchronize_with(&self, talk: &mut Talk, deadline: Deadline) -> Result<(), Error> {
        let bytes = talk.session.synchronize();
        let written = self.write(talk, &bytes, deadline);
        let arrived = written.and_then(|()| talk.receive(deadline));
        match arrived {
            Ok(AgentOutcome::Refused { start }) => Err(talk.ended(Disconnect::NotAgent { start })),
            Ok(_) => Ok(()),
            Err(stop) => Err(stop),
        }
        .map_err(|stop| match stop {
            Stop::Ended(why) => Error::closed("the guest agent".to_owned(), why),
            Stop::TimeIsUp => Error::NoAgent {
                after: deadline.after,
                start: talk.session.dropped(),
            },
        })
    }

    fn execute_with(
        &self,
        talk: &mut Talk,
        sent: Sent<'_>,
        deadline: Deadline,
    ) -> Result<String, Error> {
        let command = sent.command;
        let awaited = || format!("the reply to `{command}`");
        let bytes = talk.session.send(sent.line, sent.has_reply);
        self.write(talk, &bytes, deadline)
            .map_err(|stop| match stop {
                Stop::Ended(why) => Error::closed(awaited(), why),
                // The agent forgets the part that it has when the next command is sent.
                Stop::TimeIsUp => Error::NotSent {
                    command: command.to_owned(),
                    behind: None,
                    after: deadline.after,
                },
            })?;
        let arrived = talk.receive(if sent.has_reply {
            deadline
        } else {
            self.soon(deadline)
        });
        match arrived {
            Ok(AgentOutcome::Reply(line)) => Ok(line),
            Ok(AgentOutcome::Invalid { start, reason }) => {
                Err(decode::lost(command, Instead::Line { start, reason }))
            }
            Ok(_) => Ok(NO_REPLY.to_owned()),
            Err(_) if !sent.has_reply => Ok(NO_REPLY.to_owned()),
            Err(Stop::Ended(why)) => Err(Error::closed(awaited(), why)),
            Err(Stop::TimeIsUp) => Err(Error::Timeout {
                awaited: awaited(),
                after: deadline.after,
            }),
        }
    }

    fn write(&self, talk: &mut Talk, bytes: &[u8], deadline: Deadline) -> Result<(), Stop> {
        if let Some(why) = &talk.end {
            return Err(Stop::Ended(why.clone()));
        }
        let what = Bytes {
            bytes,
            descriptor: None,
        };
        match write_all(&*self.transport, what, deadline) {
            Ok(()) => Ok(()),
            Err(NotWritten { error, .. }) if is_timeout(&error) => Err(Stop::TimeIsUp),
            Err(NotWritten { error, .. }) => Err(talk.ended(Disconnect::io(error))),
        }
    }
}

impl Drop for Channel {
    fn drop(&mut self) {
        let _ = self.transport.shutdown();
        // The reader may be waiting for somebody who takes a line.
        if let Some(mut talk) = self.lock().talk.take() {
            talk.ended(Disconnect::Dropped);
        }
        if let Some(reader) = self.reader.take() {
            let _ = reader.join();
        }
    }
}

impl Talk {
    /// Waits for what was awaited.
    fn receive(&mut self, deadline: Deadline) -> Result<AgentOutcome, Stop> {
        loop {
            // Lines of others that arrive without end must not prolong it.
            let left = deadline.left().ok_or(Stop::TimeIsUp)?;
            let why = match self.lines.recv_timeout(left) {
                Ok(Ok(line)) => match self.session.receive(line) {
                    AgentOutcome::Nothing => continue,
                    outcome => return Ok(outcome),
                },
                Ok(Err(why)) => why,
                Err(RecvTimeoutError::Timeout) => return Err(Stop::TimeIsUp),
                Err(RecvTimeoutError::Disconnected) => Disconnect::Closed { start: None },
            };
            return Err(self.ended(why));
        }
    }

    /// The connection has ended. The first reason is kept.
    fn ended(&mut self, why: Disconnect) -> Stop {
        if self.end.is_none() {
            self.session.ended(&why);
        }
        Stop::Ended(self.end.get_or_insert(why).clone())
    }
}

/// Reads until the connection ends, or nobody takes the lines any longer.
fn read(
    transport: &dyn Transport,
    mut decoder: Decoder,
    lines: &SyncSender<Result<Vec<u8>, Disconnect>>,
) {
    let mut buffer = vec![0; BUFFER];
    loop {
        let length = match read_some(transport, &mut buffer, &decoder) {
            Ok(length) => length,
            Err(why) => {
                // Nobody may be there.
                let _ = lines.send(Err(why));
                return;
            }
        };
        let mut bytes = buffer.get(..length).unwrap_or(&buffer);
        while let Some(line) = decoder.next_line(&mut bytes).transpose() {
            let is_end = line.is_err();
            if lines.send(line).is_err() || is_end {
                return;
            }
        }
    }
}
