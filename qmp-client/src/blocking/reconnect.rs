//! The thread that connects again.

use std::io;
use std::sync::Arc;
use std::thread::{self, JoinHandle};

use super::connect::connect_with;
use super::connection::Connection;
use super::deadline::Deadline;
use super::reader;
use crate::Error;
use crate::sync::now;
use crate::target::Plan;

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
            let start = now();
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
        let start = now();
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
        let transport = connect_with(&self.plan.target, deadline, &mut |time| {
            let goes_on = connection.pause(Deadline::new(time));
            goes_on
                .then_some(())
                .ok_or(io::ErrorKind::Interrupted.into())
        })?;
        transport.prepare().map_err(Error::Setup)?;
        connection.renew(transport.into());
        let reader = reader::spawn(connection, self.plan.line_limit).map_err(Error::Setup)?;
        match connection.negotiate(deadline, None) {
            Ok(_) => Ok(reader),
            Err(error) => {
                let _ = connection.transport().shutdown();
                let _ = reader.join();
                Err(error)
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use std::sync::mpsc::{self, Receiver};
    use std::sync::{Mutex, PoisonError};
    use std::time::Duration;

    use super::*;
    use crate::Disconnect;
    use crate::blocking::Transport;
    use crate::protocol::{Decoder, Id, Kind, Outgoing, Session};
    use crate::testing::{Pipe, pipe};
    use crate::trace::{Peer, Traced};

    const LONG: Duration = Duration::from_secs(20);

    /// Says of each write that it begins, and fails when it is told to.
    struct Slow {
        begun: mpsc::Sender<()>,
        failed: Mutex<Receiver<io::Error>>,
    }

    impl Transport for Slow {
        fn read(&self, _: &mut [u8]) -> io::Result<usize> {
            Ok(0)
        }

        fn write(&self, _: &[u8], _: Duration) -> io::Result<usize> {
            self.begun.send(()).unwrap();
            let failed = self.failed.lock().unwrap_or_else(PoisonError::into_inner);
            Err(failed.recv().unwrap())
        }

        fn shutdown(&self) -> io::Result<()> {
            Ok(())
        }
    }

    fn receive(connection: &Connection, line: &str) {
        let (mut decoder, mut bytes) = (Decoder::new(1000), line.as_bytes());
        let message = decoder.next(&mut bytes).unwrap().unwrap();
        connection.receive(message).unwrap();
    }

    const GREETING: &str = "{\"QMP\": {\"version\": {\"qemu\": {\"micro\": 0, \"minor\": 1, \"major\": 11}, \"package\": \"\"}, \"capabilities\": []}}\n";

    /// Negotiates, with what is read from the other end.
    fn negotiate(connection: &Connection, theirs: &Pipe) {
        thread::scope(|scope| {
            let negotiation = scope.spawn(|| connection.negotiate(Deadline::new(LONG), None));
            receive(connection, GREETING);
            let mut buffer = [0; 1000];
            let length = theirs.read(&mut buffer).unwrap();
            let request = String::from_utf8_lossy(&buffer[..length]).into_owned();
            let id = request.trim_end().rsplit("\"id\":").next().unwrap();
            receive(connection, &format!("{{\"return\": {{}}, \"id\": {id}\n"));
            negotiation.join().unwrap().unwrap();
        });
    }

    fn call(connection: &Connection) -> Result<crate::exchange::Answer, Error> {
        let id: Id = connection.new_id();
        let request = Outgoing {
            id,
            kind: Kind::InBand,
            command: "slow".into(),
            line: b"slow\n".to_vec(),
            descriptor: None,
            traced: Traced::default(),
        };
        connection.call(request, Deadline::new(LONG))
    }

    fn ready() -> (Connection, Pipe) {
        let (ours, theirs) = pipe();
        let session = Session::new(false, Peer::connected("qmp", None)).reconnecting(true);
        let connection = Connection::new(Box::new(ours), session);
        negotiate(&connection, &theirs);
        (connection, theirs)
    }

    fn lose(connection: &Connection) {
        connection.end(Disconnect::Closed { start: None });
    }

    /// A thread that is late to hear of the end, when there is another connection already.
    #[test]
    fn whoever_waits_hears_of_the_end_although_there_is_another_connection() {
        for _ in 0..20 {
            let (connection, theirs) = ready();
            thread::scope(|scope| {
                let waiting = scope.spawn(|| call(&connection));
                assert!(theirs.read(&mut [0; 100]).unwrap() > 0);
                lose(&connection);
                let (ours, theirs) = pipe();
                connection.renew(Arc::new(ours));
                assert!(
                    waiting
                        .join()
                        .unwrap()
                        .is_err_and(|error| error.is_closed())
                );
                negotiate(&connection, &theirs);
            });
        }
    }

    /// What could not be written to one connection has no effect on the next.
    #[test]
    fn a_thread_that_writes_does_not_mind_another_connection() {
        for kind in [io::ErrorKind::TimedOut, io::ErrorKind::BrokenPipe] {
            let (connection, _) = ready();
            let (begun, begins) = mpsc::channel();
            let (fails, failed) = mpsc::channel();
            lose(&connection);
            let failed = Mutex::new(failed);
            connection.renew(Arc::new(Slow { begun, failed }));
            thread::scope(|scope| {
                // It writes the negotiation.
                let late = scope.spawn(|| connection.negotiate(Deadline::new(LONG), None).is_ok());
                receive(&connection, GREETING);
                begins.recv().unwrap();
                lose(&connection);
                let (ours, theirs) = pipe();
                connection.renew(Arc::new(ours));
                fails.send(kind.into()).unwrap();
                negotiate(&connection, &theirs);
                assert!(late.join().unwrap());
                assert!(connection.closed().is_none());
            });
        }
    }
}
