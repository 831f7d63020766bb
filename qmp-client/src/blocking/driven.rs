//! A connection with the thread that keeps it going.

use std::io;
use std::ops::Deref;
use std::sync::Arc;
use std::thread::JoinHandle;

use super::connection::Connection;
use super::reader;
use super::reconnect::Reconnector;
use crate::Disconnect;
use crate::target::Plan;

/// A connection with its thread. Both end when it is dropped.
pub(super) struct Driven {
    connection: Arc<Connection>,
    /// The thread that reads, or the one that has it read again and again.
    thread: Option<JoinHandle<()>>,
}

impl Driven {
    pub(super) fn start(connection: Arc<Connection>, line_limit: usize) -> io::Result<Self> {
        connection.transport().prepare()?;
        let thread = Some(reader::spawn(&connection, line_limit)?);
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

impl Deref for Driven {
    type Target = Connection;

    fn deref(&self) -> &Connection {
        &self.connection
    }
}

impl Drop for Driven {
    fn drop(&mut self) {
        self.connection.end(Disconnect::Dropped);
        let _ = self.connection.transport().shutdown();
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}
