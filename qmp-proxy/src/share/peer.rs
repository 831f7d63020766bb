//! A client of a shared QEMU.

use std::io::{self, ErrorKind};
use std::os::fd::OwnedFd;

use qapi_recording::{Splitter, dialect};

use super::envelope::Envelope;
use super::outbox::Outbox;
use crate::recorder::Tap;
use crate::socket::Socket;

/// The commands that take file descriptors, in all releases of QEMU.
const TAKES_SOME: [&str; 2] = ["\"getfd\"", "\"add-fd\""];

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
        if self.descriptors.is_empty() && piece.descriptors.is_empty() {
            self.splitter
                .push(piece.bytes, |message| found(message, Vec::new()));
            return true;
        }
        let mut messages = Vec::new();
        self.splitter
            .push(piece.bytes, |message| messages.push(message.to_vec()));
        let first = messages.iter().position(|message| takes_some(message));
        let last = messages.iter().rposition(|message| takes_some(message));
        // The system puts together what was sent apart, and says only that file descriptors came
        // with the end of it. Those that were there before are for the first command that takes
        // some. QEMU, too, forgets them if it has not found the command when others come.
        let mut earlier = std::mem::take(&mut self.descriptors);
        let mut later = piece.descriptors;
        if earlier.is_empty() || (first == last && !later.is_empty()) {
            earlier = std::mem::take(&mut later);
        }
        for (at, message) in messages.iter().enumerate() {
            let descriptors = match Some(at) {
                at if at == first => std::mem::take(&mut earlier),
                at if at == last => std::mem::take(&mut later),
                _ => Vec::new(),
            };
            found(message, descriptors);
        }
        if last.is_none() {
            self.descriptors = earlier;
        }
        true
    }

    /// Sends what it takes.
    pub(crate) fn send(&mut self) -> io::Result<()> {
        let to = &self.to;
        self.outbox.send(&self.socket, |bytes| to.passed(bytes, 0))
    }
}

/// Whether a command takes file descriptors.
fn takes_some(message: &[u8]) -> bool {
    let Ok(text) = dialect::strict(message) else {
        return false;
    };
    let name = Envelope::read(&text).ok();
    let name = name.as_ref().and_then(|command| command.get("execute"));
    name.is_some_and(|name| TAKES_SOME.contains(&name))
}
