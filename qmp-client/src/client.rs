//! The conversation: greeting, negotiation, commands, events.

use std::collections::VecDeque;
use std::io::{self, ErrorKind};
use std::time::Duration;

use qmp_types::base::{Capability, Command, Greeting, Json, Reply, Request};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

use crate::error::start_of;
use crate::lines::{Deadline, Lines, deadline_in};
use crate::message::Message;
use crate::{Address, Error, Options, RawEvent, Stream};

/// A connection to a QEMU that is ready for commands.
///
/// One command runs at a time. Events that arrive meanwhile are kept for
/// [`next_event`](Self::next_event).
#[derive(Debug)]
pub struct Client {
    lines: Lines,
    greeting: Greeting,
    oob: bool,
    /// Events that arrived while the client was waiting for something else.
    events: VecDeque<RawEvent>,
    /// The id of the last request.
    last_id: u64,
    timeout: Duration,
    line_limit: usize,
}

impl Client {
    /// Connects with the default [`Options`].
    ///
    /// # Errors
    ///
    /// Those of [`Options::connect`].
    pub fn connect(address: &Address) -> Result<Self, Error> {
        Options::new().connect(address)
    }

    /// Reads the greeting, and enables what the options ask for and QEMU offers.
    pub(crate) fn negotiate(stream: Stream, options: &Options) -> Result<Self, Error> {
        let mut lines = Lines::new(stream, options.line_limit);
        let mut events = VecDeque::new();
        let greeting = read_greeting(&mut lines, &mut events, options)?;
        let oob = options.oob && greeting.capabilities.contains(&Capability::Oob);
        let mut client = Self {
            lines,
            greeting,
            oob,
            events,
            last_id: 0,
            timeout: options.connect_timeout,
            line_limit: options.line_limit,
        };
        // Releases before 2.12 accept no arguments here.
        let arguments = if oob {
            json!({ "enable": [Capability::Oob] })
        } else {
            Value::Null
        };
        client.execute_json("qmp_capabilities", &arguments)?;
        client.timeout = options.timeout;
        Ok(client)
    }

    /// The greeting: the release of this QEMU, and its capabilities.
    #[must_use]
    pub fn greeting(&self) -> &Greeting {
        &self.greeting
    }

    /// Whether commands can be executed out-of-band.
    #[must_use]
    pub fn oob(&self) -> bool {
        self.oob
    }

    /// Sends a command and waits for its reply.
    ///
    /// # Errors
    ///
    /// If the command fails, if its reply does not arrive in time or does not match the
    /// schema, or if the connection fails.
    pub fn execute<C: Command>(&mut self, command: &C) -> Result<C::Ok, Error> {
        let id = self.new_id();
        self.exchange(C::NAME, id, &Request::new(command).id(id))
    }

    /// Sends a command out-of-band: QEMU executes it at once, even while an earlier command
    /// is still running, for example one that timed out.
    ///
    /// # Errors
    ///
    /// Those of [`execute`](Self::execute). QEMU rejects commands that do not support
    /// this, and all of them if [`oob`](Self::oob) is false.
    pub fn execute_oob<C: Command>(&mut self, command: &C) -> Result<C::Ok, Error> {
        let id = self.new_id();
        self.exchange(C::NAME, id, &Request::new(command).out_of_band().id(id))
    }

