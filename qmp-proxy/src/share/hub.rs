//! Who gets which message. Messages go in, messages come out; nothing here reads or writes.

use std::collections::{BTreeMap, VecDeque};
use std::ops::Bound::{Excluded, Unbounded};
use std::os::fd::OwnedFd;
use std::sync::Arc;

use qapi_recording::dialect;

use super::answer::{Answer, negotiate};
use super::envelope::Envelope;
use super::member::{Command, Member, Mode};

/// How many bytes a command can have. QEMU loses its place after as many tokens, and each of
/// them is at least a byte.
pub(crate) const COMMAND_LIMIT: usize = 2 << 20;

/// How many commands QEMU gets before it has answered the first. At eight, it stops reading,
/// even what it could execute out-of-band.
pub(crate) const AT_ONCE: usize = 7;

/// The id of the proxy's own command.
const OWN: u64 = 0;

/// What is to be sent.
#[derive(Debug)]
pub(crate) enum Output {
    ToServer {
        bytes: Vec<u8>,
        descriptors: Vec<OwnedFd>,
    },
    ToClient {
        client: u64,
        bytes: Arc<[u8]>,
    },
}

/// Why it cannot go on with QEMU.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Broken {
    NotQmp,
    NotNegotiated,
}

impl Broken {
    pub(crate) fn description(self) -> &'static str {
        match self {
            Self::NotQmp => "what listens there does not speak QMP",
            Self::NotNegotiated => "QEMU refuses to negotiate",
        }
    }
}

/// One QEMU and its clients.
#[derive(Debug, Default)]
pub(crate) struct Hub {
    greeting: Option<Greeting>,
    /// Whether QEMU takes commands.
    is_ready: bool,
    clients: BTreeMap<u64, Member>,
    /// In the order in which they were sent. Their clients may be gone.
    in_flight: VecDeque<Sent>,
    last_number: u64,
    /// Whose turn it was.
    last_client: u64,
    outputs: Vec<Output>,
}

#[derive(Debug)]
struct Greeting {
    bytes: Arc<[u8]>,
    offers_oob: bool,
}

/// A command that QEMU has not answered.
#[derive(Debug)]
struct Sent {
    number: u64,
    client: u64,
    /// The client's own id.
    id: Option<String>,
    is_oob: bool,
    has_descriptors: bool,
}

impl Hub {
    pub(crate) fn new() -> Self {
        Self::default()
    }

    /// What has become due, in its order.
    pub(crate) fn take_outputs(&mut self) -> Vec<Output> {
        std::mem::take(&mut self.outputs)
    }

    pub(crate) fn join(&mut self, client: u64) {
        self.clients.insert(client, Member::default());
        if let Some(greeting) = &self.greeting {
            let bytes = Arc::clone(&greeting.bytes);
            self.outputs.push(Output::ToClient { client, bytes });
        }
    }

    /// A client is gone. Its commands that QEMU has not got yet are dropped.
    pub(crate) fn leave(&mut self, client: u64) {
        self.clients.remove(&client);
        self.send_next();
    }

    /// Whether a client's next commands should be read.
    pub(crate) fn takes_more_from(&self, client: u64) -> bool {
        self.is_ready && self.clients.get(&client).is_some_and(Member::takes_more)
    }

    /// Whether a client waits for nothing but events.
    pub(crate) fn is_idle(&self, client: u64) -> bool {
        self.clients.get(&client).is_none_or(Member::is_idle)
    }

    /// A message of a client, with the file descriptors for it.
    pub(crate) fn client_says(&mut self, client: u64, message: &[u8], descriptors: Vec<OwnedFd>) {
        let refusal = match dialect::strict(message) {
            _ if message.len() >= COMMAND_LIMIT => Answer::too_long(COMMAND_LIMIT),
            Err(error) => Answer::not_json(&error),
            Ok(text) => match Envelope::read(&text) {
                Ok(command) => return self.command(client, &command, descriptors),
                Err(error) if error.is_data() => Answer::not_an_object(),
                Err(error) => Answer::not_json(&error),
            },
        };
        self.answer(client, refusal.to_message(None));
    }

    /// A message of QEMU.
    pub(crate) fn server_says(&mut self, message: &[u8]) -> Result<(), Broken> {
        let text = str::from_utf8(message).map_err(|_| Broken::NotQmp)?;
        let envelope = Envelope::read(text).map_err(|_| Broken::NotQmp)?;
        if self.greeting.is_none() {
            // QEMU can send an event before the greeting. Nobody has negotiated yet.
            if envelope.has("event") {
                return Ok(());
            }
            return self.greeted(text, &envelope);
        }
        if !envelope.has("return") && !envelope.has("error") {
            self.broadcast(text);
            return Ok(());
        }
        let number = envelope.get("id").and_then(|id| id.parse().ok());
        if number == Some(OWN) {
            self.is_ready = envelope.has("return");
            self.send_next();
            return self.is_ready.then_some(()).ok_or(Broken::NotNegotiated);
        }
        self.reply(number, &envelope);
        self.send_next();
        Ok(())
    }

