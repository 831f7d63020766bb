//! How clients get to a mock: a thread reads from each, and another writes to it.

use std::collections::VecDeque;
use std::io;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::Duration;

use qapi_recording::{Splitter, dialect};
use qmp_client::blocking::Transport;
use serde_json::Value;

use crate::outbox::Outbox;
use crate::rule::Event;

/// How many bytes a message can have. QEMU takes as many.
const LONGEST: usize = 64 << 20;

/// How many messages may wait.
const WAITING: usize = 64;

/// How many of the messages from clients are kept.
const KEPT: usize = 1 << 16;

/// How long a client may take to read before it is tried again.
const PATIENCE: Duration = Duration::from_secs(60);

/// A message that came from a client.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Received {
    /// The number of the connection; the first one has the number 0.
    pub connection: u64,
    /// The message. What is not JSON is not kept.
    pub message: Value,
}

/// How clients get to the mock.
#[derive(Debug, Clone)]
pub(crate) struct Entrance {
    input: SyncSender<Input>,
    log: Arc<Log>,
}

/// What the thread of the mock is told.
#[derive(Debug)]
pub(crate) enum Input {
    Connected {
        connection: u64,
        outbox: Arc<Outbox>,
    },
    Message {
        connection: u64,
        /// What is wrong with it, if it is not JSON.
        sent: Result<Value, String>,
    },
    Disconnected {
        connection: u64,
    },
    Event(Event),
    End,
}

/// What is known of the clients so far.
#[derive(Debug, Default)]
pub(crate) struct Log {
    next_connection: AtomicU64,
    is_ending: AtomicBool,
    received: Mutex<VecDeque<Received>>,
    /// How many clients have gone.
    gone: Mutex<u64>,
    changed: Condvar,
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Log {
    /// Keeps a message from a client.
    pub(crate) fn keep(&self, connection: u64, message: Value) {
        let mut received = lock(&self.received);
        if received.len() == KEPT {
            received.pop_front();
        }
        received.push_back(Received {
            connection,
            message,
        });
    }

    pub(crate) fn received(&self) -> Vec<Received> {
        lock(&self.received).iter().cloned().collect()
    }

    /// A client has gone.
    pub(crate) fn count_one_gone(&self) {
        *lock(&self.gone) += 1;
        self.changed.notify_all();
    }

    /// Waits until so many clients have gone.
    pub(crate) fn wait_for_gone(&self, clients: u64) {
        let is_early = |gone: &mut u64| *gone < clients;
        drop(self.changed.wait_while(lock(&self.gone), is_early));
    }
}

impl Entrance {
    /// The entrance, and what comes in.
    pub(crate) fn new() -> (Self, Receiver<Input>) {
        let (input, inputs) = sync_channel(WAITING);
        let log = Arc::default();
        (Self { input, log }, inputs)
    }

    pub(crate) fn log(&self) -> &Arc<Log> {
        &self.log
    }

    /// Tells the thread of the mock something.
    pub(crate) fn tell(&self, input: Input) {
        // The thread ends when nobody is left who wants to tell it anything.
        let _ = self.input.send(input);
    }

    /// Lets the mock end.
    pub(crate) fn end(&self) {
        self.log.is_ending.store(true, Ordering::SeqCst);
        self.tell(Input::End);
    }

    /// Whether the mock ends.
    pub(crate) fn is_ending(&self) -> bool {
        self.log.is_ending.load(Ordering::SeqCst)
    }

    /// Reads from a client, and writes to it, in two threads.
    pub(crate) fn serve(&self, client: Arc<dyn Transport>) -> io::Result<()> {
        client.prepare()?;
        let connection = self.log.next_connection.fetch_add(1, Ordering::SeqCst);
        let outbox = Arc::<Outbox>::default();
        let writer = (Arc::clone(&client), Arc::clone(&outbox));
        thread::Builder::new()
            .name("qmp-mock-writer".to_owned())
            .spawn(move || write(&*writer.0, &writer.1))?;
        let reader = Reader {
            client,
            connection,
            input: self.input.clone(),
            outbox: Arc::clone(&outbox),
        };
        self.tell(Input::Connected { connection, outbox });
        thread::Builder::new()
            .name("qmp-mock-reader".to_owned())
            .spawn(move || reader.run())?;
        Ok(())
    }
}

struct Reader {
    client: Arc<dyn Transport>,
    connection: u64,
    input: SyncSender<Input>,
    outbox: Arc<Outbox>,
}

impl Reader {
    fn run(self) {
        let connection = self.connection;
        let mut splitter = Splitter::new(LONGEST);
        let mut buffer = vec![0; 64 << 10];
        loop {
            let bytes = match self.client.read(&mut buffer) {
                Ok(0) => break,
                Ok(length) => buffer.get(..length).unwrap_or_default(),
                Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
                Err(_) => break,
            };
            splitter.push(bytes, |text| {
                // A client that does not read is not read, either.
                self.outbox.expect_reply();
                let sent = parse(text);
                let _ = self.input.send(Input::Message { connection, sent });
            });
        }
        let _ = self.input.send(Input::Disconnected { connection });
    }
}

/// Reads a message, or says what is wrong with it.
fn parse(message: &[u8]) -> Result<Value, String> {
    let text = dialect::strict(message).map_err(|error| error.to_string())?;
    dialect::parse(&text).map_err(|error| {
        let said = error.to_string();
        // Messages begin anywhere in a line, so that the place says nothing.
        said.split(" at line ").next().unwrap_or_default().into()
    })
}

/// Writes until the end.
fn write(client: &dyn Transport, outbox: &Outbox) {
    while let Some(bytes) = outbox.pop() {
        let mut rest = &*bytes;
        while !rest.is_empty() {
            match client.write(rest, PATIENCE) {
                Ok(written) => rest = rest.get(written..).unwrap_or_default(),
                Err(error) if may_go_on(&error) => {}
                Err(_) => {
                    // The reader hears of it.
                    outbox.close();
                    let _ = client.shutdown();
                    return;
                }
            }
        }
        outbox.written(bytes.len());
    }
    let _ = client.shutdown();
}

fn may_go_on(error: &io::Error) -> bool {
    use io::ErrorKind::{Interrupted, TimedOut, WouldBlock};
    matches!(error.kind(), Interrupted | TimedOut | WouldBlock)
}
