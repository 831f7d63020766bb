//! The connection to the agent, on which one command is under way at a time.

use std::borrow::Cow;
use std::io;
use std::sync::mpsc::{self, Receiver, RecvTimeoutError, SyncSender};
use std::sync::{Arc, PoisonError};
use std::thread::{self, JoinHandle};
use std::time::Instant;

use serde::de::DeserializeOwned;

use crate::blocking::Transport;
use crate::blocking::block_on::block_on;
use crate::blocking::connection::{Bytes, NotWritten, is_timeout, write_all};
use crate::blocking::deadline::Deadline;
use crate::blocking::reader::{BUFFER, read_some};
use crate::exchange::Stop;
use crate::guest::{self, AgentCommand, Shared, Talk};
use crate::protocol::Decoder;
use crate::sync::{Condvar, Mutex, MutexGuard};
use crate::{AgentOptions, Disconnect, Error};

/// A connection with a thread that reads. Both end when it is dropped.
pub(super) struct Channel {
    transport: Arc<dyn Transport>,
    state: Mutex<State>,
    /// The connection is free.
    freed: Condvar,
    reader: Option<JoinHandle<()>>,
}

struct State {
    /// What is used by one caller at a time; none while it is used.
    talk: Option<Talk<Wire>>,
    /// The command that is under way.
    command: String,
}

struct Wire {
    transport: Arc<dyn Transport>,
    lines: Lines,
}

impl Channel {
    /// Waits for a sign of life.
    pub(super) fn start(
        transport: Box<dyn Transport>,
        shared: Shared,
        options: &AgentOptions,
        deadline: Deadline,
    ) -> Result<Self, Error> {
        transport.prepare().map_err(Error::Setup)?;
        let transport: Arc<dyn Transport> = transport.into();
        let decoder = Decoder::new(options.0.line_limit);
        let (lines, reader) = start_reader(&transport, decoder).map_err(Error::Setup)?;
        let wire = Wire {
            transport: Arc::clone(&transport),
            lines,
        };
        let channel = Self {
            transport,
            state: Mutex::new(State {
                talk: Some(Talk::new(wire, shared, options)),
                command: String::new(),
            }),
            freed: Condvar::new(),
            reader: Some(reader),
        };
        if let Some(talk) = &mut channel.lock().talk {
            block_on(talk.synchronize(deadline))?;
        }
        Ok(channel)
    }

    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Sends a command in its turn and waits for what it returns.
    pub(super) fn execute<T: DeserializeOwned>(
        &self,
        command: AgentCommand,
        deadline: Deadline,
    ) -> Result<T, Error> {
        let mut state = self.lock();
        let mut talk = loop {
            if let Some(talk) = state.talk.take() {
                break talk;
            }
            if deadline.left().is_none() {
                return command.not_sent(&state.command, deadline.after);
            }
            state = deadline.wait(&self.freed, state);
        };
        command.name().clone_into(&mut state.command);
        drop(state);
        let result = block_on(talk.execute(command, deadline));
        self.lock().talk = Some(talk);
        self.freed.notify_one();
        result
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
        let what = Bytes {
            bytes,
            descriptor: None,
        };
        let result = write_all(&*self.transport, what, deadline);
        result.map_err(
            |NotWritten {
                 written: some,
                 error,
             }| {
                *written = some;
                if is_timeout(&error) {
                    Stop::TimeIsUp(deadline.after)
                } else {
                    Stop::Ended(Disconnect::writing(error))
                }
            },
        )
    }

    async fn line(&mut self, deadline: Deadline) -> Result<Vec<u8>, Stop> {
        let left = deadline.left().unwrap_or_default();
        let line = self.lines.recv_timeout(left);
        let line = line.map_err(|error| match error {
            RecvTimeoutError::Timeout => Stop::TimeIsUp(deadline.after),
            RecvTimeoutError::Disconnected => Stop::Ended(Disconnect::Closed { start: None }),
        });
        line?.map_err(Stop::Ended)
    }
}

impl Drop for Channel {
    fn drop(&mut self) {
        let _ = self.transport.shutdown();
        // The reader may be waiting for somebody who takes a line.
        self.lock().talk = None;
        if let Some(reader) = self.reader.take() {
            let _ = reader.join();
        }
    }
}

type Lines = Receiver<Result<Vec<u8>, Disconnect>>;

fn start_reader(
    transport: &Arc<dyn Transport>,
    decoder: Decoder,
) -> io::Result<(Lines, JoinHandle<()>)> {
    // The reader waits while nobody takes its lines, so that they do not pile up.
    let (sender, lines) = mpsc::sync_channel(1);
    let shared = Arc::clone(transport);
    let reader = thread::Builder::new()
        .name("qga-reader".to_owned())
        .spawn(move || read(&*shared, decoder, &sender))?;
    Ok((lines, reader))
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
            if lines.send(line.map(Cow::into_owned)).is_err() || is_end {
                return;
            }
        }
    }
}
