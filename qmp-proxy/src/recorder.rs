//! Writes what passes, in a thread of its own.

use std::collections::{HashMap, HashSet};
use std::fmt;
use std::fs::File;
use std::io::{self, Seek, SeekFrom};
use std::sync::atomic::{AtomicBool, AtomicU64, AtomicUsize, Ordering};
use std::sync::mpsc::{self, Receiver, SyncSender};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread::{self, JoinHandle};

use qapi_recording::{Entry, Kind, Message, Pairing, Record, Sender, Splitter, Step, Time, Writer};
use qmp_client::redact;

use crate::socket::Piece;

/// How many pieces can wait to be written.
const PIECES: usize = 4096;

/// How many bytes a message can have that is recorded.
const LIMIT: usize = 64 << 20;

/// How to record.
#[derive(Debug, Clone)]
#[must_use]
pub struct RecorderOptions {
    redact: bool,
    backlog: usize,
}

impl Default for RecorderOptions {
    fn default() -> Self {
        Self {
            redact: true,
            backlog: 64 << 20,
        }
    }
}

impl RecorderOptions {
    /// The default options.
    pub fn new() -> Self {
        Self::default()
    }

    /// Whether secrets are [masked](qmp_client::redact); they are by default.
    pub fn redact(mut self, redact: bool) -> Self {
        self.redact = redact;
        self
    }

    /// How many bytes can wait to be written; 64 MiB by default. If there are more, the
    /// recording ends.
    pub fn backlog(mut self, bytes: usize) -> Self {
        self.backlog = bytes;
        self
    }
}

/// Writes what passes, in a thread of its own, and never makes anybody wait for it.
///
/// If it cannot write, or cannot keep up, it stops, and what passes is not affected. The file
/// then has whole lines.
pub struct Recorder {
    shared: Arc<Shared>,
    pieces: SyncSender<Passed>,
    thread: JoinHandle<()>,
}

/// What became of a recording.
#[derive(Debug)]
#[non_exhaustive]
pub struct Stopped {
    /// How many messages were written.
    pub messages: u64,
    /// Why not all were written, if that is so.
    pub error: Option<io::Error>,
}

struct Shared {
    backlog: usize,
    /// How many bytes wait.
    waiting: AtomicUsize,
    connections: AtomicU64,
    messages: AtomicU64,
    has_stopped: AtomicBool,
    ending: Mutex<Ending>,
}

/// How a recording ends.
#[derive(Default)]
struct Ending {
    error: Option<io::Error>,
    /// What to do when it ends too early.
    tell: Option<Tell>,
}

/// Hears why a recording ends too early.
type Tell = Box<dyn FnOnce(&io::Error) + Send>;

/// Something that has passed.
struct Passed {
    time: Time,
    connection: u64,
    sender: Sender,
    bytes: Vec<u8>,
    descriptors: usize,
}

/// Where a connection is recorded.
pub(crate) struct Tap {
    shared: Arc<Shared>,
    pieces: SyncSender<Passed>,
    connection: u64,
}

impl Recorder {
    /// Starts a recording at the end of a file. If it has to stop, it calls the function with
    /// the reason.
    ///
    /// # Errors
    ///
    /// If the end of the file cannot be found, or if the system has no thread for it.
    pub fn start(
        mut file: File,
        options: &RecorderOptions,
        on_failure: impl FnOnce(&io::Error) + Send + 'static,
    ) -> io::Result<Self> {
        let written = file.seek(SeekFrom::End(0))?;
        let (sender, receiver) = mpsc::sync_channel(PIECES);
        let shared = Arc::new(Shared {
            backlog: options.backlog,
            waiting: AtomicUsize::new(0),
            connections: AtomicU64::new(0),
            messages: AtomicU64::new(0),
            has_stopped: AtomicBool::new(false),
            ending: Mutex::new(Ending {
                error: None,
                tell: Some(Box::new(on_failure)),
            }),
        });
        let scribe = Scribe {
            shared: Arc::clone(&shared),
            writer: Writer::new(file),
            written,
            redact: options.redact,
            streams: HashMap::new(),
            pairing: Pairing::new(),
            number: 0,
            secret_replies: HashSet::new(),
        };
        let thread = thread::Builder::new()
            .name("qmp-recorder".to_owned())
            .spawn(move || scribe.run(&receiver))?;
        Ok(Self {
            shared,
            pieces: sender,
            thread,
        })
    }

    /// Whether nothing more is recorded, because that failed.
    #[must_use]
    pub fn has_stopped(&self) -> bool {
        self.shared.has_stopped.load(Ordering::Acquire)
    }

    /// Waits until all is written that has passed, on connections that have ended.
    #[must_use]
    pub fn finish(self) -> Stopped {
        drop(self.pieces);
        // It does not panic.
        let _ = self.thread.join();
        Stopped {
            messages: self.shared.messages.load(Ordering::Acquire),
            error: self.shared.lock().error.take(),
        }
    }

    pub(crate) fn new_connection(&self) -> u64 {
        self.shared.connections.fetch_add(1, Ordering::Relaxed) + 1
    }

