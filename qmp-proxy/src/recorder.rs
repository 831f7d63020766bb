//! Writes what passes, in a thread of its own.

use std::collections::HashMap;
use std::fmt;
use std::fs::File;
use std::io::{self, Seek, SeekFrom};
use std::sync::atomic::{AtomicBool, AtomicU64, AtomicUsize, Ordering};
use std::sync::mpsc::{self, Receiver, Sender};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread::{self, JoinHandle};

use qapi_recording::{RESET, Record, Sender as Side, Splitter, Time, Writer, dialect};

use crate::direction::Direction;
use crate::secrets::Secrets;

/// What a piece takes in memory beside its bytes, roughly.
const OVERHEAD: usize = 128;

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
    pieces: Sender<Passed>,
    /// It is there until somebody has waited for it.
    thread: Mutex<Option<JoinHandle<()>>>,
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

/// What the thread that writes hears of.
enum Passed {
    Bytes {
        direction: Direction,
        time: Time,
        bytes: Vec<u8>,
        descriptors: usize,
    },
    /// Nothing more will pass in this direction.
    End(Direction),
    /// The recording ends.
    Stop,
}

/// Where a connection is recorded.
pub(crate) struct Tap {
    shared: Arc<Shared>,
    pieces: Sender<Passed>,
    direction: Direction,
}

impl Recorder {
    /// Starts a recording at the end of a file, or in a pipe. If it has to stop, it calls the
    /// function with the reason.
    ///
    /// # Errors
    ///
    /// If the end of the file cannot be found, or if the system has no thread for it.
    pub fn start(
        mut file: File,
        options: &RecorderOptions,
        on_failure: impl FnOnce(&io::Error) + Send + 'static,
    ) -> io::Result<Self> {
        let written = match file.seek(SeekFrom::End(0)) {
            // A pipe has no end.
            Err(error) if error.kind() == io::ErrorKind::NotSeekable => 0,
            result => result?,
        };
        let (sender, receiver) = mpsc::channel();
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
            has_failed: false,
            streams: HashMap::new(),
            secrets: Secrets::default(),
        };
        let thread = thread::Builder::new()
            .name("qmp-recorder".to_owned())
            .spawn(move || scribe.run(&receiver))?;
        Ok(Self {
            shared,
            pieces: sender,
            thread: Mutex::new(Some(thread)),
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
        let Self {
            shared,
            pieces,
            thread,
        } = self;
        drop(pieces);
        shared.stopped(&thread)
    }

    /// Ends the recording now, and waits until all is written that has passed. Of a message that
    /// has passed in part, that part is written. Connections go on, and nothing more is recorded.
    #[must_use]
    pub fn stop(&self) -> Stopped {
        let _ = self.pieces.send(Passed::Stop);
        self.shared.has_stopped.store(true, Ordering::Release);
        self.shared.stopped(&self.thread)
    }

    pub(crate) fn new_connection(&self) -> u64 {
        self.shared.connections.fetch_add(1, Ordering::Relaxed) + 1
    }

    pub(crate) fn tap(&self, direction: Direction) -> Tap {
        Tap {
            shared: Arc::clone(&self.shared),
            pieces: self.pieces.clone(),
            direction,
        }
    }
}

impl Shared {
    /// What was written, when the thread that writes has ended.
    fn stopped(&self, thread: &Mutex<Option<JoinHandle<()>>>) -> Stopped {
        let mut thread = thread.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(thread) = thread.take() {
            // It does not panic.
            let _ = thread.join();
        }
        Stopped {
            messages: self.messages.load(Ordering::Acquire),
            error: self.lock().error.take(),
        }
    }

    fn lock(&self) -> MutexGuard<'_, Ending> {
        self.ending.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Ends the recording. The first reason is kept.
    fn fail(&self, error: io::Error) {
        self.has_stopped.store(true, Ordering::Release);
        let mut ending = self.lock();
        if let Some(tell) = ending.tell.take() {
            tell(&error);
            ending.error = Some(error);
        }
    }
}

impl Tap {
    /// Takes a copy of bytes that passed with so many file descriptors, unless the recording has
    /// ended.
    pub(crate) fn passed(&self, bytes: &[u8], descriptors: usize) {
        let shared = &self.shared;
        if shared.has_stopped.load(Ordering::Acquire) {
            return;
        }
        let size = bytes.len() + OVERHEAD;
        let waiting = shared.waiting.fetch_add(size, Ordering::AcqRel) + size;
        self.send(Passed::Bytes {
            direction: self.direction,
            time: Time::now(),
            bytes: bytes.to_vec(),
            descriptors,
        });
        if waiting > shared.backlog {
            // What waits is still written.
            shared.fail(io::Error::other(
                "messages pass faster than they can be written",
            ));
        }
    }

