//! What a peer does.

use std::time::Duration;

use serde_json::{Value, json};

use super::{Peer, Pipe, pipe};
use crate::blocking::Transport;

/// One step of a peer.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Step {
    Send(Vec<u8>),
    Expect {
        command: String,
        arguments: Option<Value>,
    },
    /// Answers the first command that was expected and is unanswered; with this name, if one
    /// is given.
    Answer {
        command: Option<String>,
        /// `return` or `error`, with its value.
        member: &'static str,
        value: Value,
    },
    Synchronize,
    ExpectEnd,
    Pause(Duration),
    /// From now on, sends so many bytes at a time.
    Split(usize),
    Stall,
    Close,
}

/// What a peer does, step by step. After the last step it leaves the connection open, until the
/// client sends another command: that is an error of [`Peer::finish`], and ends the connection, so
/// that the client does not wait. [`stall`](Self::stall) makes it wait.
///
/// A client that waits for an event which the script does not send waits for all of its time. If
/// [`close`](Self::close) is the last step, it hears at once that nothing more comes.
#[derive(Debug, Clone, Default)]
#[must_use]
pub struct Script {
    steps: Vec<Step>,
}

impl Script {
    /// A script without any steps.
    pub fn new() -> Self {
        Self::default()
    }

    /// Greets as QEMU 10.2.0, which offers `oob`, and accepts the negotiation.
    pub fn greet(self) -> Self {
        let release = json!({"major": 10, "minor": 2, "micro": 0});
        let version = json!({"qemu": release, "package": ""});
        self.send(&json!({"QMP": {"version": version, "capabilities": ["oob"]}}).to_string())
            .expect("qmp_capabilities")
            .reply(json!({}))
    }

    /// Sends a line.
    ///
    /// While a command is unanswered, and the line is no message or an error without an id, the
    /// client sends `query-version` to find out whether a reply was lost:
    ///
    /// ```
    /// use qmp_client::Options;
    /// use qmp_client::blocking::Client;
    /// use qmp_client::testing::Script;
    /// use qmp_types::qmp::commands::Cont;
    /// use serde_json::json;
    ///
    /// let script = Script::new().greet().expect("cont").send("garbage");
    /// let script = script.expect("query-version").reply_to("cont", json!({}));
    /// let release = json!({"major": 10, "minor": 2, "micro": 0});
    /// let script = script.reply(json!({"qemu": release, "package": ""}));
    /// let (stream, peer) = script.start();
    /// let client = Client::over(stream, &Options::new())?;
    /// client.execute(&Cont::new())?;
    /// assert_eq!(client.notice_count(), 1);
    /// # peer.finish()?;
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn send(self, line: &str) -> Self {
        self.send_bytes([line.as_bytes(), b"\r\n"].concat())
    }

    /// Sends bytes. What is no message has the same effect as with [`send`](Self::send).
    pub fn send_bytes(self, bytes: impl Into<Vec<u8>>) -> Self {
        self.step(Step::Send(bytes.into()))
    }

    /// Sends an event.
    pub fn event(self, name: &str, data: Value) -> Self {
        let timestamp = json!({"seconds": 1_700_000_000, "microseconds": 0});
        let mut event = json!({"event": name, "timestamp": timestamp});
        if let Some(event) = event.as_object_mut() {
            event.insert("data".to_owned(), data);
        }
        self.send(&event.to_string())
    }

    /// Reads a command, which must have this name.
    pub fn expect(self, command: &str) -> Self {
        self.step(Step::Expect {
            command: command.to_owned(),
            arguments: None,
        })
    }

    /// Reads a command, which must have this name and these arguments; null if it must not
    /// have any.
    pub fn expect_with(self, command: &str, arguments: Value) -> Self {
        self.step(Step::Expect {
            command: command.to_owned(),
            arguments: Some(arguments),
        })
    }

    /// Returns this from the first of the expected commands that is unanswered.
    pub fn reply(self, value: Value) -> Self {
        self.step(Step::Answer {
            command: None,
            member: "return",
            value,
        })
    }

    /// Returns this from the first of the expected commands that is unanswered and has this
    /// name.
    pub fn reply_to(self, command: &str, value: Value) -> Self {
        self.step(Step::Answer {
            command: Some(command.to_owned()),
            member: "return",
            value,
        })
    }