    pub(crate) fn tap(&self, connection: u64) -> Tap {
        Tap {
            shared: Arc::clone(&self.shared),
            pieces: self.pieces.clone(),
            connection,
        }
    }
}

impl Shared {
    fn lock(&self) -> MutexGuard<'_, Ending> {
        self.ending.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Ends the recording. The first reason is kept.
    fn stop(&self, error: io::Error) {
        self.has_stopped.store(true, Ordering::Release);
        let ending = &mut *self.lock();
        let error = ending.error.get_or_insert(error);
        if let Some(tell) = ending.tell.take() {
            tell(error);
        }
    }
}

impl Tap {
    /// Takes a copy of a piece, unless the recording has ended.
    pub(crate) fn passed(&mut self, sender: Sender, piece: &Piece<'_>) {
        let shared = &self.shared;
        if shared.has_stopped.load(Ordering::Acquire) {
            return;
        }
        let length = piece.bytes.len();
        let waiting = shared.waiting.fetch_add(length, Ordering::AcqRel) + length;
        let passed = Passed {
            time: Time::now(),
            connection: self.connection,
            sender,
            bytes: piece.bytes.to_vec(),
            descriptors: piece.descriptors.len(),
        };
        if waiting > shared.backlog || self.pieces.try_send(passed).is_err() {
            shared.stop(io::Error::other(
                "messages pass faster than they can be written",
            ));
        }
    }
}

/// The thread that writes.
struct Scribe {
    shared: Arc<Shared>,
    writer: Writer<File>,
    /// The length of the file after the last whole line.
    written: u64,
    redact: bool,
    streams: HashMap<(u64, Sender), Stream>,
    pairing: Pairing,
    /// The number of the last message.
    number: u64,
    /// The commands whose replies are secret.
    secret_replies: HashSet<u64>,
}

/// One direction of a connection.
struct Stream {
    splitter: Splitter,
    /// The file descriptors that came with the message that is not complete yet.
    descriptors: usize,
}

impl Scribe {
    fn run(mut self, pieces: &Receiver<Passed>) {
        while let Ok(passed) = pieces.recv() {
            let length = passed.bytes.len();
            if !self.shared.has_stopped.load(Ordering::Acquire)
                && let Err(error) = self.passed(&passed)
            {
                self.shared.stop(error);
            }
            self.shared.waiting.fetch_sub(length, Ordering::AcqRel);
        }
    }

    fn passed(&mut self, passed: &Passed) -> io::Result<()> {
        let key = (passed.connection, passed.sender);
        let stream = self.streams.entry(key).or_insert_with(|| Stream {
            splitter: Splitter::new(LIMIT),
            descriptors: 0,
        });
        stream.descriptors += passed.descriptors;
        let mut messages = Vec::new();
        stream
            .splitter
            .push(&passed.bytes, |message| messages.push(message.to_vec()));
        let mut descriptors = 0;
        if !messages.is_empty() {
            descriptors = std::mem::take(&mut stream.descriptors);
        }
        for message in messages {
            let text = String::from_utf8_lossy(&message);
            self.message(passed, &text, std::mem::take(&mut descriptors))?;
        }
        Ok(())
    }

    fn message(&mut self, passed: &Passed, text: &str, descriptors: usize) -> io::Result<()> {
        let has_secret_reply = self.redact && self.answers_secret(passed, text);
        let redacted = match (self.redact, has_secret_reply) {
            (false, _) => None,
            (true, false) => Some(redact::message(text)),
            (true, true) => Some(redact::secret_reply(text)),
        };
        if redacted
            .as_ref()
            .is_some_and(|redacted| redacted.asks_for_secret)
        {
            self.secret_replies.insert(self.number);
        }
        let (text, masked) = match &redacted {
            Some(redacted) => (&*redacted.text, redacted.masked),
            None => (text, 0),
        };
        let record = Record::new(passed.time, passed.connection, passed.sender, text);
        let record = record.masked(masked).descriptors(descriptors);
        match self.writer.write(&record) {
            Ok(length) => {
                self.written += length;
                self.shared.messages.fetch_add(1, Ordering::AcqRel);
                Ok(())
            }
            Err(error) => {
                // Half a line helps nobody. What is not a file has no length.
                let _ = self.writer.get_ref().set_len(self.written);
                Err(error)
            }
        }
    }

    /// Whether a message is the reply to a command whose reply is secret.
    fn answers_secret(&mut self, passed: &Passed, text: &str) -> bool {
        self.number += 1;
        let value = serde_json::from_str(text).ok();
        let Some(message) = value.and_then(Message::new) else {
            return false;
        };
        if matches!(message.kind(), Kind::Event) {
            return false;
        }
        let connection = passed.connection.to_string();
        let entry = Entry::new(self.number, &connection, message);
        match self.pairing.push(entry) {
            Step::Reply {
                command: Some(command),
                ..
            } => self.secret_replies.remove(&command.line),
            _ => false,
        }
    }
}

impl fmt::Debug for Recorder {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Recorder")
            .field("has_stopped", &self.has_stopped())
            .finish_non_exhaustive()
    }
}
