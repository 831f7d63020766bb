//! A thread that follows a script.

use std::collections::VecDeque;
use std::io;
use std::sync::{Arc, mpsc};
use std::thread::{self, JoinHandle};
use std::time::Duration;

use qapi_text::line;
use serde_json::{Value, json};

use super::conversation::Conversation;
use super::script::Step;
use crate::blocking::Transport;

/// How long [`Peer::finish`] waits.
const PATIENCE: Duration = Duration::from_secs(5);

/// A peer that follows a [`Script`](super::Script). When it is dropped, it closes the
/// connection. If the client has not done what the script expects, it says so on standard error
/// then: a test that fails with the error of its client never comes to [`finish`](Self::finish).
#[must_use = "the peer is gone when it is dropped"]
pub struct Peer {
    transport: Arc<dyn Transport>,
    thread: Option<JoinHandle<Conversation>>,
    result: mpsc::Receiver<Result<(), ScriptError>>,
}

/// Why a script could not be followed. What the client has sent is shown with its secrets.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum ScriptError {
    /// Something else arrived than was expected.
    #[error("expected {expected}, received {}", line(received))]
    Unexpected {
        /// The command, with its arguments if they matter; or the end of the connection, or of the
        /// script.
        expected: String,
        /// The line that arrived.
        received: String,
    },
    /// The client closed the connection.
    #[error("the client closed the connection; expected {expected}")]
    Closed {
        /// The command.
        expected: String,
    },
    /// There is no unanswered command that a step could answer.
    #[error("there is no command to answer with {answer}")]
    NothingToAnswer {
        /// The value.
        answer: Value,
    },
    /// The steps were not done in five seconds. The peer waits for a command, or it cannot
    /// send because the client does not read.
    #[error("the script is not at its end{}", awaits(.expected.as_deref()))]
    Unfinished {
        /// The command that it waits for, with its arguments if they matter.
        expected: Option<String>,
    },
    /// Sending failed.
    #[error("cannot send")]
    Io(#[source] io::Error),
}

impl ScriptError {
    fn unexpected(expected: impl Into<String>, line: &[u8]) -> Self {
        Self::Unexpected {
            expected: expected.into(),
            received: String::from_utf8_lossy(line).trim_end().to_owned(),
        }
    }
}

impl Peer {
    pub(super) fn start(transport: Box<dyn Transport>, steps: Vec<Step>) -> Self {
        let transport: Arc<dyn Transport> = transport.into();
        let (sender, result) = mpsc::channel();
        let mut follower = Follower {
            transport: Arc::clone(&transport),
            conversation: Conversation::new(),
            received: Vec::new(),
            unanswered: VecDeque::new(),
            part: usize::MAX,
        };
        let thread = thread::spawn(move || {
            let is_open = !matches!(
                steps.last(),
                Some(Step::ExpectEnd | Step::Stall | Step::Close)
            );
            let result = follower.follow(steps);
            let is_done = result.is_ok();
            // The peer may be gone.
            let _ = sender.send(result);
            if is_done && is_open {
                let _ = sender.send(follower.expect_nothing());
            }
            follower.conversation
        });
        Self {
            transport,
            thread: Some(thread),
            result,
        }
    }

    /// Waits until all steps are done, and closes the connection. Returns what has passed.
    ///
    /// It blocks its thread. In a runtime of one thread, as `#[tokio::test]` is by default, the
    /// tasks that talk to the peer must be done before.
    ///
    /// # Errors
    ///
    /// If something else arrived than was expected, or if it takes too long.
    pub fn finish(mut self) -> Result<Conversation, ScriptError> {
        let result = self.result.recv_timeout(PATIENCE);
        let conversation = self.end();
        match result {
            Ok(Ok(())) => {
                let after = self.result.try_recv().unwrap_or(Ok(()));
                after.map(|()| conversation)
            }
            Ok(Err(error)) => Err(error),
            Err(_) => Err(self.unfinished()),
        }
    }

    /// What the peer has waited for until it was ended.
    fn unfinished(&self) -> ScriptError {
        let expected = match self.result.try_recv() {
            Ok(Err(ScriptError::Closed { expected })) => Some(expected),
            _ => None,
        };
        ScriptError::Unfinished { expected }
    }

    /// Closes the connection, whatever the script still says. Returns what has passed.
    #[must_use]
    pub fn close(mut self) -> Conversation {
        self.end()
    }

    fn end(&mut self) -> Conversation {
        let _ = self.transport.shutdown();
        let conversation = self.thread.take().and_then(|thread| thread.join().ok());
        conversation.unwrap_or_default()
    }
}

fn awaits(expected: Option<&str>) -> String {
    expected.map_or_else(String::new, |expected| format!(": it waits for {expected}"))
}

impl Drop for Peer {
    fn drop(&mut self) {
        let was_asked = self.thread.is_none();
        self.end();
        if was_asked {
            return;
        }
        for result in self.result.try_iter() {
            // Any other error may only be because of this end.
            if let Err(error @ ScriptError::Unexpected { .. }) = result {
                eprintln!("the script was not followed: {error}");
            }
        }
    }
}

struct Follower {
    transport: Arc<dyn Transport>,
    conversation: Conversation,
    /// What arrived after the last command.
    received: Vec<u8>,
    unanswered: VecDeque<Request>,
    /// How many bytes to send at a time.
    part: usize,
}

/// A command that arrived.
struct Request {
    command: String,
    id: Option<Value>,
}

impl Follower {
    /// Follows the steps. Where that fails, the connection is closed.
    fn follow(&mut self, steps: Vec<Step>) -> Result<(), ScriptError> {
        let result = steps.into_iter().try_for_each(|step| self.step(step));
        if result.is_err() {
            let _ = self.transport.shutdown();
        }
        result
    }