    /// Lets the first of the expected commands fail that is unanswered.
    ///
    /// ```
    /// use qmp_client::Options;
    /// use qmp_client::blocking::Client;
    /// use qmp_client::testing::Script;
    /// use qmp_types::base::ErrorClass;
    /// use qmp_types::qmp::commands::DeviceDel;
    ///
    /// let script = Script::new().greet().expect("device_del");
    /// let (stream, peer) = script.fail("DeviceNotFound", "there is no 'disk1'").start();
    /// let client = Client::over(stream, &Options::new())?;
    /// let error = client.execute(&DeviceDel::new("disk1")).unwrap_err();
    /// assert_eq!(error.class(), Some(&ErrorClass::DeviceNotFound));
    /// # peer.finish()?;
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn fail(self, class: &str, desc: &str) -> Self {
        self.step(Step::Answer {
            command: None,
            member: "error",
            value: json!({"class": class, "desc": desc}),
        })
    }

    /// Answers `guest-sync-delimited`, as a guest agent does. A
    /// [`GuestAgent`](crate::blocking::GuestAgent) sends it when it connects and before each
    /// command, and once more after a command that has no reply.
    ///
    /// ```
    /// use qmp_client::AgentOptions;
    /// use qmp_client::blocking::GuestAgent;
    /// use qmp_client::testing::Script;
    /// use qmp_types::guest_agent::commands::{GuestPing, GuestShutdown};
    /// use serde_json::json;
    ///
    /// let script = Script::new().synchronize();
    /// let script = script.synchronize().expect("guest-ping").reply(json!({}));
    /// let script = script.synchronize().expect("guest-shutdown").close();
    /// let (stream, peer) = script.start();
    ///
    /// let agent = GuestAgent::over(stream, &AgentOptions::new())?;
    /// agent.execute(&GuestPing::new())?;
    /// agent.execute(&GuestShutdown::new())?;
    /// # peer.finish()?;
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn synchronize(self) -> Self {
        self.step(Step::Synchronize)
    }

    /// Waits until the client closes the connection. It must not send anything before.
    ///
    /// The client has to be dropped before [`Peer::finish`] is called. A client for tasks closes
    /// the connection in its runtime, which has to go on meanwhile.
    ///
    /// ```
    /// use qmp_client::Options;
    /// use qmp_client::blocking::Client;
    /// use qmp_client::testing::Script;
    ///
    /// let (stream, peer) = Script::new().greet().expect_end().start();
    /// let client = Client::over(stream, &Options::new())?;
    /// drop(client);
    /// peer.finish()?;
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn expect_end(self) -> Self {
        self.step(Step::ExpectEnd)
    }

    /// Does nothing for a while.
    pub fn pause(self, time: Duration) -> Self {
        self.step(Step::Pause(time))
    }

    /// From here on, sends no more than so many bytes at a time, and one at least.
    pub fn split(self, bytes: usize) -> Self {
        self.step(Step::Split(bytes.max(1)))
    }

    /// As the last step: neither reads nor answers any more, and leaves the connection open.
    ///
    /// ```
    /// use qmp_client::Options;
    /// use qmp_client::blocking::Client;
    /// use qmp_client::testing::Script;
    /// use qmp_types::qmp::commands::Cont;
    /// use std::time::Duration;
    ///
    /// let (stream, peer) = Script::new().greet().stall().start();
    /// let options = Options::new().timeout(Duration::from_millis(100));
    /// let client = Client::over(stream, &options)?;
    /// assert!(client.execute(&Cont::new()).unwrap_err().is_timeout());
    /// # peer.finish()?;
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn stall(self) -> Self {
        self.step(Step::Stall)
    }

    /// Closes the connection.
    pub fn close(self) -> Self {
        self.step(Step::Close)
    }

    fn step(mut self, step: Step) -> Self {
        self.steps.push(step);
        self
    }

    /// Starts a peer that follows the script at the other end of a connection.
    ///
    /// # Panics
    ///
    /// If no thread can be started.
    #[must_use = "the peer is gone when it is dropped"]
    pub fn start(self) -> (Pipe, Peer) {
        let (ours, theirs) = pipe();
        (ours, self.start_over(theirs))
    }

    /// Starts a peer that follows the script over a connection, such as one that was
    /// accepted.
    ///
    /// # Panics
    ///
    /// If no thread can be started.
    #[must_use = "the peer is gone when it is dropped"]
    pub fn start_over(self, transport: impl Transport) -> Peer {
        Peer::start(Box::new(transport), self.steps)
    }
}
