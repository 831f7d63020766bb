//! What waits to be sent.

use std::collections::VecDeque;
use std::io;
use std::os::fd::OwnedFd;

use crate::socket::Socket;

/// How many bytes are put together, so that they can be sent at once.
const PART: usize = 64 << 10;

/// What waits to be sent to one side.
#[derive(Debug, Default)]
pub(crate) struct Outbox {
    parts: VecDeque<Part>,
    length: usize,
}

#[derive(Debug)]
struct Part {
    bytes: Vec<u8>,
    sent: usize,
    descriptors: Vec<OwnedFd>,
}

impl Outbox {
    /// How many bytes wait.
    pub(crate) fn len(&self) -> usize {
        self.length
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.length == 0
    }

    pub(crate) fn push(&mut self, bytes: &[u8], descriptors: Vec<OwnedFd>) {
        self.length += bytes.len();
        match self.parts.back_mut() {
            Some(part) if descriptors.is_empty() && part.bytes.len() < PART => {
                part.bytes.extend(bytes);
            }
            _ => self.parts.push_back(Part {
                bytes: bytes.to_vec(),
                sent: 0,
                descriptors,
            }),
        }
    }

    /// Sends what the socket takes, and calls the function with it.
    pub(crate) fn send(&mut self, socket: &Socket, mut sent: impl FnMut(&[u8])) -> io::Result<()> {
        while let Some(part) = self.parts.front_mut() {
            let rest = part.bytes.get(part.sent..).unwrap_or_default();
            match socket.send_some(rest, &part.descriptors) {
                Err(error) if error.kind() == io::ErrorKind::WouldBlock => return Ok(()),
                Err(error) => return Err(error),
                Ok(length) => {
                    sent(rest.get(..length).unwrap_or_default());
                    part.descriptors.clear();
                    part.sent += length;
                    self.length -= length;
                }
            }
            if part.sent == part.bytes.len() {
                self.parts.pop_front();
            }
        }
        Ok(())
    }
}
