//! The thread that reads.

use std::io;
use std::ops::Deref;
use std::sync::Arc;
use std::thread::{self, JoinHandle};

use super::Transport;
use super::connection::Connection;
use crate::Disconnect;
use crate::protocol::Decoder;

/// How much is read at once.
pub(super) const BUFFER: usize = 16 << 10;

/// A connection with its reader. Both end when it is dropped.
pub(super) struct Reader {
    connection: Arc<Connection>,
    thread: Option<JoinHandle<()>>,
}

impl Reader {
    pub(super) fn start(connection: Arc<Connection>, decoder: Decoder) -> io::Result<Self> {
        connection.transport.prepare()?;
        let shared = Arc::clone(&connection);
        let thread = thread::Builder::new()
            .name("qmp-reader".to_owned())
            .spawn(move || shared.end(read(&shared, decoder)))?;
        Ok(Self {
            connection,
            thread: Some(thread),
        })
    }
}

impl Deref for Reader {
    type Target = Connection;

    fn deref(&self) -> &Connection {
        &self.connection
    }
}

impl Drop for Reader {
    fn drop(&mut self) {
        self.connection.end(Disconnect::Dropped);
        let _ = self.connection.transport.shutdown();
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}

/// Reads until the connection ends, and says why.
fn read(connection: &Connection, mut decoder: Decoder) -> Disconnect {
    let mut buffer = vec![0; BUFFER];
    loop {
        let length = match read_some(&*connection.transport, &mut buffer, &decoder) {
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
