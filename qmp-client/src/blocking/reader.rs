//! The thread that reads.

use std::io;
use std::ops::Deref;
use std::sync::Arc;
use std::thread::{self, JoinHandle};

use super::Transport;
use super::connection::Connection;
use super::reconnect::Reconnector;
use crate::Disconnect;
use crate::protocol::Decoder;
use crate::reconnect::Plan;

/// How much is read at once.
pub(super) const BUFFER: usize = 16 << 10;

/// A connection with its reader. Both end when it is dropped.
pub(super) struct Reader {
    connection: Arc<Connection>,
    /// The thread that reads, or the one that has it read again and again.
    thread: Option<JoinHandle<()>>,
}

impl Reader {
    pub(super) fn start(connection: Arc<Connection>, line_limit: usize) -> io::Result<Self> {
        connection.transport().prepare()?;
        let thread = Some(spawn(&connection, line_limit)?);
        Ok(Self { connection, thread })
    }

    /// Reconnects when the connection has ended.
    pub(super) fn reconnect(&mut self, plan: Plan) -> io::Result<()> {
        if let Some(reader) = self.thread.take() {
            let connection = Arc::clone(&self.connection);
            self.thread = Some(Reconnector { connection, plan }.start(reader)?);
        }
        Ok(())
    }
}

/// Starts a thread that reads until the connection ends.
pub(super) fn spawn(connection: &Arc<Connection>, line_limit: usize) -> io::Result<JoinHandle<()>> {
    let connection = Arc::clone(connection);
    let decoder = Decoder::new(line_limit);
    thread::Builder::new()
        .name("qmp-reader".to_owned())
        .spawn(move || connection.end(read(&connection, decoder)))
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
        let _ = self.connection.transport().shutdown();
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
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