    fn send(&self, passed: Passed) {
        // The thread that writes is there until the last of these, unless it is stopped.
        let _ = self.pieces.send(passed);
    }
}

impl Drop for Tap {
    fn drop(&mut self) {
        self.send(Passed::End(self.direction));
    }
}

/// The thread that writes.
struct Scribe {
    shared: Arc<Shared>,
    writer: Writer<File>,
    /// The length of the file after the last whole line.
    written: u64,
    redact: bool,
    /// Whether writing has failed.
    has_failed: bool,
    streams: HashMap<Direction, Stream>,
    secrets: Secrets,
}

/// One direction of a connection.
struct Stream {
    splitter: Splitter,
    /// The file descriptors that came with the message that is not complete yet.
    descriptors: usize,
}

/// How a message passed.
struct Passage {
    direction: Direction,
    time: Time,
    descriptors: usize,
    /// Whether its end never came.
    is_cut: bool,
}

impl Scribe {
    fn run(mut self, pieces: &Receiver<Passed>) {
        while let Ok(passed) = pieces.recv() {
            let (size, written) = match passed {
                Passed::Stop => break,
                Passed::End(direction) => (0, self.end(direction)),
                Passed::Bytes {
                    direction,
                    time,
                    bytes,
                    descriptors,
                } => {
                    let written = self.bytes(direction, time, &bytes, descriptors);
                    (bytes.len() + OVERHEAD, written)
                }
            };
            self.note(written);
            self.shared.waiting.fetch_sub(size, Ordering::AcqRel);
        }
        let directions: Vec<Direction> = self.streams.keys().copied().collect();
        for direction in directions {
            let written = self.end(direction);
            self.note(written);
        }
    }

    /// If nothing more can be written, says so.
    fn note(&mut self, written: io::Result<()>) {
        if let Err(error) = written {
            self.has_failed = true;
            self.shared.fail(error);
        }
    }

    fn bytes(
        &mut self,
        direction: Direction,
        time: Time,
        bytes: &[u8],
        descriptors: usize,
    ) -> io::Result<()> {
        let stream = self.streams.entry(direction).or_insert_with(|| Stream {
            splitter: Splitter::new(LIMIT),
            descriptors: 0,
        });
        stream.descriptors += descriptors;
        let mut messages = Vec::new();
        stream.splitter.push(bytes, |message| {
            if message != [RESET] {
                messages.push(message.to_vec());
            }
        });
        let mut descriptors = 0;
        if !messages.is_empty() {
            descriptors = std::mem::take(&mut stream.descriptors);
        }
        for message in messages {
            let passage = Passage {
                direction,
                time,
                descriptors: std::mem::take(&mut descriptors),
                is_cut: false,
            };
            self.message(&passage, &message)?;
        }
        Ok(())
    }

    /// Writes what is left of a message, and forgets the direction.
    fn end(&mut self, direction: Direction) -> io::Result<()> {
        let stream = self.streams.remove(&direction);
        let rest = stream.as_ref().and_then(|stream| stream.splitter.rest());
        let written = match rest {
            Some(rest) => {
                let passage = Passage {
                    direction,
                    time: Time::now(),
                    descriptors: 0,
                    is_cut: true,
                };
                self.message(&passage, rest)
            }
            None => Ok(()),
        };
        if direction.sender == Side::Server {
            self.secrets.forget(direction.connection);
        }
        written
    }

    fn message(&mut self, passage: &Passage, message: &[u8]) -> io::Result<()> {
        if self.has_failed {
            return Ok(());
        }
        let direction = passage.direction;
        // Like all that is not JSON, what is not UTF-8 is masked as a whole.
        let text = dialect::strict(message).unwrap_or_default();
        let redacted = self.redact.then(|| self.secrets.mask(direction, &text));
        let (line, masked) = match &redacted {
            Some(redacted) => (redacted.text.as_bytes(), redacted.masked),
            None => (message, 0),
        };
        let record = Record::new(passage.time, direction.connection, direction.sender, line)
            .masked(masked)
            .descriptors(passage.descriptors)
            .cut(passage.is_cut);
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
}

impl fmt::Debug for Recorder {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Recorder")
            .field("has_stopped", &self.has_stopped())
            .finish_non_exhaustive()
    }
}
