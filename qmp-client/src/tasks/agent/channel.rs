//! The connection to the agent, on which one command is under way at a time.

use std::future::poll_fn;
use std::io;
use std::mem::MaybeUninit;
use std::pin::Pin;
use std::sync::PoisonError;
use std::task::{Poll, ready};

use serde::de::DeserializeOwned;
use tokio::io::ReadBuf;
use tokio::runtime::Handle as Runtime;
use tokio::sync::Mutex;
use tokio::time::Instant;

use crate::exchange::Stop;
use crate::guest::{self, AgentCommand, Shared, Talk};
use crate::protocol::Decoder;
use crate::tasks::deadline::Deadline;
use crate::tasks::stream::{BUFFER, Stream};
use crate::{AgentOptions, Disconnect, Error};

/// A connection. It has no task: whoever has a command under way moves the bytes.
pub(super) struct Channel {
    /// What is used by one caller at a time.
    talk: Mutex<Talk<Wire>>,
    /// The command that is under way.
    command: std::sync::Mutex<String>,
    /// In which it was made, and whose clock it uses.
    runtime: Runtime,
}

struct Wire {
    stream: Pin<Box<dyn Stream>>,
    decoder: Decoder,
    /// What has arrived.
    received: Vec<u8>,
    /// How much of that the decoder has taken.
    taken: usize,
    runtime: Runtime,
}

impl Channel {
    /// Waits for a sign of life.
    pub(super) async fn start(
        stream: Pin<Box<dyn Stream>>,
        shared: Shared,
        options: &AgentOptions,
        deadline: Deadline,
        runtime: Runtime,
    ) -> Result<Self, Error> {
        let wire = Wire {
            stream,
            decoder: Decoder::new(options.0.line_limit),
            received: Vec::new(),
            taken: 0,
            runtime: runtime.clone(),
        };
        let mut talk = Talk::new(wire, shared, options);
        talk.synchronize(deadline).await?;
        Ok(Self {
            talk: Mutex::new(talk),
            command: std::sync::Mutex::default(),
            runtime,
        })
    }

    pub(super) fn runtime(&self) -> &Runtime {
        &self.runtime
    }

    /// Sends a command in its turn and waits for what it returns.
    pub(super) async fn execute<T: DeserializeOwned>(
        &self,
        command: AgentCommand,
        deadline: Deadline,
    ) -> Result<T, Error> {
        let under_way = || self.command.lock().unwrap_or_else(PoisonError::into_inner);
        let Some(mut talk) = deadline.limit(&self.runtime, self.talk.lock()).await else {
            return command.not_sent(&under_way(), deadline.after);
        };
        command.name().clone_into(&mut under_way());
        talk.execute(command, deadline).await
    }
}

impl Wire {
    async fn write_all(&mut self, bytes: &[u8], written: &mut usize) -> io::Result<()> {
        while let Some(rest) = bytes.get(*written..).filter(|rest| !rest.is_empty()) {
            let stream = &mut self.stream;
            let more = poll_fn(|context| stream.as_mut().poll_write(context, rest));
            *written += match more.await? {
                0 => return Err(io::ErrorKind::WriteZero.into()),
                more => more,
            };
        }
        poll_fn(|context| self.stream.as_mut().poll_flush(context)).await
    }

    async fn read_line(&mut self) -> Result<Vec<u8>, Disconnect> {
        loop {
            let mut bytes = self.received.get(self.taken..).unwrap_or_default();
            let line = self.decoder.next_line(&mut bytes)?;
            self.taken = self.received.len() - bytes.len();
            if let Some(line) = line {
                return Ok(line.into_owned());
            }
            self.read_some().await?;
        }
    }

    /// Reads some bytes in place of those that were taken.
    async fn read_some(&mut self) -> Result<(), Disconnect> {
        poll_fn(|context| {
            let mut space = [const { MaybeUninit::uninit() }; BUFFER];
            let mut buffer = ReadBuf::uninit(&mut space);
            let stream = self.stream.as_mut();
            ready!(stream.poll_some(context, &mut buffer, &self.decoder))?;
            self.received.clear();
            self.received.extend(buffer.filled());
            self.taken = 0;
            Poll::Ready(Ok(()))
        })
        .await
    }
}

impl guest::Wire for Wire {
    type Clock = Instant;

    async fn write(
        &mut self,
        bytes: &[u8],
        written: &mut usize,
        deadline: Deadline,
    ) -> Result<(), Stop> {
        let runtime = self.runtime.clone();
        match deadline
            .limit(&runtime, self.write_all(bytes, written))
            .await
        {
            Some(Ok(())) => Ok(()),
            Some(Err(error)) => Err(Stop::Ended(Disconnect::writing(error))),
            None => Err(Stop::TimeIsUp(deadline.after)),
        }
    }

    async fn line(&mut self, deadline: Deadline) -> Result<Vec<u8>, Stop> {
        let runtime = self.runtime.clone();
        match deadline.limit(&runtime, self.read_line()).await {
            Some(line) => line.map_err(Stop::Ended),
            None => Err(Stop::TimeIsUp(deadline.after)),
        }
    }
}
