//! One direction of a connection.

use std::sync::Arc;

use qapi_recording::Sender;

use crate::recorder::Tap;
use crate::socket::Socket;

/// How many bytes are forwarded at once.
pub(crate) const BUFFER: usize = 64 << 10;

/// One direction of a connection.
pub(crate) struct Pump {
    pub(crate) from: Arc<Socket>,
    pub(crate) to: Arc<Socket>,
    /// Who is at the end that it comes from.
    pub(crate) sender: Sender,
    pub(crate) tap: Tap,
}

impl Pump {
    /// Forwards until the one side stops sending, or the other stops receiving.
    pub(crate) fn run(self) {
        let mut buffer = vec![0; BUFFER];
        loop {
            let Ok(piece) = self.from.receive(&mut buffer) else {
                break;
            };
            if piece.bytes.is_empty() {
                break;
            }
            // Before it is sent, so that a command is recorded before its reply.
            self.tap.passed(piece.bytes, piece.descriptors.len());
            if self.to.send(&piece).is_err() {
                break;
            }
        }
        self.to.end_sending();
        // The other direction goes on: what QEMU has sent is still to arrive. But when QEMU has
        // ended, nobody takes what the client sends.
        if self.sender == Sender::Server {
            self.from.end();
            self.to.end();
        }
    }
}
