//! A client of a shared QEMU.

use std::io::{self, ErrorKind};
use std::os::fd::OwnedFd;

use qapi_recording::Splitter;

use super::dialect;
use super::envelope::Envelope;
use super::outbox::Outbox;
use crate::recorder::Tap;
use crate::socket::Socket;

/// The commands that take a file descriptor.
const TAKES_DESCRIPTOR: [&str; 2] = ["\"getfd\"", "\"add-fd\""];

/// A client of a shared QEMU.
pub(crate) struct Peer {
    pub(crate) socket: Socket,
    pub(crate) splitter: Splitter,
    pub(crate) outbox: Outbox,
    /// Where what it sends is recorded.
    pub(crate) from: Tap,
    /// Where what is sent to it is recorded.
    pub(crate) to: Tap,
    /// Those that came before the command that they are for.
    pub(crate) descriptors: Vec<OwnedFd>,
    /// It sends nothing more.
    pub(crate) has_ended: bool,
}

impl Peer {
    /// Reads some of what it has sent, and calls the function with each message and the file
    /// descriptors for it. False if there is nothing more to read.
    pub(crate) fn read(
        &mut self,
        buffer: &mut [u8],
        mut found: impl FnMut(&[u8], Vec<OwnedFd>),
    ) -> bool {
        let piece = match self.socket.receive(buffer) {
            Err(error) if error.kind() == ErrorKind::WouldBlock => return true,
            Ok(piece) if !piece.bytes.is_empty() => piece,
            Ok(_) | Err(_) => return false,
        };
        self.from.passed(piece.bytes, piece.descriptors.len());
        self.descriptors.extend(piece.descriptors);
        if self.descriptors.is_empty() {
            self.splitter
                .push(piece.bytes, |message| found(message, Vec::new()));
            return true;
        }
        let mut messages = Vec::new();
        self.splitter
            .push(piece.bytes, |message| messages.push(message.to_vec()));
        // The system puts pieces together that were sent apart, and says only that one of them
        // had the file descriptors.
        let takes = messages
            .iter()
            .position(|message| takes_descriptor(message));
        let takes = takes.or(messages.len().checked_sub(1));
        for (at, message) in messages.iter().enumerate() {
            let descriptors = if Some(at) == takes {
                std::mem::take(&mut self.descriptors)
            } else {
                Vec::new()
            };
            found(message, descriptors);
        }
        true
    }

    /// Sends what it takes.
    pub(crate) fn send(&mut self) -> io::Result<()> {
        let to = &self.to;
        self.outbox.send(&self.socket, |bytes| to.passed(bytes, 0))
    }
}

fn takes_descriptor(message: &[u8]) -> bool {
    let Ok(text) = dialect::strict(message) else {
        return false;
    };
    let name = Envelope::read(&text).ok();
    let name = name.as_ref().and_then(|command| command.get("execute"));
    name.is_some_and(|name| TAKES_DESCRIPTOR.contains(&name))
}
