//! A connection to QEMU, and the clients that share it, in one thread.

use std::collections::BTreeMap;
use std::io::{self, ErrorKind};
use std::time::{Duration, Instant};

use qapi_recording::{Sender, Splitter};
use rustix::event::{PollFd, PollFlags, Timespec, poll};

use super::hub::{COMMAND_LIMIT, Hub, Output};
use super::outbox::Outbox;
use super::peer::Peer;
use super::{Notice, ShareOptions};
use crate::direction::Direction;
use crate::listener::Listener;
use crate::pump::BUFFER;
use crate::recorder::Recorder;
use crate::socket::Socket;

/// How many bytes a message of QEMU can have.
const REPLY_LIMIT: usize = 64 << 20;

/// How long clients have to take what QEMU sent before it ended.
const GRACE: Duration = Duration::from_secs(5);

/// How long to wait if a client cannot be taken, because the system has no more descriptors.
const PAUSE: Duration = Duration::from_millis(100);

/// A connection to QEMU, and the clients that share it.
pub(crate) struct Session<'s> {
    listener: &'s Listener,
    recorder: &'s Recorder,
    options: &'s ShareOptions,
    notify: &'s mut dyn FnMut(Notice),
    hub: Hub,
    server: Socket,
    splitter: Splitter,
    to_server: Outbox,
    clients: BTreeMap<u64, Peer>,
    /// When clients are taken again.
    paused_until: Option<Instant>,
    /// QEMU has ended: until when clients can take what is left.
    ends_at: Option<Instant>,
    buffer: Vec<u8>,
}

/// Where something has happened.
#[derive(Clone, Copy)]
enum Source {
    Listener,
    Server,
    Client(u64),
}

impl<'s> Session<'s> {
    pub(crate) fn new(
        listener: &'s Listener,
        server: Socket,
        recorder: &'s Recorder,
        options: &'s ShareOptions,
        notify: &'s mut dyn FnMut(Notice),
    ) -> io::Result<Self> {
        server.never_wait()?;
        Ok(Self {
            listener,
            recorder,
            options,
            notify,
            hub: Hub::new(),
            server,
            splitter: Splitter::new(REPLY_LIMIT),
            to_server: Outbox::default(),
            clients: BTreeMap::new(),
            paused_until: None,
            ends_at: None,
            buffer: vec![0; BUFFER],
        })
    }

    /// Adds a client.
    pub(crate) fn join(&mut self, socket: Socket) -> io::Result<()> {
        socket.never_wait()?;
        let connection = self.recorder.new_connection();
        let tap = |sender| self.recorder.tap(Direction { connection, sender });
        let peer = Peer {
            socket,
            splitter: Splitter::new(COMMAND_LIMIT),
            outbox: Outbox::default(),
            from: tap(Sender::Client),
            to: tap(Sender::Server),
            descriptors: Vec::new(),
            has_ended: false,
        };
        self.clients.insert(connection, peer);
        self.hub.join(connection);
        Ok(())
    }

    /// Goes on until QEMU or the last client has ended, or nobody listens any longer.
    pub(crate) fn run(mut self) -> io::Result<()> {
        loop {
            let mut outputs = self.hub.take_outputs();
            while !outputs.is_empty() {
                self.deliver(outputs);
                self.send();
                self.remove_ended();
                outputs = self.hub.take_outputs();
            }
            self.remove_ended();
            let is_over = self.ends_at.is_some_and(|end| Instant::now() >= end);
            if self.clients.is_empty() || is_over {
                return Ok(());
            }
            for (source, flags) in self.wait()? {
                match source {
                    Source::Listener => {
                        if self.listener.is_closed() {
                            return Ok(());
                        }
                        self.accept();
                    }
                    Source::Server => self.read_server()?,
                    Source::Client(number) => self.client_is_ready(number, flags),
                }
            }
            self.send();
        }
    }

    /// Waits until something happens.
    fn wait(&self) -> io::Result<Vec<(Source, PollFlags)>> {
        let mut sources = Vec::with_capacity(2 + self.clients.len());
        let mut fds = Vec::with_capacity(2 + self.clients.len());
        let when = |is_wanted, flags| if is_wanted { flags } else { PollFlags::empty() };
        if self.ends_at.is_none() {
            let out = when(!self.to_server.is_empty(), PollFlags::OUT);
            sources.push(Source::Server);
            fds.push(PollFd::new(&self.server, PollFlags::IN | out));
            if self.paused_until.is_none_or(|end| Instant::now() >= end) {
                sources.push(Source::Listener);
                fds.push(PollFd::new(self.listener, PollFlags::IN));
            }
        }
        for (number, client) in &self.clients {
            let flags = when(self.reads_from(*number, client), PollFlags::IN)
                | when(!client.outbox.is_empty(), PollFlags::OUT);
            sources.push(Source::Client(*number));
            fds.push(PollFd::new(&client.socket, flags));
        }
        let now = Instant::now();
        let due = self.ends_at.into_iter().chain(self.paused_until);
        let next = due.filter(|due| *due > now).min();
        let timeout = next.and_then(|next| Timespec::try_from(next - now).ok());
        match poll(&mut fds, timeout.as_ref()) {
            Err(error) if error == rustix::io::Errno::INTR => return Ok(Vec::new()),
            result => result?,
        };
        let happened = sources.into_iter().zip(fds.iter().map(PollFd::revents));
        Ok(happened.filter(|(_, flags)| !flags.is_empty()).collect())
    }