    fn greeted(&mut self, text: &str, envelope: &Envelope<'_>) -> Result<(), Broken> {
        #[derive(serde::Deserialize)]
        struct Contents {
            #[serde(default)]
            capabilities: Vec<serde_json::Value>,
        }
        let contents = envelope.get("QMP").ok_or(Broken::NotQmp)?;
        let contents: Contents = serde_json::from_str(contents).map_err(|_| Broken::NotQmp)?;
        let greeting = Greeting {
            bytes: line(text),
            offers_oob: contents.capabilities.iter().any(|name| name == "oob"),
        };
        // Before there was something to enable, there were no arguments.
        let arguments = if greeting.offers_oob {
            "\"arguments\": {\"enable\": [\"oob\"]}, "
        } else {
            ""
        };
        let negotiation =
            format!("{{\"execute\": \"qmp_capabilities\", {arguments}\"id\": {OWN}}}\n");
        self.outputs.push(Output::ToServer {
            bytes: negotiation.into_bytes(),
            descriptors: Vec::new(),
        });
        for client in self.clients.keys() {
            self.outputs.push(Output::ToClient {
                client: *client,
                bytes: Arc::clone(&greeting.bytes),
            });
        }
        self.greeting = Some(greeting);
        Ok(())
    }

    /// An event, or what a later QEMU may send.
    fn broadcast(&mut self, text: &str) {
        let bytes = line(text);
        let has_negotiated = |member: &Member| member.mode != Mode::Negotiating;
        for (client, _) in self
            .clients
            .iter()
            .filter(|(_, member)| has_negotiated(member))
        {
            self.outputs.push(Output::ToClient {
                client: *client,
                bytes: Arc::clone(&bytes),
            });
        }
    }

    /// A reply to the command with this number. Only what QEMU could not read is answered
    /// without, in its turn.
    fn reply(&mut self, number: Option<u64>, envelope: &Envelope<'_>) {
        let at = self.in_flight.iter().position(|sent| match number {
            Some(number) => sent.number == number,
            None => !sent.is_oob,
        });
        let Some(sent) = at.and_then(|at| self.in_flight.remove(at)) else {
            return;
        };
        let Some(member) = self.clients.get_mut(&sent.client) else {
            return;
        };
        if sent.is_oob {
            member.ends_oob();
        } else {
            member.replied(sent.number);
        }
        let mut bytes = envelope.with_id(sent.id.as_deref());
        bytes.extend(b"\r\n");
        self.outputs.push(Output::ToClient {
            client: sent.client,
            bytes: bytes.into(),
        });
        self.pass_answers(sent.client);
    }

    fn command(&mut self, client: u64, envelope: &Envelope<'_>, descriptors: Vec<OwnedFd>) {
        let offers_oob = self
            .greeting
            .as_ref()
            .is_some_and(|greeting| greeting.offers_oob);
        let Some(member) = self.clients.get_mut(&client) else {
            return;
        };
        let id = envelope.get("id");
        // With both, QEMU finds a fault with it, in its turn.
        let is_oob = envelope.has("exec-oob") && !envelope.has("execute");
        let oob = match member.mode {
            Mode::Commands { oob } => oob,
            Mode::Negotiating => {
                let answer = match negotiate(envelope, offers_oob) {
                    Ok(oob) => {
                        member.mode = Mode::Commands { oob };
                        Answer::Done
                    }
                    Err(answer) => answer,
                };
                return self.answer(client, answer.to_message(id));
            }
        };
        if is_oob && !oob {
            let answer = Answer::unexpected_member("exec-oob");
            return self.answer(client, answer.to_message(id));
        }
        self.last_number += 1;
        let number = self.last_number;
        let mut bytes = envelope.with_id(Some(&number.to_string()));
        bytes.push(b'\n');
        let command = Command {
            number,
            id: id.map(str::to_owned),
            is_oob,
            bytes,
            descriptors,
        };
        if is_oob {
            member.starts_oob();
            self.send(client, command);
        } else {
            member.wait(command);
            self.send_next();
        }
    }

    /// Answers in the client's order.
    fn answer(&mut self, client: u64, message: Vec<u8>) {
        if let Some(member) = self.clients.get_mut(&client) {
            member.answer(message);
        }
        self.pass_answers(client);
    }

    fn pass_answers(&mut self, client: u64) {
        let Some(member) = self.clients.get_mut(&client) else {
            return;
        };
        while let Some(message) = member.take_answer() {
            let bytes = message.into();
            self.outputs.push(Output::ToClient { client, bytes });
        }
    }

    /// Sends what QEMU can take, each client in turn.
    fn send_next(&mut self) {
        while let Some(client) = self.next_client() {
            let member = self.clients.get_mut(&client);
            let Some(command) = member.and_then(Member::take_next) else {
                return;
            };
            self.last_client = client;
            self.send(client, command);
        }
    }

    /// The client whose turn it is, if QEMU can take its command.
    fn next_client(&self) -> Option<u64> {
        let after = self.clients.range((Excluded(self.last_client), Unbounded));
        let clients = after.chain(self.clients.range(..=self.last_client));
        let mut commands =
            clients.filter_map(|(client, member)| Some((*client, member.next_command()?)));
        let (client, command) = commands.next()?;
        // QEMU keeps file descriptors for whichever command asks for them first. So a command
        // with some is alone with it.
        let in_turn = || self.in_flight.iter().filter(|sent| !sent.is_oob);
        let limit = if command.descriptors.is_empty() {
            AT_ONCE
        } else {
            1
        };
        let is_blocked = in_turn().any(|sent| sent.has_descriptors);
        (self.is_ready && in_turn().count() < limit && !is_blocked).then_some(client)
    }

    fn send(&mut self, client: u64, command: Command) {
        self.in_flight.push_back(Sent {
            number: command.number,
            client,
            id: command.id,
            is_oob: command.is_oob,
            has_descriptors: !command.descriptors.is_empty(),
        });
        self.outputs.push(Output::ToServer {
            bytes: command.bytes,
            descriptors: command.descriptors,
        });
    }
}

fn line(text: &str) -> Arc<[u8]> {
    let mut bytes = Vec::with_capacity(text.len() + 2);
    bytes.extend(text.as_bytes());
    bytes.extend(b"\r\n");
    bytes.into()
}
