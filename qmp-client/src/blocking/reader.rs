//! The thread that reads.

use std::io;
use std::sync::Arc;
use std::thread::{self, JoinHandle};

use super::Transport;
use super::connection::Connection;
use crate::Disconnect;
use crate::protocol::Decoder;

/// How much is read at once.
pub(super) const BUFFER: usize = 16 << 10;

/// Starts a thread that reads until the connection ends.
pub(super) fn spawn(connection: &Arc<Connection>, line_limit: usize) -> io::Result<JoinHandle<()>> {
    let connection = Arc::clone(connection);
    let decoder = Decoder::new(line_limit);
    thread::Builder::new()
        .name("qmp-reader".to_owned())
        .spawn(move || connection.stop_receiving(read(&connection, decoder)))
}

/// Reads until the connection ends, and says why.
fn read(connection: &Connection, mut decoder: Decoder) -> Disconnect {
    let transport = connection.transport();
    let mut buffer = vec![0; BUFFER];
    loop {
        let length = match read_some(&*transport, &mut buffer, &decoder) {
            Ok(length) => length,
            Err(why) => return why,
        };
        let mut bytes = buffer.get(..length).unwrap_or(&buffer);
        loop {
            match decoder.next(&mut bytes) {
                Ok(Some(message)) => {
                    if let Err(why) = connection.receive(message) {
                        return why;
                    }
                }
                Ok(None) => break,
                Err(why) => return why,
            }
        }
        if let Some(start) = decoder.incomplete_first() {
            connection.receive_start(start);
        }
    }
}

/// Reads some bytes, at least one; or says why the connection has ended.
pub(super) fn read_some(
    transport: &dyn Transport,
    buffer: &mut [u8],
    decoder: &Decoder,
) -> Result<usize, Disconnect> {
    loop {
        match transport.read(buffer) {
            Ok(0) => return Err(decoder.closed()),
            Ok(length) => return Ok(length),
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => return Err(decoder.failed(error)),
        }
    }
}