    fn reads_from(&self, number: u64, client: &Peer) -> bool {
        self.ends_at.is_none() && !client.has_ended && self.hub.takes_more_from(number)
    }

    fn accept(&mut self) {
        let joined = self
            .listener
            .accept_now()
            .and_then(|socket| self.join(socket));
        self.paused_until = None;
        match joined {
            Err(error) if error.kind() == ErrorKind::WouldBlock => {}
            Err(error) => {
                (self.notify)(Notice::CannotAccept(error));
                self.paused_until = Some(Instant::now() + PAUSE);
            }
            Ok(()) => {}
        }
    }

    fn read_server(&mut self) -> io::Result<()> {
        let piece = match self.server.receive(&mut self.buffer) {
            Err(error) if error.kind() == ErrorKind::WouldBlock => return Ok(()),
            Ok(piece) if !piece.bytes.is_empty() => piece,
            // It has been killed, or has ended.
            Ok(_) | Err(_) => {
                self.ends_at = Some(Instant::now() + GRACE);
                return Ok(());
            }
        };
        let hub = &mut self.hub;
        let mut result = Ok(());
        self.splitter.push(piece.bytes, |message| {
            if result.is_ok() {
                result = hub.server_says(message);
            }
        });
        result.map_err(|broken| io::Error::other(broken.description()))?;
        let length = self.splitter.rest().map_or(0, <[u8]>::len);
        if length >= REPLY_LIMIT {
            let error = format!("QEMU has sent a message that is longer than {REPLY_LIMIT} bytes");
            return Err(io::Error::other(error));
        }
        Ok(())
    }

    fn client_is_ready(&mut self, number: u64, flags: PollFlags) {
        let Some(client) = self.clients.get(&number) else {
            return;
        };
        let is_gone = flags.intersects(PollFlags::HUP | PollFlags::ERR);
        let reads = self.reads_from(number, client);
        let Some(client) = self.clients.get_mut(&number) else {
            return;
        };
        let has_more = if reads {
            client.read(&mut self.buffer, |message, descriptors| {
                self.hub.client_says(number, message, descriptors);
            })
        } else {
            flags.contains(PollFlags::OUT) || !is_gone
        };
        match has_more {
            true => {}
            // It has nothing more to say, but still listens.
            false if !is_gone => client.has_ended = true,
            false => self.remove(number),
        }
    }

    fn deliver(&mut self, outputs: Vec<Output>) {
        for output in outputs {
            match output {
                Output::ToServer { bytes, descriptors } => self.to_server.push(&bytes, descriptors),
                Output::ToClient { client, bytes } => {
                    if let Some(client) = self.clients.get_mut(&client) {
                        client.outbox.push(&bytes, Vec::new());
                    }
                }
            }
        }
    }

    /// Sends what can be sent.
    fn send(&mut self) {
        if self.to_server.send(&self.server, |_| {}).is_err() {
            // What it sent before it ended is still read.
            self.to_server = Outbox::default();
        }
        let mut gone = Vec::new();
        for (number, client) in &mut self.clients {
            if client.send().is_err() {
                gone.push(*number);
            }
        }
        for number in gone {
            self.remove(number);
        }
    }

    /// Removes the clients that are done, and those that do not read.
    fn remove_ended(&mut self) {
        let is_ending = self.ends_at.is_some();
        let mut ended = Vec::new();
        for (number, client) in &self.clients {
            let has_all = client.outbox.is_empty();
            let is_done = client.has_ended && self.hub.is_idle(*number);
            if client.outbox.len() > self.options.backlog {
                (self.notify)(Notice::CutOff {
                    connection: *number,
                });
                ended.push(*number);
            } else if has_all && (is_done || is_ending) {
                ended.push(*number);
            }
        }
        for number in ended {
            self.remove(number);
        }
    }

    fn remove(&mut self, number: u64) {
        if let Some(client) = self.clients.remove(&number) {
            client.socket.end();
        }
        self.hub.leave(number);
    }
}
