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
/// One command is under way at a time; events that come meanwhile are kept for
/// [`next_event`](Self::next_event).
#[derive(Debug)]
pub struct Client {
    lines: Lines,
    greeting: Greeting,
    oob: bool,
    /// Events that came while something else was waited for.
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

    /// Reads the greeting and enables what the options want and the QEMU has.
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
        // Releases before 2.12 take no arguments here.
        let arguments = if oob {
            json!({ "enable": [Capability::Oob] })
        } else {
            Value::Null
        };
        client.execute_json("qmp_capabilities", &arguments)?;
        client.timeout = options.timeout;
        Ok(client)
    }

    /// What the QEMU said first: which release it is, and what it can do.
    #[must_use]
    pub fn greeting(&self) -> &Greeting {
        &self.greeting
    }

    /// Whether commands can be sent out-of-band.
    #[must_use]
    pub fn oob(&self) -> bool {
        self.oob
    }

    /// Sends a command and waits for its reply.
    ///
    /// # Errors
    ///
    /// If the command fails, if its reply does not come in time or is not what the
    /// schema says, and if the connection fails.
    pub fn execute<C: Command>(&mut self, command: &C) -> Result<C::Ok, Error> {
        let id = self.new_id();
        self.exchange(C::NAME, id, &Request::new(command).id(id))
    }

    /// Sends a command that is executed before those that QEMU has not come to yet,
    /// such as one whose reply was waited for in vain.
    ///
    /// # Errors
    ///
    /// Those of [`execute`](Self::execute). QEMU refuses commands that cannot be
    /// sent this way, and all of them where [`oob`](Self::oob) is false.
    pub fn execute_oob<C: Command>(&mut self, command: &C) -> Result<C::Ok, Error> {
        let id = self.new_id();
        self.exchange(C::NAME, id, &Request::new(command).out_of_band().id(id))
    }

    /// Sends a command that there is no type for. Arguments that are null are left
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

    /// The next event, in the order in which they came; `None`, if none comes in
    /// time. A timeout of zero asks for those that are there already.
    ///
    /// # Errors
    ///
    /// If the connection fails. A QEMU that ends closes it.
    pub fn next_event(&mut self, timeout: Duration) -> Result<Option<RawEvent>, Error> {
        if let Some(event) = self.events.pop_front() {
            return Ok(Some(event));
        }
        let deadline = deadline_in(timeout);
        let awaited = "an event";
        loop {
            match self.receive(deadline, timeout, awaited) {
                Ok(Message::Event(event)) => return Ok(Some(event)),
                Ok(Message::Other { id, .. }) if self.was_given_up(id.as_ref()) => {}
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
        let written = self.lines.write(encoded, self.timeout);
        written.map_err(|error| not_written(error, &awaited))?;
        let line = self.receive_reply(id, &awaited)?;
        let reply: Reply<T> = line.parse().map_err(|source| Error::Decode {
            command: command.to_owned(),
            source,
        })?;
        // An error without an id is about a request that QEMU could not read.
        if reply.id.is_none() && reply.result.is_ok() {
            return Err(unexpected(&awaited, None));
        }
        reply.result.map_err(|source| Error::Command {
            command: command.to_owned(),
            source,
        })
    }

    /// The line with the reply that has an id, or none.
    fn receive_reply(&mut self, wanted: u64, awaited: &str) -> Result<String, Error> {
        let deadline = deadline_in(self.timeout);
        loop {
            match self.receive(deadline, self.timeout, awaited)? {
                Message::Event(event) => self.events.push_back(event),
                Message::Other { id, line } if id.as_ref().is_none_or(|id| *id == wanted) => {
                    return Ok(line);
                }
                Message::Other { id, .. } if self.was_given_up(id.as_ref()) => {}
                Message::Other { id, .. } => return Err(unexpected(awaited, id)),
            }
        }
    }

    /// Whether a reply is to an earlier request, which was not waited for any longer.
    fn was_given_up(&self, id: Option<&Value>) -> bool {
        let id = id.and_then(Value::as_u64);
        id.is_some_and(|id| (1..=self.last_id).contains(&id))
    }

    fn receive(
        &mut self,
        deadline: Deadline,
        timeout: Duration,
        awaited: &str,
    ) -> Result<Message, Error> {
        let line = self.lines.next(deadline);
        let line = line.map_err(|why| Error::no_line(why, awaited, timeout, self.line_limit))?;
        Message::new(line)
    }
}

/// Reads the greeting. QEMU may send an event before it, which was meant for the
/// client before.
fn read_greeting(
    lines: &mut Lines,
    events: &mut VecDeque<RawEvent>,
    options: &Options,
) -> Result<Greeting, Error> {
    let timeout = options.connect_timeout;
    let deadline = deadline_in(timeout);
    loop {
        let line = lines.next(deadline);
        let line =
            line.map_err(|why| Error::no_line(why, "the greeting", timeout, options.line_limit))?;
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

/// The error for a request that could not be written whole.
fn not_written(error: io::Error, awaited: &str) -> Error {
    match error.kind() {
        ErrorKind::WouldBlock | ErrorKind::TimedOut => {
            let message = "what was sent is not read at the other end";
            Error::Io(io::Error::new(ErrorKind::TimedOut, message))
        }
        ErrorKind::BrokenPipe | ErrorKind::ConnectionReset => Error::Closed {
            awaited: awaited.to_owned(),
            start: None,
        },
        _ => Error::Io(error),
    }
}
