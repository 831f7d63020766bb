//! The thread that connects again.

use std::io;
use std::sync::Arc;
use std::thread::{self, JoinHandle};
use std::time::Instant;

use super::connect::connect_with;
use super::connection::Connection;
use super::deadline::Deadline;
use super::reader;
use crate::Error;
use crate::reconnect::Plan;

/// Connects again when a connection has ended.
pub(super) struct Reconnector {
    pub(super) connection: Arc<Connection>,
    pub(super) plan: Plan,
}

impl Reconnector {
    /// Starts a thread that connects again each time that the reader has ended. It ends with
    /// the last client, or when it gives up.
    pub(super) fn start(self, reader: JoinHandle<()>) -> io::Result<JoinHandle<()>> {
        thread::Builder::new()
            .name("qmp-reconnect".to_owned())
            .spawn(move || self.run(reader))
    }

    fn run(mut self, reader: JoinHandle<()>) {
        let mut reader = Some(reader);
        while let Some(current) = reader {
            let start = Instant::now();
            let _ = current.join();
            // The peer hears of it, too, if it was not the one to end it.
            let _ = self.connection.transport().shutdown();
            self.plan.attempts.lost(start.elapsed());
            reader = self.reconnect();
        }
    }

    /// Tries until there is a connection, and returns its reader; none if there will not be
    /// one.
    fn reconnect(&mut self) -> Option<JoinHandle<()>> {
        let start = Instant::now();
        loop {
            let pause = self.plan.attempts.pause(start.elapsed());
            if !self.connection.pause(Deadline::new(pause)) {
                return None;
            }
            match self.attempt() {
                Ok(reader) => return Some(reader),
                Err(error) => self.connection.attempt_failed(error),
            }
            if let Some(after) = self.plan.attempts.given_up(start.elapsed()) {
                self.connection.give_up(after);
                return None;
            }
        }
    }

    /// Connects and negotiates.
    fn attempt(&self) -> Result<JoinHandle<()>, Error> {
        let connection = &self.connection;
        let deadline = Deadline::new(self.plan.connect_timeout);
        let transport = connect_with(&self.plan.address, &mut |time| {
            let left = deadline.left().ok_or(io::ErrorKind::TimedOut)?;
            let goes_on = connection.pause(Deadline::new(time.min(left)));
            goes_on
                .then_some(())
                .ok_or(io::ErrorKind::Interrupted.into())
        })?;
        transport.prepare().map_err(Error::Setup)?;
        connection.renew(transport.into());
        let reader = reader::spawn(connection, self.plan.line_limit).map_err(Error::Setup)?;
        match connection.negotiate(deadline) {
            Ok(_) => Ok(reader),
            Err(error) => {
                let _ = connection.transport().shutdown();
                let _ = reader.join();
                Err(error)
            }
        }
    }
}