    /// Sends a command for which there is no type. If the arguments are null, they are left
    /// out.
    ///
    /// ```no_run
    /// use qmp_client::Client;
    /// use serde_json::json;
    ///
    /// let mut client = Client::connect(&"qmp:/run/vm1.sock".parse()?)?;
    /// client.execute_json("device_del", &json!({"id": "disk1"}))?;
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    ///
    /// Those of [`execute`](Self::execute).
    pub fn execute_json(&mut self, command: &str, arguments: &Value) -> Result<Json, Error> {
        #[derive(Serialize)]
        struct Sent<'s> {
            execute: &'s str,
            #[serde(skip_serializing_if = "Value::is_null")]
            arguments: &'s Value,
            id: u64,
        }
        let id = self.new_id();
        let request = Sent {
            execute: command,
            arguments,
            id,
        };
        self.exchange(command, id, &request)
    }

    /// The next event, in the order of arrival; `None` if none arrives in time. With a
    /// timeout of zero, only an event that is there already is returned.
    ///
    /// # Errors
    ///
    /// If the connection fails. QEMU closes it when it exits.
    pub fn next_event(&mut self, timeout: Duration) -> Result<Option<RawEvent>, Error> {
        if let Some(event) = self.events.pop_front() {
            return Ok(Some(event));
        }
        let deadline = deadline_in(timeout);
        let awaited = "an event";
        loop {
            match self.receive(deadline, timeout, awaited) {
                Ok(Message::Event(event)) => return Ok(Some(event)),
                Ok(Message::Other { id, .. }) if self.is_late(id.as_ref()) => {}
                Ok(Message::Other { id, .. }) => return Err(unexpected(awaited, id)),
                Err(Error::Timeout { .. }) => return Ok(None),
                Err(error) => return Err(error),
            }
        }
    }

    fn new_id(&mut self) -> u64 {
        self.last_id += 1;
        self.last_id
    }

    /// Sends a request and waits for the reply that has its id.
    fn exchange<T: DeserializeOwned>(
        &mut self,
        command: &str,
        id: u64,
        request: &impl Serialize,
    ) -> Result<T, Error> {
        let awaited = format!("the reply to `{command}`");
        let encoded = serde_json::to_vec(request).map_err(|source| Error::Encode {
            command: command.to_owned(),
            source,
        })?;
        self.lines
            .write(encoded, self.timeout)
            .map_err(|error| not_written(error, &awaited))?;
        let line = self.receive_reply(id, &awaited)?;
        let reply: Reply<T> = line.parse().map_err(|source| Error::Decode {
            command: command.to_owned(),
            source,
        })?;
        // An error without an id means that QEMU could not parse the request.
        if reply.id.is_none() && reply.result.is_ok() {
            return Err(unexpected(&awaited, None));
        }
        reply.result.map_err(|source| Error::Command {
            command: command.to_owned(),
            source,
        })
    }

    /// The reply with this id, or one without an id, as it arrived.
    fn receive_reply(&mut self, wanted: u64, awaited: &str) -> Result<String, Error> {
        let deadline = deadline_in(self.timeout);
        loop {
            match self.receive(deadline, self.timeout, awaited)? {
                Message::Event(event) => self.events.push_back(event),
                Message::Other { id, line } if id.as_ref().is_none_or(|id| *id == wanted) => {
                    return Ok(line);
                }
                Message::Other { id, .. } if self.is_late(id.as_ref()) => {}
                Message::Other { id, .. } => return Err(unexpected(awaited, id)),
            }
        }
    }

    /// Whether a reply is to an earlier request, which timed out.
    fn is_late(&self, id: Option<&Value>) -> bool {
        let number = id.and_then(Value::as_u64);
        number.is_some_and(|number| (1..=self.last_id).contains(&number))
    }

    fn receive(
        &mut self,
        deadline: Deadline,
        timeout: Duration,
        awaited: &str,
    ) -> Result<Message, Error> {
        match self.lines.next(deadline) {
            Ok(line) => Message::new(line),
            Err(why) => Err(Error::no_line(why, awaited, timeout, self.line_limit)),
        }
    }
}

/// Reads the greeting. Before it, QEMU may send an event that was meant for the previous
/// client.
fn read_greeting(
    lines: &mut Lines,
    events: &mut VecDeque<RawEvent>,
    options: &Options,
) -> Result<Greeting, Error> {
    let timeout = options.connect_timeout;
    let deadline = deadline_in(timeout);
    loop {
        let line = lines
            .next(deadline)
            .map_err(|why| Error::no_line(why, "the greeting", timeout, options.line_limit))?;
        let start = start_of(&line);
        match Message::new(line) {
            Ok(Message::Event(event)) => events.push_back(event),
            Ok(Message::Other { line, .. }) => {
                return line.parse().map_err(|_| Error::NotQmp { start });
            }
            Err(_) => return Err(Error::NotQmp { start }),
        }
    }
}

fn unexpected(awaited: &str, id: Option<Value>) -> Error {
    Error::UnexpectedReply {
        awaited: awaited.to_owned(),
        id,
    }
}

/// The error for a request that was not written completely.
fn not_written(error: io::Error, awaited: &str) -> Error {
    match error.kind() {
        ErrorKind::WouldBlock | ErrorKind::TimedOut => {
            let message = "timed out: the peer is not reading";
            Error::Io(io::Error::new(ErrorKind::TimedOut, message))
        }
        ErrorKind::BrokenPipe | ErrorKind::ConnectionReset => Error::Closed {
            awaited: awaited.to_owned(),
            start: None,
        },
        _ => Error::Io(error),
    }
}