    fn step(&mut self, step: Step) -> Result<(), ScriptError> {
        match step {
            Step::Send(bytes) => self.send(&bytes),
            Step::Expect { command, arguments } => self.expect(command, arguments.as_ref()),
            Step::Synchronize => self.synchronize(),
            Step::ExpectEnd => self.expect_end(),
            Step::Answer {
                command,
                member,
                value,
            } => self.answer(command.as_deref(), member, value),
            Step::Pause(time) => {
                thread::sleep(time);
                Ok(())
            }
            Step::Split(bytes) => {
                self.part = bytes;
                Ok(())
            }
            Step::Stall => Ok(()),
            Step::Close => self.transport.shutdown().map_err(ScriptError::Io),
        }
    }

    fn send(&mut self, bytes: &[u8]) -> Result<(), ScriptError> {
        self.conversation.push_received(bytes);
        for part in bytes.chunks(self.part) {
            let mut rest = part;
            while !rest.is_empty() {
                let written = self.transport.write(rest, PATIENCE);
                let written = written.map_err(ScriptError::Io)?;
                rest = rest.get(written..).unwrap_or_default();
            }
        }
        Ok(())
    }

    fn expect(&mut self, command: String, arguments: Option<&Value>) -> Result<(), ScriptError> {
        let expected = || match arguments {
            Some(arguments) => format!("`{command}` with {arguments}"),
            None => format!("`{command}`"),
        };
        let line = self.receive();
        let line = line.ok_or_else(|| ScriptError::Closed {
            expected: expected(),
        })?;
        let message: Value = serde_json::from_slice(&line).unwrap_or_default();
        let name = [message.get("execute"), message.get("exec-oob")];
        let is_named = name.into_iter().flatten().any(|name| *name == command);
        let sent = message.get("arguments").unwrap_or(&Value::Null);
        if !is_named || arguments.is_some_and(|wanted| wanted != sent) {
            return Err(ScriptError::unexpected(expected(), &line));
        }
        self.unanswered.push_back(Request {
            command,
            id: message.get("id").cloned(),
        });
        Ok(())
    }

    /// Answers a synchronization of the guest agent: with or without the byte before it.
    fn synchronize(&mut self) -> Result<(), ScriptError> {
        let expected = || "`guest-sync-delimited` after the byte 0xff, or `guest-sync`".to_owned();
        let line = self.receive();
        let line = line.ok_or_else(|| ScriptError::Closed {
            expected: expected(),
        })?;
        // Whatever is before the byte is the start of a command that was given up.
        let delimiter = memchr::memrchr(0xff, &line);
        let start = delimiter.map_or(0, |at| at + 1);
        let message = line.get(start..).unwrap_or_default();
        let message: Value = serde_json::from_slice(message).unwrap_or_default();
        let command = delimiter.map_or("guest-sync", |_| "guest-sync-delimited");
        if message.get("execute") != Some(&json!(command)) {
            return Err(ScriptError::unexpected(expected(), &line));
        }
        let id = message.pointer("/arguments/id");
        let reply = format!("{}\n", json!({"return": id}));
        if delimiter.is_none() {
            return self.send(reply.as_bytes());
        }
        // As the agent does, which cannot read the byte.
        let error = json!({"class": "GenericError", "desc": "JSON parse error, stray '\u{fffd}'"});
        let error = format!("{}\n", json!({"error": error}));
        self.send(&[error.as_bytes(), b"\xff", reply.as_bytes()].concat())
    }

    fn expect_end(&mut self) -> Result<(), ScriptError> {
        let line = self.receive();
        match line.unwrap_or_else(|| std::mem::take(&mut self.received)) {
            nothing if nothing.is_empty() => Ok(()),
            line => Err(ScriptError::unexpected("the end of the connection", &line)),
        }
    }

    /// Waits after the last step for a command that should not come, and closes the connection then:
    /// nobody is going to answer it.
    fn expect_nothing(&mut self) -> Result<(), ScriptError> {
        let Some(line) = self.receive() else {
            return Ok(());
        };
        let _ = self.transport.shutdown();
        Err(ScriptError::unexpected(
            "nothing after the last step",
            &line,
        ))
    }

    /// The next line; `None` if there is none.
    fn receive(&mut self) -> Option<Vec<u8>> {
        let mut searched = 0;
        loop {
            let new = self.received.get(searched..).unwrap_or_default();
            if let Some(end) = memchr::memchr(b'\n', new) {
                let rest = self.received.split_off(searched + end + 1);
                let line = std::mem::replace(&mut self.received, rest);
                self.conversation.push_sent(&line);
                return Some(line);
            }
            searched = self.received.len();
            let mut buffer = [0; 4096];
            match self.transport.read(&mut buffer) {
                Ok(0) | Err(_) => return None,
                Ok(length) => self.received.extend(buffer.get(..length)?),
            }
        }
    }

    fn answer(
        &mut self,
        command: Option<&str>,
        member: &str,
        value: Value,
    ) -> Result<(), ScriptError> {
        let is_meant = |request: &Request| command.is_none_or(|name| request.command == name);
        let index = self.unanswered.iter().position(is_meant);
        let request = index.and_then(|index| self.unanswered.remove(index));
        let Some(request) = request else {
            return Err(ScriptError::NothingToAnswer { answer: value });
        };
        let mut reply = json!({ member: value });
        if let (Some(reply), Some(id)) = (reply.as_object_mut(), request.id) {
            reply.insert("id".to_owned(), id);
        }
        self.send(format!("{reply}\r\n").as_bytes())
    }
}
